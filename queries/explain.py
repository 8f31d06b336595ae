"""Why an initiative stands where it does: the level, the claims behind it, what is missing, what would change it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Literal

from banenmakers.graph import Case, Outcome, Snapshot, derive, ladder
from banenmakers.graph.ladder import Weight
from banenmakers.ontology import LANGUAGES, Lang, NotFound, say
from banenmakers.ontology import vocabulary as voc

from .asked import as_date
from .claims import Bearing, bearing
from .expectation import expectations
from .labels import Labels
from .names import Named, find_initiative, nearest
from .nearest_leader import Chain, nearest_leader
from .pages import later_source

State = Literal["carried", "overruled", "open", "below"]
_REAL = ("current", "ended")


@dataclass(frozen=True, slots=True)
class Rung:
    """One rung of the checklist: what speaks for it, each with the caps that overrule it, and what it lacks.

    ``open``: nothing speaks for it; ``below``: nothing need, since the level is higher.

    ``needs`` is None for the level's rung and those below: nothing is asked of them any more.
    """

    rung: int
    name: str
    state: State
    supports: list[tuple[Weight, list[Weight]]]
    needs: str | None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A level that a source states and the derivation does not give; ``because`` carries the derived one."""

    stated: int
    claim: str
    derived: int | None
    text: str
    because: list[str]
    missing: list[tuple[int, str]]


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

    earlier: Earlier | None = None  # the same, as an older snapshot had it; None: no comparison was asked for

    def later(self, claim: str) -> str | None:
        """The own date of the claim's source, when that is later than the report."""
        return self.pages.get(str(self.bearing.claim(claim).get("statedIn")))

    @property
    def day(self) -> int:
        return self.as_of.toordinal()

    def stated(self) -> list[tuple[int, str]]:
        """(level, claim) for each level that a source states, withdrawn ones left out."""
        return sorted(
            (int(c.get("statedLevel")), c.iri)
            for c in self.bearing.claims.values()
            if c.kind == "LevelStatement" and c.get("about") == self.named.iri and c.get("polarity") == "positive"
            and c.stands
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
        """Per rung above the level, up to the highest stated one or else the next: what claim would carry it."""
        level = self.outcome.level or 0
        aimed = max([level + 1, *(stated for stated, _ in self.stated())])
        if self.outcome.level is None:
            aimed = max(aimed, 2)
        return [(rung, self.needs(rung, lang)) for rung in range(level + 1, min(aimed, 4) + 1)]

    def needs(self, rung: int, lang: Lang) -> str:
        """What kind of claim would carry a rung, from whom, and what stands in the way of it."""
        if rung == 1:
            return say("explain.missing.1", lang)
        place, leaders = self._where(lang)
        parts = [say(f"explain.missing.{rung}", lang, ecosystem=place)] + ([leaders] if rung > 2 else [])
        for cap in self.caps():
            if cap.rung < rung:
                text, sure = self.bearing.text(cap.claims[0], lang), number(cap.confidence, lang)
                parts.append(say("explain.ruled-out", lang, claim=text, confidence=sure))
        return " ".join(parts)

    def checklist(self, lang: Lang) -> list[Rung]:
        """The ladder, rung 4 first."""
        carried, level = self.rungs(), self.outcome.level or 0
        found = []
        for rung in (4, 3, 2, 1):
            here = [(support, over) for support, over in carried if support.rung == rung]
            state: State = "below" if rung < level else "open"
            if here:
                state = "overruled" if all(over for _, over in here) else "carried"
            name = self.bearing.labels.definition(f"level{rung}", lang)
            found.append(Rung(rung, name, state, here, self.needs(rung, lang) if rung > level else None))
        return found

    def because(self) -> list[tuple[int, str]]:
        """(rung, claim) of the supports that the level rests on."""
        level = self.outcome.level
        return [(s.rung, claim) for s, over in self.rungs() if s.rung == level and not over for claim in s.claims]

    def disagreements(self, lang: Lang) -> list[Disagreement]:
        """The stated levels that are not derived, and why not."""
        derived, carrying = self.outcome.level, list(dict.fromkeys(claim for _, claim in self.because()))
        found = []
        for stated, claim in self.stated():
            if stated == derived:
                continue
            code = "nothing" if derived is None else "less" if derived < stated else "more"
            lacking = range((derived or 0) + 1, stated + 1)
            source = self.bearing.name(self.bearing.claims[claim].get("statedIn"), lang)
            rungs = ", ".join(map(str, lacking))
            text = say(f"explain.differs.{code}", lang, source=source, stated=stated, derived=derived, rungs=rungs)
            missing = [(rung, self.needs(rung, lang)) for rung in lacking]
            found.append(Disagreement(stated, claim, derived, text, carrying, missing))
        return found

    @cached_property
    def path(self) -> Chain | None:
        """The shortest chain of ties in force on the day to whoever leads an ecosystem."""
        return nearest_leader(self.bearing, self.named.iri, self.as_of)

    def expectations(self, lang: Lang) -> list[tuple[str, str]]:
        """(claim, sentence) for what sources expect of the type; never a level."""
        return expectations(self.bearing, self.named.iri, lang)

    def readings(self, lang: Lang) -> list[tuple[str, str]]:
        """(claim, why) for passages that were read and carry no level; told only while there is none."""
        if self.outcome.level is not None:
            return []
        found = (c for c in self.bearing.claims.values() if c.kind == "LevelReading" and c.stands)
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
        if claim.get("status") not in _REAL:
            return "not-real"
        if claim.confidence < 0.5:
            return "unsure"
        if claim.get("inForceFrom") and not claim.in_force(self.as_of):
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
        leaders = sorted({self.bearing.name(leader, lang) for e in ecosystems for leader in self._leaders(e)})
        if not leaders:
            return names, say("explain.no-leaders", lang, ecosystem=names)
        return names, say("explain.leaders", lang, ecosystem=names, leaders=", ".join(leaders))

    def _leaders(self, ecosystem: str) -> set[str]:
        """Who leads an ecosystem on the day, the initiative itself left out."""
        found = set()
        for iri in self.snapshot.rdf.subjects(voc.BM + "target", ecosystem):
            claim = self.bearing.claim(iri)
            if claim.kind != "LeadershipTie" or claim.get("polarity") != "positive" or claim.get("status") not in _REAL:
                continue
            if claim.stands and claim.confidence >= 0.5 and claim.in_force(self.as_of):
                found.add(str(claim.get("source")))
        return found - {self.named.iri}

    def as_dict(self, lang: Lang) -> dict[str, Any]:
        """The JSON shape of the command line's contract, with more beside it."""
        from .explained import as_dict

        return as_dict(self, lang)


@dataclass(frozen=True, slots=True)
class Earlier:
    """An older snapshot, and what it says of the initiative; None when it does not know it."""

    snapshot: Snapshot
    found: Explanation | None


def explain(
    snapshot: Snapshot,
    initiative: str,
    as_of: str | None = None,
    ecosystem: str | None = None,
    older: Snapshot | None = None,
) -> Explanation:
    """Explain an initiative (IRI, slug, name or alias) as of a date; none: the latest knowledge.

    ``older``: a snapshot to compare with; the same date is asked of it, or what was its latest knowledge.
    Raises NotFound for an initiative or ecosystem that is not there, with the nearest names.
    """
    named = find_initiative(snapshot, initiative)
    day = as_date(as_of or "latest", snapshot)
    home = _ecosystem(snapshot, ecosystem) if ecosystem else None
    found = _explained(snapshot, named, day, as_of, home)
    if older is None:
        return found
    before = None
    if (voc.RDF + "type", "Initiative", None) in older.rdf.about(named.iri):
        before = _explained(older, named, as_date(as_of or "latest", older), as_of, home)
    return replace(found, earlier=Earlier(older, before))


def _explained(snapshot: Snapshot, named: Named, day: date, as_of: str | None, home: str | None) -> Explanation:
    case = derive.cases(snapshot.rdf.store, named.iri, union=True).get(named.iri, Case())
    known = bearing(snapshot, named.iri)
    outcome = case.per_ecosystem(day.toordinal()).get(home) if home else case.on(day.toordinal())
    sources = sorted({str(claim.get("statedIn")) for claim in known.claims.values()})
    pages = {source: own for source in sources if (own := later_source(snapshot, known.labels, source))}
    asked = day if as_of else None
    return Explanation(snapshot, named, day, asked, home, case, outcome or ladder.NOTHING, known, pages)


def _ecosystem(snapshot: Snapshot, wanted: str) -> str:
    labels = Labels(snapshot)
    by_name = {
        labels.name(iri, lang): iri
        for iri in snapshot.rdf.subjects(voc.RDF + "type", voc.BM + "Ecosystem")
        for lang in LANGUAGES
    }
    for name, iri in by_name.items():
        if wanted in (iri, iri.removeprefix(voc.ID)) or wanted.casefold() == name.casefold():
            return iri
    near: Sequence[str] = nearest(wanted, list(by_name)) or sorted(by_name)[:5]
    raise NotFound("explain.unknown-ecosystem", wanted=wanted, near=", ".join(near))


def number(value: Any, lang: Lang) -> str:
    """A confidence as it is written in the language: ``0,9`` or ``0.9``."""
    text = f"{float(value):.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if lang == "nl" else text
