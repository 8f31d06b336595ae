"""Workbooks: the same rows as CSV sheets give, and faults that name file, tab, row and column."""

from __future__ import annotations

import shutil
import tomllib
from datetime import date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from banenmakers.loaders import check_sheets, read_sheets, to_quads
from banenmakers.loaders.columns import SHEETS, Choice

from .conftest import GOOD
from .made import SEEN, change, faults_of, good_tabs, ods, place, xlsx

WRITERS = {".xlsx": xlsx, ".ods": ods}


def quads(*paths: Path) -> set[Any]:
    return set(to_quads(read_sheets(paths)))


@pytest.fixture(params=WRITERS)
def kind(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def write(folder: Path, kind: str, tabs: dict[str, list[list[Any]]]) -> Path:
    return WRITERS[kind](folder / f"mine{kind}", tabs)


def test_a_workbook_says_what_its_sheets_say(good: Path, tmp_path: Path, kind: str) -> None:
    book = write(tmp_path, kind, good_tabs())
    assert faults_of(book) == []
    assert quads(book) == quads(good)
    reading = check_sheets([book])
    assert (reading.files, reading.rows) == (1, sum(map(len, GOOD.values())))


def typed(tabs: dict[str, list[list[Any]]]) -> None:
    """Numbers as numbers and full days as days, as a person types them."""
    for name, rows in tabs.items():
        for row in rows[1:]:
            for at, (header, value) in enumerate(zip(rows[0], row, strict=True)):
                if header in ("confidence", "start", "end", "level") and value:
                    row[at] = float(value)
                elif header in ("seen", "valid_from", "valid_to", "published", "period_from") and value:
                    if len(value) == 10:
                        row[at] = date.fromisoformat(value)
                    elif len(value) == 4:
                        row[at] = int(value)
        assert name in SHEETS


def test_numbers_and_days_are_read_as_they_are_meant(good: Path, tmp_path: Path, kind: str) -> None:
    tabs = good_tabs()
    typed(tabs)
    assert sum(not isinstance(v, str | None) for rows in tabs.values() for row in rows for v in row) > 15
    book = write(tmp_path, kind, tabs)
    assert faults_of(book) == []
    assert quads(book) == quads(good)


def test_dutch_headers_values_and_free_order_of_tabs(good: Path, tmp_path: Path, kind: str) -> None:
    tabs = {}
    for name, rows in reversed(good_tabs().items()):
        columns = [SHEETS[name].by_name[header] for header in rows[0]]
        dutch = [
            [c.type.values.forms[v].nl if v and isinstance(c.type, Choice) else v for c, v in zip(columns, row)]  # noqa: B905
            for row in rows[1:]
        ]
        tabs[name.upper()] = [[column.nl for column in columns], *dutch]
    assert quads(write(tmp_path, kind, tabs)) == quads(good)


def test_what_is_for_people_is_not_read(good: Path, tmp_path: Path, kind: str) -> None:
    words = [["=1+1", "anything"], [None, 5]]
    tabs = {"Toelichting": words, "_lists": words, "Notes": words, **good_tabs(), "Blad1": []}
    book = write(tmp_path, kind, tabs)
    assert faults_of(book) == []
    assert quads(book) == quads(good)


def test_a_folder_may_hold_everything(good: Path, tmp_path: Path) -> None:
    """CSV sheets and workbooks side by side; lock files and other files are passed over; nothing is read twice."""
    whole = quads(good)
    tabs = good_tabs()
    xlsx(good / "ties.xlsx", {name: tabs[name] for name in ("ties", "areas")})
    ods(good / "rest.ods", {"actors": tabs["actors"]})
    for name in ("ties", "areas", "actors"):
        (good / f"{name}.csv").unlink()
    (good / "~$ties.xlsx").write_bytes(b"lock")
    (good / ".~lock.rest.ods#").write_bytes(b"lock")
    (good / "letter.docx").write_bytes(b"letter")
    assert faults_of(good, good / "ties.xlsx", good / "sources.csv") == []
    assert quads(good, good / "rest.ods") == whole
    assert check_sheets([good]).files == len(GOOD) - 1


def test_a_key_in_sheet_and_workbook_is_named_twice(good: Path, tmp_path: Path) -> None:
    book = xlsx(tmp_path / "mine.xlsx", {"areas": good_tabs()["areas"]})
    (fault,) = faults_of(good, book)
    assert place(fault) == ("sheets.key-duplicate", "mine.xlsx/areas", 2, "key", "area-1")
    assert "mysheets/areas.csv, row 2" in fault.problem("en")


CELLS: list[tuple[str, str, int, Any, tuple[str, str | None, str | None], str]] = [
    # tab, column, row, value → code, column, value shown, words of the English problem or remedy
    ("ties", "confidence", 2, 1.1, ("sheets.confidence", "confidence", "1.1"), "0.9"),
    ("ties", "valid_from", 2, "31-12-2012", ("sheets.date-form-fix", "valid_from", "31-12-2012"), "2012-12-31"),
    ("ties", "class", 2, "colaboration", ("sheets.value-unknown", "class", "colaboration"), "collaboration"),
    ("ties", "target", 2, "pzg", ("sheets.reference-dangling", "target", "pzg"), "pzh"),
    ("ties", "note", 2, "a\u202eb", ("sheets.control-character", "note", "a<U+202E>b"), "U+202E"),
    ("ties", "note", 2, "=HYPERLINK(1)", ("sheets.formula", "note", "=HYPERLINK(1)"), "plain text"),
    ("ties", "note", 2, "x" * 10_001, ("sheets.cell-too-long", "note", "x" * 79 + "…"), "Summarise"),
    ("actors", "name", 3, None, ("sheets.cell-missing", "name", None), "name"),
    ("evidence", "start", 2, 10.5, ("sheets.integer", "start", "10.5"), "digits"),
    ("sources", "published", 2, date(1905, 7, 9), ("workbooks.year-as-day", "published", "1905-07-09"), "2017"),
]  # fmt: skip


@pytest.mark.parametrize(("tab", "column", "row", "value", "found", "words"), CELLS)
def test_cell(
    tmp_path: Path, kind: str, tab: str, column: str, row: int, value: Any, found: tuple[Any, ...], words: str
) -> None:
    tabs = good_tabs()
    tabs[tab][row - 1][tabs[tab][0].index(column)] = value
    faults = [f for f in faults_of(write(tmp_path, kind, tabs)) if f.severity == "error"]
    code, header, shown = found
    assert place(faults[0]) == (code, f"mine{kind}/{tab}", row, header, shown)
    assert words in faults[0].problem("en") + faults[0].remedy("en")


def test_a_time_of_day_is_no_date(tmp_path: Path) -> None:
    tabs = good_tabs()
    tabs["sources"][2][tabs["sources"][0].index("seen")] = datetime(2026, 11, 1, 12, 30)
    (fault,) = faults_of(xlsx(tmp_path / "mine.xlsx", tabs))
    assert place(fault)[:4] == ("sheets.date-form-fix", "mine.xlsx/sources", 3, "seen")
    assert "2026-11-01" in fault.remedy("en")


def formula_xlsx(path: Path) -> Path:
    """A formula in ties!F3 with a cached value that would pass every check."""
    import xlsxwriter

    with xlsxwriter.Workbook(path) as book:
        for name, rows in good_tabs().items():
            tab = book.add_worksheet(name)
            for number, row in enumerate(rows):
                tab.write_row(number, 0, row)
            if name == "ties":
                at = rows[0].index("confidence")
                tab.write_formula(2, at, "=0.35*2", None, 0.7)
                tab.write_array_formula(3, at, 3, at, "{=0.4*2}", None, 0.8)
                tab.write_formula(8, 20, '=""', None, "")
    return path


def formula_ods(path: Path) -> Path:
    tabs = good_tabs()
    at = tabs["ties"][0].index("confidence")
    tabs["ties"][2][at] = (0.7, {"formula": "of:=0.35*2"})
    tabs["ties"][3][at] = ("0.8", {"formula": 'of:="0.8"'})
    return ods(path, tabs)


def test_no_formula_slips_through(tmp_path: Path) -> None:
    found = faults_of(formula_xlsx(tmp_path / "mine.xlsx"))
    header = good_tabs()["ties"][0]
    letter = chr(65 + header.index("confidence"))
    places = [place(f)[:4] for f in found]
    assert places == [("workbooks.formula", "mine.xlsx/ties", row, "confidence") for row in (3, 4)] + [
        ("workbooks.formula", "mine.xlsx/ties", 9, "U")
    ]
    assert f"{letter}3" in found[0].problem("en") and f"{letter}3" in found[0].remedy("nl")
    found = faults_of(formula_ods(tmp_path / "mine.ods"))
    assert [place(f)[:4] for f in found] == [("workbooks.formula", "mine.ods/ties", r, "confidence") for r in (3, 4)]


def test_error_values(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["actors"]["B3"].value = "#N/A"
        book["actors"]["B3"].data_type = "e"

    found = faults_of(change(xlsx(tmp_path / "mine.xlsx", good_tabs()), edit))
    assert place(found[0])[:4] == ("workbooks.error-value", "mine.xlsx/actors", 3, "name")


def test_merged_down_counts_for_each_row(good: Path, tmp_path: Path) -> None:
    """evidence.source: rows 2 and 3 share one merged cell."""
    book = change(xlsx(tmp_path / "mine.xlsx", good_tabs()), lambda book: book["evidence"].merge_cells("B2:B3"))
    (fault,) = faults_of(book)
    assert place(fault) == ("workbooks.merged-down", "mine.xlsx/evidence", 2, "B", "report")
    assert fault.severity == "warning" and "B2:B3" in fault.problem("en")
    assert quads(book) == quads(good)
    tabs = good_tabs()
    tabs["evidence"][1][1] = ("report", {"numberrowsspanned": "2"})
    tabs["evidence"][2][1] = "covered"
    book = ods(tmp_path / "mine.ods", tabs)
    assert [place(f)[:4] for f in faults_of(book)] == [("workbooks.merged-down", "mine.ods/evidence", 2, "B")]
    assert quads(book) == quads(good)


def test_merged_across_is_refused(tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["evidence"].merge_cells("C2:D3")  # start and end
        book["areas"].merge_cells("A1:A2")
        book["ties"].merge_cells("F9:H30")  # nothing in it

    codes = [place(f)[:4] for f in faults_of(change(xlsx(tmp_path / "mine.xlsx", good_tabs()), edit))]
    assert ("workbooks.merged-across", "mine.xlsx/evidence", 2, "C") in codes
    assert ("workbooks.merged-header", "mine.xlsx/areas", 1, "A") in codes
    assert not any(file == "mine.xlsx/ties" for _, file, _, _ in codes)


def test_hidden_is_read_and_said(good: Path, tmp_path: Path) -> None:
    def edit(book: Any) -> None:
        book["areas"].sheet_state = "hidden"
        book["types"].sheet_state = "veryHidden"
        for row in (3, 4, 5):
            book["ties"].row_dimensions[row].hidden = True
        book["ties"].row_dimensions[40].hidden = True
        book["actors"].column_dimensions["C"].hidden = True

    book = change(xlsx(tmp_path / "mine.xlsx", good_tabs()), edit)
    found = faults_of(book)
    assert {(f.code, f.file) for f in found} == {
        ("workbooks.hidden-columns", "mine.xlsx/actors"), ("workbooks.hidden-tab", "mine.xlsx/areas"),
        ("workbooks.hidden-tab", "mine.xlsx/types"), ("workbooks.hidden-rows", "mine.xlsx/ties"),
    }  # fmt: skip
    assert {f.severity for f in found} == {"warning"}
    assert any("3–5." in f.problem("en") for f in found)
    assert quads(book) == quads(good)
    book = ods(tmp_path / "mine.ods", good_tabs(), {3: {"visibility": "filter"}})
    assert {f.code for f in faults_of(book)} == {"workbooks.hidden-rows"}
    assert quads(book) == quads(good)


def test_tabs_without_a_place(tmp_path: Path, kind: str) -> None:
    tabs = good_tabs()
    tabs["tie"] = tabs.pop("ties")
    tabs["no-ties"] = tabs["no_ties"]
    found = [f for f in faults_of(write(tmp_path, kind, tabs)) if f.code.startswith("workbooks.")]
    assert [place(f)[:2] for f in found] == [
        ("workbooks.tab-twice", f"mine{kind}/no-ties"), ("workbooks.tab-unknown", f"mine{kind}/tie"),
    ]  # fmt: skip
    assert "ties" in found[1].remedy("en").partition("?")[0]


def test_no_tab_at_all(tmp_path: Path, kind: str) -> None:
    assert [f.code for f in faults_of(write(tmp_path, kind, {"Blad1": []}))] == ["workbooks.no-sheets"]


def test_cells_beyond_the_headers(tmp_path: Path, kind: str) -> None:
    tabs = good_tabs()
    tabs["areas"][1].append("loose")
    found = faults_of(write(tmp_path, kind, tabs))
    assert place(found[0]) == ("workbooks.cell-beyond", f"mine{kind}/areas", 2, "F", "loose")
    assert "F2" in found[0].problem("en")


def test_numbers_where_text_belongs_are_warned_of(tmp_path: Path, kind: str) -> None:
    tabs = good_tabs()
    tabs["territories"][0].append("code")
    tabs["territories"][1].append(28)
    tabs["territories"][2].append(date(2026, 3, 5))
    (fault,) = faults_of(write(tmp_path, kind, tabs))
    assert place(fault) == ("workbooks.not-text", f"mine{kind}/territories", 2, "code", "28")
    assert fault.severity == "warning" and "2 cell(s)" in fault.problem("en")


def test_empty_tabs_and_headers(tmp_path: Path, kind: str) -> None:
    tabs = good_tabs()
    tabs["areas"] = tabs["areas"][:1]
    tabs["types"] = []
    assert [place(f)[:3] for f in faults_of(write(tmp_path, kind, tabs))] == [
        ("sheets.header-only", f"mine{kind}/areas", 1), ("sheets.file-empty", f"mine{kind}/types", None),
    ]  # fmt: skip


def test_rows_are_counted_as_the_spreadsheet_shows_them(tmp_path: Path, kind: str) -> None:
    tabs = good_tabs()
    header, first, *rest = tabs["actors"]
    tabs["actors"] = [header, first, [None] * len(header), [" "] + [None] * (len(header) - 1), *rest]
    tabs["actors"][-1][2] = "provincy"
    found = [f for f in faults_of(write(tmp_path, kind, tabs)) if f.code == "sheets.value-unknown"]
    assert [f.row for f in found] == [len(rest) + 4]


def test_days_of_a_workbook_that_counts_from_1904(good: Path, tmp_path: Path) -> None:
    import xlsxwriter

    tabs = good_tabs()
    typed(tabs)
    path = tmp_path / "mine.xlsx"
    with xlsxwriter.Workbook(path, {"date_1904": True}) as book:
        day = book.add_format({"num_format": "d mmmm yyyy"})
        for name, rows in tabs.items():
            tab = book.add_worksheet(name)
            for number, row in enumerate(rows):
                for at, value in enumerate(row):
                    tab.write_datetime(number, at, value, day) if isinstance(value, date) else tab.write(
                        number, at, value
                    )
    assert quads(path) == quads(good)


def test_a_folder_names_its_workbook(good: Path) -> None:
    shutil.rmtree(good)
    good.mkdir()
    tabs = good_tabs()
    tabs["ties"][1][1] = "colab"
    xlsx(good / "mine.xlsx", tabs)
    assert [f.file for f in faults_of(good)] == ["mysheets/mine.xlsx/ties"]


def test_zz_every_message_has_been_seen() -> None:
    if not {"workbooks.formula", "workbooks.doctype", "rdf.computed"} <= SEEN:
        pytest.skip("only with all tests of this folder")
    for subject in ("rdf", "workbooks"):
        text = (files("banenmakers.ontology") / "messages" / f"{subject}.toml").read_text(encoding="utf-8")
        known = {f"{subject}.{name}" for name, entry in tomllib.loads(text).items() if "problem" in entry}
        assert known - SEEN == set()
