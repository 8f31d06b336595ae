"""A property graph of 100,000 nodes and 500,000 relationships, in our vocabulary, for the benchmarks of Neo4j."""

from __future__ import annotations

from banenmakers.graph.projection import Node, PropertyGraph, Relationship

NODES, LINKS = 100_000, 500_000
# Of every hundred nodes, as the shipped data has them: what they are, and how many.
_KINDS = (
    (("Company", "Actor", "Organisation"), 5),
    (("Platform", "Initiative", "Actor", "Organisation"), 1),
    (("Evidence",), 20),
    (("MembershipTie", "Tie", "Claim"), 34),
    (("CharacteristicClaim", "DescriptiveClaim", "Claim"), 40),
)
_MIX = [labels for labels, share in _KINDS for _ in range(share)]
# One relationship in fifty is a tie's own, and carries what its claim says.
_TIES = 50
_IRI = "https://example.org/id/{}"


def rows(nodes: int = NODES, links: int = LINKS, *, changed: float = 0.0) -> PropertyGraph:
    """``changed``: which share of nodes has another note, and of relationships another end."""
    made = {}
    for number in range(nodes):
        iri, labels = _IRI.format(number), _MIX[number % 100]
        note = "Something is said" if number % 100 >= changed * 100 else "Something else is said"
        made[iri] = Node(iri, labels, {
            "id": iri, "iri": iri, "slug": f"thing-{number}", "kind": labels[0], "name": f"Thing {number}",
            "confidence": 0.9, "valid_from": "2014-06", "status": "current",
            "paraphrase_en" if labels == ("Evidence",) else "note_en": f"{note} here of thing {number}.",
        })  # fmt: skip
    ends = list(made)
    return PropertyGraph(made, [_link(number, ends, number % 100 < changed * 100) for number in range(links)])


def _link(number: int, ends: list[str], other: bool) -> Relationship:
    start, end = ends[number % len(ends)], ends[(number * 7919 + other) % len(ends)]
    if number % _TIES:
        return Relationship("SUPPORTED_BY" if number % 2 else "STATED_IN", start, end)
    carried = {"claim": f"{start}-{number}", "status": "current", "confidence": 0.9}
    return Relationship("COLLABORATES_WITH", start, end, carried)
