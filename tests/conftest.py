"""What every test may use: the shipped snapshot, the program, and the analyst's own copy of the report."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build, curated
from banenmakers.queries.free import Workers

from .api.program import Program

ROOT = Path(__file__).parent.parent
_NAMED = os.environ.get("BANENMAKERS_REPORT")
_LEFT_OUT: pytest.StashKey[list[str]] = pytest.StashKey()


def _report() -> Path | None:
    """BANENMAKERS_REPORT, else the text in a folder ``shared/report`` beside the checkout."""
    if _NAMED:
        return Path(_NAMED).resolve()
    return next(iter(sorted(ROOT.parent.glob("shared/report/*.txt"))), None)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Without the report its tests are left out, and that is said; where changes land (CI) they fail instead."""
    if _report() is not None or os.environ.get("CI"):
        return
    needing = [item for item in items if "report" in getattr(item, "fixturenames", ())]
    config.stash[_LEFT_OUT] = sorted({item.nodeid.partition("[")[0] for item in needing})
    config.hook.pytest_deselected(items=needing)
    items[:] = [item for item in items if item not in needing]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if left_out := config.stash.get(_LEFT_OUT, []):
        names = ", ".join(name.rpartition("::")[2] for name in left_out)
        terminalreporter.write_line(
            f"NOT TESTED without the report's text: {names}. "
            "Set BANENMAKERS_REPORT to your own copy of the text, then run again.",
            red=True,
            bold=True,
        )


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
