"""Why an initiative stands where it does: the level, the claims behind it, what is missing, what would change it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from banenmakers.graph import Case, Outcome, Snapshot, derive, ladder
from banenmakers.graph.ladder import Weight
from banenmakers.ontology import Lang, NotFound, say
from banenmakers.ontology import vocabulary as voc

from .asked import as_date
from .claims import Bearing, bearing
from .expectation import expectations
from .names import Named, find_initiative, nearest
from .pages import later_sources

_LEADERS = f"""
PREFIX bm: <{voc.BM}>
SELECT DISTINCT ?ecosystem ?leader ?from ?until
WHERE {{
  ?lead a bm:LeadershipTie ; bm:polarity bm:positive ; bm:source ?leader ; bm:target ?ecosystem ; bm:status ?status ;
    bm:confidence ?confidence ; bm:inForceFrom ?from ; bm:inForceUntil ?until .
  ?ecosystem a bm:Ecosystem .
  FILTER (?status IN (bm:current, bm:ended) && ?confidence >= 0.5)
  MINUS {{ ?lead bm:withdrawnOn ?day }}
  MINUS {{ ?lead bm:supersededBy ?successor }}
}}
"""


@dataclass(frozen=True)
class Explanation:
    """Everything there is to say of one initiative on one day; ``as_dict`` gives the contract's JSON.

    ``outcome`` is the asked one: overall, or that of ``ecosystem``. ``case`` holds all recorded supports and caps.
    """

    snapshot: Snapshot
    named: Named
    as_of: date
    asked: date | None
    ecosystem: str | None
    case: Case
    outcome: Outcome
    bearing: Bearing
    pages: Mapping[str, str] = field(default_factory=dict)  # sources later than the report, with their own date

    def later(self, claim: str) -> str | None:
        """The own date of the claim's source, when that is later than the report."""
        return self.pages.get(str(self.bearing.claims[claim].get("statedIn")))

    @property
    def day(self) -> int:
        return self.as_of.toordinal()

    def stated(self) -> list[tuple[int, str]]:
        """(level, claim) for each level that a source states, withdrawn ones left out."""
        return sorted(
            (int(c.get("statedLevel")), c.iri)
            for c in self.bearing.claims.values()
            if c.kind == "LevelStatement" and c.get("about") == self.named.iri and c.get("polarity") == "positive"
            and not c.get("withdrawnOn") and not c.get("supersededBy")
        )  # fmt: skip

    def agrees(self) -> bool | None:
        """Whether derived equals stated; None when either is missing."""
        levels = {level for level, _ in self.stated()}
        return None if not levels or self.outcome.level is None else levels == {self.outcome.level}

    def selection(self, *, ties: bool = False, report: bool = False) -> Outcome | None:
        case = self.case.selected(ties=ties, report=report)
        if self.ecosystem:
            return case.per_ecosystem(self.day).get(self.ecosystem)
        return case.on(self.day)

    def since(self) -> date | None:
        first = self.case.since(self.day)
        return date.fromordinal(first) if first is not None and not self.ecosystem else None

    def rungs(self) -> list[tuple[Weight, list[Weight]]]:
        """Supports that count on the day, highest rung first, each with the caps that overrule it."""
        return ladder.verdicts(self.case, self.day, self.ecosystem)

    def caps(self) -> list[Weight]:
        """Caps that count on the day; in one ecosystem, those that reach it."""
        caps = self.case.counting(self.day)[1]
        return [c for c in caps if self.ecosystem is None or c.ecosystem in (None, self.ecosystem)]

    def sensitivity(self) -> list[tuple[list[str], int | None]]:
        """Minimal sets of claims without which the overall level would be another, smallest first."""
        found = ladder.sensitivity(self.case, self.day).items()
        return sorted(((sorted(claims), level) for claims, level in found), key=lambda f: (len(f[0]), f[0]))

    def missing(self, lang: Lang) -> list[tuple[int, str]]:
        """Per rung above the level, up to the stated one or else the next: what kind of claim would carry it."""
        level = self.outcome.level or 0
        aimed = max([level + 1, *(stated for stated, _ in self.stated())])
        place, leaders = self._where(lang)
        found: list[tuple[int, str]] = []
        if self.outcome.level is None:
            found.append((1, say("explain.missing.1", lang)))
            aimed = max(aimed, 2)
        for rung in range(max(level + 1, 2), min(aimed, 4) + 1):
            text = say(f"explain.missing.{rung}", lang, ecosystem=place)
            if rung > 2:
                text += " " + leaders
            blocked = [c for c in self.caps() if c.rung < rung]
            for cap in blocked:
                text += " " + say(
                    "explain.ruled-out",
                    lang,
                    claim=self.bearing.text(cap.claims[0], lang),
                    confidence=number(cap.confidence, lang),
                )
            found.append((rung, text))
        return found

    def readings(self, lang: Lang) -> list[tuple[str, str]]:
        """(claim, why) for passages that were read and carry no level; told only while there is none."""
        if self.outcome.level is not None:
            return []
        found = (c for c in self.bearing.claims.values() if c.kind == "LevelReading" and not c.get("withdrawnOn"))
        return sorted((c.iri, c.detail[lang]) for c in found)

    def not_counted(self, lang: Lang) -> list[tuple[str, str]]:
        """(claim, why) for ties and assessments about the initiative that carry nothing on the day."""
        carrying = {c for w in (*self.case.supports, *self.case.caps) for c in w.claims}
        found = []
        for claim in sorted(self.bearing.claims.values(), key=lambda c: c.iri):
            if claim.get("ground") not in ("tie", "assessment") or claim.kind in ("NameClaim", "OperatingAreaClaim"):
                continue
            reason = self._why_not(claim.iri, carrying)
            if reason:
                found.append((claim.iri, say(f"explain.not-counted.{reason}", lang)))
        return found

    def _why_not(self, iri: str, carrying: set[str]) -> str | None:
        claim = self.bearing.claims[iri]
        if claim.get("withdrawnOn"):
            return "withdrawn"
        if claim.get("supersededBy"):
            return "superseded"
        if claim.get("status") not in ("current", "ended"):
            return "not-real"
        if claim.confidence < 0.5:
            return "unsure"
        first, last = claim.get("inForceFrom"), claim.get("inForceUntil")
        if first and last and not first <= self.as_of <= last:
            return "not-in-force"
        if iri in carrying:
            weights = [w for w in (*self.case.supports, *self.case.caps) if iri in w.claims]
            return None if any(self.case.undisputed(w, self.day) for w in weights) else "disputed"
        if claim.kind == "NoTieFound" or claim.get("polarity") == "negative":
            return None
        return "no-rung" if claim.get("statement") else "no-leader"

    def _where(self, lang: Lang) -> tuple[str, str]:
        """The ecosystems of the initiative by name, and who is known to lead them."""
        found = [e for e in self.case.per_ecosystem(self.day) if e]
        ecosystems = [self.ecosystem] if self.ecosystem else found
        if not ecosystems:
            return say("explain.its-ecosystem", lang), say(
                "explain.no-leaders", lang, ecosystem=say("explain.its-ecosystem", lang)
            )
        names = ", ".join(self.bearing.name(e, lang) for e in ecosystems)
        leaders = sorted(
            {
                self.bearing.name(leader, lang)
                for ecosystem, leader, first, last in self.snapshot.rdf.query(_LEADERS).rows
                if ecosystem in ecosystems and first <= self.as_of <= last and leader != self.named.iri
            }
        )
        if not leaders:
            return names, say("explain.no-leaders", lang, ecosystem=names)
        return names, say("explain.leaders", lang, ecosystem=names, leaders=", ".join(leaders))

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """The JSON shape of the command line's contract, with more beside it."""
        o = self.outcome
        standing = [(s, over) for s, over in self.rungs()]
        return {
            "initiative": self.named.iri,
            "slug": self.named.slug,
            "name": self.named.name,
            "as_of": self.asked.isoformat() if self.asked else None,
            "known_until": self.as_of.isoformat(),
            "ecosystem": self.ecosystem,
            "snapshot": self.snapshot.digest,
            "stated": [
                {
                    "level": level,
                    "claim": claim,
                    "source": self.bearing.claims[claim].get("statedIn"),
                    "later": self.later(claim),
                    "evidence": self._places([claim], lang),
                }
                for level, claim in self.stated()
            ],
            "derived": {
                **_range(o),
                "confidence": float(o.confidence) if o.confidence is not None else None,
                "contested": o.contested,
                "since": since.isoformat() if (since := self.since()) else None,
                "ties_only": _range(self.selection(ties=True)),
                "report_only": _range(self.selection(report=True)),
                "per_ecosystem": [
                    {"ecosystem": e, "name": self.bearing.name(e, lang), **_range(found)}
                    for e, found in sorted(self.case.per_ecosystem(self.day).items(), key=str)
                    if e is not None
                ],
            },
            "because": [
                {
                    "rung": s.rung,
                    "claim": claim,
                    "text": self.bearing.text(claim, lang),
                    "later": self.later(claim),
                    "evidence": self._places([claim], lang),
                }
                for s, over in standing
                if s.rung == o.level and not over
                for claim in s.claims
            ],
            "ladder": [
                {
                    "rung": s.rung,
                    "ecosystem": s.ecosystem,
                    "claims": list(s.claims),
                    "text": " + ".join(self.bearing.text(c, lang) for c in s.claims),
                    "confidence": float(s.confidence),
                    "weak": s.weak,
                    "stands": not over,
                    "overruled_by": sorted({c for cap in over for c in cap.claims}),
                }
                for s, over in standing
            ],
            "caps": [
                {
                    "rung": c.rung,
                    "claim": claim,
                    "text": self.bearing.text(claim, lang),
                    "later": self.later(claim),
                    "confidence": float(c.confidence),
                    "soft": c.soft,
                    "evidence": self._places([claim], lang),
                }
                for c in self.caps()
                for claim in c.claims
            ],
            "missing": [
                *(
                    {"rung": None, "text": text, "claim": claim, "evidence": self._places([claim], lang)}
                    for claim, text in self.readings(lang)
                ),
                *({"rung": rung, "text": text, "claim": None, "evidence": []} for rung, text in self.missing(lang)),
            ],
            "not_counted": [
                {"claim": c, "text": self.bearing.text(c, lang), "why": why} for c, why in self.not_counted(lang)
            ],
            "sensitivity": [{"without": claims, "level": level} for claims, level in self.sensitivity()],
            "agrees": self.agrees(),
            "expectation": [
                {"text": text, "claim": claim} for claim, text in expectations(self.snapshot, self.named.iri, lang)
            ],
        }

    def _places(self, claims: Iterable[str], lang: Lang) -> list[dict[str, Any]]:
        return [place.as_dict(lang) for claim in claims for place in self.bearing.claims[claim].places]


def explain(snapshot: Snapshot, initiative: str, as_of: str | None = None, ecosystem: str | None = None) -> Explanation:
    """Explain an initiative (IRI, slug, name or alias) as of a date; none: the latest knowledge.

    Raises NotFound for an initiative or ecosystem that is not there, with the nearest names.
    """
    named = find_initiative(snapshot, initiative)
    day = as_date(as_of or "latest", snapshot)
    case = derive.cases(snapshot.rdf.store, named.iri, union=True).get(named.iri, Case())
    known = bearing(snapshot, named.iri)
    home = _ecosystem(known, ecosystem) if ecosystem else None
    parts = case.per_ecosystem(day.toordinal())
    outcome = parts.get(home) if home else case.on(day.toordinal())
    asked, found = day if as_of else None, outcome or ladder.NOTHING
    return Explanation(snapshot, named, day, asked, home, case, found, known, later_sources(snapshot))


def _ecosystem(known: Bearing, wanted: str) -> str:
    ecosystems = [iri for iri in known.names if known.kind_of(iri) == "Ecosystem"]
    by_name = {name: iri for iri in ecosystems for key, name in known.names[iri].items() if key != "kind"}
    for name, iri in by_name.items():
        if wanted in (iri, iri.removeprefix(voc.ID)) or wanted.casefold() == name.casefold():
            return iri
    near: Sequence[str] = nearest(wanted, list(by_name)) or sorted(by_name)[:5]
    raise NotFound("explain.unknown-ecosystem", wanted=wanted, near=", ".join(near))


def _range(found: Outcome | None) -> dict[str, int | None]:
    if found is None:
        return {"level": None, "low": 1, "high": 4}
    return {"level": found.level, "low": found.low, "high": found.high}


def number(value: Any, lang: Lang) -> str:
    """A confidence as it is written in the language: ``0,9`` or ``0.9``."""
    text = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if lang == "nl" else text
