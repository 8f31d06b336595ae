"""Small worlds of claims as neutral data: what the oracle reads and what the sheets are written from.

Nothing here knows a rule. Dates are kept as the sheets write them (`2012`, `2012-06`, `2012-06-01`, `ca. 2012`),
confidences are decimals, references are keys, and an absent value is the empty string.
"""

from __future__ import annotations

import csv
import hashlib
import random
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import TypeVar


@dataclass(frozen=True)
class Source:
    """A source: `kind` is report, page or dataset; `published`, `period_from` and `seen` are written dates."""

    key: str
    kind: str
    published: str = ""
    period_from: str = ""
    seen: str = ""


@dataclass(frozen=True)
class Territory:
    """A territory: `kind` as in the sheet (country, province, municipality, …)."""

    key: str
    kind: str
    within: str = ""


@dataclass(frozen=True)
class Ecosystem:
    """An ecosystem of a `kind` (region, cluster, sector, national, company, other), centred on a territory."""

    key: str
    kind: str
    territory: str


@dataclass(frozen=True)
class Actor:
    """An actor: `kind` is the class in the sheet's spelling (initiative, economic-board, actor-group, …)."""

    key: str
    kind: str
    part_of: str = ""
    studied_in: str = ""


@dataclass(frozen=True)
class Claim:
    """One claim of any sheet.

    sheet   ties, assessments, areas, no_ties or types
    kind    the class of a tie, the statement of an assessment (`level` for a level statement), the asserted type
            of a type claim; empty for areas and no_ties
    subject the source of a tie, else the initiative the claim is about
    target  the target of a tie (an actor or an ecosystem), the territory of an area; else empty
    """

    key: str
    sheet: str
    kind: str
    subject: str
    stated_in: str
    confidence: Decimal
    ground: str
    target: str = ""
    ecosystem: str = ""
    formality: str = ""
    leadership_basis: str = ""
    leads: str = ""
    indicator: str = ""
    level: str = ""
    certainty: str = "asserted"
    status: str = "current"
    polarity: str = "positive"
    valid_from: str = ""
    valid_to: str = ""
    expected_end: str = ""
    withdrawn_by: str = ""
    withdrawn_on: str = ""
    superseded_by: str = ""
    disputes: tuple[str, ...] = ()


GROUND_OF_SHEET = {
    "ties": "tie",
    "assessments": "assessment",
    "areas": "assessment",
    "no_ties": "tie",
    "types": "classification",
}

Row = dict[str, str]
T = TypeVar("T")


@dataclass(frozen=True)
class World:
    """Everything that one set of sheets says; evidence rows are made up while writing, one or two for each claim."""

    sources: tuple[Source, ...]
    territories: tuple[Territory, ...]
    ecosystems: tuple[Ecosystem, ...]
    actors: tuple[Actor, ...]
    claims: tuple[Claim, ...]

    def source(self, key: str) -> Source:
        """The source with this key; StopIteration when there is none."""
        return next(source for source in self.sources if source.key == key)

    def claim(self, key: str) -> Claim:
        """The claim with this key; StopIteration when there is none."""
        return next(claim for claim in self.claims if claim.key == key)

    def initiatives(self) -> tuple[str, ...]:
        """The keys of all initiatives, in the order of the world."""
        return tuple(actor.key for actor in self.actors if actor.kind == "initiative")

    def without(self, keys: Collection[str]) -> World:
        """The same world with these claims marked as withdrawn."""
        return replace(
            self,
            claims=tuple(
                replace(claim, withdrawn_by="editor", withdrawn_on="2020-01-01") if claim.key in keys else claim
                for claim in self.claims
            ),
        )

    def with_claims(self, *claims: Claim) -> World:
        """The same world with these claims added."""
        return replace(self, claims=self.claims + claims)

    def shuffled(self, seed: int) -> World:
        """The same world with the rows of every sheet in another order."""
        rng = random.Random(seed)

        def mix(rows: tuple[T, ...]) -> tuple[T, ...]:
            return tuple(rng.sample(rows, len(rows)))

        return World(mix(self.sources), mix(self.territories), mix(self.ecosystems), mix(self.actors), mix(self.claims))

    def renaming(self, seed: int) -> dict[str, str]:
        """Old key → new key, for every key of the world; new keys sort in an order unrelated to the old one."""
        old = [
            thing.key
            for things in (self.sources, self.territories, self.ecosystems, self.actors, self.claims)
            for thing in things
        ]
        numbers = random.Random(seed).sample(range(10 * len(old)), len(old))
        return {key: f"n{number:05d}" for key, number in zip(old, numbers, strict=True)}

    def renamed(self, seed: int) -> World:
        """The same world under the keys of `renaming(seed)`, references included."""
        names: Mapping[str, str] = {**self.renaming(seed), "": ""}
        return World(
            tuple(replace(source, key=names[source.key]) for source in self.sources),
            tuple(replace(area, key=names[area.key], within=names[area.within]) for area in self.territories),
            tuple(replace(eco, key=names[eco.key], territory=names[eco.territory]) for eco in self.ecosystems),
            tuple(
                replace(actor, key=names[actor.key], part_of=names[actor.part_of], studied_in=names[actor.studied_in])
                for actor in self.actors
            ),
            tuple(
                replace(
                    claim,
                    key=names[claim.key],
                    subject=names[claim.subject],
                    target=names[claim.target],
                    ecosystem=names[claim.ecosystem],
                    stated_in=names[claim.stated_in],
                    superseded_by=names[claim.superseded_by],
                    disputes=tuple(names[key] for key in claim.disputes),
                )
                for claim in self.claims
            ),
        )

    def write_sheets(self, folder: Path) -> None:
        """Write the world as CSV sheets into `folder` (made when absent), rows in the order of the world."""
        folder.mkdir(parents=True, exist_ok=True)
        _write(folder / "sources.csv", (_source_row(source) for source in self.sources))
        _write(folder / "evidence.csv", _evidence_rows(self))
        _write(
            folder / "territories.csv",
            ({"key": t.key, "name": f"Gebied {t.key}", "kind": t.kind, "within": t.within} for t in self.territories),
        )
        _write(
            folder / "ecosystems.csv",
            (
                {"key": e.key, "name": f"Ecosysteem {e.key}", "territory": e.territory, "kind": e.kind}
                for e in self.ecosystems
            ),
        )
        _write(
            folder / "actors.csv",
            (
                {
                    "key": a.key,
                    "name": f"Actor {a.key}",
                    "class": a.kind,
                    "part_of": a.part_of,
                    "studied_in": a.studied_in,
                }
                for a in self.actors
            ),
        )
        for sheet in GROUND_OF_SHEET:
            _write(folder / f"{sheet}.csv", (_claim_row(claim) for claim in self.claims if claim.sheet == sheet))


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _source_row(source: Source) -> Row:
    return {
        "key": source.key,
        "title": f"Bron {source.key}",
        "title_en": f"Source {source.key}",
        "kind": source.kind,
        "published": source.published,
        "period_from": source.period_from,
        "seen": source.seen,
        "url": "" if source.kind == "report" else f"https://example.org/{source.key}",
        "text_sha256": _hash(source.key) if source.kind == "report" else "",
    }


def _evidence_keys(claim: Claim) -> list[str]:
    """One evidence key for a claim, two for a claim whose key ends in 7."""
    return [f"ev-{claim.key}", f"ev-{claim.key}-b"] if claim.key.endswith("7") else [f"ev-{claim.key}"]


def _evidence_rows(world: World) -> list[Row]:
    """A passage of its own for every claim: places in a report never overlap."""
    reports = {source.key for source in world.sources if source.kind == "report"}
    rows: list[Row] = []
    for claim in world.claims:
        for key in _evidence_keys(claim):
            row = {
                "key": key,
                "source": claim.stated_in,
                "paraphrase_en": f"Made-up passage {key}.",
                "paraphrase_nl": f"Verzonnen passage {key}.",
                "section": "",
                "start": "",
                "end": "",
                "url": "",
                "passage_sha256": "",
            }
            if claim.stated_in in reports:
                start = 100 * len(rows)
                row |= {"section": "6.1", "start": str(start), "end": str(start + 80), "passage_sha256": _hash(key)}
            else:
                row["url"] = f"https://example.org/{claim.stated_in}#{key}"
            rows.append(row)
    return rows


def _claim_row(claim: Claim) -> Row:
    row: Row = {"key": claim.key}
    if claim.sheet == "ties":
        row |= {
            "class": claim.kind,
            "source": claim.subject,
            "target": claim.target,
            "ecosystem": claim.ecosystem,
            "formality": claim.formality,
            "leadership_basis": claim.leadership_basis,
            "leads": claim.leads,
            "indicator": claim.indicator,
        }
    elif claim.sheet == "assessments":
        row |= {
            "initiative": claim.subject,
            "ecosystem": claim.ecosystem,
            "statement": claim.kind,
            "level": claim.level,
            "indicator": claim.indicator,
            "leads": claim.leads,
        }
    elif claim.sheet == "areas":
        row |= {"initiative": claim.subject, "territory": claim.target}
    elif claim.sheet == "no_ties":
        row |= {
            "initiative": claim.subject,
            "ecosystem": claim.ecosystem,
            "looked_by": "editor",
            "looked_where": "own site",
        }
    else:
        row |= {"initiative": claim.subject, "type": claim.kind}
    return row | {
        "evidence": "|".join(_evidence_keys(claim)),
        "confidence": str(claim.confidence),
        "certainty": claim.certainty,
        "status": claim.status,
        "polarity": claim.polarity,
        "ground": claim.ground,
        "valid_from": claim.valid_from,
        "valid_to": claim.valid_to,
        "expected_end": claim.expected_end,
        "withdrawn_by": claim.withdrawn_by,
        "withdrawn_on": claim.withdrawn_on,
        "superseded_by": claim.superseded_by,
        "disputes": "|".join(claim.disputes),
    }


def _write(path: Path, rows: Iterable[Row]) -> None:
    """Write rows that share their columns; no file for no rows."""
    listed = list(rows)
    if not listed:
        return
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, fieldnames=list(listed[0]))
        writer.writeheader()
        writer.writerows(listed)
