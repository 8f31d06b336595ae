"""Passages are found again after a text changed: moved, changed and gone told apart, within the budget of time."""

from __future__ import annotations

import hashlib
import random
import time

import pytest

from banenmakers.queries import drift
from banenmakers.queries.drift import Drift, Sought, drifts

WORDS = (
    "werk",
    "streek",
    "school",
    "bedrijf",
    "één",
    "coöperatie",
    "zorg",
    "techniek",
    "leren",
    "plaats",
    "gemeente",
    "kans",
    "netwerk",
    "–",
    "‘lid’",
    "en",
    "de",
)


def made(length: int, seed: int = 1) -> str:
    """A made-up text of sentences."""
    chance = random.Random(seed)
    parts: list[str] = []
    while sum(map(len, parts)) < length:
        sentence = " ".join(chance.choice(WORDS) + str(chance.randrange(1000)) for _ in range(chance.randrange(4, 20)))
        parts.append(sentence.capitalize() + chance.choice([". ", ".\n", "? "]))
    return "".join(parts)[:length]


def sought(text: str, start: int, end: int, name: str = "a") -> Sought:
    return Sought(name, start, end, hashlib.sha256(text[start:end].encode()).hexdigest())


def places(text: str, count: int, seed: int = 2) -> list[Sought]:
    """Passages from one beginning of a sentence to the end of it or a later one."""
    chance = random.Random(seed)
    stops = [at for at in range(2, len(text)) if text[at - 1] in " \n" and text[at - 2] in ".?"]
    found = []
    for number in range(count):
        at = chance.randrange(len(stops) - 3)
        found.append(sought(text, stops[at], stops[at + chance.randrange(1, 3)] - 1, f"ev-{number:04}"))
    return found


TEXT = made(20_000)


def after(text: str, new: str, passages: list[Sought]) -> dict[str, Drift]:
    """The drifts of the passages that no longer stand at their place."""
    bad = [p for p in passages if hashlib.sha256(new[p.start : p.end].encode()).hexdigest() != p.sha256]
    return drifts(new, bad, [(p.start, p.end) for p in passages if p not in bad])


@pytest.mark.parametrize("at", [0, 5_000, 12_345])
@pytest.mark.parametrize("added", ["x", "Een nieuwe zin met é. ", "langer " * 300])
def test_what_moved_is_found_where_it_stands(at: int, added: str) -> None:
    new = TEXT[:at] + added + TEXT[at:]
    for passage, found in ((p, after(TEXT, new, [p]).get(p.name)) for p in places(TEXT, 30)):
        if passage.end <= at:
            assert found is None
        elif passage.start >= at:
            assert found == Drift("moved", passage.start + len(added), passage.end + len(added))
        else:
            assert found is not None and found.kind == "changed"


def test_what_was_taken_out_is_gone_and_what_was_rewritten_changed() -> None:
    passages = sorted({p.start: p for p in places(TEXT, 200)}.values(), key=lambda p: p.start)
    apart = [
        p
        for before, p, then in zip(passages, passages[1:], passages[2:], strict=False)
        if before.end <= p.start and p.end <= then.start
    ]
    target = apart[len(apart) // 2]
    others = [p for p in passages if p.end <= target.start or p.start >= target.end]
    gone = TEXT[: target.start] + TEXT[target.end :]
    assert after(TEXT, gone, [*others, target])[target.name].kind == "vanished"
    rewritten = (
        TEXT[: target.start] + "Iets anders staat hier. ".ljust(target.end - target.start, "z") + TEXT[target.end :]
    )
    found = after(TEXT, rewritten, [*others, target])
    assert found[target.name].kind == "changed"
    assert found.keys() == {target.name}


def test_a_passage_within_a_sentence_is_found_by_its_neighbours() -> None:
    middle = TEXT.index(" ", 9_000) + 3  # not even the beginning of a word
    inside = sought(TEXT, middle, middle + 80, "inside")
    beside = places(TEXT, 40)
    new = "Vooraf. " + TEXT
    assert after(TEXT, new, [*beside, inside])["inside"] == Drift("moved", middle + 8, middle + 88)


def test_the_nearest_of_equal_passages() -> None:
    text = "Kop. Zelfde zin. Midden van de tekst. Zelfde zin. Slot."
    passage = sought(text, text.rindex("Zelfde"), text.rindex("Zelfde") + 11)
    new = "Meer. " + text
    assert after(text, new, [passage])["a"] == Drift("moved", passage.start + 6, passage.end + 6)


def test_nothing_of_another_text() -> None:
    found = after(TEXT, "kort", places(TEXT, 20))
    assert {each.kind for each in found.values()} <= {"changed", "vanished"} and len(found) == 20
    assert drifts("", [sought(TEXT, 10, 40)]) == {"a": Drift("vanished")}
    assert drifts(TEXT, []) == {}


@pytest.mark.parametrize("change", ["moved", "another"])
def test_two_thousand_places_in_a_long_text(change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The work is bounded by tries, not by the clock; the clock is looked at with room for a busy machine."""
    text = made(155_000)
    passages = places(text, 2_000)
    chance = random.Random(3)
    new = made(155_000, seed=9)
    if change == "moved":
        cuts = sorted(chance.sample(range(155_000), 40))
        new = "".join(text[a:b] + "ingevoegd. " for a, b in zip([0, *cuts], [*cuts, 155_000], strict=True))
    began = time.perf_counter()
    found = after(text, new, passages)
    took = time.perf_counter() - began
    assert took < 8.0, took
    moved = sum(each.kind == "moved" for each in found.values())
    assert moved == 0 if change == "another" else moved > 0.9 * len(found)
    monkeypatch.setattr(drift, "TRIES", 0)
    assert after(text, new, passages[:5]).keys() <= {p.name for p in passages[:5]}
