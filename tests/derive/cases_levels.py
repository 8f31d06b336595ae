"""Hand-computed cases for C10 to C15: leaders, rungs, caps and levels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from .building import Case, area, denies, lead, looked, out, part, says, tie, world
from .oracle import NOTHING

OPEN = "9999-12-31"
P2 = out(2, 2, 4, "0.9", "p")
BOARD = lead("lead", "board", "e1")
BOARD_IN_E2 = lead("lead2", "board", "e2")
TALK = tie("t", "collaboration", "x", "board")
FORMAL = replace(TALK, formality="formal")
TWO = out(2, 2, 4, "0.8", "t+lead")
THREE = out(3, 3, 4, "0.8", "t+lead")
FOUR = out(4, 4, 4, "0.8", "t+lead")
WEAK = out(1, 1, 2, "0.5", "a")
CONNECTION = "ecosystem-connection"


def _with_board(name: str, kind: str, formality: str, to_x: bool, level: int) -> Case:
    ends = ("board", "x") if to_x else ("x", "board")
    expected = {2: TWO, 3: THREE, 4: FOUR}[level]
    return Case(name, world(BOARD, tie("t", kind, *ends, formality=formality)), expected=expected)


TIE_CASES = (
    _with_board("C10 collaboration with a leader", "collaboration", "informal", False, 2),
    _with_board("C10 the leader is the source", "membership", "unknown", True, 2),
    Case(
        "C10 a tie marked for its ecosystem counts there only",
        world(BOARD, BOARD_IN_E2, replace(TALK, ecosystem="e1")),
        ecosystems={"e1": TWO},
    ),
    Case(
        "C10 an unmarked tie counts for every ecosystem its counterpart leads",
        world(BOARD, BOARD_IN_E2, TALK),
        expected=out(2, 2, 4, "0.8", "t+lead", "t+lead2"),
        ecosystems={"e1": TWO, "e2": out(2, 2, 4, "0.8", "t+lead2")},
    ),
    Case("C10 not: marked for another ecosystem", world(BOARD, replace(TALK, ecosystem="e2")), expected=NOTHING),
    Case(
        "C10 not: an agenda tie marked for another ecosystem",
        world(BOARD, tie("t", "agenda", "board", "x", ecosystem="e2")),
        expected=NOTHING,
    ),
    Case(
        "C10 not: the leadership had ended",
        world(replace(BOARD, valid_to="2015", status="ended"), replace(TALK, valid_from="2016")),
        spans=(),
    ),
    Case("C10 not: a member of a leader", world(BOARD, tie("t", "collaboration", "x", "member")), expected=NOTHING),
    Case(
        "C10 not: two counterparts of no leader", world(BOARD, tie("t", "collaboration", "x", "firm")), expected=NOTHING
    ),
    Case(
        "C10 both in force only in between",
        world(
            replace(BOARD, valid_from="2015-03", valid_to="2017-01", status="ended"), replace(TALK, valid_from="2016")
        ),
        spans=(("2016-01-01", "2017-01-31", TWO),),
    ),
    Case(
        "C10 an unnamed group leads",
        world(
            lead("lead", "group", "e1", "0.5", leadership_basis="group", certainty="inferred"),
            tie("t", "collaboration", "x", "group", formality="formal"),
        ),
        expected=out(3, 1, 4, "0.5", "t+lead"),
    ),
    Case(
        "C10 an initiative with its own lead is a leader for others",
        world(lead("own", "z", "e1"), tie("t", "replication", "x", "z", formality="formal")),
        expected=out(3, 3, 4, "0.8", "t+own"),
    ),
    Case(
        "C10 not: an initiative that a leader names is a leader for others",
        world(BOARD, tie("named", "agenda", "board", "z"), tie("t", "collaboration", "x", "z", formality="formal")),
        expected=NOTHING,
    ),
)

RUNG_CASES = (
    Case("R4 own lead", world(lead("own", "x", "e1")), expected=out(4, 4, 4, "0.8", "own")),
    Case("R4 not: own lead of nothing said", world(lead("own", "x", "e1", leads="")), refused=True),
    _with_board("R4 a leader names x in its agenda", "agenda", "unknown", True, 4),
    _with_board("R4 a leader runs x", "leadership", "informal", True, 4),
    _with_board("R2 x names a leader in its agenda", "agenda", "informal", False, 2),
    _with_board("R2 x runs a leader informally", "leadership", "informal", False, 2),
    _with_board("R3 founded by a leader", "founding", "informal", True, 3),
    _with_board("R2 x founded a leader informally", "founding", "informal", False, 2),
    _with_board("R3 a formal tie", "franchise", "formal", True, 3),
    _with_board("R2 unknown formality", "membership", "unknown", False, 2),
    *(
        _with_board(f"R2 formal {kind} stays at rung 2", kind, "formal", True, 2)
        for kind in ("funding", "procurement", "referral", "secondment", "knowledge")
    ),
    Case("R4 a lead role is stated", world(says("s", "lead-role", "e1")), expected=out(4, 4, 4, "0.9", "s")),
    Case("R4 chosen by the leaders", world(says("s", "chosen-by-leaders")), expected=out(4, 4, 4, "0.9", "s")),
    Case(
        "R3 a formal tie is stated",
        world(says("s", "formal-tie-with-leaders", "e1")),
        expected=out(3, 3, 4, "0.9", "s"),
    ),
    Case(
        "R3 founded by leaders is stated",
        world(says("s", "founded-by-leaders", "e1")),
        expected=out(3, 3, 4, "0.9", "s"),
    ),
    Case(
        "R a rung below stands when the upper one is overruled",
        world(BOARD, tie("t", "agenda", "board", "x", formality="formal"), says("s", "supporting-role-only")),
        expected=out(3, 3, 3, "0.8", "t+lead", contested=True),
    ),
    Case(
        "C11 participation in a region",
        world(says("s", "participation", "e1")),
        ecosystems={"e1": out(2, 2, 4, "0.9", "s")},
    ),
    Case(
        "C11 no ecosystem named",
        world(says("s", "tie-with-leaders")),
        expected=out(2, 2, 4, "0.9", "s"),
        ecosystems={},
    ),
    Case(
        "C11 without an ecosystem it is counted in each",
        world(part("p"), says("s", "formal-tie-with-leaders")),
        ecosystems={"e1": out(3, 3, 4, "0.9", "s")},
    ),
    Case(
        "C11 not: participation in a national ecosystem",
        world(says("s", "participation", "national")),
        expected=NOTHING,
    ),
    *(
        Case(f"C11 not: {statement} is a rung", world(says("s", statement, "e1")), expected=NOTHING, ecosystems={})
        for statement in (CONNECTION, "formal-connection", "importance")
    ),
    Case("C12 nationwide alone", world(area("a", "nl")), expected=WEAK),
    Case(
        "C12 nationwide and a denial",
        world(area("a", "nl"), denies("d", CONNECTION)),
        expected=out(1, 1, 1, "0.9", "a", "d"),
    ),
    Case("C12 not: an outlet's municipality", world(area("a", "nl"), area("b", "ehv", "0.5")), expected=NOTHING),
    Case("C12 not: a participation", world(area("a", "nl"), part("p")), expected=P2),
    Case(
        "C12 not: a participation that is disputed",
        world(area("a", "nl"), part("p", confidence="0.6"), part("q", confidence="0.7", polarity="negative")),
        expected=NOTHING,
    ),
    Case(
        "C12 not: a participation that a cap overrules",
        world(
            area("a", "nl"), says("s", "formal-tie-with-leaders", "e1", "0.6"), denies("d", "formal-connection", "e1")
        ),
        expected=out(None, 1, 2, None, contested=True),
    ),
    Case(
        "C12 a denied municipality ties to nothing",
        world(area("a", "nl"), area("b", "ehv", polarity="negative")),
        expected=WEAK,
    ),
    Case(
        "C12 a planned municipality ties to nothing",
        world(area("a", "nl"), area("b", "ehv", status="planned")),
        expected=WEAK,
    ),
    Case(
        "C12 from ties alone no area counts, and none hinders",
        world(area("a", "nl"), part("p", valid_from="2016")),
        basis="ties",
        spans=(("2016-01-01", OPEN, P2),),
    ),
    Case(
        "C13 a franchise with somebody who leads nothing",
        world(BOARD, tie("t", "franchise", "x", "z")),
        expected=NOTHING,
    ),
    Case(
        "C13 a classification",
        world(says("s", "level", level="3", ground="classification")),
        expected=NOTHING,
        spans=(),
    ),
    Case("C13 not: silence is level 1", world(), date(2018, 6, 1), expected=NOTHING, spans=(), since="never"),
    Case("C13 not: a NoTieFound is level 1", world(looked("n", "2018")), expected=out(None, 1, 2, None)),
)

CAP_CASES = (
    Case(
        "C14 overruled by a stronger denial",
        world(says("s", "formal-tie-with-leaders", "e1", "0.7"), denies("d", "formal-connection")),
        expected=out(None, 1, 2, None, contested=True),
    ),
    Case(
        "C14 equal confidence stands",
        world(says("s", "formal-tie-with-leaders", "e1"), denies("d", "formal-connection")),
        expected=out(3, 3, 4, "0.9", "s", contested=True),
    ),
    Case(
        "C14 not: a soft cap overrules",
        world(says("s", "formal-tie-with-leaders", "e1", "0.6"), looked("n", "2018")),
        expected=out(3, 1, 4, "0.6", "s", contested=True),
    ),
    Case(
        "C14 not: a cap on E2 overrules a support in E1",
        world(says("s", "formal-tie-with-leaders", "e1", "0.6"), denies("d", "tie-with-leaders", "e2")),
        expected=out(3, 1, 4, "0.6", "s"),
        ecosystems={"e1": out(3, 1, 4, "0.6", "s"), "e2": out(None, 1, 2, None)},
    ),
    Case(
        "C14 a ground is as strong as its weakest claim",
        world(
            replace(BOARD, confidence=part("p", confidence="0.7").confidence),
            FORMAL,
            denies("d", "formal-connection", "", "0.8"),
        ),
        expected=out(2, 1, 2, "0.7", "t+lead", contested=True),
    ),
    Case(
        "C14 a cap on an ecosystem reaches supports without one, as counted there",
        world(part("p", "e2"), says("s", "formal-tie-with-leaders", "", "0.7"), denies("d", "formal-connection", "e1")),
        expected=out(3, 2, 4, "0.7", "s", contested=True),
        ecosystems={"e1": out(None, 1, 2, None, contested=True), "e2": out(3, 2, 4, "0.7", "s")},
    ),
    Case(
        "C14 a denial of any ecosystem ignores the one it names",
        world(part("p", confidence="0.7"), denies("d", CONNECTION, "national")),
        expected=out(1, 1, 1, "0.9", "d", contested=True),
    ),
    Case(
        "C14 a cap on a national ecosystem caps nothing",
        world(denies("d", "formal-connection", "national")),
        expected=NOTHING,
    ),
    Case("C14 a denied supporting role caps nothing", world(denies("d", "supporting-role-only")), expected=NOTHING),
    Case(
        "C14 a supporting role caps at three",
        world(part("p"), says("s", "supporting-role-only")),
        expected=out(2, 2, 3, "0.9", "p"),
    ),
    Case("C14 a denied NoTieFound caps nothing", world(looked("n", "2018", polarity="negative")), expected=NOTHING),
    Case(
        "C14 a denial that stands beside a support of equal confidence keeps its rung, not its cap",
        world(part("p"), denies("d", CONNECTION)),
        expected=out(2, 2, 4, "0.9", "p", contested=True),
    ),
)

LEVEL_OF_ALL = (
    Case(
        "C15 the highest of two ecosystems",
        world(part("p"), denies("d", "formal-connection", "e1"), says("s", "formal-tie-with-leaders", "e2", "0.6")),
        expected=out(3, 2, 4, "0.6", "s"),
        ecosystems={"e1": out(2, 2, 2, "0.9", "p"), "e2": out(3, 1, 4, "0.6", "s")},
    ),
    Case(
        "C15 the highest high",
        world(part("p", confidence="0.7"), denies("d", "formal-connection", "e1"), part("q", "e2", "0.6")),
        expected=out(2, 1, 4, "0.7", "p", "q"),
    ),
    Case(
        "C15 not: a cap in one limits the other",
        world(looked("n", "2018", "e1"), part("p", "e2")),
        expected=P2,
        ecosystems={"e1": out(None, 1, 2, None), "e2": P2},
    ),
    Case(
        "C15 not: levels are averaged",
        world(says("s", "lead-role", "e1", "0.7"), part("p", "e2")),
        expected=out(4, 2, 4, "0.7", "s"),
    ),
    Case(
        "C15 inferred claims do not raise low",
        world(part("p", confidence="0.6", certainty="inferred"), part("q", "e1", "0.79")),
        expected=out(2, 1, 4, "0.79", "p", "q"),
    ),
)

LEVEL_CASES = TIE_CASES + RUNG_CASES + CAP_CASES + LEVEL_OF_ALL
