"""What an RDF file states of nodes → rows of the sheets, so that it meets the very checks that sheets meet.

A node becomes a row of the sheet of its class, a property a cell. Results that rules derive are left out and derived
again; days and the source of a claim, which the loader computes, are compared with what it computes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, ClassVar

import pyoxigraph as ox

from banenmakers.ontology import Fault
from banenmakers.ontology import vocabulary as voc

from . import columns as c
from .cells import BROKEN, LIST_SEPARATOR
from .choices import INITIATIVE_TYPES
from .columns import SHEETS, Column, Sheet
from .csvfiles import Table
from .faultlist import FaultList, shorten
from .nearest import nearest
from .quads import computed_names, computed_terms
from .rdf_files import RELATIVE, Node, RdfContent

LONGEST_IRI = 2_048
_INTEGERS = {voc.XSD + name for name in ("integer", "int", "long", "nonNegativeInteger", "positiveInteger")}
_NUMBERS = _INTEGERS | {voc.XSD + name for name in ("decimal", "double", "float")}  # JSON-LD makes 0.8 a double
_DATES = {
    voc.XSD + "gYear": (re.compile(r"\d{4}"), "{}"),
    voc.XSD + "gYearMonth": (re.compile(r"\d{4}-\d\d"), "{}"),
    voc.XSD + "date": (re.compile(r"\d{4}-\d\d-\d\d"), "{}"),
    "http://id.loc.gov/datatypes/edtf": (re.compile(r"\d{4}(?:-\d\d){0,2}~"), "ca. {}"),
}
_TYPES = {voc.BM + term for term in INITIATIVE_TYPES.terms.values()}
_OF_TOOLS = {voc.OWL + "NamedIndividual", voc.OWL + "Thing", voc.RDFS + "Resource"}  # they say nothing of a node
_WANTED = {  # type of a column → how its value is written, an example
    c.Integer: ("xsd:integer", "3"),
    c.Confidence: ("xsd:decimal", "0.8"),
    c.Number: ("xsd:decimal", "12.5"),
    c.DateAtPrecision: ("xsd:gYear, xsd:gYearMonth, xsd:date, edtf:edtf", '"2012-06"^^xsd:gYearMonth'),
    c.Day: ("xsd:date", '"2012-06-01"^^xsd:date'),
    c.Url: ("xsd:anyURI", '"https://example.org/"^^xsd:anyURI'),
    c.Sha256: ("xsd:string", '"0a1b…"'),
    c.Text: ("xsd:string", '"tekst"'),
    c.Codes: ("xsd:string", '"kvk:12345678"'),
}
_SHEET_WORDS = {"cell-missing": "missing", "evidence-missing": "missing", "source-missing": "missing"}


class Unfit(Exception):
    """A term that no cell of the column can hold: code and details of the fault."""

    def __init__(self, code: str, **details: Any) -> None:
        self.code = code
        self.details = details
        super().__init__(code)


@dataclass
class RdfTable(Table):
    """The nodes of one sheet in one file; ``rows`` are their places in ``nodes``, counted from 1.

    ``nodes`` and ``said`` are of the whole file.
    """

    held_to_shapes: ClassVar[bool] = True

    content: RdfContent | None = None
    nodes: list[Node] = field(default_factory=list)
    computed: list[dict[str, list[Any]]] = field(default_factory=list)  # by row: property → terms that the file states
    said: set[tuple[int, str]] = field(default_factory=set)  # row, header: cells whose fault was added already

    def line(self, index: int) -> int | None:
        return self._line(self.rows[index])

    def _line(self, row: int) -> int | None:
        assert self.content is not None
        return self.content.line(self.nodes[row - 1].iri)

    def drop(self, gone: set[int]) -> None:
        super().drop(gone)
        self.computed = [each for index, each in enumerate(self.computed) if index not in gone]

    def told(self, fault: Fault) -> Fault | None:
        """With the line in place of the row, and the node before the property."""
        if fault.row is None or not fault.code.startswith("sheets."):
            return fault
        if (fault.row, fault.column or "") in self.said:
            return None
        node = short(self.nodes[fault.row - 1].iri)
        code = _SHEET_WORDS.get(fault.code.removeprefix("sheets."))
        details = {**fault.details, "node": node, "property": fault.column}
        return replace(
            fault,
            code=f"rdf.{code}" if code else fault.code,
            row=self._line(fault.row),
            column=f"{node} {fault.column}" if fault.column else node,
            details=details,
        )

    def check_computed(self, faults: FaultList) -> None:
        """A fault for each computed property that the file states otherwise; rows with other faults wait."""
        good = [i for i in range(len(self.rows)) if self.computed[i] and not self._broken(i)]
        if not good:
            return
        part = Table(self.file, self.sheet, {}, "en", values={k: [v[i] for i in good] for k, v in self.values.items()})
        for name, terms in computed_terms(part, computed_names(self.sheet)).items():
            for index, right in zip(good, terms, strict=True):
                stated = self.computed[index].get(name)
                if stated and stated != [right]:
                    node = short(self.nodes[self.rows[index] - 1].iri)
                    shown = ", ".join(written(term) for term in stated)
                    faults.add(
                        "rdf.computed" if right is not None else "rdf.computed-nothing",
                        self.file,
                        self.line(index),
                        f"{node} bm:{name}",
                        shown,
                        right=written(right),
                    )

    def _broken(self, index: int) -> bool:
        values = {name: column[index] for name, column in self.values.items()}
        undated = self.sheet.name == "sources" and values.get("published") is None and values.get("seen") is None
        return undated or any(value is BROKEN for value in values.values())


def short(iri: str) -> str:
    """An IRI as a person writes it, safe to print."""
    for prefix, space in (("id:", voc.ID), ("bm:", voc.BM), ("skos:", voc.SKOS), ("xsd:", voc.XSD), ("rdf:", voc.RDF)):
        if iri.startswith(space):
            return shorten(prefix + iri.removeprefix(space))
    return shorten(f"<{iri}>")


def written(term: Any) -> str:
    if isinstance(term, ox.BlankNode):
        return "[ ]"
    return short(term.value) if isinstance(term, ox.NamedNode) else shorten(getattr(term, "value", str(term)))


def header(column: Column) -> str:
    """A column's property as RDF writes it."""
    if column.property == c.TYPE:
        return "rdf:type"
    if isinstance(column.type, c.Key):
        return "IRI"
    name = f"skos:{column.property}" if column.property == "prefLabel" else f"bm:{column.property}"
    return f"{name}@{column.type.lang}" if isinstance(column.type, c.Text) and column.type.lang else name


@cache
def sheet_of_class() -> dict[str, tuple[Sheet, str | None]]:
    """Class IRI → its sheet, and the value that says it in the sheet's column of classes."""
    found: dict[str, tuple[Sheet, str | None]] = {}
    for sheet in SHEETS.values():
        if sheet.rdf_class:
            found[voc.BM + sheet.rdf_class] = (sheet, None)
        for column in sheet.columns:
            if column.property == c.TYPE and isinstance(column.type, c.Choice):
                found |= {voc.BM + term: (sheet, value) for value, term in column.type.values.terms.items()}
    found[voc.BM + "LevelStatement"] = (SHEETS["assessments"], "level")  # as quads.py makes of such a row
    return found


def to_tables(content: RdfContent, faults: FaultList) -> tuple[list[Table], set[str]]:
    """A table for each sheet that the file's nodes belong to; all sheets are unread when some node has no place."""
    rows = _Rows(content, faults)
    for node in content.nodes.values():
        rows.add(node)
    if content.derived:
        faults.add("rdf.derived", content.file, severity="warning", count=content.derived)
    if not rows.tables and rows.placed_all:
        faults.add("rdf.nothing", content.file)
    return list(rows.tables.values()), set() if rows.placed_all else set(SHEETS)


class _Rows:
    """Collects the rows of one file."""

    def __init__(self, content: RdfContent, faults: FaultList) -> None:
        self._content = content
        self._faults = faults
        self._nodes: list[Node] = []
        self._said: set[tuple[int, str]] = set()
        self.tables: dict[str, RdfTable] = {}
        self.placed_all = True

    def _fault(
        self, code: str, node: Node, column: str | None = None, value: str | None = None, **details: Any
    ) -> None:
        name = short(node.iri)
        place = f"{name} {column}" if column else name
        line = self._content.line(node.iri)
        self._faults.add(f"rdf.{code}", self._content.file, line, place, value, node=name, property=column, **details)

    def add(self, node: Node) -> None:
        """The row of ``node``, unless it holds derived results only."""
        place = self._place(node)
        if place is None:
            return
        sheet, value = place
        table = self._table(sheet)
        self._nodes.append(node)
        row = len(self._nodes)
        cells: dict[str, list[str]] = defaultdict(list)
        computed: dict[str, list[Any]] = {}
        cells["key"].append(node.iri.removeprefix(voc.ID))
        for name in (n for n, col in sheet.by_name.items() if value and (col.property == c.TYPE or n == "statement")):
            cells[name].append(value or "")
        for iri, term in dict.fromkeys(node.statements):
            self._statement(table, row, node, iri, term, cells, computed)
        for column in sheet.columns:
            found = list(dict.fromkeys(cells.get(column.name, [])))
            many = c.holds_many(column.type)
            if len(found) > 1 and not many:
                self._cell_fault(table, row, node, column, "several", ", ".join(found), count=len(found))
            table.texts[column.name].append(LIST_SEPARATOR.join(found) if many else (found or [""])[0])
        table.rows.append(row)
        table.computed.append(computed)

    def _place(self, node: Node) -> tuple[Sheet, str | None] | None:
        """Sheet and class of a node; None, with a fault where one is due, when it has none."""
        kinds = set(node.classes) - _OF_TOOLS
        derived = {voc.BM + name for name in voc.subclasses("Derived")}
        if kinds and kinds <= derived:
            self._content.derived += len(node.classes) + len(node.statements)
            return None
        if not kinds - _TYPES and all(_is_derived(iri) for iri, _ in node.statements):
            # a shortcut, or a type: derived from a claim that stands elsewhere
            self._content.derived += len(node.classes) + len(node.statements)
            return None
        named = kinds - _TYPES
        self._content.derived += len(kinds & _TYPES) if named else 0
        above = {voc.BM + a for k in named if (known := voc.classes().get(voc.local(k))) for a in known.ancestors[1:]}
        left = sorted(named - above)
        if len(node.iri) > LONGEST_IRI:
            self._fault("iri-too-long", node, value=node.iri, length=len(node.iri), most=LONGEST_IRI)
        elif node.iri.startswith(RELATIVE):
            self._fault("iri-relative", node, value=node.iri.removeprefix(RELATIVE))
        elif not node.iri.startswith(voc.ID):
            self._fault("iri-foreign", node, value=node.iri, space=voc.ID)
        elif not left:
            self._fault("type-is-a-claim" if kinds else "no-class", node, "rdf:type")
        elif len(left) > 1:
            self._fault("classes", node, "rdf:type", ", ".join(map(short, left)))
        elif (place := sheet_of_class().get(left[0])) is None:
            near = nearest(voc.local(left[0]), [voc.local(k) for k in sheet_of_class()]) or ["Initiative", "…"]
            self._fault("class-unknown", node, "rdf:type", short(left[0]), nearest=", ".join(f"bm:{n}" for n in near))
        else:
            return place
        self.placed_all = False
        return None

    def _table(self, sheet: Sheet) -> RdfTable:
        if sheet.name not in self.tables:
            headers = {column.name: header(column) for column in sheet.columns}
            table = RdfTable(
                self._content.file, sheet, headers, "en", content=self._content, nodes=self._nodes, said=self._said
            )
            table.texts = {column.name: [] for column in sheet.columns}
            self.tables[sheet.name] = table
        return self.tables[sheet.name]

    def _cell_fault(
        self, table: RdfTable, row: int, node: Node, column: Column, code: str, value: str, **details: Any
    ) -> None:
        self._said.add((row, header(column)))
        self._fault(code, node, header(column), value, **details)

    def _statement(
        self,
        table: RdfTable,
        row: int,
        node: Node,
        iri: str,
        term: Any,
        cells: dict[str, list[str]],
        computed: dict[str, list[Any]],
    ) -> None:
        name = "prefLabel" if iri == voc.SKOS + "prefLabel" else voc.local(iri)
        columns = [column for column in table.sheet.columns if column.property == name]
        if not columns or (iri.startswith(voc.BM) and name == "prefLabel") or iri == name:
            if iri.startswith(voc.BM) and name in computed_names(table.sheet):
                computed.setdefault(name, []).append(term)
            elif _is_derived(iri):
                self._content.derived += 1
            else:
                known = [header(column) for column in table.sheet.columns if column.property not in (None, c.TYPE)]
                near = nearest(short(iri), known) or known
                code = "property-relative" if iri.startswith(RELATIVE) else "property-unknown"
                self._fault(code, node, short(iri), sheet=table.sheet.name, nearest=", ".join(dict.fromkeys(near)))
            return
        try:
            column = _column_for(columns, term)
            cells[column.name].append(cell_text(column.type, term))
        except Unfit as unfit:
            self._cell_fault(table, row, node, columns[0], unfit.code, written(term), **unfit.details)


@cache
def _is_derived(iri: str) -> bool:
    """Whether only rules state this property."""
    if voc.local(iri) not in voc.properties() or not iri.startswith(voc.BM):
        return False
    of_rows = {column.property for sheet in SHEETS.values() for column in sheet.columns}
    return voc.local(iri) not in of_rows.union(*map(computed_names, SHEETS.values()))


def _column_for(columns: list[Column], term: Any) -> Column:
    """Of the columns of one property, the one for the term's language."""
    languages = {column.type.lang: column for column in columns if isinstance(column.type, c.Text) and column.type.lang}
    if not languages:
        return columns[0]
    lang = (term.language or "").lower() if isinstance(term, ox.Literal) else ""
    if lang not in languages:
        raise Unfit("language", found=kind_of(term), wanted=", ".join(f"@{each}" for each in languages))
    return languages[lang]


def kind_of(term: Any) -> str:
    """How a term is written: its datatype, its language, or that it is a node."""
    if isinstance(term, ox.Literal):
        return f"@{shorten(term.language)}" if term.language else short(term.datatype.value)
    return "IRI" if isinstance(term, ox.NamedNode) else type(term).__name__


def cell_text(kind: c.Type, term: Any) -> str:
    """The term as a cell of that type holds it; raises Unfit."""
    if isinstance(term, ox.BlankNode):
        raise Unfit("blank-node")
    if isinstance(term, ox.NamedNode) and len(term.value) > LONGEST_IRI:
        raise Unfit("iri-too-long", length=len(term.value), most=LONGEST_IRI)
    if isinstance(kind, c.Reference):
        if not isinstance(term, ox.NamedNode) or not term.value.startswith(voc.ID) or LIST_SEPARATOR in term.value:
            raise Unfit("reference", space=voc.ID)
        return term.value.removeprefix(voc.ID)
    if isinstance(kind, c.Choice):
        return _concept({name: value for value, name in kind.values.terms.items()}, term)
    if isinstance(kind, c.ChoiceBy):  # whether the value is in the list of the row's kind is seen later
        return _concept({o.term: o.en for values in kind.lists.values() for o in values.options}, term)
    wanted, example = _WANTED.get(type(kind), ("", ""))
    if isinstance(term, ox.Literal) and not (term.language and not isinstance(kind, c.Text)):
        text = _literal(kind, term)
        if text is not None and not (c.holds_many(kind) and LIST_SEPARATOR in text):
            return text
    raise Unfit("datatype", found=kind_of(term), wanted=wanted, example=example)


def _concept(values: dict[str, str], term: Any) -> str:
    """The written form of a concept; ``values`` is local name → form."""
    terms = {voc.BM + name: value for name, value in values.items()}
    if isinstance(term, ox.NamedNode) and term.value in terms:
        return terms[term.value]
    names = [voc.local(iri) for iri in terms]
    near = nearest(voc.local(getattr(term, "value", "")), names) or names
    raise Unfit("concept", nearest=", ".join(f"bm:{name}" for name in near))


def _literal(kind: c.Type, term: ox.Literal) -> str | None:
    """The text of a literal of a fitting datatype, else None."""
    datatype = term.datatype.value
    if isinstance(kind, c.Text):
        plain = not term.language and datatype == voc.XSD + "string"
        return term.value if (term.language.lower() == kind.lang if term.language and kind.lang else plain) else None
    if isinstance(kind, c.Integer):
        return term.value if datatype in _INTEGERS else None
    if isinstance(kind, c.Confidence | c.Number):
        return _decimal(term.value) if datatype in _NUMBERS else None
    if isinstance(kind, c.DateAtPrecision | c.Day):
        pattern, form = _DATES.get(datatype, (None, ""))
        return form.format(term.value.rstrip("~")) if pattern and pattern.fullmatch(term.value) else None
    if isinstance(kind, c.Url):
        return term.value if datatype == voc.XSD + "anyURI" else None
    return term.value if datatype == voc.XSD + "string" else None


def _decimal(text: str) -> str:
    """``8.0E-1`` → ``0.8``; what is no number stays as it is, for the check of the cell to name."""
    try:
        number = Decimal(text[:50])
    except InvalidOperation:
        return text
    return f"{number.normalize():f}" if number.is_finite() and -20 < number.adjusted() < 20 else text
