# ruff: noqa: E501
"""Public pages as sources: address, day seen and date of publication; what is later than the report says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..loaders.conftest import Rows, write
from .program import Program

ID = "https://w3id.org/banenmakers/id/"
URL = "https://example.org/veluwe/convenant"
SOURCE = {
    "key": "page-2023",
    "title": "Convenant",
    "kind": "page",
    "published": "2023-05",
    "seen": "2026-11-01",
    "url": URL,
}
EVIDENCE = {"source": "page-2023", "url": URL}
ROWS: dict[str, Rows] = {
    "sources": [SOURCE],
    "evidence": [
        {"key": "ev-board", **EVIDENCE, "paraphrase_en": "The board sets the agenda.", "paraphrase_nl": "De raad bepaalt de agenda."},
        {"key": "ev-covenant", **EVIDENCE, "paraphrase_en": "They signed.", "paraphrase_nl": "Zij tekenden."},
    ],
    "actors": [{"key": "veluwse-raad", "name": "Veluwse Raad", "class": "economic-board"}],
    "ties": [
        {"key": "tie-board", "class": "leadership", "source": "veluwse-raad", "target": "ecosysteem-veluwe", "formality": "",
         "leadership_basis": "board", "speaker": "public-page", "valid_from": "", "evidence": "ev-board", "confidence": "0.7"},
        {"key": "tie-covenant", "class": "collaboration", "source": "veluwe-portaal", "target": "veluwse-raad", "formality": "formal",
         "leadership_basis": "", "speaker": "public-page", "valid_from": "2023-05", "evidence": "ev-covenant", "confidence": "0.8"},
    ],
}  # fmt: skip


@pytest.fixture
def with_page(program: Program, tmp_path: Path) -> Program:
    for name, rows in ROWS.items():
        write(tmp_path / "page", name, rows)
    program("build", "--quiet", "--sheets", tmp_path / "page").ok()
    return program


def test_a_page_of_2023_lifts_an_initiative(with_page: Program) -> None:
    now = with_page("explain", "veluwe-portaal", "--json").ok().json()
    assert (now["known_until"], now["derived"]["level"], now["derived"]["report_only"]["level"]) == ("2026-11-01", 3, 2)
    then = with_page("explain", "veluwe-portaal", "--as-of", "report", "--json").ok().json()
    assert then["derived"]["level"] == 2
    marked = {row["claim"].removeprefix(ID): row["later"] for row in now["because"]}
    assert marked["tie-covenant"] == "2023-05"
    assert {row["later"] for row in now["stated"]} == {None}
    (place,) = [p for row in now["because"] if row["claim"] == ID + "tie-covenant" for p in row["evidence"]]
    assert (place["url"], place["start"], place["source"]) == (URL, None, ID + "page-2023")


@pytest.mark.parametrize(("lang", "mark"), [("en", "of 2023-05, later than the report"), ("nl", "van 2023-05, later dan het rapport")])  # fmt: skip
def test_people_see_the_date(with_page: Program, lang: str, mark: str) -> None:
    page = with_page("explain", "veluwe-portaal", "--lang", lang).ok().out
    assert mark in page and URL in page
    assert "later" not in with_page("explain", "philips-werkgelegenheidsplan", "--lang", lang).ok().out


@pytest.mark.parametrize(("lang", "names"), [("en", ("report only", "with pages")), ("nl", ("uit het rapport alleen", "met openbare pagina's"))])  # fmt: skip
def test_the_table_shows_both(with_page: Program, lang: str, names: tuple[str, str]) -> None:
    shown = with_page("levels", "--lang", lang, env={"COLUMNS": "250"}).ok().out
    heads = next(line for line in shown.splitlines() if names[0] in line)
    assert heads.index(names[0]) < heads.index(names[1])
    row = [cell.strip() for cell in next(line for line in shown.splitlines() if "Veluwe Portaal" in line).split("│")]
    assert row[4] == "2" and row[5].startswith("3 (2023-05)")
    before = with_page("levels", "--as-of", "2018-12", "--lang", lang, env={"COLUMNS": "250"}).ok().out
    assert "(2023-05)" not in before


def test_without_pages_one_column(reading: Program) -> None:
    shown = reading("levels", env={"COLUMNS": "250"}).ok().out
    assert "derived" in shown and "report only" not in shown


def test_verify_counts_places_on_pages(with_page: Program) -> None:
    places = with_page("verify", "--json").ok().json()["places"]
    assert places["not_checkable"] == 38 + 2


@pytest.mark.parametrize(
    ("cells", "column", "code"),
    [
        ({"url": "example.org"}, "url", "web address"),
        ({"seen": "2026-11"}, "seen", "full day"),
        ({"published": "", "seen": ""}, "published", "no date"),
    ],
)
def test_a_page_needs_its_dates(
    program: Program, tmp_path: Path, cells: dict[str, str], column: str, code: str
) -> None:
    write(tmp_path / "page", "sources", [SOURCE | cells])
    checked = program("check", tmp_path / "page", "--json")
    assert checked.code == 1
    (fault,) = checked.json()["faults"]
    assert fault["column"] == column and code in fault["problem"]
