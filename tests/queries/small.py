"""Small folders of sheets whose answers are plain to see: standing rows, and claims that bring their own evidence."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from pathlib import Path

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build
from banenmakers.loaders.columns import SHEETS

Row = dict[str, str]
Rows = list[Row]
Sheets = Mapping[str, Rows]

# Whatever has a name has one in English too, so that a question that forgets to choose gives two rows.
X = {"key": "x", "name": "Actor x", "name_en": "Actor x, in English", "class": "initiative"}
Y = {"key": "y", "name": "Actor y", "name_en": "Actor y, in English", "class": "initiative"}
BOARD = {"key": "board", "name": "Actor board", "name_en": "Actor board, in English", "class": "economic-board"}
FIRM = {"key": "firm", "name": "Actor firm", "name_en": "Actor firm, in English", "class": "company"}
REGION = {"key": "e1", "name": "Ecosysteem 1", "name_en": "Ecosystem 1", "territory": "zh", "kind": "region"}
STANDING: Sheets = {
    "sources": [
        {"key": "report", "title": "Het rapport", "title_en": "The report", "kind": "report",
         "published": "2018-12", "period_from": "2012"},
        {"key": "page", "title": "Een pagina", "title_en": "A page", "kind": "page",
         "seen": "2018-12-01", "url": "https://example.org/"},
    ],
    "territories": [
        {"key": "nl", "name": "Nederland", "name_en": "The Netherlands", "kind": "country"},
        {"key": "zh", "name": "Zuid-Holland", "name_en": "South Holland", "kind": "province", "within": "nl"},
    ],
    "actors": [X, Y, BOARD, FIRM],
}  # fmt: skip
# What makes a claim one that does not stand, or that says nothing of what is.
WITHDRAWN = {"withdrawn_by": "BM", "withdrawn_on": "2020-01-01"}
DENIED = {"polarity": "negative"}
PLANNED = {"status": "planned"}
NOT_YET = {"valid_from": "2019"}
NO_MORE = {"status": "ended", "valid_from": "2013", "valid_to": "2015"}
SUPERSEDED = {"superseded_by": "newer"}
# It was so until after the day that is asked for.
ENDED = {"status": "ended", "valid_from": "2013", "valid_to": "2019-02"}


def small(folder: Path, sheets: Sheets) -> Snapshot:
    """The snapshot of the standing rows and ``sheets`` (a sheet given replaces the standing one).

    A claim without ``evidence`` gets a place of its own: in the report, section ``section``, or ``stated_in`` the page.
    """
    all_rows: dict[str, Rows] = {name: [dict(row) for row in rows] for name, rows in {**STANDING, **sheets}.items()}
    evidence = all_rows.setdefault("evidence", [])
    for name, rows in all_rows.items():
        if SHEETS[name].is_claim:
            for row in rows:
                _bring_evidence(row, evidence)
    (folder / "sheets").mkdir(parents=True)
    for name, rows in all_rows.items():
        if not rows:
            continue
        header = list(dict.fromkeys(column for row in rows for column in row))
        with (folder / "sheets" / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return build(DataFolder(folder / "data"), [folder / "sheets"]).snapshot


def _bring_evidence(claim: Row, evidence: Rows) -> None:
    claim.setdefault("confidence", "0.9")
    section, source = claim.pop("section", "1"), claim.pop("stated_in", "report")
    if "evidence" in claim:
        return
    claim["evidence"] = f"ev-{claim['key']}"
    evidence.append(place(claim["evidence"], 100 * (len(evidence) + 1), section, source))


def place(key: str, start: int, section: str = "1", source: str = "report") -> Row:
    """A row of evidence: fifty characters of the report, or an address of the page."""
    where = {"section": section, "start": str(start), "end": str(start + 50)}
    if source == "page":
        where = {"url": f"https://example.org/{key}"}
    return {"key": key, "source": source, **where, "paraphrase_en": f"About {key}.", "paraphrase_nl": f"Over {key}."}


def changed(row: Row, change: Row) -> Rows:
    """The row with a change; what is superseded has a successor, which says the opposite."""
    newer = [{**row, "key": change["superseded_by"], **DENIED}] if "superseded_by" in change else []
    return [{**row, **change}, *newer]


def tie(kind: str, source: str, target: str, key: str = "t", **cells: str) -> Row:
    return {"key": key, "class": kind, "source": source, "target": target, **cells}


def lead(source: str = "board", target: str = "e1", key: str = "lead", **cells: str) -> Row:
    cells = {"leadership_basis": "agenda", "leads": "de agenda", "confidence": "0.8", "valid_from": "2014", **cells}
    return tie("leadership", source, target, key, **cells)


def part(key: str = "part", **cells: str) -> Row:
    """x takes part in the region's ecosystem: rung 2."""
    return tie("participation", "x", "e1", key, **{"indicator": "agenda", "valid_from": "2014", **cells})


def level(value: str, key: str = "said", **cells: str) -> Row:
    return {"key": key, "initiative": "x", "statement": "level", "level": value, "valid_from": "2014", **cells}
