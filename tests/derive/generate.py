"""Random worlds full of decoys, valid as sheets, for comparing derivations.

`random_world(seed, size)` is deterministic. A small world has 2–4 initiatives, 1–3 ecosystems and 10–25 claims, a
medium one about ten initiatives and 60–100 claims. Claims come in motifs; afterwards some of them are denied,
disputed, superseded or withdrawn.
"""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Literal

from .motifs import FLAVOURS, MOTIFS, Draft
from .worlds import Actor, Claim, Ecosystem, Source, Territory, World

TERRITORIES = (
    Territory("nl", "country"),
    Territory("zh", "province", "nl"),
    Territory("veluwe", "informal", "nl"),
    Territory("ehv", "municipality", "nl"),
    Territory("rijnmond", "labour-market-region", "nl"),
)

ANCHORS = [
    date(2012, 2, 29),
    date(2013, 1, 1),
    date(2014, 12, 31),
    date(2015, 6, 15),
    date(2016, 2, 29),
    date(2016, 9, 1),
    date(2017, 10, 1),
    date(2018, 11, 30),
    date(2020, 2, 29),
]
# Kind and centre of an ecosystem; the last four carry no rung.
CENTRES = [
    ("region", "zh"),
    ("region", "veluwe"),
    ("region", "rijnmond"),
    ("cluster", "ehv"),
    ("sector", "zh"),
    ("region", "nl"),
    ("national", "nl"),
    ("company", "ehv"),
    ("other", "zh"),
]
CEILINGS = {"": "1.0", "agenda": "0.8", "board": "0.7", "group": "0.5"}


def random_world(seed: int, size: Literal["small", "medium"] = "small", odd_grounds: bool = True) -> World:
    """The random world of a seed; with `odd_grounds` a few claims carry another ground than that of their sheet."""
    rng = random.Random(f"{size} {seed}")
    draft = Draft(rng, odd_grounds)
    small = size == "small"
    wanted = rng.randint(11, 25) if small else rng.randint(72, 100)
    draft.anchors = rng.sample(ANCHORS, 4)
    draft.sources = _sources(rng)
    draft.ecosystems = _ecosystems(rng, rng.randint(1, 3) if small else rng.randint(4, 6))
    _actors(draft, rng.randint(2, 4) if small else rng.randint(9, 11))
    for ecosystem in draft.ecosystems:
        draft.lead(draft.body(), ecosystem)
    flavours = {actor.key: rng.choice(FLAVOURS) for actor in draft.initiatives}
    room = 5 if small else 12
    while len(draft.claims) < wanted - room:
        x = rng.choice(draft.initiatives).key
        rng.choice(MOTIFS[flavours[x]])(draft, x)
    _disturb(draft, wanted)
    territories = TERRITORIES
    actors = (*draft.bodies, *draft.initiatives, *draft.others)
    return World(tuple(draft.sources), territories, tuple(draft.ecosystems), actors, tuple(draft.claims))


def _sources(rng: random.Random) -> list[Source]:
    """A report, at times a second one, and pages known by publication, by period or by the day they were seen."""
    period = rng.choice(["2017-10", "2016", "", "ca. 2017"])
    found = [Source("report", "report", published="2018-12", period_from=period)]
    if rng.random() < 0.3:
        found.append(Source("older", "report", published=rng.choice(["2015", "ca. 2016", "2016-02-29"])))
    found.append(Source("page", "page", seen=rng.choice(["2018-12-01", "2019-03-10", "2020-02-29"])))
    if rng.random() < 0.7:
        published = rng.choice(["2016-09", "2018", "2019-01-15"])
        found.append(Source("site", "page", published=published, period_from=rng.choice(["", "2015"])))
    if rng.random() < 0.3:
        found.append(Source("register", "dataset", published="2018-06", seen="2018-07-01"))
    return found


def _ecosystems(rng: random.Random, number: int) -> list[Ecosystem]:
    """The first one can carry rungs; one in three of the others is a decoy."""
    found = [Ecosystem("eco0", *rng.choice(CENTRES[:5]))]
    for i in range(1, number):
        decoy = rng.random() < 0.33
        found.append(Ecosystem(f"eco{i}", *rng.choice(CENTRES[5:] if decoy else CENTRES[:5])))
    return found


def _actors(draft: Draft, number: int) -> None:
    """Bodies that may lead, initiatives, and firms that do not."""
    bodies = ["economic-board", "province", "actor-group", "cluster", "municipality"]
    draft.bodies = [
        Actor(f"body{i}", kind) for i, kind in enumerate(bodies[: draft.rng.randint(2, 3)] if number < 5 else bodies)
    ]
    draft.initiatives = [Actor(f"ini{i}", "initiative", studied_in="report") for i in range(number)]
    draft.others = [Actor("firm", "company", part_of=draft.bodies[0].key), Actor("school", "vocational-college")]


def _disturb(draft: Draft, wanted: int) -> None:
    """Deny, dispute, supersede and withdraw some claims, up to the number wanted."""
    rng = draft.rng
    scale = max(1, wanted // 20)
    while len(draft.claims) < wanted:
        if rng.random() < 0.6:
            _deny(draft)
        else:
            _supersede(draft)
    for _ in range(rng.randint(0, 2) * scale):
        one, other = rng.sample(draft.claims, 2)
        _change(draft, one, disputes=tuple(sorted({*one.disputes, other.key})))
    pointed_at = {claim.superseded_by for claim in draft.claims}
    for _ in range(rng.randint(0, 2) * scale):
        claim = rng.choice(draft.claims)
        if claim.key not in pointed_at:
            _change(draft, claim, withdrawn_by="editor", withdrawn_on="2020-01-01")


def _change(draft: Draft, claim: Claim, **fields: str | tuple[str, ...]) -> None:
    index = next(i for i, listed in enumerate(draft.claims) if listed.key == claim.key)
    draft.claims[index] = replace(draft.claims[index], **fields)  # type: ignore[arg-type]  # fields of text or of keys


def _again(draft: Draft, claim: Claim) -> Claim:
    """A copy of a claim with a key, source, confidence and, half of the time, dates of its own."""
    key = f"c{len(draft.claims):03d}"
    ceiling = Decimal(CEILINGS[claim.leadership_basis])
    if claim.certainty == "inferred":
        ceiling = min(ceiling, Decimal("0.6"))
    step = Decimal(draft.rng.choice(["-0.1", "0", "0", "0.1", "0.2"]))
    confidence = min(max(claim.confidence + step, Decimal("0.1")), ceiling)
    copy = replace(
        claim,
        key=key,
        stated_in=draft.stated(),
        confidence=confidence,
        disputes=(),
        superseded_by="",
        withdrawn_by="",
        withdrawn_on="",
    )
    if claim.sheet == "no_ties":
        return replace(copy, valid_from=draft.written(draft.day()))
    if draft.pick(0.5):
        dates = {"valid_from": "", "valid_to": "", "expected_end": "", "status": "current", **draft.dates()}
        copy = replace(copy, **dates)  # type: ignore[arg-type]  # all four are text
    return copy


def _deny(draft: Draft) -> None:
    """The opposite of some tie, in either direction when both ends are actors."""
    ties = [claim for claim in draft.claims if claim.sheet == "ties"]
    claim = draft.rng.choice(ties)
    denial = replace(_again(draft, claim), polarity="negative" if claim.polarity == "positive" else "positive")
    among_actors = all(ecosystem.key != claim.target for ecosystem in draft.ecosystems)
    if among_actors and claim.kind not in ("agenda", "founding", "leadership") and draft.pick(0.5):
        denial = replace(denial, subject=claim.target, target=claim.subject)
    draft.claims.append(denial)


def _supersede(draft: Draft) -> None:
    """A successor of some claim that has none yet."""
    claim = draft.rng.choice([claim for claim in draft.claims if not claim.superseded_by])
    successor = _again(draft, claim)
    draft.claims.append(successor)
    _change(draft, claim, superseded_by=successor.key)
