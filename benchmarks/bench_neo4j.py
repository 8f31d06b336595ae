"""Loads into a real Neo4j beside a bare driver loop of the same rows, each into an empty database, in one run.

Targets: the first load ≤ 1.2 × the bare loop and ≤ 300 MB; the same snapshot again no write, ≤ 0.1 × the first; 1 %
changed ≤ 0.5 ×, ≤ 0.1 × with the previous snapshot at hand; the shipped data ≤ 5 s.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from neo4j import GraphDatabase, Session

from banenmakers.graph.neo4j import Address, Loaded, Server, load
from banenmakers.graph.projection import PropertyGraph
from tests.real_neo4j.server import Server as RealServer

from .measure import in_fresh_process, peak_megabytes, seconds
from .neo4j_rows import rows

BATCH = 10_000


@contextmanager
def server() -> Iterator[RealServer]:
    with TemporaryDirectory() as folder:
        started = RealServer(Path(folder) / "home").start()
        try:
            yield started
        finally:
            started.stop()


def bare(session: Session, graph: PropertyGraph) -> None:
    """What a programmer would write first: CREATE in batches, by a constrained key."""
    nodes, links = defaultdict(list), defaultdict(list)
    for node in graph.nodes.values():
        nodes[node.labels].append(node.properties)
    for link in graph.relationships:
        links[link.type].append({"s": link.start, "t": link.end, "p": dict(link.properties)})
    session.run("CREATE CONSTRAINT FOR (n:Bare) REQUIRE n.iri IS UNIQUE").consume()
    for labels, some in nodes.items():
        text = f"UNWIND $rows AS row CREATE (n:Bare:{':'.join(labels)}) SET n = row"
        for at in range(0, len(some), BATCH):
            session.run(text, rows=some[at : at + BATCH]).consume()
    for kind, each in links.items():
        ends = "MATCH (a:Bare {iri: row.s}) MATCH (b:Bare {iri: row.t})"
        for at in range(0, len(each), BATCH):
            text = f"UNWIND $rows AS row {ends} CREATE (a)-[r:{kind}]->(b) SET r = row.p"
            session.run(text, rows=each[at : at + BATCH]).consume()


def loop() -> dict[str, Any]:
    graph = rows()
    with server() as real, GraphDatabase.driver(real.uri) as driver, driver.session() as session:
        return {"bare": seconds(lambda: bare(session, graph))}


def ours() -> dict[str, Any]:
    graph = rows()
    held = peak_megabytes()
    with server() as real, Server(Address(real.uri)) as to:
        first = load(to, "one", lambda: graph)
        found: dict[str, Any] = {"first": first.seconds, "rows MB": held, "load MB": peak_megabytes() - held}
        found["again"] = load(to, "one", lambda: graph).seconds
        changed = rows(changed=0.01)
        found["1 %, previous at hand"] = load(to, "two", lambda: changed, previous=lambda _: graph).seconds
        found["1 %"] = load(to, "one", lambda: graph).seconds
        found["all, beside"] = load(to, "two", lambda: changed, most_at_once=0).seconds
        return found


def shipped() -> dict[str, Any]:
    from banenmakers.graph import DataFolder
    from banenmakers.loaders.build import build, curated

    with TemporaryDirectory() as folder, server() as real:
        snapshot = build(DataFolder(Path(folder)), [curated()]).snapshot
        with Server(Address(real.uri)) as to:
            done: list[Loaded] = [load(to, snapshot.digest, snapshot.projected)]
            return {"shipped": done[0].seconds}


def results() -> dict[str, Any]:
    parts = [in_fresh_process(f"benchmarks.{Path(__file__).stem}", name) for name in ("loop", "ours", "shipped")]
    found = {name: round(value, 2) for part in parts for name, value in part.items()}
    ratio = {
        "first / bare": found["first"] / found["bare"],
        "again / first": found["again"] / found["first"],
        "1 % / first": found["1 %"] / found["first"],
        "1 %, previous at hand / first": found["1 %, previous at hand"] / found["first"],
    }
    return {"neo4j load": {**found, **{name: round(value, 3) for name, value in ratio.items()}}}


if __name__ == "__main__":
    import sys

    print(json.dumps({"loop": loop, "ours": ours, "shipped": shipped}[sys.argv[1]]() if sys.argv[1:] else results()))
