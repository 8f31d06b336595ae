"""How our terms relate to those of other vocabularies: one SSSOM table, and the Turtle that is made from it.

The table is ``alignment/banenmakers.sssom.tsv`` (https://mapping-commons.github.io/sssom/). The terms that it leads to
are in ``vendored/<prefix>.ttl``: names, kinds and labels, trimmed, each with its licence beside it. The package
``sssom`` would bring pandas and LinkML for these few lines; the format's own checker passes the table.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pyoxigraph import RdfFormat, Triple, parse

from . import vocabulary as voc

TABLE = "banenmakers.sssom.tsv"
TURTLE = "alignment.ttl"
NOTE = "# Made from banenmakers.sssom.tsv by `make docs`; edit the table, not this file."


@dataclass(frozen=True, slots=True)
class Mapped:
    """One row of the table, its names written out as IRIs."""

    subject: str
    subject_label: str
    predicate: str
    object: str
    object_label: str
    justification: str
    comment: str


@dataclass(frozen=True, slots=True)
class Table:
    """The table: what its header says of it, the prefixes of its names, its rows."""

    about: dict[str, str]
    prefixes: dict[str, str]
    rows: tuple[Mapped, ...]


@cache
def table() -> Table:
    """The shipped table."""
    return read(voc.files_of("alignment", ".tsv")[TABLE])


def read(text: str) -> Table:
    """An SSSOM table with its metadata in front, each line of it behind a ``#``."""
    lines = text.splitlines()
    about: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for line in (line.removeprefix("#") for line in lines if line.startswith("#")):
        name, _, value = line.partition(": ")
        if line.startswith(" "):
            prefixes[name.strip()] = value.strip()
        elif value:
            about[name] = value.strip()

    def iri(name: str) -> str:
        prefix, _, rest = name.partition(":")
        return prefixes[prefix] + rest

    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    mapped = (
        Mapped(
            iri(row["subject_id"]),
            row["subject_label"],
            iri(row["predicate_id"]),
            iri(row["object_id"]),
            row["object_label"],
            iri(row["mapping_justification"]),
            row["comment"],
        )
        for row in rows
    )
    return Table(about, prefixes, tuple(mapped))


def turtle(of: Table) -> str:
    """The table as Turtle: what another program needs to load beside the ontology."""
    statements: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in of.rows:
        statements[_short(row.subject, of)][_short(row.predicate, of)].append(_short(row.object, of))
    used = {name.partition(":")[0] for by in statements.values() for p, o in by.items() for name in (p, *o)} | {"bm"}
    lines = [NOTE]
    lines += [f"@prefix {prefix}: <{of.prefixes[prefix]}> ." for prefix in sorted(used)]
    lines.append("")
    for subject, by_predicate in sorted(statements.items()):
        ends = [f"{predicate} {', '.join(sorted(objects))}" for predicate, objects in sorted(by_predicate.items())]
        lines.append(f"{subject} {' ; '.join(ends)} .")
    return "\n".join(lines) + "\n"


def _short(iri: str, of: Table) -> str:
    return next(f"{prefix}:{iri[len(start) :]}" for prefix, start in of.prefixes.items() if iri.startswith(start))


@cache
def triples() -> tuple[Triple, ...]:
    """What ``alignment.ttl`` states."""
    return tuple(quad.triple for quad in parse(voc.files_of("alignment", ".ttl")[TURTLE], format=RdfFormat.TURTLE))


@cache
def vendored() -> dict[str, tuple[Triple, ...]]:
    """Prefix of a vocabulary → what is kept of it."""
    return {
        name.removesuffix(".ttl"): tuple(quad.triple for quad in parse(text, format=RdfFormat.TURTLE))
        for name, text in voc.files_of("vendored", ".ttl").items()
    }
