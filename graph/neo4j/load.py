"""Make a server hold the current snapshot: nothing written when it does, the difference where that is small, else all
of it beside the old one and a switch. Whoever reads meanwhile has the previous version, whole.

Which is chosen, and why, was measured: benchmarks/bench_neo4j_switch.py. A load that dies leaves either the previous
version with remains beside it, or the new one with remains of the old; the next load begins by removing them.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from neo4j import ManagedTransaction, Transaction
from neo4j.exceptions import Neo4jError, TransientError

from banenmakers.ontology import Busy

from ..projection import PropertyGraph
from . import foreign, held, writing
from .connection import Server, out_of_memory, speaking_ours
from .difference import difference
from .layout import (
    GONE,
    LOAD,
    MARK,
    SWITCH,
    VERSION,
    Slot,
    State,
    drop_schema,
    make_schema,
    other,
    our_types,
    present,
    read_state,
    schema,
    signature,
    stands_beside,
)
from .writing import OnProgress

# Entities that one transaction may touch: a heap of 512 MB has memory for 30,000 of ours, not for 60,000.
MOST_AT_ONCE = 20_000
_REMOVED_AT_ONCE = 5_000
# Seconds to wait for another loader before saying that it is busy.
_LOCK = 3.0
_TRIES = 4

Graph = Callable[[], PropertyGraph]


@dataclass(slots=True)
class Loaded:
    """What a load did. ``way``: ``nothing``, ``difference`` or ``beside``; ``writes``: nodes and relationships written.

    ``foreign``: how many nodes of others carry labels of ours, by label.
    """

    digest: str
    way: str = "nothing"
    before: str | None = None
    counts: dict[str, int] = field(default_factory=dict)
    changes: dict[str, int] = field(default_factory=dict)
    writes: int = 0
    foreign: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0


def load(
    server: Server,
    digest: str,
    wanted: Graph,
    *,
    previous: Callable[[str], PropertyGraph | None] = lambda digest: None,
    most_at_once: int = MOST_AT_ONCE,
    on_progress: OnProgress = lambda step, done, total: None,
) -> Loaded:
    """Make the server hold the graph that ``wanted`` gives, under the name ``digest``.

    ``previous`` gives the graph of another digest when that is at hand; it spares reading the server's. Raises Busy
    while another load runs, EngineMissing and LimitReached with what the server says.
    """
    began = time.perf_counter()
    with speaking_ours(server.address):
        for tries in range(_TRIES):
            try:
                found = _load(server, digest, wanted, previous, most_at_once, on_progress)
                break
            except TransientError as error:
                if out_of_memory(error) or tries == _TRIES - 1:
                    raise
                time.sleep(0.5 * 2**tries)
    found.seconds = time.perf_counter() - began
    return found


def _load(
    server: Server,
    digest: str,
    wanted: Graph,
    previous: Callable[[str], PropertyGraph | None],
    most: int,
    on_progress: OnProgress,
) -> Loaded:
    last = server.last_transaction()
    with server.session() as session:
        state = session.execute_read(read_state)
        remains = stands_beside(session, state.slot)
        ready = schema().keys() <= present(session)
    done = Loaded(digest, before=state.digest, counts=state.counts or {})
    settled = state.digest == digest and ready and not remains and not state.switching
    if settled and trusted(state, last):
        return done
    graph = wanted()
    done.counts = {"nodes": len(graph.nodes), "relationships": len(graph.relationships)}
    if settled:
        with server.session() as session:
            on_progress("compare", 0, 1)
            found = difference(session.execute_read(held.graph, state.slot), graph)
            on_progress("compare", 1, 1)
        if not found.size:
            return done
    with server.session(write=True) as session:
        on_progress("prepare", 0, 1)
        make_schema(session)
        writing.make_tokens(session)
        done.foreign = foreign.same_labels(session)
        on_progress("prepare", 1, 1)
    job = _Job(server, done, graph, previous, on_progress)
    try:
        job.difference(most)
    except Neo4jError as error:
        if not out_of_memory(error):
            raise
        done.way = "beside"
    if done.way == "beside":
        job.beside()
    return done


def trusted(state: State, last: int | None) -> bool:
    """Nobody wrote since the version was known to be whole."""
    return state.checked is not None and state.checked == last


@dataclass(slots=True)
class _Job:
    """One replacement of what the server holds. ``commits``: of ours since ``first``, the number of the last before."""

    server: Server
    done: Loaded
    graph: PropertyGraph
    previous: Callable[[str], PropertyGraph | None]
    on_progress: OnProgress
    first: int | None = None
    commits: int = 0

    def difference(self, most: int) -> None:
        """Write what differs, in one transaction; or only say that it is too much (``way`` is then ``beside``)."""
        with locked(self.server) as tx:
            self.first = self.server.last_transaction()
            state = read_state(tx)
            trusts = trusted(state, self.first)
            self.commits = remove(self.server, MARK[other(state.slot)], self.on_progress)
            before = self.previous(state.digest) if trusts and state.digest else None
            if before is None:
                self.on_progress("compare", 0, 1)
                before = held.graph(tx, state.slot)
                self.on_progress("compare", 1, 1)
            found = difference(before, self.graph)
            self.done.changes, self.done.writes = found.counts(), found.size
            if found.size > most:
                self.done.way = "beside"
                return
            self.done.way = "difference"
            self.on_progress("switch", 0, 1)
            writing.apply(tx, found, state.slot)
            # Of the switch itself: its beginning, this transaction, its end.
            self._sign(tx, state.slot, self._expected(3))
            self._switch(tx)
            self.on_progress("switch", 1, 1)

    def beside(self) -> None:
        """Write all of it beside the public version, switch in one transaction, then remove the old."""
        with locked(self.server) as tx:
            self.first = self.server.last_transaction()
            state = read_state(tx)
            old, new = state.slot, other(state.slot)
            self.commits = remove(self.server, MARK[new], self.on_progress)
            self.commits += writing.stage(self.server, self.graph, new, self.on_progress)
            self.on_progress("switch", 0, 1)
            writing.hide(tx, old)
            writing.show(tx, new, self.graph.nodes.values())
            foreign.carry(tx, MARK[old], new)
            foreign.come_back(tx, new)
            foreign.keep_places(tx, MARK[old])
            self._sign(tx, new, None)
            self._switch(tx)
            self.on_progress("switch", 1, 1)
        self.done.writes = len(self.graph.nodes) + len(self.graph.relationships)
        with locked(self.server) as tx:
            self.commits += remove(self.server, MARK[old], self.on_progress)
            if read_state(tx).digest == self.done.digest:
                self._sign(tx, new, self._expected(1))
            tx.commit()

    def _switch(self, tx: Transaction) -> None:
        """Commit, between two marks that tell readers to wait for the whole of it."""
        with self.server.session(write=True) as session:
            session.execute_write(_count_switch, 1)
            tx.commit()
            session.execute_write(_count_switch, 0)
        self.commits += 3

    def _expected(self, ahead: int) -> int | None:
        """The number of the last transaction ``ahead`` commits from now; none when somebody else wrote meanwhile."""
        now = self.server.last_transaction()
        if self.first is None or now != self.first + self.commits:
            return None
        return now + ahead

    def _sign(self, tx: Transaction, slot: Slot, checked: int | None) -> None:
        signed = signature(self.done.digest, slot, self.done.counts, checked)
        tx.run(f"MATCH (m:{LOAD} {{id: $signed.id}}) SET m = $signed", signed=signed).consume()


def _count_switch(tx: ManagedTransaction, rest: int) -> None:
    """Count on to the next odd (1: it begins) or even number (0: it has ended)."""
    text = f"MERGE (s:{LOAD} {{id: $id}}) WITH s, coalesce(s.switch, 0) AS now "
    tx.run(text + "SET s.switch = now + CASE WHEN now % 2 = $rest THEN 2 ELSE 1 END", id=SWITCH, rest=rest).consume()


# How a server says that a transaction waited for a lock as long as it may.
_NOT_GIVEN = ("TransactionTimedOut", "LockAcquisitionTimeout", "LockClientStopped")


@contextmanager
def locked(server: Server) -> Iterator[Transaction]:
    """A transaction that holds the one lock of loaders, until it is committed or its maker is gone.

    Raises Busy when another loader has it.
    """
    take = f"MERGE (m:{LOAD} {{id: $id}}) SET m.lock = true"
    with server.session(write=True) as session:
        try:
            with session.begin_transaction(timeout=_LOCK) as probe:
                probe.run(take, id=VERSION).consume()
                probe.rollback()
        except Neo4jError as error:
            if (error.code or "").rpartition(".")[2].startswith(_NOT_GIVEN):
                raise Busy("neo4j.busy", uri=server.address.uri) from error
            raise
        with session.begin_transaction(metadata={"banenmakers": "load"}) as tx:
            tx.run(take, id=VERSION).consume()
            if read_state(tx).switching:
                # Its maker died: with the lock in our hands no commit is under way.
                with server.session(write=True) as beside:
                    beside.execute_write(_count_switch, 0)
            yield tx


def remove(server: Server, mark: str, on_progress: OnProgress) -> int:
    """Delete the nodes of a mark, in batches; nodes on which others hung something stay as places. How many commits."""
    with server.session(write=True) as session:
        total = int(session.run(f"MATCH (n:{mark}) RETURN count(n)").single(strict=True)[0])
        if not total:
            return 0
        commits = int(session.execute_write(foreign.keep_places, mark) > 0)
        done = 0
        while removed := session.execute_write(_remove_some, mark):
            done, commits = done + removed, commits + 1
            on_progress("remove", min(done, total), total)
    return commits


def _remove_some(tx: ManagedTransaction, mark: str) -> int:
    """Never a relationship of others: where one was hung on meanwhile, the server refuses and the transaction ends."""
    text = (
        f"MATCH (n:{mark}) WITH n LIMIT $some OPTIONAL MATCH (n)-[r]-(:{mark}) WHERE type(r) IN $types "
        "WITH collect(DISTINCT n) AS ns, collect(DISTINCT r) AS rs "
        "FOREACH (r IN rs | DELETE r) FOREACH (n IN ns | DELETE n) RETURN size(ns)"
    )
    return int(tx.run(text, some=_REMOVED_AT_ONCE, types=list(our_types())).single(strict=True)[0])


def drop(server: Server, *, on_progress: OnProgress = lambda step, done, total: None) -> dict[str, int]:
    """Remove everything of ours, and nothing else: how many ``nodes``, ``kept`` as places, and ``indexes``."""
    with speaking_ours(server.address):
        with server.session() as session:
            count = f"MATCH (n) WHERE n:{' OR n:'.join((*MARK.values(), LOAD))} RETURN count(n)"
            before = int(session.run(count).single(strict=True)[0])
        if before:
            with locked(server) as tx:
                # First of all nobody is told any more that a version is there.
                tx.run(f"MATCH (m:{LOAD}) DELETE m").consume()
                tx.commit()
            for mark in MARK.values():
                remove(server, mark, on_progress)
        with server.session(write=True) as session:
            kept = int(session.run(f"MATCH (n:{GONE}) RETURN count(n)").single(strict=True)[0])
            return {"nodes": before, "kept": kept, "indexes": drop_schema(session)}
