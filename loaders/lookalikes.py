"""Pairs of rows that may be one, each with the reason: they wait in the sheet ``same_as`` for an analyst.

Candidates come from what two names share (a word, a beginning, an end, initials), so the work grows with the rows and
not with their square; likeness itself is rapidfuzz's. Nothing is merged here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from banenmakers.ontology import Lang, say

from .identity import Pair, codes_exclude, comparable, pair
from .namekeys import SMALL_WORDS, initials, name_key, words
from .recognising import Recognition, Thing

Reason = Literal["contested", "class", "abbreviation", "contained", "similar"]
SIMILAR = 88.0  # of 100, by rapidfuzz's ratio on names without case, accents, spaces and legal form
SHORTEST = 4  # letters: shorter names are like too many
MOST_IN_A_BLOCK = 100  # what so many names share tells nothing
_EDGE = 5


@dataclass(frozen=True)
class LookAlike:
    """Two rows (their keys) of one sheet that may be one; ``score`` of 100 where likeness was measured."""

    sheet: str
    a: str
    b: str
    name_a: str
    name_b: str
    reason: Reason
    score: float | None = None

    def text(self, lang: Lang) -> str:
        """Why they wait, with their names."""
        score = "" if self.score is None else f"{self.score:.0f}"
        return say(f"identity.reason.{self.reason}", lang, a=self.name_a, b=self.name_b, score=score)

    @property
    def key(self) -> str:
        """A key for the row that decides."""
        whole = f"same-{self.a}-{self.b}"
        return whole if len(whole) <= 80 else f"{whole[:71]}-{sha256(whole.encode()).hexdigest()[:8]}"


def lookalikes(recognition: Recognition) -> list[LookAlike]:
    """Every pair that waits, in the order of keys."""
    things, identity = recognition.things, recognition.identity
    silent = {pair(identity.of(a), identity.of(b)) for a, b in recognition.decided | recognition.apart}
    found: dict[Pair, LookAlike] = {}
    for a, b in identity.contested:
        _add(found, things, pair(identity.of(a), identity.of(b)), "contested", None, silent)
    left = [thing for key, thing in things.items() if key not in identity.winner and thing.record.sheet != "sources"]
    for one, other in _candidates(left):
        both = pair(one.record.key, other.record.key)
        if both in found or both in silent or codes_exclude(one.record, other.record):
            continue
        if one.record.sheet == "ecosystems" and identity.of(one.centre) != identity.of(other.centre):
            continue  # their names all begin alike; what tells them apart is their centre
        why = _why(one, other)
        if why is not None:
            _add(found, things, both, *why, silent)
    return [found[each] for each in sorted(found)]


def _add(
    found: dict[Pair, LookAlike],
    things: dict[str, Thing],
    both: Pair,
    reason: Reason,
    score: float | None,
    silent: set[Pair],
) -> None:
    a, b = (things[key] for key in both)
    if both not in silent and both not in found and both[0] != both[1]:
        found[both] = LookAlike(a.record.sheet, *both, a.name, b.name, reason, score)


def _candidates(things: list[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Each pair of one sheet that shares something, once."""
    blocks: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, thing in enumerate(things):
        for mark in _marks(thing):
            blocks[thing.record.sheet, mark].append(number)
    met: set[tuple[int, int]] = set()
    for block in blocks.values():
        if 1 < len(block) <= MOST_IN_A_BLOCK:
            for at, first in enumerate(block):
                for second in block[at + 1 :]:
                    if (first, second) not in met:
                        met.add((first, second))
                        yield things[first], things[second]


def _marks(thing: Thing) -> set[str]:
    found = {f"={form}" for form in thing.record.names | thing.hints} | thing.record.codes
    for name in thing.called:
        compact = name_key(name)
        found |= {f"w{word}" for word in words(name) if word not in SMALL_WORDS and len(word) > 2}
        found |= {f"<{compact[:_EDGE]}", f">{compact[-_EDGE:]}"}
        if len(short := initials(name)) > 1:
            found.add(f"={short}")
    return found


def _why(a: Thing, b: Thing) -> tuple[Reason, float | None] | None:
    """Why the two may be one; None when nothing says so."""
    if not comparable(a.record, b.record):
        same = bool(a.record.names & b.record.names) and a.record.sheet == "actors"
        return ("class", None) if same else None
    if a.record.codes & b.record.codes:
        return "contested", None
    if a.record.names & b.hints or b.record.names & a.hints or _shortened(a, b) or _shortened(b, a):
        return "abbreviation", None
    best: tuple[Reason, float | None] | None = None
    for one in a.called:
        for other in b.called:
            if _contained(one, other) or _contained(other, one):
                return "contained", None
            score = _likeness(one, other)
            if score is not None and (best is None or best[1] is None or score > best[1]):
                best = ("similar", score)
    return best


def _shortened(short: Thing, full: Thing) -> bool:
    """Whether a name of the one is the initials of a name of the other."""
    return any(
        2 <= len(name_key(one)) <= 8 and name_key(one) == initials(other)
        for one in short.called
        for other in full.called
    )


def _contained(one: str, other: str) -> bool:
    inner, outer = set(words(one)) - SMALL_WORDS, set(words(other)) - SMALL_WORDS
    return bool(inner) and inner < outer and len("".join(inner)) >= SHORTEST


def _likeness(one: str, other: str) -> float | None:
    """Likeness of 100 when it is enough; names that differ in their numbers are no look-alikes."""
    a, b = name_key(one), name_key(other)
    if min(len(a), len(b)) < SHORTEST or _digits(a) != _digits(b):
        return None
    from rapidfuzz import fuzz

    score = max(fuzz.ratio(a, b), fuzz.token_sort_ratio(" ".join(words(one)), " ".join(words(other))))
    return round(float(score), 1) if score >= SIMILAR else None


def _digits(text: str) -> str:
    return "".join(c for c in text if c.isdigit())
