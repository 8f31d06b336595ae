"""The tables for analysts hold what the record holds, as SPARQL counts it; and the network of ties on a day."""

from __future__ import annotations

from datetime import date

import pytest

from banenmakers.graph import Snapshot
from banenmakers.queries.tables import NamedTable, citations, tables
from banenmakers.queries.tie_graph import NODE_COLUMNS, TIE_COLUMNS, tie_graph

DAY = date(2018, 12, 31)
KINDS = {
    "integer": int, "decimal": (int, float), "boolean": bool, "date": date, "text": str, "iri": str, "url": str
}  # fmt: skip


@pytest.fixture(scope="module")
def made(shipped: Snapshot) -> dict[str, NamedTable]:
    return {table.name: table for table in tables(shipped, DAY)}


def count(snapshot: Snapshot, pattern: str) -> int:
    return int(snapshot.rdf.query(f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ {pattern} }}").rows[0][0])


@pytest.mark.parametrize(
    ("name", "pattern"),
    [
        ("initiatives", "?x a bm:Initiative"), ("ecosystems", "?x a bm:Ecosystem"),
        ("ties", "?x bm:source ?a ; bm:target ?b"), ("claims", "?x bm:statedIn ?s"),
        ("evidence", "?x bm:fromSource ?s"), ("sources", "?x bm:knownUntil ?u"),
        ("levels", "?x a bm:OverallLevel"),
    ],
)  # fmt: skip
def test_as_many_rows_as_the_record_has(
    shipped: Snapshot, made: dict[str, NamedTable], name: str, pattern: str
) -> None:
    assert len(made[name].rows) == count(shipped, pattern) > 0


def test_one_row_a_thing_and_every_value_of_its_type(made: dict[str, NamedTable]) -> None:
    for name, table in made.items():
        whole = name in ("levels", "claim_places")
        keys = [str(row) if whole else row[0] for row in table.rows]
        assert len(set(keys)) == len(keys) > 0, name
        for row in table.rows:
            for column, value in zip(table.columns, row, strict=True):
                for each in (value or []) if column.many else [value]:
                    assert each is None or isinstance(each, KINDS[column.type]), (name, column, value)


def test_references_lead_somewhere(made: dict[str, NamedTable]) -> None:
    keys = {name: {row[0] for row in table.rows} for name, table in made.items()}
    places = made["claim_places"].rows
    assert {row[0] for row in places} <= keys["claims"]
    assert {row[1] for row in places} == keys["evidence"]
    assert {row[1] for row in made["evidence"].rows} <= keys["sources"]
    assert {row[2] for row in made["ties"].rows} <= keys["actors"]
    assert {row[4] for row in made["ties"].rows} <= keys["actors"] | keys["ecosystems"]
    assert keys["ties"] <= keys["claims"] and keys["initiatives"] <= keys["actors"]


def test_known_rows(made: dict[str, NamedTable], shipped: Snapshot) -> None:
    def row(name: str, key: str) -> dict[str, object]:
        names = [column.name for column in made[name].columns]
        (found,) = (each for each in made[name].rows if str(each[0]).endswith(f"/{key}"))
        return dict(zip(names, found, strict=True))

    infra = row("initiatives", "infra-deal-zuid-holland")
    assert infra["level"] == infra["level_by_report"] == 3
    assert infra["level_by_ties"] != 3
    portal = row("initiatives", "veluwe-portaal")
    assert portal["stated"] == [4] and portal["level"] == 2
    tie = row("ties", "tie-leads-zwolle")
    assert (tie["kind"], tie["valid_from"], tie["in_force"]) == ("LeadershipTie", "2013", True)
    assert any("Banenmakers" in said for said, _ in citations(shipped))


def test_the_network_on_a_day(shipped: Snapshot) -> None:
    whole = tie_graph(shipped, DAY)
    assert len(whole.nodes) == count(shipped, "{ ?x a bm:Ecosystem } UNION { ?x a/rdfs:subClassOf* bm:Actor }")
    shown = shipped.cypher.query("MATCH ()-[r]->() WHERE r.claim IS NOT NULL RETURN count(r) AS n").rows[0][0]
    assert len(whole.ties) == shown
    early = tie_graph(shipped, date(2011, 12, 31), only_in_force=True)
    assert {tie["id"] for tie in early.ties} < {tie["id"] for tie in whole.ties}
    assert "tie-leads-amsterdam" in {tie["id"] for tie in early.ties}
    assert "tie-leads-zwolle" not in {tie["id"] for tie in early.ties}
    for node in whole.nodes:
        assert list(node) == [column.name for column in NODE_COLUMNS]
    for tie in whole.ties:
        assert set(tie) == {column.name for column in TIE_COLUMNS}
        assert (tie["start"] is not None) == (tie["valid_from"] is not None)
    (portal,) = (node for node in whole.nodes if node["id"] == "veluwe-portaal")
    assert (portal["level"], portal["level_stated"], portal["level_as_of"]) == (2, "4", "2018-12-31")
    english = {node["id"]: node["label"] for node in tie_graph(shipped, DAY, lang="en").nodes}
    assert english["ecosysteem-zuid-holland"] == "Ecosystem of Zuid-Holland"
