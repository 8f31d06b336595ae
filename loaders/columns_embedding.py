"""Claims that bear on embedding: names, types, ties, assessments, areas, and searches that found nothing."""

from __future__ import annotations

from . import choices
from .columntypes import (
    ECOSYSTEM,
    INITIATIVE,
    TYPE,
    Choice,
    Column,
    Integer,
    Sheet,
    Text,
    embedding,
    key,
    to,
)

_INDICATOR = Column("indicator", "aanwijzing", Choice(choices.INDICATORS), "indicator")
_LEADS = Column("leads", "leidt", Text(), "leads")

EMBEDDING_SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "aliases",
        (
            key(),
            Column("actor", "actor", to("actors"), "about", required=True),
            Column("alias", "andere_naam", Text("nl"), "alias", required=True),
            Column("kind", "soort", Choice(choices.NAME_KINDS), "nameKind", required=True),
            *embedding("assessment"),
        ),
        "NameClaim",
        is_claim=True,
    ),
    Sheet(
        "types",
        (
            key(),
            INITIATIVE,
            Column("type", "type", Choice(choices.INITIATIVE_TYPES), "assertedType", required=True),
            *embedding("classification"),
        ),
        "TypeClassification",
        is_claim=True,
    ),
    Sheet(
        "ties",
        (
            key(),
            Column("class", "klasse", Choice(choices.TIE_CLASSES), TYPE, required=True),
            Column("source", "van", to("actors"), "source", required=True),
            Column("target", "naar", to("actors", "ecosystems"), "target", required=True),
            ECOSYSTEM,
            Column("role", "rol", Text(), "role"),
            Column("in_role", "hoedanigheid", Choice(choices.ROLES), "inRole"),
            Column("leadership_role", "leidersrol", Choice(choices.LEADERSHIP_ROLES), "leadershipRole"),
            Column("formality", "formaliteit", Choice(choices.FORMALITIES), "formality", default="unknown"),
            Column("leadership_basis", "leiderschapsgrond", Choice(choices.LEADERSHIP_BASES), "leadershipBasis"),
            _LEADS,
            _INDICATOR,
            *embedding("tie"),
        ),
        is_claim=True,
    ),
    Sheet(
        "assessments",
        (
            key(),
            INITIATIVE,
            ECOSYSTEM,
            Column("statement", "uitspraak", Choice(choices.STATEMENTS), "statement", required=True),
            Column("level", "niveau", Integer(1, 4), "statedLevel"),
            _INDICATOR,
            _LEADS,
            Column("method", "methode", Choice(choices.METHODS), "method"),
            *embedding(None),  # assessment, but classification for a level: see sheets.py
        ),
        "EmbeddingAssessment",
        is_claim=True,
    ),
    Sheet(
        "areas",
        (
            key(),
            INITIATIVE,
            Column("territory", "gebied", to("territories"), "area", required=True),
            *embedding("assessment"),
        ),
        "OperatingAreaClaim",
        is_claim=True,
    ),
    Sheet(
        "no_ties",
        (
            key(),
            INITIATIVE,
            ECOSYSTEM,
            Column("looked_by", "gezocht_door", Text(), "lookedBy", required=True),
            Column("looked_where", "gezocht_in", Text(), "lookedWhere", required=True),
            *embedding("tie", valid_from_required=True),
        ),
        "NoTieFound",
        is_claim=True,
    ),
)
