"""Write an ecosystem of any size as sheets: the same seed and size give the same bytes.

The spread is that of the shipped data, only more of it: about ten ties an initiative, a hundred initiatives an
ecosystem, three kinds of leaders, dates at every precision, denials, ended, planned and withdrawn claims, a report
and web pages. Everything that the coding rules look at occurs.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from .generate_told import tell

Row = dict[str, str]

TIES_AN_INITIATIVE = 10
INITIATIVES_AN_ECOSYSTEM = 100
INITIATIVES_A_PAGE = 50
REPORT = "report"
SECOND_EVIDENCE = 0.3
DENIED_TIES = 0.03
RESTATED_TIES = 0.03

_BETWEEN_ACTORS = {
    "collaboration": 30, "membership": 14, "knowledge": 9, "funding": 8, "procurement": 7, "referral": 7, "agenda": 5,
    "founding": 4, "franchise": 4, "secondment": 4, "replication": 2, "leadership": 2,
}  # fmt: skip
_FORMALITY = {"formal": 35, "informal": 30, "unknown": 20, "": 15}
_STATUS = {"": 80, "ended": 13, "planned": 3, "target": 2, "ambition": 2}
_COMPANIES = ("company", "municipality", "vocational-college", "trade-union", "civil-society-organisation")
_STATEMENTS = {
    "participation": 25, "tie-with-leaders": 15, "formal-tie-with-leaders": 12, "lead-role": 5, "chosen-by-leaders": 5,
    "founded-by-leaders": 5, "supporting-role-only": 8, "importance": 10, "formal-connection": 5,
    "ecosystem-connection": 10,
}  # fmt: skip
_ONLY_DENIED = {"ecosystem-connection", "formal-connection"}


@dataclass
class _Ecosystem:
    """Keys of one ecosystem, its territory and the actors that lead it."""

    key: str
    territory: str
    leaders: list[str] = field(default_factory=list)


class _Writer:
    """All rows by sheet; a claim brings its own evidence."""

    def __init__(self, ties: int, seed: int) -> None:
        self.random = Random(f"{seed}/{ties}")
        self.sheets: dict[str, list[Row]] = {}
        self.wanted = ties
        self.places = 0
        self.successors: set[str] = set()
        count = max(4, ties // TIES_AN_INITIATIVE)
        self.initiatives = [f"initiative-{n}" for n in range(count)]
        self.companies = [f"actor-{n}" for n in range(max(4, count // 2))]
        self.pages = [f"page-{n}" for n in range(max(1, count // INITIATIVES_A_PAGE))]
        self.ecosystems = [
            _Ecosystem(f"ecosystem-{n}", f"region-{n}") for n in range(max(1, count // INITIATIVES_AN_ECOSYSTEM))
        ]

    def add(self, sheet: str, **cells: str) -> Row:
        self.sheets.setdefault(sheet, []).append(cells)
        return cells

    def pick(self, weights: dict[str, int]) -> str:
        return self.random.choices(list(weights), weights=list(weights.values()))[0]

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def write(self, folder: Path, every_sheet: bool) -> None:
        self._entities()
        self._leaders()
        self._ties()
        self._claims()
        if every_sheet:
            tell(self, REPORT)
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in self.sheets.items():
            header = list(dict.fromkeys(column for row in rows for column in row))
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)

    # ---- who and where ----

    def _entities(self) -> None:
        self.add("sources", key=REPORT, title="Het rapport", title_en="The report", kind="report",
                 published="2018-12", period_from="2017-10")  # fmt: skip
        for number, page in enumerate(self.pages):
            self.add("sources", key=page, title=f"Pagina {number}", kind="page", seen=self._day(2019, 2026),
                     url=f"https://example.org/{page}")  # fmt: skip
        self.add("territories", key="country", name="Nederland", kind="country")
        self.add("ecosystems", key="ecosystem-national", name="Landelijk", territory="country", kind="national")
        for number, ecosystem in enumerate(self.ecosystems):
            self.add("territories", key=ecosystem.territory, name=f"Regio {number}", kind="corop", within="country")
            self.add("ecosystems", key=ecosystem.key, name=f"Ecosysteem {number}", territory=ecosystem.territory,
                     kind=self.random.choice(("region", "region", "cluster", "sector")))  # fmt: skip
        for number, initiative in enumerate(self.initiatives):
            parent = self.initiatives[number - number % 20] if number % 20 in (1, 2) else ""
            self.add("actors", key=initiative, name=f"Initiatief {number}", name_en=f"Initiative {number}",
                     **{"class": "initiative"}, website=f"https://example.org/i/{number}" if number % 3 == 0 else "",
                     part_of=parent, studied_in=REPORT if number % 4 == 0 else "")  # fmt: skip
        for number, company in enumerate(self.companies):
            self.add("actors", key=company, name=f"Partij {number}", **{"class": _COMPANIES[number % len(_COMPANIES)]})

    def _leaders(self) -> None:
        """Boards by their board, provinces by an agenda, unnamed groups by what somebody infers."""
        for number, ecosystem in enumerate(self.ecosystems):
            for kind, basis, confidence, certainty in (
                ("economic-board", "board", "0.7", "asserted"),
                ("province", "agenda", "0.8", "asserted"),
                ("actor-group", "group", "0.5", "inferred"),
            ):
                key = f"{kind}-{number}"
                self.add("actors", key=key, name=f"{kind} {number}", **{"class": kind})
                ecosystem.leaders.append(key)
                self._tie("leadership", key, ecosystem.key, leadership_basis=basis, leads="",
                          confidence=confidence, certainty=certainty, status="", valid_from=self._date(2010, 2015),
                          valid_to="")  # fmt: skip

    def home(self, initiative: str) -> _Ecosystem:
        return self.ecosystems[
            int(initiative.removeprefix("initiative-")) // INITIATIVES_AN_ECOSYSTEM % len(self.ecosystems)
        ]

    # ---- claims ----

    def _ties(self) -> None:
        ties = self.sheets["ties"]
        while len(ties) < self.wanted:
            initiative = self.random.choice(self.initiatives)
            home = self.home(initiative)
            dice = self.random.random()
            if dice < 0.08:
                target = home.key if self.chance(0.9) else "ecosystem-national"
                self._tie(
                    "participation", initiative, target, indicator=self.random.choice(("agenda", "regional-need"))
                )
            elif dice < 0.09:
                self._tie("leadership", initiative, home.key, leadership_basis="agenda", leads="de agenda",
                          confidence="0.8", certainty="asserted")  # fmt: skip
            elif dice < 0.09 + DENIED_TIES and len(ties) > 10:
                self._deny(self.random.choice(ties))
            elif dice < 0.09 + DENIED_TIES + RESTATED_TIES and len(ties) > 10:
                self._restate(self.random.choice(ties))
            else:
                other = self.random.choice(home.leaders if self.chance(0.25) else self.companies)
                ends = (initiative, other) if self.chance(0.7) else (other, initiative)
                only = home.key if self.chance(0.05) else ""
                self._tie(self.pick(_BETWEEN_ACTORS), *ends, formality=self.pick(_FORMALITY), ecosystem=only)

    def _tie(self, kind: str, source: str, target: str, **more: str) -> None:
        number = len(self.sheets.get("ties", ()))
        cells = {"class": kind, "source": source, "target": target, **self.common(f"tie-{number}"), **more}
        if more.get("polarity") != "negative" and kind == "participation":
            cells.setdefault("indicator", "agenda")
        self.add("ties", **cells)

    def _deny(self, tie: Row) -> None:
        named = {"disputes": tie["key"]} if self.chance(0.3) else {}
        self._tie(tie["class"], tie["source"], tie["target"], polarity="negative", formality="", **named)

    def _restate(self, tie: Row) -> None:
        """The same tie from a later day: it lifts an expected end, or follows up a claim that was replaced."""
        kept = {name: tie[name] for name in ("class", "source", "target", "indicator", "leadership_basis", "leads",
                                             "confidence", "certainty") if name in tie}  # fmt: skip
        kind, source, target = kept.pop("class"), kept.pop("source"), kept.pop("target")
        if tie.get("polarity") == "negative":
            return
        self._tie(kind, source, target, **kept, status="", valid_from=self._date(2020, 2023), valid_to="",
                  expected_end="")  # fmt: skip
        later = self.sheets["ties"][-1]
        stands = not later.get("withdrawn_on") and tie["key"] not in self.successors  # a successor has none in turn
        if self.chance(0.2) and stands and not tie.get("superseded_by"):
            tie["superseded_by"] = later["key"]
            self.successors.add(later["key"])

    def _claims(self) -> None:
        """About the initiatives themselves: types, assessments, areas, names, searches without a find."""
        for initiative in self.initiatives:
            home = self.home(initiative)
            if self.chance(0.9):
                kind = self.random.choice(("employer-network", "platform", "social-enterprise"))
                self.add("types", initiative=initiative, type=kind, **self.common(f"type-{initiative}"))
            if self.chance(0.5):
                self._assessment(initiative, home)
            if self.chance(0.2):
                level = str(self.random.randint(1, 4))
                self.add("assessments", initiative=initiative, statement="level", level=level,
                         **self.common(f"level-{initiative}"))  # fmt: skip
            if self.chance(0.6):
                where = "country" if self.chance(0.2) else home.territory
                self.add("areas", initiative=initiative, territory=where, **self.common(f"area-{initiative}"))
            if self.chance(0.1):
                self.add("aliases", actor=initiative, alias=f"Naam van {initiative}", kind="spelling",
                         **self.common(f"alias-{initiative}"))  # fmt: skip
            if self.chance(0.05):
                cells = self.common(f"search-{initiative}")
                cells |= {"valid_from": self._date(2018, 2024), "valid_to": "", "expected_end": "", "status": ""}
                self.add("no_ties", initiative=initiative, ecosystem=home.key if self.chance(0.5) else "",
                         looked_by="BM", looked_where="webpagina's", **cells)  # fmt: skip

    def _assessment(self, initiative: str, home: _Ecosystem) -> None:
        statement = self.pick(_STATEMENTS)
        denied = statement in _ONLY_DENIED or (statement.startswith(("tie", "formal-tie")) and self.chance(0.2))
        self.add("assessments", initiative=initiative, statement=statement,
                 ecosystem=home.key if self.chance(0.5) else "", polarity="negative" if denied else "",
                 indicator="agenda" if statement == "participation" else "",
                 leads="de agenda" if statement == "lead-role" else "",
                 **self.common(f"assessment-{initiative}"))  # fmt: skip

    def common(self, key: str) -> Row:
        """What every claim carries; its evidence is written beside it."""
        source = REPORT if self.chance(0.6) else self.random.choice(self.pages)
        inferred = self.chance(0.15)
        confidence = self.random.choice(("0.4", "0.6") if inferred else ("0.6", "0.7", "0.8", "0.9"))
        cells = {"key": key, "evidence": self._evidence(key, source), "confidence": confidence,
                 "certainty": "inferred" if inferred else "", "status": self.pick(_STATUS),
                 "speaker": "researcher" if source == REPORT else "public-page"}  # fmt: skip
        if self.chance(0.6):
            cells["valid_from"] = self._date(2008, 2017)
        if cells["status"] == "ended" or self.chance(0.04):
            cells["valid_to"] = self._date(2019, 2024)
        elif self.chance(0.06):
            cells["expected_end"] = self._date(2019, 2026)
        if self.chance(0.01):
            cells |= {"withdrawn_by": "BM", "withdrawn_on": self._day(2020, 2025)}
        if self.chance(0.1):
            cells["note"] = f"Opmerking bij {key}"
        return cells

    def _evidence(self, claim: str, source: str) -> str:
        keys = [f"evidence-{claim}-{n}" for n in range(1 + self.chance(SECOND_EVIDENCE))]
        for key in keys:
            self.places += 1
            place = ({"section": f"Paragraaf {self.places % 90}", "start": str(self.places * 100),
                      "end": str(self.places * 100 + 80)} if source == REPORT else
                     {"url": f"https://example.org/{source}#{self.places}"})  # fmt: skip
            self.add("evidence", key=key, source=source, **place, paraphrase_en=f"What the source says of {claim}.",
                     paraphrase_nl=f"Wat de bron zegt van {claim}.")  # fmt: skip
        return "|".join(keys)

    # ---- dates ----

    def _date(self, first: int, last: int) -> str:
        year, month = self.random.randint(first, last), self.random.randint(1, 12)
        written = self.random.choice(
            (f"{year}", f"{year}-{month:02}", f"{year}-{month:02}-{self.random.randint(1, 28):02}")
        )
        return f"ca. {written}" if self.chance(0.1) else written

    def _day(self, first: int, last: int) -> str:
        at = self.random
        return f"{at.randint(first, last)}-{at.randint(1, 12):02}-{at.randint(1, 28):02}"


def write(folder: Path, *, ties: int, seed: int = 1, every_sheet: bool = False) -> Path:
    """Write sheets with ``ties`` rows in ties.csv into ``folder`` (made when it is not there), and return it.

    ``every_sheet``: also what the rules do not look at and a fifth more ties, so that each question has an answer.
    """
    _Writer(ties, seed).write(folder, every_sheet)
    return folder


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Write sheets of a made-up ecosystem.")
    parser.add_argument("out", type=Path, help="folder of the sheets")
    parser.add_argument("--ties", type=int, default=30_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--every-sheet", action="store_true", help="also what the rules do not look at")
    given = parser.parse_args(arguments)
    write(given.out, ties=given.ties, seed=given.seed, every_sheet=given.every_sheet)


if __name__ == "__main__":
    main()
