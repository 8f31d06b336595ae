"""Two initiatives side by side as Markdown, to paste into a memo, and as a fragment of HTML, for a page to style.

Escaped as the forms of an explanation are: whatever comes from a source is text, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from .comparison_page import ComparisonPage, Row
from .explanation_markdown import escaped


def to_markdown(page: ComparisonPage) -> str:
    """A table as GitHub and Pandoc know it; what differs is marked by ≠ and bold. Lines in a cell are parted by
    ``<br>``."""
    heads = ("", page.what, page.a.name, page.b.name)
    lines = [f"## {escaped(page.title)}", "", _line(map(escaped, heads)), "|---|---|---|---|"]
    for row in page.rows:
        heading = escaped(row.heading) if row.same else f"**{escaped(row.heading)}**"
        cells = ("<br>".join(map(escaped, _marked(row, side))) for side in (row.a, row.b))
        lines.append(_line(("" if row.same else "≠", heading, *cells)))
    return "\n".join([*lines, "", escaped(page.verdict)]) + "\n"


def _line(cells: Iterator[str] | tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


def _marked(row: Row, lines: tuple[str, ...]) -> list[str]:
    return [f"• {line}" if row.listed and line != "–" else line for line in lines]


def to_html(page: ComparisonPage) -> str:
    """One ``article`` with a table; headings begin at ``h2``. What differs has ``data-differs`` and a ≠."""
    return "\n".join(_article(page)) + "\n"


def _article(page: ComparisonPage) -> Iterator[str]:
    yield f'<article class="comparison" lang="{page.lang}">'
    yield f"<header><h2>{escape(page.title)}</h2></header>"
    sides = "".join(
        f'<th scope="col" data-initiative="{escape(side.iri)}">{escape(side.name)}</th>' for side in (page.a, page.b)
    )
    yield f'<table><thead><tr><td></td><th scope="col">{escape(page.what)}</th>{sides}</tr></thead><tbody>'
    for row in page.rows:
        differs, sign = ("", "") if row.same else (' data-differs="true"', "≠")
        head = f'<td>{sign}</td><th scope="row">{escape(row.heading)}</th>'
        yield f"<tr{differs}>{head}<td>{_cell(row, row.a)}</td><td>{_cell(row, row.b)}</td></tr>"
    yield "</tbody></table>"
    yield f"<footer><p>{escape(page.verdict)}</p></footer>"
    yield "</article>"


def _cell(row: Row, lines: tuple[str, ...]) -> str:
    if row.listed and lines != ("–",):
        return f"<ul>{''.join(f'<li>{escape(line)}</li>' for line in lines)}</ul>"
    return "".join(escape(line) for line in lines)
