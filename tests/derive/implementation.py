"""The derivation of the product, asked as the oracle is: real sheets, real loader, real rules, real store."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from banenmakers.graph import derive, ladder
from banenmakers.graph.lines import quads_of
from banenmakers.loaders import read_sheets, to_lines
from banenmakers.ontology import vocabulary as voc

from . import oracle
from .oracle import Outcome
from .worlds import World


@dataclass(frozen=True)
class Derived:
    """The record of a world, and what the rules recorded about each initiative."""

    quads: tuple[ox.Quad, ...]
    store: ox.Store
    cases: dict[str, ladder.Case]


@lru_cache(maxsize=4)
def derived(world: World) -> Derived:
    with tempfile.TemporaryDirectory() as folder:
        sheets = Path(folder) / "sheets"
        world.write_sheets(sheets)
        lines = to_lines(read_sheets([sheets]))
    lines += derive.derive(lines)
    quads = quads_of(lines)
    store = ox.Store()
    store.extend(quads)
    return Derived(tuple(quads), store, derive.cases(store, union=True))


def _case(world: World, initiative: str, basis: str, sources: str) -> ladder.Case:
    case = derived(world).cases.get(voc.ID + initiative, ladder.Case())
    return case.selected(ties=basis == "ties", report=sources == "report")


def _day(world: World, day: date | None) -> int:
    return (day or oracle.latest_day(world)).toordinal()


def _as_oracle(found: ladder.Outcome | None) -> Outcome:
    if found is None:
        return oracle.NOTHING
    grounds = frozenset(frozenset(c.removeprefix(voc.ID) for c in ground) for ground in found.grounds)
    return Outcome(found.level, found.low, found.high, found.confidence, found.contested, grounds)


def outcome(
    world: World, initiative: str, day: date | None = None, basis: str = "all", sources: str = "all"
) -> Outcome:
    return _as_oracle(_case(world, initiative, basis, sources).on(_day(world, day)))


def per_ecosystem(
    world: World, initiative: str, day: date | None = None, basis: str = "all", sources: str = "all"
) -> dict[str, Outcome]:
    found = _case(world, initiative, basis, sources).per_ecosystem(_day(world, day))
    return {e.removeprefix(voc.ID): _as_oracle(o) for e, o in found.items() if e is not None}


def intervals(
    world: World, initiative: str, basis: str = "all", sources: str = "all"
) -> list[tuple[date, date, Outcome]]:
    whole, _ = _case(world, initiative, basis, sources).intervals()
    return [(date.fromordinal(i.first), date.fromordinal(i.last), _as_oracle(i.outcome)) for i in whole]


def since(world: World, initiative: str, day: date | None = None) -> date | None:
    first = _case(world, initiative, "all", "all").since(_day(world, day))
    return date.fromordinal(first) if first is not None else None


def sensitivity(world: World, initiative: str, day: date | None = None) -> set[frozenset[str]]:
    found = ladder.sensitivity(_case(world, initiative, "all", "all"), _day(world, day))
    return {frozenset(c.removeprefix(voc.ID) for c in claims) for claims in found}
