"""Random rows on money, rules, drivers and likeness, on numbers, obstacles, governance, scaling and speakers."""

from __future__ import annotations

from .random_writer import GROUPS, Row, Writer

SPEAKERS = ("initiative", "researcher", "public-page", "other")
OBSTACLES = ("bureaucracy", "no-sight-of-candidates", "other")
FORMS = ("board", "bureau", "coordinator")
ROUTES = ("branch", "franchise", "deliberately-small")
MEASURES = ("members", "employees", "flexible-staff", "volunteers", "jobs")
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


class Doing(Writer):
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
