"""Snapshots side by side: listed, compared, gone back to, pruned; a build that fails changes nothing."""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import pytest

from ..api.program import CURATED, Program
from .worlds import rewritten

ID = "https://w3id.org/banenmakers/id/"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Program, list[str]]:
    """Three snapshots, oldest first: without Veluwe's participation, as shipped, and with a more confident one."""
    home = tmp_path_factory.mktemp("history")
    program = Program(home, home / "data")
    digests = []
    for name, old, new in (
        ("without", "tie-veluwe-participation,participation,veluwe-portaal", None),
        ("shipped", "", ""),
        ("surer", "ev-veluwe-joint,0.8", "ev-veluwe-joint,0.9"),
    ):
        sheets = rewritten(home / name)
        path = sheets / "ties.csv"
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [
            line.replace(old, new) if new else line for line in lines if new is not None or not line.startswith(old)
        ]
        path.write_text("\n".join(kept) + "\n", encoding="utf-8")
        digests.append(program("build", "--no-curated", "--sheets", sheets, "--json").ok().json()["digest"])
        time.sleep(0.01)  # the order of building is kept in milliseconds
    assert len(set(digests)) == 3
    return program, digests


@pytest.fixture
def history(made: tuple[Program, list[str]], tmp_path: Path) -> tuple[Program, list[str]]:
    """A copy of those three snapshots."""
    program, digests = made
    shutil.copytree(program.data, tmp_path / "data")
    return program.on(tmp_path / "data"), digests


def current(program: Program) -> str:
    return str(program("explain", "veluwe-portaal", "--json").ok().json()["snapshot"])


def test_snapshots_newest_first(history: tuple[Program, list[str]]) -> None:
    program, digests = history
    found = program("snapshots", "--json").ok().json()
    assert found["current"] == digests[2]
    assert [each["digest"] for each in found["snapshots"]] == digests[::-1]
    ties = (CURATED / "ties.csv").read_text(encoding="utf-8").count("\n") - 1
    assert [each["counts"]["ties"] for each in found["snapshots"]] == [ties, ties, ties - 1]
    for each in found["snapshots"]:
        size = sum(path.stat().st_size for path in Path(each["path"]).rglob("*") if path.is_file())
        assert each["bytes"] == size > 100_000
    shown = program("snapshots").ok().out
    assert all(digest[:12] in shown for digest in digests)
    assert next(line for line in shown.splitlines() if "→" in line).count(digests[2][:12]) == 1


def test_diff_says_what_moved_and_why(history: tuple[Program, list[str]]) -> None:
    program, digests = history
    claim = ID + "tie-veluwe-participation"
    added = program("diff", digests[0], digests[1], "--json").ok().json()
    assert (added["from"], added["to"]) == (digests[0], digests[1])
    assert added["claims"] == {"added": [claim], "removed": [], "changed": []}
    assert added["levels"] == [{"initiative": ID + "veluwe-portaal", "from": None, "to": 2, "because": [claim]}]
    removed = program("diff", digests[1][:8], digests[0][:8], "--json").ok().json()
    assert removed["claims"] == {"added": [], "removed": [claim], "changed": []}
    assert removed["levels"] == [{"initiative": ID + "veluwe-portaal", "from": 2, "to": None, "because": [claim]}]
    changed = program("diff", digests[1], "current", "--json").ok().json()
    assert changed["claims"] == {"added": [], "removed": [], "changed": [claim]}
    assert changed["levels"] == []
    assert "tie-veluwe-participation" in program("diff", digests[1], "current").ok().out


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_diff_ends_as_asked(history: tuple[Program, list[str]], lang: str) -> None:
    program, digests = history
    assert program("diff", digests[0], digests[1], "--exit-code", "--lang", lang).code == 1
    assert program("diff", digests[0], digests[1], "--lang", lang).code == 0
    same = program("diff", "current", digests[2], "--exit-code", "--lang", lang).ok()
    assert ("Geen verschil" if lang == "nl" else "No difference") in same.out


def test_rollback_goes_back_step_by_step(history: tuple[Program, list[str]]) -> None:
    program, digests = history
    assert current(program) == digests[2]
    assert digests[1][:12] in program("rollback").ok().out
    assert current(program) == digests[1]
    program("rollback").ok()
    assert current(program) == digests[0]
    assert program("explain", "veluwe-portaal", "--json").json()["derived"]["level"] is None
    program("rollback").failed(4)
    assert current(program) == digests[0]
    program("rollback", digests[2][:6]).ok()
    assert current(program) == digests[2]


def test_prune_keeps_the_newest_and_the_current(history: tuple[Program, list[str]]) -> None:
    program, digests = history
    program("rollback", digests[0]).ok()
    assert program("prune", "--keep", "1", "--json").ok().json() == {"removed": [digests[1]]}
    left = {path.name for path in (program.data / "snapshots").iterdir()}
    assert left == {digests[0], digests[2]}
    assert current(program) == digests[0]
    assert program("prune", "--keep", "9", "--json").ok().json() == {"removed": []}
    program("verify", digests[1]).failed(4)


def test_a_build_of_an_earlier_input_points_there_again(history: tuple[Program, list[str]], tmp_path: Path) -> None:
    program, digests = history
    assert program("build", "--no-curated", "--sheets", CURATED, "--json").ok().json()["digest"] == digests[1]
    assert current(program) == digests[1]
    assert len(list((program.data / "snapshots").iterdir())) == 3


def test_a_build_that_fails_changes_nothing(history: tuple[Program, list[str]], tmp_path: Path) -> None:
    """Refused while reading (an unknown key) and refused by a check over the whole record."""
    program, digests = history
    for name, old, new, said in (
        ("unknown", "ev-veluwe-joint,0.8", "ev-veluwe-jiont,0.8", "ev-veluwe-joint"),
        ("overlap", "ev-veluwe-joint,0.8", "ev-veluwe-level,0.8", "tie-veluwe-participation"),
    ):
        sheets = rewritten(tmp_path / name)
        text = (sheets / "ties.csv").read_text(encoding="utf-8")
        assert text.count(old) == 1
        (sheets / "ties.csv").write_text(text.replace(old, new), encoding="utf-8")
        run = program("build", "--no-curated", "--sheets", sheets).failed(3)
        assert said in run.err
        assert f"{name}/ties.csv:14" in run.err
        assert current(program) == digests[2]
        assert {path.name for path in (program.data / "snapshots").iterdir()} == set(digests)
