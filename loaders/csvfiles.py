"""From a CSV file to a table of raw text, or to the faults that make the file unreadable."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, ClassVar

from banenmakers.ontology import Fault

from .cells import flaw_of_text
from .choices import fold
from .columns import SHEETS, Column, Sheet
from .faultlist import FaultList, shorten
from .nearest import nearest

LARGEST_FILE = 64 * 1024 * 1024  # bytes
MOST_ROWS = 2_000_000
MOST_CELLS_IN_A_LINE = 10_000
SEPARATORS = (",", ";")


@dataclass
class Table:
    """One sheet as read: ``rows`` holds the row numbers (the header is 1); columns are lists of equal length.

    ``texts`` is as the analyst wrote it; ``values`` is filled by the checks.
    """

    held_to_shapes: ClassVar[bool] = False  # whether a build holds it to the SHACL shapes as well

    file: str
    sheet: Sheet
    headers: dict[str, str]
    lang: str
    partial: bool = False  # rows are missing because of a fault
    rows: list[int] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    values: dict[str, list[Any]] = field(default_factory=dict)
    origin: str = ""  # the file it stands in, when that holds several tables
    given: str = ""  # the folder of sheets, workbook or RDF file: what one analyst hands in
    shipped: bool = False

    def header(self, name: str) -> str:
        """The column's header as the analyst wrote it, or would write it."""
        return self.headers.get(name) or self.sheet.by_name[name].header(self.lang)

    def text(self, name: str, index: int) -> str | None:
        column = self.texts.get(name)
        return column[index].strip() if column else None

    def line(self, index: int) -> int | None:
        """Where a row stands in its file, if that is known."""
        return self.rows[index]

    def drop(self, gone: set[int]) -> None:
        """Leave rows (by their index) out."""
        if gone:
            keep = [index for index in range(len(self.rows)) if index not in gone]
            self.rows = [self.rows[index] for index in keep]
            for columns in (self.texts, self.values):
                for name, cells in columns.items():
                    columns[name] = [cells[index] for index in keep]

    def told(self, fault: Fault) -> Fault | None:
        """A fault of this table as its file's reader says it; None when that was said before."""
        return fault

    def check_computed(self, faults: FaultList) -> None:
        """What a file states that the loader computes: a sheet has no columns for it."""


def read_csv(path: Path, file: str, faults: FaultList) -> Table | None:
    """The sheet that the file's name says; None when nothing of it can be read."""
    data = read_bytes(path, file, faults)
    text = None if data is None else decode(data, file, faults)
    return None if text is None else _parse(text, file, SHEETS[path.stem], faults)


def read_bytes(path: Path, file: str, faults: FaultList) -> bytes | None:
    """All of a file that is not too large; None after a fault."""
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            faults.add("file-too-large", file, megabytes=f"{size / 2**20:.0f}", most=LARGEST_FILE // 2**20)
            return None
        return path.read_bytes()
    except OSError as error:
        faults.add("file-unreadable", file, reason=reason_of(error))
        return None


def reason_of(error: Exception) -> str:
    """What the system said of a file, in its own words."""
    return getattr(error, "strerror", None) or type(error).__name__


def decode(data: bytes, file: str, faults: FaultList) -> str | None:
    """The text of a UTF-8 file, with or without a byte order mark; None after a fault."""
    if not data.strip(codecs.BOM_UTF8 + b" \t\r\n"):
        faults.add("file-empty", file)
        return None
    if data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        faults.add("not-text", file)
        return None
    start = data[:1000]
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or start.count(0) * 3 > len(start):
        faults.add("encoding-utf16", file)
        return None
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        _wrong_encoding(data, error.start, file, faults)
        return None


def _wrong_encoding(data: bytes, at: int, file: str, faults: FaultList) -> None:
    """Name the row of the bad byte at ``at``, the text around it, and the encoding that the file is likely in."""
    before = data[:at].decode("utf-8")
    row, cells = 1, [""]
    try:
        for row, cells in enumerate(_records(before, _separator_by_count(before)), 1):  # noqa: B007
            pass
    except csv.Error:
        row += 1
    if before.endswith(("\n", "\r")):
        row, cells = row + 1, [""]
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    around = before[line_start:][-20:].encode() + data[at : at + 20].splitlines()[0]
    try:
        around.decode("cp1252")
        text, code = before[line_start:][-20:] + data[at : at + 20].splitlines()[0].decode("cp1252"), "encoding-windows"
    except UnicodeDecodeError:
        text, code = around.decode("utf-8", errors="replace"), "encoding"
    faults.add(code, file, row, None, text, byte=f"{data[at]:02X}", cell=max(len(cells), 1))


def _separator_by_count(text: str) -> str:
    first = text.partition("\n")[0]
    return max(SEPARATORS, key=first.count)


def _records(text: str, separator: str) -> Iterator[list[str]]:
    if csv.field_size_limit() < LARGEST_FILE:
        csv.field_size_limit(LARGEST_FILE)  # a long cell is a fault of ours, with its place
    return csv.reader(_lines(text, separator), delimiter=separator, strict=True)


def _lines(text: str, separator: str) -> Iterator[str]:
    for line in io.StringIO(text, newline=""):
        if len(line) > MOST_CELLS_IN_A_LINE and line.count(separator) > MOST_CELLS_IN_A_LINE:
            raise csv.Error("wide")
        yield line


def find_separator(text: str, sheet: Sheet) -> str:
    """Comma or semicolon: the one under which the header has most known columns."""

    def known(separator: str) -> int:
        try:
            header = next(iter(_records(text, separator)), [])
        except csv.Error:
            return -1
        return sum(fold(cell) in sheet.by_header for cell in header)

    return max(SEPARATORS, key=known)


def _parse(text: str, file: str, sheet: Sheet, faults: FaultList) -> Table | None:
    records = _records(text, find_separator(text, sheet))
    row = 0
    table: Table | None = None
    width = 0
    places: dict[str, int] = {}
    kept: list[list[str]] = []
    try:
        for row, cells in enumerate(records, 1):
            if table is None:
                table, places, width = read_header(cells, file, sheet, faults)
                if table is None:
                    return None
                continue
            if row > MOST_ROWS + 1:
                faults.add("rows-too-many", file, row, most=f"{MOST_ROWS:,}".replace(",", " "))
                return None
            if not "".join(cells).strip():
                continue
            if len(cells) < width or any(cells[width:]):
                _ragged(cells, row, width, places, table, faults)
                table.partial = True
                continue
            table.rows.append(row)
            kept.append(cells)
    except csv.Error as error:
        _not_csv(error, file, row + 1, faults)
        if table is None:
            return None
        table.partial = True
    if table is not None:
        if row == 1:
            faults.add("header-only", file, 1, severity="warning")
        for name, place in places.items():
            table.texts[name] = [cells[place] for cells in kept]
    return table


def _ragged(cells: list[str], row: int, width: int, places: dict[str, int], table: Table, faults: FaultList) -> None:
    key = places.get("key", 0)
    value = cells[key] if key < len(cells) else cells[0]
    code = "row-too-short" if len(cells) < width else "row-too-long"
    faults.add(code, table.file, row, None, value, count=len(cells), columns=width)


def _not_csv(error: csv.Error, file: str, row: int, faults: FaultList) -> None:
    if str(error) == "wide":
        faults.add("row-too-wide", file, row, most=MOST_CELLS_IN_A_LINE)
    elif "end of data" in str(error):
        faults.add("quote-open", file, row)
    else:
        faults.add("quote-stray", file, row)


def read_header(
    cells: list[str], file: str, sheet: Sheet, faults: FaultList
) -> tuple[Table | None, dict[str, int], int]:
    """The table without rows, column → place in a row, and the number of cells that a row needs."""
    while cells and not cells[-1].strip():
        cells = cells[:-1]
    places: dict[str, int] = {}
    headers: dict[str, str] = {}
    unknown: list[tuple[int, str]] = []
    for place, cell in enumerate(cells):
        column = sheet.by_header.get(fold(cell[:200]))
        if column is None:
            unknown.append((place, cell))
        elif column.name in places:
            first = headers[column.name]
            faults.add("column-duplicate", file, 1, shorten(cell.strip()), cell, first=first, letter=letter(place))
        else:
            places[column.name] = place
            headers[column.name] = cell.strip()
    if not places:
        sheet_columns: dict[str, Any] = {f"columns_{lang}": ", ".join(_known(sheet, lang)) for lang in ("nl", "en")}
        code = "separator" if len(cells) == 1 and "\t" in cells[0] else "header-unknown"
        faults.add(code, file, 1, None, cells[0] if cells else None, **sheet_columns)
        return None, {}, 0
    dutch = sum(fold(h) == fold(sheet.by_name[n].nl) != fold(n) for n, h in headers.items())
    english = sum(fold(h) == fold(n) != fold(sheet.by_name[n].nl) for n, h in headers.items())
    table = Table(file, sheet, headers, "nl" if dutch > english else "en")
    for place, cell in unknown:
        _unknown_column(table, place, cell, faults)
    for column in sheet.columns:
        if column.required and column.name not in places:
            _missing_column(table, column, faults)
    return table, places, len(cells)


def _unknown_column(table: Table, place: int, cell: str, faults: FaultList) -> None:
    if not cell.strip():
        faults.add("column-unnamed", table.file, 1, letter(place), letter=letter(place))
        return
    if (flaw := flaw_of_text(cell)) and flaw.code != "formula":
        faults.add(flaw.code, table.file, 1, letter(place), cell, **flaw.details)
        return
    near = nearest(fold(cell[:200]), table.sheet.by_header)
    columns = dict.fromkeys(table.sheet.by_header[form] for form in near) or table.sheet.columns
    code = "column-unknown" if near else "column-unknown-far"
    names: dict[str, Any] = {
        f"nearest_{lang}": ", ".join(column.header(lang) for column in columns) for lang in ("nl", "en")
    }
    faults.add(code, table.file, 1, shorten(cell.strip()), cell, sheet=table.sheet.name, **names)


def _missing_column(table: Table, column: Column, faults: FaultList) -> None:
    faults.add(
        "column-missing",
        table.file,
        1,
        table.header(column.name),
        None,
        name_nl=column.nl,
        name_en=column.name,
        sheet=table.sheet.name,
    )


def _known(sheet: Sheet, lang: str) -> list[str]:
    return [column.header(lang) for column in sheet.columns]


def letter(place: int) -> str:
    """A spreadsheet's name for the column at ``place`` (from 0)."""
    name, place = "", place + 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(65 + rest) + name
    return name
