"""Every place of the shipped dataset resolves, is short and speaks of its claim; no sentence of the source is ours."""

from __future__ import annotations

import csv
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from banenmakers.loaders import Sheets, read_sheets
from banenmakers.loaders.build import curated
from banenmakers.loaders.columns import SHEETS

LONGEST = 600
WORDS_IN_A_ROW = 8
EXCEPTIONS = Path(__file__).parent / "exceptions.csv"
_WORD = re.compile(r"\w+")
# Words of names that say nothing of whom: they would let any place pass.
_EMPTY = {
    "de", "het", "een", "van", "en", "in", "voor", "the", "of", "and", "for", "bv", "stichting", "werk", "werkt",
    "werken",
    "netwerk", "platform", "provincie", "gemeente", "regio", "leden", "bedrijven", "werkgevers", "partners", "klanten",
}  # fmt: skip
# How the source speaks of those whom a group claim names by type.
GROUPS = {
    "all": r"initiati|banenmaker|cases|casus|onderzo|interview|ecosyste|arbeidsmarkt|netwerk|platform|ondernem",
    "employer-network": r"netwerk|werkgever",
    "platform": r"platform",
    "social-enterprise": r"sociale? onderneming|onderneming|inbedding van sociale",
}


@pytest.fixture(scope="module")
def sheets() -> Sheets:
    return read_sheets([curated()])


@pytest.fixture(scope="module")
def text(report: Path) -> str:
    return report.read_text(encoding="utf-8")


def places(sheets: Sheets) -> Iterator[dict[str, Any]]:
    return (row for row in sheets.rows("evidence") if row["source"] == "report-2018")


def words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def test_every_place_is_short_and_resolves(sheets: Sheets, text: str) -> None:
    found = list(places(sheets))
    assert len(found) > 500
    assert [row["key"] for row in found if not 0 < row["end"] - row["start"] <= LONGEST] == []
    changed = [
        row["key"]
        for row in found
        if hashlib.sha256(text[row["start"] : row["end"]].encode()).hexdigest() != row["passage_sha256"]
    ]
    assert changed == []


# ---- words of our own ----


def names(sheets: Sheets) -> set[str]:
    """Words with a capital in the names of things: they are nobody's sentence."""
    called = [row["name"] for sheet in ("actors", "territories", "instruments") for row in sheets.rows(sheet)]
    called += [row["alias"] for row in sheets.rows("aliases")]
    return {word.casefold() for name in called for word in _WORD.findall(name) if word[0].isupper()}


def runs(text: str, left_out: set[str]) -> Iterator[tuple[str, ...]]:
    kept = [word for word in words(text) if word not in left_out]
    return (tuple(kept[at : at + WORDS_IN_A_ROW]) for at in range(len(kept) - WORDS_IN_A_ROW + 1))


def test_no_sentence_of_the_report_is_copied(sheets: Sheets, text: str) -> None:
    left_out = names(sheets)
    theirs = set(runs(text, left_out))
    copied = [
        (row["key"], column, run)
        for name, sheet in SHEETS.items()
        for row in sheets.rows(name)
        for column in sheet.by_name
        if column.startswith(("paraphrase", "detail", "note", "role")) and row[column]
        for run in runs(row[column], left_out)
        if run in theirs
    ]
    assert copied == []


def test_a_copied_sentence_would_be_found(sheets: Sheets, text: str) -> None:
    place = next(row for row in places(sheets) if row["end"] - row["start"] > 150)
    theirs = set(runs(text, set()))
    assert any(run in theirs for run in runs(text[place["start"] : place["end"]], set()))


# ---- one end of the claim is named ----


def ends(row: dict[str, Any]) -> list[str]:
    """Keys of what a claim is about, as its columns name them."""
    columns = ("initiative", "actor", "source", "target", "at", "instrument", "territory", "part", "from", "to",
               "ecosystem")  # fmt: skip
    return [row[column] for column in columns if isinstance(row.get(column), str)]


def spoken_of(sheets: Sheets) -> dict[str, set[str]]:
    """Key → words by which a reader recognises it."""
    known: dict[str, set[str]] = defaultdict(set)
    for sheet in ("actors", "territories", "instruments", "ecosystems"):
        for row in sheets.rows(sheet):
            known[row["key"]] |= set(words(row["name"]))
    for row in sheets.rows("aliases"):
        known[row["actor"]] |= set(words(row["alias"]))
    return {
        key: {word for word in found - _EMPTY if len(word) > 2 or word[-1].isdigit()} or found
        for key, found in known.items()
    }


def exceptions() -> dict[str, str]:
    """Claim → why its place may name nobody."""
    with EXCEPTIONS.open(encoding="utf-8", newline="") as file:
        return {row["claim"]: row["reason"] for row in csv.DictReader(file)}


def nameless(sheets: Sheets, text: str) -> set[str]:
    """Claims of which neither a place nor the heading above it names an end."""
    evidence = {row["key"]: row for row in places(sheets)}
    known = spoken_of(sheets)

    @cache
    def said(key: str) -> str:
        row = evidence[key]
        line = text[text.rfind("\n", 0, row["start"]) + 1 : row["start"]]
        # A row of the appendix stands under the name in its first cell.
        heading = line.split("\t")[0] if "\t" in line else ""
        return f"{row['section'] or ''} {heading} {text[row['start'] : row['end']]}".casefold()

    found = set()
    for name, sheet in SHEETS.items():
        if not sheet.is_claim or name in ("findings", "study_design"):  # about the study as a whole
            continue
        for row in sheets.rows(name):
            if not all(key in evidence for key in row["evidence"]):
                continue
            passage = " ".join(map(said, row["evidence"]))
            group = row.get("group")
            if group and re.search(GROUPS[group], passage):
                continue
            if name == "context_factors" and row["territory"] == "nederland":
                continue  # what the study says of no place in particular, it says of the country it is about
            if any(word in passage for end in ends(row) for word in known[end]):
                continue
            found.add(row["key"])
    return found


def test_every_place_names_an_end_of_its_claim(sheets: Sheets, text: str) -> None:
    excused = exceptions()
    found = nameless(sheets, text)
    assert found - excused.keys() == set()
    assert excused.keys() - found == set(), "an exception that nothing needs any more"
    assert all(len(reason) > 20 for reason in excused.values())
