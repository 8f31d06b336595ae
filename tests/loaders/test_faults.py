# ruff: noqa: E501
"""Every fault that a sheet can have: exact file, row, column and value, and a sentence in both languages."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from banenmakers.loaders import check_sheets, csvfiles, faultlist, read_sheets
from banenmakers.ontology import BadInput, Fault

SEEN: set[str] = set()


def faults_of(*folders: Path) -> list[Fault]:
    reading = check_sheets(folders)
    for fault in reading.faults:
        SEEN.add(fault.code.removeprefix("sheets."))
        sentences = [fault.problem("nl"), fault.problem("en"), fault.remedy("nl"), fault.remedy("en")]
        assert all(sentences) and len(set(sentences)) == 4, sentences
        assert "None" not in " ".join(sentences), sentences
        assert fault.value is None or len(fault.value) <= 80
    return reading.faults


def place(fault: Fault) -> tuple[str, str | None, int | None, str | None, str | None]:
    return (fault.code.removeprefix("sheets."), fault.file, fault.row, fault.column, fault.value)


# sheet, row, cells changed → code, column, value, words of the English remedy
CELLS: list[tuple[str, int, dict[str, str], str, str, str | None, str]] = [
    ("ties", 2, {"class": "colab"}, "value-unknown", "class", "colab", "mean collaboration"),
    ("ties", 2, {"status": "beeindigt"}, "value-unknown", "status", "beeindigt", "mean ended"),
    ("ties", 2, {"class": "colaboration"}, "value-unknown", "class", "colaboration", "collaboration"),
    ("ties", 2, {"status": "zzz"}, "value-unknown-far", "status", "zzz", "ambition"),
    ("actors", 2, {"class": "platform"}, "type-is-a-claim", "class", "platform", "types.csv"),
    ("actors", 2, {"name": ""}, "cell-missing", "name", None, "name"),
    ("evidence", 2, {"source": ""}, "source-missing", "source", None, "sources.csv"),
    ("ties", 4, {"evidence": " "}, "evidence-missing", "evidence", None, "evidence.csv"),
    ("ties", 4, {"evidence": "|"}, "evidence-missing", "evidence", None, "evidence.csv"),
    ("ties", 2, {"evidence": "ev-1|ev-3"}, "evidence-two-sources", "evidence", "ev-1|ev-3", "for each source"),
    ("ties", 2, {"valid_from": "31-12-2012"}, "date-form-fix", "valid_from", "31-12-2012", "2012-12-31"),
    ("ties", 2, {"valid_from": "soon"}, "date-form", "valid_from", "soon", "2012-06-01"),
    ("ties", 2, {"valid_from": "2012-13"}, "date-month", "valid_from", "2012-13", "01 to 12"),
    ("ties", 2, {"valid_from": "2012-02-30"}, "date-day", "valid_from", "2012-02-30", "2012-02-29"),
    ("ties", 2, {"valid_from": "0201"}, "date-year", "valid_from", "0201", "four digits"),
    ("sources", 3, {"seen": "2026-11"}, "day-needed", "seen", "2026-11", "2012-06-01"),
    ("ties", 2, {"valid_to": "2015"}, "end-before-start", "valid_to", "2015", "2016-09"),
    ("ties", 2, {"expected_end": "2016-08-31"}, "end-before-start", "expected_end", "2016-08-31", "2016-09"),
    ("sources", 2, {"period_from": "2019-01"}, "end-before-start", "published", "2018-12", "2019-01"),
    ("sources", 3, {"seen": ""}, "source-undated", "published", None, "seen"),
    ("ties", 2, {"target": "pzg"}, "reference-dangling", "target", "pzg", "pzh"),
    ("ties", 2, {"target": "qqqqqq"}, "reference-dangling-far", "target", "qqqqqq", "actors.csv, ecosystems.csv"),
    ("ties", 4, {"disputes": "tie-1|tie-9"}, "reference-dangling", "disputes", "tie-9", "tie-"),
    ("ties", 2, {"source": "zh"}, "reference-wrong-sheet", "source", "zh", "actors.csv"),
    ("territories", 3, {"within": "zh"}, "reference-to-itself", "within", "zh", "Name another"),
    ("ties", 2, {"target": "pzh|board"}, "reference-one", "target", "pzh|board", "Keep one key"),
    ("ties", 2, {"target": "network"}, "tie-to-itself", "target", "network", "another actor"),
    ("actors", 2, {"codes": "abc:1"}, "code-register", "codes", "abc:1", "kvk, rsin"),
    ("actors", 2, {"codes": "kvk:12345678|oin:12"}, "code-form", "codes", "kvk:12345678|oin:12", "oin:00000001123456789000"),
    ("actors", 2, {"codes": "kvk:1234567"}, "code-form", "codes", "kvk:1234567", "kvk:12345678"),
    ("evidence", 2, {"start": "", "end": ""}, "place-missing", "start", None, "with the section"),
    ("evidence", 2, {"section": ""}, "section-missing", "section", None, "heading"),
    ("ties", 3, {"key": "Tie 2"}, "key-pattern", "key", "Tie 2", "tie-2"),
    ("ties", 3, {"key": "a" * 81}, "key-pattern", "key", "a" * 79 + "…", "80 lower-case"),
    ("ties", 3, {"key": "graph-x"}, "key-reserved", "key", "graph-x", "graph-"),
    ("ties", 3, {"key": "ev-1"}, "key-duplicate", "key", "ev-1", "another key"),
    ("ties", 2, {"note": "=HYPERLINK(1)"}, "formula", "note", "=HYPERLINK(1)", "plain text"),
    ("ties", 2, {"note": "@SUM(A1)"}, "formula", "note", "@SUM(A1)", "plain text"),
    ("ties", 2, {"note": "+cmd"}, "formula", "note", "+cmd", "plain text"),
    ("ties", 2, {"note": "-(1)"}, "formula", "note", "-(1)", "plain text"),
    ("ties", 2, {"note": "-2+3+cmd|' /C calc'!A0"}, "formula", "note", "-2+3+cmd|' /C calc'!A0", "plain text"),
    ("ties", 2, {"note": "\tcmd"}, "formula", "note", "<U+0009>cmd", "plain text"),
    ("ties", 2, {"note": "a\x07b"}, "control-character", "note", "a<U+0007>b", "U+0007"),
    *(
        ("ties", 2, {"note": f"ab{mark}c"}, "control-character", "note", f"ab<U+{ord(mark):04X}>c", f"U+{ord(mark):04X}")
        for mark in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
    ),
    ("ties", 2, {"note": "a\x00b"}, "nul", "note", "a<U+0000>b", "damaged"),
    ("ties", 2, {"note": "caf\ufffd"}, "character-lost", "note", "caf\ufffd", "letter"),
    ("ties", 2, {"note": "x" * 10_001}, "cell-too-long", "note", "x" * 79 + "…", "Summarise"),
    ("ties", 2, {"note": "x" * 5_000_000}, "cell-too-long", "note", "x" * 79 + "…", "Summarise"),
    ("ties", 2, {"confidence": "0"}, "confidence", "confidence", "0", "0.9"),
    ("ties", 2, {"confidence": "1.1"}, "confidence", "confidence", "1.1", "0.9"),
    ("ties", 2, {"confidence": "-0.5"}, "confidence", "confidence", "-0.5", "0.9"),
    ("ties", 2, {"confidence": "high"}, "confidence", "confidence", "high", "0.9"),
    ("ties", 2, {"confidence": "NaN"}, "confidence", "confidence", "NaN", "0.9"),
    ("areas", 2, {"certainty": "inferred", "confidence": "0.7"}, "inferred-too-sure", "confidence", "0.7", "0.6"),
    ("ties", 4, {"valid_to": ""}, "ended-without-end", "valid_to", None, "when it ended"),
    ("ties", 4, {"indicator": ""}, "participation-without-indicator", "indicator", None, "regional-need"),
    ("assessments", 3, {"indicator": ""}, "participation-without-indicator", "indicator", None, "regional-need"),
    ("assessments", 2, {"level": ""}, "level-missing", "level", None, "1, 2, 3 or 4"),
    ("assessments", 2, {"level": "5"}, "integer", "level", "5", "from 1 to 4"),
    ("assessments", 2, {"level": "two"}, "integer", "level", "two", "from 1 to 4"),
    ("assessments", 3, {"level": "2"}, "level-unwanted", "level", "2", "Empty"),
    ("assessments", 2, {"ground": "tie"}, "level-ground", "ground", "tie", "classification"),
    ("assessments", 4, {"leads": ""}, "leads-missing", "leads", None, "what the initiative leads"),
    ("assessments", 3, {"initiative": "board"}, "not-initiative", "initiative", "board", "Name an initiative"),
    ("ties", 3, {"leadership_basis": ""}, "leadership-basis-missing", "leadership_basis", None, "agenda, board or group"),
    ("ties", 3, {"confidence": "0.75"}, "leadership-ceiling", "confidence", "0.75", "0.7"),
    ("ties", 3, {"leadership_basis": "agenda", "confidence": "0.9"}, "leadership-ceiling", "confidence", "0.9", "0.8"),
    ("ties", 3, {"leadership_basis": "group", "confidence": "0.6", "certainty": "inferred"}, "leadership-ceiling",
     "confidence", "0.6", "0.5"),
    ("ties", 3, {"leadership_basis": "group", "confidence": "0.5"}, "leadership-group-asserted", "certainty", None, "inferred"),
    ("ties", 3, {"source": "pzh"}, "leadership-public-body", "leadership_basis", "board", "agenda"),
    ("ties", 3, {"source": "outlet"}, "leads-missing", "leads", None, "what the initiative leads"),
    ("ties", 3, {"source": "outlet", "leads": "x", "leadership_basis": "group", "confidence": "0.5", "certainty": "inferred"},
     "leadership-initiative-group", "leadership_basis", "group", "agenda or board"),
    ("ties", 2, {"withdrawn_by": "BM"}, "withdrawn-incomplete", "withdrawn_on", None, "which day"),
    ("ties", 2, {"withdrawn_on": "2020-01-01"}, "withdrawn-incomplete", "withdrawn_by", None, "by whom"),
    ("ties", 2, {"leadership_role": "chair"}, "leadership-role-unwanted", "leadership_role", "chair", "in_role"),
    ("instruments", 3, {"part_of": ""}, "provision-without-act", "part_of", None, "act or regulation"),
    ("instruments", 4, {"part_of": "act"}, "part-of-unwanted", "part_of", "act", "legal_basis"),
    ("instruments", 2, {"kind": "law"}, "value-unknown-far", "kind", "law", "legal-provision"),
    ("same_as", 2, {"b": "network"}, "twice-the-same", "b", "network", "another row"),
    ("same_as", 2, {"b": "zh"}, "two-sheets", "b", "zh", "actors.csv"),
    ("same_as", 2, {"verdict": "maybe"}, "value-unknown-far", "verdict", "maybe", "same, different"),
    ("characteristics", 2, {"value": "subscription"}, "value-of-another-kind", "value", "subscription", "Choose a driver"),
    ("characteristics", 4, {"value": "trust"}, "value-of-another-kind", "value", "trust", "hospitality"),
    ("characteristics", 2, {"value": "leadrship"}, "value-unknown", "value", "leadrship", "mean leadership"),
    ("characteristics", 2, {"value": "zzz"}, "value-unknown-far", "value", "zzz", "interdependence"),
    ("characteristics", 2, {"kind": "phase", "value": "pilot"}, "value-unknown-far", "kind", "phase", "driver"),
    ("characteristics", 2, {"initiative": "board"}, "not-initiative", "initiative", "board", "Name an initiative"),
    ("characteristics", 2, {"value": ""}, "cell-missing", "value", None, "value"),
    ("characteristics", 4, {"disputes": "tie-1"}, "reference-wrong-sheet", "disputes", "tie-1", "results.csv"),
    ("ties", 2, {"disputes": "char-1"}, "reference-wrong-sheet", "disputes", "char-1", "ties.csv"),
    ("results", 2, {"value": "many"}, "number", "value", "many", "300 or 3.7"),
    ("results", 2, {"value": "-3"}, "number", "value", "-3", "300 or 3.7"),
    ("results", 2, {"value": "1234567890"}, "number", "value", "1234567890", "300 or 3.7"),
    ("results", 2, {"value": "12.972"}, "number-thousands", "value", "12.972", "12972"),
    ("results", 2, {"value": "1,234,567"}, "number-thousands", "value", "1,234,567", "1234567"),
    ("results", 2, {"value": ""}, "number-missing", "value", None, "several"),
    ("results", 3, {"value_to": ""}, "range-open", "value_to", None, "highest number"),
    ("results", 2, {"value_to": "400"}, "range-unwanted", "value_to", "400", "range"),
    ("results", 3, {"value_to": "34"}, "numbers-out-of-order", "value_to", "34", "at least 35"),
    ("influences", 2, {"group": ""}, "one-needed", "actor", None, "actor, group, ecosystem"),
    ("influences", 2, {"actor": "outlet"}, "one-only", "group", "social-enterprise", "a row of its own"),
    ("influences", 2, {"scope": "individual"}, "scope-not-group", "scope", "individual", "group"),
    ("obstacles", 2, {"group": ""}, "one-needed", "actor", None, "actor, group"),
    ("context_factors", 2, {"territory": "zh"}, "one-only", "territory", "zh", "ecosystem, territory"),
    ("group_claims", 2, {"scope": "individual"}, "scope-not-group", "scope", "individual", "characteristics.csv"),
    ("group_claims", 2, {"n": ""}, "count-missing", "n", None, "how many"),
    ("group_claims", 2, {"quantifier": "most"}, "count-unwanted", "n", "10", "n-of-n"),
    ("group_claims", 2, {"n": "23"}, "numbers-out-of-order", "of_n", "22", "at least 23"),
    ("group_claims", 2, {"kind": ""}, "kind-missing", "kind", None, "goes with 'value'"),
    ("group_claims", 2, {"value": ""}, "kind-without-value", "value", None, "Choose a value"),
    ("group_claims", 3, {"low_level": ""}, "levels-incomplete", "low_level", None, "both levels"),
    ("group_claims", 3, {"low_level": "4", "high_level": "3"}, "numbers-out-of-order", "high_level", "3", "at least 4"),
    ("group_claims", 3, {"detail": "", "low_level": "", "high_level": ""}, "nothing-said", "value", None, "expected levels"),
    ("findings", 2, {"tests": "find-2"}, "hypothesis-tests", "tests", "find-2", "finding"),
    ("findings", 3, {"tests": "find-3"}, "tests-no-hypothesis", "tests", "find-3", "class hypothesis"),
    ("findings", 2, {"detail": ""}, "cell-missing", "detail", None, "detail"),
    ("successions", 2, {"to": "outlet"}, "twice-the-same", "to", "outlet", "another row"),
    ("successions", 2, {"to": "zh"}, "two-sheets", "to", "zh", "actors.csv"),
    ("territory_parts", 2, {"part": "nl"}, "twice-the-same", "part", "nl", "another row"),
    ("ties", 5, {"confidence": "0.9"}, "transfer-confidence", "confidence", "0.9", "0.72"),
    ("evidence", 2, {"end": "10"}, "span-empty", "end", "10", "larger"),
    ("evidence", 2, {"end": "9999"}, "span-too-long", "end", "9999", "Put in"),
    ("evidence", 2, {"end": ""}, "span-incomplete", "end", None, "both"),
    ("evidence", 2, {"start": "-1"}, "integer", "start", "-1", "digits only"),
    ("evidence", 2, {"passage_sha256": "abc"}, "sha256", "passage_sha256", "abc", "64"),
    ("actors", 2, {"website": "www.example.org"}, "url", "website", "www.example.org", "https://"),
    ("actors", 2, {"website": "https://exa mple.org"}, "url", "website", "https://exa mple.org", "https://"),
    ("no_ties", 2, {"valid_from": ""}, "cell-missing", "valid_from", None, "valid_from"),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "row", "cells", "code", "column", "value", "remedy"), CELLS)
def test_cell(
    change: Any, sheet: str, row: int, cells: dict[str, str], code: str, column: str, value: str | None, remedy: str
) -> None:
    found = faults_of(change(sheet, row, cells))
    match = [fault for fault in found if fault.code == f"sheets.{code}"]
    assert [place(fault) for fault in match] == [(code, f"mysheets/{sheet}.csv", row, column, value)], found
    assert remedy in match[0].remedy("en")
    others = {fault.code for fault in found} - {f"sheets.{code}"}
    assert all(fault.severity == "error" for fault in found)
    if cells.get("key") is None and code != "key-pattern":
        assert not others, others


def test_good_sheets_have_no_fault(good: Path) -> None:
    assert faults_of(good) == []


@pytest.mark.parametrize(
    "text",
    ["-", "-5", "+31 6 12345678", "- eerste punt", "a=b", "3 @ 4", "-0,5", "regel een\nregel twee", "+", "–3", "ca. 5"],
)
def test_no_formula(change: Any, text: str) -> None:
    assert faults_of(change("ties", 2, {"note": text})) == []


@pytest.mark.parametrize(
    ("start", "end"), [("2016", "2016-01"), ("ca. 2016", "2015"), ("2016-09", "ca. 2016-08"), ("2016-09-30", "2016-09")]
)
def test_end_that_may_be_in_order(change: Any, start: str, end: str) -> None:
    assert faults_of(change("ties", 2, {"valid_from": start, "valid_to": end})) == []


def test_a_denial_shows_nothing_of_its_own(change: Any) -> None:
    assert faults_of(change("assessments", 3, {"indicator": "", "polarity": "negative"})) == []
    assert faults_of(change("ties", 4, {"indicator": "", "polarity": "negative"})) == []


def test_duplicate_key_names_both_places(good: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "actors.csv").write_text("key,name,class\nnetwork,Netwerk,initiative\n")
    (fault,) = faults_of(good, other)
    assert place(fault) == ("key-duplicate", "other/actors.csv", 2, "key", "network")
    assert "mysheets/actors.csv, row 2" in fault.problem("en")


def test_a_folder_given_twice_is_read_once(good: Path) -> None:
    assert faults_of(good, good / ".." / "mysheets") == []


def test_references_reach_over_folders(good: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (good / "actors.csv").rename(other / "actors.csv")
    assert faults_of(good, other) == []


HEAD = b"key,name,class\n"
ROW = b"network,Netwerk,initiative\noutlet,V,initiative\nboard,B,economic-board\npzh,P,province\n"
LONE_EDITS: list[tuple[str, bytes, tuple[str, int | None, str | None, str | None], str]] = [
    ("unknown column", b"key,name,class,websit\n" + ROW.replace(b"\n", b",\n"), ("column-unknown", 1, "websit", "websit"), "website"),
    ("far column", b"key,name,class,qqqq\n" + ROW.replace(b"\n", b",\n"), ("column-unknown-far", 1, "qqqq", "qqqq"), "studied_in"),
    ("unnamed column", b"key,,name,class\n" + b"\n".join(r.replace(b",", b",,", 1) for r in ROW.split(b"\n")), ("column-unnamed", 1, "B", None), "header"),
    ("duplicate column", b"key,name,class,naam\n" + ROW.replace(b"\n", b",\n"), ("column-duplicate", 1, "naam", "naam"), "one of the two"),
    ("missing column", b"key,name\nnetwork,N\noutlet,V\nboard,B\npzh,P\n", ("column-missing", 1, "class", None), "class (or klasse)"),
    ("missing Dutch column", b"sleutel;naam\nnetwork;N\noutlet;V\nboard;B\npzh;P\n", ("column-missing", 1, "klasse", None), "klasse"),
    ("tabs", (HEAD + ROW).replace(b",", b"\t"), ("separator", 1, None, "key<U+0009>name<U+0009>class"), "semicolons"),
    ("no header", ROW, ("header-unknown", 1, None, "network"), "key, name, name_en, class"),
    ("too many", HEAD + ROW + b"a,B,company,x\n", ("row-too-long", 6, None, "a"), "double quotes"),
    ("too few", HEAD + ROW + b"a,B\n", ("row-too-short", 6, None, "a"), "empty cells"),
    ("far too many", HEAD + ROW + b"a" + b"," * 200_000 + b"\n", ("row-too-wide", 6, None, None), "separators"),
    ("open quote", HEAD + ROW + b'a,"B,company\n', ("quote-open", 6, None, None), "double quote"),
    ("stray quote", HEAD + ROW + b'a,"B"x,company\n', ("quote-stray", 6, None, None), "twice"),
    ("empty", b"", ("file-empty", None, None, None), "headers"),
    ("white", b"\xef\xbb\xbf \n\n", ("file-empty", None, None, None), "headers"),
    ("utf-16", (HEAD + ROW).decode().encode("utf-16"), ("encoding-utf16", None, None, None), "CSV UTF-8"),
    ("utf-16 without mark", (HEAD + ROW).decode().encode("utf-16-le"), ("encoding-utf16", None, None, None), "CSV UTF-8"),
    ("workbook", b"PK\x03\x04" + b"x" * 100, ("not-text", None, None, None), "spreadsheet"),
    ("windows", HEAD + ROW + "a,Cliënt,company\n".encode("cp1252"), ("encoding-windows", 6, None, "a,Cliënt,company"), "accents"),
    ("neither", HEAD + ROW + b"a,\x81\x8d,company\n", ("encoding", 6, None, "a,\ufffd\ufffd,company"), "CSV UTF-8"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "data", "at", "remedy"), LONE_EDITS, ids=[case[0] for case in LONE_EDITS])
def test_file(good: Path, name: str, data: bytes, at: tuple[Any, ...], remedy: str) -> None:
    (good / "actors.csv").write_bytes(data)
    found = faults_of(good)
    assert [place(fault) for fault in found] == [(at[0], "mysheets/actors.csv", *at[1:])]
    assert remedy in found[0].remedy("en")


def test_a_byte_order_mark_is_accepted(good: Path) -> None:
    path = good / "ties.csv"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert faults_of(good) == []


def test_rows_are_counted_as_a_spreadsheet_shows_them(good: Path) -> None:
    text = 'key,name,class\n"a","line one\nline two\r\nthree",initiative\n\n,,\nb,"x\n\ny",compny\n'
    (good / "actors.csv").write_text(text, newline="")
    found = [place(fault) for fault in faults_of(good) if fault.code == "sheets.value-unknown"]
    assert found == [("value-unknown", "mysheets/actors.csv", 5, "class", "compny")]


def test_headers_are_named_as_the_analyst_wrote_them(good: Path) -> None:
    (good / "areas.csv").write_text("Sleutel;Initiatief;GEBIED;bewijs;Zekerheid\nx;network;zh;ev-1;2\n")
    assert [place(f) for f in faults_of(good)] == [("confidence", "mysheets/areas.csv", 2, "Zekerheid", "2")]


def test_only_a_header_is_a_warning(good: Path) -> None:
    (good / "areas.csv").write_text("key,initiative,territory,evidence,confidence\n")
    (fault,) = faults_of(good)
    assert place(fault) == ("header-only", "mysheets/areas.csv", 1, None, None)
    assert read_sheets([good]).warnings == (fault,)


def test_folders(tmp_path: Path, good: Path) -> None:
    empty, file = tmp_path / "empty", tmp_path / "file.txt"
    empty.mkdir()
    file.write_text("x")
    (good / "actor.csv").write_text("key\n")
    (good / "ties (copy).csv").mkdir()
    (good / "README.md").write_text("notes")
    (good / ".~lock.ties.csv").write_text("")
    codes = [(f.code.removeprefix("sheets."), f.file) for f in faults_of(tmp_path / "gone", empty, file, good)]
    assert codes == [
        ("folder-empty", "empty"),
        ("folder-not-a-folder", "file.txt"),
        ("folder-missing", "gone"),
        ("file-unknown", "mysheets/actor.csv"),
        ("file-unknown", "mysheets/ties (copy).csv"),
    ]
    unknown = [f for f in faults_of(good) if f.code == "sheets.file-unknown"]
    assert "actors.csv" in unknown[0].remedy("en").partition("?")[0]


def test_a_sheet_that_cannot_be_read(good: Path) -> None:
    (good / "areas.csv").unlink()
    (good / "areas.csv").mkdir()
    (fault,) = faults_of(good)
    assert place(fault)[:2] == ("file-unreadable", "mysheets/areas.csv")


def test_a_folder_whose_name_cannot_be_one() -> None:
    (fault,) = faults_of(Path("a\0b"))
    assert place(fault)[:2] == ("file-unreadable", "a<U+0000>b")


def test_what_could_not_be_read_dangles_nowhere(good: Path) -> None:
    """One fault, not one for every row that refers to the unread sheet."""
    (good / "actors.csv").write_bytes(b"key,name,class\nnetwork,Caf\xe9,initiative\n")
    assert [fault.code for fault in faults_of(good)] == ["sheets.encoding-windows"]


def test_limits(good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csvfiles, "MOST_ROWS", 3)
    (fault,) = [f for f in faults_of(good) if f.code == "sheets.rows-too-many"][:1]
    assert place(fault)[1:3] == ("mysheets/actors.csv", 5)
    monkeypatch.setattr(csvfiles, "LARGEST_FILE", 100)
    assert {f.code for f in faults_of(good)} >= {"sheets.file-too-large"}


def test_a_thousand_faults_and_how_many_more(good: Path) -> None:
    rows = "".join(f"k{i},Naam,nonsense{i}\n" for i in range(1500))
    (good / "actors.csv").write_text("key,name,class\n" + rows)
    found = faults_of(good)
    assert len(found) == faultlist.MOST_FAULTS + 1
    assert place(found[-1]) == ("more", None, None, None, None)
    assert "And 5" in found[-1].problem("en")


def test_all_faults_of_all_files_at_once(good: Path) -> None:
    (good / "areas.csv").write_text("key,initiative,territory,evidence,confidence\nx,nobody,nowhere,ev-0,7\n")
    (good / "types.csv").write_text("key,initiative,type,evidence\nx,network,netwerk,ev-1\n")
    with pytest.raises(BadInput) as refusal:
        read_sheets([good])
    assert [(f.file, f.row) for f in refusal.value.faults] == [("mysheets/areas.csv", 2)] * 4 + [
        ("mysheets/types.csv", 1), ("mysheets/types.csv", 2), ("mysheets/types.csv", 2),
    ]  # fmt: skip
    assert refusal.value.exit_code == 3


def test_no_value_in_a_fault_can_turn_the_text_around(change: Any) -> None:
    (fault,) = faults_of(change("ties", 2, {"note": "a\u202e\nb" + "c" * 200}))
    assert fault.value and fault.value.isprintable() and len(fault.value) == 80


def test_zz_every_fault_message_has_been_seen() -> None:
    if len(SEEN) < 30:
        pytest.skip("only with the whole file")
    table = tomllib.loads((files("banenmakers.ontology") / "messages" / "sheets.toml").read_text(encoding="utf-8"))
    assert {name for name, entry in table.items() if "problem" in entry} - SEEN == set()
