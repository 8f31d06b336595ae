"""The newest calendar version of Neo4j: loaded, loaded again, looked at, and asked what the embedded graph is asked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Address, Neo4jGraph, Server, load, status
from banenmakers.graph.neo4j.files import write_files
from banenmakers.queries.questions import asked, bind, questions

from ...real_neo4j.importing import run_import
from ...real_neo4j.server import NEWEST
from ...real_neo4j.server import Server as RealServer
from .holding import assert_holds, graph_of, loaded


@pytest.mark.long
def test_the_newest_version_holds_and_answers_the_same(shipped: Snapshot, neo4j_home: Path) -> None:
    graph = graph_of(shipped)
    real = RealServer(neo4j_home / "newest", version=NEWEST).start()
    try:
        with Server(Address(real.uri)) as server:
            assert server.version == NEWEST
            assert loaded(server, shipped).writes == len(graph.nodes) + len(graph.relationships)
            assert_holds(server, graph)
            second = loaded(server, shipped)
            assert (second.way, second.writes) == ("nothing", 0)
            found = status(server, lambda digest: graph)
            assert (found.holds, found.whole(), found.missing) == (shipped.digest, True, [])
            for question in questions():
                values = bind(question, shipped, {})
                here = asked(shipped, question, values, "cypher")
                assert asked(shipped, question, values, "cypher", Checked(server)) == here, question.name
    finally:
        real.stop()


class Checked(Neo4jGraph):
    """Every text as somebody's own: its plan must be on the list."""

    def query(self, text: str, parameters: Any = None, limit: int | None = None, **told: Any) -> Any:
        return super().query(text, parameters, limit, free=True, **told)


@pytest.mark.long
def test_the_newest_importer_makes_the_same_graph(shipped: Snapshot, neo4j_home: Path, tmp_path: Path) -> None:
    graph = graph_of(shipped)
    files = tmp_path / "files"
    files.mkdir()
    write_files(files, shipped.digest, graph)
    real = RealServer(neo4j_home / "newest-imported", version=NEWEST)
    done = run_import(real, files)
    assert done.returncode == 0, done.stderr[-2000:]
    real.start()
    try:
        with Server(Address(real.uri)) as server:
            assert load(server, shipped.digest, lambda: graph).writes == 0
            assert load(server, shipped.digest, lambda: graph).way == "nothing"
            assert_holds(server, graph)
    finally:
        real.stop()
