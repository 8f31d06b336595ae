"""CSV as it was, and as a spreadsheet may open it; and a package that says what its columns hold."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from datetime import date
from typing import Any

import pytest

from banenmakers.queries.questions import Column
from banenmakers.queries.tables import NamedTable
from banenmakers.viz.csv_tables import to_csv, to_package, zipped

# Table Schema 1.0, "Types and Formats", and Data Package 1.0, "name".
FIELD_TYPES = {"string", "number", "integer", "boolean", "date"}
NAME = re.compile(r"[a-z0-9._-]+")


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_values_as_they_are() -> None:
    row = [None, True, 1, -0.5, date(2018, 1, 2), ["a", 2], {"k": "v"}, 'q"q', "two\nlines", "=1+1", "é"]
    text = to_csv([f"c{at}" for at in range(len(row))], [row])
    assert read(text)[1] == [
        "",
        "true",
        "1",
        "-0.5",
        "2018-01-02",
        "a|2",
        '{"k": "v"}',
        'q"q',
        "two\nlines",
        "=1+1",
        "é",
    ]
    assert text.count("\r\n") == 2
    assert to_csv(["a", "b"], [[1, 2]], "\t") == "a\tb\n1\t2\n"


@pytest.mark.parametrize(
    ("value", "safe"),
    [("=1+1", "'=1+1"), ("+31 6", "'+31 6"), ("-x", "'-x"), ("@x", "'@x"), ("\t=1", "'\t=1"), ("\r=1", "'\r=1"),
     (["=1", "b"], "'=1|b"), (-5, "-5"), (-0.5, "-0.5"), ("a=1", "a=1"), (None, ""), (True, "true"), ("'=1", "'=1")],
)  # fmt: skip
def test_formula_safe(value: Any, safe: str) -> None:
    assert read(to_csv(["=c"], [[value]], formula_safe=True)) == [["'=c"], [safe] if safe else []] or safe == ""
    assert to_csv(["c"], [[value]]) == to_csv(["c"], [[value]], formula_safe=False)


def test_a_package() -> None:
    columns = (
        Column("initiative", "iri", False), Column("types", "text", True), Column("level", "integer", False),
        Column("confidence", "decimal", False), Column("contested", "boolean", False), Column("day", "date", False),
    )  # fmt: skip
    rows = [
        ["https://example.org/a", ["x", "y"], 2, 0.6, False, date(2018, 1, 1)],
        ["https://example.org/b", [], *[None] * 4],
    ]
    files = to_package([NamedTable("initiatives", columns, rows)], {"version": "1"}, [("Report", None)], lang="nl")
    assert list(files) == ["initiatives.csv", "datapackage.json"]
    told = json.loads(files["datapackage.json"])
    assert told["licenses"][0]["name"] == "CC-BY-4.0"
    assert told["sources"] == [{"title": "Report"}]
    assert NAME.fullmatch(told["name"])
    (resource,) = told["resources"]
    assert NAME.fullmatch(resource["name"])
    assert resource["path"] in files
    assert "Initiatieven" in resource["description"]
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == read(files[resource["path"]].decode())[0]
    assert [field["type"] for field in fields] == ["string", "string", "integer", "number", "boolean", "date"]
    assert {field["type"] for field in fields} <= FIELD_TYPES
    assert fields[0]["format"] == "uri"


def test_an_archive_is_the_same_twice() -> None:
    files = {"a.csv": b"x\r\n", "datapackage.json": b"{}\n"}
    assert zipped(files) == zipped(files)
    with zipfile.ZipFile(io.BytesIO(zipped(files))) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == files
        assert archive.testzip() is None
