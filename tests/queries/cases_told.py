"""The same for what is told of initiatives: numbers, obstacles, governance and scaling."""

from __future__ import annotations

from collections.abc import Mapping

from .cases import DATED, IN_REGION, Case, each, group, iri
from .small import BOARD, DENIED, FIRM, NO_MORE, PLANNED, WITHDRAWN, Row, Sheets, X, Y, lead, tie

PLACED = {"key": "r", "class": "result", "actor": "x", "measure": "people-placed", "value": "300"}
MEMBERS = {"key": "m", "class": "measurement", "actor": "x", "measure": "members", "value": "40"}
STAFF = {**MEMBERS, "measure": "employees"}
SIGHT = {"key": "o", "actor": "x", "obstacle": "no-sight-of-candidates", "at": "board"}
OF_TYPE = {"key": "o2", "group": "platform", "obstacle": "bureaucracy"}
SITS = {"key": "gov", "initiative": "x", "form": "board"}
SMALL = {"key": "s", "initiative": "x", "route": "deliberately-small"}
BOARDS = group(kind="governance-form", value="board", detail="")
BRANCHES = group(kind="scaling-route", value="branch", detail="")
# A name in English is no name of a row; what has ended still holds on its last day.
NAMES = {
    "actors": [{**actor, "name_en": f"In English {actor['key']}"} for actor in (X, Y, BOARD, FIRM)],
    "territories": [
        {"key": "nl", "name": "Nederland", "name_en": "Netherlands", "kind": "country"},
        {"key": "zh", "name": "Zuid-Holland", "name_en": "South Holland", "kind": "province", "within": "nl"},
    ],
}
LAST_DAY = {"status": "ended", "valid_from": "2014", "valid_to": "2018-12-31"}
GIVES_WAY = {"superseded_by": "new"}
AT, AT_TOO = {"as_of": "2018"}, {"as_of": "2018", "only": "any"}
SAID = {"speaker": "initiative"}


def each_of(rows: Mapping[str, Row], changes: Mapping[str, Row]) -> dict[str, Sheets]:
    """The row of each sheet alone, changed in each way."""
    return {name: sheets for sheet, row in rows.items() for name, sheets in each(sheet, row, changes).items()}


CASES = [
    Case(
        "results",
        {
            "results": [
                {
                    **PLACED,
                    "value_to": "400",
                    "qualifier": "range",
                    "unit": "mensen",
                    "as_of": "2020",
                    "valid_from": "2016",
                    "expected_end": "2020-06",
                    "status": "target",
                    "method": "self-report",
                    "detail": "Zo veel",
                    "detail_en": "So many",
                },
                {**MEMBERS, "actor": "y", "scope": "chain", "stated_in": "page", **NO_MORE},
                {**MEMBERS, "key": "m2", "actor": "y", "value": "", "qualifier": "several"},
            ]
        },
        ("initiative", "name", "kind", "measure", "value", "value_to", "qualifier", "unit", "realised", "status",
         "measured_on", "valid_from", "valid_to", "expected_end", "scope", "method", "detail_nl", "detail_en",
         "claim", "stated_in", "stated_in_name"),
        [
            (iri("x"), "Actor x", "Result", "peoplePlacedMeasure", 300.0, 400.0, "rangeQualifier", "mensen", False,
             "targeted", "2020", "2016", None, "2020-06", "individual", "selfReportMethod", "Zo veel", "So many",
             iri("r"), iri("report"), "Het rapport"),
            (iri("y"), "Actor y", "Measurement", "membersMeasure", 40.0, None, "exactQualifier", None, True, "ended",
             None, "2013", "2015", None, "chain", None, None, None, iri("m"), iri("page"), "Een pagina"),
            (iri("y"), "Actor y", "Measurement", "membersMeasure", None, None, "severalQualifier", None, True,
             "current", None, None, None, None, "individual", None, None, None, iri("m2"), iri("report"),
             "Het rapport"),
        ],
        {
            **each("results", PLACED, {"denied": DENIED, "withdrawn": WITHDRAWN, "a firm's": {"actor": "firm"}}),
            "of a type": {"group_claims": [group(detail="300 mensen")]},
        },
    ),
    Case(
        "results",  # what was put in the place of another
        {"results": [{**PLACED, **GIVES_WAY}, {**PLACED, "key": "new", "value": "200"}]},
        ("claim", "value"),
        [(iri("new"), 200.0)],
    ),
    Case(
        "results",
        {"results": [PLACED, {**MEMBERS, **PLANNED}]},
        ("claim", "realised"),
        [(iri("r"), True)],
        each("results", PLACED, {name: {"status": name} for name in ("planned", "target", "ambition")}),
        given={"only": "realised"},
    ),
    Case(
        "results",
        {"results": [PLACED, {**MEMBERS, **PLANNED}]},
        ("claim", "realised"),
        [(iri("m"), False)],
        {"reached": {"results": [PLACED]}, "no more": {"results": [{**MEMBERS, **NO_MORE}]}},
        given={"only": "wanted"},
    ),
    Case(
        "results",
        {"results": [PLACED, MEMBERS]},
        ("claim",),
        [(iri("r"),)],
        {"a measurement": {"results": [MEMBERS]}},
        given={"class": "Result"},
    ),
    Case("results", {"results": [PLACED, MEMBERS]}, ("claim",), [(iri("m"),)], given={"class": "Measurement"}),
    Case(
        "obstacles",
        {
            **NAMES,
            "obstacles": [
                {
                    **SIGHT,
                    **LAST_DAY,
                    "detail": "Zij zien hen niet",
                    "detail_en": "They do not see them",
                    "section": "5",
                    **SAID,
                },
                {**OF_TYPE, "stated_in": "page"},
            ],
        },
        ("actor", "actor_name", "type", "obstacle", "body", "body_name", "detail_nl", "detail_en", "speaker",
         "claim", "source", "source_name", "section", "start", "end", "url"),
        [
            (iri("x"), "Actor x", None, "noSightOfCandidatesObstacle", iri("board"), "Actor board",
             "Zij zien hen niet", "They do not see them", "initiativeSpeaks", iri("o"), iri("report"), "Het rapport",
             "5", 100, 150, None),
            (None, None, "Platform", "bureaucracyObstacle", None, None, None, None, "researcherSpeaks", iri("o2"),
             iri("page"), "Een pagina", None, None, None, "https://example.org/ev-o2"),
        ],
        {**each("obstacles", SIGHT, DATED), "a challenge": {"group_claims": [group(kind="obstacle", value="other")]}},
        given=AT,
    ),
    Case(
        "obstacles",
        {"obstacles": [{**SIGHT, **GIVES_WAY}, {**SIGHT, "key": "new", "obstacle": "other"}]},
        ("claim",),
        [(iri("new"),)],
    ),
    Case(
        "obstacles",
        {"obstacles": [SIGHT, OF_TYPE]},
        ("claim",),
        [(iri("o"),)],
        {"of a type": {"obstacles": [OF_TYPE]}},
        given={"group": "one"},
    ),
    Case(
        "obstacles",
        {"obstacles": [SIGHT, OF_TYPE, {**OF_TYPE, "key": "o3", "group": "social-enterprise"}]},
        ("claim",),
        [(iri("o2"),)],
        {"of one of it": {"obstacles": [SIGHT], "types": [{"key": "t", "initiative": "x", "type": "platform"}]}},
        given={"group": "Platform"},
    ),
    Case(
        "governance",
        {
            **NAMES,
            **IN_REGION,
            "governance": [
                {**SITS, "actor": "board", "number": "3", "detail": "Onbetaald", "detail_en": "Unpaid", **SAID},
                {**SITS, "key": "gov2", "initiative": "y", "form": "bureau", "stated_in": "page", **LAST_DAY},
            ],
            "ties": [lead(target="x"), tie("secondment", "firm", "x", "lent"), tie("funding", "firm", "x", "money")],
            "results": [
                {**STAFF, "value_to": "50", "qualifier": "range"},
                {**STAFF, "key": "m2", "measure": "flexible-staff", "value": "", "qualifier": "several"},
                {**STAFF, "key": "m3", "measure": "volunteers", "class": "result"},
                {**STAFF, "key": "m4", "actor": "firm"},
                MEMBERS | {"key": "m5"},
            ],
            "group_claims": [BOARDS | {"of_n": "40"}, group(key="g2", kind="legal-form", value="foundation")],
        },
        ("name", "type", "kind", "form", "party_name", "number", "number_to", "qualifier", "amount", "n", "out_of",
         "claim"),
        [
            ("Actor x", None, "Governance", "boardGovernanceForm", "Actor board", 3.0, None, None, None, None, None,
             iri("gov")),
            ("Actor x", None, "LeadershipTie", None, "Actor board", None, None, None, None, None, None, iri("lead")),
            ("Actor x", None, "Measurement", "employeesMeasure", None, 40.0, 50.0, "rangeQualifier", None, None,
             None, iri("m")),
            ("Actor x", None, "Measurement", "flexibleStaffMeasure", None, None, None, "severalQualifier", None,
             None, None, iri("m2")),
            ("Actor x", None, "Result", "volunteersMeasure", None, 40.0, None, "exactQualifier", None, None, None,
             iri("m3")),
            ("Actor x", None, "SecondmentTie", None, "Actor firm", None, None, None, None, None, None, iri("lent")),
            ("Actor y", None, "Governance", "bureauGovernanceForm", None, None, None, None, None, None, None,
             iri("gov2")),
            (None, "EmployerNetwork", "GroupClaim", "boardGovernanceForm", None, None, None, None, "nOfNQuantifier",
             22, 40, iri("g")),
        ],
        {
            **each_of(
                {
                    "governance": SITS,
                    "ties": tie("secondment", "firm", "x"),
                    "results": STAFF,
                    "group_claims": BOARDS,
                },
                DATED,
            ),
            "leads a region": {**IN_REGION, "ties": [lead(), lead(source="x", key="own")]},
            "lends to a firm": {"ties": [tie("secondment", "x", "firm")]},
        },
        given=AT,
    ),
    Case(
        "governance",
        {
            "governance": [
                {**SITS, "actor": "board", "detail": "Onbetaald", "detail_en": "Unpaid", **SAID},
                {**SITS, "key": "gov2", "form": "bureau", "stated_in": "page", "valid_from": "2014"},
            ]
        },
        ("initiative", "party", "status", "detail_nl", "detail_en", "speaker", "claim", "stated_in", "stated_in_name"),
        [
            (iri("x"), iri("board"), "current", "Onbetaald", "Unpaid", "initiativeSpeaks", iri("gov"), iri("report"),
             "Het rapport"),
            (iri("x"), None, "current", None, None, "researcherSpeaks", iri("gov2"), iri("page"), "Een pagina"),
        ],
    ),
    Case(
        "governance",
        {"governance": [SITS, {**SITS, "key": "wish", "form": "bureau", "status": "ambition"}]},
        ("claim", "status"),
        [(iri("wish"), "ambition")],
        {
            "is there": {"governance": [SITS]},
            "was there": {"governance": [{**SITS, **NO_MORE}]},
        },
        given={"only": "wanted"},
    ),
    Case(
        "governance",  # ended, and still there on the day
        {
            "governance": [
                {**SITS, "status": "ended", "valid_from": "2018-12-31", "valid_to": "2018-12-31"},
                {**SITS, "key": "old", **GIVES_WAY},
                {**SITS, "key": "new", "form": "bureau", **PLANNED},
            ]
        },
        ("claim", "status"),
        [(iri("gov"), "ended"), (iri("new"), "planned")],
        given=AT_TOO,
    ),
    Case(
        "scaling",
        {
            **NAMES,
            "scaling": [
                {**SMALL, "territory": "zh", "detail": "Niet te groot", "detail_en": "Not too large", **SAID},
                {**SMALL, "key": "s2", "initiative": "y", "status": "ambition", "stated_in": "page"},
            ],
            "ties": [
                tie("franchise", "y", "x", "outlet"),
                tie("replication", "firm", "x", "copy"),
                tie("franchise", "x", "firm", "firms"),
                tie("membership", "firm", "x", "member"),
            ],
            "group_claims": [
                BRANCHES | {"of_n": "40", "territory": "zh"},
                group(key="g2", kind="legal-form", value="foundation"),
            ],
        },
        ("name", "type", "amount", "n", "out_of", "kind", "route", "status", "territory_name", "counterpart_name",
         "claim"),
        [
            ("Actor x", None, None, None, None, "ScalingRoute", "deliberatelySmallRoute", "current", "Zuid-Holland",
             None, iri("s")),
            ("Actor x", None, None, None, None, "FranchiseTie", "franchiseRoute", "current", None, "Actor y",
             iri("outlet")),
            ("Actor x", None, None, None, None, "ReplicationTie", "replicationByOthersRoute", "current", None,
             "Actor firm", iri("copy")),
            ("Actor y", None, None, None, None, "ScalingRoute", "deliberatelySmallRoute", "ambition", None, None,
             iri("s2")),
            (None, "EmployerNetwork", "nOfNQuantifier", 22, 40, "GroupClaim", "branchRoute", "current",
             "Zuid-Holland", None, iri("g")),
        ],
        {
            **each_of(
                {"scaling": SMALL, "ties": tie("franchise", "y", "x"), "group_claims": BRANCHES},
                {name: cells for name, cells in DATED.items() if name != "planned"},
            ),
        },
        given=AT,
    ),
    Case(
        "scaling",
        {
            "scaling": [
                {**SMALL, "territory": "zh", "detail": "Niet te groot", "detail_en": "Not too large", **SAID},
                {**SMALL, "key": "s2", "route": "franchise", "stated_in": "page"},
            ],
            "ties": [tie("franchise", "y", "x", "outlet")],
        },
        ("initiative", "territory", "counterpart", "detail_nl", "detail_en", "speaker", "claim", "stated_in",
         "stated_in_name"),
        [
            (iri("x"), iri("zh"), None, "Niet te groot", "Not too large", "initiativeSpeaks", iri("s"),
             iri("report"), "Het rapport"),
            (iri("x"), None, None, None, None, "researcherSpeaks", iri("s2"), iri("page"), "Een pagina"),
            (iri("x"), None, iri("y"), None, None, "researcherSpeaks", iri("outlet"), iri("report"), "Het rapport"),
        ],
    ),
    Case(
        "scaling",
        {"scaling": [{**SMALL, **LAST_DAY}, {**SMALL, "key": "s2", "route": "branch", **PLANNED}]},
        ("claim",),
        [(iri("s"),)],
        {"planned": {"scaling": [{**SMALL, **PLANNED}]}, "a wish": {"scaling": [{**SMALL, "status": "ambition"}]}},
        given={**AT, "only": "realised"},
    ),
    Case(
        "scaling",
        {
            "scaling": [
                {**SMALL, **PLANNED},
                {**SMALL, "key": "old", "route": "branch", **PLANNED, **GIVES_WAY},
                {**SMALL, "key": "new", "route": "branch"},
            ]
        },
        ("claim",),
        [(iri("s"),)],
        {"is so": {"scaling": [SMALL]}, "was so": {"scaling": [{**SMALL, **NO_MORE}]}},
        given={"only": "wanted"},
    ),
]  # fmt: skip
