"""What differs between the graph that a server holds and the one that it should hold."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ..projection import Node, PropertyGraph, Relationship


@dataclass(frozen=True, slots=True)
class Changed:
    """A node that stays: ``properties`` to set (None: to remove), labels to give and to take."""

    iri: str
    properties: Mapping[str, Any]
    give: tuple[str, ...] = ()
    take: tuple[str, ...] = ()


@dataclass(slots=True)
class Difference:
    """Nodes that leave, come and change; relationships to cut and to tie. ``cut`` holds none at nodes that leave."""

    gone: list[str] = field(default_factory=list)
    fresh: list[Node] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    cut: list[Relationship] = field(default_factory=list)
    tied: list[Relationship] = field(default_factory=list)

    @property
    def size(self) -> int:
        """How many nodes and relationships are touched."""
        return len(self.gone) + len(self.fresh) + len(self.changed) + len(self.cut) + len(self.tied)

    def counts(self) -> dict[str, int]:
        """By the names that ``status`` and ``load`` report them under."""
        return {
            "nodes_missing": len(self.fresh),
            "nodes_too_many": len(self.gone),
            "nodes_changed": len(self.changed),
            "relationships_missing": len(self.tied),
            "relationships_too_many": len(self.cut),
        }


def difference(held: PropertyGraph, wanted: PropertyGraph) -> Difference:
    """From ``held`` to ``wanted``. Relationships are a multiset: what is there twice and wanted once is cut once."""
    found = Difference(gone=[iri for iri in held.nodes if iri not in wanted.nodes])
    for iri, node in wanted.nodes.items():
        before = held.nodes.get(iri)
        if before is None:
            found.fresh.append(node)
        elif set(before.labels) != set(node.labels) or not _alike(before.properties, node.properties):
            found.changed.append(_changed(before, node))
    has = Counter(map(identity, held.relationships))
    for link in wanted.relationships:
        key = identity(link)
        if has[key] > 0:
            has[key] -= 1
        else:
            found.tied.append(link)
    left = set(found.gone)
    surplus = +has
    for link in held.relationships if surplus else ():
        key = identity(link)
        if surplus[key] > 0:
            surplus[key] -= 1
            if link.start not in left and link.end not in left:
                found.cut.append(link)
    return found


def _changed(before: Node, after: Node) -> Changed:
    keys = before.properties.keys() | after.properties.keys()
    values = {
        key: after.properties.get(key)
        for key in keys
        if not _same(before.properties.get(key), after.properties.get(key))
    }
    give, take = set(after.labels) - set(before.labels), set(before.labels) - set(after.labels)
    return Changed(after.iri, values, tuple(sorted(give)), tuple(sorted(take)))


def _alike(before: Mapping[str, Any], after: Mapping[str, Any]) -> bool:
    """Equal, and of the same types: 1 is no 1.0."""
    return before == after and all(type(before[key]) is type(value) for key, value in after.items())


def _same(before: Any, after: Any) -> bool:
    return type(before) is type(after) and bool(before == after)


def identity(link: Relationship) -> Hashable:
    """What tells relationships apart; 1 and 1.0 are two values."""
    if not link.properties:
        return link.type, link.start, link.end
    return link.type, link.start, link.end, tuple(sorted((key, repr(value)) for key, value in link.properties.items()))


def by_labels(nodes: Iterable[Node]) -> dict[tuple[str, ...], list[Node]]:
    """Nodes by their labels: what a statement names, not binds."""
    found: dict[tuple[str, ...], list[Node]] = defaultdict(list)
    for node in nodes:
        found[tuple(sorted(node.labels))].append(node)
    return found


def by_type(links: Iterable[Relationship]) -> dict[str, list[Relationship]]:
    found: dict[str, list[Relationship]] = defaultdict(list)
    for link in links:
        found[link.type].append(link)
    return found
