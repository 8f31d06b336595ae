"""What changed between two snapshots: claims, and the levels that moved with them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import vocabulary as voc

# What the build concludes about a claim; it may change without the claim.
_DERIVED = ("inForceFrom", "inForceUntil", "weakenedBy", "keptAliveBy", "tiesToRegion")
_CLAIMS = f"""
PREFIX bm: <{voc.BM}>
SELECT ?claim ?property ?value
WHERE {{
  ?claim bm:statedIn ?source ; ?property ?value .
  FILTER (?property NOT IN ({", ".join(f"bm:{name}" for name in _DERIVED)}))
}}
"""
_LEVELS = f"""
PREFIX bm: <{voc.BM}>
SELECT ?initiative ?level ?claim ?from ?until
WHERE {{
  ?node a bm:OverallLevel ; bm:ofInitiative ?initiative ; bm:basis "all" ; bm:sourceSet "all" ;
    bm:inForceFrom ?from ; bm:inForceUntil ?until .
  OPTIONAL {{ ?node bm:level ?level }}
  OPTIONAL {{ ?node bm:basedOn ?claim }}
}}
"""


def diff(older: Snapshot, newer: Snapshot) -> dict[str, Any]:
    """The JSON shape of the command line's contract. Levels are compared as each snapshot's latest knowledge has them.

    ``because``: the claims that carry one of the two levels and not the other.
    """
    before, after = _claims(older), _claims(newer)
    levels_before, levels_after = _levels(older), _levels(newer)
    moved = []
    for initiative in sorted(levels_before.keys() | levels_after.keys()):
        was, because_was = levels_before.get(initiative, (None, frozenset()))
        now, because_now = levels_after.get(initiative, (None, frozenset()))
        if was != now:
            moved.append(
                {"initiative": initiative, "from": was, "to": now, "because": sorted(because_was ^ because_now)}
            )
    return {
        "from": older.digest,
        "to": newer.digest,
        "claims": {
            "added": sorted(after.keys() - before.keys()),
            "removed": sorted(before.keys() - after.keys()),
            "changed": sorted(c for c in before.keys() & after.keys() if before[c] != after[c]),
        },
        "levels": moved,
    }


def _claims(snapshot: Snapshot) -> dict[str, set[tuple[Any, ...]]]:
    found: dict[str, set[tuple[Any, ...]]] = defaultdict(set)
    for claim, prop, value in snapshot.rdf.query(_CLAIMS).rows:
        found[claim].add((prop, value))
    return found


def _levels(snapshot: Snapshot) -> dict[str, tuple[int | None, frozenset[str]]]:
    found: dict[str, tuple[int | None, frozenset[str]]] = {}
    for initiative, level, claim, first, last in snapshot.rdf.query(_LEVELS).rows:
        if first.isoformat() <= snapshot.known_until <= last.isoformat():
            known = found.get(initiative, (level, frozenset()))[1]
            found[initiative] = (level, known | ({claim} if claim else set()))
    return found


def changed_claims(
    older: Snapshot, newer: Snapshot, claims: Iterable[str]
) -> tuple[list[str], list[str], dict[str, list[str]]]:
    """The same for a few claims, looked up one by one: added, removed, and changed with the properties that differ."""
    added, removed = [], []
    changed: dict[str, list[str]] = {}
    for claim in sorted(claims):
        before, after = _said(older, claim), _said(newer, claim)
        if after and not before:
            added.append(claim)
        elif before and not after:
            removed.append(claim)
        elif before != after:
            changed[claim] = sorted({voc.local(prop) for prop, _ in before ^ after})
    return added, removed, changed


def _said(snapshot: Snapshot, claim: str) -> set[tuple[str, Any]]:
    """What is said of a claim, without what is derived; nothing for what is no claim there."""
    found = {(prop, value) for prop, value, _ in snapshot.rdf.about(claim) if voc.local(prop) not in _DERIVED}
    return found if any(prop == voc.BM + "statedIn" for prop, _ in found) else set()
