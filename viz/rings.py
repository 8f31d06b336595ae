"""Where the nodes stand: an angle for each initiative, a ring for each of its levels, and rows when a ring is full.

An initiative keeps one angle on all rings, so its marks, its range and its ties lie on one ray.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from .initiatives import Initiative
from .scene import Box, Point, Role

WIDTH, HEIGHT = 1440.0, 900.0
CENTRE: Point = (888.0, 450.0)
DISC = 68.0
BANDS: Mapping[int | None, tuple[float, float]] = {
    4: (68.0, 148.0),
    3: (148.0, 214.0),
    2: (214.0, 280.0),
    1: (280.0, 346.0),
    None: (346.0, 408.0),
}
GAP = 11.0  # degrees kept free on either side of twelve o'clock, for the rings' numbers
OVERLAP = 0.62  # how far two shapes of one node stand apart, in parts of its size
SIZES = ((24, 10.0), (60, 8.5), (100, 7.0), (160, 6.0), (260, 5.0), (math.inf, 4.5))
SMALLEST = 3.0
SIGNED = 7.5  # the smallest node that holds a "?" of 11 px


@dataclass(frozen=True, slots=True)
class Ray:
    """An initiative and its angle."""

    initiative: Initiative
    angle: float


@dataclass(frozen=True, slots=True)
class Wedge:
    """A region's share of the circle, in degrees."""

    region: str | None
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Mark:
    """One node to be: an initiative at a level, in a role."""

    initiative: Initiative
    role: Role
    level: int | None


def polar(radius: float, angle: float) -> Point:
    """The point at ``radius`` px from the centre, ``angle`` degrees clockwise from twelve o'clock."""
    turn = math.radians(angle)
    return (round(CENTRE[0] + radius * math.sin(turn), 2), round(CENTRE[1] - radius * math.cos(turn), 2))


def radius_of(level: int | None) -> float:
    """The radius of a ring's own line of nodes."""
    inner, outer = BANDS[level]
    return (inner + outer) / 2


def rays(initiatives: Sequence[Initiative]) -> tuple[list[Ray], list[Wedge]]:
    """An angle for each initiative; wedges by region, in alphabetical order, when any region is given."""
    regions: dict[str | None, list[Initiative]] = defaultdict(list)
    for initiative in initiatives:
        regions[initiative.region].append(initiative)
    names = sorted(regions, key=lambda name: (name is None, (name or "").casefold(), name or ""))
    shares = [len(regions[name]) + (2.0 if len(names) > 1 else 0.0) for name in names]
    scale = (360.0 - 2 * GAP) / sum(shares) if shares else 0.0
    placed: list[Ray] = []
    wedges: list[Wedge] = []
    start = GAP
    for name, share in zip(names, shares, strict=True):
        end = start + share * scale
        wedges.append(Wedge(name, start, end))
        members = _spread(regions[name])
        step = (end - start) / share
        margin = (end - start - step * len(members)) / 2
        placed += [Ray(member, start + margin + (at + 0.5) * step) for at, member in enumerate(members)]
        start = end
    return placed, wedges if names != [None] else []


def _spread(initiatives: Sequence[Initiative]) -> list[Initiative]:
    """An order in which neighbours are on different rings as far as can be: each ring is dealt out evenly."""
    rings: dict[int, list[Initiative]] = defaultdict(list)
    for initiative in initiatives:
        rings[initiative.level or 0].append(initiative)
    dealt = [
        ((rank + 0.5) / len(members), -level, initiative)
        for level, members in rings.items()
        for rank, initiative in enumerate(members)
    ]
    return [initiative for _, _, initiative in sorted(dealt, key=lambda d: (d[0], d[1], d[2].order))]


def marks(initiative: Initiative) -> Iterator[Mark]:
    """The nodes of an initiative, the one that is labelled first: what follows from the claims, then what is stated."""
    if initiative.level is None:
        yield Mark(initiative, "undetermined", None)
    else:
        yield Mark(initiative, "both" if initiative.level in initiative.stated else "derived", initiative.level)
    for level in initiative.stated:
        if level != initiative.level:
            yield Mark(initiative, "stated", level)


def halo(size: float) -> float:
    """Px between the core of a node and the outline that means "derived"."""
    return max(1.8, 0.35 * size)


def reach(types: int, size: float) -> tuple[float, float]:
    """How far a node of so many types reaches from its middle, sideways and up or down, in px."""
    up = size + halo(size) + 0.25 * size
    return up + max(types - 1, 0) * OVERLAP * size, up


def node_box(at: Point, types: int, size: float, contested: bool) -> Box:
    """What a node covers, its sign for "contested" included."""
    across, up = reach(types, size)
    extra = 9.0 if contested else 0.0
    return Box(at[0] - across, at[1] - up - extra, at[0] + across + extra, at[1] + up)


def place(placed: Iterable[Ray]) -> dict[Mark, tuple[Point, float]]:
    """The middle and the size of every node: smaller ones, in more rows, the fuller a ring is.

    The rungs have one size together; the belt outside them has its own, so that its "?" stay legible.
    """
    todo = [(mark, ray.angle) for ray in placed for mark in marks(ray.initiative)]
    size = next(size for most, size in SIZES if len(todo) <= most)
    rungs = _sized([level for level in BANDS if level is not None], todo, size)
    return rungs | _sized([None], todo, max(size, SIGNED))


def _sized(
    levels: Sequence[int | None], todo: Sequence[tuple[Mark, float]], size: float
) -> dict[Mark, tuple[Point, float]]:
    while True:
        found: dict[Mark, Point] = {}
        last = size - 0.5 < SMALLEST
        if all(_fill(level, todo, size, found, force=last) for level in levels):
            return {mark: (at, size) for mark, at in found.items()}
        size -= 0.5


def _fill(
    level: int | None, todo: Sequence[tuple[Mark, float]], size: float, found: dict[Mark, Point], *, force: bool
) -> bool:
    here = [(mark, angle) for mark, angle in todo if mark.level == level]
    inner, outer = BANDS[level]
    most = max(1, int((outer - inner) // (2 * reach(1, size)[1])))
    for rows in range(1, most + 1):
        radii = sorted((inner + (row + 0.5) * (outer - inner) / rows for row in range(rows)), reverse=True)
        radii.sort(key=lambda radius: abs(radius - radius_of(level)))
        spots: dict[Mark, Point] = {}
        for mark, angle in here:
            across = _room(mark, size)
            options = (polar(radius, angle) for radius in radii)
            free = next((p for p in options if _clear(p, across, spots, size)), None)
            if free is None and not (force and rows == most):
                break
            spots[mark] = free or polar(radius_of(level), angle)
        else:
            found |= spots
            return True
    return False


def _clear(point: Point, across: float, spots: Mapping[Mark, Point], size: float) -> bool:
    return all(math.dist(point, other) >= across + _room(mark, size) for mark, other in spots.items())


def _room(mark: Mark, size: float) -> float:
    """The radius of the circle that a node keeps for itself, in px."""
    signed = 4.0 if mark.initiative.contested and mark.role != "stated" else 0.0
    return reach(len(mark.initiative.types), size)[0] + signed
