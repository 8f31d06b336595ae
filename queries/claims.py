"""Claims that bear on an initiative, with their ends and places, and as a sentence a person can read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc

from .labels import Labels


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
    """One claim: ``kind`` is its class; ``values`` its properties by local name (several: a list); evidence by IRI."""

    iri: str
    kind: str
    values: dict[str, Any] = field(default_factory=dict)
    evidence: list[str] = field(default_factory=list)
    detail: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> Any:
        return self.values.get(name)

    @property
    def confidence(self) -> float:
        return float(self.values["confidence"])

    @property
    def stands(self) -> bool:
        """Neither withdrawn nor superseded."""
        return not self.get("withdrawnOn") and not self.get("supersededBy")

    def in_force(self, day: date) -> bool:
        first, last = self.get("inForceFrom"), self.get("inForceUntil")
        return bool(first and last and first <= day <= last)


@dataclass(frozen=True, slots=True)
class Bearing:
    """The claims that bear on one initiative, and a way to read and name any other node of the snapshot."""

    claims: dict[str, Claim]
    labels: Labels
    others: dict[str, Claim] = field(default_factory=dict)

    def claim(self, iri: str) -> Claim:
        """A claim of the snapshot, whether it bears on the initiative or not."""
        found = self.claims.get(iri) or self.others.get(iri)
        if found is None:
            found = self.others[iri] = read(self.labels, iri)
        return found

    def places(self, iri: str) -> list[Place]:
        """Where a claim is said, in the order of sources and text."""
        found = [place for evidence in sorted(self.claim(iri).evidence) for place in _place(self.labels, evidence)]
        return sorted(found, key=lambda p: (p.source, p.start or 0, p.end or 0, p.url or ""))

    def name(self, iri: str | None, lang: Lang) -> str:
        return self.labels.name(iri, lang)

    def text(self, iri: str, lang: Lang) -> str:
        """One sentence that says what the claim says, with particulars in brackets."""
        return self.sentence(iri, lang) + self._aside(self.claim(iri), lang)

    def sentence(self, iri: str, lang: Lang) -> str:
        """What the claim says, without particulars."""
        claim = self.claim(iri)
        named = {
            name: self.name(claim.get(prop), lang)
            for name, prop in (("source", "source"), ("target", "target"), ("about", "about"), ("area", "area"))
        }
        if claim.kind == "LevelStatement":
            return say("claim.level", lang, level=claim.get("statedLevel"), **named)
        if claim.get("statement"):
            return say(f"claim.statement.{claim.get('statement')}.{claim.get('polarity')}", lang, **named)
        if not claim.get("target"):
            return say(f"claim.other.{claim.kind}", lang, **named)
        runs = claim.kind == "LeadershipTie" and "Ecosystem" not in self.labels.types(claim.get("target"))
        sentence = say(f"claim.tie.{'Runs' if runs else claim.kind}", lang, **named)
        return say("claim.denied", lang, sentence=sentence) if claim.get("polarity") == "negative" else sentence

    def particulars(self, iri: str, initiative: str) -> dict[str, Any]:
        """Kind of claim, the other end, since when and until when, formal or not: as the source gives them.

        ``with`` is the IRI of whoever stands at the other end, or else of the ecosystem that is spoken of.
        """
        claim = self.claim(iri)
        ends = [claim.get("source"), claim.get("target")] if claim.get("target") else [claim.get("area")]
        other = next((end for end in ends if end and end != initiative), None)
        formality = claim.get("formality")
        return {
            "kind": claim.kind,
            "statement": claim.get("statement"),
            "with": other or claim.get("inEcosystem"),
            "formality": None if formality == "unknownFormality" else formality,
            "since": _text(claim.get("validFrom")),
            "until": _text(claim.get("validTo") or claim.get("expectedEnd")),
            "source": claim.get("statedIn"),
        }

    def _aside(self, claim: Claim, lang: Lang) -> str:
        """In brackets: ecosystem, formality, indicator, role, since when, status."""
        parts = []
        if claim.get("inEcosystem"):
            parts.append(self.name(claim.get("inEcosystem"), lang))
        for prop in ("formality", "indicator", "leadershipBasis", "status", "scope"):
            value = claim.get(prop)
            if value and value not in ("unknownFormality", "current", "individual"):
                parts.append(self.labels.term(value, lang))
        if claim.get("leads"):
            parts.append(say("claim.leads", lang, what=claim.get("leads")))
        if claim.get("validFrom"):
            parts.append(say("claim.since", lang, when=when(claim.get("validFrom"))))
        for prop in ("validTo", "expectedEnd"):
            if claim.get(prop):
                parts.append(say(f"claim.{prop}", lang, when=when(claim.get(prop))))
        if claim.get("transferredFrom"):
            parts.append(say("claim.transferred", lang))
        return f" ({'; '.join(parts)})" if parts else ""


def when(value: Any) -> str:
    """A date as a source gives it, for people: ``ca. 2016`` for ``2016~``."""
    text = str(value)
    return f"ca. {text.removesuffix('~')}" if text.endswith("~") else text


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def bearing(snapshot: Snapshot, initiative: str) -> Bearing:
    """Everything that bears on an initiative: what is said of it, what carries or caps a rung, what disputes that."""
    labels = Labels(snapshot)
    rdf = snapshot.rdf
    found = {iri for prop in ("about", "source", "target") for iri in rdf.subjects(voc.BM + prop, initiative)}
    carrying = {
        value
        for weight in rdf.subjects(voc.BM + "ofInitiative", initiative)
        for prop, value, _ in rdf.about(weight)
        if prop == voc.BM + "carriedBy"
    }
    weakening = {v for iri in carrying for prop, v, _ in labels.about(iri) if prop == voc.BM + "weakenedBy"}
    return Bearing({iri: read(labels, iri) for iri in sorted(found | carrying | weakening)}, labels)


def read(labels: Labels, iri: str) -> Claim:
    """One claim."""
    claim = Claim(iri, "")
    several: dict[str, list[Any]] = {}
    for prop, value, lang in labels.about(iri):
        name = voc.local(prop)
        if prop == voc.RDF + "type":
            claim.kind = value
        elif name == "evidence":
            claim.evidence.append(value)
        elif name == "detail" and lang:
            claim.detail[lang] = value
        else:
            several.setdefault(name, []).append(value)
    claim.values = {name: found[0] if len(found) == 1 else sorted(found, key=str) for name, found in several.items()}
    return claim


def _place(labels: Labels, evidence: str) -> list[Place]:
    said: dict[str, Any] = {}
    paraphrase: dict[str, str] = {}
    for prop, value, lang in labels.about(evidence):
        name = voc.local(prop)
        if name == "paraphrase" and lang:
            paraphrase[lang] = value
        else:
            said[name] = value
    if "fromSource" not in said or not {"nl", "en"} <= paraphrase.keys():
        return []
    section, start, end, url, sha256 = map(said.get, ("section", "start", "end", "url", "passageSha256"))
    return [Place(said["fromSource"], section, start, end, url, sha256, paraphrase)]
