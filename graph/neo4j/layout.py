"""What of ours stands in the database: labels, constraints, indexes, and the node that says which snapshot it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal, cast

from neo4j import ManagedTransaction, Session, Transaction

from banenmakers.ontology import vocabulary as voc

Slot = Literal["A", "B"]
MARK = {"A": "BanenmakersA", "B": "BanenmakersB"}
LOAD = "BanenmakersLoad"
# What is left of a node of ours that leaves while somebody else's relationship hangs on it.
GONE = "BanenmakersGone"
# Looked up by IRI. An index over many nodes makes the switch slow and large (benchmarks/bench_neo4j_switch.py), so the
# labels that most nodes have are left to their scan: 100,000 nodes take 50 ms.
_LOOKED_UP = ("Initiative", "Ecosystem", "Territory", "Source")
_RANGES = {"initiative_name": ("Initiative", "name"), "initiative_slug": ("Initiative", "slug")}
# Named as the embedded engine's, after the one property that each covers.
_FULLTEXT = {"paraphrase_nl": ("Evidence", "paraphrase_nl"), "paraphrase_en": ("Evidence", "paraphrase_en")}
NAMES = "banenmakers_names"


def other(slot: Slot) -> Slot:
    return "B" if slot == "A" else "A"


def public_labels() -> tuple[str, ...]:
    """Every label that a node of ours may show: the vocabulary's classes."""
    return tuple(voc.classes())


def our_types() -> tuple[str, ...]:
    """Every relationship type of ours, those of ties included."""
    return tuple(sorted({p.projected for p in voc.properties().values() if p.kind == "relation"}))


def our_keys() -> frozenset[str]:
    """Every property of ours on nodes."""
    found = {p.key(lang) for p in voc.properties().values() for lang in ("nl", "en") if p.kind == "language"}
    return frozenset(found | {p.projected for p in voc.properties().values()} | {"id", "iri", "slug", "kind", "name"})


def schema() -> dict[str, str]:
    """Constraints and indexes by name, each as the statement that makes it where it is missing."""
    made = {f"banenmakers_{slot.lower()}": _unique(MARK[slot], "iri", f"banenmakers_{slot.lower()}") for slot in MARK}
    made["banenmakers_load"] = _unique(LOAD, "id", "banenmakers_load")
    for label in _LOOKED_UP:
        name = f"banenmakers_{label.lower()}_iri"
        made[name] = f"CREATE INDEX {name} IF NOT EXISTS FOR (n:{label}) ON (n.iri)"
    for short, (label, key) in _RANGES.items():
        made[f"banenmakers_{short}"] = f"CREATE INDEX banenmakers_{short} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
    for name, (label, key) in _FULLTEXT.items():
        made[name] = f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{label}) ON EACH [n.{key}]"
    keys = ", ".join(
        f"n.{key}" for key in ("name", "name_en", "alias_nl", "alias_en", "other_name_nl", "other_name_en")
    )
    labels = "Actor|Ecosystem|Territory|Source|NameClaim"
    made[NAMES] = f"CREATE FULLTEXT INDEX {NAMES} IF NOT EXISTS FOR (n:{labels}) ON EACH [{keys}]"
    return made


def _unique(label: str, key: str, name: str) -> str:
    return f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"


def present(session: Session) -> set[str]:
    """Names of the constraints and indexes of the database that are up."""
    found = {row["name"] for row in session.run("SHOW CONSTRAINTS YIELD name")}
    return found | {
        row["name"] for row in session.run("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN name")
    }


def make_schema(session: Session) -> int:
    """Make what is missing, and wait until it is up; how many were made."""
    there = present(session)
    missing = [statement for name, statement in schema().items() if name not in there]
    for statement in missing:
        session.run(statement).consume()
    if missing:
        session.run("CALL db.awaitIndexes(600)").consume()
    return len(missing)


def drop_schema(session: Session) -> int:
    """Remove our constraints and indexes, and no others; how many there were."""
    constraints = {row["name"] for row in session.run("SHOW CONSTRAINTS YIELD name")}
    indexes = {row["name"] for row in session.run("SHOW INDEXES YIELD name")}
    ours = schema().keys() & (constraints | indexes)
    for name in sorted(ours):
        session.run(f"DROP {'CONSTRAINT' if name in constraints else 'INDEX'} {name} IF EXISTS").consume()
    return len(ours)


@dataclass(frozen=True, slots=True)
class State:
    """Which snapshot is public and in which slot; ``digest`` is none before the first switch.

    ``checked``: the number that the database's last transaction has for as long as nobody wrote since we did.
    ``switch``: how often a switch began or ended. It is odd during one: a commit reaches the server's stores and
    indexes one after the other, and whoever reads meanwhile sees a part of it (measured: test_reading.py).
    """

    digest: str | None = None
    slot: Slot = "B"
    counts: dict[str, int] | None = None
    loaded: str | None = None
    checked: int | None = None
    switch: int = 0

    @property
    def switching(self) -> bool:
        return self.switch % 2 == 1


# Two nodes: the version, written and locked by the transaction that switches; and the count of switches.
VERSION, SWITCH = "version", "switch"
_STATE = (
    f"OPTIONAL MATCH (s:{LOAD} {{id: '{SWITCH}'}}) OPTIONAL MATCH (m:{LOAD} {{id: '{VERSION}'}}) "
    "RETURN coalesce(s.switch, 0) AS switch, properties(m) AS held"
)


def read_state(tx: Transaction | Session | ManagedTransaction) -> State:
    """The state as the database has it."""
    row = tx.run(_STATE).single(strict=True)
    held, switch = row["held"] or {}, int(row["switch"])
    if "digest" not in held:
        return State(switch=switch)
    counts = {name: held[name] for name in ("nodes", "relationships")}
    return State(held["digest"], cast(Slot, held["slot"]), counts, held["loaded"], held.get("checked"), switch)


def stands_beside(tx: Transaction | Session, slot: Slot) -> bool:
    """Whether anything is in the other slot: a version under way, or what is left of one."""
    return tx.run(f"MATCH (n:{MARK[other(slot)]}) RETURN 1 LIMIT 1").single() is not None


def signature(digest: str, slot: Slot, counts: Mapping[str, int], checked: int | None = None) -> dict[str, Any]:
    """The properties of the node that says which version is public."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    known = {} if checked is None else {"checked": checked}
    return {"id": VERSION, "digest": digest, "slot": slot, **counts, "loaded": now, **known}
