"""Dates as a source gives them: ``2012``, ``2012-06``, ``2012-06-01``, each with or without ``ca.``.

The reading follows docs/coding-rules.md: a start counts from its first possible day, an end to its last possible
day (C1), and "ca." widens by one unit of the date's own precision on either side (C2).
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Precision = Literal["year", "month", "day"]

FIRST_YEAR, LAST_YEAR = 1000, 2999  # outside it a year is a slip of the keyboard

_WRITTEN = re.compile(
    r"(?:(?P<circa>ca\.?|circa|c\.)\s*)?(?P<y>[0-9]{4})(?:-(?P<m>[0-9]{2})(?:-(?P<d>[0-9]{2}))?)?", re.I
)
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_YEAR_FIRST = re.compile(r"([0-9]{4})[-/. ]([0-9]{1,2})(?:[-/. ]([0-9]{1,2}))?(?:[T ].*)?")
_MONTH_FIRST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{4})")
_IN_WORDS = re.compile(r"(?:([0-9]{1,2})\.?[ -])?([a-z]{3,9})\.?[ -]([0-9]{4})")
_ANY_CIRCA = re.compile(r"(?:ca\.?|circa|c\.?|rond|omstreeks|ongeveer|around|about|approx\.?|±|~)\s*(.*)", re.I)
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "mar maa mrt", "apr", "may mei", "jun", "jul", "aug", "sep", "oct okt", "nov", "dec"), 1
    )
    for name in names.split()
}


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date at the precision that its source gives.

    ``text`` is canonical (``2012``, ``2012-06``, ``2012-06-01``; never with "ca."); ``earliest`` and ``latest`` are
    the first and last possible day.
    """

    text: str
    precision: Precision
    circa: bool
    earliest: date
    latest: date

    def __str__(self) -> str:
        return f"ca. {self.text}" if self.circa else self.text


class NotADate(ValueError):
    """What is wrong with a date: ``code`` is one of form, month, day, year; ``fix`` is what it may have meant."""

    def __init__(self, code: Literal["form", "month", "day", "year"], fix: str | None = None) -> None:
        self.code = code
        self.fix = fix
        super().__init__(code)


def parse_date(text: str) -> PartialDate:
    """The date written in ``text``; raises NotADate."""
    match = _WRITTEN.fullmatch(text.strip())
    if match is None:
        raise NotADate("form", suggest(text))
    year = int(match["y"])
    month = int(match["m"]) if match["m"] else None
    day = int(match["d"]) if match["d"] else None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise NotADate("year")
    if month is not None and not 1 <= month <= 12:
        raise NotADate("month", f"{year:04}")
    if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        raise NotADate("day", f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}")
    return _partial(year, month, day, circa=match["circa"] is not None)


def _partial(year: int, month: int | None, day: int | None, *, circa: bool) -> PartialDate:
    reach = 1 if circa else 0
    if month is None:
        return PartialDate(f"{year:04}", "year", circa, date(year - reach, 1, 1), date(year + reach, 12, 31))
    if day is None:
        first, last = _month(year, month, -reach), _month(year, month, reach)
        latest = last.replace(day=monthrange(last.year, last.month)[1])
        return PartialDate(f"{year:04}-{month:02}", "month", circa, first, latest)
    exact, slack = date(year, month, day), timedelta(days=reach)
    return PartialDate(exact.isoformat(), "day", circa, exact - slack, exact + slack)


def _month(year: int, month: int, shift: int) -> date:
    """The first day of the month ``shift`` months away."""
    index = year * 12 + month - 1 + shift
    return date(index // 12, index % 12 + 1, 1)


def suggest(text: str) -> str | None:
    """What an ill-formed date most likely means, in a form that is accepted; None when nobody can tell."""
    bare = " ".join(text.lower().split())
    if len(bare) > 40:
        return None
    circa = _ANY_CIRCA.fullmatch(bare)
    if circa:
        inner = suggest(circa[1]) or _checked(circa[1])
        return f"ca. {inner}" if inner else None
    if match := _DAY_FIRST.fullmatch(bare):
        return _checked(f"{match[3]}-{int(match[2]):02}-{int(match[1]):02}")
    if match := _YEAR_FIRST.fullmatch(bare):
        end = f"-{int(match[3]):02}" if match[3] else ""
        return _checked(f"{match[1]}-{int(match[2]):02}{end}")
    if match := _MONTH_FIRST.fullmatch(bare):
        return _checked(f"{match[2]}-{int(match[1]):02}")
    if (match := _IN_WORDS.fullmatch(bare)) and match[2][:3] in _MONTHS:
        start = f"{match[3]}-{_MONTHS[match[2][:3]]:02}"
        return _checked(f"{start}-{int(match[1]):02}" if match[1] else start)
    return None


def _checked(text: str) -> str | None:
    try:
        return str(parse_date(text)) if _WRITTEN.fullmatch(text) else None
    except NotADate:
        return None
