"""Files for the bulk importer: what the real importer makes of them is the graph, node by node, and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Address, Server, held, load, status
from banenmakers.graph.neo4j.difference import identity
from banenmakers.graph.neo4j.files import write_files
from banenmakers.graph.neo4j.layout import read_state
from banenmakers.graph.projection import Node, PropertyGraph, Relationship
from banenmakers.ontology import vocabulary as voc

from ...api.program import Program
from ...real_neo4j.importing import run_import
from ...real_neo4j.server import Server as RealServer
from .holding import graph_of

TEXTS = [
    "", '"', '""', 'a"b""c', "\\", "a\\", '\\"', "it's", ";", ",", "a,b;c", "\n", "a\nb", "a\r\nb", "\r", "a\rb", "\t",
    " before", "after ", "  ", "ü ñ 日本 😀", "e\u0301", "\u2028", "\u0085", "\x0b\x0c", "\x1f", "\x01", "\x7f",
    "\ufeffmark", "null", "NULL", "true", "1", "2014", "2014-01-01", "=1+1", "# x", 'a\n\n"b"\n,', ":LABEL", "{}[]$%",
    "x" * 100_000,
]  # fmt: skip
LISTS: list[list[Any]] = [
    ["a", "b"], ["a", "", "b"], ["", ""], ["", "a"], ["a", ""], ['x"y', "p;q", "r,s", "t\nu"], [" a", "b "],
    ["ü", "日"], ["a\x1fb", "c\x1e"], ["2014", "2015"], ["\\", '\\"'], [1, -2], [0.5, -1e9], [True, False],
    [date(2014, 1, 1), date(1900, 1, 2)],
]  # fmt: skip
VALUES: list[Any] = [
    0, -1, 2**63 - 1, -(2**63), 0.1, -0.5, 1.0, 1e300, 5e-324, 1e16, 1e-7, 123456789.123, True, False, date(1, 1, 1),
    date(2014, 6, 30), date(9999, 12, 31),
]  # fmt: skip


def nasty() -> PropertyGraph:
    """Each awkward value on a node and on a relationship; one key holds every type there is."""
    nodes: dict[str, Node] = {}
    values = [*TEXTS, *LISTS, *VALUES]
    for number, value in enumerate(values):
        iri = f"{voc.ID}thing-{number}"
        labels = voc.closure(["Company" if number % 3 else "Evidence"])
        added = {"id": iri, "iri": iri, "slug": f"thing-{number}", "kind": labels[0], "name": f"Thing {number}"}
        nodes[iri] = Node(iri, labels, {**added, "note_en": value})
    ends = list(nodes)
    links = [Relationship("SUPPORTED_BY", ends[0], ends[1])] * 2 + [Relationship("SUPPORTED_BY", ends[1], ends[1])]
    for start, end, value in zip(ends, [*ends[1:], ends[0]], values, strict=True):
        links.append(Relationship("COLLABORATES_WITH", start, end, {"claim": start, "role": value}))
    return PropertyGraph(nodes, links)


def exactly(value: Any) -> str:
    """A value with its type: 1, 1.0 and True are three."""
    return repr(value)


def contents(graph: PropertyGraph) -> tuple[dict[str, Any], Counter[Any]]:
    nodes = {
        iri: (sorted(node.labels), {key: exactly(value) for key, value in node.properties.items()})
        for iri, node in graph.nodes.items()
    }
    return nodes, Counter(map(identity, graph.relationships))


@pytest.fixture(scope="module")
def files(reading: Program, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped snapshot, written by the command into a folder with a space in its name."""
    folder = tmp_path_factory.mktemp("written") / "for Neo4j"
    told = reading("neo4j", "import-files", folder, "--json").ok().json()
    assert told["folder"] == str(folder) and told["files"] == len(list(folder.glob("*.csv")))
    return folder


@pytest.fixture(scope="module")
def imported(files: Path, neo4j_home: Path) -> Iterator[Server]:
    """A server that holds what the importer made of them."""
    yield from imported_from(files, neo4j_home / "imported")


def imported_from(files: Path, home: Path) -> Iterator[Server]:
    real = RealServer(home)
    done = run_import(real, files)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    real.start()
    try:
        with Server(Address(real.uri)) as server:
            yield server
    finally:
        real.stop()


def test_what_is_imported_is_the_projection(imported: Server, shipped: Snapshot) -> None:
    with imported.session() as session:
        found = held.graph(session, "A")
        assert contents(found) == contents(graph_of(shipped))
        everything = session.run("MATCH (n) RETURN count(n) AS n").single(strict=True)["n"]
        assert everything == shipped.manifest["counts"]["nodes"] + 1
        state = read_state(session)
    assert (state.digest, state.slot, state.checked) == (shipped.digest, "A", None)
    assert state.counts == {name: shipped.manifest["counts"][name] for name in ("nodes", "relationships")}


def test_a_load_afterwards_changes_no_data(imported: Server, shipped: Snapshot) -> None:
    """The first makes constraints and indexes, the second not even those."""
    first = load(imported, shipped.digest, lambda: graph_of(shipped))
    assert (first.writes, sum(first.changes.values())) == (0, 0)
    second = load(imported, shipped.digest, lambda: graph_of(shipped))
    assert (second.way, second.writes) == ("nothing", 0)
    found = status(imported, lambda digest: graph_of(shipped))
    assert found.whole() and found.missing == [] and found.holds == shipped.digest


def test_awkward_values_arrive_as_they_are(neo4j_home: Path, tmp_path: Path) -> None:
    files = tmp_path / "files"
    files.mkdir()
    graph = nasty()
    counts = write_files(files, "0" * 64, graph)
    assert (counts["nodes"], counts["relationships"]) == (len(graph.nodes), len(graph.relationships))
    for server in imported_from(files, neo4j_home / "awkward"):
        with server.session() as session:
            assert contents(held.graph(session, "A")) == contents(graph)
        done = load(server, "0" * 64, lambda: graph)
        assert (done.writes, sum(done.changes.values())) == (0, 0)
    again = run_import(RealServer(neo4j_home / "awkward"), files)
    assert again.returncode != 0 and "already exist" in again.stderr, "what a database holds is left alone"


def test_the_script_says_how_it_is_used(files: Path, neo4j_home: Path) -> None:
    helped = run_import(RealServer(neo4j_home / "asked"), files, "--help")
    assert helped.returncode == 0 and helped.stdout.startswith("Usage: ./import.sh [DATABASE]")
    script = (files / "import.sh").read_text(encoding="utf-8")
    assert "${JDK_JAVA_OPTIONS--XX:TieredStopAtLevel=1}" in script
    assert b"set JDK_JAVA_OPTIONS=-XX:TieredStopAtLevel=1\r\n" in (files / "import.cmd").read_bytes()


def test_a_folder_that_holds_something_is_refused(reading: Program, files: Path, tmp_path: Path) -> None:
    (files / "import.report").unlink(missing_ok=True)  # the importer's
    before = {path.name: path.read_bytes() for path in files.iterdir()}
    assert "choose a new one" in " ".join(reading("neo4j", "import-files", files).failed(2).err.split())
    assert {path.name: path.read_bytes() for path in files.iterdir()} == before
    empty = tmp_path / "empty"
    empty.mkdir()
    reading("neo4j", "import-files", empty).ok()
    assert {path.name for path in empty.iterdir()} == before.keys()
    assert [path.name for path in tmp_path.iterdir()] == ["empty"]


def test_nothing_is_left_of_files_that_could_not_be_written(reading: Program, tmp_path: Path) -> None:
    """No file may grow beyond 20 kB."""
    reading("neo4j", "import-files", tmp_path / "out", before=no_large_files).failed(1)
    assert list(tmp_path.iterdir()) == []


def no_large_files() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
