"""Whether evidence still resolves: each place against the text that it was read from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc

from .drift import Drift, Sought, counts, drifts

_PLACES = f"""
PREFIX bm: <{voc.BM}>
SELECT ?evidence ?source ?text ?start ?end ?passage ?claim
WHERE {{
  ?evidence bm:fromSource ?source ; bm:start ?start ; bm:end ?end .
  OPTIONAL {{ ?source bm:textSha256 ?text }}
  OPTIONAL {{ ?evidence bm:passageSha256 ?passage }}
  OPTIONAL {{ ?claim bm:evidence ?evidence }}
}}
ORDER BY ?evidence ?claim
"""
_PLACELESS = f"""
PREFIX bm: <{voc.BM}>
SELECT ?evidence
WHERE {{
  ?evidence bm:fromSource ?source .
  MINUS {{ ?evidence bm:start ?start }}
}}
"""


@dataclass(frozen=True, slots=True)
class Text:
    """A source's text as the analyst has it: code points, newlines as they are."""

    content: str
    sha256: str

    @classmethod
    def read(cls, path: Path) -> Text:
        raw = path.read_bytes()
        return cls(raw.decode("utf-8", errors="replace"), hashlib.sha256(raw).hexdigest())

    def passage(self, start: int, end: int) -> str:
        return self.content[start:end]


def resolve(snapshot: Snapshot, text: Text, lang: Lang) -> dict[str, Any]:
    """Every place of the sources of ``text``: how many were checked, how many resolve, and which fail, why, where to.

    A source whose recorded digest is the text's is the text's; where none is, the text has changed since, and all
    sources that have places are checked against it, passage by passage. Evidence without characters is not checkable.
    """
    rows = snapshot.rdf.query(_PLACES).rows
    same = {source for _, source, sha256, *_ in rows if sha256 == text.sha256}
    rows = [row for row in rows if not same or row[1] in same]
    places = {evidence: (start, end, passage) for evidence, _, _, start, end, passage, _ in rows}
    bad = {evidence: problem for evidence, place in places.items() if (problem := _problem(text, *place))}
    sought = [Sought(name, *places[name]) for name in bad if places[name][2]]
    found = drifts(text.content, sought, [place[:2] for name, place in places.items() if name not in bad])
    failed = [
        {
            "claim": claim,
            "evidence": evidence,
            "source": source,
            "start": start,
            "end": end,
            "problem": _sentence(bad[evidence], found.get(evidence), lang, text),
            "kind": found[evidence].kind if evidence in found else bad[evidence],
            "proposal": _proposal(found.get(evidence)),
        }
        for evidence, source, _, start, end, _, claim in rows
        if evidence in bad
    ]
    return nothing_checked(snapshot) | {
        "checked": len(places),
        "resolved": len(places) - len(bad),
        "changed_text": not same,
        **counts(found),
        "failed": failed,
    }


def nothing_checked(snapshot: Snapshot | None) -> dict[str, Any]:
    """What is known of the places without a text: how many have no characters; of a damaged snapshot none."""
    none: list[dict[str, Any]] = []
    placeless = len(snapshot.rdf.query(_PLACELESS).rows) if snapshot else 0
    return {"checked": 0, "resolved": 0, "not_checkable": placeless, **counts({}), "failed": none}


def _problem(text: Text, start: int, end: int, passage: str | None) -> str | None:
    if not 0 <= start < end <= len(text.content):
        return "outside"
    if passage and hashlib.sha256(text.passage(start, end).encode()).hexdigest() != passage:
        return "changed"
    return None


def _sentence(problem: str, drift: Drift | None, lang: Lang, text: Text) -> str:
    if drift is None:
        return say(f"places.{problem}", lang, length=len(text.content))
    return say(f"places.{drift.kind}", lang, start=drift.start, end=drift.end)


def _proposal(drift: Drift | None) -> dict[str, int | None] | None:
    moved = drift is not None and drift.kind == "moved"
    return {"start": drift.start, "end": drift.end} if drift is not None and moved else None
