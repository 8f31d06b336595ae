"""From the text of a cell to its value, a column at a time.

Each different text of a column is looked at once; pydantic checks the patterns and bounds.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final

from pydantic import AnyHttpUrl, Field, StringConstraints, TypeAdapter, ValidationError

from . import columns as c
from .choices import INITIATIVE_TYPES, ValueList, fold
from .dates import NotADate, parse_date
from .nearest import nearest
from .registers import REGISTERS

LONGEST_CELL = 10_000
LIST_SEPARATOR = "|"
RESERVED_PREFIX = "graph-"  # id:graph-<source> names a graph


class Broken:
    """Stands for the value of a cell that has a fault; an empty cell is None."""

    def __repr__(self) -> str:
        return "BROKEN"


BROKEN: Final = Broken()


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is wrong with a text wherever it stands; the place is added later."""

    code: str
    details: dict[str, Any] = field(default_factory=dict)


# C0 and C1 controls but tab and line ends; marks that turn or hide text; lone surrogates and non-characters.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd-\uffff"
    "\ud800-\udfff]"
)
_FORMULA_STARTS = "=+-@\t＝＋－＠"
_FORMULA = re.compile(
    r"""[\s]*[=＝]\s*\S                  # anything after an equals sign
    |[\s]*[@＠+\-＋－][A-Za-z(]          # @SUM(…), -cmd, +(…)
    |\t[A-Za-z(]
    |[\s]*[+\-＋－][^\n]*(?:[A-Za-z]\(|\|.*!|![$A-Z])   # -2+3+cmd|' /C …'!A0
    """,
    re.X,
)


def flaw_of_text(text: str) -> Flaw | None:
    """What no cell may hold: too much text, marks that cannot be seen, a formula."""
    if len(text) > LONGEST_CELL:
        return Flaw("cell-too-long", {"length": len(text), "most": LONGEST_CELL})
    if match := _HIDDEN.search(text):
        if match[0] == "\0":
            return Flaw("nul", {"position": match.start() + 1})
        code = "character-lost" if match[0] == "\ufffd" else "control-character"
        name = unicodedata.name(match[0], "control character")
        return Flaw(code, {"codepoint": f"U+{ord(match[0]):04X}", "name": name, "position": match.start() + 1})
    if text[:1] in _FORMULA_STARTS and _FORMULA.match(text):
        return Flaw("formula", {"start": text.lstrip()[:1]})
    return None


def normal(text: str) -> str:
    """Unicode NFC, without white space at the ends, and one space for every run of white space."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def parse_column(column: c.Column, texts: Sequence[str]) -> tuple[list[Any], dict[str, Flaw]]:
    """The values of a column's cells (None: empty; BROKEN: faulty), and text → flaw for those that have one."""
    different = dict.fromkeys(texts)
    flaws: dict[str, Flaw] = {}
    clean: dict[str, str] = {}
    for text in different:
        if not text:
            continue
        if flaw := flaw_of_text(text):
            flaws[text] = flaw
        elif tidy := normal(text):
            clean[text] = tidy
    parsed = _parser(column.type)(list(dict.fromkeys(clean.values())))
    values: dict[str, Any] = dict.fromkeys(different)
    for text, tidy in clean.items():
        value = parsed[tidy]
        if isinstance(value, Flaw):
            flaws[text] = value
        else:
            values[text] = value
    for text in flaws:
        values[text] = BROKEN
    return [values[text] for text in texts], flaws


_Parsed = dict[str, Any]  # tidy text → value or Flaw
_Parser = Callable[[list[str]], _Parsed]


def _parser(kind: c.Type) -> _Parser:
    match kind:
        case c.Key():
            return _keys
        case c.Reference(many=many):
            return lambda texts: {text: _reference(text, many) for text in texts}
        case c.Choice():
            return lambda texts: {text: _choice(text, kind) for text in texts}
        case c.Integer(low, high):
            return lambda texts: _numbers(texts, low, high)
        case c.Number():
            return lambda texts: {text: _decimal(text) for text in texts}
        case c.Confidence():
            return _confidences
        case c.DateAtPrecision():
            return lambda texts: {text: _date(text) for text in texts}
        case c.Day():
            return lambda texts: {text: _day(text) for text in texts}
        case c.Url():
            return _urls
        case c.Sha256():
            return _digests
        case c.Text(many=True):
            return lambda texts: {text: parts_of(text) for text in texts}
        case c.Codes():
            return lambda texts: {text: parse_codes(text) for text in texts}
        case c.Text() | c.ChoiceBy():  # what a kind decides is looked up when the row's kind is known
            return lambda texts: dict(zip(texts, texts, strict=True))


_KEY = TypeAdapter(list[Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,79}$")]])
_CONFIDENCE = TypeAdapter(list[Annotated[Decimal, Field(gt=0, le=1, allow_inf_nan=False)]])
_DIGEST = TypeAdapter(list[Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]])
_URL = TypeAdapter(list[AnyHttpUrl])
_DECIMAL = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{1,6})?")
_WHOLE = re.compile(r"[0-9]{1,10}")
# 15 digits: what survives as a float of the property graph and comes back as it was
_NUMBER = re.compile(r"[0-9]{1,9}(?:[.,][0-9]{1,6})?")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:[., ][0-9]{3})+")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+", re.I)


@cache
def _whole(low: int, high: int) -> TypeAdapter[list[int]]:
    return TypeAdapter(list[Annotated[int, Field(ge=low, le=high)]])


def _accepted(adapter: TypeAdapter[Any], texts: Iterable[str]) -> dict[str, Any]:
    """Text → value for the texts that ``adapter`` (of a list) accepts."""
    candidates = list(texts)
    try:
        return dict(zip(candidates, adapter.validate_python(candidates), strict=True))
    except ValidationError as refusal:
        errors = refusal.errors(include_url=False, include_context=False, include_input=False)
        refused = {error["loc"][0] for error in errors}
    good = [text for number, text in enumerate(candidates) if number not in refused]
    return dict(zip(good, adapter.validate_python(good), strict=True))


def _keys(texts: list[str]) -> _Parsed:
    good = _accepted(_KEY, texts)
    parsed: _Parsed = {text: good.get(text) or Flaw("key-pattern", {"nearest": as_key(text)}) for text in texts}
    for text in good:
        if text.startswith(RESERVED_PREFIX):
            parsed[text] = Flaw("key-reserved", {"prefix": RESERVED_PREFIX})
    return parsed


def as_key(text: str) -> str:
    """A key made of ``text``: lower case, plain letters, hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:80] or "a-1"


def _numbers(texts: list[str], low: int, high: int) -> _Parsed:
    good = _accepted(_whole(low, high), filter(_WHOLE.fullmatch, texts))
    return {text: good.get(text, Flaw("integer", {"low": low, "high": high})) for text in texts}


def _decimal(text: str) -> Any:
    """A decimal; 12.972 may be twelve thousand or twelve, so it is refused."""
    if _THOUSANDS.fullmatch(text):
        return Flaw("number-thousands", {"nearest": re.sub(r"\D", "", text)})
    return Decimal(text.replace(",", ".")) if _NUMBER.fullmatch(text) else Flaw("number")


def _confidences(texts: list[str]) -> _Parsed:
    points = {text: text.replace(",", ".") for text in texts if _DECIMAL.fullmatch(text)}
    good = _accepted(_CONFIDENCE, points.values())
    return {text: good.get(points.get(text, ""), Flaw("confidence")) for text in texts}


def _digests(texts: list[str]) -> _Parsed:
    good = _accepted(_DIGEST, {text.lower() for text in texts})
    return {text: good.get(text.lower(), Flaw("sha256", {"length": len(text)})) for text in texts}


def _urls(texts: list[str]) -> _Parsed:
    good = _accepted(_URL, filter(_ADDRESS.fullmatch, texts))
    return {text: text if text in good else Flaw("url") for text in texts}


def parts_of(text: str) -> tuple[str, ...] | None:
    """The parts of a list, without repeats; None when there is none."""
    return tuple(dict.fromkeys(filter(None, map(str.strip, text.split(LIST_SEPARATOR))))) or None


def parse_codes(text: str) -> tuple[str, ...] | Flaw | None:
    """``register:code`` for each part, in the one form of its register."""
    found: list[str] = []
    for part in parts_of(text) or ():
        register, _, code = (each.strip() for each in part.partition(":"))
        if (known := REGISTERS.get(register.casefold())) is None:
            return Flaw("code-register", {"part": part, "registers": ", ".join(REGISTERS)})
        if (form := known.form_of(code)) is None:
            return Flaw("code-form", {"part": part, "register": known.name, "example": known.example})
        found.append(form)
    return tuple(dict.fromkeys(found)) or None


def _reference(text: str, many: bool) -> Any:
    """One key, or a tuple of keys without repeats."""
    if many:
        return parts_of(text)
    return Flaw("reference-one", {"separator": LIST_SEPARATOR}) if LIST_SEPARATOR in text else text


def _choice(text: str, kind: c.Choice) -> Any:
    folded, options = fold(text), kind.values.forms
    if folded in options:
        return options[folded].en
    if "initiative" in kind.values.terms and folded in INITIATIVE_TYPES.forms:
        return Flaw("type-is-a-claim")
    return _not_in(kind.values, folded)


def _not_in(values: ValueList, folded: str) -> Flaw:
    options = values.forms
    near = dict.fromkeys(options[form] for form in nearest(folded, options, 0.5))
    details = {
        "nearest_nl": ", ".join(option.nl for option in near),
        "nearest_en": ", ".join(option.en for option in near),
        "allowed_nl": ", ".join(values.written("nl")),
        "allowed_en": ", ".join(values.written("en")),
    }
    return Flaw("value-unknown" if near else "value-unknown-far", details)


def choice_by(text: str, kind: str, of: c.ChoiceBy) -> str | Flaw:
    """The local name of the concept that ``text`` is in the list of ``kind``."""
    folded, lists = fold(text), of.lists
    if found := lists[kind].forms.get(folded):
        return found.term
    others = [option for option in of.kinds.options if folded in lists[option.en].forms]
    if not others:
        return _not_in(lists[kind], folded)
    mine = of.kinds.forms[kind]
    details = {
        "kind_nl": mine.nl,
        "kind_en": mine.en,
        "other_nl": ", ".join(option.nl for option in others),
        "other_en": ", ".join(option.en for option in others),
        "allowed_nl": ", ".join(lists[kind].written("nl")),
        "allowed_en": ", ".join(lists[kind].written("en")),
    }
    return Flaw("value-of-another-kind", details)


def _date(text: str) -> Any:
    try:
        return parse_date(text)
    except NotADate as wrong:
        variant = "-fix" if wrong.code == "form" and wrong.fix else ""
        return Flaw(f"date-{wrong.code}{variant}", {"nearest": wrong.fix})


def _day(text: str) -> Any:
    value = _date(text)
    if isinstance(value, Flaw) or (value.precision == "day" and not value.circa):
        return value
    return Flaw("day-needed")
