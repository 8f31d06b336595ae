"""The same for questions on levels by type and place, on levels without a tie, on boards, and on money that ran out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .cases import DATED, IN_REGION, NETWORK, Case, each, group, iri
from .small import BOARD, DENIED, FIRM, NO_MORE, NOT_YET, PLANNED, REGION, STANDING, Row, Rows, Sheets, X, Y, lead, tie
from .small import part as takes_part

AS_OF = {"as_of": "2018"}
# Over by now, but in force on the day.
STILL = {"status": "ended", "valid_from": "2014", "valid_to": "2019"}
SUCCESSOR = {"superseded_by": "successor"}


def ways(sheet: str, row: Row, *beside: Row, changes: Mapping[str, Row] = DATED, **others: Rows) -> dict[str, Sheets]:
    """The row in each way in which it does not stand, superseded too, beside others of its sheet and other sheets."""
    found: dict[str, Sheets] = {
        name: {**others, sheet: [{**row, **change}, *beside]} for name, change in changes.items()
    }
    successor = {**row, "key": "successor", **DENIED, "confidence": "0.1"}
    return {**found, "superseded": {**others, sheet: [{**row, **SUCCESSOR}, successor, *beside]}}


# ---- levels by type ----

TYPED: Rows = [{**NETWORK}, {**NETWORK, "key": "t2", "type": "platform"}]
LEADS = {"key": "own", "initiative": "x", "ecosystem": "e1", "statement": "lead-role", "leads": "het programma"}
TWO_ECOSYSTEMS: Sheets = {
    "ecosystems": [REGION, {**REGION, "key": "e2", "name": "Ecosysteem 2"}],
    "ties": [takes_part(), lead("x", "e2", "lead")],
}
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

# ---- level 3 or 4 without a leadership or agenda tie ----

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

# ---- levels by place, with the type or without ----

RING = {"key": "ring", "name": "De Ring", "kind": "informal"}
LABOUR = {"key": "amr", "name": "Arbeidsmarktregio", "kind": "labour-market-region"}
TOWN = {"key": "town", "name": "Plaats", "kind": "municipality", "within": "zh"}
TERRITORIES: Rows = [
    *STANDING["territories"],
    RING,
    {"key": "ring2", "name": "Tweede ring", "kind": "informal"},
    LABOUR,
    TOWN,
    {"key": "town2", "name": "Tweede plaats", "kind": "municipality", "within": "zh"},
    {"key": "hamlet", "name": "Buurt", "kind": "informal", "within": "town"},
    {"key": "quarter", "name": "Kwartier", "kind": "informal", "within": "ring"},
    {"key": "far", "name": "Ver", "kind": "province", "within": "nl"},
]


def drawn(piece: str, definition: str = "ruim", key: str = "", whole: str = "ring", **cells: str) -> Row:
    """A part of the ring by a definition."""
    return {"key": key or f"{definition}-{piece}", "territory": whole, "part": piece, "definition": definition, **cells}


def member(piece: str = "town", whole: str = "amr", key: str = "m", **cells: str) -> Row:
    return {"key": key, "territory": whole, "part": piece, **cells}


def area(territory: str = "town", initiative: str = "x", key: str = "a", **cells: str) -> Row:
    return {"key": key, "initiative": initiative, "territory": territory, **cells}


def actors(count: int) -> Rows:
    return [{"key": f"i{number}", "name": f"Actor {number}", "class": "initiative"} for number in range(count)]


ONLY_X: Sheets = {"actors": [X, BOARD], "territories": TERRITORIES}
BY_PLACE = ("region_name", "definition", "place", "level", "initiatives", "claims")
INSIDE = [("De Ring", "ruim", "inside", None, [iri("x")], [iri("a")])]
ELSEWHERE = (("De Ring", "ruim", "elsewhere", None, [iri("x")], [iri("a")]),)
NOWHERE = (("De Ring", "ruim", "unknown", None, [iri("x")], []),)
NO_BOARD = {"actors": [BOARD]}
FAR_IN = drawn("far")
WHERE = ("town", "far", "zh", "amr", "hamlet", "nl", "ring", "quarter")
# What every area of WHERE is by the definitions "ruim" (the province zh) and "eng" (the labour-market region).
PLACES = {
    "ruim": ("inside", "elsewhere", "inside", "inside", "inside", "nationwide", "inside", "inside"),
    "eng": ("inside", "elsewhere", "both", "inside", "inside", "nationwide", "inside", "inside"),
}


def expected() -> list[tuple[Any, ...]]:
    """Rows of one initiative in each area of WHERE, one in two areas and one in none."""
    found = []
    for definition in sorted(PLACES):
        places: dict[str, list[int]] = {}
        for number, place in enumerate((*PLACES[definition], "both", "unknown")):
            places.setdefault(place, []).append(number)
        for place in sorted(places):
            claims = sorted(iri(f"a{number}") for number in places[place] if number < len(WHERE))
            claims += [iri("both1"), iri("both2")] if place == "both" else []
            names = sorted(iri(f"i{number}") for number in places[place])
            level = 1 if place == "nationwide" else None  # a nationwide scope is rung 1 (C12)
            found.append(("De Ring", definition, place, level, names, sorted(claims)))
    return found


def placed(question: str) -> list[Case]:
    """What a question on places must tell, with the type or without."""
    inside: Sheets = {**ONLY_X, "territory_parts": [drawn("zh")], "areas": [area()]}
    by_member: Sheets = {**ONLY_X, "territory_parts": [drawn("amr"), member()], "areas": [area()]}
    members: Sheets = {**ONLY_X, "territory_parts": [drawn("zh"), member()], "areas": [area("amr")]}
    cases = [
        Case(
            question,
            inside,
            BY_PLACE,
            INSIDE,
            ways("areas", area(), **ONLY_X, territory_parts=[drawn("zh")]),
            left=NOWHERE,
            given=AS_OF,
            nothing=NO_BOARD,
        ),
        Case(  # a definition that stands nowhere is none
            question,
            inside,
            BY_PLACE,
            INSIDE,
            {
                **ways("territory_parts", drawn("zh"), changes=_STANDS, **ONLY_X, areas=[area()]),
                "without a definition": {**ONLY_X, "territory_parts": [member("town", "ring")], "areas": [area()]},
            },
            given=AS_OF,
            nothing=NO_BOARD,
        ),
        Case(  # and a part that does not stand is no part of one that does
            question,
            inside,
            BY_PLACE,
            INSIDE,
            {
                **ways("territory_parts", drawn("zh"), FAR_IN, changes=_STANDS, **ONLY_X, areas=[area()]),
            },
            left=ELSEWHERE,
            given=AS_OF,
            nothing=NO_BOARD,
        ),
        Case(  # by way of a labour-market region whose membership stands on the day
            question,
            by_member,
            BY_PLACE,
            INSIDE,
            {
                **ways("territory_parts", member(), drawn("amr"), **ONLY_X, areas=[area()]),
                **{
                    f"region {name}": {**sheets, "territory_parts": [member(), *sheets["territory_parts"]]}
                    for name, sheets in ways(
                        "territory_parts", drawn("amr"), FAR_IN, changes=_STANDS, **ONLY_X, areas=[area()]
                    ).items()
                },
            },
            left=ELSEWHERE,
            given=AS_OF,
            nothing=NO_BOARD,
        ),
        Case(  # a labour-market region by its members, or by itself when none stands
            question,
            members,
            BY_PLACE,
            INSIDE,
            ways("territory_parts", member(), drawn("zh"), **ONLY_X, areas=[area("amr")]),
            left=ELSEWHERE,
            given=AS_OF,
            nothing=NO_BOARD,
        ),
        Case(  # all areas at once, under two definitions
            question,
            {
                "actors": actors(len(WHERE) + 2),
                "territories": TERRITORIES,
                "territory_parts": [drawn("zh"), drawn("amr", "eng"), member()],
                "areas": [
                    *(area(where, f"i{number}", f"a{number}") for number, where in enumerate(WHERE)),
                    area("town", f"i{len(WHERE)}", "both1"),
                    area("far", f"i{len(WHERE)}", "both2"),
                ],
            },
            BY_PLACE,
            expected(),
            given=AS_OF,
        ),
        Case(  # what belongs to a part by a definition of its own is no member of it
            question,
            {
                **ONLY_X,
                "territory_parts": [drawn("ring2"), drawn("town2", "eng", whole="ring2")],
                "areas": [area("town2")],
            },
            BY_PLACE,
            [*ELSEWHERE, ("Tweede ring", "eng", "inside", None, [iri("x")], [iri("a")])],
            given=AS_OF,
        ),
        Case(  # nor does an area count by what is its part by a definition
            question,
            {**ONLY_X, "territory_parts": [drawn("zh"), drawn("town", "eng", whole="ring2")], "areas": [area("ring2")]},
            BY_PLACE,
            [*ELSEWHERE, ("Tweede ring", "eng", "inside", None, [iri("x")], [iri("a")])],
            given=AS_OF,
        ),
        Case(  # by members that lie elsewhere
            question,
            {**ONLY_X, "territory_parts": [FAR_IN, member()], "areas": [area("amr")]},
            BY_PLACE,
            list(ELSEWHERE),
            given=AS_OF,
        ),
        Case(  # inside when all that lies in it does, even if no definition names it
            question,
            {**ONLY_X, "territory_parts": [drawn("town"), drawn("town2")], "areas": [area("zh")]},
            BY_PLACE,
            INSIDE,
            given=AS_OF,
        ),
        Case(  # two regions that call their definitions the same
            question,
            {**ONLY_X, "territory_parts": [drawn("zh"), drawn("far", whole="ring2")], "areas": [area()]},
            ("region_name", "definition", "place"),
            [("De Ring", "ruim", "inside"), ("Tweede ring", "ruim", "elsewhere")],
            given=AS_OF,
        ),
        Case(
            question,
            {
                **ONLY_X,
                "territory_parts": [drawn("amr"), drawn("far", whole="ring2"), drawn("far", "eng"), member()],
                "areas": [area()],
            },
            ("region_name", "definition", "place"),
            [("De Ring", "eng", "elsewhere"), ("De Ring", "ruim", "inside"), ("Tweede ring", "ruim", "elsewhere")],
            given=AS_OF,
        ),
        Case(  # what is over by now and stood that day; the name of the region in Dutch
            question,
            {
                "actors": [{**X, "name_en": "X"}],
                "territories": [{**place, "name_en": "In English"} for place in TERRITORIES],
                "territory_parts": [drawn("amr", **STILL), member(**STILL)],
                "areas": [area(**STILL)],
            },
            (*BY_PLACE, "initiative_names"),
            [(*INSIDE[0], ["Actor x"])],
            given=AS_OF,
        ),
        Case(
            question,
            {**ONLY_X, "territory_parts": [drawn("zh"), member(**STILL)], "areas": [area("amr")]},
            BY_PLACE,
            INSIDE,
            given=AS_OF,
        ),
        Case(
            question,
            {**ONLY_X, "territory_parts": [drawn("zh", **STILL)], "areas": [area()]},
            BY_PLACE,
            INSIDE,
            given=AS_OF,
        ),
        Case(  # the date of a definition is not asked
            question,
            {
                **ONLY_X,
                "territory_parts": [drawn("zh", **NOT_YET), drawn("far", **NO_MORE)],
                "areas": [area(), area("far", key="a2")],
            },
            ("place", "claims"),
            [("inside", [iri("a"), iri("a2")])],
            given=AS_OF,
        ),
        Case(
            question,
            {
                **ONLY_X,
                "territory_parts": [drawn("amr", **NOT_YET), drawn("far"), member(valid_from="2014")],
                "areas": [area()],
            },
            ("place",),
            [("inside",)],
            given=AS_OF,
        ),
    ]
    ring: Sheets = {"territories": TERRITORIES, "territory_parts": [drawn("zh")], "ecosystems": [REGION]}
    either = [iri("x"), iri("y")]
    cases += [
        Case(  # the level of the day, from ties and assessments together
            question,
            {**ring, "ties": [takes_part()], "assessments": [LEADS]},
            BY_PLACE,
            [
                ("De Ring", "ruim", "unknown", None, [iri("y")], []),
                ("De Ring", "ruim", "unknown", 4, [iri("x")], []),
            ],
            {
                "not yet": {**ring, "ties": [takes_part(valid_from="2019")]},
                "no more": {**ring, "ties": [takes_part(**NO_MORE)]},
            },
            left=(("De Ring", "ruim", "unknown", None, either, []),),
            given=AS_OF,
        ),
        Case(
            question,
            {**ring, **TWO_ECOSYSTEMS},
            ("level", "initiatives"),
            [(None, [iri("y")]), (4, [iri("x")])],
            given=AS_OF,
        ),
        Case(
            question,
            {**ring, "ties": [takes_part(stated_in="page")]},
            BY_PLACE,
            [("De Ring", "ruim", "unknown", None, either, [])],
            given={**AS_OF, "sources": "report"},
        ),
        Case(
            question,
            {**ring, "actors": [{**X, "studied_in": "report|page"}, Y]},
            (*BY_PLACE[:5], "number"),
            [("De Ring", "ruim", "unknown", None, [iri("x")], 1)],
            {"none studied": ring},
            given={**AS_OF, "cases": "studied"},
        ),
        Case(
            question,
            {**ring, "areas": [area(), area("zh", key="a2"), area("town", "y", "a3")]},
            ("place", "number", "claims"),
            [("inside", 2, [iri("a"), iri("a2"), iri("a3")])],
            given=AS_OF,
        ),
    ]
    return cases


# A definition's date is not asked.
_STANDS = {name: change for name, change in DATED.items() if name not in ("not yet", "no more")}
BY_BOTH = ("type", "place", "level", "initiatives", "claims")
WITH_TYPE_CASES = [
    Case(
        "levels-by-type-and-place",
        {**ONLY_X, "territory_parts": [drawn("zh")], "areas": [area()], "types": TYPED},
        BY_BOTH,
        [
            ("EmployerNetwork", "inside", None, [iri("x")], [iri("a")]),
            ("Platform", "inside", None, [iri("x")], [iri("a")]),
        ],
        ways("types", NETWORK, **ONLY_X, territory_parts=[drawn("zh")], areas=[area()]),
        left=((None, "inside", None, [iri("x")], [iri("a")]),),
        given=AS_OF,
    ),
    Case(
        "levels-by-type-and-place",
        {
            **ONLY_X,
            "territory_parts": [drawn("zh")],
            "types": [{**NETWORK, **STILL}, {**NETWORK, "key": "t3"}],
        },
        ("type", "number"),
        [("EmployerNetwork", 1)],
        given=AS_OF,
    ),
    Case(
        "levels-by-type-and-place",
        {**ONLY_X, "territory_parts": [drawn("zh")], "types": [{**NETWORK, **STILL}]},
        ("type", "number"),
        [("EmployerNetwork", 1)],
        given=AS_OF,
    ),
]

# ---- boards and the initiatives on their agenda ----

ON_AGENDA = tie("agenda", "board", "x", "t", valid_from="2014")
ON_FIRMS = {**ON_AGENDA, "source": "firm"}
AGENDA = ("board_name", "kind", "ecosystems", "ecosystem_names", "initiative_name", "claim", "valid_from",
          "confidence", "disputed", "stated_in_name")  # fmt: skip
EMPTY = (None, None, None, None, None, None)
NAMED = ("Actor x", iri("t"), "2014", 0.9, False, "Het rapport")
THE_BOARD = ("Actor board", "EconomicBoard")
LEADING = ([iri("e1")], ["Ecosysteem 1"])
FIRM_LEADS = lead("firm", leadership_basis="board", confidence="0.7")
ENGLISH: Sheets = {
    "actors": [{**actor, "name_en": "In English"} for actor in STANDING["actors"]],
    "ecosystems": [{**REGION, "name_en": "In English"}],
    "sources": [{**source, "title_en": "In English"} for source in STANDING["sources"]],
}
NOBODY = {"actors": [X, Y, FIRM]}

BOARD_CASES = [
    Case(
        "boards-and-agendas",
        {**IN_REGION, "ties": [lead(), ON_AGENDA]},
        AGENDA,
        [(*THE_BOARD, *LEADING, *NAMED)],
        {
            **ways("ties", ON_AGENDA, lead(), **IN_REGION),
            "names a firm": {**IN_REGION, "ties": [lead(), {**ON_AGENDA, "target": "firm"}]},
            "founds": {**IN_REGION, "ties": [lead(), {**ON_AGENDA, "class": "founding"}]},
        },
        left=((*THE_BOARD, *LEADING, *EMPTY),),
        given=AS_OF,
        nothing=NOBODY,
    ),
    Case(
        "boards-and-agendas",
        {**IN_REGION, "ties": [lead(), ON_AGENDA]},
        AGENDA,
        [(*THE_BOARD, *LEADING, *NAMED)],
        {
            **ways("ties", lead(), ON_AGENDA, **IN_REGION),
            "unsure": {**IN_REGION, "ties": [lead(confidence="0.4"), ON_AGENDA]},
            "runs a firm": {**IN_REGION, "ties": [lead(target="firm"), ON_AGENDA]},
            "takes part": {
                **IN_REGION,
                "ties": [tie("participation", "board", "e1", "p", indicator="agenda"), ON_AGENDA],
            },
        },
        left=((*THE_BOARD, [], [], *NAMED),),
        given=AS_OF,
        nothing=NOBODY,
    ),
    Case(
        "boards-and-agendas",  # whoever leads as the board
        {**IN_REGION, "ties": [FIRM_LEADS]},
        AGENDA,
        [(*THE_BOARD, [], [], *EMPTY), ("Actor firm", "Company", *LEADING, *EMPTY)],
        {
            **ways("ties", FIRM_LEADS, **IN_REGION),
            "unsure": {**IN_REGION, "ties": [{**FIRM_LEADS, "confidence": "0.4"}]},
            "by an agenda": {**IN_REGION, "ties": [{**FIRM_LEADS, "leadership_basis": "agenda"}]},
            "of an actor": {**IN_REGION, "ties": [{**FIRM_LEADS, "target": "y"}]},
        },
        left=((*THE_BOARD, [], [], *EMPTY),),
        given=AS_OF,
        nothing=NOBODY,
    ),
    Case(
        "boards-and-agendas",  # whoever names an initiative
        {"ties": [ON_FIRMS]},
        AGENDA,
        [(*THE_BOARD, [], [], *EMPTY), ("Actor firm", "Company", [], [], *NAMED)],
        {
            **ways("ties", ON_FIRMS),
            "names a board": {"ties": [{**ON_FIRMS, "target": "board"}]},
            "founds": {"ties": [{**ON_FIRMS, "class": "founding"}]},
        },
        left=((*THE_BOARD, [], [], *EMPTY),),
        given=AS_OF,
        nothing=NOBODY,
    ),
    Case(
        "boards-and-agendas",  # all that is over by now and stood that day; names in Dutch
        {
            **ENGLISH,
            "ties": [
                {**lead(), **STILL},
                {**ON_AGENDA, **STILL},
                {**FIRM_LEADS, **STILL, "key": "lead2"},
                {**ON_AGENDA, **STILL, "key": "t2", "source": "y"},
            ],
        },
        ("board_name", "ecosystem_names", "initiative_name", "stated_in_name"),
        [
            ("Actor board", ["Ecosysteem 1"], "Actor x", "Het rapport"),
            ("Actor firm", ["Ecosysteem 1"], None, None),
            ("Actor y", [], "Actor x", "Het rapport"),
        ],
        given=AS_OF,
    ),
    Case(
        "boards-and-agendas",  # an initiative of a type that is itself a board stays an initiative
        {
            "ties": [{**ON_AGENDA, "source": "y"}],
            "types": [
                {**NETWORK, "key": kind, "initiative": "y", "type": kind}
                for kind in ("employer-network", "platform", "social-enterprise")
            ],
        },
        ("board_name", "kind", "claim"),
        [("Actor y", "Initiative", iri("t"))],
        given={**AS_OF, "only": "named"},
    ),
    Case(
        "boards-and-agendas",
        {**IN_REGION, "ties": [lead(), lead(key="lead2"), {**ON_AGENDA, "valid_from": ""}]},
        ("ecosystems", "valid_from", "claim"),
        [([iri("e1")], None, iri("t"))],
        {"an empty agenda": {**IN_REGION, "ties": [lead()]}},
        given={**AS_OF, "only": "named"},
    ),
    Case(
        "boards-and-agendas",  # a stronger denial that stands that day
        {
            "ties": [
                {**ON_AGENDA, "confidence": "0.6"},
                {**ON_AGENDA, "key": "no", **DENIED},
                {**ON_AGENDA, "key": "no2", **DENIED},
            ]
        },
        ("claim", "disputed"),
        [(iri("t"), True)],
        {
            name: {"ties": [{**ON_AGENDA, "confidence": "0.6"}, {**ON_AGENDA, "key": "no", **DENIED, **change}]}
            for name, change in {"not yet": NOT_YET, "no more": NO_MORE}.items()
        },
        left=((iri("t"), False),),
        given=AS_OF,
        nothing=NOBODY,
    ),
]

# ---- funding bases that had expired ----

OVER = {"status": "ended", "valid_from": "2013", "valid_to": "2015"}
GIFT = tie("funding", "firm", "x", "t", role="startgeld", **OVER)
SCHEME = {"key": "scheme", "name": "Regeling", "kind": "subsidy-scheme"}
ACT = {"key": "act", "name": "Wet", "kind": "act"}
INSTRUMENTS = {"instruments": [SCHEME, ACT]}
FUNDS = {"key": "s", "instrument": "scheme", "effect": "funds", "group": "platform", **OVER}
OF_X = {"group": "", "actor": "x"}
MODEL = {"key": "c", "initiative": "x", "kind": "revenue-model", "value": "start-subsidy", **OVER}
MONEY = ("initiative_name", "type", "basis", "form", "money_from_name", "claim", "valid_from", "valid_to",
         "expected_end", "last_day", "renewed", "stated_in_name")  # fmt: skip
AGAIN = {"key": "again", "status": "", "valid_from": "2017", "valid_to": ""}
# Ways of not having expired, or of never having been a basis.
NO_EXPIRED = {
    **{name: change for name, change in DATED.items() if name in ("withdrawn", "denied")},
    "planned": PLANNED,
    "runs on": {"status": "", "valid_to": ""},
    "ends that day": {"valid_to": "2018"},
}
# A second basis that does not run on the day, or never will.
NOT_AGAIN = {
    **{name: change for name, change in DATED.items() if name in ("withdrawn", "denied", "planned")},
    "not yet": NOT_YET,
}


def over(who: str | None, kind: str | None, basis: str, form: str | None, giver: str | None, claim: str,
         renewed: bool = False) -> tuple[Any, ...]:  # fmt: skip
    return (who, kind, basis, form, giver, iri(claim), "2013", "2015", None, "2015-12-31", renewed, "Het rapport")


GIVEN = over("Actor x", None, "giver", "startgeld", "Actor firm", "t")
BY_SCHEME = over(None, "Platform", "scheme", "fundsEffect", "Regeling", "s")
BY_MODEL = over("Actor x", None, "revenueModel", "startSubsidyRevenue", None, "c")


def renewed(sheet: str, row: Row, plain: tuple[Any, ...], others: Mapping[str, Row], **sheets: Rows) -> list[Case]:
    """Once more and running: renewed; not once more, when the second is another's or does not stand that day."""
    again = {**row, **AGAIN}
    still = {**again, "status": "ended", "valid_to": "2019"}
    early = {**again, "valid_from": "2014", "valid_to": "2016", "status": "ended"}
    return [
        Case(
            "expired-funding",
            {**sheets, sheet: [row, again]},
            MONEY,
            [(*plain[:10], True, "Het rapport")],
            {
                **ways(sheet, again, row, changes=NOT_AGAIN, **sheets),
                **{name: {**sheets, sheet: [row, {**again, **change}]} for name, change in others.items()},
            },
            left=(plain,),
            given=AS_OF,
        ),
        Case(
            "expired-funding",
            {**sheets, sheet: [row, again, still | {"key": "still"}]},
            ("claim", "renewed"),
            [(plain[5], True)],
            given=AS_OF,
        ),
        Case(
            "expired-funding",
            {**sheets, sheet: [row, still]},
            ("claim", "renewed"),
            [(plain[5], True)],
            given=AS_OF,
        ),
        Case(
            "expired-funding",
            {**sheets, sheet: [row, early]},
            ("claim", "last_day", "renewed"),
            [(plain[5], "2015-12-31", False), (iri("again"), "2016-12-31", False)],
            given=AS_OF,
        ),
    ]


MONEY_CASES = [
    Case(
        "expired-funding",
        {"ties": [GIFT]},
        MONEY,
        [GIVEN],
        {
            **ways("ties", GIFT, changes=NO_EXPIRED),
            "to a board": {"ties": [{**GIFT, "target": "board"}]},
            "a purchase": {"ties": [{**GIFT, "class": "procurement"}]},
        },
        given=AS_OF,
    ),
    Case(
        "expired-funding",  # the expected end of a tie, unless a later one shows that it lives
        {"ties": [tie("funding", "firm", "x", "t", valid_from="2013", expected_end="2015-06")]},
        ("form", "valid_to", "expected_end", "last_day"),
        [(None, None, "2015-06", "2015-06-30")],
        {
            "lives": {
                "ties": [
                    tie("funding", "firm", "x", "t", valid_from="2013", expected_end="2015-06"),
                    tie("funding", "firm", "x", "t2", valid_from="2016"),
                ]
            }
        },
        given=AS_OF,
    ),
    Case(
        "expired-funding",  # without a known begin
        {"ties": [{**GIFT, "valid_from": ""}]},
        ("valid_from", "last_day"),
        [(None, "2015-12-31")],
        given=AS_OF,
    ),
    *renewed(
        "ties",
        GIFT,
        GIVEN,
        {
            "by another": {"source": "board"},
            "to another": {"target": "y"},
            "bought": {"class": "procurement"},
        },
    ),
    Case(
        "expired-funding",
        {**INSTRUMENTS, "influences": [FUNDS]},
        MONEY,
        [BY_SCHEME],
        {
            **ways("influences", FUNDS, changes=NO_EXPIRED, **INSTRUMENTS),
            **each(
                "influences",
                FUNDS,
                {
                    "hinders": {"effect": "hinders"},
                    "an act makes possible": {"effect": "enables", "instrument": "act"},
                    "for a firm": {"group": "", "actor": "firm"},
                    "for an ecosystem": {"group": "", "ecosystem": "e1"},
                },
                **INSTRUMENTS,
                **IN_REGION,
            ),
        },
        given=AS_OF,
    ),
    Case(
        "expired-funding",
        {
            **INSTRUMENTS,
            "influences": [
                {**FUNDS, "instrument": "act"},
                {**FUNDS, **OF_X, "key": "s2", "effect": "enables", "scope": "individual"},
            ],
        },
        MONEY,
        [
            over(None, "Platform", "scheme", "fundsEffect", "Wet", "s"),
            over("Actor x", None, "scheme", "enablesEffect", "Regeling", "s2"),
        ],
        given=AS_OF,
    ),
    *renewed(
        "influences",
        FUNDS,
        BY_SCHEME,
        {
            "another scheme": {"instrument": "act"},
            "another effect": {"effect": "enables"},
            "another type": {"group": "employer-network"},
            "one initiative": {"group": "", "actor": "x"},
        },
        **INSTRUMENTS,
    ),
    *renewed(
        "influences",
        {**FUNDS, **OF_X},
        over("Actor x", None, "scheme", "fundsEffect", "Regeling", "s"),
        {"for another": {"actor": "y"}, "for all": {"actor": "", "group": "all"}},
        **INSTRUMENTS,
    ),
    Case(
        "expired-funding",
        {"characteristics": [MODEL]},
        MONEY,
        [BY_MODEL],
        {
            **ways("characteristics", MODEL, changes=NO_EXPIRED),
            "buys something": {"characteristics": [{**MODEL, "value": "subscription"}]},
            "of a group": {
                "group_claims": [group(**{**OVER, "kind": "revenue-model", "value": "subsidy", "detail": ""})]
            },
        },
        given=AS_OF,
    ),
    *renewed(
        "characteristics",
        MODEL,
        BY_MODEL,
        {"another model": {"value": "subscription"}, "of another": {"initiative": "y"}},
    ),
    Case(
        "expired-funding",
        {
            "characteristics": [
                {**MODEL, "key": f"c{number}", "value": value}
                for number, value in enumerate(
                    (
                        "subsidy",
                        "sectoral-fund",
                        "wage-cost-compensation",
                        "philanthropy",
                        "private-investor",
                        "crowdfunding",
                    )
                )
            ]
        },
        ("claim",),
        [(iri(f"c{number}"),) for number in range(6)],
        given={**AS_OF, "base": "revenueModel"},
    ),
    Case(
        "expired-funding",  # names in Dutch
        {
            **{sheet: rows for sheet, rows in ENGLISH.items() if sheet != "ecosystems"},
            "instruments": [{**SCHEME, "name_en": "In English"}],
            "ties": [GIFT],
            "influences": [{**FUNDS, **OF_X}],
            "characteristics": [MODEL],
        },
        ("initiative_name", "basis", "money_from_name", "stated_in_name"),
        [
            ("Actor x", "giver", "Actor firm", "Het rapport"),
            ("Actor x", "revenueModel", None, "Het rapport"),
            ("Actor x", "scheme", "Regeling", "Het rapport"),
        ],
        given=AS_OF,
    ),
    *(
        Case(
            "expired-funding",
            {**INSTRUMENTS, "ties": [GIFT], "influences": [FUNDS], "characteristics": [MODEL]},
            ("basis",),
            [(base,)],
            given={**AS_OF, "base": base},
        )
        for base in ("giver", "scheme", "revenueModel")
    ),
]

CASES = [
    *BY_TYPE_CASES,
    *EXPLAINED_CASES,
    *placed("levels-by-place"),
    *placed("levels-by-type-and-place"),
    *WITH_TYPE_CASES,
    *BOARD_CASES,
    *MONEY_CASES,
]
