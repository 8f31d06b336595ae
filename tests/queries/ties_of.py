"""Graphs as ties, and ties as graphs: what the tests of measures compare."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import networkx as nx
from hypothesis import strategies as st

from banenmakers.queries.measures import Options, Tie, find_measure
from banenmakers.queries.network import computed

DIRECTED = Options(directed=True)
CLOSE = 1e-9


def ties_of(graph: Any) -> list[Tie]:
    """One tie an edge; nodes are named by their text."""
    return [Tie(f"{a}", f"{b}") for a, b in graph.edges()]


def graph_of(edges: Iterable[tuple[Any, Any]], *, directed: bool = False) -> Any:
    graph = nx.DiGraph() if directed else nx.Graph()
    graph.add_edges_from((f"{a}", f"{b}") for a, b in edges)
    return graph


def rows_of(name: str, ties: list[Tie], **options: Any) -> dict[str, dict[str, Any]]:
    """The rows of a measure by actor (or initiative), through the door that everybody uses."""
    values = {"kinds": "any", "formality": "any", "directed": "no", "through": "actors", **options}
    table = computed(name, ties, values)
    assert table.columns == [line.partition(" |")[0] for line in find_measure(name).columns]
    key = "actor" if "actor" in table.columns else "initiative"
    return {row[key]: row for row in table.dicts()}


def edges(most: int = 9) -> st.SearchStrategy[list[tuple[int, int]]]:
    """Pairs of small numbers: self-loops, double ties and ties both ways among them."""
    node = st.integers(0, most - 1)
    return st.lists(st.tuples(node, node), max_size=26)


def simple(pairs: Iterable[tuple[int, int]], *, directed: bool) -> Any:
    """The graph that a measure should see: no self-loops, but their ends are there."""
    graph = graph_of(((a, b) for a, b in pairs if a != b), directed=directed)
    graph.add_nodes_from(f"{end}" for pair in pairs for end in pair)
    return graph
