"""What a Cypher query can be without: see mutating.py."""

from __future__ import annotations

from collections.abc import Iterator

from .implied import label_implied
from .tokens import Removal, Tokens

_CLAUSES = ("MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "UNION", "CALL", "ORDER")
_BETWEEN = (*_CLAUSES, "WHERE", ",", "AS", "CASE", "WHEN", "THEN", "ELSE", "END", "|", "ALL", "DISTINCT")


def cypher_removals(tokens: Tokens) -> Iterator[Removal]:
    yield from _clauses(tokens, 0, len(tokens.all))
    yield from _conditions(tokens, 0, len(tokens.all))
    for opened, closed in tokens.groups():
        kind = tokens.all[opened].text
        before = tokens.all[opened - 1]
        yield from _conditions(tokens, opened + 1, closed)
        if kind == "{" and _holds_clauses(tokens, opened):
            yield from _clauses(tokens, opened + 1, closed)
        elif kind == "{" and tokens.all[opened - 1].depth and _in_pattern(tokens, opened):
            yield tokens.span(opened, closed + 1)
        elif kind == "[" and before.text not in ("-", "<-"):
            inside = {token.upper for token in tokens.all[opened + 1 : closed] if token.depth == before.depth + 1}
            if not inside & {"IN", "|"}:
                yield from tokens.each_of(tokens.split(opened + 1, closed, (",",)))
    yield from _labels(tokens)
    yield from tokens.listed()


def _holds_clauses(tokens: Tokens, opened: int) -> bool:
    """A brace of EXISTS or CALL, none of a map."""
    before = opened - 1
    if tokens.all[before].text == ")":
        before = tokens.partner[before] - 1
    return tokens.all[before].upper in ("EXISTS", "CALL")


def _in_pattern(tokens: Tokens, opened: int) -> bool:
    """A map within a node's parentheses: it stands behind a name or a label."""
    return tokens.all[opened - 1].text not in ("(", "[", ",", ":") and tokens.all[opened - 1].text[0].isalpha()


def _clauses(tokens: Tokens, first: int, stop: int) -> Iterator[Removal]:
    """Each reading clause with its WHERE, each branch of a union."""
    starts, branches, begun, at = [], [], first, first
    while at < stop:
        word = tokens.all[at].upper
        if word == "UNION":
            branches.append((begun, at))
            begun = at + 2 if tokens.all[at + 1].upper == "ALL" else at + 1
        if word in _CLAUSES and not (word == "MATCH" and at > first and tokens.all[at - 1].upper == "OPTIONAL"):
            starts.append(at)
        at = tokens.after(at)
    for start, end in zip(starts, [*starts, stop][1:], strict=True):
        if tokens.all[start].upper in ("MATCH", "OPTIONAL", "WITH", "UNWIND"):
            yield tokens.span(start, end)
            yield from _paths(tokens, start, end)
    branches.append((begun, stop))
    if len(branches) > 1:
        for number, (start, end) in enumerate(branches):
            if number == 0:
                yield tokens.span(start, branches[1][0])
            else:
                yield tokens.span(branches[number - 1][1], end)


def _paths(tokens: Tokens, start: int, end: int) -> Iterator[Removal]:
    """The first and the last step of each path of a MATCH."""
    at = start
    while at < end and tokens.all[at].text != "(":
        at += 1
    where = at
    while where < end and tokens.all[where].upper != "WHERE":
        where = tokens.after(where)
    if tokens.all[start].upper not in ("MATCH", "OPTIONAL"):
        return
    for first, stop in tokens.split(at, where, (",",)):
        nodes = []
        here = first
        while here < stop:
            if tokens.all[here].text == "(":
                nodes.append(here)
            here = tokens.after(here)
        if len(nodes) > 1:
            yield tokens.span(first, nodes[1])
            yield tokens.span(tokens.partner[nodes[-2]] + 1, stop)


def _conditions(tokens: Tokens, first: int, stop: int) -> Iterator[Removal]:
    for start, end in tokens.split(first, stop, _BETWEEN):
        if start > first and tokens.all[start - 1].upper == "WHERE":
            yield tokens.span(start - 1, end)
        yield from tokens.conditions(start, end, "OR", "AND")


def _labels(tokens: Tokens) -> Iterator[Removal]:
    """Each label of a node, and each of several labels or types.

    None that is implied (implied.py).
    """
    for opened, closed in tokens.groups("(["):
        at = opened + 1
        if tokens.all[at].text != ":":
            at += 1
        if at >= closed or tokens.all[at].text != ":":
            continue
        end = at + 1
        while end < closed and tokens.all[end].text != "{":
            end += 1
        named = {token.text for token in tokens.all[at + 1 : end]} - {"|"}
        if tokens.all[opened].text == "(":
            if label_implied(tokens, opened, named):
                continue
            yield tokens.span(at, end)
        yield from tokens.each_of(tokens.split(at + 1, end, ("|",)))
