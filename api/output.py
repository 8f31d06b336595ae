"""How results reach a person or a script: tables, JSON, faults, progress. Results on stdout, all else on stderr."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from types import TracebackType
from typing import TYPE_CHECKING, Any

from banenmakers.ontology import Fault, Lang, say

from .settings import Settings

if TYPE_CHECKING:
    # Imported where used: rich is a third of a command's start.
    from rich.console import Console


def out() -> Console:
    """Colour on a terminal; plain and unwrapped in a pipe."""
    from rich.console import Console

    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=500, soft_wrap=True)


def err() -> Console:
    from rich.console import Console

    return Console(stderr=True, highlight=False, soft_wrap=True)


def plain(value: Any) -> Any:
    """A value as JSON has it: dates in ISO form, decimals as numbers."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return float(value)
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def json_text(content: Any) -> str:
    """One document, as all JSON of the program is written."""
    return json.dumps(content, ensure_ascii=False, indent=2, default=plain) + "\n"


def print_json(content: Any) -> None:
    sys.stdout.write(json_text(content))


def shown(value: Any, lang: Lang) -> str:
    """A value in a table for people."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say(f"cli.{'yes' if value else 'no'}", lang)
    if isinstance(value, float):
        text = f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
        return text.replace(".", ",") if lang == "nl" else text
    if isinstance(value, list):
        return ", ".join(shown(each, lang) for each in value) or "–"
    return str(value)


def print_table(title: str, columns: Sequence[str], rows: Sequence[Sequence[Any]], lang: Lang) -> None:
    from rich.markup import escape
    from rich.table import Table as RichTable

    table = RichTable(title=title, title_justify="left", title_style="bold")
    for column in columns:
        table.add_column(column, overflow="fold")
    for row in rows:
        table.add_row(*(escape(shown(value, lang)) for value in row))
    out().print(table)


def print_faults(faults: Sequence[Fault], lang: Lang) -> None:
    """One line a fault: place, what is wrong, what would be right."""
    from rich.markup import escape

    console = err()
    for fault in faults:
        where = ":".join(str(part) for part in (fault.file, fault.row, fault.column) if part is not None)
        colour = "red" if fault.severity == "error" else "yellow"
        console.print(
            f"[{colour}]{escape(where) or '–'}[/] {escape(fault.problem(lang))} [dim]{escape(fault.remedy(lang))}[/]"
        )


class Steps:
    """Says on stderr what a long command is doing, once it has taken more than a second."""

    def __init__(self, settings: Settings, prefix: str) -> None:
        self._console = err()
        shows = settings.progress and not settings.quiet and self._console.is_terminal
        self._status = self._console.status("") if shows else None
        self._prefix = prefix
        self._lang = settings.lang
        self._verbose = settings.verbose
        self._timer = threading.Timer(1.0, self._status.start) if self._status else None

    def __enter__(self) -> Steps:
        if self._timer:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __call__(self, step: str) -> None:
        try:
            text = say(f"{self._prefix}.{step}", self._lang)
        except KeyError:
            text = step
        if self._status:
            self._status.update(text)
        if self._verbose:
            self._console.print(text, style="dim", markup=False)

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timer:
            self._timer.cancel()
        if self._status:
            self._status.stop()
