"""What Neo4j Browser takes: our colours and captions as a ``.grass`` file, and the catalogue as saved queries.

A ``.grass`` file is read by a small parser of Browser's own, which knows no comments. Of a node's labels every rule
applies, in the order of the file, so the broader class stands first. A saved query is a ``.cypher`` file with its name
on the first line; ``:param`` lines and the query are parted by semicolons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from importlib.resources import files
from typing import Any

from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.questions import Parameter, as_parameter, header, questions, without_header

from .palette import BANDS, COLOURS, EDGE, INK, NAVY, PAPER, QUIET, RANGE, TIE, contrast

# Class: colour, caption and diameter; from broad to narrow, and every class of ours is one of these or below one.
_NODES: Mapping[str, tuple[str, str, int]] = {
    "Actor": (RANGE, "{name}", 50),
    "PublicBody": (QUIET, "{name}", 50),
    "Initiative": (COLOURS[""], "{name}", 65),
    **{name: (colour, "{name}", 65) for name, colour in COLOURS.items() if name},
    "Ecosystem": (NAVY, "{name}", 80),
    "Territory": (EDGE, "{name}", 50),
    "Instrument": (EDGE, "{name}", 50),
    "Claim": (BANDS[3], "{kind}", 40),
    "Tie": (TIE, "{kind}", 40),
    "IdentityDecision": (BANDS[3], "{kind}", 40),
    "Derived": (BANDS[4], "{kind}", 40),
    "Evidence": (PAPER, "{paraphrase_LANG}", 50),
    "Source": (INK, "{name}", 50),
}
Bound = Mapping[str, Any]


def to_grass(lang: Lang) -> str:
    """The style file. Captions of evidence are its paraphrase in ``lang``."""
    ties = sorted({voc.properties()[c.shortcut].projected for c in voc.classes().values() if c.shortcut})
    rules = {
        "node": {**_node(RANGE, 50), "border-width": "2px", "font-size": "10px"},
        **{
            f"node.{name}": {**_node(colour, size), "caption": f"'{caption.replace('LANG', lang)}'"}
            for name, (colour, caption, size) in _NODES.items()
        },
        "relationship": {
            "color": EDGE,
            "shaft-width": "1px",
            "font-size": "8px",
            "padding": "3px",
            "text-color-external": INK,
            "text-color-internal": INK,
            "caption": "'<type>'",
        },
        **{f"relationship.{kind}": {"color": TIE, "shaft-width": "3px", "caption": "'<type>'"} for kind in ties},
    }
    return "\n".join(_rule(selector, looks) for selector, looks in rules.items())


def _node(colour: str, diameter: int) -> dict[str, str]:
    words = max((INK, PAPER), key=lambda each: contrast(each, colour))
    edge = EDGE if contrast(colour, PAPER) < 1.5 else colour
    return {"diameter": f"{diameter}px", "color": colour, "border-color": edge, "text-color-internal": words}


def _rule(selector: str, looks: Mapping[str, str]) -> str:
    return "".join([f"{selector} {{\n", *(f"  {name}: {value};\n" for name, value in looks.items()), "}\n"])


def pictures() -> Iterator[tuple[str, str, tuple[Parameter, ...]]]:
    """Queries that give a picture, where the catalogue gives tables: name, text and parameters."""
    for file in sorted(files("banenmakers.queries").joinpath("neo4j").iterdir(), key=lambda each: each.name):
        text = file.read_text(encoding="utf-8")
        yield file.name.removesuffix(".cypher"), text, tuple(map(as_parameter, header(text).get("parameter", [])))


def saved_queries(bound: Mapping[str, Bound], lang: Lang) -> dict[str, str]:
    """Every picture and every question of the catalogue, by file name; ``bound``: the values of each one's parameters.

    Of a question that is a measure, the query gives the ties that it is computed from.
    """
    made = {}
    for name, text, parameters in pictures():
        head = header(text)
        told = [f"00.{name[0]} {head[f'title-{lang}'][0]}", head[f"purpose-{lang}"][0]]
        made[f"picture-{name}.cypher"] = _saved(told, parameters, bound[name], text)
    for question in questions():
        told = [f"{question.number:02} {question.title[lang]}", question.purpose[lang]]
        if question.measure:
            told.append(say("browser.measure", lang, name=question.name))
        own = tuple(each for each in question.parameters if each.name not in question.options)
        name = f"{question.number:02}-{question.name}.cypher"
        made[name] = _saved(told, own, bound[question.name], question.texts["cypher"])
    return made


def _saved(told: list[str], parameters: tuple[Parameter, ...], values: Bound, text: str) -> str:
    allowed = [f"{each.name}: {', '.join(each.values)}" for each in parameters if each.values]
    given = [f":param {each.name} => {literal(values[each.name])};" for each in parameters]
    return "\n".join([*(f"// {line}" for line in [*told, *allowed]), *given, f"{without_header(text)};", ""])


def literal(value: Any) -> str:
    """A value as Cypher writes it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, int | float):
        return repr(value)
    escaped = str(value).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{escaped}'"
