"""An explanation on a terminal: verdict, the ladder as a checklist, what is missing, what would change it."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from .explanation_page import Item, Page, Said
from .output import out

_SIGNS = {"carried": "[green]■[/]", "overruled": "[yellow]□[/]", "open": "[dim]□[/]", "below": "[dim]□[/]"}
_COLOURS = {"agrees": "green", "differs": "yellow"}


def show(page: Page) -> None:
    """Print a page; what is below an item is indented under it, also where a long line wraps."""
    console = out()
    console.print(f"[bold]{escape(page.title)}[/]  [dim]{escape(page.as_of)}[/]")
    for section in page.sections:
        if section.name != "verdict":
            console.print(f"\n[bold]{escape(section.heading)}[/]")
        for item in section.items:
            _show(console, item, 0 if section.name == "verdict" else 1, bullet=section.name != "verdict")


def _show(console: Console, item: Item, columns: int, *, bullet: bool = True) -> None:
    text = escape(item.text)
    if item.state in _COLOURS:
        text = f"[{_COLOURS[item.state]}]{text}[/]"
    aside = "; ".join(mark for mark in (*item.marks, item.state_text) if mark)
    told = f"{text} [dim]({escape(aside)})[/]" if aside else text
    if item.key:
        told += f" [dim]{escape(f'[{item.key}]')}[/]"
    sign = _SIGNS.get(item.state, "•") if bullet else ""
    console.print(_in(columns, f"{sign} {told}" if sign else told))
    for said in item.places:
        _place(console, said, columns + 4)
    for below in item.items:
        _show(console, below, columns + 4)


def _place(console: Console, said: Said, columns: int) -> None:
    console.print(_in(columns, f"[italic]{escape(said.paraphrase)}[/]"))
    console.print(_in(columns, f"[dim]{escape(said.where)}[/]"))
    if said.passage:
        console.print(_in(columns, f"[cyan]“{escape(said.passage)}”[/]"))


def _in(columns: int, text: str) -> Padding:
    """Indented, also where a long line wraps; never wider than its text."""
    return Padding(text, (0, 0, 0, columns), expand=False)
