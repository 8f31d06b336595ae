"""The question on money that had run out on a date."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .cases import DATED, IN_REGION, Case, each, group, iri
from .rows_embedding import AS_OF, ENGLISH, ways
from .small import NOT_YET, PLANNED, Row, Rows, tie

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
    *MONEY_CASES,
]
