"""What the tests of the Neo4j engine look at: the whole database, whoever it belongs to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Loaded, Neo4jGraph, Server, load
from banenmakers.graph.neo4j.difference import identity
from banenmakers.graph.neo4j.layout import GONE, LOAD, MARK
from banenmakers.graph.projection import PropertyGraph

# The nodes that say which version is public, and whether it is being switched.
LOADS = 2
OURS = f"(n:{' OR n:'.join((*MARK.values(), LOAD, GONE))})"


def loaded(server: Server, snapshot: Snapshot, **how: Any) -> Loaded:
    """Make the server hold a snapshot."""
    return load(server, snapshot.digest, lambda: graph_of(snapshot), **how)


_made: dict[str, PropertyGraph] = {}


def graph_of(snapshot: Snapshot) -> PropertyGraph:
    """Its graph, made once; for reading only."""
    if snapshot.digest not in _made:
        _made[snapshot.digest] = snapshot.projected()
    return _made[snapshot.digest]


def assert_holds(server: Server, wanted: PropertyGraph) -> None:
    """What our readers are given is exactly this graph, and nothing of ours is beside it."""
    assert_reads(server, wanted)
    assert count(server, f"MATCH (n) WHERE {OURS} RETURN count(n)") == len(wanted.nodes) + LOADS


def assert_reads(server: Server, wanted: PropertyGraph) -> None:
    """What our readers are given is exactly this graph."""
    graph = Neo4jGraph(server)
    nodes = {node.iri: node for node in graph.nodes()}
    assert nodes.keys() == wanted.nodes.keys()
    for iri, node in wanted.nodes.items():
        assert set(nodes[iri].labels) == set(node.labels), iri
        assert nodes[iri].properties == node.properties, iri
        assert {k: type(v) for k, v in nodes[iri].properties.items()} == {
            k: type(v) for k, v in node.properties.items()
        }, iri
    assert links(graph.relationships()) == links(wanted.relationships)


def links(relationships: Any) -> Counter[Hashable]:
    return Counter(map(identity, relationships))


def count(server: Server, text: str, **parameters: Any) -> int:
    with server.session() as session:
        return int(session.run(text, parameters).single(strict=True)[0])


def write(server: Server, text: str, **parameters: Any) -> None:
    """What somebody else does in the database."""
    with server.session(write=True) as session:
        session.run(text, parameters).consume()


def foreign(server: Server) -> Any:
    """All that is not ours, as values: nodes, relationships with what they hang on, extra labels and properties."""
    text = f"""
    MATCH (n) WHERE NOT {OURS} RETURN 'node' AS what, labels(n) AS a, properties(n) AS b, '' AS c ORDER BY n.key
    UNION ALL MATCH (a)-[r]->(b) WHERE r.foreign RETURN type(r) AS what, coalesce(a.iri, a.key) AS a,
    properties(r) AS b, coalesce(b.iri, b.key) AS c ORDER BY what, a, c
    UNION ALL MATCH (n) WHERE n.foreign_score IS NOT NULL OR n:Marked
    RETURN 'on ours' AS what, n.iri AS a, n.foreign_score AS b, n:Marked AS c ORDER BY a
    """
    with server.session() as session:
        return session.run(text).values()
