"""Workers of free queries on a million triples: what they add to a query, and what a runaway costs the others.

Targets: deadlines overrun by < 250 ms at the 99th percentile of 30 runaways; point queries beside a runaway, with two
workers, < 100 ms at the 99th percentile. One's own graph: ``python -m benchmarks.bench_free FOLDER``.
"""

from __future__ import annotations

import json
import sys
import threading
import time
from dataclasses import asdict
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from .bench_questions import TIES
from .measure import in_fresh_process, median, seconds, sheets

POINTS = 2_000
RUNAWAYS = 30
DEADLINE = 0.3
BESIDE_SECONDS = 10.0


def percentile(values: list[float], part: float) -> float:
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


def microseconds(value: float) -> int:
    return round(value * 1e6)


def milliseconds(value: float) -> float:
    return round(value * 1e3, 1)


def of_folder(folder: Path) -> dict[str, Any]:
    """All figures on the snapshot in ``folder``."""
    from banenmakers.graph import Snapshot
    from banenmakers.ontology import LimitReached
    from banenmakers.queries.free import Asked, Workers
    from banenmakers.queries.free.asking import answer

    points = {
        "sparql": Asked("sparql", "SELECT ?name { id:initiative-7 skos:prefLabel ?name }"),
        "cypher": Asked("cypher", "MATCH (n:Initiative {slug: 'initiative-7'}) RETURN n.name AS name"),
    }
    endless = (
        Asked("sparql", "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"),
        Asked("cypher", "MATCH (a), (b), (c), (d), (e) RETURN count(*) AS n"),
    )
    found: dict[str, Any] = {}
    with Workers(folder) as workers:
        found["first answer, s"] = round(seconds(lambda: workers.ask(points["sparql"])), 2)
        snapshot = Snapshot(folder)
        found["opening both stores here, s"] = round(seconds(lambda: (snapshot.rdf, snapshot.cypher)), 2)
        for language, point in points.items():
            direct, asked = partial(answer, asdict(point), snapshot), partial(workers.ask, point)
            turns = [(seconds(direct), seconds(asked)) for _ in range(POINTS)]  # other work disturbs both alike
            here, there = ([turn[at] for turn in turns] for at in (0, 1))
            found[f"point query, {language}, µs"] = {
                "here": microseconds(median(here)),
                "worker": microseconds(median(there)),
                "added": microseconds(median(there) - median(here)),
            }
        overruns, replaced = [], []
        for number in range(RUNAWAYS):
            began = time.perf_counter()
            try:
                workers.ask(endless[number % 2], DEADLINE)
            except LimitReached:
                overruns.append(time.perf_counter() - began - DEADLINE)
            began = time.perf_counter()
            workers.ask(points["sparql"])
            replaced.append(time.perf_counter() - began)
        found["overrun of the deadline, ms"] = spread(overruns)
        found["new worker and its first answer, ms"] = spread(replaced)
        found["kill and new worker, ms"] = spread([a + b for a, b in zip(overruns, replaced, strict=True)])
    with Workers(folder, 2) as workers:
        found["point queries, ms"] = {"alone": spread(beside(workers, points["sparql"]))}
        done = threading.Event()

        def runaways() -> None:
            number = 0
            while not done.is_set():
                number += 1
                try:
                    workers.ask(endless[number % 2], 2.0)
                except LimitReached:
                    continue

        thread = threading.Thread(target=runaways)
        thread.start()
        try:
            found["point queries, ms"]["beside a runaway"] = spread(beside(workers, points["sparql"]))
        finally:
            done.set()
            thread.join()
    return found


def beside(workers: Any, point: Any) -> list[float]:
    """Seconds of each point query, a hundred a second, for ``BESIDE_SECONDS``."""
    until = time.perf_counter() + BESIDE_SECONDS
    times = []
    while time.perf_counter() < until:
        times.append(seconds(lambda: workers.ask(point)))
        time.sleep(0.01)
    return times


def spread(values: list[float]) -> dict[str, float]:
    return {
        "runs": len(values),
        "median": milliseconds(median(values)),
        "p99": milliseconds(percentile(values, 0.99)),
    }


def one() -> dict[str, Any]:
    from banenmakers.graph import DataFolder
    from banenmakers.loaders.build import build

    with sheets(TIES, every_sheet=True) as folder, TemporaryDirectory() as data:
        return of_folder(build(DataFolder(Path(data)), [folder]).snapshot.folder)


def results() -> dict[str, Any]:
    return {"free queries": in_fresh_process("benchmarks.bench_free")}


def main(words: list[str]) -> None:
    if not words:
        print(json.dumps(one()))
        return
    from banenmakers.graph import DataFolder, Snapshot

    found = of_folder(Snapshot.current(DataFolder(Path(words[0]))).folder)
    print(json.dumps(found, indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
