"""``measure``: the list, every measure in every form, what is refused; and the same in a notebook."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from banenmakers.api import connect
from banenmakers.api.commands import network as command
from banenmakers.graph import Snapshot
from banenmakers.ontology import NotFound, WrongUse
from banenmakers.queries.measures import Measure, Tie, measures
from banenmakers.queries.network import Measured, as_ties, computed, network
from banenmakers.queries.questions import ENGINES, ask, bind, find_question

from .program import Program
from .test_imports import loaded

EACH = pytest.mark.parametrize("measure", measures(), ids=lambda measure: measure.name)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_list(reading: Program, lang: str) -> None:
    found = reading("measure", "--json", "--lang", lang).ok().json()["measures"]
    assert [each["name"] for each in found] == [measure.name for measure in measures()]
    for each, measure in zip(found, measures(), strict=True):
        assert each["title"] == measure.title[lang]
        assert [p["name"] for p in each["parameters"]][:6] == [
            "as_of", "at_least", "kinds", "formality", "directed", "through"
        ]  # fmt: skip
    shown = reading("measure", "--lang", lang).ok().out
    assert all(measure.name in shown and measure.purpose[lang] in shown for measure in measures())


@EACH
def test_every_form(reading: Program, measure: Measure) -> None:
    found = reading("measure", measure.name, "--json").ok().json()
    columns = [column["name"] for column in found["columns"]]
    assert (found["measure"], columns) == (measure.name, [line.partition(" |")[0] for line in measure.columns])
    assert found["parameters"]["as_of"] == "2018-12-31" and found["parameters"]["directed"] == "no"
    assert found["rows"] and found["ties"] >= 50 and not found["truncated"]
    assert reading("measure", measure.name, "--json", "--engine", "cypher").ok().json()["rows"] == found["rows"]
    rows = list(csv.reader(io.StringIO(reading("measure", measure.name, "--format", "csv").ok().out)))
    assert (rows[0], len(rows)) == (columns, len(found["rows"]) + 1)
    assert "as_of=2018-12-31" in reading("measure", measure.name).ok().out


@EACH
def test_directed_and_otherwise(shipped: Snapshot, measure: Measure) -> None:
    """Every way of reading the ties is one that each measure takes, and says."""
    for how in ({"directed": True}, {"through": "ecosystems"}, {"kinds": ["FoundingTie"]}, {"formality": "formal"}):
        made = network(shipped, as_of=date(2018, 12, 31), **how)  # type: ignore[arg-type]
        found = made.measure(measure.name)
        assert found.parameters.items() >= made.parameters.items()
        assert found.measure == measure.name


def test_refused(reading: Program) -> None:
    for words, said in (
        (["nonsense"], "structural-holes"),
        (["brokers", "-p", "directed=perhaps"], "no, yes"),
        (["brokers", "-p", "kinds=Friendship"], "CollaborationTie"),
        (["brokers", "-p", "seed=2"], "through"),
        (["brokers", "-p", "seed"], "seed"),
        (["communities", "-p", "seed=x"], "seed"),
        (["paths-to-leaders", "-p", "initiative=nobody"], "nobody"),
    ):
        run = reading("measure", *words)
        assert run.code != 0 and said in run.err, words


def test_a_notebook_gets_what_the_program_says(reading: Program, shipped_data: Path, shipped: Snapshot) -> None:
    made = connect(shipped_data).network(as_of="2018-12-31", through="ecosystems")
    assert repr(made).startswith("<Network of ") and "through=ecosystems" in repr(made)
    words = ("measure", "brokerage", "-p", "through=ecosystems", "-p", "by=ecosystem", "-p", "as_of=2018-12-31")
    found = made.measure("brokerage", by="ecosystem")
    said = reading(*words, "--json").ok().json()
    assert (found.rows, found.actors, found.ties) == (said["rows"], said["actors"], said["ties"])
    assert {**found.parameters, "as_of": "2018-12-31"} == said["parameters"]
    graph, other = made.networkx(), made.rustworkx()
    assert len(graph) == other.num_nodes() == found.actors
    assert graph.number_of_edges() == other.num_edges()
    assert all(graph.nodes[node]["name"] and graph.nodes[node]["kind"] for node in graph)
    with pytest.raises(WrongUse, match="through"):
        network(shipped, through="nobody")
    with pytest.raises(WrongUse, match="FundingTie"):
        network(shipped, kinds="FundingTies")
    with pytest.raises(NotFound, match="brokers"):
        made.measure("broker")


@pytest.mark.parametrize("engine", ENGINES)
def test_a_question_is_answered_by_its_measure(shipped: Snapshot, engine: Any) -> None:
    for name, measure in (("paths-to-leaders", "paths-to-leaders"), ("19", "cut-off"), ("brokers", "brokers")):
        question = find_question(name)
        found = ask(shipped, question, bind(question, shipped, {"through": "ecosystems"}), engine)
        assert found.rows == network(shipped, through="ecosystems", engine=engine).measure(measure).rows


def test_ties_keep_what_the_query_says(shipped: Snapshot) -> None:
    made = network(shipped)
    assert as_ties(made.table) == made.ties
    assert {name for tie in made.ties for name in tie.source_types} == {
        "EmployerNetwork",
        "Platform",
        "SocialEnterprise",
    }
    assert sum(tie.leads for tie in made.ties) == 7


def test_a_large_network_is_worked_on_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    """A slow measure runs in a process of its own, and says the same."""
    ties: Sequence[Tie] = [Tie("a", "b"), Tie("b", "c")]
    values = {"kinds": "any"}
    monkeypatch.setattr(command, "LARGE", 1)
    found = command._computed("betweenness", ties, values, slow=True)
    assert isinstance(found, Measured) and found == computed("betweenness", ties, values)


def test_only_who_needs_them_loads_libraries(reading: Program) -> None:
    libraries = {"networkx", "rustworkx", "numpy", "multiprocessing.pool"}
    for words in (
        ["questions"],
        ["question", "18"],
        ["question", "21"],
        ["measure"],
        ["measure", "brokers"],
        ["levels"],
    ):
        assert not loaded(reading, *words) & libraries
    assert "networkx" not in loaded(reading, "question", "19")
    assert "networkx" in loaded(reading, "measure", "communities")
