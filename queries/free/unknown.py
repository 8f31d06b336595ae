"""Names in a query that the graph's schema does not have: a warning for each, with the nearest that it does have.

A name that does not exist is no error in either language: it finds nothing, without a word. Read off the query's tokens
and the ontology, without an engine; where it is not plain what a name is (a map's key, a value passed on by another
name), nothing is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from typing import Literal

from pyoxigraph import NamedNode

from banenmakers.graph.rdf_store import PREFIXES
from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc

from .guard import PAIRS, Language, bracket, tokens

MOST = 10  # warnings about one query
Sort = Literal["label", "type", "key", "term"]
# What every node or tie has beside the ontology's properties.
_OWN_KEYS = frozenset({"iri", "slug", "kind", "claim", "name", "name_en"})
_PARTS_OF_TIME = frozenset(
    """year quarter month week weekYear day ordinalDay dayOfWeek dayOfQuarter hour minute second millisecond microsecond
    nanosecond timezone offset epochSeconds epochMillis years months weeks days hours minutes seconds
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A name that is not in the schema; ``near``: what may have been meant, best first."""

    sort: Sort
    name: str
    near: tuple[str, ...]

    def sentence(self, lang: Lang) -> str:
        said = say(f"query.unknown-{self.sort}", lang, name=self.name)
        return f"{said} {say('query.did-you-mean', lang, near=', '.join(self.near))}" if self.near else said

    def as_dict(self, lang: Lang) -> dict[str, object]:
        return {"kind": self.sort, "name": self.name, "near": list(self.near), "sentence": self.sentence(lang)}


def unknown(text: str, language: Language) -> tuple[Unknown, ...]:
    """What a query names that the schema does not know, each once, in the order of the text, ``MOST`` at most."""
    found = list(tokens(text, language))
    named = _terms(found) if language == "sparql" else _Cypher(found).named()
    wrong = dict.fromkeys((sort, name) for sort, name in named if name not in known()[sort])
    return tuple(Unknown(sort, name, _near(sort, name)) for sort, name in islice(wrong, MOST))


@cache
def known() -> dict[Sort, frozenset[str]]:
    """The names of the schema, by what they name; a term of SPARQL without its prefix."""
    properties = voc.properties().values()
    keys = {prop.key(lang) for prop in properties if prop.kind != "relation" for lang in _langs(prop)}
    terms = {quad.subject.value for quad in voc.ontology_quads() if isinstance(quad.subject, NamedNode)}
    return {
        "label": frozenset(voc.classes()),
        "type": frozenset(prop.projected for prop in properties if prop.kind == "relation"),
        "key": _OWN_KEYS | keys,
        "term": frozenset(term.removeprefix(voc.BM) for term in terms if term.startswith(voc.BM)),
    }


def _langs(prop: voc.Property) -> tuple[str, ...]:
    return ("nl", "en") if prop.kind == "language" else ("",)


def _near(sort: Sort, name: str) -> tuple[str, ...]:
    """By letters alone, not by parts: ``positve`` is no part of anything."""
    from rapidfuzz import fuzz, process  # only a name that is not known needs it

    found = process.extract(name, sorted(known()[sort]), scorer=fuzz.ratio, processor=_folded, limit=2, score_cutoff=68)
    return tuple(f"bm:{near}" if sort == "term" else near for near, _, _ in found)


def _folded(name: str) -> str:
    return name.casefold().replace("_", "")


def _terms(found: Sequence[tuple[str, str]]) -> Iterator[tuple[Sort, str]]:
    """Terms in the namespace of the ontology, written whole or with a prefix; none of a graph that is to be made."""
    spaces = dict(PREFIXES)
    for at, (kind, token) in enumerate(found[:-2]):
        if kind == "word" and token.upper() == "PREFIX":
            spaces[found[at + 1][1].rstrip(":")] = next(
                (text[1:-1] for sort, text in found[at + 1 : at + 4] if sort == "iri"), ""
            )
    made = _template(found)
    for at, (kind, token) in enumerate(found):
        if at in made or (at and found[at - 1][1].upper() in ("PREFIX", "BASE")):
            continue
        prefix, colon, local = token.partition(":")
        if kind == "iri" and token[1:-1].startswith(voc.BM) and token[1:-1] != voc.BM:
            yield "term", token[1:-1].removeprefix(voc.BM)
        elif kind == "word" and colon and local and spaces.get(prefix) == voc.BM:
            yield "term", local.rstrip(".")
        elif token == ":" and spaces.get("") == voc.BM and at + 1 < len(found) and found[at + 1][0] == "word":
            yield "term", found[at + 1][1].rstrip(".")


def _template(found: Sequence[tuple[str, str]]) -> range:
    """Between the braces right behind CONSTRUCT."""
    for at, (kind, token) in enumerate(found[:-1]):
        if kind == "word" and token.upper() == "CONSTRUCT" and found[at + 1][1] == "{":
            closed = next((end for end in range(at + 2, len(found)) if found[end] == ("mark", "}")), len(found))
            return range(at + 2, closed)
    return range(0)


@dataclass
class _Cypher:
    """Labels, types and keys by where they stand: in patterns, behind a variable of one, in a test of a label."""

    found: Sequence[tuple[str, str]]
    opened: list[str] = field(default_factory=list)
    # Variables of patterns, and keys that the query gives to maps of its own.
    variables: set[str] = field(default_factory=set)
    made: set[str] = field(default_factory=set)

    def named(self) -> list[tuple[Sort, str]]:
        names: list[tuple[Sort, str, str | None]] = []
        naming: Sort | None = None
        for at, (kind, token) in enumerate(self.found):
            here = self.opened[-1] if self.opened else ""
            if kind == "mark":
                self._bracket(at, token)
                naming = self._begun(at, here) if token == ":" else naming if token in ("|", "&", "!") else None
            elif kind in ("word", "iri"):
                name = token.strip("`")
                if naming:
                    # What is tested may be a tie as well.
                    tested = here not in ("node", "tie") and name in known()["type"]
                    names.append(("type" if tested else naming, name, None))
                    naming = naming if self._at(at + 1) in ("|", "&", "!") else None
                else:
                    names += self._other(at, name, here)
            else:
                naming = None
        return [
            (sort, name)
            for sort, name, owner in names
            if sort != "key" or owner is None or (owner in self.variables and name not in self.made | _PARTS_OF_TIME)
        ]

    def _at(self, at: int) -> str:
        return self.found[at][1] if 0 <= at < len(self.found) else ""

    def _bracket(self, at: int, token: str) -> None:
        if token in PAIRS.values():
            del self.opened[-1:]
        elif token in PAIRS:
            self.opened.append(bracket(self.found, at, self.opened))

    def _begun(self, at: int, here: str) -> Sort | None:
        """What a colon begins: a label or type in a pattern or behind a variable of one; else a map's value."""
        if here == "tie":
            return "type"
        behind_variable = here not in ("map", "{") and self._at(at - 1).strip("`") in self.variables
        return "label" if here == "node" or behind_variable else None

    def _other(self, at: int, name: str, here: str) -> Iterator[tuple[Sort, str, str | None]]:
        """A key, with the variable that it is read of (None: of a pattern itself); variables are only noted."""
        before, behind = self._at(at - 1), self._at(at + 1)
        if behind == ":" and here == "map":
            yield "key", name, None
        elif behind == ":" and here == "{":
            self.made.add(name)
        elif before in ("(", "[") and here in ("node", "tie"):
            self.variables.add(name)
        elif before == "." and behind not in ("(", ".") and not name[0].isdigit():
            # n.name, or {.name} behind n
            yield "key", name, None if here == "{" and self._at(at - 2) in ("{", ",") else self._at(at - 2).strip("`")
