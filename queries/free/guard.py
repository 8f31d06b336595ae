"""A cheap look at a query before an engine parses it: how long, how deep, and whether it would leave the graph.

It knows strings, IRIs, names in backticks and comments, and nothing of grammar: what it lets pass may still be refused
by the engine, and runs in a worker that has no way out anyway. What a query may do is never decided by words alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from banenmakers.graph.procedures import PROCEDURES
from banenmakers.ontology import BadQuery

Language = Literal["sparql", "cypher"]
SHOWN: dict[Language, str] = {"sparql": "SPARQL", "cypher": "Cypher"}
MOST_BYTES = 20_000
MOST_TOKENS = 4_000
MOST_DEPTH = 40
_SPARQL = r"""
    (?P<space> \s+ | \#[^\n\r]* )
  | (?P<string> '''(?:'{0,2}(?:[^'\\]|\\.))*''' | \"\"\"(?:"{0,2}(?:[^"\\]|\\.))*\"\"\" | '(?:[^'\\\n\r]|\\.)*' | "(?:[^"\\\n\r]|\\.)*" )
  | (?P<iri> <[^<>"{}|^`\\\x00-\x20]*> )
  | (?P<word> [?$@]?\w[\w.\-]*:?[\w.\-%]* )
  | (?P<mark> . )
"""  # noqa: E501
_CYPHER = r"""
    (?P<space> \s+ | //[^\n\r]* )
  | (?P<string> '(?:[^'\\]|\\.)*' | "(?:[^"\\]|\\.)*" )
  | (?P<iri> `(?:[^`]|``)*` )
  | (?P<word> \$?\w+ )
  | (?P<mark> . )
"""
_TOKENS: dict[Language, re.Pattern[str]] = {
    "sparql": re.compile(_SPARQL, re.VERBOSE | re.DOTALL),
    "cypher": re.compile(_CYPHER, re.VERBOSE | re.DOTALL),
}
_FORBIDDEN: dict[Language, frozenset[str]] = {
    "sparql": frozenset({"SERVICE", "LOAD"}),
    "cypher": frozenset({"LOAD"}),
}
# Brackets, by what opens them.
PAIRS = {"{": "}", "(": ")", "[": "]"}


def tokens(text: str, language: Language) -> Iterator[tuple[str, str]]:
    """Kind (``string``, ``iri``, ``word``, ``mark``) and text of each token, without space and comments."""
    for kind, token, _ in placed(text, language):
        yield kind, token


def placed(text: str, language: Language) -> Iterator[tuple[str, str, int]]:
    """The tokens, each with where it begins: how many characters stand before it."""
    for match in _TOKENS[language].finditer(text):
        if match.lastgroup != "space":
            yield match.lastgroup or "mark", match[0], match.start()


def check(text: str, language: Language, *, embedded: bool = True) -> None:
    """Raises BadQuery for a text that is too long, nested too deep, empty, or that would leave the graph.

    ``embedded``: also for what the embedded engine would answer wrongly without a word.
    """
    name = SHOWN[language]
    size = len(text.encode())
    if size > MOST_BYTES:
        raise BadQuery("query.too-long", language=name, size=size, most=MOST_BYTES)
    found = []
    depth = 0
    for kind, token in tokens(text, language):
        found.append((kind, token))
        if len(found) > MOST_TOKENS:
            raise BadQuery("query.too-many-tokens", language=name, most=MOST_TOKENS)
        if kind == "mark":
            depth += (token in PAIRS) - (token in PAIRS.values())
            if depth > MOST_DEPTH:
                raise BadQuery("query.too-deep", language=name, most=MOST_DEPTH)
    if not found:
        raise BadQuery("query.empty", language=name)
    _check_words(found, language)
    if embedded and language == "cypher":
        _check_maps(found)


def _check_words(found: list[tuple[str, str]], language: Language) -> None:
    for at, (kind, token) in enumerate(found):
        if kind == "word" and token.upper() in _FORBIDDEN[language] and _is_clause(found, at, language):
            raise BadQuery("query.goes-out", language=SHOWN[language], word=token.upper())
    if language == "cypher":
        _check_cypher(found)


def _is_clause(found: list[tuple[str, str]], at: int, language: Language) -> bool:
    """Not a property, label or map key of that name (Cypher); in SPARQL a bare word is always a keyword."""
    if language == "sparql":
        return True
    before = found[at - 1][1] if at else ""
    return before not in (".", ":")


def _check_cypher(found: list[tuple[str, str]]) -> None:
    for at, (kind, token) in enumerate(found):
        if token == ";" and kind == "mark" and at < len(found) - 1:
            # The engine would run the last one only, without a word.
            raise BadQuery("query.several")
        if kind == "word" and token.upper() == "CALL" and _is_clause(found, at, "cypher"):
            name = _procedure(found, at + 1)
            if name and name.lower() not in PROCEDURES:
                raise BadQuery("query.procedure", name=name, known=", ".join(sorted(PROCEDURES)))


# Before the parenthesis of a pattern stands no word but one of these.
_BEFORE_PATTERN = {"MATCH", "WHERE", "AND", "OR", "NOT", "XOR", "SHORTESTPATH", "ALLSHORTESTPATHS", "WHEN", "IN"}


def _check_maps(found: list[tuple[str, str]]) -> None:
    """A pattern's map that takes a value from another variable's property: the engine finds nothing, without a word."""
    opened: list[str] = []
    for at, (kind, token) in enumerate(found):
        if kind == "mark" and token in PAIRS:
            opened.append(bracket(found, at, opened))
        elif kind == "mark" and token in PAIRS.values() and opened:
            opened.pop()
        elif opened and opened[-1] == "map" and token == ":" and len(found) > at + 3:
            (of, name), (_, dot), (_, key) = found[at + 1 : at + 4]
            if of == "word" and dot == "." and not name[0].isdigit() and name[0] != "$":
                raise BadQuery("query.map-of-another", key=found[at - 1][1], value=f"{name}.{key}")


def bracket(found: Sequence[tuple[str, str]], at: int, opened: Sequence[str]) -> str:
    """What a bracket of Cypher opens: ``node`` and ``tie`` of a pattern, ``map`` of one's properties; else itself."""
    token = found[at][1]
    before = found[at - 1] if at else ("mark", "")
    if token == "(" and (before[0] == "mark" or before[1].upper() in _BEFORE_PATTERN):
        return "node"
    if token == "[" and before[1] == "-":
        return "tie"
    return "map" if token == "{" and opened and opened[-1] in ("node", "tie") else token


def _procedure(found: list[tuple[str, str]], at: int) -> str:
    """The dotted name after CALL; empty for a sub-query. A name in backticks is that name."""
    name = ""
    for kind, token in found[at:]:
        if kind in ("word", "iri") or token == ".":
            name += token.strip("`")
        else:
            return "" if token == "{" else name
    return name


def stops_at_ten(text: str) -> bool:
    """Whether a Cypher pattern repeats without an upper bound: the embedded engine stops at ten hops."""
    plain = "".join(" " if kind == "string" else token for kind, token in tokens(text, "cypher"))
    return bool(re.search(r"-\[[^\]]*\*(\d*\.\.)?\s*[\]{]", plain)) and "shortestPath" not in plain
