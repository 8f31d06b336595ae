"""What leaves the graph as a file: any answer as a workbook, all tables, the network; read again by other libraries."""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import subprocess
import zipfile
from pathlib import Path

import networkx as nx
import openpyxl
import pytest

from banenmakers.graph import Snapshot

from ..viz.network_rules import faults_of_gexf, faults_of_graphml
from .program import Program

TABLES = ["initiatives", "levels", "actors", "ecosystems", "ties", "claims", "claim_places", "evidence", "sources",
          "instruments", "territories"]  # fmt: skip


def book(path: Path) -> openpyxl.Workbook:
    return openpyxl.load_workbook(path)


def about(opened: openpyxl.Workbook, name: str = "provenance") -> str:
    return "\n".join(str(cell.value) for row in opened[name].iter_rows() for cell in row)


def test_a_question_as_a_workbook(reading: Program, shipped: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "ties.xlsx"
    run = reading("question", "16", "-p", "as_of=2018-12", "--out", path).ok()
    assert run.out == "" and str(path) in run.err
    opened = book(path)
    assert opened.sheetnames == ["leader-ties", "provenance"]
    told = reading("question", "16", "-p", "as_of=2018-12", "--json").ok().json()
    sheet = opened["leader-ties"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows == [[column["name"] for column in told["columns"]], *told["rows"]]
    assert sheet["A2"].hyperlink.target == told["rows"][0][0]
    said = about(opened)
    for text in (shipped.digest, "2018-12-31", "PREFIX bm:", "CC BY 4.0", "https://w3id.org/banenmakers/", "SPARQL",
                 "Birch Consultants", "tied directly"):  # fmt: skip
        assert text in said, text
    dutch = tmp_path / "banden.xlsx"
    reading("question", "16", "--engine", "cypher", "--out", dutch, "--lang", "nl").ok()
    assert "MATCH" in about(book(dutch), "herkomst")


@pytest.mark.parametrize(
    ("language", "query"),
    [("cypher", "MATCH (i:Initiative) RETURN i.name AS name, $x AS `=x` ORDER BY name"),
     ("sparql", "SELECT ?name ?x { ?i a bm:Initiative ; skos:prefLabel ?name } ORDER BY ?name")],
)  # fmt: skip
def test_your_own_query_as_a_workbook(reading: Program, tmp_path: Path, language: str, query: str) -> None:
    path = tmp_path / "own.xlsx"
    run = reading(language, query, "-p", "x=@evil", "--limit", 3, "--format", "xlsx", "--out", path).ok()
    assert "--limit" in run.err
    opened = book(path)
    sheet = opened[language]
    assert sheet.max_row == 4
    assert [cell.value for cell in sheet["B"]][1:] == ["@evil"] * 3
    said = about(opened)
    assert "@evil" in said and "cut off" in said and query in said
    assert ("PREFIX skos:" in said) == (language == "sparql")


def test_a_measure_as_a_workbook(reading: Program, tmp_path: Path) -> None:
    reading("measure", "brokers", "--out", tmp_path / "b.xlsx").ok()
    assert book(tmp_path / "b.xlsx").sheetnames == ["brokers", "provenance"]


def test_a_pipe_gets_bytes_and_a_terminal_a_sentence(reading: Program) -> None:
    command = reading.command("question", "6", "--format", "xlsx")
    piped = subprocess.run(command, env=reading.env(), capture_output=True, check=True)
    assert openpyxl.load_workbook(io.BytesIO(piped.stdout)).sheetnames[0] == "levels"
    for words in (command, reading.command("export", "xlsx"), reading.command("export", "csv")):
        master, slave = pty.openpty()
        shown = subprocess.run(words, env=reading.env(), stdout=slave, stderr=subprocess.PIPE, text=True, check=False)
        os.close(slave)
        os.close(master)
        assert shown.returncode == 2
        assert "file" in shown.stderr and "Traceback" not in shown.stderr


def test_forms_and_their_options(reading: Program, tmp_path: Path) -> None:
    out = tmp_path / "a.csv"
    reading("cypher", "RETURN '=1' AS `=a`, -1 AS n", "--out", out, "--formula-safe").ok()
    assert list(csv.reader(io.StringIO(out.read_text(encoding="utf-8")))) == [["'=a", "n"], ["'=1", "-1"]]
    assert reading("cypher", "RETURN '=1' AS a", "--format", "csv").ok().out == "a\r\n=1\r\n"
    reading("question", "6", "--out", tmp_path / "q.json").ok()
    assert json.loads((tmp_path / "q.json").read_text(encoding="utf-8"))["question"] == "levels"
    reading("sparql", "DESCRIBE id:stap", "--format", "turtle", "--out", tmp_path / "s.ttl").ok()
    assert "stap" in (tmp_path / "s.ttl").read_text(encoding="utf-8")
    for words in (
        ["question", "6", "--out", tmp_path / "q.txt"], ["question", "6", "--format", "json", "--formula-safe"],
        ["export", "turtle", "--as-of", "2018"], ["export", "svg", "--formula-safe"], ["export", "svg", tmp_path],
    ):  # fmt: skip
        reading(*words).failed(2)
    reading("question", "6", "--out", tmp_path / "no" / "q.csv").failed(1)
    assert not (tmp_path / "q.txt").exists()


def test_all_tables_as_a_workbook(reading: Program, shipped: Snapshot, tmp_path: Path) -> None:
    path = tmp_path / "all.xlsx"
    reading("export", "xlsx", path, "--as-of", "2018-12", "--lang", "nl").ok()
    opened = book(path)
    assert opened.sheetnames == [*TABLES, "herkomst"]
    for sheet in opened.worksheets[:-1]:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref and sheet.max_row > 1
    assert opened["claims"].max_row == shipped.manifest["counts"]["claims"] + 1
    assert opened["initiatives"]["A2"].hyperlink is not None
    said = about(opened, "herkomst")
    assert "2018-12-31" in said and "Banden, van bron naar doel" in said


def test_all_tables_as_csv(reading: Program, tmp_path: Path) -> None:
    reading("export", "csv", tmp_path / "tables.zip").ok()
    reading("export", "csv", tmp_path / "tables").ok()
    wanted = {*(f"{name}.csv" for name in TABLES), "datapackage.json"}
    with zipfile.ZipFile(tmp_path / "tables.zip") as archive:
        assert set(archive.namelist()) == wanted
        for name in wanted:
            assert archive.read(name) == (tmp_path / "tables" / name).read_bytes()
    told = json.loads((tmp_path / "tables" / "datapackage.json").read_text(encoding="utf-8"))
    for resource in told["resources"]:
        text = (tmp_path / "tables" / resource["path"]).read_text(encoding="utf-8")
        assert text.splitlines()[0].split(",") == [field["name"] for field in resource["schema"]["fields"]]
    piped = subprocess.run(reading.command("export", "csv"), env=reading.env(), capture_output=True, check=True)
    assert piped.stdout == (tmp_path / "tables.zip").read_bytes()


def test_nobodys_own_files_are_overwritten(reading: Program, tmp_path: Path) -> None:
    """An analyst's sheets have the same names as some tables."""
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "ties.csv").write_text("mine", encoding="utf-8")
    reading("export", "csv", mine).failed(2)
    assert [path.name for path in mine.iterdir()] == ["ties.csv"]
    (tmp_path / "empty").mkdir()
    reading("export", "csv", tmp_path / "empty").ok()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "mine"]


@pytest.mark.parametrize("form", ["gexf", "graphml"])
@pytest.mark.parametrize("words", [[], ["--as-of", "2011", "--lang", "en"]])
def test_the_network(reading: Program, tmp_path: Path, form: str, words: list[str]) -> None:
    path = tmp_path / f"ties.{form}"
    reading("export", form, path, *words).ok()
    content = path.read_bytes()
    assert (faults_of_gexf if form == "gexf" else faults_of_graphml)(content) == []
    read = nx.read_gexf(path, version="1.3") if form == "gexf" else nx.read_graphml(path, force_multigraph=True)
    assert read.nodes["veluwe-portaal"]["label_nl"] == "Veluwe Portaal"
    claims = {claim for *_, claim in read.edges(data="claim")}
    assert any(claim.endswith("tie-leads-amsterdam") for claim in claims)
    assert any(claim.endswith("tie-leads-zwolle") for claim in claims) == (not words)
    assert b"CC BY 4.0" in content
    reading("export", form, tmp_path / "again", *words).ok()
    assert (tmp_path / "again").read_bytes() == content
