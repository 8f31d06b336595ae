"""Random rows of the sheets that worlds do not have, beside the sheets of a world: what catalogue questions ask about.

Some rows are denied, planned, withdrawn, superseded or have two places, so that each condition of a query matters.
"""

from __future__ import annotations

import csv
from pathlib import Path

from .random_counterparts import Counterparts
from .random_doing import Doing
from .random_writer import GROUPS, TYPES

KINDS = {"revenue-model": ("subscription", "subsidy"), "legal-form": ("foundation", "private-company")}


class _Writer(Doing, Counterparts):
    def write(self, out: Path, groups: int) -> None:
        for number in range(2 + len(self.initiatives) // 4):
            key = f"more-{number}"
            self.sheets.setdefault("actors", []).append(
                {"key": key, "name": f"Ander {number}", "class": "initiative", "studied_in": ""}
            )
            self.initiatives.append(key)
        for number, initiative in enumerate(self.initiatives):
            self.about(number, initiative)
        for number in range(groups):
            self.of_groups(number)
        self.doing(groups)
        self.of_networks()
        self.places_boards_and_money()
        self.counterparts_and_regions(groups)
        self.told_of_initiatives()
        out.mkdir(parents=True, exist_ok=True)
        for name, rows in self.sheets.items():
            header = list(dict.fromkeys(column for row in rows for column in row))
            with (out / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)

    def about(self, number: int, initiative: str) -> None:
        pick = self.random.choice
        for which in range(self.random.randint(0, 3)):
            kind = pick(("spelling", "abbreviation"))
            self.claim(
                "aliases", f"q-name-{number}-{which}", actor=initiative, alias=f"Naam {number}.{which}", kind=kind
            )
        for which in range(self.random.randint(0, 3)):
            self.claim("types", f"q-type-{number}-{which}", initiative=initiative, type=pick(TYPES))
        for which in range(self.random.randint(0, 2)):
            level = {"statement": "level", "level": pick("1234")}
            self.claim("assessments", f"q-level-{number}-{which}", initiative=initiative, **level)
        if self.chance(0.6):
            other = pick(self.initiatives)
            if other != initiative:
                self.claim("ties", f"q-outlet-{number}", **{"class": "franchise"}, source=initiative, target=other)
        aspect = pick(("desk-research-only", "desk-research-only", "interviews"))
        actor = initiative if self.chance(0.8) else ""
        self.claim("study_design", f"q-study-{number}", source=pick(self.sources), aspect=aspect, actor=actor)

    def of_networks(self) -> None:
        """Initiatives that lead, are said to, or are tied to each other and to whoever leads."""
        pick = self.random.choice
        ecosystems = [row["key"] for row in self.known["ecosystems"]]
        for number, initiative in enumerate(self.initiatives):
            other, lead = pick(self.initiatives), {"leadership_basis": "agenda", "leads": "het programma"}
            if ecosystems and self.chance(0.3):
                self.claim("ties", f"q-lead-{number}", **{"class": "leadership"}, source=initiative,
                           target=pick(ecosystems), **lead)  # fmt: skip
            if self.chance(0.3):
                self.claim("assessments", f"q-role-{number}", initiative=initiative, statement="lead-role",
                           leads="het programma", ecosystem=pick(["", *ecosystems]))  # fmt: skip
            if other != initiative:
                kind, formality = pick(("collaboration", "knowledge")), pick(("", "formal", "informal"))
                self.claim("ties", f"q-tie-{number}", **{"class": kind}, source=initiative, target=other,
                           formality=formality)  # fmt: skip

    def of_groups(self, number: int) -> None:
        pick = self.random.choice
        aspect = pick(("longlist", "studied", "selection-criterion"))
        count = {} if aspect == "selection-criterion" else {"number": str(self.random.randint(1, 90))}
        self.claim("study_design", f"q-design-{number}", source=pick(self.sources), aspect=aspect, **count,
                   detail=pick(("", f"Opzet {number}")))  # fmt: skip
        kind = pick(("", *KINDS))
        quantifier = pick(("n-of-n", "n-of-n", "most", "some", "none"))
        cells = {"kind": kind, "value": pick(KINDS[kind])} if kind else {"detail": f"Groep {number}"}
        if quantifier == "n-of-n":
            cells |= {"n": str(self.random.randint(1, 10)), "of_n": pick(("", "10", "40"))}
        elif not kind:
            cells |= {"low_level": "1", "high_level": pick("234")}
        self.claim("group_claims", f"q-group-{number}", group=pick(GROUPS), quantifier=quantifier, **cells)
        finding = {"class": "hypothesis" if number % 2 == 0 else "finding", "detail": f"Bevinding {number}"}
        finding |= {"detail_en": f"Finding {number}"} if self.chance(0.5) else {}
        finding |= {"tests": f"q-find-{number - 1}"} if number % 2 and self.chance(0.7) else {}
        outcome = pick(("supported", "not-supported", "mixed", "open"))
        self.claim("findings", f"q-find-{number}", **finding, group=pick(("", *GROUPS)), outcome=outcome)


def random_sheets(sheets: Path, out: Path, seed: int, groups: int = 12) -> Path:
    """Write rows about the initiatives of ``sheets`` and ``groups`` rows about groups into ``out``; return it."""
    _Writer(sheets, seed).write(out, groups)
    return out
