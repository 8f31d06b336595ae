"""How random rows are made: claims with their places, now and then one that does not stand."""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random

Row = dict[str, str]
TYPES = ("employer-network", "platform", "social-enterprise")
GROUPS = ("all", *TYPES)
FIRST_PLACE = 1_000_000  # beyond all places of worlds
SECTIONS = ("1 Inleiding", "5.2 Netwerken", "Bijlage 1", "6.1 Inbedding")


class Writer:
    def __init__(self, sheets: Path, seed: int) -> None:
        self.random = Random(f"sheets {seed}")
        self.sheets: dict[str, list[Row]] = {}
        self.known = {
            name: _keys(sheets / f"{name}.csv") for name in ("actors", "sources", "ecosystems", "territories")
        }
        self.reports = {row["key"] for row in self.known["sources"] if row["kind"] == "report"}
        self.sources = [row["key"] for row in self.known["sources"]]
        self.initiatives = [row["key"] for row in self.known["actors"] if row["class"] == "initiative"]
        self.places = 0

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def claim(self, sheet: str, key: str, **cells: str) -> Row:
        """A claim with its places; now and then one that does not stand."""
        source = self.random.choice(self.sources)
        evidence = [self.place(key, number, source) for number in range(1 + self.chance(0.3))]
        row = {"key": key, **cells, "evidence": "|".join(evidence), "confidence": self.random.choice("45678")}
        row["confidence"] = f"0.{row['confidence']}"
        row |= {"polarity": "negative"} if self.chance(0.1) else {}
        status = self.random.choice(("", "", "", "", "planned", "ended"))
        row |= {"status": status, "valid_from": self.random.choice(("", "2011", "2014-03", "2016-05-06", "ca. 2017"))}
        row |= {"valid_to": self.random.choice(("2018", "2019-02"))} if status == "ended" else {}
        row |= {"withdrawn_by": "BM", "withdrawn_on": "2020-01-01"} if self.chance(0.1) else {}
        rows = self.sheets.setdefault(sheet, [])
        if rows and self.chance(0.1) and "withdrawn_on" not in rows[-1]:
            row["superseded_by"] = rows[-1]["key"]
        rows.append(row)
        return row

    def place(self, claim: str, number: int, source: str) -> str:
        key = f"ev-{claim}-{number}"
        row = {"key": key, "source": source, "paraphrase_en": f"Passage {key}.", "paraphrase_nl": f"Passage {key} nl."}
        if source in self.reports:
            self.places += 1
            start = FIRST_PLACE + 100 * self.places
            row |= {"section": self.random.choice(SECTIONS), "start": f"{start}", "end": f"{start + 80}"}
        else:
            row |= {"url": f"https://example.org/{source}#{key}"}
        self.sheets.setdefault("evidence", []).append(row)
        return key


def _keys(path: Path) -> list[Row]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
