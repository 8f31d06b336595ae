"""Degree, eigenvector centrality and PageRank, as rustworkx computes them.

- degree: contacts; directed also ``inward`` and ``outward``, which undirected equal it. ``ties``: claims, several
  between the same two counted each;
- eigenvector (Bonacich 1972): of length 1, by power iteration on who points at one; empty where that does not settle,
  as in a directed network without circles. In a network of several parts only the strongest part has a weight;
- PageRank (Page and Brin 1998): damping 0.85, adds up to 1; undirected, a tie runs both ways.
"""

from __future__ import annotations

from collections import Counter

from .base import ACTOR, Graph, Measure, Row, exact, places

TOLERANCE, ROUNDS = 1e-13, 20_000


def eigenvector(graph: Graph) -> list[float | None]:
    import rustworkx as rx

    try:
        found = rx.eigenvector_centrality(graph.rustworkx(), max_iter=ROUNDS, tol=TOLERANCE)
    except rx.FailedToConverge:
        return [None] * len(graph.nodes)
    return [found[at] for at in range(len(graph.nodes))]


def pagerank(graph: Graph) -> list[float]:
    import rustworkx as rx

    both: rx.PyDiGraph[str, None] = rx.PyDiGraph(multigraph=False)
    both.add_nodes_from(graph.nodes)
    arcs = graph.arcs()
    both.add_edges_from_no_data(arcs if graph.options.directed else sorted([*arcs, *((b, a) for a, b in arcs)]))
    found = rx.pagerank(both, alpha=0.85, tol=TOLERANCE, max_iter=ROUNDS)
    return [found[at] for at in range(len(graph.nodes))]


def compute(graph: Graph) -> list[Row]:
    if not graph.nodes:
        return []
    near = graph.near
    claims = Counter(end for tie in graph.ties if tie.source != tie.target for end in (tie.source, tie.target))
    rows = [
        [*graph.who(node), len(near[node]), len(graph.into[node]), len(graph.out[node]), claims[node],
         exact(weight), exact(rank)]
        for node, weight, rank in zip(graph.nodes, eigenvector(graph), pagerank(graph), strict=True)
    ]  # fmt: skip
    return [[place, *row] for place, row in zip(places((r[3] for r in rows), most_first=True), rows, strict=True)]


MEASURE = Measure(
    "centrality",
    {"nl": "Centraliteit: contacten, eigenvector en PageRank", "en": "Centrality: degree, eigenvector and PageRank"},
    {
        "nl": "Wie de meeste contacten heeft, en wie contacten heeft die er zelf veel hebben.",
        "en": "Who has most contacts, and who has contacts that have many themselves.",
    },
    ("rank | integer", *ACTOR, "degree | integer", "inward | integer", "outward | integer", "ties | integer",
     "eigenvector | decimal", "pagerank | decimal"),
    "rank, actor_name, actor",
    compute,
)  # fmt: skip
