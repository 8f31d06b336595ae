"""GraphML and GEXF keep the rules of their schemas and of Gephi, and networkx reads them to the same network."""

from __future__ import annotations

import io
from datetime import date
from typing import Any

import networkx as nx
import pytest

from banenmakers.queries.tie_graph import NODE_COLUMNS, TIE_COLUMNS, TieGraph
from banenmakers.viz.network_files import to_gexf, to_graphml

from .network_rules import faults_of_gexf, faults_of_graphml
from .rows import HOSTILE

DAY = date(2018, 12, 31)


def node(key: str, **given: Any) -> dict[str, Any]:
    base = {**dict.fromkeys(column.name for column in NODE_COLUMNS), "id": key, "label": key}
    return {**base, "iri": f"https://example.org/{key}", "kind": "Initiative", **given}


def tie(key: str, source: str, target: str, **given: Any) -> dict[str, Any]:
    base = {**dict.fromkeys(column.name for column in TIE_COLUMNS), "id": key, "source": source, "target": target}
    return {**base, "label": "band", "tie": "CollaborationTie", "claim": f"https://example.org/{key}", **given}


SMALL = TieGraph(
    DAY,
    [
        node("a", level=2, level_low=1, level_confidence=0.6, leader=False, areas="x|y"),
        node("b", leader=True),
        node("c"),
    ],
    [
        tie("t1", "a", "b", start=date(2016, 1, 1), end=date(2017, 12, 31), confidence=0.9, in_force=False),
        tie("t2", "a", "b", start=date(2018, 1, 1), valid_from="2018"),
        tie("t3", "a", "b", tie="FundingTie"),
        tie("t4", "b", "a", end=date(2020, 1, 1)),
    ],
)


def gexf(graph: TieGraph) -> bytes:
    return to_gexf(graph, description="waar <het> vandaan komt", made=DAY)


def graphml(graph: TieGraph) -> bytes:
    return to_graphml(graph, description="waar <het> vandaan komt")


def read_gexf(content: bytes) -> nx.MultiDiGraph:
    return nx.read_gexf(io.BytesIO(content), version="1.3")


def read_graphml(content: bytes) -> nx.MultiDiGraph:
    return nx.read_graphml(io.BytesIO(content), force_multigraph=True)


def test_the_rules_are_kept() -> None:
    assert faults_of_gexf(gexf(SMALL)) == []
    assert faults_of_graphml(graphml(SMALL)) == []
    for empty in (TieGraph(DAY, [], []), TieGraph(DAY, [node("a")], [tie("t", "a", "a")])):
        assert faults_of_gexf(gexf(empty)) == []
        assert faults_of_graphml(graphml(empty)) == []


@pytest.mark.parametrize("read", [read_gexf, read_graphml])
def test_networkx_reads_the_same_network(read: Any) -> None:
    found = read((gexf if read is read_gexf else graphml)(SMALL))
    assert isinstance(found, nx.MultiDiGraph)
    assert set(found.nodes) == {"a", "b", "c"}
    assert sorted(found.edges(keys=True)) == [("a", "b", "t1"), ("a", "b", "t2"), ("a", "b", "t3"), ("b", "a", "t4")]
    held = found.nodes["a"]
    assert (held["level"], held["level_confidence"], held["leader"], held["areas"]) == (2, 0.6, False, "x|y")
    assert type(held["level"]) is int and type(held["leader"]) is bool
    assert "level" not in found.nodes["b"]
    first = found.edges["a", "b", "t1"]
    assert (first["confidence"], first["in_force"], first["tie"]) == (0.9, False, "CollaborationTie")
    assert (first["start"], first["end"]) == ("2016-01-01", "2017-12-31")


def test_times_and_kinds_in_gexf() -> None:
    text = gexf(SMALL).decode()
    assert 'mode="dynamic" timeformat="date"' in text
    assert 'kind="CollaborationTie 2"' in text
    undated = gexf(TieGraph(DAY, SMALL.nodes, [tie("t", "a", "b")])).decode()
    assert "dynamic" not in undated


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_break_nothing(text: str) -> None:
    odd = {"iri": "https://example.org/x", "claim": "https://example.org/y"}
    nodes = [node("a", label=text, label_nl=text, areas=text), node("b c/<", iri=odd["iri"])]
    graph = TieGraph(DAY, nodes, [tie("t/1", "a", "b c/<", role=text, claim=odd["claim"])])
    assert faults_of_gexf(gexf(graph)) == []
    assert faults_of_graphml(graphml(graph)) == []
    for found in (read_gexf(gexf(graph)), read_graphml(graphml(graph))):
        assert found.number_of_nodes() == 2
        assert found.number_of_edges() == 1


def test_what_networkx_writes_breaks_the_rules() -> None:
    """Why we write these files ourselves; when networkx keeps the rules one day, it can have them back."""
    made = nx.MultiDiGraph()
    made.add_node("a", label="A", x1=1, x2=2, x3="not a label", leader=True)
    made.add_edge("a", "a", key="t1", kind="one")
    data = io.BytesIO()
    nx.write_graphml(made, data)
    faults = faults_of_graphml(data.getvalue())
    assert any("d3" in fault for fault in faults)
    assert any("True is no boolean" in fault for fault in faults)
    data = io.BytesIO()
    made.add_edge("a", "a", key="t2", kind="two")
    nx.write_gexf(made, data, version="1.3")
    assert any("merges" in fault for fault in faults_of_gexf(data.getvalue()))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('start="2016-01-01"', 'start="2016"'), ('end="2017-12-31"', 'end="2015-12-31"'), ('id="t2"', 'id="t1"'),
        ('source="b"', 'source="z"'), ('for="level" value="2"', 'for="level" value="two"'),
        ('value="true"', 'value="True"'), ('for="level"', 'for="nothing"'), ('version="1.3"', 'version="1.2"'),
        ('mode="dynamic"', 'mode="static"'), ('count="3"', 'count="4"'), ('type="double"', 'type="decimal"'),
        ('kind="CollaborationTie 2"', 'kind="CollaborationTie"'), ("<nodes ", "<knopen />\n<nodes "),
        ('title="level"', 'naam="level"'), ('label="band"', 'label=" band"'),
    ],
)  # fmt: skip
def test_the_rules_of_gexf_can_fail(old: str, new: str) -> None:
    text = gexf(SMALL).decode()
    assert old in text
    assert faults_of_gexf(text.replace(old, new, 1).encode())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<key id="node.label_nl"', '<key id="d3"'), ('attr.name="edgelabel"', 'attr.name="label"'),
        ('<edge id="t2"', '<edge id="t1"'), ('target="b"', 'target="z"'), (">2</data>", ">two</data>"),
        (">true</data>", ">True</data>"), ('<node id="c"', '<node id="c/d"'), ('key="node.level"', 'key="node.none"'),
        ('edgedefault="directed"', ""), ('attr.type="double"', 'attr.type="decimal"'),
    ],
)  # fmt: skip
def test_the_rules_of_graphml_can_fail(old: str, new: str) -> None:
    text = graphml(SMALL).decode()
    assert old in text
    assert faults_of_graphml(text.replace(old, new, 1).encode())
