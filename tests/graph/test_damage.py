"""A damaged snapshot is found out, and the last good one serves in its place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.graph.manifest import damage

from ..api.program import Program, Run
from .worlds import beside_the_shipped


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, str]:
    """A data folder with two snapshots: an earlier one of the shipped data, and the current one with a world beside."""
    folder = tmp_path_factory.mktemp("history")
    program = Program(folder, folder / "data")
    earlier = program("build", "--json").ok().json()["digest"]
    world = beside_the_shipped(folder / "world")
    current = program("build", "--sheets", world, "--json").ok().json()["digest"]
    assert earlier != current
    return folder / "data", earlier, current


@pytest.fixture
def copied(program: Program, history: tuple[Path, str, str]) -> tuple[Program, Path, Path]:
    """The program on a copy of that history, and the folders of the earlier and the current snapshot."""
    data, earlier, current = history
    shutil.copytree(data, program.data)
    return program, program.data / "snapshots" / earlier, program.data / "snapshots" / current


def files(snapshot: Path) -> Iterator[Path]:
    """Every file that holds data: all but the engine's diary and its empty lock."""
    for path in sorted(snapshot.rglob("*")):
        if path.is_file() and path.name not in ("LOG", "LOCK"):
            yield path


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 0x01
    path.write_bytes(bytes(data))


def test_a_flipped_byte_is_found_in_every_file(copied: tuple[Program, Path, Path]) -> None:
    """First, middle and last byte of each file, one at a time; also when the file's time is set back."""
    _, _, snapshot = copied
    assert damage(snapshot) is None
    seen = set()
    for path in files(snapshot):
        whole, size = path.read_bytes(), path.stat().st_size
        before = path.stat()
        for at in sorted({0, size // 2, size - 1} if size else ()):
            flip(path, at)
            os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
            assert damage(snapshot) == path.relative_to(snapshot).as_posix() or path.name == "manifest.json"
            assert damage(snapshot) is not None, (path.name, at)
            assert damage(snapshot, thorough=True) is not None
            path.write_bytes(whole)
            seen.add(path.name)
        path.write_bytes(whole + b"\n")
        found = damage(snapshot)
        # a manifest with one more line end says the same
        assert found is not None or path.name == "manifest.json"
        path.write_bytes(whole)
        path.unlink()
        assert damage(snapshot) is not None
        path.write_bytes(whole)
    assert damage(snapshot) is None
    assert {"graph.kgl", "manifest.json", "CURRENT"} <= seen
    assert len([name for name in seen if name.endswith(".sst")]) >= 5


@pytest.mark.parametrize("name", ["rdf/CURRENT", "largest.sst", "graph.kgl", "manifest.json"])
def test_verify_says_so(copied: tuple[Program, Path, Path], name: str) -> None:
    program, _, snapshot = copied
    assert program("verify", "--json").ok().json()["ok"] is True
    path = snapshot / name
    if name == "largest.sst":
        path = max(snapshot.glob("rdf/*.sst"), key=lambda each: each.stat().st_size)
    flip(path, path.stat().st_size // 2)
    found = program("verify", "--json")
    assert found.code == 1
    assert found.json()["ok"] is False
    assert found.json()["stores"][0] == {"name": "files", "ok": False}
    assert program("verify").failed(1).out.startswith("✗")


def serving(run: Run) -> str:
    """The digest that an explanation was made from."""
    return str(run.ok().json()["snapshot"])


def missing_manifest(data: Path, snapshot: Path) -> None:
    (snapshot / "manifest.json").unlink()


def broken_manifest(data: Path, snapshot: Path) -> None:
    (snapshot / "manifest.json").write_text('{"digest": ', encoding="utf-8")


def another_count(data: Path, snapshot: Path) -> None:
    path = snapshot / "manifest.json"
    text = path.read_text(encoding="utf-8")
    assert '"initiatives": ' in text
    path.write_text(text.replace('"initiatives": ', '"initiatives": 1'), encoding="utf-8")


def flipped_graph(data: Path, snapshot: Path) -> None:
    flip(snapshot / "graph.kgl", 100)


def flipped_rdf(data: Path, snapshot: Path) -> None:
    flip(next(snapshot.glob("rdf/*.sst")), 50)


def missing_rdf(data: Path, snapshot: Path) -> None:
    shutil.rmtree(snapshot / "rdf")


def gone(data: Path, snapshot: Path) -> None:
    shutil.rmtree(snapshot)


def pointer_elsewhere(data: Path, snapshot: Path) -> None:
    (data / "current").write_text("../../somewhere\n", encoding="ascii")
    shutil.rmtree(snapshot)


def pointer_lost(data: Path, snapshot: Path) -> None:
    (data / "current").unlink()
    shutil.rmtree(snapshot)


def pointer_garbled(data: Path, snapshot: Path) -> None:
    (data / "current").write_bytes(b"\xff\xfe\x00")
    shutil.rmtree(snapshot)


DAMAGES = [missing_manifest, broken_manifest, another_count, flipped_graph, flipped_rdf, missing_rdf, gone,
           pointer_elsewhere, pointer_lost, pointer_garbled]  # fmt: skip
Harm = Callable[[Path, Path], None]


@pytest.mark.parametrize("harm", DAMAGES, ids=lambda harm: harm.__name__)
def test_the_previous_snapshot_serves_and_that_is_said(copied: tuple[Program, Path, Path], harm: Harm) -> None:
    program, earlier, current = copied
    assert serving(program("explain", "wgp", "--json")) == current.name
    harm(program.data, current)
    run = program("explain", "wgp", "--json")
    assert serving(run) == earlier.name
    assert earlier.name[:12] in run.err
    assert run.err != program("explain", "wgp", "--json", "--lang", "nl").err
    assert program("snapshots", "--json").ok()
    assert program("snapshots").ok().out
    program("prune", "--keep", "1").ok()
    assert serving(program("explain", "wgp", "--json")) == earlier.name, "pruning must not take the one that serves"


@pytest.mark.parametrize(
    "harm", [broken_manifest, flipped_rdf, missing_rdf, gone, pointer_lost], ids=lambda h: h.__name__
)
def test_a_build_mends_it(copied: tuple[Program, Path, Path], history: tuple[Path, str, str], harm: Harm) -> None:
    program, _, current = copied
    harm(program.data, current)
    world = history[0].parent / "world"
    assert program("build", "--sheets", world, "--json").ok().json()["digest"] == current.name
    run = program("explain", "wgp", "--json")
    assert serving(run) == current.name
    assert run.err == ""
    assert damage(current, thorough=True) is None


def test_all_damaged_is_a_clear_error(copied: tuple[Program, Path, Path]) -> None:
    program, earlier, current = copied
    flipped_graph(program.data, earlier)
    flipped_rdf(program.data, current)
    for words in (["explain", "wgp"], ["levels"], ["question", "6"], ["export", "trig"]):
        run = program(*words).failed(1)
        assert "banenmakers build" in run.err
        assert run.out == ""
        assert run.err != program(*words, "--lang", "nl").failed(1).err
    assert "graph.kgl" in program("diff", earlier.name, current.name).failed(1).err
    assert "graph.kgl" in program("rollback", earlier.name).failed(1).err
    program("build").ok()
    assert serving(program("explain", "wgp", "--json")) == earlier.name


def test_nothing_goes_back_to_a_damaged_one(copied: tuple[Program, Path, Path]) -> None:
    program, earlier, current = copied
    flipped_rdf(program.data, earlier)
    program("rollback").failed(1)
    assert serving(program("explain", "wgp", "--json")) == current.name


def test_in_process_too(copied: tuple[Program, Path, Path]) -> None:
    program, earlier, current = copied
    flipped_graph(program.data, current)
    snapshot = Snapshot.current(DataFolder(program.data))
    assert (snapshot.digest, snapshot.stands_in_for) == (earlier.name, current.name)
