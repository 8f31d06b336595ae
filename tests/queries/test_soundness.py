"""What must not come out: per question a world whose answer is empty, and near misses that stay out of a full one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.questions import ENGINES, Engine, ask, bind, find_question, questions

from ..derive.building import world
from ..derive.worlds import Claim, World
from .fixtures import Made
from .sound_worlds import DENIED_LEADER, GOOD, MIXED, NEAR_MISSES, NOBODY, OVERRULED

Rows = list[dict[str, Any]]
ENGINE = pytest.mark.parametrize("engine", ENGINES)


@pytest.fixture
def asked(made: Made, engine: Engine) -> Callable[..., Rows]:
    """Ask a question of a world as of 2018, unless told otherwise."""

    def ask_of(world: World, name: str, **given: str) -> Rows:
        question, snapshot = find_question(name), made.of(world)
        return ask(snapshot, question, bind(question, snapshot, {"as_of": "2018", **given}), engine).dicts()

    return ask_of


MISSES = pytest.mark.parametrize("claims", NEAR_MISSES.values(), ids=NEAR_MISSES.keys())


def test_every_question_is_held_to_this() -> None:
    assert {question.name for question in questions()} >= {"levels", "why", "leader-ties", "side-by-side"}


@ENGINE
@pytest.mark.parametrize("name", ["levels", "side-by-side", "leader-ties"])
def test_without_initiatives_nothing(asked: Callable[..., Rows], name: str) -> None:
    assert asked(NOBODY, name) == []


@ENGINE
@MISSES
def test_near_misses(asked: Callable[..., Rows], claims: tuple[Claim, ...]) -> None:
    """No level, no ground, no tie with a leader."""
    near = world(*claims)
    assert [(row["level"], row["low"], row["method"]) for row in asked(near, "levels")] == [(None, 1, [])] * 2
    assert asked(near, "why", initiative="x") == []
    assert asked(near, "leader-ties") == []
    for row in asked(near, "side-by-side", then="2018"):
        assert {row[name] for name in ("ties_then", "all_then", "ties_now", "all_now", "report_now")} == {None}


@ENGINE
def test_a_tie_with_a_leader_that_is_denied_is_marked(asked: Callable[..., Rows]) -> None:
    """The denial is surer than the leadership: no level, no ground, and the tie is shown as disputed."""
    assert {row["level"] for row in asked(DENIED_LEADER, "levels")} == {None}
    assert asked(DENIED_LEADER, "why", initiative="x") == []
    assert [(row["claim"], row["disputed"]) for row in asked(DENIED_LEADER, "leader-ties")] == [(voc.ID + "t", True)]


@ENGINE
def test_what_is_no_near_miss_does_come_out(asked: Callable[..., Rows]) -> None:
    """The same claims without what was amiss: so the emptiness above is the fault of that."""
    levels = {row["name"]: row["level"] for row in asked(GOOD, "levels")}
    assert levels == {"Actor x": 3, "Actor z": None}
    assert {row["claim"] for row in asked(GOOD, "why", initiative="x")} == {voc.ID + "l", voc.ID + "t"}
    assert asked(GOOD, "why", initiative="z") == []
    (row,) = asked(GOOD, "leader-ties")
    assert (row["name"], row["leader_name"], row["ecosystem"], row["claim"], row["formality"], row["disputed"]) == (
        "Actor x", "Actor board", voc.ID + "e1", voc.ID + "t", "formal", False,
    )  # fmt: skip
    rows = {row["name"]: row for row in asked(GOOD, "side-by-side", then="2013")}
    assert (rows["Actor x"]["all_then"], rows["Actor x"]["all_now"], rows["Actor z"]["all_now"]) == (None, 3, None)


@ENGINE
def test_a_selection_keeps_the_rest_out(asked: Callable[..., Rows]) -> None:
    """Ties alone see no assessment; the report alone sees no page."""

    def level(**given: str) -> Any:
        return next(row["level"] for row in asked(MIXED, "levels", **given) if row["name"] == "Actor x")

    def grounds(**given: str) -> set[str]:
        return {row["claim"].removeprefix(voc.ID) for row in asked(MIXED, "why", initiative="x", **given)}

    assert (level(), level(basis="ties"), level(sources="report")) == (3, 2, 2)
    assert (grounds(), grounds(basis="ties"), grounds(sources="report")) == ({"said"}, {"took-part"}, {"took-part"})
    (row,) = [row for row in asked(MIXED, "side-by-side") if row["name"] == "Actor x"]
    assert (row["ties_now"], row["all_now"], row["report_now"]) == (2, 3, 2)


@ENGINE
def test_an_overruled_support_is_no_ground(asked: Callable[..., Rows]) -> None:
    assert {row["claim"] for row in asked(OVERRULED, "why", initiative="x")} >= {voc.ID + "p"}
    (row,) = [row for row in asked(OVERRULED, "levels") if row["name"] == "Actor x"]
    assert (row["level"], row["high"], row["contested"]) == (2, 2, True)
