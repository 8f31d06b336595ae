"""Registers whose codes identify: how each writes a code, and the one form that two records are compared by."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Register:
    """A register: ``pattern`` of a code in its compact form (capitals, no spaces, points or hyphens)."""

    name: str
    pattern: re.Pattern[str]
    example: str
    lower: bool = False  # whether the register writes small letters
    keeps: str = ""  # marks that belong to the code

    def form_of(self, text: str) -> str | None:
        """``name:code`` in the register's one form; None when ``text`` is no code of it."""
        compact = "".join(c for c in text.strip() if c.isalnum() or c in self.keeps)
        stray = set(text.strip()) - set(compact) - set(" .-")
        compact = compact.lower() if self.lower else compact.upper()
        return f"{self.name}:{compact}" if not stray and self.pattern.fullmatch(compact) else None


REGISTERS = {
    register.name: register
    for register in (
        Register("kvk", re.compile(r"[0-9]{8}"), "kvk:12345678"),
        Register("rsin", re.compile(r"[0-9]{9}"), "rsin:123456789"),
        Register("oin", re.compile(r"[0-9]{20}"), "oin:00000001123456789000"),
        # Standard for government organisations: tooi/id/<kind>/<code>; the last two parts identify.
        Register("tooi", re.compile(r"[a-z]{2,20}/[a-z]{2,10}[0-9]{2,6}"), "tooi:gemeente/gm0363", True, "/"),
        Register("cbs", re.compile(r"(?:GM|PV|AM|CR|LD)[0-9]{2,4}"), "cbs:GM0363"),
        Register("bwb", re.compile(r"BWB[RVW][0-9]{7}"), "bwb:BWBR0015703"),
    )
}


def code_of_territory(code: str | None) -> str | None:
    """A territory's code as one of Statistics Netherlands, if it is one."""
    return REGISTERS["cbs"].form_of(code) if code else None


def code_of_instrument(code: str | None, kind: str) -> str | None:
    """An instrument's number in the database of laws; a provision has the number of the act that it stands in."""
    return REGISTERS["bwb"].form_of(code) if code and kind != "legal-provision" else None
