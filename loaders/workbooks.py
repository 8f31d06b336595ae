"""A workbook is a folder of sheets: each tab with the name of a sheet is read as its CSV file would be."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

from . import columns as c
from .choices import fold
from .columns import SHEETS, Sheet
from .csvfiles import MOST_ROWS, Table, letter, read_bytes, read_header
from .faultlist import FaultList, shorten
from .nearest import nearest
from .workbook_parts import Refused, Tab, take_apart

# Tabs for people: never read, whatever they hold.
IGNORED = {fold(name) for name in ("notes", "lists", "readme", "toelichting", "lijsten", "leesmij")}
_BY_TITLE = {fold(name): sheet for name, sheet in SHEETS.items()}
_SERIAL_ZERO = date(1899, 12, 30)  # day 0 of a spreadsheet


def read_workbook(path: Path, file: str, faults: FaultList) -> tuple[list[Table], set[str]]:
    """The tables of a workbook, and the sheets of which some rows were not read (all, when it could not be opened)."""
    data = read_bytes(path, file, faults)
    if data is None:
        return [], set(SHEETS)
    if not data:
        faults.add("file-empty", file)
        return [], set(SHEETS)
    try:
        archive, looks = take_apart(data, path.suffix.lower())
        tabs = list(_values(archive))
    except Refused as refusal:
        faults.add(f"workbooks.{refusal.code}", file, **refusal.details)
        return [], set(SHEETS)
    tables: list[Table] = []
    unread: set[str] = set()
    met: dict[str, str] = {}
    for title, hidden, rows in tabs:
        sheet = _BY_TITLE.get(fold(title))
        place = f"{file}/{shorten(title)}"
        if title.startswith("_") or fold(title) in IGNORED or (sheet is None and not rows):
            continue
        if sheet is None:
            _unknown(title, place, faults)
            continue
        if sheet.name in met:
            faults.add("workbooks.tab-twice", place, sheet=sheet.name, first=shorten(met[sheet.name]))
            continue
        met[sheet.name] = title
        if hidden:
            faults.add("workbooks.hidden-tab", place, severity="warning")
        table = _Reading(sheet, place, rows, looks.get(title) or Tab(), faults).table()
        if table is None or table.partial or "key" not in table.texts:
            unread.add(sheet.name)
        if table is not None:
            table.origin = file
            tables.append(table)
    if not met:
        faults.add("workbooks.no-sheets", file, sheets=", ".join(SHEETS))
    return tables, unread


def _values(archive: io.BytesIO) -> Iterator[tuple[str, bool, list[list[Any]]]]:
    """Title, whether it is hidden, and the rows of each tab, from its first cell on."""
    import python_calamine as calamine

    try:
        book = calamine.CalamineWorkbook.from_filelike(archive)
        for tab in book.sheets_metadata:
            rows: list[list[Any]] = []
            if tab.typ == calamine.SheetTypeEnum.WorkSheet:
                rows = book.get_sheet_by_name(tab.name).to_python(skip_empty_area=False)
            yield tab.name, tab.visible != calamine.SheetVisibleEnum.Visible, rows
    except (calamine.CalamineError, ValueError, OSError) as error:
        raise Refused("damaged") from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":  # how a bug in the library's Rust reaches Python
            raise Refused("damaged") from error
        raise


def _unknown(title: str, place: str, faults: FaultList) -> None:
    near = nearest(fold(title), list(_BY_TITLE)) or list(_BY_TITLE)
    faults.add("workbooks.tab-unknown", place, nearest=", ".join(_BY_TITLE[name].name for name in near))


class _Reading:
    """One tab on its way to a table."""

    def __init__(self, sheet: Sheet, place: str, rows: list[list[Any]], tab: Tab, faults: FaultList) -> None:
        self._sheet = sheet
        self._place = place
        self._rows = rows
        self._tab = tab
        self._faults = faults

    def table(self) -> Table | None:
        """The table, or None when the tab has no header of this sheet; adds the tab's faults."""
        rows, faults = self._rows, self._faults
        header = [text_of(value) for value in rows[0]] if rows else []
        self._formulas(header)
        if not any(text_of(value).strip() for row in rows for value in row):
            if not self._tab.formulas:
                faults.add("file-empty", self._place)
            return None
        if len(rows) > MOST_ROWS + 1:
            faults.add("rows-too-many", self._place, MOST_ROWS + 2, most=f"{MOST_ROWS:,}".replace(",", " "))
            return None
        table, places, width = read_header(header, self._place, self._sheet, faults)
        if table is None:
            return None
        self._merged(width)
        kept: list[list[Any]] = []
        for row, cells in enumerate(rows[1:], 2):
            beyond = next((at for at in range(width, len(cells)) if text_of(cells[at]).strip()), None)
            if beyond is not None:
                faults.add("workbooks.cell-beyond", self._place, row, letter(beyond), text_of(cells[beyond]),
                           cell=f"{letter(beyond)}{row}")  # fmt: skip
                table.partial = True
            elif any(text_of(cell).strip() for cell in cells):
                table.rows.append(row)
                kept.append(cells)
        if len(rows) == 1:
            faults.add("header-only", self._place, 1, severity="warning")
        for name, at in places.items():
            values = [cells[at] for cells in kept]
            table.texts[name] = list(map(text_of, values))
            self._kinds(table, name, values)
        self._hidden(places.values())
        return table

    def _formulas(self, header: list[str]) -> None:
        for code, cells in (("formula", self._tab.formulas), ("error-value", self._tab.errors)):
            for row, column in sorted(set(cells)):
                if code == "error-value" and (row, column) in self._tab.formulas:
                    continue
                name = header[column].strip() if row and column < len(header) else ""
                cell = f"{letter(column)}{row + 1}"
                self._faults.add(f"workbooks.{code}", self._place, row + 1, shorten(name) or letter(column), cell=cell)

    def _merged(self, width: int) -> None:
        """A block within one column counts for each of its rows; one over several columns says nothing certain."""
        rows = self._rows
        for top, left, bottom, right in sorted(self._tab.blocks):
            if top >= len(rows) or left >= width or not text_of(rows[top][left]).strip():
                continue
            block = f"{letter(left)}{top + 1}:{letter(right)}{bottom + 1}"
            code = "merged-header" if top == 0 else "merged-across" if right > left else "merged-down"
            filled = code == "merged-down"
            self._faults.add(
                f"workbooks.{code}",
                self._place,
                top + 1,
                letter(left),
                text_of(rows[top][left]),
                severity="warning" if filled else "error",
                block=block,
            )
            if filled:
                for cells in rows[top + 1 : bottom + 1]:
                    if any(text_of(cell).strip() for cell in cells):  # an empty row stays one
                        cells[left] = rows[top][left]

    def _kinds(self, table: Table, name: str, values: list[Any]) -> None:
        """Warn where a spreadsheet may have changed what was typed: 5.10 became 5.1, 5-3 a day, 2012 the year 1905."""
        kind = self._sheet.by_name[name].type
        header = table.header(name)
        if isinstance(kind, c.Text):
            changed = [(row, v) for row, v in zip(table.rows, values, strict=True) if not isinstance(v, str)]
            if changed:
                row, value = changed[0]
                self._faults.add("workbooks.not-text", self._place, row, header, text_of(value), severity="warning",
                                 count=len(changed))  # fmt: skip
        elif isinstance(kind, c.DateAtPrecision | c.Day):
            for row, value in zip(table.rows, values, strict=True):
                if isinstance(value, date) and 1900 <= (year := _serial(value)) <= 2100:
                    self._faults.add("workbooks.year-as-day", self._place, row, header, text_of(value), year=year)

    def _hidden(self, columns: Iterable[int]) -> None:
        if rows := [row + 1 for row in self._tab.hidden_rows if row]:
            self._faults.add("workbooks.hidden-rows", self._place, rows[0], severity="warning", rows=_ranges(rows))
        spans = self._tab.hidden_columns
        if out := [letter(at) for at in sorted(columns) if any(low <= at <= high for low, high in spans)]:
            self._faults.add("workbooks.hidden-columns", self._place, severity="warning", columns=", ".join(out))


def text_of(value: Any) -> str:
    """The value of a cell as an analyst would have typed it in a CSV file."""
    if isinstance(value, str):
        return value
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    if isinstance(value, datetime):
        whole = (value.hour, value.minute, value.second, value.microsecond) == (0, 0, 0, 0)
        return value.date().isoformat() if whole else value.isoformat(" ", "seconds")
    return "" if value is None else str(value)


def _serial(day: date) -> int:
    """The number that a spreadsheet holds for a day."""
    return ((day.date() if isinstance(day, datetime) else day) - _SERIAL_ZERO).days


def _ranges(rows: list[int]) -> str:
    """``3–5, 9``; at most ten of them."""
    found: list[list[int]] = []
    for row in rows:
        if found and row == found[-1][1] + 1:
            found[-1][1] = row
        else:
            found.append([row, row])
    shown = [f"{low}–{high}" if high > low else f"{low}" for low, high in found[:10]]
    return ", ".join(shown) + (", …" if len(found) > 10 else "")
