"""An explanation as a fragment of HTML: one ``article`` with its language, headings and lists, for a page to style.

No script, no style, no event; everything is escaped, and only ``http`` and ``https`` become links.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape

from .explanation_page import Item, Page, Said, Section

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def to_html(page: Page) -> str:
    """The fragment; headings begin at ``h2``. A claim's IRI stands in ``data-claim``, a state in ``data-state``."""
    return "\n".join(_article(page)) + "\n"


def _article(page: Page) -> Iterator[str]:
    yield f'<article class="explanation" lang="{page.lang}" data-initiative="{escape(page.iri)}">'
    yield f"<header><h2>{escape(page.title)}</h2><p>{escape(page.as_of)}</p></header>"
    for section in page.sections:
        yield from _section(section)
    yield "</article>"


def _section(section: Section) -> Iterator[str]:
    yield f'<section class="explanation-{escape(section.name)}"><h3>{escape(section.heading)}</h3>'
    yield from _list(section.items)
    yield "</section>"


def _list(items: Sequence[Item]) -> Iterator[str]:
    yield "<ul>"
    for item in items:
        yield from _item(item)
    yield "</ul>"


def _item(item: Item) -> Iterator[str]:
    claim = f' data-claim="{escape(item.claim)}"' if item.claim else ""
    state = f' data-state="{escape(item.state)}"' if item.state else ""
    text = escape(item.text)
    marks = "; ".join(escape(mark) for mark in (*item.marks, item.state_text) if mark)
    yield f"<li{claim}{state}>" + (f"<strong>{text}</strong>" if item.state else text)
    if marks:
        yield f"<small>({marks})</small>"
    for said in item.places:
        yield _said(said)
    if item.items:
        yield from _list(item.items)
    yield "</li>"


def _said(said: Said) -> str:
    where = escape(said.where)
    if said.url and _ADDRESS.fullmatch(said.url):
        url = escape(said.url)
        where = where.replace(url, "").rstrip(" ,") + f' <a href="{url}" rel="noopener noreferrer">{url}</a>'
    passage = f"<q>{escape(said.passage)}</q> " if said.passage else ""
    return f"<blockquote><p>{escape(said.paraphrase)}</p><footer>{passage}<cite>{where}</cite></footer></blockquote>"
