"""The one table that describes every sheet. A new column is one line here; reader, template and triples follow.

A column has an English and a Dutch header, a type, a property of the ontology (``a`` is rdf:type) and may be
required or have a default, which is written out as a triple.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from . import choices
from .choices import ValueList, fold


@dataclass(frozen=True)
class Key:
    """The row's own key: ``[a-z0-9][a-z0-9-]{0,79}``, unique over all sheets and folders."""


@dataclass(frozen=True)
class Reference:
    """The key of a row in one of ``sheets``; ``many``: a list of keys, separated by ``|``."""

    sheets: tuple[str, ...]
    many: bool = False


@dataclass(frozen=True)
class Choice:
    """One value of a list, in English or Dutch."""

    values: ValueList


@dataclass(frozen=True)
class Text:
    """Free text in Unicode NFC; with ``lang`` a language-tagged string, else a plain one."""

    lang: str | None = None


@dataclass(frozen=True)
class Integer:
    """A whole number, bounds included."""

    low: int = 0
    high: int = 1_000_000_000


@dataclass(frozen=True)
class Confidence:
    """A decimal above 0, at most 1; decimal point or comma."""


@dataclass(frozen=True)
class DateAtPrecision:
    """A year, month or day, with or without "ca."."""


@dataclass(frozen=True)
class Day:
    """A full date."""


@dataclass(frozen=True)
class Url:
    """An address that starts with http:// or https://."""


@dataclass(frozen=True)
class Sha256:
    """64 hexadecimal digits."""


Type = Key | Reference | Choice | Text | Integer | Confidence | DateAtPrecision | Day | Url | Sha256


@dataclass(frozen=True)
class Column:
    """One column of a sheet."""

    name: str
    nl: str
    type: Type
    property: str | None = None
    required: bool = False
    default: str | None = None

    def header(self, lang: str) -> str:
        return self.nl if lang == "nl" else self.name


@dataclass(frozen=True)
class Sheet:
    """One sheet: the file ``<name>.csv``; ``rdf_class`` where no column says the class of a row."""

    name: str
    columns: tuple[Column, ...]
    rdf_class: str | None = None
    is_claim: bool = False

    @cached_property
    def by_name(self) -> dict[str, Column]:
        return {column.name: column for column in self.columns}

    @cached_property
    def by_header(self) -> dict[str, Column]:
        """Folded header, English or Dutch → column."""
        return {fold(header): column for column in self.columns for header in (column.name, column.nl)}


TYPE = "a"  # the property of a column that says the class of its row

_CLAIMS = ("aliases", "types", "ties", "assessments", "areas", "no_ties")


def _to(*sheets: str, many: bool = False) -> Reference:
    return Reference(sheets, many)


def _key() -> Column:
    return Column("key", "sleutel", Key(), required=True)


def _name(name: str = "name", nl: str = "naam") -> tuple[Column, Column]:
    return (
        Column(name, nl, Text("nl"), "prefLabel", required=True),
        Column(f"{name}_en", f"{nl}_en", Text("en"), "prefLabel"),
    )


def _common(ground: str | None, *, valid_from_required: bool = False) -> tuple[Column, ...]:
    """What every claim carries."""
    return (
        Column("evidence", "bewijs", _to("evidence", many=True), "evidence", required=True),
        Column("confidence", "zekerheid", Confidence(), "confidence", required=True),
        Column("certainty", "stelligheid", Choice(choices.CERTAINTIES), "certainty", default="asserted"),
        Column("status", "status", Choice(choices.STATUSES), "status", default="current"),
        Column("polarity", "polariteit", Choice(choices.POLARITIES), "polarity", default="positive"),
        Column("scope", "bereik", Choice(choices.SCOPES), "scope", default="individual"),
        Column("ground", "grond", Choice(choices.GROUNDS), "ground", default=ground),
        Column("speaker", "spreker", Choice(choices.SPEAKERS), "speaker", default="researcher"),
        Column("valid_from", "geldig_van", DateAtPrecision(), "validFrom", required=valid_from_required),
        Column("valid_to", "geldig_tot_en_met", DateAtPrecision(), "validTo"),
        Column("expected_end", "verwacht_einde", DateAtPrecision(), "expectedEnd"),
        Column("withdrawn_by", "ingetrokken_door", Text(), "withdrawnBy"),
        Column("withdrawn_on", "ingetrokken_op", Day(), "withdrawnOn"),
        Column("superseded_by", "vervangen_door", _to(*_CLAIMS), "supersededBy"),
        Column("disputes", "betwist", _to(*_CLAIMS, many=True), "disputes"),
        Column("transferred_from", "overgenomen_van", _to(*_CLAIMS), "transferredFrom"),
        Column("note", "opmerking", Text("nl"), "note"),
        Column("note_en", "opmerking_en", Text("en"), "note"),
    )


_INITIATIVE = Column("initiative", "initiatief", _to("actors"), "about", required=True)
_ECOSYSTEM = Column("ecosystem", "ecosysteem", _to("ecosystems"), "inEcosystem")
_INDICATOR = Column("indicator", "aanwijzing", Choice(choices.INDICATORS), "indicator")
_LEADS = Column("leads", "leidt", Text(), "leads")

SHEETS: dict[str, Sheet] = {
    sheet.name: sheet
    for sheet in (
        Sheet(
            "sources",
            (
                _key(),
                *_name("title", "titel"),
                Column("kind", "soort", Choice(choices.SOURCE_KINDS), TYPE, required=True),
                Column("published", "gepubliceerd", DateAtPrecision(), "published"),
                Column("period_from", "periode_vanaf", DateAtPrecision(), "periodFrom"),
                Column("seen", "gezien", Day(), "seen"),
                Column("url", "webadres", Url(), "url"),
                Column("publisher", "uitgever", _to("actors"), "publisher"),
                Column("licence", "licentie", Text(), "licence"),
                Column("citation", "bronvermelding", Text(), "citation"),
                Column("text_sha256", "tekst_sha256", Sha256(), "textSha256"),
            ),
        ),
        Sheet(
            "evidence",
            (
                _key(),
                Column("source", "bron", _to("sources"), "fromSource", required=True),
                Column("section", "paragraaf", Text(), "section"),
                Column("start", "begin", Integer(), "start"),
                Column("end", "einde", Integer(), "end"),
                Column("url", "webadres", Url(), "url"),
                Column("passage_sha256", "passage_sha256", Sha256(), "passageSha256"),
                Column("paraphrase_en", "parafrase_en", Text("en"), "paraphrase", required=True),
                Column("paraphrase_nl", "parafrase_nl", Text("nl"), "paraphrase", required=True),
                Column("passage", "soort_passage", Choice(choices.PASSAGE_KINDS), "passageKind", default="statement"),
            ),
            "Evidence",
        ),
        Sheet(
            "territories",
            (
                _key(),
                *_name(),
                Column("kind", "soort", Choice(choices.TERRITORY_KINDS), TYPE, required=True),
                Column("code", "code", Text(), "code"),
                Column("within", "binnen", _to("territories"), "within"),
            ),
        ),
        Sheet(
            "ecosystems",
            (
                _key(),
                *_name(),
                Column("territory", "gebied", _to("territories"), "centredOn", required=True),
                Column("kind", "soort", Choice(choices.ECOSYSTEM_KINDS), "ecosystemKind", required=True),
            ),
            "Ecosystem",
        ),
        Sheet(
            "actors",
            (
                _key(),
                *_name(),
                Column("class", "klasse", Choice(choices.ACTOR_CLASSES), TYPE, required=True),
                Column("website", "website", Url(), "website"),
                Column("part_of", "onderdeel_van", _to("actors"), "partOf"),
                Column("studied_in", "onderzocht_in", _to("sources", many=True), "studiedIn"),
            ),
        ),
        Sheet(
            "aliases",
            (
                _key(),
                Column("actor", "actor", _to("actors"), "about", required=True),
                Column("alias", "andere_naam", Text("nl"), "alias", required=True),
                Column("kind", "soort", Choice(choices.NAME_KINDS), "nameKind", required=True),
                *_common("assessment"),
            ),
            "NameClaim",
            is_claim=True,
        ),
        Sheet(
            "types",
            (
                _key(),
                _INITIATIVE,
                Column("type", "type", Choice(choices.INITIATIVE_TYPES), "assertedType", required=True),
                *_common("classification"),
            ),
            "TypeClassification",
            is_claim=True,
        ),
        Sheet(
            "ties",
            (
                _key(),
                Column("class", "klasse", Choice(choices.TIE_CLASSES), TYPE, required=True),
                Column("source", "van", _to("actors"), "source", required=True),
                Column("target", "naar", _to("actors", "ecosystems"), "target", required=True),
                _ECOSYSTEM,
                Column("role", "rol", Text(), "role"),
                Column("formality", "formaliteit", Choice(choices.FORMALITIES), "formality", default="unknown"),
                Column("leadership_basis", "leiderschapsgrond", Choice(choices.LEADERSHIP_BASES), "leadershipBasis"),
                _LEADS,
                _INDICATOR,
                *_common("tie"),
            ),
            is_claim=True,
        ),
        Sheet(
            "assessments",
            (
                _key(),
                _INITIATIVE,
                _ECOSYSTEM,
                Column("statement", "uitspraak", Choice(choices.STATEMENTS), "statement", required=True),
                Column("level", "niveau", Integer(1, 4), "statedLevel"),
                _INDICATOR,
                _LEADS,
                *_common(None),  # assessment, but classification for a level: see sheets.py
            ),
            "EmbeddingAssessment",
            is_claim=True,
        ),
        Sheet(
            "areas",
            (
                _key(),
                _INITIATIVE,
                Column("territory", "gebied", _to("territories"), "area", required=True),
                *_common("assessment"),
            ),
            "OperatingAreaClaim",
            is_claim=True,
        ),
        Sheet(
            "no_ties",
            (
                _key(),
                _INITIATIVE,
                _ECOSYSTEM,
                Column("looked_by", "gezocht_door", Text(), "lookedBy", required=True),
                Column("looked_where", "gezocht_in", Text(), "lookedWhere", required=True),
                *_common("tie", valid_from_required=True),
            ),
            "NoTieFound",
            is_claim=True,
        ),
    )
}
