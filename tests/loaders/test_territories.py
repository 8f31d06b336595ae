"""The shipped territories: complete lists, municipalities in their regions, two written Randstads, codes of a kind."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pytest

from banenmakers.loaders import Sheets, read_sheets
from banenmakers.loaders.build import curated
from banenmakers.loaders.registers import code_of_territory

Rows = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def sheets() -> Sheets:
    return read_sheets([curated()])


@pytest.fixture(scope="module")
def territories(sheets: Sheets) -> Rows:
    return {row["key"]: row for row in sheets.rows("territories")}


def parts(sheets: Sheets, source: str) -> list[dict[str, Any]]:
    return [row for row in sheets.rows("territory_parts") if row["stated_in"] == source]


def test_lists_are_complete(territories: Rows) -> None:
    kinds = Counter(row["kind"] for row in territories.values())
    assert (kinds["province"], kinds["labour-market-region"], kinds["municipality"]) == (12, 35, 408)
    assert territories["nederland"]["kind"] == "country"
    codes = {row["code"] for row in territories.values() if row["kind"] == "province"}
    assert codes == {f"PV{number}" for number in range(20, 32)}
    regions = {row["code"] for row in territories.values() if row["kind"] == "labour-market-region"}
    assert regions == {f"AM{number:02}" for number in range(1, 39)} - {"AM04", "AM16", "AM31"}


def test_a_code_is_of_its_kind_and_of_one_territory(territories: Rows) -> None:
    letters = {"province": "PV", "municipality": "GM", "labour-market-region": "AM"}
    codes = [row["code"] for row in territories.values() if row["code"]]
    assert len(codes) == len(set(codes))
    for row in territories.values():
        if row["code"]:
            assert row["code"].startswith(letters[row["kind"]]) and code_of_territory(row["code"]), row


def test_the_regulation_has_one_centre_a_region(sheets: Sheets, territories: Rows) -> None:
    rows = parts(sheets, "arbeidsmarktregios-2015")
    assert len(rows) == 409
    centres = defaultdict(list)
    for row in rows:
        assert territories[row["territory"]]["kind"] == "labour-market-region"
        assert territories[row["part"]]["kind"] == "municipality"
        assert str(row["valid_from"]) == "ca. 2015"
        if row["detail"] == "centrumgemeente":
            centres[row["territory"]].append(row["part"])
    assert len(centres) == 35 and all(len(each) == 1 for each in centres.values())
    twice = {key for key, count in Counter(row["part"] for row in rows).items() if count > 1}
    assert twice == {"gemeente-alphen-chaam"}, "the annex divides it by postcode"


def test_every_municipality_lies_in_a_province(territories: Rows) -> None:
    for row in territories.values():
        if row["kind"] == "municipality":
            assert territories[row["within"]]["kind"] == "province", row


def test_other_names_lead_from_one_list_to_the_other(territories: Rows) -> None:
    regions = [row for row in territories.values() if row["kind"] == "labour-market-region" and row["other_names"]]
    assert {(row["name"], *row["other_names"]) for row in regions} == {
        ("FoodValley", "Food Valley"),
        ("Gooi en Vechtstreek", "Gooi- en Vechstreek"),
        ("Groot Amsterdam", "Groot-Amsterdam"),
        ("Regio Zwolle", "Ijsselvechtstreek"),
        ("Amersfoort", "Oost-Utrecht"),
        ("Stedendriehoek en Noordwest Veluwe", "Stedendriehoek"),
        ("Rijk van Nijmegen", "Zuid-Gelderland"),
        ("Zuid-Kennemerland en IJmond", "Zuid-Kennemerland"),
    }


def test_two_randstads(sheets: Sheets, territories: Rows) -> None:
    by_definition = defaultdict(set)
    for row in parts(sheets, "afspraken-gebieden"):
        assert row["territory"] == "randstad"
        by_definition[row["definition"]].add(row["part"])
    assert set(by_definition) == {"provincies", "arbeidsmarktregios"}
    kinds = {name: {territories[part]["kind"] for part in found} for name, found in by_definition.items()}
    assert kinds["provincies"] == {"province", "informal"}
    assert kinds["arbeidsmarktregios"] == {"labour-market-region", "informal"}
    provinces = by_definition["provincies"]
    municipalities = {
        row["part"]
        for row in parts(sheets, "arbeidsmarktregios-2015")
        if row["territory"] in by_definition["arbeidsmarktregios"]
    }
    assert {territories[each]["within"] for each in municipalities} <= provinces, "the narrow lies in the wide"
