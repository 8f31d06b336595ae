"""A workbook taken apart before a library reads it: a ZIP archive within its limits, XML without a DOCTYPE.

What the reading library does not tell is noted per tab: formulas (it gives their cached values), error values, merged
blocks, hidden rows and columns, and how large the area of values is. The library then gets a new archive of exactly the
parts that were looked at, so no trick with the archive shows it anything else.
"""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Callable, Sized
from dataclasses import dataclass, field
from typing import Any
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

LARGEST_DECODED = 128 * 1024 * 1024  # bytes of XML in one workbook
MOST_PARTS = 5_000
MOST_NOTES = 10_000  # formulas that are named, merged blocks of a tab, tabs, links
MOST_CELLS = 5_000_000  # rows × columns of one tab: the library holds that area, empty cells too

_MAIN = (
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
)
_LINKS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_TABLE, _TEXT = f"{_ODF}table:1.0 ", f"{_ODF}text:1.0 "
_CALC_TYPE = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"

Attributes = dict[str, str]


class Refused(Exception):
    """The workbook cannot be read: ``code`` names the message."""

    def __init__(self, code: str, **details: Any) -> None:
        self.code = code
        self.details = details
        super().__init__(code)


@dataclass
class Tab:
    """What one tab holds beside its values; rows and columns count from 0, blocks are first row, column, last."""

    formulas: list[tuple[int, int]] = field(default_factory=list)
    errors: list[tuple[int, int]] = field(default_factory=list)
    blocks: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)  # those with a value
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)  # from, to
    last_row: int = -1
    last_column: int = -1

    def formula_at(self, row: int, column: int) -> None:
        if len(self.formulas) < MOST_NOTES:  # one refuses the workbook
            self.formulas.append((row, column))

    def error_at(self, row: int, column: int) -> None:
        if len(self.errors) < MOST_NOTES:
            self.errors.append((row, column))

    def block(self, top: int, left: int, bottom: int, right: int) -> None:
        self.blocks.append((top, left, bottom, right))
        _bounded(self.blocks)

    def value_at(self, row: int, column: int) -> None:
        """Note a value; refuse an area that would fill the memory."""
        self.last_row, self.last_column = max(self.last_row, row), max(self.last_column, column)
        if (self.last_row + 1) * (self.last_column + 1) > MOST_CELLS:
            raise Refused("too-many-cells", most=f"{MOST_CELLS:,}".replace(",", " "))


def _bounded(found: Sized) -> None:
    """Refuse what no person makes so many of; it would only fill the memory."""
    if len(found) > MOST_NOTES:
        raise Refused("damaged")


def take_apart(data: bytes, kind: str) -> tuple[io.BytesIO, dict[str, Tab]]:
    """The archive made anew, and what each tab holds by its name; ``kind`` is .xlsx or .ods. Raises Refused."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):  # OLE: an encrypted workbook, or one of before 2007
        locked = "EncryptedPackage".encode("utf-16-le") in data
        raise Refused("password" if locked else "kind-inside")
    parts = _parts(data)
    names = {name.lower() for name in parts}
    if any(n.endswith("vbaproject.bin") or "/macrosheets/" in n or n.startswith(("basic/", "scripts/")) for n in names):
        raise Refused("macros")
    tabs = _xlsx(parts) if kind == ".xlsx" else _ods(parts)
    again = io.BytesIO()
    with ZipFile(again, "w") as archive:
        for name, content in parts.items():
            if content:
                archive.writestr(name, content)
    again.seek(0)
    return again, tabs


def _parts(data: bytes) -> dict[str, bytes]:
    """Name → content of every part that is XML, b"" for others, within the limits whatever the archive claims."""
    parts: dict[str, bytes] = {}
    left = LARGEST_DECODED
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            if len(archive.infolist()) > MOST_PARTS:
                raise Refused("too-many-parts", most=MOST_PARTS)
            for entry in archive.infolist():
                if entry.flag_bits & 1:
                    raise Refused("password")
                if entry.filename in parts:  # two readers may each see another one
                    raise Refused("damaged")
                parts[entry.filename] = b""
                if not entry.filename.lower().endswith((".xml", ".rels")) and entry.filename != "mimetype":
                    continue
                with archive.open(entry) as file:
                    content = file.read(left + 1)
                if len(content) > left:
                    raise Refused("decoded-too-large", most=LARGEST_DECODED // 2**20)
                left -= len(content)
                parts[entry.filename] = content
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        raise Refused("damaged") from error
    return parts


def _doctype(*_: Any) -> None:
    raise Refused("doctype")


def _walk(content: bytes, start: Callable[[str, Attributes], None], end: Callable[[str], None] | None = None) -> None:
    """Read XML to its end; names are "namespace local"."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = _doctype
    parser.StartElementHandler = start
    if end:
        parser.EndElementHandler = end
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError, KeyError) as error:
        raise Refused("damaged") from error


def _xlsx(parts: dict[str, bytes]) -> dict[str, Tab]:
    if b"macroEnabled" in parts.get("[Content_Types].xml", b""):
        raise Refused("macros")
    looks: dict[str, Tab] = {}
    books: dict[str, list[tuple[str, str]]] = {}
    links: dict[str, dict[str, str]] = {}
    for name, content in parts.items():
        if not content:
            continue
        look = _Part(name)
        _walk(content, look.start)
        if look.tab is not None:
            looks[name] = look.tab
        if look.sheets is not None:
            books[name] = look.sheets
        links[name] = look.links
    if len(books) != 1:
        raise Refused("damaged")
    ((book, sheets),) = books.items()
    folder, base = posixpath.split(book)
    targets = links.get(f"{folder}/_rels/{base}.rels", {})
    found: dict[str, Tab] = {}
    seen: set[str] = set()
    for title, link in sheets:
        part = posixpath.normpath(posixpath.join("/", folder, targets.get(link, ""))).lstrip("/")
        if title in found or part in seen:
            raise Refused("damaged")
        seen.add(part)
        found[title] = looks.get(part) or Tab()
    if any(tab.formulas for part, tab in looks.items() if part not in seen):
        raise Refused("damaged")  # what no tab of the list leads to cannot be told from what a library would read
    return found


class _Part:
    """One part of an .xlsx file: a worksheet, the list of sheets, the targets of links, or nothing of interest."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.tab: Tab | None = None
        self.sheets: list[tuple[str, str]] | None = None
        self.links: dict[str, str] = {}
        self._row = self._column = -1
        self._strings = 0
        self._hidden = False
        self._letters: dict[str, int] = {}
        self._on = {f"{space} {tag}": f for space in _MAIN for tag, f in self._handlers().items()}
        self._on[f"{_PACKAGE} Relationship"] = self._link

    def _handlers(self) -> dict[str, Callable[[Attributes], None]]:
        return {
            "worksheet": self._worksheet, "workbook": self._workbook, "sheet": self._sheet, "row": self._a_row,
            "c": self._cell, "v": self._value, "is": self._value, "f": self._formula, "col": self._a_column,
            "mergeCell": self._block, "si": self._string,
        }  # fmt: skip

    def start(self, name: str, attributes: Attributes) -> None:
        if handler := self._on.get(name):
            handler(attributes)

    def _worksheet(self, _: Attributes) -> None:
        self.tab = Tab()

    def _workbook(self, _: Attributes) -> None:
        self.sheets = []

    def _sheet(self, attributes: Attributes) -> None:
        if self.sheets is not None:
            link = next((attributes[f"{space} id"] for space in _LINKS if f"{space} id" in attributes), "")
            self.sheets.append((attributes.get("name", ""), link))
            _bounded(self.sheets)

    def _link(self, attributes: Attributes) -> None:
        self.links[attributes.get("Id", "")] = attributes.get("Target", "")
        _bounded(self.links)

    def _string(self, _: Attributes) -> None:
        """One of the strings that cells share: the library holds each."""
        self._strings += 1
        if self._strings > MOST_CELLS:
            raise Refused("too-many-cells", most=f"{MOST_CELLS:,}".replace(",", " "))

    def _a_row(self, attributes: Attributes) -> None:
        self._row = int(attributes["r"]) - 1 if "r" in attributes else self._row + 1
        self._column = -1
        self._hidden = attributes.get("hidden") in ("1", "true")

    def _cell(self, attributes: Attributes) -> None:
        if "r" in attributes:
            self._row, self._column = self._place(attributes["r"])
        else:
            self._column += 1
        if attributes.get("t") == "e" and self.tab:
            self.tab.error_at(self._row, self._column)

    def _value(self, _: Attributes) -> None:
        if self.tab:
            self.tab.value_at(self._row, self._column)
            if self._hidden and self.tab.hidden_rows[-1:] != [self._row]:
                self.tab.hidden_rows.append(self._row)

    def _formula(self, _: Attributes) -> None:
        if self.tab:
            self.tab.formula_at(self._row, self._column)

    def _a_column(self, attributes: Attributes) -> None:
        if self.tab and attributes.get("hidden") in ("1", "true"):
            self.tab.hidden_columns.append((int(attributes["min"]) - 1, int(attributes["max"]) - 1))
            _bounded(self.tab.hidden_columns)

    def _block(self, attributes: Attributes) -> None:
        if self.tab:
            first, _, last = attributes.get("ref", "").partition(":")
            self.tab.block(*self._place(first), *self._place(last or first))

    def _place(self, reference: str) -> tuple[int, int]:
        """``C7`` → (6, 2)."""
        letters = reference.rstrip("0123456789")
        if letters not in self._letters:
            number = 0
            if not 1 <= len(letters) <= 3:
                raise Refused("damaged")
            for each in letters.upper():
                if not "A" <= each <= "Z":
                    raise Refused("damaged")
                number = number * 26 + ord(each) - 64
            self._letters[letters] = number - 1
        return int(reference[len(letters) :]) - 1, self._letters[letters]


def _ods(parts: dict[str, bytes]) -> dict[str, Tab]:
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Refused("password")
    if not parts.get("content.xml"):
        raise Refused("damaged")
    for name, content in parts.items():
        if content and name.lower().endswith(".xml") and name != "content.xml":
            _walk(content, lambda tag, attributes: None)
    look = _Content()
    _walk(parts["content.xml"], look.start, look.end)
    return look.tabs


class _Content:
    """The content of an .ods file: its tables, in which rows and cells may say how often they are repeated."""

    def __init__(self) -> None:
        self.tabs: dict[str, Tab] = {}
        self._tab: Tab | None = None
        self._row = self._column = 0
        self._columns = 0
        self._repeat = self._across = 1
        self._hidden = self._filled = False

    def start(self, name: str, attributes: Attributes) -> None:
        tag = name.removeprefix(_TABLE)
        if tag == "table":
            if self._tab is not None:  # a table inside a cell
                raise Refused("damaged")
            title = attributes.get(f"{_TABLE}name", "")
            if title in self.tabs:
                raise Refused("damaged")
            self._tab = self.tabs[title] = Tab()
            _bounded(self.tabs)
            self._row = self._columns = 0
        elif self._tab is None:
            return
        elif tag == "table-row":
            self._repeat = int(attributes.get(f"{_TABLE}number-rows-repeated", "1"))
            self._hidden, self._filled, self._column = _collapsed(attributes), False, 0
        elif tag == "table-column":
            wide = int(attributes.get(f"{_TABLE}number-columns-repeated", "1"))
            if _collapsed(attributes):
                self._tab.hidden_columns.append((self._columns, self._columns + wide - 1))
                _bounded(self._tab.hidden_columns)
            self._columns += wide
        elif tag in ("table-cell", "covered-table-cell"):
            self._cell(self._tab, attributes)
        elif name == f"{_TEXT}p":
            self._value(self._tab)

    def end(self, name: str) -> None:
        tag = name.removeprefix(_TABLE)
        if tag == "table":
            self._tab = None
        elif tag == "table-row" and self._tab:
            if self._hidden and self._filled:
                self._tab.hidden_rows.append(self._row)
            self._row += self._repeat
        elif tag in ("table-cell", "covered-table-cell"):
            self._column += self._across

    def _cell(self, tab: Tab, attributes: Attributes) -> None:
        self._across = int(attributes.get(f"{_TABLE}number-columns-repeated", "1"))
        if f"{_TABLE}formula" in attributes:
            tab.formula_at(self._row, self._column)
        if attributes.get(_CALC_TYPE) == "error":
            tab.error_at(self._row, self._column)
        down = int(attributes.get(f"{_TABLE}number-rows-spanned", "1"))
        right = int(attributes.get(f"{_TABLE}number-columns-spanned", "1"))
        if down > 1 or right > 1:
            tab.block(self._row, self._column, self._row + down - 1, self._column + right - 1)
        if f"{_ODF}office:1.0 value-type" in attributes:
            self._value(tab)

    def _value(self, tab: Tab) -> None:
        self._filled = True
        tab.value_at(self._row + self._repeat - 1, self._column + self._across - 1)


def _collapsed(attributes: Attributes) -> bool:
    return attributes.get(f"{_TABLE}visibility", "visible") != "visible"
