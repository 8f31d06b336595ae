"""The style file as Browser's own parser reads it: our classes, our colours, words that can be read on them."""

from __future__ import annotations

import re

import pytest

from banenmakers.ontology import Lang
from banenmakers.ontology import vocabulary as voc
from banenmakers.viz.neo4j_browser import literal, to_grass
from banenmakers.viz.palette import COLOURS, PAPER, TIE, contrast

COLOUR = re.compile(r"#[0-9A-F]{6}")
SIZE = re.compile(r"\d+px")


def parsed(text: str) -> dict[str, dict[str, str]]:
    """As Browser reads it: character by character, quotes dropped, braces inside quotes kept, no comments."""
    rules: dict[str, dict[str, str]] = {}
    quoted, inside, selector, body = False, False, "", ""
    for char in text:
        if char == "'":
            quoted = not quoted
        elif char == "{" and not quoted:
            inside = True
        elif char == "}" and not quoted:
            pairs = [line.split(":") for line in body.split(";") if line.strip()]
            assert all(len(pair) == 2 for pair in pairs), body
            assert selector not in rules
            rules[selector] = {name.strip(): value.strip() for name, value in pairs}
            inside, selector, body = False, "", ""
        elif inside:
            body += char
        elif not char.isspace():
            selector += char
    assert not (quoted or inside or selector)
    return rules


def look(rules: dict[str, dict[str, str]], labels: tuple[str, ...]) -> dict[str, str]:
    """Every rule that names one of the labels, later ones over earlier ones."""
    found: dict[str, str] = {}
    for selector, looks in rules.items():
        tag, _, label = selector.partition(".")
        if tag == "node" and (not label or label in labels):
            found |= looks
    return found


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_class_has_a_colour_and_a_caption(lang: Lang) -> None:
    rules = parsed(to_grass(lang))
    keys = {p.key(lang) for p in voc.properties().values() if p.kind == "language"} | {"name", "kind"}
    for cls in voc.classes().values():
        found = look(rules, cls.ancestors)
        assert found["caption"].strip("{}") in keys, cls.name
        assert contrast(found["color"], found["text-color-internal"]) >= 3.5, cls.name
    named = {selector.partition(".")[2] for selector in rules if selector.startswith("node.")}
    assert named <= voc.classes().keys()


def test_what_is_narrower_wins() -> None:
    rules = parsed(to_grass("nl"))
    for name, colour in COLOURS.items():
        if name:
            assert look(rules, voc.closure([name]))["color"] == colour
    assert look(rules, voc.closure(["Initiative"]))["color"] == COLOURS[""]
    assert look(rules, voc.closure(["MembershipTie"]))["color"] == TIE


def test_every_tie_is_drawn_as_one() -> None:
    rules = parsed(to_grass("nl"))
    types = {voc.properties()[cls.shortcut].projected for cls in voc.classes().values() if cls.shortcut}
    drawn = {selector.partition(".")[2] for selector in rules if selector.startswith("relationship.")}
    assert drawn == types and len(types) > 5
    assert all(rules[f"relationship.{kind}"]["color"] == TIE for kind in types)


def test_values_are_colours_and_sizes() -> None:
    for selector, looks in parsed(to_grass("en")).items():
        for name, value in looks.items():
            if "color" in name:
                assert COLOUR.fullmatch(value), (selector, name)
            elif name != "caption":
                assert SIZE.fullmatch(value), (selector, name)


def test_contrast() -> None:
    assert contrast("#000000", PAPER) == pytest.approx(21)
    assert contrast(PAPER, PAPER) == 1
    assert contrast("#777777", PAPER) == pytest.approx(4.48, abs=0.01)


def test_a_text_cannot_leave_its_quotes() -> None:
    assert literal("a'b\\") == "'a\\'b\\\\'"
