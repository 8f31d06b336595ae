"""The embedded property graph: kglite, one file, read frozen. Cypher in Neo4j's dialect."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import kglite

from banenmakers.ontology import BadQuery

from .projection import Node, PropertyGraph, Relationship
from .table import Table

BATCH = 10_000
# A catalogue query may name a property that no node of this snapshot has; that is an empty column, not a mistake.
kglite.set_query_warning_policy("silent")
# Full-text indexes, named after the property they cover; this engine's cover one label and one property each.
_FULLTEXT = ("paraphrase_nl", "paraphrase_en")
# kglite shows these on every node and relationship; they are not properties of ours.
_ENGINE_KEYS = {"title", "type"}


def write(path: Path, graph: PropertyGraph) -> None:
    """Write the whole graph to one file. Labels, types and keys come from the ontology, values are bound."""
    engine = kglite.KnowledgeGraph()
    by_labels: dict[tuple[str, ...], list[dict[str, Any]]] = defaultdict(list)
    for node in graph.nodes.values():
        by_labels[node.labels].append(node.properties)
    for labels, rows in by_labels.items():
        statement = f"UNWIND $rows AS row CREATE (n:{':'.join(labels)}) SET n = row"
        for batch in _batches(rows):
            engine.cypher(statement, params={"rows": batch})
    by_ends: dict[tuple[str, str, str], list[dict[str, Any]]] = defaultdict(list)
    for link in graph.relationships:
        ends = (link.type, graph.nodes[link.start].labels[0], graph.nodes[link.end].labels[0])
        row: dict[str, Any] = {"s": link.start, "t": link.end}
        if link.properties:
            row["carried"] = dict(link.properties)
        by_ends[ends].append(row)
    for (kind, start, end), rows in by_ends.items():
        match = f"UNWIND $rows AS row MATCH (a:{start} {{id: row.s}}) MATCH (b:{end} {{id: row.t}}) "
        carried = " SET r = row.carried" if "carried" in rows[0] else ""
        for batch in _batches(rows):
            engine.cypher(f"{match}CREATE (a)-[r:{kind}]->(b){carried}", params={"rows": batch})
    for name in _FULLTEXT:
        engine.cypher(f"CREATE FULLTEXT INDEX {name} FOR (n:Evidence) ON EACH [n.{name}]")
    with warnings.catch_warnings():
        # It tells how a memory-mapped reopening would be laid out; ours is not mapped.
        warnings.simplefilter("ignore")
        engine.save(str(path))


def _batches(rows: Sequence[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    for start in range(0, len(rows), BATCH):
        yield list(rows[start : start + BATCH])


class EmbeddedGraph:
    """The read side; nothing can be written through it."""

    def __init__(self, path: Path) -> None:
        self._graph = kglite.load(str(path)).freeze()

    def query(self, text: str, parameters: Mapping[str, Any] | None = None, limit: int | None = None) -> Table:
        """Rows of a Cypher query. Nodes and relationships come back as maps of their properties.

        Raises BadQuery with the engine's own words for a query that does not parse or that writes.
        """
        try:
            result = self._graph.cypher(text, params=dict(parameters or {}))
        except kglite.ReadOnlyError as error:
            raise BadQuery("query.writes", language="Cypher") from error
        except kglite.KgError as error:
            raise BadQuery("query.syntax", language="Cypher", detail=str(error)) from error
        rows = result.head(limit) if limit is not None else result
        columns = list(result.columns)
        table = [[_plain(row[column]) for column in columns] for row in rows]
        return Table(columns, table, truncated=limit is not None and len(result) > limit)

    def nodes(self) -> Iterator[Node]:
        """Every node, for reading the record back."""
        for row in self._graph.cypher("MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties"):
            properties = _plain(row["properties"])
            yield Node(properties["iri"], tuple(row["labels"]), properties)

    def relationships(self) -> Iterator[Relationship]:
        """Every relationship, by the IRIs of its ends."""
        text = "MATCH (a)-[r]->(b) RETURN a.iri AS s, type(r) AS kind, b.iri AS t, properties(r) AS properties"
        for row in self._graph.cypher(text):
            yield Relationship(row["kind"], row["s"], row["t"], _plain(row["properties"]))


def _plain(value: Any) -> Any:
    """Entities as maps of their properties, without the engine's ids and own keys."""
    if isinstance(value, dict):
        if isinstance(value.get("properties"), dict) and ("labels" in value or "start" in value):
            value = value["properties"]
        return {key: _plain(each) for key, each in value.items() if key not in _ENGINE_KEYS}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value
