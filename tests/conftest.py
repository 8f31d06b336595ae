"""What every test may use: the shipped snapshot, the program, and the analyst's own copy of the report."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.graph.neo4j import Address, Server
from banenmakers.loaders.build import build, curated
from banenmakers.queries.free import Workers

from .api.program import Program
from .real_neo4j.server import Server as RealServer
from .real_neo4j.server import missing

ROOT = Path(__file__).parent.parent
_NAMED = os.environ.get("BANENMAKERS_REPORT")
# What cannot be tested here: why, and the names of the tests.
_LEFT_OUT: pytest.StashKey[dict[str, list[str]]] = pytest.StashKey()
_NO_REPORT = "the report's text: set BANENMAKERS_REPORT to your own copy of it, and run again"


def _report() -> Path | None:
    """BANENMAKERS_REPORT, else the text in a folder ``shared/report`` beside the checkout."""
    if _NAMED:
        return Path(_NAMED).resolve()
    return next(iter(sorted(ROOT.parent.glob("shared/report/*.txt"))), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests of what is not here are left out, and that is said; where changes land (CI) they fail instead."""
    if os.environ.get("CI"):
        return
    lacks = {"report": _NO_REPORT if _report() is None else None, "neo4j_home": missing()}
    config.stash[_LEFT_OUT] = {}
    for fixture, why in lacks.items():
        needing = [item for item in items if why and fixture in getattr(item, "fixturenames", ())]
        if why and needing:
            config.stash[_LEFT_OUT][why] = sorted({item.nodeid.partition("[")[0] for item in needing})
            config.hook.pytest_deselected(items=needing)
            items[:] = [item for item in items if item not in needing]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for why, left_out in config.stash.get(_LEFT_OUT, {}).items():
        names = ", ".join(name.rpartition("::")[2] for name in left_out)
        terminalreporter.write_line(f"NOT TESTED: {names}. It lacks {why}.", red=True, bold=True)


@pytest.fixture(scope="session", autouse=True)
def plain_environment() -> Iterator[None]:
    """No setting of the person who runs the tests reaches them."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith("BANENMAKERS_")]:
            patch.delenv(name)
        for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
            patch.delenv(name, raising=False)
        patch.setenv("LANG", "C.UTF-8")
        yield


@pytest.fixture(scope="session")
def report() -> Path:
    """The report's text."""
    found = _report()
    if found is None or not found.is_file():
        pytest.fail(f"the report is missing ({found or 'set BANENMAKERS_REPORT'}): evidence cannot be resolved")
    return found


@pytest.fixture(scope="session")
def shipped_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the shipped snapshot; for reading only."""
    folder = tmp_path_factory.mktemp("shipped") / "data"
    build(DataFolder(folder), [curated()])
    return folder


@pytest.fixture(scope="session")
def shipped(shipped_data: Path) -> Snapshot:
    """The shipped snapshot; for reading only."""
    return Snapshot.current(DataFolder(shipped_data))


@pytest.fixture(scope="session")
def reading(shipped_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Program:
    """The program on the shipped snapshot; for commands that change nothing."""
    return Program(tmp_path_factory.mktemp("reader"), shipped_data)


@pytest.fixture(scope="session")
def asking(shipped: Snapshot) -> Iterator[Workers]:
    """Workers on the shipped snapshot, for tests that only ask."""
    with Workers(shipped.folder) as pool:
        yield pool


@pytest.fixture
def program(tmp_path: Path) -> Program:
    """The program on a data folder of the test's own, not yet made."""
    home = tmp_path / "home"
    home.mkdir()
    return Program(home, tmp_path / "data")


@pytest.fixture(scope="session")
def neo4j_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the servers of a test run have their homes; asking for it says that a real Neo4j is needed."""
    if why := missing():
        pytest.fail(why)
    return tmp_path_factory.mktemp("neo4j")


@pytest.fixture(scope="session")
def neo4j_server(neo4j_home: Path) -> Iterator[RealServer]:
    """A real server on a free port, one for all tests of this process that leave it running."""
    server = RealServer(neo4j_home / "shared").start()
    yield server
    server.stop()


@pytest.fixture
def neo4j(neo4j_server: RealServer) -> Iterator[Server]:
    """A connection to it, with whatever an earlier test has left in the database."""
    with Server(Address(neo4j_server.uri)) as server:
        yield server


@pytest.fixture
def empty_neo4j(neo4j: Server) -> Server:
    """The same with an empty database: no nodes, no constraints, no indexes."""
    with neo4j.session(write=True) as session:
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
        for row in session.run("SHOW CONSTRAINTS YIELD name").data():
            session.run(f"DROP CONSTRAINT {row['name']}").consume()
        for row in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name").data():
            session.run(f"DROP INDEX {row['name']}").consume()
    return neo4j
