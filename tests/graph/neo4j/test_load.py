"""Loading into a real server: the same graph, nothing written twice, what was changed by hand healed."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.graph import Snapshot
from banenmakers.graph.lines import lines_of
from banenmakers.graph.neo4j import Neo4jGraph, Server, drop, load, status
from banenmakers.graph.neo4j.layout import MARK
from banenmakers.graph.projection import PropertyGraph, unproject
from banenmakers.graph.snapshot import canonical

from ...derive.generate import random_world
from ..worlds import snapshot_of
from .holding import LOADS, assert_holds, count, graph_of, loaded, write

# How a new version gets in: what differs in one transaction, or all of it beside the old and one switch.
WAYS = pytest.mark.parametrize(("way", "most"), [("difference", 50_000), ("beside", 0)])


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Snapshot:
    return snapshot_of(random_world(7, "medium"), tmp_path_factory.mktemp("another"))


@WAYS
def test_the_first_load(empty_neo4j: Server, shipped: Snapshot, way: str, most: int) -> None:
    done = loaded(empty_neo4j, shipped, most_at_once=most)
    graph = shipped.projected()
    assert (done.way, done.before) == (way, None)
    assert done.counts == {"nodes": len(graph.nodes), "relationships": len(graph.relationships)}
    assert done.writes == sum(done.counts.values())
    assert_holds(empty_neo4j, graph)
    assert status(empty_neo4j, lambda digest: None).missing == []


def test_the_record_comes_back_whole(neo4j: Server, shipped: Snapshot) -> None:
    """RDF → Neo4j → RDF, byte for byte."""
    loaded(neo4j, shipped)
    graph = Neo4jGraph(neo4j)
    back = unproject(graph.nodes(), graph.relationships())
    assert canonical(lines_of(back)) == canonical(lines_of(shipped.record()))


@WAYS
def test_the_same_snapshot_writes_nothing(neo4j: Server, shipped: Snapshot, way: str, most: int) -> None:
    loaded(neo4j, shipped, most_at_once=most)
    before = neo4j.last_transaction()
    assert before is not None
    done = loaded(neo4j, shipped, most_at_once=most)
    assert (done.way, done.writes) == ("nothing", 0)
    # The server's own count of transactions that wrote: of this database, by whomever.
    assert neo4j.last_transaction() == before


def test_the_count_of_transactions_sees_a_write(neo4j: Server) -> None:
    write(neo4j, "CREATE (n:Elsewhere)")  # a label that is new takes a transaction of its own
    before = neo4j.last_transaction() or 0
    write(neo4j, "CREATE (n:Elsewhere)")
    assert neo4j.last_transaction() == before + 1
    write(neo4j, "MATCH (n:Elsewhere) DELETE n")


def test_nothing_is_compared_when_nobody_wrote(neo4j: Server, shipped: Snapshot, another: Snapshot) -> None:
    """And everything when somebody did, even where it is not ours: then still nothing is written."""
    loaded(neo4j, another)
    loaded(neo4j, shipped)

    def never() -> PropertyGraph:
        raise AssertionError("the graph was asked for")

    assert load(neo4j, shipped.digest, never).way == "nothing"
    write(neo4j, "CREATE (n:Elsewhere)")
    with pytest.raises(AssertionError, match="asked for"):
        load(neo4j, shipped.digest, never)
    before = neo4j.last_transaction()
    assert loaded(neo4j, shipped).way == "nothing"
    assert neo4j.last_transaction() == before
    write(neo4j, "MATCH (n:Elsewhere) DELETE n")


@WAYS
def test_a_new_snapshot_replaces_the_old(
    neo4j: Server, shipped: Snapshot, another: Snapshot, way: str, most: int
) -> None:
    loaded(neo4j, shipped)
    done = loaded(neo4j, another, most_at_once=most)
    assert (done.way, done.before) == (way, shipped.digest)
    assert_holds(neo4j, graph_of(another))
    assert loaded(neo4j, shipped, most_at_once=most).way == way
    assert_holds(neo4j, graph_of(shipped))


@pytest.mark.parametrize("at_hand", [True, False])
def test_only_the_difference_is_written(neo4j: Server, shipped: Snapshot, at_hand: bool) -> None:
    """Every other node stays the node it was, by the server's own id; one transaction does it, between marks."""
    loaded(neo4j, shipped)
    graph = shipped.projected()
    chosen = sorted(graph.nodes)[::400]
    for iri in chosen:
        graph.nodes[iri].properties["name"] = "Another name"
    ids = "MATCH (n:Actor|Claim|Evidence|Territory) RETURN n.iri, elementId(n)"
    with neo4j.session() as session:
        before = dict(session.run(ids).values())
    last = neo4j.last_transaction() or 0
    done = load(neo4j, "changed", lambda: graph, previous=lambda _: shipped.projected() if at_hand else None)
    assert done.changes == {"nodes_missing": 0, "nodes_too_many": 0, "nodes_changed": len(chosen),
                            "relationships_missing": 0, "relationships_too_many": 0}  # fmt: skip
    assert neo4j.last_transaction() == last + 3
    with neo4j.session() as session:
        assert dict(session.run(ids).values()) == before
    assert_holds(neo4j, graph)


BY_HAND = {
    "ten nodes deleted": ("MATCH (n:Evidence) WITH n LIMIT 10 DETACH DELETE n", {"nodes_missing": 10}),
    "ten properties changed": ("MATCH (n:Tie) WITH n LIMIT 10 SET n.confidence = 0.01", {"nodes_changed": 10}),
    "ten properties removed": ("MATCH (n:Tie) WITH n LIMIT 10 REMOVE n.status", {"nodes_changed": 10}),
    "a property of ours added": ("MATCH (n:MunicipalTerritory) WITH n LIMIT 1 SET n.level = 4", {"nodes_changed": 1}),
    "a whole number made a decimal": ("MATCH (n:Evidence) WITH n LIMIT 3 SET n.place_start = toFloat(n.place_start)",
                                      {}),
    "a label taken": ("MATCH (n:Initiative) WITH n LIMIT 2 REMOVE n:Initiative", {"nodes_changed": 2}),
    "a label given": ("MATCH (n:MunicipalTerritory) WITH n LIMIT 2 SET n:Initiative", {"nodes_changed": 2}),
    "a relationship cut": ("MATCH ()-[r:COLLABORATES_WITH]->() WITH r LIMIT 3 DELETE r", {"relationships_missing": 3}),
    "a relationship doubled": (
        "MATCH (a)-[r:COLLABORATES_WITH]->(b) WITH a, b, properties(r) AS p LIMIT 3 CREATE (a)-[n:COLLABORATES_WITH]->(b) SET n = p",  # noqa: E501
        {"relationships_too_many": 3}),
    "a relationship turned": (
        "MATCH (a)-[r:MEMBER_OF]->(b) WITH a, b, r LIMIT 1 CREATE (b)-[n:MEMBER_OF]->(a) SET n = properties(r) DELETE r",  # noqa: E501
        {"relationships_missing": 1, "relationships_too_many": 1}),
    "what a tie carries": ("MATCH ()-[r:COLLABORATES_WITH]->() WITH r LIMIT 2 SET r.confidence = 0.02",
                           {"relationships_missing": 2, "relationships_too_many": 2}),
    "nodes of ours invented": (f"CREATE (:{MARK['A']} {{iri: 'x'}}), (:{MARK['B']} {{iri: 'y'}})", {}),
}  # fmt: skip


@pytest.mark.parametrize("name", BY_HAND)
def test_what_was_changed_by_hand_is_noticed_and_healed(neo4j: Server, shipped: Snapshot, name: str) -> None:
    loaded(neo4j, shipped)
    text, expected = BY_HAND[name]
    write(neo4j, text)
    found = status(neo4j, lambda digest: graph_of(shipped))
    assert found.whole() is False, found.changes
    assert found.changes
    for kind, number in expected.items():
        assert found.changes[kind] == number, found.changes
    assert loaded(neo4j, shipped).way == "difference"
    assert_holds(neo4j, graph_of(shipped))
    assert status(neo4j, lambda digest: graph_of(shipped)).whole() is True


def test_missing_indexes_are_noticed_and_made(neo4j: Server, shipped: Snapshot) -> None:
    loaded(neo4j, shipped)
    write(neo4j, "DROP INDEX banenmakers_initiative_name")
    assert status(neo4j, lambda digest: None).missing == ["banenmakers_initiative_name"]
    loaded(neo4j, shipped)
    assert status(neo4j, lambda digest: None).missing == []


def test_dropping_leaves_nothing_of_ours(empty_neo4j: Server, shipped: Snapshot) -> None:
    loaded(empty_neo4j, shipped)
    gone = drop(empty_neo4j)
    assert gone["nodes"] == len(graph_of(shipped).nodes) + LOADS
    assert count(empty_neo4j, "MATCH (n) RETURN count(n)") == 0
    with empty_neo4j.session() as session:
        assert session.run("SHOW CONSTRAINTS").values() == []
        assert session.run("SHOW INDEXES YIELD type WHERE type <> 'LOOKUP' RETURN type").values() == []
    assert drop(empty_neo4j) == {"nodes": 0, "kept": 0, "indexes": 0}


def test_a_snapshot_of_nothing_much(empty_neo4j: Server, tmp_path: Path) -> None:
    """A graph of one node, then of none."""
    one = PropertyGraph({}, [])
    load(empty_neo4j, "none", lambda: one)
    assert_holds(empty_neo4j, one)
