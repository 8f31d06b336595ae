"""The worlds of test_soundness.py: one without an answer, near misses, and what is no near miss."""

from __future__ import annotations

from collections.abc import Mapping

from ..derive.building import ACTORS, ECOSYSTEMS, PAGE, REPORT, TERRITORIES, area, denies, lead, part, says, tie, world
from ..derive.worlds import Claim, World

# No initiative at all, though a company has all that would make one level 3.
NOBODY = World(
    (REPORT, PAGE),
    TERRITORIES,
    ECOSYSTEMS,
    tuple(actor for actor in ACTORS if actor.kind != "initiative"),
    (lead("l", "board", "e1"), tie("t", "collaboration", "firm", "board", formality="formal")),
)
# Claims that look like a level of x, or like a tie of x with a leader, on the day and are none.
NEAR_MISSES: dict[str, tuple[Claim, ...]] = {
    "planned": (part("p", status="planned"),),
    "an ambition": (says("p", "formal-tie-with-leaders", "e1", status="ambition"),),
    "withdrawn": (part("p", withdrawn_by="editor", withdrawn_on="2020-01-01"),),
    "unsure": (part("p", confidence="0.4"),),
    "not yet": (part("p", valid_from="2019"),),
    "no more": (part("p", status="ended", valid_to="2017"),),
    "nationwide ecosystem": (part("p", "whole-country"),),
    "national ecosystem": (says("p", "formal-tie-with-leaders", "national"),),
    "a tie with nobody who leads": (tie("t", "collaboration", "x", "firm", formality="formal"),),
    "a tie with a leader's member": (lead("l", "board", "e1"), tie("t", "membership", "x", "member")),
    "a leader only before the tie": (
        lead("l", "board", "e1", status="ended", valid_to="2015"),
        tie("t", "collaboration", "x", "board", valid_from="2016"),
    ),
    "a tie for another ecosystem": (
        lead("l", "board", "e1"),
        tie("t", "collaboration", "x", "board", ecosystem="e2"),
    ),
    "another's tie": (lead("l", "board", "e1"), tie("t", "collaboration", "firm", "board")),
    "praise": (says("p", "importance", "e1"), says("q", "ecosystem-connection", "e1")),
    "a stated level": (says("p", "level", level="4", ground="classification"),),
    "a negative tie": (lead("l", "board", "e1"), tie("t", "collaboration", "x", "board", polarity="negative")),
}
# The denial is surer than the leadership.
DENIED_LEADER = world(
    lead("l", "board", "e1", "0.6"),
    lead("m", "board", "e1", polarity="negative"),
    tie("t", "collaboration", "x", "board"),
)
# The near misses without what is amiss in them.
GOOD = world(lead("l", "board", "e1"), tie("t", "collaboration", "x", "board", formality="formal"), part("p", "e2"))
# Ties and assessments, report and page, each give another level.
MIXED = world(
    says("said", "formal-tie-with-leaders", "e1", stated_in="page"), part("took-part"), area("anywhere", "nl")
)
OVERRULED = world(
    lead("l", "board", "e1"),
    tie("t", "collaboration", "x", "board", "0.6", formality="formal"),
    denies("d", "formal-connection", "e1"),
    part("p"),
)
WORLDS: Mapping[str, World] = {
    "nobody": NOBODY,
    **{f"near miss: {name}": world(*claims) for name, claims in NEAR_MISSES.items()},
    "a denied leader": DENIED_LEADER,
    "good": GOOD,
    "mixed": MIXED,
    "overruled": OVERRULED,
}
# What the tests ask of these worlds, each as of 2018.
_SELECTIONS: tuple[Mapping[str, str], ...] = ({}, {"basis": "ties"}, {"sources": "report"})
ASKED: Mapping[str, tuple[Mapping[str, str], ...]] = {
    "levels": _SELECTIONS,
    "why": (*({"initiative": "x", **selection} for selection in _SELECTIONS), {"initiative": "z"}),
    "leader-ties": ({},),
    "side-by-side": ({}, {"then": "2018"}, {"then": "2013"}),
}
