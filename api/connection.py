"""``connect()``: the graph in a notebook."""

from __future__ import annotations

import weakref
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from banenmakers.ontology import Lang, WrongUse, say

if TYPE_CHECKING:
    from banenmakers.graph import Snapshot, Table
    from banenmakers.graph.neo4j import Neo4jGraph
    from banenmakers.queries.free import Language
    from banenmakers.queries.free.here import Asking
    from banenmakers.queries.network import Network


class Connection:
    """One snapshot, read-only. Tables are :class:`banenmakers.graph.Table`: shown as HTML, with ``.to_pandas()``,
    ``.to_polars()``, ``.to_networkx(source, target)``, ``.dicts()``, ``.columns`` and ``.rows``.

    >>> g = connect()                                                      # doctest: +SKIP
    >>> g.question("levels", as_of="2018-12").to_pandas()                  # doctest: +SKIP
    >>> g.cypher("MATCH (i:Initiative {slug: $slug}) RETURN i", slug="ace")  # doctest: +SKIP
    >>> g.explain("Veluwe Portaal", lang="nl")["missing"]                  # doctest: +SKIP

    Your own queries run in one worker, kept until ``close()``, the end of a ``with`` block, or the notebook's end.
    """

    def __init__(self, snapshot: Snapshot, lang: Lang = "en", graph: Neo4jGraph | None = None) -> None:
        self.snapshot = snapshot
        self.graph = graph
        self.lang: Lang = lang
        self._asks: dict[str, Asking] = {}
        self._open = ExitStack()
        if graph is not None:
            self._open.callback(graph.server.close)
        # Also when nobody closes it: no worker outlives its connection.
        self._close = weakref.finalize(self, self._open.close)

    def __enter__(self) -> Connection:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End the worker. The questions of the catalogue still answer; your own queries do not."""
        self._close()

    def question(self, name: str | int, engine: Any = None, **parameters: Any) -> Table:
        """A question of the catalogue by name or number. Raises NotFound and WrongUse with what would be right.

        ``engine``: ``sparql``, ``cypher``, or ``neo4j`` on a connection to a server, where it is the default.
        """
        from banenmakers.queries.questions import ask, bind, find_question, language_of

        question = find_question(str(name))
        values = bind(question, self.snapshot, {key: str(value) for key, value in parameters.items()})
        engine = engine or ("neo4j" if self.graph else "sparql")
        if engine == "neo4j" and self.graph is None:
            raise WrongUse("neo4j.not-connected")
        at = self.graph if engine == "neo4j" else None
        found = ask(self.snapshot, question, values, language_of(engine), at)
        return replace(found, lang=self.lang)

    def network(self, **how: Any) -> Network:
        """The network of ties: ``g.network(as_of="2018", directed=True).measure("brokers")``.

        Takes ``as_of``, ``at_least``, ``kinds``, ``formality``, ``directed`` and ``through``.
        """
        from banenmakers.queries.network import network

        return network(self.snapshot, **how)

    def sparql(
        self,
        query: str,
        parameters: Mapping[str, Any] | None = None,
        /,
        *,
        timeout: float = 10.0,
        limit: int | None = None,
        **named: Any,
    ) -> Table:
        """Your own SPARQL over the union of all named graphs; the usual prefixes need no declaration.

        Parameters are bound as variables of the SELECT. At most ``limit`` rows (None: all), within ``timeout`` seconds.
        What it names and the schema does not know stands in the table's ``warnings``, and above the table when shown.
        Raises BadQuery for a query that is refused, LimitReached for one that takes too much time or memory.
        """
        return self._asked("sparql", query, {**(parameters or {}), **named}, timeout, limit)

    def cypher(
        self,
        query: str,
        parameters: Mapping[str, Any] | None = None,
        /,
        *,
        timeout: float = 10.0,
        limit: int | None = None,
        **named: Any,
    ) -> Table:
        """Your own Cypher; as :meth:`sparql`. On a connection to a server it is answered there.

        ``$slug`` is given as ``slug=…``, or in a mapping of parameters.
        """
        return self._asked("cypher", query, {**(parameters or {}), **named}, timeout, limit)

    def _asked(
        self, language: Language, query: str, parameters: Mapping[str, Any], timeout: float, limit: int | None
    ) -> Table:
        from banenmakers.queries.free import Asked, asker

        if not self._close.alive:
            raise WrongUse("table.closed")
        ask = self._asks.get(on := "server" if self.graph and language == "cypher" else "snapshot")
        if ask is None:
            ask = self._asks[on] = self._open.enter_context(
                asker(self.snapshot, self.graph if on == "server" else None)
            )
            self._warn(*([ask.note] if ask.note else []))
        answer = ask(Asked(language, query, dict(parameters), limit), timeout)
        self._warn(*answer.notes)
        said = tuple(each.sentence(self.lang) for each in answer.warnings)
        return replace(answer.table, lang=self.lang, warnings=said)

    def _warn(self, *codes: str) -> None:
        import warnings

        for code in codes:
            warnings.warn(say(code, self.lang), stacklevel=4)

    def explain(
        self,
        initiative: str,
        as_of: str | None = None,
        ecosystem: str | None = None,
        lang: Lang | None = None,
        since: Snapshot | None = None,
    ) -> dict[str, Any]:
        """The explanation of a level, in the shape of ``banenmakers explain --json``; ``since``: an older snapshot."""
        from banenmakers.queries.explain import explain

        return explain(self.snapshot, initiative, as_of, ecosystem, since).as_dict(lang or self.lang)

    def compare(self, a: str, b: str, as_of: str | None = None, lang: Lang | None = None) -> dict[str, Any]:
        """Two initiatives side by side, in the shape of ``banenmakers compare --json``."""
        from banenmakers.queries.compare import compare

        return compare(self.snapshot, a, b, as_of).as_dict(lang or self.lang)

    def ladder(self, as_of: str = "latest", lang: Lang | None = None) -> Picture:
        """The picture of all levels on a day, shown by a notebook."""
        from .pictures import ladder_svg

        return Picture(ladder_svg(self.snapshot, as_of, lang or self.lang))

    def __repr__(self) -> str:
        return f"<Connection to snapshot {self.snapshot.digest[:12]}, known until {self.snapshot.known_until}>"


@dataclass(frozen=True, slots=True, repr=False)
class Picture:
    """An SVG that a notebook shows; ``svg`` is its text."""

    svg: str

    def _repr_svg_(self) -> str:
        return self.svg

    def save(self, path: str | Path) -> None:
        """Write it to a file."""
        Path(path).write_text(self.svg, encoding="utf-8")

    def __repr__(self) -> str:
        return f"<Picture of {len(self.svg):,} characters>"


def connect(
    where: str | Path | None = None, lang: Lang = "en", *, user: str | None = None, database: str | None = None
) -> Connection:
    """Open the current snapshot of a data folder (default: as the command line); tables speak ``lang``.

    ``where`` may also be the address of a Neo4j server (``neo4j://…``, ``bolt+s://…``): then Cypher and the questions
    are answered there, of the snapshot that it holds, which the user's data folder must have too; ``user`` and
    ``database`` as on the command line. Raises NotFound when nothing was built or loaded, EngineMissing when no server
    answers.
    """
    from banenmakers.graph import DataFolder, Snapshot

    from .settings import default_data_dir

    if isinstance(where, str) and where.startswith(("bolt", "neo4j")) and "://" in where:
        from banenmakers.graph.neo4j import Neo4jGraph, Server

        from .neo4j_server import address, of_server

        server = Server(address(where, user, database))
        try:
            graph = Neo4jGraph(server)
            return Connection(of_server(DataFolder(default_data_dir()), graph), lang, graph)
        except BaseException:
            server.close()
            raise
    return Connection(Snapshot.current(DataFolder(Path(where) if where else default_data_dir())), lang)
