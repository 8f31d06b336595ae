"""Random rows of the sheets that worlds do not have, beside the sheets of a world: what catalogue questions ask about.

Some rows are denied, planned, withdrawn, superseded or have two places, so that each condition of a query matters.
"""

from __future__ import annotations

import csv
from pathlib import Path
from random import Random

Row = dict[str, str]

TYPES = ("employer-network", "platform", "social-enterprise")
GROUPS = ("all", *TYPES)
KINDS = {"revenue-model": ("subscription", "subsidy"), "legal-form": ("foundation", "private-company")}
SPEAKERS = ("initiative", "researcher", "public-page", "other")
OBSTACLES = ("bureaucracy", "no-sight-of-candidates", "other")
FORMS = ("board", "bureau", "coordinator")
ROUTES = ("branch", "franchise", "deliberately-small")
MEASURES = ("members", "employees", "flexible-staff", "volunteers", "jobs")
FIRST_PLACE = 1_000_000  # beyond all places of worlds
SECTIONS = ("1 Inleiding", "5.2 Netwerken", "Bijlage 1", "6.1 Inbedding")


class _Writer:
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

    def told_of_initiatives(self) -> None:
        """Numbers, obstacles, governance and scaling, of one and of a type, by every speaker; some passages hashed."""
        pick = self.random.choice
        actors = [*self.initiatives, *(row["key"] for row in self.known["actors"])]
        territories = ["", *(row["key"] for row in self.known["territories"])]
        wishes = ("", "", "target", "ambition", "planned")
        for number, initiative in enumerate(self.initiatives):
            said = {"speaker": pick(SPEAKERS)} | ({"detail": f"Gezegd {number}"} if self.chance(0.4) else {})
            said |= {"detail_en": f"Said {number}"} if self.chance(0.4) and "detail" in said else {}
            if self.chance(0.7):
                self.claim("results", f"q-result-{number}", actor=pick((initiative, pick(actors))), **said,
                           **self.number_told())  # fmt: skip
            if self.chance(0.7):
                whom = {"actor": initiative} if self.chance(0.6) else {"group": pick(GROUPS)}
                at = pick(("", pick(actors)))
                self.claim("obstacles", f"q-obst-{number}", **whom, obstacle=pick(OBSTACLES), at=at, **said)
            if self.chance(0.7):
                filled = {"actor": pick(("", pick(actors))), "number": pick(("", "1", "3"))}
                self.claim("governance", f"q-gov-{number}", initiative=initiative, form=pick(FORMS), **filled, **said)
            if self.chance(0.7):
                where = pick(territories)
                self.claim("scaling", f"q-scal-{number}", initiative=initiative, route=pick(ROUTES), territory=where,
                           **said)  # fmt: skip
            kind, value = pick((("governance-form", pick(FORMS)), ("scaling-route", pick(ROUTES))))
            counted = pick(({"quantifier": "most"}, {"quantifier": "n-of-n", "n": "3", "of_n": pick(("", "10"))}))
            if self.chance(0.5):
                self.claim("group_claims", f"q-told-{number}", group=pick(GROUPS), kind=kind, value=value, **counted)
            other = pick(actors)
            if other != initiative and self.chance(0.6):
                tie = pick(("secondment", "replication", "franchise"))
                self.claim("ties", f"q-tie-{number}", **{"class": tie}, source=other, target=initiative)
        for name in ("results", "obstacles", "governance", "scaling"):
            for row in self.sheets.get(name, []):
                if not row["status"] and self.chance(0.4):
                    row["status"] = pick(wishes)
        for row in self.sheets["evidence"]:
            row |= {"passage_sha256": f"{len(row['key']):064x}"} if "start" in row and self.chance(0.6) else {}

    def number_told(self) -> Row:
        row = {"class": self.random.choice(("result", "measurement")), "measure": self.random.choice(MEASURES)}
        row |= {"unit": self.random.choice(("", "mensen")), "as_of": self.random.choice(("", "2016", "2017-05"))}
        row |= {"method": self.random.choice(("", "self-report"))}
        number = self.random.randint(1, 40)
        return row | self.random.choice(
            (
                {"qualifier": "several"},
                {"qualifier": "range", "value": f"{number}", "value_to": f"{number + 5}"},
                {"qualifier": "about", "value": f"{number}.5"},
                {"value": f"{number}"},
            )
        )


def _keys(path: Path) -> list[Row]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def random_sheets(sheets: Path, out: Path, seed: int, groups: int = 12) -> Path:
    """Write rows about the initiatives of ``sheets`` and ``groups`` rows about groups into ``out``; return it."""
    _Writer(sheets, seed).write(out, groups)
    return out
