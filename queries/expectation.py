"""What sources expect of an initiative's type: a mark of its own beside the level, and never a level."""

from __future__ import annotations

from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc

from .claims import Bearing


def expectations(known: Bearing, initiative: str, lang: Lang) -> list[tuple[str, str]]:
    """(claim, sentence) for each group claim that gives levels for a type of the initiative.

    What is expected of all initiatives together is no news about one.
    """
    labels = known.labels
    expecting = set(labels.rdf.subjects(voc.BM + "expectedLow"))
    found = []
    for kind in sorted(labels.types(initiative) - {"Initiative"}):
        for iri in sorted(expecting.intersection(labels.rdf.subjects(voc.BM + "aboutType", voc.BM + kind))):
            claim = known.claim(iri)
            low, high = claim.get("expectedLow"), claim.get("expectedHigh")
            if claim.kind != "GroupClaim" or claim.get("polarity") != "positive" or not claim.stands:
                continue
            sentence = say(
                "explain.expectation",
                lang,
                type=labels.term(kind, lang),
                quantifier=labels.term(str(claim.get("quantifier")), lang),
                levels=str(low) if low == high else f"{low}–{high}",
            )
            found.append((iri, sentence))
    return sorted(found)
