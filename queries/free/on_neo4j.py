"""Free Cypher on a Neo4j server: the same guard in front, then the server's own fences.

The session is READ, the plan is looked at against a list (``graph/neo4j/allowed.py``), the server keeps the time, and
no more rows are fetched than were asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from banenmakers.ontology import BadQuery

from .answer import Answer, Asked
from .guard import check, tokens
from .pool import SECONDS
from .unknown import unknown

if TYPE_CHECKING:
    from banenmakers.graph.neo4j import Neo4jGraph

# What a function of Neo4j's own may begin with. A plug-in's can run queries of their own, and show in no plan.
NAMESPACES = frozenset({"date", "datetime", "localdatetime", "time", "localtime", "duration", "point", "vector"})


class Neo4jAsker:
    """Answers :class:`Asked` in Cypher; the counterpart of :class:`banenmakers.queries.free.here.Asker`."""

    note: str | None = None

    def __init__(self, graph: Neo4jGraph) -> None:
        self._graph = graph

    def __call__(self, asked: Asked, seconds: float = SECONDS) -> Answer:
        """Raises BadQuery for what is refused or does not parse, LimitReached for what takes too long or too much."""
        if asked.language != "cypher":
            raise BadQuery("query.cypher-only")
        check(asked.text, "cypher", embedded=False)
        check_functions(asked.text)
        if asked.explain:
            table = self._graph.plan(asked.text, asked.parameters)
        else:
            table = self._graph.query(asked.text, asked.parameters, asked.rows, seconds=seconds, free=True)
        # A name that our schema lacks may be somebody's own in the same database: it matters when nothing was found.
        warnings = () if table.rows else unknown(asked.text, "cypher")
        return Answer("rows", table.columns, table.rows, table.truncated, warnings=warnings)


def check_functions(text: str) -> None:
    """Raises BadQuery for a function of a namespace that is not Neo4j's own."""
    name = ""
    for kind, token in tokens(text, "cypher"):
        if kind in ("word", "iri") and (not name or name.endswith(".")):
            name += token.strip("`")
        elif token == "." and name and not name.endswith("."):
            name += token
        else:
            root, dot, _ = name.partition(".")
            if token == "(" and dot and root.lower() not in NAMESPACES | {"db"}:
                raise BadQuery("query.not-allowed", what=name)
            name = token.strip("`") if kind in ("word", "iri") else ""
