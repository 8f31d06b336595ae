"""Every form of an explanation says the same: terminal, JSON, Markdown, HTML; whatever things are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from banenmakers.api.explanation_html import to_html
from banenmakers.api.explanation_markdown import escaped, to_markdown
from banenmakers.api.explanation_page import page
from banenmakers.queries.explain import explain

from ..queries.small import BOARD, FIRM, REGION, Y, lead, level, part, small, tie
from .program import Program

ID = "https://w3id.org/banenmakers/id/"
NAMES = ["veluwe-portaal", "brownies-downies", "infra-deal-zuid-holland", "werkendzwolle", "stap"]
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "a | b | c",
    "`rm -rf` and ``` fence",
    "[click](javascript:alert(1))",
    "![pic](https://evil.example/x.png)",
    "https://evil.example/ www.evil.example me@evil.example",
    "**bold** __under__ ~~gone~~ *it*",
    "# heading",
    "- [x] done",
    "1. first",
    '&lt;b&gt; &#60;i&#62; " onclick="alert(1)',
    "[^veluwe-portaal-1]: note",
    "[bold red]markup[/]",
    "$x$ \\\\ \\",
]


def claims_in(node: Any) -> Iterator[tuple[str, str | None]]:
    """(IRI, sentence) of each claim that a JSON document names."""
    if isinstance(node, dict):
        for key in ("claim", "without", "overruled_by", "claims", "because"):
            value = node.get(key)
            for iri in [value] if isinstance(value, str) else value or []:
                if isinstance(iri, str):
                    yield iri, node.get("text") if key == "claim" else None
        for value in node.values():
            yield from claims_in(value)
    elif isinstance(node, list):
        for value in node:
            yield from claims_in(value)


class Fragment(HTMLParser):
    """What a browser would make of it: elements, attributes and text; badly nested tags fail."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())


def harmless(fragment: Fragment) -> None:
    allowed = {"article", "header", "section", "h2", "h3", "p", "ul", "li", "strong", "small", "blockquote", "footer",
               "cite", "q", "a"}  # fmt: skip
    assert {tag for tag, _ in fragment.tags} <= allowed
    for tag, attributes in fragment.tags:
        assert attributes.keys() <= {"class", "lang", "data-initiative", "data-claim", "data-state", "href", "rel"}
        if tag == "a":
            assert re.match(r"https?://", attributes["href"] or "")


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_every_claim_is_named_in_every_form(reading: Program, name: str, lang: str) -> None:
    told = reading("explain", name, "--json", "--lang", lang).ok().json()
    assert reading("explain", name, "--format", "json", "--lang", lang).ok().json() == told
    terminal, markdown, html = (
        reading("explain", name, "--format", form, "--lang", lang).ok().out for form in ("text", "md", "html")
    )
    fragment = Fragment(html)
    harmless(fragment)
    assert fragment.tags[0] == (
        "article",
        {"class": "explanation", "lang": lang, "data-initiative": told["initiative"]},
    )
    texts = {iri: text for iri, text in claims_in(told) if text}
    assert {iri for iri, _ in claims_in(told)} <= texts.keys() | {row["claim"] for row in told["stated"]}
    assert len(texts) >= 1
    for iri, text in texts.items():
        assert text in " ".join(terminal.split())
        assert escaped(text) in markdown
        assert text in fragment.text
        assert f"[{iri.removeprefix(ID)}]" in terminal
        assert f"`{iri.removeprefix(ID)}`" in markdown
        assert any(attributes.get("data-claim") == iri for _, attributes in fragment.tags)
    for row in [*told["because"], *told["stated"], *told["disagreement"]]:
        for place in row["evidence"]:
            assert place["paraphrase"] in " ".join(terminal.split())
            assert escaped(place["paraphrase"]) in markdown
            assert place["paraphrase"] in fragment.text
            if place["start"] is not None:
                assert all(f"{place['start']}–{place['end']}" in form for form in (terminal, markdown, html))
    for row in told["missing"]:
        assert row["text"] in " ".join(terminal.split()) and row["text"] in fragment.text


@pytest.mark.parametrize("form", ["text", "md", "html"])
def test_dutch_is_not_english(reading: Program, form: str) -> None:
    nl, en = (reading("explain", "stap", "--format", form, "--lang", lang).ok().out for lang in ("nl", "en"))
    assert nl.count("\n") == en.count("\n")
    assert "De ladder" in nl and "The ladder" in en
    for english in ("not said", "confidence", "level 3", "Together", "Missing:", "characters", "sector:"):
        assert english not in nl


def test_a_footnote_is_defined_once_and_used(reading: Program) -> None:
    text = reading("explain", "veluwe-portaal", "--format", "md").ok().out
    defined = re.findall(r"(?m)^\[\^([\w-]+)\]: ", text)
    used = re.findall(r"(?<!^)\[\^([\w-]+)\](?!:)", text)
    assert len(defined) == len(set(defined)) >= 2
    assert set(used) == set(defined)


def test_the_ladder_is_a_checklist(reading: Program) -> None:
    """A box for each rung, 4 to 1; ticked where claims carry it; what is missing under the others."""
    told = reading("explain", "veluwe-portaal", "--json").ok().json()
    assert [(row["rung"], row["state"]) for row in told["checklist"]] == [
        (4, "open"), (3, "open"), (2, "carried"), (1, "below"),
    ]  # fmt: skip
    assert [row["needs"] is not None for row in told["checklist"]] == [True, True, False, False]
    carrying = told["checklist"][2]["claims"]
    assert {"kind", "with", "with_name", "formality", "valid_from", "source", "evidence"} <= carrying[0].keys()
    assert carrying[0]["kind"] == "ParticipationTie" and carrying[0]["with"] == f"{ID}ecosysteem-veluwe"
    text = reading("explain", "veluwe-portaal", "--format", "md").ok().out
    assert re.findall(r"(?m)^- \[(.)\] (?:\*\*)?(\d) ", text) == [(" ", "4"), (" ", "3"), ("x", "2"), (" ", "1")]


def test_a_disagreement_names_both_sides(reading: Program) -> None:
    (found,) = reading("explain", "veluwe-portaal", "--json").ok().json()["disagreement"]
    assert (found["stated"], found["derived"]) == (4, 2)
    assert found["claim"] == f"{ID}level-said-veluwe" and found["evidence"]
    assert found["because"] and [row["rung"] for row in found["missing"]] == [3, 4]
    assert reading("explain", "infra-deal-zuid-holland", "--json").ok().json()["disagreement"] == []


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_harmless(name: str, tmp_path: Path) -> None:
    sheets = {
        "actors": [
            {"key": "x", "name": name, "class": "initiative"},
            Y,
            {**BOARD, "name": f"{name} board"},
            FIRM,
        ],
        "ecosystems": [{**REGION, "name": f"{name} region"}],
        "ties": [lead(), part(), tie("collaboration", "x", "board", "t", valid_from="2015", formality="formal")],
        "assessments": [level("4", ground="classification")],
    }
    found = explain(small(tmp_path, sheets), "x")
    assert found.outcome.level == 3
    shown = page(found, "en")
    fragment = Fragment(to_html(shown))
    harmless(fragment)
    assert " ".join(name.split()) in fragment.text
    markdown = to_markdown(shown)
    for line in markdown.splitlines():
        bare = re.sub(r"`[a-z0-9-]+`|\[\^x-\d+\]:?|<https://example\.org/[\w-]+>", "", line)
        bare = re.sub(r"^ *- (\[[ x]\] )?|^#{2,3} ", "", bare)
        unescaped = re.sub(r"\\[!-/:-@\[-`{-~]", "", bare)
        assert not re.search(r"[`<>\[\]|&~$@#!{}_]|https?://|www\.|^\d+[.)]|^[-+]", unescaped), line
        assert unescaped.count("*") % 2 == 0


def test_what_moves_a_cursor_is_gone(tmp_path: Path) -> None:
    from banenmakers.api.explanation_page import plain

    assert plain("a\x1b[31mb\u202ec\r\nd\u2066e") == "a [31mb c d e"


def test_a_reading_that_was_superseded_is_not_shown(tmp_path: Path) -> None:
    def reading_of(key: str, **cells: str) -> dict[str, str]:
        return {"key": key, "initiative": "x", "detail": f"Gelezen {key}.", "detail_en": f"Read {key}.", **cells}

    gone = {"withdrawn_by": "BM", "withdrawn_on": "2020-01-01"}
    rows = [reading_of("r1", superseded_by="r2"), reading_of("r2"), reading_of("r3", **gone)]
    found = explain(small(tmp_path, {"readings": rows}), "x")
    assert found.readings("en") == [(f"{ID}r2", "Read r2.")]
