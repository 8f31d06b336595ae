"""``connect()``: the graph in a notebook."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from banenmakers.graph import Snapshot, Table
    from banenmakers.queries.network import Network


class Connection:
    """One snapshot, read-only. Tables are :class:`banenmakers.graph.Table` (``.columns``, ``.rows``, ``.dicts()``).

    >>> g = connect()                                        # doctest: +SKIP
    >>> g.question("levels", as_of="2018-12").dicts()        # doctest: +SKIP
    >>> g.explain("Veluwe Portaal", lang="nl")["missing"]    # doctest: +SKIP
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    def question(self, name: str, engine: Any = "sparql", **parameters: Any) -> Table:
        """A question of the catalogue by name or number. Raises NotFound and WrongUse with what would be right."""
        from banenmakers.queries.questions import ask, bind, find_question

        question = find_question(str(name))
        values = bind(question, self.snapshot, {key: str(value) for key, value in parameters.items()})
        return ask(self.snapshot, question, values, engine)

    def network(self, **how: Any) -> Network:
        """The network of ties: ``g.network(as_of="2018", directed=True).measure("brokers")``.

        Takes ``as_of``, ``at_least``, ``kinds``, ``formality``, ``directed`` and ``through``.
        """
        from banenmakers.queries.network import network

        return network(self.snapshot, **how)

    def sparql(self, query: str) -> Table:
        """Your own SPARQL over the union of all named graphs; it runs in this process, without a deadline."""
        return self.snapshot.rdf.query(query)

    def cypher(self, query: str, **parameters: Any) -> Table:
        """Your own Cypher; read-only; it runs in this process, without a deadline."""
        return self.snapshot.cypher.query(query, parameters)

    def explain(
        self,
        initiative: str,
        as_of: str | None = None,
        ecosystem: str | None = None,
        lang: Any = "en",
        since: Snapshot | None = None,
    ) -> dict[str, Any]:
        """The explanation of a level, in the shape of ``banenmakers explain --json``; ``since``: an older snapshot."""
        from banenmakers.queries.explain import explain

        return explain(self.snapshot, initiative, as_of, ecosystem, since).as_dict(lang)

    def compare(self, a: str, b: str, as_of: str | None = None, lang: Any = "en") -> dict[str, Any]:
        """Two initiatives side by side, in the shape of ``banenmakers compare --json``."""
        from banenmakers.queries.compare import compare

        return compare(self.snapshot, a, b, as_of).as_dict(lang)

    def __repr__(self) -> str:
        return f"<Connection to snapshot {self.snapshot.digest[:12]}, known until {self.snapshot.known_until}>"


def connect(data_dir: str | Path | None = None) -> Connection:
    """Open the current snapshot of a data folder (default: as the command line).

    Raises NotFound when nothing was built.
    """
    from banenmakers.graph import DataFolder, Snapshot

    from .settings import default_data_dir

    return Connection(Snapshot.current(DataFolder(Path(data_dir) if data_dir else default_data_dir())))
