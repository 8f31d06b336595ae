"""Where a file comes from, as rows of label and value: snapshot, dates, query, licence, and how to cite it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from banenmakers.ontology import Lang, say
from banenmakers.queries.tables import NamedTable

from .csv_tables import LICENCE

Rows = list[tuple[str, Any]]


@dataclass(frozen=True, slots=True)
class Origin:
    """The snapshot a file was made of: its digest, when it was built, until when its sources know (ISO date).

    ``citations``: what its claims were read from, each with an address or None.
    """

    digest: str
    built: datetime
    known_until: str
    citations: tuple[tuple[str, str | None], ...]

    def cite(self, lang: Lang) -> str:
        """How the graph wants to be cited."""
        return say("export.citation", lang, digest=self.digest[:12])

    def rows(self, lang: Lang) -> Rows:
        return [
            (say("export.snapshot", lang), self.digest),
            (say("export.built", lang), self.built.isoformat(timespec="seconds")),
            (say("export.known-until", lang), self.known_until),
            (say("export.licence", lang), "CC BY 4.0"),
            ("", LICENCE),
            (say("export.cite", lang), self.cite(lang)),
            *((say("export.read-from", lang), text) for text, _ in self.citations),
        ]


def of_query(
    origin: Origin,
    *,
    language: str,
    text: str,
    parameters: Mapping[str, Any],
    count: int,
    truncated: bool,
    lang: Lang,
    title: str | None = None,
    purpose: str | None = None,
) -> Rows:
    """For the answer of one query, of the catalogue (then it has a title and a purpose) or one's own."""
    titled = [("question", title), ("purpose", purpose)] if title else []
    return [
        *((say(f"export.{code}", lang), value) for code, value in titled),
        (say("export.rows", lang), count),
        *([("", say("export.truncated", lang))] if truncated else []),
        *((say("export.parameter", lang, name=name), value) for name, value in parameters.items()),
        (say("export.engine", lang), {"sparql": "SPARQL", "cypher": "Cypher"}[language]),
        (say("export.query", lang), text.strip()),
        (say("export.lists", lang), say("export.lists-joined", lang)),
        *origin.rows(lang),
    ]


def of_tables(origin: Origin, as_of: str, tables: Iterable[NamedTable], lang: Lang) -> Rows:
    """For all tables: what each holds."""
    return [
        (say("export.as-of", lang), as_of),
        *((table.name, f"{say(f'export.tables.{table.name}', lang)} ({len(table.rows)})") for table in tables),
        (say("export.lists", lang), say("export.lists-joined", lang)),
        *origin.rows(lang),
    ]
