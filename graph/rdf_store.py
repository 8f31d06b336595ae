"""The RDF store: Oxigraph on disk. Written once, in bulk; read through SPARQL, read-only."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, Literal

import pyoxigraph as ox

from banenmakers.ontology import BadQuery
from banenmakers.ontology import vocabulary as voc

from .table import Table

Kind = Literal["rows", "boolean", "graph"]
Form = Literal["srj", "srx", "csv", "tsv", "turtle", "ntriples", "rdfxml", "jsonld"]
ROWS: dict[str, ox.QueryResultsFormat] = {
    "srj": ox.QueryResultsFormat.JSON,
    "srx": ox.QueryResultsFormat.XML,
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
}
GRAPHS: dict[str, ox.RdfFormat] = {
    "turtle": ox.RdfFormat.TURTLE,
    "ntriples": ox.RdfFormat.N_TRIPLES,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}
# What a query need not declare; the files that are exported declare the same.
PREFIXES = {
    "bm": voc.BM,
    "id": voc.ID,
    "skos": voc.SKOS,
    "xsd": voc.XSD,
    "rdf": voc.RDF,
    "rdfs": voc.RDFS,
    "edtf": "http://id.loc.gov/datatypes/",
}
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

    def about(self, iri: str) -> list[tuple[str, Any, str | None]]:
        """What is said of a node in any graph: (property IRI, plain value, language), each once.

        A look-up in the store's index: microseconds, where a query is parsed and planned first.
        """
        quads = self.store.quads_for_pattern(ox.NamedNode(iri), None, None)
        found = dict.fromkeys((q.predicate.value, q.object) for q in quads)
        return [(prop, python(value), getattr(value, "language", None)) for prop, value in found]

    def subjects(self, prop: str, value: str | None = None) -> list[str]:
        """IRIs of the nodes that have a node (any value, when none is given) as a property's value; sorted."""
        quads = self.store.quads_for_pattern(None, ox.NamedNode(prop), ox.NamedNode(value) if value else None)
        return sorted({q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)})

    def named(self, name: str, lang: str) -> list[str]:
        """IRIs of the nodes that are called exactly so (``skos:prefLabel``) in a language; sorted."""
        literal = ox.Literal(name, language=lang)
        quads = self.store.quads_for_pattern(None, ox.NamedNode(voc.SKOS + "prefLabel"), literal)
        return sorted({q.subject.value for q in quads if isinstance(q.subject, ox.NamedNode)})

    def query(self, text: str, parameters: Mapping[str, Any] | None = None, limit: int | None = None) -> Table:
        """Rows of a SELECT (ASK gives one row ``answer``). Parameters are bound as variables, never pasted.

        Raises BadQuery with the engine's own words for a query that does not parse.
        """
        return self.ask(text, parameters, limit)[1]

    def ask(
        self, text: str, parameters: Mapping[str, Any] | None = None, limit: int | None = None
    ) -> tuple[Kind, Table]:
        """What kind of answer it is, and its rows; a graph as rows of subject, predicate, object."""
        result = self._result(text, parameters)
        if isinstance(result, ox.QueryBoolean):
            return "boolean", Table(["answer"], [[bool(result)]])
        graph = isinstance(result, ox.QueryTriples)
        rows, truncated = _taken(result, limit)
        columns = ["subject", "predicate", "object"] if graph else [v.value for v in result.variables]
        table = Table(columns, [[python(value) for value in row] for row in rows], truncated)
        return "graph" if graph else "rows", table

    def serialised(
        self, text: str, form: Form, parameters: Mapping[str, Any] | None = None, limit: int | None = None
    ) -> tuple[Kind, bytes, bool]:
        """The answer in one of the W3C's formats, and whether it was cut at ``limit``.

        Raises BadQuery where a graph is asked of a SELECT, or rows of a CONSTRUCT.
        """
        result = self._result(text, parameters)
        graph = isinstance(result, ox.QueryTriples)
        if graph != (form in GRAPHS):
            raise BadQuery("query.form-graph" if graph else "query.form-rows", form=form)
        if isinstance(result, ox.QueryBoolean):
            return "boolean", result.serialize(format=ROWS[form]) or b"", False
        rows, truncated = _taken(result, limit)
        if graph:
            return "graph", ox.serialize(rows, format=GRAPHS[form], prefixes=PREFIXES) or b"", truncated
        head = {"vars": [v.value for v in result.variables]}
        bindings = [{name: _srj(v) for name, v in zip(head["vars"], row, strict=True) if v is not None} for row in rows]
        content = json.dumps({"head": head, "results": {"bindings": bindings}}, ensure_ascii=False).encode()
        if form != "srj":
            again = ox.parse_query_results(content, format=ox.QueryResultsFormat.JSON)
            content = again.serialize(format=ROWS[form]) or b""
        return "rows", content, truncated

    def _result(self, text: str, parameters: Mapping[str, Any] | None) -> Any:
        bound: dict[ox.Variable, Any] = {
            ox.Variable(name): term(value) for name, value in (parameters or {}).items() if value is not None
        }
        try:
            return self.store.query(text, use_default_graph_as_union=True, substitutions=bound, prefixes=PREFIXES)
        except SyntaxError as error:
            raise BadQuery("query.syntax", language="SPARQL", detail=str(error)) from error


def _taken(result: Iterable[Any], limit: int | None) -> tuple[list[Any], bool]:
    """At most ``limit`` rows, and whether there are more."""
    if limit is None:
        return list(result), False
    rows = list(islice(result, limit + 1))
    return rows[:limit], len(rows) > limit


def _srj(value: Any) -> dict[str, str]:
    """A term as SPARQL 1.1 Query Results JSON has it."""
    if isinstance(value, ox.NamedNode):
        return {"type": "uri", "value": value.value}
    if isinstance(value, ox.BlankNode):
        return {"type": "bnode", "value": value.value}
    told = {"type": "literal", "value": value.value}
    if value.language:
        return {**told, "xml:lang": value.language}
    return told if value.datatype.value == voc.XSD + "string" else {**told, "datatype": value.datatype.value}


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
