"""Two initiatives side by side, and one beside what an older snapshot said of it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from banenmakers.api.comparison_forms import to_html, to_markdown
from banenmakers.api.comparison_page import comparison_page
from banenmakers.api.explanation_markdown import escaped
from banenmakers.graph import DataFolder
from banenmakers.loaders.build import build
from banenmakers.queries.compare import _HEADS, compare

from ..queries.small import REGION, Rows, lead, part, small, tie
from . import shapes
from .program import Program
from .shapes import mismatch
from .test_explain_forms import HOSTILE, Fragment

ID = "https://w3id.org/banenmakers/id/"


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_side_by_side(reading: Program, lang: str) -> None:
    words = ("compare", "Veluwe Portaal", "stap", "--as-of", "2018-12", "--lang", lang)
    found = reading(*words, "--json").ok().json()
    assert mismatch(found, shapes.COMPARE) is None
    for side, name in (("a", "veluwe-portaal"), ("b", "stap")):
        assert found[side] == reading("explain", name, "--as-of", "2018-12", "--json", "--lang", lang).ok().json()
    differing = {row["what"]: (row["a"], row["b"]) for row in found["differences"]}
    assert differing["level"] == (2, 3)
    assert "range" not in differing and "contested" not in differing
    shown = reading(*words).ok().out
    assert sum("≠" in line and "│" in line for line in shown.splitlines()) == len(differing)
    for row in found["differences"]:
        for texts in (row["a"], row["b"]):
            if isinstance(texts, list) and row["what"].startswith(("rung", "missing", "caps")):
                assert all(text in shown for text in texts)


def test_an_initiative_is_like_itself(reading: Program) -> None:
    found = reading("compare", "stap", "stap", "--json").ok().json()
    assert found["differences"] == []
    assert "≠" not in reading("compare", "stap", "stap").ok().out


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_form_says_the_same(reading: Program, lang: str) -> None:
    words = ("compare", "Veluwe Portaal", "stap", "--as-of", "2018-12", "--lang", lang)
    found = reading(*words, "--format", "json").ok().json()
    assert found == reading(*words, "--json").ok().json()
    markdown, html = (reading(*words, "--format", form).ok().out for form in ("md", "html"))
    read = Fragment(html)
    rows = [line for line in markdown.splitlines() if line.startswith("|")][2:]
    assert len(rows) == sum(tag == "tr" for tag, _ in read.tags) - 1 == len(_HEADS)
    assert {line.count(" | ") for line in rows} == {3}
    differing = len(found["differences"])
    assert sum(line.startswith("| ≠ | **") for line in rows) == markdown.count("≠") - 1 == differing
    assert sum("data-differs" in attributes for _, attributes in read.tags) == differing
    named = [attributes["data-initiative"] for _, attributes in read.tags if "data-initiative" in attributes]
    assert named == [f"{ID}veluwe-portaal", f"{ID}stap"]
    for row in found["differences"]:
        for texts in (row["a"], row["b"]):
            if isinstance(texts, list) and row["what"].startswith(("rung", "missing", "caps")):
                for text in texts:
                    assert text in read.text
                    assert escaped(text) in markdown


def test_no_name_is_more_than_a_name(tmp_path: Path) -> None:
    """Whatever two initiatives are called, a table stays a table."""
    for number in range(0, len(HOSTILE) - 1, 2):
        one, two = HOSTILE[number : number + 2]
        actors: Rows = [
            {"key": "x", "name": one, "class": "initiative"},
            {"key": "y", "name": two, "class": "initiative"},
        ]
        (tmp_path / str(number)).mkdir()
        page = comparison_page(compare(small(tmp_path / str(number), {"actors": actors}), "x", "y"), "en")
        read = Fragment(to_html(page))
        assert {tag for tag, _ in read.tags} <= {
            "article", "header", "h2", "table", "thead", "tbody", "tr", "td", "th", "ul", "li", "footer", "p"
        }  # fmt: skip
        assert one in read.text and two in read.text
        rows = [line for line in to_markdown(page).splitlines() if line.startswith("|")]
        assert {len(re.findall(r"(?<!\\)\|", line)) for line in rows} == {5}
        assert re.search(r"(?<!\\)<(?!br>)", to_markdown(page)) is None


def test_who_is_not_there_is_said(reading: Program) -> None:
    assert "Veluwe Portaal" in reading("compare", "stap", "Veluwe Portal").failed(4).err
    assert reading("compare", "stap").code == 2


def test_alike_in_kind_is_no_difference(tmp_path: Path) -> None:
    """Each has its own claim; both take part, by the same sort of claim."""
    ties = [part(), {**part("other"), "source": "y"}]
    found = compare(small(tmp_path, {"ecosystems": [REGION], "ties": ties}), "x", "y")
    assert found.as_dict("en")["differences"] == []


class Two:
    """A data folder with an older and a newer snapshot."""

    def __init__(self, folder: Path, older: Mapping[str, Rows], newer: Mapping[str, Rows]) -> None:
        self.data = folder / "data"
        self.digests = []
        for name, sheets in (("older", older), ("newer", newer)):
            small(folder / name, sheets)
            self.digests.append(build(DataFolder(self.data), [folder / name / "sheets"]).snapshot.digest)


def since(program: Program, two: Two, *words: str) -> Any:
    told = program.on(two.data)("explain", "x", "--since", two.digests[0][:8], "--json", *words).ok().json()
    assert mismatch(told, shapes.EXPLAIN) is None
    assert (told["since"]["from"], told["since"]["to"]) == tuple(two.digests)
    return told["since"]


def test_since_names_what_moved_the_level(program: Program, tmp_path: Path) -> None:
    ties = [lead(), part(), part("kept", indicator="joint-action", confidence="0.7")]
    formal = tie("collaboration", "x", "board", "t", valid_from="2015", formality="formal")
    changed = part("kept", indicator="joint-action", confidence="0.6")
    two = Two(
        tmp_path,
        {"ecosystems": [REGION], "ties": ties},
        {"ecosystems": [REGION], "ties": [lead(), changed, formal]},
    )
    found = since(program, two)
    assert found["level"] == {"from": 2, "to": 3}
    assert [row["claim"] for row in found["claims"]["added"]] == [ID + "t"]
    assert [row["claim"] for row in found["claims"]["removed"]] == [ID + "part"]
    assert [(row["claim"], row["properties"]) for row in found["claims"]["changed"]] == [(ID + "kept", ["confidence"])]
    assert found["because"] == [ID + "t"]
    assert found["rules_changed"] is False
    for form in ("text", "md", "html"):
        shown = program.on(two.data)("explain", "x", "--since", two.digests[0], "--format", form).ok().out
        for rows in found["claims"].values():
            assert all(row["claim"].removeprefix(ID) in shown for row in rows)
        assert "from level 2 to level 3" in shown


def test_since_a_denial_came(program: Program, tmp_path: Path) -> None:
    """What moved the level carries neither level: a surer denial overruled the tie."""
    formal = tie("collaboration", "x", "board", "t", valid_from="2015", formality="formal", confidence="0.6")
    denial = {"key": "d", "initiative": "x", "statement": "formal-connection", "polarity": "negative",
              "ecosystem": "e1", "valid_from": "2014"}  # fmt: skip
    sheets = {"ecosystems": [REGION], "ties": [lead(), part(), formal]}
    two = Two(tmp_path, sheets, {**sheets, "assessments": [denial]})
    found = since(program, two)
    assert found["level"] == {"from": 3, "to": 2}
    assert found["because"] == [ID + "d"]


def test_since_nothing_changed_and_since_it_was_unknown(program: Program, tmp_path: Path) -> None:
    sheets = {"ecosystems": [REGION], "ties": [part()]}
    other = {**sheets, "ties": [part(), {**part("of-y"), "source": "y"}]}
    found = since(program, Two(tmp_path / "one", sheets, other))
    assert found["claims"] == {"added": [], "removed": [], "changed": []}
    assert (found["level"], found["because"], found["known"]) == ({"from": 2, "to": 2}, [], True)
    without = {"actors": [{"key": "z", "name": "Actor z", "class": "initiative"}]}
    found = since(program, Two(tmp_path / "two", without, sheets))
    assert (found["known"], found["level"], found["because"]) == (False, {"from": None, "to": 2}, [ID + "part"])


def test_a_snapshot_that_is_not_there(reading: Program) -> None:
    digest = reading("snapshots", "--json").ok().json()["current"]
    failed = reading("explain", "stap", "--since", "ffff0000").failed(4)
    assert digest[:12] in failed.err
    assert reading("explain", "stap", "--json").ok().json()["since"] is None
