"""Hand-computed cases for C1 to C9; `CASES` joins them with those of the later clauses.

Every outcome was worked out on paper from `docs/coding-rules.md`; any derivation can be asked the same questions.
A name starts with its clause and says what it guards against.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .building import Case, area, denies, lead, looked, out, part, says, tie, world
from .cases_levels import LEVEL_CASES
from .cases_spans import SPAN_AND_SET_CASES
from .oracle import NOTHING

P2 = out(2, 2, 4, "0.9", "p")
OPEN = "9999-12-31"
BOARD = lead("lead", "board", "e1")
FORMAL = tie("t", "collaboration", "x", "board", formality="formal")
THREE = out(3, 3, 4, "0.8", "t+lead")
UNDATED = world(part("p", valid_from=""))
ENDED = world(part("p", valid_from="", valid_to="2015", status="ended"))
EXPECTED = replace(FORMAL, expected_end="2019-09")
AGAIN = tie("t2", "collaboration", "board", "x", formality="formal", valid_from="2021", stated_in="page")
LOOKED = world(part("p"), looked("n", "2019-03-10"))
WEAK = out(1, 1, 2, "0.5", "a")


DATE_CASES = (
    Case("C1 start of a year is its first day", world(part("p", valid_from="2012")), spans=(("2012-01-01", OPEN, P2),)),
    Case(
        "C1 end of a month is its last day",
        world(part("p", valid_from="2010-02", valid_to="2012-06", status="ended")),
        spans=(("2010-02-01", "2012-06-30", P2),),
    ),
    Case("C1 not: a year starts late", world(part("p", valid_from="2012")), date(2012, 6, 15), expected=P2),
    Case(
        "C1 not: a year ends early",
        world(part("p", valid_from="2011", valid_to="2012", status="ended")),
        date(2012, 12, 31),
        expected=P2,
    ),
    Case(
        "C1 a leap February ends on the 29th",
        world(part("p", valid_from="2016-02-29", valid_to="2016-02", status="ended")),
        spans=(("2016-02-29", "2016-02-29", P2),),
    ),
    Case("C2 ca. year starts a year early", world(part("p", valid_from="ca. 2012")), spans=(("2011-01-01", OPEN, P2),)),
    Case(
        "C2 ca. month ends a month late",
        world(part("p", valid_from="2010", valid_to="ca. 2012-06", status="ended")),
        spans=(("2010-01-01", "2012-07-31", P2),),
    ),
    Case(
        "C2 ca. month and day cross a year's end",
        world(part("p", valid_from="ca. 2013-01", valid_to="ca. 2014-12-31", status="ended")),
        spans=(("2012-12-01", "2015-01-01", P2),),
    ),
    Case("C2 not: ca. ignored", world(part("p", valid_from="ca. 2012")), date(2011, 1, 1), expected=P2),
    Case(
        "C2 not: ca. year widened by two",
        world(part("p", valid_from="2010", valid_to="ca. 2012", status="ended")),
        date(2014, 1, 1),
        expected=NOTHING,
    ),
    Case("C3 undated holds from the period", UNDATED, spans=(("2017-10-01", OPEN, P2),)),
    Case("C3 end before the period holds on its own days", ENDED, spans=(("2015-01-01", "2015-12-31", P2),)),
    Case("C3 not: from the year 1", UNDATED, date(2017, 9, 30), expected=NOTHING),
    Case("C3 not: empty", ENDED, date(2015, 6, 1), expected=P2),
    Case(
        "C3 no period: from the publication",
        world(part("p", valid_from="", stated_in="page")),
        spans=(("2018-11-20", OPEN, P2),),
    ),
    Case(
        "C3 end within the period",
        world(part("p", valid_from="", valid_to="2017", status="ended")),
        spans=(("2017-10-01", "2017-12-31", P2),),
    ),
    Case("C4 no end is open", world(part("p")), spans=(("2014-01-01", OPEN, P2),)),
    Case(
        "C4 ended counts until its end",
        world(part("p", valid_to="2016", status="ended")),
        spans=(("2014-01-01", "2016-12-31", P2),),
    ),
    Case("C4 not: ended without an end is taken", world(part("p", status="ended")), refused=True),
    Case("C4 not: current ends with its source", world(part("p")), date(2019, 6, 1), expected=P2),
)

EXPECTED_END_CASES = (
    Case(
        "C5 a later claim lifts the expected end",
        world(BOARD, EXPECTED, AGAIN),
        spans=(("2014-01-01", "2020-12-31", THREE), ("2021-01-01", OPEN, out(3, 3, 4, "0.8", "t+lead", "t2+lead"))),
    ),
    Case(
        "C5 nothing later: the expected end ends",
        world(BOARD, EXPECTED),
        spans=(("2014-01-01", "2019-09-30", THREE),),
    ),
    Case(
        "C5 lifted up to the end of the later claim",
        world(BOARD, EXPECTED, replace(AGAIN, valid_to="2022", status="ended")),
        day=date(2020, 5, 5),
        spans=(
            ("2014-01-01", "2020-12-31", THREE),
            ("2021-01-01", "2022-12-31", out(3, 3, 4, "0.8", "t+lead", "t2+lead")),
        ),
        since="2014-01-01",
    ),
    Case(
        "C5 every later claim lifts",
        world(
            BOARD,
            replace(EXPECTED, expected_end="2015"),
            replace(AGAIN, valid_from="2017", expected_end="2018"),
            tie("t3", "collaboration", "x", "board", formality="formal", valid_from="2020"),
        ),
        spans=(
            ("2014-01-01", "2016-12-31", out(3, 3, 4, "0.8", "t+lead")),
            ("2017-01-01", "2019-12-31", out(3, 3, 4, "0.8", "t+lead", "t2+lead")),
            ("2020-01-01", OPEN, out(3, 3, 4, "0.8", "t+lead", "t2+lead", "t3+lead")),
        ),
    ),
    Case(
        "C5 lifted up to the later claim's own expected end",
        world(BOARD, EXPECTED, replace(AGAIN, expected_end="2022")),
        date(2020, 1, 1),
        expected=THREE,
        spans=(
            ("2014-01-01", "2020-12-31", THREE),
            ("2021-01-01", "2022-12-31", out(3, 3, 4, "0.8", "t+lead", "t2+lead")),
        ),
    ),
    Case(
        "C5 a known end overrides the expected one",
        world(BOARD, replace(EXPECTED, valid_to="2016", status="ended"), AGAIN),
        date(2018, 1, 1),
        expected=NOTHING,
    ),
    Case(
        "C5 an operating area lives on",
        world(
            area("a", "nl"),
            area("b", "zh", expected_end="2016"),
            area("b2", "zh", valid_from="2018-05", valid_to="2018-05", status="ended"),
        ),
        spans=(("2018-06-01", OPEN, WEAK),),
    ),
    Case(
        "C5 an assessment does not live on",
        world(
            says("s", "participation", "e1", expected_end="2015"),
            says("s2", "participation", "e1", valid_from="2017"),
        ),
        spans=(("2014-01-01", "2015-12-31", out(2, 2, 4, "0.9", "s")), ("2017-01-01", OPEN, out(2, 2, 4, "0.9", "s2"))),
    ),
    Case(
        "C5 not: another counterpart lifts",
        world(BOARD, EXPECTED, replace(AGAIN, subject="board2")),
        spans=(("2014-01-01", "2019-09-30", THREE),),
    ),
    Case(
        "C5 not: a target lifts",
        world(BOARD, EXPECTED, replace(AGAIN, status="target")),
        date(2020, 1, 1),
        expected=NOTHING,
    ),
    Case(
        "C5 not: a denial lifts",
        world(BOARD, EXPECTED, replace(AGAIN, polarity="negative")),
        date(2020, 1, 1),
        expected=NOTHING,
    ),
    Case(
        "C5 not: a withdrawn claim lifts",
        world(BOARD, EXPECTED, AGAIN).without({"t2"}),
        date(2020, 1, 1),
        expected=NOTHING,
    ),
    Case(
        "C5 not: a claim that starts before the expected end lifts",
        world(BOARD, EXPECTED, replace(AGAIN, valid_from="2019-09", valid_to="2020", status="ended")),
        date(2020, 1, 1),
        expected=out(3, 3, 4, "0.8", "t2+lead"),
    ),
)

COUNTING_CASES = (
    Case(
        "C6 two years after the day of looking",
        LOOKED,
        spans=(
            ("2014-01-01", "2019-03-09", P2),
            ("2019-03-10", "2021-03-10", out(2, 2, 2, "0.9", "p")),
            ("2021-03-11", OPEN, P2),
        ),
    ),
    Case(
        "C6 a year of looking",
        world(looked("n", "2019")),
        spans=(("2019-01-01", "2021-12-31", out(None, 1, 2, None)),),
    ),
    Case("C6 not: a day longer", LOOKED, date(2021, 3, 11), expected=P2),
    Case("C6 not: a day earlier", LOOKED, date(2019, 3, 9), expected=P2),
    Case(
        "C6 leap day to the 28th",
        world(looked("n", "2016-02-29")),
        spans=(("2016-02-29", "2018-02-28", out(None, 1, 2, None)),),
    ),
    Case(
        "C7 a stronger denial of the same tie",
        world(
            BOARD,
            replace(FORMAL, confidence=BOARD.confidence),
            tie("no", "collaboration", "board", "x", polarity="negative"),
        ),
        date(2018, 12, 31),
        expected=NOTHING,
    ),
    Case(
        "C7 an equal denial: the tie counts",
        world(BOARD, FORMAL, tie("no", "collaboration", "x", "board", polarity="negative")),
        expected=THREE,
    ),
    Case(
        "C7 disputes work both ways, also on a cap",
        world(
            part("p"),
            denies("d", "formal-connection", "e1", "0.7"),
            says("s", "importance", confidence="0.8", disputes=("d",)),
        ),
        expected=P2,
    ),
    Case(
        "C7 named by the weaker claim",
        world(part("p", confidence="0.8", disputes=("s",)), says("s", "importance")),
        expected=NOTHING,
    ),
    Case(
        "C7 a disputed disputer still disputes",
        world(
            part("p", confidence="0.7"),
            part("q", confidence="0.8", polarity="negative"),
            says("s", "importance", disputes=("q",)),
        ),
        expected=NOTHING,
    ),
    Case(
        "C7 a disputed leadership leads nothing",
        world(
            replace(BOARD, confidence=part("p", confidence="0.6").confidence),
            FORMAL,
            lead("no", "board", "e1", polarity="negative"),
        ),
        expected=NOTHING,
    ),
    Case(
        "C7 not: a withdrawn denial removes",
        world(BOARD, FORMAL, tie("no", "collaboration", "x", "board", "0.95", polarity="negative")).without({"no"}),
        expected=THREE,
    ),
    Case(
        "C7 not: a later denial removes earlier days",
        world(part("p", confidence="0.8"), part("no", polarity="negative", valid_from="2021")),
        spans=(("2014-01-01", "2020-12-31", out(2, 2, 4, "0.8", "p")),),
    ),
    Case(
        "C7 not: a level statement disputes",
        world(part("p", confidence="0.8"), says("s", "level", level="1", ground="classification", disputes=("p",))),
        expected=out(2, 2, 4, "0.8", "p"),
    ),
    Case("C8 withdrawn never held", world(part("p")).without({"p"}), date(2018, 1, 1), spans=(), expected=NOTHING),
    Case(
        "C8 only the successor counts",
        world(part("p", superseded_by="q"), part("q", confidence="0.6", valid_from="2016")),
        spans=(("2016-01-01", OPEN, out(2, 1, 4, "0.6", "q")),),
    ),
    Case(
        "C8 not: withdrawn kept for an earlier date",
        world(part("p")).without({"p"}),
        date(2014, 5, 1),
        expected=NOTHING,
    ),
    Case(
        "C8 not: superseded counts beside its successor",
        world(part("p", superseded_by="q"), part("q", confidence="0.6")),
        expected=out(2, 1, 4, "0.6", "q"),
    ),
    Case("C8 not: a confidence below a half counts", world(part("p", confidence="0.49")), expected=NOTHING),
    Case("C8 a confidence of a half counts", world(part("p", confidence="0.5")), expected=out(2, 1, 4, "0.5", "p")),
    *(
        Case(f"C8 not: {status} counts", world(part("p", status=status)), expected=NOTHING)
        for status in ("planned", "target", "ambition")
    ),
    Case("C9 a region", world(part("p")), expected=P2, ecosystems={"e1": P2}),
    Case("C9 a cluster", world(part("p", "brainport")), expected=P2, ecosystems={"brainport": P2}),
    Case("C9 not: centred on a country", world(part("p", "whole-country")), expected=NOTHING, ecosystems={}),
    Case("C9 not: a company's circle", world(part("p", "own-circle")), expected=NOTHING),
    Case(
        "C9 not: a leader of a national ecosystem", world(replace(BOARD, target="national"), FORMAL), expected=NOTHING
    ),
)

CASES: tuple[Case, ...] = DATE_CASES + EXPECTED_END_CASES + COUNTING_CASES + LEVEL_CASES + SPAN_AND_SET_CASES
REFUSED = tuple(case for case in CASES if case.refused)
