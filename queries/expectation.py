"""What sources expect of an initiative's type: a mark of its own beside the level, and never a level."""

from __future__ import annotations

from banenmakers.graph import Snapshot
from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc

_EXPECTED = f"""
PREFIX bm: <{voc.BM}>
SELECT ?claim ?type ?quantifier ?low ?high ?initiative
WHERE {{
  ?initiative a ?type . # what is expected of all initiatives together is no news about one
  FILTER (?type != bm:Initiative)
  ?claim a bm:GroupClaim ; bm:aboutType ?type ; bm:quantifier ?quantifier ; bm:polarity bm:positive ;
    bm:expectedLow ?low ; bm:expectedHigh ?high .
  MINUS {{ ?claim bm:withdrawnOn ?day }}
  MINUS {{ ?claim bm:supersededBy ?successor }}
}}
"""


def expectations(snapshot: Snapshot, initiative: str, lang: Lang) -> list[tuple[str, str]]:
    """(claim, sentence) for each group claim that gives levels for a type of the initiative."""
    found = []
    for claim, kind, quantifier, low, high, _ in snapshot.rdf.query(_EXPECTED, {"initiative": initiative}).rows:
        sentence = say(
            "explain.expectation",
            lang,
            type=voc.labels(voc.BM + voc.local(kind), lang),
            quantifier=voc.labels(voc.BM + voc.local(quantifier), lang),
            levels=str(low) if low == high else f"{low}–{high}",
        )
        found.append((claim, sentence))
    return sorted(found)
