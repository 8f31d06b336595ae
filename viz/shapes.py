"""The outline of each type's shape, as an SVG path: told apart by form first, by colour second."""

from __future__ import annotations

import math

from .rings import OVERLAP
from .scene import Point


def outlines(types: tuple[str, ...], at: Point, size: float, grow: float = 0.0) -> list[tuple[str, str]]:
    """(type, path) for each shape of a node, from the back to the front; ``grow`` px larger all round.

    Two types stand half over each other; no type is a diamond with a hole.
    """
    if not types:
        return [("", _diamond(at, size, grow))]
    shift = OVERLAP * size
    first = at[0] - shift * (len(types) - 1)
    return [(kind, _shape(kind, (first + 2 * shift * i, at[1]), size, grow)) for i, kind in enumerate(types)]


def hole(at: Point, size: float) -> str:
    """The hole of the diamond."""
    return _polygon(at, 0.55 * size, 4, 0.0)


def _shape(kind: str, at: Point, size: float, grow: float) -> str:
    if kind == "Platform":
        return _polygon(at, 0.9 * math.sqrt(2) * size + math.sqrt(2) * grow, 4, 45.0)
    if kind == "SocialEnterprise":
        return _polygon((at[0], at[1] + 0.16 * size), 1.22 * size + 1.5 * grow, 3, 0.0)
    radius = size + grow
    left, right, y = _n(at[0] - radius), _n(at[0] + radius), _n(at[1])
    arc = f"A{_n(radius)} {_n(radius)} 0 1 1"
    return f"M{left} {y}{arc} {right} {y}{arc} {left} {y}Z"


def _diamond(at: Point, size: float, grow: float) -> str:
    return _polygon(at, 1.15 * size + 1.3 * grow, 4, 0.0)


def _polygon(at: Point, radius: float, corners: int, turn: float) -> str:
    points = []
    for corner in range(corners):
        angle = math.radians(turn + 360.0 * corner / corners)
        points.append(f"{_n(at[0] + radius * math.sin(angle))} {_n(at[1] - radius * math.cos(angle))}")
    return "M" + "L".join(points) + "Z"


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".") if abs(number) >= 0.005 else "0"
