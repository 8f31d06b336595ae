"""GraphML and GEXF of actors and ecosystems by their ties, for Gephi, networkx, igraph, Cytoscape and yEd.

Written here and not by networkx, whose files Gephi reads otherwise than they were meant: it takes the fourth and the
eighth key of a GraphML file (``d3``, ``d7``) for labels; ties between the same two it merges into one, unless each
says its ``kind``, which only GEXF 1.3 has; and it would find booleans that XML Schema does not know (``True``).

GEXF 1.3: https://gexf.net/schema.html (http://gexf.net/1.3/gexf.xsd). GraphML 1.0:
http://graphml.graphdrawing.org/specification.html (http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET

from banenmakers.queries.questions import Column
from banenmakers.queries.tie_graph import NODE_COLUMNS, TIE_COLUMNS, TieGraph

from .cells import as_text, in_xml

GEXF = "http://gexf.net/1.3"
GRAPHML = "http://graphml.graphdrawing.org/xmlns"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_CREATOR = "Banenmakers knowledge graph"
_NO_NAME = re.compile(r"[^A-Za-z0-9._-]")
_TYPES = {
    "gexf": {"integer": "integer", "decimal": "double", "boolean": "boolean", "iri": "anyURI"},
    "graphml": {"integer": "int", "decimal": "double", "boolean": "boolean"},
}
# These stand in attributes of GEXF's own; GraphML has only ``id``, ``source`` and ``target``.
_GEXF_OWN = {"id", "label", "source", "target", "start", "end"}
_GRAPHML_OWN = {"id", "source", "target"}


def to_gexf(graph: TieGraph, *, description: str, made: date) -> bytes:
    """GEXF 1.3 with an interval on each tie that a source dates; ``description`` and ``made`` stand in its head."""
    root = ET.Element("gexf", {"xmlns": GEXF, "xmlns:xsi": _XSI, "version": "1.3"})
    root.set("xsi:schemaLocation", f"{GEXF} {GEXF}/gexf.xsd")
    meta = ET.SubElement(root, "meta", lastmodifieddate=made.isoformat())
    ET.SubElement(meta, "creator").text = _CREATOR
    ET.SubElement(meta, "description").text = in_xml(description)
    timed = any(tie["start"] or tie["end"] for tie in graph.ties)
    how = {"defaultedgetype": "directed", "idtype": "string"}
    if timed:
        how |= {"mode": "dynamic", "timeformat": "date", "timerepresentation": "interval"}
    inside = ET.SubElement(root, "graph", how)
    nodes, ties = (_rest(columns, _GEXF_OWN) for columns in (NODE_COLUMNS, TIE_COLUMNS))
    for name, columns in (("node", nodes), ("edge", ties)):
        declared = ET.SubElement(inside, "attributes", {"class": name, "mode": "static"})
        for column in columns:
            kind = _TYPES["gexf"].get(column.type, "string")
            ET.SubElement(declared, "attribute", id=column.name, title=column.name, type=kind)
    listed = ET.SubElement(inside, "nodes", count=str(len(graph.nodes)))
    for node in graph.nodes:
        element = ET.SubElement(listed, "node", id=_name(node["id"]), label=_token(node["label"]))
        _attvalues(element, nodes, node)
    listed = ET.SubElement(inside, "edges", count=str(len(graph.ties)))
    for tie, kind in zip(graph.ties, _kinds(graph.ties), strict=True):
        element = ET.SubElement(listed, "edge", {key: _name(tie[key]) for key in ("id", "source", "target")})
        element.set("label", _token(tie["label"]))
        element.set("kind", kind)
        for key in ("start", "end"):
            if tie[key] is not None:
                element.set(key, tie[key].isoformat())
        _attvalues(element, ties, tie)
    return _bytes(root)


def to_graphml(graph: TieGraph, *, description: str) -> bytes:
    """GraphML 1.0 with typed attributes. The names of attributes are unique in the file, as its specification asks;
    a tie's label is therefore called ``edgelabel``, which Gephi takes for one."""
    root = ET.Element("graphml", {"xmlns": GRAPHML, "xmlns:xsi": _XSI})
    root.set("xsi:schemaLocation", f"{GRAPHML} {GRAPHML}/1.0/graphml.xsd")
    ET.SubElement(root, "desc").text = in_xml(description)
    nodes, ties = (_rest(columns, _GRAPHML_OWN) for columns in (NODE_COLUMNS, TIE_COLUMNS))
    for name, columns in (("node", nodes), ("edge", ties)):
        for column in columns:
            title = "edgelabel" if (name, column.name) == ("edge", "label") else column.name
            kind = _TYPES["graphml"].get(column.type, "string")
            ET.SubElement(
                root, "key", {"id": f"{name}.{column.name}", "for": name, "attr.name": title, "attr.type": kind}
            )
    inside = ET.SubElement(root, "graph", id="ties", edgedefault="directed")
    for node in graph.nodes:
        _data(ET.SubElement(inside, "node", id=_name(node["id"])), "node", nodes, node)
    for tie in graph.ties:
        ends = {key: _name(tie[key]) for key in ("id", "source", "target")}
        _data(ET.SubElement(inside, "edge", ends), "edge", ties, tie)
    return _bytes(root)


def _rest(columns: Iterable[Column], own: set[str]) -> list[Column]:
    return [column for column in columns if column.name not in own]


def _attvalues(element: ET.Element, columns: Iterable[Column], row: Mapping[str, Any]) -> None:
    values = [(column.name, row[column.name]) for column in columns if row[column.name] is not None]
    held = ET.SubElement(element, "attvalues")
    for name, value in values:
        ET.SubElement(held, "attvalue", {"for": name, "value": in_xml(as_text(value))})


def _data(element: ET.Element, kind: str, columns: Iterable[Column], row: Mapping[str, Any]) -> None:
    for column in columns:
        if row[column.name] is not None:
            ET.SubElement(element, "data", key=f"{kind}.{column.name}").text = in_xml(as_text(row[column.name]))


def _kinds(ties: Sequence[Mapping[str, Any]]) -> Iterable[str]:
    """The kind of each tie, with a number from the second of its kind between the same two: Gephi keeps them apart."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for tie in ties:
        key = (tie["source"], tie["target"], tie["tie"])
        seen[key] += 1
        yield tie["tie"] if seen[key] == 1 else f"{tie['tie']} {seen[key]}"


def _token(text: str) -> str:
    """``xs:token``: one line."""
    return " ".join(in_xml(text).split())


def _name(text: str) -> str:
    """``xs:NMTOKEN``, as GraphML wants of an id; a slug is one already."""
    return _NO_NAME.sub(lambda sign: f"_{ord(sign[0]):x}_", text)


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root)
    content: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return content + b"\n"
