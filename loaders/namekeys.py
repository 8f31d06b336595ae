"""When two names are the same name: a small table of Dutch rules, and the form that names are compared by."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Read as one word each; the first is what the others become.
SAME_WORD = {"&": " en ", "+": " en ", "’": "", "‘": "", "'": "", "`": "", "´": "", "ß": "ss"}
# A legal form is no part of a name: before it, or after it.
FORMS_BEFORE = ("stichting", "vereniging", "cooperatie", "cooperatieve vereniging", "maatschap", "vof")
FORMS_AFTER = ("bv", "nv", "vof", "ua", "ba", "cv", "bv io", "cooperatie ua", "besloten vennootschap")
# Words that tell no two names apart, and that initials leave out.
SMALL_WORDS = frozenset(
    ("de", "het", "een", "van", "voor", "der", "den", "des", "en", "of", "in", "op", "te", "ten", "ter", "the", "and")
)

_INITIALS = re.compile(r"\b(?:[a-z]\.\s?){2,}|\b[a-z](?:\.[a-z])+\b\.?")
_BREAK = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=100_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name without case, accents, marks and legal form; at least one word stays."""
    text = name.casefold()
    for mark, word in SAME_WORD.items():
        text = text.replace(mark, word)
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    text = _INITIALS.sub(lambda match: re.sub(r"[.\s]", "", match[0]) + " ", text)  # b.v. → bv
    found = [word for word in _BREAK.split(text) if word]
    for form in FORMS_BEFORE:
        parts = form.split()
        if found[: len(parts)] == parts and len(found) > len(parts):
            found = found[len(parts) :]
    for form in FORMS_AFTER:
        parts = form.split()
        if found[-len(parts) :] == parts and len(found) > len(parts):
            found = found[: -len(parts)]
    return tuple(found) or (" ".join(name.casefold().split()),)


def name_key(name: str) -> str:
    """What two spellings of one name share: its words without the spaces and hyphens between them."""
    return "".join(words(name))


def initials(name: str) -> str:
    """The first letters of the words that count."""
    return "".join(word[0] for word in words(name) if word not in SMALL_WORDS)
