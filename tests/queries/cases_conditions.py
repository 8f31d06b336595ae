"""Sheets for the conditions that the plain answers pass by: what ended later, was superseded or is said twice."""

from __future__ import annotations

from .cases import DATED, DESK, IN_REGION, NETWORK, OUTLET, SUBSCRIPTION, Case, each, group, iri
from .cases_sources import FINDING, HYPOTHESIS, SIX_OF_TEN, STUDIED_X, STUDIED_Y, WITH_FIRM
from .small import BOARD, DENIED, ENDED, FIRM, SUPERSEDED, WITHDRAWN, X, Y, lead, level, part, place, tie

PLATFORM = {**NETWORK, "key": "t2", "type": "platform"}
Z = {"key": "z", "name": "Actor z", "class": "initiative"}
ON_PAGE = {"stated_in": "page"}
WEAK = {"confidence": "0.6"}
# A denial that is surer, said of the time before and of the time after the day asked for, and of that day.
BEFORE, AFTER = {"status": "ended", "valid_from": "2012", "valid_to": "2015"}, {"valid_from": "2019"}
NEWER = {"key": "newer", "initiative": "y", "type": "platform"}
SAYS = {"key": "says", "initiative": "x", "statement": "importance"}
TWICE = [place("e1", 10_000), place("e2", 20_000)]


def pages(*keys: str, url: str = "") -> list[dict[str, str]]:
    """Evidence on the page; at one address if it is given."""
    rows = [place(key, 1, source="page") for key in keys]
    return [{**row, "url": url or row["url"]} for row in rows]


CASES = [
    Case(
        "types-per-source",  # what ended was so; a number that is said twice in one section is one row
        {
            "types": [{**NETWORK, **ENDED}],
            "group_claims": [
                group(section="5.1", **ENDED),
                group(key="g2", section="5.2"),
                group(key="g3", section="5.2"),
            ],
        },
        ("section", "basis", "number"),
        [("5.1", "stated", 22), ("5.2", "stated", 22), ("Bijlage 1", "counted", 1)],
    ),
    Case(
        "type-conflicts",  # each of three types has two others
        {"types": [NETWORK, PLATFORM, {**NETWORK, "key": "t3", "type": "social-enterprise", **ON_PAGE}]},
        ("type", "claim", "url"),
        [
            ("EmployerNetwork", iri("t1"), None),
            ("Platform", iri("t2"), None),
            ("SocialEnterprise", iri("t3"), "https://example.org/ev-t3"),
        ],
    ),
    Case(
        "type-conflicts",
        {"types": [NETWORK, {**PLATFORM, **ENDED}]},
        ("type", "claim"),
        [("EmployerNetwork", iri("t1")), ("Platform", iri("t2"))],
    ),
    Case(
        "names",
        {"aliases": [{"key": "n", "actor": "x", "alias": "Iks", "kind": "spelling", **ON_PAGE}]},
        ("used", "url"),
        [("Actor x", None), ("Actor x, in English", None), ("Iks", "https://example.org/ev-n")],
        given={"initiative": "x"},
    ),
    Case(
        "desk-research-only",
        {"study_design": [{**DESK, **ENDED, **ON_PAGE}]},
        ("claim", "url"),
        [(iri("d"), "https://example.org/ev-d")],
    ),
    Case(
        "franchise-outlets",
        {
            "ties": [
                {**OUTLET, **WEAK, **ENDED},
                {**OUTLET, "key": "no", **DENIED},
                {**OUTLET, "key": "no2", **DENIED},
            ]
        },
        ("claim", "valid_to", "disputed"),
        [(iri("t"), "2019-02", True)],
        {
            "disputed before": {"ties": [{**OUTLET, **WEAK, **ENDED}, {**OUTLET, "key": "no", **DENIED, **BEFORE}]},
            "disputed after": {"ties": [{**OUTLET, **WEAK, **ENDED}, {**OUTLET, "key": "no", **DENIED, **AFTER}]},
        },
        left=((iri("t"), "2019-02", False),),
        given={"as_of": "2018"},
    ),
    Case(
        "levels",
        {"assessments": [level("3"), level("4", "said2", **ENDED)]},
        ("name", "stated", "level"),
        [("Actor x", [3, 4], None), ("Actor y", [], None)],
        each("assessments", level("3"), DATED),
        left=(("Actor x", [], None), ("Actor y", [], None)),
        given={"as_of": "2018"},
    ),
    Case(
        "levels-stated",
        {"assessments": [level("3", **ENDED, **ON_PAGE)]},
        ("claim", "url"),
        [(iri("said"), "https://example.org/ev-said")],
        given={"as_of": "2018"},
    ),
    Case(
        "leaders",
        {
            **IN_REGION,
            "actors": [X, Y, Z],
            "types": [
                {**NETWORK, "initiative": "x"},
                {**PLATFORM, "initiative": "y"},
                {**NETWORK, "key": "t3", "initiative": "z", "type": "social-enterprise"},
            ],
            "ties": [lead("x", **ENDED), lead("y", key="lead2"), lead("z", key="lead3")],
        },
        ("leader_name", "leader_kind", "valid_to"),
        [("Actor x", "Initiative", "2019-02"), ("Actor y", "Initiative", None), ("Actor z", "Initiative", None)],
        given={"as_of": "2018"},
    ),
    Case(
        "leaders",
        {**IN_REGION, "ties": [lead(**WEAK), lead(key="no", **DENIED), lead(key="no2", **DENIED)]},
        ("claim", "disputed"),
        [(iri("lead"), True)],
        {
            "disputed before": {**IN_REGION, "ties": [lead(**WEAK), lead(key="no", **{**DENIED, **BEFORE})]},
            "disputed after": {**IN_REGION, "ties": [lead(**WEAK), lead(key="no", **{**DENIED, **AFTER})]},
        },
        left=((iri("lead"), False),),
        given={"as_of": "2018"},
    ),
    Case(
        "thin-claims",  # two rows of evidence at one address are one place; a successor stands
        {
            "evidence": [*pages("p1", "p2"), *pages("p3", "p4", url="https://example.org/once")],
            "ties": [
                {**WITH_FIRM, "evidence": "p1|p2"},
                tie("funding", "y", "firm", "t2", evidence="p3|p4"),
                tie("knowledge", "y", "firm", "t3", **SUPERSEDED),
                tie("knowledge", "y", "firm", "newer"),
            ],
        },
        ("claim", "places"),
        [(iri("t2"), 1), (iri("newer"), 1)],
    ),
    Case(
        "thin-claims",
        {
            "evidence": TWICE,
            "ties": [{**WITH_FIRM, "evidence": "e1|e2", **WEAK}, tie("funding", "y", "firm", "t2", **WEAK)],
        },
        ("claim", "reasons"),
        [(iri("t2"), ["onePlace"])],
        given={"why": "onePlace"},
    ),
    Case(
        "of-a-type",
        {
            "group_claims": [
                {**SIX_OF_TEN, **SUPERSEDED},
                {**SIX_OF_TEN, "key": "newer", "territory": "zh", **ON_PAGE},
            ]
        },
        ("claim", "territory_name", "url"),
        [(iri("newer"), "Zuid-Holland", "https://example.org/ev-newer")],
    ),
    Case(
        "findings",
        {"findings": [{**FINDING, **SUPERSEDED}, {**FINDING, "key": "newer", **ON_PAGE}, HYPOTHESIS]},
        ("claim", "url"),
        [(iri("newer"), "https://example.org/ev-newer")],
        given={"outcome": "notSupportedOutcome"},
    ),
    Case(
        "study-coverage",
        {
            "actors": [STUDIED_X, STUDIED_Y, BOARD, {**FIRM, "studied_in": "report"}],
            "study_design": [{**DESK, **ENDED, **ON_PAGE}],
            "ties": [
                tie("funding", "firm", "x", evidence="r1|r2"),
                tie("funding", "board", "firm", "t2"),
                tie("funding", "board", "x", "t3", **ON_PAGE),
                tie("funding", "board", "x", "t4", **WITHDRAWN),
                tie("funding", "board", "x", "t5", **SUPERSEDED),
                tie("funding", "board", "x", "newer", evidence="r2"),
                tie("funding", "y", "board", "t6", evidence="r1|r3"),
            ],
            "governance": [{"key": "gov", "initiative": "y", "form": "board", "actor": "x", "section": "7"}],
            "evidence": [place("r1", 10_000), place("r2", 10_000), place("r3", 30_000)],
        },
        ("basis", "aspect", "number", "actor_name", "url"),
        [
            ("counted", "onePlaceOnly", 1, "Actor x", None),
            ("counted", "studiedAspect", 2, None, None),
            ("stated", "deskResearchOnlyAspect", None, "Actor x", "https://example.org/ev-d"),
        ],
    ),
    Case(
        "study-coverage",  # two rows of evidence at one address are one place; a firm is no initiative
        {
            "actors": [{**X, "studied_in": "page"}, {**Y, "studied_in": "page"}, BOARD, {**FIRM, "studied_in": "page"}],
            "evidence": [*pages("p1", "p2"), *pages("p3", "p4", url="https://example.org/once")],
            "ties": [
                tie("funding", "board", "x", "t", evidence="p3|p4"),
                tie("funding", "board", "y", "t2", evidence="p1|p2"),
                tie("funding", "board", "firm", "t3", **ON_PAGE),
            ],
        },
        ("aspect", "number", "actor_name"),
        [("onePlaceOnly", 1, "Actor x"), ("studiedAspect", 2, None)],
    ),
    Case(
        "named-not-studied",
        {
            "actors": [X, {**Y, "part_of": "x"}, {**Z, "studied_in": "report"}, FIRM, BOARD],
            "ties": [
                tie("franchise", "y", "x"),
                tie("funding", "x", "firm", "t2", **SUPERSEDED),
                tie("funding", "z", "firm", "newer"),
            ],
            "governance": [{"key": "gov", "initiative": "z", "form": "board", "actor": "x"}],
        },
        ("name", "claims"),
        [("Actor x", [iri("t")]), ("Actor y", [iri("t")])],
    ),
    Case(
        "source-says",  # what each kind of claim says, and of each one whether it stands
        {
            "assessments": [
                level("3", valid_to="2019", status="ended"),
                {**SAYS, **SUPERSEDED},
                {**SAYS, "key": "newer"},
            ],
            "aliases": [{"key": "alias", "actor": "x", "alias": "Iks", "kind": "spelling"}],
            "ties": [part(), lead("x"), tie("funding", "x", "board", "tie", formality="formal")],
            "characteristics": [{"key": "char", "initiative": "x", **SUBSCRIPTION}],
            "results": [{"key": "result", "class": "measurement", "actor": "x", "measure": "members", "value": "5"}],
            "instruments": [{"key": "law", "name": "Wet", "name_en": "Act", "kind": "act"}],
            "influences": [{"key": "infl", "instrument": "law", "effect": "enables", "actor": "x"}],
            "obstacles": [{"key": "obst", "actor": "x", "obstacle": "unclear-rules"}],
            "governance": [{"key": "gov", "initiative": "x", "form": "board", "actor": "x"}],  # bears on x twice
            "scaling": [{"key": "scal", "initiative": "x", "route": "franchise"}],
            "phases": [{"key": "phase", "initiative": "x", "phase": "pilot"}],
            "study_design": [DESK],
            "successions": [{"key": "succ", "from": "firm", "to": "x", "kind": "absorption"}],
            **IN_REGION,
        },
        ("claim", "says", "counterpart_name", "stands", "valid_to"),
        [
            (iri("said"), "3", None, True, "2019"),
            (iri("says"), "importance", None, False, None),
            (iri("newer"), "importance", None, True, None),
            (iri("alias"), "Iks", None, True, None),
            (iri("part"), "agendaIndicator", "Ecosysteem 1", True, None),
            (iri("lead"), "agendaBasis", "Ecosysteem 1", True, None),
            (iri("tie"), "formal", "Actor board", True, None),
            (iri("char"), "subscriptionRevenue", None, True, None),
            (iri("result"), "membersMeasure", None, True, None),
            (iri("infl"), "enablesEffect", None, True, None),
            (iri("obst"), "unclearRulesObstacle", None, True, None),
            (iri("gov"), "boardGovernanceForm", None, True, None),
            (iri("scal"), "franchiseRoute", None, True, None),
            (iri("phase"), "pilotPhase", None, True, None),
            (iri("d"), "deskResearchOnlyAspect", None, True, None),
            (iri("succ"), "absorptionSuccession", None, True, None),
        ],
        given={"source": "report", "about": "Actor x"},
    ),
    Case(
        "source-says",
        {
            "areas": [{"key": "area", "initiative": "x", "territory": "zh", **ON_PAGE}],
            "context_factors": [{"key": "factor", "territory": "zh", "factor": "labour-shortage", **ON_PAGE}],
        },
        ("claim", "says", "counterpart_name", "url"),
        [
            (iri("area"), None, "Actor x", "https://example.org/ev-area"),
            (iri("factor"), "labourShortageContextFactor", None, "https://example.org/ev-factor"),
        ],
        given={"source": "page", "about": "Zuid-Holland"},
    ),
]
