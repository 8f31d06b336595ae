"""Analyst sheets, workbooks and RDF files → validated rows → quads, or every fault of every file at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from banenmakers.ontology import BadInput, Fault

from .cells import BROKEN, Flaw, choice_by, parse_column
from .columns import ChoiceBy, Column
from .conflicts import Conflict, find_conflicts
from .csvfiles import Table
from .descriptivechecks import DescriptiveChecks
from .faultlist import FaultList
from .inputs import read_tables
from .lookalikes import LookAlike, lookalikes
from .quads import to_lines, to_quads
from .recognising import recognise
from .references import KeyIndex
from .rowchecks import RowChecks

__all__ = ["Reading", "Sheets", "check_sheets", "read_sheets", "to_lines", "to_quads"]


@dataclass(frozen=True)
class Sheets:
    """Validated sheets. ``warnings`` do not stop a build; ``lookalikes`` wait for an analyst's decision."""

    tables: tuple[Table, ...]
    warnings: tuple[Fault, ...]
    lookalikes: tuple[LookAlike, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def files(self) -> int:
        return _files(self.tables)

    @property
    def row_count(self) -> int:
        return sum(len(table.rows) for table in self.tables)

    def rows(self, sheet: str) -> Iterator[dict[str, Any]]:
        """The rows of ``sheet`` in every folder: English column name → value (None when empty).

        Values are str (keys, English values, text, addresses; of a list that a kind decides, the concept's local
        name), tuple[str, …] (lists of keys), int, Decimal or PartialDate; claims have ``stated_in``, the key of
        their source.
        """
        for table in self.tables:
            if table.sheet.name == sheet:
                names = list(table.values)
                for cells in zip(*table.values.values(), strict=True):
                    yield dict(zip(names, cells, strict=True))


@dataclass(frozen=True)
class Reading:
    """What ``check_sheets`` found; ``sheets`` is None when there are errors."""

    sheets: Sheets | None
    faults: list[Fault]
    files: int
    rows: int


def read_sheets(folders: Sequence[Path]) -> Sheets:
    """The sheets of ``folders``, workbooks and other files; raises BadInput with all faults of all files."""
    reading = check_sheets(folders)
    if reading.sheets is None:
        raise BadInput(reading.faults)
    return reading.sheets


def check_sheets(folders: Sequence[Path]) -> Reading:
    """As ``read_sheets``, but the faults are returned, warnings among them."""
    faults = FaultList()
    tables, unread = read_tables(folders, faults)
    for table in tables:
        _fill(table, faults)
    keys = KeyIndex(tables, unread, faults)
    for table in tables:
        keys.check(table, faults)
    files, rows = _files(tables), sum(len(table.rows) for table in tables)
    recognition = recognise(tables, faults)
    if recognition.identity.winner:
        keys = KeyIndex(tables, unread, FaultList())
    for table in tables:
        RowChecks(table, keys, faults).run()
        DescriptiveChecks(table, keys, faults).run()
    for table in tables:
        table.check_computed(faults)
    if faults.refused:
        return Reading(None, _told(faults.all(), tables), files, rows)
    for table in tables:
        table.texts.clear()
    found = lookalikes(recognition)
    if found:
        faults.add("identity.waiting", severity="warning", count=len(found))
    conflicts = find_conflicts(tables)
    for conflict in conflicts:
        conflict.warn(faults)
    warnings = _told(faults.warnings(), tables)
    sheets = Sheets(tuple(tables), tuple(warnings), tuple(found), tuple(conflicts))
    return Reading(sheets, warnings, files, rows)


def _files(tables: Iterable[Table]) -> int:
    return len({table.origin or table.file for table in tables})


def _told(faults: list[Fault], tables: list[Table]) -> list[Fault]:
    """The faults as the readers of their files say them."""
    by_file = {table.file: table for table in tables}
    told = (by_file[f.file].told(f) if f.file in by_file else f for f in faults)
    return [fault for fault in told if fault is not None]


def _fill(table: Table, faults: FaultList) -> None:
    """The values of every column of the sheet, those that the file has not included."""
    for column in table.sheet.columns:
        texts = table.texts.get(column.name)
        if texts is None:
            empty = BROKEN if column.required else column.default
            table.values[column.name] = [empty] * len(table.rows)
            continue
        values, flaws = parse_column(column, texts)
        if flaws:
            _flawed(table, column, texts, flaws, faults)
        if column.required and None in values:
            _missing(table, column, values, faults)
        elif column.default is not None:
            values = [column.default if value is None else value for value in values]
        table.values[column.name] = values
    for column in table.sheet.columns:
        if isinstance(column.type, ChoiceBy) and column.name in table.texts:
            _by_kind(table, column, column.type, faults)
    _defaults_of_rows(table)


def _defaults_of_rows(table: Table) -> None:
    """Defaults that depend on another cell of the row."""
    values = table.values
    if table.sheet.name == "assessments":
        values["ground"] = [
            ground or ("classification" if statement == "level" else "assessment")
            for ground, statement in zip(values["ground"], values["statement"], strict=True)
        ]
    if table.sheet.is_claim and "group" in values:
        values["scope"] = [
            scope or ("individual" if group is None else "group")
            for scope, group in zip(values["scope"], values["group"], strict=True)
        ]


def _by_kind(table: Table, column: Column, of: ChoiceBy, faults: FaultList) -> None:
    """Look up the values of a column whose list another column of the row decides."""
    values, kinds = table.values[column.name], table.values[of.column]
    known: dict[tuple[str, str], str | Flaw] = {}
    for index, (text, kind) in enumerate(zip(values, kinds, strict=True)):
        if not isinstance(text, str):
            continue
        values[index] = BROKEN
        if kind is None:
            faults.add(
                "kind-missing", table.file, table.rows[index], table.header(of.column), other=table.header(column.name)
            )
        elif isinstance(kind, str):
            if (text, kind) not in known:
                known[text, kind] = choice_by(text, kind, of)
            found = known[text, kind]
            if isinstance(found, Flaw):
                faults.add(found.code, table.file, table.rows[index], table.header(column.name), text, **found.details)
            else:
                values[index] = found


def _flawed(table: Table, column: Column, texts: list[str], flaws: dict[str, Flaw], faults: FaultList) -> None:
    header = table.header(column.name)
    for row, text in zip(table.rows, texts, strict=True):
        if flaw := flaws.get(text):
            faults.add(flaw.code, table.file, row, header, text, **flaw.details)


def _missing(table: Table, column: Column, values: list[Any], faults: FaultList) -> None:
    header = table.header(column.name)
    code = "cell-missing"
    if table.sheet.is_claim and column.name == "evidence":
        code = "evidence-missing"
    elif table.sheet.name == "evidence" and column.name == "source":
        code = "source-missing"
    for index, value in enumerate(values):
        if value is None:
            faults.add(code, table.file, table.rows[index], header, None)
            values[index] = BROKEN
