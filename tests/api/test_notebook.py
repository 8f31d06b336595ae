"""A connection keeps one guarded worker, and gives it up; its tables speak the language asked for."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from banenmakers.api import Connection, connect
from banenmakers.ontology import BadQuery, LimitReached, WrongUse
from banenmakers.queries.free.here import Asker

from ..queries.free.attacks import ENDLESS


@pytest.fixture
def g(shipped_data: Path) -> Iterator[Connection]:
    with connect(shipped_data) as opened:
        yield opened


def worker(g: Connection) -> int:
    """The process that its queries come from."""
    asker = g._asks["snapshot"]
    assert isinstance(asker, Asker) and asker._workers is not None and asker._workers._nursery is not None
    return asker._workers._nursery.pid


def gone(pid: int) -> bool:
    """Whether a process ends within some seconds."""
    until = time.monotonic() + 20
    while Path("/proc", str(pid)).exists() and time.monotonic() < until:
        time.sleep(0.05)
    return not Path("/proc", str(pid)).exists()


def test_one_worker_for_all_queries(g: Connection) -> None:
    assert g._asks == {}, "none until it is needed"
    assert g.cypher("RETURN 1 AS x").rows == [[1]]
    first = worker(g)
    assert g.sparql("SELECT (1 AS ?x) {}").rows == [[1]]
    with pytest.raises(LimitReached):
        g.sparql(ENDLESS, timeout=1)
    assert g.cypher("RETURN 2 AS x").rows == [[2]]
    assert worker(g) == first
    g.close()
    g.close()
    assert gone(first)
    with pytest.raises(WrongUse, match="connect"):
        g.cypher("RETURN 1 AS x")
    assert g.question("levels").rows


def test_no_worker_outlives_a_connection_that_nobody_closed(shipped_data: Path) -> None:
    lost = connect(shipped_data)
    lost.cypher("RETURN 1 AS x")
    pid = worker(lost)
    del lost
    gc.collect()
    assert gone(pid)


def test_queries_are_guarded(g: Connection) -> None:
    for query in ("SELECT * { SERVICE <http://127.0.0.1/> { ?a ?b ?c } }", "DROP ALL"):
        with pytest.raises(BadQuery):
            g.sparql(query)
    with pytest.raises(BadQuery):
        g.cypher("LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row")


def test_parameters_and_limits(g: Connection) -> None:
    both = g.cypher("RETURN $a AS a, $timeout AS b", {"timeout": "as a mapping"}, a="' OR 1=1 //")
    assert both.rows == [["' OR 1=1 //", "as a mapping"]]
    stap = "https://w3id.org/banenmakers/id/stap"
    found = g.sparql("SELECT ?who ?name { ?who skos:prefLabel ?name }", who=stap)
    assert {row[0] for row in found.rows} == {stap}
    few = g.cypher("MATCH (i:Initiative) RETURN i.name AS name", limit=2)
    assert (len(few.rows), few.truncated) == (2, True)
    with pytest.warns(UserWarning, match="ten"):
        g.cypher("MATCH (:Initiative)-[:WITHIN*]->(b) RETURN b.name AS name")


def test_tables_speak_the_language_asked_for(shipped_data: Path) -> None:
    with connect(shipped_data, lang="nl") as dutch, connect(shipped_data) as english:
        assert "rijen" in dutch.question("levels")._repr_html_()
        assert "rows" in english.question("levels")._repr_html_()
        assert "rijen" in dutch.cypher("UNWIND [1, 2] AS x RETURN x")._repr_html_()
        assert dutch.question("levels") == english.question("levels")
        assert dutch.explain("stap") == english.explain("stap", lang="nl")


def test_the_ladder(g: Connection, tmp_path: Path) -> None:
    picture = g.ladder(lang="nl")
    assert "De ladder van inbedding" in picture._repr_svg_()
    picture.save(tmp_path / "ladder.svg")
    assert (tmp_path / "ladder.svg").read_text(encoding="utf-8") == picture.svg
    assert "characters" in repr(picture)


def test_a_table_says_what_its_query_names_in_vain(shipped_data: Path) -> None:
    with connect(shipped_data, lang="nl") as dutch:
        table = dutch.cypher("MATCH (i:Initiatve) RETURN i.name AS name")
        (said,) = table.warnings
        assert "Bedoelt u Initiative?" in said
        assert said in repr(table)
        assert said in table._repr_html_()
        assert dutch.sparql("SELECT ?x { ?x a bm:Initiative }").warnings == ()
