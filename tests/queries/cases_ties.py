"""Questions on who initiatives deal with, what they work on and where: the plain answer, and near misses."""

from __future__ import annotations

from .cases import DATED, NETWORK, Case, each, group, iri
from .small import BOARD, DENIED, ENDED, FIRM, NO_MORE, NOT_YET, PLANNED, Row, Rows, Sheets, X, Y, changed, tie

ONE, TWO = {**X, "studied_in": "report|page"}, Y
TOWN = {"key": "town", "name": "Actor town", "name_en": "Actor town, in English", "class": "municipality"}


def actor(kind: str, key: str = "other", name: str = "Actor other") -> Row:
    return {"key": key, "name": name, "name_en": f"{name}, in English", "class": kind}


def parties(*others: Row) -> Rows:
    return [ONE, TWO, FIRM, BOARD, *others]


def with_ties(*ties: Row, others: Rows | None = None, **sheets: Rows) -> Sheets:
    return {"actors": parties(TOWN, *(others or [])), "ties": list(ties), **sheets}


def in_words(kind: str, words: tuple[str, ...], **sheets: Rows) -> Sheets:
    """Groups of these names, each with such a tie with x."""
    groups = [actor("actor-group", f"group-{number}", word) for number, word in enumerate(words)]
    return with_ties(*(tie(kind, each["key"], "x", f"t-{each['key']}") for each in groups), others=groups, **sheets)


PUBLIC = ("public-body", "ministry", "executive-agency", "joint-authority", "province")
CLASSES = ("PublicBody", "Ministry", "ExecutiveAgency", "JointAuthority", "Province")
FUNDS = tie("funding", "town", "x", in_role="funder", **ENDED)
PUBLIC_WORDS = ("Bestuurders", "Gemeenten", "Het UWV", "Ministeries", "Overheden", "Provincies", "Publieke partijen")
SHOP = actor("company", "shop", "Winkel van Gemeente en School")  # words that only tell of a group
BODIES = ("body_name", "body_class", "basis", "kind", "number", "initiative_names", "roles")
CROWD = actor("actor-group", "crowd", "Gemeenten")
SERVICE = {**ONE, "name": "Overheidsdesk"}

MEMBER = tie("membership", "town", "x", **ENDED)
PARTNER = tie("collaboration", "x", "town", "t2")
BOTH = ("basis", "municipality_name", "employer_in_names", "partner_of_names", "claims")
X_BOTH = ("named", "Actor town", ["Actor x"], ["Actor x"], [iri("t"), iri("t2")])
SAID_BOTH = {"quantifier": "many", "n": "", "detail": "Gemeenten zijn soms werkgever."}
ENGLISH_BOTH = {**SAID_BOTH, "detail": "", "detail_en": "A municipality may be an employer."}

MOVED_BY = {"kind": "driver", "value": "other"}
NO_WORDS = group(quantifier="some", n="", detail="", **MOVED_BY)

BETWEEN = tie("collaboration", "x", "y", role="helpt", formality="formal")
SCHOOL = actor("vocational-college", "school", "Actor school")
REFERS = tie("referral", "school", "x", role="stages", **ENDED)
TEACHING = (
    "Het onderwijs",
    "Kennisinstellingen",
    "Mbo en",
    "Regionaal hbo",
    "Scholen",
    "Schoolbesturen",
    "Universiteiten",
)
SUPPLY = ("institution_name", "institution_class", "basis", "supplies", "initiative_name", "kind", "in_role", "status")

UNION = actor("trade-union", "union", "Actor union")
FOUNDS = tie("founding", "union", "x", **ENDED)
PLATFORM = {"key": "type", "initiative": "x", "type": "platform", **ENDED}
STARTED = ("basis", "starter_name", "starter_class", "initiative_name", "type", "claim")
FROM_UNIONS = group(
    "platform", quantifier="some", n="", kind="driver", value="other", detail="Uit een vakbond", **ENDED
)
PARTNERS = ("Brancheorganisaties", "Een werkgeversvereniging", "Sociale partners", "Vakbonden",
            "Werkgeversorganisaties", "Werknemersorganisaties")  # fmt: skip
PARTNERS_IN_ENGLISH = ("A trade union", "An employers’ association", "Some trade association", "Social partners")

SROI = {"key": "sroi", "name": "Social return", "name_en": "Social return, in English", "kind": "procurement-condition"}
ACT = {"key": "act", "name": "De wet", "kind": "act"}
RULES = [SROI, ACT]
BUYER = {"actors": parties(TOWN), "instruments": RULES}
ENTERPRISE = {"key": "type", "initiative": "x", "type": "social-enterprise", **ENDED}
ENABLES = {"key": "rule", "instrument": "sroi", "effect": "enables", "actor": "x", **ENDED}
CURRENT = {"status": "current", "valid_to": ""}
BUYS = tie("procurement", "town", "x", "buy", **ENDED)
DEMAND = ("basis", "instrument_name", "initiative_name", "type", "buyer_names", "effect", "claims")

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
    # ---- 22: public bodies ----
    Case(
        "public-bodies",
        with_ties(
            FUNDS,
            tie("collaboration", "x", "town", "t2", in_role="employer"),  # the initiative's own role
            tie("collaboration", "y", "town", "t3"),
            tie("collaboration", "crowd", "x", "t4"),
            others=[CROWD],
        ),
        BODIES,
        [
            ("Actor town", "Municipality", "named", None, 2, ["Actor x", "Actor y"], ["funderRole"]),
            ("Actor town", "Municipality", "named", "CollaborationTie", 2, ["Actor x", "Actor y"], []),
            ("Actor town", "Municipality", "named", "FundingTie", 1, ["Actor x"], ["funderRole"]),
            ("Gemeenten", "ActorGroup", "unnamedGroup", None, 1, ["Actor x"], []),
            ("Gemeenten", "ActorGroup", "unnamedGroup", "CollaborationTie", 1, ["Actor x"], []),
        ],
        {
            **each("ties", FUNDS, DATED, actors=parties(TOWN)),
            "no public body": with_ties(tie("collaboration", "board", "x")),
            "a firm of such a name": with_ties(tie("collaboration", "shop", "x"), others=[SHOP]),
            "another group": with_ties(tie("collaboration", "crowd", "x"), others=[{**CROWD, "name": "Bedrijven"}]),
            "public by the initiative's name only": {
                "actors": [SERVICE, FIRM, {**CROWD, "name": "Klanten van Overheidsdesk"}],
                "ties": [tie("procurement", "crowd", "x")],
            },
            "no initiative": with_ties(tie("collaboration", "town", "firm")),
        },
        given={"as_of": "2018"},
    ),
    Case(
        "public-bodies",
        with_ties(
            *(tie("referral", kind, "x", f"t-{kind}") for kind in PUBLIC),
            others=[actor(kind, kind, f"Actor {number}") for number, kind in enumerate(PUBLIC)],
        ),
        ("body_class", "kind"),
        [(name, kind) for name in CLASSES for kind in (None, "ReferralTie")],
        given={"bodies": "named"},
    ),
    Case(
        "public-bodies",
        with_ties(FUNDS, tie("collaboration", "crowd", "x", "t2"), others=[CROWD]),
        ("body_name", "kind", "claims"),
        [("Gemeenten", None, [iri("t2")]), ("Gemeenten", "CollaborationTie", [iri("t2")])],
        given={"as_of": "2018", "bodies": "unnamedGroup"},
    ),
    Case(
        "public-bodies",
        in_words("collaboration", PUBLIC_WORDS),
        ("body_name", "kind"),
        [(word, kind) for word in PUBLIC_WORDS for kind in (None, "CollaborationTie")],
    ),
    # ---- 23: municipalities on both sides ----
    Case(
        "municipalities-both",
        with_ties(
            MEMBER,
            PARTNER,
            tie("membership", "crowd", "x", "t3", in_role="member"),
            tie("membership", "crowd", "y", "t4", in_role="partner"),
            others=[CROWD],
            group_claims=[group("employer-network", **SAID_BOTH, **ENDED)],
        ),
        BOTH,
        [
            X_BOTH,
            ("type", None, [], [], [iri("g")]),
            ("unnamedGroup", "Gemeenten", ["Actor x"], ["Actor y"], [iri("t3"), iri("t4")]),
        ],
        {
            **{f"the member {name}": with_ties(*changed(MEMBER, change), PARTNER) for name, change in DATED.items()},
            **{f"the partner {name}": with_ties(MEMBER, *changed(PARTNER, change)) for name, change in DATED.items()},
            "a member only": with_ties(MEMBER, tie("membership", "town", "y", "t2")),
            "a partner only": with_ties(PARTNER, tie("membership", "town", "y", in_role="partner")),
            "the initiative is the member": with_ties(tie("membership", "x", "town"), PARTNER),
            "the initiative is the employer": with_ties(tie("referral", "x", "town", in_role="employer"), PARTNER),
            "a member by role only": with_ties(tie("collaboration", "town", "x", in_role="member"), PARTNER),
            "a province": with_ties(
                tie("membership", "pv", "x"), tie("funding", "pv", "x", "t2"), others=[actor("province", "pv")]
            ),
            "of a firm": with_ties(tie("membership", "town", "firm"), PARTNER),
            "a firm of such a name": with_ties(
                tie("membership", "shop", "x"), tie("funding", "shop", "x", "t2"), others=[SHOP]
            ),
            "a group of others": with_ties(
                tie("membership", "crowd", "x"), tie("funding", "crowd", "x", "t2"), others=[{**CROWD, "name": "Wij"}]
            ),
            "a municipality by the initiative's name only": {
                "actors": [{**ONE, "name": "Gemeentedesk"}, {**CROWD, "name": "Leden van Gemeentedesk"}],
                "ties": [tie("membership", "crowd", "x"), tie("funding", "crowd", "x", "t2")],
            },
            **each("group_claims", group(**SAID_BOTH), DATED),
            **each(
                "group_claims",
                group(**SAID_BOTH),
                {
                    "none": {"quantifier": "none"},
                    "no municipality": {"detail": "Zij zijn soms werkgever."},
                    "no employer": {"detail": "Gemeenten doen mee."},
                },
            ),
        },
        given={"as_of": "2018"},
    ),
    Case(
        "municipalities-both",  # in another's network than where it is a partner; as employer by any tie
        with_ties(tie("referral", "town", "x", in_role="employer"), tie("funding", "town", "y", "t2")),
        BOTH,
        [("named", "Actor town", ["Actor x"], ["Actor y"], [iri("t"), iri("t2")])],
        {
            "in English": {"group_claims": [group(**{**ENGLISH_BOTH, "detail": "In het Engels."})]},
            "in English only": {"group_claims": [group(**ENGLISH_BOTH, **MOVED_BY)]},
            "without words": {
                "group_claims": [group(**ENGLISH_BOTH, **MOVED_BY), {**NO_WORDS, "key": "g2"}],
            },
        },
        left=(("type", None, [], [], [iri("g")]),),
    ),
    Case(
        "municipalities-both",
        with_ties(MEMBER, PARTNER, tie("funding", "town", "y", "t3")),
        BOTH,
        [X_BOTH],
        {"of two": with_ties(MEMBER, tie("funding", "town", "y", "t2"))},
        given={"of": "one", "as_of": "2018"},
    ),
    Case(
        "municipalities-both",
        {"group_claims": [group("employer-network", detail_en="A municipality.", **SAID_BOTH)]},
        ("type", "amount", "detail_nl", "detail_en"),
        [("EmployerNetwork", "manyQuantifier", "Gemeenten zijn soms werkgever.", "A municipality.")],
    ),
    # ---- 24: between initiatives ----
    Case(
        "between-initiatives",
        with_ties(
            {**BETWEEN, "status": "ended", "valid_from": "2014", "valid_to": "2019"},
            tie("knowledge", "y", "x", "t2", confidence="0.6"),
            tie("knowledge", "x", "y", "t3", disputes="t2", polarity="negative"),
            tie("knowledge", "x", "y", "t4", disputes="t2", polarity="negative"),
        ),
        (
            "initiative_name",
            "initiative_studied",
            "other_name",
            "other_studied",
            "claim",
            "role",
            "formality",
            "valid_from",
            "valid_to",
            "disputed",
        ),
        [
            ("Actor x", True, "Actor y", False, iri("t"), "helpt", "formal", "2014", "2019", False),
            ("Actor y", False, "Actor x", True, iri("t2"), None, "unknownFormality", None, None, True),
        ],
        {
            **each("ties", BETWEEN, DATED, actors=parties()),
            "with another": with_ties(tie("collaboration", "x", "firm")),
            "of another": with_ties(tie("collaboration", "firm", "x")),
        },
        given={"as_of": "2018"},
    ),
    Case(
        "between-initiatives",  # what disputed it does so no more, or not yet
        with_ties(
            tie("knowledge", "x", "y", confidence="0.6"),
            tie("knowledge", "x", "y", "t2", disputes="t", polarity="negative", **NO_MORE),
            tie("knowledge", "x", "y", "t3", disputes="t", polarity="negative", **NOT_YET),
        ),
        ("claim", "disputed", "stated_in_name"),
        [(iri("t"), False, "Het rapport")],
        given={"as_of": "2018"},
    ),
    *(
        Case(
            "between-initiatives",
            {
                "actors": [
                    ONE,
                    TWO,
                    {**ONE, "key": "z", "name": "Actor z", "name_en": ""},
                    {**TWO, "key": "w", "name": "Actor w", "name_en": ""},
                ],
                "ties": [
                    BETWEEN,
                    tie("knowledge", "y", "x", "t1"),
                    tie("knowledge", "x", "z", "both"),
                    tie("knowledge", "y", "w", "neither"),
                ],
            },
            ("claim",),
            [(iri(key),) for key in keys],
            given={"studied": studied},
        )
        for studied, keys in (("one", ("t", "t1")), ("both", ("both",)), ("neither", ("neither",)))
    ),
    # ---- 25: education ----
    Case(
        "education",
        with_ties(
            REFERS,
            tie("collaboration", "school", "y", "t2", in_role="trainer"),
            tie("referral", "school", "y", "t3", in_role="trainer"),
            tie("knowledge", "school", "y", "t4", in_role="candidate-supplier"),
            tie("referral", "x", "school", "t5"),  # the other way round
            tie("referral", "y", "school", "t6", in_role="trainer"),
            tie("knowledge", "group", "x", "t7"),
            others=[SCHOOL, actor("actor-group", "group", "Mbo in de streek")],
        ),
        ("institution_name", "basis", "supplies", "initiative_name", "claim", "role", "in_role"),
        [
            ("Actor school", "named", "candidates", "Actor x", iri("t"), "stages", None),
            ("Actor school", "named", "other", "Actor x", iri("t5"), None, None),
            ("Actor school", "named", "training", "Actor y", iri("t2"), None, "trainerRole"),
            ("Actor school", "named", "training", "Actor y", iri("t3"), None, "trainerRole"),
            ("Actor school", "named", "candidates", "Actor y", iri("t4"), None, "candidateSupplierRole"),
            ("Actor school", "named", "other", "Actor y", iri("t6"), None, "trainerRole"),
            ("Mbo in de streek", "unnamedGroup", "other", "Actor x", iri("t7"), None, None),
        ],
        {
            **each("ties", REFERS, DATED, actors=parties(SCHOOL)),
            "a firm of such a name": with_ties(tie("referral", "shop", "x"), others=[SHOP]),
            "no school": with_ties(tie("referral", "firm", "x")),
            "no initiative": with_ties(tie("referral", "school", "firm"), others=[SCHOOL]),
            "another group": with_ties(tie("referral", "crowd", "x"), others=[{**CROWD, "name": "Symbolen"}]),
            "a school by the initiative's name only": {
                "actors": [{**ONE, "name": "De School"}, {**CROWD, "name": "Klanten van De School"}],
                "ties": [tie("procurement", "crowd", "x")],
            },
        },
        given={"as_of": "2018"},
    ),
    Case(
        "education",
        with_ties(REFERS, tie("knowledge", "school", "x", "t2"), others=[SCHOOL]),
        ("claim", "supplies"),
        [(iri("t"), "candidates")],
        given={"as_of": "2018", "only": "candidates"},
    ),
    Case(
        "education",  # plans when asked for
        with_ties(
            *({**REFERS, "key": status, "status": status} for status in ("planned", "target", "ambition", "current")),
            others=[SCHOOL],
        ),
        ("claim", "status"),
        [
            (iri("ambition"), "ambition"),
            (iri("current"), "current"),
            (iri("planned"), "planned"),
            (iri("target"), "targeted"),
        ],
        {
            "denied": with_ties({**REFERS, **PLANNED, **DENIED}, others=[SCHOOL]),
            "not yet": with_ties({**REFERS, **PLANNED, **NOT_YET}, others=[SCHOOL]),
        },
        given={"plans": "with", "as_of": "2018"},
    ),
    Case(
        "education",
        with_ties(
            *(
                tie("referral", kind, "x", f"t-{kind}")
                for kind in ("education-institution", "university", "university-of-applied-sciences")
            ),
            others=[
                actor(kind, kind) for kind in ("education-institution", "university", "university-of-applied-sciences")
            ],
        ),
        ("institution_class",),
        [("EducationInstitution",), ("University",), ("UniversityOfAppliedSciences",)],
    ),
    Case(
        "education",
        in_words("referral", TEACHING),
        ("institution_name", "supplies"),
        [(word, "candidates") for word in TEACHING],
    ),
    # ---- 26: started by unions and employers' associations ----
    Case(
        "started-by-social-partners",
        with_ties(
            FOUNDS,
            tie("collaboration", "employers", "x", "t2", in_role="initiator"),
            tie("founding", "partner", "x", "t3"),
            tie("founding", "group", "x", "t4"),
            others=[
                UNION,
                actor("employers-association", "employers", "Actor employers"),
                actor("social-partner", "partner", "Actor partner"),
                actor("actor-group", "group", "Brancheorganisaties"),
            ],
            types=[PLATFORM, {**PLATFORM, "key": "type2"}],
            group_claims=[FROM_UNIONS],
        ),
        STARTED,
        [
            ("named", "Actor employers", "EmployersAssociation", "Actor x", "Platform", iri("t2")),
            ("named", "Actor partner", "SocialPartner", "Actor x", "Platform", iri("t3")),
            ("named", "Actor union", "TradeUnion", "Actor x", "Platform", iri("t")),
            ("type", None, None, None, "Platform", iri("g")),
            ("unnamedGroup", "Brancheorganisaties", "ActorGroup", "Actor x", "Platform", iri("t4")),
        ],
        {
            **each("ties", FOUNDS, DATED, actors=parties(UNION), types=[PLATFORM]),
            **{
                f"the type {name}": sheets
                for name, sheets in each("types", PLATFORM, DATED, actors=parties(UNION), ties=[FOUNDS]).items()
            },
            "of another type": with_ties(FOUNDS, others=[UNION], types=[{**PLATFORM, "type": "employer-network"}]),
            "of no type": with_ties(FOUNDS, others=[UNION]),
            "a partner only": with_ties(
                tie("collaboration", "union", "x", in_role="partner"), others=[UNION], types=[PLATFORM]
            ),
            "the other way round": with_ties(
                tie("collaboration", "x", "union", in_role="initiator"), others=[UNION], types=[PLATFORM]
            ),
            "a fund": with_ties(FOUNDS, others=[{**UNION, "class": "sectoral-fund"}], types=[PLATFORM]),
            "a firm": with_ties(tie("founding", "firm", "x"), types=[PLATFORM]),
            "another group": with_ties(FOUNDS, others=[{**UNION, "class": "actor-group"}], types=[PLATFORM]),
            "a union by the initiative's name only": {
                "actors": [
                    {**ONE, "name": "De Vakbondswinkel"},
                    {**UNION, "class": "actor-group", "name": "Oprichters van De Vakbondswinkel"},
                ],
                "ties": [FOUNDS],
                "types": [PLATFORM],
            },
            "not an initiative": with_ties(tie("founding", "union", "firm"), others=[UNION], types=[PLATFORM]),
            **{f"said {name}": sheets for name, sheets in each("group_claims", FROM_UNIONS, DATED).items()},
            **each(
                "group_claims",
                FROM_UNIONS,
                {
                    "of another type, said": {"group": "employer-network"},
                    "of none": {"quantifier": "none"},
                    "no driver": {"kind": "activity"},
                    "of others": {"detail": "Uit een bedrijf"},
                },
            ),
        },
        given={"as_of": "2018"},
    ),
    Case(
        "started-by-social-partners",  # of whatever type, also none
        with_ties(
            FOUNDS,
            tie("founding", "union", "y", "t2"),
            tie("founding", "union", "firm", "t3"),
            tie("founding", "shop", "y", "t4"),
            others=[UNION, {**SHOP, "name": "Vakbondswinkel"}],
            types=[{**NETWORK, "key": "type"}],
            characteristics=[{"key": "c", "initiative": "x", "kind": "sector", "value": "trade"}],
            group_claims=[NO_WORDS],
        ),
        STARTED,
        [
            ("named", "Actor union", "TradeUnion", "Actor y", None, iri("t2")),
            ("named", "Actor union", "TradeUnion", "Actor x", "EmployerNetwork", iri("t")),
        ],
        given={"as_of": "2018", "group": "any"},
    ),
    Case(
        "started-by-social-partners",
        {
            "group_claims": [
                {**FROM_UNIONS, "quantifier": "n-of-n", "n": "2", "of_n": "10", "detail_en": "From a union"},
                *(
                    {**FROM_UNIONS, "key": f"g{number}", "detail": "", "detail_en": word}
                    for number, word in enumerate(PARTNERS_IN_ENGLISH)
                ),
            ]
        },
        ("claim", "amount", "number", "out_of", "detail_nl", "detail_en"),
        [
            (iri("g"), "nOfNQuantifier", 2, 10, "Uit een vakbond", "From a union"),
            *(
                (iri(f"g{number}"), "someQuantifier", None, None, None, word)
                for number, word in enumerate(PARTNERS_IN_ENGLISH)
            ),
        ],
        given={"as_of": "2018"},
    ),
    Case(
        "started-by-social-partners",
        in_words(
            "founding",
            PARTNERS,
            types=[PLATFORM],
            group_claims=[{**FROM_UNIONS, "key": f"g{n}", "detail": word} for n, word in enumerate(PARTNERS)],
        ),
        ("basis", "starter_name", "detail_nl"),
        [
            *(("type", None, word) for word in PARTNERS),
            *(("unnamedGroup", word, None) for word in PARTNERS),
        ],
        given={"as_of": "2018"},
    ),
    # ---- 32: demand through social return ----
    Case(
        "demand-through-social-return",
        {
            **BUYER,
            "types": [
                ENTERPRISE,
                {**ENTERPRISE, "key": "type2"},
                {**ENTERPRISE, "key": "type3", "initiative": "y", **CURRENT},
            ],
            "influences": [
                ENABLES,
                {**ENABLES, "key": "rule2", "effect": "funds"},
                {**ENABLES, "key": "rule3", "actor": "y"},
                {**ENABLES, "key": "all", "actor": "", "group": "all"},
                {**ENABLES, "key": "those", "actor": "", "group": "social-enterprise", "effect": "funds"},
                {**ENABLES, "key": "must", "actor": "town", "effect": "obliges"},
            ],
            "ties": [BUYS, tie("procurement", "firm", "x", "buy2")],
        },
        DEMAND,
        [
            (
                "enterprise",
                "Social return",
                "Actor x",
                None,
                ["Actor firm", "Actor town"],
                "enablesEffect",
                [iri("buy"), iri("buy2"), iri("rule")],
            ),
            (
                "enterprise",
                "Social return",
                "Actor x",
                None,
                ["Actor firm", "Actor town"],
                "fundsEffect",
                [iri("buy"), iri("buy2"), iri("rule2")],
            ),
            ("enterprise", "Social return", "Actor y", None, [], "enablesEffect", [iri("rule3")]),
            ("mustBuy", "Social return", None, None, ["Actor town"], "obligesEffect", [iri("must")]),
            ("type", "Social return", None, "Initiative", [], "enablesEffect", [iri("all")]),
            ("type", "Social return", None, "SocialEnterprise", [], "fundsEffect", [iri("those")]),
        ],
        {
            **each("influences", ENABLES, DATED, instruments=RULES, types=[ENTERPRISE]),
            **{
                f"the type {name}": sheets
                for name, sheets in each("types", ENTERPRISE, DATED, instruments=RULES, influences=[ENABLES]).items()
            },
            "of another type": {"instruments": RULES, "types": [PLATFORM], "influences": [ENABLES]},
            "the type of another": {
                "instruments": RULES,
                "types": [{**ENTERPRISE, "initiative": "y"}],
                "influences": [ENABLES],
            },
            **each(
                "influences",
                ENABLES,
                {
                    "by a law": {"instrument": "act"},
                    "hinders": {"effect": "hinders"},
                    "of another group": {"actor": "", "group": "platform"},
                    "hinders all": {"actor": "", "group": "all", "effect": "hinders"},
                    "enables another": {"actor": "firm"},
                    "a law obliges": {"instrument": "act", "actor": "firm", "effect": "obliges"},
                    "a law for the type": {"instrument": "act", "actor": "", "group": "social-enterprise"},
                    "obliges a type": {"actor": "", "group": "social-enterprise", "effect": "obliges"},
                },
                instruments=RULES,
                types=[ENTERPRISE],
            ),
        },
        given={"as_of": "2018"},
    ),
    *(
        Case(
            "demand-through-social-return",  # an enterprise whose buyers are none
            {**BUYER, "types": [ENTERPRISE], "influences": [ENABLES], "ties": ties},
            ("buyer_names", "claims"),
            [([], [iri("rule")])],
            given={"as_of": "2018"},
        )
        for ties in (
            *(sheets["ties"] for sheets in each("ties", BUYS, DATED).values()),
            [tie("procurement", "x", "town")],
            [tie("funding", "town", "x")],
            [tie("procurement", "town", "y")],
        )
    ),
    Case(
        "demand-through-social-return",
        {
            **BUYER,
            "types": [ENTERPRISE],
            "influences": [
                {**ENABLES, "detail": "Vraag", "detail_en": "Demand"},
                {**ENABLES, "key": "all", "actor": "", "group": "all"},
            ],
        },
        ("basis", "detail_nl", "detail_en"),
        [("enterprise", "Vraag", "Demand")],
        given={"as_of": "2018", "only": "enterprise"},
    ),
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
            **{f"said {name}": sheets for name, sheets in each("group_claims", OF_TYPE, DATED).items()},
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
