"""The scene of the ladder: who stands where, what is drawn of it, and that no name covers anything."""

from __future__ import annotations

import math
import random
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from banenmakers.viz import Scene, caption, ladder, to_svg

from .rows import ENTERPRISE, HOSTILE, KNOWN, NETWORK, PLATFORM, invented, row


def _covered(scene: Scene) -> list[str]:
    """Every two things that overlap and should not, in words."""
    labels = [(label.initiative, label.text.box) for label in scene.labels]
    labels += [(f"region {s.region}", s.label.box) for s in scene.sectors if s.label]
    fixed = [(node.key, node.box) for node in scene.nodes]
    fixed += [(f"ring {ring.level}", ring.number.box) for ring in scene.rings]
    fixed += [("legend", scene.legend.box), *(("text", text.box) for text in scene.texts)]
    return [f"{a} over {b}" for (a, one), (b, two) in combinations(labels, 2) if one.overlaps(two)] + [
        f"{a} over {b}" for a, one in labels for b, two in fixed if one.overlaps(two)
    ]


def _radius(scene: Scene, at: tuple[float, float]) -> float:
    return math.dist(scene.centre.at, at)


@pytest.mark.parametrize("count", [1, 5, 40, 60])
@pytest.mark.parametrize("seed", range(5))
def test_every_name_has_a_place_of_its_own(count: int, seed: int) -> None:
    scene = ladder(invented(count, seed, regions=seed % 2 == 1))
    assert _covered(scene) == []
    assert (len(scene.labels), scene.hidden) == (count, 0)
    assert all(label.text.size >= 11 for label in scene.labels)


@pytest.mark.parametrize("seed", range(3))
def test_names_stay_on_the_page_and_off_the_leaders(seed: int) -> None:
    scene = ladder(invented(60, seed))
    for label in scene.labels:
        box = label.text.box
        assert box.left > scene.legend.box.right
        assert box.right <= scene.width and box.top >= 0 and box.bottom <= scene.height
        x, y = scene.centre.at
        nearest = (min(max(x, box.left), box.right), min(max(y, box.top), box.bottom))
        assert _radius(scene, nearest) >= scene.centre.radius


def test_three_hundred_say_how_many_names_are_hidden() -> None:
    scene = ladder(invented(300, 1), lang="en")
    assert scene.hidden > 0 and len(scene.labels) + scene.hidden == 300
    assert any(f"{scene.hidden} labels hidden" in text.lines[0] for text in scene.texts)
    assert _covered(scene) == []
    assert len({node.initiative for node in scene.nodes}) == 300


@pytest.mark.parametrize("count", [7, 60])
def test_the_order_of_rows_does_not_matter(count: int) -> None:
    rows = KNOWN if count == 7 else invented(count, 3, regions=True)
    drawn = to_svg(ladder(rows))
    for seed in range(3):
        shuffled = [{**r, "types": r["types"][::-1], "stated": r["stated"][::-1]} for r in rows]
        random.Random(seed).shuffle(shuffled)
        assert to_svg(ladder(shuffled)) == drawn


def test_known_initiatives_stand_on_their_rings() -> None:
    scene = ladder(KNOWN)
    rings = {ring.level: ring for ring in scene.rings}
    assert [rings[level].radius for level in (4, 3, 2, 1, None)] == sorted(ring.radius for ring in scene.rings)
    for node in scene.nodes:
        assert _radius(scene, node.at) == pytest.approx(rings[node.level].radius, abs=0.1)
    found = {(node.initiative.rsplit("/", 1)[-1], node.role, node.level) for node in scene.nodes}
    assert found == {
        ("brownies&downies", "both", 1),
        ("brownies&downies-woerden", "derived", 1),
        ("philips-werkgelegenheidsplan", "both", 2),
        ("infra-deal-zuid-holland", "both", 3),
        ("veluwe-portaal", "derived", 2),
        ("veluwe-portaal", "stated", 4),
        ("werkendzwolle", "undetermined", None),
        ("care-academy", "undetermined", None),
    }


def test_a_full_ring_uses_rows_within_its_band() -> None:
    scene = ladder([row(f"Initiatief {n}", NETWORK, level=4, low=4) for n in range(60)])
    ring = next(ring for ring in scene.rings if ring.level == 4)
    assert all(ring.inner < _radius(scene, node.at) < ring.outer for node in scene.nodes)
    assert all(math.dist(a.at, b.at) >= 2 * a.size for a, b in combinations(scene.nodes, 2))


def test_stated_and_derived_that_differ_are_joined() -> None:
    scene = ladder([row("Veluwe Portaal", NETWORK, stated=[4], level=2, low=2, high=4, confidence=0.8)])
    stated, derived = (next(node for node in scene.nodes if node.role == role) for role in ("stated", "derived"))
    (thread,) = (line for line in scene.lines if line.kind == "thread")
    assert {thread.start, thread.end} == {stated.at, derived.at}
    (label,) = scene.labels
    assert math.dist(label.text.at, derived.at) < math.dist(label.text.at, stated.at)


def test_stated_without_any_derived_level_is_joined_to_the_belt() -> None:
    scene = ladder([row("Veluwe Portaal", NETWORK, stated=[4, 3])])
    assert sorted((node.role, node.level or 0) for node in scene.nodes) == [
        ("stated", 3),
        ("stated", 4),
        ("undetermined", 0),
    ]
    assert sum(line.kind == "thread" for line in scene.lines) == 2


@pytest.mark.parametrize(
    ("level", "low", "high", "drawn"), [(2, 2, 2, 0), (2, 1, 3, 1), (None, 1, 4, 0), (None, 1, 2, 1)]
)
def test_a_range_is_drawn_when_it_says_something(level: int | None, low: int, high: int, drawn: int) -> None:
    scene = ladder([row("Een", PLATFORM, level=level, low=low, high=high)])
    whiskers = [line for line in scene.lines if line.kind == "whisker"]
    assert len(whiskers) == drawn
    for line in whiskers:
        radii = {ring.level: ring.radius for ring in scene.rings}
        assert _radius(scene, line.start) == pytest.approx(radii[low], abs=0.1)
        assert _radius(scene, line.end) == pytest.approx(radii[high], abs=0.1)


@pytest.mark.parametrize(("confidence", "weight"), [(None, 0), (0.59, 1), (0.6, 2), (0.79, 2), (0.8, 3), (1, 3)])
def test_confidence_is_a_step(confidence: float | None, weight: int) -> None:
    (node,) = ladder([row("Een", PLATFORM, level=2, confidence=confidence)]).nodes
    assert node.weight == weight


def test_contested_marks_what_is_derived() -> None:
    scene = ladder([row("Een", PLATFORM, level=2, stated=[3], contested=True)])
    assert {node.role: node.contested for node in scene.nodes} == {"derived": True, "stated": False}


def test_regions_become_sectors() -> None:
    scene = ladder(invented(40, 1, regions=True))
    names = [sector.region for sector in scene.sectors]
    assert names == [*sorted(n for n in names if n), None]
    assert all(a.end == pytest.approx(b.start) for a, b in pairwise(scene.sectors))
    assert all(sector.label for sector in scene.sectors)
    assert ladder(KNOWN).sectors == ()


def test_leaders_stand_in_the_centre() -> None:
    def words(scene: Scene) -> str:
        return " ".join(line for text in scene.centre.texts for line in text.lines)

    assert words(ladder(KNOWN)) == "leiders van het ecosysteem"
    assert words(ladder(KNOWN, lang="en")) == "leaders of the ecosystem"
    named = ladder(KNOWN, leaders=["Economic Board", {"leader_name": "Brainport Development"}, "Economic Board"])
    assert words(named) == "Brainport Development Economic Board"
    many = ladder(KNOWN, leaders=[f"Regionaal Samenwerkingsverband {n}" for n in range(9)], lang="en")
    assert words(many) == "9 leaders of the ecosystem"
    assert "Regionaal Samenwerkingsverband 8" in many.centre.title


def test_ties_with_leaders_reach_the_centre() -> None:
    tie = {"initiative": KNOWN[3]["initiative"], "leader_name": "Economic Board", "formality": "formal"}
    scene = ladder(KNOWN, links=[tie, {**tie, "formality": "unknown"}], lang="en")
    (line,) = (line for line in scene.lines if line.kind in ("formal", "informal"))
    assert line.kind == "formal"
    assert _radius(scene, line.end) == pytest.approx(scene.centre.radius, abs=1)
    assert any("tie with Economic Board" in node.title for node in scene.nodes)
    assert any(line.kind == "formal" for line in scene.legend.lines)
    assert not any(line.kind == "formal" for line in ladder(KNOWN).legend.lines)


def test_no_rows_is_a_picture_too() -> None:
    scene = ladder([], lang="en")
    assert not scene.nodes and any("No initiatives" in text.lines[0] for text in scene.texts)


def test_what_a_node_says_of_itself() -> None:
    titles = {lang: {n.title for n in ladder(KNOWN[4:5], lang=lang).nodes} for lang in ("nl", "en")}
    assert titles["nl"] == {
        "Veluwe Portaal: werkgeversnetwerk; niveau 4 genoemd door een bron; niveau 2 afgeleid (bandbreedte 2–4); "
        "zekerheid 0,80; grond: oordeel van een bron"
    }
    assert titles["en"] == {
        "Veluwe Portaal: employer network; level 4 stated by a source; level 2 derived (range 2–4); "
        "confidence 0.80; ground: a source's assessment"
    }


def test_caption() -> None:
    assert caption("0123456789abcdef", "2018-12-31", 1234, "nl") == (
        "Snapshot 0123456789ab · stand van 2018-12-31 · 1.234 beweringen"
    )
    assert "1,234 claims" in caption("0123456789abcdef", "2018-12-31", 1234, "en")


_names = st.one_of(st.sampled_from(HOSTILE), st.text(max_size=90))
_rows = st.lists(
    st.builds(
        lambda name, kinds, level, stated, contested: row(
            name, *kinds, level=level, stated=sorted(stated), contested=contested, low=1, high=4
        ),
        _names,
        st.sets(st.sampled_from([NETWORK, PLATFORM, ENTERPRISE])),
        st.sampled_from([None, 1, 2, 3, 4]),
        st.sets(st.integers(1, 4), max_size=2),
        st.booleans(),
    ),
    max_size=30,
)


@settings(max_examples=25, deadline=None)
@given(_rows)
def test_no_name_covers_another_whatever_they_are(rows: list[dict[str, object]]) -> None:
    unlike = [{**r, "initiative": f"{r['initiative']}-{n}"} for n, r in enumerate(rows)]
    scene = ladder(unlike)
    assert _covered(scene) == []
    assert len(scene.labels) + scene.hidden == len(unlike)
