"""Constraint, effective size and efficiency beside networkx and the formulas, written out slowly."""

from __future__ import annotations

import math
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings

from banenmakers.queries.measures import Tie
from banenmakers.queries.measures.structural_holes import directed, undirected

from .ties_of import CLOSE, edges, graph_of, rows_of, simple, ties_of


def same(graph: Any, ties: list[Tie], *, arcs: bool) -> None:
    """Our three columns are networkx's, its not-a-number our nothing."""
    found = rows_of("structural-holes", ties, directed="yes" if arcs else "no")
    constraint, size = nx.constraint(graph), nx.effective_size(graph)
    assert found.keys() == {f"{node}" for node in graph}
    for node in graph:
        row = found[f"{node}"]
        contacts = len(set(nx.all_neighbors(graph, node)))
        assert row["contacts"] == contacts
        if not contacts:
            assert math.isnan(constraint[node])
            assert (row["constraint"], row["effective_size"], row["efficiency"]) == (None, None, None)
            continue
        if graph.is_directed() and not graph.out_degree(node):
            assert math.isnan(constraint[node])  # networkx leaves out who has incoming ties only
            constraint[node], size[node] = slow_constraint(graph, node), slow_size(graph, node)
        assert row["constraint"] == pytest.approx(constraint[node], abs=CLOSE)
        assert row["effective_size"] == pytest.approx(size[node], abs=CLOSE)
        assert row["efficiency"] == pytest.approx(size[node] / contacts, abs=CLOSE)


@pytest.mark.parametrize(
    "graph",
    [nx.karate_club_graph(), nx.florentine_families_graph(), nx.davis_southern_women_graph(), nx.star_graph(6),
     nx.complete_graph(5), nx.path_graph(7), nx.les_miserables_graph()],
    ids=["karate", "florentine", "southern women", "star", "complete", "path", "miserables"],
)  # fmt: skip
def test_standard_graphs(graph: Any) -> None:
    plain = nx.Graph(graph.edges())
    same(plain, ties_of(plain), arcs=False)


@pytest.mark.parametrize("seed", range(4))
def test_directed_graphs(seed: int) -> None:
    graph = nx.gnp_random_graph(30, 0.15, seed=seed, directed=True)
    graph.remove_nodes_from([node for node in list(graph) if graph.degree(node) == 0])
    same(graph, ties_of(graph), arcs=True)


@settings(max_examples=150, deadline=None)
@given(edges())
def test_random_graphs(pairs: list[tuple[int, int]]) -> None:
    ties = [Tie(f"{a}", f"{b}") for a, b in pairs]
    for arcs in (False, True):
        same(simple(pairs, directed=arcs), ties, arcs=arcs)


def mutual(graph: Any, i: str) -> dict[str, int]:
    """m(i, j) of everybody else."""
    return {j: graph.has_edge(i, j) + graph.has_edge(j, i) for j in graph if j != i}


def share(graph: Any, i: str, j: str) -> float:
    return mutual(graph, i).get(j, 0) / sum(mutual(graph, i).values())


def contacts_of(graph: Any, node: str) -> list[str]:
    return [j for j, weight in mutual(graph, node).items() if weight]


def slow_constraint(graph: Any, node: str) -> float:
    """Burt's formula with its sums as they stand."""
    found = 0.0
    for j in contacts_of(graph, node):
        by_others = sum(share(graph, node, q) * share(graph, q, j) for q in contacts_of(graph, node) if q != j)
        found += (share(graph, node, j) + by_others) ** 2
    return found


def slow_size(graph: Any, node: str) -> float:
    found = 0.0
    for j in contacts_of(graph, node):
        of_j = mutual(graph, j)
        found += 1 - sum(
            share(graph, node, q) * of_j[q] / max(of_j.values()) for q in contacts_of(graph, node) if q != j
        )
    return found


@pytest.mark.parametrize("arcs", [False, True])
def test_the_formula_itself(arcs: bool) -> None:
    graph = nx.gnp_random_graph(12, 0.3, seed=5, directed=arcs)
    graph = graph_of(graph.edges(), directed=arcs)
    found = rows_of("structural-holes", ties_of(graph), directed="yes" if arcs else "no")
    for node in graph:
        assert found[node]["constraint"] == pytest.approx(slow_constraint(graph, node), abs=CLOSE)
        assert found[node]["effective_size"] == pytest.approx(slow_size(graph, node), abs=CLOSE)


def test_by_hand() -> None:
    """A broker between a pair and a single: n - 2t/n = 3 - 2/3; and one contact constrains wholly."""
    found = rows_of("structural-holes", ties_of(graph_of([("v", "a"), ("v", "b"), ("a", "b"), ("v", "c")])))
    assert found["v"]["effective_size"] == pytest.approx(3 - 2 / 3)
    assert found["v"]["constraint"] == pytest.approx((1 / 3 + 1 / 6) ** 2 * 2 + (1 / 3) ** 2)
    assert (found["c"]["constraint"], found["c"]["effective_size"]) == (1, 1)
    assert found["a"]["constraint"] == pytest.approx((1 / 2 + 1 / 4) ** 2 + (1 / 2 + 1 / 6) ** 2)
    assert [found[node]["rank"] for node in "vcab"] == [1, 2, 3, 3]


def test_what_is_no_tie_and_what_is_one() -> None:
    """A self-loop is none, though its actor is there; several ties between two are one, whichever way they run."""
    plain = rows_of("structural-holes", [Tie("a", "b"), Tie("b", "c")])
    many = rows_of(
        "structural-holes", [Tie("a", "b"), Tie("b", "a", "FundingTie"), Tie("b", "c"), Tie("b", "c"), Tie("a", "a")]
    )
    assert plain == many
    alone = rows_of("structural-holes", [Tie("a", "a")])["a"]
    assert (alone["rank"], alone["contacts"], alone["constraint"], alone["effective_size"]) == (None, 0, None, None)
    assert rows_of("structural-holes", []) == {}


def test_answered_ties_weigh_double_when_directed() -> None:
    ties = [Tie("v", "a"), Tie("a", "v"), Tie("v", "b")]
    assert rows_of("structural-holes", ties)["v"]["constraint"] == pytest.approx(0.5)
    assert rows_of("structural-holes", ties, directed="yes")["v"]["constraint"] == pytest.approx(
        (2 / 3) ** 2 + (1 / 3) ** 2
    )


def test_both_ways_to_compute_agree() -> None:
    """A network whose ties are all answered is an undirected one."""
    graph = nx.karate_club_graph()
    near = {f"{node}": {f"{other}" for other in graph[node]} for node in graph}
    one, other = undirected(near), directed(near, near)
    assert one.keys() == other.keys()
    for node, values in one.items():
        assert values == pytest.approx(other[node], abs=CLOSE)
