"""``python -m benchmarks`` (``make bench``): all of them, as a table and as ``results/<date>.json``."""

from __future__ import annotations

import json
import os
import platform
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from . import (
    bench_build,
    bench_free,
    bench_measures,
    bench_neo4j,
    bench_neo4j_files,
    bench_questions,
    bench_start,
    bench_store,
)

ALL = (
    bench_start,
    bench_build,
    bench_store,
    bench_measures,
    bench_questions,
    bench_free,
    bench_neo4j,
    bench_neo4j_files,
)


def main() -> None:
    console = Console()
    found: dict[str, Any] = {"machine": {"cores": os.cpu_count(), "python": platform.python_version()}}
    for bench in ALL:
        with console.status(bench.__name__):
            found.update(bench.results())
    console.print_json(json.dumps(found))
    folder = Path(__file__).parent / "results"
    folder.mkdir(exist_ok=True)
    path = folder / f"{datetime.now(UTC):%Y-%m-%d}.json"
    path.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
