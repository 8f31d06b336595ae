"""No claim that carries a level rests on a place that overlaps the sentence stating a level or defining a category."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build
from banenmakers.ontology import BadInput

from ..graph.worlds import rewritten

Place = tuple[str, str, int, int]
_PREFIX = "PREFIX bm: <https://w3id.org/banenmakers/ontology#>\n"
_PLACE = "?claim bm:evidence ?evidence . ?evidence bm:fromSource ?source ; bm:start ?start ; bm:end ?end ."
BEARING = f"""{_PREFIX}SELECT DISTINCT ?claim ?evidence ?source ?start ?end WHERE {{
  {{ ?level bm:basedOn ?claim }} UNION {{ ?weight bm:carriedBy ?claim }}
  {_PLACE} }}"""
STATING = (
    f"{_PREFIX}SELECT DISTINCT ?claim ?evidence ?source ?start ?end WHERE {{ ?claim a bm:LevelStatement . {_PLACE} }}"
)
DEFINING = f"""{_PREFIX}SELECT ?evidence ?evidence2 ?source ?start ?end WHERE {{
  ?evidence bm:passageKind bm:definitionPassage ; bm:fromSource ?source ; bm:start ?start ; bm:end ?end . }}"""


def overlapping(one: Place, other: Place) -> bool:
    """Half-open places of one source share a character."""
    return one[1] == other[1] and one[2] < other[3] and other[2] < one[3]


def places(snapshot: Snapshot, query: str) -> list[Place]:
    return [(str(row[0]), *row[2:]) for row in snapshot.rdf.query(query).rows]


def offences(snapshot: Snapshot) -> set[tuple[str, str]]:
    apart = places(snapshot, STATING) + places(snapshot, DEFINING)
    return {(one[0], other[0]) for one in places(snapshot, BEARING) for other in apart if overlapping(one, other)}


def test_levels_rest_on_places_of_their_own(shipped: Snapshot) -> None:
    assert len(places(shipped, BEARING)) >= 6
    assert len(places(shipped, STATING)) == 4
    scale = {"ev-scale-1", "ev-scale-2", "ev-scale-3", "ev-scale-4"}
    assert scale <= {place[0].rpartition("/")[2] for place in places(shipped, DEFINING)}
    assert offences(shipped) == set()


def test_overlap_is_about_characters_shared() -> None:
    here = ("a", "report", 10, 20)
    for other in (
        ("b", "report", 19, 30),
        ("b", "report", 0, 11),
        ("b", "report", 12, 13),
        ("b", "report", 0, 99),
        here,
    ):
        assert overlapping(here, other)
        assert overlapping(other, here)
    for apart in (("b", "report", 20, 30), ("b", "report", 0, 10), ("b", "page", 10, 20)):
        assert not overlapping(here, apart)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (",107618,107862,", ",107050,107862,"),  # reaches into the sentence that states Veluwe's level
        (",106425,106556,", ",106425,106559,"),  # one character of the definition of the fourth category
        (",104423,104784,", ",104423,104787,"),  # one of the second
    ],
)
def test_a_build_refuses_an_overlap(tmp_path: Path, old: str, new: str) -> None:
    sheets = rewritten(tmp_path / "sheets")
    path = sheets / "evidence.csv"
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(BadInput) as refused:
        build(DataFolder(tmp_path / "data"), [sheets])
    assert {fault.code for fault in refused.value.faults} == {"checks.support-apart-from-levels"}
    assert not DataFolder(tmp_path / "data").digests()
