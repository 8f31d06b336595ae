"""What an explanation says is what the rules recorded: grounds, rungs, limits, over random ecosystems."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.graph import DataFolder
from banenmakers.loaders.build import build
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.explain import explain

from . import oracle
from .generate import random_world


@pytest.mark.parametrize("seed", range(25))
def test_explanations_of_random_worlds(seed: int, tmp_path: Path) -> None:
    world = random_world(seed)
    world.write_sheets(tmp_path / "sheets")
    snapshot = build(DataFolder(tmp_path / "data"), [tmp_path / "sheets"]).snapshot
    for initiative in world.initiatives():
        for day in ("latest", "2015-06-30"):
            found = explain(snapshot, initiative, day)
            expected = oracle.outcome(world, initiative, found.as_of)
            said = found.as_dict("en")
            derived = said["derived"]
            assert (derived["level"], derived["low"], derived["high"]) == (expected.level, expected.low, expected.high)
            assert derived["contested"] == expected.contested
            because = {row["claim"].removeprefix(voc.ID) for row in said["because"]}
            assert because == set().union(*expected.grounds)
            standing = {row["rung"] for row in said["ladder"] if row["stands"]}
            assert max(standing, default=None) == expected.level
            assert all(row["overruled_by"] for row in said["ladder"] if not row["stands"])
            parts = oracle.per_ecosystem(world, initiative, found.as_of)
            assert {row["ecosystem"].removeprefix(voc.ID): row["level"] for row in derived["per_ecosystem"]} == {
                ecosystem: outcome.level for ecosystem, outcome in parts.items()
            }
            for ecosystem, outcome in parts.items():
                here = explain(snapshot, initiative, day, ecosystem).as_dict("nl")
                assert here["derived"]["level"] == outcome.level
                carried = {row["claim"].removeprefix(voc.ID) for row in here["because"]}
                assert carried == set().union(*outcome.grounds)
