"""How a new version can replace the old one in Neo4j: designs tried at 600,000 entities under a heap of 512 MB.

``transaction``: all of it, old out and new in, in one transaction. ``labels``: the new version stands beside the old one
under a label of its own, written in batches; one transaction gives the public labels to the new and takes them from the
old. ``difference``: only what differs, in one transaction, at several sizes.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from neo4j import Driver, GraphDatabase, ManagedTransaction
from neo4j.exceptions import Neo4jError
from tests.real_neo4j.server import Server

NODES, LINKS, BATCH = 100_000, 500_000, 10_000
LABELS = ["Banenmakers", "Initiative", "Actor"]


def nodes(version: int) -> Iterator[dict[str, Any]]:
    for number in range(NODES):
        yield {"iri": f"https://example.org/{number}", "name": f"Actor {number}", "status": "current", "v": version,
               "confidence": 0.9, "valid_from": "2014-06", "note": f"Something is said here of actor {number}."}  # fmt: skip


def links(version: int) -> Iterator[dict[str, Any]]:
    for number in range(LINKS):
        yield {"s": f"https://example.org/{number % NODES}", "t": f"https://example.org/{number * 7919 % NODES}",
               "p": {"claim": f"https://example.org/claim-{number}", "v": version, "status": "current"}}  # fmt: skip


def batches(rows: Iterator[dict[str, Any]], size: int = BATCH) -> Iterator[list[dict[str, Any]]]:
    batch: list[dict[str, Any]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def create(labels: str) -> str:
    return f"UNWIND $rows AS row CREATE (n:{labels}) SET n = row"


def link(label: str) -> str:
    ends = f"MATCH (a:{label} {{iri: row.s}}) MATCH (b:{label} {{iri: row.t}})"
    return f"UNWIND $rows AS row {ends} CREATE (a)-[r:COLLABORATES_WITH]->(b) SET r = row.p"


def staged(driver: Driver, version: int, label: str) -> None:
    """In batches, each a transaction of its own."""
    for text, rows in ((create(label), nodes(version)), (link(label), links(version))):
        for batch in batches(rows):
            driver.execute_query(text, rows=batch)


def in_one(tx: ManagedTransaction, version: int) -> None:
    tx.run("MATCH (n:Banenmakers) DETACH DELETE n").consume()
    for text, rows in ((create(":".join(LABELS)), nodes(version)), (link("Banenmakers"), links(version))):
        for batch in batches(rows):
            tx.run(text, rows=batch).consume()


def flip(tx: ManagedTransaction) -> None:
    public = ":".join(LABELS)
    tx.run(f"MATCH (n:Banenmakers) REMOVE n:{public} SET n:BanenmakersOld").consume()
    tx.run(f"MATCH (n:BanenmakersNext) REMOVE n:BanenmakersNext SET n:{public}").consume()


def differ(tx: ManagedTransaction, share: float) -> None:
    """``share`` of the nodes get other properties, of the relationships other ends."""
    some = int(NODES * share)
    rows = [row for number, row in enumerate(nodes(9)) if number < some]
    for at in range(0, some, BATCH):
        text = "UNWIND $rows AS row MATCH (n:Banenmakers {iri: row.iri}) SET n = row"
        tx.run(text, rows=rows[at : at + BATCH]).consume()
    gone = "MATCH ()-[r:COLLABORATES_WITH]->() WITH r LIMIT $some DELETE r"
    tx.run(gone, some=int(LINKS * share)).consume()
    fresh = [row for number, row in enumerate(links(9)) if number < LINKS * share]
    for at in range(0, len(fresh), BATCH):
        tx.run(link("Banenmakers"), rows=fresh[at : at + BATCH]).consume()


def tried(name: str, work: Any) -> None:
    began = time.perf_counter()
    try:
        work()
        print(f"{name}: {time.perf_counter() - began:.1f} s", flush=True)
    except Neo4jError as error:
        print(f"{name}: {time.perf_counter() - began:.1f} s, then {error.code}", flush=True)


def main() -> None:
    with TemporaryDirectory() as folder:
        server = Server(Path(folder) / "home").start()
        try:
            with GraphDatabase.driver(server.uri, max_transaction_retry_time=0) as driver, driver.session() as session:
                for label in ("Banenmakers", "BanenmakersNext", "BanenmakersOld"):
                    session.run(f"CREATE CONSTRAINT FOR (n:{label}) REQUIRE n.iri IS UNIQUE").consume()
                tried("stage all, beside nothing", lambda: staged(driver, 1, "BanenmakersNext"))
                tried("give labels, first time", lambda: session.execute_write(flip))
                for share in (0.01, 0.05, 0.1, 0.2):
                    tried(f"difference of {share:.0%}", lambda share=share: session.execute_write(differ, share))
                tried("stage all, beside the old", lambda: staged(driver, 2, "BanenmakersNext"))
                tried("give and take labels", lambda: session.execute_write(flip))
                drop = "MATCH (n:BanenmakersOld) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS"
                tried("remove the old", lambda: session.run(drop).consume())
                tried("all in one transaction", lambda: session.execute_write(in_one, 3))
        finally:
            server.stop()


if __name__ == "__main__":
    main()
