"""Tokens of SPARQL and Cypher, as far as leaving something out of a query needs them."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from banenmakers.queries.questions import Engine

_STRING = r"\"(?:[^\"\\\n]|\\.)*\"(?:@[A-Za-z-]+)?|'(?:[^'\\\n]|\\.)*'(?:@[A-Za-z-]+)?"
_NUMBER = r"\d+(?:\.\d+)?"
_WORDS = {
    "sparql": r"[?$]\w+|(?:[A-Za-z][\w-]*)?:(?:[A-Za-z_][\w-]*)?|\w+",
    "cypher": r"`[^`]*`|\$\w+|[^\W\d]\w*(?:\.[^\W\d]\w*)*",
}
_SIGNS = r"\^\^|&&|\|\||!=|<=|>=|<>|->|<-|[^\s\w]"
_PATTERNS = {
    "sparql": re.compile(
        rf"(?P<comment>#[^\n]*)|<[^\s<>\"{{}}|^`\\]*>|{_STRING}|{_NUMBER}|{_WORDS['sparql']}|{_SIGNS}"
    ),
    "cypher": re.compile(rf"(?P<comment>//[^\n]*)|{_STRING}|{_NUMBER}|{_WORDS['cypher']}|{_SIGNS}"),
}
_OPEN, _CLOSE = "({[", ")}]"


@dataclass(frozen=True, slots=True)
class Token:
    """``depth``: in how many brackets it stands; a bracket stands where what is around it stands."""

    text: str
    start: int
    end: int
    depth: int

    @property
    def upper(self) -> str:
        """The word, to be compared with keywords; nothing for a string or a sign."""
        return self.text.upper() if self.text[0].isalpha() else self.text


@dataclass(frozen=True, slots=True)
class Removal:
    """From ``start`` to ``end`` the text is replaced by ``by``."""

    start: int
    end: int
    by: str = " "

    def applied(self, text: str) -> str:
        return text[: self.start] + self.by + text[self.end :]


class Tokens:
    """A query's tokens without its comments; ``partner``: the place of the bracket that closes one, and back."""

    def __init__(self, text: str, engine: Engine) -> None:
        self.text = text
        self.engine = engine
        self.all: list[Token] = []
        self.partner: dict[int, int] = {}
        opened: list[int] = []
        for match in _PATTERNS[engine].finditer(text):
            if match["comment"] is not None:
                continue
            if match[0] in _CLOSE and opened:
                self.partner[len(self.all)] = at = opened.pop()
                self.partner[at] = len(self.all)
            self.all.append(Token(match[0], match.start(), match.end(), len(opened)))
            if match[0] in _OPEN:
                opened.append(len(self.all) - 1)

    def plain(self) -> tuple[str, ...]:
        return tuple(token.text for token in self.all)

    def span(self, first: int, stop: int, by: str = " ") -> Removal:
        """Leave the tokens from ``first`` to before ``stop`` out."""
        return Removal(self.all[first].start, self.all[stop - 1].end, by)

    def split(self, first: int, stop: int, separators: Collection[str]) -> list[tuple[int, int]]:
        """The runs of tokens between separators that stand in no brackets of their own."""
        runs, start, at = [], first, first
        while at < stop:
            if self.all[at].upper in separators:
                runs.append((start, at))
                start = at + 1
            at = self.after(at)
        return [*runs, (start, stop)]

    def after(self, at: int) -> int:
        """Behind a token, or behind all that its bracket holds."""
        return self.partner[at] + 1 if self.all[at].text in _OPEN and at in self.partner else at + 1

    def groups(self, opening: str = _OPEN) -> Iterator[tuple[int, int]]:
        """The places of each opening bracket and its partner."""
        for at, token in enumerate(self.all):
            if token.text in opening and at in self.partner:
                yield at, self.partner[at]

    def each_of(self, runs: list[tuple[int, int]]) -> Iterator[Removal]:
        """Each run left out with the separator beside it, where there is more than one."""
        if len(runs) < 2:
            return
        for number, (first, stop) in enumerate(runs):
            if first == stop:
                continue
            yield self.span(first, runs[1][0]) if number == 0 else self.span(first - 1, stop)

    def conditions(self, first: int, stop: int, either: str, both: str) -> Iterator[Removal]:
        """Each alternative, and each of the conditions that must hold together."""
        alternatives = self.split(first, stop, (either,))
        yield from self.each_of(alternatives)
        for run in alternatives:
            yield from self.each_of(self.split(*run, (both,)))

    def listed(self) -> Iterator[Removal]:
        """Each argument of COALESCE."""
        for opened, closed in self.groups("("):
            if opened and self.all[opened - 1].upper == "COALESCE":
                yield from self.each_of(self.split(opened + 1, closed, (",",)))
