"""The catalogue: one question is ``catalogue/NN-name.cypher``, ``.rq`` and a golden table.

Both files begin with the same header, which says what the question is, what it takes and what it gives::

    title-nl: …        title-en: …        purpose-nl: …        purpose-en: …
    parameter: NAME | TYPE or allowed values | default
    column: NAME | TYPE [set]
    order: COLUMN, …

Where the answer is a measure of a network, the two queries give its ties, and the header says so::

    measure: NAME                              a file of ``measures``
    option: NAME | TYPE or allowed values | default    a parameter that the measure takes, not the query
    column: NAME | TYPE [set]                  of the ties
    result: NAME | TYPE [set or list]          of the answer, which ``order`` is about

Types of parameters: ``date`` (a day, or a month or year meaning its last day, or ``latest``, or ``report``),
``initiative``, ``source`` (also ``report``: the latest) and ``thing`` (whatever has a name), each by IRI, slug, name or
alias, ``text``, ``integer``, ``decimal``, or a list of allowed values. What has ``any`` as its default also takes that.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, Protocol

from banenmakers.graph import Snapshot, Table
from banenmakers.ontology import NotFound, WrongUse

from .asked import as_date
from .names import find_initiative, find_source, find_thing, nearest

Engine = Literal["sparql", "cypher"]
ENGINES: tuple[Engine, ...] = ("sparql", "cypher")
_ENDINGS: dict[str, str] = {"sparql": ".rq", "cypher": ".cypher"}
_LINE = re.compile(
    r"^(?://|#) (title-nl|title-en|purpose-nl|purpose-en|parameter|option|column|result|measure|order): (.+)$"
)

_DECIMAL = re.compile(r"\d{1,9}([.,]\d{1,9})?", re.ASCII)
_FINDERS = {"initiative": find_initiative, "source": find_source, "thing": find_thing}


@dataclass(frozen=True, slots=True)
class Parameter:
    name: str
    type: str
    default: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """``many``: the value is a list, sorted unless ``ordered`` (its order says something)."""

    name: str
    type: str
    many: bool
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question; ``texts`` holds its query per engine.

    ``columns`` are those of the answer. With a ``measure``, ``ties`` are those of the queries, and ``options`` the
    names of the parameters that the measure takes.
    """

    name: str
    number: int
    title: Mapping[str, str]
    purpose: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    order: tuple[str, ...]
    texts: Mapping[str, str]
    measure: str | None = None
    ties: tuple[Column, ...] = ()
    options: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[Column, ...]:
        """What its two queries give."""
        return self.ties if self.measure else self.columns

    def as_dict(self, lang: str) -> dict[str, Any]:
        """The JSON shape of the command line's contract."""
        return {
            "name": self.name,
            "number": self.number,
            "title": self.title[lang],
            "purpose": self.purpose[lang],
            "parameters": [p_dict(p) for p in self.parameters],
            "columns": [c_dict(c) for c in self.columns],
            "engines": list(self.texts),
        }


def p_dict(parameter: Parameter) -> dict[str, Any]:
    values = list(parameter.values) or None
    return {"name": parameter.name, "type": parameter.type, "default": parameter.default, "values": values}


def c_dict(column: Column) -> dict[str, str]:
    return {"name": column.name, "type": f"list of {column.type}" if column.many else column.type}


@cache
def questions() -> tuple[Question, ...]:
    """Every question, by number."""
    folder = files(__package__) / "catalogue"
    stems = sorted(e.name.removesuffix(".rq") for e in folder.iterdir() if e.name.endswith(".rq"))
    return tuple(
        _question(stem, {e: (folder / f"{stem}{_ENDINGS[e]}").read_text(encoding="utf-8") for e in ENGINES})
        for stem in stems
    )


def header(text: str) -> dict[str, list[str]]:
    """The header's lines by name, in order."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        match = _LINE.match(line)
        if match is None:
            break
        found.setdefault(match[1], []).append(match[2].strip())
    return found


def without_header(text: str) -> str:
    """The query itself, with what its author says of it."""
    lines = text.splitlines()
    first = next(at for at, line in enumerate(lines) if _LINE.match(line) is None)
    return "\n".join(lines[first:])


def _question(stem: str, texts: dict[str, str]) -> Question:
    lines = header(texts["sparql"])
    number, _, name = stem.partition("-")
    columns, results = (tuple(as_column(line) for line in lines.get(kind, [])) for kind in ("column", "result"))
    options = tuple(as_parameter(line) for line in lines.get("option", []))
    return Question(
        name,
        int(number),
        {lang: lines[f"title-{lang}"][0] for lang in ("nl", "en")},
        {lang: lines[f"purpose-{lang}"][0] for lang in ("nl", "en")},
        (*(as_parameter(line) for line in lines.get("parameter", [])), *options),
        results or columns,
        tuple(part.strip() for part in lines["order"][0].split(",")),
        texts,
        lines.get("measure", [None])[0],
        columns if results else (),
        tuple(option.name for option in options),
    )


def as_parameter(line: str) -> Parameter:
    name, kind, default = (part.strip() for part in line.split("|"))
    values = tuple(part.strip() for part in kind.split(",")) if "," in kind else ()
    return Parameter(name, "choice" if values else kind, default, values)


def as_column(line: str) -> Column:
    name, kind = (part.strip() for part in line.split("|"))
    kind, _, shape = kind.partition(" ")
    return Column(name, kind, shape in ("set", "list"), shape == "list")


def find_question(name: str) -> Question:
    """By slug or number (``16``, ``leader-ties``, ``16-leader-ties``). Raises NotFound with the nearest names."""
    wanted = name.strip().lower()
    for question in questions():
        if wanted in (
            question.name,
            str(question.number),
            f"{question.number:02}",
            f"{question.number:02}-{question.name}",
        ):
            return question
    near = nearest(wanted, [q.name for q in questions()]) or [q.name for q in questions()]
    raise NotFound("question.unknown", wanted=name, near=", ".join(near))


def bind(question: Question, snapshot: Snapshot, given: Mapping[str, str]) -> dict[str, Any]:
    """The parameters as values: defaults filled in, names resolved. Raises WrongUse or NotFound for what cannot be."""
    return bound(question.name, question.parameters, snapshot, given)


def bound(what: str, parameters: Iterable[Parameter], snapshot: Snapshot, given: Mapping[str, str]) -> dict[str, Any]:
    """The values of ``parameters``; ``what`` is named to whoever gives another one."""
    known = {p.name: p for p in parameters}
    for name in given:
        if name not in known:
            raise WrongUse("question.no-such-parameter", question=what, wanted=name, known=", ".join(known) or "–")
    return {name: _bound(p, snapshot, given.get(name, p.default)) for name, p in known.items()}


def _bound(parameter: Parameter, snapshot: Snapshot, text: str) -> Any:
    if parameter.type == "date":
        return as_date(text, snapshot)
    if parameter.type in _FINDERS:
        if text == parameter.default == "any":
            return text
        return _FINDERS[parameter.type](snapshot, text).iri
    if parameter.type == "choice" and text not in parameter.values:
        raise WrongUse("question.not-a-value", name=parameter.name, value=text, known=", ".join(parameter.values))
    if parameter.type == "integer":
        try:
            return int(text)
        except ValueError:
            raise WrongUse("question.not-a-number", name=parameter.name, value=text) from None
    if parameter.type == "decimal":
        if not _DECIMAL.fullmatch(text):
            raise WrongUse("question.not-a-decimal", name=parameter.name, value=text)
        return float(text.replace(",", "."))
    return text


def language_of(engine: str) -> Engine:
    """In which language an engine is asked: a Neo4j server, as the embedded graph, in Cypher."""
    return "sparql" if engine == "sparql" else "cypher"


class CypherReader(Protocol):
    """Whatever holds the projection and answers Cypher: the embedded graph, a server's."""

    def query(self, text: str, parameters: Mapping[str, Any] | None = None, limit: int | None = None) -> Table: ...


def ask(
    snapshot: Snapshot,
    question: Question,
    values: Mapping[str, Any],
    engine: Engine = "sparql",
    at: CypherReader | None = None,
) -> Table:
    """The table of a question on one engine: the header's columns, values by the header's types, the header's order.

    ``at``: who answers the Cypher instead of the snapshot's own graph.
    """
    found = asked(snapshot, question, values, engine, at)
    if question.measure is None:
        return found
    from .network import as_ties, computed

    return computed(question.measure, as_ties(found), {name: values[name] for name in question.options})


def asked(
    snapshot: Snapshot,
    question: Question,
    values: Mapping[str, Any],
    engine: Engine = "sparql",
    at: CypherReader | None = None,
) -> Table:
    """What the query itself gives: the answer, or the ties that a measure is computed from, in order."""
    reader = snapshot.rdf if engine == "sparql" else at or snapshot.cypher
    own = {name: value for name, value in values.items() if name not in question.options}
    raw = reader.query(unordered(question.texts[engine]), own)
    columns = question.asked
    index = [raw.columns.index(column.name) for column in columns]
    rows = [[_value(column, row[place]) for column, place in zip(columns, index, strict=True)] for row in raw.rows]
    return Table([c.name for c in columns], in_order(rows, columns, () if question.measure else question.order))


def unordered(text: str) -> str:
    """A query of the catalogue without its last clause, the order of its rows.

    They are put in order after either engine, the same way; that of SPARQL reads each value anew for each comparison,
    more than half of the time of what gives tens of thousands of rows.
    """
    return text.rpartition("\nORDER BY ")[0]


def in_order(
    rows: list[list[Any]], columns: Sequence[Column], order: Sequence[str], *, whole: bool = True
) -> list[list[Any]]:
    """By the columns of ``order``; rows equal in these are told apart by the others: one order, whichever engine.

    Not ``whole``: nothing is equal in these.
    """
    names = [column.name for column in columns]
    keys = [names.index(name) for name in order]
    keys += [at for at in range(len(names)) if whole and at not in keys]
    return sorted(rows, key=lambda row: [_rank(row[at]) for at in keys])


def _rank(value: Any) -> tuple[bool, str]:
    """Missing first, numbers by their size, all else as text."""
    return value is not None, f"{value:012}" if isinstance(value, int) else str(value)


def _value(column: Column, value: Any) -> Any:
    if not column.many:
        return value
    parts = value.split("|") if isinstance(value, str) else value or []
    typed = [int(p) if column.type == "integer" else _local(p) for p in parts if p != ""]
    return sorted(set(typed))


def _local(text: str) -> str:
    """SPARQL joins IRIs into text whole; the table shows concepts and classes by name."""
    from banenmakers.ontology import vocabulary as voc

    return voc.local(text)
