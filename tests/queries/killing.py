"""Which mutants the fixtures kill: asked in a process of its own, since one may run for ever and takes no deadline."""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
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


class Asker:
    """A process that asks; after a mutant that runs too long it is a new one. To be used in a ``with``."""

    def __init__(self) -> None:
        # Started anew, not forked: threads of an engine do not survive a fork.
        self._context = multiprocessing.get_context("spawn")
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    def __enter__(self) -> Asker:
        return self

    def __exit__(self, *_: object) -> None:
        self._end()

    def verdicts(self, question: str, mutants: Sequence[Mutant], asked: Sequence[Asked]) -> Iterator[Verdict]:
        """The fate of each."""
        for mutant in mutants:
            pipe = self._begun()
            pipe.send((question, mutant, asked))
            try:
                if not pipe.poll(PATIENCE):
                    raise EOFError
                yield Verdict(mutant, pipe.recv())
            except (EOFError, ConnectionResetError):
                self._end()
                yield Verdict(mutant, TOO_LONG)

    def _begun(self) -> Connection:
        if self._pipe is None:
            self._pipe, there = self._context.Pipe()
            self._process = self._context.Process(target=_answer, args=(there,), daemon=True)
            self._process.start()
            there.close()
        return self._pipe

    def _end(self) -> None:
        if self._process is not None and self._pipe is not None:
            self._pipe.close()
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None


def _answer(pipe: Connection) -> None:
    with suppress(EOFError):
        while True:
            question, mutant, asked = pipe.recv()
            _deadline(DEADLINE)
            fate = _fate(question, mutant, asked)
            _deadline(0)
            pipe.send(fate)


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
