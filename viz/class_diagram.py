"""The classes as one self-contained SVG: a card for each main class, its relations, and the classes below it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from banenmakers.ontology import Lang
from banenmakers.ontology import vocabulary as voc

from .typeface import FAMILY, face

_ROW, _PAD, _GAP, _INDENT = 19.0, 12.0, 18.0, 16.0
_SIZE, _HEAD = 12.5, 14.5
_INK, _QUIET, _NAVY, _EDGE, _BAND = "#1F2933", "#52606D", "#22405F", "#B8C6D3", "#E1EAF2"
_ARROW = 20.0  # room for the arrow between a relation and where it leads
_COLUMNS = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a card: a relation (``end`` is the class it leads to) or a class so many steps below the first."""

    name: str
    text: str
    depth: int
    end: tuple[str, str] | None = None

    @property
    def width(self) -> float:
        end = _ARROW + face().width(self.end[1], _SIZE) if self.end else 0.0
        return face().width(self.text, _SIZE) + end + _INDENT * self.depth


@dataclass(frozen=True, slots=True)
class Card:
    """A main class with its relations and the classes below it."""

    name: str
    label: str
    relations: tuple[Row, ...]
    tree: tuple[Row, ...]

    @property
    def width(self) -> float:
        rows = (row.width for row in (*self.relations, *self.tree))
        return max(face(bold=True).width(self.label, _HEAD), *rows, 0.0) + 2 * _PAD

    @property
    def height(self) -> float:
        rows = len(self.relations) + len(self.tree)
        return _ROW + 2 * _PAD + (_ROW * rows + _PAD / 2 if rows else 0.0)


def main_classes() -> tuple[str, ...]:
    """The classes without a class of ours above them, in the order of the modules."""
    return tuple(name for name, each in voc.classes().items() if len(each.ancestors) == 1)


def directly_below(name: str) -> tuple[str, ...]:
    """The classes one step below; a class with two above it stands under the first."""
    return tuple(each.name for each in voc.classes().values() if each.ancestors[1:2] == (name,))


def cards(lang: Lang) -> tuple[Card, ...]:
    relations: dict[str, list[Row]] = defaultdict(list)
    for prop in voc.properties().values():
        if prop.kind == "relation":
            ends = sorted({_main(name) for name in prop.range})
            for start in sorted({_main(name) for name in prop.domain}):
                text = ", ".join(_label(end, lang) for end in ends)
                end = (ends[0], text) if ends else None
                relations[start].append(Row(prop.name, voc.labels(prop.iri, lang), 0, end))
    return tuple(
        Card(name, _label(name, lang), tuple(relations[name]), tuple(_tree(name, 0, lang))) for name in main_classes()
    )


def _main(name: str) -> str:
    return voc.classes()[name].ancestors[-1]


def _label(name: str, lang: Lang) -> str:
    return voc.labels(voc.BM + name, lang)


def _tree(name: str, depth: int, lang: Lang) -> Iterable[Row]:
    for below in directly_below(name):
        yield Row(below, _label(below, lang), depth)
        yield from _tree(below, depth + 1, lang)


def class_diagram(lang: Lang, title: str) -> str:
    """The diagram; every name links to the anchor of its term (``#Actor``) on the page that holds it."""
    columns: list[list[Card]] = [[] for _ in range(_COLUMNS)]
    heights = [0.0] * _COLUMNS
    for card in sorted(cards(lang), key=lambda card: -card.height):
        shortest = heights.index(min(heights))
        columns[shortest].append(card)
        heights[shortest] += card.height + _GAP
    parts: list[str] = []
    left = _GAP
    for column in columns:
        width = max((card.width for card in column), default=0.0)
        top = _GAP
        for card in column:
            parts += _drawn(card, left, top, width)
            top += card.height + _GAP
        left += width + _GAP
    height = max(heights) + _GAP
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_n(left)}" height="{_n(height)}"'
        f' viewBox="0 0 {_n(left)} {_n(height)}" role="img" lang="{lang}" aria-label="{escape(title)}"'
        f' font-family="{FAMILY}" font-size="{_SIZE}"><title>{escape(title)}</title>\n' + "\n".join(parts) + "\n</svg>"
    )


def _drawn(card: Card, left: float, top: float, width: float) -> list[str]:
    head = _ROW + _PAD
    parts = [
        f'<rect x="{_n(left)}" y="{_n(top)}" width="{_n(width)}" height="{_n(card.height)}" rx="5" fill="#FFFFFF"'
        f' stroke="{_EDGE}"/>',
        f'<path d="M{_n(left)} {_n(top + head)}v{_n(5 - head)}q0 -5 5 -5h{_n(width - 10)}q5 0 5 5v{_n(head - 5)}Z"'
        f' fill="{_BAND}"/>',
        f'<a href="#{card.name}"><text x="{_n(left + _PAD)}" y="{_n(top + 0.66 * head)}" font-size="{_HEAD}"'
        f' font-weight="bold" fill="{_NAVY}"{_held(face(bold=True).width(card.label, _HEAD))}>{escape(card.label)}'
        "</text></a>",
    ]
    y = top + head + _PAD / 2
    for row in card.relations:
        y += _ROW
        x = left + _PAD
        parts.append(_link(row.name, row.text, x, y - 5, _QUIET))
        if row.end:
            x += face().width(row.text, _SIZE)
            parts.append(
                f'<path d="M{_n(x + 4)} {_n(y - 9)}h11m-3.5 -3l3.5 3l-3.5 3" fill="none" stroke="{_QUIET}"/>'
                + _link(row.end[0], row.end[1], x + _ARROW, y - 5, _QUIET)
            )
    if card.relations and card.tree:
        y += _PAD / 4
        parts.append(f'<path d="M{_n(left)} {_n(y)}h{_n(width)}" stroke="{_EDGE}"/>')
        y += _PAD / 4
    last: dict[int, float] = {-1: y}
    for row in card.tree:
        y += _ROW
        x = left + _PAD + _INDENT * row.depth
        last[row.depth] = y - 4
        if row.depth:
            parts.append(
                f'<path d="M{_n(x - 10)} {_n(last[row.depth - 1] + 3)}V{_n(y - 9)}h7" fill="none" stroke="{_EDGE}"/>'
            )
        parts.append(_link(row.name, row.text, x, y - 5, _INK))
    return parts


def _link(name: str, text: str, x: float, y: float, colour: str) -> str:
    held = _held(face().width(text, _SIZE))
    return f'<a href="#{name}"><text x="{_n(x)}" y="{_n(y)}" fill="{colour}"{held}>{escape(text)}</text></a>'


def _held(length: float) -> str:
    """Keeps a text within its card where the reader has none of the fonts that it was measured in."""
    return f' textLength="{_n(length)}" lengthAdjust="spacingAndGlyphs"'


def _n(number: float) -> str:
    return f"{number:.1f}".rstrip("0").rstrip(".")
