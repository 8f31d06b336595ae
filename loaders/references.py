"""Keys and what refers to them, over all sheets and folders."""

from __future__ import annotations

from typing import Any

from .cells import BROKEN
from .columns import Column, Reference
from .csvfiles import Table
from .faultlist import FaultList
from .nearest import NameIndex


class KeyIndex:
    """Every key of a reading: in which table and at which place it stands first.

    A reference to a sheet in ``unread``, some rows of which could not be read, is no fault: the row may be there.
    """

    def __init__(self, tables: list[Table], unread: set[str], faults: FaultList) -> None:
        self._unread = unread
        self._places: dict[str, tuple[Table, int]] = {}
        self._names: dict[tuple[str, ...], NameIndex] = {}
        for table in tables:
            header = table.header("key")
            for index, key in enumerate(table.values["key"]):
                if not isinstance(key, str):
                    continue
                first, at = self._places.setdefault(key, (table, index))
                if first is not table or at != index:
                    faults.add(
                        "key-duplicate",
                        table.file,
                        table.rows[index],
                        header,
                        key,
                        first_file=first.file,
                        first_row=first.line(at) or "?",
                    )

    def __contains__(self, key: str) -> bool:
        return key in self._places

    def __len__(self) -> int:
        return len(self._places)

    def sheet(self, key: str) -> str | None:
        """The name of the sheet in which ``key`` stands."""
        place = self._places.get(key)
        return place[0].sheet.name if place else None

    def value(self, key: str, column: str) -> Any:
        """The value of ``column`` in the row of ``key``; None when there is no such row or column."""
        place = self._places.get(key)
        if place is None or column not in place[0].values:
            return None
        return place[0].values[column][place[1]]

    def nearest(self, key: str, sheets: tuple[str, ...]) -> list[str]:
        """Nearest keys in ``sheets``."""
        if sheets not in self._names:
            self._names[sheets] = NameIndex(k for k, (table, _) in self._places.items() if table.sheet.name in sheets)
        return self._names[sheets].nearest(key)

    def check(self, table: Table, faults: FaultList) -> None:
        """Every reference of ``table`` must meet a row of the right sheet, and not its own."""
        for column in table.sheet.columns:
            if isinstance(column.type, Reference) and column.name in table.texts:
                self._check_column(table, column, column.type, faults)

    def _check_column(self, table: Table, column: Column, kind: Reference, faults: FaultList) -> None:
        places, keys = self._places, table.values["key"]
        good: set[str] = set()
        values = table.values[column.name]
        for index, value in enumerate(values):
            if value is None or value is BROKEN:
                continue
            own = keys[index]
            for key in value if kind.many else (value,):
                if key in good and key != own:
                    continue
                place = places.get(key)
                if place is None:
                    if self._unread.isdisjoint(kind.sheets):
                        self._dangling(table, index, column, key, kind, faults)
                elif key == own:
                    faults.add("reference-to-itself", *_at(table, index, column), key)
                elif place[0].sheet.name not in kind.sheets:
                    faults.add(
                        "reference-wrong-sheet",
                        *_at(table, index, column),
                        key,
                        found=place[0].sheet.name,
                        sheets=_files(kind),
                    )
                else:
                    good.add(key)
                    continue
                values[index] = BROKEN

    def _dangling(self, table: Table, index: int, column: Column, key: str, kind: Reference, faults: FaultList) -> None:
        def details() -> dict[str, Any]:
            near = self.nearest(key, kind.sheets)
            return {"nearest": ", ".join(near), "variant": "" if near else "-far"}

        faults.add("reference-dangling", *_at(table, index, column), key, details=details, sheets=_files(kind))


def _at(table: Table, index: int, column: Column) -> tuple[str, int, str]:
    return table.file, table.rows[index], table.header(column.name)


def _files(kind: Reference) -> str:
    return ", ".join(f"{sheet}.csv" for sheet in kind.sheets)
