"""Every question has rows to give and parameters that matter, on the data of the tests; or a reason why not.

One engine is asked: that the other gives the same is held by test_mutants.py.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.ontology import NotFound
from banenmakers.queries.questions import Question, ask, bind, questions

from .fixtures import Made, fixtures_of

ROWS = 2
LISTED = Path(__file__).parent / "unanswering.toml"
QUESTIONS = pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
Rows = list[list[Any]]


def listed() -> dict[tuple[str, str], str]:
    """Why a question lacks ``rows`` or ``parameters``: by question and what it lacks."""
    entries = tomllib.loads(LISTED.read_text(encoding="utf-8"))["question"]
    return {(entry["name"], entry["lacks"]): entry["reason"] for entry in entries}


def answers(question: Question, made: Made) -> Iterator[list[Rows]]:
    """Per graph, what it answers to each way in which any test asks; the shipped one first: it is there."""
    fixtures = fixtures_of(question)
    ways = {tuple(sorted(fixture.given.items())): fixture.given for fixture in fixtures}
    graphs = {repr(fixture.data): fixture.data for fixture in fixtures}
    for data in sorted(graphs.values(), key=lambda data: data is not None):
        snapshot = made.of(data)
        yield [rows for given in ways.values() if (rows := answer(question, snapshot, given)) is not None]


def answer(question: Question, snapshot: Snapshot, given: Any) -> Rows | None:
    """None: what is asked about is not there."""
    try:
        values = bind(question, snapshot, given)
    except NotFound:
        return None
    return ask(snapshot, question, values).rows


@QUESTIONS
def test_some_graph_gives_rows(question: Question, made: Made) -> None:
    found = any(len(rows) >= ROWS for graph in answers(question, made) for rows in graph)
    assert found != ((question.name, "rows") in listed())


@QUESTIONS
def test_some_parameter_changes_the_rows(question: Question, made: Made) -> None:
    found = any(rows != graph[0] for graph in answers(question, made) for rows in graph)
    assert found != ((question.name, "parameters") in listed())


def test_every_reason_is_of_a_question() -> None:
    for (name, lacks), reason in listed().items():
        assert name in {question.name for question in questions()}
        assert lacks in ("rows", "parameters")
        assert reason.endswith(".")
        assert len(reason) > 30, name
