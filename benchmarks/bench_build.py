"""The whole build, and deriving within it: seconds per step, share of each, peak memory.

Targets: deriving (explanations included) ≤ 2 s at 30k ties, ≤ 6 s at 100k, 100k ≤ 4 × 30k; the shipped data ≤ 5 s.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .measure import in_fresh_process, peak_megabytes, sheets


def one(ties: int) -> dict[str, Any]:
    """One build in this process; 0 ties: the shipped data."""
    from banenmakers.graph import DataFolder
    from banenmakers.loaders.build import build, curated

    def run(folder: Path) -> dict[str, Any]:
        with TemporaryDirectory() as data:
            made = build(DataFolder(Path(data)), [folder])
            counts = made.snapshot.manifest["counts"]
            return {"ties": counts["ties"], "seconds": made.seconds, "counts": counts, "peak MB": peak_megabytes()}

    if not ties:
        return run(curated())
    with sheets(ties) as folder:
        return run(folder)


def results() -> dict[str, Any]:
    runs = {str(ties): in_fresh_process("benchmarks.bench_build", str(ties)) for ties in (0, 1_000, 30_000, 100_000)}
    small, large = (runs[key]["seconds"]["derive"] for key in ("30000", "100000"))
    return {"builds": runs, "derive 100k / 30k": round(large / small, 2)}


if __name__ == "__main__":
    print(json.dumps(one(int(sys.argv[1]))))
