"""Files and Neo4j's own importer beside a load over Bolt, both into an empty database. Target: four times as fast."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from banenmakers.graph.neo4j import Address, Server, load
from banenmakers.graph.neo4j.files import write_files
from tests.real_neo4j.importing import run_import
from tests.real_neo4j.server import Server as RealServer

from .measure import in_fresh_process, median, seconds
from .neo4j_rows import rows

_RUNS = 3
_DIGEST = "0" * 64


def one() -> dict[str, Any]:
    """One load, and before and after it an import: other work on the machine weighs on both."""
    graph = rows()
    with TemporaryDirectory() as name:
        home = Path(name)

        def written(number: int) -> tuple[float, float]:
            files = home / f"files-{number}"
            files.mkdir()
            writing = seconds(lambda: write_files(files, _DIGEST, graph))
            real = RealServer(home / f"imported-{number}")

            def importing() -> None:
                done = run_import(real, files)
                assert done.returncode == 0, done.stderr

            return writing, seconds(importing)

        first = written(1)
        real = RealServer(home / "loaded").start()
        try:
            with Server(Address(real.uri)) as server:
                loading = seconds(lambda: load(server, _DIGEST, lambda: graph))
        finally:
            real.stop()
        second = written(2)
    return {
        "load": round(loading, 1),
        "write": round(median([first[0], second[0]]), 1),
        "import": round(median([first[1], second[1]]), 1),
        "times": round(loading / median([sum(first), sum(second)]), 2),
    }


def results() -> dict[str, Any]:
    runs = sorted(
        (in_fresh_process("benchmarks.bench_neo4j_files") for _ in range(_RUNS)), key=lambda run: run["times"]
    )
    return {"neo4j import files": {**runs[_RUNS // 2], "all": [run["times"] for run in runs]}}


if __name__ == "__main__":
    print(json.dumps(one()))
