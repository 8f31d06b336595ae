"""What a SPARQL query can be without: see mutating.py."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .implied import Triple, class_implied
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
    elements = list(_elements(tokens, first, stop))
    triples = [triple for at, end in elements for triple in _triples(tokens, at, end)]
    for at, end in elements:
        word, last = tokens.all[at].upper, end - 1
        if word == "{":
            yield from _union(tokens, at, end)
        elif word not in _BLOCKS:
            yield from _statement(tokens, at, end, triples, alone=(at, end) == (first, stop))
        else:
            yield _without(tokens, at, end)
            if word == "VALUES":
                yield from _values(tokens, tokens.partner[last] + 1, last)
            elif tokens.all[last].text == "}":
                yield from _group(tokens, tokens.partner[last] + 1, last)


def _elements(tokens: Tokens, first: int, stop: int) -> Iterator[tuple[int, int]]:
    """Where each element of a group begins and ends: a block, a union, the triples of one subject."""
    at = first
    while at < stop:
        start = at
        if tokens.all[at].text == "{":
            at = tokens.after(at)
            while at < stop and tokens.all[at].upper == "UNION":
                at = tokens.after(at + 1)
        elif tokens.all[at].upper in _BLOCKS:
            at = _block_end(tokens, at)
        else:
            while at < stop and tokens.all[at].text not in (".", "{") and tokens.all[at].upper not in _BLOCKS:
                at = tokens.after(at)
        yield start, at
        if at < stop and tokens.all[at].text == ".":
            at += 1


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


def _union(tokens: Tokens, at: int, end: int) -> Iterator[Removal]:
    """A block in braces, or each branch of a union of them."""
    branches = tokens.split(at, end, ("UNION",))
    if len(branches) == 1:
        yield _without(tokens, at, end)
    yield from tokens.each_of(branches)
    for opened, behind in branches:
        yield from _group(tokens, opened + 1, behind - 1)


def _values(tokens: Tokens, first: int, stop: int) -> Iterator[Removal]:
    """Each row of VALUES."""
    at = first
    while at < stop:
        end = tokens.after(at)
        yield tokens.span(at, end)
        at = end


def _triples(tokens: Tokens, first: int, stop: int) -> Iterator[Triple]:
    """The triples of one subject; none of a block."""
    if tokens.all[first].text == "{" or tokens.all[first].upper in _BLOCKS:
        return
    for start, end in tokens.split(tokens.after(first), stop, (";",)):
        yield tokens.all[first].text, tokens.all[start].text, tuple(t.text for t in tokens.all[start + 1 : end])


def _statement(tokens: Tokens, first: int, stop: int, triples: Sequence[Triple], *, alone: bool) -> Iterator[Removal]:
    """Each predicate with its objects, each object of several; all together only where they do not fill a block.

    No class that is implied (implied.py).
    """
    pairs = tokens.split(tokens.after(first), stop, (";",))
    subject = tokens.all[first].text
    implied = {
        start
        for start, _ in pairs
        if tokens.all[start].text == "a" and class_implied(subject, tokens.all[start + 1].text, triples)
    }
    if len(pairs) == 1 and not alone and not implied:
        yield tokens.span(first, stop + 1 if tokens.all[stop].text == "." else stop)
    for (start, _), removal in zip(pairs, tokens.each_of(pairs), strict=len(pairs) > 1):
        if start not in implied:
            yield removal
    for start, end in pairs:
        yield from tokens.each_of(tokens.split(start + 1, end, (",",)))
