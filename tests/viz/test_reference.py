"""The reference page: every term once, every link leads somewhere, nothing is fetched, and its example is good."""

from __future__ import annotations

from collections import Counter
from html import escape
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from banenmakers.ontology import LANGUAGES, Lang
from banenmakers.ontology import vocabulary as voc
from banenmakers.viz.class_diagram import cards, class_diagram
from banenmakers.viz.reference import page

from ..ontology.test_examples import rows, shacl_results

FETCHING = {"script", "link", "img", "iframe", "object", "embed", "image", "use", "source", "video", "audio"}


class Seen(HTMLParser):
    """Anchors, links and elements of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.anchors: Counter[str] = Counter()
        self.links: list[str] = []
        self.elements: set[str] = set()
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        if tag != "meta":
            self.open.append(tag)
        for name, value in attributes:
            if name == "id":
                self.anchors[value or ""] += 1
            elif name == "href":
                self.links.append(value or "")
            assert name != "src"
            assert not name.startswith("on")

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_term_has_one_anchor_and_every_link_leads_somewhere(lang: Lang) -> None:
    text = page(lang)
    seen = Seen(text)
    assert seen.open == []
    assert set(seen.anchors.values()) == {1}
    names = [*voc.classes(), *(name for name in voc.properties() if name != "prefLabel"), *voc.schemes()]
    assert set(names) <= seen.anchors.keys()
    for concept in (concept for concepts in voc.schemes().values() for concept in concepts):
        assert {concept.name, f"concept-{concept.name}"} & seen.anchors.keys()
    other = "en" if lang == "nl" else "nl"
    within = [link for link in seen.links if not link.startswith("http")]
    assert {link for link in within if link.removeprefix("#") not in seen.anchors} == {f"ontology.{other}.html"}
    assert not seen.elements & FETCHING
    assert "url(" not in text
    assert "@import" not in text
    for name in names:
        assert escape(voc.labels(voc.BM + name, lang)) in text


@pytest.mark.parametrize("lang", LANGUAGES)
def test_diagram_shows_every_class_and_relation_within_its_card(lang: Lang) -> None:
    svg = class_diagram(lang, "title")
    root = ElementTree.fromstring(svg)
    shown = {e.get("href", "").removeprefix("#") for e in root.iter("{http://www.w3.org/2000/svg}a")}
    relations = {each.name for each in voc.properties().values() if each.kind == "relation"}
    assert shown >= set(voc.classes()) | relations
    assert all(row.width <= card.width for card in cards(lang) for row in (*card.relations, *card.tree))
    assert class_diagram(lang, "title") == svg


def test_the_worked_example_is_good_and_shows_the_main_classes() -> None:
    trig = voc.files_of("reference", ".trig")["example.trig"]
    assert shacl_results(trig) == []
    assert {check.name: found for check in voc.checks() if (found := rows(check, trig))} == {}
    assert page("en").count("<details>") >= 8
