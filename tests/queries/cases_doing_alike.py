"""Questions on drivers, revenue models and likeness with made-up sheets: the plain answer, and near misses."""

from __future__ import annotations

from .cases import DATED, Case, group, iri
from .cases_doing import ENDED, Z, char, fallen, money
from .small import FIRM, Row, Rows, X, Y


def typed(who: str, kind: str, key: str = "", **cells: str) -> Row:
    return {"key": key or f"ty-{who}", "initiative": who, "type": kind, **cells}


def driver(who: str, value: str = "leadership", key: str = "", **cells: str) -> Row:
    return char("driver", value, key or f"d-{who}", who, **cells)


def of_group(whom: str, value: str = "leadership", key: str = "g", **cells: str) -> Row:
    return group(whom, key, kind="driver", value=value, **{"quantifier": "many", "n": "", "detail": "", **cells})


def area(who: str, territory: str, key: str = "", **cells: str) -> Row:
    return {"key": key or f"a-{who}", "initiative": who, "territory": territory, **cells}


THREE: dict[str, Rows] = {
    "actors": [X, Y, Z, FIRM],
    "types": [typed("x", "employer-network"), typed("y", "platform"), typed("z", "social-enterprise", **ENDED)],
}
NETWORK, PLATFORM, SOCIAL = "EmployerNetwork", "Platform", "SocialEnterprise"
MINDSET = {"key": "m", "initiative": "x", "kind": "challenge", "value": "mindset"}
LED, KIND = "leadershipDriver", "driverKind"
FOUNDATION = char("legal-form", "foundation", "f")
SUBSCRIBED = money("subscription")
FORM, MODEL = "foundationLegalForm", "subscriptionRevenue"

COUNTRY = {"key": "nl", "name": "Nederland", "kind": "country"}
PLACES: dict[str, Rows] = {
    "territories": [
        COUNTRY,
        {"key": "zh", "name": "Zuid-Holland", "kind": "province", "within": "nl"},
        {"key": "dh", "name": "Den Haag", "kind": "municipality", "within": "zh"},
        {"key": "gouda", "name": "Gouda", "kind": "municipality", "within": "zh"},
        {"key": "wijk", "name": "De wijk", "kind": "informal", "within": "dh"},
    ]
}
WORK = {"kind": "transition", "value": "work-to-work"}
MINE, THEIRS = char(**WORK, key="mine"), char(**WORK, key="theirs", who="y")
BOTH: dict[str, Rows] = {**PLACES, "characteristics": [MINE, THEIRS]}
FACTORY = char("sector", "manufacturing", "more")
THEIR_TWO = [THEIRS, char("sector", "manufacturing", "theirs2", "y")]
HERE, THERE = area("x", "dh"), area("y", "dh")
ALIKE = [
    ("transition", "work-to-work", "workToWorkTransition"),
    ("target-group", "employees", "employeesTargetGroup"),
    ("activity", "training", "trainingActivity"),
    ("sector", "manufacturing", "manufacturingSector"),
]
UNLIKE = [
    ("driver", "leadership"),
    ("challenge", "growth"),
    ("revenue-model", "subsidy"),
    ("legal-form", "foundation"),
    ("success-factor", "trust"),
    ("ecosystem-element", "talent"),
    ("activity", "other"),
    ("target-group", "other"),
]
GIVEN = {"initiative": "x", "as_of": "2018"}

CASES = [
    Case(
        "drivers-and-challenges",
        {
            **THREE,
            "characteristics": [
                driver("x"),
                driver("y"),
                driver("z", **ENDED),
                driver("x", key="d-x2"),
                {**MINDSET},
                driver("x", "other", "other"),
            ],
            "group_claims": [
                of_group("platform", key="g1"),
                group("platform", "g2", kind="challenge", value="mindset", quantifier="some", n="", detail="", **ENDED),
                of_group("all", "uncertainty", "g3"),
                of_group("platform", "other", "g4"),
                group("platform", "g5", kind="challenge", value="other", quantifier="some", n="", detail="Iets"),
                group("platform", "g6", kind="revenue-model", value="subsidy", quantifier="some", n="", detail=""),
            ],
        },
        ("kind", "characteristic", "reach", "type", "basis", "initiatives", "initiative_names", "claims"),
        [
            ("challengeKind", "mindsetChallenge", "two", NETWORK, "individual", [iri("x")], ["Actor x"], [iri("m")]),
            ("challengeKind", "mindsetChallenge", "two", PLATFORM, "group", [], [], [iri("g2")]),
            (KIND, LED, "all", NETWORK, "individual", [iri("x")], ["Actor x"], [iri("d-x"), iri("d-x2")]),
            (KIND, LED, "all", PLATFORM, "group", [], [], [iri("g1")]),
            (KIND, LED, "all", PLATFORM, "individual", [iri("y")], ["Actor y"], [iri("d-y")]),
            (KIND, LED, "all", SOCIAL, "individual", [iri("z")], ["Actor z"], [iri("d-z")]),
            (KIND, "uncertaintyDriver", "whole", "Initiative", "group", [], [], [iri("g3")]),
        ],
        {
            "another kind": {**THREE, "characteristics": [money()]},
            "of no type": {"characteristics": [driver("x")]},
        },
        given={"as_of": "2018"},
    ),
    Case(
        "drivers-and-challenges",  # what does not stand spreads nothing
        {**THREE, "characteristics": [driver("x"), driver("y")]},
        ("reach", "type", "basis"),
        [("two", NETWORK, "individual"), ("two", PLATFORM, "individual")],
        {
            **fallen("characteristics", driver("y"), DATED, [driver("x")], **THREE),
            **{
                f"its type: {name}": sheets
                for name, sheets in fallen(
                    "types",
                    typed("y", "platform"),
                    DATED,
                    [typed("x", "employer-network")],
                    characteristics=[driver("x"), driver("y")],
                ).items()
            },
            **{
                f"a group: {name}": sheets
                for name, sheets in fallen(
                    "group_claims",
                    of_group("platform"),
                    {**DATED, "none": {"quantifier": "none"}},
                    **THREE,
                    characteristics=[driver("x")],
                ).items()
            },
        },
        left=(("one", NETWORK, "individual"),),
        given={"as_of": "2018"},
    ),
    *(
        Case(
            "drivers-and-challenges",
            {
                **THREE,
                "characteristics": [driver("x")],
                "group_claims": [of_group("platform"), of_group("all", key="g2")],
            },
            ("reach", "type", "claims"),
            rows,
            given={"said_of": said_of},
        )
        for said_of, rows in {
            "any": [
                ("two", NETWORK, [iri("d-x")]),
                ("whole", "Initiative", [iri("g2")]),
                ("two", PLATFORM, [iri("g")]),
            ],
            "individual": [("one", NETWORK, [iri("d-x")])],
            "group": [("whole", "Initiative", [iri("g2")]), ("one", PLATFORM, [iri("g")])],
        }.items()
    ),
    *(
        Case(
            "drivers-and-challenges",
            {
                **THREE,
                "characteristics": [
                    driver("x"),
                    driver("y"),
                    driver("z"),
                    driver("x", "uncertainty", "d2"),
                    driver("y", "uncertainty", "d3"),
                    driver("z", "interdependence", "d4"),
                ],
                "group_claims": [of_group("all")],
            },
            ("characteristic", "type"),
            rows,
            given={"shared": shared},
        )
        for shared, rows in {
            "all": [(LED, NETWORK), (LED, PLATFORM), (LED, SOCIAL)],
            "two": [("uncertaintyDriver", NETWORK), ("uncertaintyDriver", PLATFORM)],
            "one": [("interdependenceDriver", SOCIAL)],
            "whole": [(LED, "Initiative")],
        }.items()
    ),
    Case(
        "revenue-by-legal-form",
        {
            "actors": [X, Y, Z],
            "characteristics": [
                FOUNDATION,
                SUBSCRIBED,
                money("subscription", "c2", **ENDED),
                money("subscription", "c3", "y"),
                char("legal-form", "foundation", "f2", "y", **ENDED),
                money("commission", "c4", "z"),
                driver("z"),
            ],
            "group_claims": [group(kind="revenue-model", value="subscription", detail="")],
        },
        ("legal_form", "revenue_model", "number", "initiatives", "initiative_names", "claims"),
        [
            (None, "commissionRevenue", 1, [iri("z")], ["Actor z"], [iri("c4")]),
            (FORM, MODEL, 2, [iri("x"), iri("y")], ["Actor x", "Actor y"],
             [iri("c"), iri("c2"), iri("c3"), iri("f"), iri("f2")]),
        ],
        {
            **fallen("characteristics", SUBSCRIBED, DATED, [FOUNDATION]),
            "another kind": {"characteristics": [FOUNDATION, driver("x")]},
        },
        given={"as_of": "2018"},
    ),
    Case(
        "revenue-by-legal-form",  # a form that does not stand is not known
        {"characteristics": [FOUNDATION, SUBSCRIBED]},
        ("legal_form", "revenue_model", "claims"),
        [(FORM, MODEL, [iri("c"), iri("f")])],
        fallen("characteristics", FOUNDATION, {**DATED, "another's": {"initiative": "y"}}, [SUBSCRIBED]),
        left=((None, MODEL, [iri("c")]),),
        given={"as_of": "2018"},
    ),
    *(
        Case(
            "revenue-by-legal-form",
            {"characteristics": [FOUNDATION, SUBSCRIBED, money("subscription", "c2", "y")]},
            ("legal_form", "initiative_names"),
            [row],
            given={"form": form},
        )
        for form, row in {"known": (FORM, ["Actor x"]), "unknown": (None, ["Actor y"])}.items()
    ),
    Case(
        "most-like",
        {
            **THREE,
            **PLACES,
            "types": [typed("x", "platform"), typed("y", "platform", **ENDED), typed("z", "platform")],
            "characteristics": [
                *(char(kind, value, f"mine-{kind}") for kind, value, _ in ALIKE),
                *(char(kind, value, f"theirs-{kind}", "y", **ENDED) for kind, value, _ in ALIKE),
                char("target-group", "young-people", "more", **ENDED),
                char("activity", "training", "again", "y"),
                *(char(kind, value, f"not-{kind}") for kind, value in UNLIKE),
                *(char(kind, value, f"nor-{kind}", "y") for kind, value in UNLIKE),
            ],
            "areas": [area("y", "nl"), area("y", "gouda", "a2", **ENDED)],
        },
        ("other_name", "shared", "number", "missing", "areas", "area_names", "claims"),
        [
            (
                "Actor y",
                sorted([PLATFORM, *(concept for _, _, concept in ALIKE)]),
                5,
                1,
                [iri("gouda"), iri("nl")],
                ["Gouda", "Nederland"],
                sorted(
                    iri(key)
                    for key in [
                        *(f"{whose}-{kind}" for whose in ("mine", "theirs") for kind, _, _ in ALIKE),
                        "again",
                        "ty-x",
                        "ty-y",
                    ]
                ),
            ),
            ("Actor z", [PLATFORM], 1, 5, [], [], [iri("ty-x"), iri("ty-z")]),
        ],
        {
            **fallen("characteristics", MINE, DATED, [THEIRS]),
            **{f"theirs: {name}": sheets for name, sheets in fallen("characteristics", THEIRS, DATED, [MINE]).items()},
            "another": {"characteristics": [MINE, char("transition", "unemployment-to-work", "theirs", "y")]},
            **{
                f"alike in {kind} {value}": {
                    "characteristics": [char(kind, value, "mine"), char(kind, value, "theirs", "y")]
                }
                for kind, value in UNLIKE
            },
            "of groups": {"group_claims": [group(**WORK, detail="")], "characteristics": [MINE]},
        },
        given=GIVEN,
    ),
    Case(
        "most-like",  # of what it is itself only what stands can be shared or missing
        {"characteristics": [MINE, *THEIR_TWO, {**FACTORY, **ENDED}]},
        ("other_name", "shared", "missing"),
        [("Actor y", ["manufacturingSector", "workToWorkTransition"], 0)],
        {
            **fallen("characteristics", FACTORY, DATED, [MINE, *THEIR_TWO]),
            "another's": {"characteristics": [MINE, *THEIR_TWO, {**FACTORY, "initiative": "z"}], "actors": [X, Y, Z]},
        },
        left=(("Actor y", ["workToWorkTransition"], 0),),
        given=GIVEN,
    ),
    Case(
        "most-like",  # elsewhere: not the same place, nor one within the other
        {**BOTH, "areas": [area("x", "gouda"), area("y", "dh", **ENDED)]},
        ("other_name", "area_names"),
        [("Actor y", ["Den Haag"])],
        {
            f"{here} and {there}": {**BOTH, "areas": [area("x", here, **ENDED), area("y", there, **ENDED)]}
            for here, there in [("dh", "dh"), ("dh", "zh"), ("zh", "dh"), ("zh", "wijk"), ("wijk", "zh")]
        },
        given=GIVEN,
    ),
    *(
        Case(
            "most-like",  # a whole country sets nobody apart
            {**BOTH, "areas": [area("x", here), area("y", there)]},
            ("area_names",),
            [([name],)],
            given=GIVEN,
        )
        for here, there, name in [
            ("nl", "nl", "Nederland"),
            ("nl", "dh", "Den Haag"),
            ("dh", "nl", "Nederland"),
            ("gouda", "dh", "Den Haag"),
        ]
    ),
    Case(
        "most-like",  # a place that does not stand keeps nobody out, and is not shown
        {**BOTH, "areas": [HERE]},
        ("other_name", "area_names"),
        [("Actor y", [])],
        fallen("areas", THERE, DATED, [HERE], **BOTH),
        left=(("Actor y", []),),
        given=GIVEN,
    ),
    Case(
        "most-like",
        {**BOTH, "areas": [THERE]},
        ("other_name", "area_names"),
        [("Actor y", ["Den Haag"])],
        {
            **fallen("areas", HERE, DATED, [THERE], **BOTH),
            "another's": {**BOTH, **THREE, "areas": [THERE, area("z", "dh")]},
        },
        left=(("Actor y", ["Den Haag"]),),
        given=GIVEN,
    ),
]  # fmt: skip
