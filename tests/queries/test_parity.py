"""Every question of the catalogue gives the same rows from SPARQL and from Cypher, whatever is asked of it."""

from __future__ import annotations

import itertools
import math
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build
from banenmakers.ontology import NotFound
from banenmakers.queries.names import all_initiatives
from banenmakers.queries.questions import ENGINES, Question, ask, asked, bind, questions

from ..derive.generate import random_world
from ..derive.worlds import World
from ..graph.worlds import sheets_of
from .random_sheets import random_sheets

SMALL = 12
MOST = 30
# Parameters that are free text, by name.
TEXTS = {
    "kinds": ["any", "CollaborationTie,FoundingTie,ParticipationTie"],
    "words": ["naam", "PASSAGE", "ander 1", "nl.", "e", "leerwerk"],
}
QUESTIONS = pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
_LEVELS = "PREFIX bm: <https://w3id.org/banenmakers/ontology#> SELECT ?day WHERE { ?level bm:low ?low ; ?p ?day . FILTER (?p IN (bm:inForceFrom, bm:inForceUntil)) }"  # noqa: E501


def dates(snapshot: Snapshot, seed: int, number: int = 5) -> list[str]:
    """Days on which a level begins or ends, and days beside them; none before the first or after the last only."""
    edges = sorted({row[0] for row in snapshot.rdf.query(_LEVELS).rows if date(1950, 1, 1) < row[0] < date(2100, 1, 1)})
    near = sorted({edge + timedelta(days) for edge in edges for days in (-1, 0, 1)}) or [date(2017, 12, 31)]
    chosen = Random(seed).sample(near, min(number, len(near)))
    return ["latest", "report", *(day.isoformat() for day in chosen), "2018-12-31", "2016", "2014-06"][: number + 2]


def everything(question: Question, snapshot: Snapshot, days: list[str]) -> Iterator[dict[str, str]]:
    """What may be asked: the defaults, and combinations of days, allowed values and initiatives.

    What only a measure takes never reaches an engine: each value of each of these is asked once.
    """
    yield {}
    kinds = {
        "date": days,
        "initiative": some([each.slug for each in all_initiatives(snapshot)]),
        "thing": things(snapshot),
        "source": sources(snapshot),
        "integer": ["2011", "2014", "2016", "2018", "2030"],
        "decimal": ["0.5", "0.65", "1"],
    }
    own = [p for p in question.parameters if p.name not in question.options]
    values = [kinds.get(p.type) or TEXTS.get(p.name) or list(p.values) or [p.default] for p in own]
    # of two dates each is taken through all days while the other keeps its default
    moving = [p.name for p in own if p.type == "date"]
    for name in moving or [""]:
        held = [
            [p.default] if p.type == "date" and p.name != name else each for p, each in zip(own, values, strict=True)
        ]
        combined = list(itertools.product(*held))
        # Questions with many parameters have hundreds of combinations: so many of them, others in each snapshot.
        for chosen in Random(snapshot.digest).sample(combined, min(MOST, len(combined))):
            yield dict(zip([p.name for p in own], chosen, strict=True))
    for option in question.parameters:
        if option.name in question.options:
            yield from ({option.name: value} for value in kinds.get(option.type) or option.values or [option.default])


def some(slugs: list[str], number: int = 8) -> list[str]:
    return Random(number).sample(slugs, min(number, len(slugs)))


def things(snapshot: Snapshot) -> list[str]:
    """Some of all that has a name: actors, territories, ecosystems, sources."""
    rows = snapshot.cypher.query("MATCH (n:Actor|Territory|Ecosystem|Source) RETURN n.slug AS slug ORDER BY slug").rows
    return some([row[0] for row in rows])


def sources(snapshot: Snapshot) -> list[str]:
    rows = snapshot.cypher.query("MATCH (s:Source) RETURN s.slug AS slug ORDER BY slug").rows
    return some([row[0] for row in rows], 4)


def compare(question: Question, snapshot: Snapshot, days: list[str], about: object) -> Counter[str]:
    """Ask both engines everything; how often, and how many rows came."""
    counted: Counter[str] = Counter()
    for given in everything(question, snapshot, days):
        try:
            values = bind(question, snapshot, given)
        except NotFound:
            assert not given, given  # only what a question asks about by default may be missing from a world
            continue
        found = {engine: ask(snapshot, question, values, engine) for engine in ENGINES}
        assert found["sparql"].columns == found["cypher"].columns
        assert found["sparql"].canonical() == found["cypher"].canonical(), (about, given)
        assert found["sparql"].rows == found["cypher"].rows, ("order", about, given)
        if question.measure:
            ties = {engine: asked(snapshot, question, values, engine) for engine in ENGINES}
            assert ties["sparql"].rows == ties["cypher"].rows, ("ties", about, given)
        counted.update(asked=1, rows=len(found["sparql"].rows))
    return counted


@QUESTIONS
def test_shipped_data(question: Question, shipped: Snapshot) -> None:
    days = ["latest", "report", "2018-12-31", "2017-10-01", "2017-09-30", "2016", "2018-06"]
    counted = compare(question, shipped, days, "shipped")
    # At least five times, or in every way there is where a question takes nothing but a few words.
    ways = 1 + math.prod(len(p.values) for p in question.parameters)
    open_ended = any(not p.values for p in question.parameters)
    assert counted["asked"] >= (1 if not question.parameters else 5 if open_ended else min(5, ways))


@QUESTIONS
def test_all_sheets(question: Question, told: Snapshot) -> None:
    """The shipped data with rows of every sheet: now each question has an answer."""
    counted = compare(question, told, ["latest", "report", "2016", "2014-03-31"], "told")
    assert counted["rows"] >= 3


def snapshot_of(world: World, folder: Path, seed: int) -> Snapshot:
    """The snapshot of a world with rows of every sheet beside its own."""
    sheets = sheets_of(world, folder / "sheets")
    extra = random_sheets(sheets, folder / "extra", seed)
    return build(DataFolder(folder / "data"), [sheets, extra]).snapshot


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> list[Snapshot]:
    """Snapshots of small random worlds, and of one of medium size."""
    folder = tmp_path_factory.mktemp("worlds")
    small = [snapshot_of(random_world(seed), folder / f"small-{seed}", seed) for seed in range(100, 100 + SMALL)]
    return [*small, snapshot_of(random_world(100, "medium"), folder / "medium", 100)]


@QUESTIONS
def test_random_worlds(question: Question, worlds: list[Snapshot]) -> None:
    counted: Counter[str] = Counter()
    for seed, snapshot in enumerate(worlds):
        found = compare(question, snapshot, dates(snapshot, seed), f"world {100 + seed}")
        assert found["asked"] >= (2 if question.parameters else 1)
        counted += found
    assert counted["rows"] >= 50, "these worlds say too little to this question"


def test_the_comparison_sees_a_difference(shipped: Snapshot) -> None:
    """A Cypher text that forgets a condition gives other rows."""
    from dataclasses import replace

    levels = next(question for question in questions() if question.name == "levels")
    condition = "l.in_force_from <= $as_of AND "
    assert levels.texts["cypher"].count(condition) == 1
    spoilt = replace(levels, texts={**levels.texts, "cypher": levels.texts["cypher"].replace(condition, "")})
    with pytest.raises(AssertionError):
        compare(spoilt, shipped, ["2016"], "spoilt")


@QUESTIONS
@pytest.mark.long
def test_many_random_worlds(question: Question, tmp_path: Path) -> None:
    counted: Counter[Any] = Counter()
    for seed in range(200, 300):
        snapshot = snapshot_of(random_world(seed), tmp_path / str(seed), seed)
        counted += compare(question, snapshot, dates(snapshot, seed, 8), f"world {seed}")
    assert counted["rows"] >= 500
