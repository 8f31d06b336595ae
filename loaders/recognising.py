"""Rows that stand for one thing become one row: every reference leads to it, and nothing that they said is lost.

Which rows are one is decided in :mod:`identity`; this is what it means for tables.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .cells import BROKEN
from .columns import TYPE, Choice, Reference, holds_many
from .csvfiles import Table
from .faultlist import FaultList
from .identity import Identity, Pair, Record, depth, pair, resolve
from .namekeys import name_key
from .registers import code_of_instrument, code_of_territory

SHEETS_OF_THINGS = ("actors", "territories", "ecosystems", "instruments", "sources")
_KIND = {"actors": "class", "territories": "kind", "ecosystems": "kind", "instruments": "kind", "sources": "kind"}
# What a row says between two others: they are two, whatever they are called.
_BETWEEN = {"ties": ("source", "target"), "successions": ("from", "to"), "territory_parts": ("territory", "part")}
_BELONGING = {"actors": "part_of", "territories": "within", "instruments": "part_of"}
_NAMING = ("spelling", "official", "former")  # an abbreviation is often somebody else's as well


@dataclass(frozen=True)
class Thing:
    """A row as it was read: ``called`` are its names as written, ``hints`` forms that may be its name.

    ``index`` is its place in ``table`` before any row was dropped.
    """

    record: Record
    table: Table
    index: int
    called: tuple[str, ...]
    hints: frozenset[str] = frozenset()
    centre: str = ""  # of an ecosystem: the key of its territory

    @property
    def name(self) -> str:
        return self.called[0] if self.called else self.record.key


@dataclass(frozen=True)
class Recognition:
    """What was found: ``things`` by key, as they were read; ``decided`` and ``apart`` pairs that wait for nobody."""

    things: dict[str, Thing] = field(default_factory=dict)
    identity: Identity = field(default_factory=lambda: Identity({}, {}))
    decided: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()


def recognise(tables: list[Table], faults: FaultList) -> Recognition:
    """Find the rows that are one, and merge them in ``tables``; contradicting decisions are faults."""
    things = _things(tables)
    decisions = list(_decisions(tables))
    by_verdict: dict[str, set[Pair]] = defaultdict(set)
    for _, _, each, verdict in decisions:
        by_verdict[verdict].add(each)
    apart = frozenset(_apart(tables))
    records = [thing.record for thing in things.values()]
    identity = resolve(records, by_verdict["same"], by_verdict["different"], apart)
    for contradiction in identity.contradictions:
        _contradiction(contradiction, decisions, faults)
    decided = frozenset(by_verdict["same"] | by_verdict["different"])
    if identity.winner:
        _Merge(tables, things, identity, faults).run()
    return Recognition(things, identity, decided, apart)


def _things(tables: list[Table]) -> dict[str, Thing]:
    names, hints = _aliases(tables)
    things: dict[str, Thing] = {}
    for table in tables:
        sheet = table.sheet.name
        if sheet not in SHEETS_OF_THINGS:
            continue
        kinds = _kinds(table)
        for index, key in enumerate(table.values["key"]):
            if not isinstance(key, str) or key in things or kinds[index] is None:
                continue
            called = _called(table, index)
            forms = frozenset(map(name_key, called)) | names[key]
            record = Record(key, sheet, kinds[index], forms, _codes(table, index), table.shipped)
            centre = str(table.values["territory"][index]) if sheet == "ecosystems" else ""
            things[key] = Thing(record, table, index, called, frozenset(hints[key]), centre)
    return things


def _kinds(table: Table) -> list[Any]:
    """The local name of each row's class or kind."""
    column = table.sheet.by_name[_KIND[table.sheet.name]]
    assert isinstance(column.type, Choice)
    return [column.type.values.terms.get(value) for value in table.values[column.name]]


def _called(table: Table, index: int) -> tuple[str, ...]:
    columns = ("title", "title_en") if table.sheet.name == "sources" else ("name", "name_en")
    found = [table.values[column][index] for column in columns]
    more = table.values["other_names"][index] if "other_names" in table.values else None
    if isinstance(more, tuple):
        found += more
    return tuple(dict.fromkeys(name for name in found if isinstance(name, str)))


def _codes(table: Table, index: int) -> frozenset[str]:
    cells = {name: column[index] for name, column in table.values.items()}
    if isinstance(codes := cells.get("codes"), tuple):
        return frozenset(codes)
    code = cells.get("code")
    if not isinstance(code, str):
        return frozenset()
    if table.sheet.name == "territories":
        found = code_of_territory(code)
    else:
        found = code_of_instrument(code, str(cells.get("kind")))
    return frozenset({found} if found else ())


def _aliases(tables: list[Table]) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Of each actor, the forms of the names that a claim gives it; and those that only hint at it."""
    names: dict[str, set[str]] = defaultdict(set)
    hints: dict[str, set[str]] = defaultdict(set)
    wanted = ("actor", "alias", "kind", "certainty", "polarity", "withdrawn_on", "superseded_by")
    for table in tables:
        if table.sheet.name == "aliases":
            for actor, alias, kind, certainty, polarity, gone, after in zip(
                *(table.values[column] for column in wanted), strict=True
            ):
                if not isinstance(actor, str) or not isinstance(alias, str) or polarity != "positive":
                    continue
                if gone is None and after is None:
                    sure = kind in _NAMING and certainty == "asserted"
                    (names if sure else hints)[actor].add(name_key(alias))
    return names, hints


def _decisions(tables: list[Table]) -> Iterator[tuple[Table, int, Pair, str]]:
    for table in tables:
        if table.sheet.name == "same_as":
            columns = (table.values[column] for column in ("a", "b", "verdict"))
            for index, (a, b, verdict) in enumerate(zip(*columns, strict=True)):
                if isinstance(a, str) and isinstance(b, str) and isinstance(verdict, str) and a != b:
                    yield table, index, pair(a, b), verdict


def _apart(tables: list[Table]) -> Iterator[Pair]:
    for table in tables:
        ends = _BETWEEN.get(table.sheet.name)
        if ends is None and (belonging := _BELONGING.get(table.sheet.name)):
            ends = ("key", belonging)
        if ends:
            for a, b in zip(*(table.values[column] for column in ends), strict=True):
                if isinstance(a, str) and isinstance(b, str) and a != b:
                    yield pair(a, b)


def _contradiction(found: Any, decisions: list[tuple[Table, int, Pair, str]], faults: FaultList) -> None:
    """A fault at a decision that takes part in it: the one on the pair itself, else every one that joins the two."""
    exact = [each for each in decisions if each[2] == (found.a, found.b)]
    for table, index, (a, b), _ in exact or [each for each in decisions if {found.a, found.b} & set(each[2])]:
        faults.add(
            f"identity.{found.what}",
            table.file,
            table.line(index),
            table.header("verdict"),
            table.text("verdict", index),
            a=found.a,
            b=found.b,
            first=a,
            second=b,
        )


class _Merge:
    """Merging the rows of one reading."""

    def __init__(self, tables: list[Table], things: dict[str, Thing], identity: Identity, faults: FaultList) -> None:
        self._tables = tables
        self._things = things
        self._identity = identity
        self._faults = faults

    def run(self) -> None:
        groups: dict[str, list[str]] = defaultdict(list)
        for loser, winner in self._identity.winner.items():
            groups[winner].append(loser)
        gone: dict[int, set[int]] = defaultdict(set)
        for winner, losers in sorted(groups.items()):
            self._rows(self._things[winner], [self._things[loser] for loser in sorted(losers)])
            for loser in losers:
                gone[id(self._things[loser].table)].add(self._things[loser].index)
        for table in self._tables:
            self._decided(table) if table.sheet.name == "same_as" else self._references(table)
        for table in self._tables:
            table.drop(gone[id(table)])

    def _rows(self, winner: Thing, losers: list[Thing]) -> None:
        row, at = winner.table.values, winner.index
        for column in winner.table.sheet.columns:
            if column.name in ("key", "other_names", "former_keys"):
                continue
            for loser in losers:
                mine, theirs = row[column.name][at], loser.table.values[column.name][loser.index]
                row[column.name][at] = self._cell(column, winner, loser, mine, theirs)
        if "other_names" in row:
            own = row["name"][at]
            called = {name for each in (winner, *losers) for name in each.called[:1]} | {
                name for each in (winner, *losers) for name in each.table.values["other_names"][each.index] or ()
            }
            row["other_names"][at] = tuple(sorted(called - {own})) or None
        former = {key for each in (winner, *losers) for key in each.table.values["former_keys"][each.index] or ()}
        former |= {each.record.key for each in losers}
        row["former_keys"][at] = tuple(sorted(former))
        for loser in losers:
            self._warn(f"merged-{self._identity.ground[loser.record.key]}", loser, "key", loser.record.key, winner)

    def _cell(self, column: Any, winner: Thing, loser: Thing, mine: Any, theirs: Any) -> Any:
        """What the merged row holds; what it cannot hold beside it is said."""
        mine = self._mapped(column, mine)
        theirs = self._mapped(column, theirs)
        if theirs is None or theirs is BROKEN or mine == theirs:
            return mine
        if mine is None or mine is BROKEN:
            return theirs
        if holds_many(column.type):
            return tuple(sorted({*mine, *theirs}))
        if column.property == TYPE:
            return max((mine, theirs), key=lambda value: (depth(column.type.values.terms[value]), value))
        if column.name in ("name", "name_en") and "other_names" in winner.table.values:
            return mine  # kept as another name
        self._warn("cell-differs", loser, column.name, str(theirs), winner, kept=str(mine))
        return mine

    def _mapped(self, column: Any, value: Any) -> Any:
        if isinstance(column.type, Reference):
            if isinstance(value, tuple):
                return tuple(dict.fromkeys(map(self._identity.of, value)))
            if isinstance(value, str):
                return self._identity.of(value)
        return value

    def _references(self, table: Table) -> None:
        for column in table.sheet.columns:
            if isinstance(column.type, Reference):
                cells = table.values[column.name]
                for index, value in enumerate(cells):
                    if isinstance(value, str | tuple):
                        cells[index] = self._mapped(column, value)
                        if cells[index] == self._identity.of(str(table.values["key"][index])):
                            file, row, header = table.file, table.rows[index], table.header(column.name)
                            self._faults.add("reference-to-itself", file, row, header, table.text(column.name, index))

    def _decided(self, table: Table) -> None:
        """A decision that was carried out is on one row; the keys that it joined stay readable."""
        values = table.values
        for index, (a, b) in enumerate(zip(values["a"], values["b"], strict=True)):
            if isinstance(a, str) and isinstance(b, str):
                first, second = self._identity.of(a), self._identity.of(b)
                values["a"][index], values["b"][index] = first, second
                if first == second:
                    values["b"][index] = None
                    values["joined_keys"][index] = tuple(sorted({a, b} - {first}))

    def _warn(self, code: str, loser: Thing, column: str, value: str, winner: Thing, **details: Any) -> None:
        table, other = loser.table, winner.table
        self._faults.add(
            f"identity.{code}",
            table.file,
            table.line(loser.index),
            table.header(column),
            value,
            severity="warning",
            loser=loser.record.key,
            winner=winner.record.key,
            winner_file=other.file,
            winner_row=other.line(winner.index) or "?",
            **details,
        )
