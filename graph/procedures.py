"""Procedures that a free query may call, whichever engine answers: each reads what the graph holds. Small letters."""

from __future__ import annotations

PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
    }
)
