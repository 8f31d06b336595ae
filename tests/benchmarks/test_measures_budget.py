"""Measures on thousands of ties: a step that grows with the square of the network is noticed."""

from __future__ import annotations

import pytest

from banenmakers.queries.measures import Measure, Options, measures
from banenmakers.queries.measures.base import Graph
from banenmakers.queries.measures.structural_holes import directed, undirected
from banenmakers.queries.network import of_graph
from benchmarks.bench_measures import ties

from .test_budget import seconds

# Each is some tenths of a second on a quiet machine; networkx needs a minute for the first.
HOLES_SECONDS, MEASURE_SECONDS = 2.0, 20.0


@pytest.fixture(scope="module", params=[False, True], ids=["undirected", "directed"])
def graph(request: pytest.FixtureRequest) -> Graph:
    return Graph(ties(), Options(directed=request.param))


def test_structural_holes(graph: Graph) -> None:
    if graph.options.directed:
        assert seconds(lambda: directed(graph.out, graph.into)) < HOLES_SECONDS
    else:
        assert seconds(lambda: undirected(graph.out)) < HOLES_SECONDS


@pytest.mark.parametrize("measure", measures(), ids=lambda measure: measure.name)
def test_measures(graph: Graph, measure: Measure) -> None:
    assert seconds(lambda: of_graph(measure, graph, {})) < MEASURE_SECONDS
