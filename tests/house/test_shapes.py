"""What the loader makes of sheets and the rules make of that conforms to the SHACL shapes."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from banenmakers.graph import Snapshot, snapshot
from banenmakers.graph.lines import lines_of
from banenmakers.loaders.shapes import violations
from banenmakers.ontology import vocabulary as voc

from ..derive.generate import random_world
from ..graph.worlds import snapshot_of


def test_shipped_data_conforms(shipped: Snapshot) -> None:
    assert list(violations(shipped)) == []


@pytest.mark.parametrize("seed", range(300, 305))
def test_random_worlds_conform(seed: int, tmp_path: Path) -> None:
    found = snapshot_of(random_world(seed), tmp_path)
    assert [fault.problem("en") for fault in violations(found)] == []


def test_a_violation_would_be_found(shipped: Snapshot, tmp_path: Path) -> None:
    """The shipped record with one confidence beyond 1."""
    claim = ox.NamedNode(voc.ID + "tie-infra-province")
    confidence = ox.NamedNode(voc.BM + "confidence")
    decimal = ox.NamedNode(voc.XSD + "decimal")
    quads = [
        ox.Quad(q.subject, q.predicate, ox.Literal("1.8", datatype=decimal), q.graph_name)
        if q.subject == claim and q.predicate == confidence
        else q
        for q in shipped.record()
    ]
    snapshot.write(tmp_path, lines_of(quads), {}, lambda step: None)
    assert {fault.value for fault in violations(Snapshot(tmp_path))} == {"tie-infra-province"}
