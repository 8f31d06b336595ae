"""With ``--json`` standard output is exactly one JSON document of the contract's shape."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path
from typing import Any

import pytest

from banenmakers.queries.questions import questions

from . import shapes
from .program import CURATED, Program
from .shapes import mismatch

LANGUAGES = ("nl", "en")
ALL = ["brownies-downies", "philips-werkgelegenheidsplan", "infra-deal-zuid-holland", "veluwe-portaal", "care-academy"]

PLACES = {**dict.fromkeys(("checked", "resolved", "not_checkable", "moved", "changed", "vanished"), 1), "failed": []}


def test_a_shape_refuses_what_does_not_fit() -> None:
    good = {"digest": "0" * 64, "ok": True, "stores": [], "places": PLACES}
    assert mismatch(good, shapes.VERIFY) is None
    bad: list[dict[str, Any]] = [
        {**good, "digest": "0" * 63},
        {**good, "ok": 1},
        {**good, "stores": [{"name": "rdf"}]},
        {**good, "stores": {"name": "rdf", "ok": True}},
        {**good, "places": {**PLACES, "checked": True}},
        {key: value for key, value in good.items() if key != "ok"},
    ]
    for each in bad:
        assert mismatch(each, shapes.VERIFY)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("words", "shape"),
    [
        (["questions"], shapes.QUESTIONS),
        (["snapshots"], shapes.SNAPSHOTS),
        (["verify"], shapes.VERIFY),
        (["diff", "current", "current"], shapes.DIFF),
        (["check", CURATED], shapes.CHECK),
        *((["question", str(q.number)], shapes.QUESTION) for q in questions()),
        *((["question", str(q.number), "--engine", "cypher"], shapes.QUESTION) for q in questions()),
        *((["explain", name], shapes.EXPLAIN) for name in ALL),
        (["explain", "infra-deal-zuid-holland", "--as-of", "2018-12"], shapes.EXPLAIN),
        (["explain", "wgp", "--ecosystem", "ecosysteem-eindhoven"], shapes.EXPLAIN),
        (["explain", "wgp", "--as-of", "2001"], shapes.EXPLAIN),
    ],
    ids=lambda value: "-".join(Path(str(word)).name for word in value) if isinstance(value, list) else "",
)
def test_shape(reading: Program, words: list[object], shape: Any, lang: str) -> None:
    found = reading(*words, "--json", "--lang", lang).ok()
    assert mismatch(found.json(), shape) is None
    assert found.err == ""


def test_builds_and_history(program: Program) -> None:
    built = program("build", "--json").ok().json()
    assert mismatch(built, shapes.BUILD) is None
    steps = sum(seconds for name, seconds in built["seconds"].items() if name != "total")
    assert 0 < steps <= built["seconds"]["total"] + 0.001
    rows = {name: list(csv.DictReader((CURATED / f"{name}.csv").open(encoding="utf-8"))) for name in ("actors", "ties")}
    initiatives = [row for row in rows["actors"] if row["class"] == "initiative"]
    assert (built["counts"]["initiatives"], built["counts"]["ties"]) == (len(initiatives), len(rows["ties"]))
    assert len(initiatives) == 43 and len(rows["ties"]) > 100
    assert Path(built["path"]).name == built["digest"]
    assert program("rollback", built["digest"][:8], "--json").ok().json() == {"current": built["digest"]}
    assert program("prune", "--keep", "1", "--json").ok().json() == {"removed": []}


def test_check_names_every_fault(program: Program, tmp_path: Path) -> None:
    """Three rows broken in three ways: all of them, each with its file, row and column; and nothing was built."""
    sheets = tmp_path / "sheets"
    shutil.copytree(CURATED, sheets)
    ties = (sheets / "ties.csv").read_text(encoding="utf-8")
    ties = ties.replace("tie-infra-province,collaboration", "tie-infra-province,colaboration")
    (sheets / "ties.csv").write_text(ties.replace("ev-veluwe-joint,0.8", "ev-veluwe-joint,8"), encoding="utf-8")
    areas = (sheets / "areas.csv").read_text(encoding="utf-8").replace(",woerden,", ",wourden,")
    (sheets / "areas.csv").write_text(areas, encoding="utf-8")
    found = program("check", sheets, "--no-curated", "--json")
    assert found.code == 1
    assert mismatch(found.json(), shapes.CHECK) is None
    places = {(fault["file"], fault["row"], fault["column"]) for fault in found.json()["faults"]}
    wanted = {
        ("sheets/ties.csv", 4, "class"),
        ("sheets/ties.csv", 14, "confidence"),
        ("sheets/areas.csv", 3, "territory"),
    }
    assert wanted <= places
    assert found.json()["counts"]["errors"] == len(found.json()["faults"])
    assert not program.data.exists()
    refused = program("build", "--no-curated", "--sheets", sheets, "--json")
    assert refused.code == 3
    assert mismatch(refused.json(), {**shapes.ERROR, "faults": [shapes.FAULT]}) is None
    assert {(f["file"], f["row"], f["column"]) for f in refused.json()["faults"]} >= wanted


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (4, ["explain", "nobody-at-all"]),
        (4, ["question", "99"]),
        (4, ["verify", "ffff"]),
        (2, ["question", "levels", "-p", "as_of=soon"]),
        (2, ["explain"]),
        (2, ["question", "levels", "--engine", "abacus"]),
        (3, ["build", "--sheets", "nowhere", "--data-dir", "elsewhere"]),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else str(value),
)
def test_errors_are_one_document_too(reading: Program, code: int, words: list[str]) -> None:
    found = reading(*words, "--json")
    assert found.code == code
    assert mismatch(found.json(), shapes.ERROR) is None


def test_a_missing_value_is_null_and_iris_have_names(reading: Program) -> None:
    found = reading("question", "levels", "--json").ok().json()
    names = [column["name"] for column in found["columns"]]
    rows = [dict(zip(names, row, strict=True)) for row in found["rows"]]
    unknown = next(row for row in rows if row["name"] == "Care Academy")
    assert unknown["level"] is None
    assert unknown["confidence"] is None
    assert unknown["stated"] == []
    assert all(mismatch(row["initiative"], shapes.IRI) is None and row["name"] for row in rows)
    assert found["parameters"] == {"as_of": "2018-12-31", "basis": "all", "sources": "all"}
