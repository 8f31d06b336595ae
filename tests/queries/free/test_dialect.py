"""What Neo4j's dialect has and the embedded engine lacks is named, with the portable way to write it, which works."""

from __future__ import annotations

import re

import pytest

from banenmakers.ontology import BadQuery
from banenmakers.queries.free import Asked, Workers
from banenmakers.queries.free.dialect import _LACKS

LACKING = {
    "collect": "MATCH (i:Initiative) RETURN COLLECT { MATCH (i)--(m) RETURN m.name } AS names",
    "label-and": "MATCH (n:Initiative&Platform) RETURN n.name",
    "where-inside": "MATCH (n:Initiative WHERE n.slug = 'stap') RETURN n.name",
    "quantified-path": "MATCH ((a)-[r]->(b)){1,3} RETURN a.name",
    "shortest": "MATCH p = SHORTEST 1 (a:Initiative)-[*]-(b:Ecosystem) RETURN p",
    "in-transactions": "MATCH (n) CALL (n) { RETURN 1 AS x } IN TRANSACTIONS RETURN x",
    "block-comment": "/* all */ MATCH (n:Initiative) RETURN n.name",
    "chained-comparison": "MATCH (c:Tie) WHERE 0.5 < c.confidence < 0.9 RETURN c.iri",
    "percentile": "MATCH (c:Tie) RETURN percentileCont(c.confidence, 0.5) AS middle",
    "reduce-aggregate": "MATCH (c:Tie) RETURN reduce(s = 0, x IN collect(c.confidence) | s + x) AS total",
    "use": "USE neo4j MATCH (n:Initiative) RETURN n.name",
}
INSTEAD = {
    "collect": "MATCH (i:Initiative) CALL (i) { MATCH (i)--(m) RETURN collect(m.name) AS names } RETURN names",
    "label-and": "MATCH (n:Initiative) WHERE n:Platform AND NOT n:SocialEnterprise RETURN n.name",
    "where-inside": "MATCH (n:Initiative) WHERE n.slug = 'stap' RETURN n.name",
    "quantified-path": "MATCH (a:Initiative)-[:COLLABORATES_WITH*1..3]->(b) RETURN a.name",
    "shortest": "MATCH p = shortestPath((a:Initiative {slug: 'stap'})-[*..8]-(b:Ecosystem)) RETURN length(p)",
    "in-transactions": "MATCH (n:Initiative) CALL (n) { RETURN 1 AS x } RETURN x",
    "block-comment": "// all\nMATCH (n:Initiative) RETURN n.name",
    "chained-comparison": "MATCH (c:Tie) WHERE 0.5 < c.confidence AND c.confidence < 0.9 RETURN c.iri",
    "percentile": "MATCH (c:Tie) WITH c ORDER BY c.confidence WITH collect(c.confidence) AS them "
    "RETURN them[toInteger(size(them) / 2)] AS middle",
    "reduce-aggregate": "MATCH (c:Tie) WITH collect(c.confidence) AS them RETURN reduce(s = 0, x IN them | s + x) AS t",
    "use": "MATCH (n:Initiative) RETURN n.name",
}


def test_each_lack_is_tried() -> None:
    assert LACKING.keys() == INSTEAD.keys() == _LACKS.keys()


@pytest.mark.parametrize("name", LACKING)
def test_the_error_says_what_to_write(name: str, asking: Workers) -> None:
    with pytest.raises(BadQuery) as caught:
        asking.ask(Asked("cypher", LACKING[name]))
    assert caught.value.code == f"query.instead-{name}"
    for lang in ("nl", "en"):
        assert re.search(r"schrijf|zet|begin|sorteer|maak|laat", caught.value.sentence("nl"))
        assert "{" not in caught.value.sentence(lang) or "}" in caught.value.sentence(lang)


@pytest.mark.parametrize("name", INSTEAD)
def test_what_it_says_works(name: str, asking: Workers) -> None:
    assert asking.ask(Asked("cypher", INSTEAD[name])).rows


@pytest.mark.parametrize("text", ["MATCH (n:Initiative RETURN n", "MATCH (n) RETURN nope(n)", "RETRUN 1"])
def test_a_plain_mistake_keeps_the_engines_words(text: str, asking: Workers) -> None:
    with pytest.raises(BadQuery) as caught:
        asking.ask(Asked("cypher", text))
    assert caught.value.code == "query.syntax"
    assert caught.value.details["detail"]
