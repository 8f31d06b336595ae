"""A table in the forms that a notebook takes: pandas, polars, networkx, HTML; each library imported when asked for."""

from __future__ import annotations

from datetime import date, datetime
from html import escape
from importlib import import_module
from typing import Any

from banenmakers.ontology import EngineMissing, Lang, WrongUse, say
from banenmakers.ontology import vocabulary as voc

from .table import Table

MOST_SHOWN = 50  # rows on a page of a notebook
_LONGEST_SHOWN = 300  # characters of one value there


def _extra(package: str) -> Any:
    try:
        return import_module(package)
    except ImportError as error:
        raise EngineMissing("table.needs", package=package) from error


def to_pandas(table: Table) -> Any:
    """See :meth:`Table.to_pandas`."""
    pandas = _extra("pandas")
    frame = pandas.DataFrame(table.rows, columns=table.columns, dtype=object)
    for name in table.columns:
        held = frame[name]
        present = [value for value in held if value is not None]
        if present and all(isinstance(value, date) and not isinstance(value, datetime) for value in present):
            # In seconds, because 9999-12-31 (no end known) is beyond what nanoseconds can say.
            frame[name] = pandas.Series(held.to_numpy(dtype="datetime64[s]"), index=frame.index)
        else:
            frame[name] = held.convert_dtypes()
    return frame


def to_polars(table: Table) -> Any:
    """See :meth:`Table.to_polars`."""
    polars = _extra("polars")
    columns = {name: [row[at] for row in table.rows] for at, name in enumerate(table.columns)}
    return polars.DataFrame([_series(polars, name, values) for name, values in columns.items()])


def _series(polars: Any, name: str, values: list[Any]) -> Any:
    """A column of one type: maps get all keys that any of them has; what fits no type (a list of numbers and texts,
    say) becomes text."""
    maps = [value for value in values if isinstance(value, dict)]
    if maps and all(value is None or isinstance(value, dict) for value in values):
        keys = sorted({key for value in maps for key in value})
        values = [None if value is None else {key: value.get(key) for key in keys} for value in values]
    try:
        return polars.Series(name, values, strict=not _numbers(values))
    except (TypeError, OverflowError, polars.exceptions.PolarsError):
        return polars.Series(name, [None if value is None else str(value) for value in values])


def _numbers(values: list[Any]) -> bool:
    """Whole numbers and decimals together are decimals, which polars does only when it need not be strict."""
    kinds = {type(value) for value in values if value is not None}
    return kinds == {int, float}


def to_networkx(table: Table, source: str, target: str, directed: bool) -> Any:
    """See :meth:`Table.to_networkx`."""
    import networkx

    for wanted in (source, target):
        if wanted not in table.columns:
            raise WrongUse("table.no-column", wanted=wanted, known=", ".join(table.columns))
    graph = networkx.MultiDiGraph() if directed else networkx.MultiGraph()
    ends = {column: (table.columns.index(column), _name_column(table.columns, column)) for column in (source, target)}
    taken = {at for pair in ends.values() for at in pair if at is not None}
    left_out = 0
    for row in table.rows:
        if any(row[at] is None for at, _ in ends.values()):
            left_out += 1
            continue
        both = []
        for column, (at, name_at) in ends.items():
            key, known = _end(column, row[at])
            if name_at is not None and row[name_at] is not None:
                known["name"] = row[name_at]
            graph.add_node(key, **{name: value for name, value in known.items() if value is not None})
            both.append(key)
        carried = {name: row[at] for at, name in enumerate(table.columns) if at not in taken and row[at] is not None}
        # As a mapping and not as keywords: a column may be called ``key``.
        number = graph.add_edge(*both)
        graph.edges[(*both, number)].update(carried)
    graph.graph["left_out"] = left_out
    return graph


def _name_column(columns: list[str], column: str) -> int | None:
    """Where the names of an entity's column stand: ``X_name``, or ``name`` directly after the first column."""
    if f"{column}_name" in columns:
        return columns.index(f"{column}_name")
    first = columns.index(column) == 0
    return 1 if first and len(columns) > 1 and columns[1] == "name" else None


def _end(column: str, value: Any) -> tuple[Any, dict[str, Any]]:
    """What a node is known by, and its properties."""
    if isinstance(value, dict) and value.get("iri"):
        return value["iri"], dict(value)
    if isinstance(value, dict | list):
        kind = "[…]" if isinstance(value, list) else "{…}"
        raise WrongUse("table.no-end", column=column, value=kind)
    return value, {}


# ---- HTML ----


def to_html(table: Table) -> str:
    """The first rows as HTML. Every text is escaped: names come from sources that nobody vouches for."""
    head = "".join(f"<th>{_safe(name)}</th>" for name in table.columns)
    body = "".join(
        f"<tr>{''.join(f'<td>{_cell(value, table.lang)}</td>' for value in row)}</tr>"
        for row in table.rows[:MOST_SHOWN]
    )
    # The class keeps a notebook from reading $…$ in a name as a formula.
    return (
        f'<table class="tex2jax_ignore mathjax_ignore"><caption>{_safe(caption(table))}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    )


def caption(table: Table) -> str:
    """Warnings, how many rows there are, how many are shown, and whether there are more than were asked for."""
    count, lang = len(table.rows), table.lang
    if count > MOST_SHOWN:
        said = say("table.first", lang, shown=MOST_SHOWN, count=count)
    else:
        said = say("table.rows" if count > 1 else "table.row" if count else "table.no-rows", lang, count=count)
    cut = f"{said}. {say('table.cut', lang)}" if table.truncated else said
    return " ".join([*table.warnings, cut])


def _safe(text: str) -> str:
    """Escaped, without lone surrogates, which no page can be encoded with."""
    return escape(text.encode("utf-8", "replace").decode("utf-8"))


def _cell(value: Any, lang: Lang) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return say(f"cli.{'yes' if value else 'no'}", lang)
    if isinstance(value, list):
        return ", ".join(_cell(each, lang) for each in value)
    if isinstance(value, dict):
        return _node(value, lang)
    text = str(value)
    shown = text.removeprefix(voc.ID)
    shown = _safe(shown if len(shown) <= _LONGEST_SHOWN else shown[: _LONGEST_SHOWN - 1] + "…")
    if text.startswith(("https://", "http://")) and not any(sign.isspace() for sign in text):
        return f'<a href="{_safe(text)}" rel="noopener noreferrer">{shown}</a>'
    return shown


def _node(value: dict[str, Any], lang: Lang) -> str:
    """A node or relationship by its name or claim; any other map by its keys."""
    named = value.get("name") or value.get("claim") or value.get("iri")
    if named:
        return _cell(named, lang)
    return ", ".join(f"{_safe(str(key))}: {_cell(each, lang)}" for key, each in value.items())
