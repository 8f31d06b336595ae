"""A sample of the shipped claims for a reader who judges them against the report: ``python -m docs.sample OUT.csv``.

Seeded by the snapshot's digest, spread over the sheets: at least three of each, the rest by size. The paraphrases are
left out, so that the passage alone decides; what a row says is given in words of its columns.
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from banenmakers.graph import DataFolder
from banenmakers.loaders import read_sheets
from banenmakers.loaders.build import build, curated
from banenmakers.loaders.columns import SHEETS

SIZE = 100
LEAST = 3
# Said once for all claims, or no part of what a claim says of the world.
_LEFT_OUT = {"key", "evidence", "withdrawn_by", "withdrawn_on", "superseded_by", "disputes", "stated_in", "ground"}


def sample(size: int = SIZE) -> list[dict[str, str]]:
    """``sheet, key, places, claim`` of each chosen claim, places as "start–end" joined by " | "."""
    with TemporaryDirectory() as folder:
        digest = build(DataFolder(Path(folder)), [curated()]).snapshot.digest
    sheets = read_sheets([curated()])
    names = {row["key"]: row.get("name") or row.get("title") for s in SHEETS for row in sheets.rows(s) if "key" in row}
    places = {row["key"]: f"{row['start']}–{row['end']}" for row in sheets.rows("evidence") if row["start"] is not None}
    rows: dict[str, list[dict[str, Any]]] = {
        name: sorted(
            (row for row in sheets.rows(name) if all(e in places for e in row["evidence"])), key=lambda r: r["key"]
        )
        for name, sheet in SHEETS.items()
        if sheet.is_claim
    }
    rows = {name: found for name, found in rows.items() if found}
    chance = random.Random(digest)
    chosen = {name: chance.sample(found, min(LEAST, len(found))) for name, found in rows.items()}
    rest = [(name, row) for name, found in rows.items() for row in found if row not in chosen[name]]
    for name, row in chance.sample(rest, size - sum(map(len, chosen.values()))):
        chosen[name].append(row)
    return [
        {
            "sheet": name,
            "key": row["key"],
            "places": " | ".join(places[e] for e in row["evidence"]),
            "claim": "; ".join(
                f"{column} = {_said(value, names)}" for column, value in row.items() if _tells(column, value)
            ),
        }
        for name, found in chosen.items()
        for row in found
    ]


def _tells(column: str, value: Any) -> bool:
    return value is not None and column not in _LEFT_OUT and not column.startswith("note")


def _said(value: Any, names: dict[str, str | None]) -> str:
    if isinstance(value, tuple):
        return ", ".join(_said(each, names) for each in value)
    return names.get(value) or str(value) if isinstance(value, str) else str(value)


def main() -> None:
    with Path(sys.argv[1]).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["sheet", "key", "places", "claim"], lineterminator="\n")
        writer.writeheader()
        writer.writerows(sample())


if __name__ == "__main__":
    main()
