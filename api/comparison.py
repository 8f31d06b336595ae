"""Two initiatives on a terminal: a row per head, one column each, differences marked."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from banenmakers.ontology import Lang, say
from banenmakers.queries.compare import Aspect, Comparison

from .explanation_page import plain
from .output import out, shown


def show(found: Comparison, lang: Lang) -> None:
    """Print it, with how many heads differ below."""

    def said(code: str, **values: object) -> str:
        return plain(say(f"explain.compare.{code}", lang, **values))

    names = [plain(each.bearing.name(each.named.iri, lang)) for each in (found.a, found.b)]
    title = said("title", a=names[0], b=names[1], day=found.a.as_of)
    table = Table(title=escape(title), title_justify="left", title_style="bold", show_lines=True)
    for heading in ("", said("what"), *names):
        table.add_column(escape(heading), overflow="fold")
    aspects = found.aspects(lang)
    for each in aspects:
        style = None if each.same else "yellow"
        cells = ("" if each.same else "≠", said(each.what), _cell(each, each.a, lang), _cell(each, each.b, lang))
        table.add_row(*map(escape, cells), style=style)
    console: Console = out()
    console.print(table)
    differing = sum(not each.same for each in aspects)
    console.print(said("differ", count=differing, all=len(aspects)) if differing else said("equal"), markup=False)


def _cell(aspect: Aspect, value: Any, lang: Lang) -> str:
    if aspect.what == "range":
        return f"{value[0]}–{value[1]}"
    if aspect.what == "path" and value:
        return plain(" – ".join(value))
    if aspect.what == "level" and value is None:
        return say("explain.page.undetermined", lang)
    if isinstance(value, list) and any(isinstance(each, str) for each in value):
        return "\n".join(f"• {plain(each)}" for each in value)
    return shown(value, lang)
