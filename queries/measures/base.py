"""What measures are made of: ties, options, the graph that ties make, and the order of the best."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from banenmakers.ontology import WrongUse
from banenmakers.ontology import vocabulary as voc

if TYPE_CHECKING:
    import rustworkx as rx

# Options that every measure takes, written as in the header of a question.
COMMON = (
    "kinds | text | any",
    "formality | any, formal, informal, unknownFormality | any",
    "directed | no, yes | no",
    "through | actors, ecosystems | actors",
)
ACTOR = ("actor | iri", "actor_name | text", "actor_type | text")
Row = list[Any]


@dataclass(frozen=True, slots=True)
class Tie:
    """A tie that stands on the day asked. ``leads``: it makes its source a leader of its target, an ecosystem (C9)."""

    source: str
    target: str
    kind: str = "CollaborationTie"
    claim: str = ""
    source_name: str = ""
    source_kind: str = "Initiative"
    source_types: tuple[str, ...] = ()
    target_name: str = ""
    target_kind: str = "Initiative"
    target_types: tuple[str, ...] = ()
    formality: str | None = None
    confidence: float = 1.0
    leads: bool = False


@dataclass(frozen=True, slots=True)
class Options:
    """How the ties are read; ``more`` holds what only one measure takes. ``kinds`` empty: every kind."""

    kinds: frozenset[str] = frozenset()
    formality: str = "any"
    directed: bool = False
    through: str = "actors"
    more: Mapping[str, Any] = field(default_factory=dict)

    @staticmethod
    def of(values: Mapping[str, Any]) -> Options:
        """From the values of a question's parameters. Raises WrongUse for a kind of tie that there is not."""
        rest = dict(values)
        kinds = frozenset(part.strip() for part in str(rest.pop("kinds", "any")).split(",")) - {"any", ""}
        known = sorted(set(voc.subclasses("Tie")) - {"Tie"})
        for kind in sorted(kinds.difference(known)):
            raise WrongUse("question.not-a-value", name="kinds", value=kind, known=", ".join(["any", *known]))
        formality, through = rest.pop("formality", "any"), rest.pop("through", "actors")
        return Options(kinds, formality, rest.pop("directed", "no") == "yes", through, rest)

    def admits(self, tie: Tie) -> bool:
        if self.kinds and tie.kind not in self.kinds:
            return False
        if self.formality != "any" and (tie.formality or "unknownFormality") != self.formality:
            return False
        return self.through == "ecosystems" or tie.target_kind != "Ecosystem"


@dataclass(frozen=True, slots=True)
class Measure:
    """``options`` and ``columns`` are lines as in a question's header; ``order`` names the columns that rows go by.

    ``slow``: on a large network a person waits for it, while its library lets nothing else run in the process.
    """

    name: str
    title: Mapping[str, str]
    purpose: Mapping[str, str]
    columns: tuple[str, ...]
    order: str
    compute: Callable[[Graph], list[Row]]
    options: tuple[str, ...] = ()
    slow: bool = False

    @property
    def all_options(self) -> tuple[str, ...]:
        return (*COMMON, *self.options)


@dataclass(frozen=True, slots=True)
class Actor:
    name: str
    kind: str
    types: tuple[str, ...]

    @property
    def type(self) -> str:
        """An initiative's types (sources may give it two), anybody else's class."""
        return "+".join(self.types) or self.kind


class Graph:
    """The simple graph of the ties that the options admit: neighbours by IRI, in both directions.

    ``out`` and ``into`` are the same sets when undirected. ``leads`` comes from all ties, whatever is admitted.
    """

    def __init__(self, ties: Sequence[Tie], options: Options) -> None:
        self.options = options
        self.every = ties
        self.ties = [tie for tie in ties if options.admits(tie)]
        self.leads: dict[str, set[str]] = {}
        self.actors: dict[str, Actor] = {}
        for tie in ties:
            self.actors[tie.source] = Actor(tie.source_name or tie.source, tie.source_kind, tie.source_types)
            self.actors[tie.target] = Actor(tie.target_name or tie.target, tie.target_kind, tie.target_types)
            if tie.leads:
                self.leads.setdefault(tie.source, set()).add(tie.target)
        names = {end for tie in self.ties for end in (tie.source, tie.target)}
        self.nodes = sorted(names)
        self.out: dict[str, set[str]] = {node: set() for node in self.nodes}
        self.into = {node: set() for node in self.nodes} if options.directed else self.out
        for tie in self.ties:
            if tie.source != tie.target:
                self.out[tie.source].add(tie.target)
                self.into[tie.target].add(tie.source)

    def asked(self, more: Mapping[str, Any]) -> Graph:
        """The same graph for a measure with options of its own."""
        made = copy(self)
        made.options = replace(self.options, more=more)
        return made

    @property
    def near(self) -> dict[str, set[str]]:
        """Whoever shares a tie, in whichever direction."""
        if not self.options.directed:
            return self.out
        return {node: self.out[node] | self.into[node] for node in self.nodes}

    def arcs(self) -> list[tuple[int, int]]:
        """Directed: every arc. Undirected: every edge once, from the smaller number. By number of the node, sorted."""
        number = {node: at for at, node in enumerate(self.nodes)}
        found = [(number[a], number[b]) for a, ends in self.out.items() for b in ends]
        return sorted(found if self.options.directed else [(a, b) for a, b in found if a < b])

    def rustworkx(self) -> rx.PyGraph[str, None] | rx.PyDiGraph[str, None]:
        import rustworkx as rx

        made = rx.PyDiGraph(multigraph=False) if self.options.directed else rx.PyGraph(multigraph=False)
        made.add_nodes_from(self.nodes)
        made.add_edges_from_no_data(self.arcs())
        return made

    def networkx(self) -> Any:
        import networkx as nx

        made = nx.DiGraph() if self.options.directed else nx.Graph()
        made.add_nodes_from(self.nodes)
        made.add_edges_from((self.nodes[a], self.nodes[b]) for a, b in self.arcs())
        return made

    def who(self, node: str) -> Row:
        """The cells of ``ACTOR``."""
        actor = self.actors[node]
        return [node, actor.name, actor.type]

    def is_initiative(self, node: str) -> bool:
        return self.actors[node].kind == "Initiative"

    def is_ecosystem(self, node: str) -> bool:
        return self.actors[node].kind == "Ecosystem"

    def groups(self, by: str) -> dict[str, str]:
        """The group of each actor: its type, or the ecosystems that it takes part in or leads.

        Who is in two ecosystems is in a group of that pair; who is in none that a source names has no group.
        """
        if by == "type":
            return {node: self.actors[node].type for node in self.nodes}
        within: dict[str, set[str]] = {}
        for tie in self.every:
            if tie.target_kind == "Ecosystem":
                within.setdefault(tie.source, set()).add(tie.target)
                within[tie.target] = {tie.target}
        slugs = {node: sorted(iri.removeprefix(voc.ID) for iri in ends) for node, ends in within.items()}
        return {node: "+".join(slugs[node]) for node in self.nodes if node in slugs}


def exact(value: float | None) -> float | None:
    """Twelve decimals: what is beyond depends on the order of additions."""
    return None if value is None else round(value, 12) + 0.0


def places(values: Iterable[float | None], *, most_first: bool) -> list[int | None]:
    """The place of each value, 1 for the best; equals share a place and the next ones skip; nothing has no place."""
    held = list(values)
    first: dict[float, int] = {}
    for at, value in enumerate(sorted((v for v in held if v is not None), reverse=most_first), 1):
        first.setdefault(value, at)
    return [None if value is None else first[value] for value in held]
