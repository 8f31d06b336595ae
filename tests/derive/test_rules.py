"""The rules and the ladder against the hand-computed cases, and against the oracle over random ecosystems."""

from __future__ import annotations

import os
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pyoxigraph as ox
import pytest

from banenmakers.graph.derive import VARIANTS
from banenmakers.ontology import vocabulary as voc

from . import implementation, oracle
from .building import Case
from .cases import CASES
from .generate import random_world
from .worlds import World

SEEDS = int(os.environ.get("BANENMAKERS_WORLDS", "500"))
BATCH = 25


@pytest.mark.parametrize("case", [case for case in CASES if not case.refused], ids=lambda case: case.name)
def test_case(case: Case) -> None:
    case.check(implementation)


@pytest.mark.parametrize("first", range(0, SEEDS, BATCH))
def test_random_worlds_have_the_oracles_intervals(first: int) -> None:
    """Every initiative, every selection of claims, every day at which anything changes."""
    for seed in range(first, first + BATCH):
        world = random_world(seed)
        for initiative in world.initiatives():
            for basis, sources in VARIANTS:
                expected = oracle.intervals(world, initiative, basis, sources)
                found = implementation.intervals(world, initiative, basis, sources)
                assert found == expected, (seed, initiative, basis, sources)
        compare_with_record(world, seed)


@pytest.mark.parametrize("first", range(0, SEEDS, BATCH))
def test_random_worlds_have_the_oracles_sensitivity(first: int) -> None:
    for seed in range(first, first + BATCH):
        world = random_world(seed)
        for initiative in world.initiatives():
            for day in days_to_ask(world, seed):
                expected = oracle.sensitivity(world, initiative, day)
                assert implementation.sensitivity(world, initiative, day) == expected, (seed, initiative, day)
                assert implementation.since(world, initiative, day) == oracle.since(world, initiative, day)
                found = implementation.per_ecosystem(world, initiative, day)
                assert found == oracle.per_ecosystem(world, initiative, day)


@pytest.mark.parametrize("seed", range(12))
def test_larger_worlds(seed: int) -> None:
    world = random_world(seed, "medium")
    for initiative in world.initiatives():
        for basis, sources in VARIANTS:
            expected = oracle.intervals(world, initiative, basis, sources)
            assert implementation.intervals(world, initiative, basis, sources) == expected


@pytest.mark.parametrize("seed", range(0, SEEDS, 10))
def test_names_and_order_do_not_matter(seed: int) -> None:
    """Renaming every IRI and shuffling every row changes no level, range, confidence or interval."""
    world = random_world(seed)
    names = world.renaming(seed)
    for other in (world.renamed(seed), world.shuffled(seed)):
        renamed = other.initiatives() != world.initiatives() and set(other.initiatives()) != set(world.initiatives())
        for initiative in world.initiatives():
            name = names[initiative] if renamed else initiative
            before = implementation.intervals(world, initiative)
            after = implementation.intervals(other, name)
            assert [(a, b, plain(o)) for a, b, o in after] == [(a, b, plain(o)) for a, b, o in before]


@pytest.mark.parametrize("seed", range(0, SEEDS, 20))
def test_sensitivity_holds_when_the_rules_run_again(seed: int) -> None:
    """What was found from the recorded supports is what the rules say of the world without those claims."""
    world = random_world(seed)
    for initiative in world.initiatives():
        level = implementation.outcome(world, initiative).level
        for claims in implementation.sensitivity(world, initiative):
            assert implementation.outcome(world.without(claims), initiative).level != level
            for kept in claims:
                fewer = claims - {kept}
                assert not fewer or implementation.outcome(world.without(fewer), initiative).level == level


def plain(outcome: oracle.Outcome) -> tuple[Any, ...]:
    return (outcome.level, outcome.low, outcome.high, outcome.confidence, outcome.contested, len(outcome.grounds))


def days_to_ask(world: World, seed: int) -> list[date]:
    """The latest, and two at random near which something happens."""
    random = Random(seed)
    firsts = [first for i in world.initiatives() for first, _, _ in oracle.intervals(world, i)] or [date(2018, 1, 1)]
    return [oracle.latest_day(world)] + [random.choice(firsts) + timedelta(random.randint(-1, 40)) for _ in range(2)]


def compare_with_record(world: World, seed: int) -> None:
    """The levels that stand in the record, as any query reads them, are the oracle's."""
    store = implementation.derived(world).store
    query = f"""
    PREFIX bm: <{voc.BM}>
    SELECT ?of ?basis ?sources ?from ?until ?level ?low ?high ?confidence ?contested ?claim ?node WHERE {{
      ?node a bm:OverallLevel ; bm:ofInitiative ?of ; bm:basis ?basis ; bm:sourceSet ?sources ; bm:inForceFrom ?from ;
        bm:inForceUntil ?until ; bm:low ?low ; bm:high ?high ; bm:contested ?contested .
      OPTIONAL {{ ?node bm:level ?level }} OPTIONAL {{ ?node bm:confidence ?confidence }}
      OPTIONAL {{ ?node bm:basedOn ?claim }} }}"""
    result = store.query(query, use_default_graph_as_union=True)
    assert isinstance(result, ox.QuerySolutions)
    found: dict[tuple[Any, ...], set[str]] = defaultdict(set)
    for row in result:
        values = [None if v is None else v.value for v in row]  # type: ignore[union-attr]
        found[tuple(values[:10])].add((values[10] or "").removeprefix(voc.ID))
    expected: dict[tuple[Any, ...], set[str]] = {}
    for initiative in world.initiatives():
        for basis, sources in VARIANTS:
            for first, last, o in oracle.intervals(world, initiative, basis, sources):
                confidence = None if o.confidence is None else f"{o.confidence.normalize():f}"
                level = None if o.level is None else str(o.level)
                contested = "true" if o.contested else "false"
                key = (voc.ID + initiative, basis, sources, str(first), str(last), level, str(o.low), str(o.high))
                expected[(*key, confidence, contested)] = set().union(*o.grounds) or {""}
    normal = {(*k[:8], k[8] and f"{Decimal(k[8]).normalize():f}", k[9]): v for k, v in found.items()}
    assert normal == expected, seed
