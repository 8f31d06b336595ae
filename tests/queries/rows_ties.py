"""What cases on ties share: parties, and groups told in words."""

from __future__ import annotations

from .cases import group
from .small import BOARD, FIRM, Row, Rows, Sheets, X, Y, tie

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


SHOP = actor("company", "shop", "Winkel van Gemeente en School")  # words that only tell of a group
CROWD = actor("actor-group", "crowd", "Gemeenten")
MOVED_BY = {"kind": "driver", "value": "other"}
NO_WORDS = group(quantifier="some", n="", detail="", **MOVED_BY)
