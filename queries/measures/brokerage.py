"""Brokerage roles of Gould and Fernandez between groups of actors.

Gould & Fernandez, *Structures of mediation* (Sociological Methodology 19, 1989, pages 89–126), as R's ``sna`` counts
them: v is a broker for a and b when a → v → b and not a → b. By the groups of a, v and b:

- coordinator (w_I): A A A; consultant or itinerant broker (w_O): A B A; gatekeeper (b_OI): A B B;
  representative (b_IO): A A B; liaison (b_O): A B C.

Undirected, each tie runs both ways, as in a symmetric matrix given to ``sna``: every broken pair counts twice, and
gatekeeper and representative are equal. A pair or broker with somebody of no known group is not counted.
"""

from __future__ import annotations

from collections.abc import Mapping

from .base import ACTOR, Graph, Measure, Row, places

ROLES = ("coordinator", "consultant", "gatekeeper", "representative", "liaison")
BY = "by | type, ecosystem | type"
Roles = tuple[int, int, int, int, int]


def roles(out: Mapping[str, set[str]], into: Mapping[str, set[str]], group: Mapping[str, str]) -> dict[str, Roles]:
    """How often each actor with a group has each of ``ROLES``."""
    found = {}
    for v, own in group.items():
        ends: dict[str, str] = {b: group[b] for b in out[v] if b in group}
        size: dict[str, int] = {}
        for theirs in ends.values():
            size[theirs] = size.get(theirs, 0) + 1
        counts = [0, 0, 0, 0, 0]
        for a in into[v]:
            if a not in group:
                continue
            first = group[a]
            opened, as_first, as_own = len(ends), size.get(first, 0), size.get(own, 0)
            for b in (out[a] & ends.keys()) | ({a} & ends.keys()):
                opened -= 1
                as_first -= ends[b] == first
                as_own -= ends[b] == own
            if first == own:
                counts[0] += as_own
                counts[3] += opened - as_own
            else:
                counts[1] += as_first
                counts[2] += as_own
                counts[4] += opened - as_first - as_own
        found[v] = (counts[0], counts[1], counts[2], counts[3], counts[4])
    return found


def compute(graph: Graph) -> list[Row]:
    group = graph.groups(graph.options.more.get("by", "type"))
    found = roles(graph.out, graph.into, group)
    rows = [[*graph.who(v), group[v], *found[v], sum(found[v])] for v in graph.nodes if v in found]
    return [[place, *row] for place, row in zip(places((r[-1] for r in rows), most_first=True), rows, strict=True)]


MEASURE = Measure(
    "brokerage",
    {"nl": "Bemiddelende rollen tussen groepen", "en": "Brokerage roles between groups"},
    {
        "nl": "Volgens Gould en Fernandez (1989), tussen typen actoren of tussen ecosystemen.",
        "en": "After Gould and Fernandez (1989), between types of actors or between ecosystems.",
    },
    ("rank | integer", *ACTOR, "group | text", *(f"{role} | integer" for role in ROLES), "brokered | integer"),
    "rank, actor_name, actor",
    compute,
    (BY,),
)
