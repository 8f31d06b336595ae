"""An explanation as Markdown, to paste into a memo: headings, a checklist, places as footnotes.

CommonMark with footnotes and task lists as GitHub and Pandoc know them. Whatever comes from a source is escaped: no
name makes a link, a heading, a table or a tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .explanation_page import Item, Page, Said

# Whatever means something inside a line, with what programs make links of by themselves: addresses and user names.
_INSIDE = re.compile(r"[\\`*_{}\[\]<>#|~&^$@!]|(?<=\w):(?=//)|(?<=www)\.|(?<=WWW)\.")
# Whatever begins a list, a quotation or a heading at the start of a line.
_FIRST = re.compile(r"^(\d+)?([-+=.):])")
_ADDRESS = re.compile(r"https?://[^\s<>\"\\`|]+")


def to_markdown(page: Page) -> str:
    """The page as one document that ends with its footnotes; their names begin with the initiative's."""
    return _Markdown(page).document()


def escaped(text: str) -> str:
    """Text that Markdown shows as it is, wherever it stands."""
    inside = _INSIDE.sub(lambda found: "\\" + found[0], text)
    return _FIRST.sub(lambda found: (found[1] or "") + "\\" + found[2], inside)


class _Markdown:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.notes: dict[Said, str] = {}

    def document(self) -> str:
        lines = [f"## {escaped(self.page.title)}", "", f"*{escaped(self.page.as_of)}*"]
        for section in self.page.sections:
            lines += ["", f"### {escaped(section.heading)}", ""]
            for item in section.items:
                lines += self._item(item, 0)
        lines += ["", *(f"[^{name}]: {self._note(said)}" for said, name in self.notes.items())]
        return "\n".join(lines).rstrip() + "\n"

    def _item(self, item: Item, depth: int) -> Iterator[str]:
        box = {"carried": "[x] ", "overruled": "[ ] ", "open": "[ ] ", "below": "[ ] "}.get(item.state, "")
        text = f"**{escaped(item.text)}**" if item.state in ("agrees", "differs", "carried") else escaped(item.text)
        marks = [escaped(mark) for mark in (*item.marks, item.state_text) if mark]
        aside = f" *({'; '.join(marks)})*" if marks else ""
        key = f" `{item.key}`" if item.key and "`" not in item.key else ""
        yield "  " * depth + f"- {box}{text}{aside}{key}{''.join(map(self._reference, item.places))}"
        for below in item.items:
            yield from self._item(below, depth + 1)

    def _reference(self, said: Said) -> str:
        name = self.notes.setdefault(said, f"{self.page.slug}-{len(self.notes) + 1}")
        return f"[^{name}]"

    def _note(self, said: Said) -> str:
        where = said.where
        address = f" <{said.url}>" if said.url and _ADDRESS.fullmatch(said.url) else ""
        if address and said.url:
            where = where.replace(said.url, "").rstrip(" ,")
        passage = f" “{escaped(said.passage)}”" if said.passage else ""
        return f"{escaped(said.paraphrase)} – {escaped(where)}{address}{passage}"
