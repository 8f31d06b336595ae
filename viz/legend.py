"""The legend: what each mark means, shown with the marks themselves, in a column at the left."""

from __future__ import annotations

from collections.abc import Sequence

from banenmakers.ontology import Lang, say

from .initiatives import TYPES
from .rings import node_box
from .scene import Box, Legend, Line, Node, Point, Role, Text, Tone
from .typeface import balanced, block_size, set_text, wrap

LEFT, RIGHT = 28.0, 316.0
_TEXT = LEFT + 34.0
_SIZE = 12.0
_MARK = 7.0
_MIDDLE = LEFT + 12.0
_TALL = 26.0  # px from one entry to the next where marks have an outline


class _Column:
    """A column that is filled from the top down."""

    def __init__(self, top: float) -> None:
        self.y = top
        self.texts: list[Text] = []
        self.nodes: list[Node] = []
        self.lines: list[Line] = []

    def write(self, words: str, x: float, size: float, tone: Tone, gap: float) -> None:
        """Adds a paragraph."""
        lines = balanced(words, size, RIGHT - x, 9, bold=tone == "heading")
        text = set_text(lines, (x, self.y), size, tone)
        self.texts.append(text)
        self.y = text.box.bottom + gap

    def heading(self, words: str) -> None:
        self.y += 11.0
        self.write(words, LEFT, 12.5, "heading", 6.0)

    def entry(self, words: str, pitch: float = 21.0) -> float:
        """Adds an explanation beside a mark; returns the y at which the mark stands."""
        height = block_size(wrap(words, _SIZE, RIGHT - _TEXT), _SIZE)[1]
        self.y += max(0.0, (pitch - height) / 2)
        middle = self.y + height / 2
        self.write(words, _TEXT, _SIZE, "body", 0.0)
        self.y = max(self.y, middle + pitch / 2)
        return middle

    def node(self, at: Point, types: Sequence[str], role: Role, weight: int = 2, *, contested: bool = False) -> None:
        box = node_box(at, len(types), _MARK, contested)
        key = f"legend-{len(self.nodes)}"
        level = None if role == "undetermined" else 1
        self.nodes.append(Node(key, "", tuple(types), role, level, at, _MARK, weight, contested, "", box))


def legend(top: float, lang: Lang, *, ties: bool) -> Legend:
    """The legend, its top at ``top`` px; the part on ties only when the picture has any."""
    column = _Column(top)

    def word(name: str) -> str:
        return say(f"ladder.{name}", lang)

    column.heading(word("legend-rings"))
    for level in (4, 3, 2, 1):
        start = column.y
        column.write(word(f"level-{level}"), _TEXT, _SIZE, "body", 6.0)
        column.texts.append(set_text((str(level),), (_MIDDLE, start), _SIZE, "ring", "middle"))
    start = column.y
    column.write(word("level-none"), _TEXT, _SIZE, "body", 5.0)
    column.texts.append(set_text(("?",), (_MIDDLE, start), _SIZE, "ring", "middle"))

    column.heading(word("legend-types"))
    for kind in TYPES:
        column.node((_MIDDLE, column.entry(word(f"type-{kind}"))), (kind,), "stated")
    column.node((_MIDDLE, column.entry(word("type-several"))), (TYPES[0], TYPES[2]), "stated")
    column.node((_MIDDLE, column.entry(word("type-none"))), (), "stated")

    column.heading(word("legend-grounds"))
    network = TYPES[:1]
    roles: tuple[tuple[str, Role], ...] = (("stated", "stated"), ("derived", "derived"), ("both", "both"))
    for name, role in roles:
        column.node((_MIDDLE, column.entry(word(f"ground-{name}"), _TALL)), network, role)
    middle = column.entry(word("ground-differ"))
    left, right = (LEFT + 2.0, middle), (LEFT + 26.0, middle)
    column.lines.append(Line("thread", "", left, right, ((left[0] + right[0]) / 2, middle - 7.0)))

    column.heading(word("legend-certainty"))
    middle = column.y + 12.0
    x = LEFT
    for weight in (1, 2, 3):
        column.node((x + 12.0, middle), network, "derived", weight)
        caption = set_text((word(f"confidence-{weight}"),), (x + 29.0, middle - _SIZE / 2), _SIZE)
        column.texts.append(caption)
        x = caption.box.right + 14.0
    column.y = middle + 15.0
    middle = column.entry(word("whisker"))
    column.lines.append(Line("whisker", "", (LEFT + 1.0, middle), (LEFT + 25.0, middle)))
    column.node((_MIDDLE - 2.0, column.entry(word("contested"), _TALL + 2.0) + 3.0), network, "derived", contested=True)

    if ties:
        column.heading(word("legend-ties"))
        for line in ("formal", "informal"):
            middle = column.entry(word(f"tie-{line}"))
            column.lines.append(
                Line("formal" if line == "formal" else "informal", "", (LEFT + 1.0, middle), (LEFT + 25.0, middle))
            )
    box = Box(LEFT, top, RIGHT, column.y)
    return Legend(box, tuple(column.texts), tuple(column.nodes), tuple(column.lines))
