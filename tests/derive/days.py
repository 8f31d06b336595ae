"""When a claim is in force and what makes it count: sections 1 and 2 of the coding rules, part of the oracle.

Written from `docs/coding-rules.md` and the model alone. Dates are `datetime.date`, 9999-12-31 is an open end.
"""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from .worlds import Claim, World

OPEN_END = date(9999, 12, 31)
DAY = timedelta(days=1)
FIT = Decimal("0.5")

# -- 1. When a claim is in force ---------------------------------------------------------------------------------


@cache
def possible_days(written: str) -> tuple[date, date]:
    """C1, C2: the first and the last day that a written date allows; `ca.` adds one unit on either side."""
    unit = 1 if written.startswith("ca. ") else 0
    parts = [int(part) for part in written.removeprefix("ca. ").split("-")]
    if len(parts) == 1:
        return date(parts[0] - unit, 1, 1), date(parts[0] + unit, 12, 31)
    if len(parts) == 2:
        months = 12 * parts[0] + parts[1] - 1
        return _first_of_month(months - unit), _first_of_month(months + unit + 1) - DAY
    day = date(*parts)
    return day - unit * DAY, day + unit * DAY


def _first_of_month(months: int) -> date:
    return date(months // 12, months % 12 + 1, 1)


def fit(claim: Claim) -> bool:
    """Section 2, C8: not withdrawn, not superseded, real, and confident enough."""
    return (
        not claim.withdrawn_by
        and not claim.superseded_by
        and claim.status in ("current", "ended")
        and claim.confidence >= FIT
    )


def start_day(world: World, claim: Claim) -> date:
    """C1, C3: the first possible day of `valid_from`, else the start of the source's period.

    The known end of C3 is `valid_to`. A source with neither a period nor a publication starts when it was seen.
    """
    if claim.valid_from:
        return possible_days(claim.valid_from)[0]
    source = world.source(claim.stated_in)
    period = possible_days(source.period_from or source.published or source.seen)[0]
    if claim.valid_to and possible_days(claim.valid_to)[1] < period:
        return possible_days(claim.valid_to)[0]
    return period


def own_end(claim: Claim) -> date:
    """C1, C4: the last possible day of `valid_to`, else of `expected_end`, else the open end."""
    written = claim.valid_to or claim.expected_end
    return possible_days(written)[1] if written else OPEN_END


def same_ends(one: Claim, other: Claim) -> bool:
    """C5, C7: two ties of one class between the same two ends, in either order."""
    return (
        one.sheet == other.sheet == "ties"
        and one.kind == other.kind
        and {one.subject, one.target} == {other.subject, other.target}
    )


def same_area(one: Claim, other: Claim) -> bool:
    """C5: two operating areas of one initiative on one territory."""
    return one.sheet == other.sheet == "areas" and (one.subject, one.target) == (other.subject, other.target)


def end_day(world: World, claim: Claim) -> date:
    """C4, C5: the own end, unless that is only expected and later claims show that a positive tie or area lives."""
    end = own_end(claim)
    if claim.valid_to or not claim.expected_end or claim.polarity != "positive":
        return end
    lifts = [
        own_end(later)
        for later in world.claims
        if later.key != claim.key
        and (same_ends(claim, later) or same_area(claim, later))
        and later.ground in ("tie", "assessment")
        and later.polarity == "positive"
        and fit(later)
        and end < start_day(world, later) <= own_end(later)
    ]
    return max([end, *lifts])


def in_force(world: World, claim: Claim) -> tuple[date, date]:
    """C1–C6: the closed interval of days of a claim; it is empty when the last day lies before the first."""
    if claim.sheet == "no_ties":
        first, last = possible_days(claim.valid_from)
        leap_day = (last.month, last.day) == (2, 29)
        return first, date(last.year + 2, 2, 28) if leap_day else last.replace(year=last.year + 2)
    return start_day(world, claim), end_day(world, claim)


# -- 2. Which claims count ---------------------------------------------------------------------------------------


def considered(world: World, claim: Claim, basis: str, sources: str) -> bool:
    """C16: `basis` is all or ties, `sources` is all or report; classifications are never considered."""
    grounds = ("tie",) if basis == "ties" else ("tie", "assessment")
    return claim.ground in grounds and (sources == "all" or world.source(claim.stated_in).kind == "report")


def disputes(one: Claim, other: Claim) -> bool:
    """C7: either names the other, or they are the same tie with opposite polarity."""
    return (
        other.key in one.disputes
        or one.key in other.disputes
        or (same_ends(one, other) and one.polarity != other.polarity)
    )
