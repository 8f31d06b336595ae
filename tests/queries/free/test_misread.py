"""SPARQL that does not parse: the place, and a sentence that says what should stand there, in both languages."""

from __future__ import annotations

import pytest

from banenmakers.graph import Snapshot
from banenmakers.ontology import BadQuery, say
from banenmakers.queries.free.answer import Asked
from banenmakers.queries.free.here import asker
from banenmakers.queries.free.misread import misread
from banenmakers.queries.questions import questions

# Text, message, line and column, what is read there, and a word that the sentence must have.
MISTAKES = [
    ("SELECT ?x WHERE { ?x a bm:Initiative", "not-closed", 1, 17, "{ ?x a bm:Initiative", "}"),
    ("SELECT ?x\n{ ?x bm:about ?y .\n FILTER (?y > 3 \n}", "not-closed", 3, 9, "(?y > 3", ")"),
    ("SELECT ?x { ?x bm:about ?y LIMIT 3", "not-closed", 1, 11, "{ ?x bm:about ?y LIMIT 3", "}"),
    ("SELECT ?x { ?x bm:about ?y }}", "closed-too-much", 1, 29, "}", "}"),
    ("SELECT ?x { ?x a foo:Initiative }", "prefix", 1, 18, "foo:Initiative }", "PREFIX foo:"),
    ("SELECT ?x {\n  ?x bm:about ?y\n  ?z bm:about ?w }", "no-stop", 3, 3, "?z bm:about ?w }", "."),
    ("SELECT ?x { ?x a bm:Actor ; bm:about ?y bm:area ?z }", "no-stop", 1, 41, "bm:area ?z }", ";"),
    ("SELEC ?x { ?x ?y ?z }", "form", 1, 1, "SELEC ?x { ?x ?y ?z }", "SELECT"),
    ("MATCH (n) RETURN n", "cypher", 1, 1, "MATCH (n) RETURN n", "cypher"),
    ("INSERT DATA { bm:a bm:b 1 }", "writes", 1, 1, "INSERT DATA { bm:a bm:b 1 }", "SELECT"),
    ("SELECT ?x { ?x bm:about ?y . FILTER ?y = 1 }", "filter", 1, 37, "?y = 1 }", "FILTER (…)"),
    ("SELECT ?x WHERE { ?x bm:about 'abc }", "quote", 1, 31, "'abc }", "'"),
    (
        "SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }",
        "not-grouped",
        1,
        1,
        "SELECT ?x (COUNT(?y) AS ?n) { ?x a ?y }",
        "GROUP",
    ),
    ("SELECT (?x AS ?x) { ?x a ?y }", "name-in-use", 1, 1, "SELECT (?x AS ?x) { ?x a ?y }", "AS"),
    ("SELECT ?x { ?x a <http://a b> }", "not-an-iri", 1, 18, "<http://a b> }", "<"),
    ("SELECT COUNT(?x) { ?x ?p ?o }", "aggregate", 1, 8, "COUNT(?x) { ?x ?p ?o }", "(COUNT(?x) AS"),
    ("SELECT ?x, ?y { ?x bm:about ?y }", "comma", 1, 10, ", ?y { ?x bm:about ?y }", "SELECT"),
    ("SELECT ?x { ?x a ?y } UNION { ?x a ?z }", "union", 1, 23, "UNION { ?x a ?z }", "WHERE"),
    ("SELECT ?x { FILTER(foo(?x)) }", "function", 1, 20, "foo(?x)) }", "foo"),
    ("SELECT ?x { ?x a ?y FILTER(LANG(?y) = nl) }", "value", 1, 39, "nl) }", "?"),
    ("SELECT ?x { ?x bm:about ?y } LIMIT x", "expected", 1, 36, "x", "123"),
    ("SELECT ?x { ?x bm:about }", "expected", 1, 25, "}", "prefix:name"),
    ("SELECT ?x { SELECT ?x WHERE ?x a ?y }", "expected", 1, 29, "?x a ?y }", "{"),
    ('SELECT ?é { ?é a bm:X . "naïve" ?? }', "expected", 1, 34, "? }", ""),
    ("SELECT ?x { ?x bm:about ?y } ORDER BY", "expected-at-end", 1, 38, "", "?name"),
    ("SELECT ?x { BIND(1 AS ?x) BIND(2 AS ?x) }", "not-here-at-end", 1, 42, "", ""),
]


def refused(snapshot: Snapshot, text: str) -> BadQuery:
    with pytest.raises(BadQuery) as caught:
        snapshot.rdf.query(text)
    told = misread(caught.value, text)
    assert isinstance(told, BadQuery)
    return told


@pytest.mark.parametrize(("text", "code", "line", "column", "near", "word"), MISTAKES)
def test_each_mistake_is_told_with_its_place(
    told: Snapshot, text: str, code: str, line: int, column: int, near: str, word: str
) -> None:
    error = refused(told, text)
    assert error.code == f"query.misread-{code}"
    assert (error.details["line"], error.details["column"], error.details["near"]) == (line, column, near)
    for lang in ("nl", "en"):
        sentence = error.sentence(lang)
        assert str(line) in sentence and str(column) in sentence
        assert near in sentence and word in sentence
        assert sentence.count(".") >= 1 and "\\u{" not in sentence


def test_whatever_is_cut_off_is_told_in_words(told: Snapshot) -> None:
    """Every beginning of every query of the catalogue that does not parse, a few of each."""
    seen = 0
    for question in questions():
        text = question.texts["sparql"]
        for stop in range(len(text) - 60, len(text) // 3, -max(len(text) // 6, 1)):
            try:
                told.rdf.ask(text[:stop], limit=0)
            except BadQuery as error:
                found = misread(error, text[:stop])
                assert found.code.startswith("query.misread-")
                assert "error at" not in found.sentence("en")
                seen += 1
            except RuntimeError:
                pass
    assert seen > 100


def test_the_asker_says_it(told: Snapshot) -> None:
    with asker(told) as ask, pytest.raises(BadQuery) as caught:
        ask(Asked("sparql", "SELECT ?x {\n ?x a foo:B }"))
    assert caught.value.code == "query.misread-prefix"
    assert (caught.value.details["line"], caught.value.details["column"]) == (2, 7)


def test_other_errors_are_left_alone() -> None:
    for error in (BadQuery("query.syntax", language="SPARQL", detail="something else"), BadQuery("query.several")):
        assert misread(error, "SELECT") is error
    assert say("query.syntax", "en", language="SPARQL", detail="x")
