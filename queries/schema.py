"""What can be asked about: labels, relationship types with their ends, properties, with counts and examples.

Counted in the snapshot, named as both languages of query name them: a property graph's key beside its RDF predicate.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.graph.rdf_store import PREFIXES
from banenmakers.ontology import vocabulary as voc

_KINDS = "MATCH (n) RETURN labels(n) AS labels, count(*) AS number"
_ENDS = "MATCH (a)-[r]->(b) RETURN type(r) AS type, a.kind AS start, b.kind AS end, count(*) AS number"
_ON_TIES = "MATCH ()-[r]->() WHERE r.claim IS NOT NULL UNWIND keys(r) AS key RETURN DISTINCT key AS key"
_KEYS = """
MATCH (n)
UNWIND keys(n) AS key
RETURN n.kind AS kind, key, count(*) AS number, min(n[key]) AS example
"""
# One engine shows these on every node; they are no properties of ours.
_THE_ENGINES = {"title", "type"}
_XSD_NAMES = {"integer": "integer", "decimal": "decimal", "boolean": "boolean", "date": "date", "anyURI": "url"}


@dataclass(frozen=True, slots=True)
class Label:
    """``above``: the superclasses, which are labels of the same nodes."""

    name: str
    count: int
    above: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Relation:
    """``ends``: from which kind to which, and how often, most first; ``tie``: it carries the claim that says it."""

    name: str
    predicate: str
    count: int
    ends: tuple[tuple[str, str, int], ...]
    tie: bool


@dataclass(frozen=True, slots=True)
class Key:
    """A property of nodes; ``values``: what a concept may be."""

    name: str
    predicate: str | None
    type: str
    count: int
    on: tuple[str, ...]
    example: Any
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    labels: tuple[Label, ...]
    relations: tuple[Relation, ...]
    keys: tuple[Key, ...]
    tie_keys: tuple[str, ...]
    prefixes: dict[str, str]

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def schema(snapshot: Snapshot) -> Schema:
    """The schema of a snapshot: only what occurs in it."""
    labels: Counter[str] = Counter()
    for named, number in snapshot.cypher.query(_KINDS).rows:
        labels.update(dict.fromkeys(named, number))
    known = voc.classes()
    return Schema(
        tuple(Label(name, labels[name], known[name].ancestors[1:]) for name in known if labels[name]),
        tuple(_relations(snapshot)),
        tuple(_keys(snapshot, [name for name in known if labels[name]])),
        tuple(sorted(row[0] for row in snapshot.cypher.query(_ON_TIES).rows)),
        dict(PREFIXES),
    )


def _relations(snapshot: Snapshot) -> Iterable[Relation]:
    ends: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for kind, start, end, number in snapshot.cypher.query(_ENDS).rows:
        ends[kind][start, end] += number
    shortcuts = {c.shortcut for c in voc.classes().values() if c.shortcut}
    for prop in voc.properties().values():
        if prop.kind == "relation" and (found := ends.get(prop.projected)):
            most = tuple(
                (*pair, number) for pair, number in sorted(found.items(), key=lambda item: (-item[1], item[0]))
            )
            yield Relation(prop.projected, _short(prop.iri), found.total(), most, prop.name in shortcuts)


def _keys(snapshot: Snapshot, kinds: list[str]) -> Iterable[Key]:
    counts: Counter[str] = Counter()
    on: dict[str, list[str]] = defaultdict(list)
    examples: dict[str, Any] = {}
    rows = snapshot.cypher.query(_KEYS).rows
    for kind, key, number, example in sorted(rows, key=lambda row: kinds.index(row[0])):
        if key in _THE_ENGINES:
            continue
        counts[key] += number
        on[key].append(kind)
        examples.setdefault(key, example)
    by_key = {prop.key(lang): (prop, lang) for prop in voc.properties().values() for lang in _langs(prop)}
    for key in sorted(counts):
        prop, lang = by_key.get(key, (None, ""))
        values = tuple(one.name for scheme in (prop.schemes if prop else ()) for one in voc.schemes()[scheme])
        predicate = None if prop is None else _short(prop.iri) + (f"@{lang}" if lang else "")
        yield Key(key, predicate, _type(prop), counts[key], tuple(on[key]), examples[key], values)


def _langs(prop: voc.Property) -> tuple[str, ...]:
    return () if prop.kind == "relation" else ("nl", "en") if prop.kind == "language" else ("",)


def _type(prop: voc.Property | None) -> str:
    if prop is None:
        return "text"
    if prop.kind in ("concept", "class"):
        return prop.kind
    names = {voc.local(each).removeprefix(voc.XSD) for each in prop.datatypes}
    return _XSD_NAMES.get(names.pop(), "text") if len(names) == 1 else "text"


def _short(iri: str) -> str:
    for prefix, space in PREFIXES.items():
        if iri.startswith(space):
            return f"{prefix}:{iri.removeprefix(space)}"
    return f"<{iri}>"


def as_mermaid(found: Schema) -> str:
    """A flowchart of the broad classes and the relationship types between them."""
    top = {name: one.ancestors[-1] for name, one in voc.classes().items()}
    # An initiative is what most questions are about; a tie is the claim that has two ends.
    broad = {
        name: next((b for b in ("Initiative", "Tie") if b in one.ancestors), top[name])
        for name, one in voc.classes().items()
    }
    between: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for relation in found.relations:
        for start, end, number in relation.ends:
            between[broad[start], broad[end]][relation.name] += number
    lines = ["flowchart LR"]
    for (start, end), names in sorted(between.items()):
        shown = "<br/>".join(name for name, _ in sorted(names.items(), key=lambda item: (-item[1], item[0])))
        lines.append(f'  {start} -->|"{shown}"| {end}')
    return "\n".join(lines) + "\n"
