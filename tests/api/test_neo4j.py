"""``banenmakers neo4j``, and asking a server from the command line and from a notebook."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from banenmakers.api import connect
from banenmakers.api.connection import Connection
from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Server
from banenmakers.ontology import BadQuery, EngineMissing, NotFound, WrongUse

from ..graph.neo4j.holding import loaded, write
from ..real_neo4j.server import Server as RealServer
from .program import Program


@pytest.fixture
def at(neo4j: Server, neo4j_server: RealServer, shipped: Snapshot) -> dict[str, str]:
    """The address of a server that holds the shipped snapshot, in the environment."""
    loaded(neo4j, shipped)
    return {"BANENMAKERS_NEO4J_URI": neo4j_server.uri}


def test_load_status_drop(empty_neo4j: Server, neo4j_server: RealServer, reading: Program, shipped: Snapshot) -> None:
    uri = ("--uri", neo4j_server.uri)
    assert reading("neo4j", "status", *uri, "--json").failed(1).json()["holds"] is None
    first = reading("neo4j", "load", *uri, "--json").ok().json()
    assert (first["digest"], first["before"], first["way"]) == (shipped.digest, None, "difference")
    assert first["counts"] == {name: shipped.manifest["counts"][name] for name in ("nodes", "relationships")}
    again = reading("neo4j", "load", *uri, "--json").ok().json()
    assert (again["way"], again["writes"]) == ("nothing", 0)
    found = reading("neo4j", "status", *uri, "--json").ok().json()
    assert found["is_current"] is True and found["whole"] is True and found["indexes"]["missing"] == []
    assert found["server"]["version"].startswith("5.26")
    write(empty_neo4j, "MATCH (n:Evidence) WITH n LIMIT 10 DETACH DELETE n")
    hurt = reading("neo4j", "status", *uri, "--json").failed(1).json()
    assert hurt["whole"] is False and hurt["changes"]["nodes_missing"] == 10
    assert "neo4j load" in reading("neo4j", "status", *uri, "--lang", "nl").failed(1).err
    assert reading("neo4j", "load", *uri, "--json").ok().json()["changes"]["nodes_missing"] == 10
    gone = reading("neo4j", "drop", *uri, "--yes", "--json").ok().json()
    assert gone["nodes"] == first["counts"]["nodes"] + 2


def test_dropping_asks_first(at: dict[str, str], reading: Program) -> None:
    run = reading("neo4j", "drop", env=at, text="n\n")
    assert run.code != 0
    reading("neo4j", "status", env=at).ok()


def test_a_question(at: dict[str, str], reading: Program, shipped: Snapshot) -> None:
    ours = reading("question", "16", "--engine", "cypher", "--json").ok().json()
    theirs = reading("question", "16", "--engine", "neo4j", "--json", env=at).ok().json()
    assert theirs["engine"] == "neo4j" and theirs["snapshot"] == shipped.digest
    assert theirs["rows"] == ours["rows"] and theirs["columns"] == ours["columns"]
    assert theirs["rows"]


def test_your_own_query(at: dict[str, str], reading: Program) -> None:
    text = "MATCH (i:Initiative) RETURN i.name AS name ORDER BY name"
    ours = reading("cypher", text, "--json").ok().json()
    theirs = reading("cypher", text, "--engine", "neo4j", "--json", env=at).ok().json()
    assert theirs["engine"] == "neo4j"
    assert theirs["rows"] == ours["rows"] and len(theirs["rows"]) > 40
    assert "NodeByLabelScan" in reading("cypher", text, "--engine", "neo4j", "--explain", env=at).ok().out


@pytest.mark.parametrize(
    ("text", "code"),
    [("CREATE (n)", 3), ("SHOW SETTINGS", 3), ("MATCH (n RETURN n", 3), ("RETURN apoc.version()", 3),
     ("RETURN custom.`f`(1)", 3), ("CALL dbms.listConfig()", 3),
     ("MATCH (a:Claim), (b:Claim), (c:Claim) RETURN sum(a.confidence)", 7)],
)  # fmt: skip
def test_what_is_refused(at: dict[str, str], reading: Program, text: str, code: int) -> None:
    reading("cypher", text, "--engine", "neo4j", "--timeout", "1", env=at).failed(code)


def test_a_server_that_holds_nothing(empty_neo4j: Server, neo4j_server: RealServer, reading: Program) -> None:
    run = reading("question", "levels", "--engine", "neo4j", "--uri", neo4j_server.uri).failed(4)
    assert "neo4j load" in run.err


def test_a_server_that_holds_another_snapshot(at: dict[str, str], program: Program, tmp_path: Path) -> None:
    """One that this data folder does not have: names could not be resolved."""
    from .program import CURATED

    program("build", "--no-curated", "--sheets", CURATED.parent / "curated", "--quiet").ok()
    sheets = tmp_path / "more"
    sheets.mkdir()
    header = "key,name,name_en,class\n"
    (sheets / "actors.csv").write_text(header + "een-bedrijf,Een bedrijf,A firm,company\n", encoding="utf-8")
    own = program.on(tmp_path / "other")
    own("build", "--sheets", sheets, "--quiet").ok()
    held = own("question", "levels", "--engine", "neo4j", env=at).failed(4)
    assert "neo4j load" in held.err


@pytest.fixture
def notebook(at: dict[str, str], shipped_data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Connection]:
    monkeypatch.setenv("BANENMAKERS_DATA_DIR", str(shipped_data))
    with connect(at["BANENMAKERS_NEO4J_URI"]) as graph:
        yield graph


def test_in_a_notebook(notebook: Connection) -> None:
    assert notebook.question("levels").rows == notebook.question("levels", engine="sparql").rows
    assert notebook.cypher("MATCH (i:Initiative) RETURN count(i) AS n").dicts()[0]["n"] > 40
    assert notebook.cypher("MATCH (i:Initiative {slug: $slug}) RETURN i.name", slug="veluwe-portaal").rows
    assert notebook.sparql("SELECT (COUNT(?i) AS ?n) WHERE { ?i a bm:Initiative }").dicts()[0]["n"] > 40
    with pytest.raises(BadQuery):
        notebook.cypher("CREATE (n)")
    with pytest.raises(BadQuery):
        notebook.cypher("RETURN apoc.cypher.runFirstColumnSingle('CREATE (n)', {})")


def test_a_notebook_without_a_server(shipped_data: Path) -> None:
    with pytest.raises(EngineMissing):
        connect("bolt://127.0.0.1:1")
    with connect(shipped_data) as graph, pytest.raises(WrongUse, match="connect"):
        graph.question("levels", engine="neo4j")


def test_a_notebook_on_a_server_that_holds_nothing(
    empty_neo4j: Server, neo4j_server: RealServer, shipped_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BANENMAKERS_DATA_DIR", str(shipped_data))
    with pytest.raises(NotFound):
        connect(neo4j_server.uri)
