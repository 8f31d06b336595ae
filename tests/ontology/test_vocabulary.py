"""The loader of the ontology: closures, kinds, projected names, texts and digest."""

from __future__ import annotations

import subprocess
import sys

from banenmakers.ontology import vocabulary


def test_closure_is_most_specific_first() -> None:
    assert vocabulary.classes()["EconomicBoard"].ancestors == (
        "EconomicBoard",
        "EcosystemBody",
        "Organisation",
        "Actor",
    )
    assert vocabulary.classes()["CollaborationTie"].ancestors == ("CollaborationTie", "Tie", "Claim")
    assert vocabulary.closure(["Initiative", "Platform", "EmployerNetwork"]) == (
        "EmployerNetwork",
        "Platform",
        "Initiative",
        "Organisation",
        "Actor",
    )
    assert set(vocabulary.subclasses("EmbeddingAssessment")) == {"EmbeddingAssessment", "LevelStatement"}


def test_kinds_and_projected_names() -> None:
    expected = {
        "website": ("datatype", "website"),
        "textSha256": ("datatype", "text_sha256"),
        "paraphrase": ("language", "paraphrase"),
        "leadershipBasis": ("concept", "leadership_basis"),
        "assertedType": ("class", "asserted_type"),
        "fromSource": ("relation", "FROM"),
        "evidence": ("relation", "SUPPORTED_BY"),
        "ofInitiative": ("relation", "OF_INITIATIVE"),
        "carriedBy": ("relation", "CARRIED_BY"),
        "collaboratesWith": ("relation", "COLLABORATES_WITH"),
        "prefLabel": ("language", "name"),
    }
    found = vocabulary.properties()
    assert {name: (found[name].kind, found[name].projected) for name in expected} == expected
    assert found["paraphrase"].key("en") == "paraphrase_en"
    assert (found["prefLabel"].key("nl"), found["prefLabel"].key("en")) == ("name", "name_en")
    assert found["website"].key() == "website"


def test_node_property_names_are_unique_per_node() -> None:
    by_name: dict[str, list[str]] = {}
    for each in vocabulary.properties().values():
        by_name.setdefault(each.projected, []).append(each.name)
    assert {name: names for name, names in by_name.items() if len(names) > 1} == {}


def test_every_tie_class_has_a_shortcut() -> None:
    for name in vocabulary.subclasses("Tie"):
        shortcut = vocabulary.classes()[name].shortcut
        assert (shortcut is None) == (name == "Tie")
        if shortcut:
            assert vocabulary.properties()[shortcut].kind == "relation"


def test_labels_and_concepts() -> None:
    assert vocabulary.labels(vocabulary.BM + "Municipality", "nl") == "gemeente"
    assert vocabulary.labels(vocabulary.BM + "StatusScheme", "en") == "claim status"
    statuses = vocabulary.schemes()["StatusScheme"]
    assert [concept.name for concept in statuses] == ["current", "ended", "planned", "targeted", "ambition"]
    assert vocabulary.definition(vocabulary.BM + "Tie", "en").startswith("claim that")
    target = statuses[3]
    assert (target.label["nl"], target.definition["en"][:6]) == ("streefdoel", "status")
    assert vocabulary.definition(vocabulary.BM + "target", "en").startswith("relation that")


def test_checks_and_rules_are_ordered_and_told_in_both_languages() -> None:
    names = [check.name for check in vocabulary.checks()]
    assert names == sorted(names)
    assert all(check.sentence["nl"] != check.sentence["en"] for check in vocabulary.checks())
    assert [name for name, _ in vocabulary.rules()] == sorted(name for name, _ in vocabulary.rules())


def test_digest_is_stable() -> None:
    assert len(vocabulary.version_digest()) == 64
    vocabulary.version_digest.cache_clear()
    first = vocabulary.version_digest()
    vocabulary.version_digest.cache_clear()
    assert vocabulary.version_digest() == first


def test_loading_needs_neither_rdflib_nor_pyshacl() -> None:
    code = (
        "import sys; from banenmakers.ontology import vocabulary as v; v.properties(); v.checks(); v.shapes_text();"
        "sys.exit(bool({'rdflib', 'pyshacl'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
