"""What is wrong with SPARQL that does not parse: where, and what was expected there, in a sentence.

The engine tells the furthest place that any rule of its grammar came to, and what those rules wanted. A keyword that
was tried counts as read in its whole length, so that the place is that much too far; and of all that could have stood
there, only the longest words are told. The commonest mistakes are therefore looked for first, near that place. As
``dialect``, only when the engine has refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from banenmakers.ontology import BadQuery, BanenmakersError

from .guard import PAIRS, placed

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_CLASSES = re.compile(r"\[(?:'(?:[^'\\]|\\.)*'|[^\]'])*\]")
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)+)"')
_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "COPY", "MOVE", "ADD", "WITH"}
_CYPHERS = {"MATCH", "RETURN", "CALL", "UNWIND", "OPTIONAL"}
# What stands in a group and is no end of a triple.
_WORDS = frozenset(
    """PREFIX BASE SELECT ASK CONSTRUCT DESCRIBE DISTINCT REDUCED WHERE FROM NAMED OPTIONAL UNION MINUS GRAPH SERVICE
    BIND VALUES FILTER EXISTS NOT AS IN ORDER GROUP BY HAVING LIMIT OFFSET ASC DESC UNDEF A""".split()  # noqa: SIM905
)
_ENGINES_OWN = {
    "Prefix not found": "prefix",
    "The SELECT contains a variable that is unbound": "not-grouped",
    "The SELECT overrides an existing variable": "name-in-use",
    "IRI parsing failed": "not-an-iri",
}
# The token that each of these is about: the last such before the place; none: the last of all.
_SAID_OF = {"prefix": "", "not-grouped": "SELECT", "name-in-use": "SELECT", "not-an-iri": "<"}
# Some function or other is among what is expected wherever a value is.
_FUNCTIONS = {"BNODE", "COALESCE", "LANGMATCHES", "STRLANGDIR", "STRAFTER", "LCASE", "STRLANG"}
# What a set of signs stands for: the first that is among the expected.
_MEANT = (("?", "?name"), ("<", "<iri>"), (":", "prefix:name"), ("'", "'text'"))
_LONGEST = 40
Token = tuple[str, str, int]


def misread(error: BanenmakersError, text: str) -> BanenmakersError:
    """``error`` itself, or a BadQuery that says where in ``text`` and what should have stood there."""
    told = _PLACE.match(error.details.get("detail", ""))
    if error.code != "query.syntax" or told is None:
        return error
    expected = told[3]
    reached = _offset(text, int(told[1]), int(told[2]))
    tokens = list(placed(text, "sparql"))
    code, at, details = _mistake(text, tokens, reached, expected)
    before = text[:at]
    near = text[at:].split("\n", 1)[0].rstrip()
    where = {
        "line": before.count("\n") + 1,
        "column": at - (before.rfind("\n") + 1) + 1,
        "near": near if len(near) <= _LONGEST else near[: _LONGEST - 1] + "…",
    }
    code = f"query.misread-{code}" if near else f"query.misread-{code}-at-end"
    return BadQuery(code, **where, **details)


def _offset(text: str, line: int, column: int) -> int:
    lines = text.split("\n")
    return min(sum(len(each) + 1 for each in lines[: line - 1]) + column - 1, len(text))


def _mistake(text: str, tokens: Sequence[Token], reached: int, expected: str) -> tuple[str, int, dict[str, str]]:
    """The message's name, the place, and its details."""
    for words, code in _ENGINES_OWN.items():
        if words in expected:
            start = _SAID_OF[code]
            at = max((at for _, token, at in tokens if at < reached and start in ("", token.upper())), default=0)
            return code, at, {"name": text[at:].partition(":")[0]} if code == "prefix" else {}
    at = _begin(reached, expected)
    found = next(_likely(tokens, at), None)
    if found:
        return found
    if _FUNCTIONS & set(re.findall(r"[A-Za-z]+", expected)):
        called = re.match(r"(\w+)\s*\(", text[at:])
        return ("function", at, {"name": called[1]}) if called else ("value", at, {})
    plain = _plain(expected)
    return ("expected", at, {"expected": plain}) if plain else ("not-here", at, {})


def _begin(reached: int, expected: str) -> int:
    """Where what could not be read begins: keywords were read in full, signs were not."""
    bare = _QUOTED.sub("", _CLASSES.sub("", expected))
    words = re.findall(r"[A-Za-z]+", bare)
    signs = _QUOTED.search(expected) or any(each != "[_]" for each in _CLASSES.findall(expected))
    return reached if signs or not words else max(reached - min(map(len, words)), 0)


def _likely(tokens: Sequence[Token], at: int) -> Iterator[tuple[str, int, dict[str, str]]]:
    """Mistakes that explain a failure at ``at``, the likeliest first."""
    if tokens:
        word = next((t for k, t, _ in tokens if k == "word" and t.upper() in _FORMS | _UPDATES | _CYPHERS), "")
        first = tokens[0][1].upper()
        if not word or first not in _FORMS | {"PREFIX", "BASE"}:
            kind = "writes" if first in _UPDATES else "cypher" if first in _CYPHERS else "form"
            yield kind, tokens[0][2], {}
    opened: list[tuple[str, int]] = []
    listing = False  # between VALUES and the end of its block
    run = 0  # how many terms of a triple stand since the last sign
    for number, (kind, token, place) in enumerate(tokens):
        before = tokens[number - 1][1] if number else ""
        word = token.upper() if kind == "word" else ""
        listing = word == "VALUES" or (listing and token != "}")
        if kind == "mark" and token in PAIRS:
            opened.append((token, place))
        elif kind == "mark" and token in PAIRS.values():
            if not opened:
                yield "closed-too-much", place, {"sign": token}
                return
            if PAIRS[opened[-1][0]] != token:
                break
            opened.pop()
        if kind == "mark" and token in ("'", '"'):
            yield "quote", place, {"sign": token}
            return
        if word == "UNION" and not opened:
            yield "union", place, {}
            return
        if before.upper() == "FILTER" and (token[0] in "?$" or kind == "string"):
            yield "filter", place, {}
            return
        if word in ("COUNT", "SUM", "AVG", "MIN", "MAX", "SAMPLE", "GROUP_CONCAT") and not opened:
            yield "aggregate", place, {"name": word}
            return
        if token == "," and not opened:
            yield "comma", place, {}
            return
        in_group = opened and opened[-1][0] == "{" and not listing
        is_term = kind in ("iri", "string") or (kind == "word" and (word not in _WORDS or token == "a"))
        run = _run(run, token, tokens[max(number - 2, 0) : number], is_term=is_term) if in_group else 0
        if run > 3 and abs(place - at) <= len(token) + _LONGEST:
            yield "no-stop", place, {}
            return
    if opened:
        sign, place = opened[-1]
        yield "not-closed", place, {"sign": sign, "closing": PAIRS[sign]}


def _run(run: int, token: str, before: Sequence[Token], *, is_term: bool) -> int:
    """How many terms of one triple stand there after this token."""
    if is_term:
        return run + (not before or [sign for _, sign, _ in before] != ["^", "^"])  # a datatype belongs to its literal
    if token in (";", ","):
        return 1 if token == ";" else 2
    if token in ("/", "|"):
        return run - 1
    return run if token in ("^", "*", "+", "?", "-") else 0


def _plain(expected: str) -> str:
    """What was expected as a person would write it."""
    signs = [sign.replace('\\"', '"') for sign in _QUOTED.findall(expected)]
    found = [shown for sign, shown in _MEANT if sign in signs]
    found += [sign for sign in signs if sign in (".", ";", ",", "}", "{", "(", ")")]
    if "'0'..='9'" in expected and not found:
        found.append("123")
    found = found or re.findall(r"[A-Za-z]{2,}", _QUOTED.sub("", _CLASSES.sub("", expected)))
    return " ".join(found)
