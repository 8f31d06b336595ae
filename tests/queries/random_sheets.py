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
# What initiatives do, want and live on: few values, so that many share one.
DOING = {
    "transition": ("work-to-work", "unemployment-to-work"),
    "target-group": ("employees", "young-people", "other"),
    "activity": ("training", "matching", "other"),
    "sector": ("manufacturing", "trade"),
    "driver": ("leadership", "uncertainty", "interdependence", "other"),
    "challenge": ("mindset", "growth", "other"),
    "revenue-model": ("subsidy", "start-subsidy", "start-subsidy", "wage-cost-compensation", "commission"),
    "legal-form": ("foundation", "association"),
}
RULES = ("act", "regulation", "subsidy-scheme", "procurement-condition", "agreement", "instrument")
SECTIONS = ("1 Inleiding", "5.2 Netwerken", "Bijlage 1", "6.1 Inbedding")

# Who initiatives deal with: class, with a number where there are more, and name.
COUNTERPARTS = {
    "municipality": "Gemeente Een",
    "municipality-2": "Gemeente Twee",
    "public-body": "Een publieke instantie",
    "ministry": "Ministerie Een",
    "joint-authority": "Een samenwerkingsverband",
    "executive-agency": "Een uitvoerder",
    "trade-union": "Bond Een",
    "employers-association": "Vereniging Een",
    "sectoral-fund": "Fonds Een",
    "social-partner": "Partner Een",
    "education-institution": "Instelling Een",
    "university-of-applied-sciences": "Hogeschool Een",
    "university": "Universiteit Een",
    "actor-group": "Gemeenten en scholen in de streek",
    "actor-group-2": "Vakbonden en overheden",
    "actor-group-3": "Bedrijven",
    "actor-group-4": "Regionaal mbo",
}
ROLES = ("employer", "member", "partner", "trainer", "candidate-supplier", "initiator")
WORKS_ON = {
    "transition": ("work-to-work", "unemployment-to-work"),
    "target-group": ("employees", "smes"),
    "sector": ("trade", "construction"),
    "activity": ("training", "pilot"),
}
SAID = ("Gemeenten zijn lid als werkgever", "Begonnen door een vakbond", "Uit brancheorganisaties", "Anders gezegd")


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

    # ---- what questions on money, rules, drivers and likeness ask about ----

    def doing(self, groups: int) -> None:
        pick = self.random.choice
        for number, kind in enumerate(RULES):
            basis = pick(("", "q-rule-0", "q-rule-0|q-rule-1")) if number > 1 else ""
            rule = {"key": f"q-rule-{number}", "name": f"Regel {number}", "kind": kind, "legal_basis": basis}
            self.sheets.setdefault("instruments", []).append(rule)
        bodies = [row["key"] for row in self.known["actors"] if row["class"] in ("municipality", "province")]
        for number, initiative in enumerate(self.initiatives):
            for which in range(self.random.randint(0, 6)):
                kind = pick(tuple(DOING))
                self.claim("characteristics", f"q-do-{number}-{which}", initiative=initiative, kind=kind,
                           value=pick(DOING[kind]))  # fmt: skip
            if self.chance(0.5):
                territory = pick(self.known["territories"])["key"]
                self.claim("areas", f"q-area-{number}", initiative=initiative, territory=territory)
            if bodies and self.chance(0.4):
                self.claim("ties", f"q-money-{number}", **{"class": "funding"}, source=pick(bodies), target=initiative)
            self.influence(f"q-rules-{number}", pick(("actor", "ecosystem", "group")), initiative)
        for number in range(groups):
            kind = pick(("driver", "challenge", "revenue-model"))
            cells = {"kind": kind, "value": pick(DOING[kind]), "quantifier": pick(("most", "some", "some", "none"))}
            self.claim("group_claims", f"q-doing-{number}", group=pick(GROUPS), **cells)

    def influence(self, key: str, whom: str, initiative: str) -> None:
        """One instrument's effect on an initiative or another actor, an ecosystem or a type."""
        pick = self.random.choice
        number = self.random.randrange(len(RULES))
        others = [row["key"] for row in self.known["actors"]]
        named = {
            "actor": initiative if self.chance(0.6) else pick(others),
            "ecosystem": pick(self.known["ecosystems"])["key"],
            "group": pick(GROUPS),
        }
        called = pick([kind for kind in RULES if kind != RULES[number]]) if self.chance(0.5) else ""
        self.claim("influences", key, instrument=f"q-rule-{number}", called_as=called, **{whom: named[whom]},
                   effect=pick(("enables", "obliges", "hinders", "funds")),
                   detail=pick(("", f"Werking {key}")))  # fmt: skip

    # ---- levels by place, boards and their agendas, money that ran out ----

    def places_boards_and_money(self) -> None:
        self.regions()
        boards = self.boards()
        self.sheets.setdefault("instruments", []).extend(
            {"key": f"q1-scheme-{number}", "name": f"Regeling {number}", "kind": kind}
            for number, kind in enumerate(("subsidy-scheme", "act", "agreement"))
        )
        for number, initiative in enumerate(self.initiatives):
            if self.chance(0.6):
                where = self.random.choice(self.places_to_work)
                self.claim("areas", f"q1-area-{number}", initiative=initiative, territory=where)
            if self.chance(0.6):
                kind = self.random.choice(("agenda", "agenda", "founding"))
                board = self.random.choice(boards)
                self.claim("ties", f"q1-agenda-{number}", **{"class": kind}, source=board, target=initiative)
            if self.chance(0.5):
                said = self.random.choice(("formal-tie-with-leaders", "founded-by-leaders", "chosen-by-leaders"))
                where = self.random.choice(("", self.random.choice(self.known["ecosystems"])["key"]))
                self.claim("assessments", f"q1-high-{number}", initiative=initiative, statement=said, ecosystem=where)
            giver = self.random.choice(boards)
            for which in range(1 + self.chance(0.5)):
                self.money(f"{number}-{which}", initiative, giver)

    def regions(self) -> None:
        """Two regions with two definitions each, and towns: in one of their parts, members of one, or nowhere."""
        pick = self.random.choice
        known = [row["key"] for row in self.known["territories"] if row["kind"] != "country"]
        parts = [f"q1-part-{number}" for number in range(6)]
        rows = [{"key": key, "name": f"Deel {key}", "kind": "corop", "within": ""} for key in parts]
        rows += [{"key": f"q1-region-{number}", "name": f"Streek {number}", "kind": "informal"} for number in range(2)]
        towns = [f"q1-town-{number}" for number in range(12)]
        rows += [
            {
                "key": key,
                "name": f"Plaats {key}",
                "kind": "municipality",
                "within": pick((pick(parts), pick(known), "")),
            }
            for key in towns
        ]
        self.sheets.setdefault("territories", []).extend(rows)
        self.places_to_work = [*parts, *towns, *known, *(row["key"] for row in self.known["territories"])]
        for number in range(24):
            region, definition = f"q1-region-{number % 2}", pick(("ruim", "eng"))
            part = pick((*parts, *towns, pick(known)))
            self.claim("territory_parts", f"q1-drawn-{number}", territory=region, part=part, definition=definition)
            self.claim("territory_parts", f"q1-member-{number}", territory=pick(parts), part=pick(towns))

    def boards(self) -> list[str]:
        classes = ("economic-board", "cluster", "province")
        boards = [f"q1-board-{number}" for number in range(6)]
        for number, board in enumerate(boards):
            self.sheets.setdefault("actors", []).append(
                {"key": board, "name": f"Board {number}", "class": classes[number % 3]}
            )
            ecosystem = self.random.choice(self.known["ecosystems"])["key"]
            basis = "agenda" if classes[number % 3] == "province" else self.random.choice(("agenda", "board"))
            lead = {"class": "leadership", "leadership_basis": basis, "leads": "de streek"}
            row = self.claim("ties", f"q1-lead-{number}", source=board, target=ecosystem, **lead)
            row["confidence"] = min(row["confidence"], "0.7")
        return boards

    def money(self, number: str, initiative: str, giver: str) -> None:
        pick = self.random.choice
        group = {"group": pick(GROUPS)} if self.chance(0.4) else {"actor": pick((initiative, giver))}
        effect = pick(("funds", "enables", "hinders"))
        scheme = {"instrument": f"q1-scheme-{pick(range(3))}", "effect": effect}
        model = {"kind": "revenue-model", "value": pick(("subsidy", "start-subsidy", "subscription"))}
        bases = [
            self.claim("ties", f"q1-gift-{number}", **{"class": "funding"}, source=giver, target=initiative),
            self.claim("influences", f"q1-scheme-of-{number}", **scheme, **group),
            self.claim("characteristics", f"q1-model-{number}", initiative=initiative, **model),
        ]
        for base in bases:
            how = self.random.random()
            if base["status"] != "planned" and how < 0.5:
                base |= {"status": "ended", "valid_from": "2010", "valid_to": pick(("2012", "2013-06"))}
            elif base["status"] != "ended" and how < 0.7:
                base |= {"valid_from": "2010", "expected_end": pick(("2013", "2017-03"))}

    # ---- counterparts of every class, what is said of types, what initiatives do, and labour-market regions ----

    def counterparts_and_regions(self, groups: int) -> None:
        pick = self.random.choice
        bodies = [f"q2-{kind}" for kind in COUNTERPARTS]
        for key, (kind, name) in zip(bodies, COUNTERPARTS.items(), strict=True):
            row = {"key": key, "name": name, "class": kind.rstrip("-0123456789")}
            self.sheets.setdefault("actors", []).append(row)
        for kind in ("procurement-condition", "act"):
            self.sheets.setdefault("instruments", []).append({"key": f"q2-{kind}", "name": f"De {kind}", "kind": kind})
        places = self.labour_market_regions()
        for number, initiative in enumerate(self.initiatives):
            for which in range(self.random.randint(1, 5)):
                ends = pick(bodies), initiative
                kind = pick(("membership", "collaboration", "referral", "knowledge", "founding", "procurement"))
                source, target = ends if kind == "founding" or self.chance(0.7) else ends[::-1]
                role = {"in_role": pick(("", *ROLES)), "role": pick(("", "doet mee"))}
                self.claim("ties", f"q2-tie-{number}-{which}", **{"class": kind}, source=source, target=target, **role)
            other = pick(self.initiatives)
            if other != initiative:
                formality = {"formality": pick(("", "formal"))}
                kind = pick(("collaboration", "replication"))
                self.claim(
                    "ties", f"q2-other-{number}", **{"class": kind}, source=initiative, target=other, **formality
                )
            for which in range(self.random.randint(0, 2)):
                kind = pick(tuple(WORKS_ON))
                cells = {"kind": kind, "value": pick(WORKS_ON[kind])}
                self.claim("characteristics", f"q2-on-{number}-{which}", initiative=initiative, **cells)
                self.claim("areas", f"q2-area-{number}-{which}", initiative=initiative, territory=pick(places))
            for which in range(2):
                whom = pick(({"actor": initiative}, {"actor": pick(bodies)}, {"group": pick(GROUPS)}))
                cells = {"effect": pick(("enables", "funds", "obliges", "hinders")), **whom}
                cells["instrument"] = pick(("q2-procurement-condition", "q2-procurement-condition", "q2-act"))
                self.claim("influences", f"q2-rule-{number}-{which}", detail=f"Werking {number}.{which}", **cells)
        for number in range(groups):
            cells = {"quantifier": pick(("most", "some", "none")), "detail": pick(SAID), "group": pick(GROUPS)}
            kind = pick(("", "driver", *WORKS_ON))
            cells |= {"kind": kind, "value": "leadership" if kind == "driver" else pick(WORKS_ON[kind])} if kind else {}
            self.claim("group_claims", f"q2-said-{number}", **cells)

    def labour_market_regions(self) -> list[str]:
        """Five regions, towns in two provinces, and areas drawn or not, some by a region's name; where one can work."""
        pick = self.random.choice
        regions = [f"q2-region-{number}" for number in range(5)]
        provinces = ["q2-province-0", "q2-province-1"]
        known = [row["key"] for row in self.known["territories"]]
        rows = [{"key": key, "name": f"Kring {key}", "kind": "labour-market-region"} for key in regions]
        rows += [{"key": key, "name": f"Gewest {key}", "kind": "province"} for key in provinces]
        rows += [{"key": "q2-named", "name": f"Kring {regions[0]}", "kind": "informal", "within": provinces[0]}]
        informal = [f"q2-informal-{number}" for number in range(4)]
        for number, key in enumerate(informal):
            within = ("", *provinces, regions[1])[number]
            rows.append({"key": key, "name": f"Oord {key}", "kind": "informal", "within": within})
        towns = [f"q2-stad-{number}" for number in range(12)]
        for key in towns:
            within = pick((*provinces, *provinces, informal[1], ""))
            rows.append({"key": key, "name": f"Stad {key}", "kind": "municipality", "within": within})
        for key in towns[::3]:
            rows.append({"key": f"{key}-wijk", "name": f"Wijk {key}", "kind": "informal", "within": key})
        self.sheets.setdefault("territories", []).extend(rows)
        for number, town in enumerate(towns):
            definition = {"definition": "ruim"} if self.chance(0.2) else {}
            region = pick(regions[:4])
            self.claim("territory_parts", f"q2-part-{number}", territory=region, part=town, **definition)
        return [*(row["key"] for row in rows), *known]

    # ---- what questions on numbers, obstacles, governance, scaling and speakers ask about ----

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
                self.claim("results", f"told-result-{number}", actor=pick((initiative, pick(actors))), **said,
                           **self.number_told())  # fmt: skip
            if self.chance(0.7):
                whom = {"actor": initiative} if self.chance(0.6) else {"group": pick(GROUPS)}
                at = pick(("", pick(actors)))
                self.claim("obstacles", f"told-obst-{number}", **whom, obstacle=pick(OBSTACLES), at=at, **said)
            if self.chance(0.7):
                filled = {"actor": pick(("", pick(actors))), "number": pick(("", "1", "3"))}
                self.claim(
                    "governance", f"told-gov-{number}", initiative=initiative, form=pick(FORMS), **filled, **said
                )
            if self.chance(0.7):
                where = pick(territories)
                self.claim("scaling", f"told-scal-{number}", initiative=initiative, route=pick(ROUTES), territory=where,
                           **said)  # fmt: skip
            kind, value = pick((("governance-form", pick(FORMS)), ("scaling-route", pick(ROUTES))))
            counted = pick(({"quantifier": "most"}, {"quantifier": "n-of-n", "n": "3", "of_n": pick(("", "10"))}))
            if self.chance(0.5):
                self.claim("group_claims", f"told-told-{number}", group=pick(GROUPS), kind=kind, value=value, **counted)
            other = pick(actors)
            if other != initiative and self.chance(0.6):
                tie = pick(("secondment", "replication", "franchise"))
                self.claim("ties", f"told-tie-{number}", **{"class": tie}, source=other, target=initiative)
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
