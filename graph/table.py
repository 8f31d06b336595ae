"""The one result type that crosses the seam between engines and everything above them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` names; ``rows`` of plain Python values (str, int, float, bool, date, list, dict, None).

    ``truncated`` says that more rows exist than were asked for.
    """

    columns: list[str]
    rows: list[list[Any]] = field(default_factory=list)
    truncated: bool = False

    def dicts(self) -> list[dict[str, Any]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def canonical(self) -> list[list[Any]]:
        """Rows in an order and with values that do not depend on the engine: what parity compares."""
        rows = [[_plain(value) for value in row] for row in self.rows]
        return sorted(rows, key=lambda row: [(value is not None, str(value)) for value in row])


def _plain(value: Any) -> Any:
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, Decimal | float):
        return int(value) if value == int(value) else round(float(value), 12)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [_plain(v) for v in value]
    if isinstance(value, dict):
        return {k: _plain(v) for k, v in sorted(value.items())}
    return value
