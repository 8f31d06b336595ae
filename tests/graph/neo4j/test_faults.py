"""What goes wrong around a server: one clear sentence, the exit code of the contract, and nothing lost."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Address, Neo4jGraph, Server, load
from banenmakers.graph.neo4j.load import locked
from banenmakers.graph.projection import PropertyGraph
from banenmakers.ontology import BanenmakersError, Busy, EngineMissing, LimitReached

from ...api.program import Program
from ...real_neo4j.server import PASSWORD, free_port
from ...real_neo4j.server import Server as RealServer
from .holding import assert_holds, assert_reads, graph_of, loaded, write


def told(reading: Program, uri: str, *words: str, code: int, **env: str) -> str:
    """What the command says on its way out."""
    run = reading("neo4j", *(words or ("load",)), "--uri", uri, env=env).failed(code)
    (sentence,) = run.err.strip().splitlines()
    return sentence


def test_nobody_there(reading: Program) -> None:
    """Said within two seconds (besides the start of the program), with what to do."""
    uri = f"bolt://127.0.0.1:{free_port()}"
    began = time.monotonic()
    with pytest.raises(EngineMissing, match="Start one"):
        Server(Address(uri))
    assert time.monotonic() - began < 2
    assert uri in told(reading, uri, code=6)
    for command in (("status",), ("drop", "--yes")):
        told(reading, uri, *command, code=6)
    routed = uri.replace("bolt:", "neo4j:")
    assert routed in told(reading, routed, code=6)


def test_somebody_there_who_is_no_neo4j(reading: Program) -> None:
    """Who answers nothing at all, and who answers something else."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        began = time.monotonic()
        with pytest.raises(EngineMissing):
            Server(Address(f"bolt://127.0.0.1:{silent.getsockname()[1]}"))
        assert time.monotonic() - began < 15


@pytest.mark.parametrize("uri", ["localhost", "http://127.0.0.1:7474", "bolt://", "bolt://[", "", "neo4j+x://a"])
def test_no_address(reading: Program, uri: str) -> None:
    reading("neo4j", "load", "--uri", uri or "?").failed(6)


def test_a_password_in_the_address(reading: Program) -> None:
    """Refused, and not repeated."""
    run = reading("neo4j", "load", "--uri", "bolt://neo4j:secret@127.0.0.1:1").failed(2)
    assert "secret" not in run.err + run.out


@pytest.fixture(scope="module")
def guarded(neo4j_home: Path) -> Iterator[RealServer]:
    """A server that asks who you are."""
    server = RealServer(neo4j_home / "guarded", auth=True).start()
    yield server
    server.stop()


def test_who_are_you(guarded: RealServer, reading: Program, tmp_path: Path) -> None:
    assert "--user" in told(reading, guarded.uri, code=6)
    assert "password" in told(reading, guarded.uri, "load", "--user", "neo4j", code=6).lower()
    wrong = told(reading, guarded.uri, "load", "--user", "neo4j", code=6, BANENMAKERS_NEO4J_PASSWORD="wrong")
    assert "neo4j" in wrong and "wrong" not in wrong.replace("wrong or", "")
    kept = tmp_path / "password"
    kept.write_text(PASSWORD + "\n", encoding="utf-8")
    env = {"BANENMAKERS_NEO4J_PASSWORD_FILE": str(kept), "BANENMAKERS_NEO4J_USER": "neo4j"}
    reading("neo4j", "load", "--uri", guarded.uri, env=env).ok()
    reading("neo4j", "status", "--uri", guarded.uri, "--user", "neo4j",
            env={"BANENMAKERS_NEO4J_PASSWORD": PASSWORD}).ok()  # fmt: skip
    missing = {"BANENMAKERS_NEO4J_PASSWORD_FILE": str(tmp_path / "none"), "BANENMAKERS_NEO4J_USER": "neo4j"}
    assert "none" in told(reading, guarded.uri, code=6, **missing)


@pytest.mark.parametrize("scheme", ["bolt+s", "bolt+ssc", "neo4j+s"])
def test_a_secure_connection_with_a_server_that_has_none(neo4j_server: RealServer, scheme: str) -> None:
    with pytest.raises(EngineMissing) as raised:
        Server(Address(neo4j_server.uri.replace("bolt", scheme, 1)))
    assert raised.value.code == "neo4j.tls"


@pytest.fixture(scope="module")
def secure(neo4j_home: Path) -> Iterator[RealServer]:
    """A server that speaks TLS only, with a certificate of its own."""
    home = neo4j_home / "secure"
    (home / "certificates").mkdir(parents=True)
    key, certificate = home / "certificates" / "private.key", home / "certificates" / "public.crt"
    words = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost",
             "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", certificate]  # fmt: skip
    subprocess.run(words, check=True, capture_output=True)
    settings = {
        "dbms.ssl.policy.bolt.enabled": "true",
        "dbms.ssl.policy.bolt.base_directory": str(home / "certificates"),
        "server.bolt.tls_level": "REQUIRED",
    }
    server = RealServer(home, settings=settings, tls=True).start()
    yield server
    server.stop()


def test_a_secure_connection(secure: RealServer, shipped: Snapshot) -> None:
    """By a certificate of one's own it works; without, or with one that nobody vouches for, a sentence says so."""
    with Server(Address(secure.uri)) as server:
        loaded(server, shipped)
        assert_holds(server, graph_of(shipped))
    for scheme in ("bolt+s", "bolt", "neo4j"):
        with pytest.raises(EngineMissing) as raised:
            Server(Address(f"{scheme}://127.0.0.1:{secure.port}"))
        assert raised.value.code in ("neo4j.tls", "neo4j.down"), scheme


def test_no_such_database(neo4j_server: RealServer, reading: Program) -> None:
    assert "elsewhere" in told(reading, neo4j_server.uri, "load", "--database", "elsewhere", code=6)


@contextmanager
def holding(home: Path, snapshot: Snapshot) -> Iterator[RealServer]:
    """A server of a test's own that holds the snapshot's graph under the name ``before``."""
    server = RealServer(home).start()
    try:
        with Server(Address(server.uri)) as ours:
            load(ours, "before", lambda: graph_of(snapshot))
        yield server
    finally:
        server.stop()


def test_a_database_that_may_only_be_read(neo4j_home: Path, shipped: Snapshot, reading: Program) -> None:
    """What was there stays, is still answered, and the load says why it cannot."""
    with holding(neo4j_home / "read-only", shipped) as server:
        server.restart({"server.databases.default_to_read_only": "true"})
        assert "read" in told(reading, server.uri, code=6)
        with Server(Address(server.uri)) as ours:
            assert Neo4jGraph(ours).query("MATCH (i:Initiative) RETURN count(i) > 0 AS found").rows == [[True]]


def test_two_loaders_at_once(neo4j: Server, neo4j_server: RealServer, shipped: Snapshot, reading: Program) -> None:
    loaded(neo4j, shipped)
    write(neo4j, "MATCH (n:Evidence) WITH n LIMIT 1 DETACH DELETE n")
    with Server(Address(neo4j_server.uri)) as first, locked(first):
        began = time.monotonic()
        with pytest.raises(Busy):
            loaded(neo4j, shipped)
        assert time.monotonic() - began < 15
        told(reading, neo4j_server.uri, code=5)
    loaded(neo4j, shipped)
    assert_holds(neo4j, graph_of(shipped))


def test_too_little_memory_for_the_switch(neo4j_home: Path, shipped: Snapshot) -> None:
    """The difference does not fit, nor does the switch: a sentence says so, and the previous version answers."""
    with holding(neo4j_home / "narrow", shipped) as server:
        server.restart({"dbms.memory.transaction.total.max": "10m"})
        renamed = _larger(shipped, 2_000)
        with Server(Address(server.uri)) as ours:
            with pytest.raises(LimitReached, match="memory"):
                load(ours, "after", lambda: renamed)
            graph = Neo4jGraph(ours)
            assert graph.state().digest == "before"
            assert_reads(ours, graph_of(shipped))
        server.restart({})
        with Server(Address(server.uri)) as ours:
            load(ours, "after", lambda: renamed)
            assert_holds(ours, renamed)


def test_the_disk_of_the_server_is_full(neo4j_home: Path, shipped: Snapshot) -> None:
    """As far as it can be made: the server's process may write no file larger than those it has."""
    with holding(neo4j_home / "full", shipped) as server:
        assert server.process
        largest = max(path.stat().st_size for path in (server.home / "data").rglob("*") if path.is_file())
        assert shutil.which("prlimit"), "prlimit (util-linux) is needed"
        limit = ["prlimit", "--pid", str(server.process.pid), f"--fsize={min(largest, 1_000_000)}"]
        subprocess.run(limit, check=True)
        with Server(Address(server.uri)) as ours, pytest.raises(BanenmakersError):
            load(ours, "after", lambda: _larger(shipped, 5_000))
        server.kill()
        server.start()
        with Server(Address(server.uri)) as ours:
            graph = Neo4jGraph(ours)
            assert graph.state().digest == "before"
            assert_reads(ours, graph_of(shipped))
            load(ours, "after", lambda: _larger(shipped, 5_000))
            assert_holds(ours, _larger(shipped, 5_000))


def _larger(snapshot: Snapshot, letters: int) -> PropertyGraph:
    """Its graph with long names."""
    graph = snapshot.projected()
    for node in graph.nodes.values():
        node.properties["name"] = "x" * letters
    return graph
