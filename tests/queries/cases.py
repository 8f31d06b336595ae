"""Questions on identity, levels and leaders with made-up sheets: the plain answer, and near misses that stay out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from banenmakers.ontology import vocabulary as voc

from .small import (
    BOARD,
    DENIED,
    FIRM,
    NO_MORE,
    NOT_YET,
    PLANNED,
    REGION,
    SUPERSEDED,
    WITHDRAWN,
    Row,
    Sheets,
    X,
    changed,
    lead,
    level,
    part,
    tie,
)

NO_LONGER: Mapping[str, Row] = {
    "withdrawn": WITHDRAWN,
    "denied": DENIED,
    "planned": PLANNED,
}
DATED: Mapping[str, Row] = {**NO_LONGER, "not yet": NOT_YET, "no more": NO_MORE}


@dataclass(frozen=True)
class Case:
    """A question asked of ``sheets`` gives ``rows`` in ``columns``; asked of each of ``misses`` it gives ``left``.

    ``nothing``: sheets without any answer, where the standing rows alone have one.
    """

    question: str
    sheets: Sheets
    columns: tuple[str, ...]
    rows: list[tuple[Any, ...]]
    misses: Mapping[str, Sheets] = field(default_factory=dict)
    left: tuple[tuple[Any, ...], ...] = ()
    given: Mapping[str, str] = field(default_factory=dict)
    nothing: Sheets = field(default_factory=dict)


def iri(key: str) -> str:
    return voc.ID + key


def each(sheet: str, row: Row, changes: Mapping[str, Row], **others: list[Row]) -> dict[str, Sheets]:
    """The row alone, changed in each way; what a denial keeps out is also kept out when one takes its place.

    Named by sheet and way, so that those of two sheets can stand together.
    """
    if {"withdrawn", "denied"} <= changes.keys():
        changes = {"superseded": SUPERSEDED, **changes}
    return {f"{sheet}, {name}": {**others, sheet: changed(row, change)} for name, change in changes.items()}


def group(whom: str = "employer-network", key: str = "g", **cells: str) -> Row:
    return {"key": key, "group": whom, "quantifier": "n-of-n", "n": "22", "detail": "onderzocht", **cells}


NETWORK = {"key": "t1", "initiative": "x", "type": "employer-network", "section": "Bijlage 1"}
OUTLET = tie("franchise", "x", "y", valid_from="2014-06")
DESK = {"key": "d", "source": "report", "aspect": "desk-research-only", "actor": "x"}
SUBSCRIPTION = {"kind": "revenue-model", "value": "subscription"}
RUNG_3, RUNG_4 = ["formalTieWithLeaders", "foundedByLeaders"], ["chosenByLeaders", "leadRole"]
RUNG_1, RUNG_2 = ["deniedConnection", "nationwideArea"], ["participation", "tieWithLeaders"]
IN_REGION = {"ecosystems": [REGION]}
UNFORMAL = {"key": "no", "initiative": "x", "ecosystem": "e1", "statement": "formal-connection", "polarity": "negative"}
LEADS = {"key": "own", "initiative": "x", "ecosystem": "e1", "statement": "lead-role", "leads": "het programma"}

CASES = [
    Case(
        "types-per-source",
        {
            "types": [
                NETWORK,
                {**NETWORK, "key": "t2", "initiative": "y"},
                {**NETWORK, "key": "t3"},  # the same initiative once more counts once
                {**NETWORK, "key": "t4", "section": "6"},
            ],
            "group_claims": [group(section="5.2")],
        },
        ("section", "basis", "type", "number"),
        [
            ("5.2", "stated", "EmployerNetwork", 22),
            ("6", "counted", "EmployerNetwork", 1),
            ("Bijlage 1", "counted", "EmployerNetwork", 2),
        ],
        {
            **each("types", NETWORK, NO_LONGER),
            **each(
                "group_claims",
                group(),
                {
                    "so many with something": {**SUBSCRIPTION, "detail": ""},
                    "so many out of so many": {"of_n": "40"},
                    "of all": {"group": "all"},
                    "a word": {"quantifier": "most", "n": ""},
                    "so many on a level": {"low_level": "3", "high_level": "4", "detail": ""},
                    **NO_LONGER,
                },
            ),
        },
    ),
    Case(
        "type-conflicts",
        {"types": [NETWORK, {**NETWORK, "key": "t2", "type": "platform"}, {**NETWORK, "key": "t3", "initiative": "y"}]},
        ("name", "type", "claim", "section", "start"),
        [
            ("Actor x", "EmployerNetwork", iri("t1"), "Bijlage 1", 100),
            ("Actor x", "Platform", iri("t2"), "Bijlage 1", 200),
        ],
        {
            **{
                f"the other {name}": {
                    "types": [NETWORK, *changed({**NETWORK, "key": "t2", "type": "platform"}, change)]
                }
                for name, change in {**NO_LONGER, "superseded": SUPERSEDED}.items()
            },
            "said twice": {"types": [NETWORK, {**NETWORK, "key": "t2"}]},
            "of two": {"types": [NETWORK, {**NETWORK, "key": "t2", "type": "platform", "initiative": "y"}]},
            "one after the other": {
                "types": [{**NETWORK, **NO_MORE}, {**NETWORK, "key": "t2", "type": "platform", "valid_from": "2016"}]
            },
        },
    ),
    Case(
        "type-conflicts",
        {"types": [NETWORK, {**NETWORK, "key": "t2", **DENIED}]},
        ("claim", "polarity"),
        [(iri("t2"), "negative"), (iri("t1"), "positive")],
    ),
    Case(
        "names",
        {"aliases": [{"key": "n", "actor": "x", "alias": "Iks", "kind": "spelling", "section": "2"}]},
        ("used", "kind", "section"),
        [("Actor x", "main", None), ("Actor x, in English", "main", None), ("Iks", "spelling", "2")],
        each(
            "aliases",
            {"key": "n", "actor": "x", "alias": "Iks", "kind": "spelling"},
            {
                "withdrawn": WITHDRAWN,
                "denied": DENIED,
                "another's": {"actor": "y"},
            },
        ),
        left=(("Actor x", "main", None), ("Actor x, in English", "main", None)),
        given={"initiative": "x"},
    ),
    Case(
        "desk-research-only",
        {"study_design": [DESK]},
        ("name", "study_name", "claim", "start"),
        [("Actor x", "Het rapport", iri("d"), 100)],
        each(
            "study_design",
            DESK,
            {
                **NO_LONGER,
                "talks": {"aspect": "interviews"},
                "of nobody": {"actor": ""},
                "of a firm": {"actor": "firm"},
            },
        ),
    ),
    Case(
        "franchise-outlets",
        {"ties": [OUTLET, tie("collaboration", "y", "x", "other")]},
        ("outlet_name", "franchise_name", "valid_from", "disputed"),
        [("Actor x", "Actor y", "2014-06", False)],
        {**each("ties", OUTLET, DATED), "another tie": {"ties": [tie("collaboration", "x", "y")]}},
        given={"as_of": "2018"},
    ),
    Case(
        "franchise-outlets",
        {"ties": [OUTLET, {**OUTLET, "key": "t2", "source": "firm", "valid_from": "2016"}]},
        ("outlet_name", "franchise_name", "valid_from"),
        [("Actor firm", "Actor y", "2016"), ("Actor x", "Actor y", "2014-06")],
        given={"as_of": "2018"},
    ),
    Case(
        "levels-stated",
        {"assessments": [level("3"), {**UNFORMAL, "ecosystem": ""}]},
        ("name", "level", "claim", "start"),
        [("Actor x", 3, iri("said"), 100)],
        {
            **each("assessments", level("3"), DATED),
            "derived": {**IN_REGION, "ties": [part()]},
            "of a type": {"group_claims": [group(quantifier="most", n="", low_level="3", high_level="4")]},
        },
        given={"as_of": "2018"},
    ),
    Case(
        "stated-differs",
        {**IN_REGION, "ties": [part()], "assessments": [level("4"), UNFORMAL]},
        ("stated", "level", "rung", "missing", "in_the_way", "based_on"),
        [(4, 2, 3, RUNG_3, [iri("no")], []), (4, 2, 4, RUNG_4, [iri("no")], [])],
        {
            "the same": {**IN_REGION, "ties": [part()], "assessments": [level("2")]},
            "none stated": {**IN_REGION, "ties": [part()]},
            **each("assessments", level("4"), DATED, **IN_REGION, ties=[part()]),
        },
        given={"as_of": "2018"},
    ),
    Case(
        "stated-differs",
        {**IN_REGION, "ties": [part()], "assessments": [level("1")]},
        ("stated", "level", "rung", "missing", "based_on"),
        [(1, 2, None, [], [iri("part")])],
    ),
    Case("stated-differs", {"assessments": [level("2")]}, ("level", "rung", "missing"), [(None, 2, RUNG_2)]),
    Case(
        "stated-differs",  # a doubtful denial that is denied itself stands in nobody's way
        {
            **IN_REGION,
            "ties": [part()],
            "assessments": [
                level("3"),
                {**UNFORMAL, "confidence": "0.6"},
                {"key": "yes", "initiative": "x", "statement": "importance", "ecosystem": "e1", "disputes": "no"},
            ],
        },
        ("rung", "in_the_way"),
        [(3, [])],
    ),
    Case(
        "one-rung-up",
        {**IN_REGION, "ties": [part(), lead()], "assessments": [UNFORMAL]},
        ("name", "level", "rung", "missing", "ecosystem_names", "leader_names", "in_the_way"),
        [
            ("Actor x", 2, 3, RUNG_3, ["Ecosysteem 1"], ["Actor board"], [iri("no")]),
            ("Actor y", None, 1, RUNG_1, [], [], []),
            ("Actor y", None, 2, RUNG_2, [], [], []),
        ],
        {"on top": {**IN_REGION, "assessments": [LEADS], "actors": [X, BOARD, FIRM]}},
        given={"as_of": "2018"},
        nothing={"actors": [BOARD, FIRM]},
    ),
    Case(
        "one-rung-up",  # a cap at the rung itself is no hindrance; a leader of another day leads no more
        {
            **IN_REGION,
            "ties": [lead(**NO_MORE), lead(key="self", source="x", **PLANNED)],
            "actors": [X, BOARD],
            "assessments": [
                {"key": "p", "initiative": "x", "ecosystem": "e1", "statement": "participation", "indicator": "agenda"},
                {"key": "s", "initiative": "x", "ecosystem": "e1", "statement": "supporting-role-only"},
            ],
        },
        ("rung", "leader_names", "in_the_way"),
        [(3, [], [])],
        given={"as_of": "2018"},
    ),
    Case(
        "sensitivity",
        {**IN_REGION, "ties": [part()]},
        ("name", "level", "becomes", "without", "kinds"),
        [("Actor x", 2, None, [iri("part")], ["ParticipationTie"])],
        {**each("ties", part(), DATED, **IN_REGION), "without a level": {"assessments": [level("2")]}},
        given={"as_of": "2018"},
    ),
    Case(
        "sensitivity",  # two that carry the same: only both together
        {**IN_REGION, "ties": [part(), part("part2")]},
        ("becomes", "without"),
        [(None, [iri("part"), iri("part2")])],
    ),
    Case(
        "leaders",
        {**IN_REGION, "ties": [lead(leadership_role="chair")]},
        ("ecosystem_name", "leader_name", "role", "basis", "leads", "valid_from", "disputed"),
        [("Ecosysteem 1", "Actor board", "chairLeadershipRole", "agendaBasis", "de agenda", "2014", False)],
        {
            **each("ties", lead(), {**DATED, "unsure": {"confidence": "0.4"}}, **IN_REGION),
            "takes part": {**IN_REGION, "ties": [part()]},
            "runs a firm": {**IN_REGION, "ties": [lead(target="firm")]},
        },
        left=(("Ecosysteem 1", None, None, None, None, None, None),),
        given={"as_of": "2018"},
        nothing={"ecosystems": []},
    ),
]
