"""Saved queries for Browser: each runs on a real server as Browser runs it, and says what the catalogue says."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from neo4j import Session
from neo4j.graph import Path as GraphPath

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Server
from banenmakers.queries.questions import asked, bind, questions

from ...api.program import Program
from .holding import loaded

PARAM = re.compile(r":param (\w+) => (.+)", re.DOTALL)


@pytest.fixture(scope="module")
def tools(reading: Program, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("tools") / "browser"
    told = reading("neo4j", "tools", folder, "--json").ok().json()
    assert told["queries"] == len(list((folder / "queries").iterdir()))
    return folder


def statements(text: str) -> list[str]:
    """As Browser takes a text apart: without lines of comment, at its semicolons outside quotes."""
    lines = [line for line in text.splitlines() if line.strip() and not line.strip().startswith("//")]
    parts = re.findall(r"(?:'(?:\\.|[^'\\])*'|[^;'])+", "\n".join(lines))
    return [part.strip() for part in parts if part.strip()]


def run(session: Session, text: str) -> Any:
    """Set each parameter to what the server makes of it, then ask."""
    *given, query = statements(text)
    values = {}
    for each in given:
        match = PARAM.fullmatch(each)
        assert match, each
        values[match[1]] = session.run(f"RETURN {match[2]} AS value").single(strict=True)["value"]
    return session.run(query, values).fetch(10_000)


def test_every_question_is_there_and_answers_as_the_catalogue_does(
    tools: Path, neo4j: Server, shipped: Snapshot
) -> None:
    loaded(neo4j, shipped)
    with neo4j.session() as session:
        for question in questions():
            text = (tools / "queries" / f"{question.number:02}-{question.name}.cypher").read_text(encoding="utf-8")
            assert text.startswith(f"// {question.number:02} {question.title['en']}\n")
            here = asked(shipped, question, bind(question, shipped, {}), "cypher")
            rows = run(session, text)
            assert len(rows) == len(here.rows), question.name
            assert not rows or set(rows[0].keys()) == set(here.columns)


def test_every_picture_shows_something(tools: Path, neo4j: Server, shipped: Snapshot) -> None:
    loaded(neo4j, shipped)
    pictures = sorted((tools / "queries").glob("picture-*"))
    assert len(pictures) == 3
    with neo4j.session() as session:
        for picture in pictures:
            rows = run(session, picture.read_text(encoding="utf-8"))
            paths = [value for row in rows for value in row.values() if value is not None]
            assert len(paths) >= 5, picture.name
            assert all(isinstance(path, GraphPath) for path in paths)


def test_the_archive_holds_the_same_files(tools: Path) -> None:
    """Browser makes a folder of favourites of a folder in the archive, and takes files in .cypher only."""
    with zipfile.ZipFile(tools / "banenmakers.zip") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    each = {f"Banenmakers/{path.name}": path.read_bytes() for path in (tools / "queries").iterdir()}
    assert held == each and all(name.endswith(".cypher") for name in held)
    assert len({text.split(b"\n")[0] for text in each.values()}) == len(each), "each has a name of its own"
    assert (tools / "banenmakers.grass").stat().st_size > 1000
