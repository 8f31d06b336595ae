"""A workbook of tables for people: typed columns, a header that stays and filters, links, and where it all comes from.

Nothing in it is ever a formula: every text is written as text, and one that a spreadsheet might take for a formula
(``=``, ``+``, ``-``, ``@`` first) also says so itself, so that it stays text when somebody edits the cell.
"""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from banenmakers.ontology import Lang, LimitReached, say
from banenmakers.queries.questions import Column
from banenmakers.queries.tables import NamedTable

from .cells import FORMULA_SIGNS, as_text, in_xml

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

# Limits of the file format (https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3).
MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
MOST_CHARACTERS = 32_767
MOST_LINKS = 65_530
_LONGEST_LINK = 2_000
_EXACT = 2**53  # beyond this a spreadsheet rounds whole numbers
_FIRST_DAY = date(1900, 3, 1)  # before it, spreadsheets disagree on which day a number is
_LINK = re.compile(r"https?://[^\s\"<>]+")
_NO_SHEET_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
NARROWEST, WIDEST = 8, 60
_LOOKED_AT = 500  # rows whose values decide how wide a column is


def to_workbook(
    sheets: Sequence[NamedTable], provenance: Sequence[tuple[str, Any]], *, title: str, made: datetime, lang: Lang
) -> bytes:
    """The bytes of an ``.xlsx``: each sheet a tab, then one with ``provenance`` (label, value). ``made`` is its date.

    Same input, same bytes. Raises LimitReached for a table that no sheet can hold.
    """
    import xlsxwriter

    for sheet in sheets:
        if len(sheet.rows) >= MOST_ROWS or len(sheet.columns) > MOST_COLUMNS:
            raise LimitReached("export.too-many-rows", name=sheet.name, count=len(sheet.rows), most=MOST_ROWS - 1)
    data = io.BytesIO()
    # Nothing is guessed from a text: no formulas, no numbers, no links but those written as links.
    guess = {"strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(data, {"in_memory": True, "default_date_format": "yyyy-mm-dd", **guess}) as book:
        book.set_properties({"title": _fit(title), "author": "Banenmakers knowledge graph", "created": made,
                             "comments": "CC BY 4.0"})  # fmt: skip
        _Book(book, lang).write(sheets, provenance)
    return data.getvalue()


class _Book:
    def __init__(self, book: Workbook, lang: Lang) -> None:
        self._book = book
        self._lang = lang
        self._head = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "valign": "top"})
        self._day = book.add_format({"num_format": "yyyy-mm-dd", "align": "left"})
        self._link = book.add_format({"font_color": "#0B5394", "underline": 1})
        self._quoted = book.add_format({"quote_prefix": True})
        self._wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self._wrapped_quoted = book.add_format({"text_wrap": True, "valign": "top", "quote_prefix": True})
        self._bold = book.add_format({"bold": True, "valign": "top"})
        self._cut = 0
        self._links = 0
        self._names: set[str] = {"history"}  # a name that the file format keeps for itself

    def write(self, sheets: Sequence[NamedTable], provenance: Sequence[tuple[str, Any]]) -> None:
        about = say("export.provenance", self._lang)
        self._names.add(about.casefold())
        for sheet in sheets:
            self._tab(self._book.add_worksheet(self._name(sheet.name)), sheet)
        self._about(self._book.add_worksheet(about), provenance)

    def _name(self, wanted: str) -> str:
        """A name that a tab may have: 31 characters, none of ``[]:*?/\\``, no quote at its ends, no other's."""
        base = _NO_SHEET_NAME.sub(" ", in_xml(wanted)).strip(" '")[:31].rstrip(" '") or "1"
        name, number = base, 2
        while name.casefold() in self._names:
            name, number = f"{base[:28]} {number}", number + 1
        self._names.add(name.casefold())
        return name

    def _tab(self, tab: Worksheet, sheet: NamedTable) -> None:
        self._links = 0
        for at, column in enumerate(sheet.columns):
            tab.write_string(0, at, _fit(column.name), self._head)
            tab.set_column(at, at, _width(column, (row[at] for row in sheet.rows[:_LOOKED_AT])))
        for number, row in enumerate(sheet.rows, 1):
            for at, value in enumerate(row):
                self._cell(tab, number, at, value)
        last, right = max(len(sheet.rows), 1), len(sheet.columns) - 1
        tab.freeze_panes(1, 0)
        if sheet.columns:
            tab.autofilter(0, 0, last, right)
            # A code such as 0518 is meant to be text.
            tab.ignore_errors({"number_stored_as_text": f"A1:{_letter(right)}{last + 1}"})

    def _cell(self, tab: Worksheet, row: int, at: int, value: Any) -> None:
        if value is None or value == [] or value == "":
            return
        if isinstance(value, bool):
            tab.write_boolean(row, at, value)
        elif isinstance(value, int | float) and math.isfinite(value) and abs(value) <= _EXACT:
            tab.write_number(row, at, value)
        elif isinstance(value, date) and not isinstance(value, datetime) and value >= _FIRST_DAY:
            tab.write_datetime(row, at, datetime(value.year, value.month, value.day), self._day)
        else:
            self._text(tab, row, at, as_text(value))

    def _text(self, tab: Worksheet, row: int, at: int, text: str, *, wrapped: bool = False) -> None:
        self._cut += len(text) > MOST_CHARACTERS
        text = _fit(text)
        if _LINK.fullmatch(text) and len(text) <= _LONGEST_LINK and self._links < MOST_LINKS:
            self._links += 1
            tab.write_url(row, at, text, self._link, string=text)
        elif text.startswith(FORMULA_SIGNS):
            tab.write_string(row, at, text, self._wrapped_quoted if wrapped else self._quoted)
        else:
            tab.write_string(row, at, text, self._wrapped if wrapped else None)

    def _about(self, tab: Worksheet, provenance: Sequence[tuple[str, Any]]) -> None:
        tab.set_column(0, 0, 24)
        tab.set_column(1, 1, 100)
        rows = list(provenance)
        if self._cut:
            rows.append((say("export.cut", self._lang), self._cut))
        for row, (label, value) in enumerate(rows):
            tab.write_string(row, 0, _fit(label), self._bold)
            if isinstance(value, str):
                self._text(tab, row, 1, value, wrapped=True)
            else:
                self._cell(tab, row, 1, value)


def _fit(text: str) -> str:
    """What a cell can hold: no characters that XML lacks, and a mark where the rest had to go."""
    text = in_xml(text)
    return text if len(text) <= MOST_CHARACTERS else text[: MOST_CHARACTERS - 1] + "…"


def _width(column: Column, values: Iterable[Any]) -> float:
    """In characters: as wide as most of what stands there, and no column wider than a line that can be read."""
    lengths = sorted(len(as_text(value)) for value in values if value is not None)
    usual = lengths[int(len(lengths) * 0.95)] if lengths else 0
    return min(max(usual + 1, len(column.name) + 3, NARROWEST), WIDEST)


def _letter(at: int) -> str:
    """The letters of a column, counted from 0."""
    text = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        text = chr(65 + rest) + text
    return text
