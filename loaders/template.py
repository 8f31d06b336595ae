"""Empty sheets with headers, and a page of notes and value lists: all of it from the table of columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from banenmakers.ontology import Lang, StorageFault, WrongUse, say

from . import columns as c
from .choices import ALL_KINDS, SchemeList, lists_by
from .columns import SHEETS, Column, Sheet

if TYPE_CHECKING:
    from .lookalikes import LookAlike

SEPARATOR: dict[Lang, str] = {"nl": ";", "en": ","}  # what a spreadsheet in that language expects
NOTES: dict[Lang, str] = {"nl": "LEESMIJ.md", "en": "README.md"}


def write_template(out: Path, lang: Lang = "nl") -> list[Path]:
    """Write an empty set of sheets and their notes in the folder ``out``; the paths written.

    Raises WrongUse, before anything is written, when one of the files is there already; StorageFault when
    the folder cannot be written.
    """
    contents = {out / f"{sheet.name}.csv": _header_row(sheet, lang) for sheet in SHEETS.values()}
    contents[out / NOTES[lang]] = notes(lang)
    # a byte order mark tells spreadsheets that the file is in UTF-8
    write_new(out, {p: t.encode("utf-8-sig" if p.suffix == ".csv" else "utf-8") for p, t in contents.items()})
    return list(contents)


def write_new(folder: Path, contents: dict[Path, bytes]) -> None:
    """Write files that are not there yet in ``folder``, all of them or, when one is there, none."""
    if there := [path.name for path in contents if path.exists()]:
        raise WrongUse("sheets.template-exists", folder=str(folder), files=", ".join(there))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for path, data in contents.items():
            with path.open("xb") as file:
                file.write(data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise StorageFault("sheets.template-unwritable", folder=str(folder), reason=reason) from error


def write_decisions(path: Path, found: Iterable[LookAlike], lang: Lang) -> Path:
    """A sheet ``same_as`` with a row for each pair that waits: all but the verdict, who decided and when.

    Raises WrongUse when the file is there already, StorageFault when it cannot be written.
    """
    sheet = SHEETS["same_as"]
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=SEPARATOR[lang], lineterminator="\r\n")
    writer.writerow(column.header(lang) for column in sheet.columns)
    for each in found:
        row = {"key": each.key, "a": each.a, "b": each.b, "reason": each.text("nl"), "reason_en": each.text("en")}
        writer.writerow(row.get(column.name, "") for column in sheet.columns)
    write_new(path.parent, {path: text.getvalue().encode("utf-8-sig")})
    return path


def _header_row(sheet: Sheet, lang: Lang) -> str:
    line = io.StringIO()
    csv.writer(line, delimiter=SEPARATOR[lang], lineterminator="\r\n").writerow(
        column.header(lang) for column in sheet.columns
    )
    return line.getvalue()


def notes(lang: Lang) -> str:
    """The page of notes, in Markdown: what each column holds, and every value list."""
    head = _note("heads.columns", lang)
    parts = [f"# {_note('heads.title', lang)}", _note("heads.intro", lang)]
    for sheet in SHEETS.values():
        parts.append(f"## {sheet.name}.csv")
        parts.append(_note(f"sheet.{sheet.name}", lang))
        rows = [head, "| --- | --- | --- | --- |", *(_column_row(sheet, column, lang) for column in sheet.columns)]
        parts.append("\n".join(rows))
    parts.append(f"## {_note('heads.lists', lang)}")
    parts += [_list_of(kind, values, lang) for kind, values in lists_by(ALL_KINDS).items()]
    return "\n\n".join(parts) + "\n"


def _list_of(kind: str, values: SchemeList, lang: Lang) -> str:
    """The values that may stand beside a kind."""
    forms = ", ".join(f"`{form}`" for form in values.written(lang))
    option = ALL_KINDS.forms[kind]
    return f"**{option.nl if lang == 'nl' else option.en}**: {forms}"


def _column_row(sheet: Sheet, column: Column, lang: Lang) -> str:
    need = need_note(column, lang)
    cells = (f"`{column.header(lang)}`", type_note(column.type, lang), need, column_note(sheet, column, lang))
    return f"| {' | '.join(cells)} |"


def need_note(column: Column, lang: Lang) -> str:
    """Whether a cell must be filled, or what an empty one means."""
    if column.required:
        return _note("heads.required", lang)
    if column.default is None:
        return ""
    assert isinstance(column.type, c.Choice)
    option = column.type.values.forms[column.default]
    return _note("heads.default", lang, value=option.nl if lang == "nl" else option.en)


def column_note(sheet: Sheet, column: Column, lang: Lang) -> str:
    """What the column is for: the note of this sheet's column, else of every column of that name, else nothing."""
    for code in (f"column.{sheet.name}.{column.name}", f"column.all.{column.name}"):
        try:
            return _note(code, lang)
        except KeyError:
            continue
    return ""


def type_note(kind: c.Type, lang: Lang) -> str:
    """What may stand in a cell of this type."""
    match kind:
        case c.Reference(sheets, many):
            files = ", ".join(f"{sheet}.csv" for sheet in sheets)
            return _note("type.references" if many else "type.reference", lang, sheets=files)
        case c.Choice(values):
            return ", ".join(f"`{form}`" for form in values.written(lang))
        case c.ChoiceBy(column, kinds):
            return _note("type.choiceby", lang, column=f"`{column}`", count=len(kinds.options))
        case c.Text(many=True):
            return _note("type.texts", lang)
        case c.Integer(low, high) if high < 1000:
            return _note("type.bounded", lang, low=low, high=high)
        case _:
            return _note(f"type.{type(kind).__name__.lower()}", lang)


def _note(code: str, lang: Lang, **values: object) -> str:
    text: str = say(f"sheets.note.{code}", lang, **values)
    return text
