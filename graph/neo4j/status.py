"""What a server holds, and whether it is the current snapshot, whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from ..projection import PropertyGraph
from . import foreign, held
from .connection import Server, speaking_ours
from .difference import Difference, difference
from .layout import present, read_state, schema
from .load import trusted
from .writing import OnProgress


@dataclass(frozen=True, slots=True)
class Status:
    """``holds``: the digest loaded, or none; ``changes``: what differs from that digest's own graph, by kind, or none
    where that graph is not at hand; ``missing``: constraints and indexes that are not up."""

    version: str
    edition: str
    database: str
    holds: str | None
    loaded: str | None
    counts: dict[str, int] | None
    changes: dict[str, int] | None
    missing: list[str]
    foreign: dict[str, int] = field(default_factory=dict)

    def whole(self) -> bool | None:
        """Whether what is loaded is as it was written; none when that cannot be told."""
        return None if self.changes is None else not any(self.changes.values())

    def as_dict(self, current: str | None) -> dict[str, Any]:
        """The JSON shape; ``current``: the digest it should hold."""
        return {
            "server": {"version": self.version, "edition": self.edition, "database": self.database},
            "holds": self.holds,
            "loaded": self.loaded,
            "counts": self.counts,
            "current": current,
            "is_current": self.holds is not None and self.holds == current,
            "whole": self.whole(),
            "changes": self.changes,
            "indexes": {"present": sorted(schema().keys() - set(self.missing)), "missing": self.missing},
            "foreign": self.foreign,
        }


def status(
    server: Server,
    graph_of: Callable[[str], PropertyGraph | None],
    *,
    on_progress: OnProgress = lambda step, done, total: None,
) -> Status:
    """Look at the server; everything is compared unless nobody wrote since it was known whole."""
    with speaking_ours(server.address):
        last = server.last_transaction()
        with server.session() as session:
            state = session.execute_read(read_state)
            missing = sorted(schema().keys() - present(session))
            beside = foreign.same_labels(session)
            changes = None
            if state.digest is not None:
                if trusted(state, last):
                    changes = Difference().counts()
                elif (wanted := graph_of(state.digest)) is not None:
                    on_progress("compare", 0, 1)
                    changes = difference(session.execute_read(held.graph, state.slot), wanted).counts()
                    on_progress("compare", 1, 1)
        return Status(
            server.version, server.edition, server.database, state.digest, state.loaded, state.counts, changes, missing,
            beside,
        )  # fmt: skip
