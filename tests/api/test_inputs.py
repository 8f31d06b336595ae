"""Workbooks and RDF files on the command line: checked, built, and named in faults."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from banenmakers.loaders.columns import SHEETS

from .program import INITIATIVES, Program
from .test_sheets import ID, ROWS, fill


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_workbook_of_ones_own(program: Program, tmp_path: Path, lang: str) -> None:
    """A template is made, found good, filled in, and builds to what CSV sheets with the same rows build to."""
    book, folder = tmp_path / "mine.xlsx", tmp_path / "mine"
    assert "mine.xlsx" in program("sheets", "template", "--format", "xlsx", "--out", book, "--lang", lang).ok().out
    checked = program("check", book, "--json").ok().json()
    assert checked["counts"] == {"files": 1, "rows": 0, "errors": 0, "warnings": len(SHEETS)}
    assert checked["faults"][0]["file"] == "mine.xlsx/actors"
    made = load_workbook(book)
    for name, cells in ROWS.items():
        for at, column in enumerate(SHEETS[name].columns, 1):
            made[name].cell(2, at, cells.get(column.name))
    made.save(book)
    program("sheets", "template", "--out", folder, "--lang", lang).ok()
    fill(folder, lang)
    counts = program("check", book, "--json").ok().json()["counts"]
    assert counts == {"files": 1, "rows": 3, "errors": 0, "warnings": len(SHEETS) - 3}
    digests = {program("build", "--sheets", path, "--json").ok().json()["digest"] for path in (folder, book)}
    assert len(digests) == 1
    assert program("explain", "nieuw netwerk", "--json").ok().json()["derived"]["level"] == 2


def test_a_fault_of_a_workbook(program: Program, tmp_path: Path) -> None:
    book = tmp_path / "mine.xlsx"
    program("sheets", "template", "--format", "xlsx", "--out", book, "--lang", "en").ok()
    made = load_workbook(book)
    made["actors"].append(["one", "=1+1", None, "initiative"])
    made.create_sheet("actor").append(["x"])
    made.save(book)
    run = program("check", book, "--lang", "en").failed(1)
    assert "mine.xlsx/actors:2:name Cell B2 holds a formula" in run.err
    assert "mine.xlsx/actor This tab is no sheet" in run.err and "actors" in run.err
    program("build", "--sheets", book).failed(3)
    assert "formule" in program("check", book, "--lang", "nl").failed(1).err


@pytest.mark.parametrize(
    ("form", "ending"), [("turtle", "ttl"), ("trig", "trig"), ("nquads", "nq"), ("jsonld", "jsonld")]
)
def test_what_is_exported_can_be_built(
    program: Program, reading: Program, tmp_path: Path, form: str, ending: str
) -> None:
    path = tmp_path / f"all.{ending}"
    reading("export", form, path).ok()
    before = reading("snapshots", "--json").json()["current"]
    checked = program("check", "--no-curated", path, "--json").ok().json()
    assert checked["counts"]["errors"] == 0 and checked["counts"]["files"] == 1
    made = program("build", "--no-curated", "--sheets", path, "--json").ok().json()
    assert made["digest"] == before
    assert [warning["file"] for warning in made["warnings"]] == [path.name]


def test_a_fault_of_an_rdf_file(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    text = f"<{ID}one> a <https://w3id.org/banenmakers/ontology#Initiative> .\n"
    path.write_text("# mine\n" + text, encoding="utf-8")
    run = program("check", path, "--lang", "en").failed(1)
    assert "mine.ttl:2:id:one skos:prefLabel@nl id:one has no skos:prefLabel@nl." in run.err
    fault = program("check", path, "--lang", "nl", "--json").json()["faults"][0]
    assert (fault["file"], fault["row"], fault["column"]) == ("mine.ttl", 2, "id:one skos:prefLabel@nl")
    assert "heeft geen" in fault["problem"]
    program("build", "--sheets", path).failed(3)


@pytest.mark.parametrize("name", ["letter.docx", "old.xls", "macros.xlsm", "gone.xlsx", "data.json"])
def test_what_is_not_read(program: Program, tmp_path: Path, name: str) -> None:
    if name != "gone.xlsx":
        (tmp_path / name).write_bytes(b"x")
    for lang in ("nl", "en"):
        assert name in program("check", tmp_path / name, "--lang", lang).failed(1).err
    program("build", "--sheets", tmp_path / name).failed(3)


def test_one_csv_sheet(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "actors.csv"
    path.write_text("key,name,class\nextra,Extra,initiative\n", encoding="utf-8")
    assert program("check", path, "--json").ok().json()["counts"]["rows"] == 1
    assert program("build", "--sheets", path, "--json").ok().json()["counts"]["initiatives"] == INITIATIVES + 1
