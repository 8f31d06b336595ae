# ruff: noqa: E501
"""A small good folder of sheets, and ways to change one cell of it."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

Rows = list[dict[str, str]]

GOOD: dict[str, Rows] = {
    "sources": [
        {"key": "report", "title": "Het rapport", "kind": "report", "published": "2018-12", "period_from": "2017-10"},
        {"key": "page", "title": "Een pagina", "kind": "page", "published": "", "seen": "2026-11-01"},
    ],
    "evidence": [
        {"key": "ev-1", "source": "report", "section": "1", "start": "10", "end": "20", "url": "", "paraphrase_en": "One.", "paraphrase_nl": "Een."},
        {"key": "ev-2", "source": "report", "section": "", "start": "", "end": "", "url": "https://example.org/2", "paraphrase_en": "Two.", "paraphrase_nl": "Twee."},
        {"key": "ev-3", "source": "page", "section": "", "start": "", "end": "", "url": "https://example.org/3", "paraphrase_en": "Three.", "paraphrase_nl": "Drie."},
    ],
    "territories": [
        {"key": "nl", "name": "Nederland", "kind": "country", "within": ""},
        {"key": "zh", "name": "Zuid-Holland", "kind": "province", "within": "nl"},
    ],
    "ecosystems": [{"key": "eco-zh", "name": "Ecosysteem Zuid-Holland", "territory": "zh", "kind": "region"}],
    "actors": [
        {"key": "network", "name": "Netwerk Één", "class": "initiative", "website": "https://example.org/", "studied_in": "report"},
        {"key": "outlet", "name": "Vestiging", "class": "initiative", "website": "", "studied_in": ""},
        {"key": "board", "name": "Economic Board", "class": "economic-board", "website": "", "studied_in": ""},
        {"key": "pzh", "name": "Provincie Zuid-Holland", "class": "province", "website": "", "studied_in": ""},
    ],
    "aliases": [
        {"key": "alias-1", "actor": "network", "alias": "Netw. 1", "kind": "abbreviation", "evidence": "ev-1", "confidence": "0.9"}
    ],
    "types": [
        {"key": "type-1", "initiative": "network", "type": "employer-network", "evidence": "ev-1", "confidence": "0.9"}
    ],
    "ties": [
        {"key": "tie-1", "class": "collaboration", "source": "network", "target": "pzh", "formality": "formal",
         "leadership_basis": "", "leads": "", "indicator": "", "evidence": "ev-1|ev-2", "confidence": "0.90",
         "certainty": "", "status": "", "valid_from": "2016-09", "valid_to": "", "expected_end": "",
         "withdrawn_by": "", "withdrawn_on": "", "transferred_from": "", "disputes": "", "note": "Met de provincie"},
        {"key": "tie-2", "class": "leadership", "source": "board", "target": "eco-zh", "leadership_basis": "board",
         "evidence": "ev-3", "confidence": "0.7", "valid_from": "ca. 2015", "disputes": ""},
        {"key": "tie-3", "class": "participation", "source": "network", "target": "eco-zh", "indicator": "agenda",
         "evidence": "ev-1", "confidence": "0.8", "status": "ended", "valid_to": "2017", "disputes": "tie-1|alias-1"},
        {"key": "tie-4", "class": "collaboration", "source": "outlet", "target": "pzh", "evidence": "ev-1",
         "confidence": "0.72", "transferred_from": "tie-1"},
    ],
    "assessments": [
        {"key": "as-1", "initiative": "network", "statement": "level", "level": "3", "ground": "", "indicator": "",
         "leads": "", "evidence": "ev-2", "confidence": "0.9", "polarity": ""},
        {"key": "as-2", "initiative": "network", "statement": "participation", "level": "", "indicator": "regional-need",
         "evidence": "ev-1", "confidence": "0.8", "polarity": ""},
        {"key": "as-3", "initiative": "outlet", "statement": "lead-role", "leads": "de agenda", "evidence": "ev-1",
         "confidence": "1", "polarity": ""},
    ],
    "areas": [{"key": "area-1", "initiative": "network", "territory": "zh", "evidence": "ev-1", "confidence": "0.6"}],
    "no_ties": [
        {"key": "none-1", "initiative": "outlet", "ecosystem": "eco-zh", "looked_by": "BM", "looked_where": "webpagina's",
         "evidence": "ev-3", "confidence": "0.6", "valid_from": "2019-03-10"}
    ],
    "instruments": [
        {"key": "act", "name": "Aanbestedingswet 2012", "kind": "act", "code": "BWBR0032203", "part_of": "", "legal_basis": "", "url": "https://example.org/wet"},
        {"key": "article", "name": "Artikel 2.80", "kind": "legal-provision", "part_of": "act"},
        {"key": "social-return", "name": "SROI", "name_en": "Social return", "kind": "procurement-condition", "legal_basis": "article"},
    ],
    "same_as": [
        {"key": "same-1", "a": "network", "b": "outlet", "verdict": "different", "decided_by": "BM", "decided_on": "2026-11-24",
         "reason": "Ander adres", "reason_en": "Another address"}
    ],
    "characteristics": [
        {"key": "char-1", "initiative": "network", "kind": "driver", "value": "leadership", "detail": "De leden trekken", "evidence": "ev-1", "confidence": "0.9", "speaker": "initiative"},
        {"key": "char-2", "initiative": "network", "kind": "success-factor", "value": "leadership", "evidence": "ev-1", "confidence": "0.9", "disputes": "char-1"},
        {"key": "char-3", "initiative": "outlet", "kind": "sector", "value": "hospitality", "evidence": "ev-2", "confidence": "0.8"},
    ],
    "results": [
        {"key": "result-1", "class": "result", "actor": "network", "measure": "people-placed", "value": "300", "value_to": "", "qualifier": "",
         "unit": "", "as_of": "2019", "status": "target", "evidence": "ev-1", "confidence": "0.8"},
        {"key": "result-2", "class": "measurement", "actor": "network", "measure": "members", "value": "35", "value_to": "40", "qualifier": "range",
         "evidence": "ev-1", "confidence": "0.8"},
        {"key": "result-3", "class": "measurement", "actor": "outlet", "measure": "share", "value": "3.70", "unit": "% van de omzet", "evidence": "ev-3", "confidence": "0.6"},
        {"key": "result-4", "class": "result", "actor": "outlet", "measure": "people-reached", "value": "", "qualifier": "several", "evidence": "ev-3", "confidence": "0.6"},
    ],
    "influences": [
        {"key": "infl-1", "instrument": "social-return", "effect": "enables", "actor": "", "group": "social-enterprise", "ecosystem": "", "called_as": "act",
         "evidence": "ev-1", "confidence": "0.9", "scope": ""},
        {"key": "infl-2", "instrument": "act", "effect": "hinders", "actor": "outlet", "evidence": "ev-2", "confidence": "0.8"},
        {"key": "infl-3", "instrument": "act", "effect": "obliges", "ecosystem": "eco-zh", "evidence": "ev-3", "confidence": "0.7"},
    ],
    "group_claims": [
        {"key": "group-1", "group": "employer-network", "quantifier": "n-of-n", "n": "10", "of_n": "22", "kind": "revenue-model", "value": "subscription",
         "detail": "", "low_level": "", "high_level": "", "scope": "", "evidence": "ev-1", "confidence": "0.9"},
        {"key": "group-2", "group": "employer-network", "quantifier": "most", "detail": "Sterker ingebed", "low_level": "3", "high_level": "4",
         "territory": "nl", "evidence": "ev-1", "confidence": "0.9"},
    ],
    "findings": [
        {"key": "find-1", "class": "hypothesis", "detail": "Meer inbedding, meer effect", "group": "all", "outcome": "mixed", "tests": "", "evidence": "ev-1", "confidence": "0.9"},
        {"key": "find-2", "class": "finding", "detail": "Geldt niet", "group": "social-enterprise", "outcome": "not-supported", "tests": "find-1", "evidence": "ev-1", "confidence": "0.9"},
        {"key": "find-3", "class": "finding", "detail": "Meer aanvaarding", "outcome": "supported", "evidence": "ev-1", "confidence": "0.9"},
    ],
    "obstacles": [
        {"key": "obst-1", "actor": "", "group": "social-enterprise", "obstacle": "no-sight-of-candidates", "at": "pzh", "evidence": "ev-1", "confidence": "0.9"}
    ],
    "governance": [
        {"key": "gov-1", "initiative": "network", "form": "bureau", "actor": "pzh", "number": "3", "evidence": "ev-1", "confidence": "0.9"}
    ],
    "scaling": [
        {"key": "scal-1", "initiative": "network", "route": "new-network", "territory": "nl", "status": "ambition", "evidence": "ev-1", "confidence": "0.9"}
    ],
    "phases": [
        {"key": "phase-1", "initiative": "network", "phase": "begun", "valid_from": "2012-06", "evidence": "ev-1", "confidence": "0.9"}
    ],
    "context_factors": [
        {"key": "ctx-1", "ecosystem": "eco-zh", "territory": "", "factor": "labour-shortage", "element": "talent", "evidence": "ev-1", "confidence": "0.9"}
    ],
    "study_design": [
        {"key": "study-1", "source": "report", "aspect": "longlist", "number": "70", "actor": "", "evidence": "ev-1", "confidence": "0.9"},
        {"key": "study-2", "source": "report", "aspect": "desk-research-only", "actor": "network", "evidence": "ev-1", "confidence": "0.9"},
    ],
    "readings": [
        {"key": "read-1", "initiative": "outlet", "detail": "Geen streek of leider genoemd", "detail_en": "No region or leader named", "evidence": "ev-2", "confidence": "0.9"}
    ],
    "successions": [
        {"key": "succ-1", "from": "outlet", "to": "network", "kind": "absorption", "valid_from": "2020", "evidence": "ev-3", "confidence": "0.8"}
    ],
    "territory_parts": [
        {"key": "part-1", "territory": "nl", "part": "zh", "definition": "provincies", "evidence": "ev-1", "confidence": "0.9"}
    ],
}  # fmt: skip


def write(
    folder: Path, name: str, rows: Rows, header: list[str] | None = None, delimiter: str = ",", end: str = "\n"
) -> Path:
    """One sheet; columns in the order in which they appear."""
    header = header or list(dict.fromkeys(column for row in rows for column in row))
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter, lineterminator=end)
        writer.writerow(header)
        writer.writerows([row.get(column, "") for column in header] for row in rows)
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    """A folder ``mysheets`` without a fault."""
    folder = tmp_path / "mysheets"
    for name, rows in GOOD.items():
        write(folder, name, rows)
    return folder


Change = Callable[[str, int, dict[str, str]], Path]


@pytest.fixture
def change(good: Path) -> Change:
    """Write a sheet of the good folder again with some cells of one row (2 is the first) changed."""

    def changed(sheet: str, row: int, cells: dict[str, str]) -> Path:
        rows = [dict(each) for each in GOOD[sheet]]
        rows[row - 2].update(cells)
        write(good, sheet, rows)
        return good

    return changed
