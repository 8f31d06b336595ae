"""What the report itself answers: read there, at the place given, before any query was run.

Each row says where in the report the answer stands (code points, end exclusive) and the words or numbers to be found
there. An answer comes out of both engines, and where the table shows places, one of them overlaps the passage.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.questions import ENGINES, Engine, ask, bind, find_question

ENGINE = pytest.mark.parametrize("engine", ENGINES)
APPENDIX = (135_800, 146_500)
REPORT = {"as_of": "report"}


@dataclass(frozen=True)
class Known:
    """``row``: values by column that one row has; ``words`` stand in the report from ``start`` to ``end``."""

    question: str
    row: Mapping[str, Any]
    start: int
    end: int
    words: tuple[str, ...]
    given: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.question}-{self.start}"


def stated(kind: str, number: int, start: int, end: int, *words: str) -> Known:
    row = {"basis": "stated", "type": kind, "number": number}
    return Known("types-per-source", row, start, end, words)


def of_a_type(kind: str, number: int, out_of: int | None, start: int, end: int, *words: str) -> Known:
    row = {"type": kind, "number": number, "out_of": out_of, "amount": "nOfNQuantifier"}
    return Known("of-a-type", row, start, end, words)


def in_words(name: str, level: int, start: int, end: int, *words: str) -> Known:
    return Known("levels-stated", {"name": name, "level": level}, start, end, words, {"as_of": "report"})


def hindered(kind: str | None, obstacle: str, body: str, start: int, end: int, *words: str) -> Known:
    return Known("obstacles", {"type": kind, "obstacle": obstacle, "body_name": body}, start, end, words, REPORT)


def ran_out(scheme: str, start: str, end: str, first: int, last: int, *words: str) -> Known:
    row = {"money_from": f"{voc.ID}{scheme}", "valid_from": start, "valid_to": end, "initiative": None}
    return Known("expired-funding", row, first, last, words, {"as_of": "2019"})


INFRA = {"initiative": "infra-deal-zuid-holland"}
WGP, WOERDEN, CHAIN = "Philips Werkgelegenheidsplan", "Brownies&downieS Woerden", "Brownies&downieS"
KNOWN = [
    stated("EmployerNetwork", 22, 59_776, 59_818, "22", "werkgeversnetwerken"),
    stated("Platform", 10, 76_574, 76_621, "tien", "platformen"),
    stated("SocialEnterprise", 8, 89_335, 89_378, "8", "sociale ondernemers"),
    Known("type-conflicts", {"name": WGP, "type": "EmployerNetwork"}, 145_559, 145_904, ("Werkgeversnetwerk",)),
    Known("type-conflicts", {"name": WGP, "type": "SocialEnterprise"}, 95_553, 95_707, (WGP,)),
    Known("names", {"used": "Infra Deal"}, 140_304, 140_514, ("Infra Deal",), INFRA),
    Known("names", {"used": "Infradeal Zuid-Holland"}, 106_021, 106_116, ("Infradeal",), INFRA),
    Known("names", {"used": "Koenraed"}, 62_776, 62_784, ("Koenraed",), {"initiative": "koenraad"}),
    Known("desk-research-only", {"name": "ACE"}, 137_694, 137_743, ("alleen", "deskresearch")),
    Known("desk-research-only", {"name": "ACE"}, 135_862, 135_899, ("ACE¹",)),
    Known("franchise-outlets", {"outlet_name": WOERDEN, "franchise_name": CHAIN}, 95_708, 95_873, ("fran", "Woerden")),
    in_words(CHAIN, 1, 104_200, 104_313, "eerste categorie"),
    in_words(WGP, 2, 105_154, 105_260, "tweede categorie", WGP),
    in_words("Infra Deal Zuid-Holland", 3, 106_021, 106_116, "derde categorie", "Infradeal"),
    in_words("Veluwe Portaal", 4, 106_945, 107_055, "vierde categorie", "Veluwe"),
    of_a_type("EmployerNetwork", 10, None, 70_236, 70_303, "Tien", "netwerken", "abonnementsmodel"),
    of_a_type("EmployerNetwork", 9, None, 70_842, 70_983, "negen", "subsidies"),
    of_a_type("Platform", 6, 10, 77_249, 77_310, "Zes van de tien", "non-profit"),
    of_a_type("Platform", 3, None, 82_292, 82_388, "Drie platformen", "startsubsidie"),
    of_a_type("Platform", 6, 10, 86_310, 86_420, "Zes van de tien", "mindset"),
    of_a_type("SocialEnterprise", 2, None, 92_567, 92_688, "twee stichtingen", "sociale ondernemers"),
    Known("findings", {"type": "SocialEnterprise", "result": "notSupportedOutcome"}, 112_816, 112_890,
          ("hypothese", "niet", "sociale ondernemingen")),
    Known("findings", {"kind": "Hypothesis"}, 112_687, 112_815, ("ingebed", "effectiever")),
    Known("study-coverage", {"aspect": "longlistAspect", "number": 70}, 4_219, 4_300, ("longlist", "70")),
    Known("study-coverage", {"aspect": "longlistAspect", "number": 70}, 46_538, 46_659, ("longlist", "70")),
    Known("study-coverage", {"aspect": "studiedAspect", "number": 40, "basis": "stated"}, 4_157, 4_218, ("40",)),
    Known("study-coverage", {"aspect": "deskResearchOnlyAspect", "actor_name": "ACE"}, 137_694, 137_743,
          ("deskresearch",)),
    Known("called-law", {"instrument_kind": "ProcurementCondition", "called": "Act"}, 91_021, 91_211,
          ("wet", "Social Return on Investment", "SROI")),
    Known("instruments-by-type", {"type": "SocialEnterprise", "effect": "enablesEffect",
          "instrument_kind": "ProcurementCondition"}, 91_021, 91_211, ("kansen", "sociale ondernemingen", "SROI")),
    Known("schemes", {"scheme": voc.ID + "dwsra", "whom": "type", "valid_from": "2016", "valid_to": "2017"},
          120_726, 120_971, ("DWSRA", "2016-2017")),
    Known("subsidy", {"type": "EmployerNetwork", "number": 9, "dependence": "now"}, 70_842, 70_983,
          ("negen", "afhankelijk")),
    Known("subsidy", {"type": "Platform", "number": 3, "dependence": "startOnly"}, 82_292, 82_388,
          ("Drie platformen", "startsubsidie")),
    hindered("SocialEnterprise", "noSightOfCandidatesObstacle", "UWV", 97_155, 97_309, "UWV", "onvoldoende zicht"),
    hindered("SocialEnterprise", "noSightOfCandidatesObstacle",
             "Gemeenten waarmee sociale ondernemingen te maken hebben", 97_155, 97_309,
             "gemeentes", "onvoldoende zicht"),
    hindered(None, "noSightOfCandidatesObstacle", "Gemeenten waarmee Stichting RataPlan te maken heeft",
             100_680, 101_023, "gemeenten", "weten niet wat deze mensen kunnen"),
    hindered("EmployerNetwork", "noUniformityObstacle", "UWV", 73_924, 74_205, "UWV", "eenduidigheid"),
    Known("results", {"name": "Infra Deal Zuid-Holland", "value": 300.0, "realised": False}, 106_093, 106_235,
          ("300",)),
    Known("results", {"name": "Veluwe Portaal", "value": 80.0, "qualifier": "aboutQualifier", "realised": True},
          107_056, 107_100, ("Ongeveer 80",)),
    Known("governance", {"name": "Huis van het Werk", "number": 2.0, "number_to": 3.0}, 64_900, 65_130,
          ("twee à drie",)),
    Known("scaling", {"name": "Werken voor Zeeland", "route": "deliberatelySmallRoute"}, 65_688, 65_843,
          ("niet te groot",)),
    Known("named-not-studied", {"name": "WerkendZwolle"}, 107_523, 107_617, ("WerkendZwolle",)),
    Known("named-not-studied", {"name": "Care Academy"}, 107_618, 107_780, ("Care Academy",)),
    ran_out("sectorplannen-2013", "2013", "2016", 120_780, 120_827, "Sectorplannen", "2013-2016"),
    ran_out("dwsra", "2016", "2017", 120_880, 120_914, "DWSRA", "2016-2017"),
    ran_out("rif-mbo", "2014", "2018", 120_922, 120_972, "Investeringsfonds MBO", "2014-2018"),
]  # fmt: skip
# The rows of some answers are these and no others: per question the column to look at, and all that stands in it.
ALL: dict[str, tuple[str, set[str]]] = {
    "type-conflicts": ("name", {WGP}),
    "desk-research-only": ("name", {"ACE"}),
    "franchise-outlets": ("outlet_name", {WOERDEN}),
    "levels-stated": ("name", {CHAIN, WGP, "Infra Deal Zuid-Holland", "Veluwe Portaal"}),
    "named-not-studied": ("name", {"WerkendZwolle", "Care Academy"}),
    "called-law": ("instrument_name", {"Social return on investment (SROI)"}),
}


def rows(snapshot: Snapshot, name: str, engine: Engine, given: Mapping[str, str]) -> list[dict[str, Any]]:
    question = find_question(name)
    return ask(snapshot, question, bind(question, snapshot, given), engine).dicts()


@pytest.mark.parametrize("known", KNOWN, ids=str)
def test_the_report_says_so(known: Known, report: Path) -> None:
    passage = report.read_text(encoding="utf-8")[known.start : known.end]
    for word in known.words:
        assert word in passage


@ENGINE
@pytest.mark.parametrize("known", KNOWN, ids=str)
def test_the_answer_holds_it(known: Known, shipped: Snapshot, engine: Engine) -> None:
    """Among the rows that have these values, one rests on the passage, wherever the answer shows places."""
    found = [
        row
        for row in rows(shipped, known.question, engine, known.given)
        if all(row[column] == value for column, value in known.row.items())
    ]
    assert found
    if "start" in found[0]:
        assert any(row["start"] is not None and row["start"] < known.end and known.start < row["end"] for row in found)


@ENGINE
@pytest.mark.parametrize("name", ALL)
def test_the_answer_holds_no_more(name: str, shipped: Snapshot, engine: Engine) -> None:
    column, expected = ALL[name]
    has_day = any(parameter.name == "as_of" for parameter in find_question(name).parameters)
    found = rows(shipped, name, engine, {"as_of": "report"} if has_day else {})
    assert {row[column] for row in found} == expected
    if name == "levels-stated":
        assert len(found) == 4


@ENGINE
def test_types_in_the_appendix_are_counted(report: Path, shipped: Snapshot, engine: Engine) -> None:
    """The second cell of each row of appendix 1, counted in the report's own text."""
    lines = report.read_text(encoding="utf-8")[slice(*APPENDIX)].split("\n")
    cells = [line.split("\t") for line in lines if line.count("\t") == 2 and line.startswith("<u>")]
    words = {"Werkgeversnetwerk": "EmployerNetwork", "Platform": "Platform", "Sociale Onderneming": "SocialEnterprise"}
    counted = Counter(words[cell[1]] for cell in cells)
    assert counted == {"EmployerNetwork": 23, "Platform": 10, "SocialEnterprise": 7}
    found = {
        row["type"]: row["number"]
        for row in rows(shipped, "types-per-source", engine, {})
        if row["basis"] == "counted" and (row["section"] or "").startswith("Bijlage 1")
    }
    assert found == counted


@ENGINE
def test_forty_are_studied(shipped: Snapshot, engine: Engine) -> None:
    counted = {
        (row["aspect"], row["number"])
        for row in rows(shipped, "study-coverage", engine, {})
        if row["basis"] == "counted" and row["actor"] is None
    }
    assert counted == {("studiedAspect", 40)}


@ENGINE
def test_where_the_stated_level_is_not_reached(shipped: Snapshot, engine: Engine) -> None:
    """Of the four only Veluwe Portaal differs: no leader, agenda or lead role stands in the text."""
    found = rows(shipped, "stated-differs", engine, {"as_of": "report", "sources": "report"})
    assert {(row["name"], row["stated"], row["level"], row["low"], row["high"]) for row in found} == {
        ("Veluwe Portaal", 4, 2, 2, 4)
    }
    assert [row["rung"] for row in found] == [3, 4]
