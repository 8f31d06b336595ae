"""Workbooks as other programs write them (openpyxl, odfpy), and archives that no program would write."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook, load_workbook

from banenmakers.loaders import check_sheets
from banenmakers.ontology import Fault

from .conftest import GOOD

Rows = list[list[Any]]
SEEN: set[str] = set()


def good_tabs() -> dict[str, Rows]:
    """The good sheets as tabs of texts."""
    tabs: dict[str, Rows] = {}
    for name, rows in GOOD.items():
        header = list(dict.fromkeys(column for row in rows for column in row))
        tabs[name] = [header, *([row.get(column) or None for column in header] for row in rows)]
    return tabs


def xlsx(path: Path, tabs: Mapping[str, Rows]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for name, rows in tabs.items():
        tab = book.create_sheet(name)
        for row in rows:
            tab.append(row)
            for cell in tab[tab.max_row]:
                if isinstance(cell.value, str):
                    cell.data_type = "s"  # openpyxl would make a formula of "=…"
    book.save(path)
    return path


def change(path: Path, edit: Any) -> Path:
    """Open a workbook, let ``edit`` change it, and save it again."""
    book = load_workbook(path)
    edit(book)
    book.save(path)
    return path


def ods_cell(value: Any) -> TableCell:
    """A cell; a pair is a value and attributes of its own."""
    value, more = value if isinstance(value, tuple) else (value, {})
    if value is None:
        return TableCell(**more)
    if isinstance(value, date):
        return TableCell(valuetype="date", datevalue=value.isoformat(), **more)
    if isinstance(value, int | float):
        return TableCell(valuetype="float", value=str(value), **more)
    cell = TableCell(valuetype="string", **more)
    for line in str(value).split("\n"):
        cell.addElement(P(text=line))
    return cell


def ods(path: Path, tabs: Mapping[str, Rows], row_attributes: Mapping[int, dict[str, str]] | None = None) -> Path:
    book = OpenDocumentSpreadsheet()
    for name, rows in tabs.items():
        table = Table(name=name)
        for number, row in enumerate(rows, 1):
            line = TableRow(**(row_attributes or {}).get(number, {}))
            for value in row:
                line.addElement(CoveredTableCell() if value == "covered" else ods_cell(value))
            table.addElement(line)
        table.addElement(TableRow(numberrowsrepeated="1000000"))  # as LibreOffice fills a tab
        book.spreadsheet.addElement(table)
    book.save(str(path))
    return path


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def archive(path: Path, content: Mapping[str, bytes] | Iterable[tuple[str, bytes]]) -> Path:
    """A ZIP archive of those parts, in that order."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as made:
        for name, part in content.items() if isinstance(content, Mapping) else content:
            made.writestr(name, part)
    path.write_bytes(data.getvalue())
    return path


def faults_of(*paths: Path) -> list[Fault]:
    """The faults, each with its four sentences; their codes are remembered."""
    found = check_sheets(paths).faults
    for fault in found:
        SEEN.add(fault.code)
        sentences = [fault.problem("nl"), fault.problem("en"), fault.remedy("nl"), fault.remedy("en")]
        assert all(sentences) and len(set(sentences)) == 4, sentences
        assert "None" not in " ".join(sentences), sentences
        shown = [fault.file, fault.column, fault.value, *sentences]
        assert all(text is None or text.isprintable() for text in shown), shown
        assert fault.value is None or len(fault.value) <= 80
    return found


def place(fault: Fault) -> tuple[str, str | None, int | None, str | None, str | None]:
    return (fault.code, fault.file, fault.row, fault.column, fault.value)
