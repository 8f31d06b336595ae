"""Every rule has an example that keeps it and one that breaks it, and the shipped ontology keeps every rule."""

from __future__ import annotations

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from banenmakers.loaders.terms import sheet_terms
from banenmakers.ontology import quality, vocabulary
from banenmakers.ontology.quality import Exemption
from banenmakers.ontology.wording import LANGUAGES, catalogue

EXAMPLES = Path(__file__).parent / "hygiene"
NAMES = [check.name for check in vocabulary.hygiene_checks()]


def world(name: str, kind: str) -> ox.Store:
    """The small good ontology with one example added to it."""
    store = ox.Store()
    for path in (EXAMPLES / "base.trig", EXAMPLES / f"{name}.{kind}.trig"):
        assert path.exists(), f"write an example for {name}: {path.name}"
        store.load(path.read_bytes(), format=ox.RdfFormat.TRIG)
    return store


@pytest.mark.parametrize("name", NAMES)
def test_good_example_keeps_every_rule(name: str) -> None:
    assert quality.faults(world(name, "good"), []) == []


@pytest.mark.parametrize("name", NAMES)
def test_bad_example_breaks_one_rule_once(name: str) -> None:
    (fault,) = quality.faults(world(name, "bad"), [])
    assert (fault.code, fault.severity) == (f"hygiene.{name}", "error")
    assert fault.value
    for lang in LANGUAGES:
        assert fault.value in fault.problem(lang)
        assert fault.remedy(lang)


def test_every_example_belongs_to_a_rule_and_every_rule_has_its_fault() -> None:
    assert {path.name.split(".")[0] for path in EXAMPLES.iterdir()} == {*NAMES, "base"}
    messages = catalogue("hygiene")
    assert set(messages) == {*NAMES, "exemption", "alignment-stale"}
    for name, fault in messages.items():
        for lang in LANGUAGES:
            assert set(re.findall(r"{(\w+)}", fault["problem"][lang])) <= {"term", "other", "where", "check"}, name


@pytest.mark.parametrize("check", vocabulary.hygiene_checks(), ids=lambda check: check.name)
def test_a_rule_is_told_in_both_languages(check: vocabulary.Check) -> None:
    assert check.sentence["nl"] != check.sentence["en"]
    assert check.text.startswith("# en: ")


def test_the_shipped_ontology_keeps_every_rule() -> None:
    errors = [fault for fault in quality.own_faults(sheet_terms()) if fault.severity == "error"]
    assert [(fault.file, fault.row, fault.problem("en")) for fault in errors] == []


def test_every_exemption_is_of_a_rule_and_gives_its_reason() -> None:
    for each in quality.exemptions():
        assert each.check in NAMES
        assert each.reason["nl"] != each.reason["en"]


def test_an_exemption_frees_one_term_and_one_that_nothing_needs_is_a_warning() -> None:
    reason = {"nl": "reden", "en": "reason"}
    store = world("dutch-is-not-english", "bad")
    assert quality.faults(store, [Exemption("dutch-is-not-english", "Tram", reason)]) == []
    stale = [Exemption("dutch-is-not-english", name, reason) for name in ("Tram", "Boat")]
    (warning,) = quality.faults(store, stale)
    assert (warning.code, warning.value, warning.severity) == ("hygiene.exemption", "Boat", "warning")
    assert "Boat" in warning.problem("nl")


def test_a_fault_says_where_the_term_is_declared() -> None:
    store = quality.dataset(sheet_terms())
    definition = ox.NamedNode(vocabulary.SKOS + "definition")
    actor = ox.NamedNode(vocabulary.BM + "Actor")
    for quad in list(store.quads_for_pattern(actor, definition, None)):
        if quad.object.language == "nl":
            store.remove(quad)
    (fault,) = quality.faults(store)
    assert (fault.file, fault.value) == ("modules/actors.ttl", "Actor")
    text = vocabulary.files_of("modules", ".ttl")["actors.ttl"]
    assert fault.row is not None
    assert text.splitlines()[fault.row - 1] == "bm:Actor a owl:Class ;"


def test_usage_reads_queries_without_their_comments_and_sentences() -> None:
    used = quality.usage({"actors": ["website"]})
    assert used["sheets/actors"] == {"website"}
    assert {"about", "Actor"} == used["checks/about-actor.rq"]
    assert "Claim" in used["shapes/claims.ttl"]
    assert "Tie" in used["modules/ties.ttl"]
