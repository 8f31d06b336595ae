"""The projection: RDF record → labelled property graph, and back without loss.

A subject becomes a node whose labels are its classes and all their superclasses; literals and concepts become
properties; other objects become relationships. A real tie becomes one more relationship between its two
ends, which carries the claim's IRI. Every engine of property graphs is written from here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any

import pyoxigraph as ox

from banenmakers.ontology import vocabulary as voc

from .lines import literal, split

RDF_TYPE = voc.RDF + "type"
# Written by the rules about nodes that a source introduced; read back, they belong to the derived graph.
_DERIVED_PROPERTIES = {"inForceFrom", "inForceUntil", "weakenedBy", "tiesToRegion", "keptAliveBy"}
# What a tie's own relationship carries besides the claim's IRI.
_ON_TIES = (
    "formality",
    "role",
    "in_role",
    "leadership_role",
    "status",
    "certainty",
    "ground",
    "confidence",
    "valid_from",
    "valid_to",
    "expected_end",
    "in_force_from",
    "in_force_until",
)
# Set for reading comfort or for an engine's sake; no triple stands behind them.
_ADDED = {"id", "iri", "slug", "kind", "title", "type"}
_EDTF = "http://id.loc.gov/datatypes/edtf"

Value = str | int | float | bool | date | list[str]


@dataclass(slots=True)
class Node:
    """``labels`` most specific first; ``properties`` hold plain Python values."""

    iri: str
    labels: tuple[str, ...]
    properties: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Relationship:
    type: str
    start: str
    end: str
    properties: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class PropertyGraph:
    """Nodes by IRI, and relationships in the order of the record."""

    nodes: dict[str, Node]
    relationships: list[Relationship]


def project(lines: Iterable[str]) -> PropertyGraph:
    """The property graph of a record (lines of N-Quads, without the ontology's own graph)."""
    asserted: dict[str, str] = {}
    types: dict[str, list[str]] = defaultdict(list)
    values: dict[str, dict[str, Any]] = defaultdict(dict)
    relations: list[tuple[str, str, str]] = []
    known = voc.property_by_iri()
    shortcuts = _shortcuts()
    value_of = cache(_value)
    for line in lines:
        subject, predicate, thing, graph = split(line)
        if predicate == RDF_TYPE:
            name = voc.local(thing)
            types[subject].append(name)
            if graph != voc.DERIVED_GRAPH or subject not in asserted:
                asserted[subject] = name
            continue
        prop = known[predicate]
        if prop.kind == "relation":
            if prop.name not in shortcuts:
                relations.append((subject, prop.projected, thing))
            continue
        key, value = value_of(predicate, thing)
        held = values[subject]
        if key in held:
            both = held[key] if isinstance(held[key], list) else [held[key]]
            held[key] = sorted([*both, value])
        else:
            held[key] = value
    nodes = {iri: _node(iri, names, asserted[iri], values.get(iri, {})) for iri, names in types.items()}
    relationships = [Relationship(kind, start, end) for start, kind, end in relations]
    relationships += _ties(nodes, relations)
    return PropertyGraph(nodes, relationships)


def _node(iri: str, names: list[str], asserted: str, properties: dict[str, Any]) -> Node:
    slug = iri.removeprefix(voc.ID)
    added = {"id": iri, "iri": iri, "slug": slug, "kind": asserted, "name": properties.get("name", slug)}
    return Node(iri, voc.closure(names), {**properties, **added})


def _ties(nodes: Mapping[str, Node], relations: list[tuple[str, str, str]]) -> Iterator[Relationship]:
    """One relationship per positive tie that is or was real and is not withdrawn or superseded."""
    classes, tie_classes = voc.classes(), set(voc.subclasses("Tie"))
    ends: dict[str, dict[str, str]] = defaultdict(dict)
    superseded = set()
    for start, kind, end in relations:
        if kind in ("SOURCE", "TARGET"):
            ends[start][kind] = end
        elif kind == "SUPERSEDED_BY":
            superseded.add(start)
    for iri, both in ends.items():
        claim = nodes[iri].properties
        if claim["kind"] not in tie_classes or claim["polarity"] != "positive" or iri in superseded:
            continue
        if claim["status"] not in ("current", "ended") or "withdrawn_on" in claim:
            continue
        shortcut = classes[claim["kind"]].shortcut
        assert shortcut is not None, f"tie class {claim['kind']} has no shortcut"
        carried = {key: claim[key] for key in _ON_TIES if key in claim}
        yield Relationship(
            voc.properties()[shortcut].projected, both["SOURCE"], both["TARGET"], {"claim": iri, **carried}
        )


def _value(predicate: str, term: str) -> tuple[str, Any]:
    prop = voc.property_by_iri()[predicate]
    if prop.kind in ("concept", "class"):
        return prop.projected, voc.local(term)
    text, datatype, language = literal(term)
    if prop.kind == "language":
        return prop.key(language), text
    short = datatype.removeprefix(voc.XSD)
    if short == "integer":
        return prop.projected, int(text)
    if short == "decimal":
        return prop.projected, float(text)
    if short == "boolean":
        return prop.projected, text == "true"
    if short == "date" and prop.datatypes == (voc.XSD + "date",):
        return prop.projected, date.fromisoformat(text)
    return prop.projected, text


@cache
def _shortcuts() -> frozenset[str]:
    return frozenset(c.shortcut for c in voc.classes().values() if c.shortcut)


# ---- and back ----


def unproject(nodes: Iterable[Node], relationships: Iterable[Relationship]) -> set[ox.Quad]:
    """The record's quads again, each in its own named graph."""
    held = {node.iri: node for node in nodes}
    linked = list(relationships)
    stated_in = {r.start: r.end for r in linked if r.type == "STATED_IN"}
    homes = {iri: ox.NamedNode(_home(node, stated_in.get(iri))) for iri, node in held.items()}
    derived = ox.NamedNode(voc.DERIVED_GRAPH)
    by_key, by_relation = _keys(), {p.projected: p for p in voc.properties().values() if p.kind == "relation"}
    found: set[ox.Quad] = set()
    for node in held.values():
        subject, home = ox.NamedNode(node.iri), homes[node.iri]
        for name in _asserted(node.labels):
            graph = home if name == node.properties["kind"] else derived
            found.add(ox.Quad(subject, ox.NamedNode(RDF_TYPE), ox.NamedNode(voc.BM + name), graph))
        kind = node.properties["kind"]
        found.add(ox.Quad(subject, ox.NamedNode(RDF_TYPE), ox.NamedNode(voc.BM + kind), home))
        for key, value in node.properties.items():
            if key in _ADDED or (key == "name" and not _is_named(node)):
                continue
            prop, lang = by_key[key]
            graph = derived if prop.name in _DERIVED_PROPERTIES else home
            for each in value if isinstance(value, list) else [value]:
                found.add(ox.Quad(subject, ox.NamedNode(prop.iri), _term(prop, each, lang), graph))
    for link in linked:
        prop = by_relation[link.type]
        graph = derived if "claim" in link.properties or prop.name in _DERIVED_PROPERTIES else homes[link.start]
        found.add(ox.Quad(ox.NamedNode(link.start), ox.NamedNode(prop.iri), ox.NamedNode(link.end), graph))
    return found


def _home(node: Node, source: str | None) -> str:
    if "Claim" in node.labels:
        assert source is not None, f"claim {node.iri} is stated in no source"
        return f"{voc.ID}graph-{source.removeprefix(voc.ID)}"
    return voc.DERIVED_GRAPH if "Derived" in node.labels else voc.ENTITIES_GRAPH


def _is_named(node: Node) -> bool:
    return not _named_classes().isdisjoint(node.labels)


@cache
def _named_classes() -> frozenset[str]:
    return frozenset(voc.properties()["prefLabel"].domain)


def _asserted(labels: Iterable[str]) -> list[str]:
    """The most specific of the labels: those that are no other's superclass."""
    known = voc.classes()
    above = {ancestor for name in labels for ancestor in known[name].ancestors[1:]}
    return [name for name in labels if name not in above]


@cache
def _keys() -> dict[str, tuple[voc.Property, str]]:
    found: dict[str, tuple[voc.Property, str]] = {}
    for prop in voc.properties().values():
        for lang in ("nl", "en") if prop.kind == "language" else ("",):
            if prop.kind != "relation":
                found[prop.key(lang)] = (prop, lang)
    return found


def _term(prop: voc.Property, value: Any, lang: str) -> ox.NamedNode | ox.Literal:
    if prop.kind in ("concept", "class"):
        return ox.NamedNode(voc.BM + value)
    if prop.kind == "language":
        return ox.Literal(value, language=lang)
    if isinstance(value, bool):
        return ox.Literal("true" if value else "false", datatype=ox.NamedNode(voc.XSD + "boolean"))
    if isinstance(value, date):
        return ox.Literal(value.isoformat(), datatype=ox.NamedNode(voc.XSD + "date"))
    if isinstance(value, int) and voc.XSD + "integer" in prop.datatypes:
        return ox.Literal(str(value), datatype=ox.NamedNode(voc.XSD + "integer"))
    if voc.XSD + "decimal" in prop.datatypes:
        return ox.Literal(format(Decimal(repr(value)).normalize(), "f"), datatype=ox.NamedNode(voc.XSD + "decimal"))
    return ox.Literal(value, datatype=ox.NamedNode(_datatype(prop, value)))


def _datatype(prop: voc.Property, text: str) -> str:
    """A date's precision shows in its form; everything else has one datatype."""
    if len(prop.datatypes) == 1:
        return prop.datatypes[0]
    if text.endswith("~"):
        return _EDTF
    name = {1: "gYear", 2: "gYearMonth", 3: "date"}[len(re.split("-", text))]
    return voc.XSD + name
