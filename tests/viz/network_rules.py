"""What a schema and a reading program ask of GraphML and GEXF, as code that lists what is wrong.

GEXF: http://gexf.net/1.3/gexf.xsd with its dynamics.xsd (elements, their order, required attributes, declared types,
xs:token, time-type), and what Gephi's ImporterGEXF reports or drops: values of another type than declared, edges whose
ends are not nodes, ids given twice, times that are not of the declared format, intervals that end before they begin,
and ties between the same two without a ``kind`` each of its own (it merges them).

GraphML: http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd (``desc?, key*, graph*``; NMTOKEN ids; key and edge
constraints), the specification's unique attr.name, and Gephi's ImporterGraphML: ``d3`` and ``d7`` are read as labels.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from xml.etree import ElementTree as ET

GEXF = "{http://gexf.net/1.3}"
GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
NMTOKEN = re.compile(r"[\w.:-]+")
XS: dict[str, Callable[[str], bool]] = {
    "integer": lambda text: bool(re.fullmatch(r"[+-]?\d+", text)),
    "int": lambda text: bool(re.fullmatch(r"[+-]?\d+", text)) and abs(int(text)) < 2**31,
    "double": lambda text: bool(re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF|NaN", text)),
    "boolean": lambda text: text in ("true", "false", "1", "0"),
    "string": lambda text: True,
    "anyURI": lambda text: bool(re.fullmatch(r"\S+", text)),
    "date": lambda text: bool(re.fullmatch(r"\d{4}-\d\d-\d\d", text)) and bool(date.fromisoformat(text)),
    "token": lambda text: text == " ".join(text.split()),
    "NMTOKEN": lambda text: bool(NMTOKEN.fullmatch(text)),
}
# Element → children in their order, required attributes, optional ones.
_GEXF: dict[str, tuple[list[str], set[str], set[str]]] = {
    "gexf": (["meta", "graph"], {"version"}, {"variant"}),
    "meta": (["creator", "keywords", "description"], set(), {"lastmodifieddate"}),
    "creator": ([], set(), set()),
    "description": ([], set(), set()),
    "graph": (
        ["attributes", "nodes", "edges"],
        set(),
        {"defaultedgetype", "idtype", "mode", "timeformat", "timerepresentation", "start", "end", "timezone"},
    ),
    "attributes": (["attribute"], {"class"}, {"mode"}),
    "attribute": (["default", "options"], {"id", "title", "type"}, set()),
    "nodes": (["node"], set(), {"count"}),
    "node": (["attvalues"], {"id"}, {"label", "start", "end"}),
    "edges": (["edge"], set(), {"count"}),
    "edge": (["attvalues"], {"source", "target"}, {"id", "type", "label", "weight", "kind", "start", "end"}),
    "attvalues": (["attvalue"], set(), set()),
    "attvalue": ([], {"for", "value"}, {"start", "end"}),
}
_TYPES = {"integer", "long", "double", "float", "boolean", "string", "anyURI", "liststring"}
_GRAPHML: dict[str, tuple[list[str], set[str], set[str]]] = {
    "graphml": (["desc", "key", "graph"], set(), set()),
    "desc": ([], set(), set()),
    "key": (["desc", "default"], {"id"}, {"for", "attr.name", "attr.type"}),
    "graph": (["desc", "data", "node", "edge"], {"edgedefault"}, {"id"}),
    "node": (["desc", "data"], {"id"}, set()),
    "edge": (["desc", "data"], {"source", "target"}, {"id", "directed"}),
    "data": ([], {"key"}, {"id"}),
}


def _structure(
    element: ET.Element, space: str, rules: dict[str, tuple[list[str], set[str], set[str]]]
) -> Iterator[str]:
    name = element.tag.removeprefix(space)
    if not element.tag.startswith(space) or name not in rules:
        yield f"no such element: {element.tag}"
        return
    order, required, optional = rules[name]
    given = {key for key in element.attrib if not key.startswith("{")}
    if required - given or given - required - optional:
        yield f"{name}: attributes {sorted(given)}"
    places = []
    for child in element:
        below = child.tag.removeprefix(space)
        if below not in order:
            yield f"{below} in {name}"
        else:
            places.append(order.index(below))
        yield from _structure(child, space, rules)
    if places != sorted(places):
        yield f"{name}: children out of order"


def _is(kind: str, text: str) -> bool:
    return kind in XS and XS[kind](text)


def _twice(what: str, texts: list[str]) -> Iterator[str]:
    yield from (f"{what} {text} twice" for text, count in Counter(texts).items() if count > 1)


def faults_of_gexf(content: bytes) -> list[str]:
    return list(_gexf(ET.fromstring(content)))


def _gexf(root: ET.Element) -> Iterator[str]:
    yield from _structure(root, GEXF, _GEXF)
    if root.get("version") != "1.3":
        yield "version"
    graph = root.find(f"{GEXF}graph")
    assert graph is not None
    dated = [each for each in graph.iter() if each.get("start") or each.get("end")]
    if dated and (graph.get("mode"), graph.get("timeformat"), graph.get("timerepresentation")) != (
        "dynamic", "date", "interval",
    ):  # fmt: skip
        yield "intervals in a graph that is not dynamic"
    for each in dated:
        start, end = each.get("start"), each.get("end")
        yield from (f"no date: {text}" for text in (start, end) if text is not None and not XS["date"](text))
        if start and end and start > end:
            yield f"ends before it begins: {each.get('id')}"
    nodes, edges = list(graph.iter(f"{GEXF}node")), list(graph.iter(f"{GEXF}edge"))
    for name, listed in (("nodes", nodes), ("edges", edges)):
        if graph.find(f"{GEXF}{name}").get("count") != str(len(listed)):  # type: ignore[union-attr]
            yield f"count of {name}"
    for name, elements in (("node", nodes), ("edge", edges)):
        yield from _twice(name, [each.get("id", "") for each in elements])
        declared = {
            each.get("id", ""): each.get("type", "")
            for block in graph.findall(f"{GEXF}attributes")
            if block.get("class") == name
            for each in block
        }
        yield from (f"no type {kind}" for kind in set(declared.values()) - _TYPES)
        if declared.keys() & {"id", "label", "weight", "source", "target", "timeset", "interval"}:
            yield f"{name}: a name that is Gephi's own"
        for each in elements:
            yield from (
                f"no token: {each.get(key)!r}" for key in ("label", "kind") if not XS["token"](each.get(key, ""))
            )
            given = [value.get("for", "") for value in each.iter(f"{GEXF}attvalue")]
            yield from _twice(f"value of {each.get('id')}", given)
            for value in each.iter(f"{GEXF}attvalue"):
                if value.get("for") not in declared:
                    yield f"undeclared: {value.get('for')}"
                elif not _is(declared[value.get("for", "")], value.get("value", "")):
                    yield f"{value.get('for')}: {value.get('value')} is no {declared[value.get('for', '')]}"
    known = {node.get("id") for node in nodes}
    yield from (f"no such end: {e.get('id')}" for e in edges if not {e.get("source"), e.get("target")} <= known)
    yield from _twice(
        "ties that Gephi merges:", [f"{e.get('source')} {e.get('target')} {e.get('kind')}" for e in edges]
    )


def faults_of_graphml(content: bytes) -> list[str]:
    return list(_graphml(ET.fromstring(content)))


def _graphml(root: ET.Element) -> Iterator[str]:
    yield from _structure(root, GRAPHML, _GRAPHML)
    keys = root.findall(f"{GRAPHML}key")
    yield from _twice("key", [key.get("id", "") for key in keys])
    yield from _twice("attr.name", [key.get("attr.name", "") for key in keys])
    for key in keys:
        if key.get("id") in ("d3", "d7", "label", "weight", "size", "x", "y", "z", "r", "g", "b"):
            yield f"Gephi takes {key.get('id')} for something of its own"
        if key.get("for") not in ("node", "edge") or key.get("attr.type") not in ("int", "double", "boolean", "string"):
            yield f"key {key.get('id')}"
    declared = {(key.get("for"), key.get("id")): key.get("attr.type", "") for key in keys}
    graph = root.find(f"{GRAPHML}graph")
    assert graph is not None
    for name in ("node", "edge"):
        elements = graph.findall(f"{GRAPHML}{name}")
        yield from _twice(name, [each.get("id", "") for each in elements])
        for each in elements:
            ids = [each.get(key, "") for key in ("id", "source", "target") if key in each.attrib]
            yield from (f"no NMTOKEN: {text}" for text in ids if not XS["NMTOKEN"](text))
            yield from _twice(f"value of {each.get('id')}", [value.get("key", "") for value in each])
            for value in each:
                kind = declared.get((name, value.get("key")))
                if kind is None:
                    yield f"undeclared: {value.get('key')}"
                elif not _is(kind, value.text or ""):
                    yield f"{value.get('key')}: {value.text} is no {kind}"
    known = {node.get("id") for node in graph.findall(f"{GRAPHML}node")}
    for edge in graph.findall(f"{GRAPHML}edge"):
        if not {edge.get("source"), edge.get("target")} <= known:
            yield f"no such end: {edge.get('id')}"
