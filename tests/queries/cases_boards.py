"""The question on boards and the initiatives on their agenda."""

from __future__ import annotations

from .cases import IN_REGION, NETWORK, Case, iri
from .rows_embedding import AS_OF, ENGLISH, STILL, ways
from .small import DENIED, FIRM, NO_MORE, NOT_YET, X, Y, lead, tie

ON_AGENDA = tie("agenda", "board", "x", "t", valid_from="2014")
ON_FIRMS = {**ON_AGENDA, "source": "firm"}
AGENDA = ("board_name", "kind", "ecosystems", "ecosystem_names", "initiative_name", "claim", "valid_from",
          "confidence", "disputed", "stated_in_name")  # fmt: skip
EMPTY = (None, None, None, None, None, None)
NAMED = ("Actor x", iri("t"), "2014", 0.9, False, "Het rapport")
THE_BOARD = ("Actor board", "EconomicBoard")
LEADING = ([iri("e1")], ["Ecosysteem 1"])
FIRM_LEADS = lead("firm", leadership_basis="board", confidence="0.7")
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

CASES = [
    *BOARD_CASES,
]
