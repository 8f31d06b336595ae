"""The rows of the catalogue's question on levels, read into what the ladder draws, in one order whatever theirs was."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from banenmakers.ontology import Lang, say

from .typeface import clean

TYPES = ("EmployerNetwork", "Platform", "SocialEnterprise")
LEVELS = (1, 2, 3, 4)
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Initiative:
    """One row: what sources state (``stated``), what follows (``level``, ``low``–``high``), and how sure that is."""

    iri: str
    name: str
    types: tuple[str, ...]
    stated: tuple[int, ...]
    level: int | None
    low: int
    high: int
    confidence: float | None
    contested: bool
    method: tuple[str, ...]
    region: str | None

    @property
    def order(self) -> tuple[str, str]:
        return (self.name.casefold(), self.iri)

    @property
    def weight(self) -> int:
        """Step of confidence: 1 below 0.6, 2 below 0.8 (where a claim counts as strong, C15), 3 above; 0 none."""
        if self.level is None or self.confidence is None:
            return 0
        return 1 if self.confidence < 0.6 else 2 if self.confidence < 0.8 else 3

    @property
    def ranged(self) -> bool:
        """Whether the range says something: more than one level, but not all of them for want of any level."""
        return self.low < self.high and not (self.level is None and (self.low, self.high) == (1, 4))

    def title(self, lang: Lang, leaders: Sequence[str] = ()) -> str:
        """All that the picture shows of it, as a sentence for a tooltip or a screen reader."""
        kinds = " + ".join(say(f"ladder.type-{kind}", lang) for kind in self.types) or say("ladder.type-none", lang)
        parts = [f"{self.name}: {kinds}"]
        if self.stated:
            parts.append(say("ladder.says-stated", lang, levels=", ".join(map(str, self.stated))))
        if self.level is None:
            parts.append(say("ladder.says-undetermined", lang, low=self.low, high=self.high))
        else:
            parts.append(say("ladder.says-derived", lang, level=self.level, low=self.low, high=self.high))
        if self.level is not None and self.confidence is not None:
            parts.append(say("ladder.says-confidence", lang, confidence=decimal(self.confidence, lang)))
        known = [kind for kind in ("tie", "assessment") if kind in self.method]
        if known:
            parts.append(
                say("ladder.says-method", lang, method=", ".join(say(f"ladder.ground-{k}", lang) for k in known))
            )
        if self.contested:
            parts.append(say("ladder.says-contested", lang))
        if leaders:
            parts.append(say("ladder.says-leaders", lang, leaders=", ".join(leaders)))
        if self.region:
            parts.append(say("ladder.says-region", lang, region=self.region))
        return "; ".join(parts)


def decimal(number: float, lang: Lang) -> str:
    """Two decimals, with the comma or the point of the language."""
    return f"{number:.2f}".replace(".", "," if lang == "nl" else ".")


def read(rows: Iterable[Row]) -> tuple[Initiative, ...]:
    """The initiatives of ``rows``, by name and then IRI, texts cleaned; levels outside 1–4 and unknown types fall away.

    Raises KeyError when a row has no ``initiative``.
    """
    return tuple(sorted((_initiative(row) for row in rows), key=lambda i: (i.order, repr(i))))


def _initiative(row: Row) -> Initiative:
    iri = str(row["initiative"])
    named = {str(kind).rsplit("#", 1)[-1] for kind in row.get("types") or ()}
    level, confidence, region = row.get("level"), row.get("confidence"), row.get("region")
    return Initiative(
        iri=iri,
        name=clean(str(row.get("name") or "")) or clean(iri.rsplit("/", 1)[-1]) or "?",
        types=tuple(kind for kind in TYPES if kind in named),
        stated=tuple(sorted({int(said) for said in row.get("stated") or ()} & set(LEVELS))),
        level=int(level) if level is not None and int(level) in LEVELS else None,
        low=min(max(int(row.get("low") or 1), 1), 4),
        high=min(max(int(row.get("high") or 4), 1), 4),
        confidence=None if confidence is None else float(confidence),
        contested=bool(row.get("contested")),
        method=tuple(sorted({str(ground) for ground in row.get("method") or ()})),
        region=(clean(str(region)) or None) if region else None,
    )
