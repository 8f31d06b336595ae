"""A build: read, derive, check, store; a new snapshot becomes current only when all of it is good."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from banenmakers.graph import DataFolder, Snapshot, derive, snapshot
from banenmakers.graph.lines import literal, split
from banenmakers.ontology import BadInput, Fault, WrongUse
from banenmakers.ontology import vocabulary as voc

from .inputs import curated
from .renaming import forgotten_names
from .shapes import violations_of
from .sheets import Sheets, read_sheets, to_lines, to_quads

__all__ = ["Built", "build", "check", "curated"]

OnStep = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """What a build made. ``seconds`` per step: read, derive, check, store, total."""

    snapshot: Snapshot
    seconds: dict[str, float]
    warnings: tuple[Fault, ...]


def build(data: DataFolder, folders: Sequence[Path], on_step: OnStep = lambda step: None) -> Built:
    """Build one snapshot from folders of sheets, workbooks and RDF files.

    Raises BadInput with every fault (nothing changed), Busy, StorageFault. ``on_step`` hears each step as it begins.
    """
    if not folders:
        raise WrongUse("build.no-input")
    clock = _Clock(on_step)
    with data.building() as folder:
        clock.step("read")
        sheets = read_sheets(folders)
        lines = to_lines(sheets)
        warnings = (*sheets.warnings, *forgotten_names(data, lines))
        clock.step("derive")
        lines += derive.derive(lines, clock.within)
        clock.step("store")
        facts = {**_known(lines), "inputs": [f.name for f in folders]}
        draft = snapshot.write(folder, lines, facts, clock.within)
        clock.step("check")
        faults = list(check(draft.rdf, sheets, clock.within))
        if faults:
            raise BadInput(faults)
        clock.step("store")
        home = snapshot.publish(data, draft, {**clock.seconds})
    return Built(Snapshot(home), clock.finish(), warnings)


def check(store: Any, sheets: Sheets | None, on_step: OnStep = lambda step: None) -> Iterable[Fault]:
    """The set-based checks of the ontology over a stored record; each row that they give is a fault."""
    for each in voc.checks():
        on_step(each.name)
        for row in store.query(each.text).dicts():
            node, value = (str(row.get(name) or "").removeprefix(voc.ID) for name in ("node", "value"))
            file, line = _place(sheets, node) if sheets else (None, None)
            details = {"node": node, "detail": str(row.get("detail") or "").removeprefix(voc.ID)}
            yield Fault(f"checks.{each.name}", file, line, None, value, details)
    if sheets and (stated := tuple(table for table in sheets.tables if table.held_to_shapes)):
        on_step("shapes")
        for fault in violations_of(to_quads(Sheets(stated, ()))):
            file, line = _place(sheets, fault.value or "")
            yield replace(fault, file=file, row=line)


def _place(sheets: Sheets, key: str) -> tuple[str | None, int | None]:
    """File and row that introduced a node."""
    for table in sheets.tables:
        if key in table.values["key"]:
            return table.file, table.line(table.values["key"].index(key))
    return None, None


def _known(lines: Iterable[str]) -> dict[str, Any]:
    """The sources, and up to which day they know: all but the data sets, and the reports among them (C17).

    A data set is a list of areas or codes, or a convention: however new, it knows nothing later of an initiative.
    """
    classes = {voc.BM + name for name in voc.subclasses("Source")}
    until: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for line in lines:
        if " <" + voc.BM + "knownUntil> " in line:
            source, _, day, _ = split(line)
            until[source] = literal(day)[0]
        elif " <" + voc.RDF + "type> " in line:
            node, _, kind, _ = split(line)
            if kind in classes:
                kinds[node] = voc.local(kind)
    if not until:
        raise BadInput([Fault("build.no-sources")])
    latest = max([day for source, day in until.items() if kinds[source] != "Dataset"] or until.values())
    reports = [day for source, day in until.items() if kinds[source] == "Report"]
    return {"sources": sorted(kinds), "known_until": latest, "report_until": max(reports, default=latest)}


class _Clock:
    """Seconds per step; a step may come back and goes on counting."""

    def __init__(self, on_step: OnStep) -> None:
        self.seconds: dict[str, float] = {}
        self.within = on_step
        self._name: str | None = None
        self._began = self._start = time.perf_counter()

    def step(self, name: str) -> None:
        now = time.perf_counter()
        if self._name:
            self.seconds[self._name] = self.seconds.get(self._name, 0.0) + now - self._began
        self._name, self._began = name, now
        self.within(name)

    def finish(self) -> dict[str, float]:
        self.step("done")
        return {**{k: round(v, 4) for k, v in self.seconds.items()}, "total": round(self._began - self._start, 4)}
