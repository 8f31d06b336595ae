"""The network of ties in a notebook: ``network(snapshot, as_of="2018").measure("brokers")``.

The ties are those that the query of question 21 returns: positive, real, not withdrawn or superseded, in force on the
day asked, at least as sure as asked, and not disputed by a surer claim. Every table says how its ties were read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from banenmakers.graph import Snapshot, Table

from .measures import Measure, Options, Tie, find_measure
from .measures.base import COMMON, Graph
from .questions import (
    Engine,
    Parameter,
    as_column,
    as_parameter,
    asked,
    bind,
    bound,
    c_dict,
    find_question,
    in_order,
    p_dict,
)

if TYPE_CHECKING:
    import rustworkx as rx

QUESTION = "brokers"
SHARED = tuple(as_parameter(line).name for line in COMMON)


@dataclass(frozen=True)
class Measured(Table):
    """A measure's table and how it came about: every parameter with its value, and how large the network was."""

    measure: str = ""
    parameters: Mapping[str, Any] = field(default_factory=dict)
    actors: int = 0
    ties: int = 0


def as_ties(table: Table) -> list[Tie]:
    """The rows of a query that gives ties: one a claim."""
    rows: list[dict[str, Any]] = table.dicts()
    if len({row["claim"] for row in rows}) < len(rows):
        raise ValueError("a claim stands twice among the ties")
    for row in rows:
        row.update({name: tuple(value) for name, value in row.items() if isinstance(value, list)})
    return [Tie(**row) for row in rows]


def computed(name: str, ties: Sequence[Tie], values: Mapping[str, Any]) -> Measured:
    """The measure of these ties; ``values`` are those of its options, already checked."""
    return of_graph(find_measure(name), Graph(ties, Options.of(values)), values)


def of_graph(measure: Measure, graph: Graph, values: Mapping[str, Any]) -> Measured:
    columns = [as_column(line) for line in measure.columns]
    rows = in_order(measure.compute(graph), columns, [part.strip() for part in measure.order.split(",")], whole=False)
    names = [column.name for column in columns]
    return Measured(
        names, rows, measure=measure.name, parameters=dict(values), actors=len(graph.nodes), ties=len(graph.ties)
    )


def parameters(measure: Measure) -> tuple[Parameter, ...]:
    """What a measure may be asked with: the day and the confidence of ties, and its options."""
    query = find_question(QUESTION)
    own = tuple(p for p in query.parameters if p.name not in query.options)
    return (*own, *(as_parameter(line) for line in measure.all_options))


def as_dict(measure: Measure, lang: str) -> dict[str, Any]:
    """The JSON shape of the command line's contract, that of a question."""
    return {
        "name": measure.name,
        "title": measure.title[lang],
        "purpose": measure.purpose[lang],
        "parameters": [p_dict(parameter) for parameter in parameters(measure)],
        "columns": [c_dict(as_column(line)) for line in measure.columns],
    }


def measured(
    snapshot: Snapshot,
    name: str,
    given: Mapping[str, str],
    engine: Engine = "sparql",
    compute: Callable[[str, Sequence[Tie], Mapping[str, Any]], Measured] = computed,
) -> Measured:
    """A measure asked with words, as the command line does. Raises NotFound and WrongUse with what would be right."""
    measure = find_measure(name)
    values = bound(measure.name, parameters(measure), snapshot, given)
    options = {as_parameter(line).name: values[as_parameter(line).name] for line in measure.all_options}
    Options.of(options)
    question = find_question(QUESTION)
    every = {**bind(question, snapshot, {}), **values}
    ties = as_ties(asked(snapshot, question, {p.name: every[p.name] for p in question.parameters}, engine))
    return replace(compute(measure.name, ties, options), parameters=values)


@dataclass(frozen=True)
class Network:
    """Ties of one snapshot as ``parameters`` ask for them."""

    snapshot: Snapshot
    table: Table
    ties: Sequence[Tie]
    parameters: Mapping[str, Any]

    def measure(self, name: str, **options: Any) -> Measured:
        """A measure by name (``measures()`` lists them), with options of its own: ``by="ecosystem"``, ``seed=2``.

        Raises NotFound and WrongUse with what would be right.
        """
        measure = find_measure(name)
        lines = [as_parameter(line) for line in measure.options]
        own = bound(measure.name, lines, self.snapshot, {key: str(value) for key, value in options.items()})
        return of_graph(measure, self.graph.asked(own), {**self.parameters, **own})

    @cached_property
    def graph(self) -> Graph:
        return Graph(self.ties, Options.of({name: self.parameters[name] for name in SHARED}))

    def networkx(self) -> Any:
        """The simple graph as networkx has it; nodes are IRIs, with ``name`` and ``kind``."""
        graph = self.graph
        made = graph.networkx()
        for node in graph.nodes:
            made.nodes[node].update(name=graph.actors[node].name, kind=graph.actors[node].kind)
        return made

    def rustworkx(self) -> rx.PyGraph[str, None] | rx.PyDiGraph[str, None]:
        return self.graph.rustworkx()

    def __repr__(self) -> str:
        graph = self.graph
        stated = ", ".join(f"{name}={value}" for name, value in self.parameters.items())
        return f"<Network of {len(graph.nodes)} actors and {len(graph.ties)} ties: {stated}>"


def network(
    snapshot: Snapshot,
    *,
    as_of: str | date = "latest",
    at_least: float = 0.5,
    kinds: str | Iterable[str] = "any",
    formality: str = "any",
    directed: bool = False,
    through: str = "actors",
    engine: Engine = "sparql",
) -> Network:
    """The ties in force on a day. ``kinds``: classes of ties, all when not given; ``through`` ecosystems: what takes
    part in an ecosystem or leads it is also tied to it. Raises WrongUse for what cannot be."""
    question = find_question(QUESTION)
    given = {
        "as_of": str(as_of),
        "at_least": str(at_least),
        "kinds": kinds if isinstance(kinds, str) else ",".join(kinds) or "any",
        "formality": formality,
        "directed": "yes" if directed else "no",
        "through": through,
    }
    values = bind(question, snapshot, given)
    Options.of({name: values[name] for name in ("kinds", "formality", "directed", "through")})
    table = asked(snapshot, question, values, engine)
    return Network(snapshot, table, as_ties(table), {name: values[name] for name in given})
