"""The one result type that crosses the seam between engines and everything above them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from banenmakers.ontology import Lang

if TYPE_CHECKING:
    import networkx
    import pandas
    import polars


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` names; ``rows`` of plain Python values (str, int, float, bool, date, list, dict, None).

    ``truncated`` says that more rows exist than were asked for; ``lang`` in which language it speaks of itself;
    ``warnings`` are sentences about the query, such as a name that the schema does not have.
    """

    columns: list[str]
    rows: list[list[Any]] = field(default_factory=list)
    truncated: bool = False
    lang: Lang = field(default="en", compare=False, repr=False)
    warnings: tuple[str, ...] = field(default=(), compare=False)

    def dicts(self) -> list[dict[str, Any]]:
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def canonical(self) -> list[list[Any]]:
        """Rows in an order and with values that do not depend on the engine: what parity compares."""
        rows = [[_plain(value) for value in row] for row in self.rows]
        return sorted(rows, key=lambda row: [(value is not None, str(value)) for value in row])

    def to_pandas(self) -> pandas.DataFrame:
        """A DataFrame: nullable numbers and booleans, days as ``datetime64[s]``, lists and maps as they are.

        Raises EngineMissing without the extra ``pandas``.
        """
        from .table_forms import to_pandas

        return to_pandas(self)

    def to_polars(self) -> polars.DataFrame:
        """A DataFrame of polars, typed by what the columns hold. Raises EngineMissing without the extra ``polars``."""
        from .table_forms import to_polars

        frame: polars.DataFrame = to_polars(self)
        return frame

    def to_networkx(
        self, source: str = "source", target: str = "target", *, directed: bool = True
    ) -> networkx.MultiDiGraph | networkx.MultiGraph:
        """Rows as ties between what the columns ``source`` and ``target`` hold: one edge a row.

        An end is an IRI, a name or any other plain value; a node that Cypher returned whole is known by its IRI and
        keeps its properties. A column of names beside an end (``leader_name`` after ``leader``; ``name`` after the
        first) names the node; all other columns are the edge's attributes. Rows that lack an end are no ties: how
        many there were stands in ``.graph["left_out"]``. Raises WrongUse for a column that is not there, or that
        holds lists.
        """
        from .table_forms import to_networkx

        return to_networkx(self, source, target, directed)

    def _repr_html_(self) -> str:
        from .table_forms import to_html

        return to_html(self)


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
