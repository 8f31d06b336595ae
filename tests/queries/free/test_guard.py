"""The look at a query's text: what it refuses, and that it refuses nothing it should let pass."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenmakers.ontology import BadQuery
from banenmakers.queries.free.guard import MOST_BYTES, MOST_DEPTH, MOST_TOKENS, Language, check, stops_at_ten, tokens
from banenmakers.queries.questions import questions

REFUSED: list[tuple[Language, str, str]] = [
    ("sparql", "SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }", "query.goes-out"),
    ("sparql", "select * { service silent ?where { ?a ?b ?c } }", "query.goes-out"),
    ("sparql", "SELECT * {#\nSeRvIcE<http://127.0.0.1/>{?a ?b ?c}}", "query.goes-out"),
    ("sparql", "SELECT * { ?a ?b '\\'' . SERVICE <http://127.0.0.1/> {} }", "query.goes-out"),
    ("sparql", "SELECT * { ?a ?b ''' ' '' ''' SERVICE <http://127.0.0.1/> {} }", "query.goes-out"),
    ("sparql", "SELECT * { FILTER(?a<1)SERVICE?s{?a ?b ?c} FILTER(?a>1) }", "query.goes-out"),
    ("sparql", "LOAD <http://127.0.0.1/>", "query.goes-out"),
    ("cypher", "LOAD CSV FROM 'file:///etc/hosts' AS row RETURN row", "query.goes-out"),
    ("cypher", "MATCH (n) RETURN n // '\nload csv from 'x' as y", "query.goes-out"),
    ("cypher", "RETURN 1; RETURN 2", "query.several"),
    ("cypher", "CALL apoc.load.json('http://127.0.0.1/')", "query.procedure"),
    ("cypher", "CALL `apoc`.`load`.`json`('x')", "query.procedure"),
    ("cypher", "MATCH (a)-[r]->(b) MATCH (c:Claim {iri: r.claim}) RETURN c", "query.map-of-another"),
    ("cypher", "MATCH (a)-[r:X {slug: a.slug, n: 1}]->(b) RETURN b", "query.map-of-another"),
    ("cypher", "MATCH (n) CALL pagerank() YIELD score RETURN score", "query.procedure"),
    ("sparql", " # nothing\n", "query.empty"),
    ("cypher", "// nothing", "query.empty"),
    ("sparql", "SELECT * " + "{" * (MOST_DEPTH + 1) + "}" * (MOST_DEPTH + 1), "query.too-deep"),
    ("cypher", "RETURN " + "(" * (MOST_DEPTH + 1) + "1" + ")" * (MOST_DEPTH + 1), "query.too-deep"),
    ("sparql", "SELECT * { " + ". " * MOST_TOKENS + "}", "query.too-many-tokens"),
    ("cypher", "RETURN '" + "é" * (MOST_BYTES // 2) + "'", "query.too-long"),
]
PASSED: list[tuple[Language, str]] = [
    ("sparql", "SELECT ?service { ?service rdfs:label 'SERVICE <x>' }"),
    ("sparql", 'SELECT * { ?a <http://example.org/SERVICE> """LOAD " \' """ } # SERVICE'),
    ("sparql", "PREFIX service: <http://x/> SELECT * { ?a service:load service:SERVICE }"),
    ("sparql", "SELECT * " + "{" * MOST_DEPTH + "}" * MOST_DEPTH),
    ("cypher", "MATCH (n) WHERE n.load > 1 AND n.name = 'LOAD CSV' RETURN n.load AS x // LOAD"),
    ("cypher", "MATCH (n:Load)-[:LOAD]->(m:`LOAD CSV`) RETURN n"),
    ("cypher", "CALL db.labels() YIELD label RETURN label;"),
    ("cypher", "MATCH (n) CALL (n) { MATCH (n)--(m) RETURN count(m) AS c } RETURN c"),
    ("cypher", "CALL { MATCH (n) RETURN n } RETURN n.call"),
    ("cypher", "MATCH (n:A {slug: $who, x: 1.5, y: 'a.b'})-[r:X*1..3 {z: true}]->(m) RETURN n {.name, also: m.name}"),
    (
        "cypher",
        "MATCH (n) WITH collect({slug: n.slug, x: n.name}) AS rows UNWIND rows AS row MATCH (m {slug: row}) RETURN m",
    ),
    ("cypher", "MATCH (n) RETURN [x IN collect({a: n.b}) WHERE x.a > 1 | {c: x.a}] AS list, {d: n.e} AS map"),
]


@pytest.mark.parametrize(("language", "text", "code"), REFUSED)
def test_refused(language: Language, text: str, code: str) -> None:
    with pytest.raises(BadQuery) as caught:
        check(text, language)
    assert caught.value.code == code
    for lang in ("nl", "en"):
        assert caught.value.sentence(lang)


@pytest.mark.parametrize(("language", "text"), PASSED)
def test_passed(language: Language, text: str) -> None:
    check(text, language)


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_the_catalogue_passes(question: object) -> None:
    check(question.texts["sparql"], "sparql")  # type: ignore[attr-defined]
    check(question.texts["cypher"], "cypher")  # type: ignore[attr-defined]


@given(st.text(max_size=200), st.sampled_from(["sparql", "cypher"]))
def test_no_text_breaks_it_and_none_is_lost(text: str, language: Language) -> None:
    """Every character is in a token or is space: nothing hides between two."""
    from banenmakers.queries.free.guard import _TOKENS

    assert "".join(match[0] for match in _TOKENS[language].finditer(text)) == text
    list(tokens(text, language))


@pytest.mark.parametrize(
    ("text", "stops"),
    [
        ("MATCH (a)-[*]->(b) RETURN a", True),
        ("MATCH (a)-[:X*2..]->(b) RETURN a", True),
        ("MATCH (a)-[r:X|Y*..]-(b) RETURN a", True),
        ("MATCH (a)-[*..12]->(b) RETURN a", False),
        ("MATCH (a)-[*3]->(b) RETURN a", False),
        ("MATCH p = shortestPath((a)-[*]-(b)) RETURN p", False),
        ("RETURN 2 * 3, '-[*]-'", False),
    ],
)
def test_an_open_repetition_is_noticed(text: str, stops: bool) -> None:
    assert stops_at_ten(text) is stops
