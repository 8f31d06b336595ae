"""Actors whose removal cuts initiatives off from every leader.

An initiative is cut off by X when every path from it to any leader passes X, X itself being a leader included; X is not
counted among those that it cuts off. With one root beyond all leaders, that is: X dominates the initiative as seen from
the root. So one dominator tree (Cooper, Harvey and Kennedy 2006, as rustworkx has it) gives the counts for everybody,
directed or not; articulation points of the graph would not do, since leaders stand in for each other. An ecosystem
that ties run through is nobody who could be removed, so it is not listed.
"""

from __future__ import annotations

from collections.abc import Mapping

from .base import ACTOR, Graph, Measure, Row, places


def dominators(graph: Graph) -> Mapping[str, str | None]:
    """The nearest actor whose removal cuts each one off; None for who reaches leaders whatever one removes."""
    import rustworkx as rx

    flow: rx.PyDiGraph[str | None, None] = rx.PyDiGraph(multigraph=False)
    root = flow.add_node(None)
    number = {node: flow.add_node(node) for node in graph.nodes}
    flow.add_edges_from_no_data([(root, number[node]) for node in graph.nodes if node in graph.leads])
    flow.add_edges_from_no_data([(number[b], number[a]) for a, ends in graph.out.items() for b in sorted(ends)])
    return {flow[at]: flow[above] for at, above in rx.immediate_dominators(flow, root).items() if at != root}  # type: ignore[misc]


def compute(graph: Graph) -> list[Row]:
    above = dominators(graph)
    reaching = sorted(node for node in above if graph.is_initiative(node))
    lost: dict[str, list[str]] = {}
    for initiative in reaching:
        by = above[initiative]
        while by is not None:
            lost.setdefault(by, []).append(initiative)
            by = above[by]
    rows = []
    for node in sorted(lost):
        if graph.is_ecosystem(node):
            continue
        named = sorted({graph.actors[each].name for each in lost[node]})
        rows.append([*graph.who(node), node in graph.leads, len(lost[node]), len(reaching), lost[node], named])
    return [[place, *row] for place, row in zip(places((r[4] for r in rows), most_first=True), rows, strict=True)]


MEASURE = Measure(
    "cut-off",
    {"nl": "Wie initiatieven van leiders afsnijdt", "en": "Who cuts initiatives off from leaders"},
    {
        "nl": "Hoeveel initiatieven zonder deze partij geen leider meer bereiken, van hoeveel die er een bereiken.",
        "en": "How many initiatives reach no leader any more without this party, out of how many that reach one.",
    },
    ("rank | integer", *ACTOR, "leads | boolean", "cut_off | integer", "reaching | integer", "initiatives | iri set",
     "initiative_names | text set"),
    "rank, actor_name, actor",
    compute,
)  # fmt: skip
