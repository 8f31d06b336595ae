"""Two initiatives on a terminal: a row per head, one column each, differences marked."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from .comparison_page import ComparisonPage, Row
from .output import out


def show(page: ComparisonPage) -> None:
    """Print it, with how many heads differ below."""
    table = Table(title=escape(page.title), title_justify="left", title_style="bold", show_lines=True)
    for heading in ("", page.what, page.a.name, page.b.name):
        table.add_column(escape(heading), overflow="fold")
    for row in page.rows:
        cells = ("" if row.same else "≠", row.heading, _cell(row, row.a), _cell(row, row.b))
        table.add_row(*map(escape, cells), style=None if row.same else "yellow")
    console: Console = out()
    console.print(table)
    console.print(page.verdict, markup=False)


def _cell(row: Row, lines: tuple[str, ...]) -> str:
    return "\n".join(f"• {line}" if row.listed and line != "–" else line for line in lines)
