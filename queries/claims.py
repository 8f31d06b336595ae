"""Claims that bear on an initiative, with their ends and places, and as a sentence a person can read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc

_PREFIXES = f"PREFIX bm: <{voc.BM}>\nPREFIX skos: <{voc.SKOS}>\n"
_BEARING = (
    "?claim bm:about ?initiative .",
    "?claim bm:source ?initiative .",
    "?claim bm:target ?initiative .",
    "?weight bm:ofInitiative ?initiative ; bm:carriedBy ?claim .",
    "?weight bm:ofInitiative ?initiative ; bm:carriedBy ?weaker . ?weaker bm:weakenedBy ?claim .",
)


def _for_each(columns: str, pattern: str) -> str:
    """A query for ``pattern`` in each way a claim bears on an initiative: beside the union it would scan all claims."""
    branches = " UNION ".join(f"{{ {way} {pattern} }}" for way in _BEARING)
    return f"{_PREFIXES}SELECT DISTINCT {columns} ?initiative WHERE {{ {branches} }}"


_CLAIMS = _for_each(
    "?claim ?property ?value ?lang",
    "?claim ?property ?value . BIND (LANG(?value) AS ?lang)",
)
_PLACES = _for_each(
    "?claim ?evidence ?source ?section ?start ?end ?url ?sha256 ?nl ?en",
    """
  ?claim bm:evidence ?evidence .
  ?evidence bm:fromSource ?source ; bm:paraphrase ?nl, ?en .
  FILTER (LANG(?nl) = "nl" && LANG(?en) = "en")
  OPTIONAL { ?evidence bm:section ?section }
  OPTIONAL { ?evidence bm:start ?start ; bm:end ?end }
  OPTIONAL { ?evidence bm:url ?url }
  OPTIONAL { ?evidence bm:passageSha256 ?sha256 }
""",
)
_NAMES = f"""{_PREFIXES}SELECT ?node ?name (LANG(?name) AS ?lang)
WHERE {{ GRAPH <{voc.ENTITIES_GRAPH}> {{ ?node skos:prefLabel ?name }} }}"""


@dataclass(frozen=True, slots=True)
class Place:
    """Where evidence stands: code points of a text (half-open), or an address."""

    source: str
    section: str | None
    start: int | None
    end: int | None
    url: str | None
    sha256: str | None
    paraphrase: dict[str, str]

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        return {
            "source": self.source,
            "section": self.section,
            "start": self.start,
            "end": self.end,
            "url": self.url,
            "paraphrase": self.paraphrase[lang],
        }


@dataclass(slots=True)
class Claim:
    """One claim: ``kind`` is its class; ``values`` its properties by local name (several: a list)."""

    iri: str
    kind: str
    values: dict[str, Any] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    detail: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        return self.values.get(name)

    @property
    def confidence(self) -> float:
        return float(self.values["confidence"])


@dataclass(frozen=True, slots=True)
class Bearing:
    """All claims that bear on one initiative, and the names of what they mention."""

    claims: dict[str, Claim]
    names: dict[str, dict[str, str]]

    def name(self, iri: str | None, lang: Lang) -> str:
        if iri is None:
            return "–"
        both = self.names.get(iri, {})
        return both.get(lang) or both.get("nl") or iri.removeprefix(voc.ID)

    def text(self, iri: str, lang: Lang) -> str:
        """One sentence that says what the claim says."""
        claim = self.claims[iri]
        named = {
            name: self.name(claim.get(prop), lang)
            for name, prop in (("source", "source"), ("target", "target"), ("about", "about"), ("area", "area"))
        }
        denied = claim.get("polarity") == "negative"
        if claim.kind == "LevelStatement":
            sentence = say("claim.level", lang, level=claim.get("statedLevel"), **named)
        elif claim.get("statement"):
            sentence = say(f"claim.statement.{claim.get('statement')}.{claim.get('polarity')}", lang, **named)
        elif claim.get("target"):
            runs = claim.kind == "LeadershipTie" and "Ecosystem" not in self.kind_of(claim.get("target"))
            sentence = say(f"claim.tie.{'Runs' if runs else claim.kind}", lang, **named)
            if denied:
                sentence = say("claim.denied", lang, sentence=sentence)
        else:
            sentence = say(f"claim.other.{claim.kind}", lang, **named)
        return sentence + self._aside(claim, lang)

    def kind_of(self, iri: str | None) -> str:
        return self.names.get(iri or "", {}).get("kind", "")

    def _aside(self, claim: Claim, lang: Lang) -> str:
        """In brackets: ecosystem, formality, indicator, role, since when, status."""
        parts = []
        if claim.get("inEcosystem"):
            parts.append(self.name(claim.get("inEcosystem"), lang))
        for prop in ("formality", "indicator", "leadershipBasis", "status", "scope"):
            value = claim.get(prop)
            if value and value not in ("unknownFormality", "current", "individual"):
                parts.append(voc.labels(voc.BM + value, lang))
        if claim.get("leads"):
            parts.append(say("claim.leads", lang, what=claim.get("leads")))
        if claim.get("validFrom"):
            parts.append(say("claim.since", lang, when=_when(claim.get("validFrom"))))
        for prop in ("validTo", "expectedEnd"):
            if claim.get(prop):
                parts.append(say(f"claim.{prop}", lang, when=_when(claim.get(prop))))
        if claim.get("transferredFrom"):
            parts.append(say("claim.transferred", lang))
        return f" ({'; '.join(parts)})" if parts else ""


def _when(value: Any) -> str:
    text = str(value)
    return f"ca. {text.removesuffix('~')}" if text.endswith("~") else text


def bearing(snapshot: Snapshot, initiative: str) -> Bearing:
    """Everything that bears on an initiative."""
    claims: dict[str, Claim] = {}
    for iri, prop, value, lang, _ in snapshot.rdf.query(_CLAIMS, {"initiative": initiative}).rows:
        claim = claims.setdefault(iri, Claim(iri, ""))
        name = voc.local(prop)
        if prop == voc.RDF + "type":
            claim.kind = value
        elif name == "detail":
            claim.detail[lang] = value
        elif name in claim.values:
            held = claim.values[name]
            claim.values[name] = sorted([*(held if isinstance(held, list) else [held]), value], key=str)
        else:
            claim.values[name] = value
    for row in snapshot.rdf.query(_PLACES, {"initiative": initiative}).rows:
        iri, _, source, section, start, end, url, sha256, nl, en, _ = row
        claims[iri].places.append(Place(source, section, start, end, url, sha256, {"nl": nl, "en": en}))
    for claim in claims.values():
        claim.places.sort(key=lambda p: (p.source, p.start or 0, p.url or ""))
    return Bearing(claims, _names(snapshot))


def _names(snapshot: Snapshot) -> dict[str, dict[str, str]]:
    names: dict[str, dict[str, str]] = {}
    for iri, name, lang in snapshot.rdf.query(_NAMES).rows:
        names.setdefault(iri, {})[lang] = name
    kinds = snapshot.rdf.query(_PREFIXES + "SELECT ?node ('Ecosystem' AS ?kind) WHERE { ?node a bm:Ecosystem }")
    for iri, kind in kinds.rows:
        names.setdefault(iri, {})["kind"] = kind
    return names
