"""The ladder: from supports and caps in force to a level, on a day and over time.

The rules (``ontology/rules``) say which claims support or cap which rung; this module says what follows
on a given day (coding rules C7, C12, C14–C16), over time (C18) and which claims matter (C19).
It is kept apart from the rules because it was measured: a sweep over each initiative's own few supports
takes a fraction of what the same join takes in a query engine, and sensitivity asks it thousands of times.

Days are proleptic ordinals (``date.toordinal``); intervals are closed. Confidences are exact decimals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import chain, pairwise

OPEN_END = 3652059  # 9999-12-31
STRONGEST_WEAK_HIGH = 2


@dataclass(frozen=True, slots=True)
class Spell:
    """Days on which something holds, and which selections of claims (C16) it belongs to."""

    first: int
    last: int
    ties: bool
    report: bool

    def on(self, day: int) -> bool:
        return self.first <= day <= self.last

    def until(self, last: int) -> Spell:
        return replace(self, last=last)


@dataclass(frozen=True, slots=True)
class Lift:
    """A claim whose expected end (``plain``) is lifted by later claims, each with its own last day (C5)."""

    plain: int
    later: tuple[tuple[str, int], ...]

    @property
    def last(self) -> int:
        return max((last for _, last in self.later), default=self.plain)

    def without(self, claims: frozenset[str]) -> Lift:
        return Lift(self.plain, tuple(pair for pair in self.later if pair[0] not in claims))


@dataclass(frozen=True, slots=True)
class Weight:
    """A support or a cap as the rules recorded it: a rung, where it holds, how sure, by which claims."""

    iri: str
    rung: int
    ecosystem: str | None
    confidence: Decimal
    claims: tuple[str, ...]
    spell: Spell
    strong: bool = False
    weak: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """A level with its range; ``grounds`` holds the claims of each standing support of the level's rung."""

    level: int | None
    low: int
    high: int
    confidence: Decimal | None
    contested: bool
    grounds: frozenset[frozenset[str]]

    @property
    def based_on(self) -> frozenset[str]:
        return frozenset().union(*self.grounds)


@dataclass(frozen=True, slots=True)
class Interval:
    first: int
    last: int
    outcome: Outcome


@dataclass(slots=True)
class Case:
    """All that bears on one initiative.

    ``stronger[claim]`` lists ``(stronger claim, its spell)`` for claims that are disputed; ``regional`` the spells
    of the operating areas below a country, by claim; ``lifts`` the claims that later ones keep alive (C5); ``lasts``
    the last days of all claims of a weight that has such a claim.
    """

    supports: list[Weight] = field(default_factory=list)
    caps: list[Weight] = field(default_factory=list)
    stronger: dict[str, list[tuple[str, Spell]]] = field(default_factory=dict)
    regional: dict[str, Spell] = field(default_factory=dict)
    lifts: dict[str, Lift] = field(default_factory=dict)
    lasts: dict[str, int] = field(default_factory=dict)

    def selected(self, *, ties: bool = False, report: bool = False) -> Case:
        """Only what rests on ties, or on the report (C16)."""
        if not ties and not report:
            return self

        def keep(spell: Spell) -> bool:
            return (spell.ties or not ties) and (spell.report or not report)

        return Case(
            [s for s in self.supports if keep(s.spell)],
            [c for c in self.caps if keep(c.spell)],
            {claim: [d for d in by if keep(d[1])] for claim, by in self.stronger.items()},
            {claim: spell for claim, spell in self.regional.items() if keep(spell)},
            self.lifts,
            self.lasts,
        )

    def at(self, day: int) -> Case:
        """Only what is in force on ``day``: enough for it, since a withdrawal never makes anything last longer."""
        stronger = {c: [pair for pair in by if pair[1].on(day)] for c, by in self.stronger.items()}
        return Case(
            [s for s in self.supports if s.spell.on(day)],
            [c for c in self.caps if c.spell.on(day)],
            {claim: by for claim, by in stronger.items() if by},
            {claim: spell for claim, spell in self.regional.items() if spell.on(day)},
            {claim: lift for claim, lift in self.lifts.items() if lift.plain < day},
            self.lasts,
        )

    def without(self, claims: frozenset[str]) -> Case:
        """The same as if ``claims`` had been withdrawn."""
        if not claims:
            return self
        if not self.lifts:
            return Case(
                [s for s in self.supports if claims.isdisjoint(s.claims)],
                [c for c in self.caps if claims.isdisjoint(c.claims)],
                {c: [pair for pair in by if pair[0] not in claims] for c, by in self.stronger.items()},
                {claim: spell for claim, spell in self.regional.items() if claim not in claims},
            )
        lifts = {claim: lift.without(claims) for claim, lift in self.lifts.items()}
        lasts = {**self.lasts, **{claim: lift.last for claim, lift in lifts.items()}}

        def kept(weight: Weight) -> Weight | None:
            if not claims.isdisjoint(weight.claims):
                return None
            if lifts.keys().isdisjoint(weight.claims):
                return weight
            return replace(weight, spell=weight.spell.until(min(lasts[claim] for claim in weight.claims)))

        def spell_of(claim: str, spell: Spell) -> Spell:
            return spell.until(lasts[claim]) if claim in lifts else spell

        return Case(
            [s for s in map(kept, self.supports) if s],
            [c for c in map(kept, self.caps) if c],
            {c: [(d, spell_of(d, spell)) for d, spell in by if d not in claims] for c, by in self.stronger.items()},
            {claim: spell_of(claim, spell) for claim, spell in self.regional.items() if claim not in claims},
            lifts,
            lasts,
        )

    def undisputed(self, weight: Weight, day: int) -> bool:
        return not self.stronger or not any(
            spell.on(day) for claim in weight.claims for _, spell in self.stronger.get(claim, ())
        )

    def counting(self, day: int) -> tuple[list[Weight], list[Weight]]:
        """Supports and caps that count on a day (C7, C12)."""
        in_force = [s for s in self.supports if s.spell.on(day)]
        bound = any(s.rung > 1 for s in in_force) or any(spell.on(day) for spell in self.regional.values())
        supports = [s for s in in_force if not (s.weak and bound) and self.undisputed(s, day)]
        return supports, [c for c in self.caps if c.spell.on(day) and self.undisputed(c, day)]

    def per_ecosystem(self, day: int) -> dict[str | None, Outcome]:
        """The outcome in each ecosystem named by what counts; ``None`` stands for none named (C15)."""
        return {e: outcome(ss, cs) for e, (ss, cs) in _units(*self.counting(day)).items()}

    def on(self, day: int) -> Outcome | None:
        """The overall outcome on a day; None where nothing counts."""
        found = self.per_ecosystem(day)
        return overall(list(found.values())) if found else None

    def moments(self) -> list[int]:
        """Days on which the outcome can change, in order."""
        spells = [w.spell for w in (*self.supports, *self.caps)]
        spells += self.regional.values()
        spells += [spell for by in self.stronger.values() for _, spell in by]
        days = {s.first for s in spells}
        days.update(s.last + 1 for s in spells if s.last < OPEN_END)
        return sorted(days)

    def segments(self) -> Iterator[tuple[int, int]]:
        """Stretches of days on which nothing begins or ends, as (first day, first day after)."""
        return pairwise([*self.moments(), OPEN_END + 1])

    def sensitivity_spells(self) -> Iterator[tuple[frozenset[str], int | None, int, int]]:
        """Each set of :func:`sensitivity` with the level it leads to and the first and last day on which it does."""
        running: dict[tuple[frozenset[str], int | None], int] = {}
        for first, _ in self.segments():
            now = set(sensitivity(self, first).items())
            for key in [k for k in running if k not in now]:
                yield *key, running.pop(key), first - 1
            for key in now:
                running.setdefault(key, first)
        for key, first in running.items():
            yield *key, first, OPEN_END

    def intervals(self) -> tuple[list[Interval], dict[str, list[Interval]]]:
        """Overall, and per named ecosystem, in order; a new interval whenever anything changes (C18)."""
        whole: list[Interval] = []
        parts: dict[str, list[Interval]] = {}
        for first, following in self.segments():
            found = self.per_ecosystem(first)
            if not found:
                continue
            _extend(whole, first, following - 1, overall(list(found.values())))
            for ecosystem, result in found.items():
                if ecosystem is not None:
                    _extend(parts.setdefault(ecosystem, []), first, following - 1, result)
        return whole, parts

    def since(self, day: int) -> int | None:
        """The first day of the run of adjacent intervals with the level of ``day``; None where nothing counts (C18)."""
        whole, _ = self.intervals()
        first: int | None = None
        level: int | None = None
        last = -1
        for interval in whole:
            if first is None or interval.first != last + 1 or interval.outcome.level != level:
                first = interval.first
            level, last = interval.outcome.level, interval.last
            if interval.first <= day <= interval.last:
                return first
        return None


def _extend(intervals: list[Interval], first: int, last: int, result: Outcome) -> None:
    if intervals and intervals[-1].last == first - 1 and intervals[-1].outcome == result:
        first = intervals.pop().first
    intervals.append(Interval(first, last, result))


def _units(supports: Sequence[Weight], caps: Sequence[Weight]) -> dict[str | None, tuple[list[Weight], list[Weight]]]:
    """What is taken together: per ecosystem named by anything that counts, with all that names none (C15)."""
    if not supports and not caps:
        return {}
    named: set[str | None] = {w.ecosystem for w in (*supports, *caps)} - {None}
    return {
        e: ([s for s in supports if s.ecosystem in (e, None)], [c for c in caps if c.ecosystem in (e, None)])
        for e in sorted(named, key=str) or [None]
    }


def overruled(support: Weight, caps: Sequence[Weight]) -> bool:
    """Whether a contradicting cap is strictly more confident (C14); a soft one never is."""
    return any(c.rung < support.rung and not c.soft and c.confidence > support.confidence for c in caps)


def outcome(supports: Sequence[Weight], caps: Sequence[Weight]) -> Outcome:
    """The ladder for one ecosystem, over what counts there (C14, C15)."""
    standing = [s for s in supports if not overruled(s, caps)]
    level = max((s.rung for s in standing), default=None)
    low = max((s.rung for s in standing if s.strong and not s.weak), default=1)
    high = min((c.rung for c in caps if level is None or c.rung >= level), default=4)
    carrying = [s for s in standing if s.rung == level]
    if level == 1 and all(s.weak for s in carrying):
        high = min(high, STRONGEST_WEAK_HIGH)
    return Outcome(
        level,
        low,
        high,
        max((s.confidence for s in carrying), default=None),
        any(c.rung < s.rung for s in supports for c in caps),
        frozenset(frozenset(s.claims) for s in carrying),
    )


def overall(found: Sequence[Outcome]) -> Outcome:
    """The highest of several ecosystems (C15)."""
    if len(found) == 1:
        return found[0]
    level = max((o.level for o in found if o.level is not None), default=None)
    reaching = [o for o in found if o.level == level]
    return Outcome(
        level,
        max(o.low for o in found),
        max(o.high for o in found),
        max((o.confidence for o in reaching if o.confidence is not None), default=None),
        any(o.contested for o in found),
        frozenset().union(*(o.grounds for o in reaching)),
    )


def _level(units: Mapping[str | None, tuple[list[Weight], list[Weight]]]) -> int | None:
    """The overall level alone: the highest rung that stands anywhere."""
    return max((s.rung for ss, cs in units.values() for s in ss if not overruled(s, cs)), default=None)


def sensitivity(case: Case, day: int, most: int = 3) -> dict[frozenset[str], int | None]:
    """Every minimal set of at most ``most`` claims whose withdrawal changes the level on ``day``, with the level then.

    A bounded search (C19): to fall, each standing support of the level must lose a claim, so branch on the
    claims of one of them; to rise, a support that does not stand must lose all that holds it down, so branch on that.
    """
    case = case.at(day)
    start = _level(_units(*case.counting(day)))
    found: dict[frozenset[str], int | None] = {}
    seen: set[frozenset[str]] = set()
    queue: list[frozenset[str]] = [frozenset()]
    while queue:
        removed = queue.pop(0)
        if removed in seen or any(known <= removed for known in found):
            continue
        seen.add(removed)
        left = case.without(removed)
        units = _units(*left.counting(day))
        level = _level(units)
        if level != start:
            found[removed] = level
            continue
        for branch in _branches(left, day, units, level):
            candidate = removed | branch
            if len(candidate) <= most and candidate != removed:
                queue.append(candidate)
        queue.sort(key=len)
    return {claims: level for claims, level in found.items() if not any(other < claims for other in found)}


def _branches(
    case: Case, day: int, units: Mapping[str | None, tuple[list[Weight], list[Weight]]], level: int | None
) -> list[frozenset[str]]:
    """Sets of claims one of which must go, wholly, on the way to another level.

    Complete because each way to another level begins with one of them: the chosen standing support falls (it loses a
    claim, or the ecosystem that it stands in is no longer named), or something held down gets free.
    """
    branches: list[frozenset[str]] = []
    standing = [(s, e) for e, (ss, cs) in units.items() for s in ss if s.rung == level and not overruled(s, cs)]
    if standing:
        support, ecosystem = standing[0]
        branches += [frozenset([claim]) for claim in support.claims]
        if ecosystem is not None and support.ecosystem is None:
            naming = next(w for w in chain(*units[ecosystem]) if w.ecosystem == ecosystem)
            branches += [frozenset([claim]) for claim in naming.claims]
    for weight in (*case.supports, *case.caps) if case.stronger else ():
        if weight.spell.on(day):
            branches.append(
                frozenset(by for c in weight.claims for by, spell in case.stronger.get(c, ()) if spell.on(day))
            )
    for ss, cs in units.values():
        for support in ss:
            if level is None or support.rung > level:
                over = [c for c in cs if overruled(support, [c])]
                branches.append(frozenset().union(*(c.claims for c in over)))
    if level is None and any(s.weak and s.spell.on(day) for s in case.supports):
        binding = next((s for s in case.supports if s.rung > 1 and s.spell.on(day)), None)
        if binding is not None:
            branches += [frozenset([claim]) for claim in binding.claims]
        else:
            branches.append(frozenset(claim for claim, spell in case.regional.items() if spell.on(day)))
    for lift in case.lifts.values():
        if lift.plain < day:
            branches.append(frozenset(later for later, last in lift.later if last >= day))
    return [b for b in branches if b]


NOTHING = Outcome(None, 1, 4, None, False, frozenset())
"""What is known where nothing counts: undetermined, anything is possible (C13)."""


def verdicts(case: Case, day: int, ecosystem: str | None = None) -> list[tuple[Weight, list[Weight]]]:
    """Each support that counts on ``day`` with the caps that overrule it; none when it stands in any ecosystem.

    ``ecosystem``: judged there only. Highest rung first, surest first.
    """
    found: dict[str, tuple[Weight, list[Weight] | None]] = {}
    for unit, (supports, caps) in _units(*case.counting(day)).items():
        if ecosystem is not None and unit != ecosystem:
            continue
        for support in supports:
            over = [c for c in caps if overruled(support, [c])]
            _, before = found.get(support.iri, (support, None))
            found[support.iri] = (support, over if before is None else before + over if before and over else [])
    ranked = sorted(found.values(), key=lambda pair: (-pair[0].rung, -pair[0].confidence, pair[0].claims))
    return [(support, over or []) for support, over in ranked]
