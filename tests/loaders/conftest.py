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
        {"key": "ev-1", "source": "report", "start": "10", "end": "20", "paraphrase_en": "One.", "paraphrase_nl": "Een."},
        {"key": "ev-2", "source": "report", "start": "", "end": "", "paraphrase_en": "Two.", "paraphrase_nl": "Twee."},
        {"key": "ev-3", "source": "page", "start": "", "end": "", "paraphrase_en": "Three.", "paraphrase_nl": "Drie."},
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
         "evidence": "ev-2", "confidence": "0.8", "polarity": ""},
        {"key": "as-3", "initiative": "outlet", "statement": "lead-role", "leads": "de agenda", "evidence": "ev-2",
         "confidence": "1", "polarity": ""},
    ],
    "areas": [{"key": "area-1", "initiative": "network", "territory": "zh", "evidence": "ev-1", "confidence": "0.6"}],
    "no_ties": [
        {"key": "none-1", "initiative": "outlet", "ecosystem": "eco-zh", "looked_by": "BM", "looked_where": "webpagina's",
         "evidence": "ev-3", "confidence": "0.6", "valid_from": "2019-03-10"}
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
