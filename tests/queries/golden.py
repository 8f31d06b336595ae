"""Write the golden tables again from the shipped data: ``make golden`` (``python -m tests.queries.golden``).

Which parameters a question is asked with stands in its file, ``queries/catalogue/NN-name.golden.json``; only the
columns and rows are written anew. A new question begins as ``[{"parameters": {…}}, …]``. Read the difference before
you commit it: a golden table is what the data *should* answer.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from banenmakers.graph import DataFolder, Snapshot
from banenmakers.loaders.build import build, curated
from banenmakers.queries.questions import ask, bind, find_question

FOLDER = Path(__file__).parents[2] / "queries" / "catalogue"
Golden = list[dict[str, Any]]


def paths() -> list[Path]:
    return sorted(FOLDER.glob("*.golden.json"))


def read(path: Path) -> Golden:
    found: Golden = json.loads(path.read_text(encoding="utf-8"))
    return found


def asked_again(path: Path, snapshot: Snapshot) -> Golden:
    """The tables of a file, answered by ``snapshot``."""
    question = find_question(path.name.partition(".")[0])
    tables = []
    for table in read(path):
        parameters = table["parameters"]
        found = ask(snapshot, question, bind(question, snapshot, parameters))
        tables.append({"parameters": parameters, "columns": found.columns, "rows": found.rows})
    return tables


def written(tables: Iterable[dict[str, Any]]) -> str:
    """JSON with one row a line, so that a changed answer is a changed line."""

    def line(value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    blocks = []
    for table in tables:
        rows = ",\n".join(f"   {line(row)}" for row in table["rows"])
        head = "".join(f'  "{name}": {line(table[name])},\n' for name in ("parameters", "columns"))
        blocks.append(f' {{\n{head}  "rows": [' + (f"\n{rows}\n  " if rows else "") + "]\n }")
    return "[\n" + ",\n".join(blocks) + "\n]\n"


def main() -> None:
    with TemporaryDirectory() as folder:
        snapshot = build(DataFolder(Path(folder) / "data"), [curated()]).snapshot
        for path in paths():
            path.write_text(written(asked_again(path, snapshot)), encoding="utf-8")


if __name__ == "__main__":
    main()
