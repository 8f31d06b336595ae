"""Collecting faults: all of them counted, the first thousand kept, each with a value that is safe to print."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from banenmakers.ontology import Fault
from banenmakers.ontology.faults import Severity

MOST_FAULTS = 1_000
LONGEST_VALUE = 80

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def shorten(value: str) -> str:
    """``value`` in at most 80 characters, with marks that cannot be seen written as ``<U+202E>``."""
    cut = _UNPRINTABLE.sub(lambda match: f"<U+{ord(match[0]):04X}>", value[: LONGEST_VALUE + 1])
    return cut if len(cut) <= LONGEST_VALUE else cut[: LONGEST_VALUE - 1] + "…"


class FaultList:
    """Faults of one reading, errors and warnings apart."""

    def __init__(self) -> None:
        self._kept: dict[Severity, list[Fault]] = {"error": [], "warning": []}
        self._count: dict[Severity, int] = {"error": 0, "warning": 0}

    @property
    def refused(self) -> bool:
        return self._count["error"] > 0

    def add(
        self,
        code: str,
        file: str | None = None,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        *,
        severity: Severity = "error",
        details: Callable[[], dict[str, Any]] | None = None,
        **fixed: Any,
    ) -> None:
        """Count a fault ``sheets.<code>`` (or ``code``, when it names its subject) and keep it if there is room.

        ``details`` is only called when kept; it may hold ``variant``: a suffix of the code.
        """
        self._count[severity] += 1
        if len(self._kept[severity]) >= MOST_FAULTS:
            return
        values = {**fixed, **(details() if details else {})}
        code = f"{code if '.' in code else 'sheets.' + code}{values.pop('variant', '')}"
        shown = None if value is None else shorten(value)
        self._kept[severity].append(Fault(code, file, row, column, shown, values, severity))

    def warnings(self) -> list[Fault]:
        return _closed(self._kept["warning"], self._count["warning"])

    def all(self) -> list[Fault]:
        """Errors and, where there is room, warnings; in order of place; a last fault says how many more there are."""
        errors, warnings = self._kept["error"], self._kept["warning"]
        return _closed((errors + warnings)[:MOST_FAULTS], sum(self._count.values()))


def _closed(kept: list[Fault], count: int) -> list[Fault]:
    kept = sorted(kept, key=lambda fault: (fault.file or "", fault.row or 0))
    if count > len(kept):
        kept.append(Fault("sheets.more", details={"count": count - len(kept), "shown": len(kept)}))
    return kept
