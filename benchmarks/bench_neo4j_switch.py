"""Ways to replace one version by another in Neo4j, at 100,000 nodes and 500,000 relationships, heap 512 MB.

``python -m benchmarks.bench_neo4j_switch`` (half an hour, not part of ``make bench``): what was measured before the
design was chosen. ``transaction``: all out, all in. ``difference``: of several sizes, in one transaction. Then the new
version stands beside the old one in a slot of its own, and one transaction moves the labels that people ask for: with
a constraint on a label that moves, with an index over all nodes that move, and with none.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import Any

from neo4j import GraphDatabase, ManagedTransaction, Session
from neo4j.exceptions import Neo4jError

from .bench_neo4j import BATCH, server

NODES, LINKS = 100_000, 500_000
PUBLIC = "Initiative:Actor"


def stage(session: Session, labels: str) -> None:
    """A version, in batches, each a transaction of its own."""
    mark = labels.partition(":")[0]
    session.run(f"CREATE CONSTRAINT {mark.lower()} IF NOT EXISTS FOR (n:{mark}) REQUIRE n.iri IS UNIQUE").consume()
    nodes = [{"iri": str(n), "name": f"Actor {n}", "status": "current", "note": f"Said of {n}."} for n in range(NODES)]
    for at in range(0, NODES, BATCH):
        session.run(f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row", rows=nodes[at : at + BATCH]).consume()
    for at in range(0, LINKS, BATCH):
        link(session.run, mark, range(at, at + BATCH))


def link(run: Callable[..., Any], mark: str, numbers: Iterable[int]) -> None:
    rows = [[str(n % NODES), str(n * 7919 % NODES), {"claim": str(n), "status": "current"}] for n in numbers]
    ends = f"MATCH (a:{mark} {{iri: row[0]}}) MATCH (b:{mark} {{iri: row[1]}})"
    run(f"UNWIND $rows AS row {ends} CREATE (a)-[r:KNOWS]->(b) SET r = row[2]", rows=rows).consume()


def all_in_one(tx: ManagedTransaction) -> None:
    tx.run("MATCH (n:SlotA) DETACH DELETE n").consume()
    for at in range(0, NODES, BATCH):
        rows = [{"iri": str(n), "name": f"Actor {n}"} for n in range(at, at + BATCH)]
        tx.run(f"UNWIND $rows AS row CREATE (n:SlotA:{PUBLIC}) SET n = row", rows=rows).consume()
    for at in range(0, LINKS, BATCH):
        link(tx.run, "SlotA", range(at, at + BATCH))


def difference(tx: ManagedTransaction, entities: int) -> None:
    """A sixth of them nodes with other properties, the rest relationships cut and made."""
    some = entities // 6
    text = "UNWIND range(0, $some - 1) AS n MATCH (a:SlotA {iri: toString(n)}) SET a.name = 'Other', a.note = 'Other'"
    tx.run(text, some=some).consume()
    tx.run("MATCH ()-[r:KNOWS]->() WITH r LIMIT $some DELETE r", some=some * 5).consume()
    for at in range(0, some * 5, BATCH):
        link(tx.run, "SlotA", range(at, min(at + BATCH, some * 5)))


def switch(tx: ManagedTransaction) -> None:
    tx.run(f"MATCH (n:SlotA) REMOVE n:{PUBLIC}").consume()
    tx.run(f"MATCH (n:SlotB) SET n:{PUBLIC}").consume()


def tried(name: str, work: Callable[[], Any]) -> None:
    began = time.perf_counter()
    try:
        work()
        said = ""
    except Neo4jError as error:
        said = f", then {error.code}"
    print(f"{name}: {time.perf_counter() - began:.1f} s{said}", flush=True)


def main() -> None:
    on_moving = {
        "no index on a label that moves": "",
        "an index over all that moves": "CREATE INDEX FOR (n:Initiative) ON (n.iri)",
        "a unique constraint on a label that moves": "CREATE CONSTRAINT FOR (n:Old) REQUIRE n.iri IS UNIQUE",
    }
    for name, index in on_moving.items():
        with (
            server() as real,
            GraphDatabase.driver(real.uri, max_transaction_retry_time=0) as driver,
            driver.session() as session,
        ):
            stage(session, f"SlotA:{PUBLIC}")
            if not index:
                for entities in (6_000, 30_000, 60_000):
                    work = lambda n=entities: session.execute_write(difference, n)  # noqa: E731
                    tried(f"difference of {entities:,}", work)
            else:
                session.run(index).consume()
            stage(session, "SlotB")
            flip = switch if "constraint" not in name else with_constraint
            tried(f"beside, {name}", lambda flip=flip: session.execute_write(flip))
            if not index:
                tried("all out and in, one transaction", lambda: session.execute_write(all_in_one))


def with_constraint(tx: ManagedTransaction) -> None:
    """The old version keeps its key under another, constrained label."""
    tx.run(f"MATCH (n:SlotA) REMOVE n:{PUBLIC}:SlotA SET n:Old").consume()
    tx.run(f"MATCH (n:SlotB) REMOVE n:SlotB SET n:SlotA:{PUBLIC}").consume()


if __name__ == "__main__":
    main()
