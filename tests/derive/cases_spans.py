"""Hand-computed cases for C16 to C19: selections, the day of the latest knowledge, intervals and sensitivity."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .building import PAGE, REPORT, Case, area, denies, lead, looked, out, part, says, sets, tie, world
from .oracle import NOTHING
from .worlds import Claim, Source

OPEN = "9999-12-31"
P2 = out(2, 2, 4, "0.9", "p")
BOARD = lead("lead", "board", "e1")
TALK = tie("t", "collaboration", "x", "board")
FORMAL = replace(TALK, formality="formal")
THREE = out(3, 3, 4, "0.8", "t+lead")
CONNECTION = "ecosystem-connection"

BROWNIES = world(tie("f", "franchise", "x", "z"), denies("d", CONNECTION))
DENIED_ON_PAGE = world(part("p", confidence="0.7"), denies("d", CONNECTION, stated_in="page"))

SELECTION_CASES = (
    Case("C16 all: the denial", BROWNIES, expected=out(1, 1, 1, "0.9", "d")),
    Case("C16 ties alone: undetermined", BROWNIES, basis="ties", expected=NOTHING, spans=()),
    Case("C16 a page's denial counts for all", DENIED_ON_PAGE, expected=out(1, 1, 1, "0.9", "d", contested=True)),
    Case("C16 but not for the report", DENIED_ON_PAGE, sources="report", expected=out(2, 1, 4, "0.7", "p")),
    Case(
        "C16 a page's leadership does not count for the report",
        world(replace(BOARD, stated_in="page"), FORMAL),
        sources="report",
        expected=NOTHING,
    ),
    Case(
        "C16 an expected end is lifted by every source",
        world(
            BOARD, replace(FORMAL, expected_end="2015"), replace(FORMAL, key="t2", valid_from="2018", stated_in="page")
        ),
        sources="report",
        spans=(("2014-01-01", OPEN, THREE),),
    ),
    Case(
        "C16 a disputing assessment does not dispute among ties",
        world(part("p", confidence="0.8"), says("s", "importance", disputes=("p",))),
        basis="ties",
        expected=out(2, 2, 4, "0.8", "p"),
    ),
    Case("C16 a NoTieFound has ground tie", world(looked("n", "2018")), basis="ties", expected=out(None, 1, 2, None)),
    Case(
        "C16 not: a level statement supports",
        world(says("s", "level", level="4", ground="classification")),
        expected=NOTHING,
    ),
    Case(
        "C16 not: a classification of another kind supports",
        world(says("s", "participation", "e1", ground="classification")),
        expected=NOTHING,
    ),
)


def _as_of(name: str, first: str, level: bool, *sources: Source) -> Case:
    """Asked without a date: a participation from `first` counts or does not yet."""
    claim: Claim = part("p", valid_from=first)
    return Case(name, world(claim, sources=sources), expected=P2 if level else NOTHING)


SEEN = replace(PAGE, published="", seen="2026-11-01")
DAY_CASES = (
    _as_of("C17 a month's last day", "2018-12-31", True, REPORT),
    _as_of("C17 the day a page was seen", "2026-11-01", True, REPORT, SEEN),
    _as_of("C17 not: today's clock", "2019-01-01", False, REPORT),
    _as_of("C17 not: a later day than any source", "2026-11-02", False, REPORT, SEEN),
    _as_of("C17 ca. widens", "2019-12-31", True, replace(REPORT, published="ca. 2018")),
)

SPELL = part("p", valid_to="2016", status="ended", confidence="0.8")
SPAN_CASES = (
    Case(
        "C18 a stronger claim changes the grounds",
        world(SPELL, part("q", valid_from="2015")),
        date(2018, 1, 1),
        spans=(
            ("2014-01-01", "2014-12-31", out(2, 2, 4, "0.8", "p")),
            ("2015-01-01", "2016-12-31", out(2, 2, 4, "0.9", "p", "q")),
            ("2017-01-01", OPEN, out(2, 2, 4, "0.9", "q")),
        ),
        since="2014-01-01",
    ),
    Case("C18 a tie ends that day", world(SPELL), spans=(("2014-01-01", "2016-12-31", out(2, 2, 4, "0.8", "p")),)),
    Case(
        "C18 not: one interval over a change of high",
        world(part("p"), says("s", "supporting-role-only", valid_from="2016")),
        date(2018, 1, 1),
        spans=(("2014-01-01", "2015-12-31", P2), ("2016-01-01", OPEN, out(2, 2, 3, "0.9", "p"))),
        since="2014-01-01",
    ),
    Case(
        "C18 not: a gap is bridged",
        world(SPELL, part("q", valid_from="2017-01-02")),
        date(2018, 1, 1),
        spans=(
            ("2014-01-01", "2016-12-31", out(2, 2, 4, "0.8", "p")),
            ("2017-01-02", OPEN, out(2, 2, 4, "0.9", "q")),
        ),
        since="2017-01-02",
    ),
    Case(
        "C18 equal outcomes of different caps are one interval",
        world(
            denies("d", "formal-connection", valid_to="2015", status="ended"),
            denies("d2", "tie-with-leaders", valid_from="2016"),
        ),
        spans=(("2014-01-01", OPEN, out(None, 1, 2, None)),),
    ),
)

SENSITIVITY_CASES = (
    Case("C19 either claim of the only ground", world(BOARD, FORMAL), sensitivity=sets("t", "lead")),
    Case(
        "C19 a tie and a participation together",
        world(BOARD, TALK, part("p", "e2")),
        sensitivity=sets("t+p", "lead+p"),
    ),
    Case(
        "C19 a denial that hides a level",
        world(part("p", confidence="0.6"), denies("d", CONNECTION)),
        sensitivity=sets("d"),
    ),
    Case(
        "C19 a disputing claim that hides a tie, and what blocks a nationwide scope",
        world(area("a", "nl"), area("b", "ehv"), part("p", confidence="0.7"), part("q", polarity="negative")),
        sensitivity=sets("q", "b+p"),
    ),
    Case(
        "C19 a later claim that keeps a tie alive",
        world(BOARD, replace(TALK, expected_end="2016"), replace(TALK, key="t2", valid_from="2019")),
        date(2018, 1, 1),
        sensitivity=sets("t", "t2", "lead"),
    ),
    Case("C19 not: a set with a claim that could stay", world(part("p"), area("b", "ehv")), sensitivity=sets("p")),
    Case(
        "C19 not: a set of four",
        world(*(part(key) for key in "pqrs")),
        sensitivity=frozenset(),
    ),
    Case("C19 a set of three", world(*(part(key) for key in "pqr")), sensitivity=sets("p+q+r")),
)

SPAN_AND_SET_CASES = SELECTION_CASES + DAY_CASES + SPAN_CASES + SENSITIVITY_CASES
