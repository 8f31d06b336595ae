"""Everyday commands start fast because they leave heavy packages alone; a notebook gets what the program says."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from banenmakers.api import Connection, connect
from banenmakers.graph import Table
from banenmakers.ontology import BadQuery, NotFound, WrongUse

from .program import Program

HEAVY = ("rdflib", "pyshacl", "pandas", "owlready2", "pydantic", "rich_click", "python_calamine", "xlsxwriter")
OF_OTHER_INPUTS = ("python_calamine", "xlsxwriter", "openpyxl", "pyexpat", "pyshacl", "rdflib")
SCRIPT = """
import json, sys
from banenmakers.api.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    print(json.dumps([end.code, sorted({name.partition(".")[0] for name in sys.modules})]), file=sys.stderr)
"""


def loaded(reading: Program, *words: str) -> set[str]:
    """The top-level packages that a command had loaded when it ended well."""
    command = [sys.executable, "-c", SCRIPT, *words]
    run = subprocess.run(command, env=reading.env(), capture_output=True, text=True, check=True)
    code, names = json.loads(run.stderr.splitlines()[-1])
    assert code == 0
    assert run.stdout
    return set(names)


@pytest.mark.parametrize(
    "words",
    [["explain", "veluwe-portaal"], ["explain", "veluwe-portaal", "--json"], ["question", "6"],
     ["question", "6", "--engine", "cypher"], ["question", "13", "--json"], ["levels"], ["questions"], ["snapshots"],
     ["ontology", "doc"]],
    ids="-".join,
)  # fmt: skip
def test_leaves_heavy_packages_alone(reading: Program, words: list[str]) -> None:
    assert not loaded(reading, *words) & set(HEAVY)


@pytest.mark.parametrize("form", ["text", "json", "md", "html"])
def test_an_explanation_waits_for_no_engine_but_the_record(reading: Program, form: str) -> None:
    found = loaded(reading, "explain", "veluwe-portaal", "--format", form)
    assert not found & {*HEAVY, "kglite", "networkx", "rustworkx", "numpy", "difflib"}


def test_the_measure_sees_a_heavy_package(reading: Program) -> None:
    assert {"rdflib", "pyshacl"} <= loaded(reading, "verify")


def test_sheets_alone_wait_for_no_other_input(program: Program) -> None:
    assert not loaded(program, "build") & set(OF_OTHER_INPUTS)


@pytest.fixture
def notebook(shipped_data: Path) -> Iterator[Connection]:
    with connect(shipped_data) as g:
        yield g


def test_connect_answers_as_the_program_does(notebook: Connection, reading: Program) -> None:
    for number in ("6", "levels", "leader-ties", "50"):
        for engine in ("sparql", "cypher"):
            found = notebook.question(number, engine=engine, as_of="2018-12")
            assert isinstance(found, Table)
            words = ("question", number, "--engine", engine, "-p", "as_of=2018-12", "--json")
            assert json.loads(json.dumps(found.rows, default=str)) == reading(*words).ok().json()["rows"]
            assert len(found.rows) >= 1
    said = notebook.explain("Veluwe Portaal", as_of="2018-12-31", lang="nl")
    words = ("explain", "Veluwe Portaal", "--as-of", "2018-12-31", "--lang", "nl", "--json")
    assert said == reading(*words).ok().json()
    assert notebook.snapshot.digest[:12] in repr(notebook)


def test_connect_runs_queries(notebook: Connection) -> None:
    cypher = notebook.cypher("MATCH (i:Initiative {slug: $slug}) RETURN i.name AS name", slug="veluwe-portaal")
    assert cypher.dicts() == [{"name": "Veluwe Portaal"}]
    text = "PREFIX bm: <https://w3id.org/banenmakers/ontology#> SELECT (COUNT(*) AS ?n) WHERE { ?i a bm:Initiative }"
    assert notebook.sparql(text).rows == [[43]]
    assert notebook.sparql("ASK { ?s ?p ?o }").rows == [[True]]


def test_connect_refuses(notebook: Connection, tmp_path: Path) -> None:
    with pytest.raises(NotFound, match="banenmakers build"):
        connect(tmp_path / "nothing")
    with pytest.raises(NotFound, match="levels"):
        notebook.question("levls")
    with pytest.raises(WrongUse, match="as_of"):
        notebook.question("levels", asof="2018")
    with pytest.raises(NotFound, match="Veluwe Portaal"):
        notebook.explain("Veluwe Portal")
    for text in ("SELECT WHERE", "INSERT DATA { <urn:a> <urn:b> <urn:c> }"):
        with pytest.raises(BadQuery):
            notebook.sparql(text)
    for text in ("MATCH (n RETURN n", "CREATE (n:Initiative {iri: 'x'})", "MATCH (n) DETACH DELETE n"):
        with pytest.raises(BadQuery):
            notebook.cypher(text)
    assert notebook.cypher("MATCH (i:Initiative) RETURN count(i) AS n").rows == [[43]]


@pytest.fixture
def own_folder(shipped_data: Path) -> Iterator[None]:
    os.environ["BANENMAKERS_DATA_DIR"] = str(shipped_data)
    yield
    del os.environ["BANENMAKERS_DATA_DIR"]


@pytest.mark.usefixtures("own_folder")
def test_connect_finds_the_folder_of_the_command_line() -> None:
    assert len(connect().question("levels").rows) == 43
