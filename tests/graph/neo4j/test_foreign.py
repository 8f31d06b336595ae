"""What others have in the same database stays as it is, whatever we load, replace or drop."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Server, drop, load, status
from banenmakers.graph.neo4j.layout import GONE
from banenmakers.graph.projection import Node, PropertyGraph

from .holding import assert_holds, count, foreign, graph_of, loaded, write

HUB = "https://w3id.org/banenmakers/id/uwv"
LEAVER = "https://w3id.org/banenmakers/id/philips"


@pytest.fixture
def beside(empty_neo4j: Server, shipped: Snapshot) -> Server:
    """A database with somebody's own graph in it, some of it hung on ours, some under labels and types of ours."""
    write(empty_neo4j, "CREATE INDEX theirs FOR (n:Note) ON (n.key)")
    write(
        empty_neo4j,
        "CREATE (:Note {key: 1, text: 'Mine'})-[:ABOUT {foreign: true}]->(:Actor {key: 2, name: 'UWV', foreign: true})",
    )
    loaded(empty_neo4j, shipped)
    write(
        empty_neo4j,
        """
        MATCH (n:Note {key: 1}), (a:Actor {iri: $hub}), (b:Actor {iri: $leaver})
        CREATE (n)-[:ABOUT {foreign: true, since: date('2024-05-01')}]->(a), (a)-[:MEMBER_OF {foreign: true}]->(n),
               (a)-[:KNOWS {foreign: true, weight: 0.5}]->(b), (n)-[:ABOUT {foreign: true, twice: 2}]->(b)
        SET a.foreign_score = 0.75, a:Marked
        """,
        hub=HUB, leaver=LEAVER,
    )  # fmt: skip
    return empty_neo4j


def without(graph: PropertyGraph, *gone: str) -> PropertyGraph:
    nodes = {iri: node for iri, node in graph.nodes.items() if iri not in gone}
    return PropertyGraph(nodes, [r for r in graph.relationships if r.start in nodes and r.end in nodes])


def test_the_picture_of_what_is_foreign_is_whole(beside: Server) -> None:
    found = foreign(beside)
    assert [row[0] for row in found].count("node") == 2
    assert [row[0] for row in found].count("on ours") == 1
    assert len(found) == 8


def test_it_is_told(beside: Server, shipped: Snapshot) -> None:
    assert status(beside, lambda digest: None).foreign == {"Actor": 1}
    drop(beside)
    assert loaded(beside, shipped).foreign == {"Actor": 1}


@pytest.mark.parametrize("most", [50_000, 0])
def test_nothing_of_it_is_touched(beside: Server, shipped: Snapshot, most: int) -> None:
    """By the same snapshot, by another with these nodes, and by one that lacks those on which something hangs."""
    before = foreign(beside)
    graph = graph_of(shipped)
    loaded(beside, shipped, most_at_once=most)
    assert foreign(beside) == before
    changed = without(graph, *[iri for iri in sorted(graph.nodes)[::50] if iri not in (HUB, LEAVER)])
    load(beside, "changed", lambda: changed, most_at_once=most)
    assert foreign(beside) == before
    less = without(graph, HUB, LEAVER)
    load(beside, "less", lambda: less, most_at_once=most)
    # What was on a node that left is kept on the place that it left; so are its own label and score.
    assert foreign(beside) == before
    assert count(beside, f"MATCH (n:{GONE}) RETURN count(n)") == 2
    assert count(beside, f"MATCH (n:{GONE}) WHERE n.kind IS NOT NULL OR n:Actor RETURN count(n)") == 0
    loaded(beside, shipped, most_at_once=most)
    assert foreign(beside) == before
    assert count(beside, f"MATCH (n:{GONE}) RETURN count(n)") == 0
    assert_holds(beside, graph)
    assert drop(beside)["kept"] == 2
    assert foreign(beside) == before
    assert count(beside, "MATCH (n) RETURN count(n)") == 4
    with beside.session() as session:
        assert session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").values() == [["theirs"]]


def test_a_load_after_dropping_takes_the_places_back(beside: Server, shipped: Snapshot) -> None:
    before = foreign(beside)
    drop(beside)
    loaded(beside, shipped)
    assert foreign(beside) == before
    assert_holds(beside, graph_of(shipped))


def test_relationships_of_our_types_between_ours_are_ours(beside: Server, shipped: Snapshot) -> None:
    """Somebody who adds such a one has changed our graph: it is healed, and the documentation says so."""
    text = "MATCH (a:Actor {iri: $hub}), (b:Actor {iri: $leaver}) CREATE (a)-[:MEMBER_OF {mine: true}]->(b)"
    write(beside, text, hub=HUB, leaver=LEAVER)
    found = status(beside, lambda digest: graph_of(shipped)).changes
    assert found and found["relationships_too_many"] == 1
    loaded(beside, shipped)
    assert count(beside, "MATCH ()-[r {mine: true}]->() RETURN count(r)") == 0


def test_a_node_of_theirs_with_an_iri_of_ours(empty_neo4j: Server, shipped: Snapshot) -> None:
    """An IRI is no mark of ours: their node stays beside ours."""
    write(empty_neo4j, "CREATE (:Actor {iri: $hub, key: 9, name: 'Theirs', foreign: true})", hub=HUB)
    before = foreign(empty_neo4j)
    loaded(empty_neo4j, shipped)
    assert foreign(empty_neo4j) == before
    assert_holds(empty_neo4j, graph_of(shipped))


def test_many_nodes_leave_with_something_on_each(empty_neo4j: Server, tmp_path: Path) -> None:
    graph = PropertyGraph(
        {str(n): Node(str(n), ("Company", "Actor", "Organisation"), _company(n)) for n in range(300)}, []
    )
    load(empty_neo4j, "all", lambda: graph)
    write(empty_neo4j, "MATCH (n:Actor) CREATE (:Note {key: toInteger(n.iri)})-[:ABOUT {foreign: true}]->(n)")
    before = foreign(empty_neo4j)
    for most in (50_000, 0):
        load(empty_neo4j, f"none {most}", lambda: PropertyGraph({}, []), most_at_once=most)
        assert foreign(empty_neo4j) == before
        load(empty_neo4j, f"all {most}", lambda: graph, most_at_once=most)
        assert foreign(empty_neo4j) == before
        assert_holds(empty_neo4j, graph)


def _company(number: int) -> dict[str, Any]:
    return {"id": str(number), "iri": str(number), "slug": str(number), "kind": "Company", "name": f"Firm {number}"}
