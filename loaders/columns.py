"""The one table that describes every sheet. A new column is one line in it; reader, template and triples follow.

A column has an English and a Dutch header, a type, a property of the ontology (``a`` is rdf:type) and may be
required or have a default, which is written out as a triple.
"""

from __future__ import annotations

from .columns_descriptive import DESCRIPTIVE_SHEETS
from .columns_embedding import EMBEDDING_SHEETS
from .columns_entities import ENTITY_SHEETS
from .columntypes import (
    TYPE,
    Choice,
    ChoiceBy,
    Codes,
    Column,
    Confidence,
    DateAtPrecision,
    Day,
    Integer,
    Key,
    Number,
    Reference,
    Sha256,
    Sheet,
    Text,
    Type,
    Url,
    holds_many,
)

__all__ = [
    "SHEETS",
    "TYPE",
    "Choice",
    "ChoiceBy",
    "Codes",
    "Column",
    "Confidence",
    "DateAtPrecision",
    "Day",
    "Integer",
    "Key",
    "Number",
    "Reference",
    "Sha256",
    "Sheet",
    "Text",
    "Type",
    "Url",
    "holds_many",
]

SHEETS: dict[str, Sheet] = {sheet.name: sheet for sheet in (*ENTITY_SHEETS, *EMBEDDING_SHEETS, *DESCRIPTIVE_SHEETS)}
