"""The alignment table is well formed and true to both sides, and its Turtle is in step."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from banenmakers.ontology import mappings, vocabulary

FOLDER = Path(vocabulary.__file__).parent
MATCHES = {vocabulary.SKOS + f"{kind}Match" for kind in ("exact", "close", "broad", "narrow", "related")}
BELOW = {vocabulary.RDFS + "subClassOf", vocabulary.RDFS + "subPropertyOf"}
LABELS = {
    triple.subject.value: triple.object.value
    for triples in mappings.vendored().values()
    for triple in triples
    if triple.predicate.value == vocabulary.RDFS + "label"
}


def test_turtle_is_fresh() -> None:
    text = (FOLDER / "alignment" / mappings.TURTLE).read_text(encoding="utf-8")
    assert text == mappings.turtle(mappings.table()), "run make docs"


def test_turtle_says_what_the_table_says() -> None:
    graph = rdflib.Graph().parse(FOLDER / "alignment" / mappings.TURTLE)
    assert {tuple(map(str, triple)) for triple in graph} == {
        (row.subject, row.predicate, row.object) for row in mappings.table().rows
    }


def test_header_is_sssom() -> None:
    table = mappings.table()
    assert table.about.keys() >= {"mapping_set_id", "mapping_set_version", "license"}
    assert table.prefixes["bm"] == vocabulary.BM
    columns = (FOLDER / "alignment" / mappings.TABLE).read_text(encoding="utf-8").split("\nsubject_id", 1)[1]
    assert columns.startswith(
        "\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tcomment\n"
    )


@pytest.mark.parametrize("row", mappings.table().rows, ids=lambda row: f"{row.subject_label}-{row.object_label}")
def test_row_agrees_with_both_sides(row: mappings.Mapped) -> None:
    assert row.subject_label == vocabulary.labels(row.subject, "en")
    assert row.object_label == LABELS[row.object]
    assert row.predicate in MATCHES | BELOW
    assert row.justification.endswith("ManualMappingCuration")
    if row.predicate in BELOW:  # what reasoners are to see stands in the modules, the table repeats it
        stated = {quad.triple for quad in vocabulary.ontology_quads()}
        assert ox.Triple(*map(ox.NamedNode, (row.subject, row.predicate, row.object))) in stated


def test_rows_are_sorted_and_each_pair_is_joined_once() -> None:
    names = [(row.subject, row.object) for row in mappings.table().rows]
    assert len(set(names)) == len(names)
    subjects = [row.subject for row in mappings.table().rows]
    assert subjects == sorted(subjects)


def test_every_vendored_vocabulary_is_mapped_to_and_has_its_licence_beside_it() -> None:
    used = {row.object for row in mappings.table().rows}
    licences = set()
    for name, text in vocabulary.files_of("vendored", ".ttl").items():
        own = {triple.subject.value for triple in mappings.vendored()[name.removesuffix(".ttl")]}
        assert own & used, f"nothing is mapped to {name}: take it away"
        assert set(mappings.table().prefixes.values()) & {re.split(r"(?<=[/#])[^/#]*$", iri)[0] for iri in own}
        licences |= set(re.findall(r"licence beside it: (\S+\.txt)", text))
    assert {path.name for path in (FOLDER / "vendored").glob("*.txt")} == licences


def test_a_row_without_a_prefix_is_no_table() -> None:
    with pytest.raises(KeyError):
        mappings.read("#curie_map:\nsubject_id\tsubject_label\nx:y\tz\n")
