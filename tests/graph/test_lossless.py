"""RDF → property graph → RDF gives every quad back: of the shipped data and of random worlds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.graph.lines import lines_of
from banenmakers.graph.projection import project, unproject
from banenmakers.loaders.build import build
from banenmakers.loaders.shapes import violations
from banenmakers.ontology import vocabulary as voc

from ..derive.descriptions import describe
from ..derive.generate import random_world
from ..loaders.conftest import GOOD, write
from .worlds import snapshot_of


def stored(snapshot: Snapshot) -> set[ox.Quad]:
    """The record as the RDF store's files hold it, without what the product says of it."""
    store = ox.Store.read_only(str(snapshot.folder / "rdf"))
    return {quad for quad in store if quad.graph_name.value != voc.ONTOLOGY_GRAPH}


def back(snapshot: Snapshot) -> set[ox.Quad]:
    return unproject(snapshot.cypher.nodes(), snapshot.cypher.relationships())


def test_shipped_data_comes_back(shipped: Snapshot) -> None:
    quads = stored(shipped)
    assert len(quads) == shipped.manifest["counts"]["triples"] > 1000
    assert back(shipped) == quads


@pytest.mark.parametrize("seed", range(12))
def test_random_worlds_come_back(seed: int, tmp_path: Path) -> None:
    snapshot = snapshot_of(random_world(seed), tmp_path)
    assert back(snapshot) == stored(snapshot)


@pytest.mark.parametrize("seed", range(2))
def test_larger_worlds_come_back(seed: int, tmp_path: Path) -> None:
    snapshot = snapshot_of(random_world(seed, "medium"), tmp_path)
    assert back(snapshot) == stored(snapshot)


def test_every_kind_of_claim_comes_back(tmp_path: Path) -> None:
    """A row of every sheet, with ranges, texts in two languages, lists, and nodes that bear no name."""
    for name, rows in GOOD.items():
        write(tmp_path / "sheets", name, rows)
    snapshot = build(DataFolder(tmp_path / "data"), [tmp_path / "sheets"]).snapshot
    quads = stored(snapshot)
    kinds = {voc.local(q.object.value) for q in quads if q.predicate.value == voc.RDF + "type"}
    assert kinds >= set(voc.subclasses("DescriptiveClaim")) - {"DescriptiveClaim"} | {"IdentityDecision"}
    assert back(snapshot) == quads
    assert list(violations(snapshot)) == []


@pytest.mark.parametrize("seed", range(4))
def test_described_worlds_come_back(seed: int, tmp_path: Path) -> None:
    random_world(seed).write_sheets(tmp_path / "sheets")
    describe(tmp_path / "sheets", tmp_path / "extra")
    snapshot = build(DataFolder(tmp_path / "data"), [tmp_path / "sheets", tmp_path / "extra"]).snapshot
    assert back(snapshot) == stored(snapshot)


def test_awkward_texts_come_back(tmp_path: Path) -> None:
    """Names with quotes, line ends, backslashes, marks of other scripts and what looks like Cypher."""
    world = random_world(1)
    names = {"sources": "title", "actors": "name", "territories": "name"}
    awkward = "a \"b\" 'c' \\n {x} `d` ; MATCH (n) DETACH DELETE n // é ß 就业 عمل 😀 <b>"
    sheets = tmp_path / "sheets"
    world.write_sheets(sheets)
    for sheet, column in names.items():
        lines = (sheets / f"{sheet}.csv").read_text(encoding="utf-8").splitlines()
        at = lines[0].split(",").index(column)
        for number, line in enumerate(lines[1:], 1):
            cells = line.split(",")
            cells[at] = '"' + f"{awkward} {number}".replace('"', '""') + '"'
            lines[number] = ",".join(cells)
        (sheets / f"{sheet}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    snapshot = build(DataFolder(tmp_path / "data"), [sheets]).snapshot
    quads = stored(snapshot)
    assert any(quad.object.value.startswith(awkward) for quad in quads)
    assert back(snapshot) == quads
    named = snapshot.cypher.query(
        "MATCH (n:Actor) WHERE n.name STARTS WITH $text RETURN count(n) AS n", {"text": awkward}
    )
    assert named.rows == [[len(world.actors)]]


def test_the_comparison_sees_a_loss(shipped: Snapshot) -> None:
    """One property less, one relationship less or one value changed in the graph is another record."""
    quads = stored(shipped)
    graph = project(lines_of(quads))
    assert unproject(graph.nodes.values(), graph.relationships) == quads
    assert unproject(graph.nodes.values(), [r for r in graph.relationships if r.type != "PART_OF"][:-1]) != quads
    iri = f"{voc.ID}tie-veluwe-participation"
    tie = graph.nodes[iri]
    for changed in ({"confidence": 0.7}, {"formality": "formal"}, {"in_force_from": None}):
        properties = {k: v for k, v in {**tie.properties, **changed}.items() if v is not None}
        nodes = {**graph.nodes, iri: replace(tie, properties=properties)}
        assert unproject(nodes.values(), graph.relationships) != quads


def test_the_property_graph_is_one_for_neo4js_users(shipped: Snapshot) -> None:
    """Superclasses are labels, a real tie is one relationship with its claim, and no engine's id shows."""
    rows = shipped.cypher.query(
        "MATCH (a:Organisation)-[r:COLLABORATES_WITH]->(b:PublicBody) WHERE a.name STARTS WITH 'Infra Deal' "
        "RETURN a.name, b.name, r.claim, r.confidence, b"
    ).rows
    assert [row[:4] for row in rows] == [
        ["Infra Deal Zuid-Holland", "Provincie Zuid-Holland", f"{voc.ID}tie-infra-province", 0.8]
    ]
    assert rows[0][4]["iri"] == f"{voc.ID}provincie-zuid-holland"
    assert not {"type", "title", "labels", "elementId", "identity"} & rows[0][4].keys()
