"""The random worlds: valid, deterministic, rich enough; and what must not matter to the oracle does not."""

from __future__ import annotations

import csv
import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from . import oracle
from .days import OPEN_END, possible_days
from .generate import CEILINGS, random_world
from .motifs import PUBLIC_BODIES
from .worlds import World

SEEDS = range(500)
SOME = range(40)


def _faults(world: World) -> list[str]:
    """What the sheets would be refused for, one line a fault."""
    faults = []
    claims = {claim.key: claim for claim in world.claims}
    kinds = {actor.key: actor.kind for actor in world.actors}
    for claim in world.claims:
        late = [end for end in (claim.valid_to, claim.expected_end) if end and claim.valid_from]
        checks = {
            "confidence": Decimal(0) < claim.confidence <= Decimal(1),
            "inferred": claim.certainty == "asserted" or claim.confidence <= Decimal("0.6"),
            "ceiling": claim.confidence <= Decimal(CEILINGS[claim.leadership_basis]),
            "group": claim.leadership_basis != "group" or claim.certainty == "inferred",
            "public body": claim.leadership_basis in ("", "agenda") or kinds[claim.subject] not in PUBLIC_BODIES,
            "own lead": not claim.leadership_basis or kinds[claim.subject] != "initiative" or bool(claim.leads),
            "ended": claim.status != "ended" or bool(claim.valid_to),
            "participation": claim.kind != "participation" or bool(claim.indicator),
            "itself": claim.subject != claim.target,
            "order": all(possible_days(end)[1] >= possible_days(claim.valid_from)[0] for end in late),
            "withdrawn": bool(claim.withdrawn_by) == bool(claim.withdrawn_on),
            "successor": not claim.superseded_by or not claims[claim.superseded_by].withdrawn_by,
            "cycle": claim.superseded_by == "" or claim.superseded_by > claim.key,
            "disputes": claim.key not in claim.disputes and set(claim.disputes) <= claims.keys(),
            "looked": claim.sheet != "no_ties" or bool(claim.valid_from),
        }
        faults += [f"{claim.key} {name}" for name, met in checks.items() if not met]
    return faults


def test_worlds_are_valid_and_of_their_size() -> None:
    for seed in SEEDS:
        world = random_world(seed)
        assert _faults(world) == []
        assert 10 <= len(world.claims) <= 25
        assert 2 <= len(world.initiatives()) <= 4
        assert 1 <= len(world.ecosystems) <= 3
    for seed in SOME:
        world = random_world(seed, "medium")
        assert _faults(world) == []
        assert 60 <= len(world.claims) <= 100


def test_a_seed_makes_one_world() -> None:
    assert random_world(3) == random_world(3) != random_world(4)


def test_every_level_occurs_often() -> None:
    found: Counter[object] = Counter()
    for seed in SEEDS:
        world = random_world(seed)
        for initiative in world.initiatives():
            result = oracle.outcome(world, initiative)
            found.update([result.level, "asked"] + ["contested"] * result.contested)
    for level in (1, 2, 3, 4, None):
        assert found[level] >= 0.05 * found["asked"]
    assert found["contested"] >= 0.03 * found["asked"]


def _renamed(found: list[oracle.Interval], names: dict[str, str]) -> list[oracle.Interval]:
    return [
        (first, last, replace(o, grounds=frozenset(frozenset(names[key] for key in ground) for ground in o.grounds)))
        for first, last, o in found
    ]


@pytest.mark.parametrize("seed", SOME)
def test_names_and_order_do_not_matter(seed: int) -> None:
    world = random_world(seed)
    names, renamed = world.renaming(seed), world.renamed(seed).shuffled(seed)
    for initiative in world.initiatives():
        found = oracle.intervals(world, initiative)
        assert oracle.intervals(renamed, names[initiative]) == _renamed(found, names)


@pytest.mark.parametrize("seed", SOME)
def test_intervals_say_what_single_days_say(seed: int) -> None:
    world = random_world(seed)
    rng = random.Random(seed)
    for initiative in world.initiatives():
        for basis in ("all", "ties"):
            found = oracle.intervals(world, initiative, basis)
            edges = [day for first, last, _ in found for day in (first, last)]
            near = {day + timedelta(days=n) for day in edges for n in (-1, 0, 1) if day != OPEN_END}
            for day in {*near, OPEN_END, *(date(2010, 1, 1) + timedelta(days=rng.randint(0, 5000)) for _ in range(20))}:
                said = [result for first, last, result in found if first <= day <= last]
                assert [oracle.outcome(world, initiative, day, basis)] == (said or [oracle.NOTHING])


@pytest.mark.parametrize("seed", range(12))
def test_claims_that_cannot_bear_change_no_sensitivity(seed: int) -> None:
    world = random_world(seed)
    initiative = world.initiatives()[0]
    day = date(2017, 1, 1) if seed % 2 else None
    assert oracle.sensitivity(world, initiative, day) == oracle.sensitivity(world, initiative, day, narrow=False)


def test_sheets_hold_every_claim_with_evidence_of_its_source(tmp_path: Path) -> None:
    world = random_world(5, "medium")
    world.write_sheets(tmp_path)
    rows = {path.stem: list(csv.DictReader(path.open(encoding="utf-8", newline=""))) for path in tmp_path.iterdir()}
    origin = {row["key"]: row["source"] for row in rows["evidence"]}
    written = {row["key"]: row for sheet in rows for row in rows[sheet] if "confidence" in row}
    assert written.keys() == {claim.key for claim in world.claims}
    for claim in world.claims:
        assert {origin[key] for key in written[claim.key]["evidence"].split("|")} == {claim.stated_in}
        assert Decimal(written[claim.key]["confidence"]) == claim.confidence
