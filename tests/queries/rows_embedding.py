"""What cases on embedding share: ways in which a row does not stand, and claims of leadership."""

from __future__ import annotations

from collections.abc import Mapping

from .cases import DATED, NETWORK
from .small import DENIED, REGION, STANDING, Row, Rows, Sheets, lead
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


TYPED: Rows = [{**NETWORK}, {**NETWORK, "key": "t2", "type": "platform"}]
LEADS = {"key": "own", "initiative": "x", "ecosystem": "e1", "statement": "lead-role", "leads": "het programma"}
TWO_ECOSYSTEMS: Sheets = {
    "ecosystems": [REGION, {**REGION, "key": "e2", "name": "Ecosysteem 2"}],
    "ties": [takes_part(), lead("x", "e2", "lead")],
}
ENGLISH: Sheets = {
    "actors": [{**actor, "name_en": "In English"} for actor in STANDING["actors"]],
    "ecosystems": [{**REGION, "name_en": "In English"}],
    "sources": [{**source, "title_en": "In English"} for source in STANDING["sources"]],
}
