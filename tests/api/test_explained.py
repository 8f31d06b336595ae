"""What is known beforehand of four initiatives, as the program explains it; and its places in the report."""

from __future__ import annotations

import csv
import hashlib
from pathlib import Path
from typing import Any

import pytest

from .program import CURATED, Program

ID = "https://w3id.org/banenmakers/id/"
KNOWN_IN_1_TO_4 = {"brownies-downies": 1, "philips-werkgelegenheidsplan": 2, "infra-deal-zuid-holland": 3}


def explained(reading: Program, name: str, *words: object) -> Any:
    return reading("explain", name, "--as-of", "2018-12-31", "--json", *words).ok().json()


def test_brownies_is_1_by_the_denial(reading: Program) -> None:
    found = explained(reading, "Brownies&downieS")
    assert [row["claim"] for row in found["because"]] == [ID + "denial-brownies", ID + "area-brownies"]
    assert [(row["claims"], row["weak"]) for row in found["ladder"]] == [
        ([ID + "denial-brownies"], False),
        ([ID + "area-brownies"], True),
    ]
    derived = found["derived"]
    assert (derived["level"], derived["low"], derived["high"], derived["confidence"]) == (1, 1, 1, 0.9)
    assert derived["ties_only"] == {"level": None, "low": 1, "high": 4}
    assert [row["level"] for row in found["stated"]] == [1]
    assert found["agrees"] is True


def test_the_outlet_is_not_the_chain(reading: Program) -> None:
    """Its level comes from the transferred denial, at 0.8 of the confidence; no source states a level of the outlet."""
    found = explained(reading, "Brownies&downieS Woerden")
    assert (found["derived"]["level"], found["derived"]["confidence"]) == (1, 0.72)
    assert found["stated"] == []
    assert found["agrees"] is None


def test_philips_is_2(reading: Program) -> None:
    found = explained(reading, "Philips Werkgelegenheidsplan")
    derived = found["derived"]
    assert (derived["level"], derived["low"], derived["high"]) == (2, 2, 2)
    assert derived["ties_only"]["level"] is None
    assert [row["claim"] for row in found["because"]] == [ID + "participation-wgp"]
    assert found["agrees"] is True
    assert [c["claim"] for c in found["caps"]] == [ID + "denial-wgp"]


def test_infra_deal_is_3_and_less_from_ties_alone(reading: Program) -> None:
    found = explained(reading, "Infra Deal Zuid-Holland")
    derived = found["derived"]
    assert (derived["level"], derived["low"], derived["high"]) == (3, 3, 4)
    assert derived["ties_only"]["level"] == 2
    assert [row["claim"] for row in found["because"]] == [ID + "leaders-infra"]
    assert found["agrees"] is True
    assert {"without": [ID + "leaders-infra"], "level": 2} in found["sensitivity"]


def test_veluwe_disagrees_and_says_what_is_missing(reading: Program) -> None:
    found = explained(reading, "Veluwe Portaal")
    derived = found["derived"]
    assert (derived["level"], derived["low"], derived["high"]) == (2, 2, 4)
    assert [row["level"] for row in found["stated"]] == [4]
    assert found["agrees"] is False
    assert [row["rung"] for row in found["missing"]] == [3, 4]
    assert {row["claim"] for row in found["not_counted"]} >= {ID + "importance-veluwe", ID + "connection-veluwe"}
    in_dutch = explained(reading, "Veluwe Portaal", "--lang", "nl")["missing"]
    assert [row["rung"] for row in in_dutch] == [3, 4]
    assert all(a["text"] != b["text"] for a, b in zip(found["missing"], in_dutch, strict=True))


def test_silence_is_undetermined(reading: Program) -> None:
    found = explained(reading, "WerkendZwolle")
    assert found["derived"]["level"] is None
    assert found["because"] == []
    assert [row["rung"] for row in found["missing"]] == [None, 1, 2], "first what was read, then what would carry"
    read = found["missing"][0]
    assert read["claim"] == f"{ID}read-werkendzwolle" and read["evidence"]


def test_before_the_report_nothing_is_known(reading: Program) -> None:
    """Undated claims hold from the start of the report's period, 2017-10."""
    for name in (*KNOWN_IN_1_TO_4, "veluwe-portaal"):
        before = reading("explain", name, "--as-of", "2017-09-30", "--json").ok().json()
        assert before["derived"]["level"] is None
        assert before["because"] == []
        after = reading("explain", name, "--as-of", "2017-10-01", "--json").ok().json()
        assert after["derived"]["level"] == KNOWN_IN_1_TO_4.get(name, 2)
        assert after["derived"]["since"] == "2017-10-01"


def test_in_one_ecosystem(reading: Program) -> None:
    for name in ("ecosysteem-zuid-holland", "Ecosysteem Zuid-Holland", "ecosystem of zuid-holland"):
        found = explained(reading, "infra-deal-zuid-holland", "--ecosystem", name)
        assert found["ecosystem"] == ID + "ecosysteem-zuid-holland"
        assert found["derived"]["level"] == 3


@pytest.mark.parametrize(
    "name",
    ["WGP", "wgp", "Philips Employment Scheme", "philips werkgelegenheidsplan", "  Werkgelegenheidsplan ",
     "philips-werkgelegenheidsplan", ID + "philips-werkgelegenheidsplan", "Werkgelegenheidsplan Philips Nederland"],
)  # fmt: skip
def test_by_any_of_its_names(reading: Program, name: str) -> None:
    assert explained(reading, name)["initiative"] == ID + "philips-werkgelegenheidsplan"


def test_a_name_with_odd_letters(reading: Program) -> None:
    for name in ("brownies&downies", "BROWNIES & DOWNIES", "Brownies&DownieS"):
        assert explained(reading, name)["slug"] == "brownies-downies"


def passages() -> list[dict[str, str]]:
    with (CURATED / "evidence.csv").open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if row["start"]]


def test_every_place_is_where_its_passage_stands(report: Path) -> None:
    text = report.read_bytes().decode("utf-8")
    rows = passages()
    assert len(rows) > 500
    for row in rows:
        passage = text[int(row["start"]) : int(row["end"])]
        assert hashlib.sha256(passage.encode()).hexdigest() == row["passage_sha256"], row["key"]
    with (CURATED / "sources.csv").open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["text_sha256"] == hashlib.sha256(report.read_bytes()).hexdigest()


@pytest.mark.parametrize("name", [*KNOWN_IN_1_TO_4, "veluwe-portaal", "brownies-downies-woerden"])
def test_evidence_of_an_explanation_resolves(reading: Program, report: Path, name: str) -> None:
    """Each place that is given as ground is one that was recorded, and the text still stands there."""
    text = report.read_bytes().decode("utf-8")
    known = {(int(row["start"]), int(row["end"])): row for row in passages()}
    found = explained(reading, name)
    places = [place for row in (*found["because"], *found["stated"]) for place in row["evidence"]]
    assert len(places) >= (2 if found["stated"] else 1)
    for place in places:
        recorded = known[place["start"], place["end"]]
        passage = text[place["start"] : place["end"]]
        assert hashlib.sha256(passage.encode()).hexdigest() == recorded["passage_sha256"]
        assert place["paraphrase"] == recorded["paraphrase_en"]
        assert place["section"] == recorded["section"]


def test_verify_resolves_every_place(reading: Program, report: Path, tmp_path: Path) -> None:
    found = reading("verify", "--report", report, "--json").ok().json()
    assert found["places"] == {**found["places"], "checked": len(passages()), "resolved": len(passages()), "failed": []}
    other = tmp_path / "other.txt"
    text = report.read_bytes().decode("utf-8")
    other.write_bytes((text[:105000] + "x" + text[105000:]).encode())
    proposals = tmp_path / "proposals.csv"
    moved = reading("verify", "--report", other, "--json", "--proposals", proposals)
    assert moved.code == 1
    rows = passages()
    after = [row for row in rows if int(row["end"]) > 105000]
    assert {f["evidence"] for f in moved.json()["places"]["failed"]} == {ID + row["key"] for row in after}
    assert moved.json()["places"]["resolved"] == len(rows) - len(after)
    straddling = {ID + row["key"] for row in after if int(row["start"]) < 105000}
    for failed in moved.json()["places"]["failed"]:
        if failed["evidence"] in straddling:
            assert (failed["kind"], failed["proposal"]) == ("changed", None)
        else:
            assert failed["proposal"] == {"start": failed["start"] + 1, "end": failed["end"] + 1}
    with proposals.open(encoding="utf-8", newline="") as file:
        written = {row["key"]: row for row in csv.DictReader(file)}
    assert written.keys() == {row["key"] for row in after}
    assert {key for key, row in written.items() if row["kind"] != "moved"} == {s.removeprefix(ID) for s in straddling}
    assert reading("verify", "--proposals", proposals).code == 2
    other.write_text("short", encoding="utf-8")
    built = reading("verify", "--report", other, "--lang", "nl")
    assert built.code == 1
    assert f"vindplaatsen: 0 van {len(rows)}" in built.out


def flat(text: str) -> str:
    return " ".join(text.split())


def test_passages_are_shown_to_who_has_the_report_only(reading: Program, report: Path, tmp_path: Path) -> None:
    text = report.read_bytes().decode("utf-8")
    place = explained(reading, "veluwe-portaal")["because"][0]["evidence"][0]
    passage = flat(text[place["start"] : place["end"]])
    assert len(passage) > 100
    without = reading("explain", "veluwe-portaal").ok()
    assert passage not in flat(without.out)
    assert place["paraphrase"] in flat(without.out)
    for shown in (
        reading("explain", "veluwe-portaal", "--report", report),
        reading("explain", "veluwe-portaal", env={"BANENMAKERS_REPORT": str(report)}),
    ):
        assert passage in flat(shown.ok().out)
    other = tmp_path / "other.txt"
    other.write_bytes(("x" + text).encode())
    assert passage not in flat(reading("explain", "veluwe-portaal", "--report", other).ok().out)
    assert passage not in flat(reading("explain", "veluwe-portaal", "--report", report, "--json").ok().out)
