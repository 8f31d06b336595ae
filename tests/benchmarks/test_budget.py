"""Budgets: a pattern that grows with the square of the data is noticed; the speed of a machine is not."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import DataFolder, Snapshot, Table, derive
from banenmakers.loaders import read_sheets, to_lines
from banenmakers.loaders.build import build
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.questions import Engine, Question, ask, bind, questions
from benchmarks.generate import write

from ..queries.random_sheets import random_sheets

SMALL, LARGE = 600, 3_000  # ties; the large one holds some 170,000 triples
SECONDS_A_QUERY = 10.0
SECONDS_A_BUILD = 120.0
# Five times the data takes five times as long, give or take; a square would take twenty-five times.
GROWTH = 15.0
# Below this a ratio is noise.
NOISE = 0.02


def seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    made = {}
    for ties in (SMALL, LARGE):
        made[ties] = tmp_path_factory.mktemp("budget") / f"ties-{ties}"
        write(made[ties], ties=ties, seed=1)
    return made


@pytest.fixture(scope="module")
def snapshots(folders: dict[int, Path], tmp_path_factory: pytest.TempPathFactory) -> dict[int, Snapshot]:
    data = tmp_path_factory.mktemp("budget-data")
    made = {}
    for ties, folder in folders.items():
        extra = random_sheets(folder, data / f"extra-{ties}", seed=1, groups=ties // 10)
        built = build(DataFolder(data / str(ties)), [folder, extra])
        assert built.seconds["total"] < SECONDS_A_BUILD, built.seconds
        made[ties] = built.snapshot
    return made


def grows_straight(small: Callable[[], Any], large: Callable[[], Any]) -> None:
    """Three measurements at most: a machine that is busy elsewhere spoils one, a square spoils all of them."""
    for attempt in range(3):
        before = max(NOISE, min(seconds(small) for _ in range(3)))
        after = min(seconds(large) for _ in range(2))
        if after / before < GROWTH or attempt == 2:
            break
    assert after < SECONDS_A_QUERY
    assert after / before < GROWTH, (before, after)


@pytest.mark.parametrize("check", voc.checks(), ids=lambda check: check.name)
def test_checks(check: voc.Check, snapshots: dict[int, Snapshot]) -> None:
    few, many = (snapshots[ties].rdf for ties in (SMALL, LARGE))
    grows_straight(lambda: few.query(check.text), lambda: many.query(check.text))


@pytest.mark.parametrize("engine", ["sparql", "cypher"])
@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_questions(question: Question, engine: Engine, snapshots: dict[int, Snapshot]) -> None:
    def asked(snapshot: Snapshot) -> Table:
        named = {p.name: "initiative-1" for p in question.parameters if p.type in ("initiative", "thing")}
        return ask(snapshot, question, bind(question, snapshot, named), engine)

    grows_straight(lambda: asked(snapshots[SMALL]), lambda: asked(snapshots[LARGE]))


def test_deriving(folders: dict[int, Path]) -> None:
    few, many = (to_lines(read_sheets([folders[ties]])) for ties in (SMALL, LARGE))
    grows_straight(lambda: derive.derive(few), lambda: derive.derive(many))


def test_a_square_is_noticed() -> None:
    """The guard itself: work that grows with the square of its input fails it."""

    def pairs(count: int) -> int:
        return sum(1 for a in range(count) for b in range(count) if a == b)

    with pytest.raises(AssertionError):
        grows_straight(lambda: pairs(3 * SMALL), lambda: pairs(3 * LARGE))
