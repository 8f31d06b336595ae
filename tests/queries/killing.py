"""Which mutants the fixtures kill: asked in a process of its own, since one may run for ever and takes no deadline."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from banenmakers.graph import Snapshot
from banenmakers.ontology import BadQuery
from banenmakers.queries.questions import ask, bind, find_question

from .mutating import Mutant

DEADLINE = 2  # seconds of a processor
PATIENCE = 60  # seconds of the clock, where the processor's are not counted

# A snapshot's folder and what is asked of it.
Asked = tuple[Path, dict[str, str]]
NO_MUTANT, SURVIVES, TOO_LONG = "does not parse", "survives", "runs too long"


@dataclass(frozen=True, slots=True)
class Verdict:
    """``fate``: one of the words above, or what killed it: the number of the fixture."""

    mutant: Mutant
    fate: str | int


def verdicts(question: str, mutants: Sequence[Mutant], asked: Sequence[Asked]) -> Iterator[Verdict]:
    """The fate of each; after one that runs too long the others are asked in a new process."""
    context = multiprocessing.get_context("spawn")
    left = list(mutants)
    while left:
        here, there = context.Pipe(duplex=False)
        process = context.Process(target=_ask_all, args=(there, question, left, asked), daemon=True)
        process.start()
        there.close()
        try:
            while left:
                if not here.poll(PATIENCE):
                    raise EOFError
                yield Verdict(left.pop(0), here.recv())
        except EOFError:
            process.kill()
            yield Verdict(left.pop(0), TOO_LONG)
        finally:
            process.join()
            here.close()


def _ask_all(pipe: Connection, question: str, mutants: Sequence[Mutant], asked: Sequence[Asked]) -> None:
    with suppress(BrokenPipeError):
        for mutant in mutants:
            _deadline(DEADLINE)
            pipe.send(_fate(question, mutant, asked))
    _deadline(0)


def _deadline(seconds: int) -> None:
    """The process ends when it has used so many more; 0: no more deadline."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _fate(name: str, mutant: Mutant, asked: Sequence[Asked]) -> str | int:
    question = find_question(name)
    question = replace(question, texts={mutant.engine: mutant.text})
    for number, (folder, given) in enumerate(asked):
        snapshot, values, rows = _answered(name, folder, tuple(sorted(given.items())), mutant.engine)
        try:
            if ask(snapshot, question, values, mutant.engine).rows != rows:
                return number
        except BadQuery:
            return NO_MUTANT
        except (ValueError, TypeError, AttributeError):  # a column that is no more, or that holds something else
            return number
    return SURVIVES


@cache
def _answered(name: str, folder: Path, given: tuple[tuple[str, str], ...], engine: Any) -> tuple[Snapshot, Any, Any]:
    """A snapshot, the bound parameters, and the rows of the question as it is."""
    _deadline(0)
    question, snapshot = find_question(name), _opened(folder)
    values = bind(question, snapshot, dict(given))
    rows = ask(snapshot, question, values, engine).rows
    _deadline(DEADLINE)
    return snapshot, values, rows


@cache
def _opened(folder: Path) -> Snapshot:
    return Snapshot(folder)
