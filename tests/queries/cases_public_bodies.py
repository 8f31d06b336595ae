"""Questions on public bodies, municipalities and ties between initiatives."""

from __future__ import annotations

from .cases import DATED, Case, each, group, iri
from .rows_ties import CROWD, MOVED_BY, NO_WORDS, ONE, SHOP, TOWN, TWO, actor, in_words, parties, with_ties
from .small import ENDED, FIRM, NO_MORE, NOT_YET, SUPERSEDED, changed, tie

PUBLIC = ("public-body", "ministry", "executive-agency", "joint-authority", "province")
CLASSES = ("PublicBody", "Ministry", "ExecutiveAgency", "JointAuthority", "Province")
FUNDS = tie("funding", "town", "x", in_role="funder", **ENDED)
PUBLIC_WORDS = ("Bestuurders", "Gemeenten", "Het UWV", "Ministeries", "Overheden", "Provincies", "Publieke partijen")
BODIES = ("body_name", "body_class", "basis", "kind", "number", "initiative_names", "roles")
SERVICE = {**ONE, "name": "Overheidsdesk"}
MEMBER = tie("membership", "town", "x", **ENDED)
PARTNER = tie("collaboration", "x", "town", "t2")
BOTH = ("basis", "municipality_name", "employer_in_names", "partner_of_names", "claims")
X_BOTH = ("named", "Actor town", ["Actor x"], ["Actor x"], [iri("t"), iri("t2")])
SAID_BOTH = {"quantifier": "many", "n": "", "detail": "Gemeenten zijn soms werkgever."}
ENGLISH_BOTH = {**SAID_BOTH, "detail": "", "detail_en": "A municipality may be an employer."}
STALE = {**DATED, "superseded": SUPERSEDED}
BETWEEN = tie("collaboration", "x", "y", role="helpt", formality="formal")

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
            **{f"the member {name}": with_ties(*changed(MEMBER, change), PARTNER) for name, change in STALE.items()},
            **{f"the partner {name}": with_ties(MEMBER, *changed(PARTNER, change)) for name, change in STALE.items()},
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
]
