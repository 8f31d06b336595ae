"""Start of ``explain`` and ``question`` beside the bare import of click, rich, pyoxigraph and kglite. Target: ≤ 4 ×."""

from __future__ import annotations

import os
import sys
from tempfile import TemporaryDirectory
from typing import Any

from .measure import command_seconds, median

RUNS = 9


def results() -> dict[str, Any]:
    program = [sys.executable, "-m", "banenmakers.api"]
    commands = {
        "bare": [sys.executable, "-c", "import click, rich, pyoxigraph, kglite"],
        "explain": [*program, "explain", "Veluwe Portaal"],
        "question": [*program, "question", "6"],
        "question, cypher": [*program, "question", "6", "--engine", "cypher"],
    }
    with TemporaryDirectory() as folder:
        env = {**os.environ, "BANENMAKERS_DATA_DIR": folder}
        command_seconds([*program, "build", "--quiet"], env)
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, words in commands.items():
                times[name].append(command_seconds(words, env))
    bare = median(times["bare"])
    found = {name: {"seconds": round(median(t), 3), "ratio": round(median(t) / bare, 2)} for name, t in times.items()}
    return {"start": found}
