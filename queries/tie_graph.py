"""Actors and ecosystems by their ties, with all that a program for networks can show of them: two tables.

A tie is here what the property graph has a relationship for: said positively, real now or once, not withdrawn and not
superseded. Every actor and ecosystem is here, with or without a tie; a tie runs from its source to its target.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import LANGUAGES, Lang
from banenmakers.ontology import vocabulary as voc

from .questions import Column
from .tables import areas_of, in_force, leads, level_rows

# From this day on a claim without an end is in force until.
OPEN_END = date(9999, 12, 31)
_NODES = """
MATCH (n) WHERE n:Actor OR n:Ecosystem
RETURN n.iri AS iri, n.name AS name, n.name_en AS name_en, n.kind AS kind, labels(n) AS labels ORDER BY iri
"""
_TIES = """
MATCH (a)-[r]->(b) WHERE r.claim IS NOT NULL
RETURN properties(r) AS carried, a.iri AS source, b.iri AS target
"""
_CLAIMS = "MATCH (c:Tie)-[:STATED_IN]->(s) RETURN c.iri AS claim, c.kind AS kind, s.iri AS stated_in"


def _columns(names: str, kind: str) -> list[Column]:
    return [Column(name, kind, False) for name in names.split()]


NODE_COLUMNS = (
    *_columns("id label label_nl label_en", "text"),
    *_columns("iri", "iri"),
    *_columns("kind kind_label types areas leads", "text"),
    *_columns("leader initiative", "boolean"),
    *_columns("level level_low level_high", "integer"),
    *_columns("level_confidence", "decimal"),
    *_columns("level_contested", "boolean"),
    *_columns("level_stated level_as_of", "text"),
)
TIE_COLUMNS = (
    *_columns("id source target label tie", "text"),
    *_columns("claim", "iri"),
    *_columns("formality role in_role leadership_role status certainty valid_from valid_to expected_end", "text"),
    *_columns("confidence", "decimal"),
    *_columns("start end", "date"),
    *_columns("in_force", "boolean"),
    *_columns("stated_in", "iri"),
)


@dataclass(frozen=True, slots=True)
class TieGraph:
    """``nodes`` and ``ties`` have a value (or None) for each of ``NODE_COLUMNS`` and ``TIE_COLUMNS``, by name.

    ``id``, ``source`` and ``target`` are slugs. ``start`` and ``end`` are the first and last day that a tie may have
    held, where a source dates it; lists are one text, joined by ``|``.
    """

    as_of: date
    nodes: list[dict[str, Any]]
    ties: list[dict[str, Any]]


def tie_graph(snapshot: Snapshot, as_of: date, *, only_in_force: bool = False, lang: Lang = "nl") -> TieGraph:
    """Levels as of a day; all ties, each with its period, or ``only_in_force`` on that day. Labels in ``lang``."""
    said = {claim: (kind, source) for claim, kind, source in snapshot.cypher.query(_CLAIMS).rows}
    rows = snapshot.cypher.query(_TIES).rows
    ties = [_tie(carried, start, end, said, as_of, lang) for carried, start, end in rows]
    return TieGraph(
        as_of,
        sorted(_nodes(snapshot, as_of, lang), key=lambda node: str(node["id"])),
        sorted((t for t in ties if t["in_force"] or not only_in_force), key=lambda tie: str(tie["id"])),
    )


def _nodes(snapshot: Snapshot, as_of: date, lang: Lang) -> list[dict[str, Any]]:
    levels = {row["initiative"]: row for row in level_rows(snapshot, as_of)}
    areas, leading = areas_of(snapshot), leads(snapshot)
    found = []
    for iri, name, name_en, kind, labels in snapshot.cypher.query(_NODES).rows:
        names = {"nl": name, "en": name_en or name}
        level: Mapping[str, Any] = levels.get(iri, {})
        node = {
            "id": _slug(iri),
            "label": names[lang],
            **{f"label_{each}": names[each] for each in LANGUAGES},
            "iri": iri,
            "kind": kind,
            "kind_label": voc.labels(voc.BM + kind, lang),
            "types": _joined(level.get("types")),
            "areas": _joined(areas.get(iri)),
            "leads": _joined(leading.get(iri)),
            "leader": iri in leading,
            "initiative": "Initiative" in labels,
            "level": level.get("level"),
            "level_low": level.get("low"),
            "level_high": level.get("high"),
            "level_confidence": level.get("confidence"),
            "level_contested": level.get("contested"),
            "level_stated": _joined(level.get("stated")),
            "level_as_of": as_of.isoformat() if level else None,
        }
        found.append(node)
    return found


def _tie(
    carried: Mapping[str, Any], source: str, target: str, said: Mapping[str, tuple[str, str]], as_of: date, lang: Lang
) -> dict[str, Any]:
    kind, stated_in = said[carried["claim"]]
    kept = (
        "claim", "formality", "role", "in_role", "leadership_role", "status", "certainty", "valid_from", "valid_to",
        "expected_end", "confidence",
    )  # fmt: skip
    until = carried["in_force_until"]
    return {
        "id": _slug(carried["claim"]),
        "source": _slug(source),
        "target": _slug(target),
        "label": voc.labels(voc.BM + kind, lang),
        "tie": kind,
        **{key: _joined(carried.get(key)) for key in kept},
        "start": carried["in_force_from"] if carried.get("valid_from") else None,
        "end": until if until < OPEN_END else None,
        "in_force": in_force(carried, as_of),
        "stated_in": stated_in,
    }


def _slug(iri: str) -> str:
    return iri.removeprefix(voc.ID)


def _joined(value: Any) -> Any:
    """A list as one text, an empty one as nothing."""
    if not isinstance(value, list):
        return value
    return "|".join(map(str, value)) or None
