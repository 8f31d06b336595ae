"""What others have in the same database: never lost, never read as ours.

Ours are nodes with a slot's label, and relationships of our types between two nodes of one slot. What others hang on
our nodes (relationships, and labels and properties that the vocabulary does not know) moves with them to a new version,
and where a node leaves for good it stays as a bare place, ``BanenmakersGone``, so that the relationship stays too.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from neo4j import ManagedTransaction, Session, Transaction

from .layout import GONE, MARK, Slot, our_keys, our_types, public_labels

_FOREIGN = "NOT (type(r) IN $types AND x:{source})"


def _told(types: Sequence[str] | None = None) -> dict[str, Any]:
    labels = [*public_labels(), *MARK.values(), GONE]
    return {"types": list(our_types() if types is None else types), "keys": list(our_keys()), "labels": labels}


def carry(tx: Transaction, source: str, slot: Slot, *, types: Sequence[str] | None = None) -> None:
    """Move what others have on nodes labelled ``source`` to the nodes of the same IRI in ``slot``.

    A relationship is made again between the new ends, so its element id is another. ``types``: which are ours between
    two nodes of ``source``.
    """
    mark, told = MARK[slot], _told(types)
    tx.run(
        f"MATCH (o:{source}) "
        "WITH o, [k IN keys(o) WHERE NOT k IN $keys] AS ks, [l IN labels(o) WHERE NOT l IN $labels] AS ls "
        f"WHERE size(ks) + size(ls) > 0 MATCH (n:{mark} {{iri: o.iri}}) "
        "FOREACH (k IN ks | SET n[k] = o[k]) SET n:$(ls)",
        told,
    ).consume()
    tx.run(
        f"MATCH (o:{source})-[r]-(x) WHERE {_FOREIGN.format(source=source)} "
        "WITH DISTINCT r WITH r, startNode(r) AS s, endNode(r) AS e "
        f"OPTIONAL MATCH (a:{mark} {{iri: s.iri}}) WHERE s:{source} "
        f"OPTIONAL MATCH (b:{mark} {{iri: e.iri}}) WHERE e:{source} "
        "WITH r, s, e, coalesce(a, s) AS a, coalesce(b, e) AS b WHERE a <> s OR b <> e "
        "CREATE (a)-[n:$(type(r))]->(b) SET n = properties(r) DELETE r",
        told,
    ).consume()


def come_back(tx: Transaction, slot: Slot) -> None:
    """Nodes that had left and are there again take over what hung on their places."""
    if tx.run(f"MATCH (n:{GONE}) RETURN count(n)").single(strict=True)[0]:
        carry(tx, GONE, slot, types=())
        text = f"MATCH (o:{GONE}) WHERE NOT (o)--() MATCH (n:{MARK[slot]} {{iri: o.iri}}) DELETE o"
        tx.run(text).consume()


def keep_places(tx: Transaction | ManagedTransaction, source: str, iris: Sequence[str] | None = None) -> int:
    """Of the nodes labelled ``source`` (those of ``iris``, or all), keep as bare places the ones on which something of
    others hangs; how many. Our own relationships at them go."""
    told = {**_told(), "iris": list(iris or ())}
    which = f"MATCH (n:{source})" if iris is None else f"UNWIND $iris AS iri MATCH (n:{source} {{iri: iri}})"
    hangs = f"EXISTS {{ (n)-[r]-(x) WHERE {_FOREIGN.format(source=source)} }}"
    kept = int(tx.run(f"{which} WITH n WHERE {hangs} SET n:{GONE} RETURN count(n)", told).single(strict=True)[0])
    if kept:
        both = f"MATCH (n:{source}:{GONE})"
        tx.run(f"{both}-[r]-(x:{source}) WHERE type(r) IN $types DELETE r", told).consume()
        tx.run(
            f"{both} WITH n, [l IN labels(n) WHERE l IN $labels AND l <> '{GONE}'] AS ls, "
            "[k IN keys(n) WHERE k IN $keys AND NOT k IN ['iri', 'name']] AS ks "
            "FOREACH (k IN ks | REMOVE n[k]) REMOVE n:$(ls)",
            told,
        ).consume()
    return kept


def same_labels(session: Session) -> dict[str, int]:
    """How many nodes of others carry a label that is ours too, by label: a query finds them among ours."""
    ours = f"NOT (n:{' OR n:'.join(MARK.values())})"
    each = f"MATCH (n:{'|'.join(public_labels())}) WHERE {ours} UNWIND labels(n) AS label WITH label "
    return dict(session.run(each + "WHERE label IN $labels RETURN label, count(*) ORDER BY label", _told()).values())
