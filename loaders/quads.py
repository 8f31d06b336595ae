"""Validated sheets → lines of N-Quads in named graphs, every literal in the form that the store keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode, Quad

from banenmakers.graph.lines import quads_of

from . import columns as c
from .csvfiles import Table
from .dates import PartialDate

if TYPE_CHECKING:
    from .sheets import Sheets

BM = "https://w3id.org/banenmakers/ontology#"
ID = "https://w3id.org/banenmakers/id/"
ENTITIES = NamedNode(f"{ID}graph-entities")

_XSD = "http://www.w3.org/2001/XMLSchema#"
_DATE, _DECIMAL, _INTEGER, _URI = (NamedNode(_XSD + name) for name in ("date", "decimal", "integer", "anyURI"))
_PRECISION = {"year": NamedNode(f"{_XSD}gYear"), "month": NamedNode(f"{_XSD}gYearMonth"), "day": _DATE}
_EDTF = NamedNode("http://id.loc.gov/datatypes/edtf")
_RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_PREF_LABEL = NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")

Term = NamedNode | Literal


def node(key: str) -> NamedNode:
    """The node of a sheet's key."""
    return NamedNode(ID + key)


def source_graph(source: str) -> NamedNode:
    """The graph of the claims that are stated in ``source`` (its key)."""
    return NamedNode(f"{ID}graph-{source}")


def property_node(name: str) -> NamedNode:
    """The property of a column of the table of columns."""
    return {c.TYPE: _RDF_TYPE, "prefLabel": _PREF_LABEL}.get(name) or NamedNode(BM + name)


def date_literal(value: PartialDate) -> Literal:
    """A date at its precision; with "ca." an EDTF date of level 1."""
    if value.circa:
        return Literal(f"{value.text}~", datatype=_EDTF)
    return Literal(value.text, datatype=_PRECISION[value.precision])


def day_literal(value: date) -> Literal:
    return Literal(value.isoformat(), datatype=_DATE)


def decimal_literal(value: Decimal) -> Literal:
    """A decimal without zeros at the end: what the store would make of it."""
    return Literal(f"{value.normalize():f}", datatype=_DECIMAL)


def to_quads(sheets: Sheets) -> list[Quad]:
    """The quads of all rows; see :func:`to_lines`."""
    return quads_of(to_lines(sheets))


def to_lines(sheets: Sheets) -> list[str]:
    """The record of all rows: entities in one graph, the claims of each source in a graph of its own.

    The set of lines does not depend on the order of files, columns and rows.
    """
    lines: list[str] = []
    for table in sheets.tables:
        subjects = [f"<{ID}{key}>" for key in table.values["key"]]
        if table.sheet.is_claim:
            graphs = [f"{source_graph(source)} ." for source in table.values["stated_in"]]
        else:
            graphs = [f"{ENTITIES} ."] * len(subjects)
        for name, values, term in _properties(table):
            lines += _property_lines(subjects, graphs, property_node(name), values, term)
    return lines


Property = tuple[str, list[Any], Callable[[Any], Term]]  # name, a value for each row, value → term


def _properties(table: Table) -> Iterator[Property]:
    """Every property that the rows of ``table`` may have."""
    if table.sheet.is_claim:
        yield "statedIn", table.values["stated_in"], node
    if table.sheet.rdf_class is not None:
        yield c.TYPE, _classes(table, table.sheet.rdf_class), lambda name: NamedNode(BM + name)
    for column in table.sheet.columns:
        if column.property is None:
            continue
        values = table.values[column.name]
        if table.sheet.name == "assessments" and column.name == "statement":
            values = [None if value == "level" else value for value in values]
        yield column.property, values, _term_of(column.type)
    for name, days in _computed(table).items():
        yield name, days, day_literal


def _classes(table: Table, usual: str) -> list[str]:
    """The class of each row of a sheet that has no column for it."""
    if table.sheet.name != "assessments":
        return [usual] * len(table.rows)
    return ["LevelStatement" if statement == "level" else usual for statement in table.values["statement"]]


def _computed(table: Table) -> dict[str, list[Any]]:
    """First and last possible days, which engines cannot compute from a year."""
    values = table.values
    if table.sheet.is_claim:
        return {
            "earliest": [v and v.earliest for v in values["valid_from"]],
            "latestStart": [v and v.latest for v in values["valid_from"]],
            "earliestEnd": [v and v.earliest for v in values["valid_to"]],
            "latest": [v and v.latest for v in values["valid_to"]],
            "latestExpected": [v and v.latest for v in values["expected_end"]],
        } | (_measured(values["as_of"]) if "as_of" in values else {})
    if table.sheet.name == "sources":
        rows = list(zip(values["period_from"], values["published"], values["seen"], strict=True))
        return {
            "periodEarliest": [next(v.earliest for v in row if v) for row in rows],
            "knownUntil": [max(v.latest for v in row[1:] if v) for row in rows],
        }
    return {}


def _measured(days: list[Any]) -> dict[str, list[Any]]:
    return {"asOfEarliest": [v and v.earliest for v in days], "asOfLatest": [v and v.latest for v in days]}


def _property_lines(
    subjects: list[str], graphs: list[str], predicate: NamedNode, values: list[Any], term: Callable[[Any], Term]
) -> Iterator[str]:
    """One property of every row that has it, in a list one line for each element; equal values share a term."""
    text = cache(lambda value: f" {predicate} {term(value)} ")
    for subject, value, graph in zip(subjects, values, graphs, strict=True):
        if value is None:
            continue
        if isinstance(value, tuple):
            for one in value:
                yield subject + text(one) + graph
        else:
            yield subject + text(value) + graph


def _term_of(kind: c.Type) -> Callable[[Any], Term]:
    match kind:
        case c.Reference():
            return node
        case c.ChoiceBy():
            return lambda name: NamedNode(BM + name)
        case c.Choice(values):
            terms = {value: NamedNode(BM + name) for value, name in values.terms.items()}
            return terms.__getitem__
        case c.Text(lang):
            return (lambda text: Literal(text, language=lang)) if lang else Literal
        case c.Integer():
            return lambda number: Literal(str(number), datatype=_INTEGER)
        case c.Confidence() | c.Number():
            return decimal_literal
        case c.DateAtPrecision() | c.Day():
            return date_literal
        case c.Url():
            return lambda text: Literal(text, datatype=_URI)
        case c.Sha256():
            return lambda text: Literal(text.lower())
        case c.Codes():
            return Literal
        case c.Key():
            return node


def computed_names(sheet: c.Sheet) -> frozenset[str]:
    """The properties of a sheet's rows that stand in no column: the loader computes them."""
    empty = Table("", sheet, {}, "en", values={**{column.name: [] for column in sheet.columns}, "stated_in": []})
    stated = {column.property for column in sheet.columns}
    return frozenset(name for name, _, _ in _properties(empty) if name not in stated and name != c.TYPE)


def computed_terms(table: Table, names: frozenset[str]) -> dict[str, list[Term | None]]:
    """The terms that the loader computes for each row of ``table``, by property."""
    return {
        name: [None if value is None else term(value) for value in values]
        for name, values, term in _properties(table)
        if name in names
    }
