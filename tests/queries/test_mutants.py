"""Removing any one line, pattern, filter or condition of a catalogue query makes some golden table or case fail.

What the tests hold their fixtures to is what the queries answer there now, so a mutant is killed by other rows. Rows
that a case does not pin in all columns are pinned by the other engine, which must give the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from banenmakers.graph import Snapshot
from banenmakers.queries.questions import ENGINES, Engine, Question, ask, bind, find_question, questions

from .fixtures import Made, fixtures_of
from .killing import NO_MUTANT, SURVIVES, TOO_LONG, Asker
from .mutants import ENDINGS, listed, tried
from .mutating import Mutant, mutants

QUESTIONS = pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)


@pytest.fixture(scope="module")
def asker() -> Iterator[Asker]:
    with Asker() as found:
        yield found


@QUESTIONS
def test_both_engines_agree_on_every_fixture(question: Question, made: Made) -> None:
    for fixture in fixtures_of(question):
        snapshot = made.of(fixture.data)
        values = bind(question, snapshot, fixture.given)
        sparql, cypher = (ask(snapshot, question, values, engine).rows for engine in ENGINES)
        assert sparql == cypher, fixture.name


@QUESTIONS
def test_every_line_is_needed(question: Question, made: Made, asker: Asker) -> None:
    """What survives is listed with its reason, and nothing else is listed."""
    found = tried(question, made, asker)
    assert found.counted["killed"] >= 20
    survivors = {(question.name, mutant.engine, mutant.removed): mutant for mutant in found.survivors}
    known = {key for key in listed() if key[0] == question.name}
    new = [
        f"{question.number:02}-{question.name}.{ENDINGS[mutant.engine]}:{mutant.line}: {mutant.removed}"
        for key, mutant in survivors.items()
        if key not in known
    ]
    assert new == [], "no test needs these"
    assert known - survivors.keys() == set(), "these are listed, and are killed"


def test_every_survivor_has_its_reason() -> None:
    for (name, engine, _), reason in listed().items():
        assert name in {question.name for question in questions()}
        assert engine in ENGINES
        assert re.fullmatch(r"[A-Z].{30,}\.", reason), (name, reason)


SPARQL = """# column: claim | iri
# column: kinds | iri set
PREFIX bm: <https://w3id.org/banenmakers/ontology#>  # a comment; with { a brace
SELECT DISTINCT ?claim (GROUP_CONCAT(DISTINCT ?kind; SEPARATOR = "|") AS ?kinds)
WHERE {
  VALUES ?status { bm:current bm:ended }
  ?claim a bm:Claim, ?kind ; bm:status ?status .
  FILTER (?day < "2018 && #" && (?x = 1 || ?x IN (2, 3)))
  OPTIONAL { ?claim bm:validFrom ?from ; bm:note ?note }
  { ?claim bm:a ?b } UNION { ?claim bm:c ?d . MINUS { ?claim bm:e ?f } }
}
ORDER BY ?claim
"""
CYPHER = """// column: claim | iri
// column: kinds | iri set
MATCH (c:Claim)-[:SUPPORTED_BY]->(e:Evidence)-[:FROM]->(s) // a comment: {
WHERE c.status IN ['current', 'a AND b'] AND (c.x = 1 OR NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) })
OPTIONAL MATCH (c)-[:ABOUT|SOURCE]->(a:Actor {iri: $a})
WITH DISTINCT c, [x IN collect(DISTINCT a.iri) WHERE x > 1 AND x < 3 | x] AS kinds
RETURN c.iri AS claim,
       coalesce(c.a, c.b) AS kinds
ORDER BY claim
"""


def removed(text: str, engine: Engine) -> set[str]:
    return {mutant.removed for mutant in mutants(text, engine)}


def test_mutants_of_sparql() -> None:
    found = removed(SPARQL, "sparql")
    assert found >= {
        "DISTINCT",
        "VALUES ?status { bm:current bm:ended }",
        "bm:current",
        "bm:ended",
        "?kind",
        "bm:status ?status",
        "?day < \"2018 && #\"",
        "(?x = 1 || ?x IN (2, 3))",
        "?x = 1",
        "?x IN (2, 3)",
        "2",
        "3",
        "OPTIONAL { ?claim bm:validFrom ?from ; bm:note ?note }",
        "bm:validFrom ?from",
        "bm:note ?note",
        "{ ?claim bm:a ?b } UNION",
        "UNION { ?claim bm:c ?d . MINUS { ?claim bm:e ?f } }",
        "?claim bm:c ?d .",
        "MINUS { ?claim bm:e ?f }",
    }  # fmt: skip
    assert not [line for line in found if re.search("ORDER|PREFIX|column|DISTINCT #2", line)]
    assert "SELECT DISTINCT ?claim" not in found


def test_mutants_of_cypher() -> None:
    found = removed(CYPHER, "cypher")
    assert found >= {
        "-[:FROM]->(s)",
        "(c:Claim)-[:SUPPORTED_BY]->",
        "c.status IN ['current', 'a AND b']",
        "'current'",
        "'a AND b'",
        "c.x = 1",
        "NOT EXISTS { (c)-[:SUPERSEDED_BY]->(:Claim) }",
        "OPTIONAL MATCH (c)-[:ABOUT|SOURCE]->(a:Actor {iri: $a})",
        "ABOUT",
        "SOURCE",
        "{iri: $a}",
        "DISTINCT",
        "DISTINCT #2",
        "x > 1",
        "x < 3",
        "c.a",
        "c.b",
    }
    assert not [line for line in found if "ORDER" in line or "column" in line or line.startswith("RETURN")]
    assert not found & {":Claim", ":Evidence", ":Actor"}  # the relationships beside them say so


def fate(asker: Asker, shipped: Snapshot, text: str) -> str | int:
    """Of a query that stands where ``leaders`` asks."""
    mutant = Mutant("sparql", 1, "…", text)
    (verdict,) = asker.verdicts("leaders", [mutant], [(shipped.folder, {})])
    return verdict.fate


def test_what_becomes_of_a_mutant(asker: Asker, shipped: Snapshot) -> None:
    """One that runs for ever is killed, and the next one is asked in a new process."""
    text = find_question("leaders").texts["sparql"]
    for_ever = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER (STR(?a) = CONCAT(STR(?d), STR(?g)))"
    assert fate(asker, shipped, text) == SURVIVES
    assert fate(asker, shipped, text.replace("WHERE {", f"WHERE {{ {for_ever}", 1)) == TOO_LONG
    assert fate(asker, shipped, text.replace("a bm:Ecosystem", "a bm:Tie")) == 0
    assert fate(asker, shipped, text.replace("WHERE {", "WHERE", 1)) == NO_MUTANT
    assert fate(asker, shipped, text) == SURVIVES
