"""Builds killed at every moment from the first write to the exit: nothing half-made is ever served.

``--verbose`` names each step on standard error as it begins; a kill is aimed at a moment within a step by the step's
own time in an undisturbed run, and counted for the step that had been named last when it struck.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from banenmakers.graph.manifest import damage

from ..api.program import Program
from .worlds import beside_the_shipped

# The step that each phase begins with, as a verbose build names them in order; the second "storing" publishes.
BEGINS = {"reading": "read", "deriving": "derive", "storing": "rdf", "project": "cypher", "checking": "check",
          "storing again": "publish", "done": "exit"}  # fmt: skip
PHASES = list(BEGINS.values())


@dataclass
class Watched:
    """A build under way, and when each phase was heard to begin (seconds since the start)."""

    process: subprocess.Popen[bytes]
    began: float
    heard: dict[str, float] = field(default_factory=dict)
    _rest: bytes = b""
    _stored: bool = False

    @property
    def phase(self) -> str | None:
        return list(self.heard)[-1] if self.heard else None

    def listen(self, until: float | None = None) -> bool:
        """Take in what was said; up to a moment, or as soon as something comes. False when the build has ended."""
        assert self.process.stderr
        number = self.process.stderr.fileno()
        while True:
            os.set_blocking(number, until is None)
            try:
                said = os.read(number, 65536)
            except BlockingIOError:
                said = None
            if said == b"":
                return False
            for line in (self._rest + (said or b"")).split(b"\n")[:-1]:
                self._note(line.decode().strip())
            self._rest = (self._rest + (said or b"")).rpartition(b"\n")[2]
            if until is None:
                return True
            if time.perf_counter() - self.began >= until:
                return True
            time.sleep(0.0003)

    def _note(self, step: str) -> None:
        step = "storing again" if step == "storing" and self._stored else step
        self._stored |= step == "storing"
        if step in BEGINS:
            self.heard[BEGINS[step]] = time.perf_counter() - self.began


@dataclass
class Workshop:
    """One data folder with a snapshot that serves, and a larger build that is to follow it."""

    program: Program
    sheets: Path
    good: Path
    before: str = ""
    after: str = ""

    def start(self) -> Watched:
        words = ("build", "--verbose", "--no-progress", "--lang", "en", "--sheets", self.sheets)
        began = time.perf_counter()
        process = subprocess.Popen(
            self.program.command(*words), env=self.program.env(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
        )
        return Watched(process, began)

    def reset(self) -> None:
        shutil.rmtree(self.program.data, ignore_errors=True)
        shutil.copytree(self.good, self.program.data)

    def undisturbed(self) -> dict[str, float]:
        """Seconds of each phase, the median of three runs."""
        runs = []
        for _ in range(3):
            self.reset()
            watched = self.start()
            while watched.listen():
                pass
            assert watched.process.wait() == 0
            end = time.perf_counter() - watched.began
            assert list(watched.heard) == PHASES
            starts = [*watched.heard.values(), end]
            runs.append([b - a for a, b in pairwise(starts)])
        return {phase: sorted(run[at] for run in runs)[1] for at, phase in enumerate(PHASES)}

    def killed(self, phase: str, after: float) -> str | None:
        """Kill a build so many seconds into a phase; the phase in which it died, None when it was done by then."""
        watched = self.start()
        while phase not in watched.heard:
            if not watched.listen():
                break
        else:
            watched.listen(until=watched.heard[phase] + after)
        watched.process.send_signal(signal.SIGKILL)
        code = watched.process.wait()
        while watched.listen():
            pass
        assert watched.process.stderr
        watched.process.stderr.close()
        return watched.phase if code == -signal.SIGKILL else None

    def check(self) -> str:
        """What serves after a kill: whole, one of the two, without a word; and the next build makes the same."""
        run = self.program("explain", "veluwe-portaal", "--json").ok()
        serving = str(run.json()["snapshot"])
        assert run.err == ""
        assert serving in (self.before, self.after)
        assert run.json()["derived"]["level"] == 2
        folders = self.program.data / "snapshots"
        for folder in folders.iterdir():
            assert folder.name.startswith(".building-") or damage(folder, thorough=True) is None, folder.name
        again = self.program("build", "--sheets", self.sheets, "--json").ok().json()
        assert again["digest"] == self.after
        assert {path.name for path in folders.iterdir()} == {self.before, self.after}
        assert sorted(path.name for path in self.program.data.iterdir()) == ["current", "format", "lock", "snapshots"]
        assert damage(folders / self.after, thorough=True) is None
        return serving


@pytest.fixture
def workshop(tmp_path: Path, shipped_data: Path) -> Iterator[Workshop]:
    home = tmp_path / "home"
    home.mkdir()
    made = Workshop(Program(home, tmp_path / "data"), beside_the_shipped(tmp_path / "world"), shipped_data)
    made.before = (shipped_data / "current").read_text(encoding="ascii").strip()
    made.reset()
    made.after = made.program("build", "--sheets", made.sheets, "--json").ok().json()["digest"]
    assert made.after != made.before
    yield made


def kill_many(workshop: Workshop, wanted: int) -> None:
    """``wanted`` kills, as many in each phase, each at another moment of it; at least a tenth must strike in each."""
    seconds = workshop.undisturbed()
    struck: Counter[str] = Counter()
    served: Counter[str] = Counter()
    quota = -(-wanted // len(PHASES))
    tries = 0
    while struck.total() < wanted or min(struck[phase] for phase in PHASES) < wanted / 10:
        phase = min(PHASES, key=lambda each: (struck[each], PHASES.index(each)))
        # moments between the beginning and the end of the phase, never the same one twice
        share = ((tries // len(PHASES)) * 0.618 + struck[phase] / quota) % 1.0
        workshop.reset()
        died = workshop.killed(phase, share * seconds[phase])
        tries += 1
        if died is not None:
            struck[died] += 1
            served["old" if workshop.check() == workshop.before else "new"] += 1
        assert tries < 4 * wanted, f"kills do not reach every phase: {dict(struck)}"
    told = ", ".join(f"{phase} {struck[phase]} (of {seconds[phase] * 1000:.0f} ms)" for phase in PHASES)
    print(f"\n{struck.total()} kills: {told}; served afterwards: {dict(served)}")
    # until the pointer moves the old one serves, afterwards the new one; both must have been seen
    assert served["old"] > 0
    assert served["new"] > 0


def test_twenty_kills(workshop: Workshop) -> None:
    kill_many(workshop, 20)


@pytest.mark.long
def test_two_hundred_kills(workshop: Workshop) -> None:
    kill_many(workshop, 200)
