"""Questions on what initiatives work on, and on regions without any."""

from __future__ import annotations

from .cases import DATED, Case, each, group, iri
from .rows_ties import ONE, TWO
from .small import ENDED, Row, Rows, Sheets

SECTOR = {"key": "c", "initiative": "x", "kind": "sector", "value": "trade", **ENDED}
OF_TYPE = group(
    "platform", kind="sector", value="trade", n="3", of_n="10", detail="Winkels", detail_en="Shops", **ENDED
)
WORK = ("characteristic_kind", "characteristic", "basis", "number", "initiative_names", "type", "amount", "out_of")
PROVINCE = {"key": "zh", "name": "Zuid-Holland", "kind": "province", "within": "nl"}
REGION = {"key": "amr", "name": "Kring", "name_en": "Circle", "kind": "labour-market-region", "within": "nl"}
PLACES = [
    {"key": "nl", "name": "Nederland", "kind": "country"},
    PROVINCE,
    {"key": "nh", "name": "Noord-Holland", "kind": "province", "within": "nl"},
    REGION,
    {"key": "delft", "name": "Delft", "kind": "municipality", "within": "zh"},
    {"key": "quarter", "name": "Wijk", "kind": "informal", "within": "delft"},
    {"key": "inner", "name": "Binnenkring", "kind": "informal", "within": "amr"},
    {"key": "alike", "name": "Kring", "name_en": "Ring", "kind": "informal", "within": "zh"},
    {"key": "coast", "name": "Kust", "kind": "informal", "within": "zh"},
    {"key": "north", "name": "Noordkust", "kind": "informal", "within": "nh"},
    {"key": "hague", "name": "Den Haag", "kind": "municipality", "within": "zh"},
    {"key": "drawn", "name": "Streek", "kind": "informal", "within": "zh"},
    {"key": "rijswijk", "name": "Rijswijk", "kind": "municipality", "within": "drawn"},
]
PART = {"key": "p", "territory": "amr", "part": "delft", **ENDED}
AREA = {"key": "a", "initiative": "x", "territory": "delft", **ENDED}
WHERE = ("region_name", "coverage", "municipalities", "inside_names", "possible_names", "claims")


def there(*areas: Row, parts: Rows | None = None) -> Sheets:
    return {
        "actors": [ONE],
        "territories": PLACES,
        "territory_parts": [PART] if parts is None else parts,
        "areas": list(areas),
    }


def maybe(coverage: str) -> list[tuple[object, ...]]:
    return [("Kring", coverage, 1, [], ["Actor x"], [iri("a")])]


def apart(coverage: str, claims: list[str]) -> list[tuple[object, ...]]:
    return [(None, coverage, 0, [], ["Actor x"], claims), ("Kring", "none", 1, [], [], [])]


CASES = [
    # ---- 34: what they work on ----
    Case(
        "what-they-work-on",
        {
            "actors": [ONE, TWO],
            "characteristics": [
                SECTOR,
                {**SECTOR, "key": "c2", "initiative": "y"},
                {**SECTOR, "key": "c3", "detail": "Nog eens"},  # once more of the same initiative
                {**SECTOR, "key": "c4", "kind": "transition", "value": "work-to-work"},
                {**SECTOR, "key": "c5", "kind": "target-group", "value": "smes"},
            ],
            "group_claims": [
                OF_TYPE,
                {**OF_TYPE, "key": "g1", "n": "4"},
                {**OF_TYPE, "key": "g4"},  # said twice, in the same words
                group(key="g2", kind="transition", value="work-to-work", quantifier="most", n="", detail=""),
                group(key="g3", kind="target-group", value="smes", quantifier="most", n="", detail=""),
            ],
        },
        WORK,
        [
            ("sectorKind", "tradeSector", "individual", 2, ["Actor x", "Actor y"], None, None, None),
            ("sectorKind", "tradeSector", "type", 3, [], "Platform", "nOfNQuantifier", 10),
            ("sectorKind", "tradeSector", "type", 4, [], "Platform", "nOfNQuantifier", 10),
            ("sectorKind", "tradeSector", "type", 3, [], "Platform", "nOfNQuantifier", 10),
            ("targetGroupKind", "smesTargetGroup", "individual", 1, ["Actor x"], None, None, None),
            ("targetGroupKind", "smesTargetGroup", "type", None, [], "EmployerNetwork", "mostQuantifier", None),
            ("transitionKind", "workToWorkTransition", "individual", 1, ["Actor x"], None, None, None),
            ("transitionKind", "workToWorkTransition", "type", None, [], "EmployerNetwork", "mostQuantifier", None),
        ],
        {
            **each("characteristics", SECTOR, DATED),
            **each("group_claims", OF_TYPE, DATED),
            "another kind": {"characteristics": [{**SECTOR, "kind": "activity", "value": "pilot"}]},
            "another kind, said": {"group_claims": [{**OF_TYPE, "kind": "activity", "value": "pilot"}]},
        },
        given={"as_of": "2018"},
    ),
    *(
        Case(
            "what-they-work-on",
            {
                "characteristics": [SECTOR, {**SECTOR, "key": "c2", "kind": "target-group", "value": "smes"}],
                "group_claims": [OF_TYPE],
            },
            ("claims", "detail_nl", "detail_en"),
            rows,
            given=given,
        )
        for given, rows in (
            ({"as_of": "2018", "only": "targetGroupKind"}, [([iri("c2")], None, None)]),
            ({"as_of": "2018", "bases": "type"}, [([iri("g")], "Winkels", "Shops")]),
            ({"as_of": "2018", "bases": "individual", "only": "sectorKind"}, [([iri("c")], None, None)]),
        )
    ),
    # ---- 37: regions without an initiative ----
    *(
        Case(
            "regions-without", there({**AREA, "territory": territory}), WHERE, maybe(coverage), given={"as_of": "2018"}
        )
        for territory, coverage in (("alike", "sameName"), ("zh", "wider"), ("coast", "sameProvince"))
    ),
    Case(
        "regions-without",
        there(AREA),
        WHERE,
        [],
        {
            "in a quarter of it": there({**AREA, "territory": "quarter"}),
            "in the region itself": there({**AREA, "territory": "amr"}),
            "within the region": there({**AREA, "territory": "inner"}),
        },
        given={"as_of": "2018"},
    ),
    Case(
        "regions-without",  # an inner and a wider area of the same; a town whose region two sources say
        there(
            AREA,
            {**AREA, "key": "a2", "territory": "zh"},
            {**AREA, "key": "a3", "territory": "coast"},
            parts=[PART, {**PART, "key": "p2"}],
        ),
        WHERE,
        [("Kring", "inside", 1, ["Actor x"], ["Actor x"], [iri("a"), iri("a2"), iri("a3")])],
        given={"regions": "all", "as_of": "2018"},
    ),
    *(
        Case(
            "regions-without",
            there({**AREA, "territory": territory}),
            WHERE,
            apart(coverage, [iri("a")]),
            given={"as_of": "2018"},
        )
        for territory, coverage in (
            ("nl", "nationwide"),
            ("hague", "unplaced"),  # a town of no region
            ("north", "unplaced"),  # not drawn, in another province
            ("drawn", "unplaced"),  # drawn: its towns are known, and in no region
            ("nh", "unplaced"),
        )
    ),
    *(
        Case("regions-without", there(*areas), WHERE, apart("unknown", []), given={"as_of": "2018"})
        for areas in (*(sheets["areas"] for sheets in each("areas", AREA, DATED).values()), [])
    ),
    *(
        Case(
            "regions-without",  # a town that is no part of the region
            there({**AREA, "territory": territory}, parts=parts),
            WHERE,
            [(None, "unplaced", 0, [], ["Actor x"], [iri("a")]), ("Kring", "none", 0, [], [], [])],
            given={"as_of": "2018"},
        )
        for parts in (
            *(sheets["territory_parts"] for sheets in each("territory_parts", PART, DATED).values()),
            [{**PART, "definition": "ruim"}],
            [{**PART, "territory": "zh"}],
        )
        for territory in ("delft", "zh", "coast")
    ),
    Case(
        "regions-without",
        {**there({**AREA, "initiative": "y"}), "actors": [TWO, {**TWO, "key": "z", "name": "Actor z", "name_en": ""}]},
        WHERE,
        [("Kring", "none", 1, [], [], [])],
        {"no region": {"actors": [TWO], "areas": [{**AREA, "initiative": "y", "territory": "zh"}]}},
        given={"as_of": "2018"},
    ),
    Case(
        "regions-without",
        {
            **there({**AREA, "initiative": "y", "territory": "zh"}),
            "actors": [TWO, {**TWO, "key": "z", "name": "Actor z", "name_en": ""}],
        },
        WHERE,
        [(None, "unknown", 0, [], ["Actor z"], []), ("Kring", "wider", 1, [], ["Actor y"], [iri("a")])],
        given={"cases": "all", "as_of": "2018"},
    ),
]
