"""The same for questions on ties, groups, findings, studies and sources."""

from __future__ import annotations

from .cases import DESK, NO_LONGER, SUBSCRIPTION, Case, each, group, iri
from .small import BOARD, DENIED, FIRM, NO_MORE, PLANNED, WITHDRAWN, X, Y, lead, place, tie

WITH_FIRM = tie("collaboration", "x", "firm")
SIX_OF_TEN = group("platform", n="6", of_n="10", kind="challenge", value="mindset", detail="")
HYPOTHESIS = {"key": "h", "class": "hypothesis", "detail": "Meer is beter", "group": "all", "outcome": "mixed"}
FINDING = {"key": "f", "class": "finding", "detail": "Niet hier", "group": "social-enterprise",
           "outcome": "not-supported"}  # fmt: skip
LONGLIST = {"key": "l", "source": "report", "aspect": "longlist", "number": "70", "section": "4.1"}
STUDIED_X, STUDIED_Y = {**X, "studied_in": "report"}, {**Y, "studied_in": "report"}

CASES = [
    Case(
        "ties-in-a-year",
        {
            "ties": [
                {**WITH_FIRM, "valid_from": "2014", "valid_to": "2018-03", "status": "ended"},
                tie("collaboration", "y", "firm", "t2"),
                tie("funding", "y", "firm", "t3", valid_from="ca. 2015"),
                tie("knowledge", "y", "firm", "t4", expected_end="2016-01"),
            ]
        },
        ("actor_name", "counterpart_name", "kind", "valid_from", "valid_to", "expected_end", "period"),
        [
            ("Actor x", "Actor firm", "CollaborationTie", "2014", "2018-03", None, "known"),
            ("Actor y", "Actor firm", "CollaborationTie", None, None, None, "unknown"),
            ("Actor y", "Actor firm", "FundingTie", "2015~", None, None, "endUnknown"),
            ("Actor y", "Actor firm", "KnowledgeTie", None, None, "2016-01", "startUnknown"),
        ],
        each(
            "ties",
            WITH_FIRM,
            {
                **NO_LONGER,
                "no more": NO_MORE,
                "not yet": {"valid_from": "2017"},
                "over by then": {"expected_end": "2015"},
                "ended, begun when": {"status": "ended", "valid_to": "2015-12-31"},
            },
        ),
        given={"year": "2016"},
    ),
    Case(
        "ties-in-a-year",  # on the first and the last day
        {
            "ties": [
                {**WITH_FIRM, "valid_from": "2016-12-31"},
                tie("funding", "y", "firm", "t2", valid_from="2013", valid_to="2016-01-01", status="ended"),
            ]
        },
        ("claim", "period"),
        [(iri("t"), "endUnknown"), (iri("t2"), "known")],
        given={"year": "2016"},
    ),
    Case(
        "ties-in-a-year",
        {"ties": [{**WITH_FIRM, "valid_from": "2014"}, tie("funding", "y", "firm", "t2")]},
        ("claim",),
        [(iri("t2"),)],
        {"known": {"ties": [{**WITH_FIRM, "valid_from": "2014"}]}},
        given={"year": "1999", "only": "unknown"},
    ),
    Case(
        "thin-claims",
        {
            "evidence": [place("e1", 10_000), place("e2", 20_000), place("e3", 20_000)],
            "ties": [
                WITH_FIRM,
                tie("funding", "y", "firm", "t2", evidence="e1|e2", confidence="0.6", certainty="inferred"),
                tie("knowledge", "y", "firm", "t3", evidence="e2|e3"),  # two rows, one place
                tie("referral", "y", "firm", "t4", evidence="e1|e2", confidence="0.7"),
            ],
            "group_claims": [group(confidence="0.6")],
        },
        ("about_name", "counterpart_name", "claim", "places", "reasons"),
        [
            (None, None, iri("g"), 1, ["onePlace", "unsure"]),
            ("Actor x", "Actor firm", iri("t"), 1, ["onePlace"]),
            ("Actor y", "Actor firm", iri("t2"), 2, ["unsure"]),
            ("Actor y", "Actor firm", iri("t3"), 1, ["onePlace"]),
        ],
        {
            "withdrawn": {"ties": [{**WITH_FIRM, **WITHDRAWN}]},
            "sure and twice": {
                "evidence": [place("e1", 10_000), place("e2", 20_000)],
                "ties": [{**WITH_FIRM, "evidence": "e1|e2", "confidence": "0.7"}],
            },
        },
    ),
    Case(
        "thin-claims",
        {"ties": [WITH_FIRM, tie("funding", "y", "firm", "t2", confidence="0.6")]},
        ("claim", "reasons"),
        [(iri("t2"), ["unsure"])],
        {"one place": {"ties": [WITH_FIRM]}},
        given={"why": "unsure"},
    ),
    Case(
        "of-a-type",
        {"group_claims": [SIX_OF_TEN, group("platform", "g2", quantifier="most", n="")]},
        ("type", "amount", "number", "out_of", "characteristic_kind", "characteristic", "start"),
        [("Platform", "nOfNQuantifier", 6, 10, "challengeKind", "mindsetChallenge", 100)],
        {
            **each(
                "group_claims",
                SIX_OF_TEN,
                {
                    "of another type": {"group": "social-enterprise"},
                    "a word": {"quantifier": "many", "n": "", "of_n": ""},
                    "withdrawn": WITHDRAWN,
                },
            ),
            "of one": {"characteristics": [{"key": "c", "initiative": "x", **SUBSCRIPTION}]},
        },
        given={"group": "Platform", "quantifier": "counted"},
    ),
    Case(
        "of-a-type",  # a denial and what a type wants are told, and said to be that
        {"group_claims": [{**SIX_OF_TEN, **DENIED}, {**SIX_OF_TEN, "key": "g2", **PLANNED}]},
        ("claim", "polarity", "status"),
        [(iri("g"), "negative", "current"), (iri("g2"), "positive", "planned")],
    ),
    Case(
        "findings",
        {"findings": [HYPOTHESIS, {**FINDING, "tests": "h"}, {**FINDING, "key": "f2", "outcome": "open"}]},
        ("claim", "kind", "type", "result", "detail_nl", "tests", "tests_nl"),
        [(iri("f"), "Finding", "SocialEnterprise", "notSupportedOutcome", "Niet hier", iri("h"), "Meer is beter")],
        {
            **each("findings", FINDING, {"borne out": {"outcome": "supported"}, "withdrawn": WITHDRAWN}),
            "of a group": {"group_claims": [group(detail="Niet hier")]},
        },
        given={"outcome": "notSupportedOutcome"},
    ),
    Case(
        "study-coverage",
        {
            "actors": [STUDIED_X, STUDIED_Y, BOARD, FIRM],
            "study_design": [LONGLIST, DESK],
            "ties": [tie("collaboration", "y", "firm", "t"), tie("collaboration", "y", "board", "t2")],
        },
        ("basis", "aspect", "number", "actor_name", "section"),
        [
            ("counted", "onePlaceOnly", 1, "Actor x", None),
            ("counted", "studiedAspect", 2, None, None),
            ("stated", "deskResearchOnlyAspect", None, "Actor x", "1"),
            ("stated", "longlistAspect", 70, None, "4.1"),
        ],
        {**each("study_design", LONGLIST, NO_LONGER), "named only": {"ties": [WITH_FIRM]}},
    ),
    Case(
        "named-not-studied",
        {"ties": [{**WITH_FIRM, "section": "6"}, tie("knowledge", "firm", "x", "t2", stated_in="page")]},
        ("name", "source_name", "section", "claims"),
        [("Actor x", "Een pagina", None, [iri("t2")]), ("Actor x", "Het rapport", "6", [iri("t")])],
        {
            "studied": {"ties": [WITH_FIRM], "actors": [STUDIED_X, Y, FIRM]},
            "no initiative": {"ties": [tie("collaboration", "board", "firm")]},
            "withdrawn": {"ties": [{**WITH_FIRM, **WITHDRAWN}]},
            "its outlet studied": {"ties": [tie("franchise", "y", "x")], "actors": [X, STUDIED_Y]},
            "its part studied": {"ties": [WITH_FIRM], "actors": [X, {**STUDIED_Y, "part_of": "x"}, FIRM]},
        },
    ),
    Case(
        "source-says",
        {
            "ties": [{**WITH_FIRM, "section": "6", "valid_from": "2014"}],
            "types": [{"key": "ty", "initiative": "x", "type": "platform", **WITHDRAWN}],
            "aliases": [{"key": "n", "actor": "y", "alias": "IJ", "kind": "spelling"}],
        },
        ("claim", "kind", "says", "counterpart_name", "stands", "valid_from", "start"),
        [
            (iri("t"), "CollaborationTie", "unknownFormality", "Actor firm", True, "2014", 100),
            (iri("ty"), "TypeClassification", "Platform", None, False, None, 200),
        ],
        {
            **each("ties", WITH_FIRM, {"on a page": {"stated_in": "page"}, "another's": {"source": "y"}}),
            "of a group": {"group_claims": [group()]},
        },
        given={"source": "report", "about": "Actor x"},
    ),
    Case(
        "source-says",  # whatever part X has in a claim; and what a source says of itself
        {
            "ecosystems": [{"key": "e1", "name": "Ecosysteem 1", "territory": "zh", "kind": "region"}],
            "ties": [lead()],
            "study_design": [LONGLIST],
        },
        ("claim", "says", "counterpart_name"),
        [(iri("l"), "longlistAspect", None)],
        {"another's": {"ties": [WITH_FIRM]}},
        given={"about": "Het rapport"},
    ),
]
