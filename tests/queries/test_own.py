"""Ten questions that an analyst made up and wrote from the cheat sheet alone, in both languages: the same rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.queries.free import Asked, Workers

FOLDER = Path(__file__).parent / "own"
STEMS = sorted(path.stem for path in FOLDER.glob("*.cypher"))


def test_ten_in_both_languages() -> None:
    assert len(STEMS) == 10
    assert sorted(path.stem for path in FOLDER.glob("*.rq")) == STEMS


@pytest.mark.parametrize("stem", STEMS)
def test_an_own_question(stem: str, asking: Workers) -> None:
    cypher = asking.ask(Asked("cypher", (FOLDER / f"{stem}.cypher").read_text(encoding="utf-8")))
    sparql = asking.ask(Asked("sparql", (FOLDER / f"{stem}.rq").read_text(encoding="utf-8")))
    assert cypher.columns == sparql.columns
    assert cypher.table.canonical() == sparql.table.canonical()
    assert cypher.rows
