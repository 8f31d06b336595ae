"""The RDF store: Oxigraph on disk. Written once, in bulk; read through SPARQL, read-only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from banenmakers.ontology import BadQuery
from banenmakers.ontology import vocabulary as voc

from .table import Table

_INTEGERS = {voc.XSD + name for name in ("integer", "int", "long", "nonNegativeInteger")}


def write(folder: Path, record: bytes) -> None:
    """Make the store of a snapshot from canonical N-Quads, with the ontology beside them."""
    store = ox.Store(folder)
    store.bulk_load(record, ox.RdfFormat.N_QUADS)
    store.bulk_extend(voc.ontology_quads())
    store.flush()


def dump(store: ox.Store) -> Iterable[ox.Quad]:
    """The record as it is stored, without the ontology."""
    return (q for q in store if q.graph_name.value != voc.ONTOLOGY_GRAPH)


class RdfStore:
    """The read side. One default graph: the union of all named ones."""

    def __init__(self, folder: Path) -> None:
        self.store = ox.Store.read_only(str(folder))

    def query(self, text: str, parameters: Mapping[str, Any] | None = None, limit: int | None = None) -> Table:
        """Rows of a SELECT (ASK gives one row ``answer``). Parameters are bound as variables, never pasted.

        Raises BadQuery with the engine's own words for a query that does not parse.
        """
        bound: dict[ox.Variable, Any] = {
            ox.Variable(name): term(value) for name, value in (parameters or {}).items() if value is not None
        }
        try:
            result = self.store.query(text, use_default_graph_as_union=True, substitutions=bound)
        except SyntaxError as error:
            raise BadQuery("query.syntax", language="SPARQL", detail=str(error)) from error
        if isinstance(result, ox.QueryBoolean):
            return Table(["answer"], [[bool(result)]])
        if isinstance(result, ox.QueryTriples):
            return Table(["subject", "predicate", "object"], [[python(t) for t in triple] for triple in result])
        table = Table([v.value for v in result.variables])
        for row in result:
            if limit is not None and len(table.rows) == limit:
                return Table(table.columns, table.rows, truncated=True)
            table.rows.append([python(value) for value in row])
        return table


def term(value: Any) -> ox.NamedNode | ox.Literal:
    """A parameter as an RDF term: our IRIs as IRIs, dates as xsd:date, numbers as numbers."""
    if isinstance(value, str) and value.startswith((voc.ID, voc.BM)):
        return ox.NamedNode(value)
    if isinstance(value, date):
        return ox.Literal(value.isoformat(), datatype=ox.NamedNode(voc.XSD + "date"))
    return ox.Literal(value)


def python(value: Any) -> Any:
    """A term as a plain value: IRIs of concepts and classes by local name, numbers as numbers, dates as dates."""
    if value is None:
        return None
    if isinstance(value, ox.NamedNode):
        return voc.local(value.value)
    if not isinstance(value, ox.Literal):
        return str(value)
    kind = value.datatype.value
    if kind in _INTEGERS:
        return int(value.value)
    if kind == voc.XSD + "decimal":
        return float(Decimal(value.value))
    if kind in (voc.XSD + "double", voc.XSD + "float"):
        return float(value.value)
    if kind == voc.XSD + "boolean":
        return value.value == "true"
    if kind == voc.XSD + "date":
        return date.fromisoformat(value.value)
    return value.value
