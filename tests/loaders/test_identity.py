# ruff: noqa: E501
"""Which records are one: hand-made cases, and properties of all of them."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banenmakers.loaders.identity import Identity, Pair, Record, codes_differ, comparable, pair, resolve
from banenmakers.loaders.namekeys import initials, name_key
from banenmakers.loaders.registers import REGISTERS


def actor(key: str, name: str, *codes: str, kind: str = "Organisation", shipped: bool = False) -> Record:
    return Record(key, "actors", kind, frozenset({name_key(name)}), frozenset(codes), shipped)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Philips", "PHILIPS"),
        ("Philips B.V.", "Philips"),
        ("Philips bv", "Philips N.V."),
        ("Stichting RataPlan", "Rataplan"),
        ("Coöperatie Één", "cooperatie een"),
        ("Coöperatie Één U.A.", "Een"),
        ("Brownies & downieS", "Brownies&downies"),
        ("Jan & Piet", "Jan en Piet"),
        ("C3 werkt!", "C3Werkt"),
        ("Mobiliteits-netwerk", "Mobiliteitsnetwerk"),
        ("'s-Hertogenbosch", "’s Hertogenbosch"),
        ("U.W.V.", "UWV"),
        ("Hĳmans", "Hijmans"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Philips", "Philip"), ("De Verbinding", "Verbinding"), ("Stichting", "BV"), ("Netwerk 1", "Netwerk 2"),
     ("Gemeente Groningen", "Groningen"), ("Regio Zwolle", "Zwolle"), ("!!!", "???")],
)  # fmt: skip
def test_other_names(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_initials() -> None:
    assert initials("Samenwerkende Industrieterreinen Maastricht") == "sim"
    assert initials("Stichting Werk voor de Regio") == "wr"


@pytest.mark.parametrize(
    ("register", "written", "form"),
    [
        ("kvk", "12345678", "kvk:12345678"), ("kvk", "12 34 56 78", "kvk:12345678"), ("kvk", "1234567", None),
        ("kvk", "123456789012", None), ("kvk", "1234567a", None), ("oin", "00000001003214345000", "oin:00000001003214345000"),
        ("oin", "1", None), ("rsin", "001234567", "rsin:001234567"), ("tooi", "Gemeente/GM0363", "tooi:gemeente/gm0363"),
        ("tooi", "gm0363", None), ("cbs", "gm0363", "cbs:GM0363"), ("cbs", "XX01", None),
        ("bwb", "bwbr0015703", "bwb:BWBR0015703"), ("bwb", "BWB15703", None), ("kvk", "1234_5678", None), ("kvk", "", None),
    ],
)  # fmt: skip
def test_a_code_has_one_form(register: str, written: str, form: str | None) -> None:
    assert REGISTERS[register].form_of(written) == form


def test_the_shipped_row_goes_first_and_then_the_first_key() -> None:
    rows = [actor("a", "Philips bv"), actor("z", "Philips", shipped=True), actor("m", "philips")]
    assert resolve(rows).winner == {"a": "z", "m": "z"}
    assert resolve(rows[::2]).winner == {"m": "a"}


def test_codes_make_one_and_keep_apart() -> None:
    assert resolve([actor("a", "X", "kvk:1"), actor("b", "Y", "kvk:1")]).ground == {"b": "code"}
    apart = resolve([actor("a", "X", "kvk:1"), actor("b", "X", "kvk:2")])
    assert not apart.winner and not apart.contested, "the register has decided"
    assert not resolve([actor("a", "X", "oin:1"), actor("b", "Y", "oin:1", "oin:2")]).winner
    unsure = resolve([actor("a", "X", "kvk:1"), actor("b", "X", "kvk:2"), actor("c", "X")])
    assert not unsure.winner and set(unsure.contested) == {("a", "c"), ("b", "c")}


def test_classes() -> None:
    assert resolve([actor("a", "X"), actor("b", "X", kind="Company")]).winner == {"b": "a"}
    assert not resolve([actor("a", "X", kind="Municipality"), actor("b", "X", kind="Company")]).winner
    places = [
        Record(k, "territories", k, frozenset({"groningen"})) for k in ("MunicipalTerritory", "LabourMarketRegion")
    ]
    assert not resolve(places).winner and not resolve(places).contested


def test_what_stands_between_two_keeps_them_two() -> None:
    chain, outlet = actor("chain", "Brownies"), actor("outlet", "Brownies")
    assert resolve([chain, outlet], apart=[("outlet", "chain")]) == Identity({}, {}, {})


def test_decisions() -> None:
    rows = [actor("a", "X"), actor("b", "X"), actor("c", "Y")]
    assert resolve(rows, same=[("c", "a")]).winner == {"b": "a", "c": "a"}
    assert resolve(rows, different=[("a", "b")]) == Identity({}, {}, {})
    (found,) = resolve(rows, same=[("a", "b"), ("b", "c")], different=[("c", "a")]).contradictions
    assert (found.what, found.a, found.b) == ("different", "a", "c")
    rows = [
        actor("a", "X", "kvk:1"),
        actor("b", "Y", "kvk:2"),
        actor("c", "Z", kind="Province"),
        actor("d", "Z", kind="Company"),
    ]
    assert [c.what for c in resolve(rows, same=[("a", "b")]).contradictions] == ["codes"]
    assert [c.what for c in resolve(rows, same=[("c", "d")]).contradictions] == ["classes"]


# --- properties ---

KINDS = ("Organisation", "Company", "Province")
NAMES = ("Philips", "PHILIPS bv", "Philip", "Rataplan", "Stichting Rataplan", "Rataplans")
CODES = ("kvk:11111111", "kvk:22222222", "oin:1", "oin:2")
KEYS = tuple("abcdefgh")
PAIRS = st.sets(st.sampled_from(list(combinations(KEYS, 2))), max_size=3)


@st.composite
def worlds(draw: st.DrawFn) -> tuple[list[Record], set[Pair], set[Pair]]:
    keys = draw(st.lists(st.sampled_from(KEYS), unique=True, max_size=8))
    rows = [
        Record(
            key,
            "actors",
            draw(st.sampled_from(KINDS)),
            frozenset(name_key(n) for n in draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2))),
            frozenset(draw(st.lists(st.sampled_from(CODES), max_size=2))),
            draw(st.booleans()),
        )
        for key in keys
    ]
    return rows, draw(PAIRS), draw(PAIRS)


def merged(rows: list[Record], found: Identity) -> list[Record]:
    """The records after merging, as a second reading would find them."""
    groups: dict[str, list[Record]] = {}
    for row in rows:
        groups.setdefault(found.of(row.key), []).append(row)
    depth = {"Organisation": 0, "Company": 1, "Province": 1}
    return [
        Record(
            key,
            "actors",
            max((each.kind for each in group), key=lambda kind: depth[kind]),
            frozenset().union(*(each.names for each in group)),
            frozenset().union(*(each.codes for each in group)),
            any(each.shipped for each in group),
        )
        for key, group in groups.items()
    ]


@settings(max_examples=400, deadline=None)
@given(worlds(), st.randoms())
def test_order_changes_nothing(world: tuple[list[Record], set[Pair], set[Pair]], random: object) -> None:
    rows, same, different = world
    mixed = list(rows)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    turned = [(b, a) for a, b in same]
    assert resolve(rows, same, different) == resolve(mixed, turned, different)


@settings(max_examples=400, deadline=None)
@given(worlds())
def test_merging_twice_is_merging_once(world: tuple[list[Record], set[Pair], set[Pair]]) -> None:
    rows, same, different = world
    first = resolve(rows, same, different)
    if first.contradictions:
        return
    left = {(first.of(a), first.of(b)) for a, b in different}
    again = resolve(merged(rows, first), (), left)
    assert not again.winner and not again.contradictions


@settings(max_examples=400, deadline=None)
@given(worlds())
def test_nothing_that_excludes_each_other_is_one(world: tuple[list[Record], set[Pair], set[Pair]]) -> None:
    rows, same, different = world
    found = resolve(rows, same, different)
    for a, b in combinations(rows, 2):
        if found.of(a.key) == found.of(b.key):
            assert not codes_differ(a, b)
            assert comparable(a, b)
            assert pair(a.key, b.key) not in different


@settings(max_examples=400, deadline=None)
@given(worlds())
def test_only_a_decision_a_code_or_a_name_makes_one(world: tuple[list[Record], set[Pair], set[Pair]]) -> None:
    """Near names never do: whatever is merged is reached by steps of something exact that is shared."""
    rows, same, different = world
    found = resolve(rows, same, different)
    by_key = {row.key: row for row in rows}

    def linked(a: Record, b: Record) -> bool:
        return bool(a.codes & b.codes or a.names & b.names or pair(a.key, b.key) in {pair(*each) for each in same})

    for loser, winner in found.winner.items():
        reached, todo = {loser}, [by_key[loser]]
        while todo:
            one = todo.pop()
            for other in rows:
                if other.key not in reached and linked(one, other):
                    reached.add(other.key)
                    todo.append(other)
        assert winner in reached


@settings(max_examples=200, deadline=None)
@given(st.text("abcdefghij ", min_size=4, max_size=12), st.integers(0, 11), st.sampled_from("klmnop"))
def test_a_name_with_another_letter_waits_at_most(name: str, at: int, letter: str) -> None:
    near = name[: at % len(name)] + letter + name[at % len(name) + 1 :]
    if name_key(near) != name_key(name):
        assert resolve([actor("a", name), actor("b", near)]) == Identity({}, {}, {})
