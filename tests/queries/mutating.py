"""Mutants of a query: its text without one line, pattern, filter, clause, condition, value or DISTINCT.

A tokenizer that knows strings, IRIs and comments, and the brackets, are all the grammar there is: what no longer parses
is no mutant, and whoever runs the mutants drops it. No mutant is made of

- the header and comments, which no engine reads;
- ``ORDER BY``: the rows are sorted by the header's order after either engine, so no row can show it;
- ``PREFIX``: the store knows ours, the lines let other programs read the query;
- what the table is made of, the columns that the header declares: without one there is no table at all;
- DISTINCT in a list that is a column declared as ``set``: it becomes a set after either engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from banenmakers.queries.questions import Engine, header

from .mutating_cypher import cypher_removals
from .mutating_sparql import sparql_removals
from .tokens import Removal, Tokens

LONG = 100
_SEPARATOR = re.compile(r"^(?:&&|\|\||[;,|]|AND\b|OR\b) ?| ?(?:&&|\|\||[;,|]|\bAND|\bOR)$")


@dataclass(frozen=True, slots=True)
class Mutant:
    """``removed``: what the text lacks, on one line; a number behind it tells the second of the same from the first."""

    engine: Engine
    line: int
    removed: str
    text: str


def mutants(text: str, engine: Engine) -> list[Mutant]:
    """Each different one, in the order of the text."""
    tokens = Tokens(text, engine)
    find = sparql_removals if engine == "sparql" else cypher_removals
    sets = {column.partition("|")[0].strip() for column in header(text)["column"] if column.endswith(" set")}
    seen = {tokens.plain()}
    found: list[Mutant] = []
    counted: dict[str, int] = {}
    both = [*find(tokens), *_distinct(tokens, sets), *_lines(tokens)]
    for removal in sorted(both, key=lambda each: (each.start, each.end)):
        mutated = removal.applied(text)
        plain = Tokens(mutated, engine).plain()
        if plain in seen:
            continue
        seen.add(plain)
        removed = _named(text[removal.start : removal.end])
        counted[removed] = number = counted.get(removed, 0) + 1
        line = text.count("\n", 0, removal.start) + 1
        found.append(Mutant(engine, line, removed if number == 1 else f"{removed} #{number}", mutated))
    return found


def _named(fragment: str) -> str:
    """On one line, without the separator beside it; the beginning is enough of a long one."""
    line = _SEPARATOR.sub("", " ".join(fragment.split()))
    return line if len(line) <= LONG else f"{line[:LONG].rstrip()} …"


def _lines(tokens: Tokens) -> Iterator[Removal]:
    """Each line that holds code, except those of the columns and the order."""
    first, last = _columns(tokens)
    at = 0
    for line in tokens.text.splitlines(keepends=True):
        start, at = at, at + len(line)
        held = [token for token in tokens.all if start <= token.start < at]
        if not held or held[0].upper in ("ORDER", "PREFIX"):
            continue
        if first <= held[0].start < last:
            continue
        lead = len(line) - len(line.lstrip())
        yield Removal(start + lead, start + len(line.rstrip()))


def _columns(tokens: Tokens) -> tuple[int, int]:
    """From the word that begins the table's columns to what follows them."""
    outer = [token for token in tokens.all if token.depth == 0]
    if tokens.engine == "sparql":
        start = next(token.start for token in outer if token.upper == "SELECT")
        return start, next(token.start for token in outer if token.start > start and token.upper == "WHERE")
    start = next(token.start for token in reversed(outer) if token.upper == "RETURN")
    after = [token.start for token in outer if token.start > start and token.upper == "ORDER"]
    return start, after[0] if after else len(tokens.text)


def _distinct(tokens: Tokens, sets: set[str]) -> Iterator[Removal]:
    for at, token in enumerate(tokens.all):
        if token.upper != "DISTINCT":
            continue
        if tokens.all[at - 1].text == "(" and tokens.all[at - 2].upper in ("GROUP_CONCAT", "COLLECT"):
            after = tokens.all[tokens.partner[at - 1] + 1 :][:2]
            if len(after) == 2 and after[0].upper == "AS" and re.sub(r"^\?", "", after[1].text) in sets:
                continue
        yield Removal(token.start, token.end)
