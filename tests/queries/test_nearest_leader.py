"""The path of an explanation is the path that the measure of the network gives, over shipped and random ties."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.explain import explain
from banenmakers.queries.names import all_initiatives
from banenmakers.queries.network import network

from ..derive.generate import random_world
from .small import REGION, lead, small, tie


def held_to_the_measure(snapshot: Snapshot, day: str) -> int:
    """How many initiatives have a path; each must be that of the measure."""
    rows = {row["initiative"]: row for row in network(snapshot, as_of=day).measure("paths-to-leaders").dicts()}
    for named in all_initiatives(snapshot):
        chain = explain(snapshot, named.iri, day).path
        expected = rows.get(named.iri)
        if expected is None:
            assert chain is None, named
            continue
        assert chain is not None, named
        assert list(chain.nodes) == expected["path"]
        assert sorted({claim for step in chain.steps for claim in step}) == expected["claims"]
        assert list(chain.ecosystems) == expected["ecosystems"]
    return len(rows)


def test_as_the_measure_says_of_the_shipped_data(shipped: Snapshot) -> None:
    assert held_to_the_measure(shipped, "latest") >= 2


@pytest.mark.parametrize("seed", range(100, 108))
def test_as_the_measure_says_of_random_worlds(seed: int, tmp_path: Path) -> None:
    random_world(seed).write_sheets(tmp_path / "sheets")
    snapshot = build(DataFolder(tmp_path / "data"), [tmp_path / "sheets"]).snapshot
    for day in ("latest", "2015-06-30"):
        held_to_the_measure(snapshot, day)


def test_by_way_of_others_and_the_first_of_equals(tmp_path: Path) -> None:
    ties = [
        lead(),
        tie("collaboration", "x", "y", "a", valid_from="2014"),
        tie("membership", "x", "firm", "b", valid_from="2014"),
        tie("knowledge", "board", "y", "c", valid_from="2014"),
        tie("knowledge", "firm", "board", "d", valid_from="2014"),
    ]
    snapshot = small(tmp_path, {"ecosystems": [REGION], "ties": ties})
    told = explain(snapshot, "x").as_dict("en")["path"]
    assert [step["to"] for step in told["steps"]] == [voc.ID + "firm", voc.ID + "board"]
    assert (told["length"], told["leader"]) == (2, voc.ID + "board")
    assert [row["claim"] for row in told["leads"]] == [voc.ID + "lead"]
    assert held_to_the_measure(snapshot, "latest") == 2
    assert explain(snapshot, "x", "2013").path is None
