"""Shortest paths from initiatives to any leader of any ecosystem.

Distances come from one breadth-first search that begins at all leaders at once; of equal shortest paths the one whose
IRIs come first, compared from the initiative on, so that every engine and machine shows the same. An initiative that
leads an ecosystem itself is at distance 0. An initiative from which no path goes is not listed. Directed, a path
follows ties from their source to their target.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from .base import Graph, Measure, Row, Tie


def distances(starts: Sequence[str], into: Mapping[str, set[str]]) -> dict[str, int]:
    """Steps from each node to the nearest of ``starts``, against the arcs."""
    found = dict.fromkeys(starts, 0)
    edge = list(found)
    while edge:
        reached = []
        for node in edge:
            for before in into.get(node, ()):
                if before not in found:
                    found[before] = found[node] + 1
                    reached.append(before)
        edge = reached
    return found


def path(start: str, out: Mapping[str, set[str]], distance: Mapping[str, int]) -> list[str]:
    """The shortest path from ``start``, the first by IRI among equals."""
    found = [start]
    while distance[found[-1]]:
        wanted = distance[found[-1]] - 1
        found.append(min(node for node in out[found[-1]] if distance.get(node) == wanted))
    return found


def compute(graph: Graph) -> list[Row]:
    distance = distances(sorted(graph.leads), graph.into)
    between: dict[tuple[str, str], list[Tie]] = {}
    for tie in graph.ties:
        between.setdefault((tie.source, tie.target), []).append(tie)
        if not graph.options.directed:
            between.setdefault((tie.target, tie.source), []).append(tie)
    asked = graph.options.more.get("initiative", "any")
    rows = []
    for start in sorted(distance):
        if not graph.is_initiative(start) or asked not in ("any", start):
            continue
        nodes = path(start, graph.out, distance)
        steps = [between[pair] for pair in pairwise(nodes)]
        led = sorted(graph.leads[nodes[-1]])
        rows.append(
            [
                start,
                graph.actors[start].name,
                nodes[-1],
                graph.actors[nodes[-1]].name,
                len(steps),
                nodes,
                [graph.actors[node].name for node in nodes],
                [graph.actors[node].type for node in nodes],
                ["+".join(sorted({tie.kind for tie in step})) for step in steps],
                sorted({tie.claim for step in steps for tie in step}),
                led,
                sorted({graph.actors[each].name for each in led}),
            ]
        )
    return rows


MEASURE = Measure(
    "paths-to-leaders",
    {"nl": "Kortste pad naar een leider", "en": "Shortest path to a leader"},
    {
        "nl": "Langs welke partijen een initiatief een leider van een ecosysteem bereikt.",
        "en": "By way of whom an initiative reaches a leader of an ecosystem.",
    },
    ("initiative | iri", "name | text", "leader | iri", "leader_name | text", "length | integer", "path | iri list",
     "path_names | text list", "path_types | text list", "steps | text list", "claims | iri set",
     "ecosystems | iri set", "ecosystem_names | text set"),
    "length, name, initiative",
    compute,
    ("initiative | initiative | any",),
)  # fmt: skip
