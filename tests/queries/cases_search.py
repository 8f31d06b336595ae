"""Searching: names and aliases of things, paraphrases of places, in both languages and whatever the case."""

from __future__ import annotations

from .cases import DENIED, Case, iri
from .small import WITHDRAWN, Row, place

NAMED = {"key": "n", "actor": "x", "alias": "De Smederij", "kind": "spelling"}
COLUMNS = ("found", "thing", "thing_name", "text", "claims")
RENAMED: list[Row] = [NAMED, {**NAMED, "key": "n2", "alias": "Smederij twee"}]

CASES = [
    Case(
        "search",
        {
            "aliases": [NAMED],
            "actors": [
                {"key": "x", "name": "Actor x", "class": "initiative"},
                {"key": "s", "name": "Smederij", "name_en": "The forge", "class": "company"},
            ],
            "ecosystems": [{"key": "e1", "name": "Ecosysteem smederij", "territory": "zh", "kind": "region"}],
            "ties": [
                {"key": "t", "class": "collaboration", "source": "x", "target": "s", "evidence": "p|q"},
                {"key": "t2", "class": "funding", "source": "s", "target": "x", "evidence": "p"},
            ],
            "evidence": [
                {**place("p", 1_000), "paraphrase_en": "The smederij works.", "paraphrase_nl": "De werkplaats."},
                {**place("q", 2_000), "paraphrase_en": "Elsewhere.", "paraphrase_nl": "De SMEDERIJ werkt."},
            ],
        },
        COLUMNS,
        [
            ("alias", iri("x"), "Actor x", "De Smederij", [iri("n")]),
            ("name", iri("e1"), "Ecosysteem smederij", "Ecosysteem smederij", []),
            ("name", iri("s"), "Smederij", "Smederij", []),
            ("paraphrase", iri("report"), "Het rapport", "De SMEDERIJ werkt.", [iri("t")]),
            ("paraphrase", iri("report"), "Het rapport", "The smederij works.", [iri("t"), iri("t2")]),
        ],
        {
            "an alias withdrawn": {"aliases": [{**NAMED, **WITHDRAWN}]},
            "an alias denied": {"aliases": [{**NAMED, **DENIED}]},
            "another word": {"aliases": [{**NAMED, "alias": "Smidse"}]},
        },
        given={"words": "smederij"},
    ),
    Case(
        "search",
        {"aliases": [RENAMED[0], {**RENAMED[1], "superseded_by": "n"}]},
        ("text", "claims"),
        [("De Smederij", [iri("n")])],
        given={"words": "SMEDERIJ"},
    ),
    Case(
        "search",  # by the English name, shown with the Dutch one beside it
        {"actors": [{"key": "s", "name": "Smederij", "name_en": "The forge", "class": "company"}]},
        ("found", "thing_name", "text"),
        [("name", "Smederij", "The forge")],
        given={"words": "forge"},
    ),
    Case(
        "search",  # things of every kind; a name that is the same in both languages is found once
        {
            "actors": [{"key": "x", "name": "Actor forge", "name_en": "Actor forge", "class": "initiative"}],
            "instruments": [{"key": "i", "name": "Forge act", "kind": "act"}],
            "territories": [{"key": "nl", "name": "Forgeland", "kind": "country"}],
            "sources": [
                {
                    "key": "report",
                    "title": "Smidse",
                    "title_en": "The forge report",
                    "kind": "report",
                    "published": "2018-12",
                    "period_from": "2012",
                },
            ],
            "aliases": [{"key": "a", "actor": "x", "alias": "Anders", "kind": "spelling", "evidence": "p"}],
            "evidence": [{**place("p", 1_000), "paraphrase_en": "In a forge.", "paraphrase_nl": "In een smidse."}],
        },
        ("found", "thing_name", "text"),
        [
            ("name", "Actor forge", "Actor forge"),
            ("name", "Forge act", "Forge act"),
            ("name", "Forgeland", "Forgeland"),
            ("name", "Smidse", "The forge report"),
            ("paraphrase", "Smidse", "In a forge."),
        ],
        given={"words": "forge"},
    ),
]
