"""Every question of the catalogue on both engines, with its defaults, on a generated graph of a million triples.

Seconds are the processor's, so that other work on the machine does not count (both engines answer on one core); ratios
are to the same engine's bare count over all claims, taken in the same process. Each question is asked in a
process of its own, forked from the opened stores, which is ended after ``MOST`` seconds. Target: none above 1 s but
those named, with the reason, in ``README.md``. One's own graph: ``python -m benchmarks.bench_questions FOLDER NAME …``,
where the folder is a data folder that ``build`` has filled, and the names are of questions (all, when there are none).
"""

from __future__ import annotations

import json
import multiprocessing
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from .measure import in_fresh_process, median, processor_seconds, sheets

if TYPE_CHECKING:
    from banenmakers.graph import Snapshot
    from banenmakers.queries.questions import Engine, Question

TIES = 11_500  # a million triples
RUNS = 3
ENOUGH = 10.0  # what takes so long is asked once
MOST = 120.0
TARGET = 1.0
BARE = {
    "sparql": "SELECT (COUNT(?claim) AS ?n) { ?claim bm:polarity ?any }",
    "cypher": "MATCH (c:Claim) WHERE c.polarity IS NOT NULL RETURN count(c) AS n",
}


def asked(snapshot: Snapshot, question: Question, engine: Engine) -> dict[str, Any]:
    """Rows, the median of three runs in seconds, and its ratio to the bare count."""
    from banenmakers.queries.questions import ask, bind

    named = {p.name: "initiative-1" for p in question.parameters if p.type in ("initiative", "thing")}
    values = bind(question, snapshot, named)
    reader = snapshot.rdf if engine == "sparql" else snapshot.cypher
    bare = median([processor_seconds(lambda: reader.query(BARE[engine])) for _ in range(RUNS)])
    rows: list[Any] = []

    def once() -> None:
        rows[:] = ask(snapshot, question, values, engine).rows

    times = [processor_seconds(once)]
    while len(times) < RUNS and times[0] < ENOUGH:
        times.append(processor_seconds(once))
    took = median(times)
    return {"rows": len(rows), "seconds": round(took, 3), "bare": round(bare, 4), "ratio": round(took / bare, 1)}


def within(snapshot: Snapshot, question: Question, engine: Engine) -> dict[str, Any]:
    """The same, in a process that does not outlive ``MOST``: neither engine can be stopped from within.

    Raises EOFError when the question fails.
    """
    fork = multiprocessing.get_context("fork")
    ours, theirs = fork.Pipe(duplex=False)
    child = fork.Process(target=lambda: theirs.send(asked(snapshot, question, engine)))
    child.start()
    theirs.close()
    try:
        found: dict[str, Any] = ours.recv() if ours.poll(MOST) else {"stopped after": MOST}
    finally:
        child.kill()
        child.join()
    print(f"{question.name:36} {engine:8}", found, file=sys.stderr, flush=True)
    return found


def of_snapshot(snapshot: Snapshot, names: list[str]) -> dict[str, Any]:
    from banenmakers.queries.questions import ENGINES, find_question, questions

    _ = snapshot.rdf, snapshot.cypher
    chosen = [find_question(name) for name in names] or questions()
    return {
        "triples": snapshot.manifest["counts"]["triples"],
        "questions": {
            f"{question.number:02}-{question.name}": {engine: within(snapshot, question, engine) for engine in ENGINES}
            for question in chosen
        },
    }


def slow(found: dict[str, Any]) -> list[str]:
    """The questions above the target, by name and engine."""
    return [
        f"{name} ({engine})"
        for name, engines in found["questions"].items()
        for engine, figures in engines.items()
        if figures.get("seconds", MOST) > TARGET
    ]


def table(found: dict[str, Any]) -> str:
    """For a person to read."""
    lines = [f"{'question':40}" + 2 * f"{'rows':>8}{'s':>9}{'ratio':>9}"]
    for name, engines in found["questions"].items():
        cells = [
            f"{one['rows']:>8}{one['seconds']:>9.3f}{one['ratio']:>9.1f}" if "rows" in one else f"{json.dumps(one):>26}"
            for one in engines.values()
        ]
        lines.append(f"{name:40}" + "".join(cells))
    return "\n".join(lines)


def one() -> dict[str, Any]:
    from banenmakers.graph import DataFolder
    from banenmakers.loaders.build import build

    with sheets(TIES, every_sheet=True) as folder, TemporaryDirectory() as data:
        return of_snapshot(build(DataFolder(Path(data)), [folder]).snapshot, [])


def results() -> dict[str, Any]:
    found = in_fresh_process("benchmarks.bench_questions")
    return {"questions": {**found, "above 1 s": slow(found)}}


def main(words: list[str]) -> None:
    if not words:
        print(json.dumps(one()))
        return
    from banenmakers.graph import DataFolder, Snapshot

    found = of_snapshot(Snapshot.current(DataFolder(Path(words[0]))), words[1:])
    print(table(found))
    print(json.dumps(slow(found)))


if __name__ == "__main__":
    main(sys.argv[1:])
