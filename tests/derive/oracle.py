"""The coding rules as plain brute force: every question is answered by looking at single days.

Written from `docs/coding-rules.md` and the model alone, without sight of the rules that the graph runs. Slow and
obvious on purpose. `C1` … `C19` are the clauses of that page; a date is a `datetime.date`, 9999-12-31 an open end.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import combinations

from .days import DAY, FIT, OPEN_END, considered, disputes, fit, in_force, possible_days, same_ends
from .worlds import Claim, World

SURE = Decimal("0.8")
NEVER_FORMAL = {"funding", "procurement", "referral", "secondment", "knowledge"}
RUNG_OF_STATEMENT = {
    "lead-role": 4,
    "chosen-by-leaders": 4,
    "formal-tie-with-leaders": 3,
    "founded-by-leaders": 3,
    "participation": 2,
    "tie-with-leaders": 2,
}
CAP_OF_DENIAL = {"formal-connection": 2, "formal-tie-with-leaders": 2, "tie-with-leaders": 2}


@dataclass(frozen=True)
class Outcome:
    """A level 1–4 (none: undetermined), its range, its confidence, and the sets of claim keys that carry it."""

    level: int | None
    low: int
    high: int
    confidence: Decimal | None
    contested: bool
    grounds: frozenset[frozenset[str]]


NOTHING = Outcome(None, 1, 4, None, False, frozenset())
Interval = tuple[date, date, Outcome]


@dataclass(frozen=True)
class Support:
    """A rung carried by a ground (section 4); `sure` when all its claims are asserted with at least 0.8 (C15)."""

    rung: int
    ecosystem: str
    ground: frozenset[str]
    confidence: Decimal
    sure: bool
    weak: bool = False


@dataclass(frozen=True)
class Cap:
    """A ceiling (section 5); without an ecosystem it reaches every one."""

    rung: int
    ecosystem: str
    confidence: Decimal
    soft: bool


# -- Supports and caps of a day ----------------------------------------------------------------------------------


class Reading:
    """A world read under one basis and source set: the considered, fit claims with their days and disputers."""

    def __init__(self, world: World, basis: str, sources: str) -> None:
        """Read `world`; `basis` is all or ties, `sources` is all or report (C16)."""
        self.claims = [claim for claim in world.claims if fit(claim) and considered(world, claim, basis, sources)]
        self.days = {claim.key: in_force(world, claim) for claim in self.claims}
        self.stronger = {
            claim.key: [
                other for other in self.claims if other.confidence > claim.confidence and disputes(claim, other)
            ]
            for claim in self.claims
        }
        self.countries = {territory.key for territory in world.territories if territory.kind == "country"}
        # C9: the ecosystems that rungs 2 to 4 may stand in
        self.ecosystems = {
            eco.key
            for eco in world.ecosystems
            if eco.kind in ("region", "cluster", "sector") and eco.territory not in self.countries
        }

    def holds(self, claim: Claim, day: date) -> bool:
        """Whether the claim is in force on the day."""
        first, last = self.days[claim.key]
        return first <= day <= last

    def in_force(self, day: date) -> list[Claim]:
        """The fit claims in force on the day, disputed or not."""
        return [claim for claim in self.claims if self.holds(claim, day)]

    def counting(self, day: date) -> list[Claim]:
        """C7: the fit claims in force on the day that no strictly more confident claim in force disputes."""
        return [
            claim
            for claim in self.in_force(day)
            if not any(self.holds(other, day) for other in self.stronger[claim.key])
        ]

    def supports(self, x: str, day: date) -> list[Support]:
        """Section 4 and C12: all supports of the initiative in force on the day, weak ones included."""
        counting = self.counting(day)
        found = self.rungs_1_to_4(x, counting)
        tied = any(support.rung >= 2 for support in self.rungs_1_to_4(x, self.in_force(day)))
        areas = {
            claim.target
            for claim in self.in_force(day)
            if claim.sheet == "areas" and claim.subject == x and claim.polarity == "positive"
        }
        for claim in counting:
            nationwide = claim.sheet == "areas" and claim.subject == x and claim.target in self.countries
            if nationwide and claim.polarity == "positive" and not tied and areas == {claim.target}:
                confidence = min(claim.confidence, FIT)
                found.append(Support(1, "", frozenset({claim.key}), confidence, sure=False, weak=True))
        return found

    def rungs_1_to_4(self, x: str, claims: list[Claim]) -> list[Support]:
        """Section 4 without C12: every row of the table that the claims fill for the initiative."""
        found: list[Support] = []
        positive = [claim for claim in claims if claim.polarity == "positive"]
        leaderships = [c for c in positive if c.kind == "leadership" and c.target in self.ecosystems]
        for claim in positive:
            if claim.sheet == "ties" and claim.subject == x and claim.target in self.ecosystems:
                if claim.kind == "leadership" and claim.leads:
                    found.append(_support(4, claim.target, claim))
                if claim.kind == "participation":
                    found.append(_support(2, claim.target, claim))
            elif claim.sheet == "ties" and x in (claim.subject, claim.target):
                y = claim.target if claim.subject == x else claim.subject
                for lead in leaderships:
                    # C10: Y leads E, and a tie that names an ecosystem counts for that one only
                    if y != x and lead.subject == y and claim.ecosystem in ("", lead.target):
                        found += [_support(rung, lead.target, claim, lead) for rung in _rungs_of_tie(x, claim)]
        for claim in positive:
            # C11: in the ecosystem named, in none when none is named, nowhere when the one named fails C9
            stated = claim.sheet == "assessments" and claim.subject == x and claim.kind in RUNG_OF_STATEMENT
            if stated and claim.ecosystem in {"", *self.ecosystems}:
                found.append(_support(RUNG_OF_STATEMENT[claim.kind], claim.ecosystem, claim))
        for claim in claims:
            if _denies_connection(claim, x):
                found.append(_support(1, "", claim))
        return found

    def caps(self, x: str, day: date) -> list[Cap]:
        """Section 5: the caps of the initiative in force on the day."""
        found: list[Cap] = []
        for claim in self.counting(day):
            if claim.subject != x:
                continue
            if _denies_connection(claim, x):
                found.append(Cap(1, "", claim.confidence, soft=False))
                continue
            if claim.ecosystem and claim.ecosystem not in self.ecosystems:
                continue
            if claim.sheet == "assessments" and claim.polarity == "negative" and claim.kind in CAP_OF_DENIAL:
                found.append(Cap(CAP_OF_DENIAL[claim.kind], claim.ecosystem, claim.confidence, soft=False))
            if claim.sheet == "assessments" and claim.polarity == "positive" and claim.kind == "supporting-role-only":
                found.append(Cap(3, claim.ecosystem, claim.confidence, soft=False))
            if claim.sheet == "no_ties" and claim.polarity == "positive":
                found.append(Cap(2, claim.ecosystem, claim.confidence, soft=True))
        return found

    def per_ecosystem(self, x: str, day: date) -> dict[str, Outcome]:
        """C15: an outcome for each ecosystem that a support or cap in force names."""
        supports, caps = self.supports(x, day), self.caps(x, day)
        named = {support.ecosystem for support in supports} | {cap.ecosystem for cap in caps}
        return {
            eco: _together(
                [support for support in supports if support.ecosystem in ("", eco)],
                [cap for cap in caps if cap.ecosystem in ("", eco)],
            )
            for eco in sorted(named - {""})
        }

    def overall(self, x: str, day: date) -> Outcome | None:
        """C15: over the ecosystems; none when no support or cap is in force (C18)."""
        supports, caps = self.supports(x, day), self.caps(x, day)
        if not supports and not caps:
            return None
        outcomes = list(self.per_ecosystem(x, day).values()) or [_together(supports, caps)]
        level = max((outcome.level for outcome in outcomes if outcome.level is not None), default=None)
        reaching = [outcome for outcome in outcomes if outcome.level == level]
        return Outcome(
            level,
            max(outcome.low for outcome in outcomes),
            max(outcome.high for outcome in outcomes),
            max((outcome.confidence for outcome in reaching if outcome.confidence is not None), default=None),
            any(outcome.contested for outcome in outcomes),
            frozenset(ground for outcome in reaching for ground in outcome.grounds),
        )


def _denies_connection(claim: Claim, x: str) -> bool:
    """A denial of any ecosystem: rung 1 and cap 1, whatever ecosystem it names."""
    return (
        claim.sheet == "assessments"
        and claim.subject == x
        and claim.kind == "ecosystem-connection"
        and claim.polarity == "negative"
    )


def _rungs_of_tie(x: str, claim: Claim) -> list[int]:
    """Section 4: the rungs of a tie between the initiative and a leader; each is a support of its own."""
    rungs = [2]
    towards_x = claim.target == x
    if (claim.formality == "formal" and claim.kind not in NEVER_FORMAL) or (claim.kind == "founding" and towards_x):
        rungs.append(3)
    if claim.kind in ("agenda", "leadership") and towards_x:
        rungs.append(4)
    return rungs


def _support(rung: int, ecosystem: str, *claims: Claim) -> Support:
    """A support as confident as its weakest claim."""
    return Support(
        rung,
        ecosystem,
        frozenset(claim.key for claim in claims),
        min(claim.confidence for claim in claims),
        sure=all(claim.certainty == "asserted" and claim.confidence >= SURE for claim in claims),
    )


def _together(supports: list[Support], caps: list[Cap]) -> Outcome:
    """C12, C14, C15: the outcome of supports and caps that are counted for the same ecosystem."""
    overruled = [s for s in supports if any(_overrules(cap, s) for cap in caps)]
    standing = [s for s in supports if s not in overruled]
    level = max((s.rung for s in standing), default=None)
    carrying = [s for s in standing if s.rung == level]
    limits = [cap.rung for cap in caps if not any(cap.rung < s.rung for s in standing)]
    if level == 1 and all(s.weak for s in carrying):
        limits.append(2)
    return Outcome(
        level,
        max((s.rung for s in standing if s.sure), default=1),
        min(limits, default=4),
        max((s.confidence for s in carrying), default=None),
        any(cap.rung < s.rung for cap in caps for s in supports),
        frozenset(s.ground for s in carrying),
    )


def _overrules(cap: Cap, support: Support) -> bool:
    """C14: a contradicting cap, not soft and strictly more confident."""
    return cap.rung < support.rung and not cap.soft and cap.confidence > support.confidence


# -- Questions ---------------------------------------------------------------------------------------------------


def latest_day(world: World) -> date:
    """C17: the last possible day of the newest publication or view of any source."""
    return max(possible_days(day)[1] for source in world.sources for day in (source.published, source.seen) if day)


def outcome(
    world: World, initiative: str, day: date | None = None, basis: str = "all", sources: str = "all"
) -> Outcome:
    """C15–C17: the overall outcome of an initiative on a day, by default the day of the latest knowledge."""
    return Reading(world, basis, sources).overall(initiative, day or latest_day(world)) or NOTHING


def per_ecosystem(
    world: World, initiative: str, day: date | None = None, basis: str = "all", sources: str = "all"
) -> dict[str, Outcome]:
    """C15: ecosystem → outcome, for the ecosystems of the initiative on that day; empty when none is named."""
    return Reading(world, basis, sources).per_ecosystem(initiative, day or latest_day(world))


def intervals(world: World, initiative: str, basis: str = "all", sources: str = "all") -> list[Interval]:
    """C18: (first day, last day, overall outcome) in order; days without support or cap have no interval."""
    reading = Reading(world, basis, sources)
    return _merged([(*run, reading.overall(initiative, run[0])) for run in _runs(reading)])


def ecosystem_intervals(
    world: World, initiative: str, ecosystem: str, basis: str = "all", sources: str = "all"
) -> list[Interval]:
    """C15, C18: the intervals of one ecosystem; days on which no support or cap names it have none."""
    reading = Reading(world, basis, sources)
    return _merged([(*run, reading.per_ecosystem(initiative, run[0]).get(ecosystem)) for run in _runs(reading)])


def _runs(reading: Reading) -> list[tuple[date, date]]:
    """Closed runs of days between which no claim comes into force or goes out of it, up to the open end."""
    changes = set()
    for first, last in reading.days.values():
        changes.add(first)
        if last < OPEN_END:
            changes.add(last + DAY)
    firsts = sorted(changes)
    lasts = [first - DAY for first in firsts[1:]] + [OPEN_END]
    return list(zip(firsts, lasts, strict=False))


def _merged(runs: list[tuple[date, date, Outcome | None]]) -> list[Interval]:
    """Runs with an outcome, adjacent equal ones as one."""
    merged: list[Interval] = []
    for first, last, result in runs:
        if result is None:
            continue
        if merged and merged[-1][1] + DAY == first and merged[-1][2] == result:
            merged[-1] = (merged[-1][0], last, result)
        else:
            merged.append((first, last, result))
    return merged


def since(
    world: World, initiative: str, day: date | None = None, basis: str = "all", sources: str = "all"
) -> date | None:
    """C18: the first day of the run of adjacent intervals with one level up to the day; none without interval."""
    asked = day or latest_day(world)
    listed = intervals(world, initiative, basis, sources)
    at = next((i for i, (first, last, _) in enumerate(listed) if first <= asked <= last), None)
    if at is None:
        return None
    while at and listed[at - 1][1] + DAY == listed[at][0] and listed[at - 1][2].level == listed[at][2].level:
        at -= 1
    return listed[at][0]


def relevant(world: World, initiative: str) -> tuple[Claim, ...]:
    """The fit claims that can bear on the initiative at all, directly or by disputing or prolonging another.

    These are the claims about it and the ties at one of its ends, the leaderships of its counterparts, and every
    claim linked to one of those by `disputes` or by being the same tie. It only narrows what C19 tries.
    """
    fitting = [claim for claim in world.claims if fit(claim) and claim.ground != "classification"]
    chosen = {claim.key for claim in fitting if initiative in (claim.subject, claim.target)}
    around = {end for claim in fitting if claim.key in chosen for end in (claim.subject, claim.target)}
    chosen |= {claim.key for claim in fitting if claim.kind == "leadership" and claim.subject in around}
    while True:
        more = {
            claim.key
            for claim in fitting
            for other in fitting
            if other.key in chosen and (disputes(claim, other) or same_ends(claim, other))
        }
        if more <= chosen:
            return tuple(claim for claim in fitting if claim.key in chosen)
        chosen |= more


def sensitivity(world: World, initiative: str, day: date | None = None, narrow: bool = True) -> set[frozenset[str]]:
    """C19: every minimal set of one to three claims without which the overall level (all, all) is another one.

    With `narrow`, claims that cannot bear on the initiative are neither tried nor read; otherwise all claims but
    classifications are tried in the whole world.
    """
    asked = day or latest_day(world)
    if narrow:
        world = replace(world, claims=relevant(world, initiative))
    keys = sorted(claim.key for claim in world.claims if claim.ground != "classification")
    level = outcome(world, initiative, asked).level
    found: set[frozenset[str]] = set()
    for size in (1, 2, 3):
        for chosen in combinations(keys, size):
            tried = frozenset(chosen)
            if any(smaller < tried for smaller in found):
                continue
            if outcome(world.without(tried), initiative, asked).level != level:
                found.add(tried)
    return found
