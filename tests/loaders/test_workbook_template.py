"""The empty workbook: accepted as it is, explained, with lists to choose from; filled in, it says what sheets say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from banenmakers.loaders import read_sheets, to_quads, write_workbook_template
from banenmakers.loaders.build import curated
from banenmakers.loaders.columns import SHEETS, Choice, Confidence, Integer, Number, Reference
from banenmakers.loaders.faultlist import FaultList
from banenmakers.loaders.inputs import read_tables
from banenmakers.loaders.workbook_template import LISTS, ROWS, workbook
from banenmakers.ontology import LANGUAGES, Lang, StorageFault, WrongUse

from .conftest import GOOD
from .made import faults_of


@pytest.fixture(params=LANGUAGES)
def lang(request: pytest.FixtureRequest) -> Lang:
    chosen: Lang = request.param
    return chosen


@pytest.fixture
def empty(tmp_path: Path, lang: Lang) -> Path:
    return write_workbook_template(tmp_path / "new" / "mine.xlsx", lang)


def test_nothing_is_wrong_but_that_nothing_is_filled_in(empty: Path) -> None:
    assert {(f.code, f.severity) for f in faults_of(empty)} == {("sheets.header-only", "warning")}
    sheets = read_sheets([empty])
    assert to_quads(sheets) == [] and {table.sheet.name for table in sheets.tables} == set(SHEETS)


def test_every_header_is_explained(empty: Path, lang: Lang) -> None:
    book = load_workbook(empty)
    assert book.sheetnames == [{"nl": "toelichting", "en": "notes"}[lang], *SHEETS, LISTS]
    assert book[LISTS].sheet_state == "hidden"
    for sheet in SHEETS.values():
        tab = book[sheet.name]
        assert [cell.value for cell in tab[1]] == [column.header(lang) for column in sheet.columns]
        assert tab.freeze_panes == "B2"
        for cell, column in zip(tab[1], sheet.columns, strict=True):
            text = cell.comment.text
            (style,) = (d for d in tab.column_dimensions.values() if d.min <= cell.column <= d.max)
            assert cell.font.b and style.width >= len(cell.value)
            assert {"nl": "Voorbeeld: ", "en": "Example: "}[lang] in text and "`" not in text and "&#" not in text
            assert ({"nl": "verplicht", "en": "required"}[lang] in text.split("\n")) == column.required
            assert (style.number_format == "@") != isinstance(column.type, Integer | Confidence | Number), column.name


def choices(book: Any, rule: Any) -> list[str]:
    """What a drop-down list offers: the values in the rule itself, or in the cells that it points at."""
    if rule.formula1.startswith('"'):
        return list(rule.formula1.strip('"').split(","))
    tab, _, cells = rule.formula1.partition("!")
    return [cell.value for (cell,) in book[tab][cells.replace("$", "")]]


def test_lists_to_choose_from(empty: Path, lang: Lang) -> None:
    book = load_workbook(empty)
    long = 0
    for sheet in SHEETS.values():
        tab = book[sheet.name]
        rules = {str(rule.sqref).split(":")[0]: rule for rule in tab.data_validations.dataValidation}
        for cell, column in zip(tab[2], sheet.columns, strict=True):
            rule = rules.pop(cell.coordinate, None)
            if isinstance(column.type, Choice):
                assert str(rule.sqref) == f"{cell.coordinate}:{cell.column_letter}{ROWS + 1}"
                assert choices(book, rule) == column.type.values.written(lang)
                long += LISTS in rule.formula1
            elif isinstance(column.type, Reference) and len(column.type.sheets) == 1:
                assert rule.formula1 == f"{column.type.sheets[0]}!$A$2:$A${ROWS + 1}"
                assert bool(rule.showErrorMessage) != column.type.many
            else:
                assert rule is None
            assert rule is None or rule.errorStyle == "warning"
        assert rules == {}
    assert long >= 1


def fill(path: Path, lang: Lang, rows_of: dict[str, list[dict[str, str]]]) -> None:
    """Type rows into the template, as a person would: numbers where numbers belong, text elsewhere."""
    book = load_workbook(path)
    for name, rows in rows_of.items():
        at = {column.name: number for number, column in enumerate(SHEETS[name].columns, 1)}
        for number, row in enumerate(rows, 2):
            for header, text in row.items():
                kind = SHEETS[name].by_name[header].type
                if not text:
                    continue
                value: Any = kind.values.forms[text] if isinstance(kind, Choice) else text
                if isinstance(kind, Choice):
                    value = value.nl if lang == "nl" else value.en
                elif isinstance(kind, Integer | Confidence | Number):
                    value = float(text)
                book[name].cell(number, at[header], value)
    book.save(path)


def test_filled_in_it_says_what_the_sheets_say(good: Path, empty: Path, lang: Lang) -> None:
    fill(empty, lang, GOOD)
    assert faults_of(empty) == []
    assert set(to_quads(read_sheets([empty]))) == set(to_quads(read_sheets([good])))


def test_the_shipped_data_fit_in_it(empty: Path, lang: Lang) -> None:
    tables, _ = read_tables([curated()], FaultList())
    rows = {
        table.sheet.name: [
            {name: column[index] for name, column in table.texts.items()} for index in range(len(table.rows))
        ]
        for table in tables
    }
    fill(empty, lang, rows)
    assert {f.severity for f in faults_of(empty)} <= {"warning"}
    assert set(to_quads(read_sheets([empty]))) == set(to_quads(read_sheets([curated()])))


def test_the_same_bytes_each_time(lang: Lang) -> None:
    assert workbook(lang) == workbook(lang)


def test_nothing_is_overwritten(empty: Path, lang: Lang) -> None:
    before = empty.read_bytes()
    with pytest.raises(WrongUse, match=r"mine\.xlsx"):
        write_workbook_template(empty, lang)
    assert empty.read_bytes() == before
    with pytest.raises(WrongUse, match="xlsx"):
        write_workbook_template(empty.with_suffix(".csv"), lang)
    with pytest.raises(StorageFault):
        write_workbook_template(empty / "inside.xlsx", lang)
