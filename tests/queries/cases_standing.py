"""The same for who speaks, what stands no more, and places that cannot be checked."""

from __future__ import annotations

from banenmakers.loaders.columns import SHEETS

from .cases import SUBSCRIPTION, Case, group, iri
from .cases_told import GIVES_WAY, MEMBERS, NAMES, OF_TYPE, PLACED, SAID, SIGHT, SITS, SMALL
from .small import DENIED, NO_MORE, REGION, WITHDRAWN, Sheets, lead, level, place, tie

ADDRESS = place("e", 0, source="page")
UNHASHED = place("e", 10, "3")
HASHED = {**UNHASHED, "passage_sha256": "0" * 64}
# One claim of every kind, by its key; what it says; whom it is about; who or what is at its other end.
EVERY_KIND: Sheets = {
    "ecosystems": [REGION],
    "instruments": [{"key": "law", "name": "Een wet", "kind": "act"}],
    "aliases": [{"key": "k01", "actor": "x", "alias": "Iks|X", "kind": "spelling"}],
    "types": [{"key": "k02", "initiative": "x", "type": "platform"}],
    "assessments": [level("3", "k03"), {"key": "k04", "initiative": "x", "statement": "importance", "ecosystem": "e1"}],
    "areas": [{"key": "k05", "initiative": "x", "territory": "zh"}],
    "no_ties": [{"key": "k21", "initiative": "x", "looked_by": "BM", "looked_where": "hier", "valid_from": "2018"}],
    "ties": [
        lead(key="k06"),
        tie("participation", "x", "e1", "k07", indicator="agenda"),
    ],
    "characteristics": [{"key": "k08", "initiative": "x", **SUBSCRIPTION}],
    "results": [{**MEMBERS, "key": "k09"}],
    "influences": [{"key": "k10", "instrument": "law", "effect": "hinders", "ecosystem": "e1"}],
    "group_claims": [group("platform", "k11", n="6", of_n="10", territory="zh", kind="challenge", value="mindset")],
    "findings": [{"key": "k12", "class": "hypothesis", "detail": "Zo is het", "group": "all", "outcome": "open"}],
    "obstacles": [{**SIGHT, "key": "k13"}],
    "governance": [{**SITS, "key": "k14", "actor": "firm"}],
    "scaling": [{**SMALL, "key": "k15"}],
    "phases": [{"key": "k16", "initiative": "x", "phase": "pilot"}],
    "context_factors": [{"key": "k17", "territory": "zh", "factor": "labour-shortage"}],
    "study_design": [{"key": "k18", "source": "report", "aspect": "longlist", "number": "70"}],
    "successions": [{"key": "k19", "from": "x", "to": "y", "kind": "renaming"}],
    "territory_parts": [{"key": "k20", "territory": "nl", "part": "zh"}],
}
# Of each: its kind, who or what it is about, the type, the other end, what it says.
KINDS_TOLD: list[tuple[str, str, str | None, str | None, str | None, list[str]]] = [
    (iri("k01"), "NameClaim", "Actor x", None, None, ["Iks/X"]),
    (iri("k02"), "TypeClassification", "Actor x", None, None, ["Platform"]),
    (iri("k03"), "LevelStatement", "Actor x", None, None, ["3"]),
    (iri("k04"), "EmbeddingAssessment", "Actor x", None, None, ["importance"]),
    (iri("k05"), "OperatingAreaClaim", "Actor x", None, "Zuid-Holland", []),
    (iri("k06"), "LeadershipTie", "Actor board", None, "Ecosysteem 1", ["agendaBasis", "unknownFormality"]),
    (iri("k07"), "ParticipationTie", "Actor x", None, "Ecosysteem 1", ["agendaIndicator", "unknownFormality"]),
    (iri("k08"), "CharacteristicClaim", "Actor x", None, None, ["subscriptionRevenue"]),
    (iri("k09"), "Measurement", "Actor x", None, None, ["membersMeasure"]),
    (iri("k10"), "RegulatoryInfluence", "Ecosysteem 1", None, "Een wet", ["hindersEffect"]),
    (iri("k11"), "GroupClaim", "Zuid-Holland", "Platform", None, ["mindsetChallenge", "nOfNQuantifier"]),
    (iri("k12"), "Hypothesis", None, "Initiative", None, ["openOutcome"]),
    (iri("k13"), "Obstacle", "Actor x", None, "Actor board", ["noSightOfCandidatesObstacle"]),
    (iri("k14"), "Governance", "Actor x", None, "Actor firm", ["boardGovernanceForm"]),
    (iri("k15"), "ScalingRoute", "Actor x", None, None, ["deliberatelySmallRoute"]),
    (iri("k16"), "Phase", "Actor x", None, None, ["pilotPhase"]),
    (iri("k17"), "ContextFactor", "Zuid-Holland", None, None, ["labourShortageContextFactor"]),
    (iri("k18"), "StudyDesign", None, None, None, ["longlistAspect"]),
    (iri("k19"), "Succession", "Actor x", None, "Actor y", ["renamingSuccession"]),
    (iri("k20"), "TerritoryPart", "Nederland", None, "Zuid-Holland", []),
    (iri("k21"), "NoTieFound", "Actor x", None, None, []),
]
# About nobody, then by name; of no type, then by type.
IN_ORDER = sorted(KINDS_TOLD, key=lambda row: (row[2] or "", row[3] or "", row[1]))


def every_kind(**cells: str) -> Sheets:
    """The claims of every kind, each with ``cells`` too."""
    return {
        name: [{**row, **(cells if SHEETS[name].is_claim else {})} for row in EVERY_KIND[name]] for name in EVERY_KIND
    }


def every_kind_replaced() -> Sheets:
    """The claims of every kind, and beside each the one that stands instead: the same, with an ``n`` to its key."""
    sheets = {}
    for name, rows in EVERY_KIND.items():
        old = [{**row, "superseded_by": f"{row['key']}n"} for row in rows]
        sheets[name] = [*old, *({**row, "key": f"{row['key']}n"} for row in rows)] if SHEETS[name].is_claim else rows
    return sheets


CASES = [
    Case(
        "claims-by-speaker",
        {**every_kind(**SAID), **NAMES},
        ("claim", "kind", "about_name", "type", "counterpart_name", "says"),
        IN_ORDER,
        {name: every_kind(**cells) for name, cells in {"another": {}, "withdrawn": {**SAID, **WITHDRAWN}}.items()},
    ),
    Case(
        "claims-by-speaker",  # what is over, wanted or denied was said as well
        {
            "results": [
                {**PLACED, **SAID, **NO_MORE, "section": "7"},
                {**MEMBERS, **SAID, **DENIED, "status": "ambition", "stated_in": "page"},
            ]
        },
        ("about", "speaker", "kind", "polarity", "status", "claim", "source", "source_name", "section", "start",
         "end", "url", "paraphrase_nl", "paraphrase_en"),
        [
            (iri("x"), "initiativeSpeaks", "Measurement", "negative", "ambition", iri("m"), iri("page"),
             "Een pagina", None, None, None, "https://example.org/ev-m", "Over ev-m.", "About ev-m."),
            (iri("x"), "initiativeSpeaks", "Result", "positive", "ended", iri("r"), iri("report"), "Het rapport",
             "7", 100, 150, None, "Over ev-r.", "About ev-r."),
        ],
        given={"by": "any"},
    ),
    Case(
        "claims-by-speaker",
        {"results": [{**PLACED, **GIVES_WAY}, {**PLACED, "key": "new", **DENIED}], "obstacles": [SIGHT]},
        ("claim", "counterpart"),
        [(iri("new"), None)],
        {
            "no denial": {"obstacles": [SIGHT]},
            "replaced": {"results": [{**PLACED, **DENIED, **GIVES_WAY}, {**PLACED, "key": "new"}]},
        },
        given={"by": "any", "polarity_is": "negative"},
    ),
    Case(
        "claims-by-speaker",
        {"obstacles": [SIGHT, {**OF_TYPE, "speaker": "public-page"}, {**SIGHT, "key": "o3", "speaker": "other"}]},
        ("claim", "speaker"),
        [(iri("o2"), "publicPageSpeaks")],
        given={"by": "publicPageSpeaks"},
    ),
    Case(
        "withdrawn-claims",
        {**every_kind(**WITHDRAWN), **NAMES},
        ("claim", "kind", "about_name", "type", "counterpart_name", "says", "withdrawn_by", "withdrawn_on", "instead"),
        [(*row, "BM", "2020-01-01", None) for row in IN_ORDER],
        {"stands": every_kind(), "denied": {"results": [{**PLACED, **DENIED}]}},
    ),
    Case(
        "withdrawn-claims",
        {**every_kind_replaced(), **NAMES},
        ("claim", "instead", "instead_kind", "instead_about_name", "instead_type", "instead_counterpart_name",
         "instead_says"),
        [(claim, f"{claim}n", *others) for claim, *others in IN_ORDER],
        given={"how": "superseded"},
    ),
    Case(
        "withdrawn-claims",  # a chain: only its end stands
        {
            "results": [
                {**PLACED, "superseded_by": "p2", **WITHDRAWN},
                {**PLACED, "key": "p2", "value": "200", "superseded_by": "p3", "stated_in": "page"},
                {**MEMBERS, "key": "p3", "value": "100", "stated_in": "page"},
                {**MEMBERS, "actor": "y", **WITHDRAWN},
            ]
        },
        ("claim", "kind", "about", "value", "stated_in", "stated_in_name", "withdrawn_by", "instead", "instead_kind",
         "instead_value", "instead_in", "instead_in_name"),
        [
            (iri("p2"), "Result", iri("x"), 200.0, iri("page"), "Een pagina", None, iri("p3"), "Measurement", 100.0,
             iri("page"), "Een pagina"),
            (iri("r"), "Result", iri("x"), 300.0, iri("report"), "Het rapport", "BM", iri("p3"), "Measurement",
             100.0, iri("page"), "Een pagina"),
            (iri("m"), "Measurement", iri("y"), 40.0, iri("report"), "Het rapport", "BM", None, None, None, None, None),
        ],
        {"stands": {"results": [PLACED]}},
    ),
    Case(
        "withdrawn-claims",
        {"obstacles": [{**SIGHT, **GIVES_WAY}, {**SIGHT, "key": "new"}, {**SIGHT, "key": "wrong", **WITHDRAWN}]},
        ("claim", "counterpart"),
        [(iri("wrong"), iri("board"))],
        {"replaced": {"obstacles": [{**SIGHT, **GIVES_WAY}, {**SIGHT, "key": "new"}]}},
        given={"how": "withdrawn"},
    ),
    Case(
        "withdrawn-claims",
        {"obstacles": [{**SIGHT, **GIVES_WAY}, {**SIGHT, "key": "new"}, {**SIGHT, "key": "wrong", **WITHDRAWN}]},
        ("claim", "instead"),
        [(iri("o"), iri("new"))],
        {"withdrawn": {"obstacles": [{**SIGHT, **WITHDRAWN}]}},
        given={"how": "superseded"},
    ),
    Case(
        "places-unresolvable",
        {
            "evidence": [ADDRESS, {**UNHASHED, "key": "e2"}, {**HASHED, "key": "e3"}],
            "results": [
                {**PLACED, "evidence": "e"},
                {**MEMBERS, "evidence": "e"},
                {**MEMBERS, "key": "m2", "evidence": "e", **WITHDRAWN},
                {**MEMBERS, "key": "m3", "evidence": "e", "superseded_by": "m"},
            ],
        },
        ("source", "source_name", "reason", "evidence", "section", "start", "end", "url", "claims"),
        [
            (iri("page"), "Een pagina", "noPosition", iri("e"), None, None, None, "https://example.org/e",
             [iri("m"), iri("r")]),
            (iri("report"), "Het rapport", "noFingerprint", iri("e2"), "3", 10, 60, None, []),
        ],
        {"found again": {"evidence": [HASHED]}},
    ),
    Case(
        "places-unresolvable",
        {"evidence": [ADDRESS, {**UNHASHED, "key": "e2"}]},
        ("evidence",),
        [(iri("e"),)],
        {"at a place": {"evidence": [UNHASHED]}},
        given={"why": "noPosition"},
    ),
    Case(
        "places-unresolvable",
        {"evidence": [ADDRESS, {**UNHASHED, "key": "e2"}]},
        ("evidence",),
        [(iri("e2"),)],
        {"an address": {"evidence": [ADDRESS]}},
        given={"why": "noFingerprint"},
    ),
]  # fmt: skip
