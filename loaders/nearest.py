"""The nearest known names to one that is not known."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from difflib import get_close_matches

MOST = 3
_COMMON = 2_000  # letter groups in more names than this tell nothing apart


def nearest(name: str, known: Collection[str], cutoff: float = 0.6) -> list[str]:
    """At most three of ``known``, best first; for short lists."""
    return get_close_matches(name[:80], known, MOST, cutoff)


def _groups(name: str) -> set[str]:
    padded = f"  {name} "
    return {padded[i : i + 3] for i in range(len(padded) - 2)}


class NameIndex:
    """Nearest names among hundreds of thousands: candidates by shared groups of three letters, ranked by difflib."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)
        self._postings: dict[str, list[int]] = defaultdict(list)
        for number, name in enumerate(self._names):
            for group in _groups(name):
                self._postings[group].append(number)
        self._answers: dict[str, list[str]] = {}

    def nearest(self, name: str) -> list[str]:
        if name not in self._answers:
            self._answers[name] = nearest(name, self._candidates(name[:80]))
        return self._answers[name]

    def _candidates(self, name: str) -> list[str]:
        lists = sorted((self._postings.get(group, []) for group in _groups(name)), key=len)
        shared: Counter[int] = Counter()
        for posting in lists:
            if len(posting) <= _COMMON:
                shared.update(posting)
            elif not shared:
                shared.update(posting[:_COMMON])
        return [self._names[number] for number, _ in shared.most_common(50)]
