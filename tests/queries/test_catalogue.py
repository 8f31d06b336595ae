"""Each question has its two queries and its golden table, and they say the same of themselves and of the data."""

from __future__ import annotations

import json

import pytest

from banenmakers.graph import Snapshot
from banenmakers.queries.questions import ENGINES, Engine, ask, bind, find_question, header, questions

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
        assert f"?{parameter.name}" in question.texts["sparql"].partition("WHERE")[2]
        assert f"${parameter.name}" in question.texts["cypher"]


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
    raw = (told.rdf if engine == "sparql" else told.cypher).query(question.texts[engine], values)
    declared = [column.name for column in question.columns]
    assert raw.columns[: len(declared)] == declared
    assert set(raw.columns[len(declared) :]) <= {p.name for p in question.parameters}
    table = ask(told, question, values, engine)
    assert table.columns == declared
    assert table.rows
    kinds: dict[str, tuple[type, ...]] = {
        "iri": (str,), "text": (str,), "integer": (int,), "decimal": (float,), "boolean": (bool,)
    }  # fmt: skip
    for row in table.rows:
        for column, value in zip(question.columns, row, strict=True):
            for each in value if column.many else [value]:
                assert each is None or isinstance(each, kinds[column.type]), (column.name, each)
                assert column.type != "iri" or each is None or each.startswith("https://")
            assert not column.many or value == sorted(set(value))


@pytest.mark.parametrize("stem", STEMS)
def test_an_iri_has_its_name_beside_it(stem: str) -> None:
    """Of actors, sources and the like; a claim and a study's statement have no name."""
    names = [column.name for column in find_question(stem).columns]
    nameless = {"claim", "claims", "statement", "tests", "without", "in_the_way", "based_on", "instead", "evidence"}
    for column in find_question(stem).columns:
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
