"""Tables as CSV: one, or all of them with a ``datapackage.json`` that says what each column holds.

CSV as RFC 4180 has it, in UTF-8; the package as Data Package 1.0 has it (https://specs.frictionlessdata.io/data-package/,
https://specs.frictionlessdata.io/table-schema/), which R, Python and Open Refine read.
"""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from banenmakers.ontology import Lang, say
from banenmakers.queries.questions import Column
from banenmakers.queries.tables import NamedTable

from .cells import FORMULA_SIGNS, as_text

LICENCE = "https://creativecommons.org/licenses/by/4.0/"
HOME = "https://w3id.org/banenmakers/"
_TYPES = {"integer": "integer", "decimal": "number", "boolean": "boolean", "date": "date"}


def to_csv(
    columns: Sequence[str], rows: Iterable[Sequence[Any]], delimiter: str = ",", *, formula_safe: bool = False
) -> str:
    """Header and rows; values exactly as they are, lists joined by ``|``.

    ``formula_safe`` puts a ``'`` before each text that a spreadsheet would take for a formula; numbers stay numbers.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n" if delimiter == "," else "\n")
    for row in (columns, *rows):
        writer.writerow([_safe(value) if formula_safe else as_text(value) for value in row])
    return text.getvalue()


def _safe(value: Any) -> str:
    text = as_text(value)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"'{text}" if text.startswith(FORMULA_SIGNS) and not number else text


def to_package(
    tables: Sequence[NamedTable],
    provenance: Mapping[str, Any],
    citations: Sequence[tuple[str, str | None]],
    *,
    lang: Lang,
    formula_safe: bool = False,
) -> dict[str, bytes]:
    """File name → content: a CSV for each table, and ``datapackage.json``.

    ``provenance`` joins the package's own description; ``citations``: what the claims were read from, with an address.
    """
    found = {
        f"{table.name}.csv": to_csv(
            [column.name for column in table.columns], table.rows, formula_safe=formula_safe
        ).encode("utf-8")
        for table in tables
    }
    described = {
        "profile": "tabular-data-package",
        "name": "banenmakers",
        "title": "Banenmakers knowledge graph",
        "homepage": HOME,
        **provenance,
        "licenses": [{"name": "CC-BY-4.0", "path": LICENCE}],
        "sources": [{"title": title, **({"path": path} if path else {})} for title, path in citations],
        "resources": [_resource(table, lang) for table in tables],
    }
    found["datapackage.json"] = (json.dumps(described, ensure_ascii=False, indent=2, default=as_text) + "\n").encode()
    return found


def _resource(table: NamedTable, lang: Lang) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": f"{table.name}.csv",
        "description": say(f"export.tables.{table.name}", lang),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(column) for column in table.columns], "missingValues": [""]},
    }


def _field(column: Column) -> dict[str, str]:
    if not column.many and column.type in ("iri", "url"):
        return {"name": column.name, "type": "string", "format": "uri"}
    return {"name": column.name, "type": "string" if column.many else _TYPES.get(column.type, "string")}


def zipped(files: Mapping[str, bytes]) -> bytes:
    """One archive; the same files give the same bytes."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return data.getvalue()
