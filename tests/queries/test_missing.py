"""What the catalogue says is missing or in the way is what the rules ask for and what an explanation says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import Case, Snapshot, derive
from banenmakers.queries.explain import explain
from banenmakers.queries.questions import ask, bind, find_question

from ..derive.building import area, denies, lead, part, says, tie, world
from ..derive.generate import random_world
from ..derive.worlds import Claim
from ..graph.worlds import snapshot_of

DAYS = ("latest", "2018-12-31", "2016-06", "2014")
BOARD = lead("l", "board", "e1")
# Per rung and kind, claims that are of this kind and lift to this rung when nothing else is known.
KINDS: dict[tuple[int, str], list[tuple[Claim, ...]]] = {
    (1, "deniedConnection"): [(denies("c", "ecosystem-connection"),)],
    (1, "nationwideArea"): [(area("c", "nl"),)],
    (2, "participation"): [(part("c"),), (says("c", "participation", "e1"),)],
    (2, "tieWithLeaders"): [
        (says("c", "tie-with-leaders", "e1"),),
        (BOARD, tie("c", "collaboration", "x", "board")),
        (BOARD, tie("c", "funding", "board", "x", formality="formal")),
    ],
    (3, "formalTieWithLeaders"): [
        (says("c", "formal-tie-with-leaders", "e1"),),
        (BOARD, tie("c", "collaboration", "x", "board", formality="formal")),
    ],
    (3, "foundedByLeaders"): [
        (says("c", "founded-by-leaders", "e1"),),
        (BOARD, tie("c", "founding", "board", "x")),
    ],
    (4, "leadRole"): [(says("c", "lead-role", "e1"),), (lead("c", "x", "e1"),)],
    (4, "chosenByLeaders"): [
        (says("c", "chosen-by-leaders", "e1"),),
        (BOARD, tie("c", "agenda", "board", "x")),
        (BOARD, tie("c", "leadership", "board", "x")),
    ],
}


def rows(snapshot: Snapshot, name: str, **given: str) -> list[dict[str, Any]]:
    question = find_question(name)
    return ask(snapshot, question, bind(question, snapshot, given), "cypher").dicts()


def told(rung: int) -> set[str]:
    """What the queries say is missing for a rung, read from their own tables."""
    steps = {
        name: {
            line.split("(")[1][0]: set(line.split('"')[1].split("|"))
            for line in find_question(name).texts["sparql"].splitlines()
            if line.strip().startswith(f"({rung} ")
        }
        for name in ("one-rung-up", "stated-differs")
    }
    assert steps["one-rung-up"] == steps["stated-differs"]
    return steps["one-rung-up"][str(rung)]


@pytest.mark.parametrize("rung", [1, 2, 3, 4])
def test_all_kinds_are_tried(rung: int) -> None:
    assert told(rung) == {kind for at, kind in KINDS if at == rung}


@pytest.mark.parametrize(
    ("rung", "claims"),
    [pytest.param(rung, c, id=f"{kind}-{n}") for (rung, kind), tried in KINDS.items() for n, c in enumerate(tried)],
)
def test_a_claim_of_this_kind_lifts_to_its_rung(rung: int, claims: tuple[Claim, ...], tmp_path: Path) -> None:
    snapshot = snapshot_of(world(*claims), tmp_path)
    assert explain(snapshot, "x", "2018").outcome.level == rung
    missing = [row["rung"] for row in rows(snapshot, "one-rung-up", as_of="2018") if row["name"] == "Actor x"]
    assert missing == ([rung + 1] if rung < 4 else [])


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> list[Snapshot]:
    folder = tmp_path_factory.mktemp("worlds")
    return [snapshot_of(random_world(seed), folder / str(seed)) for seed in range(300, 308)]


def test_the_next_rung_is_what_explanations_say(worlds: list[Snapshot]) -> None:
    found = hindered = 0
    for snapshot in worlds:
        for day in DAYS:
            by_name: dict[str, list[dict[str, Any]]] = {}
            for row in rows(snapshot, "one-rung-up", as_of=day):
                by_name.setdefault(row["initiative"], []).append(row)
            for iri, steps in by_name.items():
                explained = explain(snapshot, iri, day)
                aimed = max(2, (explained.outcome.level or 0) + 1)
                assert [step["rung"] for step in steps] == [r for r, _ in explained.missing("en") if r <= aimed]
                for step in steps:
                    assert step["level"] == explained.outcome.level
                    caps = {claim for cap in explained.caps() if cap.rung < step["rung"] for claim in cap.claims}
                    assert set(step["in_the_way"]) == caps
                    within = explained.case.per_ecosystem(explained.day)
                    assert set(step["ecosystems"]) == {ecosystem for ecosystem in within if ecosystem}
                    found, hindered = found + 1, hindered + bool(caps)
    assert found > 50
    assert hindered > 5


@pytest.mark.parametrize(("basis", "sources"), [("all", "all"), ("ties", "all"), ("all", "report"), ("ties", "report")])
def test_what_differs_is_what_the_selection_says(worlds: list[Snapshot], basis: str, sources: str) -> None:
    """Levels and hindrances by the module that derived them, under the same selection of claims."""
    for snapshot in worlds:
        for day in DAYS:
            for row in rows(snapshot, "stated-differs", as_of=day, basis=basis, sources=sources):
                case = derive.cases(snapshot.rdf.store, row["initiative"], union=True).get(row["initiative"], Case())
                ordinal = explain(snapshot, row["initiative"], day).day
                chosen = case.selected(ties=basis == "ties", report=sources == "report")
                outcome = chosen.on(ordinal)
                assert row["level"] == (outcome.level if outcome else None) != row["stated"]
                caps = {c for cap in chosen.counting(ordinal)[1] if cap.rung < (row["rung"] or 0) for c in cap.claims}
                assert set(row["in_the_way"]) == caps
