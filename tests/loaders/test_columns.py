"""The table of columns: complete, without ambiguity, and in step with the ontology's words."""

from __future__ import annotations

import pytest

from banenmakers.loaders import choices
from banenmakers.loaders.choices import ValueList, fold
from banenmakers.loaders.columns import SHEETS, Choice, Key, Sheet
from banenmakers.loaders.nearest import NameIndex


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS)
def test_a_header_means_one_column(sheet: Sheet) -> None:
    for column in sheet.columns:
        assert sheet.by_header[fold(column.name)] is column
        assert sheet.by_header[fold(column.nl)] is column
    assert sheet.columns[0].name == "key" and isinstance(sheet.columns[0].type, Key)


@pytest.mark.parametrize("name", [name for name, value in vars(choices).items() if isinstance(value, ValueList)])
def test_a_value_means_one_thing(name: str) -> None:
    values: ValueList = getattr(choices, name)
    for option in values.options:
        assert values.forms[fold(option.en)] is values.forms[fold(option.nl)] is option
    assert len(values.terms) == len(set(values.terms.values())) == len(values.options)


def test_a_default_is_a_value_of_its_list() -> None:
    for sheet in SHEETS.values():
        for column in sheet.columns:
            if column.default is not None:
                assert isinstance(column.type, Choice) and column.default in column.type.values.terms


def test_nearest_among_many() -> None:
    index = NameIndex([f"actor-{number}" for number in range(50_000)] + ["gemeente-zwolle"])
    assert index.nearest("gemeente-zwole")[0] == "gemeente-zwolle"
    assert "actor-4999" in index.nearest("actr-4999")
    assert index.nearest("qqqq") == []
