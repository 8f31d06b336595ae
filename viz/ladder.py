"""The ladder of embedding: leaders in the centre, rings 4 to 1 round them, undetermined initiatives outside."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

from banenmakers.ontology import Lang, say

from .initiatives import LEVELS, Initiative, Row, read
from .labels import Crowd, Style, Wanted, place_labels
from .legend import LEFT, RIGHT, legend
from .rings import (
    BANDS,
    CENTRE,
    DISC,
    HEIGHT,
    WIDTH,
    Mark,
    Ray,
    Wedge,
    node_box,
    place,
    polar,
    radius_of,
    rays,
    reach,
)
from .scene import Box, Centre, Line, Node, Point, Ring, Scene, Sector, Text
from .typeface import LINE_HEIGHT, balanced, block_size, clean, face, set_text, wrap

_PAGE = Box(RIGHT + 14.0, 12.0, WIDTH - 12.0, HEIGHT - 12.0)
_NOTICE = 12.0
_ASIDE = 4.0
_FOOT = LEFT + 400.0
_RANK = {"differ": 0, "contested": 1, "stated": 2, "derived": 3, "undetermined": 4}


def ladder(
    rows: Iterable[Row],
    *,
    leaders: Iterable[Mapping[str, Any] | str] = (),
    links: Iterable[Mapping[str, Any]] = (),
    lang: Lang = "nl",
    title: str | None = None,
    caption: str = "",
) -> Scene:
    """The picture of the ladder, 1440 × 900 px; the same rows in any order give the same scene.

    ``rows``: as the catalogue's question 6 gives them (``initiative``, ``name``, ``types``, ``stated``, ``level``,
    ``low``, ``high``, ``confidence``, ``contested``, ``method``), and ``region`` for sectors, if there are any.
    ``leaders``: names, or maps with ``name`` or ``leader_name``. ``links``: ties with leaders as question 16 gives
    them (``initiative``, ``leader_name``, ``formality``). ``caption``: see ``caption`` in this module.
    Raises KeyError when a row or a link names no ``initiative``.
    """
    initiatives = read(rows)
    ties = _ties(links)
    placed, wedges = rays(initiatives)
    spots = place(placed)
    nodes = _nodes(spots, ties, lang)
    lines = _lines(placed, nodes, ties)
    centre = _centre(_names(leaders), lang)
    rings = tuple(_ring(level) for level in BANDS)
    head = _head(title or say("ladder.title", lang))
    foot = _foot(caption)
    key = legend(head.box.bottom + 8.0, lang, ties=bool(ties))

    crowd = Crowd(_PAGE, CENTRE, DISC)
    for box in (*(n.box for n in nodes), *(_chip(r.number.box) for r in rings), *(text.box for text in foot)):
        crowd.add_box(box)
    notice_width = face().width(say("ladder.hidden", lang, count=len(initiatives)), _NOTICE)
    crowd.add_box(Box(WIDTH - 20.0 - notice_width, HEIGHT - 36.0, WIDTH, HEIGHT))
    sectors = tuple(_sector(wedge, crowd, lang) for wedge in wedges)
    for line in lines:
        crowd.add_line(_points(line))
    own = _main(nodes)
    labels, hidden = place_labels(
        [_wanted(initiative, own[initiative.iri], rank) for rank, initiative in enumerate(_ranked(initiatives))],
        crowd,
        _styles(len(initiatives)),
        {iri: node.box for iri, node in own.items()},
    )
    return Scene(
        width=WIDTH,
        height=HEIGHT,
        lang=lang,
        title=clean(title or say("ladder.title", lang)),
        description=_description(initiatives, lang),
        centre=centre,
        rings=rings,
        sectors=sectors,
        nodes=nodes,
        lines=lines,
        labels=tuple(sorted(labels, key=lambda label: (label.text.box.top, label.text.box.left))),
        legend=key,
        texts=(head, *foot, *_notice(hidden, len(initiatives), lang)),
        hidden=hidden,
    )


def caption(digest: str, as_of: str, claims: int, lang: Lang = "nl") -> str:
    """The line under the picture: the snapshot (its first twelve characters), the date asked, how many claims."""
    number = f"{claims:,}".replace(",", "." if lang == "nl" else ",")
    return say("ladder.caption", lang, digest=digest[:12], as_of=as_of, claims=number)


def _ties(links: Iterable[Mapping[str, Any]]) -> dict[str, tuple[bool, tuple[str, ...]]]:
    """By initiative: whether any tie is formal, and the leaders' names."""
    formal: dict[str, bool] = defaultdict(bool)
    names: dict[str, set[str]] = defaultdict(set)
    for link in links:
        iri = str(link["initiative"])
        formal[iri] |= link.get("formality") == "formal"
        names[iri] |= {clean(str(name)) for name in (link.get("leader_name"),) if name}
    return {iri: (formal[iri], tuple(sorted(names[iri], key=lambda n: (n.casefold(), n)))) for iri in sorted(formal)}


def _names(leaders: Iterable[Mapping[str, Any] | str]) -> tuple[str, ...]:
    named = (who if isinstance(who, str) else who.get("name") or who.get("leader_name") or "" for who in leaders)
    return tuple(sorted({clean(str(name)) for name in named} - {""}, key=lambda name: (name.casefold(), name)))


def _nodes(
    spots: Mapping[Mark, tuple[Point, float]], ties: Mapping[str, tuple[bool, tuple[str, ...]]], lang: Lang
) -> tuple[Node, ...]:
    made: list[Node] = []
    for mark, (at, size) in spots.items():
        it = mark.initiative
        contested = it.contested and mark.role != "stated"
        made.append(
            Node(
                key=f"node-{len(made) + 1}",
                initiative=it.iri,
                types=it.types,
                role=mark.role,
                level=mark.level,
                at=at,
                size=size,
                weight=it.weight if mark.role in ("both", "derived") else 0,
                contested=contested,
                title=it.title(lang, ties.get(it.iri, (False, ()))[1]),
                box=node_box(at, len(it.types), size, contested),
            )
        )
    return tuple(made)


def _main(nodes: Iterable[Node]) -> dict[str, Node]:
    """The node of each initiative that follows from the claims: it bears the name."""
    return {node.initiative: node for node in nodes if node.role != "stated"}


def _lines(
    placed: Sequence[Ray], nodes: Sequence[Node], ties: Mapping[str, tuple[bool, tuple[str, ...]]]
) -> tuple[Line, ...]:
    main = _main(nodes)
    found: list[Line] = []
    for ray in placed:
        iri = ray.initiative.iri
        if iri in ties:
            found.append(_spoke("formal" if ties[iri][0] else "informal", iri, main[iri].at, polar(DISC, ray.angle)))
    for ray in placed:
        it = ray.initiative
        if it.ranged:
            ends = (polar(radius_of(it.low), ray.angle), polar(radius_of(it.high), ray.angle))
            found.append(Line("whisker", it.iri, *ends))
    found += [_thread(n.initiative, n.at, main[n.initiative].at, n.size) for n in nodes if n.role == "stated"]
    return tuple(found)


def _spoke(kind: Literal["formal", "informal"], iri: str, start: Point, end: Point) -> Line:
    """Beside the ray, on the other side than a thread, so that a range on the same ray does not cover it."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = math.hypot(across, down) or 1.0
    x, y = round(_ASIDE * down / length, 2), round(-_ASIDE * across / length, 2)
    return Line(kind, iri, (start[0] + x, start[1] + y), (end[0] + x, end[1] + y))


def _thread(iri: str, start: Point, end: Point, size: float) -> Line:
    """Bent a little to the side, so that it is seen beside a range on the same ray."""
    inner, outer = sorted((start, end), key=lambda point: math.dist(point, CENTRE))
    across, down = outer[0] - inner[0], outer[1] - inner[1]
    length = math.hypot(across, down) or 1.0
    bulge = min(0.35 * length, size + 14.0)
    middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    bend = (round(middle[0] + bulge * down / length, 2), round(middle[1] - bulge * across / length, 2))
    return Line("thread", iri, start, end, bend)


def _points(line: Line) -> Iterator[Point]:
    bend = line.bend or ((line.start[0] + line.end[0]) / 2, (line.start[1] + line.end[1]) / 2)
    steps = max(2, int(math.dist(line.start, line.end) // 5))
    for step in range(steps + 1):
        t = step / steps
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t**2
        yield (
            a * line.start[0] + b * bend[0] + c * line.end[0],
            a * line.start[1] + b * bend[1] + c * line.end[1],
        )


def _ring(level: int | None) -> Ring:
    inner, outer = BANDS[level]
    x, y = polar(radius_of(level), 0.0)
    number = set_text(("?" if level is None else str(level),), (x, y - 7.0), 14.0, "ring", "middle")
    return Ring(level, inner, outer, radius_of(level), number)


def _chip(box: Box) -> Box:
    """The disc that a ring's number stands on."""
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return Box(x - 12.0, y - 12.0, x + 12.0, y + 12.0)


def _centre(names: Sequence[str], lang: Lang) -> Centre:
    """The leaders' names in the disc; when they do not fit, how many they are; when there are none, the word."""
    blocks = [wrap(name, 12.0, 2 * DISC - 26.0, 3) for name in names] or [
        wrap(say("ladder.leaders", lang), 13.0, 104.0)
    ]
    for size in (13.0, 12.0, 11.0):
        if names:
            blocks = [balanced(name, size, 2 * DISC - 28.0, 3) for name in names]
        texts = _stack(blocks, size)
        if all(_within(text) for text in texts):
            break
    else:
        texts = _stack([wrap(say("ladder.leaders-count", lang, count=len(names)), 13.0, 84.0)], 13.0)
    title = say("ladder.leaders", lang) + (": " + "; ".join(names) if names else "")
    return Centre(CENTRE, DISC, texts, title)


def _stack(blocks: Sequence[tuple[str, ...]], size: float) -> tuple[Text, ...]:
    gap = 9.0
    height = sum(block_size(block, size)[1] for block in blocks) + gap * (len(blocks) - 1)
    top = CENTRE[1] - height / 2
    texts: list[Text] = []
    for block in blocks:
        texts.append(set_text(block, (CENTRE[0], top), size, "light", "middle"))
        top = texts[-1].box.bottom + gap
    return tuple(texts)


def _within(text: Text) -> bool:
    """Whether a text lies in the disc, its corners line by line."""
    for at, width in enumerate(text.widths):
        top = text.box.top + at * text.size * LINE_HEIGHT
        for y in (top, top + text.size):
            if math.hypot(width / 2, y - CENTRE[1]) > DISC - 5.0:
                return False
    return True


def _sector(wedge: Wedge, crowd: Crowd, lang: Lang) -> Sector:
    """A region and its name, outside the belt where there is room for it."""
    words = wedge.region or say("ladder.no-region", lang)
    tone = "heading" if wedge.region else "muted"
    lines = balanced(words, 12.0, 150.0, 2, bold=tone == "heading")
    width, height = block_size(lines, 12.0, bold=tone == "heading")
    middle = (wedge.start + wedge.end) / 2
    half = (wedge.end - wedge.start) / 2
    for away in (8.0, 20.0, 34.0):
        for shift in (0.0, 0.3, -0.3, 0.6, -0.6, 0.9, -0.9):
            x, y = polar(BANDS[None][1] + away, middle + shift * half)
            left = x - width * (0.5 - 0.5 * (x - CENTRE[0]) / (BANDS[None][1] + away))
            top = y - height * (0.5 - 0.5 * (y - CENTRE[1]) / (BANDS[None][1] + away))
            if crowd.free(Box(left, top, left + width, top + height), 4.0):
                text = set_text(lines, (left + width / 2, top), 12.0, "heading" if wedge.region else "muted", "middle")
                crowd.add_box(Box(left - 8.0, top - 5.0, left + width + 8.0, top + height + 5.0))
                return Sector(wedge.region, wedge.start, wedge.end, text)
    return Sector(wedge.region, wedge.start, wedge.end, None)


def _ranked(initiatives: Sequence[Initiative]) -> list[Initiative]:
    """Who chooses a place for its name first: where there is most to see, then from the inner ring outwards."""

    def rank(it: Initiative) -> int:
        if it.stated and set(it.stated) != {it.level}:
            return _RANK["differ"]
        if it.contested:
            return _RANK["contested"]
        return _RANK["stated"] if it.stated else _RANK["undetermined"] if it.level is None else _RANK["derived"]

    return sorted(initiatives, key=lambda it: (rank(it), -(it.level or 0), it.order))


def _wanted(initiative: Initiative, node: Node, rank: int) -> Wanted:
    across, up = reach(len(node.types), node.size)
    return Wanted(initiative.iri, initiative.name, node.at, across, up, rank)


def _styles(count: int) -> tuple[Style, ...]:
    """Letters as large as their number allows, never under 11 px; in a crowd no name stands far from its node."""
    roomy = (Style(13.0, 150.0, 3, 130.0), Style(12.5, 150.0, 3, 190.0))
    close = (
        Style(12.0, 150.0, 2, 190.0),
        Style(11.5, 140.0, 2, 230.0),
        Style(11.0, 120.0, 2, 310.0),
    )
    if count <= 24:
        return (*roomy, *close)
    return close if count <= 100 else (Style(11.0, 118.0, 2, 64.0),)


def _head(title: str) -> Text:
    return set_text(wrap(clean(title), 22.0, RIGHT - LEFT, 3, bold=True), (LEFT, 26.0), 22.0, "title")


def _foot(words: str) -> tuple[Text, ...]:
    if not clean(words):
        return ()
    lines = wrap(clean(words), 11.0, _FOOT - LEFT, 3)
    return (set_text(lines, (LEFT, HEIGHT - 20.0 - block_size(lines, 11.0)[1]), 11.0, "muted"),)


def _notice(hidden: int, count: int, lang: Lang) -> tuple[Text, ...]:
    if not count:
        at = (CENTRE[0], CENTRE[1] + radius_of(2))
        return (set_text((say("ladder.none", lang),), at, 14.0, "muted", "middle"),)
    if not hidden:
        return ()
    words = say("ladder.hidden-one", lang) if hidden == 1 else say("ladder.hidden", lang, count=hidden)
    return (set_text((words,), (WIDTH - 16.0, HEIGHT - 32.0), _NOTICE, "muted", "end"),)


def _description(initiatives: Sequence[Initiative], lang: Lang) -> str:
    counts = Counter(initiative.level for initiative in initiatives)
    levels = ", ".join(say("ladder.level-count", lang, level=level, count=counts[level]) for level in reversed(LEVELS))
    return say("ladder.description", lang, count=len(initiatives), levels=levels, undetermined=counts[None])
