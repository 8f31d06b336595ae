"""Parameters of a free query as a person writes them: ``-p since=2018-12-31 -p most=3 -p who=id:stap``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from banenmakers.graph.rdf_store import PREFIXES
from banenmakers.ontology import WrongUse

_INTEGER = re.compile(r"-?\d{1,18}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,15}\.\d{1,15}", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_NAME = re.compile(r"[A-Za-z_]\w*", re.ASCII)


def pairs(given: Iterable[str]) -> dict[str, Any]:
    """``KEY=VALUE`` each. Raises WrongUse for what is none."""
    found = {}
    for text in given:
        key, equals, value = text.partition("=")
        if not equals or not _NAME.fullmatch(key.strip()):
            raise WrongUse("question.not-a-pair", value=text)
        found[key.strip()] = value_of(value.strip())
    return found


def value_of(text: str) -> Any:
    """A number, a date, true or false, an IRI (``id:stap``, ``bm:formal``, ``<…>``); everything else, and all that
    stands in quotes, is text."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        return text[1:-1]
    if text in ("true", "false"):
        return text == "true"
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return float(text)
    if _DATE.fullmatch(text):
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise WrongUse("question.not-a-date", value=text) from None
    if text.startswith("<") and text.endswith(">"):
        return text[1:-1]
    prefix, colon, name = text.partition(":")
    if colon and prefix in PREFIXES and " " not in name:
        return PREFIXES[prefix] + name
    return text
