"""Questions on subsidy, schemes and instruments with made-up sheets: the plain answer, and near misses."""

from __future__ import annotations

from collections.abc import Mapping

from .cases import DATED, NO_LONGER, Case, each, group, iri
from .small import DENIED, FIRM, NO_MORE, NOT_YET, PLANNED, WITHDRAWN, Row, Rows, Sheets, X, Y, place, tie

BEGUN: Mapping[str, Row] = {**NO_LONGER, "not yet": NOT_YET}
ENDED = {"status": "ended", "valid_from": "2013", "valid_to": "2019"}


def char(kind: str, value: str, key: str = "c", who: str = "x", **cells: str) -> Row:
    return {"key": key, "initiative": who, "kind": kind, "value": value, **cells}


def money(value: str = "subsidy", key: str = "c", who: str = "x", **cells: str) -> Row:
    return char("revenue-model", value, key, who, **cells)


def fallen(sheet: str, row: Row, changes: Mapping[str, Row], beside: Rows = [], **others: Rows) -> dict[str, Sheets]:  # noqa: B006
    """The row changed in each way, and replaced by a plan, with the rows of its sheet that stay."""
    replaced = [{**row, "superseded_by": "later"}, {**row, "key": "later", **PLANNED}]
    return {
        **{name: {**others, sheet: [*beside, {**row, **change}]} for name, change in changes.items()},
        "superseded": {**others, sheet: [*beside, *replaced]},
    }


def influence(effect: str = "enables", instrument: str = "sroi", key: str = "n", **cells: str) -> Row:
    whom = {} if {"actor", "ecosystem", "group"} & cells.keys() else {"group": "social-enterprise"}
    return {"key": key, "instrument": instrument, "effect": effect, **whom, **cells}


Z = {"key": "z", "name": "Actor z", "class": "initiative"}
V = {"key": "v", "name": "Actor v", "class": "initiative"}
CLUB = {"key": "club", "name": "Actor club", "class": "actor-group"}
BODIES = ("public-body", "municipality", "province", "ministry", "executive-agency", "joint-authority")
PUBLIC = [{"key": kind, "name": f"Actor {kind}", "class": kind} for kind in BODIES]
ONCE = {"province": ENDED}
FUNDED = tie("funding", "province", "x")
GROUP_SUBSIDY = group("platform", kind="revenue-model", value="subsidy", n="3", of_n="10", detail="")
NOW, START, NO_MORE_OF_IT = "now", "startOnly", "noLonger"

ACT = {"key": "act", "name": "De wet", "kind": "act"}
ARTICLE = {"key": "article", "name": "Het artikel", "kind": "legal-provision", "part_of": "act"}
SROI = {"key": "sroi", "name": "SROI", "kind": "procurement-condition", "legal_basis": "article"}
SCHEME = {"key": "scheme", "name": "De regeling", "kind": "subsidy-scheme"}
DEAL = {"key": "deal", "name": "De afspraak", "kind": "agreement"}
REGULATION = {"key": "regulation", "name": "Het besluit", "kind": "regulation"}
RULE = {"key": "rule", "name": "De regel", "kind": "legal-instrument"}
AGENDA = {"key": "agenda", "name": "De agenda", "kind": "policy-agenda"}
RULES: dict[str, Rows] = {
    "instruments": [ACT, ARTICLE, SROI, SCHEME, DEAL, REGULATION, RULE, AGENDA],
    "ecosystems": [{"key": "e1", "name": "Ecosysteem 1", "territory": "zh", "kind": "region"}],
    "actors": [X, Y, FIRM, CLUB],
}
PAID = influence("funds", "scheme", group="all", valid_from="2013", valid_to="2016", status="ended")
HINDERED = influence("hinders", "act", "h", actor="x", valid_from="2014")
NETWORK = {"key": "ty", "initiative": "x", "type": "employer-network"}
CALLED = influence(called_as="act", section="5.4")
NOT_LAW = ("procurement-condition", "agreement", "policy-agenda", "instrument")

CASES = [
    Case(
        "subsidy",
        {
            "actors": [X, Y, Z, V, *PUBLIC],
            "characteristics": [
                money(),
                money("wage-cost-compensation", "c2", **ENDED),
                money("start-subsidy", "c3"),  # what it began with is shown beside what it has
                money("subsidy", "c4", "y", **NO_MORE),
                money("start-subsidy", "c5", "z"),
                money("start-subsidy", "c6", "v"),
                money("subsidy", "c7", "v", **DENIED),
            ],
            "group_claims": [
                GROUP_SUBSIDY,
                group("platform", "g2", kind="revenue-model", value="start-subsidy", detail="", n="4"),
                group("all", "g3", kind="revenue-model", value="subsidy", quantifier="some", n="", **NO_MORE),
                group("social-enterprise", "g4", kind="revenue-model", value="wage-cost-compensation", n="2"),
            ],
        },
        ("basis", "name", "type", "quantifier", "number", "out_of", "dependence", "means", "claims"),
        [
            ("group", None, "Initiative", "someQuantifier", None, None, NO_MORE_OF_IT, ["subsidyRevenue"], [iri("g3")]),
            ("group", None, "Platform", "nOfNQuantifier", 3, 10, NOW, ["subsidyRevenue"], [iri("g")]),
            ("group", None, "Platform", "nOfNQuantifier", 4, None, START, ["startSubsidyRevenue"], [iri("g2")]),
            ("group", None, "SocialEnterprise", "nOfNQuantifier", 2, None, NOW, ["wageCostCompensationRevenue"],
             [iri("g4")]),
            ("individual", "Actor v", None, None, None, None, NO_MORE_OF_IT, ["startSubsidyRevenue"],
             [iri("c6"), iri("c7")]),
            ("individual", "Actor x", None, None, None, None, NOW,
             ["startSubsidyRevenue", "subsidyRevenue", "wageCostCompensationRevenue"],
             [iri("c"), iri("c2"), iri("c3")]),
            ("individual", "Actor y", None, None, None, None, NO_MORE_OF_IT, ["subsidyRevenue"], [iri("c4")]),
            ("individual", "Actor z", None, None, None, None, START, ["startSubsidyRevenue"], [iri("c5")]),
        ],
        {
            **fallen("characteristics", money(), BEGUN),
            **{
                f"a group: {name}": sheets
                for name, sheets in fallen(
                    "group_claims", GROUP_SUBSIDY, {**BEGUN, "none": {"quantifier": "none", "n": "", "of_n": ""}}
                ).items()
            },
            **each(
                "characteristics",
                money(),
                {
                    "another model": {"value": "subscription"},
                    "a fund of the industry": {"value": "sectoral-fund"},
                    "a challenge": {"kind": "challenge", "value": "obtaining-funding"},
                    "a start denied": {"value": "start-subsidy", **DENIED},
                },
            ),
        },
        given={"as_of": "2018"},
    ),
    Case(
        "subsidy",  # money of any public body
        {
            "actors": [{**X, "name_en": "Party x"}, *PUBLIC],
            "ties": [tie("funding", kind, "x", f"t-{kind}", **ONCE.get(kind, {})) for kind in BODIES],
        },
        ("name", "dependence", "means", "claims"),
        [("Actor x", NOW, ["FundingTie"], sorted(iri(f"t-{kind}") for kind in BODIES))],
        {
            **fallen("ties", FUNDED, BEGUN, actors=[X, *PUBLIC]),
            **each(
                "ties",
                FUNDED,
                {
                    "of a firm": {"source": "firm"},
                    "to a firm": {"target": "firm"},
                    "the other way": {"source": "x", "target": "province"},
                    "an order": {"class": "procurement"},
                },
                actors=[X, FIRM, *PUBLIC],
            ),
        },
        given={"as_of": "2018"},
    ),
    Case(
        "subsidy",  # money that is over by then, whoever gave it
        {"actors": [X, *PUBLIC], "ties": [{**FUNDED, **NO_MORE}]},
        ("name", "dependence", "claims"),
        [("Actor x", NO_MORE_OF_IT, [iri("t")])],
        given={"as_of": "2018"},
    ),
    Case(
        "subsidy",  # a denial that does not stand on the day, or is of something else, says nothing of the start
        {"characteristics": [money("start-subsidy"), money("subsidy", "c2", **DENIED)]},
        ("dependence", "claims"),
        [(NO_MORE_OF_IT, [iri("c"), iri("c2")])],
        {
            **fallen(
                "characteristics",
                money("subsidy", "c2", **DENIED),
                {
                    "no more": {**NO_MORE},
                    "not yet": NOT_YET,
                    "withdrawn": WITHDRAWN,
                    "planned": PLANNED,
                    "of another kind": {"value": "wage-cost-compensation"},
                    "another's": {"initiative": "y"},
                },
                [money("start-subsidy")],
            ),
            "of money of a public body": {
                "actors": [X, Y, *PUBLIC],
                "characteristics": [money("start-subsidy")],
                "ties": [{**FUNDED, **DENIED}],
            },
        },
        left=((START, [iri("c")]),),
        given={"as_of": "2018"},
    ),
    Case(
        "subsidy",
        {"characteristics": [money("start-subsidy", **NO_MORE), money(key="c2", who="y")]},
        ("name", "dependence"),
        [("Actor x", NO_MORE_OF_IT)],
        {"now": {"characteristics": [money()]}, "a start": {"characteristics": [money("start-subsidy")]}},
        given={"as_of": "2018", "only": "noLonger"},
    ),
    Case(
        "schemes",
        {
            **RULES,
            "influences": [
                {**PAID, "detail": "Geld", "detail_en": "Money"},
                influence("enables", "scheme", "n2", actor="firm", valid_from="2014"),
                influence("funds", "act", "n3", actor="club"),
                influence("funds", "deal", "n4", ecosystem="e1"),
            ],
        },
        ("scheme_name", "scheme_kind", "effect", "whom", "recipient_name", "type", "valid_from", "valid_to", "past",
         "detail_nl", "detail_en", "claim"),
        [
            ("De afspraak", "Agreement", "fundsEffect", "ecosystem", "Ecosysteem 1", None, None, None, False,
             None, None, iri("n4")),
            ("De regeling", "SubsidyScheme", "fundsEffect", "type", None, "Initiative", "2013", "2016", True,
             "Geld", "Money", iri("n")),
            ("De regeling", "SubsidyScheme", "enablesEffect", "named", "Actor firm", None, "2014", None, False,
             None, None, iri("n2")),
            ("De wet", "Act", "fundsEffect", "unnamedGroup", "Actor club", None, None, None, False,
             None, None, iri("n3")),
        ],
        {
            **fallen("influences", influence("funds", "scheme", group="all"), BEGUN, **RULES),
            **each(
                "influences",
                influence("enables", "scheme"),
                {
                    "no scheme": {"instrument": "deal"},
                    "a duty": {"effect": "obliges"},
                    "a hindrance": {"effect": "hinders"},
                },
                **RULES,
            ),
        },
        given={"as_of": "2018"},
    ),
    *(
        Case(
            "schemes",
            {
                **RULES,
                "influences": [
                    PAID,
                    influence("funds", "scheme", "n2", actor="firm"),
                    influence("funds", "scheme", "n3", actor="club"),
                    influence("funds", "scheme", "n4", ecosystem="e1"),
                ],
            },
            ("claim",),
            [(iri(claim),)],
            given={"recipients": recipients},
        )
        for recipients, claim in {"type": "n", "named": "n2", "unnamedGroup": "n3", "ecosystem": "n4"}.items()
    ),
    Case(
        "instruments-by-type",
        {
            **RULES,
            "types": [NETWORK, {**NETWORK, "key": "ty2"}, {**NETWORK, "key": "ty3", "type": "platform", **ENDED}],
            "influences": [
                influence(detail="Kans", detail_en="Chance"),
                influence("obliges", "sroi", "o", actor="firm", **ENDED),
                HINDERED,
                influence("hinders", "act", "h2", actor="y"),  # of no known type
                influence("enables", "deal", "e", ecosystem="e1"),
            ],
        },
        ("type", "instrument_name", "instrument_kind", "effect", "basis", "touches_name", "detail_nl", "detail_en",
         "claim"),
        [
            (None, "De afspraak", "Agreement", "enablesEffect", "other", "Ecosysteem 1", None, None, iri("e")),
            (None, "De wet", "Act", "hindersEffect", "individual", "Actor y", None, None, iri("h2")),
            (None, "SROI", "ProcurementCondition", "obligesEffect", "other", "Actor firm", None, None, iri("o")),
            ("EmployerNetwork", "De wet", "Act", "hindersEffect", "individual", "Actor x", None, None, iri("h")),
            ("Platform", "De wet", "Act", "hindersEffect", "individual", "Actor x", None, None, iri("h")),
            ("SocialEnterprise", "SROI", "ProcurementCondition", "enablesEffect", "group", None, "Kans", "Chance",
             iri("n")),
        ],
        {
            **fallen("influences", influence(), DATED, **RULES),
            "money": {**RULES, "influences": [influence("funds")]},
        },
        given={"as_of": "2018"},
    ),
    Case(
        "instruments-by-type",  # a type that does not stand is none
        {**RULES, "types": [NETWORK], "influences": [HINDERED]},
        ("type", "touches_name"),
        [("EmployerNetwork", "Actor x")],
        fallen("types", NETWORK, {**DATED, "another's": {"initiative": "y"}}, **RULES, influences=[HINDERED]),
        left=((None, "Actor x"),),
        given={"as_of": "2018"},
    ),
    Case(
        "instruments-by-type",
        {
            **RULES,
            "types": [NETWORK],
            "influences": [HINDERED, influence(), influence("hinders", "act", "h2", actor="y")],
        },
        ("type", "claim"),
        [("EmployerNetwork", iri("h"))],
        {"another type": {**RULES, "influences": [influence()]}},
        given={"group": "EmployerNetwork"},
    ),
    Case(
        "instruments-by-type",
        {**RULES, "influences": [influence("obliges"), influence(key="n2"), influence("hinders", key="n3")]},
        ("claim",),
        [(iri("n"),)],
        {"a chance": {**RULES, "influences": [influence()]}},
        given={"only": "obligesEffect"},
    ),
    Case(
        "called-law",
        {
            **RULES,
            "instruments": [
                ACT,
                ARTICLE,
                {**SROI, "legal_basis": "act|article"},
                {"key": "plan", "name": "Het plan", "kind": "instrument"},
                DEAL,
                AGENDA,
                RULE,
            ],
            "evidence": [place("e9", 10_000, "5.4"), place("e8", 20_000, source="page")],
            "influences": [
                {**CALLED, "evidence": "e9"},
                influence("obliges", "plan", "n2", called_as="legal-provision", stated_in="page", evidence="e8"),
                influence("obliges", "deal", "n3", called_as="regulation", **DENIED),
                influence("funds", "agenda", "n4", called_as="subsidy-scheme", **PLANNED),
                influence("hinders", "agenda", "n5", called_as="legal-instrument", **NO_MORE),
            ],
        },
        ("instrument_name", "instrument_kind", "called", "permitted_by_name", "claim", "effect", "polarity", "status",
         "source_name", "section", "start", "end", "url"),
        [
            ("De afspraak", "Agreement", "Regulation", [], iri("n3"), "obligesEffect", "negative", "current",
             "Het rapport", "1", 300, 350, None),
            ("De agenda", "PolicyAgenda", "LegalInstrument", [], iri("n5"), "hindersEffect", "positive", "ended",
             "Het rapport", "1", 500, 550, None),
            ("De agenda", "PolicyAgenda", "SubsidyScheme", [], iri("n4"), "fundsEffect", "positive", "planned",
             "Het rapport", "1", 400, 450, None),
            ("Het plan", "Instrument", "LegalProvision", [], iri("n2"), "obligesEffect", "positive", "current",
             "Een pagina", None, None, None, "https://example.org/e8"),
            ("SROI", "ProcurementCondition", "Act", ["De wet", "Het artikel"], iri("n"), "enablesEffect", "positive",
             "current", "Het rapport", "5.4", 10_000, 10_050, None),
        ],
        {
            **fallen("influences", CALLED, {"withdrawn": WITHDRAWN, "not called so": {"called_as": ""}}, **RULES)
            | {"superseded": {**RULES, "influences": [{**CALLED, "superseded_by": "l"}, influence(key="l")]}},
            **{
                f"{key} called {kind}": {**RULES, "influences": [influence(instrument=key, called_as=kind)]}
                for kind in NOT_LAW
                for key in ("rule", "agenda" if kind == "agreement" else "deal")
            },
            **{
                f"law: {key}": {**RULES, "influences": [influence(instrument=key, called_as=called)]}
                for key, called in {
                    "act": "regulation",
                    "article": "act",
                    "regulation": "act",
                    "scheme": "act",
                    "rule": "act",
                }.items()
            },
        },
    ),
    Case(
        "called-law",
        {
            **RULES,
            "influences": [
                CALLED,
                influence(instrument="act", key="n2", called_as="agreement"),
                influence(instrument="act", key="n3"),
            ],
        },
        ("instrument_name", "called", "claim"),
        [("De wet", "Agreement", iri("n2")), ("SROI", "Act", iri("n"))],
        {"called what it is": {**RULES, "influences": [influence()]}},
        given={"called_as": "any"},
    ),
    Case(
        "called-law",  # an instrument that is no law, called another thing that is no law either
        {**RULES, "influences": [CALLED, influence(instrument="deal", key="n2", called_as="policy-agenda")]},
        ("instrument_name", "claim"),
        [("De afspraak", iri("n2"))],
        {"called an act": {**RULES, "influences": [CALLED]}},
        given={"called_as": "PolicyAgenda"},
    ),
]  # fmt: skip
