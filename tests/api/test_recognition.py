"""The commands that list what waits for a decision, and where analysts disagree."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from ..loaders.conftest import write
from .program import INITIATIVES, Program

EVIDENCE = {"key": "ev-{0}", "source": "report-2018", "section": "9", "start": "90", "end": "99", "paraphrase_en": "Nine.", "paraphrase_nl": "Negen."}  # fmt: skip  # noqa: E501


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """Two analysts: the one writes a name wrongly, and they date one phase differently."""
    made = []
    for name, year in (("anna", "2012"), ("bert", "2014")):
        folder = tmp_path / name
        write(folder, "evidence", [{column: cell.format(name) for column, cell in EVIDENCE.items()}])
        write(folder, "phases", [{"key": f"phase-{name}", "initiative": "veluwe-portaal", "phase": "begun",
                                  "valid_from": year, "evidence": f"ev-{name}", "confidence": "0.9"}])  # fmt: skip
        made.append(folder)
    write(made[0], "actors", [{"key": "veluwe-portal", "name": "Veluwe Portal", "class": "initiative"}])
    return made[0], made[1]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_lookalikes(program: Program, folders: tuple[Path, Path], lang: str) -> None:
    done = program("sheets", "lookalikes", *folders, "--json", "--lang", lang).ok()
    (found,) = done.json()["lookalikes"]
    assert (found["a"], found["b"], found["sheet"], found["reason"]) == (
        "veluwe-portaal",
        "veluwe-portal",
        "actors",
        "similar",
    )
    assert 88 <= found["score"] < 100 and "Veluwe Portal" in found["text"]
    table = program("sheets", "lookalikes", *folders, "--lang", lang).ok().out
    assert "veluwe-portal" in table
    assert program("sheets", "lookalikes", "--lang", lang).ok().out.strip(), "the shipped data waits for nothing"


def test_check_and_build_say_how_many_wait(program: Program, folders: tuple[Path, Path]) -> None:
    checked = program("check", *folders, "--json").ok().json()
    assert checked["counts"] == {"files": 5, "rows": 5, "errors": 0, "warnings": 2}
    assert any(fault["problem"].startswith("1 pair") for fault in checked["faults"])
    built = program("build", "--sheets", folders[0], "--sheets", folders[1], "--json").ok().json()
    assert len(built["warnings"]) == 2 and built["counts"]["initiatives"] == INITIATIVES + 1


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_rows_to_decide_are_filled_in_and_read_back(
    program: Program, folders: tuple[Path, Path], tmp_path: Path, lang: str
) -> None:
    path = tmp_path / "decisions" / "same_as.csv"
    program("sheets", "lookalikes", *folders, "--out", path, "--lang", lang).ok()
    assert program("sheets", "lookalikes", *folders, "--out", path).code == 2, "what is there is not overwritten"
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file, delimiter=";" if lang == "nl" else ",")
    verdict, by, on = (
        ("oordeel", "besloten_door", "besloten_op") if lang == "nl" else ("verdict", "decided_by", "decided_on")
    )
    assert row[verdict] == "" and "Veluwe Portal" in row["reden" if lang == "nl" else "reason"]
    row |= {verdict: "zelfde" if lang == "nl" else "same", by: "BM", on: "2026-11-24"}
    write(path.parent, "same_as", [row])
    built = program("build", *(word for each in (*folders, path.parent) for word in ("--sheets", each)), "--json")
    assert built.ok().json()["counts"]["initiatives"] == INITIATIVES
    assert program("explain", "Veluwe Portal", "--json").ok().json()["slug"] == "veluwe-portaal"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_conflicts(program: Program, folders: tuple[Path, Path], lang: str) -> None:
    (found,) = program("sheets", "conflicts", *folders, "--json", "--lang", lang).ok().json()["conflicts"]
    assert (found["sheet"], found["about"], found["columns"]) == ("phases", "veluwe-portaal", ["valid_from"])
    assert [(side["claim"], side["values"]["valid_from"]) for side in found["claims"]] == [
        ("phase-anna", "2012"),
        ("phase-bert", "2014"),
    ]
    assert "phase-bert" in program("sheets", "conflicts", *folders, "--lang", lang).ok().out
    assert program("sheets", "conflicts", folders[0], "--json").ok().json() == {"conflicts": []}


def test_bad_input_is_refused(program: Program, tmp_path: Path) -> None:
    write(tmp_path / "bad", "actors", [{"key": "x", "name": "X", "class": "nothing"}])
    assert program("sheets", "lookalikes", tmp_path / "bad").code == 3
    assert program("sheets", "conflicts", "--no-curated").code == 2
