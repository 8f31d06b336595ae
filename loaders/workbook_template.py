"""An empty workbook: a tab for each sheet, with notes on its headers and drop-down lists, from the table of columns."""

from __future__ import annotations

import io
from datetime import datetime
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any

from banenmakers.ontology import Lang, WrongUse, say

from . import columns as c
from .columns import SHEETS, Column, Sheet
from .csvfiles import letter
from .template import column_note, need_note, type_note, write_new

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS = 2_000  # so many rows have drop-down lists; more may be filled in
LISTS = "_lists"  # hidden: value lists that are too long to stand in a cell's own rule
LONGEST_RULE = 255  # characters of a list that a rule may hold itself: the file format's limit
_MADE = datetime(2018, 12, 1)  # the same bytes whenever it is made


def write_workbook_template(path: Path, lang: Lang = "nl") -> Path:
    """Write an empty workbook to ``path`` (.xlsx); raises WrongUse when it is there already, StorageFault."""
    if path.suffix.lower() != ".xlsx":
        raise WrongUse("workbooks.not-xlsx", name=path.name)
    write_new(path.parent, {path: workbook(lang)})
    return path


def workbook(lang: Lang) -> bytes:
    """The bytes of the empty workbook."""
    import xlsxwriter

    data = io.BytesIO()
    with xlsxwriter.Workbook(data, {"in_memory": True}) as book:
        book.set_properties({"created": _MADE})
        _Template(book, lang).write()
    return data.getvalue()


class _Template:
    def __init__(self, book: Workbook, lang: Lang) -> None:
        self._book = book
        self._lang = lang
        self._bold = book.add_format({"bold": True, "bg_color": "#E8EEF4", "bottom": 1, "valign": "top"})
        self._must = book.add_format({"bold": True, "bg_color": "#CFE0EE", "bottom": 1, "valign": "top"})
        self._text = book.add_format({"num_format": "@"})
        self._wrap = book.add_format({"text_wrap": True, "valign": "top"})
        self._lists: list[list[str]] = []

    def write(self) -> None:
        self._notes(self._book.add_worksheet(self._say("notes")))
        for sheet in SHEETS.values():
            self._tab(self._book.add_worksheet(sheet.name), sheet)
        lists = self._book.add_worksheet(LISTS)
        lists.hide()
        for at, values in enumerate(self._lists):
            lists.write_column(0, at, values)

    def _say(self, code: str, **values: Any) -> str:
        return say(f"workbooks.template.{code}", self._lang, **values)

    def _notes(self, tab: Worksheet) -> None:
        tab.set_column(0, 0, 16)
        tab.set_column(1, 1, 100, self._wrap)
        tab.write_string(0, 1, self._say("intro"), self._wrap)
        tab.write_row(2, 0, [self._say("sheet"), self._say("purpose")], self._bold)
        for row, name in enumerate(SHEETS, 3):
            tab.write_string(row, 0, name)
            tab.write_string(row, 1, _plain(say(f"sheets.note.sheet.{name}", self._lang)))

    def _tab(self, tab: Worksheet, sheet: Sheet) -> None:
        tab.freeze_panes(1, 1)
        for at, column in enumerate(sheet.columns):
            name = column.header(self._lang)
            # As text, "ca. 2012", 2012-06, 0028 and 5.10 stay what was typed.
            numeric = isinstance(column.type, c.Integer | c.Confidence | c.Number)
            tab.set_column(at, at, _width(column, name), None if numeric else self._text)
            tab.write_string(0, at, name, self._must if column.required else self._bold)
            note = self._note(sheet, column)
            tab.write_comment(0, at, note, {"x_scale": 2.5, "y_scale": 1 + len(note) / 120, "author": "banenmakers"})
            if rule := self._rule(column):
                tab.data_validation(1, at, ROWS, at, rule)

    def _note(self, sheet: Sheet, column: Column) -> str:
        kind = column.type
        many = "s" if isinstance(kind, c.Reference | c.Text) and kind.many else ""
        example = (
            kind.values.written(self._lang)[0]
            if isinstance(kind, c.Choice)
            else self._say(f"examples.{type(kind).__name__.lower()}{many}")
        )
        need = need_note(column, self._lang) or self._say("optional")
        lines = [column_note(sheet, column, self._lang), type_note(kind, self._lang), need]
        return "\n".join([_plain(line) for line in lines if line] + [self._say("example", example=example)])

    def _rule(self, column: Column) -> dict[str, Any] | None:
        """The drop-down list of a column; what is not in it is warned of, not forbidden: ``check`` decides."""
        kind = column.type
        rule: dict[str, Any] = {"validate": "list", "error_type": "warning", "error_title": self._say("not-listed")}
        if isinstance(kind, c.Choice):
            values = kind.values.written(self._lang)
            short = len(",".join(values)) <= LONGEST_RULE and not any("," in value for value in values)
            return {**rule, "source": values if short else self._listed(values), "error_message": self._say("choose")}
        if isinstance(kind, c.Reference) and len(kind.sheets) == 1:
            (sheet,) = kind.sheets
            # a list of keys is not in the list of single keys: choose the first, type on
            return {
                **rule,
                "source": f"={sheet}!$A$2:$A${ROWS + 1}",
                "error_message": self._say("choose-key", sheet=sheet),
                "show_error": not kind.many,
            }
        return None

    def _listed(self, values: list[str]) -> str:
        if values not in self._lists:
            self._lists.append(values)
        at = letter(self._lists.index(values))
        return f"={LISTS}!${at}$1:${at}${len(values)}"


def _width(column: Column, name: str) -> int:
    wide = 40 if isinstance(column.type, c.Text) and column.type.lang else 12
    wide = max(wide, 24) if isinstance(column.type, c.Key | c.Reference | c.Url) else wide
    return max(wide, len(name) + 3)


def _plain(text: str) -> str:
    """A note without the marks of Markdown."""
    return unescape(text).replace("`", "")
