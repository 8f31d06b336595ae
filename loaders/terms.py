"""Which terms of the ontology the sheets can write: properties of columns, classes of rows, values of lists."""

from __future__ import annotations

from .choices import ValueList
from .columns import SHEETS, TYPE, Choice


def sheet_terms() -> dict[str, set[str]]:
    """Sheet → local names of the terms that its rows can become."""
    found: dict[str, set[str]] = {}
    for sheet in SHEETS.values():
        names = {column.property for column in sheet.columns if column.property and column.property != TYPE}
        names |= {sheet.rdf_class} if sheet.rdf_class else set()
        for column in sheet.columns:
            if isinstance(column.type, Choice):
                names |= _written(column.type.values)
        found[sheet.name] = names - {"prefLabel"}
    return found


def _written(values: ValueList) -> set[str]:
    return {option.term for option in values.options}
