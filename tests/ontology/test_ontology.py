"""The ontology's own rules: labels and definitions in both languages, declared terms only, no circles."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import SH

from banenmakers.ontology import vocabulary
from banenmakers.ontology.vocabulary import BM, OWL, SKOS

SAME_IN_BOTH = {"platform", "economic board", "cluster"}
ROOM = Path(vocabulary.__file__).parent
DECLARING = {
    OWL + "Class",
    OWL + "DatatypeProperty",
    OWL + "ObjectProperty",
    OWL + "AnnotationProperty",
    SKOS + "ConceptScheme",
    SKOS + "Concept",
}
RELATIVE_EN = r"\b(that|which|whose|who)\b"
RELATIVE_NL = r"\b(die|dat|waar\w*|dan|met)\b"


def texts(predicate: str) -> dict[str, dict[str, list[str]]]:
    """Texts by subject and language."""
    found: dict[str, dict[str, list[str]]] = {}
    for quad in vocabulary.ontology_quads():
        if quad.predicate.value == predicate:
            found.setdefault(quad.subject.value, {}).setdefault(quad.object.language, []).append(quad.object.value)
    return found


def declared() -> set[str]:
    types = (quad for quad in vocabulary.ontology_quads() if quad.predicate.value == vocabulary.RDF + "type")
    return {quad.subject.value for quad in types if quad.object.value in DECLARING}


LABELS = texts(vocabulary.RDFS + "label")
NAMES = texts(SKOS + "prefLabel")
DEFINITIONS = texts(SKOS + "definition")


@pytest.mark.parametrize("iri", sorted(declared()))
def test_labels_and_definitions_in_both_languages(iri: str) -> None:
    for found in (LABELS.get(iri) or NAMES[iri], DEFINITIONS[iri]):
        assert set(found) == {"nl", "en"}
        for dutch, english in zip(found["nl"], found["en"], strict=True):
            assert dutch != english or dutch in SAME_IN_BOTH
        for text in (*found["nl"], *found["en"]):
            assert text == text.strip()
            assert not text.endswith(".")


def test_each_term_has_one_definition_a_language() -> None:
    assert {iri for iri, found in DEFINITIONS.items() if len(found["en"]) != 1} == set()


def test_definitions_begin_with_the_genus() -> None:
    genus = {
        OWL + "DatatypeProperty": ("attribute that", "kenmerk dat"),
        OWL + "ObjectProperty": ("relation that", "relatie die"),
        SKOS + "ConceptScheme": ("concept scheme that", "begrippenlijst die"),
    }
    for quad in vocabulary.ontology_quads():
        typed = quad.predicate.value == vocabulary.RDF + "type"
        if typed and quad.object.value in genus:
            english, dutch = genus[quad.object.value]
            assert DEFINITIONS[quad.subject.value]["en"][0].startswith(english)
            assert DEFINITIONS[quad.subject.value]["nl"][0].startswith(dutch)
    for each in vocabulary.classes().values():
        english, dutch = DEFINITIONS[each.iri]["en"][0], DEFINITIONS[each.iri]["nl"][0]
        assert re.search(RELATIVE_EN, english), english
        assert re.search(RELATIVE_NL, dutch), dutch
        if len(each.ancestors) > 1:
            parent = BM + each.ancestors[1]
            assert english.startswith(LABELS[parent]["en"][0]), english
            assert dutch.startswith(LABELS[parent]["nl"][0]), dutch


def test_definitions_of_concepts_share_the_genus_of_their_scheme() -> None:
    for concepts in vocabulary.schemes().values():
        for lang in ("nl", "en"):
            assert len({each.definition[lang].split()[0] for each in concepts}) <= 1


@pytest.mark.parametrize("folder", ["modules", "shapes", "checks", "rules"])
def test_no_undeclared_term(folder: str) -> None:
    known = {vocabulary.local(iri) for iri in declared()}
    for path in sorted((ROOM / folder).iterdir()):
        text = re.sub(r"(?m)^\s*#.*$|\"[^\"\n]*\"", "", path.read_text(encoding="utf-8"))
        assert set(re.findall(r"\bbm:(\w+)", text)) <= known, path.name


def test_every_domain_range_and_parent_is_declared() -> None:
    known = {vocabulary.local(iri) for iri in declared()}
    for each in vocabulary.properties().values():
        assert each.domain
        assert set(each.domain) | set(each.range) <= known
        assert set(each.schemes) <= set(vocabulary.schemes())
        assert (each.kind == "concept") == bool(each.schemes)
        assert (each.kind in ("datatype", "language")) == bool(each.datatypes)


def test_no_class_is_its_own_superclass() -> None:
    for each in vocabulary.classes().values():
        for parent in each.ancestors[1:]:
            assert each.name not in vocabulary.classes()[parent].ancestors


def test_rdfs_and_disjointness_only() -> None:
    used = {quad.predicate.value for quad in vocabulary.ontology_quads()}
    kinds = {quad.object.value for quad in vocabulary.ontology_quads() if quad.predicate.value.endswith("#type")}
    assert {each for each in used if each.startswith(OWL)} == {OWL + "disjointWith", OWL + "versionInfo"}
    assert kinds - DECLARING == {OWL + "Ontology"}


def test_disjoint_classes_share_no_subclass() -> None:
    for quad in vocabulary.ontology_quads():
        if quad.predicate.value == OWL + "disjointWith":
            left = vocabulary.subclasses(vocabulary.local(quad.subject.value))
            assert not set(left) & set(vocabulary.subclasses(vocabulary.local(quad.object.value)))


def test_concepts_are_in_one_scheme_and_no_scheme_is_empty() -> None:
    assert all(vocabulary.schemes().values())
    names = [concept.name for concepts in vocabulary.schemes().values() for concept in concepts]
    assert len(names) == len(set(names))


def test_shapes_are_shacl_core_and_list_whole_schemes() -> None:
    graph = rdflib.Graph().parse(data=vocabulary.shapes_text(), format="turtle")
    beyond = {SH.sparql, SH.js, SH.rule, SH.select, SH.ask, SH.target, SH.construct, SH.expression}
    assert not beyond & set(graph.predicates())
    assert {str(kind) for kind in graph.objects(None, rdflib.RDF.type)} == {str(SH.NodeShape)}
    for shape in graph.objects(None, SH.property):
        path = graph.value(shape, SH.path)
        values = graph.value(shape, SH["in"])
        owned = graph.value(shape, SH.severity) is not None
        if owned:
            assert {message.language for message in graph.objects(shape, SH.message)} == {"nl", "en"}
        known = vocabulary.property_by_iri().get(str(path))
        if owned and values is not None and known is not None and known.schemes:
            listed = [str(value) for value in rdflib.collection.Collection(graph, values)]
            assert listed == [concept.iri for name in known.schemes for concept in vocabulary.schemes()[name]]


def test_no_remote_import_and_no_blank_node() -> None:
    assert OWL + "imports" not in {quad.predicate.value for quad in vocabulary.ontology_quads()}
