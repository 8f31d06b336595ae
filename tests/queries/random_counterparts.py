"""Random rows on levels by place, boards, money that ran out, counterparts of every class and labour-market regions."""

from __future__ import annotations

from .random_writer import GROUPS, Writer

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


class Counterparts(Writer):
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
