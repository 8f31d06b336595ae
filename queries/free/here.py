"""Asking on the analyst's own machine, whichever it is: fenced in where the platform can, guarded everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING

from banenmakers.graph import Snapshot
from banenmakers.ontology import BadQuery

from .answer import Answer, Asked
from .asking import answer
from .guard import check
from .on_neo4j import Neo4jAsker
from .pool import SECONDS, Workers, as_answer, explained, isolated

if TYPE_CHECKING:
    from banenmakers.graph.neo4j import Neo4jGraph


class Asker:
    """Answers :class:`Asked`; ``note`` is the code of what should be said first, if anything."""

    def __init__(self, snapshot: Snapshot, workers: Workers | None) -> None:
        self._snapshot = snapshot
        self._workers = workers
        self.note = None if workers else "query.unfenced"

    def __call__(self, asked: Asked, seconds: float = SECONDS) -> Answer:
        """Raises BadQuery and LimitReached as :meth:`Workers.ask`."""
        if self._workers is not None:
            return self._workers.ask(asked, seconds)
        check(asked.text, asked.language)
        try:
            return as_answer(*answer(asdict(asked), self._snapshot), asked)
        except BadQuery as error:
            raise explained(error, asked) from None


Asking = Asker | Neo4jAsker


@contextmanager
def asker(snapshot: Snapshot, graph: Neo4jGraph | None = None) -> Iterator[Asking]:
    """One worker on the snapshot; where the platform has none, this process, and only for its own user's queries.

    With a ``graph``, that server instead.
    """
    if graph is not None:
        yield Neo4jAsker(graph)
        return
    if not isolated():
        yield Asker(snapshot, None)
        return
    with Workers(snapshot.folder) as workers:
        yield Asker(snapshot, workers)
