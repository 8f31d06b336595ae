"""What a SPARQL query can be without: see mutating.py."""

from __future__ import annotations

from collections.abc import Iterator

from .tokens import Removal, Tokens

_BLOCKS = ("OPTIONAL", "MINUS", "GRAPH", "FILTER", "BIND", "VALUES")
_BEFORE_A_DOT = (".", "{", "}", ")")


def sparql_removals(tokens: Tokens) -> Iterator[Removal]:
    select = next(at for at, token in enumerate(tokens.all) if token.upper == "SELECT" and token.depth == 0)
    yield from _select(tokens, select, len(tokens.all))
    for opened, closed in tokens.groups("("):
        for run in tokens.split(opened + 1, closed, (",", ";", "AS")):
            yield from tokens.conditions(*run, "||", "&&")
        if tokens.all[opened - 1].upper == "IN":
            yield from tokens.each_of(tokens.split(opened + 1, closed, (",",)))
    yield from tokens.listed()


def _select(tokens: Tokens, first: int, stop: int) -> Iterator[Removal]:
    """The block of a SELECT, and its HAVING."""
    at = first
    while at < stop:
        token = tokens.all[at]
        if token.text == "{":
            yield from _group(tokens, at + 1, tokens.partner[at])
        if token.upper == "HAVING":
            yield tokens.span(at, tokens.after(at + 1))
        at = tokens.after(at)


def _group(tokens: Tokens, first: int, stop: int) -> Iterator[Removal]:
    """Each element between braces, and what is in it."""
    if first < stop and tokens.all[first].upper == "SELECT":
        yield from _select(tokens, first, stop)
        return
    at = first
    while at < stop:
        token = tokens.all[at]
        if token.text == "{":
            at = yield from _union(tokens, at)
        elif token.upper in _BLOCKS:
            end = _block_end(tokens, at)
            yield _without(tokens, at, end)
            last = end - 1
            if token.upper == "VALUES":
                yield from _values(tokens, tokens.partner[last] + 1, last)
            elif tokens.all[last].text == "}":
                yield from _group(tokens, tokens.partner[last] + 1, last)
            at = end
        elif token.text == ".":
            at += 1
        else:
            at = yield from _triples(tokens, at, stop)


def _without(tokens: Tokens, first: int, stop: int) -> Removal:
    """Without an element; the triples on either side of it stay apart."""
    before, behind = tokens.all[first - 1].text, tokens.all[stop].text
    apart = before not in _BEFORE_A_DOT and behind not in ("}", ".", "{") and behind.upper() not in _BLOCKS
    return tokens.span(first, stop, " . " if apart else " ")


def _block_end(tokens: Tokens, at: int) -> int:
    """Behind the last bracket of an element that begins with a word."""
    word = tokens.all[at].upper
    wanted = "{" if word in ("OPTIONAL", "MINUS", "GRAPH", "VALUES") else "({"
    while tokens.all[at].text not in wanted:
        at = tokens.after(at)
    return tokens.after(at)


def _union(tokens: Tokens, at: int) -> Iterator[Removal]:
    """A block in braces, or each branch of a union of them; returns what is behind."""
    branches = []
    end = at
    while True:
        closed = tokens.partner[end]
        branches.append((end, closed + 1))
        yield from _group(tokens, end + 1, closed)
        end = closed + 1
        if end + 1 >= len(tokens.all) or tokens.all[end].upper != "UNION":
            break
        end += 1
    if len(branches) == 1:
        yield _without(tokens, at, end)
    yield from tokens.each_of(branches)
    return end


def _values(tokens: Tokens, first: int, stop: int) -> Iterator[Removal]:
    """Each row of VALUES."""
    at = first
    while at < stop:
        end = tokens.after(at)
        yield tokens.span(at, end)
        at = end


def _triples(tokens: Tokens, first: int, stop: int) -> Iterator[Removal]:
    """Triples of one subject: each predicate with its objects, each object of several; returns what is behind."""
    end = first
    while end < stop and tokens.all[end].text not in (".", "{") and tokens.all[end].upper not in _BLOCKS:
        end = tokens.after(end)
    pairs = tokens.split(tokens.after(first), end, (";",))
    if len(pairs) == 1 and (tokens.all[first - 1].text, end) != ("{", stop):  # else it goes with its block
        closed = end + 1 if end < stop and tokens.all[end].text == "." else end
        yield tokens.span(first, closed)
    yield from tokens.each_of(pairs)
    for start, until in pairs:
        objects = tokens.split(start + 1, until, (",",))
        yield from tokens.each_of(objects)
    return end
