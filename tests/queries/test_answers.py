"""Every question on small sheets: the plain answer comes out, a near miss does not, and nothing gives nothing."""

from __future__ import annotations

from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.queries.questions import ENGINES, Engine, ask, bind, find_question, questions

from .cases import Case
from .fixtures import CASES, IN_WORLDS, Made
from .small import Sheets

# Without any claim each initiative still has its main names, and a level that is not known.
LEFT = {"names", "levels", "one-rung-up"}
ENGINE = pytest.mark.parametrize("engine", ENGINES)
NAMED = [f"{number}-{case.question}" for number, case in enumerate(CASES)]
MISSES = [
    pytest.param(case, sheets, id=f"{name}-{miss}")
    for name, case in zip(NAMED, CASES, strict=True)
    for miss, sheets in case.misses.items()
]


def answer(case: Case, snapshot: Snapshot, engine: Engine) -> list[tuple[Any, ...]]:
    question = find_question(case.question)
    found = ask(snapshot, question, bind(question, snapshot, case.given), engine).dicts()
    return [tuple(row[column] for column in case.columns) for row in found]


def test_every_question_is_asked() -> None:
    assert {case.question for case in CASES} | IN_WORLDS == {question.name for question in questions()}
    for question in questions():
        if question.name not in IN_WORLDS:
            assert any(case.misses for case in CASES if case.question == question.name), question.name


@ENGINE
@pytest.mark.parametrize("case", CASES, ids=NAMED)
def test_the_plain_answer(case: Case, made: Made, engine: Engine) -> None:
    assert answer(case, made.of(case.sheets), engine) == case.rows


@ENGINE
@pytest.mark.parametrize(("case", "sheets"), MISSES)
def test_a_near_miss_stays_out(case: Case, sheets: Sheets, made: Made, engine: Engine) -> None:
    assert answer(case, made.of(sheets), engine) == list(case.left)


@ENGINE
@pytest.mark.parametrize("case", [case for case in CASES if case.misses], ids=lambda case: case.question)
def test_nothing_gives_nothing(case: Case, made: Made, engine: Engine) -> None:
    """Without any claim only what needs none is left."""
    rows = answer(case, made.of(case.nothing), engine)
    assert rows == (list(case.left) if case.question in LEFT else [])
