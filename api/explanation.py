"""An explanation on a terminal: verdict, the ladder as a checklist, what is missing, what would change it."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding

from banenmakers.ontology import say
from banenmakers.ontology import vocabulary as voc
from banenmakers.queries.claims import Place
from banenmakers.queries.expectation import expectations
from banenmakers.queries.explain import Explanation, number
from banenmakers.queries.places import Text

from .output import out
from .settings import Settings


def show(found: Explanation, settings: Settings) -> None:
    """Print it; passages of the report are shown when the analyst has the report at hand."""
    text = Text.read(settings.report) if settings.report else None
    _Page(found, settings, text).print()


class _Page:
    def __init__(self, found: Explanation, settings: Settings, text: Text | None) -> None:
        self.found = found
        self.lang = settings.lang
        self.text = text
        self.console: Console = out()

    def say(self, code: str, **values: object) -> str:
        return say(f"explain.page.{code}", self.lang, **values)

    def print(self) -> None:
        self._verdict()
        self._ladder()
        self._caps()
        read = [f"{self.say('read')}: {text}" for _, text in self.found.readings(self.lang)]
        rungs = [f"{self.say('rung', rung=r)}: {text}" for r, text in self.found.missing(self.lang)]
        self._list("missing", read + rungs)
        self._list("expected", [text for _, text in expectations(self.found.snapshot, self.found.named.iri, self.lang)])
        self._sensitivity()
        claims = self.found.bearing
        ignored = [f"{claims.text(c, self.lang)} – {why}" for c, why in self.found.not_counted(self.lang)]
        self._list("not-counted", ignored)

    def _verdict(self) -> None:
        found, o = self.found, self.found.outcome
        name = found.bearing.name(found.named.iri, self.lang)
        where = f" – {found.bearing.name(found.ecosystem, self.lang)}" if found.ecosystem else ""
        self.console.print(f"[bold]{escape(name)}[/]{escape(where)}  [dim]{self.say('as-of', day=found.as_of)}[/]")
        parts = [self._level(o.level), self.say("range", low=o.low, high=o.high)]
        if o.confidence is not None:
            parts.append(self.say("confidence", confidence=number(o.confidence, self.lang)))
        if o.contested:
            parts.append(self.say("contested"))
        since = found.since()
        if since:
            parts.append(self.say("since", day=since))
        self.console.print(f"{self.say('derived')}: [bold]{parts[0]}[/], {', '.join(parts[1:])}")
        alone = []
        for code, selection in (
            ("ties-only", found.selection(ties=True)),
            ("report-only", found.selection(report=True)),
        ):
            level = selection.level if selection else None
            alone.append(f"{self.say(code)}: {self._level(level)}")
        self.console.print(f"[dim]{'; '.join(alone)}[/]")
        stated = found.stated()
        names = [
            self.say(
                "stated-by", level=level, source=found.bearing.name(found.bearing.claims[c].get("statedIn"), self.lang)
            )
            for level, c in stated
        ]
        self.console.print(f"{self.say('stated')}: {escape('; '.join(names)) or self.say('stated-none')}")
        for _, claim in stated:
            self._places(claim)
        agrees = found.agrees()
        if agrees:
            self.console.print(f"[green]{self.say('agrees')}[/]")
        elif agrees is False:
            levels = ", ".join(str(level) for level, _ in stated)
            self.console.print(f"[yellow]{self.say('disagrees', stated=levels, derived=o.level)}[/]")

    def _level(self, level: int | None) -> str:
        return self.say("undetermined") if level is None else self.say("level", level=level)

    def _ladder(self) -> None:
        """Rungs 4 to 1; under each what carries it, with its places."""
        self.console.print(f"\n[bold]{self.say('ladder')}[/]")
        carried = self.found.rungs()
        for rung in (4, 3, 2, 1):
            here = [(s, over) for s, over in carried if s.rung == rung]
            mark = "[green]■[/]" if any(not over for _, over in here) else ("[yellow]□[/]" if here else "[dim]□[/]")
            name = voc.definition(f"{voc.BM}level{rung}", self.lang)
            self.console.print(f" {mark} {rung} {escape(name)}")
            for support, over in here:
                aside = [self.say("confidence", confidence=number(support.confidence, self.lang))]
                aside += [self.say("weak")] if support.weak else []
                aside += [self.say("overruled")] if over else []
                for claim in support.claims:
                    text = self.found.bearing.text(claim, self.lang)
                    marks = ", ".join([*aside, *self._later(claim)])
                    self.console.print(_in(5, f"• {escape(text)} [dim]({marks})[/]"))
                    self._places(claim)

    def _later(self, claim: str) -> list[str]:
        """What marks a claim of a page later than the report: its own date."""
        own = self.found.later(claim)
        return [self.say("later", day=own)] if own else []

    def _places(self, claim: str) -> None:
        for place in self.found.bearing.claims[claim].places:
            self.console.print(_in(7, f"[italic]{escape(place.paraphrase[self.lang])}[/]"))
            self.console.print(_in(7, f"[dim]{escape(self._place(place))}[/]"))
            passage = self._passage(place)
            if passage:
                self.console.print(_in(7, f"[cyan]“{escape(passage)}”[/]"))

    def _place(self, place: Place) -> str:
        source = self.found.bearing.name(place.source, self.lang)
        if place.start is None:
            return self.say("place-url", source=source, url=place.url or "–")
        return self.say("place", source=source, section=place.section or "–", start=place.start, end=place.end)

    def _passage(self, place: Place) -> str | None:
        """The passage itself, only when the text at hand is the one that was read."""
        from hashlib import sha256

        if self.text is None or place.start is None or place.end is None or place.sha256 is None:
            return None
        passage = self.text.passage(place.start, place.end)
        return " ".join(passage.split()) if sha256(passage.encode()).hexdigest() == place.sha256 else None

    def _caps(self) -> None:
        caps = self.found.caps()
        if not caps:
            return
        self.console.print(f"\n[bold]{self.say('caps')}[/]")
        for cap in caps:
            for claim in cap.claims:
                text = self.found.bearing.text(claim, self.lang)
                marks = [self.say("confidence", confidence=number(cap.confidence, self.lang)), *self._later(claim)]
                confidence = ", ".join(marks)
                self.console.print(f" • {self.say('cap', rung=cap.rung)}: {escape(text)} [dim]({confidence})[/]")
                self._places(claim)

    def _sensitivity(self) -> None:
        lines = []
        for claims, level in self.found.sensitivity():
            named = " + ".join(self.found.bearing.text(c, self.lang) for c in claims)
            lines.append(self.say("without", claims=named, level=self._level(level)))
        self._list("sensitivity", lines or [self.say("sensitivity-none")])

    def _list(self, heading: str, lines: list[str]) -> None:
        if lines:
            self.console.print(f"\n[bold]{self.say(heading)}[/]")
            for line in lines:
                self.console.print(_in(1, f"• {escape(line)}"))


def _in(columns: int, text: str) -> Padding:
    """Indented, also where a long line wraps; never wider than its text."""
    return Padding(text, (0, 0, 0, columns), expand=False)
