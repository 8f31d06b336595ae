"""Each question has its two queries and its golden table, and they say the same of themselves and of the data."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest

from banenmakers.graph import Snapshot, Table
from banenmakers.queries.measures import find_measure
from banenmakers.queries.questions import (
    ENGINES,
    Column,
    Engine,
    Question,
    ask,
    asked,
    bind,
    find_question,
    header,
    questions,
)

from .golden import FOLDER, Golden, paths, read, written

STEMS = sorted({path.name.partition(".")[0] for path in FOLDER.iterdir()})
GOLDEN: dict[str, Golden] = {path.name.partition(".")[0]: read(path) for path in paths()}
TABLES = [(stem, at) for stem, tables in GOLDEN.items() for at in range(len(tables))]


@pytest.mark.parametrize("stem", STEMS)
def test_a_question_is_three_files(stem: str) -> None:
    found = {path.name.removeprefix(stem) for path in FOLDER.glob(f"{stem}.*")}
    assert found == {".cypher", ".rq", ".golden.json"}
    assert len(GOLDEN[stem]) >= (2 if find_question(stem).parameters else 1)
    assert (FOLDER / f"{stem}.golden.json").read_text(encoding="utf-8") == written(GOLDEN[stem])


@pytest.mark.parametrize("stem", STEMS)
def test_both_queries_have_one_header(stem: str) -> None:
    rq, cypher = (header((FOLDER / f"{stem}{end}").read_text(encoding="utf-8")) for end in (".rq", ".cypher"))
    assert rq == cypher
    assert {"title-nl", "title-en", "purpose-nl", "purpose-en", "column", "order"} <= rq.keys()
    assert rq["title-nl"] != rq["title-en"]
    assert rq["purpose-nl"] != rq["purpose-en"]


@pytest.mark.parametrize("stem", STEMS)
def test_every_parameter_is_used(stem: str) -> None:
    question = find_question(stem)
    for parameter in question.parameters:
        if parameter.name not in question.options:
            assert f"?{parameter.name}" in question.texts["sparql"].partition("WHERE")[2]
            assert f"${parameter.name}" in question.texts["cypher"]


MEASURED = [question for question in questions() if question.measure]


@pytest.mark.parametrize("question", MEASURED, ids=lambda question: question.name)
def test_the_header_says_what_the_measure_says(question: Question) -> None:
    lines = header(question.texts["sparql"])
    measure = find_measure(question.measure or "")
    assert lines["option"] == list(measure.all_options)
    assert lines["result"] == list(measure.columns)
    assert lines["order"] == [measure.order]


def test_one_network() -> None:
    """What measures are computed from is one query, below the headers that differ."""
    assert {question.measure for question in MEASURED} == {"paths-to-leaders", "cut-off", "brokers"}
    for engine, mark in (("sparql", "# "), ("cypher", "// ")):
        bodies = {
            "\n".join(line for line in question.texts[engine].splitlines() if not line.startswith(mark))
            for question in MEASURED
        }
        assert len(bodies) == 1
    assert len({question.ties for question in MEASURED}) == 1


def test_numbers_and_names_are_each_ones_own() -> None:
    assert len({q.number for q in questions()}) == len({q.name for q in questions()}) == len(questions())
    for question in questions():
        for name in (str(question.number), question.name, f"{question.number:02}-{question.name}"):
            assert find_question(name) == question


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("stem", STEMS)
def test_the_columns_are_the_declared_ones(told: Snapshot, stem: str, engine: Engine) -> None:
    """Names and types; SPARQL also selects its parameters, after the columns."""
    question = find_question(stem)
    values = bind(question, told, {})
    own = {name: value for name, value in values.items() if name not in question.options}
    raw = (told.rdf if engine == "sparql" else told.cypher).query(question.texts[engine], own)
    declared = [column.name for column in question.asked]
    assert raw.columns[: len(declared)] == declared
    assert set(raw.columns[len(declared) :]) <= own.keys()
    has_types(asked(told, question, values, engine), question.asked)
    has_types(ask(told, question, values, engine), question.columns)


def has_types(table: Table, columns: Sequence[Column]) -> None:
    assert table.columns == [column.name for column in columns]
    assert table.rows
    kinds: dict[str, tuple[type, ...]] = {
        "iri": (str,), "text": (str,), "integer": (int,), "decimal": (float,), "boolean": (bool,)
    }  # fmt: skip
    for row in table.rows:
        for column, value in zip(columns, row, strict=True):
            for each in value if column.many else [value]:
                assert each is None or isinstance(each, kinds[column.type]), (column.name, each)
                assert column.type != "iri" or each is None or each.startswith("https://")
            assert not column.many or column.ordered or value == sorted(set(value))


@pytest.mark.parametrize("stem", STEMS)
def test_an_iri_has_its_name_beside_it(stem: str) -> None:
    """Of actors, sources and the like; a claim and a study's statement have no name."""
    question = find_question(stem)
    for columns in (question.columns, question.ties):
        has_names(columns)


def has_names(columns: Sequence[Column]) -> None:
    names = [column.name for column in columns]
    nameless = {"claim", "claims", "statement", "tests", "without", "in_the_way", "based_on", "instead", "evidence"}
    for column in columns:
        if column.type == "iri" and column.name not in nameless:
            assert {f"{column.name}_name", f"{column.name.rstrip('s')}_names", "name"} & set(names), column.name


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize(("stem", "at"), TABLES)
def test_golden_table(shipped: Snapshot, stem: str, at: int, engine: Engine) -> None:
    """What the shipped data must answer, written down from the report and the rules."""
    golden = GOLDEN[stem][at]
    question = find_question(stem)
    found = ask(shipped, question, bind(question, shipped, golden["parameters"]), engine)
    assert found.columns == golden["columns"]
    assert json.loads(json.dumps(found.rows)) == golden["rows"]


def test_golden_tables_hold_what_is_known_beforehand() -> None:
    """The design's known answers, as of December 2018, stand in the golden tables themselves."""
    levels = {row[1]: (row[3], *row[4:7]) for row in GOLDEN["06-levels"][0]["rows"]}
    assert levels["Brownies&downieS"] == ([1], 1, 1, 1)
    assert levels["Philips Werkgelegenheidsplan"][:2] == ([2], 2)
    assert levels["Infra Deal Zuid-Holland"][:2] == ([3], 3)
    assert levels["Veluwe Portaal"] == ([4], 2, 2, 4)
    by_ties = {row[1]: row[4] for row in GOLDEN["06-levels"][1]["rows"]}
    assert by_ties["Brownies&downieS"] is None
    assert by_ties["Infra Deal Zuid-Holland"] < 3


def test_every_part_in_a_claim_is_asked_for(told: Snapshot) -> None:
    """``source-says`` names the parts that something can have in a claim, so that an engine begins at the thing."""
    found = told.rdf.query(
        """SELECT DISTINCT ?part
        WHERE { ?claim bm:statedIn ?source ; ?part ?thing . ?thing skos:prefLabel ?name ; a ?kind
                FILTER (?kind != skos:Concept && !STRSTARTS(STR(?thing), STR(bm:))) }"""
    ).rows
    named = find_question("source-says").texts["sparql"].partition("VALUES ?part {")[2].partition("}")[0]
    derived = {"tiesToRegion"}
    assert {part for (part,) in found} - {"statedIn", *derived} <= {word.removeprefix("bm:") for word in named.split()}


@pytest.mark.parametrize("stem", STEMS)
def test_the_order_of_rows_is_the_last_clause(stem: str) -> None:
    """It is left out when the catalogue asks, which puts the rows in order itself."""
    for text in find_question(stem).texts.values():
        assert text.count("\nORDER BY ") == 1
        assert text.rstrip().rpartition("\n")[2].startswith("ORDER BY ")
