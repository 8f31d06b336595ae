"""The one error tree and the one shape of a fault in somebody's input."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar, Literal

from .wording import Lang, say

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with an input: where it is, what is wrong, what would be right.

    ``code`` names a message (``<subject>.<name>``) with a ``problem`` and a ``remedy`` in both languages;
    ``details`` fills its placeholders. ``row`` counts as a spreadsheet shows it: the header is row 1.
    """

    code: str
    file: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    details: dict[str, Any] = field(default_factory=dict)
    severity: Severity = "error"

    def _values(self) -> dict[str, Any]:
        return {"file": self.file, "row": self.row, "column": self.column, "value": self.value, **self.details}

    def problem(self, lang: Lang = "en") -> str:
        return say(f"{self.code}.problem", lang, **self._values())

    def remedy(self, lang: Lang = "en") -> str:
        return say(f"{self.code}.remedy", lang, **self._values())

    def as_dict(self, lang: Lang = "en") -> dict[str, Any]:
        """The JSON shape of the command line's contract."""
        return {
            "file": self.file,
            "row": self.row,
            "column": self.column,
            "value": self.value,
            "problem": self.problem(lang),
            "remedy": self.remedy(lang),
            "severity": self.severity,
        }


class BanenmakersError(Exception):
    """Base of every error this project raises on purpose; one sentence that says what to do next.

    ``exit_code`` is what the command line ends with (0 done, 2 wrong use, 3 bad input, 4 nothing there,
    5 busy, 6 an engine is missing, 7 a limit).
    """

    exit_code: ClassVar[int] = 1

    def __init__(self, code: str, **details: Any) -> None:
        self.code = code
        self.details = details
        super().__init__(say(code, "en", **details))

    def sentence(self, lang: Lang = "en") -> str:
        return say(self.code, lang, **self.details)


class BadInput(BanenmakersError):
    """An input with faults; all of them, of all files, at once."""

    exit_code = 3

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = list(faults)
        super().__init__("input.refused", count=len(self.faults))


class WrongUse(BanenmakersError):
    """A command or call that cannot mean anything."""

    exit_code = 2


class BadQuery(BanenmakersError):
    """A query that does not parse, or does what queries may not."""

    exit_code = 3


class NotFound(BanenmakersError):
    """No snapshot, question or initiative of that name; the details hold the nearest names."""

    exit_code = 4


class Busy(BanenmakersError):
    """Another build holds the data folder."""

    exit_code = 5


class EngineMissing(BanenmakersError):
    """An engine that was asked for is not there."""

    exit_code = 6


class LimitReached(BanenmakersError):
    """Stopped by a time or memory limit."""

    exit_code = 7


class StorageFault(BanenmakersError):
    """The data folder cannot be written or read: full, read-only, damaged, of a newer program."""

    exit_code = 1
