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
    rules = older.manifest["ontology"] != found.snapshot.manifest["ontology"]
    because = _because(before, found, {*removed, *changed}, {*added, *changed})
    return Changes(older, before, found, added, removed, changed, because, rules)


def _because(before: Explanation | None, now: Explanation, lost: set[str], gained: set[str]) -> list[str]:
    """What moved the level: claims gained without which it would still be where it was, or lost ones likewise.

    Where no set of at most three does that: those that carry one of the levels and not the other.
    """
    was, level = _rung(before), _rung(now)
    if was == level:
        return []
    decisive = _decisive(now, gained, was - level)
    carrying = set(now.outcome.based_on)
    if before is not None:
        decisive |= _decisive(before, lost, level - was)
        carrying ^= before.outcome.based_on
    return sorted(decisive or carrying & (lost | gained) or carrying)


def _decisive(found: Explanation, differing: set[str], towards: int) -> set[str]:
    """Differing claims that, withdrawn from one side, move its level in the direction of the other's."""
    sets = ladder.sensitivity(found.case, found.day).items()
    moving = (claims for claims, level in sets if ((level or 0) - _rung(found)) * towards > 0)
    return {claim for claims in moving if claims <= differing for claim in claims}


def _rung(found: Explanation | None) -> int:
    """The level, 0 where there is none."""
    return (found.outcome.level or 0) if found else 0


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
