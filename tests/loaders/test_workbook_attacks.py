"""Workbooks that no honest program makes: each is refused with a sentence, fast and in little memory."""

from __future__ import annotations

import io
import random
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from banenmakers.loaders import workbook_parts

from .made import archive, faults_of, good_tabs, ods, parts, xlsx

SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + i, b"&%c;" % (97 + i) * 100) for i in range(9))
    + b"]>"
)


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return xlsx(tmp_path / "mine.xlsx", good_tabs())


@pytest.fixture
def calc(tmp_path: Path) -> Path:
    return ods(tmp_path / "mine.ods", good_tabs())


def only(path: Path) -> str:
    """The one fault of a file, found in less than a second and 100 MB."""
    tracemalloc.start()
    start = time.perf_counter()
    (fault,) = faults_of(path)
    seconds, (_, peak) = time.perf_counter() - start, tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (fault.file, fault.severity) == (path.name, "error")
    assert seconds < 1 and peak < 100 * 2**20, (seconds, peak)
    return fault.code


def edit(path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    content = parts(path)
    assert change(content[name]) != content[name]
    return archive(path, {**content, name: change(content[name])})


@pytest.mark.parametrize("ending", [".xlsm", ".xls", ".xlsb", ".XLSM", ".xltx"])
def test_kinds_that_are_not_read(book: Path, ending: str) -> None:
    other = book.rename(book.with_suffix(ending))
    assert only(other) == "workbooks.kind"
    (found,) = faults_of(other.parent)
    assert found.code == "workbooks.kind"


def test_macros_under_another_name(book: Path, calc: Path) -> None:
    content = parts(book)
    types = content["[Content_Types].xml"].replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")
    assert types != content["[Content_Types].xml"]
    assert only(archive(book, {**content, "[Content_Types].xml": types})) == "workbooks.macros"
    assert only(archive(book, {**content, "xl/vbaProject.bin": b"x"})) == "workbooks.macros"
    assert only(archive(calc, {**parts(calc), "Basic/Standard/Module1.xml": b"<x/>"})) == "workbooks.macros"


def test_passwords(book: Path, calc: Path) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 1000
    book.write_bytes(ole + "EncryptedPackage".encode("utf-16-le"))
    assert only(book) == "workbooks.password"
    book.write_bytes(ole)
    assert only(book) == "workbooks.kind-inside"
    manifest = (
        b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:encryption-data/></m:manifest>'
    )
    assert only(archive(calc, {**parts(calc), "META-INF/manifest.xml": manifest})) == "workbooks.password"


def test_zip_bomb(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook_parts, "LARGEST_DECODED", 8 * 2**20)
    edit(book, SHEET, lambda part: part + b" " * 100 * 2**20)
    assert book.stat().st_size < 2**20
    assert only(book) == "workbooks.decoded-too-large"


def test_an_archive_that_lies_about_sizes(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's reader stops at the size that is claimed; the library never sees the archive itself."""
    monkeypatch.setattr(workbook_parts, "LARGEST_DECODED", 8 * 2**20)
    real = parts(book)[SHEET]
    edit(book, SHEET, lambda part: part + b" " * 100 * 2**20)
    data = bytearray(book.read_bytes())
    with zipfile.ZipFile(io.BytesIO(data)) as made:
        size, check = struct.pack("<I", made.getinfo(SHEET).file_size), struct.pack("<I", zipfile.crc32(real))
        true = struct.pack("<I", made.getinfo(SHEET).CRC)
    data = data.replace(size, struct.pack("<I", len(real))).replace(true, check)
    book.write_bytes(data)
    with zipfile.ZipFile(book) as made:
        assert len(made.read(SHEET)) == len(real)
    start = time.perf_counter()
    assert faults_of(book) == []
    assert time.perf_counter() - start < 1


def test_too_many_parts(book: Path) -> None:
    many = {f"x{number}.xml": b"<x/>" for number in range(5_000)}
    assert only(archive(book, {**parts(book), **many})) == "workbooks.too-many-parts"


@pytest.mark.parametrize(
    "cell", [b'<c r="XFD1048576"><v>1</v></c>', b'<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>']
)
def test_an_area_that_would_fill_the_memory(book: Path, cell: bytes) -> None:
    far = b'<row r="1048576">' + cell + b"</row></sheetData>"
    edit(book, SHEET, lambda part: part.replace(b"</sheetData>", far))
    assert only(book) == "workbooks.too-many-cells"


@pytest.mark.parametrize(
    ("end", "flood", "code"),
    [(b"</sheetData>", b"<c><f/></c>", "workbooks.formula"), (b"</sheetData>", b'<c t="e"/>', "workbooks.error-value"),
     (b"</worksheet>", b'<mergeCell ref="A1"/>', "workbooks.damaged")],
)  # fmt: skip
def test_floods(book: Path, end: bytes, flood: bytes, code: str) -> None:
    edit(book, SHEET, lambda part: part.replace(end, flood * 200_000 + end))
    tracemalloc.start()
    found = faults_of(book)
    assert {fault.code for fault in found} & {code} and len(found) <= 1_001
    assert tracemalloc.get_traced_memory()[1] < 100 * 2**20
    tracemalloc.stop()


def test_a_flood_of_strings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import xlsxwriter

    path = tmp_path / "mine.xlsx"
    with xlsxwriter.Workbook(path) as made:
        made.add_worksheet("actors").write_row(0, 0, ["key", "name", "class"])
    monkeypatch.setattr(workbook_parts, "MOST_CELLS", 1_000)
    edit(path, "xl/sharedStrings.xml", lambda part: part.replace(b"</sst>", b"<si/>" * 1_001 + b"</sst>"))
    assert only(path) == "workbooks.too-many-cells"


def test_repetition_that_would_fill_the_memory(calc: Path) -> None:

    cell = (
        b'<table:table-row table:number-rows-repeated="100000"><table:table-cell table:number-columns-repeated="16000" '
    )
    cell += b'office:value-type="float" office:value="1"/></table:table-row></table:table>'
    content = parts(calc)["content.xml"]
    assert b"</table:table>" in content
    edit(calc, "content.xml", lambda part: part.replace(b"</table:table>", cell, 1))
    assert only(calc) == "workbooks.too-many-cells"


@pytest.mark.parametrize("name", [SHEET, "xl/styles.xml", "xl/workbook.xml", "docProps/core.xml"])
@pytest.mark.parametrize("doctype", [LAUGHS, b'<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', b"<!DOCTYPE x>"])
def test_doctype(book: Path, name: str, doctype: bytes) -> None:
    edit(book, name, lambda part: doctype + part[part.index(b"?>") + 2 if part.startswith(b"<?xml") else 0 :])
    assert only(book) == "workbooks.doctype"


@pytest.mark.parametrize("name", ["content.xml", "styles.xml", "META-INF/manifest.xml"])
def test_doctype_in_ods(calc: Path, name: str) -> None:
    edit(calc, name, lambda part: LAUGHS + part[part.index(b"?>") + 2 :])
    assert only(calc) == "workbooks.doctype"


def test_doctype_in_another_encoding(book: Path) -> None:
    def utf16(part: bytes) -> bytes:
        text = part.decode().partition("?>")[2] if part.startswith(b"<?xml") else part.decode()
        return ('<?xml version="1.0" encoding="UTF-16"?>' + LAUGHS.decode() + text).encode("utf-16")

    edit(book, SHEET, utf16)
    assert only(book) == "workbooks.doctype"


def test_a_part_that_stands_twice(book: Path) -> None:
    content = list(parts(book).items())
    with pytest.warns(UserWarning, match="Duplicate"):
        archive(book, [*content, (SHEET, b"<worksheet/>")])
    assert only(book) == "workbooks.damaged"


FORMULA = b'<row r="9"><c r="A9"><f>1+1</f><v>2</v></c></row></sheetData>'


def test_formulas_in_hiding(book: Path) -> None:
    """Behind a prefix, in another encoding, in a part that no tab leads to, in a part that two tabs lead to."""
    plain = parts(book)
    content = dict(plain)
    name = next(n for n, part in plain.items() if n.startswith("xl/worksheets/") and b"</sheetData>" in part)
    prefixed = plain[name].replace(b"</sheetData>", FORMULA)
    for tag in (b"worksheet", b"sheetData", b"row", b"c", b"f", b"v"):
        prefixed = prefixed.replace(b"<%s " % tag, b"<x:%s " % tag).replace(b"<%s>" % tag, b"<x:%s>" % tag)
        prefixed = prefixed.replace(b"</%s>" % tag, b"</x:%s>" % tag)
    prefixed = prefixed.replace(b"xmlns=", b"xmlns:x=")
    archive(book, {**content, name: prefixed})
    assert {f.code for f in faults_of(book)} & {"workbooks.formula", "workbooks.damaged"}
    orphan = plain[name].replace(b"</sheetData>", FORMULA)
    assert only(archive(book, {**content, "xl/elsewhere.xml": orphan})) == "workbooks.damaged"
    links = "xl/_rels/workbook.xml.rels"
    twice = plain[links].replace(b"sheet2.xml", b"sheet1.xml")
    assert only(archive(book, {**content, links: twice})) == "workbooks.damaged"
    wide = ('<?xml version="1.0" encoding="UTF-16"?>' + orphan.decode().partition("?>")[2] or orphan.decode()).encode(
        "utf-16"
    )
    archive(book, {**content, name: wide})
    assert {f.code for f in faults_of(book)} & {"workbooks.formula", "workbooks.damaged"}


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"key,name\n", b"\0" * 5000, b"PK\x05\x06" + b"\0" * 18])
def test_no_workbook(book: Path, calc: Path, data: bytes) -> None:
    for path in (book, calc):
        path.write_bytes(data)
        assert only(path) == ("workbooks.damaged" if data else "sheets.file-empty")


def test_too_large_a_file(book: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from banenmakers.loaders import csvfiles

    monkeypatch.setattr(csvfiles, "LARGEST_FILE", 100)
    assert only(book) == "sheets.file-too-large"


@pytest.mark.parametrize("seed", range(40))
def test_any_damage_gives_faults(tmp_path: Path, seed: int) -> None:
    """Bytes of a part or of the archive changed at random: never an error of another kind."""
    chance = random.Random(seed)
    path = (xlsx if seed % 2 else ods)(tmp_path / f"mine{'.xlsx' if seed % 2 else '.ods'}", good_tabs())

    def damaged(data: bytes) -> bytes:
        changed = bytearray(data)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(changed))
            changed[at : at + chance.randint(0, 3)] = chance.choice(
                [b"<", b'"', b"9", b"", b"\xff", b"&#0;", b"99999999"]
            )
        return bytes(changed)

    if seed % 4 < 2:
        name = chance.choice([n for n, part in parts(path).items() if part])
        content = parts(path)
        archive(path, {**content, name: damaged(content[name])})
    else:
        path.write_bytes(damaged(path.read_bytes()))
    faults_of(path)
