"""Betweenness (Freeman 1977): the share of shortest paths between two others that pass an actor, added over all pairs.

By rustworkx (Brandes 2001), normalised by the number of pairs, ends not counted. Its time grows with actors × ties.
"""

from __future__ import annotations

from .base import ACTOR, Graph, Measure, Row, exact, places


def compute(graph: Graph) -> list[Row]:
    import rustworkx as rx

    found = rx.betweenness_centrality(graph.rustworkx(), normalized=True, endpoints=False)
    rows = [[*graph.who(node), exact(found[at])] for at, node in enumerate(graph.nodes)]
    return [[place, *row] for place, row in zip(places((r[3] for r in rows), most_first=True), rows, strict=True)]


MEASURE = Measure(
    "betweenness",
    {"nl": "Tussenpositie", "en": "Betweenness"},
    {
        "nl": "Hoeveel kortste paden tussen twee anderen langs een partij lopen; traag bij een groot netwerk.",
        "en": "How many shortest paths between two others pass a party; slow on a large network.",
    },
    ("rank | integer", *ACTOR, "betweenness | decimal"),
    "rank, actor_name, actor",
    compute,
    slow=True,
)
