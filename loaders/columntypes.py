"""What a column of a sheet may hold, and the columns that many sheets share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from . import choices
from .choices import SchemeList, ValueList, fold, lists_by


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
class ChoiceBy:
    """One value of the list that goes with the row's ``column``, which says its kind; a concept's local name."""

    column: str
    kinds: SchemeList

    @property
    def lists(self) -> Mapping[str, SchemeList]:
        """English kind → its list."""
        return lists_by(self.kinds)


@dataclass(frozen=True)
class Text:
    """Free text in Unicode NFC; with ``lang`` a language-tagged string, else a plain one; ``many``: ``|`` between."""

    lang: str | None = None
    many: bool = False


@dataclass(frozen=True)
class Codes:
    """Codes in registers, ``register:code`` with ``|`` between; each in the one form of its register."""


@dataclass(frozen=True)
class Integer:
    """A whole number, bounds included."""

    low: int = 0
    high: int = 1_000_000_000


@dataclass(frozen=True)
class Number:
    """A decimal of at most nine digits before and six after the point or comma; no marks between thousands."""


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


Type = (
    Key
    | Reference
    | Choice
    | ChoiceBy
    | Text
    | Codes
    | Integer
    | Number
    | Confidence
    | DateAtPrecision
    | Day
    | Url
    | Sha256
)


def holds_many(kind: Type) -> bool:
    """Whether a cell of this type holds a list, as a tuple."""
    return isinstance(kind, Codes) or (isinstance(kind, Reference | Text) and kind.many)


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

# A claim of one kind is never replaced by, disputed by or carried over from one of the other: what is said of
# embedding would else hang on what is not.
EMBEDDING = ("aliases", "types", "ties", "assessments", "areas", "no_ties")
DESCRIPTIVE = (
    "characteristics",
    "results",
    "influences",
    "group_claims",
    "findings",
    "obstacles",
    "governance",
    "scaling",
    "phases",
    "context_factors",
    "study_design",
    "readings",
    "successions",
    "territory_parts",
)


def to(*sheets: str, many: bool = False) -> Reference:
    return Reference(sheets, many)


def key() -> Column:
    return Column("key", "sleutel", Key(), required=True)


def in_both(name: str, nl: str, property: str, *, required: bool = False, both: bool = False) -> tuple[Column, Column]:
    """A text in Dutch and, in a column ``…_en``, in English; ``both``: the English one is required too."""
    return (
        Column(name, nl, Text("nl"), property, required=required),
        Column(f"{name}_en", f"{nl}_en", Text("en"), property, required=both),
    )


def named(name: str = "name", nl: str = "naam") -> tuple[Column, Column]:
    return in_both(name, nl, "prefLabel", required=True)


def embedding(ground: str | None, *, valid_from_required: bool = False) -> tuple[Column, ...]:
    """What every claim that bears on embedding carries."""
    kind = Column("ground", "grond", Choice(choices.GROUNDS), "ground", default=ground)
    columns = _carried(EMBEDDING, "individual", valid_from_required)
    at = next(place for place, column in enumerate(columns) if column.name == "speaker")
    return (*columns[:at], kind, *columns[at:])


def descriptive(scope: str | None = "individual") -> tuple[Column, ...]:
    """What every other claim carries: the same, but no ground, so that no level can rest on it."""
    return _carried(DESCRIPTIVE, scope, False)


def _carried(claims: tuple[str, ...], scope: str | None, valid_from_required: bool) -> tuple[Column, ...]:
    return (
        Column("evidence", "bewijs", to("evidence", many=True), "evidence", required=True),
        Column("confidence", "zekerheid", Confidence(), "confidence", required=True),
        Column("certainty", "stelligheid", Choice(choices.CERTAINTIES), "certainty", default="asserted"),
        Column("status", "status", Choice(choices.STATUSES), "status", default="current"),
        Column("polarity", "polariteit", Choice(choices.POLARITIES), "polarity", default="positive"),
        Column("scope", "bereik", Choice(choices.SCOPES), "scope", default=scope),
        Column("speaker", "spreker", Choice(choices.SPEAKERS), "speaker", default="researcher"),
        Column("valid_from", "geldig_van", DateAtPrecision(), "validFrom", required=valid_from_required),
        Column("valid_to", "geldig_tot_en_met", DateAtPrecision(), "validTo"),
        Column("expected_end", "verwacht_einde", DateAtPrecision(), "expectedEnd"),
        Column("withdrawn_by", "ingetrokken_door", Text(), "withdrawnBy"),
        Column("withdrawn_on", "ingetrokken_op", Day(), "withdrawnOn"),
        Column("superseded_by", "vervangen_door", to(*claims), "supersededBy"),
        Column("disputes", "betwist", to(*claims, many=True), "disputes"),
        Column("transferred_from", "overgenomen_van", to(*claims), "transferredFrom"),
        *in_both("note", "opmerking", "note"),
    )


FORMER_KEYS = Column("former_keys", "vroegere_sleutels", Text(many=True), "formerKey")


def recognised() -> tuple[Column, Column]:
    """What keeps the rows that turned out to be this one findable: their names and their keys."""
    return Column("other_names", "andere_namen", Text("nl", many=True), "otherName"), FORMER_KEYS


INITIATIVE = Column("initiative", "initiatief", to("actors"), "about", required=True)
ECOSYSTEM = Column("ecosystem", "ecosysteem", to("ecosystems"), "inEcosystem")
