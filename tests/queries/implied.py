"""Classes that need not be said of a node: the ontology says them of whatever has such a property.

A query may say them for its reader's sake, and for an engine to begin at; no row of data that the ontology allows can
show whether it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from banenmakers.ontology import vocabulary as voc

from .tokens import Tokens

_PROPERTIES = voc.properties()
_RELATIONS = {each.projected: each for each in _PROPERTIES.values() if each.kind == "relation"}
_KEYS = {each.projected: each for each in _PROPERTIES.values() if each.kind not in ("relation", "language")}
_COMPARED = ("=", "<>", "<", ">", "<=", ">=", "IN")
# Subject, verb and objects of a triple.
Triple = tuple[str, str, tuple[str, ...]]


def _with_subclasses(names: Iterable[str]) -> frozenset[str]:
    return frozenset(each for name in names for each in (name, *voc.subclasses(name)))


def class_implied(variable: str, name: str, triples: Iterable[Triple]) -> bool:
    """Whether other triples that must hold say that ``variable`` is a ``bm:name``."""
    wanted = _with_subclasses([name.removeprefix("bm:")])
    possible = None
    for subject, verb, objects in triples:
        prop = _PROPERTIES.get(verb.removeprefix("bm:"))
        if prop is None or not verb.startswith("bm:"):
            continue
        for holds, classes in (
            (subject == variable, prop.domain),
            (variable in objects and prop.kind == "relation", prop.range),
        ):
            if holds and classes:
                found = _with_subclasses(classes)
                possible = found if possible is None else possible & found
    return possible is not None and possible <= wanted


def label_implied(tokens: Tokens, opened: int, labels: set[str]) -> bool:
    """Whether a relationship beside a node, or its clause's WHERE, says that it has one of ``labels``."""
    wanted = _with_subclasses(labels)
    ends = [*_ends_beside(tokens, opened), *_compared(tokens, opened)]
    return any(found and found <= wanted for found in ends)


def _ends_beside(tokens: Tokens, opened: int) -> Iterator[frozenset[str]]:
    """The classes that a node may have by each relationship beside it: ``<-[:TYPE]-(node)-[:TYPE]->``."""
    closed = tokens.partner[opened]
    text = [token.text for token in tokens.all] + [""] * 3
    if text[closed + 1] in ("-", "<-") and text[closed + 2] == "[":
        yield _ends(tokens, closed + 2, "domain" if text[closed + 1] == "-" else "range")
    if text[opened - 1] in ("-", "->") and text[opened - 2] == "]":
        yield _ends(tokens, tokens.partner[opened - 2], "domain" if text[opened - 1] == "-" else "range")


def _ends(tokens: Tokens, opened: int, side: str) -> frozenset[str]:
    """The classes at one end of a relationship in brackets, of whichever of its types."""
    types = {token.text for token in tokens.all[opened + 1 : tokens.partner[opened]]}
    both = [_RELATIONS[name] for name in types if name in _RELATIONS]
    return frozenset().union(*(_with_subclasses(getattr(each, side)) for each in both))


def _compared(tokens: Tokens, opened: int) -> Iterator[frozenset[str]]:
    """The classes that have a property by which the WHERE behind the node compares it."""
    depth, name = tokens.all[opened].depth, tokens.all[opened + 1].text
    at = opened
    while at < len(tokens.all) and tokens.all[at].upper != "WHERE":
        if tokens.all[at].depth < depth or (at > opened and tokens.all[at].upper in ("MATCH", "WITH", "RETURN")):
            return
        at = tokens.after(at)
    stop = at
    while stop < len(tokens.all) and tokens.all[stop].depth == depth:
        if stop > at and tokens.all[stop].upper in ("MATCH", "OPTIONAL", "WITH", "RETURN", "UNWIND", "ORDER"):
            break
        stop = tokens.after(stop)
    if len(tokens.split(at + 1, stop, ("OR",))) > 1:
        return
    for first, _ in tokens.split(at + 1, stop, ("AND",)):
        who, _, key = tokens.all[first].text.partition(".")
        if who == name and key in _KEYS and tokens.all[first + 1].upper in _COMPARED:
            yield _with_subclasses(_KEYS[key].domain)
