"""The graph as a server holds it, read back as a projection: for comparing, and for writing the record again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from neo4j import ManagedTransaction, Session, Transaction
from neo4j.graph import Node as Neo4jNode
from neo4j.graph import Path
from neo4j.graph import Relationship as Neo4jRelationship
from neo4j.spatial import Point
from neo4j.time import Date, DateTime, Duration, Time

from ..projection import Node, PropertyGraph, Relationship
from .layout import MARK, Slot, our_keys, our_types, public_labels

_NODES = "MATCH (n:{mark}) RETURN labels(n), properties(n)"
_LINKS = "MATCH (a:{mark})-[r]->(b:{mark}) WHERE type(r) IN $types RETURN type(r), a.iri, b.iri, properties(r)"


def nodes(tx: Transaction | ManagedTransaction | Session, slot: Slot) -> Iterator[Node]:
    """Our nodes of a slot, with our labels and properties only."""
    labels, keys = frozenset(public_labels()), our_keys()
    for shown, properties in tx.run(_NODES.format(mark=MARK[slot])):
        kept = {key: plain(value) for key, value in properties.items() if key in keys}
        yield Node(kept.get("iri", ""), tuple(label for label in shown if label in labels), kept)


def relationships(tx: Transaction | ManagedTransaction | Session, slot: Slot) -> Iterator[Relationship]:
    """Our relationships between the nodes of a slot."""
    for kind, start, end, properties in tx.run(_LINKS.format(mark=MARK[slot]), types=list(our_types())):
        yield Relationship(kind, start, end, {key: plain(value) for key, value in properties.items()})


def graph(tx: Transaction | ManagedTransaction | Session, slot: Slot) -> PropertyGraph:
    """All of a slot."""
    return PropertyGraph({node.iri: node for node in nodes(tx, slot)}, list(relationships(tx, slot)))


def plain(value: Any) -> Any:
    """A driver's value as the embedded engine gives it: plain Python, entities as maps of their properties."""
    if value is None or isinstance(value, str | bool | int | float):
        return value
    if isinstance(value, Date | DateTime | Time):
        return value.to_native()
    if isinstance(value, list | tuple) and not isinstance(value, Point | Duration):
        return [plain(each) for each in value]
    if isinstance(value, Path):
        return {
            "nodes": [plain(each) for each in value.nodes],
            "relationships": [plain(each) for each in value.relationships],
        }
    if isinstance(value, Neo4jNode | Neo4jRelationship | Mapping):
        return {key: plain(each) for key, each in sorted(value.items())}
    if isinstance(value, Duration):
        return {"months": value.months, "days": value.days, "seconds": value.seconds}
    if isinstance(value, Point):
        return {"srid": value.srid, **dict(zip(("x", "y", "z"), value, strict=False))}
    return str(value)
