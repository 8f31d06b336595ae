"""The shortest chain of ties from one initiative to whoever leads an ecosystem.

The same path as the measure ``paths-to-leaders`` gives, without reading the ties of the whole snapshot: a breadth-first
search that reads an actor's claims when it comes by. Ties run both ways; a tie counts as in the coding rules (2, C7):
real, in force, at least 0.5 sure, not withdrawn, not disputed by a surer claim. Of equal chains the one whose IRIs come
first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from banenmakers.ontology import vocabulary as voc

from .claims import Bearing, Claim

_LED = {"regionEcosystem", "clusterEcosystem", "sectorEcosystem"}
_SURE_ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Chain:
    """``nodes`` from the initiative to the leader; ``steps`` holds the claims that tie each to the next.

    No steps: the initiative leads an ecosystem itself. ``leads``: the claims by which the last node is a leader.
    """

    nodes: tuple[str, ...]
    steps: tuple[tuple[str, ...], ...]
    leads: tuple[str, ...]
    ecosystems: tuple[str, ...]


def nearest_leader(known: Bearing, initiative: str, day: date) -> Chain | None:
    """None when no chain of ties in force on ``day`` leads from the initiative to a leader."""
    ties = _Ties(known, day)
    seen = {initiative}
    chains: list[tuple[str, ...]] = [(initiative,)]
    while chains:
        for chain in chains:
            if leads := ties.leads(chain[-1]):
                steps = tuple(tuple(ties.near(a)[b]) for a, b in pairwise(chain))
                led = sorted({str(claim.get("target")) for claim in leads})
                return Chain(chain, steps, tuple(claim.iri for claim in leads), tuple(led))
        longer: list[tuple[str, ...]] = []
        for chain in chains:  # in the order of their IRIs, so that each new node is reached by the first of its chains
            for node in sorted(ties.near(chain[-1]).keys() - seen):
                seen.add(node)
                longer.append((*chain, node))
        chains = longer
    return None


class _Ties:
    """The ties of actors on a day, read once an actor."""

    def __init__(self, known: Bearing, day: date) -> None:
        self.known = known
        self.day = day
        self._of: dict[str, list[Claim]] = {}

    def of(self, node: str) -> list[Claim]:
        if node not in self._of:
            rdf = self.known.labels.rdf
            found = {iri for prop in ("source", "target") for iri in rdf.subjects(voc.BM + prop, node)}
            claims = (self.known.claim(iri) for iri in sorted(found))
            self._of[node] = [claim for claim in claims if self._counts(claim)]
        return self._of[node]

    def near(self, node: str) -> dict[str, list[str]]:
        """Who shares a tie with an actor → the claims of those ties. An ecosystem is nobody."""
        found: dict[str, list[str]] = {}
        for claim in self.of(node):
            source, target = claim.get("source"), claim.get("target")
            if source != target and "Ecosystem" not in self.known.labels.types(target):
                found.setdefault(target if source == node else source, []).append(claim.iri)
        return found

    def leads(self, node: str) -> list[Claim]:
        """The ties by which an actor leads an ecosystem of a region, a cluster or a sector (C9)."""
        return [c for c in self.of(node) if c.kind == "LeadershipTie" and c.get("source") == node and self._led(c)]

    def _led(self, claim: Claim) -> bool:
        labels, target = self.known.labels, str(claim.get("target"))
        centre = labels.value(target, "centredOn")
        return labels.value(target, "ecosystemKind") in _LED and bool(centre) and "Country" not in labels.types(centre)

    def _counts(self, claim: Claim) -> bool:
        return self._stands(claim) and not any(
            self.known.claim(stronger).in_force(self.day) for stronger in _several(claim.get("weakenedBy"))
        )

    def _stands(self, claim: Claim) -> bool:
        return bool(
            claim.get("source")
            and claim.get("target")
            and claim.get("polarity") == "positive"
            and claim.get("status") in ("current", "ended")
            and claim.stands
            and claim.confidence >= _SURE_ENOUGH
            and claim.in_force(self.day)
        )


def _several(value: object) -> list[str]:
    return [] if value is None else [str(each) for each in value] if isinstance(value, list) else [str(value)]
