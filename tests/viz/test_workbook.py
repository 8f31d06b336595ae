"""Workbooks are opened again by openpyxl: values, types, links, nothing that is a formula."""

from __future__ import annotations

import io
import random
import re
import zipfile
from datetime import UTC, date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from banenmakers.ontology import LimitReached
from banenmakers.queries.questions import Column
from banenmakers.queries.tables import NamedTable
from banenmakers.viz.workbook import MOST_CHARACTERS, MOST_LINKS, MOST_ROWS, WIDEST, to_workbook

from .rows import HOSTILE

MADE = datetime(2018, 12, 1, tzinfo=UTC)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("https://example.org","x")', "{=1+1}", "=", "-")


def table(name: str, rows: list[list[Any]], *columns: str) -> NamedTable:
    names = columns or tuple(f"column {at}" for at in range(len(rows[0])))
    return NamedTable(name, tuple(Column(each, "text", False) for each in names), rows)


def made(*tables: NamedTable, about: list[tuple[str, Any]] | None = None, lang: Any = "en") -> bytes:
    return to_workbook(tables, about or [("licence", "CC BY 4.0")], title="t", made=MADE, lang=lang)


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def only(*rows: list[Any]) -> Worksheet:
    return opened(made(table("one", list(rows)))).worksheets[0]


def values(sheet: Worksheet) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]


def plain(text: str) -> str:
    """Control characters are written in the file format's own way, which openpyxl leaves as it is."""
    return re.sub(r"_x([0-9A-F]{4})_", lambda code: chr(int(code[1], 16)), text)


def test_every_type_comes_back_as_itself() -> None:
    row = [1, 0.5, True, False, date(2018, 12, 31), "0518", "1e5", "TRUE", ["a", "b"], {"k": 1}, None, ""]
    sheet = only(row)
    assert values(sheet) == [
        [1, 0.5, True, False, datetime(2018, 12, 31), "0518", "1e5", "TRUE", "a|b", '{"k": 1}', None, None]
    ]
    assert [cell.data_type for cell in sheet[2]] == list("nnbbdsssssnn")
    assert sheet["E2"].number_format == "yyyy-mm-dd"


def test_what_a_spreadsheet_cannot_hold_is_text() -> None:
    """Days of before 1900, whole numbers beyond 2^53, what is no number, moments with a time."""
    row = [date(1850, 1, 1), date(1900, 2, 28), 2**53 + 1, float("inf"), float("nan"), datetime(2020, 1, 1, 12)]
    assert values(only(row)) == [
        ["1850-01-01", "1900-02-28", str(2**53 + 1), "inf", "nan", "2020-01-01T12:00:00"]
    ]  # fmt: skip
    assert values(only([date(9999, 12, 31), 2**53])) == [[datetime(9999, 12, 31), 2**53]]


def test_no_text_is_a_formula() -> None:
    """In rows, in headers, in names of tabs and in what the last tab says: texts stay what they were, as text."""
    content = made(
        table("=tab", [[text] for text in FORMULAS], "=header"), about=[(text, text) for text in FORMULAS]
    )  # fmt: skip
    book = opened(content)
    assert [plain(row[0]) for row in values(book.worksheets[0])] == list(FORMULAS)
    assert [plain(cell.value) for cell in book["provenance"]["B"]] == list(FORMULAS)
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} == {"s"}
    # What keeps them text when somebody edits the cell.
    cells = [row[0] for row in book.worksheets[0].iter_rows(min_row=2)] + list(book["provenance"]["B"])
    assert all(cell.quotePrefix or cell.value == "{=1+1}" for cell in cells)
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        for name in parts.namelist():
            assert b"<f>" not in parts.read(name), name
            assert b"<f " not in parts.read(name), name


def test_hostile_texts_make_no_broken_file() -> None:
    found = [plain(row[0]) for row in values(only(*[[text] for text in HOSTILE]))]
    assert found == [re.sub("[\x00\x08\ud800\ufffe]", "\ufffd", text) for text in HOSTILE]


def test_links_are_links_and_nothing_else_is() -> None:
    good = [
        "https://w3id.org/banenmakers/id/stap",
        "http://example.org/a?b=c&d=%20#e",
        "https://example.org/" + "x" * 900,
    ]
    bad = ["javascript:alert(1)", "file:///etc/passwd", "external:c:\\x.xlsx", "internal:'one'!A1", "mailto:a@b.c"]
    bad += ["https://example.org/a b", 'https://example.org/"x', "zie https://example.org", "HTTPS", "ftp://a.b/c"]
    sheet = only(*[[text] for text in good + bad])
    assert [row[0] for row in values(sheet)] == good + bad
    linked = {cell.value for row in sheet.iter_rows(min_row=2) for cell in row if cell.hyperlink}
    assert linked == set(good)


def test_more_links_than_a_sheet_may_have_are_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a lower limit than the file format's, which openpyxl would read for minutes."""
    assert MOST_LINKS == 65_530
    monkeypatch.setattr("banenmakers.viz.workbook.MOST_LINKS", 3)
    rows = [[f"https://example.org/{number}"] for number in range(5)]
    sheet = only(*rows)
    assert sheet.max_row == len(rows) + 1
    assert values(sheet) == rows
    assert [bool(sheet.cell(at, 1).hyperlink) for at in range(2, 7)] == [True, True, True, False, False]


def test_a_header_that_stays_and_filters() -> None:
    sheet = opened(made(table("one", [["a", "b" * 500], ["c", "d"]], "short", "long"))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["short", "long"]
    assert sheet.freeze_panes == "A2"
    assert sheet.auto_filter.ref == "A1:B3"
    assert sheet["A1"].font.bold
    assert 8 <= sheet.column_dimensions["A"].width < 12
    assert WIDEST <= sheet.column_dimensions["B"].width < WIDEST + 2


def test_an_empty_table_still_has_its_header() -> None:
    sheet = opened(made(table("none", [], "a", "b"), table("nothing at all", [[]]))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["a", "b"]
    assert sheet.max_row == 1


def test_names_of_tabs() -> None:
    wanted = ["a/b[c]:*?", "'quoted'", "x" * 40, "x" * 41, "History", "Provenance", "", "same", "SAME", "\x00\ud800"]
    titles = opened(made(*[table(name, [["v"]]) for name in wanted])).sheetnames
    assert len(titles) == len(wanted) + 1 == len({title.casefold() for title in titles})
    assert titles[-1] == "provenance"
    for title in titles:
        assert 0 < len(title) <= 31
        assert not set("[]:*?/\\") & set(title)
        assert title.casefold() != "history"
        assert not title.startswith("'") and not title.endswith("'")
    assert opened(made(table("x", [["v"]]), lang="nl")).sheetnames == ["x", "herkomst"]


def test_what_is_cut_is_said() -> None:
    book = opened(made(table("one", [["y" * (MOST_CHARACTERS + 5)], ["z" * MOST_CHARACTERS]])))
    long, whole = (row[0] for row in values(book.worksheets[0]))
    assert len(long) == MOST_CHARACTERS and long.endswith("…")
    assert whole == "z" * MOST_CHARACTERS
    assert [cell.value for cell in book["provenance"][2]][1] == 1
    assert opened(made(table("one", [["y"]])))["provenance"].max_row == 1


def test_a_table_too_long_for_a_sheet_is_refused() -> None:
    with pytest.raises(LimitReached, match="csv"):
        made(table("much", [["x"]] * MOST_ROWS))


def test_twice_the_same_bytes() -> None:
    generator = random.Random(1)
    rows = [[generator.random(), str(number), date(2000, 1, 1)] for number in range(50)]
    assert made(table("one", rows)) == made(table("one", rows))
    assert opened(made(table("one", rows))).properties.created.year == 2018
