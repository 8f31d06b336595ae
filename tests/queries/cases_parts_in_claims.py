"""Every part that something or somebody can have in a claim, beside those of an initiative: each is found."""

from __future__ import annotations

from .cases import IN_REGION, UNFORMAL, Case, iri
from .cases_levels_by_place import TERRITORIES, drawn, member
from .small import lead

_LAW = {"key": "law", "name": "Wet", "name_en": "Act", "kind": "act"}

CASES = [
    Case(
        "source-says",
        {
            "obstacles": [{"key": "obst", "actor": "x", "obstacle": "unclear-rules", "at": "firm"}],
            "governance": [{"key": "gov", "initiative": "x", "form": "board", "actor": "firm"}],
            "successions": [{"key": "succ", "from": "firm", "to": "x", "kind": "absorption"}],
        },
        ("claim", "counterpart_name"),
        [(iri("obst"), "Actor x"), (iri("gov"), "Actor x"), (iri("succ"), None)],
        given={"about": "Actor firm"},
    ),
    Case(
        "source-says",
        {"territories": TERRITORIES, "territory_parts": [drawn("amr"), member()]},
        ("claim", "kind"),
        [(iri("ruim-amr"), "TerritoryPart"), (iri("m"), "TerritoryPart")],
        given={"about": "Arbeidsmarktregio"},
    ),
    Case(
        "source-says",
        {**IN_REGION, "ties": [lead()], "assessments": [UNFORMAL]},
        ("claim", "says", "counterpart_name"),
        [(iri("lead"), "agendaBasis", "Actor board"), (iri("no"), "formalConnection", "Actor x")],
        given={"about": "Ecosysteem 1"},
    ),
    Case(
        "source-says",
        {
            "instruments": [_LAW],
            "influences": [{"key": "infl", "instrument": "law", "effect": "enables", "actor": "x"}],
        },
        ("claim", "says", "counterpart_name"),
        [(iri("infl"), "enablesEffect", "Actor x")],
        given={"about": "Wet"},
    ),
]
