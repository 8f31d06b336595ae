"""Core and periphery: the discrete model of Borgatti and Everett, and k-cores.

``core`` is the division with the least misfit: missing ties within the core plus ties within the periphery; what runs
between the two is not looked at (Borgatti and Everett, *Models of core/periphery structures*, Social Networks 21,
1999, the pattern with the off-diagonal blocks left out). Lip (*A fast algorithm for the discrete core/periphery
bipartitioning problem*, arXiv 1102.5511, 2011) proves that the k actors with most contacts are a best core of size k,
so the best k is exact. Core and periphery have at least one actor each; of equal divisions the smallest core, of equal
degrees the first by IRI. ``fit`` is Borgatti and Everett's correlation between that pattern and the ties, over the
pairs that are looked at; empty where either does not vary. ``k_core`` (Seidman 1983) is the largest k for which an
actor is in a part where everybody has k contacts. Directions are not looked at.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from math import sqrt
from typing import Any

from .base import ACTOR, Graph, Measure, Row, exact, places


def best_core(near: Mapping[str, set[str]]) -> set[str]:
    """The best core; nobody is in it when there are fewer than two actors."""
    ordered = sorted(near, key=lambda node: (-len(near[node]), node))
    misfit = sum(len(ends) for ends in near.values()) // 2
    best, size = misfit, 0
    for at, node in enumerate(ordered[:-1]):
        misfit += at - len(near[node])
        if size == 0 or misfit < best:
            best, size = misfit, at + 1
    return set(ordered[:size])


def fit(near: Mapping[str, set[str]], inside: set[str]) -> float | None:
    """The correlation of 0/1 vectors (phi) over the pairs within the core and the pairs within the periphery."""
    within = sum(len(near[node] & inside) for node in inside) / 2
    beyond = sum(len(ends - inside) for node, ends in near.items() if node not in inside) / 2
    few, many = len(inside), len(near) - len(inside)
    core_pairs, other_pairs = few * (few - 1) / 2, many * (many - 1) / 2
    pairs, ties = core_pairs + other_pairs, within + beyond
    spread = core_pairs * other_pairs * ties * (pairs - ties)
    return (within * pairs - core_pairs * ties) / sqrt(spread) if spread > 0 else None


def compute(graph: Graph) -> list[Row]:
    import rustworkx as rx

    if graph.options.directed:
        graph = Graph(graph.every, replace(graph.options, directed=False))
    inside = best_core(graph.out)
    how_well = exact(fit(graph.out, inside))
    shells: Any = rx.core_number(graph.rustworkx())  # its stub says int
    rows = [
        [*graph.who(node), node in inside, shells[at], len(graph.out[node]), how_well]
        for at, node in enumerate(graph.nodes)
    ]
    return [[place, *row] for place, row in zip(places((r[5] for r in rows), most_first=True), rows, strict=True)]


MEASURE = Measure(
    "core-periphery",
    {"nl": "Kern en periferie", "en": "Core and periphery"},
    {
        "nl": "Wie tot een hechte kern hoort en wie er los omheen staat; `fit` zegt hoe goed die tweedeling past.",
        "en": "Who is in a dense core and who stands loosely around it; `fit` says how well that division suits.",
    },
    ("rank | integer", *ACTOR, "core | boolean", "k_core | integer", "degree | integer", "fit | decimal"),
    "rank, actor_name, actor",
    compute,
)
