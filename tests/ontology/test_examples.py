"""Every shape and every check has one example that meets it and one that breaks it, once."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pyoxigraph
import pyshacl
import pytest
import rdflib
from rdflib.namespace import RDF, SH

from banenmakers.ontology import vocabulary
from banenmakers.ontology.vocabulary import Check
from banenmakers.ontology.wording import LANGUAGES, catalogue

EXAMPLES = Path(__file__).parent / "examples"
SHAPE = "https://w3id.org/banenmakers/shapes/"


@cache
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(data=vocabulary.shapes_text(), format="turtle")


@cache
def class_tree() -> rdflib.Graph:
    graph = rdflib.Graph()
    for quad in vocabulary.ontology_quads():
        if quad.predicate.value == vocabulary.RDFS + "subClassOf":
            graph.add(tuple(rdflib.URIRef(term.value) for term in quad.triple))
    return graph


def shape_names() -> list[str]:
    return sorted(str(each).removeprefix(SHAPE) for each in shapes().subjects(RDF.type, SH.NodeShape))


def example(name: str, kind: str) -> str:
    path = EXAMPLES / f"{name}.{kind}.trig"
    assert path.exists(), f"write an example that {'meets' if kind == 'good' else 'breaks'} {name}: {path.name}"
    return path.read_text(encoding="utf-8")


def shacl_results(trig: str) -> list[tuple[str, set[str]]]:
    """(name of the node shape, languages of its message) of each result."""
    quads = pyoxigraph.parse(trig, format=pyoxigraph.RdfFormat.TRIG)
    union = rdflib.Graph().parse(data="".join(f"{quad.triple} .\n" for quad in quads), format="nt")
    _, report, _ = pyshacl.validate(union, shacl_graph=shapes(), ont_graph=class_tree())
    assert isinstance(report, rdflib.Graph)
    found = []
    for result in report.objects(None, SH.result):
        shape = report.value(result, SH.sourceShape)
        owner = shapes().value(None, SH.property, shape) or shape
        assert report.value(result, SH.resultSeverity) == SH.Violation
        languages = {str(message.language) for message in report.objects(result, SH.resultMessage)}
        found.append((str(owner).removeprefix(SHAPE), languages))
    return found


def rows(check: Check, trig: str) -> list[tuple[str | None, ...]]:
    store = pyoxigraph.Store()
    store.extend(vocabulary.ontology_quads())
    store.load(trig, format=pyoxigraph.RdfFormat.TRIG)
    answer = store.query(check.text, use_default_graph_as_union=True)
    assert isinstance(answer, pyoxigraph.QuerySolutions)
    names = [variable.value for variable in answer.variables]
    assert names in (["node", "value"], ["node", "value", "detail"])
    return [tuple(str(row[name]) if row[name] else None for name in names) for row in answer]


@pytest.mark.parametrize("name", shape_names())
def test_shape_has_a_good_and_a_bad_example(name: str) -> None:
    assert shacl_results(example(f"shape-{name}", "good")) == []
    assert shacl_results(example(f"shape-{name}", "bad")) == [(name, {"nl", "en"})]


@pytest.mark.parametrize("check", vocabulary.checks(), ids=lambda check: check.name)
def test_check_has_a_good_and_a_bad_example(check: Check) -> None:
    assert rows(check, example(check.name, "good")) == []
    broken = rows(check, example(check.name, "bad"))
    assert len(broken) == 1
    assert all(broken[0])


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.good.trig")), ids=lambda path: path.name)
def test_good_examples_are_good_throughout(path: Path) -> None:
    trig = path.read_text(encoding="utf-8")
    assert shacl_results(trig) == []
    assert {check.name: found for check in vocabulary.checks() if (found := rows(check, trig))} == {}


def test_every_example_belongs_to_a_shape_or_check() -> None:
    expected = {f"shape-{name}" for name in shape_names()} | {check.name for check in vocabulary.checks()}
    assert {path.name.split(".")[0] for path in EXAMPLES.iterdir()} == expected


def test_every_check_has_its_fault_in_both_languages() -> None:
    messages = catalogue("checks")
    assert set(messages) == {check.name for check in vocabulary.checks()} | {"shape"}
    for name, fault in messages.items():
        allowed = {"node", "shape", "message"} if name == "shape" else {"node", "value", "detail"}
        for part in ("problem", "remedy"):
            for lang in LANGUAGES:
                assert set(re.findall(r"{(\w+)}", fault[part][lang])) <= allowed
