"""Measures on 5,000 actors and 20,000 ties, beside networkx or bare rustworkx on the same graph in the same run.

Targets: constraint and effective size ≤ 0.1 s; all but betweenness ≤ 1 s; betweenness at its library's own speed.
Seconds are the processor's, so that other work on the machine does not count; betweenness, which runs on every core,
by the clock.
"""

from __future__ import annotations

import json
from random import Random
from typing import Any

from .measure import in_fresh_process, median, processor_seconds, seconds

ACTORS, TIES, PLACES = 5_000, 20_000, 50
RUNS = 3
SHARE = 50  # of which networkx is asked about one part: all of it takes a minute


def ties(seed: int = 1) -> list[Any]:
    """Initiatives, firms and leaders; three quarters of the ties stay within one of fifty places."""
    from banenmakers.queries.measures import Tie

    random = Random(seed)
    kinds = ("Initiative", "Company", "Municipality", "ActorGroup")
    types = (("EmployerNetwork",), ("Platform",), ("SocialEnterprise",))

    def cells(node: int) -> tuple[str, str, tuple[str, ...]]:
        kind = kinds[node % len(kinds)]
        return f"n{node:05}", kind, types[node % len(types)] if kind == "Initiative" else ()

    found: list[Tie] = []
    seen = set()
    while len(found) < TIES:
        a = random.randrange(ACTORS)
        near = random.randrange(ACTORS // PLACES) * PLACES + a % PLACES
        b = near if random.random() < 0.75 else random.randrange(ACTORS)
        if a != b and (a, b) not in seen and (b, a) not in seen:
            seen.add((a, b))
            (x, of_x, kinds_x), (y, of_y, kinds_y) = cells(a), cells(b)
            found.append(
                Tie(x, y, claim=f"t{len(found)}", source_kind=of_x, source_types=kinds_x,
                    target_kind=of_y, target_types=kinds_y)
            )  # fmt: skip
    for place in range(PLACES):
        leader, kind, _ = cells(place * 4 + 2)
        found.append(Tie(leader, f"e{place}", "LeadershipTie", f"lead{place}", source_kind=kind,
                         target_kind="Ecosystem", leads=True))  # fmt: skip
    return found


def middle(work: Any, runs: int = RUNS, timed: Any = processor_seconds) -> float:
    return median([timed(work) for _ in range(runs)])


def one() -> dict[str, Any]:
    import networkx as nx
    import rustworkx as rx

    from banenmakers.queries.measures import Options, find_measure, measures
    from banenmakers.queries.measures.base import Graph
    from banenmakers.queries.measures.structural_holes import directed, undirected
    from banenmakers.queries.network import of_graph

    made, options = ties(), Options()
    graph = Graph(made, options)
    arcs = Graph(made, Options(directed=True))
    bare: Any = graph.rustworkx()
    network = graph.networkx()
    whole = {"the graph itself": middle(lambda: Graph(made, options))}
    whole |= {m.name: middle(lambda m=m: of_graph(m, graph, {})) for m in measures() if not m.slow}
    ours = middle(lambda: undirected(graph.out))
    some = graph.nodes[: ACTORS // SHARE]
    theirs = processor_seconds(lambda: nx.constraint(network, some)) * SHARE
    louvain = middle(lambda: nx.community.louvain_communities(network, seed=1))
    betweenness = middle(lambda: of_graph(find_measure("betweenness"), graph, {}), timed=seconds)
    of_rustworkx = middle(lambda: rx.graph_betweenness_centrality(bare), timed=seconds)
    return {
        "actors": len(graph.nodes),
        "ties": len(graph.ties),
        "constraint and effective size": {
            "seconds": round(ours, 3),
            "directed": round(middle(lambda: directed(arcs.out, arcs.into)), 3),
            "networkx, constraint alone": round(theirs, 1),
            "ratio": round(ours / theirs, 4),
        },
        "all but betweenness": {
            "seconds": round(sum(whole.values()), 2),
            "without communities": round(sum(whole.values()) - whole["communities"], 2),
            "networkx's Louvain alone": round(louvain, 2),
            **{name: round(took, 3) for name, took in whole.items()},
        },
        "betweenness": {
            "seconds": round(betweenness, 2),
            "rustworkx": round(of_rustworkx, 2),
            "ratio": round(betweenness / of_rustworkx, 2),
        },
    }


def results() -> dict[str, Any]:
    return {"measures": in_fresh_process("benchmarks.bench_measures")}


if __name__ == "__main__":
    print(json.dumps(one()))
