"""Brokers: structural holes beside brokerage roles, for whoever has at least two contacts.

The definitions are those of :mod:`.structural_holes` and :mod:`.brokerage`. The first is who is constrained least. An
actor without a known group (``by`` ecosystem) has no roles; an ecosystem that ties run through is no broker.
"""

from __future__ import annotations

from .base import ACTOR, Graph, Measure, Row, exact, places
from .brokerage import BY, ROLES, roles
from .structural_holes import holes


def compute(graph: Graph) -> list[Row]:
    group = graph.groups(graph.options.more.get("by", "type"))
    hole, role, near = holes(graph), roles(graph.out, graph.into, group), graph.near
    rows = []
    for node in graph.nodes:
        contacts = len(near[node])
        if contacts < 2 or graph.is_ecosystem(node):
            continue
        constraint, size = hole[node]
        had = role.get(node)
        rows.append(
            [*graph.who(node), group.get(node), node in graph.leads, contacts,
             exact(constraint), exact(size), exact(size / contacts),
             *(had or [None] * len(ROLES)), sum(had) if had else None]
        )  # fmt: skip
    return [[place, *row] for place, row in zip(places((r[6] for r in rows), most_first=False), rows, strict=True)]


MEASURE = Measure(
    "brokers",
    {"nl": "Bemiddelaars: structurele gaten en rollen", "en": "Brokers: structural holes and roles"},
    {
        "nl": "Wie partijen verbindt die elkaar niet kennen, en tussen welke groepen.",
        "en": "Who connects parties that do not know each other, and between which groups.",
    },
    ("rank | integer", *ACTOR, "group | text", "leads | boolean", "contacts | integer", "constraint | decimal",
     "effective_size | decimal", "efficiency | decimal", *(f"{role} | integer" for role in ROLES),
     "brokered | integer"),
    "rank, actor_name, actor",
    compute,
    (BY,),
)  # fmt: skip
