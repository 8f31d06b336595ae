"""The building blocks of random worlds: small motifs of one to three claims about one initiative.

A tie with the leadership that makes it count, an expected end with the claim that lifts it, a denial, a decoy: each
motif keeps to the rules that sheets must meet (ceilings of confidence, ends after starts, indicators, what is led).
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from .days import possible_days
from .worlds import GROUND_OF_SHEET, Actor, Claim, Ecosystem, Source

CONFIDENCES = ["0.45", "0.5", "0.6", "0.6", "0.64", "0.7", "0.7", "0.72", "0.8", "0.8", "0.9", "0.9", "0.9", "1.0"]
TIE_KINDS = [
    "membership",
    "collaboration",
    "collaboration",
    "funding",
    "procurement",
    "referral",
    "secondment",
    "knowledge",
    "franchise",
    "replication",
]
PUBLIC_BODIES = ["province", "municipality", "joint-authority"]
INDICATORS = ["agenda", "regional-need", "joint-action"]
LOCAL = ["zh", "veluwe", "ehv", "rijnmond"]
# What an initiative is mostly told about: silent, nationwide, denied, or on a rung.
FLAVOURS = ["silent", "nationwide", "denied", "two", "three", "three", "four", "contested", "contested", "mixed"]


@dataclass
class Draft:
    """A world in the making: the random source, the stage and the claims so far."""

    rng: random.Random
    odd_grounds: bool
    sources: list[Source] = field(default_factory=list)
    ecosystems: list[Ecosystem] = field(default_factory=list)
    bodies: list[Actor] = field(default_factory=list)
    initiatives: list[Actor] = field(default_factory=list)
    others: list[Actor] = field(default_factory=list)
    anchors: list[date] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)

    def pick(self, chance: float) -> bool:
        """True with this chance."""
        return self.rng.random() < chance

    # -- dates -----------------------------------------------------------------------------------------------

    def day(self) -> date:
        """A day on or near one of the world's few anchors, so that intervals touch and overlap."""
        jitter = self.rng.choice([0, 0, -1, 1, 2, 30, -31, 365, -366, self.rng.randint(-700, 700)])
        return self.rng.choice(self.anchors) + timedelta(days=jitter)

    def written(self, day: date) -> str:
        """The day at a random precision, sometimes `ca.`."""
        precision = self.rng.choice([4, 4, 7, 7, 10, 10])
        return ("ca. " if self.pick(0.1) else "") + day.isoformat()[:precision]

    def dates(self) -> dict[str, str]:
        """Start, end, expected end and a status that fits them."""
        start = self.day()
        found = {"valid_from": "" if self.pick(0.15) else self.written(start)}
        kind = self.rng.choice(["open"] * 12 + ["to"] * 3 + ["expected"] * 4 + ["both"])
        if kind in ("to", "both"):
            found["valid_to"] = self.end_after(start, found["valid_from"])
            found["status"] = self.rng.choice(["ended", "ended", "current"])
        if kind in ("expected", "both"):
            found["expected_end"] = self.end_after(start, found["valid_from"])
        if kind in ("open", "expected") and self.pick(0.08):
            found["status"] = self.rng.choice(["planned", "target", "ambition"])
        return found

    def end_after(self, start: date, valid_from: str) -> str:
        """A written date whose last day is not before the first day of `valid_from`."""
        while True:
            end = self.written(max(start, self.day()) + timedelta(days=self.rng.choice([0, 1, 28, 400])))
            if not valid_from or possible_days(end)[1] >= possible_days(valid_from)[0]:
                return end

    # -- claims ----------------------------------------------------------------------------------------------

    def stated(self) -> str:
        """The key of a source; the first report most often."""
        return self.sources[0].key if self.pick(0.55) else self.rng.choice(self.sources).key

    def add(self, sheet: str, kind: str, subject: str, confidence: str = "", **fields: Any) -> Claim:
        """Add a claim with dates, source and confidence of its own unless given; returns it."""
        certainty = "inferred" if self.pick(0.12) else "asserted"
        value = Decimal(confidence or self.rng.choice(CONFIDENCES))
        if certainty == "inferred":
            value = min(value, Decimal("0.6"))
        if fields.get("leadership_basis"):
            ceiling = {"agenda": "0.8", "board": "0.7", "group": "0.5"}[fields["leadership_basis"]]
            value = min(value, Decimal(ceiling))
            certainty = "inferred" if fields["leadership_basis"] == "group" else certainty
        standing = {"ground": GROUND_OF_SHEET[sheet], "stated_in": self.stated(), **self.dates()}
        key = f"c{len(self.claims):03d}"
        claim = Claim(key, sheet, kind, subject, confidence=value, **{**standing, "certainty": certainty, **fields})
        self.claims.append(claim)
        return claim

    def tie(self, kind: str, subject: str, target: str, confidence: str = "", **fields: Any) -> Claim:
        """Add a tie, at times marked for an ecosystem."""
        marked = self.rng.choice(self.ecosystems).key if self.pick(0.15) else ""
        ground = "assessment" if self.odd_grounds and self.pick(0.03) else "tie"
        formality = self.rng.choice(["formal", "formal", "informal", "unknown"])
        chosen = {"target": target, "ecosystem": marked, "formality": formality, "ground": ground, **fields}
        return self.add("ties", kind, subject, confidence, **chosen)

    def lead(self, body: Actor, ecosystem: Ecosystem, **fields: Any) -> Claim:
        """Add a leadership of an ecosystem on a basis that the kind of body allows."""
        allowed = {"initiative": ["agenda", "board"], "actor-group": ["group"]}
        bases = ["agenda"] if body.kind in PUBLIC_BODIES else allowed.get(body.kind, ["agenda", "board"])
        says_what = body.kind == "initiative" or self.pick(0.5)
        chosen = {
            "leadership_basis": self.rng.choice(bases),
            "leads": "regional agenda" if says_what else "",
            "ecosystem": "",
            "ground": "tie",
            **fields,
        }
        return self.tie("leadership", body.key, ecosystem.key, **chosen)

    def says(self, kind: str, x: str, confidence: str = "", **fields: Any) -> Claim:
        """Add an assessment, half of the time of a named ecosystem."""
        named = self.rng.choice(self.ecosystems).key if self.pick(0.55) else ""
        ground = "classification" if self.odd_grounds and self.pick(0.03) else "assessment"
        chosen = {
            "ecosystem": named,
            "ground": ground,
            "indicator": self.rng.choice(INDICATORS) if kind == "participation" else "",
            "leads": "regional programme" if kind == "lead-role" else "",
            **fields,
        }
        return self.add("assessments", kind, x, confidence, **chosen)

    def body(self) -> Actor:
        """A body that may lead; sometimes another initiative."""
        return self.rng.choice(self.bodies)


# -- Motifs: each adds one to three claims about the initiative `x` ---------------------------------------------------


def participates(draft: Draft, x: str) -> None:
    """A participation, as a tie or stated."""
    if draft.pick(0.6):
        ecosystem = draft.rng.choice(draft.ecosystems).key
        draft.tie("participation", x, ecosystem, ecosystem="", indicator=draft.rng.choice(INDICATORS))
    else:
        draft.says(draft.rng.choice(["participation", "tie-with-leaders"]), x)


def tied_with_leader(draft: Draft, x: str) -> None:
    """A tie with a body, mostly one that leads somewhere."""
    body = draft.body()
    if not any(claim.kind == "leadership" and claim.subject == body.key for claim in draft.claims) or draft.pick(0.1):
        draft.lead(body, draft.rng.choice(draft.ecosystems))
    ends = (x, body.key) if draft.pick(0.5) else (body.key, x)
    if draft.pick(0.12):
        draft.tie("founding", *ends)
    else:
        draft.tie(draft.rng.choice(TIE_KINDS), *ends)


def formally_tied(draft: Draft, x: str) -> None:
    """A formal tie with leaders, as stated or by founding or membership."""
    if draft.pick(0.4):
        draft.says(draft.rng.choice(["formal-tie-with-leaders", "founded-by-leaders"]), x)
        return
    body = draft.body()
    draft.lead(body, draft.rng.choice(draft.ecosystems))
    draft.tie(draft.rng.choice(["founding", "membership", "collaboration"]), body.key, x, formality="formal")


def leads(draft: Draft, x: str) -> None:
    """A lead role: its own, by a leader's agenda, by a leader that runs it, or stated."""
    way = draft.rng.choice(["own", "agenda", "runs", "stated"])
    if way == "own":
        initiative = next(actor for actor in draft.initiatives if actor.key == x)
        draft.lead(initiative, draft.rng.choice(draft.ecosystems))
    elif way == "stated":
        draft.says(draft.rng.choice(["lead-role", "chosen-by-leaders"]), x)
    else:
        body = draft.body()
        draft.lead(body, draft.rng.choice(draft.ecosystems))
        draft.tie("agenda" if way == "agenda" else "leadership", body.key, x)


def tied_in_chain(draft: Draft, x: str) -> None:
    """A tie with another initiative, which may lead or may only be named in an agenda."""
    partner = draft.rng.choice([actor for actor in draft.initiatives if actor.key != x])
    if draft.pick(0.5):
        draft.lead(partner, draft.rng.choice(draft.ecosystems))
    draft.tie(draft.rng.choice([*TIE_KINDS, "founding", "agenda"]), x, partner.key)


def denied(draft: Draft, x: str) -> None:
    """A denial of any connection."""
    draft.says("ecosystem-connection", x, polarity="negative")


def capped(draft: Draft, x: str) -> None:
    """A cap of one of the other kinds."""
    kind = draft.rng.choice(
        ["formal-connection", "formal-tie-with-leaders", "tie-with-leaders", "supporting-role-only"]
    )
    polarity = "positive" if kind == "supporting-role-only" else "negative"
    draft.says(kind, x, polarity=polarity if draft.pick(0.95) else "positive")


def looked_for(draft: Draft, x: str) -> None:
    """A recorded negative of some age, hardly ever a denied one."""
    named = draft.rng.choice(draft.ecosystems).key if draft.pick(0.5) else ""
    draft.add(
        "no_ties",
        "",
        x,
        valid_from=draft.written(draft.day()),
        valid_to="",
        expected_end="",
        status="current",
        ecosystem=named,
        polarity="negative" if draft.pick(0.05) else "positive",
    )


def nationwide(draft: Draft, x: str) -> None:
    """A country as operating area, sometimes with a place beside it."""
    draft.add("areas", "", x, target="nl")
    if draft.pick(0.25):
        operates(draft, x)


def operates(draft: Draft, x: str) -> None:
    """A place as operating area."""
    draft.add("areas", "", x, target=draft.rng.choice(LOCAL), polarity="negative" if draft.pick(0.1) else "positive")


def prolonged(draft: Draft, x: str) -> None:
    """A tie or area with an expected end and a later claim of it, which lifts the end only when it is fit."""
    end = draft.day()
    span = {"valid_from": draft.written(end - timedelta(days=500)), "expected_end": draft.written(end), "valid_to": ""}
    span["status"] = "current"
    later = {"valid_from": draft.written(end + timedelta(days=draft.rng.choice([1, 40, 400])))}
    if draft.pick(0.2):
        draft.add("areas", "", x, target="zh", **span)
        draft.add("areas", "", x, target="zh" if draft.pick(0.8) else "ehv", **{**_open(), **later})
        return
    body = draft.body()
    draft.lead(body, draft.rng.choice(draft.ecosystems))
    kind = draft.rng.choice(TIE_KINDS)
    draft.tie(kind, x, body.key, **span)
    again = body.key if draft.pick(0.8) else draft.body().key
    ends = (x, again) if draft.pick(0.5) else (again, x)
    extra = {"polarity": "negative"} if draft.pick(0.1) else {"status": "target"} if draft.pick(0.1) else {}
    draft.tie(kind, *ends, **{**_open(), **later, **extra})


def _open() -> dict[str, str]:
    return {"valid_to": "", "expected_end": "", "status": "current"}


def decoy(draft: Draft, x: str) -> None:
    """Something that carries no rung: praise, a denied support, a tie with a firm, a stated level or type."""
    way = draft.rng.choice(["praise", "denied", "firm", "level", "type"])
    if way == "praise":
        draft.says(draft.rng.choice(["importance", "ecosystem-connection", "formal-connection"]), x)
    elif way == "denied":
        draft.says(draft.rng.choice(["participation", "lead-role", "chosen-by-leaders"]), x, polarity="negative")
    elif way == "firm":
        draft.tie(draft.rng.choice(TIE_KINDS), x, draft.rng.choice(draft.others).key, formality="formal")
    elif way == "level":
        draft.says("level", x, level=str(draft.rng.randint(1, 4)), ground="classification", ecosystem="")
    else:
        draft.add("types", draft.rng.choice(["employer-network", "platform", "social-enterprise"]), x)


Motif = Callable[[Draft, str], None]
MOTIFS: dict[str, list[Motif]] = {
    "silent": [decoy, decoy, looked_for, operates],
    "nationwide": [nationwide, nationwide, nationwide, decoy],
    "denied": [denied, denied, denied, decoy, nationwide, participates, capped],
    "two": [participates, participates, tied_with_leader, decoy, looked_for, capped, prolonged],
    "three": [formally_tied, formally_tied, tied_with_leader, prolonged, capped, participates],
    "four": [leads, leads, leads, tied_in_chain, capped, participates],
    "contested": [formally_tied, formally_tied, leads, participates, denied, capped, capped, looked_for],
    "mixed": [
        participates,
        tied_with_leader,
        formally_tied,
        leads,
        tied_in_chain,
        denied,
        capped,
        looked_for,
        nationwide,
        operates,
        prolonged,
        decoy,
    ],
}
