"""Whether evidence still resolves: each place against the text that it was read from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc

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
    """Every place of the sources of ``text``: how many were checked, how many resolve, and which fail and why.

    A source whose recorded digest is the text's is the text's; where none is, the text has changed since, and all
    sources that have places are checked against it, passage by passage.
    """
    rows = snapshot.rdf.query(_PLACES).rows
    same = {source for _, source, sha256, *_ in rows if sha256 == text.sha256}
    failed: list[dict[str, Any]] = []
    checked: set[str] = set()
    bad: set[str] = set()
    for evidence, source, _, start, end, passage, claim in rows:
        if same and source not in same:
            continue
        checked.add(evidence)
        problem = _problem(text, start, end, passage)
        if problem:
            bad.add(evidence)
            failed.append(
                {
                    "claim": claim,
                    "evidence": evidence,
                    "source": source,
                    "start": start,
                    "end": end,
                    "problem": say(f"places.{problem}", lang, length=len(text.content)),
                }
            )
    return {"checked": len(checked), "resolved": len(checked) - len(bad), "changed_text": not same, "failed": failed}


def _problem(text: Text, start: int, end: int, passage: str | None) -> str | None:
    if not 0 <= start < end <= len(text.content):
        return "outside"
    if passage and hashlib.sha256(text.passage(start, end).encode()).hexdigest() != passage:
        return "changed"
    return None
