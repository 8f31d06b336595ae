"""What sources tell of the initiatives of a generated ecosystem, beside ties, types and levels: all other sheets.

As in the shipped data: a few rows an initiative, territories below the regions, public bodies, unions and schools in
each of them, rules and what they do, what is said of whole types, and how the studies were done.
"""

from __future__ import annotations

from typing import Any, Protocol

Row = dict[str, str]

GROUPS = ("all", "employer-network", "platform", "social-enterprise")
PROVINCES, TOWNS_A_REGION, RULES_A_REGION = 12, 4, 2
# Per region one of each; these deal with the initiatives there.
BODIES = {
    "municipality": "Gemeentebestuur", "public-body": "Leerwerkloket", "joint-authority": "Werkplein",
    "executive-agency": "Uitvoerder", "trade-union": "Bond", "employers-association": "Werkgeversvereniging",
    "sectoral-fund": "Fonds", "social-partner": "Partner", "education-institution": "Instelling",
    "vocational-college": "Mbo", "university-of-applied-sciences": "Hogeschool", "university": "Universiteit",
    "actor-group": "Scholen",
}  # fmt: skip
ROLES = ("", "employer", "member", "partner", "trainer", "initiator")
RULES = ("act", "regulation", "subsidy-scheme", "procurement-condition", "agreement", "instrument")
EFFECTS = ("enables", "obliges", "hinders", "funds")
CHARACTERISTICS = {
    "transition": ("work-to-work", "unemployment-to-work"),
    "target-group": ("employees", "young-people", "smes", "other"),
    "activity": ("training", "matching", "pilot", "other"),
    "sector": ("manufacturing", "trade", "construction"),
    "driver": ("leadership", "uncertainty", "interdependence", "other"),
    "challenge": ("mindset", "growth", "other"),
    "revenue-model": ("subsidy", "start-subsidy", "subscription", "wage-cost-compensation", "commission"),
    "legal-form": ("foundation", "association", "private-company"),
}
MEASURES = ("members", "employees", "flexible-staff", "volunteers", "jobs")
OBSTACLES = ("bureaucracy", "no-sight-of-candidates", "unclear-rules", "other")
FORMS = ("board", "bureau", "coordinator")
ROUTES = ("branch", "franchise", "deliberately-small", "more-members")
FACTORS = ("labour-shortage", "unemployment", "ageing", "technology", "public-agenda")
OUTCOMES = ("supported", "not-supported", "mixed", "open")


class Writer(Protocol):
    """What is needed of the writer of ``generate``."""

    random: Any
    initiatives: list[str]
    pages: list[str]
    ecosystems: list[Any]

    def add(self, sheet: str, **cells: str) -> Row: ...
    def chance(self, probability: float) -> bool: ...
    def home(self, initiative: str) -> Any: ...
    def common(self, key: str) -> Row: ...


def tell(writer: Writer, report: str) -> None:
    """Add the rows of all other sheets; ``report`` is the key of the source that tells of types."""
    _Teller(writer, report).tell()


class _Teller:
    def __init__(self, writer: Writer, report: str) -> None:
        self.to, self.report = writer, report
        self.pick, self.chance = writer.random.choice, writer.chance
        self.regions = [ecosystem.territory for ecosystem in writer.ecosystems]
        self.towns: dict[str, list[str]] = {}
        self.bodies: dict[str, list[str]] = {}
        self.rules: dict[str, list[tuple[str, str]]] = {}

    def tell(self) -> None:
        self.territories()
        for number, region in enumerate(self.regions):
            self.parties(number, region)
        for number, initiative in enumerate(self.to.initiatives):
            self.initiative(number, initiative, self.to.home(initiative))
        for number in range(len(self.to.initiatives) // 2):
            self.types(number)
        for number, ecosystem in enumerate(self.to.ecosystems):
            for factor in FACTORS[: 2 + number % 2]:
                self.claim("context_factors", f"factor-{number}-{factor}", ecosystem=ecosystem.key, factor=factor)

    def claim(self, sheet: str, key: str, **cells: str) -> None:
        speaker = {"speaker": "initiative"} if self.chance(0.3) else {}
        self.to.add(sheet, **cells, **{**self.to.common(key), **speaker})

    def denied(self) -> Row:
        return {"polarity": "negative"} if self.chance(0.03) else {}

    def said(self, key: str) -> Row:
        return {"detail": f"Gezegd bij {key}.", "detail_en": f"Said at {key}."} if self.chance(0.5) else {}

    # ---- where and who ----

    def territories(self) -> None:
        """Provinces, towns in regions or provinces, labour-market regions, and a region that is drawn in two ways."""
        self.to.add("territories", key="drawn", name="Randstad", kind="informal")
        for number in range(PROVINCES):
            self.to.add("territories", key=f"province-area-{number}", name=f"Provincie {number}", kind="province",
                        within="country")  # fmt: skip
            if number < 4:
                for definition in ("ruim", "eng")[: 1 + number % 2]:
                    self.claim("territory_parts", f"drawn-{definition}-{number}", territory="drawn",
                               part=f"province-area-{number}", definition=definition)  # fmt: skip
        for number, region in enumerate(self.regions):
            market = f"labour-market-{number}"
            self.to.add("territories", key=market, name=f"Arbeidsmarktregio {number}", kind="labour-market-region")
            self.towns[region] = [f"town-{number}-{which}" for which in range(TOWNS_A_REGION)]
            for town in self.towns[region]:
                within = self.pick((region, f"province-area-{number % PROVINCES}"))
                self.to.add("territories", key=town, name=f"Gemeente {town}", kind="municipality", within=within)
                self.claim("territory_parts", f"part-{town}", territory=self.pick((market, market, region)), part=town)

    def parties(self, number: int, region: str) -> None:
        self.bodies[region] = [f"body-{kind}-{number}" for kind in BODIES]
        for key, kind in zip(self.bodies[region], BODIES, strict=True):
            self.to.add("actors", key=key, name=f"{BODIES[kind]} {number}", **{"class": kind})
        self.rules[region] = []
        for which in range(RULES_A_REGION):
            kind = RULES[(number * RULES_A_REGION + which) % len(RULES)]
            self.rules[region].append((f"rule-{number}-{which}", kind))
            self.to.add("instruments", key=f"rule-{number}-{which}", name=f"Regel {number}.{which}", kind=kind,
                        legal_basis=f"rule-{number}-0" if which else "")  # fmt: skip

    # ---- of one initiative ----

    def initiative(self, number: int, initiative: str, home: Any) -> None:
        bodies, region = self.bodies[home.territory], home.territory
        for which in range(2):
            kind = self.pick(("membership", "collaboration", "referral", "funding", "founding", "procurement"))
            ends = {"source": self.pick(bodies), "target": initiative}
            if kind != "founding" and self.chance(0.5):
                ends = {"source": initiative, "target": ends["source"]}
            key = f"body-tie-{number}-{which}"
            self.claim("ties", key, **{"class": kind}, **ends, in_role=self.pick(ROLES), **self.denied())
        if self.chance(0.3) and number:
            other = self.pick(self.to.initiatives[max(0, number - 50) : number])  # of the same region, or nearly
            kind = self.pick(("collaboration", "knowledge", "referral"))
            self.claim("ties", f"between-{number}", **{"class": kind}, source=initiative, target=other)
        if self.chance(0.1):
            self.claim("types", f"second-type-{number}", initiative=initiative, type=self.pick(GROUPS[1:]))
        if self.chance(0.5):
            self.claim("areas", f"town-area-{number}", initiative=initiative, territory=self.pick(self.towns[region]))
        for which in range(4):
            kind = self.pick(tuple(CHARACTERISTICS))
            value = self.pick(CHARACTERISTICS[kind])
            key = f"char-{number}-{which}"
            self.claim("characteristics", key, initiative=initiative, kind=kind, value=value, **self.said(key),
                       **self.denied())  # fmt: skip
        if self.chance(0.5):
            self.influence(f"infl-{number}", {"actor": initiative}, region)
        self.numbers_and_plans(number, initiative, bodies)
        aspect = "desk-research-only" if self.chance(0.5) else "interviews"
        if self.chance(0.5):
            self.claim("study_design", f"study-{number}", source=self.report, aspect=aspect, actor=initiative)

    def numbers_and_plans(self, number: int, initiative: str, bodies: list[str]) -> None:
        if self.chance(0.5):
            key, value = f"result-{number}", self.to.random.randint(1, 400)
            size = {"qualifier": "range", "value_to": f"{value + 5}"} if self.chance(0.1) else {}
            self.claim("results", key, **{"class": self.pick(("result", "measurement"))}, actor=initiative,
                       measure=self.pick(MEASURES), value=f"{value}", **size, as_of=self.pick(("", "2016", "2017-05")),
                       **self.said(key))  # fmt: skip
        if self.chance(0.4):
            key = f"obst-{number}"
            self.claim("obstacles", key, actor=initiative, obstacle=self.pick(OBSTACLES),
                       at=self.pick(bodies) if self.chance(0.5) else "", **self.said(key))  # fmt: skip
        if self.chance(0.3):
            key = f"gov-{number}"
            self.claim("governance", key, initiative=initiative, form=self.pick(FORMS), **self.said(key))
        if self.chance(0.3):
            key = f"scal-{number}"
            self.claim("scaling", key, initiative=initiative, route=self.pick(ROUTES), **self.said(key))
        if self.chance(0.1):
            self.claim("phases", f"phase-{number}", initiative=initiative, phase=self.pick(("pilot", "formalised")))
        if self.chance(0.3):
            key = f"read-{number}"
            self.claim("readings", key, initiative=initiative, detail=f"Wat ontbreekt bij {initiative}.",
                       detail_en=f"What {initiative} lacks.")  # fmt: skip

    def influence(self, key: str, whom: Row, region: str) -> None:
        rule, kind = self.pick(self.rules[region])
        called = self.pick([other for other in RULES if other != kind]) if self.chance(0.2) else ""
        self.claim("influences", key, instrument=rule, effect=self.pick(EFFECTS),
                   called_as=called, **whom, **self.said(key))  # fmt: skip

    # ---- of types, and of studies ----

    def types(self, number: int) -> None:
        key, kind = f"group-{number}", self.pick(("", *CHARACTERISTICS))
        what = {"kind": kind, "value": self.pick(CHARACTERISTICS[kind])} if kind else {"detail": f"Gezegd bij {key}."}
        much = self.pick(({"quantifier": "most"}, {"quantifier": "some"}, {"quantifier": "n-of-n", "n": "3"}))
        levels = {"low_level": "1", "high_level": self.pick("234")} if not kind and "n" not in much else {}
        self.claim("group_claims", key, group=self.pick(GROUPS), **much, **what, **levels, **self.denied())
        if number % 4 == 0:
            whom = {"group": self.pick(GROUPS)} if self.chance(0.8) else {"ecosystem": self.to.ecosystems[0].key}
            self.influence(f"type-infl-{number}", whom, self.pick(self.regions))
            self.claim("obstacles", f"type-obst-{number}", group=self.pick(GROUPS), obstacle=self.pick(OBSTACLES))
            finding = {"class": "finding", "tests": f"find-{number - 4}"} if number % 8 else {"class": "hypothesis"}
            self.claim("findings", f"find-{number}", **finding, detail=f"Bevinding {number}", group=self.pick(GROUPS),
                       outcome=self.pick(OUTCOMES))  # fmt: skip
            self.claim("study_design", f"design-{number}", source=self.pick((self.report, *self.to.pages)),
                       aspect=self.pick(("longlist", "studied")), number=f"{number + 1}")  # fmt: skip
