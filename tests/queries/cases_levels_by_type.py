"""Questions on levels by type, and on levels without a tie: the plain answer, and near misses."""

from __future__ import annotations

from typing import Any

from .cases import DATED, IN_REGION, NETWORK, Case, iri
from .rows_embedding import AS_OF, LEADS, STILL, TWO_ECOSYSTEMS, TYPED, ways
from .small import BOARD, DENIED, FIRM, NO_MORE, X, Y, lead, tie
from .small import part as takes_part

BY_TYPE = ("type", "level", "number", "initiatives", "claims")
UNTYPED = [(None, None, 1, [iri("y")], []), (None, 2, 1, [iri("x")], [])]
BY_TYPE_CASES = [
    Case(
        "levels-by-type",
        {**IN_REGION, "ties": [takes_part()], "types": TYPED},
        BY_TYPE,
        [
            (None, None, 1, [iri("y")], []),
            ("EmployerNetwork", 2, 1, [iri("x")], [iri("t1")]),
            ("Platform", 2, 1, [iri("x")], [iri("t2")]),
        ],
        ways("types", NETWORK, **IN_REGION, ties=[takes_part()]),
        left=tuple(UNTYPED),
        given=AS_OF,
        nothing={"actors": [BOARD, FIRM]},
    ),
    Case(
        "levels-by-type",  # of two at one level the number is two, and of one typed twice it is one
        {"types": [NETWORK, {**NETWORK, "key": "t2"}, {**NETWORK, "key": "t3", "initiative": "y"}]},
        BY_TYPE,
        [("EmployerNetwork", None, 2, [iri("x"), iri("y")], [iri("t1"), iri("t2"), iri("t3")])],
        given=AS_OF,
    ),
    Case(
        "levels-by-type",
        {"types": [{**NETWORK, **STILL}], "actors": [{**X, "name_en": "Actor x in English"}]},
        (*BY_TYPE, "initiative_names"),
        [("EmployerNetwork", None, 1, [iri("x")], [iri("t1")], ["Actor x"])],
        given=AS_OF,
    ),
    Case(
        "levels-by-type",  # over all ecosystems together
        TWO_ECOSYSTEMS,
        BY_TYPE,
        [(None, None, 1, [iri("y")], []), (None, 4, 1, [iri("x")], [])],
        given=AS_OF,
    ),
    Case(
        "levels-by-type",  # from ties and assessments together, and in force on the day
        {**IN_REGION, "ties": [takes_part()], "assessments": [LEADS]},
        BY_TYPE,
        [(None, None, 1, [iri("y")], []), (None, 4, 1, [iri("x")], [])],
        {
            "not yet": {**IN_REGION, "ties": [takes_part(valid_from="2019")]},
            "no more": {**IN_REGION, "ties": [takes_part(**NO_MORE)]},
            "nothing known": {},
        },
        left=((None, None, 2, [iri("x"), iri("y")], []),),
        given=AS_OF,
        nothing={"actors": [BOARD, FIRM]},
    ),
    Case(
        "levels-by-type",  # by the report alone a page carries nothing
        {**IN_REGION, "ties": [takes_part(stated_in="page")]},
        BY_TYPE,
        [(None, None, 2, [iri("x"), iri("y")], [])],
        given={**AS_OF, "sources": "report"},
    ),
    Case(
        "levels-by-type",
        {"actors": [{**X, "studied_in": "report|page"}, Y]},
        BY_TYPE,
        [(None, None, 1, [iri("x")], [])],
        {"none studied": {}},
        given={**AS_OF, "cases": "studied"},
    ),
]
FORMAL = {"key": "f", "initiative": "x", "ecosystem": "e1", "statement": "formal-tie-with-leaders"}
EXPLAINED = ("name", "level", "level_confidence", "claim", "kind", "says", "counterpart_name", "ecosystem_name",
             "confidence", "source_name", "section", "start", "url")  # fmt: skip
FOUNDED = tie("founding", "board", "x", "t")
OWN = tie("leadership", "x", "firm", "own", leads="de firma")
OWN_ENDS = {
    "leads somebody": OWN,
    "is led": {**OWN, "source": "firm", "target": "x"},
    "names somebody": {**OWN, "class": "agenda", "leads": ""},
    "is on an agenda": {**OWN, "class": "agenda", "leads": "", "source": "firm", "target": "x"},
}
# None of these stands on the day.
GONE = [
    *({**OWN, "key": f"gone-{number}", **change} for number, change in enumerate(DATED.values())),
    {**OWN, "key": "gone", "superseded_by": "successor"},
    {**OWN, "key": "successor", **DENIED, "confidence": "0.1"},
]


def because(claim: str, kind: str, says: str, who: str | None, where: str | None, *more: Any) -> tuple[Any, ...]:
    """A row that explains level 3 of x, as sure as its leader: 0.8."""
    return ("Actor x", 3, 0.8, iri(claim), kind, says, who, where, *more)


LED = because("lead", "LeadershipTie", "agendaBasis", "Actor board", "Ecosysteem 1", 0.8, "Het rapport", "1")
EXPLAINED_CASES = [
    Case(
        "unled-levels",
        {**IN_REGION, "assessments": [FORMAL, {**FORMAL, "key": "f2", "stated_in": "page"}]},
        EXPLAINED,
        [
            ("Actor x", 3, 0.9, iri("f"), "EmbeddingAssessment", "formalTieWithLeaders", None, "Ecosysteem 1", 0.9,
             "Het rapport", "1", 100, None),
            ("Actor x", 3, 0.9, iri("f2"), "EmbeddingAssessment", "formalTieWithLeaders", None, "Ecosysteem 1", 0.9,
             "Een pagina", None, None, "https://example.org/ev-f2"),
        ],
        {
            **ways("assessments", FORMAL, **IN_REGION),
            "level 2": {**IN_REGION, "ties": [takes_part()]},
            "led": {**IN_REGION, "ties": [FOUNDED, lead()]},
            "on a leader's agenda": {**IN_REGION, "ties": [tie("agenda", "board", "x"), lead()]},
            "leads": {**IN_REGION, "ties": [lead("x")]},
        },
        given=AS_OF,
    ),
    Case(
        "unled-levels",  # an assessment that names no ecosystem; a level 4
        {"assessments": [{**FORMAL, "ecosystem": "", "statement": "lead-role", "leads": "het programma"}]},
        ("level", "says", "ecosystem", "ecosystem_name"),
        [(4, "leadRole", None, None)],
        given=AS_OF,
    ),
    Case(
        "unled-levels",
        {**IN_REGION, "ties": [FOUNDED, lead(), *GONE]},
        EXPLAINED[:-2],
        [LED, because("t", "FoundingTie", "unknownFormality", "Actor board", None, 0.9, "Het rapport", "1")],
        {name: {**IN_REGION, "ties": [FOUNDED, lead(), own]} for name, own in OWN_ENDS.items()},
        given={**AS_OF, "without": "initiative"},
    ),
    Case(
        "unled-levels",
        {**IN_REGION, "ties": [FOUNDED, lead(), OWN], "actors": [{**X, "name_en": "X"}, BOARD, FIRM]},
        ("name", "claim"),
        [],
        {"still led": {**IN_REGION, "ties": [FOUNDED, lead(), {**OWN, **STILL}]}},
        given={**AS_OF, "without": "initiative"},
    ),
    Case(
        "unled-levels",  # one row, however many ties of its own an initiative has
        {**IN_REGION, "assessments": [FORMAL], "ties": [OWN, {**OWN, "key": "own2", "target": "y"}]},
        ("name", "claim"),
        [("Actor x", iri("f"))],
        given=AS_OF,
    ),
    Case(
        "unled-levels",  # and however many leads carry it
        {**IN_REGION, "ties": [FOUNDED, lead(), lead(key="lead2")]},
        ("name", "claim"),
        [("Actor x", iri("lead")), ("Actor x", iri("lead2")), ("Actor x", iri("t"))],
        given={**AS_OF, "without": "initiative"},
    ),
    Case(
        "unled-levels",  # named in two languages
        {**IN_REGION, "assessments": [FORMAL], "actors": [{**X, "name_en": "X"}, BOARD]},
        ("name", "claim"),
        [("Actor x", iri("f"))],
        given=AS_OF,
    ),
    Case(
        "unled-levels",  # from the initiative to the leader, said of the ecosystem by name
        {**IN_REGION, "ties": [tie("collaboration", "x", "board", formality="formal", ecosystem="e1"), lead()]},
        EXPLAINED[:-2],
        [LED, because("t", "CollaborationTie", "formal", "Actor board", "Ecosysteem 1", 0.9, "Het rapport", "1")],
        given={**AS_OF, "without": "initiative"},
    ),
]  # fmt: skip

CASES = [
    *BY_TYPE_CASES,
    *EXPLAINED_CASES,
]
