"""The statements that write: a whole version beside the public one, the switch, and a difference.

Labels and types are names of the vocabulary; every value is bound.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Any, TypeVar

from neo4j import ManagedTransaction, Session, Transaction
from neo4j.exceptions import Neo4jError

from banenmakers.ontology import LimitReached

from ..projection import Node, PropertyGraph, Relationship
from . import foreign
from .connection import Server, out_of_memory
from .difference import Difference, by_labels, by_type, identity
from .layout import GONE, MARK, Slot, our_keys, our_types, public_labels

BATCH = 10_000
# The server plans each statement anew, a tenth of a second and more: few rows share one that binds labels and types
# too, many are written faster by one of their own.
OWN_STATEMENT = 2_000
# One batch is sent while the server works at another; two at once lock the same nodes seldom enough.
AT_ONCE = 2
Item = TypeVar("Item")
OnProgress = Callable[[str, int, int], None]
"""Called with the step, how many entities of it are done, and how many it has."""


def batches(items: Iterable[Item], size: int = BATCH) -> Iterator[list[Item]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def make_tokens(session: Session) -> None:
    """Let the server know every name before anything is counted: it gives each new one a transaction of its own."""
    labels = [*MARK.values(), GONE, *public_labels()]
    keys = dict.fromkeys((*our_keys(), *_ON_LOAD), 1)
    with session.begin_transaction() as tx:
        told = {"labels": labels, "keys": keys, "types": list(our_types())}
        tx.run(
            "CREATE (n:$($labels)) SET n = $keys WITH n UNWIND $types AS type CREATE (n)-[:$(type)]->(n)", told
        ).consume()
        tx.rollback()


_ON_LOAD = ("digest", "slot", "nodes", "relationships", "loaded", "checked", "lock", "switch", "id", "claim")


# ---- a version beside the public one ----


def stage(server: Server, graph: PropertyGraph, slot: Slot, on_progress: OnProgress) -> int:
    """Write all nodes and relationships into a slot, without the labels that people ask for; how many commits."""
    create = f"UNWIND $rows AS row CREATE (n:{MARK[slot]}) SET n = row"
    nodes = ((create, [node.properties for node in batch]) for batch in batches(graph.nodes.values()))
    commits = _written(server, nodes, "nodes", len(graph.nodes), on_progress)
    return commits + _written(
        server, _tied(graph.relationships, slot), "relationships", len(graph.relationships), on_progress
    )


def _written(
    server: Server, work: Iterable[tuple[str, list[Any]]], step: str, total: int, on_progress: OnProgress
) -> int:
    """Each batch is a transaction of its own, tried again on transient errors."""
    done = commits = 0
    rest = iter(work)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        running = [pool.submit(_commit, server, *each) for each in islice(rest, AT_ONCE)]
        while running:
            done += running.pop(0).result()
            commits += 1
            running += [pool.submit(_commit, server, *each) for each in islice(rest, 1)]
            on_progress(step, done, total)
    return commits


def _commit(server: Server, text: str, rows: list[Any]) -> int:
    with server.session(write=True) as session:
        session.execute_write(_run, text, rows, server.address.uri)
    return len(rows)


def _run(tx: ManagedTransaction, text: str, rows: list[Any], uri: str) -> None:
    try:
        tx.run(text, rows=rows).consume()
    except Neo4jError as error:
        if out_of_memory(error):
            # The driver would try again for half a minute.
            raise LimitReached("neo4j.memory", uri=uri, detail=error.code) from error
        raise


def _tied(links: Iterable[Relationship], slot: Slot) -> Iterator[tuple[str, list[Any]]]:
    """Statements and rows that make relationships."""
    mark = MARK[slot]
    ends = f"UNWIND $rows AS row MATCH (a:{mark} {{iri: row[0]}}) MATCH (b:{mark} {{iri: row[1]}})"
    make = f"{ends} CREATE (a)-[r:%s]->(b) SET r = row[2]"
    few: list[Relationship] = []
    for kind, some in by_type(links).items():
        if len(some) < OWN_STATEMENT:
            few += some
            continue
        yield from ((make % kind, [_row(link) for link in batch]) for batch in batches(some))
    yield from ((make % "$(row[3])", [[*_row(link), link.type] for link in batch]) for batch in batches(few))


def _row(link: Relationship) -> list[Any]:
    return [link.start, link.end, dict(link.properties)]


def _labelled(nodes: Iterable[Node], text: str, row: Callable[[Node], Any]) -> Iterator[tuple[str, list[Any]]]:
    """Statements and rows about nodes; ``%s`` in ``text`` is where their labels stand, ``row[0]`` what is bound."""
    few: list[Node] = []
    for labels, some in by_labels(nodes).items():
        if len(some) < OWN_STATEMENT:
            few += some
            continue
        yield from ((text % ":".join(labels), [[row(node)] for node in batch]) for batch in batches(some))
    yield from ((text % "$(row[1])", [[row(node), list(node.labels)] for node in batch]) for batch in batches(few))


# ---- the switch ----


def show(tx: Transaction, slot: Slot, nodes: Iterable[Node]) -> None:
    """Give the nodes of a slot the labels that people ask for."""
    text = f"UNWIND $rows AS row MATCH (n:{MARK[slot]} {{iri: row[0]}}) SET n:%s"
    for statement, rows in _labelled(nodes, text, lambda node: node.iri):
        tx.run(statement, rows=rows).consume()


def hide(tx: Transaction, slot: Slot) -> None:
    """Take those labels from all nodes of a slot."""
    used = tx.run(f"MATCH (n:{MARK[slot]}) UNWIND labels(n) AS label RETURN DISTINCT label").value()
    if public := sorted(set(used) & set(public_labels())):
        tx.run(f"MATCH (n:{MARK[slot]}) REMOVE n:{':'.join(public)}").consume()


# ---- a difference ----


def apply(tx: Transaction, found: Difference, slot: Slot) -> None:
    """Make the nodes and relationships of a slot what they should be."""
    mark = MARK[slot]
    if found.gone:
        foreign.keep_places(tx, mark, found.gone)
        for batch in batches(found.gone):
            tx.run(f"UNWIND $rows AS iri MATCH (n:{mark} {{iri: iri}}) DETACH DELETE n", rows=batch).consume()
    for changed in batches(found.changed):
        rows = [[each.iri, dict(each.properties), list(each.give), list(each.take)] for each in changed]
        text = (
            f"UNWIND $rows AS row MATCH (n:{mark} {{iri: row[0]}}) SET n += row[1] SET n:$(row[2]) REMOVE n:$(row[3])"
        )
        tx.run(text, rows=rows).consume()
    for statement, rows in _labelled(
        found.fresh, f"UNWIND $rows AS row CREATE (n:{mark}) SET n:%s SET n = row[0]", lambda node: node.properties
    ):
        tx.run(statement, rows=rows).consume()
    if found.fresh:
        foreign.come_back(tx, slot)
    for cut in batches(_multiplied(found.cut)):
        text = (
            f"UNWIND $rows AS row MATCH (:{mark} {{iri: row[0]}})-[r]->(:{mark} {{iri: row[1]}}) "
            "WHERE type(r) = row[4] AND properties(r) = row[2] "
            "WITH row, collect(r)[..row[3]] AS some UNWIND some AS r DELETE r"
        )
        tx.run(text, rows=cut).consume()
    for statement, rows in _tied(found.tied, slot):
        tx.run(statement, rows=rows).consume()


def _multiplied(links: Iterable[Relationship]) -> list[list[Any]]:
    """Each kind of relationship once, with how many of it are meant."""
    found: dict[Any, list[Any]] = {}
    for link in links:
        found.setdefault(identity(link), [*_row(link), 0, link.type])[3] += 1
    return list(found.values())
