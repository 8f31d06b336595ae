"""Ten questions that an analyst made up and wrote from the cheat sheet alone, in both languages: the same rows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banenmakers.graph import Snapshot
from banenmakers.queries.free import Asked, Workers

FOLDER = Path(__file__).parent / "own"
STEMS = sorted(path.stem for path in FOLDER.glob("*.cypher"))


@pytest.fixture(scope="module")
def workers(shipped: Snapshot) -> Iterator[Workers]:
    with Workers(shipped.folder) as pool:
        yield pool


def test_ten_in_both_languages() -> None:
    assert len(STEMS) == 10
    assert sorted(path.stem for path in FOLDER.glob("*.rq")) == STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_an_own_question(stem: str, workers: Workers) -> None:
    cypher = workers.ask(Asked("cypher", (FOLDER / f"{stem}.cypher").read_text(encoding="utf-8")))
    sparql = workers.ask(Asked("sparql", (FOLDER / f"{stem}.rq").read_text(encoding="utf-8")))
    assert cypher.columns == sparql.columns
    assert cypher.table.canonical() == sparql.table.canonical()
    assert cypher.rows
