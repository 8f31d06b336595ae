"""Whoever reads has one version, whole, and can do nothing but read."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from neo4j.exceptions import Neo4jError

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Address, Neo4jGraph, Server, drop, load, writing
from banenmakers.graph.neo4j.layout import make_schema, other, read_state
from banenmakers.graph.neo4j.load import locked
from banenmakers.graph.projection import Node, PropertyGraph, Relationship
from banenmakers.ontology import BadQuery, Busy, LimitReached, NotFound
from banenmakers.queries.questions import ask, bind, questions

from ...real_neo4j.server import Server as RealServer
from .holding import assert_holds, graph_of, loaded, write
from .texts import OTHERS, READS, WRITES

SIZE = 400
# Two statements about all nodes of a label, and about all relationships between them.
SEEN = "MATCH (n:Company) WITH collect(DISTINCT n.slug) AS versions, count(n) AS nodes MATCH (:Company)-[r:MEMBER_OF]->(:Company) RETURN versions, nodes, count(r) AS links"  # noqa: E501


def version(name: str, size: int = SIZE) -> PropertyGraph:
    """A graph in which every node says which version it is of; another version has other relationships, and more."""
    labels = ("Company", "Actor", "Organisation")
    nodes = {
        str(n): Node(
            str(n), labels, {"id": str(n), "iri": str(n), "slug": name, "kind": "Company", "name": f"Firm {n}"}
        )
        for n in range(size)
    }
    step = 1 + len(name)
    return PropertyGraph(nodes, [Relationship("MEMBER_OF", str(n), str((n + step) % size)) for n in range(size)])


VERSIONS = {"one": version("one"), "two!": version("two!", SIZE + 50)}
WHOLE = {("one",): [["one"], SIZE, SIZE], ("two!",): [["two!"], SIZE + 50, SIZE + 50]}


@contextmanager
def replacing(server: Server, most: int) -> Iterator[list[int]]:
    """Load the two versions by turns, beside whatever the test does; gives how often."""
    stop, times, faults = threading.Event(), [0], []

    def work() -> None:
        try:
            while not stop.is_set():
                for name, graph in VERSIONS.items():
                    load(server, name, lambda graph=graph: graph, most_at_once=most)  # type: ignore[misc]
                    times[0] += 1
        except BaseException as error:
            faults.append(error)

    thread = threading.Thread(target=work)
    thread.start()
    try:
        yield times
    finally:
        stop.set()
        thread.join()
    assert not faults, faults


@pytest.mark.parametrize("most", [50_000, 0])
def test_a_reader_never_sees_a_mixture(empty_neo4j: Server, most: int) -> None:
    load(empty_neo4j, "one", lambda: VERSIONS["one"])
    graph = Neo4jGraph(empty_neo4j)
    seen = set()
    with replacing(empty_neo4j, most) as times:
        end = time.monotonic() + 60
        while (times[0] < 6 or len(seen) < 2) and time.monotonic() < end:
            (row,) = graph.query(SEEN).rows
            assert row == WHOLE[tuple(row[0])]
            seen.add(tuple(row[0]))
    assert seen == WHOLE.keys()


def test_a_reader_without_the_guard_can_see_one(empty_neo4j: Server) -> None:
    """One transaction, two statements, and a switch between them: it is our reader that keeps versions apart."""
    load(empty_neo4j, "one", lambda: VERSIONS["one"])
    with empty_neo4j.session() as session, session.begin_transaction() as tx:
        first = tx.run("MATCH (n:Company) RETURN count(n)").single(strict=True)[0]
        load(empty_neo4j, "two!", lambda: VERSIONS["two!"])
        second = tx.run("MATCH (n:Company) RETURN count(n)").single(strict=True)[0]
    assert (first, second) == (SIZE, SIZE + 50)


def test_a_version_that_changes_during_a_query_is_asked_again(
    empty_neo4j: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A switch after the first row: the answer is the whole of the new version."""
    from banenmakers.graph.neo4j import read

    load(empty_neo4j, "one", lambda: VERSIONS["one"])
    table, switched = read._table, []

    def slow(result: Any, limit: int | None) -> Any:
        if not switched:
            switched.append(load(empty_neo4j, "two!", lambda: VERSIONS["two!"]))
        return table(result, limit)

    monkeypatch.setattr(read, "_table", slow)
    assert Neo4jGraph(empty_neo4j).query(SEEN).rows == [WHOLE[("two!",)]]
    assert switched


@contextmanager
def beside(server: Server, graph: PropertyGraph) -> Iterator[None]:
    """A load stopped just before its switch: all of a version stands beside the public one."""
    with server.session(write=True) as session:
        make_schema(session)
    with locked(server):
        writing.stage(server, graph, other(_slot(server)), lambda *_: None)
        yield


def _slot(server: Server) -> Any:
    with server.session() as session:
        return read_state(session).slot


def test_questions_do_not_see_a_version_beside(neo4j: Server, shipped: Snapshot) -> None:
    loaded(neo4j, shipped)
    graph = Neo4jGraph(neo4j)
    with beside(neo4j, graph_of(shipped)):
        for question in questions():
            values = bind(question, shipped, {})
            found = ask(shipped, question, values, "cypher", graph)
            assert found.rows == ask(shipped, question, values, "cypher").rows, question.name
    loaded(neo4j, shipped)


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("MATCH (i:Initiative) RETURN count(i)", True),
        ("MATCH (i:Initiative)-[r]->(x) RETURN count(r)", True),
        ("MATCH (n) RETURN count(n)", False),
        ("MATCH ()-[r:STATED_IN]->() RETURN count(r)", False),
        ("MATCH (n) WHERE n.name = 'UWV' RETURN n.iri", False),
    ],
)
def test_free_queries_beside_a_load(neo4j: Server, shipped: Snapshot, text: str, answered: bool) -> None:
    """What begins at a label is answered; what would see both versions is refused for as long as there are two."""
    loaded(neo4j, shipped)
    graph = Neo4jGraph(neo4j)
    alone = graph.query(text, free=True).rows
    with beside(neo4j, graph_of(shipped)):
        if answered:
            assert graph.query(text, free=True).rows == alone
        else:
            with pytest.raises(Busy, match="label"):
                graph.query(text, free=True)
    loaded(neo4j, shipped)


def test_a_switch_whose_maker_died(neo4j: Server, shipped: Snapshot) -> None:
    """Its mark stays: a reader waits a little and is given the version that is there; the next load takes it away."""
    loaded(neo4j, shipped)
    graph = Neo4jGraph(neo4j)
    write(neo4j, "MATCH (s:BanenmakersLoad {id: 'switch'}) SET s.switch = s.switch + 1")
    began = time.monotonic()
    assert graph.query("MATCH (i:Initiative) RETURN count(i) > 40 AS found").rows == [[True]]
    assert 3 < time.monotonic() - began < 15
    loaded(neo4j, shipped)
    assert not graph.state().switching
    assert_holds(neo4j, graph_of(shipped))


def test_nothing_loaded(empty_neo4j: Server) -> None:
    with pytest.raises(NotFound, match="neo4j load"):
        Neo4jGraph(empty_neo4j).query("MATCH (n:Initiative) RETURN n")


def test_a_first_load_is_not_seen_before_it_is_whole(empty_neo4j: Server, shipped: Snapshot) -> None:
    loaded(empty_neo4j, shipped)
    drop(empty_neo4j)
    with beside(empty_neo4j, graph_of(shipped)):
        with pytest.raises(NotFound):
            Neo4jGraph(empty_neo4j).query("MATCH (n:Initiative) RETURN n")
        with empty_neo4j.session() as session:
            assert session.run("MATCH (n:Initiative) RETURN count(n)").single(strict=True)[0] == 0
    loaded(empty_neo4j, shipped)


# ---- only reading ----


@pytest.fixture
def graph(neo4j: Server, shipped: Snapshot) -> Neo4jGraph:
    loaded(neo4j, shipped)
    return Neo4jGraph(neo4j)


@pytest.mark.parametrize("text", [*WRITES, *OTHERS])
def test_what_does_more_than_read_is_refused(graph: Neo4jGraph, text: str) -> None:
    before = graph.server.last_transaction()
    with pytest.raises(BadQuery):
        graph.query(text, free=True)
    with pytest.raises(BadQuery):
        graph.plan(text)
    assert graph.server.last_transaction() == before


@pytest.mark.parametrize("text", WRITES)
def test_a_session_that_reads_refuses_writes_by_itself(graph: Neo4jGraph, text: str) -> None:
    """The second fence, without the list of operators."""
    with graph.server.session() as session, pytest.raises(Neo4jError):
        session.run(text).consume()


@pytest.mark.parametrize("text", ["SHOW SETTINGS", "CALL dbms.listConfig()", "SHOW DATABASES"])
def test_the_list_is_needed(graph: Neo4jGraph, text: str) -> None:
    """A session that reads lets these through: without the list they would be answered."""
    with graph.server.session() as session:
        assert session.run(text).values()


@pytest.mark.parametrize("text", READS)
def test_what_reads_is_answered(graph: Neo4jGraph, text: str) -> None:
    graph.query(text, limit=5, seconds=20, free=True)


def test_a_query_without_end_is_ended_by_the_server(graph: Neo4jGraph) -> None:
    began = time.monotonic()
    with pytest.raises(LimitReached):
        graph.query("MATCH (a:Claim), (b:Claim), (c:Claim) RETURN sum(a.confidence)", seconds=1.0, free=True)
    assert time.monotonic() - began < 5
    with graph.server.session() as session:
        running = session.run("SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'c:Claim' RETURN 1")
        assert len(running.values()) <= 1  # this look itself


def test_no_more_rows_than_were_asked_for(graph: Neo4jGraph) -> None:
    found = graph.query("MATCH (c:Claim) RETURN c.iri", limit=7, free=True)
    assert (len(found.rows), found.truncated) == (7, True)
    assert graph.query("RETURN 1 AS one", limit=1, free=True).truncated is False


def test_a_query_that_wants_too_much_memory(neo4j_server: RealServer, graph: Neo4jGraph) -> None:
    """The server stops it, and answers the next."""
    text = "UNWIND range(1, 100000000) AS x WITH collect(toString(x) + 'xxxxxxxxxxxxxxxx') AS kept RETURN size(kept)"
    with pytest.raises(LimitReached):
        graph.query(text, seconds=60, free=True)
    with Server(Address(neo4j_server.uri)) as server:
        assert Neo4jGraph(server).query("RETURN 1 AS one").rows == [[1]]
