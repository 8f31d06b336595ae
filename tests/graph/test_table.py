"""A table as pandas, polars, networkx and HTML."""

from __future__ import annotations

import sys
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from banenmakers.graph import Table
from banenmakers.graph.table_forms import MOST_SHOWN
from banenmakers.ontology import EngineMissing, WrongUse

from ..viz.rows import HOSTILE

MIXED = Table(
    ["n", "f", "ok", "day", "names", "node", "text"],
    [
        [1, 1, True, date(9999, 12, 31), ["a", "b"], {"iri": "x", "name": "X"}, "0518"],
        [None, 0.5, None, None, [], {"iri": "y"}, None],
    ],
)
TIES = Table(
    ["initiative", "name", "leader", "leader_name", "confidence", "key"],
    [
        ["i1", "One", "l1", "Leader", 0.9, "k"],
        ["i1", "One", "l1", "Leader", None, "k"],
        ["i2", "Two", None, None, 0.5, "k"],
    ],
)


def test_pandas() -> None:
    frame = MIXED.to_pandas()
    assert list(frame.columns) == MIXED.columns
    assert [str(kind) for kind in frame.dtypes[:4]] == ["Int64", "Float64", "boolean", "datetime64[s]"]
    assert str(frame["day"][0]) == "9999-12-31 00:00:00"
    assert frame["day"].isna().tolist() == [False, True]
    assert frame["names"].tolist() == [["a", "b"], []]
    assert frame["text"][0] == "0518"
    assert Table(["a"]).to_pandas().shape == (0, 1)


def test_polars() -> None:
    frame = MIXED.to_polars()
    assert frame.columns == MIXED.columns
    assert frame["n"].to_list() == [1, None]
    assert frame["f"].to_list() == [1.0, 0.5]
    assert frame["day"].to_list() == [date(9999, 12, 31), None]
    assert frame["names"].to_list() == [["a", "b"], []]
    assert frame["node"].to_list() == [{"iri": "x", "name": "X"}, {"iri": "y", "name": None}]
    assert Table(["a"], [[[1, "x"]], [None]]).to_polars()["a"].to_list() == ["[1, 'x']", None]
    assert Table(["a"]).to_polars().shape == (0, 1)


@pytest.mark.parametrize("package", ["pandas", "polars"])
def test_without_the_extra_it_says_how_to_get_it(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(EngineMissing, match=rf"pip install banenmakers\[{package}\]"):
        getattr(MIXED, f"to_{package}")()


def test_networkx() -> None:
    graph = TIES.to_networkx("initiative", "leader")
    assert dict(graph.nodes(data="name")) == {"i1": "One", "l1": "Leader"}
    edges = [("i1", "l1", {"confidence": 0.9, "key": "k"}), ("i1", "l1", {"key": "k"})]
    assert list(graph.edges(data=True)) == edges
    assert graph.graph["left_out"] == 1
    assert graph.is_directed() and graph.is_multigraph()
    assert not TIES.to_networkx("initiative", "leader", directed=False).is_directed()


def test_networkx_of_whole_nodes() -> None:
    table = Table(["source", "r", "target"], [[{"iri": "a", "kind": "K", "name": None}, {"claim": "c"}, "b"]])
    graph = table.to_networkx()
    assert dict(graph.nodes(data=True)) == {"a": {"iri": "a", "kind": "K"}, "b": {}}
    assert list(graph.edges(data=True)) == [("a", "b", {"r": {"claim": "c"}})]


def test_networkx_refuses_what_is_no_tie() -> None:
    with pytest.raises(WrongUse, match=r"'source'.*initiative, name, leader"):
        TIES.to_networkx()
    with pytest.raises(WrongUse, match="'names'"):
        MIXED.to_networkx("n", "names")
    with pytest.raises(WrongUse, match="'node'"):
        Table(["n", "node"], [[1, {"no": "iri"}]]).to_networkx("n", "node")


class Parsed(HTMLParser):
    """Tags, their attributes, and the text of cells."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, Any]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_html_is_escaped() -> None:
    told = ["javascript:alert(1)", "https://example.org/\" onclick='x'", "https://example.org/<b>"]
    texts = [*HOSTILE, *told]
    rows: list[list[Any]] = [[text, [text], {"name": text}, {text: text}] for text in texts]
    page = Parsed(Table(["<i>a</i>", *"bcd"], rows)._repr_html_())
    assert {tag for tag, _ in page.tags} == {"table", "caption", "thead", "tbody", "tr", "th", "td", "a"}
    for tag, attributes in page.tags:
        assert set(attributes) <= {"table": {"class"}, "a": {"href", "rel"}}.get(tag, set())
        assert tag != "a" or attributes["href"].startswith("https://example.org/")
    assert any("<script>alert(1)</script>" in text for text in page.texts)
    page_bytes = Table(["a"], [["\ud800"]])._repr_html_().encode("utf-8")
    assert page_bytes


def test_warnings_stand_above_the_rows_and_are_no_part_of_them() -> None:
    warned = Table(["a"], [[1]], warnings=("There is no <b>.", "Nor \ud800."))
    assert "<caption>There is no &lt;b&gt;. Nor ?. 1 row</caption>" in warned._repr_html_()
    assert warned == Table(["a"], [[1]])


def test_html_says_how_much_there_is() -> None:
    row = ["https://w3id.org/banenmakers/id/stap", True, None, "x" * 1000]
    assert "<caption>no rows</caption>" in Table(list("abcd"))._repr_html_()
    one = Table(list("abcd"), [row])._repr_html_()
    assert "<caption>1 row</caption>" in one
    assert ">stap</a></td><td>yes</td><td></td>" in one
    assert "x" * 299 + "…" in one and "x" * 300 not in one
    many = Table(list("abcd"), [row] * (MOST_SHOWN + 1), truncated=True)._repr_html_()
    assert f"the first {MOST_SHOWN} of {MOST_SHOWN + 1} rows. The answer was cut off" in many
    assert many.count("<tr>") == MOST_SHOWN + 1
    assert "de eerste" in Table(list("abcd"), [row] * 60, lang="nl")._repr_html_()
