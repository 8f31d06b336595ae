"""Loaders and servers killed at every moment of a load: the previous version stays, and a new run completes.

What is left is either version, whole; nothing of others is touched; and the next load makes it the new one.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.graph.neo4j import Address, Neo4jGraph, Server
from banenmakers.loaders.build import build

from ...api.program import CURATED
from ...real_neo4j.server import Server as RealServer
from ..worlds import beside_the_shipped
from . import loader
from .holding import assert_holds, foreign, graph_of, loaded, write

# Of each way in; make test-long has twenty of each.
WAYS = pytest.mark.parametrize("most", [50_000, 0], ids=["difference", "beside"])
KILLS = pytest.mark.parametrize("kills", [3, pytest.param(20, marks=pytest.mark.long)])


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Snapshot, Snapshot]:
    """A data folder with two snapshots: the shipped one, and one with a random world beside it."""
    folder = tmp_path_factory.mktemp("two")
    data = DataFolder(folder / "data")
    more = beside_the_shipped(folder / "sheets")
    return data.path, build(data, [CURATED]).snapshot, build(data, [CURATED, more]).snapshot


def start(server: RealServer, data: Path, snapshot: Snapshot, most: int) -> subprocess.Popen[str]:
    """A loader that has begun to talk to the server."""
    words = [sys.executable, str(loader.__file__), server.uri, str(data), snapshot.digest, str(most)]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout and process.stdout.readline() == "begins\n"
    return process


def duration(server: RealServer, data: Path, snapshot: Snapshot, most: int) -> float:
    process = start(server, data, snapshot, most)
    began = time.perf_counter()
    assert process.wait(120) == 0, process.stderr and process.stderr.read()
    return time.perf_counter() - began


def assert_either(server: Server, *versions: Snapshot) -> str:
    """Our reader is given one of the versions, whole: its digest."""
    graph = Neo4jGraph(server)
    held = graph.state().digest
    (version,) = [each for each in versions if each.digest == held]
    wanted = graph_of(version)
    assert {node.iri: set(node.labels) for node in graph.nodes()} == {
        iri: set(node.labels) for iri, node in wanted.nodes.items()
    }
    counted = graph.query("MATCH (n:Claim)-[r]->() RETURN count(DISTINCT n) AS n, count(r) AS r").rows
    claims = {iri for iri, node in wanted.nodes.items() if "Claim" in node.labels}
    ties = sum(link.start in claims for link in wanted.relationships)
    assert counted == [[len({r.start for r in wanted.relationships} & claims), ties]]
    return str(held)


def moments(kills: int, seconds: float) -> Iterator[float]:
    """Spread evenly over a load and a little beyond."""
    yield from (seconds * (each + 0.5) / kills * 1.05 for each in range(kills))


@KILLS
@WAYS
def test_a_loader_killed(
    empty_neo4j: Server, neo4j_server: RealServer, two: tuple[Path, Snapshot, Snapshot], most: int, kills: int
) -> None:
    data, old, new = two
    loaded(empty_neo4j, old)
    write(empty_neo4j, "MATCH (n:Initiative) CREATE (:Note {key: 1})-[:ABOUT {foreign: true}]->(n)")
    before = foreign(empty_neo4j)
    seconds = min(duration(neo4j_server, data, version, most) for version in (new, old, new, old))
    found = []
    for at in moments(kills, seconds):
        process = start(neo4j_server, data, new, most)
        time.sleep(at)
        process.kill()
        process.wait()
        found.append(assert_either(empty_neo4j, old, new))
        assert foreign(empty_neo4j) == before
        loaded(empty_neo4j, new, most_at_once=most)
        assert_holds(empty_neo4j, graph_of(new))
        assert foreign(empty_neo4j) == before
        loaded(empty_neo4j, old, most_at_once=most)
    assert old.digest in found, "every kill came too late to matter"
    if kills >= 20:
        assert new.digest in found


@KILLS
@WAYS
def test_a_server_killed(neo4j_home: Path, two: tuple[Path, Snapshot, Snapshot], most: int, kills: int) -> None:
    """And started again: what it had acknowledged is there, and the loader said in a sentence what happened."""
    data, old, new = two
    server = RealServer(neo4j_home / f"killed-{most}-{kills}").start()
    try:
        with Server(Address(server.uri)) as ours:
            loaded(ours, old)
            write(ours, "MATCH (n:Initiative) CREATE (:Note {key: 1})-[:ABOUT {foreign: true}]->(n)")
            before = foreign(ours)
        seconds = min(duration(server, data, version, most) for version in (new, old, new, old))
        for at in moments(kills, seconds):
            process = start(server, data, new, most)
            time.sleep(at)
            server.kill()
            _, said = process.communicate(timeout=90)
            assert process.returncode in (0, 1, 6), said
            assert "Traceback" not in said
            server.start()
            with Server(Address(server.uri)) as ours:
                held = assert_either(ours, old, new)
                assert held == new.digest or process.returncode != 0
                assert foreign(ours) == before
                loaded(ours, new, most_at_once=most)
                assert_holds(ours, graph_of(new))
                assert foreign(ours) == before
                loaded(ours, old, most_at_once=most)
    finally:
        server.stop()


def test_a_server_that_pauses(
    empty_neo4j: Server, neo4j_server: RealServer, two: tuple[Path, Snapshot, Snapshot]
) -> None:
    """Far slower than expected: the load waits, and completes."""
    data, old, new = two
    loaded(empty_neo4j, old)
    process = start(neo4j_server, data, new, 0)
    assert neo4j_server.process
    for _ in range(3):
        time.sleep(0.7)
        os.kill(neo4j_server.process.pid, signal.SIGSTOP)
        time.sleep(2.5)
        os.kill(neo4j_server.process.pid, signal.SIGCONT)
    assert process.wait(120) == 0, process.stderr and process.stderr.read()
    assert_holds(empty_neo4j, graph_of(new))
