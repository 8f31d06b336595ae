"""Which lines of the catalogue's queries no test needs: ``python -m tests.queries.mutants [QUESTION…]``.

Each query of each question is asked without one line, pattern, filter or condition after the other (mutating.py) on all
that the tests ask it on (fixtures.py): a mutant whose rows are the same everywhere survives. Either a test is missing,
or the query does not need the line, or it is in ``survivors.toml`` with the reason why no row can show it.
"""

from __future__ import annotations

import sys
import time
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from banenmakers.graph import DataFolder
from banenmakers.loaders.build import build, curated
from banenmakers.queries.questions import ENGINES, Question, find_question, questions

from .fixtures import Made, fixtures_of
from .killing import NO_MUTANT, SURVIVES, TOO_LONG, Asker
from .mutating import Mutant, mutants

ENDINGS = {"sparql": "rq", "cypher": "cypher"}
LISTED = Path(__file__).parent / "survivors.toml"


@dataclass
class Found:
    """What became of a question's mutants."""

    survivors: list[Mutant] = field(default_factory=list)
    counted: Counter[str] = field(default_factory=Counter)


def tried(question: Question, made: Made, asker: Asker) -> Found:
    """Every mutant of a question asked on everything."""
    asked = [(made.of(fixture.data).folder, dict(fixture.given)) for fixture in fixtures_of(question)]
    found = Found()
    all_mutants = [mutant for engine in ENGINES for mutant in mutants(question.texts[engine], engine)]
    for verdict in asker.verdicts(question.name, all_mutants, asked):
        if verdict.fate == NO_MUTANT:
            continue
        found.counted["mutants"] += 1
        if verdict.fate == SURVIVES:
            found.survivors.append(verdict.mutant)
        else:
            found.counted["killed"] += 1
            found.counted["too long"] += verdict.fate == TOO_LONG
    return found


def listed() -> dict[tuple[str, str, str], str]:
    """The survivors that no row can show, and why: by question, engine and what is removed."""
    if not LISTED.exists():
        return {}
    rows = tomllib.loads(LISTED.read_text(encoding="utf-8")).get("survivor", [])
    return {(row["question"], row["engine"], row["removed"]): row["reason"] for row in rows}


def main(names: Sequence[str]) -> int:
    known = listed()
    chosen = [find_question(name) for name in names] or questions()
    new = 0
    with TemporaryDirectory() as folder, Asker() as asker:
        shipped = build(DataFolder(Path(folder) / "data"), [curated()]).snapshot
        made = Made(Path(folder), shipped)
        for question in chosen:
            started = time.monotonic()
            found = tried(question, made, asker)
            survivors = [(question.name, mutant.engine, mutant.removed) for mutant in found.survivors]
            unknown = [m for m, key in zip(found.survivors, survivors, strict=True) if key not in known]
            stale = [key for key in known if key[0] == question.name and key not in survivors]
            counted = {**found.counted, "survive": len(survivors), "listed": len(survivors) - len(unknown)}
            print(question.name, *(f"{name} {number}" for name, number in counted.items()), sep=", ", end="")
            print(f", {time.monotonic() - started:.1f} s")
            for mutant in unknown:
                print(
                    f"  {question.number:02}-{question.name}.{ENDINGS[mutant.engine]}:{mutant.line}: {mutant.removed}"
                )
            for _, engine, removed in stale:
                print(f"  listed, but no survivor: {engine}: {removed}")
            new += len(unknown) + len(stale)
    return 1 if new else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
