"""Where the names stand: each at the cheapest free place near its node, none over another, the same every time.

Greedy over a fixed list of places (beside the node first, then farther off with a line to it); when a name finds
none, it goes first in another round, and then the letters get smaller. What still finds no room is counted.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from .scene import Anchor, Box, Label, Point
from .typeface import balanced, block_size, face, set_text

Segment = tuple[Point, Point]
_CELL = 48.0
_NEAR = 3.0  # px between a node and a name beside it
_AWAY = (12.0, 22.0, 34.0, 48.0, 64.0, 84.0, 106.0, 130.0, 158.0, 190.0, 226.0, 266.0, 310.0)
_DIRECTIONS = tuple((math.cos(math.pi * turn / 12), math.sin(math.pi * turn / 12)) for turn in range(24))
_INWARD = 5.0  # the price of a place nearer to the centre than its node
_DEARER = _INWARD + 1.0
_ROUNDS = 4
_LAST_ROUNDS = 8
_WIDTHS = (1.0, 0.75, 0.6)  # parts of the usual width, the next for a name that finds no place at the last


@dataclass(frozen=True, slots=True)
class Wanted:
    """A name to be placed: its node's middle and reach, and how soon it may choose (lower is sooner)."""

    initiative: str
    name: str
    at: Point
    across: float
    up: float
    rank: int


@dataclass(frozen=True, slots=True)
class Style:
    """How names are set in one attempt; ``away`` is the farthest that a name may stand from its node, in px."""

    size: float
    width: float
    lines: int
    away: float


@dataclass(frozen=True, slots=True)
class _Place:
    cost: float
    box: Box
    anchor: Anchor
    leader: Segment | None


class Crowd:
    """What is already on the page: boxes that no name may touch, and lines that it had better not cross."""

    def __init__(self, page: Box, middle: Point, disc: float) -> None:
        self.page = page
        self.middle = middle
        self.disc = disc
        self._boxes: dict[tuple[int, int], list[Box]] = defaultdict(list)
        self._leaders: list[Segment] = []
        self._points: dict[tuple[int, int], list[Point]] = defaultdict(list)

    def add_box(self, box: Box) -> None:
        for cell in _cells(box):
            self._boxes[cell].append(box)

    def add_leader(self, segment: Segment) -> None:
        self._leaders.append(segment)

    def add_line(self, points: Iterable[Point]) -> None:
        """A line that a name may cross at a price, given as points a few px apart."""
        for point in points:
            self._points[_cell(point)].append(point)

    def copy(self) -> Crowd:
        other = Crowd(self.page, self.middle, self.disc)
        other._boxes = defaultdict(list, {cell: list(boxes) for cell, boxes in self._boxes.items()})
        other._points = self._points
        other._leaders = list(self._leaders)
        return other

    def free(self, box: Box, gap: float) -> bool:
        """Whether a name may stand there."""
        if not self.page.holds(box):
            return False
        nearest = (
            min(max(self.middle[0], box.left), box.right),
            min(max(self.middle[1], box.top), box.bottom),
        )
        if math.dist(nearest, self.middle) < self.disc + gap:
            return False
        if any(box.overlaps(other, gap) for cell in _cells(box) for other in self._boxes.get(cell, ())):
            return False
        return not any(_meets(segment, box) for segment in self._leaders)

    def crossed(self, box: Box) -> int:
        """How many px of lines, in steps, lie under a name there."""
        return sum(
            box.left <= x <= box.right and box.top <= y <= box.bottom
            for cell in _cells(box)
            for x, y in self._points.get(cell, ())
        )

    def open_way(self, segment: Segment, own: Box) -> bool:
        """Whether a line to a name meets no box but that of its own node, and no other such line."""
        (ax, ay), (bx, by) = segment
        hull = Box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        if any(
            other != own and hull.overlaps(other, 1.0) and _meets(segment, other)
            for cell in _cells(hull)
            for other in self._boxes.get(cell, ())
        ):
            return False
        return not any(_cross(segment, other) for other in self._leaders)


def place_labels(
    wanted: Sequence[Wanted], crowd: Crowd, styles: Sequence[Style], own: dict[str, Box]
) -> tuple[tuple[Label, ...], int]:
    """The labels and how many found no room: the best of the ``styles``, tried from the first until none is hidden."""
    best: list[Label] = []
    for style in styles:
        rank = {w.initiative: (0, w.rank) for w in wanted}
        last = style is styles[-1] and len(styles) > 1
        widths = _WIDTHS if last else _WIDTHS[:-1]
        for attempt in range(1 if len(styles) == 1 else _LAST_ROUNDS if last else _ROUNDS):
            ordered = sorted(wanted, key=lambda w: rank[w.initiative])
            labels, failed = _round(ordered, crowd.copy(), style, widths, own)
            if len(labels) > len(best) or not best:
                best = labels
            if not failed:
                return tuple(best), 0
            if style is not styles[-1] and len(failed) > len(wanted) // 6:
                break
            for initiative in failed:
                rank[initiative] = (-attempt - 1, rank[initiative][1])
    return tuple(best), len(wanted) - len(best)


def _round(
    ordered: Sequence[Wanted], crowd: Crowd, style: Style, widths: Sequence[float], own: dict[str, Box]
) -> tuple[list[Label], list[str]]:
    labels: list[Label] = []
    failed: list[str] = []
    for item in ordered:
        label = next(filter(None, (_label(item, width, crowd, style, own) for width in widths)), None)
        if label is None:
            failed.append(item.initiative)
            continue
        labels.append(label)
        box = label.text.box  # a little taller, so that two names over each other do not read as one
        crowd.add_box(Box(box.left, box.top - 1.5, box.right, box.bottom + 1.5))
        if label.leader is not None:
            crowd.add_leader(label.leader)
    return labels, failed


def _label(item: Wanted, share: float, crowd: Crowd, style: Style, own: dict[str, Box]) -> Label | None:
    longest = max((face().width(word, style.size) for word in item.name.split()), default=0.0)
    whole = longest + 1.0 if share > _WIDTHS[-1] else 0.0  # words stay whole, save where the name would not show
    width = min(style.width, max(style.width * share, whole))
    lines = balanced(item.name, style.size, width, style.lines)
    place = _best(item, block_size(lines, style.size), crowd, style, own[item.initiative])
    if place is None:
        return None
    x = {"start": place.box.left, "middle": (place.box.left + place.box.right) / 2, "end": place.box.right}
    text = set_text(lines, (x[place.anchor], place.box.top), style.size, "label", place.anchor)
    leader = place.leader and (_rounded(place.leader[0]), _rounded(place.leader[1]))
    return Label(item.initiative, text, leader)


def _best(item: Wanted, block: tuple[float, float], crowd: Crowd, style: Style, own: Box) -> _Place | None:
    best: _Place | None = None
    for place in _places(item, block, crowd.middle, style.away):
        if best is not None and place.cost >= best.cost:
            if place.leader is not None and place.cost - _DEARER >= best.cost:
                break
            continue
        if not crowd.free(place.box, 2.0):
            continue
        if place.leader is not None and not crowd.open_way(place.leader, own):
            continue
        cost = place.cost + 1.5 * crowd.crossed(place.box)
        if best is None or cost < best.cost:
            best = _Place(cost, place.box, place.anchor, place.leader)
    return best


def _places(item: Wanted, block: tuple[float, float], middle: Point, most: float) -> Iterator[_Place]:
    """The places to try, from the node outwards: of those at one distance none costs ``_DEARER`` more than another."""
    (x, y), (width, height) = item.at, block
    outward = 1.0 if x >= middle[0] else -1.0
    side, above = item.across + _NEAR, item.up + _NEAR - 1.0
    for sign in (1.0, -1.0):
        left = x + side if sign > 0 else x - side - width
        anchor: Anchor = "start" if sign > 0 else "end"
        cost = 0.0 if sign == outward else 5.0
        yield _Place(cost, Box(left, y - height / 2, left + width, y + height / 2), anchor, None)
        for shift, price in ((-0.55, 3.0), (0.55, 2.5)):
            top = y - height / 2 + shift * (height / 2 + above)
            yield _Place(cost + price, Box(left, top, left + width, top + height), anchor, None)
    for top, price in ((y + above, 4.0), (y - above - height, 5.0)):
        yield _Place(price, Box(x - width / 2, top, x + width / 2, top + height), "middle", None)
        for shift, anchor in ((-item.across, "start"), (item.across - width, "end")):
            yield _Place(price + 1.5, Box(x + shift, top, x + shift + width, top + height), anchor, None)
    reach = math.dist(item.at, middle)
    for away in _AWAY:
        if away > most:
            return
        for across, down in _DIRECTIONS:
            start = (x + (item.across - 1.0) * across, y + (item.up - 1.0) * down)
            end = (start[0] + away * across, start[1] + away * down)
            inward = _INWARD if math.dist(end, middle) < reach else 0.0
            yield _far(start, end, across, down, block, 9.0 + 0.3 * away + inward)


def _far(start: Point, end: Point, across: float, down: float, block: tuple[float, float], cost: float) -> _Place:
    (x, y), (width, height) = end, block
    leader = (start, end)
    if abs(across) > 0.4:
        left = x + 2.0 if across > 0 else x - 2.0 - width
        box = Box(left, y - height / 2, left + width, y + height / 2)
        return _Place(cost, box, "start" if across > 0 else "end", leader)
    top = y + 1.0 if down > 0 else y - 1.0 - height
    return _Place(cost + 1.0, Box(x - width / 2, top, x + width / 2, top + height), "middle", leader)


def _rounded(point: Point) -> Point:
    return (round(point[0], 2), round(point[1], 2))


def _cell(point: Point) -> tuple[int, int]:
    return (int(point[0] // _CELL), int(point[1] // _CELL))


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    for column in range(int((box.left - 4) // _CELL), int((box.right + 4) // _CELL) + 1):
        for row in range(int((box.top - 4) // _CELL), int((box.bottom + 4) // _CELL) + 1):
            yield (column, row)


def _meets(segment: Segment, box: Box) -> bool:
    """Whether a segment enters a box (clipping after Liang and Barsky)."""
    (ax, ay), (bx, by) = segment
    first, last = 0.0, 1.0
    for step, low, high in ((bx - ax, box.left - ax, box.right - ax), (by - ay, box.top - ay, box.bottom - ay)):
        if abs(step) < 1e-9:
            if low > 0 or high < 0:
                return False
            continue
        near, far = sorted((low / step, high / step))
        first, last = max(first, near), min(last, far)
        if first > last:
            return False
    return True


def _cross(one: Segment, two: Segment) -> bool:
    def side(a: Point, b: Point, c: Point) -> bool:
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 0

    (a, b), (c, d) = one, two
    return side(a, b, c) != side(a, b, d) and side(c, d, a) != side(c, d, b)
