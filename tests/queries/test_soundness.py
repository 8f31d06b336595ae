"""What must not come out: per question a world whose answer is empty, and near misses that stay out of a full one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.questions import ENGINES, Engine, ask, bind, find_question, questions

from ..derive.building import ACTORS, ECOSYSTEMS, PAGE, REPORT, TERRITORIES, area, denies, lead, part, says, tie, world
from ..derive.worlds import Claim, World
from ..graph.worlds import snapshot_of

Rows = list[dict[str, Any]]
ENGINE = pytest.mark.parametrize("engine", ENGINES)


@pytest.fixture
def asked(tmp_path: Path, engine: Engine) -> Callable[..., Rows]:
    """Ask a question of a world as of 2018, unless told otherwise."""
    snapshots: dict[World, Snapshot] = {}

    def ask_of(world: World, name: str, **given: str) -> Rows:
        if world not in snapshots:
            snapshots[world] = snapshot_of(world, tmp_path / str(len(snapshots)))
        question = find_question(name)
        has_day = any(p.name == "as_of" for p in question.parameters)
        values = bind(question, snapshots[world], {**({"as_of": "2018"} if has_day else {}), **given})
        return ask(snapshots[world], question, values, engine).dicts()

    return ask_of


# No initiative at all, though a company has all that would make one level 3.
NOBODY = World(
    (REPORT, PAGE),
    TERRITORIES,
    ECOSYSTEMS,
    tuple(actor for actor in ACTORS if actor.kind != "initiative"),
    (lead("l", "board", "e1"), tie("t", "collaboration", "firm", "board", formality="formal")),
)
# Claims that look like a level of x, or like a tie of x with a leader, on the day and are none.
NEAR_MISSES: dict[str, tuple[Claim, ...]] = {
    "planned": (part("p", status="planned"),),
    "an ambition": (says("p", "formal-tie-with-leaders", "e1", status="ambition"),),
    "withdrawn": (part("p", withdrawn_by="editor", withdrawn_on="2020-01-01"),),
    "unsure": (part("p", confidence="0.4"),),
    "not yet": (part("p", valid_from="2019"),),
    "no more": (part("p", status="ended", valid_to="2017"),),
    "nationwide ecosystem": (part("p", "whole-country"),),
    "national ecosystem": (says("p", "formal-tie-with-leaders", "national"),),
    "a tie with nobody who leads": (tie("t", "collaboration", "x", "firm", formality="formal"),),
    "a tie with a leader's member": (lead("l", "board", "e1"), tie("t", "membership", "x", "member")),
    "a leader only before the tie": (
        lead("l", "board", "e1", status="ended", valid_to="2015"),
        tie("t", "collaboration", "x", "board", valid_from="2016"),
    ),
    "a tie for another ecosystem": (
        lead("l", "board", "e1"),
        tie("t", "collaboration", "x", "board", ecosystem="e2"),
    ),
    "another's tie": (lead("l", "board", "e1"), tie("t", "collaboration", "firm", "board")),
    "praise": (says("p", "importance", "e1"), says("q", "ecosystem-connection", "e1")),
    "a stated level": (says("p", "level", level="4", ground="classification"),),
    "a negative tie": (lead("l", "board", "e1"), tie("t", "collaboration", "x", "board", polarity="negative")),
}
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
    denied = world(
        lead("l", "board", "e1", "0.6"),
        lead("m", "board", "e1", polarity="negative"),
        tie("t", "collaboration", "x", "board"),
    )
    assert {row["level"] for row in asked(denied, "levels")} == {None}
    assert asked(denied, "why", initiative="x") == []
    assert [(row["claim"], row["disputed"]) for row in asked(denied, "leader-ties")] == [(voc.ID + "t", True)]


@ENGINE
def test_what_is_no_near_miss_does_come_out(asked: Callable[..., Rows]) -> None:
    """The same claims without what was amiss: so the emptiness above is the fault of that."""
    good = world(lead("l", "board", "e1"), tie("t", "collaboration", "x", "board", formality="formal"), part("p", "e2"))
    levels = {row["name"]: row["level"] for row in asked(good, "levels")}
    assert levels == {"Actor x": 3, "Actor z": None}
    assert {row["claim"] for row in asked(good, "why", initiative="x")} == {voc.ID + "l", voc.ID + "t"}
    assert asked(good, "why", initiative="z") == []
    (row,) = asked(good, "leader-ties")
    assert (row["name"], row["leader_name"], row["ecosystem"], row["claim"], row["formality"], row["disputed"]) == (
        "Actor x", "Actor board", voc.ID + "e1", voc.ID + "t", "formal", False,
    )  # fmt: skip
    rows = {row["name"]: row for row in asked(good, "side-by-side", then="2013")}
    assert (rows["Actor x"]["all_then"], rows["Actor x"]["all_now"], rows["Actor z"]["all_now"]) == (None, 3, None)


@ENGINE
def test_a_selection_keeps_the_rest_out(asked: Callable[..., Rows]) -> None:
    """Ties alone see no assessment; the report alone sees no page."""
    mixed = world(
        says("said", "formal-tie-with-leaders", "e1", stated_in="page"), part("took-part"), area("anywhere", "nl")
    )

    def level(**given: str) -> Any:
        return next(row["level"] for row in asked(mixed, "levels", **given) if row["name"] == "Actor x")

    def grounds(**given: str) -> set[str]:
        return {row["claim"].removeprefix(voc.ID) for row in asked(mixed, "why", initiative="x", **given)}

    assert (level(), level(basis="ties"), level(sources="report")) == (3, 2, 2)
    assert (grounds(), grounds(basis="ties"), grounds(sources="report")) == ({"said"}, {"took-part"}, {"took-part"})
    (row,) = [row for row in asked(mixed, "side-by-side") if row["name"] == "Actor x"]
    assert (row["ties_now"], row["all_now"], row["report_now"]) == (2, 3, 2)


@ENGINE
def test_an_overruled_support_is_no_ground(asked: Callable[..., Rows]) -> None:
    overruled = world(
        lead("l", "board", "e1"),
        tie("t", "collaboration", "x", "board", "0.6", formality="formal"),
        denies("d", "formal-connection", "e1"),
        part("p"),
    )
    assert {row["claim"] for row in asked(overruled, "why", initiative="x")} >= {voc.ID + "p"}
    (row,) = [row for row in asked(overruled, "levels") if row["name"] == "Actor x"]
    assert (row["level"], row["high"], row["contested"]) == (2, 2, True)
