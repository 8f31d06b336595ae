"""What a picture of the ladder holds: plain, frozen values with positions in px, ready to be drawn by anything.

The origin is the top left corner, y runs down. Angles are degrees clockwise from twelve o'clock.
A scene holds no colour and no markup: how its marks look is the business of the drawing (``svg.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from banenmakers.ontology import Lang

Point = tuple[float, float]
Role = Literal["both", "stated", "derived", "undetermined"]
Tone = Literal["title", "heading", "body", "muted", "label", "light", "ring"]
Anchor = Literal["start", "middle", "end"]
BOLD_TONES = frozenset({"title", "heading", "ring"})


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle: left, top, right and bottom edge."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Box, gap: float = 0.0) -> bool:
        """Whether the two share an area, or come nearer to each other than ``gap``."""
        return (
            self.left < other.right + gap
            and other.left < self.right + gap
            and self.top < other.bottom + gap
            and other.top < self.bottom + gap
        )

    def holds(self, other: Box) -> bool:
        return (
            self.left <= other.left
            and self.top <= other.top
            and other.right <= self.right
            and other.bottom <= self.bottom
        )


@dataclass(frozen=True, slots=True)
class Text:
    """Lines of text; ``at`` is the baseline of the first, ``widths`` their measured widths, ``box`` holds them all."""

    lines: tuple[str, ...]
    at: Point
    size: float
    widths: tuple[float, ...]
    box: Box
    tone: Tone = "body"
    anchor: Anchor = "start"

    @property
    def bold(self) -> bool:
        return self.tone in BOLD_TONES


@dataclass(frozen=True, slots=True)
class Ring:
    """A rung of the ladder: the band ``inner`` … ``outer``, nodes at ``radius`` (rows beside it when it is crowded).

    ``level`` is None for the belt of undetermined initiatives. ``number`` is the sign in the band.
    """

    level: int | None
    inner: float
    outer: float
    radius: float
    number: Text


@dataclass(frozen=True, slots=True)
class Sector:
    """The share of a region, between two angles; ``label`` is None when there was no room for its name."""

    region: str | None
    start: float
    end: float
    label: Text | None


@dataclass(frozen=True, slots=True)
class Node:
    """A mark of an initiative at one ring.

    ``role``: *stated* (a source states this level), *derived* (it follows from the claims), *both*, or
    *undetermined* (nothing follows). ``size`` is the radius of its core, ``weight`` the step of its confidence
    (1 low, 2 medium, 3 high; 0 unknown or not derived). ``title`` says all of it in words.
    """

    key: str
    initiative: str
    types: tuple[str, ...]
    role: Role
    level: int | None
    at: Point
    size: float
    weight: int
    contested: bool
    title: str
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """A line that means something.

    *whisker*: the range of a derived level; *thread*: from a stated to the derived level of one initiative
    (bent through ``bend``); *formal* and *informal*: a tie with a leader.
    """

    kind: Literal["whisker", "thread", "formal", "informal"]
    initiative: str
    start: Point
    end: Point
    bend: Point | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """The name beside a node; ``leader`` is the line to it when it had to move away."""

    initiative: str
    text: Text
    leader: tuple[Point, Point] | None


@dataclass(frozen=True, slots=True)
class Centre:
    """The leaders of the ecosystem: a disc, and in it their names or the words for them."""

    at: Point
    radius: float
    texts: tuple[Text, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Legend:
    """What each mark means, shown with the marks themselves."""

    box: Box
    texts: tuple[Text, ...]
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture of the ladder; ``hidden`` counts the labels for which there was no room."""

    width: float
    height: float
    lang: Lang
    title: str
    description: str
    centre: Centre
    rings: tuple[Ring, ...]
    sectors: tuple[Sector, ...]
    nodes: tuple[Node, ...]
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    legend: Legend
    texts: tuple[Text, ...]
    hidden: int
