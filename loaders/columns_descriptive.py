"""Claims that describe and never bear on embedding: what initiatives are like, what acts on them, what was found."""

from __future__ import annotations

from . import choices
from .columntypes import (
    ECOSYSTEM,
    INITIATIVE,
    TYPE,
    Choice,
    ChoiceBy,
    Column,
    DateAtPrecision,
    Integer,
    Number,
    Sheet,
    Text,
    descriptive,
    in_both,
    key,
    to,
)

_DETAIL = in_both("detail", "omschrijving", "detail")
_ACTOR = Column("actor", "actor", to("actors"), "about")
_GROUP = Column("group", "groep", Choice(choices.GROUPS), "aboutType")
_TERRITORY = Column("territory", "gebied", to("territories"), "inTerritory")

DESCRIPTIVE_SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "characteristics",
        (
            key(),
            INITIATIVE,
            Column("kind", "soort", Choice(choices.CHARACTERISTIC_KINDS), "characteristicKind", required=True),
            Column("value", "waarde", ChoiceBy("kind", choices.CHARACTERISTIC_KINDS), "characteristic", required=True),
            *_DETAIL,
            *descriptive(),
        ),
        "CharacteristicClaim",
        is_claim=True,
    ),
    Sheet(
        "results",
        (
            key(),
            Column("class", "klasse", Choice(choices.MEASUREMENT_CLASSES), TYPE, required=True),
            Column("actor", "actor", to("actors"), "about", required=True),
            Column("measure", "maat", Choice(choices.MEASURES), "measure", required=True),
            Column("value", "waarde", Number(), "value"),
            Column("value_to", "waarde_tot", Number(), "valueTo"),
            Column("qualifier", "nauwkeurigheid", Choice(choices.QUALIFIERS), "qualifier", default="exact"),
            Column("unit", "eenheid", Text(), "unit"),
            Column("as_of", "peildatum", DateAtPrecision(), "asOf"),
            Column("method", "methode", Choice(choices.METHODS), "method"),
            *_DETAIL,
            *descriptive(),
        ),
        is_claim=True,
    ),
    Sheet(
        "influences",
        (
            key(),
            Column("instrument", "instrument", to("instruments"), "byInstrument", required=True),
            Column("effect", "werking", Choice(choices.EFFECTS), "effect", required=True),
            _ACTOR,
            _GROUP,
            ECOSYSTEM,
            Column("called_as", "genoemd_als", Choice(choices.INSTRUMENT_KINDS), "calledKind"),
            *_DETAIL,
            *descriptive(None),  # group where the row speaks of one: see sheets.py
        ),
        "RegulatoryInfluence",
        is_claim=True,
    ),
    Sheet(
        "group_claims",
        (
            key(),
            Column("group", "groep", Choice(choices.GROUPS), "aboutType", required=True),
            Column("quantifier", "hoeveelheid", Choice(choices.QUANTIFIERS), "quantifier", required=True),
            Column("n", "aantal", Integer(), "number"),
            Column("of_n", "van_de", Integer(1), "outOf"),
            _TERRITORY,
            Column("kind", "soort", Choice(choices.ALL_KINDS), "characteristicKind"),
            Column("value", "waarde", ChoiceBy("kind", choices.ALL_KINDS), "characteristic"),
            *_DETAIL,
            Column("low_level", "laagste_niveau", Integer(1, 4), "expectedLow"),
            Column("high_level", "hoogste_niveau", Integer(1, 4), "expectedHigh"),
            *descriptive("group"),
        ),
        "GroupClaim",
        is_claim=True,
    ),
    Sheet(
        "findings",
        (
            key(),
            Column("class", "klasse", Choice(choices.FINDING_CLASSES), TYPE, required=True),
            *in_both("detail", "omschrijving", "detail", required=True),
            Column("group", "groep", Choice(choices.GROUPS), "aboutType"),
            Column("outcome", "uitkomst", Choice(choices.OUTCOMES), "outcome", required=True),
            Column("tests", "toetst", to("findings"), "tests"),
            *descriptive("group"),
        ),
        is_claim=True,
    ),
    Sheet(
        "obstacles",
        (
            key(),
            _ACTOR,
            _GROUP,
            Column("obstacle", "belemmering", Choice(choices.OBSTACLES), "obstacle", required=True),
            Column("at", "bij", to("actors"), "atActor"),
            *_DETAIL,
            *descriptive(None),  # group where the row speaks of one: see sheets.py
        ),
        "Obstacle",
        is_claim=True,
    ),
    Sheet(
        "governance",
        (
            key(),
            INITIATIVE,
            Column("form", "vorm", Choice(choices.GOVERNANCE_FORMS), "governanceForm", required=True),
            Column("actor", "actor", to("actors"), "filledBy"),
            Column("number", "aantal", Integer(), "number"),
            *_DETAIL,
            *descriptive(),
        ),
        "Governance",
        is_claim=True,
    ),
    Sheet(
        "scaling",
        (
            key(),
            INITIATIVE,
            Column("route", "route", Choice(choices.SCALING_ROUTES), "scalingRoute", required=True),
            _TERRITORY,
            *_DETAIL,
            *descriptive(),
        ),
        "ScalingRoute",
        is_claim=True,
    ),
    Sheet(
        "phases",
        (
            key(),
            INITIATIVE,
            Column("phase", "fase", Choice(choices.PHASES), "phase", required=True),
            *_DETAIL,
            *descriptive(),
        ),
        "Phase",
        is_claim=True,
    ),
    Sheet(
        "context_factors",
        (
            key(),
            ECOSYSTEM,
            _TERRITORY,
            Column("factor", "factor", Choice(choices.CONTEXT_FACTORS), "contextFactor", required=True),
            Column("element", "element", Choice(choices.ECOSYSTEM_ELEMENTS), "element"),
            *_DETAIL,
            *descriptive(),
        ),
        "ContextFactor",
        is_claim=True,
    ),
    Sheet(
        "study_design",
        (
            key(),
            Column("source", "bron", to("sources"), "ofStudy", required=True),
            Column("aspect", "aspect", Choice(choices.STUDY_ASPECTS), "studyAspect", required=True),
            Column("number", "aantal", Integer(), "number"),
            _ACTOR,
            *_DETAIL,
            *descriptive(),
        ),
        "StudyDesign",
        is_claim=True,
    ),
    Sheet(
        "readings",
        (key(), INITIATIVE, *in_both("detail", "omschrijving", "detail", required=True, both=True), *descriptive()),
        "LevelReading",
        is_claim=True,
    ),
    Sheet(
        "successions",
        (
            key(),
            Column("from", "van", to("actors", "territories"), "predecessor", required=True),
            Column("to", "naar", to("actors", "territories"), "successor", required=True),
            Column("kind", "soort", Choice(choices.SUCCESSION_KINDS), "successionKind", required=True),
            *_DETAIL,
            *descriptive(),
        ),
        "Succession",
        is_claim=True,
    ),
    Sheet(
        "territory_parts",
        (
            key(),
            Column("territory", "gebied", to("territories"), "whole", required=True),
            Column("part", "deel", to("territories"), "part", required=True),
            Column("definition", "afbakening", Text(), "underDefinition"),
            *_DETAIL,
            *descriptive(),
        ),
        "TerritoryPart",
        is_claim=True,
    ),
)
