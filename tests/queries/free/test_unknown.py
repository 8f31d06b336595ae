"""Names that the schema does not have: each is told with its near miss, and nothing that works is warned of."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.graph import Snapshot
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.free.guard import Language
from banenmakers.queries.free.unknown import MOST, known, unknown
from banenmakers.queries.questions import questions

from .attacks import BOMB, BOMB_CYPHER, PATH_STAR, writes

CHEATSHEET = Path(__file__).parents[3] / "docs" / "cheatsheet"
OWN = Path(__file__).parents[1] / "own"
BM = voc.BM
WRONG: list[tuple[Language, str, list[tuple[str, str, str]]]] = [
    ("cypher", "MATCH (i:Initiatve) RETURN i", [("label", "Initiatve", "Initiative")]),
    ("cypher", "MATCH (i:`Initiatve`) RETURN i", [("label", "Initiatve", "Initiative")]),
    ("cypher", "MATCH (i:Actor&!Platfrom) RETURN i", [("label", "Platfrom", "Platform")]),
    ("cypher", "MATCH (i) WHERE i:Actor|Platfrom RETURN i", [("label", "Platfrom", "Platform")]),
    ("cypher", "MATCH (i) RETURN CASE WHEN i:Platfrom THEN 1 END AS p", [("label", "Platfrom", "Platform")]),
    ("cypher", "MATCH ()-[r:MEMBEROF|FOUNDED*1..3]->() RETURN r", [("type", "MEMBEROF", "MEMBER_OF")]),
    ("cypher", "MATCH (i {slg: 'ace'}) RETURN i", [("key", "slg", "slug")]),
    ("cypher", "MATCH (i)-[r {claimm: 'x'}]->() RETURN r", [("key", "claimm", "claim")]),
    ("cypher", "MATCH (i) WHERE i.naam = 'ACE' RETURN i.naam, i.slug", [("key", "naam", "name")]),
    ("cypher", "MATCH (i) RETURN i {.slg, .name, x: 1}", [("key", "slg", "slug")]),
    ("cypher", "MATCH (i) WHERE EXISTS { (i)-[:MEMBR_OF]->() } RETURN i", [("type", "MEMBR_OF", "MEMBER_OF")]),
    ("cypher", "MATCH (a:Actr)-[:FOUNDS]->(b) RETURN b.nme",
     [("label", "Actr", "Actor"), ("type", "FOUNDS", "FUNDS"), ("key", "nme", "name")]),
    ("cypher", "MATCH (x:Qqqqqq) RETURN x", [("label", "Qqqqqq", "")]),
    ("sparql", "SELECT ?x { ?x a bm:Initiatve }", [("term", "Initiatve", "bm:Initiative")]),
    ("sparql", "SELECT ?x { ?x bm:abuot/bm:within* ?y . }", [("term", "abuot", "bm:about")]),
    ("sparql", "SELECT ?x { ?x bm:polarity bm:positve.}", [("term", "positve", "bm:positive")]),
    ("sparql", f"SELECT ?x {{ ?x <{BM}abuot> ?y }}", [("term", "abuot", "bm:about")]),
    ("sparql", f"PREFIX o: <{BM}> SELECT ?x {{ ?x o:abuot ?y }}", [("term", "abuot", "bm:about")]),
    ("sparql", f"PREFIX : <{BM}> SELECT ?x {{ ?x :abuot ?y }}", [("term", "abuot", "bm:about")]),
    ("sparql", "CONSTRUCT { ?x bm:mine ?y } WHERE { ?x bm:abuot ?y }", [("term", "abuot", "bm:about")]),
]  # fmt: skip
RIGHT: list[tuple[Language, str]] = [
    ("cypher", "MATCH (i:Initiative) RETURN {mine: i.name} AS m ORDER BY m.mine"),
    ("cypher", "MATCH (c:Claim) WITH {height: 1} AS m MATCH (m2:Actor) RETURN m.height"),
    ("cypher", "MATCH (t)-[r]->() WHERE r:FOUNDED RETURN date('2018-01-01').year AS y, 1.5 AS f, [1, 2][0..1] AS l"),
    ("cypher", "CALL db.labels() YIELD label RETURN label"),
    ("cypher", "RETURN date({year: 2018, month: 1, day: 1}) AS d"),
    ("cypher", "MATCH (i) RETURN 'i.naam :Platfrom' AS s // i.naam"),
    ("cypher", "UNWIND $rows AS row MATCH (i {slug: row.mine}) RETURN i"),
    ("sparql", "PREFIX bm: <https://example.org/> SELECT ?x { ?x a bm:Mine }"),
    ("sparql", "SELECT ?x { ?x skos:prefLabel 'bm:Mine' } # bm:Mine"),
    ("sparql", f"BASE <{BM}> SELECT ?x {{ ?x a bm:Initiative ; bm:within|^bm:within ?y }}"),
]


@pytest.mark.parametrize(("language", "text", "told"), WRONG)
def test_each_name_is_told_with_its_near_miss(language: Language, text: str, told: list[tuple[str, str, str]]) -> None:
    found = unknown(text, language)
    assert [(each.sort, each.name, each.near[0] if each.near else "") for each in found] == told
    for each in found:
        for lang in ("nl", "en"):
            sentence = each.sentence(lang)
            assert each.name in sentence
            assert ("?" in sentence) == bool(each.near)


@pytest.mark.parametrize(("language", "text"), RIGHT)
def test_what_is_not_plainly_wrong_is_left_alone(language: Language, text: str) -> None:
    assert unknown(text, language) == ()


def test_nothing_is_said_of_queries_that_work() -> None:
    texts: list[tuple[str, Language, str]] = [
        (question.name, language, question.texts[language])
        for question in questions()
        for language in ("sparql", "cypher")  # type: ignore[misc]
    ]
    for folder in (CHEATSHEET, OWN):
        for path in sorted(folder.iterdir()):
            if path.suffix in (".rq", ".cypher"):
                texts.append((path.name, "sparql" if path.suffix == ".rq" else "cypher", path.read_text("utf-8")))
    assert len(texts) > 140
    assert {name: told for name, language, text in texts if (told := unknown(text, language))} == {}


def test_the_schema_holds_what_the_graph_holds(told: Snapshot) -> None:
    """Nothing that occurs is unknown."""
    asked = {
        "label": "CALL db.labels() YIELD label RETURN label AS name",
        "type": "CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType AS name",
        "key": "CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey AS name",
    }
    for sort, query in asked.items():
        assert {name for (name,) in told.cypher.query(query).rows} <= known()[sort]  # type: ignore[index]
    terms = told.rdf.query(
        "SELECT DISTINCT ?t { { ?s ?t ?o } UNION { ?s ?p ?t } FILTER (STRSTARTS(STR(?t), STR(bm:))) }"
    ).rows
    assert {name for (name,) in terms if name} <= known()["term"]


@pytest.mark.parametrize("language", ["sparql", "cypher"])
def test_whatever_is_written_is_read(language: Language) -> None:
    """Half a query, or none, is no reason to stop."""
    for text in (BOMB, BOMB_CYPHER, PATH_STAR, *(text for _, text in writes()), *(text for _, text, _ in WRONG)):
        for stop in range(0, len(text), 3):
            assert len(unknown(text[:stop], language)) <= MOST
