"""What the pages about Neo4j say is tried: their Cypher, their Python, their colours."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Server
from banenmakers.viz.palette import COLOURS, NAVY, TIE

from .holding import loaded

DOCS = Path(__file__).parents[3] / "docs"
GUIDES = ("neo4j-browser.nl.md", "neo4j-browser.en.md")


def blocks(page: str, language: str) -> list[str]:
    text = (DOCS / page).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def test_the_record_comes_out_of_a_server(neo4j: Server, shipped: Snapshot) -> None:
    loaded(neo4j, shipped)
    (text,) = (block for block in blocks("neo4j.md", "python") if "unproject" in block)
    names: dict[str, object] = {}
    exec(compile(text.replace("bolt://127.0.0.1:7687", neo4j.address.uri), "neo4j.md", "exec"), names)  # noqa: S102
    assert names["quads"] == set(shipped.record())


def test_the_pattern_for_graph_data_science_finds_ties(neo4j: Server, shipped: Snapshot) -> None:
    """The server here has no such plug-in: the pattern is run, the call is not."""
    loaded(neo4j, shipped)
    project, betweenness = (block for block in blocks("neo4j.md", "cypher") if "gds." in block)
    pattern, call, _ = project.partition("RETURN gds.graph.project(")
    assert call and "gds.betweenness.stream" in betweenness
    more = re.search(r"`(AND NOT EXISTS \{.*?\})`", (DOCS / "neo4j.md").read_text(encoding="utf-8"))
    assert more
    with neo4j.session() as session:
        found = [
            session.run(f"{text} RETURN count(r) AS n, count(r.confidence) AS sure").single(strict=True).values()
            for text in (pattern, f"{pattern} {more[1]}")
        ]
    assert found[0][0] == found[0][1] >= found[1][0] > 30


@pytest.mark.parametrize("page", GUIDES)
def test_the_query_of_the_guide_finds_an_initiative(page: str, neo4j: Server, shipped: Snapshot) -> None:
    loaded(neo4j, shipped)
    (text,) = blocks(page, "cypher")
    with neo4j.session() as session:
        assert any("Infra" in row["n.name"] for row in session.run(text))


@pytest.mark.parametrize("page", GUIDES)
def test_the_colours_of_the_guide_are_ours(page: str) -> None:
    said = re.findall(r"^\| `?(\w+)`? \| `(#[0-9A-F]{6})` \|$", (DOCS / page).read_text(encoding="utf-8"), re.MULTILINE)
    types = {name: colour for name, colour in COLOURS.items() if name}
    ties = {"nl": "banden", "en": "ties"}[page.split(".")[1]]
    assert dict(said) == {**types, "Ecosystem": NAVY, ties: TIE}


def test_both_guides_say_the_same_commands() -> None:
    texts = [(DOCS / page).read_text(encoding="utf-8") for page in GUIDES]
    told = [re.findall(r"`([^`\n]+)`", re.sub(r"paraphrase_..", "paraphrase", text)) for text in texts]
    assert sorted(told[0]) == sorted(told[1])
