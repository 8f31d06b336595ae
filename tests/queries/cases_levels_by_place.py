"""Questions on levels by place, and by type and place together."""

from __future__ import annotations

from typing import Any

from .cases import DATED, NETWORK, Case, iri
from .rows_embedding import AS_OF, LEADS, STILL, TWO_ECOSYSTEMS, TYPED, ways
from .small import BOARD, NO_MORE, NOT_YET, REGION, STANDING, Row, Rows, Sheets, X, Y
from .small import part as takes_part

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

CASES = [
    *placed("levels-by-place"),
    *placed("levels-by-type-and-place"),
    *WITH_TYPE_CASES,
]
