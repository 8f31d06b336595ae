"""From an RDF file to what it states of each node, or to the faults that make it unreadable.

Nothing is fetched: a JSON-LD context must stand in the file, and a DOCTYPE is refused before anything is parsed.
"""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.parsers import expat

import pyoxigraph as ox

from banenmakers.ontology import vocabulary as voc

from .columns import SHEETS
from .csvfiles import Table, read_bytes
from .faultlist import FaultList, shorten

FORMATS = {
    ".ttl": ox.RdfFormat.TURTLE,
    ".trig": ox.RdfFormat.TRIG,
    ".nt": ox.RdfFormat.N_TRIPLES,
    ".nq": ox.RdfFormat.N_QUADS,
    ".jsonld": ox.RdfFormat.JSON_LD,
    ".rdf": ox.RdfFormat.RDF_XML,
}
DEEPEST = 100  # elements or objects within each other; parsers take quadratic time on deep ones
MOST_QUOTED = 100  # "<<": the parser recurses into quoted triples and dies of ten thousand
RELATIVE = "urn:banenmakers:relative:/"  # stands before a relative IRI, which JSON-LD would leave out in silence

_LEFT_OUT = {voc.DERIVED_GRAPH, voc.ONTOLOGY_GRAPH}


@dataclass
class Node:
    """What a file states of one node: its classes, and its other properties in the order of the file."""

    iri: str
    classes: list[str] = field(default_factory=list)
    statements: list[tuple[str, Any]] = field(default_factory=list)  # property IRI, term


@dataclass
class RdfContent:
    """A file's nodes by IRI. ``derived``: how many statements stood in the graph of derived results."""

    file: str
    text: str
    kind: str
    prefixes: dict[str, str] = field(default_factory=dict)
    xml_lines: dict[str, int] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)
    derived: int = 0

    def line(self, iri: str) -> int | None:
        """The line on which a node is first spoken of, where the format tells."""
        return self._lines.get(iri)

    @cached_property
    def _lines(self) -> dict[str, int]:
        if self.kind == ".rdf":
            return self.xml_lines
        found: dict[str, int] = {}
        if self.kind != ".jsonld":
            for line, iri in _subjects(self.text, self.prefixes):
                found.setdefault(iri, line)
        return found


_SUBJECT = re.compile(r"\s*(?:<([^>\s]*)>|([\w-]*):([\w.-]*))(?:\s|$)")
_OPENS = re.compile(r"[.{}]\s*(?:#.*)?$|^\s*(?:@|prefix\b|base\b)", re.IGNORECASE)


def _subjects(text: str, prefixes: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Line and IRI of each statement that begins a line after one that ended: a reading, not a parse."""
    opens = True
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if opens and (match := _SUBJECT.match(line)):
            if match[1] is not None:
                yield number, match[1]
            elif match[2] in prefixes:
                yield number, prefixes[match[2]] + match[3]
        opens = bool(_OPENS.search(line))


def read_rdf(path: Path, file: str, faults: FaultList) -> tuple[list[Table], set[str]]:
    """The tables of an RDF file, and the sheets of which some rows were not read (all, when it could not be)."""
    from .rdf_rows import to_tables

    content = read_content(path, file, faults)
    return ([], set(SHEETS)) if content is None else to_tables(content, faults)


def read_content(path: Path, file: str, faults: FaultList) -> RdfContent | None:
    """What the file states; None after a fault that leaves nothing to read."""
    data = read_bytes(path, file, faults)
    if data is None:
        return None
    if not data.strip(codecs.BOM_UTF8 + b" \t\r\n"):
        faults.add("rdf.empty", file)
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        faults.add("rdf.encoding", file, data.count(b"\n", 0, error.start) + 1, byte=f"{data[error.start]:02X}")
        return None
    content = RdfContent(file, text, path.suffix.lower())
    look = {".rdf": _look_at_xml, ".jsonld": _look_at_json}.get(content.kind, _look_at_turtle)
    if not look(content, faults):
        return None
    return content if _parse(content, data, faults) else None


def _look_at_turtle(content: RdfContent, faults: FaultList) -> bool:
    if content.text.count("<<") > MOST_QUOTED:
        faults.add("rdf.quoted-triple", content.file)
        return False
    return True


def _look_at_xml(content: RdfContent, faults: FaultList) -> bool:
    """Refuse a DOCTYPE, whatever it declares, and deep nesting; note on which line each node is described."""
    parser = expat.ParserCreate(namespace_separator=" ")
    depth = 0

    def doctype(*_: Any) -> None:
        raise _Stop("rdf.doctype")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise _Stop("rdf.too-deep")
        if about := attributes.get(f"{voc.RDF} about"):
            content.xml_lines.setdefault(about, parser.CurrentLineNumber)

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler, parser.StartElementHandler, parser.EndElementHandler = doctype, start, end
    try:
        parser.Parse(content.text, True)
    except _Stop as stop:
        faults.add(str(stop), content.file, parser.CurrentLineNumber, most=DEEPEST)
        return False
    except (expat.ExpatError, ValueError) as error:
        line = getattr(error, "lineno", None)
        faults.add("rdf.syntax", content.file, line, reason=shorten(str(error)))
        return False
    return True


class _Stop(Exception):
    """Ends a look at XML; holds the code of the fault."""


def _look_at_json(content: RdfContent, faults: FaultList) -> bool:
    """Refuse what would be fetched or left out in silence: remote contexts, keys without a meaning."""
    try:
        document = json.loads(content.text)
    except json.JSONDecodeError as error:
        faults.add("rdf.syntax", content.file, error.lineno, reason=error.msg)
        return False
    except (RecursionError, ValueError) as error:  # too deep, or a number of too many digits
        code = "rdf.too-deep" if isinstance(error, RecursionError) else "rdf.syntax"
        faults.add(code, content.file, most=DEEPEST, reason=shorten(str(error)))
        return False
    contexts: list[dict[str, Any]] = []
    objects: list[tuple[dict[str, Any], bool]] = []  # an object, and whether its keys are data
    remote: dict[str, None] = {}
    waiting: list[tuple[Any, int, bool, str]] = [(document, 0, False, "")]  # value, depth, inside a context, its key
    while waiting:
        value, depth, inside, under = waiting.pop()
        if depth > DEEPEST:
            faults.add("rdf.too-deep", content.file, most=DEEPEST)
            return False
        if isinstance(value, list):
            waiting += [(each, depth + 1, inside, under) for each in value]
        elif isinstance(value, dict):
            (contexts if inside else objects).append(value if inside else (value, under))  # type: ignore[arg-type]
            for key, each in value.items():
                if key in ("@context", "@import"):
                    links = each if isinstance(each, list) else [each]
                    remote |= dict.fromkeys(link for link in links if isinstance(link, str))
                waiting.append((each, depth + 1, inside or key == "@context", key))
    for link in remote:
        faults.add("rdf.remote-context", content.file, value=link)
    unknown = _without_meaning(contexts, objects) if not remote else {}
    for key in unknown:
        faults.add("rdf.key-unmapped", content.file, column=shorten(key))
    return not remote and not unknown


def _without_meaning(contexts: list[dict[str, Any]], objects: list[Any]) -> dict[str, None]:
    """Keys that no context explains: a parser leaves them out without a word."""
    if any(context.get("@vocab") for context in contexts):
        return {}
    terms = {t for context in contexts for t, d in context.items() if _leads_somewhere(t, d)}
    maps = {t for context in contexts for t, d in context.items() if isinstance(d, dict) and "@container" in d}
    return {
        key: None
        for value, under in objects
        if under not in maps
        for key in value
        if not key.startswith("@") and ":" not in key and key not in terms
    }


def _leads_somewhere(term: str, definition: Any) -> bool:
    """Whether a context gives a term an IRI or a keyword; null is a person's own wish to leave it out."""
    if isinstance(definition, dict):
        definition = definition.get("@id", definition.get("@reverse", term))
    return definition is None or (isinstance(definition, str) and (definition.startswith("@") or ":" in definition))


def _parse(content: RdfContent, data: bytes, faults: FaultList) -> bool:
    base = RELATIVE if content.kind == ".jsonld" else None
    blank: dict[str, None] = {}
    placed: set[str] = set()
    try:
        quads = ox.parse(data, format=FORMATS[content.kind], base_iri=base)
        for quad in quads:
            if quad.graph_name.value in _LEFT_OUT if isinstance(quad.graph_name, ox.NamedNode) else False:
                content.derived += 1
                continue
            if not isinstance(quad.subject, ox.NamedNode):
                blank.setdefault(str(quad.subject))
                continue
            node = content.nodes.get(quad.subject.value)
            if node is None:
                node = content.nodes[quad.subject.value] = Node(quad.subject.value)
            if quad.predicate.value == voc.RDF + "type" and isinstance(quad.object, ox.NamedNode):
                node.classes.append(quad.object.value)
            else:
                node.statements.append((quad.predicate.value, quad.object))
                if isinstance(quad.object, ox.BlankNode):
                    placed.add(str(quad.object))
        content.prefixes = dict(quads.prefixes)
    except (SyntaxError, ValueError, OSError) as error:
        reason = re.sub(r"^Parser error at [^:]*: | \(line \d+\)$", "", str(error))
        code = "rdf.relative-iri" if "No scheme found" in reason else "rdf.syntax"
        faults.add(code, content.file, getattr(error, "lineno", None), reason=shorten(reason))
        return False
    for name in blank:
        if name not in placed:  # one that stands as a value is named with its property
            faults.add("rdf.blank-subject", content.file, value=name)
            break
    return True
