"""Questions on the network with made-up sheets: who reaches a leader, who stands between, who shares the lead."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .cases import DATED, Case, each, iri
from .small import BOARD, FIRM, NO_MORE, NOT_YET, REGION, Row, Sheets, X, Y, lead, tie

JOINS = tie("collaboration", "x", "firm", "t1")
MEETS = tie("membership", "board", "firm", "t2", formality="formal")
NETWORK = {"key": "type-x", "initiative": "x", "type": "employer-network"}
TURNS = tie("referral", "board", "y", "t4")
TYPES = [{**NETWORK, "key": kind, "type": kind} for kind in ("employer-network", "platform", "social-enterprise")]
ALL_TYPES = "EmployerNetwork+Platform+SocialEnterprise"
WAYS = (tie("collaboration", "x", "board", "t1"), tie("collaboration", "board", "x", "t1"))
UNSURE = {"confidence": "0.4"}
NO_REGION = ({"kind": "national"}, {"territory": "nl"})
ENGLISH = [{**each, "name_en": f"{each['name']} in English"} for each in (X, Y, BOARD, FIRM)]


def world(*ties: Row, **others: list[Row]) -> Sheets:
    return {"ecosystems": [REGION], "actors": ENGLISH, "types": [NETWORK], "ties": list(ties), **others}


def without(changes: Mapping[str, Row], kept: list[Row], changed: Row) -> dict[str, Sheets]:
    return {name: world(*kept, {**changed, **change}) for name, change in changes.items()}


def denial(**cells: str) -> Row:
    return {**JOINS, "key": "no", "polarity": "negative", "confidence": "0.95", **cells}


# The way from x to the board is broken when either tie does not count.
BROKEN: dict[str, Sheets] = {
    **without({**DATED, "unsure": UNSURE, "replaced": {"superseded_by": "t3"}},
              [lead(), MEETS, tie("collaboration", "x", "y", "t3")], JOINS),
    **{f"its second tie {name}": sheets for name, sheets in without(DATED, [lead(), JOINS], MEETS).items()},
    "denied by a surer claim": world(lead(), JOINS, MEETS, denial()),
}  # fmt: skip
# The board leads nothing that counts.
LEADERLESS: dict[str, Sheets] = {
    **{f"lead {name}": sheets for name, sheets in without(DATED, [JOINS, MEETS], lead()).items()},
    "a national ecosystem": world(lead(), JOINS, MEETS, ecosystems=[{**REGION, "kind": "national"}]),
    "a country": world(lead(), JOINS, MEETS, ecosystems=[{**REGION, "territory": "nl"}]),
    "no lead but taking part": world(tie("participation", "board", "e1", "in", indicator="agenda"), JOINS, MEETS),
    "a lead of a firm, not of an ecosystem": world(tie("leadership", "board", "firm", "in", leads="de zaak"), JOINS),
}
STANDS: dict[str, Sheets] = {
    "as it is": world(lead(), JOINS, MEETS),
    "ended later": world(lead(), {**JOINS, "status": "ended", "valid_to": "2020"}, MEETS),
    "denied less surely": world(lead(), JOINS, MEETS, denial(confidence="0.8")),
    "denied until 2015": world(lead(), JOINS, MEETS, denial(**NO_MORE)),
    "denied from 2019": world(lead(), JOINS, MEETS, denial(**NOT_YET)),
    "a denial of something else": world(lead(), JOINS, MEETS, denial(target="board")),
    "a cluster": world(lead(), JOINS, MEETS, ecosystems=[{**REGION, "kind": "cluster"}]),
    "a sector": world(lead(), JOINS, MEETS, ecosystems=[{**REGION, "kind": "sector"}]),
}
PATH = ("name", "leader_name", "length", "path_names", "path_types", "steps", "claims", "ecosystem_names")
FOUND: tuple[Any, ...] = (
    "Actor x", "Actor board", 2, ["Actor x", "Actor firm", "Actor board"],
    ["EmployerNetwork", "Company", "EconomicBoard"], ["CollaborationTie", "MembershipTie"], [iri("t1"), iri("t2")],
    ["Ecosysteem 1"],
)  # fmt: skip
CUTS = ("rank", "actor_name", "actor_type", "leads", "cut_off", "reaching", "initiative_names")
CUT: list[tuple[Any, ...]] = [
    (1, "Actor board", "EconomicBoard", True, 1, 1, ["Actor x"]),
    (1, "Actor firm", "Company", False, 1, 1, ["Actor x"]),
]
BROKERS = (
    "rank",
    "actor_name",
    "actor_type",
    "group",
    "contacts",
    "constraint",
    "effective_size",
    "liaison",
    "brokered",
)
BROKER: tuple[Any, ...] = (1, "Actor firm", "Company", "Company", 2, 0.5, 2.0, 2, 2)
HIGHER = lead(source="x", leads="het programma", confidence="0.7", key="own")
LEAD = ("name", "ecosystem_name", "ecosystem_kind", "claim", "ground", "basis", "leads", "disputed", "other_names")
ROLE = {"key": "role", "initiative": "x", "ecosystem": "e1", "statement": "lead-role", "leads": "het programma"}
IN_REGION: dict[str, list[Row]] = {"ecosystems": [REGION]}
TIED = ("Actor x", "Ecosysteem 1", "regionEcosystem", iri("own"), "tie", "agendaBasis", "het programma", False)
SAID = ("Actor x", "Ecosysteem 1", "regionEcosystem", iri("role"), "assessment", None, "het programma", False)
OTHER = {**REGION, "key": "e2", "name": "Ecosysteem 2", "name_en": "Ecosystem 2"}
IN_ENGLISH = {"actors": ENGLISH, "ecosystems": [{**REGION, "name_en": "Region 1"}]}
LATER = {"status": "ended", "valid_to": "2020"}
AGAINST = {"key": "no", "polarity": "negative", "confidence": "0.8"}
FALLEN: Mapping[str, Row] = {**DATED, "unsure": UNSURE}


def led_by(*ties: Row, **others: list[Row]) -> Sheets:
    return {**IN_REGION, "ties": list(ties), **others}


CASES = [
    *(Case("paths-to-leaders", sheets, PATH, [FOUND]) for sheets in STANDS.values()),
    *(Case("cut-off", sheets, CUTS, CUT) for sheets in STANDS.values()),
    *(Case("brokers", sheets, BROKERS, [BROKER]) for sheets in STANDS.values()),
    Case("paths-to-leaders", STANDS["as it is"], PATH, [FOUND], {**BROKEN, **LEADERLESS}),
    Case("cut-off", STANDS["as it is"], CUTS, CUT, {**BROKEN, **LEADERLESS}),
    Case("brokers", STANDS["as it is"], BROKERS, [BROKER], BROKEN),
    # asked less strictly: a tie of 0.4 is a way, yet nobody leads by a claim of 0.4
    Case("paths-to-leaders", world(lead(), {**JOINS, **UNSURE}, MEETS), PATH, [FOUND],
         {"an unsure leader": world({**lead(), **UNSURE}, JOINS, MEETS)}, given={"at_least": "0.3"}),
    Case("cut-off", world(lead(), {**JOINS, **UNSURE}, MEETS), CUTS, CUT,
         {"an unsure leader": world({**lead(), **UNSURE}, JOINS, MEETS)}, given={"at_least": "0.3"}),
    Case("brokers", world(lead(), {**JOINS, **UNSURE}, MEETS), BROKERS, [BROKER], given={"at_least": "0.3"}),
    # x as the target of the tie: its type is known there too
    Case("paths-to-leaders", world(lead(), {**JOINS, "source": "firm", "target": "x"}, MEETS), PATH, [FOUND]),
    Case("cut-off", world(lead(), tie("collaboration", "y", "x"), tie("collaboration", "board", "x", "t2")), CUTS[1:5],
         [("Actor board", "EconomicBoard", True, 2), ("Actor x", "EmployerNetwork", False, 1)]),
    # an initiative of all three types, on either end of a tie
    *(Case("paths-to-leaders", world(lead(), way, types=TYPES), ("path_types", "claims"),
           [([ALL_TYPES, "EconomicBoard"], [iri("t1")])]) for way in WAYS),
    *(Case("cut-off", world(lead(), way, beyond, types=TYPES), ("actor_type", "cut_off"),
           [("EconomicBoard", 2), (ALL_TYPES, 1)])
      for way, beyond in zip(WAYS, (tie("referral", "x", "y"), tie("referral", "y", "x")), strict=True)),
    Case("cut-off", world(lead(), {**JOINS, "formality": "formal"}, MEETS), CUTS, CUT, given={"formality": "formal"}),
    Case("cut-off", world(lead(), JOINS, MEETS), CUTS, CUT, given={"kinds": "CollaborationTie,MembershipTie"}),
    *(Case("brokers", world(way, tie("referral", "x", "y"), types=TYPES), ("actor_type", "liaison"), [(ALL_TYPES, 2)])
      for way in WAYS),
    # who leads among the brokers, and a type on either side
    Case("brokers", world(lead(), tie("collaboration", "x", "board"), tie("collaboration", "board", "y", "t2")),
         ("actor_name", "leads", "liaison"), [("Actor board", True, 2)]),
    *(Case("brokers", world(lead(), JOINS, MEETS, TURNS, ecosystems=[{**REGION, **change}]), ("actor_name", "leads"),
           [("Actor board", False), ("Actor firm", False)]) for change in NO_REGION),
    *(Case("brokers", world(lead(), JOINS, MEETS, TURNS, ecosystems=[{**REGION, "kind": kind}]),
           ("actor_name", "leads"), [("Actor board", True), ("Actor firm", False)])
      for kind in ("region", "cluster", "sector")),
    Case("brokers", world(lead(target="e2"), JOINS, MEETS, TURNS, ecosystems=[REGION, {**OTHER, "kind": "national"}]),
         ("actor_name", "leads"), [("Actor board", False), ("Actor firm", False)]),
    Case("brokers", world({**lead(), **UNSURE}, JOINS, MEETS, TURNS), ("actor_name", "leads"),
         [("Actor board", False), ("Actor firm", False)], given={"at_least": "0.3"}),
    Case("brokers", world(JOINS, MEETS, TURNS, tie("participation", "board", "e1", indicator="agenda")),
         ("actor_name", "leads"), [("Actor board", False), ("Actor firm", False)]),
    Case("brokers", world(tie("collaboration", "y", "x"), tie("collaboration", "x", "firm", "t2")),
         ("actor_name", "actor_type", "liaison"), [("Actor x", "EmployerNetwork", 2)]),
    Case("brokers", world(tie("collaboration", "y", "x"), tie("collaboration", "firm", "x", "t2")),
         ("actor_name", "actor_type", "liaison"), [("Actor x", "EmployerNetwork", 2)]),
    # read otherwise
    Case("paths-to-leaders", world(lead(), JOINS, MEETS), PATH, [], given={"directed": "yes"}),
    Case("paths-to-leaders", world(lead(), JOINS, MEETS), PATH, [], given={"formality": "formal"}),
    Case("paths-to-leaders", world(lead(), {**JOINS, "formality": "formal"}, MEETS), PATH, [FOUND],
         given={"formality": "formal"}),
    Case("cut-off", world(lead(), JOINS, MEETS), CUTS, [], given={"formality": "formal"}),
    Case("brokers", world(JOINS, MEETS), BROKERS, [], given={"formality": "formal"}),
    Case("brokers", world({**JOINS, "formality": "formal"}, MEETS), BROKERS, [BROKER], given={"formality": "formal"}),
    Case("paths-to-leaders", world(lead(), JOINS, MEETS), PATH, [], given={"kinds": "MembershipTie"}),
    Case("paths-to-leaders", world(lead(), JOINS, MEETS), PATH, [], given={"initiative": "y"}),
    Case("paths-to-leaders", world(lead(), tie("participation", "x", "e1", "in", indicator="agenda")),
         ("name", "leader_name", "path_types"),
         [("Actor x", "Actor board", ["EmployerNetwork", "Ecosystem", "EconomicBoard"])],
         given={"through": "ecosystems"}),
    # sharing the lead: by a tie of its own, by what a source says, beside others
    Case("shared-lead", led_by(HIGHER), LEAD, [(*TIED, [])],
         {**{name: led_by({**HIGHER, **change}) for name, change in FALLEN.items()},
          "replaced": led_by({**HIGHER, "superseded_by": "t3"}, lead(key="t3")),
          "no initiative": led_by(lead()),
          "of an initiative": led_by({**HIGHER, "target": "y"}),
          "taking part": led_by(tie("participation", "x", "e1", indicator="agenda"))}),
    Case("shared-lead", {**IN_REGION, "assessments": [ROLE]}, LEAD, [(*SAID, [])],
         {**each("assessments", ROLE, {**FALLEN, "taking part": {"statement": "participation", "indicator": "agenda",
                                                                 "leads": ""}}, **IN_REGION),
          "replaced": {**IN_REGION, "assessments": [{**ROLE, "superseded_by": "n"}, {**ROLE, "key": "n", **UNSURE}]}}),
    Case("shared-lead", {"assessments": [{**ROLE, "ecosystem": ""}]}, ("name", "ecosystem", "claim", "other_names"),
         [("Actor x", None, iri("role"), [])]),
    Case("shared-lead", led_by(HIGHER, lead(), lead("firm", key="more", leadership_basis="board", confidence="0.7")),
         LEAD, [(*TIED, ["Actor board", "Actor firm"])]),
    Case("shared-lead", led_by(lead(), assessments=[ROLE]), LEAD, [(*SAID, ["Actor board"])]),
    *(Case("shared-lead", led_by(HIGHER, {**lead(), **change}), LEAD, [(*TIED, [])]) for change in FALLEN.values()),
    *(Case("shared-lead", led_by({**lead(), **change}, assessments=[ROLE]), LEAD, [(*SAID, [])])
      for change in FALLEN.values()),
    Case("shared-lead", led_by(HIGHER, {**lead(), "superseded_by": "t3"}, lead("firm", key="t3")), LEAD,
         [(*TIED, ["Actor firm"])]),
    Case("shared-lead", led_by({**lead(), "superseded_by": "t3"}, lead("firm", key="t3"), assessments=[ROLE]), LEAD,
         [(*SAID, ["Actor firm"])]),
    Case("shared-lead", led_by(HIGHER, tie("participation", "board", "e1", indicator="agenda")), LEAD, [(*TIED, [])]),
    Case("shared-lead", led_by(tie("participation", "board", "e1", indicator="agenda"), assessments=[ROLE]), LEAD,
         [(*SAID, [])]),
    Case("shared-lead", led_by({**HIGHER, **LATER, "leadership_role": "co-leader"}, {**lead(), **LATER}),
         (*LEAD, "role"), [(*TIED, ["Actor board"], "coLeaderLeadershipRole")]),
    Case("shared-lead", led_by({**lead(), **LATER}, assessments=[{**ROLE, **LATER, "valid_from": "2014"}]), LEAD,
         [(*SAID, ["Actor board"])]),
    Case("shared-lead", led_by(HIGHER, {**HIGHER, **AGAINST}, {**HIGHER, **AGAINST, "key": "no-2"}),
         ("claim", "disputed"), [(iri("own"), True)]),
    Case("shared-lead", {**led_by(HIGHER, lead(target="e2")), "ecosystems": [REGION, OTHER]}, LEAD, [(*TIED, [])]),
    Case("shared-lead", {**led_by(lead(target="e2"), assessments=[ROLE]), "ecosystems": [REGION, OTHER]}, LEAD,
         [(*SAID, [])]),
    Case("shared-lead", led_by(HIGHER, assessments=[ROLE]), ("claim", "other_names"), [(iri("own"), [])],
         given={"shown_by": "tie"}),
    Case("shared-lead", led_by(HIGHER, assessments=[ROLE]), ("claim", "other_names"), [(iri("role"), [])],
         given={"shown_by": "assessment"}),
    # both names are given in English too, and the Dutch ones come out, once
    Case("shared-lead", {**led_by(HIGHER, lead()), **IN_ENGLISH}, LEAD, [(*TIED, ["Actor board"])]),
    Case("shared-lead", {**led_by(lead(), assessments=[ROLE]), **IN_ENGLISH}, LEAD, [(*SAID, ["Actor board"])]),
    # denied by a surer claim: shown, and marked on the days that the denial is in force
    *(Case("shared-lead", led_by(HIGHER, {**HIGHER, **AGAINST, **change}), ("claim", "disputed"),
           [(iri("own"), disputed)])
      for disputed, change in ((True, {}), (False, NO_MORE), (False, NOT_YET))),
]  # fmt: skip
