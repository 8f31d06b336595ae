"""The worked queries of the cheat sheet: run as they stand, in both languages, with the same rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.queries.free import Asked, Workers

FOLDER = Path(__file__).parents[1] / "docs" / "cheatsheet"
STEMS = sorted(path.stem for path in FOLDER.glob("*.cypher"))


def test_twenty_in_both_languages() -> None:
    assert len(STEMS) == 20
    assert sorted(path.stem for path in FOLDER.glob("*.rq")) == STEMS
    for stem in STEMS:
        heads = [(FOLDER / f"{stem}{end}").read_text(encoding="utf-8").splitlines()[:2] for end in (".cypher", ".rq")]
        assert [line.lstrip("/# ") for line in heads[0]] == [line.lstrip("/# ") for line in heads[1]]
        nl, en = (line.partition(": ")[2] for line in heads[0])
        assert nl != en


@pytest.mark.parametrize("stem", STEMS)
def test_a_worked_query(stem: str, asking: Workers) -> None:
    cypher = asking.ask(Asked("cypher", (FOLDER / f"{stem}.cypher").read_text(encoding="utf-8")))
    sparql = asking.ask(Asked("sparql", (FOLDER / f"{stem}.rq").read_text(encoding="utf-8")))
    assert cypher.columns == sparql.columns
    assert cypher.table.canonical() == sparql.table.canonical()
    assert len(cypher.rows) >= 1
    assert not cypher.notes
