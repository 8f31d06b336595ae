"""What every benchmark shares: quiet timing in fresh processes, medians, and peak memory."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).parent.parent


@contextmanager
def sheets(ties: int, seed: int = 1, *, every_sheet: bool = False) -> Iterator[Path]:
    """A generated ecosystem as a folder of sheets."""
    from .generate import write

    with TemporaryDirectory() as folder:
        target = Path(folder) / f"ties-{ties}"
        write(target, ties=ties, seed=seed, every_sheet=every_sheet)
        yield target


def seconds(work: Callable[[], Any]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def processor_seconds(work: Callable[[], Any]) -> float:
    """What all threads of this process used: other work on the machine does not count."""
    began = time.process_time()
    work()
    return time.process_time() - began


def command_seconds(words: list[str], env: dict[str, str]) -> float:
    """Wall time of one process, output thrown away; CalledProcessError when it fails."""
    quiet = subprocess.DEVNULL
    return seconds(lambda: subprocess.run(words, env=env, check=True, stdout=quiet, stderr=quiet))


def median(values: list[float]) -> float:
    return statistics.median(values)


def peak_megabytes() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_fresh_process(module: str, *words: str) -> dict[str, Any]:
    """What ``python -m MODULE WORDS`` prints as JSON: no run sees the memory or the caches of another."""
    command = [sys.executable, "-m", module, *words]
    made = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, Any] = json.loads(made.stdout.splitlines()[-1])
    return found
