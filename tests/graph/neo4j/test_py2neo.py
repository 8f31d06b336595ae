"""The page about py2neo: each of its blocks runs, in order, against a real server that holds the shipped snapshot."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

from banenmakers.graph import Snapshot
from banenmakers.graph.neo4j import Server, status

from .holding import graph_of, loaded

PAGE = Path(__file__).parents[3] / "docs" / "py2neo.md"
BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def test_every_block_of_the_page_gives_what_it_says(neo4j: Server, shipped: Snapshot) -> None:
    loaded(neo4j, shipped)
    blocks = BLOCK.findall(PAGE.read_text(encoding="utf-8"))
    text = "".join(blocks).replace("bolt://127.0.0.1:7687", neo4j.address.uri)
    page = doctest.DocTestParser().get_doctest(text, {}, PAGE.name, str(PAGE), 0)
    assert len(blocks) >= 9 and len(page.examples) >= 20
    said: list[str] = []
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS)
    failed = runner.run(page, out=said.append).failed
    assert not failed, "".join(said)
    after = status(neo4j, lambda digest: graph_of(shipped))
    assert after.whole(), "nothing that the page does changes the graph"
