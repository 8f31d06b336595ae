"""The data folder when it cannot be had: held by another, of a newer program, read-only, full, or no folder at all."""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from banenmakers.graph.manifest import FORMAT

from ..api.program import Program
from .worlds import beside_the_shipped

HOLD = """
import sys
from pathlib import Path
from banenmakers.graph import DataFolder
with DataFolder(Path(sys.argv[1])).building() as folder:
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def built(program: Program, shipped_data: Path) -> Program:
    """The program on a copy of the shipped data folder."""
    shutil.copytree(shipped_data, program.data)
    return program


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name not in ("lock", "LOCK", "LOG")
    }


def still_serves(program: Program) -> None:
    run = program("explain", "veluwe-portaal", "--json").ok()
    assert run.json()["derived"]["level"] == 2
    assert run.err == ""


@contextmanager
def another_builder(data: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that is in the middle of a build."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(data)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert process.stdout and process.stdout.readline() == "held\n"
        yield process
    finally:
        process.communicate("", timeout=60)


def test_a_second_builder_is_refused(built: Program) -> None:
    with another_builder(built.data):
        for words in (["build"], ["prune", "--keep", "1"], ["rollback", "current"]):
            runs = [built(*words, "--lang", lang).failed(5) for lang in ("nl", "en")]
            assert runs[0].err != runs[1].err
            assert all(str(built.data) in run.err and run.out == "" for run in runs)
        still_serves(built)
    built("build").ok()


def test_a_killed_builder_holds_nothing(built: Program) -> None:
    with another_builder(built.data) as process:
        assert list((built.data / "snapshots").glob(".building-*"))
        process.send_signal(signal.SIGKILL)
        process.wait()
        still_serves(built)
        built("build").ok()
    assert not [path for path in (built.data / "snapshots").iterdir() if path.name.startswith(".")]


def test_a_newer_folder_is_refused(built: Program) -> None:
    (built.data / "format").write_text(f"{FORMAT + 1}\n", encoding="ascii")
    before = contents(built.data)
    digest = (built.data / "current").read_text(encoding="ascii").strip()
    for words in (["build"], ["levels"], ["explain", "wgp"], ["snapshots"], ["verify"], ["verify", digest],
                  ["prune", "--keep", "1"], ["rollback"], ["diff", digest, digest[:8]],
                  ["export", "trig"]):  # fmt: skip
        runs = [built(*words, "--lang", lang).failed(1) for lang in ("nl", "en")]
        assert runs[0].err != runs[1].err
        assert all(str(FORMAT + 1) in run.err and run.out == "" for run in runs)
    assert contents(built.data) == before


def test_an_unreadable_format_is_no_obstacle(built: Program) -> None:
    (built.data / "format").write_text("?", encoding="ascii")
    still_serves(built)
    built("build").ok()
    assert (built.data / "format").read_text(encoding="ascii") == f"{FORMAT}\n"


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nobody can write here: by mode for an ordinary user, by a mount or a flag for root, who minds no modes."""
    if os.geteuid() != 0:
        paths = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
        for path in paths:
            path.chmod(0o555)
        yield
        for path in paths:
            path.chmod(0o755)
        return
    mounted = subprocess.run(
        ["mount", "--bind", "-o", "ro", str(folder), str(folder)], capture_output=True, check=False
    )
    frozen = mounted.returncode != 0
    if frozen:
        subprocess.run(["chattr", "-R", "+i", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["chattr", "-R", "-i", str(folder)] if frozen else ["umount", str(folder)], check=True)


def test_a_read_only_folder_is_read_and_not_written(built: Program) -> None:
    before = contents(built.data)
    with read_only(built.data):
        with pytest.raises(OSError):
            (built.data / "probe").touch()
        still_serves(built)
        for words in (["build"], ["prune", "--keep", "1"], ["rollback", "current"]):
            runs = [built(*words, "--lang", lang).failed(1) for lang in ("nl", "en")]
            assert runs[0].err != runs[1].err
            assert all("--data-dir" in run.err and str(built.data) in run.err for run in runs)
    assert contents(built.data) == before


@pytest.mark.parametrize("place", ["/proc/banenmakers", "/sys/banenmakers", "/dev/null", "/dev/null/below"])
def test_places_that_hold_no_folder(program: Program, place: str) -> None:
    runs = [program.on(Path(place))("build", "--lang", lang).failed(1) for lang in ("nl", "en")]
    assert runs[0].err != runs[1].err
    assert all("--data-dir" in run.err for run in runs)


def test_a_file_where_a_folder_is_expected(program: Program) -> None:
    program.data.write_text("mine", encoding="utf-8")
    assert "--data-dir" in program("build").failed(1).err
    program("levels").failed(4)
    assert program.data.read_text(encoding="utf-8") == "mine"
    program.data.unlink()
    program.data.mkdir()
    (program.data / "snapshots").write_text("mine", encoding="utf-8")
    program("build").failed(1)
    assert (program.data / "snapshots").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("most", [0, 1, 64, 1000, 4000, 20_000, 50_000])
def test_files_that_cannot_grow(built: Program, tmp_path: Path, most: int) -> None:
    """A limit on every file's size stands for a full disk wherever no small disk can be mounted."""
    world = beside_the_shipped(tmp_path / "world")
    before = contents(built.data)

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    run = built("build", "--sheets", world, before=limited).failed(1)
    assert "banenmakers prune" in run.err
    assert len(run.err.strip().splitlines()) == 1
    assert contents(built.data) == before
    assert not [path for path in (built.data / "snapshots").iterdir() if path.name.startswith(".")]
    still_serves(built)


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    folder.mkdir()
    options = f"size={kilobytes}k"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], check=True, capture_output=True)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def may_mount() -> bool:
    """Whether this process may mount a file system of its own (root in most containers, nobody elsewhere)."""
    probe = (
        subprocess.run(["unshare", "-m", "true"], capture_output=True, check=False) if shutil.which("unshare") else None
    )
    return os.geteuid() == 0 and probe is not None and probe.returncode == 0


if may_mount():  # elsewhere the limit on file sizes stands for it

    @pytest.mark.parametrize("percent", [0, 0.3, 3, 7, 13, 27, 40, 47])
    def test_a_full_disk(program: Program, shipped_data: Path, tmp_path: Path, percent: float) -> None:
        """A file system with so much free of what the shipped snapshot takes: one sentence, and nothing changed."""
        world = beside_the_shipped(tmp_path / "world")
        disk = tmp_path / "disk"
        size = sum(path.stat().st_size for path in shipped_data.rglob("*") if path.is_file()) // 1024
        free = int(size * percent / 100)
        with small_disk(disk, 5 * size):
            own = program.on(disk / "data")
            shutil.copytree(shipped_data, own.data)
            ballast = disk / "ballast"
            left = shutil.disk_usage(disk).free - free * 1024
            with ballast.open("wb") as file:
                file.write(b"\0" * max(left, 0))
            before = contents(own.data)
            run = own("build", "--sheets", world).failed(1)
            assert "banenmakers prune" in run.err
            assert len(run.err.strip().splitlines()) == 1
            assert contents(own.data) == before
            assert not [path for path in (own.data / "snapshots").iterdir() if path.name.startswith(".")]
            still_serves(own)
            ballast.unlink()
            own("build", "--sheets", world).ok()


def test_an_export_that_does_not_fit_leaves_the_old_file(built: Program, tmp_path: Path) -> None:
    target = tmp_path / "graph.nq"
    built("export", "nquads", target).ok()
    before = target.read_bytes()

    def limited() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))

    built("export", "trig", target, before=limited).failed(1)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir() if "graph" in path.name] == ["graph.nq"]


def test_folders_and_files_can_be_read_by_who_may(program: Program) -> None:
    """Modes follow the umask, so that a service under another account can read what an analyst built."""
    program("build", before=lambda: os.umask(0o022) and None).ok()
    for path in (program.data / "current", *program.data.rglob("*")):
        wanted = 0o755 if path.is_dir() else 0o644
        assert path.stat().st_mode & 0o777 == wanted, path.name
