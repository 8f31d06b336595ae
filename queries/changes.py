"""What changed for one initiative since an older snapshot: its level, its claims, and which of them moved the level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from banenmakers.graph import Snapshot, ladder
from banenmakers.ontology import Lang

from .diff import changed_claims

if TYPE_CHECKING:
    from .explain import Explanation


@dataclass(frozen=True, slots=True)
class Changes:
    """Claims by IRI. ``because`` moved the level; ``rules``: the ontology or its rules are others too."""

    older: Snapshot
    before: Explanation | None
    now: Explanation
    added: list[str]
    removed: list[str]
    changed: dict[str, list[str]]
    because: list[str]
    rules: bool

    @property
    def levels(self) -> tuple[int | None, int | None]:
        return (self.before.outcome.level if self.before else None), self.now.outcome.level

    def text(self, claim: str, lang: Lang) -> str:
        """As it stands now; what is gone, as it stood."""
        known = self.before if claim in self.removed and self.before else self.now
        return known.bearing.text(claim, lang)


def since(found: Explanation) -> Changes | None:
    """None when no older snapshot was named."""
    if found.earlier is None:
        return None
    older, before = found.earlier.snapshot, found.earlier.found
    bearing = found.bearing.claims.keys() | (before.bearing.claims.keys() if before else set())
    added, removed, changed = changed_claims(older, found.snapshot, bearing)
    moved = {*added, *removed, *changed}
    rules = older.manifest["ontology"] != found.snapshot.manifest["ontology"]
    return Changes(older, before, found, added, removed, changed, _because(before, found, moved), rules)


def _because(before: Explanation | None, now: Explanation, moved: set[str]) -> list[str]:
    """The claims that differ and without which one of the two levels would be another.

    Where none of these decides alone, or with two more: those that carry one of the levels and not the other.
    """
    if (before.outcome.level if before else None) == now.outcome.level:
        return []
    sides = [side for side in (before, now) if side is not None]
    decisive = {
        claim
        for side in sides
        for claims in ladder.sensitivity(side.case, side.day)
        if claims <= moved
        for claim in claims
    }
    carrying = [set(side.outcome.based_on) for side in sides]
    differing = carrying[0] ^ carrying[1] if len(carrying) == 2 else carrying[0]
    return sorted(decisive or differing & moved or differing)


def changes(found: Explanation, lang: Lang) -> dict[str, Any] | None:
    """The same as JSON."""
    told = since(found)
    if told is None:
        return None

    def claims(iris: Iterable[str]) -> list[dict[str, Any]]:
        return [{"claim": iri, "text": told.text(iri, lang)} for iri in iris]

    was, level = told.levels
    return {
        "from": told.older.digest,
        "to": found.snapshot.digest,
        "known": told.before is not None,
        "level": {"from": was, "to": level},
        "claims": {
            "added": claims(told.added),
            "removed": claims(told.removed),
            "changed": [{**claim, "properties": told.changed[claim["claim"]]} for claim in claims(told.changed)],
        },
        "because": told.because,
        "rules_changed": told.rules,
    }
