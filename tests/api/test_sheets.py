"""An analyst's round: empty sheets, a check, a build beside the shipped data, another name for an actor."""

from __future__ import annotations

import csv
import io
import shutil
from pathlib import Path

import pytest

from banenmakers.loaders.columns import SHEETS

from .program import CURATED, Program

ID = "https://w3id.org/banenmakers/id/"
# New rows by the column's name in English; the header of the template says how each is called.
ROWS = {
    "actors": {"key": "new-network", "name": "Nieuw Netwerk", "class": "initiative"},
    "evidence": {"key": "ev-new", "source": "report-2018", "section": "6", "start": "107120", "end": "107130",
                 "paraphrase_en": "Made up.", "paraphrase_nl": "Verzonnen."},
    "assessments": {"key": "part-new", "initiative": "new-network", "ecosystem": "ecosysteem-veluwe",
                    "statement": "participation", "indicator": "agenda", "evidence": "ev-new", "confidence": "0.8"},
}  # fmt: skip


def fill(folder: Path, lang: str) -> None:
    """Add the new rows to a template, under whatever its headers call the columns, with its own separator."""
    for name, cells in ROWS.items():
        path = folder / f"{name}.csv"
        text = path.read_bytes().decode("utf-8-sig")
        separator = ";" if lang == "nl" else ","
        header = next(csv.reader(io.StringIO(text), delimiter=separator))
        by_header = {column.header(lang): column.name for column in SHEETS[name].columns}
        row = [cells.get(by_header[cell], "") for cell in header]
        assert sum(map(bool, row)) == len(cells)
        line = io.StringIO()
        csv.writer(line, delimiter=separator, lineterminator="\r\n").writerow(row)
        with path.open("ab") as file:
            file.write(line.getvalue().encode())


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_template_check_build(program: Program, tmp_path: Path, lang: str) -> None:
    folder = tmp_path / "mijn sheets"
    program("sheets", "template", "--out", folder, "--lang", lang).ok()
    names = {path.name for path in folder.iterdir()}
    assert names == {f"{name}.csv" for name in SHEETS} | {"LEESMIJ.md" if lang == "nl" else "README.md"}
    assert names > {path.name for path in CURATED.iterdir()}
    empty = program("check", folder, "--lang", lang).ok().err.splitlines()
    assert len(empty) == len(SHEETS)
    assert all(("maar geen rijen" if lang == "nl" else "but no rows") in line for line in empty)
    shipped = program("build", "--json").ok().json()
    before = shipped["digest"]
    assert program("build", "--sheets", folder, "--json").ok().json()["digest"] == before, "empty sheets add nothing"
    fill(folder, lang)
    checked = program("check", folder, "--json").ok().json()
    assert checked["counts"] == {"files": len(SHEETS), "rows": 3, "errors": 0, "warnings": len(SHEETS) - 3}
    built = program("build", "--sheets", folder, "--json").ok().json()
    assert built["digest"] != before
    assert built["counts"]["initiatives"] == shipped["counts"]["initiatives"] + 1
    found = program("explain", "nieuw netwerk", "--json").ok().json()
    assert (found["initiative"], found["derived"]["level"]) == (ID + "new-network", 2)
    changed = program("diff", before, "current", "--json", "--exit-code")
    assert changed.code == 1
    assert changed.json()["claims"] == {"added": [ID + "part-new"], "removed": [], "changed": []}
    assert changed.json()["levels"] == [
        {"initiative": ID + "new-network", "from": None, "to": 2, "because": [ID + "part-new"]}
    ]


def test_template_overwrites_nothing(program: Program, tmp_path: Path) -> None:
    program("sheets", "template", "--out", tmp_path / "mine", "--lang", "en").ok()
    (tmp_path / "mine" / "ties.csv").write_text("mine", encoding="utf-8")
    assert "ties.csv" in program("sheets", "template", "--out", tmp_path / "mine", "--lang", "en").failed(2).err
    assert (tmp_path / "mine" / "ties.csv").read_text(encoding="utf-8") == "mine"
    (tmp_path / "file").write_text("", encoding="utf-8")
    program("sheets", "template", "--out", tmp_path / "file").failed(1)


def test_both_templates_of_one_folder_of_faults(program: Program, tmp_path: Path) -> None:
    """A header that is not known is named with what it was likely meant to be."""
    program("sheets", "template", "--out", tmp_path / "mine", "--lang", "en").ok()
    ties = tmp_path / "mine" / "ties.csv"
    ties.write_bytes(ties.read_bytes().replace(b"leadership_basis", b"leadership_bases"))
    run = program("check", tmp_path / "mine").failed(1)
    assert "mine/ties.csv:1" in run.err
    assert "leadership_basis" in run.err


def test_rename_keeps_the_iri(program: Program, tmp_path: Path) -> None:
    sheets = tmp_path / "sheets"
    shutil.copytree(CURATED, sheets)
    before = program("build", "--no-curated", "--sheets", sheets, "--json").ok().json()["digest"]
    was = program("explain", "Veluwe Portaal", "--json").ok().json()
    words = ["sheets", "rename", sheets, "veluwe-portaal", "Portaal van de Veluwe", "--evidence", "ev-veluwe-appendix"]
    assert "Portaal van de Veluwe" in program(*words).ok().out
    assert program("build", "--no-curated", "--sheets", sheets, "--json").ok().json()["digest"] != before
    for name in ("Portaal van de Veluwe", "Veluwe Portaal", "Veluweportaal"):
        now = program("explain", name, "--json").ok().json()
        assert now["initiative"] == was["initiative"] == ID + "veluwe-portaal"
        assert now["name"] == "Portaal van de Veluwe"
        assert now["derived"] == was["derived"]
    changes = program("diff", before, "current", "--json").ok().json()
    assert changes["claims"]["added"] == [ID + "veluwe-portaal-former-name"]
    assert changes["levels"] == []


@pytest.mark.parametrize(
    ("code", "key", "name", "said"),
    [(4, "veluwe-portal", "Nieuw", "veluwe-portaal"), (2, "veluwe-portaal", "Veluwe Portaal", "veluwe-portaal"),
     (2, "veluwe-portaal", " ", "")],
)  # fmt: skip
def test_rename_refuses(program: Program, tmp_path: Path, code: int, key: str, name: str, said: str) -> None:
    sheets = tmp_path / "sheets"
    shutil.copytree(CURATED, sheets)
    runs = [program("sheets", "rename", sheets, key, name, "--lang", lang).failed(code) for lang in ("nl", "en")]
    assert runs[0].err != runs[1].err
    assert all(said in run.err for run in runs)
    assert all((sheets / path.name).read_bytes() == path.read_bytes() for path in CURATED.iterdir())
