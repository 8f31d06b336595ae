# ruff: noqa: E501
"""Rows that are one become one row in the record; look-alikes wait; analysts who disagree are both kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.graph import DataFolder
from banenmakers.loaders import Sheets, check_sheets, read_sheets, to_lines
from banenmakers.loaders.build import build, curated
from banenmakers.ontology import Fault
from banenmakers.queries.explain import explain

from .conftest import GOOD, Rows, write

SECOND = "other"
EVIDENCE = {"key": "ev-9", "source": "report", "section": "9", "start": "90", "end": "99", "paraphrase_en": "Nine.", "paraphrase_nl": "Negen."}  # fmt: skip


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A second analyst's folder: the same network under another key, with a tie of its own."""
    folder = tmp_path / SECOND
    write(folder, "evidence", [EVIDENCE])
    write(
        folder, "actors", [{"key": "a-netwerk-een", "name": "NETWERK EEN B.V.", "class": "organisation", "website": ""}]
    )
    write(folder, "ties", [tie("tie-9", "a-netwerk-een", "pzh", formality="informal")])
    return folder


def tie(key: str, source: str, target: str, **cells: str) -> dict[str, str]:
    row = {"key": key, "class": "collaboration", "source": source, "target": target, "formality": "", "polarity": "",
           "valid_from": "", "evidence": "ev-9", "confidence": "0.9"}  # fmt: skip
    return row | cells


def decide(folder: Path, *rows: tuple[str, str, str]) -> None:
    write(
        folder,
        "same_as",
        [
            {"key": f"same-{n}-{folder.name}", "a": a, "b": b, "verdict": verdict, "decided_by": "BM",
             "decided_on": "2026-11-24", "reason": "Nagegaan"}
            for n, (a, b, verdict) in enumerate(rows)
        ],
    )  # fmt: skip


def actors(sheets: Sheets) -> dict[str, dict[str, object]]:
    return {row["key"]: row for row in sheets.rows("actors")}


def codes(faults: list[Fault] | tuple[Fault, ...]) -> list[str]:
    return sorted(fault.code for fault in faults if fault.code != "sheets.header-only")


def add(folder: Path, *rows: dict[str, str]) -> None:
    write(folder, "actors", [*GOOD["actors"], *rows])


def test_one_name_becomes_one_row(good: Path, other: Path) -> None:
    sheets = read_sheets([good, other])
    found = actors(sheets)
    # neither is shipped: the first key in the alphabet goes first, its class is the most specific, nothing is lost
    row = found["a-netwerk-een"]
    assert "network" not in found and row["class"] == "initiative"
    assert row["former_keys"] == ("network",) and row["other_names"] == ("Netwerk Één",)
    assert row["website"] == "https://example.org/" and row["studied_in"] == ("report",)
    assert {row["source"] for row in sheets.rows("ties") if row["key"] in ("tie-1", "tie-9")} == {"a-netwerk-een"}
    (told,) = [fault for fault in sheets.warnings if fault.code == "identity.merged-name"]
    assert (told.file, told.row, told.value) == ("mysheets/actors.csv", 2, "network")
    assert "other/actors.csv" in told.problem("nl")


def test_the_order_of_folders_changes_nothing(good: Path, other: Path) -> None:
    one, two = read_sheets([good, other]), read_sheets([other, good])
    assert set(to_lines(one)) == set(to_lines(two))
    assert [each.as_dict("nl") for each in one.conflicts] == [each.as_dict("nl") for each in two.conflicts]


def test_a_code_makes_one_of_two_names(good: Path) -> None:
    add(good, {"key": "x-1", "name": "Alfa", "class": "company", "codes": "kvk: 12 34 56 78"},
        {"key": "x-2", "name": "Gans anders", "class": "company", "codes": "KVK:12345678|oin:00000001123456789000"})  # fmt: skip
    found = actors(read_sheets([good]))
    assert "x-2" not in found
    assert found["x-1"]["codes"] == ("kvk:12345678", "oin:00000001123456789000")
    assert found["x-1"]["other_names"] == ("Gans anders",)


def test_cells_that_differ_are_told(good: Path) -> None:
    add(good, {"key": "x-1", "name": "Alfa", "class": "company", "website": "https://example.org/a"},
        {"key": "x-2", "name": "Alfa BV", "class": "company", "website": "https://example.org/b"})  # fmt: skip
    sheets = read_sheets([good])
    (told,) = [fault for fault in sheets.warnings if fault.code == "identity.cell-differs"]
    assert (told.column, told.value, told.details["kept"]) == (
        "website",
        "https://example.org/b",
        "https://example.org/a",
    )


def test_an_alias_is_a_name_but_an_abbreviation_waits(good: Path) -> None:
    rows: Rows = [
        dict(GOOD["aliases"][0]),
        {**GOOD["aliases"][0], "key": "alias-2", "alias": "Het Eerste", "kind": "former"},
    ]
    write(good, "aliases", rows)
    add(good, {"key": "x-1", "name": "het eerste", "class": "organisation"}, {"key": "x-2", "name": "NETW 1", "class": "organisation"})  # fmt: skip
    sheets = read_sheets([good])
    assert actors(sheets)["network"]["former_keys"] == ("x-1",)
    assert [(each.a, each.b, each.reason) for each in sheets.lookalikes] == [("network", "x-2", "abbreviation")]


@pytest.mark.parametrize(
    ("name", "kind", "reason"),
    [
        ("Economic Bord", "economic-board", "similar"),
        ("Economic Board Utrecht", "economic-board", "contained"),
        ("EB", "organisation", "abbreviation"),
        ("Economic Board", "company", "class"),
        ("Iets heel anders", "economic-board", None),
        ("Economic Board 2", "economic-board", "contained"),
    ],
)
def test_look_alikes_wait_with_their_reason(good: Path, name: str, kind: str, reason: str | None) -> None:
    add(good, {"key": "x-1", "name": name, "class": kind})
    sheets = read_sheets([good])
    assert "x-1" in actors(sheets)
    assert [each.reason for each in sheets.lookalikes] == ([reason] if reason else [])
    assert ("identity.waiting" in codes(sheets.warnings)) == bool(reason)
    for each in sheets.lookalikes:
        assert name in each.text("nl") and each.text("nl") != each.text("en")


def test_decisions_merge_and_silence(good: Path, other: Path) -> None:
    add(good, {"key": "x-1", "name": "Economic Bord", "class": "economic-board"})
    decide(other, ("x-1", "board", "same"), ("network", "a-netwerk-een", "different"))
    sheets = read_sheets([good, other])
    found = actors(sheets)
    assert found["board"]["former_keys"] == ("x-1",) and {"network", "a-netwerk-een"} <= found.keys()
    assert sheets.lookalikes == ()
    (row,) = [row for row in sheets.rows("same_as") if row["verdict"] == "same"]
    assert (row["a"], row["b"], row["joined_keys"]) == ("board", None, ("x-1",))


@pytest.mark.parametrize(
    ("decisions", "code"),
    [
        ([("board", "pzh", "same")], "identity.classes"),
        ([("x-1", "x-2", "same")], "identity.codes"),
        ([("board", "x-3", "same"), ("x-3", "x-4", "same"), ("x-4", "board", "different")], "identity.different"),
    ],
)
def test_decisions_that_cannot_be(good: Path, other: Path, decisions: list[tuple[str, str, str]], code: str) -> None:
    add(good, {"key": "x-1", "name": "Alfa", "class": "company", "codes": "kvk:12345678"},
        {"key": "x-2", "name": "Beta", "class": "company", "codes": "kvk:87654321"},
        {"key": "x-3", "name": "Gamma", "class": "economic-board"}, {"key": "x-4", "name": "Delta", "class": "economic-board"})  # fmt: skip
    decide(other, *decisions)
    faults = [fault for fault in check_sheets([good, other]).faults if fault.severity == "error"]
    assert set(codes(faults)) == {code}
    assert all(fault.file == f"{SECOND}/same_as.csv" and fault.row for fault in faults)
    assert all(fault.remedy("nl") != fault.remedy("en") for fault in faults)


def test_analysts_who_disagree_are_both_kept_and_told(good: Path, other: Path) -> None:
    sheets = read_sheets([good, other])
    (conflict,) = sheets.conflicts
    assert (conflict.sheet, conflict.columns) == ("ties", ("formality",))
    assert {side.claim: side.values["formality"] for side in conflict.sides} == {"tie-1": "formal", "tie-9": "informal"}
    assert {row["key"] for row in sheets.rows("ties")} >= {"tie-1", "tie-9"}
    assert "identity.conflict" in codes(sheets.warnings)


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        ({"formality": "formal", "valid_from": "2016"}, ()),  # a year holds the month
        ({"formality": "formal", "valid_from": "2017"}, ("valid_from",)),
        ({"formality": "", "polarity": "negative"}, ("polarity",)),
        ({"formality": ""}, ()),  # says nothing of it
    ],
)
def test_what_is_a_conflict(good: Path, other: Path, cells: dict[str, str], columns: tuple[str, ...]) -> None:
    write(other, "ties", [tie("tie-9", "a-netwerk-een", "pzh", **cells)])
    assert [each.columns for each in read_sheets([good, other]).conflicts] == ([columns] if columns else [])


def test_one_analyst_is_no_conflict(good: Path) -> None:
    write(good, "evidence", [*GOOD["evidence"], EVIDENCE])
    write(good, "ties", [*GOOD["ties"], tie("tie-9", "network", "pzh", formality="informal")])
    assert read_sheets([good]).conflicts == ()


def test_equal_claims_stay_two(good: Path, other: Path) -> None:
    write(other, "ties", [tie("tie-9", "a-netwerk-een", "pzh", formality="formal", valid_from="2016-09")])
    sheets = read_sheets([good, other])
    assert sheets.conflicts == ()
    assert {row["key"]: row["evidence"] for row in sheets.rows("ties") if row["source"] == "a-netwerk-een"}[
        "tie-9"
    ] == ("ev-9",)


def test_the_merged_record_comes_back_the_same(tmp_path: Path, other: Path) -> None:
    """Beside the shipped data the shipped key wins; export and import give the same snapshot; old keys still lead."""
    write(other, "actors", [{"key": "a-veluwe", "name": "Veluweportaal", "class": "initiative"}])
    write(other, "evidence", [EVIDENCE | {"source": "report-2018", "start": "100", "end": "110"}])
    write(other, "ties", [tie("tie-9", "a-veluwe", "philips")])
    decide(other, ("philips-x", "birch", "same"))
    write(other, "actors", [{"key": "a-veluwe", "name": "Veluweportaal", "class": "initiative"},
                            {"key": "philips-x", "name": "Birch", "class": "company"}])  # fmt: skip
    built = build(DataFolder(tmp_path / "data"), [curated(), other])
    assert explain(built.snapshot, "a-veluwe").named.slug == "veluwe-portaal"
    assert explain(built.snapshot, "Veluweportaal").named.slug == "veluwe-portaal"
    record = tmp_path / "record.nq"
    from banenmakers.graph.lines import lines_of

    record.write_text("\n".join(lines_of(built.snapshot.record())) + "\n", encoding="utf-8")
    again = build(DataFolder(tmp_path / "again"), [record])
    assert again.snapshot.digest == built.snapshot.digest
    assert all(store["ok"] for store in built.snapshot.verify())
