"""Centrality, betweenness, communities, core and periphery: what libraries compute, beside others and known values."""

from __future__ import annotations

import itertools
from typing import Any

import networkx as nx
import pytest
from hypothesis import assume, given, settings
from networkx.algorithms.link_analysis.pagerank_alg import _pagerank_python  # its other one needs scipy

from banenmakers.queries.measures import Tie
from banenmakers.queries.measures.core_periphery import best_core, fit

from .ties_of import CLOSE, edges, graph_of, rows_of, simple, ties_of

KARATE = graph_of(nx.karate_club_graph().edges())
FLORENCE = nx.florentine_families_graph()


@pytest.mark.parametrize("graph", [KARATE, FLORENCE, graph_of(nx.les_miserables_graph().edges())])
def test_centrality_is_networkx_s(graph: Any) -> None:
    found = rows_of("centrality", ties_of(graph))
    vector = nx.eigenvector_centrality(graph, max_iter=10_000, tol=1e-14)
    rank = _pagerank_python(graph, alpha=0.85, tol=1e-14, max_iter=10_000)
    for node in graph:
        row = found[node]
        assert row["degree"] == row["inward"] == row["outward"] == row["ties"] == graph.degree(node)
        assert row["eigenvector"] == pytest.approx(vector[node], abs=CLOSE)
        assert row["pagerank"] == pytest.approx(rank[node], abs=CLOSE)


def test_centrality_directed() -> None:
    graph = nx.gnp_random_graph(20, 0.25, seed=3, directed=True)
    graph = graph_of(graph.edges(), directed=True)
    assert nx.is_strongly_connected(graph)
    found = rows_of("centrality", ties_of(graph), directed="yes")
    vector = nx.eigenvector_centrality(graph, max_iter=10_000, tol=1e-13)
    rank = _pagerank_python(graph, alpha=0.85, tol=1e-14, max_iter=10_000)
    for node in graph:
        row = found[node]
        assert (row["inward"], row["outward"]) == (graph.in_degree(node), graph.out_degree(node))
        assert row["degree"] == len({*graph.pred[node], *graph.succ[node]})
        assert row["eigenvector"] == pytest.approx(vector[node], abs=CLOSE)
        assert row["pagerank"] == pytest.approx(rank[node], abs=CLOSE)


def test_ties_and_contacts() -> None:
    """Several ties with one are one contact; a tie with oneself is neither."""
    found = rows_of(
        "centrality", [Tie("a", "b"), Tie("a", "b", "FundingTie"), Tie("b", "a"), Tie("c", "c"), Tie("b", "d")]
    )
    assert {node: (row["degree"], row["ties"]) for node, row in found.items()} == {
        "a": (1, 3), "b": (2, 4), "c": (0, 0), "d": (1, 1)
    }  # fmt: skip
    assert [found[node]["rank"] for node in "abcd"] == [2, 1, 4, 2]
    assert sum(row["pagerank"] for row in found.values()) == pytest.approx(1)


def test_no_circle_no_eigenvector() -> None:
    found = rows_of("centrality", [Tie("a", "b"), Tie("b", "c")], directed="yes")
    assert {row["eigenvector"] for row in found.values()} == {None}


@pytest.mark.parametrize("name", ["centrality", "betweenness", "communities", "core-periphery", "brokers", "cut-off"])
def test_nothing_gives_nothing(name: str) -> None:
    for directed in ("no", "yes"):
        assert rows_of(name, [], directed=directed) == {}
        assert len(rows_of(name, [Tie("a", "a")], directed=directed)) == (name not in ("brokers", "cut-off"))


def test_betweenness_of_florence() -> None:
    """The Medici's, the Guadagni's and the Albizzi's as they stand in the literature (Jackson 2008, section 2.2.4)."""
    found = rows_of("betweenness", ties_of(FLORENCE))
    assert round(found["Medici"]["betweenness"], 3) == 0.522
    assert round(found["Guadagni"]["betweenness"], 3) == 0.255
    assert round(found["Albizzi"]["betweenness"], 3) == 0.212
    assert found["Medici"]["rank"] == 1


@settings(max_examples=60, deadline=None)
@given(edges())
def test_betweenness_is_networkx_s(pairs: list[tuple[int, int]]) -> None:
    for arcs in (False, True):
        graph = simple(pairs, directed=arcs)
        found = rows_of("betweenness", [Tie(f"{a}", f"{b}") for a, b in pairs], directed="yes" if arcs else "no")
        expected = nx.betweenness_centrality(graph)
        assert {node: row["betweenness"] for node, row in found.items()} == pytest.approx(expected, abs=CLOSE)


def test_communities() -> None:
    """Two cliques with a bridge are two; the seed is what decides, and the order of ties is not."""
    graph = graph_of(nx.barbell_graph(5, 0).edges())
    found = rows_of("communities", ties_of(graph))
    assert {frozenset(n for n in found if found[n]["community"] == c) for c in (1, 2)} == {
        frozenset("01234"), frozenset("56789")
    }  # fmt: skip
    assert found["0"]["modularity"] == pytest.approx(nx.community.modularity(graph, [set("01234"), set("56789")]))
    ties = ties_of(KARATE)
    one = rows_of("communities", ties, seed=1)
    assert one == rows_of("communities", ties[::-1], seed=1)
    split = [{n for n in one if one[n]["community"] == c} for c in {row["community"] for row in one.values()}]
    assert one["0"]["modularity"] == pytest.approx(nx.community.modularity(KARATE, split), abs=CLOSE)
    assert one["0"]["modularity"] > 0.38  # the best known is 0.4198
    sizes = [len(each) for each in sorted(split, key=lambda each: one[min(each)]["community"])]
    assert sizes == sorted(sizes, reverse=True)
    assert max(row["community"] for row in rows_of("communities", ties, resolution=3).values()) > len(split)


def misfit(graph: Any, inside: set[str]) -> int:
    wrong = 0
    for a, b in itertools.combinations(graph, 2):
        if (a in inside) == (b in inside):
            wrong += graph.has_edge(a, b) != (a in inside)
    return wrong


@settings(max_examples=80, deadline=None)
@given(edges(7))
def test_no_division_fits_better(pairs: list[tuple[int, int]]) -> None:
    graph = simple(pairs, directed=False)
    assume(len(graph) >= 2)
    near = {node: set(graph[node]) for node in graph}
    divisions = (set(each) for size in range(1, len(graph)) for each in itertools.combinations(sorted(graph), size))
    assert misfit(graph, best_core(near)) == min(misfit(graph, each) for each in divisions)


def pearson(graph: Any, inside: set[str]) -> float | None:
    from statistics import StatisticsError, correlation

    pairs = [(a, b) for a, b in itertools.combinations(graph, 2) if (a in inside) == (b in inside)]
    try:
        return correlation([float(a in inside) for a, _ in pairs], [float(graph.has_edge(a, b)) for a, b in pairs])
    except StatisticsError:
        return None


@pytest.mark.parametrize("graph", [KARATE, FLORENCE, graph_of(nx.gnp_random_graph(15, 0.4, seed=2).edges())])
def test_fit_is_a_correlation(graph: Any) -> None:
    found = rows_of("core-periphery", ties_of(graph))
    inside = {node for node, row in found.items() if row["core"]}
    assert found[min(found)]["fit"] == pytest.approx(pearson(graph, inside), abs=CLOSE)
    assert {node: row["k_core"] for node, row in found.items()} == nx.core_number(graph)
    near = {node: set(graph[node]) for node in graph}
    for other in ({min(graph)}, set(sorted(graph)[:4])):
        value = fit(near, other)
        assert value is None if pearson(graph, other) is None else value == pytest.approx(pearson(graph, other))


def test_a_star_has_its_middle_as_core() -> None:
    """Borgatti and Everett's own first example; one actor is no pair, so the pattern does not vary."""
    found = rows_of("core-periphery", ties_of(graph_of(nx.star_graph(5).edges())))
    assert {node for node, row in found.items() if row["core"]} == {"0"}
    assert found["0"]["fit"] is None
    clique = [*nx.complete_graph(4).edges(), *((n, 10 + n) for n in range(4))]
    found = rows_of("core-periphery", ties_of(graph_of(clique)), directed="yes")
    assert {node for node, row in found.items() if row["core"]} == set("0123")
    assert found["0"]["fit"] == 1
