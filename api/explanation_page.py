"""What an explanation says, and in which order: one page that every form shows.

A page is sections of items; an item is a sentence with marks, the places where it is said, and items below it. The
terminal, Markdown and HTML (one file each beside this one) only dress it. Texts are plain: what would move a cursor or
turn a line about is gone, and each form escapes the rest in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from banenmakers.graph.ladder import Weight
from banenmakers.ontology import Lang, say
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.changes import since
from banenmakers.queries.claims import Place
from banenmakers.queries.explain import Explanation, Rung, number

if TYPE_CHECKING:
    from banenmakers.queries.places import Text

State = Literal["", "carried", "overruled", "open", "below", "agrees", "differs"]
# Controls, and marks that reverse the direction of what follows.
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Said:
    """Where something is said: a paraphrase, the place in words, its address, the passage when the text is at hand."""

    paraphrase: str
    where: str
    url: str | None
    passage: str | None


@dataclass(frozen=True, slots=True)
class Item:
    """``claim`` is the IRI of the claim that the sentence is about; ``state`` is shown by a sign and by a word."""

    text: str
    marks: tuple[str, ...] = ()
    claim: str | None = None
    places: tuple[Said, ...] = ()
    items: tuple[Item, ...] = ()
    state: State = ""
    state_text: str = ""

    @property
    def key(self) -> str | None:
        """The claim as sheets name it."""
        return self.claim.removeprefix(voc.ID) if self.claim else None


@dataclass(frozen=True, slots=True)
class Section:
    """``name`` is the same in every language; the verdict has no heading of its own."""

    name: str
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Page:
    iri: str
    slug: str
    title: str
    as_of: str
    lang: Lang
    sections: tuple[Section, ...]


def plain(text: str) -> str:
    """One line, without controls."""
    return " ".join(_UNSEEN.sub(" ", text).split())


def page(found: Explanation, lang: Lang, text: Text | None = None) -> Page:
    """The page of an explanation. ``text``: the analyst's own copy of the report, from which passages are shown."""
    return _Writer(found, lang, text).page()


class _Writer:
    def __init__(self, found: Explanation, lang: Lang, text: Text | None) -> None:
        self.found = found
        self.known = found.bearing
        self.lang = lang
        self.text = text
        self._told: set[str] = set()  # claims whose places stand somewhere above

    def say(self, code: str, **values: object) -> str:
        return plain(say(f"explain.page.{code}", self.lang, **values))

    def name(self, iri: str | None) -> str:
        return self.known.name(iri, self.lang)

    def page(self) -> Page:
        found = self.found
        title = self.name(found.named.iri) + (f" – {self.name(found.ecosystem)}" if found.ecosystem else "")
        parts = (
            ("verdict", self._verdict()),
            ("since", self._since()),
            ("ladder", [self._rung(rung) for rung in found.checklist(self.lang)]),
            ("caps", [self._cap(cap) for cap in found.caps()]),
            ("disagreement", self._disagreements()),
            ("path", self._path()),
            ("read", [self.claim(iri, text=text) for iri, text in found.readings(self.lang)]),
            ("sensitivity", self._sensitivity()),
            ("expected", [Item(plain(text), claim=iri) for iri, text in found.expectations(self.lang)]),
            ("not-counted", [self.claim(iri, [why], short=True) for iri, why in found.not_counted(self.lang)]),
        )
        sections = tuple(Section(name, self._heading(name), tuple(items)) for name, items in parts if items)
        as_of = self.say("as-of", day=found.as_of)
        return Page(found.named.iri, found.named.slug, plain(title), as_of, self.lang, sections)

    def _heading(self, name: str) -> str:
        if name == "since" and self.found.earlier:
            return self.say("since-snapshot", digest=self.found.earlier.snapshot.digest[:12])
        return self.say(name)

    def claim(
        self, iri: str, marks: Iterable[str] = (), *, text: str | None = None, lead: str = "", short: bool = False
    ) -> Item:
        """A claim as an item. By its sentence alone when its places stand above, or (``short``) bear on nothing."""
        sentence = plain(lead + (text or self.known.text(iri, self.lang)))
        if short or iri in self._told:
            return Item(sentence, tuple(map(plain, marks)), iri)
        self._told.add(iri)
        all_marks = (*self._particulars(iri), *marks, *self._later(iri))
        return Item(sentence, tuple(map(plain, all_marks)), iri, self._places(iri))

    def _particulars(self, iri: str) -> list[str]:
        """What kind of claim it is, and what its sentence cannot show: that a source leaves something unsaid."""
        said = self.known.particulars(iri, self.found.named.iri)
        marks = [self.known.labels.term(said["kind"], self.lang)]
        if self.known.claim(iri).get("formality") and said["formality"] is None:
            marks.append(self.say("no-formality"))
        if self.known.claim(iri).get("ground") in ("tie", "assessment") and said["since"] is None:
            marks.append(self.say("undated"))
        return marks

    def _later(self, iri: str) -> list[str]:
        """What marks a claim of a page later than the report: its own date."""
        own = self.found.later(iri)
        return [self.say("later", day=own)] if own else []

    def _places(self, iri: str) -> tuple[Said, ...]:
        return tuple(self._said(place) for place in self.known.places(iri))

    def _said(self, place: Place) -> Said:
        source = self.name(place.source)
        paraphrase, url = plain(place.paraphrase[self.lang]), plain(place.url) if place.url else None
        if place.start is None:
            return Said(paraphrase, self.say("place-url", source=source, url=url or "–"), url, None)
        values = {"section": place.section or "–", "start": place.start, "end": place.end}
        return Said(paraphrase, self.say("place", source=source, **values), url, self._passage(place))

    def _passage(self, place: Place) -> str | None:
        """The passage itself, only when the text at hand is the one that was read."""
        from hashlib import sha256

        if self.text is None or place.start is None or place.end is None or place.sha256 is None:
            return None
        passage = self.text.passage(place.start, place.end)
        return plain(passage) if sha256(passage.encode()).hexdigest() == place.sha256 else None

    def level(self, level: int | None) -> str:
        return self.say("undetermined") if level is None else self.say("level", level=level)

    def _verdict(self) -> list[Item]:
        found, o = self.found, self.found.outcome
        marks = [self.say("range", low=o.low, high=o.high)]
        marks += [] if o.confidence is None else [self._sure(o.confidence)]
        marks += [self.say("contested")] if o.contested else []
        since_day = found.since()
        marks += [self.say("since", day=since_day)] if since_day else []
        items = [Item(f"{self.say('derived')}: {self.level(o.level)}", tuple(marks))]
        ties, report = found.selection(ties=True), found.selection(report=True)
        for code, alone in (("ties-only", ties), ("report-only", report)):
            items.append(Item(f"{self.say(code)}: {self.level(alone.level if alone else None)}"))
        stated = found.stated()
        for level, iri in stated:
            by = self.say("stated-by", level=level, source=self.name(self.known.claims[iri].get("statedIn")))
            items.append(Item(f"{self.say('stated')}: {by}", tuple(self._later(iri)), iri, self._places(iri)))
        if not stated:
            items.append(Item(f"{self.say('stated')}: {self.say('stated-none')}"))
        agrees = found.agrees()
        if agrees is not None:
            levels = ", ".join(str(level) for level, _ in stated)
            text = self.say("agrees") if agrees else self.say("disagrees", stated=levels, derived=o.level)
            items.append(Item(text, state="agrees" if agrees else "differs"))
        return items

    def _sure(self, confidence: object) -> str:
        return self.say("confidence", confidence=number(confidence, self.lang))

    def _rung(self, rung: Rung) -> Item:
        items = [self._support(support, over) for support, over in rung.supports]
        if rung.needs:
            items.append(Item(self.say("needs", text=rung.needs)))
        text = plain(f"{rung.rung} {rung.name}")
        return Item(text, items=tuple(items), state=rung.state, state_text=self.say(rung.state))

    def _support(self, support: Weight, over: Sequence[Weight]) -> Item:
        """What carries a rung: one claim, or several that do so together."""
        marks = [self._sure(support.confidence)]
        marks += [self.say("weak")] if support.weak else []
        marks += [self.say("overruled")] if over else []
        if len(support.claims) == 1:
            return self.claim(support.claims[0], marks)
        return Item(self.say("together"), tuple(marks), items=tuple(self.claim(iri) for iri in support.claims))

    def _cap(self, cap: Weight) -> Item:
        lead = f"{self.say('cap', rung=cap.rung)}: "
        items = [self.claim(iri, [self._sure(cap.confidence)], lead=lead) for iri in cap.claims]
        return items[0] if len(items) == 1 else Item(self.say("together"), items=tuple(items))

    def _disagreements(self) -> list[Item]:
        items = []
        self._told.clear()  # who reads why two levels differ wants both places at hand
        for each in self.found.disagreements(self.lang):
            below = [self.claim(iri) for iri in each.because]
            if below:
                below = [Item(self.say("carries", level=each.derived), items=tuple(below))]
            below += [
                Item(f"{self.say('rung', rung=rung)}: {self.say('needs', text=text)}") for rung, text in each.missing
            ]
            items.append(Item(plain(each.text), (), each.claim, self._places(each.claim), tuple(below), "differs"))
        return items

    def _path(self) -> list[Item]:
        chain = self.found.path
        if chain is None:
            return [Item(self.say("path-none"))]
        leader, led = self.name(chain.nodes[-1]), ", ".join(map(self.name, chain.ecosystems))
        code = "path-length" if chain.steps else "path-self"
        items = [Item(self.say(code, leader=leader, ecosystems=led, length=len(chain.steps)))]
        for (one, other), step in zip(pairwise(chain.nodes), chain.steps, strict=True):
            below = tuple(self.claim(iri) for iri in step)
            items.append(Item(plain(f"{self.name(one)} – {self.name(other)}"), items=below))
        items.append(Item(self.say("leads-by"), items=tuple(self.claim(iri) for iri in chain.leads)))
        return items

    def _sensitivity(self) -> list[Item]:
        items = []
        for claims, level in self.found.sensitivity():
            named = " + ".join(self.known.text(iri, self.lang) for iri in claims)
            items.append(Item(self.say("without", claims=named, level=self.level(level))))
        return items or [Item(self.say("sensitivity-none"))]

    def _since(self) -> list[Item]:
        told = since(self.found)
        if told is None:
            return []
        was, now = told.levels
        items = [] if told.before else [Item(self.say("since-unknown"))]
        if was == now:
            items.append(Item(self.say("since-same", now=self.level(now))))
        else:
            below = tuple(self._changed(iri, told.text(iri, self.lang)) for iri in told.because)
            because = (Item(self.say("since-because"), items=below),) if below else ()
            items.append(Item(self.say("since-level", was=self.level(was), now=self.level(now)), items=because))
        if told.rules:
            items.append(Item(self.say("since-rules")))
        moved = [(iri, self.say("since-added")) for iri in told.added]
        moved += [(iri, self.say("since-removed")) for iri in told.removed]
        moved += [(iri, self._properties(names)) for iri, names in told.changed.items()]
        items += [self._changed(iri, told.text(iri, self.lang), mark) for iri, mark in moved]
        return items if moved else [*items, Item(self.say("since-none"))]

    def _properties(self, names: Sequence[str]) -> str:
        return self.say("since-changed", properties=", ".join(self.known.labels.term(n, self.lang) for n in names))

    def _changed(self, iri: str, text: str, *marks: str) -> Item:
        return Item(plain(text), marks, iri)
