"""Which records are one: by an analyst's decision, by an exact code, by an exact name. Never by likeness.

Pure: records in, groups out; the answer does not depend on the order of records, and merging what was merged changes
nothing. Each step joins whole components or nothing of them: a component in which two records contradict each other
(different codes of one register, classes that exclude each other, decided to differ) is left alone and waits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from banenmakers.ontology import vocabulary as voc

Pair = tuple[str, str]
MOST_OF_ONE_NAME = 1_000  # so many different records of one name are no name: nothing of them is merged


def pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


@dataclass(frozen=True)
class Record:
    """One row that may be the same as another. ``names`` are forms of :func:`namekeys.name_key`.

    ``kind`` is the local name of its class (or of its kind's concept); ``codes`` are ``register:code``.
    """

    key: str
    sheet: str
    kind: str
    names: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()
    shipped: bool = False

    @cached_property
    def by_register(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for code in self.codes:
            found[code.partition(":")[0]].add(code)
        return {register: frozenset(codes) for register, codes in found.items()}


@dataclass(frozen=True)
class Contradiction:
    """A decision that two rows are the same, against ``what``: different, classes, codes."""

    what: str
    a: str
    b: str


@dataclass(frozen=True)
class Identity:
    """``winner`` of each record that was merged into another, and ``ground`` of it: decision, code, name.

    ``contested`` are pairs that share a code or a name and yet wait.
    """

    winner: Mapping[str, str]
    ground: Mapping[str, str]
    contested: Mapping[Pair, str] = field(default_factory=dict)
    contradictions: tuple[Contradiction, ...] = ()

    def of(self, key: str) -> str:
        return self.winner.get(key, key)


def comparable(a: Record, b: Record) -> bool:
    """Of one sheet, and of one class or of a class and one below it."""
    if a.sheet != b.sheet:
        return False
    if a.kind == b.kind:
        return True
    known = voc.classes()
    above = (known[each.kind].ancestors if each.kind in known else () for each in (a, b))
    of_a, of_b = above
    return b.kind in of_a or a.kind in of_b


def codes_differ(a: Record, b: Record) -> bool:
    """Whether some register gives the two records other codes, if only one more."""
    return any(codes != b.by_register.get(register, codes) for register, codes in a.by_register.items())


def codes_exclude(a: Record, b: Record) -> bool:
    """Whether some register gives the two records codes of which none is shared: it has decided that they are two."""
    return any(codes.isdisjoint(b.by_register.get(register, codes)) for register, codes in a.by_register.items())


class _Groups:
    """Disjoint sets of keys."""

    def __init__(self, keys: Iterable[str]) -> None:
        self._parent = {key: key for key in keys}

    def find(self, key: str) -> str:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, a: str, b: str) -> None:
        a, b = self.find(a), self.find(b)
        if a != b:
            self._parent[max(a, b)] = min(a, b)

    def members(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for key in self._parent:
            found[self.find(key)].append(key)
        return found


def resolve(
    records: Sequence[Record],
    same: Iterable[Pair] = (),
    different: Iterable[Pair] = (),
    apart: Iterable[Pair] = (),
) -> Identity:
    """Which records are one. ``apart``: pairs that something is said between, so that a name alone joins them not."""
    records = sorted(records, key=lambda record: record.key)
    known = {record.key: record for record in records}
    groups = _Groups(known)
    never = {pair(*each) for each in different}
    same = sorted({pair(*each) for each in same if set(each) <= known.keys()})
    for a, b in same:
        groups.join(a, b)
    contradictions = tuple(_contradictions(groups, known, never))
    if contradictions:
        return Identity({}, {}, {}, contradictions)
    ground: dict[str, str] = {}
    _note(ground, groups, "decision")
    contested: dict[Pair, str] = {}
    frozen: set[str] = set()
    steps: tuple[tuple[str, Callable[[Record], frozenset[str]], set[Pair]], ...] = (
        ("code", lambda record: record.codes, never),
        ("name", lambda record: record.names, never | {pair(*each) for each in apart}),
    )
    for name, marks, pairs in steps:
        one = {record.key: record for record in _collapsed(known, groups)}
        forbidden = {pair(groups.find(a), groups.find(b)) for a, b in pairs if a in known and b in known}
        edges = _edges(one.values(), marks, forbidden)
        for a, b in _joined(groups, one, edges, forbidden, frozen):
            contested.setdefault(pair(a, b), name)
        _note(ground, groups, name)
    winner = {
        key: best.key
        for members in groups.members().values()
        for best in [min((known[key] for key in members), key=lambda r: (not r.shipped, r.key))]
        for key in members
        if key != best.key
    }
    return Identity(winner, {key: ground[key] for key in winner}, contested)


def _note(ground: dict[str, str], groups: _Groups, name: str) -> None:
    for members in groups.members().values():
        if len(members) > 1:
            for key in members:
                ground.setdefault(key, name)


def _collapsed(known: Mapping[str, Record], groups: _Groups) -> Iterable[Record]:
    """One record for each group, with the names and codes of all its members, and the most specific class."""
    for root, members in groups.members().items():
        rows = [known[key] for key in members]
        if len(rows) == 1:
            yield rows[0]
            continue
        kind = max((row.kind for row in rows), key=lambda name: (depth(name), name))
        names, codes = (frozenset[str]().union(*sets) for sets in ([r.names for r in rows], [r.codes for r in rows]))
        yield Record(root, rows[0].sheet, kind, names, codes)


def depth(kind: str) -> int:
    """How specific a class is."""
    known = voc.classes().get(kind)
    return len(known.ancestors) if known else 0


def _edges(records: Iterable[Record], marks: Callable[[Record], frozenset[str]], forbidden: set[Pair]) -> list[Pair]:
    """Pairs that share a mark and may be one as far as the two of them go; enough to connect all such pairs."""
    buckets: dict[tuple[str, str], list[Record]] = defaultdict(list)
    for record in records:
        if record.sheet != "sources":  # titles and addresses repeat; only a decision makes two sources one
            for mark in marks(record):
                buckets[record.sheet, mark].append(record)
    decided = {key for each in forbidden for key in each}
    edges: list[Pair] = []
    for bucket in buckets.values():
        alike: dict[tuple[object, ...], list[Record]] = defaultdict(list)
        for record in bucket:
            alike[record.kind, record.codes, record.key if record.key in decided else ""].append(record)
        edges += [pair(first.key, each.key) for first, *rest in alike.values() for each in rest]
        if len(alike) <= MOST_OF_ONE_NAME:
            edges += [
                pair(a.key, b.key)
                for (a, *_), (b, *_) in combinations(alike.values(), 2)
                if comparable(a, b) and not codes_differ(a, b) and pair(a.key, b.key) not in forbidden
            ]
    return edges


def _joined(
    groups: _Groups, one: Mapping[str, Record], edges: list[Pair], forbidden: set[Pair], frozen: set[str]
) -> list[Pair]:
    """Join every component of ``edges`` that holds no contradiction; the pairs of the others, which wait.

    ``frozen`` are the records that wait: what waits for one reason is not joined for a weaker one.
    """
    tried = _Groups(one)
    for a, b in edges:
        tried.join(a, b)
    bad = {
        root
        for root, members in tried.members().items()
        if len(members) > 1 and (not frozen.isdisjoint(members) or _contradict(members, one, forbidden))
    }
    for a, b in edges:
        if tried.find(a) not in bad:
            groups.join(a, b)
    frozen |= {key for key in one if tried.find(key) in bad}
    return [each for each in edges if tried.find(each[0]) in bad]


def _contradict(members: Sequence[str], one: Mapping[str, Record], forbidden: set[Pair]) -> bool:
    inside = set(members)
    if any(a in inside and b in inside for a, b in forbidden):
        return True
    different = {(r.sheet, r.kind, r.codes): r for r in (one[key] for key in members)}
    return any(not comparable(a, b) or codes_differ(a, b) for a, b in combinations(different.values(), 2))


def _contradictions(groups: _Groups, known: Mapping[str, Record], never: set[Pair]) -> Iterable[Contradiction]:
    """What stands against the decisions that rows are the same."""
    for a, b in sorted(never):
        if a in known and b in known and groups.find(a) == groups.find(b):
            yield Contradiction("different", a, b)
    for members in groups.members().values():
        for a, b in combinations(sorted(members), 2):
            if not comparable(known[a], known[b]):
                yield Contradiction("classes", a, b)
            elif codes_differ(known[a], known[b]):
                yield Contradiction("codes", a, b)
