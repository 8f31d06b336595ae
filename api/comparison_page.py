"""What stands of two initiatives side by side: heads, each with a cell for one and for the other, for every form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from banenmakers.ontology import Lang, say
from banenmakers.queries.compare import Aspect, Comparison

from .explanation_page import plain
from .output import shown


@dataclass(frozen=True, slots=True)
class Row:
    """``a`` and ``b`` are lines of plain text; ``listed``: each line is one of several."""

    name: str
    heading: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    same: bool
    listed: bool


@dataclass(frozen=True, slots=True)
class Side:
    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    """``verdict`` says how many heads differ; ``what`` is the heading of the heads."""

    title: str
    what: str
    a: Side
    b: Side
    rows: tuple[Row, ...]
    verdict: str
    lang: Lang


def comparison_page(found: Comparison, lang: Lang) -> ComparisonPage:
    def said(code: str, **values: object) -> str:
        return plain(say(f"explain.compare.{code}", lang, **values))

    a, b = (Side(each.named.iri, plain(each.bearing.name(each.named.iri, lang))) for each in (found.a, found.b))
    aspects = found.aspects(lang)
    rows = tuple(_row(each, said(each.what), lang) for each in aspects)
    differing = sum(not each.same for each in aspects)
    verdict = said("differ", count=differing, all=len(aspects)) if differing else said("equal")
    return ComparisonPage(said("title", a=a.name, b=b.name, day=found.a.as_of), said("what"), a, b, rows, verdict, lang)


def _row(aspect: Aspect, heading: str, lang: Lang) -> Row:
    listed = any(_is_list(aspect, value) for value in (aspect.a, aspect.b))
    a, b = (_lines(aspect, value, lang) for value in (aspect.a, aspect.b))
    return Row(aspect.what, heading, a, b, aspect.same, listed)


def _is_list(aspect: Aspect, value: Any) -> bool:
    return aspect.what != "path" and isinstance(value, list) and any(isinstance(each, str) for each in value)


def _lines(aspect: Aspect, value: Any, lang: Lang) -> tuple[str, ...]:
    if aspect.what == "range":
        return (f"{value[0]}–{value[1]}",)
    if aspect.what == "path" and value:
        return (plain(" – ".join(value)),)
    if aspect.what == "level" and value is None:
        return (say("explain.page.undetermined", lang),)
    if _is_list(aspect, value):
        return tuple(plain(each) for each in value)
    return (plain(shown(value, lang)),)
