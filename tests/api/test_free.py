"""``sparql`` and ``cypher``: every form, every way to give a query, every way one can end; and the prompt."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import select
import subprocess
import time
from pathlib import Path

import pyoxigraph as ox
import pytest
from prompt_toolkit.application import create_app_session
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from banenmakers.api.prompt import _TYPED, Names, Prompt
from banenmakers.api.settings import Settings
from banenmakers.graph import Snapshot
from banenmakers.queries.free.prefixes import declared

from ..queries.free.attacks import BOMB_CYPHER, ENDLESS
from .program import Program

NAMES = "SELECT ?name { ?i a bm:Initiative ; skos:prefLabel ?name . FILTER (LANG(?name) = 'nl') } ORDER BY ?name"
BOTH = {"sparql": NAMES, "cypher": "MATCH (i:Initiative) RETURN i.name AS name ORDER BY name"}
LANGUAGES = pytest.mark.parametrize("language", BOTH)


@LANGUAGES
def test_every_form_of_rows_says_the_same(reading: Program, language: str) -> None:
    query = BOTH[language]
    shown = reading(language, query).ok()
    told = reading(language, query, "--json").ok().json()
    assert told["engine"] == language
    assert told["columns"] == [{"name": "name", "type": "text"}]
    assert told["truncated"] is False
    names = [row[0] for row in told["rows"]]
    assert "Veluwe Portaal" in names
    assert all(name in shown.out for name in names)
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        rows = list(csv.reader(io.StringIO(reading(language, query, "--format", form).ok().out), delimiter=delimiter))
        assert rows == [["name"], *([name] for name in names)]


def test_the_two_languages_agree(reading: Program) -> None:
    rows = [reading(language, query, "--json").ok().json()["rows"] for language, query in BOTH.items()]
    assert rows[0] == rows[1]


@pytest.mark.parametrize("form", ["srj", "srx"])
def test_rows_as_the_w3c_has_them(reading: Program, form: str) -> None:
    kinds = {"srj": ox.QueryResultsFormat.JSON, "srx": ox.QueryResultsFormat.XML}
    run = reading("sparql", NAMES, "--format", form).ok()
    found = ox.parse_query_results(run.out.encode(), format=kinds[form])
    assert isinstance(found, ox.QuerySolutions)
    assert ox.Literal("Stap", language="nl") in [row["name"] for row in found]


@pytest.mark.parametrize(
    ("form", "kind"),
    [("turtle", ox.RdfFormat.TURTLE), ("ntriples", ox.RdfFormat.N_TRIPLES), ("rdfxml", ox.RdfFormat.RDF_XML),
     ("jsonld", ox.RdfFormat.JSON_LD)],
)  # fmt: skip
def test_a_graph_in_every_form(reading: Program, form: str, kind: ox.RdfFormat) -> None:
    run = reading("sparql", "DESCRIBE id:stap", "--format", form).ok()
    quads = list(ox.parse(run.out.encode(), format=kind))
    assert any("/id/stap" in str(quad.subject) for quad in quads)


def test_a_form_that_does_not_fit(reading: Program) -> None:
    assert "CONSTRUCT" in reading("sparql", NAMES, "--format", "turtle").failed(3).err
    assert "turtle" in reading("sparql", "DESCRIBE id:stap", "--format", "srj").failed(3).err
    assert reading("sparql", "ASK { id:stap a bm:Initiative }", "--format", "srj").ok().json() == {
        "head": {}, "boolean": True
    }  # fmt: skip


@LANGUAGES
def test_a_query_from_a_file_and_from_a_pipe(reading: Program, language: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text(BOTH[language], encoding="utf-8")
    direct = reading(language, BOTH[language], "--json").ok().json()
    assert reading(language, path, "--json").ok().json() == direct
    assert reading(language, "-", "--json", text=BOTH[language]).ok().json() == direct
    assert reading(language, "--json", text=BOTH[language]).ok().json() == direct


def test_parameters_are_values(reading: Program) -> None:
    query = "RETURN $a AS a, $b AS b, $c AS c, $d AS d, $e AS e, $f AS f"
    words = [f"-p{pair}" for pair in ("a=3", "b=0.5", "c=true", "d=2018-12-31", "e=id:stap", "f='3'")]
    told = reading("cypher", query, *words, "--json").ok().json()
    assert told["rows"] == [[3, 0.5, True, "2018-12-31", "https://w3id.org/banenmakers/id/stap", "3"]]
    assert [column["type"] for column in told["columns"]] == ["integer", "decimal", "boolean", "date", "iri", "text"]
    query = "SELECT ?name ?who { ?who skos:prefLabel ?name } ORDER BY ?name"
    assert reading("sparql", query, "-p", "who=id:stap", "--json").ok().json()["rows"] == [
        ["Stap", "https://w3id.org/banenmakers/id/stap"]
    ]
    assert "SELECT" in reading("sparql", NAMES, "-p", "who=id:stap").failed(3).err
    reading("cypher", "RETURN $x AS x", "-p", "x").failed(2)
    injected = reading("cypher", "MATCH (i:Initiative {name: $x}) RETURN i.name AS n", "-p", "x=' OR 1=1 //", "--json")
    assert injected.ok().json()["rows"] == []


UNKNOWN = {
    "sparql": ("SELECT ?x { ?x a bm:Initiatve }", "term", "Initiatve", "bm:Initiative"),
    "cypher": ("MATCH (i:Initiatve) RETURN i.name AS name", "label", "Initiatve", "Initiative"),
}


@LANGUAGES
def test_a_name_that_is_not_there_is_a_warning(reading: Program, language: str) -> None:
    query, kind, name, near = UNKNOWN[language]
    run = reading(language, query, "--json").ok()
    assert run.json()["rows"] == []
    (warning,) = run.json()["warnings"]
    assert (warning["kind"], warning["name"], warning["near"][0]) == (kind, name, near)
    assert warning["sentence"] in run.err
    assert "Did you mean" in run.err
    assert "Bedoelt u" in reading(language, query, "--format", "csv", "--lang", "nl").ok().err
    assert "Did you mean" in reading(language, query).ok().err
    assert reading(language, query, "--quiet").ok().err == ""
    assert reading(language, BOTH[language], "--json").ok().json()["warnings"] == []


def test_what_cannot_be_read_is_pointed_at(reading: Program) -> None:
    run = reading("sparql", "SELECT ?x {\n  ?x bm:about ?y\n  ?z bm:about ?w }").failed(3)
    assert "Line 3, column 3" in run.err and "?z bm:about ?w }" in run.err
    assert "Regel 1, kolom 18" in reading("sparql", "SELECT ?x { ?x a foo:B }", "--lang", "nl").failed(3).err


@LANGUAGES
def test_a_limit_is_said(reading: Program, language: str) -> None:
    run = reading(language, BOTH[language], "--limit", 2, "--json").ok()
    assert run.json()["truncated"] is True
    assert len(run.json()["rows"]) == 2
    assert "--limit" in run.err
    assert reading(language, BOTH[language], "--limit", 0, "--json").ok().json()["truncated"] is False


@pytest.mark.parametrize(
    ("language", "query", "code"),
    [
        ("sparql", "SELECT ?x {", 3),
        ("cypher", "MATCH (n RETURN n", 3),
        ("cypher", "CREATE (n:X)", 3),
        ("sparql", "DELETE WHERE { ?a ?b ?c }", 3),
        ("sparql", "SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }", 3),
        ("sparql", "", 3),
        ("sparql", ENDLESS, 7),
        ("cypher", BOMB_CYPHER, 7),
    ],
)
def test_how_a_query_can_end(reading: Program, language: str, query: str, code: int) -> None:
    run = reading(language, query, "--timeout", 2).failed(code)
    assert run.out == ""
    told = reading(language, query, "--timeout", 2, "--json", "--lang", "nl").failed(code)
    assert told.json()["error"]["code"].startswith("query.")


def test_the_plan_where_there_is_one(reading: Program) -> None:
    assert "Initiative" in reading("cypher", BOTH["cypher"], "--explain").ok().out
    reading("sparql", NAMES, "--explain").failed(6)


def test_schema(reading: Program) -> None:
    told = reading("schema", "--json").ok().json()
    labels = {each["name"]: each["count"] for each in told["labels"]}
    count = "MATCH (n:Initiative) RETURN count(n) AS n"
    assert [[labels["Initiative"]]] == reading("cypher", count, "--json").ok().json()["rows"]
    count = "SELECT (COUNT(DISTINCT ?t) AS ?n) { ?t bm:target ?x }"
    (target,) = [each for each in told["relations"] if each["name"] == "TARGET"]
    assert [[target["count"]]] == reading("sparql", count, "--json").ok().json()["rows"]
    assert sum(number for *_, number in target["ends"]) == target["count"]
    formality = next(each for each in told["keys"] if each["name"] == "formality")
    assert formality["predicate"] == "bm:formality"
    assert "formal" in formality["values"]
    assert {"title", "type"}.isdisjoint(each["name"] for each in told["keys"])
    assert reading("schema").ok().out.count("COLLABORATES_WITH") >= 1
    assert reading("schema", "--mermaid").ok().out.startswith("flowchart LR\n")


# ---- the prompt ----


@pytest.fixture(autouse=True)
def own_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is typed here is not remembered as the user's."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))


def typed(
    shipped: Snapshot, folder: Path, capsys: pytest.CaptureFixture[str], language: str, *lines: str
) -> tuple[str, str]:
    """What a session prints when these lines are typed, each with Enter, and then Ctrl-D."""
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_text("".join(f"{line}\r" for line in lines) + "\x04")
        settings = Settings(folder, quiet=True)
        Prompt(settings, shipped, language, 10, 100).run()  # type: ignore[arg-type]
    return capsys.readouterr()


def test_a_session(shipped: Snapshot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saved = tmp_path / "mine.rq"
    out, err = typed(
        shipped, tmp_path, capsys, "sparql",
        "SELECT ?name", "{ id:stap skos:prefLabel ?name }", "ORDER BY ?name;",
        "SELECT nothing;", ".nope", f".save {saved}", f".save {saved}", ".help", ".schema", ".questions",
    )  # fmt: skip
    assert "Stap" in out
    assert "COLLABORATES_WITH" in out
    assert "leader-ties" in out
    assert "Line 1, column 8, at “nothing”" in err
    assert ".load" in err
    assert "exists already" in err
    text = saved.read_text(encoding="utf-8")
    assert text.count("PREFIX") == 2
    assert list(shipped.rdf.store.query(text, use_default_graph_as_union=True))


def test_a_question_is_one_word_away(shipped: Snapshot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for language in ("sparql", "cypher"):
        # An empty line after the draft sends it.
        out, err = typed(shipped, tmp_path, capsys, language, ".load 16", "\r", ".parameters")
        assert "infra-deal-zuid-holland" in out, (language, err)
        assert "as_of = 20" in out


def test_parameters_and_plans(shipped: Snapshot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out, _ = typed(
        shipped, tmp_path, capsys, "cypher",
        ".set who=Stap", "MATCH (i:Initiative {name: $who}) RETURN i.slug AS slug;", ".explain", ".quit", "RETURN 1;",
    )  # fmt: skip
    assert "stap" in out
    assert "Match" in out
    assert "1 " not in out.splitlines()[-1]


def test_history_is_kept(shipped: Snapshot, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    typed(shipped, tmp_path, capsys, "cypher", "RETURN 12345 AS x;")
    assert "12345" in (tmp_path / "banenmakers" / "history-cypher").read_text(encoding="utf-8")
    out, _ = typed(shipped, tmp_path, capsys, "cypher", "\x1b[A")  # the last one again
    assert "12345" in out


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [("cypher", "MATCH (i:Initia", "Initiative"), ("cypher", "-[:COLLAB", "COLLABORATES_WITH"),
     ("cypher", "c.formal", "formality"), ("sparql", "?x a bm:Employ", "bm:EmployerNetwork"),
     ("sparql", "?x bm:confi", "bm:confidence"), ("sparql", "?x sko", "skos:"), ("cypher", ".sch", ".schema"),
     ("cypher", ".load leader", "leader-ties"), ("sparql", "'veluwe", "Veluwe Portaal")],
)  # fmt: skip
def test_completion(shipped: Snapshot, tmp_path: Path, language: str, text: str, wanted: str) -> None:
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        prompt = Prompt(Settings(tmp_path), shipped, language, 10, 100)  # type: ignore[arg-type]
        completer = Names(prompt._words, _TYPED[language])
        assert wanted in [each.text for each in completer.get_completions(Document(text), CompleteEvent())]


def test_on_a_terminal(reading: Program) -> None:
    """The program itself, without a query, on a pseudo-terminal."""
    master, slave = pty.openpty()
    process = subprocess.Popen(
        reading.command("cypher"), env=reading.env(TERM="xterm"), stdin=slave, stdout=slave, stderr=slave
    )  # fmt: skip
    os.close(slave)
    sent = b""

    def until(pattern: bytes) -> None:
        nonlocal sent
        end = time.monotonic() + 30
        while not re.search(pattern, sent) and time.monotonic() < end:
            ready, _, _ = select.select([master], [], [], 1)
            part = os.read(master, 65536) if ready else b""
            sent += part
            if b"\x1b[6n" in part:  # where is the cursor?
                os.write(master, b"\x1b[1;1R")
        assert re.search(pattern, sent), sent

    until(b"cypher>")
    os.write(master, b"MATCH (i:Initiative {slug: 'stap'}) RETURN i.name AS n;\r")
    until(b"Stap")
    until(b"Stap(?s:.)*cypher>")  # reading again: keys sent before that are lost
    end = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < end:
        try:
            os.write(master, b"\x04")
            ready, _, _ = select.select([master], [], [], 0.5)
            part = os.read(master, 65536) if ready else b""
        except OSError:  # the other end is closed
            break
        if b"\x1b[6n" in part:
            os.write(master, b"\x1b[1;1R")
    assert process.wait(30) == 0
    os.close(master)


def test_prefixes_are_declared_once() -> None:
    text = "PREFIX bm: <https://w3id.org/banenmakers/ontology#>\nSELECT * { ?x a bm:Tie ; skos:prefLabel 'xsd:date' }"
    assert declared(text).startswith("PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\nPREFIX bm:")
    assert declared("SELECT * { ?a ?b ?c }") == "SELECT * { ?a ?b ?c }"
    assert json.dumps(declared(text)).count("PREFIX") == 2
