"""Every question and many free queries give the same rows from a real Neo4j as from the embedded engines."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Neo4jGraph, Server
from banenmakers.ontology import NotFound
from banenmakers.queries.questions import ask, asked, bind, questions

from ..derive.generate import random_world
from ..derive.worlds import World
from ..graph.neo4j.holding import loaded
from ..graph.worlds import snapshot_of as bare_snapshot_of
from . import sound_worlds
from .fixtures import CASES, Made
from .portable import PORTABLE
from .test_parity import dates, everything, snapshot_of

SMALL = range(100, 104)
DAYS = ["latest", "report", "2018-12-31", "2017-10-01", "2016"]


def compared(snapshot: Snapshot, server: Server, days: list[str], about: object) -> Counter[str]:
    """Ask the three engines everything; how often, and how many rows came."""
    loaded(server, snapshot)
    graph = Neo4jGraph(server)
    counted: Counter[str] = Counter()
    for question in questions():
        for given in everything(question, snapshot, days):
            try:
                values = bind(question, snapshot, given)
            except NotFound:
                assert not given, given
                continue
            found = ask(snapshot, question, values, "cypher", graph)
            told = (about, question.name, given)
            assert found.rows == ask(snapshot, question, values, "cypher").rows, told
            assert found.rows == ask(snapshot, question, values, "sparql").rows, told
            if question.measure:
                ties = asked(snapshot, question, values, "cypher", graph)
                assert ties.rows == asked(snapshot, question, values, "sparql").rows, told
            counted.update(asked=1, rows=len(found.rows), **{question.name: len(found.rows)})
    return counted


def test_shipped_data(shipped: Snapshot, neo4j: Server) -> None:
    counted = compared(shipped, neo4j, DAYS, "shipped")
    assert counted["asked"] > 600


def test_all_sheets(told: Snapshot, neo4j: Server) -> None:
    """Now every question has an answer."""
    counted = compared(told, neo4j, ["latest", "2016"], "told")
    assert {question.name for question in questions() if not counted[question.name]} == set()


@pytest.mark.parametrize("seed", SMALL)
def test_random_worlds(seed: int, tmp_path: Path, neo4j: Server) -> None:
    snapshot = snapshot_of(random_world(seed), tmp_path, seed)
    assert compared(snapshot, neo4j, dates(snapshot, seed, 2), f"world {seed}")["rows"] > 500


@pytest.mark.long
@pytest.mark.parametrize("seed", range(300, 330))
def test_many_random_worlds(seed: int, tmp_path: Path, neo4j: Server) -> None:
    size = "medium" if seed % 10 == 0 else "small"
    snapshot = snapshot_of(random_world(seed, size), tmp_path, seed)
    compared(snapshot, neo4j, dates(snapshot, seed), f"world {seed}")


@pytest.mark.parametrize("number", range(4))
def test_plain_answers(number: int, made: Made, neo4j: Server) -> None:
    """A quarter of the cases each: the answer that is plain to see."""
    for case in CASES[number::4]:
        snapshot = made.of(case.sheets)
        loaded(neo4j, snapshot)
        (question,) = (each for each in questions() if each.name == case.question)
        found = ask(snapshot, question, bind(question, snapshot, case.given), "cypher", Neo4jGraph(neo4j)).dicts()
        assert [tuple(row[column] for column in case.columns) for row in found] == case.rows, case.question


@pytest.mark.long
@pytest.mark.parametrize("number", range(20))
def test_near_misses(number: int, made: Made, neo4j: Server) -> None:
    """And the answers of every near miss."""
    for case in CASES[number::20]:
        (question,) = (each for each in questions() if each.name == case.question)
        for name, sheets in case.misses.items():
            snapshot = made.of(sheets)
            loaded(neo4j, snapshot)
            found = ask(snapshot, question, bind(question, snapshot, case.given), "cypher", Neo4jGraph(neo4j)).dicts()
            assert [tuple(row[column] for column in case.columns) for row in found] == list(case.left), (
                case.question, name,
            )  # fmt: skip


def test_worlds_of_soundness(tmp_path: Path, neo4j: Server) -> None:
    for name, world in sound_worlds.WORLDS.items():
        _compare_world(name, world, tmp_path / name.replace(" ", "-"), neo4j)


def _compare_world(name: str, world: World, folder: Path, server: Server) -> None:
    snapshot = bare_snapshot_of(world, folder)
    loaded(server, snapshot)
    graph = Neo4jGraph(server)
    for question in questions():
        for given in sound_worlds.ASKED.get(question.name, ()):
            if {actor.key for actor in world.actors} >= {given.get("initiative", "board")}:
                values = bind(question, snapshot, {"as_of": "2018", **given})
                wanted = ask(snapshot, question, values, "cypher").rows
                assert ask(snapshot, question, values, "cypher", graph).rows == wanted, (name, question.name, given)


def test_there_are_fifty_free_queries() -> None:
    assert len(PORTABLE) >= 50
    assert len({text for text, _ in PORTABLE.values()}) == len(PORTABLE)


@pytest.mark.parametrize("name", PORTABLE)
def test_free_queries(name: str, shipped: Snapshot, neo4j: Server) -> None:
    """The portable dialect: as each engine gives it, values made canonical; in order where the query gives one."""
    loaded(neo4j, shipped)
    text, parameters = PORTABLE[name]
    ours = shipped.cypher.query(text, parameters)
    theirs = Neo4jGraph(neo4j).query(text, parameters, free=True)
    assert theirs.columns == ours.columns
    assert theirs.rows, "a query without an answer compares nothing"
    assert theirs.canonical() == ours.canonical()
    if "ORDER BY" in text:
        assert [_plain(row) for row in theirs.rows] == [_plain(row) for row in ours.rows]


def _plain(row: list[Any]) -> list[Any]:
    return [str(value) if not isinstance(value, float) else round(value, 9) for value in row]
