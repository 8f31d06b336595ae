"""Questions on schools, social partners and buyers."""

from __future__ import annotations

from .cases import DATED, NETWORK, Case, each, group, iri
from .rows_ties import CROWD, NO_WORDS, ONE, SHOP, TOWN, actor, in_words, parties, with_ties
from .small import DENIED, ENDED, NOT_YET, PLANNED, tie

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

CASES = [
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
            **each("types", PLATFORM, DATED, actors=parties(UNION), ties=[FOUNDS]),
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
            **each("group_claims", FROM_UNIONS, DATED),
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
            **each("types", ENTERPRISE, DATED, instruments=RULES, influences=[ENABLES]),
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
]
