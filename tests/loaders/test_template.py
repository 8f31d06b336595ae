"""The template: empty sheets that are accepted, and notes that name every column."""

from __future__ import annotations

from pathlib import Path

import pytest

from banenmakers.loaders import read_sheets, to_quads, write_template
from banenmakers.loaders.columns import SHEETS, Choice
from banenmakers.loaders.template import notes
from banenmakers.ontology import LANGUAGES, Lang, StorageFault, WrongUse


@pytest.mark.parametrize("lang", LANGUAGES)
def test_empty_sheets_are_accepted(tmp_path: Path, lang: Lang) -> None:
    paths = write_template(tmp_path / "new" / "sheets", lang)
    assert {path.name for path in paths} == {f"{name}.csv" for name in SHEETS} | {
        "LEESMIJ.md" if lang == "nl" else "README.md"
    }
    sheets = read_sheets([tmp_path / "new" / "sheets"])
    assert to_quads(sheets) == [] and {w.code for w in sheets.warnings} == {"sheets.header-only"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_notes_name_every_column_and_value(lang: Lang) -> None:
    page = notes(lang)
    for sheet in SHEETS.values():
        part = page.partition(f"## {sheet.name}.csv")[2].partition("\n## ")[0]
        for column in sheet.columns:
            assert f"| `{column.header(lang)}` |" in part
            if isinstance(column.type, Choice):
                assert all(f"`{value}`" in part for value in column.type.values.written(lang))
    rows = [line for line in page.splitlines() if line.startswith("|")]
    assert {row.count("|") for row in rows} == {5}


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    (tmp_path / "ties.csv").write_text("mine")
    with pytest.raises(WrongUse, match=r"ties\.csv"):
        write_template(tmp_path, "en")
    assert [path.name for path in tmp_path.iterdir()] == ["ties.csv"]
    assert (tmp_path / "ties.csv").read_text() == "mine"


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StorageFault):
        write_template(tmp_path / "file" / "sheets", "en")
