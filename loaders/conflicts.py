"""Where two analysts' sheets say different things of one point: both claims stay, and the conflict is told.

A point is what a claim is about without what it says of it: the tie between two ends, the phase of an initiative, the
number of members on a day. Claims of one input (a folder, a workbook) are one analyst's, who knows of both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from banenmakers.ontology import Lang, say

from .csvfiles import Table
from .dates import PartialDate
from .faultlist import FaultList

_DATED = ("polarity", "status", "valid_from", "valid_to", "expected_end")
# sheet → columns that make the point, columns that say something of it
POINTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "types": (("initiative",), ("type", "polarity")),
    "ties": (
        ("class", "source", "target", "ecosystem"),
        ("formality", "in_role", "leadership_role", "leadership_basis", *_DATED),
    ),
    "assessments": (("initiative", "ecosystem", "statement"), ("level", *_DATED)),
    "areas": (("initiative", "territory"), _DATED),
    "characteristics": (("initiative", "kind", "value"), _DATED),
    "results": (
        ("actor", "measure", "class", "unit", "as_of", "status"),
        ("value", "value_to", "qualifier", "polarity"),
    ),
    "influences": (("instrument", "actor", "group", "ecosystem", "effect"), ("called_as", *_DATED)),
    "obstacles": (("actor", "group", "obstacle", "at"), _DATED),
    "governance": (("initiative", "form", "actor"), ("number", *_DATED)),
    "scaling": (("initiative", "route", "territory"), _DATED),
    "phases": (("initiative", "phase"), _DATED),
    "context_factors": (("ecosystem", "territory", "factor"), ("element", *_DATED)),
    "study_design": (("source", "aspect", "actor"), ("number", "polarity")),
    "successions": (("from", "to"), ("kind", *_DATED)),
    "territory_parts": (("territory", "part", "definition"), _DATED),
}
# Kinds of which an initiative has one: another value is another opinion.
ONE_OF_A_KIND = frozenset({"legal-form"})


@dataclass(frozen=True)
class Side:
    """One claim of a conflict, where it stands, and what it says."""

    claim: str
    file: str
    row: int | None
    source: str
    values: dict[str, str | None]


@dataclass(frozen=True)
class Conflict:
    """Claims of different inputs on one point of ``about`` that differ in ``columns``."""

    sheet: str
    about: str
    point: dict[str, str | None]
    columns: tuple[str, ...]
    sides: tuple[Side, ...]

    def text(self, lang: Lang) -> str:
        told = "; ".join(f"{side.claim}: {self._said(side)}" for side in self.sides)
        return say("identity.conflict.problem", lang, about=self.about, sheet=self.sheet, told=told)

    def _said(self, side: Side) -> str:
        return ", ".join(f"{column} {side.values[column] or '–'}" for column in self.columns)

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        return {
            "sheet": self.sheet,
            "about": self.about,
            "point": self.point,
            "columns": list(self.columns),
            "claims": [
                {"claim": s.claim, "file": s.file, "row": s.row, "source": s.source, "values": s.values}
                for s in self.sides
            ],
            "text": self.text(lang),
        }

    def warn(self, faults: FaultList) -> None:
        last = self.sides[-1]
        told = "; ".join(f"{side.claim}: {self._said(side)}" for side in self.sides)
        details: dict[str, Any] = {"about": self.about, "sheet": self.sheet, "told": told}
        faults.add(
            "identity.conflict", last.file, last.row, None, last.claim, severity="warning", details=lambda: details
        )


def find_conflicts(tables: Iterable[Table]) -> list[Conflict]:
    """The conflicts between inputs, in the order of their claims."""
    found: list[Conflict] = []
    by_sheet: dict[str, list[Table]] = defaultdict(list)
    for table in tables:
        by_sheet[table.sheet.name].append(table)
    for sheet, (point, said) in POINTS.items():
        if len({table.given for table in by_sheet[sheet]}) > 1:
            found += _of_sheet(sheet, by_sheet[sheet], point, said)
    return sorted(found, key=lambda conflict: (conflict.sheet, conflict.sides[0].claim))


def _of_sheet(sheet: str, tables: list[Table], point: tuple[str, ...], said: tuple[str, ...]) -> Iterable[Conflict]:
    places: dict[tuple[Any, ...], list[tuple[Table, int]]] = defaultdict(list)
    for table in tables:
        values = table.values
        for index in range(len(table.rows)):
            if values["withdrawn_on"][index] is None and values["superseded_by"][index] is None:
                places[_point(values, index, point)].append((table, index))
    for cells, rows in places.items():
        columns = ("value", *said) if cells[-1] == "*" else said
        if len({table.given for table, _ in rows}) > 1:
            differ = tuple(column for column in columns if _differs(rows, column))
            if differ:
                named = {name: None if cell is None else str(cell) for name, cell in zip(point, cells, strict=True)}
                named = {name: cell for name, cell in named.items() if cell is not None}
                yield Conflict(sheet, str(next(c for c in cells if c is not None)), named, differ, _sides(rows, differ))


def _point(values: dict[str, list[Any]], index: int, point: tuple[str, ...]) -> tuple[Any, ...]:
    cells = tuple(values[column][index] for column in point)
    if point[-2:] == ("kind", "value") and cells[-2] in ONE_OF_A_KIND:
        return (*cells[:-1], "*")
    return cells


def _differs(rows: list[tuple[Table, int]], column: str) -> bool:
    """Whether two inputs say different things; an empty cell says nothing."""
    told = [
        (table.given, value)
        for table, index in rows
        if (value := table.values[column][index]) is not None and not (column == "formality" and value == "unknown")
    ]
    return any(
        mine != theirs and not _compatible(one, other) for mine, one in told for theirs, other in told if one != other
    )


def _compatible(one: Any, other: Any) -> bool:
    """Two dates of which one may be the other, such as a year and a month of it."""
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return bool(one.earliest <= other.latest and other.earliest <= one.latest)
    return False


def _sides(rows: list[tuple[Table, int]], columns: tuple[str, ...]) -> tuple[Side, ...]:
    sides = [
        Side(
            table.values["key"][index],
            table.file,
            table.line(index),
            table.values["stated_in"][index],
            {c: None if table.values[c][index] is None else str(table.values[c][index]) for c in columns},
        )
        for table, index in rows
    ]
    return tuple(sorted(sides, key=lambda side: side.claim))
