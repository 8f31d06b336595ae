"""Gould and Fernandez's roles beside their definition, counted over all triples."""

from __future__ import annotations

import itertools
from typing import Any

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banenmakers.queries.measures import Tie
from banenmakers.queries.measures.brokerage import ROLES, roles

from .ties_of import edges, rows_of


def slowly(arcs: set[tuple[str, str]], group: dict[str, str]) -> dict[str, tuple[int, ...]]:
    """Every triple a, v, b with a tie to v, one from v, and none between: which role?"""
    found = {v: dict.fromkeys(ROLES, 0) for v in group}
    for a, v, b in itertools.permutations(group, 3):
        if (a, v) in arcs and (v, b) in arcs and (a, b) not in arcs:
            match (group[a] == group[v], group[v] == group[b], group[a] == group[b]):
                case (True, True, True):
                    role = "coordinator"
                case (True, False, False):
                    role = "representative"
                case (False, True, False):
                    role = "gatekeeper"
                case (False, False, True):
                    role = "consultant"
                case _:
                    role = "liaison"
            found[v][role] += 1
    return {v: tuple(counts[role] for role in ROLES) for v, counts in found.items()}


def tie(a: Any, b: Any, group: dict[Any, str]) -> Tie:
    return Tie(f"{a}", f"{b}", source_kind=group[a], target_kind=group[b])


def counted(name: str, ties: list[Tie], **options: Any) -> dict[str, tuple[int, ...]]:
    return {node: tuple(row[role] for role in ROLES) for node, row in rows_of(name, ties, **options).items()}


@settings(max_examples=200, deadline=None)
@given(edges(8), st.lists(st.sampled_from("ABC"), min_size=8, max_size=8))
def test_random_graphs(pairs: list[tuple[int, int]], groups: list[str]) -> None:
    group = dict(enumerate(groups))
    ties = [tie(a, b, group) for a, b in pairs]
    present = {f"{end}": group[end] for pair in pairs for end in pair}
    arcs = {(f"{a}", f"{b}") for a, b in pairs if a != b}
    assert counted("brokerage", ties, directed="yes") == slowly(arcs, present)
    assert counted("brokerage", ties) == slowly(arcs | {(b, a) for a, b in arcs}, present)


def test_each_role_by_hand() -> None:
    """Two-paths as R's sna names them: A A A, A B A, A B B, A A B, A B C."""
    paths = {"coordinator": "AAA", "consultant": "ABA", "gatekeeper": "ABB", "representative": "AAB", "liaison": "ABC"}
    for at, (role, (first, own, last)) in enumerate(paths.items()):
        group = {"a": first, "v": own, "b": last}
        found = counted("brokerage", [tie("a", "v", group), tie("v", "b", group)], directed="yes")
        assert found == {"a": (0,) * 5, "v": tuple(int(n == at) for n in range(5)), "b": (0,) * 5}, role
        closed = [tie("a", "v", group), tie("v", "b", group), tie("a", "b", group)]
        assert set(counted("brokerage", closed, directed="yes").values()) == {(0,) * 5}


def test_karate_club() -> None:
    """Between the two factions; in a symmetric network every broken pair counts twice, gate and way out alike."""
    graph = nx.karate_club_graph()
    group = {node: graph.nodes[node]["club"] for node in graph}
    arcs = {(f"{a}", f"{b}") for a, b in graph.edges()} | {(f"{b}", f"{a}") for a, b in graph.edges()}
    found = counted("brokerage", [tie(a, b, group) for a, b in graph.edges()])
    assert found == slowly(arcs, {f"{node}": name for node, name in group.items()})
    assert all(each[2] == each[3] for each in found.values())
    assert all(each[4] == 0 for each in found.values()), "two groups have no liaison"
    total = {node: sum(each) for node, each in found.items()}
    for node in graph:
        pairs = graph.degree(node) * (graph.degree(node) - 1)
        assert total[f"{node}"] == pairs - 2 * nx.triangles(graph, node)


def test_who_has_no_group_is_not_counted() -> None:
    out: dict[str, set[str]] = {"a": {"v"}, "v": {"b", "c"}, "b": set(), "c": set()}
    into: dict[str, set[str]] = {"a": set(), "v": {"a"}, "b": {"v"}, "c": {"v"}}
    assert roles(out, into, {"a": "A", "v": "A", "b": "A", "c": "B"})["v"] == (1, 0, 0, 1, 0)
    assert roles(out, into, {"a": "A", "v": "A", "b": "A"}) == {"a": (0,) * 5, "v": (1, 0, 0, 0, 0), "b": (0,) * 5}
    assert roles(out, into, {"v": "A", "b": "A", "c": "B"})["v"] == (0,) * 5


def ecosystem(initiative: str, *where: str) -> list[Tie]:
    return [Tie(initiative, each, "ParticipationTie", target_kind="Ecosystem") for each in where]


def test_by_ecosystem() -> None:
    """Groups are the ecosystems that one takes part in, two of them a group of its own; none is no group."""
    ties = [
        *ecosystem("a", "e1"),
        *ecosystem("v", "e1"),
        *ecosystem("b", "e1", "e2"),
        Tie("a", "v"),
        Tie("v", "b"),
        Tie("v", "c"),
    ]
    found = rows_of("brokerage", ties, by="ecosystem", directed="yes")
    assert {node: row["group"] for node, row in found.items()} == {"a": "e1", "v": "e1", "b": "e1+e2"}
    assert (found["v"]["representative"], found["v"]["brokered"], found["v"]["rank"]) == (1, 1, 1)


def test_types_of_an_initiative() -> None:
    """Two types are a group of their own; another actor's group is its class."""
    both = ("EmployerNetwork", "SocialEnterprise")
    ties = [
        Tie("x", "y", source_types=both, target_types=("Platform",)),
        Tie("x", "z", source_types=both, target_kind="Province"),
    ]
    found = rows_of("brokerage", ties)
    assert {node: row["group"] for node, row in found.items()} == {
        "x": "EmployerNetwork+SocialEnterprise", "y": "Platform", "z": "Province"
    }  # fmt: skip


def test_brokers_are_both_measures_side_by_side() -> None:
    graph = nx.florentine_families_graph()
    ties = [Tie(a, b, source_kind=a[0], target_kind=b[0]) for a, b in graph.edges()]
    brokers, sizes, found = (rows_of(name, ties) for name in ("brokers", "structural-holes", "brokerage"))
    assert brokers.keys() == {node for node in graph if graph.degree(node) >= 2}
    for node, row in brokers.items():
        for column in ("contacts", "constraint", "effective_size", "efficiency"):
            assert row[column] == sizes[node][column]
        for column in ("group", *ROLES, "brokered"):
            assert row[column] == found[node][column]
    first = min(brokers.values(), key=lambda row: row["rank"])
    assert (first["actor"], first["rank"]) == ("Medici", 1)
    assert first["constraint"] == min(nx.constraint(graph).values()) or first["constraint"] == pytest.approx(
        min(nx.constraint(graph).values())
    )


def test_an_ecosystem_is_no_broker() -> None:
    ties = [*ecosystem("a", "e1"), *ecosystem("b", "e1"), *ecosystem("a", "e2")]
    assert rows_of("brokers", ties, through="ecosystems").keys() == {"a"}
    alone = rows_of("brokers", [Tie("a", "b"), Tie("a", "c")], by="ecosystem")["a"]
    assert (alone["group"], alone["liaison"], alone["brokered"], alone["constraint"]) == (None, None, None, 0.5)
