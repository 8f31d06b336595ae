"""Paths to leaders and who cuts them off, beside all shortest paths and plain removal."""

from __future__ import annotations

from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banenmakers.queries.measures import Tie

from .ties_of import edges, rows_of, simple

DIRECTIONS = pytest.mark.parametrize("directed", ["no", "yes"])


def lead(who: str, where: str = "e", **cells: Any) -> Tie:
    return Tie(who, where, "LeadershipTie", f"lead-{who}", target_kind="Ecosystem", leads=True, **cells)


def world(pairs: list[tuple[int, int]], leaders: set[int], firms: set[int]) -> list[Tie]:
    def kind(node: int) -> str:
        return "Company" if node in firms else "Initiative"

    ties = [Tie(f"{a}", f"{b}", claim=f"{a}-{b}", source_kind=kind(a), target_kind=kind(b)) for a, b in pairs]
    return [*ties, *(lead(f"{node}", source_kind=kind(node)) for node in leaders)]


WORLD = (edges(8), st.sets(st.integers(0, 8), max_size=3), st.sets(st.integers(0, 7), max_size=4))


def reached(graph: Any, leaders: set[str]) -> set[str]:
    """Everybody from whom a path goes to a leader."""
    return {node for leader in leaders & set(graph) for node in {leader, *nx.ancestors(graph, leader)}}


@settings(max_examples=150, deadline=None)
@given(*WORLD)
def test_paths(pairs: list[tuple[int, int]], leaders: set[int], firms: set[int]) -> None:
    for directed in ("no", "yes"):
        graph = simple(pairs, directed=directed == "yes")
        found = rows_of("paths-to-leaders", world(pairs, leaders, firms), directed=directed)
        named = {f"{node}" for node in leaders}
        for node in {*graph, *named} - {f"{node}" for node in firms}:
            paths = [[node]] if node in named else [
                way
                for leader in named & set(graph)
                if node in graph and nx.has_path(graph, node, leader)
                for way in nx.all_shortest_paths(graph, node, leader)
            ]  # fmt: skip
            if not paths:
                assert node not in found
                continue
            best = min(paths, key=lambda way: (len(way), way))
            row = found[node]
            assert (row["path"], row["length"], row["leader"]) == (best, len(best) - 1, best[-1])
            assert len(row["steps"]) == row["length"] and len(row["path_types"]) == len(best)
        assert found.keys() <= ({*graph, *named} - {f"{node}" for node in firms})


@settings(max_examples=150, deadline=None)
@given(*WORLD)
def test_cut_off_is_what_plain_removal_shows(pairs: list[tuple[int, int]], leaders: set[int], firms: set[int]) -> None:
    for directed in ("no", "yes"):
        graph = simple(pairs, directed=directed == "yes")
        directed_graph = graph if directed == "yes" else graph.to_directed()
        named = {f"{node}" for node in leaders}
        initiatives = set(graph) - {f"{node}" for node in firms}
        before = reached(directed_graph, named) & initiatives
        expected = {}
        for node in graph:
            left = directed_graph.copy()
            left.remove_node(node)
            lost = before - reached(left, named - {node}) - {node}
            if lost:
                expected[node] = sorted(lost)
        found = rows_of("cut-off", world(pairs, leaders, firms), directed=directed)
        assert {node: row["initiatives"] for node, row in found.items()} == expected
        for node, row in found.items():
            assert (row["cut_off"], row["reaching"], row["leads"]) == (len(expected[node]), len(before), node in named)
            assert row["rank"] == 1 + sum(len(other) > row["cut_off"] for other in expected.values())


def test_leaders_stand_in_for_each_other() -> None:
    """f joins two halves, so it is an articulation point; but each half has a leader, and f cuts nobody off."""
    ties = [
        Tie("a", "l1", target_kind="Province"),
        Tie("a", "f", target_kind="Company"),
        Tie("f", "b", source_kind="Company"),
        Tie("b", "l2", target_kind="Province"),
        lead("l1"),
        lead("l2"),
    ]
    assert rows_of("cut-off", ties) == {}
    assert rows_of("cut-off", ties[:-1]).keys() == {"a", "f", "l1"}
    assert rows_of("cut-off", ties[:-1])["f"]["initiatives"] == ["b"]


@DIRECTIONS
def test_an_initiative_that_leads_is_at_distance_zero(directed: str) -> None:
    found = rows_of("paths-to-leaders", [lead("x"), lead("y", "e2"), Tie("x", "y")], directed=directed)
    assert {(node, row["leader"], row["length"]) for node, row in found.items()} == {("x", "x", 0), ("y", "y", 0)}
    assert (found["x"]["path"], found["x"]["steps"], found["x"]["claims"], found["x"]["ecosystems"]) == (
        ["x"],
        [],
        [],
        ["e"],
    )
    assert rows_of("cut-off", [lead("x"), lead("y", "e2"), Tie("x", "y")], directed=directed) == {}


def test_the_path_says_who_and_how() -> None:
    ties = [
        Tie("x", "m", "MembershipTie", "t1", source_name="X", target_name="M", target_kind="Company"),
        Tie("m", "x", "FundingTie", "t2", source_name="M", source_kind="Company", target_name="X"),
        Tie("b", "m", "KnowledgeTie", "t3", source_kind="Province", target_name="M", target_kind="Company"),
        lead("b", "e2", target_name="E2", source_name="B", source_kind="Province"),
        lead("b", "e1", target_name="E1", source_name="B", source_kind="Province"),
    ]
    row = rows_of("paths-to-leaders", ties)["x"]
    assert (row["name"], row["leader"], row["leader_name"], row["length"]) == ("X", "b", "B", 2)
    assert row["path_names"] == ["X", "M", "B"]
    assert row["steps"] == ["FundingTie+MembershipTie", "KnowledgeTie"]
    assert (row["claims"], row["ecosystems"], row["ecosystem_names"]) == (
        ["t1", "t2", "t3"],
        ["e1", "e2"],
        ["E1", "E2"],
    )
    assert rows_of("paths-to-leaders", ties, directed="yes") == {}
    assert rows_of("paths-to-leaders", ties, kinds="MembershipTie") == {}
    assert rows_of("paths-to-leaders", ties, kinds="MembershipTie,KnowledgeTie")["x"]["claims"] == ["t1", "t3"]
    assert rows_of("paths-to-leaders", ties, initiative="y") == {}
    assert rows_of("paths-to-leaders", ties, initiative="x").keys() == {"x"}


def test_through_ecosystems() -> None:
    """Taking part where somebody leads is a way to the leader only when asked for; nobody removes an ecosystem."""
    ties = [Tie("x", "e", "ParticipationTie", "p", target_kind="Ecosystem"), lead("b", source_kind="Province")]
    assert rows_of("paths-to-leaders", ties) == {} == rows_of("cut-off", ties)
    assert rows_of("paths-to-leaders", ties, through="ecosystems")["x"]["path"] == ["x", "e", "b"]
    assert rows_of("cut-off", ties, through="ecosystems").keys() == {"b"}


def test_formality() -> None:
    """What is not said to be formal or informal is of unknown formality."""
    for cell in (None, "unknownFormality", "formal", "informal"):
        ties = [Tie("x", "b", formality=cell), lead("b")]
        for asked in ("formal", "informal", "unknownFormality", "any"):
            there = asked in ("any", cell or "unknownFormality")
            assert ("x" in rows_of("paths-to-leaders", ties, formality=asked)) == there
