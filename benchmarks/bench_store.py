"""Our storing beside the two engines' own bulk loads of the same rows, in one run. Target: ≤ 1.3 ×."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph as ox

from .measure import in_fresh_process, peak_megabytes, seconds, sheets


def one(ties: int) -> dict[str, Any]:
    from banenmakers.graph import DataFolder, derive, property_graph, snapshot
    from banenmakers.graph.projection import project
    from banenmakers.loaders import read_sheets, to_lines

    with sheets(ties) as folder, TemporaryDirectory() as name:
        lines = to_lines(read_sheets([folder]))
        lines += derive.derive(lines)
        record = snapshot.canonical(lines)
        graph = project(lines)
        home = Path(name)

        def rdf() -> None:
            store = ox.Store(str(home / "bare-rdf"))
            store.bulk_load(record, ox.RdfFormat.N_QUADS)
            store.flush()

        def ours() -> None:
            data = DataFolder(home / "data")
            with data.building() as aside:
                facts = {"known_until": "2018-12-31", "report_until": "2018-12-31"}
                snapshot.publish(data, snapshot.write(aside, lines, facts, lambda step: None), {})

        # The same UNWIND batches that kglite itself is fastest with here; rows are ready before the clock starts.
        bare = seconds(rdf) + seconds(lambda: property_graph.write(home / "bare.kgl", graph))
        stored = seconds(ours)
        return {
            "triples": record.count(b"\n"),
            "bare loads": round(bare, 2),
            "ours": round(stored, 2),
            "ratio": round(stored / bare, 2),
            "peak MB": peak_megabytes(),
        }


def results() -> dict[str, Any]:
    """A million triples, three times: the two loads of one run disturb each other, so the middle one counts."""
    runs = sorted((in_fresh_process("benchmarks.bench_store", "18000") for _ in range(3)), key=lambda run: run["ratio"])
    return {"storing": {**runs[1], "ratios": [run["ratio"] for run in runs]}}


if __name__ == "__main__":
    print(json.dumps(one(int(sys.argv[1]))))
