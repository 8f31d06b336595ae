"""Sheets → quads: what comes out, and that no order or language of the sheets changes it."""

from __future__ import annotations

import random
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from banenmakers.loaders import read_sheets, to_quads
from banenmakers.loaders.columns import SHEETS, Choice
from banenmakers.ontology import BadInput

from .conftest import GOOD, write

BM = "https://w3id.org/banenmakers/ontology#"
ID = "https://w3id.org/banenmakers/id/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


def quads(folder: Path) -> set[ox.Quad]:
    found = to_quads(read_sheets([folder]))
    assert len(found) == len(set(found))
    return set(found)


def about(found: set[ox.Quad], key: str) -> dict[str, list[str]]:
    """Local property name → terms (local names, or N-Triples for literals), sorted."""
    result: dict[str, list[str]] = {}
    for quad in found:
        if quad.subject.value == ID + key:
            name = quad.predicate.value.replace("#", "/").rpartition("/")[2]
            term = quad.object
            text = term.value.removeprefix(BM).removeprefix(ID) if isinstance(term, ox.NamedNode) else str(term)
            result.setdefault(name, []).append(text.replace("http://www.w3.org/2001/XMLSchema#", "xsd:"))
    return {name: sorted(terms) for name, terms in result.items()}


def test_a_tie(good: Path) -> None:
    assert about(quads(good), "tie-1") == {
        "type": ["CollaborationTie"], "source": ["network"], "target": ["pzh"], "formality": ["formal"],
        "evidence": ["ev-1", "ev-2"], "statedIn": ["report"], "confidence": ['"0.9"^^<xsd:decimal>'],
        "certainty": ["asserted"], "status": ["current"], "polarity": ["positive"], "scope": ["individual"],
        "ground": ["tie"], "speaker": ["researcherSpeaks"], "validFrom": ['"2016-09"^^<xsd:gYearMonth>'],
        "earliest": ['"2016-09-01"^^<xsd:date>'], "latestStart": ['"2016-09-30"^^<xsd:date>'],
        "note": ['"Met de provincie"@nl'],
    }  # fmt: skip


def test_a_leadership_with_an_approximate_start(good: Path) -> None:
    tie = about(quads(good), "tie-2")
    assert tie["validFrom"] == ['"2015~"^^<http://id.loc.gov/datatypes/edtf>']
    assert tie["earliest"] == ['"2014-01-01"^^<xsd:date>'] and tie["latestStart"] == ['"2016-12-31"^^<xsd:date>']
    assert tie["leadershipBasis"] == ["boardBasis"] and tie["formality"] == ["unknownFormality"]


def test_an_end(good: Path) -> None:
    tie = about(quads(good), "tie-3")
    assert tie["earliestEnd"] == ['"2017-01-01"^^<xsd:date>'] and tie["latest"] == ['"2017-12-31"^^<xsd:date>']
    assert tie["disputes"] == ["alias-1", "tie-1"] and tie["indicator"] == ["agendaIndicator"]


def test_assessments(good: Path) -> None:
    found = quads(good)
    stated = about(found, "as-1")
    assert stated["type"] == ["LevelStatement"] and stated["statedLevel"] == ['"3"^^<xsd:integer>']
    assert "statement" not in stated and stated["ground"] == ["classification"]
    other = about(found, "as-3")
    assert other["type"] == ["EmbeddingAssessment"] and other["statement"] == ["leadRole"]
    assert other["confidence"] == ['"1"^^<xsd:decimal>'] and other["ground"] == ["assessment"]


def test_sources_know_their_days(good: Path) -> None:
    found = quads(good)
    assert about(found, "report")["periodEarliest"] == ['"2017-10-01"^^<xsd:date>']
    assert about(found, "report")["knownUntil"] == ['"2018-12-31"^^<xsd:date>']
    assert about(found, "page")["periodEarliest"] == ['"2026-11-01"^^<xsd:date>']
    assert about(found, "page")["knownUntil"] == ['"2026-11-01"^^<xsd:date>']


def test_graphs_and_classes(good: Path) -> None:
    found = quads(good)
    types = [quad for quad in found if quad.predicate.value == RDF_TYPE]
    assert set(Counter(quad.subject for quad in types).values()) == {1}
    assert len(types) == sum(map(len, GOOD.values()))
    graph = {quad.subject.value.removeprefix(ID): quad.graph_name.value.removeprefix(ID) for quad in found}
    assert graph["network"] == graph["ev-1"] == graph["eco-zh"] == "graph-entities"
    assert graph["tie-1"] == "graph-report" and graph["tie-2"] == graph["none-1"] == "graph-page"
    assert not any(isinstance(term, ox.BlankNode) for quad in found for term in (quad.subject, quad.object))


def test_the_store_changes_no_literal(good: Path) -> None:
    rows = [dict(row, confidence=c) for row, c in zip(GOOD["areas"] * 4, ("0.60", "1.0", "01", "0,5"), strict=True)]
    write(good, "areas", [dict(row, key=f"area-{i}") for i, row in enumerate(rows)])
    found = quads(good)
    store = ox.Store()
    store.extend(found)
    assert set(store) == found
    assert about(found, "area-1")["confidence"] == ['"1"^^<xsd:decimal>']


def test_codes_stay_strings(change: object) -> None:
    folder = change("territories", 3, {"code": "0028"})  # type: ignore[operator]
    assert about(quads(folder), "zh")["code"] == ['"0028"']


def test_text_is_normal(change: object) -> None:
    folder = change("actors", 2, {"name": "  Netwerk  E\u0301e\u0301n\u00a0\n"})  # type: ignore[operator]
    assert quads(folder) == quads(change("actors", 2, {"name": "Netwerk Één"}))  # type: ignore[operator]


def in_dutch(folder: Path) -> None:
    """The good sheets with Dutch headers and values, semicolons and decimal commas."""
    for name, rows in GOOD.items():
        columns = SHEETS[name].by_name
        translated = []
        for row in rows:
            cells = {}
            for header, text in row.items():
                kind = columns[header].type
                if isinstance(kind, Choice) and text:
                    text = kind.values.forms[text].nl
                elif header == "confidence":
                    text = text.replace(".", ",")
                cells[columns[header].nl] = text
            translated.append(cells)
        write(folder, name, translated, delimiter=";")


def test_dutch_and_english_sheets_say_the_same(good: Path, tmp_path: Path) -> None:
    in_dutch(tmp_path / "bladen")
    assert quads(tmp_path / "bladen") == quads(good)


@pytest.mark.parametrize("seed", range(5))
def test_order_says_nothing(good: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    for name, rows in GOOD.items():
        header = list(dict.fromkeys(column for row in rows for column in row))
        chance.shuffle(header)
        write(tmp_path / "shuffled", name, chance.sample(rows, len(rows)), header, chance.choice(",;"))
    assert quads(tmp_path / "shuffled") == quads(good)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_say_nothing(good: Path, tmp_path: Path, end: str) -> None:
    for name, rows in GOOD.items():
        write(tmp_path / "other", name, rows, end=end)
    assert quads(tmp_path / "other") == quads(good)


def test_folders_split_anyhow_say_the_same(good: Path, tmp_path: Path) -> None:
    whole = quads(good)
    (tmp_path / "b").mkdir()
    for name in ("ties", "actors"):
        (good / f"{name}.csv").rename(tmp_path / "b" / f"{name}.csv")
    assert set(to_quads(read_sheets([tmp_path / "b", good]))) == whole


def test_rows_are_plain_values(good: Path) -> None:
    row = next(read_sheets([good]).rows("ties"))
    assert row["evidence"] == ("ev-1", "ev-2") and row["stated_in"] == "report" and row["status"] == "current"


_bytes = st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
_cell = st.text(max_size=12) | st.sampled_from(
    [
        "tie-1",
        "network",
        "eco-zh",
        "zh",
        "ev-1",
        "ev-1|ev-3",
        "2012",
        "ca. 1000",
        "2999-12-31",
        "level",
        "0.5",
        "=1",
        "|",
    ]
)


@st.composite
def _sheet(draw: st.DrawFn) -> tuple[str, bytes]:
    """Arbitrary bytes, or arbitrary cells under real headers."""
    name = draw(st.sampled_from(sorted(SHEETS)))
    if draw(st.booleans()):
        return name, draw(_bytes)
    header = [column.name for column in SHEETS[name].columns]
    rows = draw(st.lists(st.lists(_cell, min_size=len(header), max_size=len(header)), max_size=3))
    quoted = [['"' + cell.replace('"', '""') + '"' for cell in row] for row in [header, *rows]]
    return name, "\n".join(",".join(row) for row in quoted).encode("utf-8", "surrogatepass")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_sheet())
def test_any_bytes_give_quads_or_faults(good: Path, sheet: tuple[str, bytes]) -> None:
    name, data = sheet
    path = good / f"{name}.csv"
    before = path.read_bytes()
    try:
        path.write_bytes(data)
        try:
            store = ox.Store()
            store.extend(to_quads(read_sheets([good])))
        except BadInput as refusal:
            assert refusal.faults
            for fault in refusal.faults:
                assert fault.problem("nl") and fault.remedy("nl") and fault.problem("en") and fault.remedy("en")
    finally:
        path.write_bytes(before)
