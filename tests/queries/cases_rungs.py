"""Sheets for the conditions of questions on levels: other days, other selections, caps that do not count, disputes."""

from __future__ import annotations

from .cases import IN_REGION, UNFORMAL, Case, iri
from .small import (
    BOARD,
    DENIED,
    ENDED,
    FIRM,
    NO_MORE,
    NOT_YET,
    PLANNED,
    REGION,
    SUPERSEDED,
    WITHDRAWN,
    Row,
    Rows,
    Sheets,
    X,
    changed,
    lead,
    level,
    part,
    tie,
)

TWO_REGIONS: Rows = [REGION, {**REGION, "key": "e2", "name": "Ecosysteem 2", "name_en": "Ecosystem 2"}]
FORMAL = {"key": "formal", "initiative": "x", "statement": "formal-tie-with-leaders", "ecosystem": "e1"}
LOOKED = {"key": "looked", "initiative": "x", "valid_from": "2017-06", "looked_by": "BM", "looked_where": "elders"}
WEAK = {"confidence": "0.6"}
ON_PAGE = {"stated_in": "page"}
ALONE = {"actors": [X, BOARD, FIRM]}
# A surer claim that disputes the denial, and one that comes too early or too late.
YES = {"key": "yes", "initiative": "x", "statement": "importance", "ecosystem": "e1", "disputes": "no"}
TOO_EARLY, TOO_LATE = {"status": "ended", "valid_from": "2012", "valid_to": "2015"}, {"valid_from": "2019"}


def denied(*more: Row, stated: str = "4", **cells: str) -> Sheets:
    """x takes part, and its formal connection is denied; a source states a level."""
    return {**IN_REGION, "ties": [part()], "assessments": [level(stated), {**UNFORMAL, **cells}, *more]}


def in_the_way(sheets: Sheets, *against: str, question: str = "stated-differs", **given: str) -> Case:
    """What stands in the way of rung 3 (and 4, when a source states that)."""
    found = sorted(iri(key) for key in against)
    steps = [3, 4] if question == "stated-differs" else [3]
    return Case(
        question, sheets, ("rung", "in_the_way"), [(step, found) for step in steps], given={"as_of": "2018", **given}
    )


CASES = [
    Case(
        "stated-differs",  # what ended later was so; a level of other days is none
        {
            **IN_REGION,
            "ties": [part()],
            "assessments": [level("4", **ENDED), level("1", "said1"), {**FORMAL, "valid_from": "2019"}],
        },
        ("stated", "level", "rung", "based_on"),
        [(1, 2, None, [iri("part")]), (4, 2, 3, []), (4, 2, 4, [])],
        given={"as_of": "2018"},
    ),
    Case(
        "stated-differs",  # a cap of 1 stands in the way of rung 2
        {"assessments": [level("2"), {**UNFORMAL, "statement": "ecosystem-connection", "ecosystem": ""}]},
        ("level", "rung", "in_the_way"),
        [(1, 2, [iri("no")])],
        given={"as_of": "2018"},
    ),
    Case(
        "stated-differs",  # a cap of 3 stands in the way of rung 4, not of 3
        {
            **IN_REGION,
            "ties": [part()],
            "assessments": [level("4"), {**UNFORMAL, "statement": "supporting-role-only", "polarity": ""}],
        },
        ("rung", "in_the_way"),
        [(3, []), (4, [iri("no")])],
        given={"as_of": "2018"},
    ),
    in_the_way(denied(**NOT_YET)),
    in_the_way(denied(**NO_MORE)),
    in_the_way(denied(**ON_PAGE), "no"),
    in_the_way(denied(**ON_PAGE), sources="report"),
    in_the_way(denied(), "no", sources="report"),
    in_the_way({**denied(), "no_ties": [LOOKED]}, "looked", basis="ties"),
    in_the_way(denied(YES, **WEAK)),
    in_the_way(denied({**YES, **TOO_EARLY}, **WEAK), "no"),
    in_the_way(denied({**YES, **TOO_LATE}, **WEAK), "no"),
    in_the_way(denied({**YES, **ON_PAGE}, **WEAK)),
    in_the_way(denied({**YES, **ON_PAGE}, **WEAK), "no", sources="report"),
    in_the_way(denied(YES, **WEAK), sources="report"),
    in_the_way({**denied({**YES, "disputes": "looked"}), "no_ties": [{**LOOKED, **WEAK}]}, "looked", basis="ties"),
    in_the_way(
        {
            **denied(),
            "ties": [part(), tie("funding", "x", "firm", disputes="looked")],
            "no_ties": [{**LOOKED, **WEAK}],
        },
        basis="ties",
    ),
    Case(
        "one-rung-up",  # what was once, and leads no more
        {**IN_REGION, **ALONE, "ties": [part(**NO_MORE), lead()]},
        ("level", "rung", "ecosystems", "leaders"),
        [(None, 1, [], []), (None, 2, [], [])],
        given={"as_of": "2018"},
    ),
    Case(
        "one-rung-up",  # the report alone would say less; one of two regions is behind the other
        {
            **ALONE,
            "ecosystems": TWO_REGIONS,
            "ties": [part(**ON_PAGE)],
            "assessments": [
                {**FORMAL, "ecosystem": "e2", **ON_PAGE},
                {**UNFORMAL, "statement": "supporting-role-only", "polarity": ""},
            ],
        },
        ("level", "rung", "ecosystem_names", "in_the_way"),
        [(3, 4, ["Ecosysteem 1", "Ecosysteem 2"], [iri("no")])],
        given={"as_of": "2018"},
    ),
    Case(
        "one-rung-up",  # its own lead is overruled
        {**IN_REGION, **ALONE, "ties": [part(), lead("x", key="own"), lead(**ENDED)], "assessments": [UNFORMAL]},
        ("level", "leader_names"),
        [(2, ["Actor board"])],
        {
            name: {**IN_REGION, **ALONE, "ties": [part(), *changed(lead(), change)]}
            for name, change in {
                "withdrawn": WITHDRAWN,
                "superseded": SUPERSEDED,
                "denied": DENIED,
                "planned": PLANNED,
                "unsure": {"confidence": "0.4"},
                "not yet": NOT_YET,
                "no more": NO_MORE,
            }.items()
        },
        left=((2, []),),
        given={"as_of": "2018"},
        nothing={**IN_REGION, **ALONE, "ties": [part()]},
    ),
    *(
        in_the_way({**ALONE, **sheets}, *against, question="one-rung-up")
        for sheets, against in (
            (denied(**NO_MORE), ()),
            (denied(YES, **WEAK), ()),
            (denied({**YES, **TOO_EARLY}, **WEAK), ("no",)),
            (denied({**YES, **TOO_LATE}, **WEAK), ("no",)),
        )
    ),
    Case(
        "one-rung-up",  # a participation that a surer denial disputes is no ground in the region
        {**IN_REGION, **ALONE, "ties": [part(**WEAK), part("no", **DENIED), lead()]},
        ("level", "rung", "ecosystems", "leaders"),
        [(None, 1, [], []), (None, 2, [], [])],
        given={"as_of": "2018"},
    ),
    Case(
        "why",
        {**IN_REGION, "ties": [lead(), tie("collaboration", "board", "x")]},
        ("claim", "says", "counterpart"),
        [(iri("lead"), "agendaBasis", "Actor board"), (iri("t"), "unknownFormality", "Actor board")],
        given={"initiative": "x", "as_of": "2018"},
    ),
    Case(
        "sensitivity",  # levels of other days, of one region and of the report alone
        {
            "ecosystems": TWO_REGIONS,
            "ties": [part()],
            "assessments": [
                {**FORMAL, "ecosystem": "e2", "valid_from": "2015", **ON_PAGE},
                {**FORMAL, "key": "chosen", "statement": "chosen-by-leaders", "valid_from": "2019"},
            ],
        },
        ("level", "becomes", "without"),
        [(3, 2, [iri("formal")])],
        given={"as_of": "2018"},
    ),
    Case(
        "leader-ties",
        {
            **IN_REGION,
            "assessments": [
                {**FORMAL, "key": "s1"},
                {**FORMAL, "key": "s2", "statement": "tie-with-leaders"},
                {**FORMAL, "key": "s3", "statement": "founded-by-leaders"},
                {**FORMAL, "key": "s4", "statement": "chosen-by-leaders"},
                {**FORMAL, "key": "s5", "statement": "chosen-by-leaders", **NO_MORE},
                {**FORMAL, "key": "s6", "initiative": "y", **DENIED},
            ],
        },
        ("claim", "formality", "leader", "disputed"),
        [
            (iri("s1"), "formal", None, False),
            (iri("s2"), "unknownFormality", None, False),
            (iri("s3"), "unknownFormality", None, False),
            (iri("s4"), "unknownFormality", None, False),
        ],
        given={"as_of": "2018"},
    ),
    Case(
        "leader-ties",  # who runs x is no ecosystem's leader by that
        {
            **IN_REGION,
            "ties": [
                lead(**WEAK),
                lead(key="no", **DENIED),
                lead(key="no2", **DENIED),
                tie("collaboration", "x", "board"),
                tie("leadership", "board", "x", "runs", leads="x"),
                tie("collaboration", "x", "board", "t2", **NO_MORE),
            ],
            "assessments": [{**FORMAL, "ecosystem": ""}],
        },
        ("claim", "leader_name", "ecosystem_name", "disputed"),
        [
            (iri("formal"), None, None, False),
            (iri("runs"), "Actor board", "Ecosysteem 1", True),
            (iri("t"), "Actor board", "Ecosysteem 1", True),
        ],
        {
            "disputed before": {
                **IN_REGION,
                "ties": [lead(**WEAK), lead(key="no", **{**DENIED, **TOO_EARLY}), tie("collaboration", "x", "board")],
            },
            "disputed after": {
                **IN_REGION,
                "ties": [lead(**WEAK), lead(key="no", **{**DENIED, **TOO_LATE}), tie("collaboration", "x", "board")],
            },
        },
        left=((iri("t"), "Actor board", "Ecosysteem 1", False),),
        given={"as_of": "2018"},
    ),
    Case(
        "side-by-side",  # one of two regions is behind the other
        {
            "ecosystems": TWO_REGIONS,
            "ties": [part(), lead(target="e2"), tie("collaboration", "x", "board", formality="formal")],
        },
        ("name", "ties_then", "all_then", "ties_now", "all_now", "report_now"),
        [("Actor x", 3, 3, 3, 3, 3), ("Actor y", None, None, None, None, None)],
        given={"as_of": "2018", "then": "2017"},
    ),
]
