"""Descriptive claims for every actor of a folder of sheets: as sure and as many as can be, in every sheet there is."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from banenmakers.loaders.choices import SchemeList
from banenmakers.loaders.columns import SHEETS, Choice, ChoiceBy, Column, Integer, Number, Reference, Sheet
from banenmakers.loaders.columns import DateAtPrecision as Date
from banenmakers.loaders.columntypes import DESCRIPTIVE

Rows = list[dict[str, str]]
# Columns beside which another is filled in; and those that only make sense with a value that is not given here.
_NOT = {"influences": {"group", "ecosystem"}, "obstacles": {"group"}, "context_factors": {"ecosystem"}}
_LEFT_OUT = {"value_to", "tests", "superseded_by", "disputes", "transferred_from", "valid_to", "expected_end", "n"}


def read(folder: Path, sheet: str) -> Rows:
    path = folder / f"{sheet}.csv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def describe(sheets: Path, out: Path) -> int:
    """Write to ``out`` a claim of every descriptive sheet about every initiative of ``sheets``; how many."""
    keys = {name: [row["key"] for row in read(sheets, name)] for name in SHEETS}
    keys["instruments"] = ["a-law"]
    keys["actors"] = [row["key"] for row in read(sheets, "actors") if row["class"] == "initiative"]
    out.mkdir()
    _write(out, "instruments", [{"key": "a-law", "name": "Geen wet", "kind": "procurement-condition"}])
    count = 0
    for name in DESCRIPTIVE:
        rows = list(_rows(SHEETS[name], keys))
        count += len(rows)
        _write(out, name, rows)
    return count


def _rows(sheet: Sheet, keys: dict[str, list[str]]) -> Iterator[dict[str, str]]:
    for place, actor in enumerate(keys["actors"]):
        cells: dict[str, str] = {}
        for column in sheet.columns:
            if column.name not in _LEFT_OUT | _NOT.get(sheet.name, set()):
                cells[column.name] = _cell(column, cells, place, actor, keys)
        cells |= {"key": f"described-{sheet.name.replace('_', '-')}-{place}", "confidence": "1", "certainty": ""}
        cells |= {"status": "", "polarity": "", "scope": "", "withdrawn_by": "", "withdrawn_on": ""}
        if sheet.name == "successions":
            if place % 2 or place + 1 == len(keys["actors"]):  # two by two, so that nothing comes out of itself
                continue
            cells["to"] = keys["actors"][place + 1]
        if sheet.name == "territory_parts":
            if len(keys["territories"]) < 2:
                continue
            cells["territory"], cells["part"] = keys["territories"][:2]
        yield cells


def _cell(column: Column, cells: dict[str, str], place: int, actor: str, keys: dict[str, list[str]]) -> str:
    kind = column.type
    if isinstance(kind, Reference):
        known = keys[kind.sheets[0]]
        return actor if kind.sheets[0] == "actors" else known[place % len(known)] if known else ""
    if isinstance(kind, ChoiceBy):
        return kind.lists[cells["kind"]].written("en")[0]
    if isinstance(kind, Choice):
        forms = kind.values.written("en")
        if column.name == "quantifier":
            return "all"
        if column.name == "qualifier":
            return "exact"
        return forms[place % len(forms)] if isinstance(kind.values, SchemeList) else forms[0]
    if isinstance(kind, Integer | Number):
        return "4"
    if isinstance(kind, Date):
        return ""
    return "tekst"


def _write(folder: Path, name: str, rows: Rows) -> None:
    header = list(dict.fromkeys(column for row in rows for column in row)) or ["key"]
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
