"""Short ways to write a made-up world and what is expected of it, for the hand-computed cases."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any, Protocol

from .oracle import Outcome
from .worlds import GROUND_OF_SHEET, Actor, Claim, Ecosystem, Source, Territory, World

REPORT = Source("report", "report", published="2018-12", period_from="2017-10")
PAGE = Source("page", "page", published="2018-11-20")

TERRITORIES = (
    Territory("nl", "country"),
    Territory("zh", "province", "nl"),
    Territory("gr", "informal", "nl"),
    Territory("ehv", "municipality", "nl"),
)
ECOSYSTEMS = (
    Ecosystem("e1", "region", "zh"),
    Ecosystem("e2", "region", "gr"),
    Ecosystem("brainport", "cluster", "ehv"),
    Ecosystem("whole-country", "region", "nl"),
    Ecosystem("national", "national", "zh"),
    Ecosystem("own-circle", "company", "ehv"),
)
ACTORS = (
    Actor("x", "initiative", studied_in="report"),
    Actor("z", "initiative", studied_in="report"),
    Actor("board", "economic-board"),
    Actor("board2", "economic-board"),
    Actor("member", "company", part_of="board"),
    Actor("prov", "province"),
    Actor("group", "actor-group"),
    Actor("firm", "company"),
)


class Derivation(Protocol):
    """What a derivation under test answers; the oracle's module is one, the graph's is another."""

    def outcome(self, world: World, initiative: str, day: date | None, basis: str, sources: str) -> Outcome:
        """The overall outcome on a day; no day: that of the latest knowledge."""

    def per_ecosystem(
        self, world: World, initiative: str, day: date | None, basis: str, sources: str
    ) -> dict[str, Outcome]:
        """Ecosystem → outcome on a day."""

    def intervals(self, world: World, initiative: str, basis: str, sources: str) -> list[tuple[date, date, Outcome]]:
        """The overall outcomes as closed intervals, in order."""

    def since(self, world: World, initiative: str, day: date | None) -> date | None:
        """The first day of the run of adjacent intervals with the level of that day."""

    def sensitivity(self, world: World, initiative: str, day: date | None) -> set[frozenset[str]]:
        """The minimal sets of at most three claims whose withdrawal changes the level."""


@dataclass(frozen=True)
class Case:
    """A world, a question and what must come out; what is None is not asked.

    `spans` holds (first day, last day, outcome), written in ISO. `refused`: the sheets must be refused, and nothing
    is asked of a derivation. `since` is an ISO date, or `never`.
    """

    name: str
    world: World
    day: date | None = None
    initiative: str = "x"
    basis: str = "all"
    sources: str = "all"
    expected: Outcome | None = None
    ecosystems: Mapping[str, Outcome] | None = None
    spans: tuple[tuple[str, str, Outcome], ...] | None = None
    since: str | None = None
    sensitivity: frozenset[frozenset[str]] | None = None
    refused: bool = False

    def check(self, derivation: Derivation) -> None:
        """AssertionError when the derivation answers otherwise."""
        about = (self.world, self.initiative)
        selection = (self.basis, self.sources)
        if self.expected is not None:
            assert derivation.outcome(*about, self.day, *selection) == self.expected
        if self.ecosystems is not None:
            assert derivation.per_ecosystem(*about, self.day, *selection) == dict(self.ecosystems)
        if self.spans is not None:
            found = [
                (str(first), str(last), result) for first, last, result in derivation.intervals(*about, *selection)
            ]
            assert found == list(self.spans)
        if self.since is not None:
            assert str(derivation.since(*about, self.day) or "never") == self.since
        if self.sensitivity is not None:
            assert derivation.sensitivity(*about, self.day) == self.sensitivity


def world(*claims: Claim, sources: tuple[Source, ...] = (REPORT, PAGE)) -> World:
    """The standing sources, places, ecosystems and actors with these claims."""
    return World(sources, TERRITORIES, ECOSYSTEMS, ACTORS, claims)


def _claim(sheet: str, key: str, kind: str, subject: str, confidence: str, fields: dict[str, Any]) -> Claim:
    standing = {"valid_from": "2014", "stated_in": "report", "ground": GROUND_OF_SHEET[sheet]}
    return Claim(key, sheet, kind, subject, confidence=Decimal(confidence), **{**standing, **fields})


def tie(key: str, kind: str, subject: str, target: str, confidence: str = "0.9", **fields: Any) -> Claim:
    """A tie from 2014 in the report, informal unless said otherwise."""
    return _claim("ties", key, kind, subject, confidence, {"target": target, "formality": "informal", **fields})


def lead(key: str, subject: str, ecosystem: str, confidence: str = "0.8", **fields: Any) -> Claim:
    """A leadership of an ecosystem by agenda, from 2014 in the report."""
    fields = {"leadership_basis": "agenda", "leads": "agenda of the region", **fields}
    return tie(key, "leadership", subject, ecosystem, confidence, **fields)


def part(key: str, ecosystem: str = "e1", confidence: str = "0.9", **fields: Any) -> Claim:
    """A participation tie of x from 2014 in the report."""
    return tie(key, "participation", "x", ecosystem, confidence, **{"indicator": "joint-action", **fields})


def says(key: str, statement: str, ecosystem: str = "", confidence: str = "0.9", **fields: Any) -> Claim:
    """A positive assessment of x from 2014 in the report."""
    if statement == "participation":
        fields = {"indicator": "regional-need", **fields}
    if statement == "lead-role":
        fields = {"leads": "programme of the region", **fields}
    return _claim("assessments", key, statement, "x", confidence, {"ecosystem": ecosystem, **fields})


def denies(key: str, statement: str, ecosystem: str = "", confidence: str = "0.9", **fields: Any) -> Claim:
    """A negative assessment of x from 2014 in the report."""
    return replace(says(key, statement, ecosystem, confidence, **fields), polarity="negative")


def area(key: str, territory: str, confidence: str = "0.9", **fields: Any) -> Claim:
    """An operating area of x from 2014 in the report."""
    return _claim("areas", key, "", "x", confidence, {"target": territory, **fields})


def looked(key: str, when: str, ecosystem: str = "", confidence: str = "0.9", **fields: Any) -> Claim:
    """A recorded negative about x in the report."""
    return _claim("no_ties", key, "", "x", confidence, {"valid_from": when, "ecosystem": ecosystem, **fields})


def out(
    level: int | None, low: int, high: int, confidence: str | None, *grounds: str, contested: bool = False
) -> Outcome:
    """An outcome; each ground is written as its claims joined by `+`."""
    return Outcome(
        level,
        low,
        high,
        None if confidence is None else Decimal(confidence),
        contested,
        frozenset(frozenset(ground.split("+")) for ground in grounds),
    )


def sets(*written: str) -> frozenset[frozenset[str]]:
    """Sets of claims, each written as its claims joined by `+`."""
    return frozenset(frozenset(one.split("+")) for one in written)
