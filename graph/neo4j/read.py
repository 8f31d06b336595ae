"""The read side: rows of a query, from one version, by what is known to read and nothing else."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar

from neo4j import Result, Session, Transaction
from neo4j.exceptions import ClientError, Neo4jError

from banenmakers.ontology import BadQuery, Busy, LimitReached, NotFound

from ..projection import Node, Relationship
from ..table import Table
from . import held
from .allowed import check_plan, scans_all, steps
from .connection import Server, out_of_memory, speaking_ours
from .held import plain
from .layout import Slot, State, read_state, stands_beside

T = TypeVar("T")
_TRIES = 20
# Seconds that a commit may take to reach all of the stores and indexes.
_PATIENCE = 60.0
_UNSEEN = 3.0


class Neo4jGraph:
    """One server's public version. Nothing can be written through it: sessions are READ, and plans are looked at."""

    def __init__(self, server: Server) -> None:
        self.server = server

    def state(self) -> State:
        """Raises NotFound where nothing is loaded."""
        with speaking_ours(self.server.address):
            return self._settled()

    def query(
        self,
        text: str,
        parameters: Mapping[str, Any] | None = None,
        limit: int | None = None,
        *,
        seconds: float | None = None,
        free: bool = False,
    ) -> Table:
        """Rows of a Cypher query, all of one version; at most ``limit``, within ``seconds`` by the server's own clock.

        ``free``: somebody's own text, of which the plan is looked at first. Raises BadQuery for a query that does not
        parse, that writes or that does more than read the graph, LimitReached for one that takes too long or too much.
        """
        with speaking_ours(self.server.address):
            for _ in range(_TRIES):
                before = self._settled()
                try:
                    with self.server.session() as session, session.begin_transaction(timeout=seconds) as tx:
                        table = self._in(tx, before, text, dict(parameters or {}), limit, free)
                except Neo4jError as error:
                    raise _refusal(error, seconds) from error
                # A transaction sees what others commit: what was read counts if nobody switched meanwhile.
                if self._now() == before:
                    return table
        raise Busy("neo4j.switching", uri=self.server.address.uri)

    def _now(self) -> State:
        with self.server.session() as session:
            return session.execute_read(read_state)

    def _settled(self) -> State:
        """The state once no switch is under way; one whose maker died is over, and its transaction is in or is not."""
        began, state = time.monotonic(), self._now()
        while state.switching and (waited := time.monotonic() - began) < _PATIENCE:
            # A user who may not see the transactions of others waits a little before believing that there is none.
            if not self._loads() and waited > _UNSEEN:
                return self._loaded(self._now())
            time.sleep(0.02)
            state = self._now()
        return self._loaded(state)

    def _loaded(self, state: State) -> State:
        if state.digest is None:
            raise NotFound("neo4j.nothing-loaded", uri=self.server.address.uri, database=self.server.database)
        return state

    def _loads(self) -> bool:
        """Whether a transaction of a loader is open, as far as this user is told."""
        text = "SHOW TRANSACTIONS YIELD metaData WHERE metaData.banenmakers = 'load' RETURN count(*)"
        with self.server.session() as session:
            return bool(session.run(text).single(strict=True)[0])

    def _in(
        self, tx: Transaction, before: State, text: str, parameters: dict[str, Any], limit: int | None, free: bool
    ) -> Table:
        if free:
            plan = tx.run("EXPLAIN " + text, parameters).consume().plan
            check_plan(plan)
            if scans_all(plan) and stands_beside(tx, before.slot):
                raise Busy("neo4j.needs-label", uri=self.server.address.uri)
        return _table(tx.run(text, parameters), limit)

    def plan(self, text: str, parameters: Mapping[str, Any] | None = None) -> Table:
        """The server's plan for a query: operator, details and estimated rows, indented by depth."""
        with speaking_ours(self.server.address):
            try:
                with self.server.session() as session, session.begin_transaction() as tx:
                    plan = tx.run("EXPLAIN " + text, dict(parameters or {})).consume().plan
            except Neo4jError as error:
                raise _refusal(error, None) from error
        check_plan(plan)
        return Table(["operator", "details", "estimated_rows"], [_shown(*step) for step in steps(plan)])

    def nodes(self) -> Iterator[Node]:
        """Every node of the public version, for reading the record back."""
        yield from self._whole(held.nodes)

    def relationships(self) -> Iterator[Relationship]:
        """Every relationship of it, by the IRIs of its ends."""
        yield from self._whole(held.relationships)

    def _whole(self, read: Callable[[Session, Slot], Iterator[T]]) -> Iterator[T]:
        """What is read of a slot; raises Busy at the end when the version changed meanwhile."""
        before = self.state()
        with speaking_ours(self.server.address), self.server.session() as session:
            yield from read(session, before.slot)
        if self._now() != before:
            raise Busy("neo4j.switching", uri=self.server.address.uri)


def _table(result: Result, limit: int | None) -> Table:
    columns = list(result.keys())
    rows: list[list[Any]] = []
    for record in result:
        if limit is not None and len(rows) == limit:
            result.consume()
            return Table(columns, rows, truncated=True)
        rows.append([plain(value) for value in record.values()])
    return Table(columns, rows)


def _shown(depth: int, step: Mapping[str, Any]) -> list[Any]:
    told = step["args"]
    return ["  " * depth + step["operatorType"].partition("@")[0], told.get("Details", ""), told.get("EstimatedRows")]


def _refusal(error: Neo4jError, seconds: float | None) -> Exception:
    """A query's own fault in our words; the server's own faults stay for :func:`speaking_ours`."""
    code, detail = error.code or "", (error.message or "").split("\n")[0]
    if "AccessMode" in code or "Forbidden" in code:
        return BadQuery("query.writes", language="Cypher")
    if "TransactionTimedOut" in code:
        return LimitReached("query.time", seconds=seconds)
    if out_of_memory(error):
        return LimitReached("query.memory")
    if isinstance(error, ClientError) and (".Statement." in code or ".Procedure." in code):
        return BadQuery("query.syntax", language="Cypher", detail=detail)
    return error
