"""The table of columns: complete, without ambiguity, and in step with the ontology's words."""

from __future__ import annotations

import pytest

from banenmakers.loaders import choices
from banenmakers.loaders.choices import ValueList, fold
from banenmakers.loaders.columns import SHEETS, TYPE, Choice, ChoiceBy, Key, Reference, Sheet
from banenmakers.loaders.columntypes import DESCRIPTIVE, EMBEDDING
from banenmakers.loaders.nearest import NameIndex
from banenmakers.ontology import vocabulary as voc


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


def test_lists_of_concepts_are_in_step_with_the_ontology() -> None:
    """Each column that holds a concept offers the concepts of its property, and no other; each class is declared."""
    for sheet in SHEETS.values():
        for column in sheet.columns:
            if isinstance(column.type, ChoiceBy):
                assert column.property == "characteristic"
                offered = {option.term for values in column.type.lists.values() for option in values.options}
            elif isinstance(column.type, Choice):
                offered = {option.term for option in column.type.values.options}
            else:
                continue
            assert column.property is not None
            known = voc.properties().get(column.property)
            if known is None or known.kind == "class":
                assert offered <= voc.classes().keys(), column
                continue
            concepts = {concept.name for name in known.schemes for concept in voc.schemes()[name]}
            beside = {"level"} if column.name == "statement" else set()
            assert offered - beside <= concepts, column
            if column.type not in (Choice(choices.CHARACTERISTIC_KINDS),) and not isinstance(column.type, ChoiceBy):
                assert offered - beside == concepts, column


def test_every_kind_has_its_list_and_every_list_a_kind() -> None:
    lists = choices.lists_by(choices.ALL_KINDS)
    assert list(lists) == choices.ALL_KINDS.written("en")
    assert {each.scheme for each in lists.values()} == set(voc.properties()["characteristic"].schemes)
    for name in choices.CHARACTERISTIC_KINDS.without:
        assert name in lists and name not in choices.CHARACTERISTIC_KINDS.terms
    for values in lists.values():
        for option in values.options:
            assert values.forms[fold(option.en)] is values.forms[fold(option.nl)] is option


def test_every_concept_that_sheets_write_is_written_in_both_languages() -> None:
    for concepts in voc.schemes().values():
        assert {frozenset(each.written) for each in concepts} in ({frozenset()}, {frozenset(("nl", "en"))})


def test_a_sector_may_be_written_by_its_letter() -> None:
    sectors = choices.lists_by(choices.ALL_KINDS)["sector"]
    assert sectors.forms["i"] is sectors.forms["horeca"] is sectors.forms["hospitality"]
    assert [option.code for option in sectors.options if option.code] == [chr(65 + n) for n in range(21)]


def test_a_claim_links_to_claims_of_its_own_kind_only() -> None:
    claims = {name for name, sheet in SHEETS.items() if sheet.is_claim}
    assert set(EMBEDDING) | set(DESCRIPTIVE) == claims and not set(EMBEDDING) & set(DESCRIPTIVE)
    for name in claims:
        assert ("ground" in SHEETS[name].by_name) == (name in EMBEDDING)
        for column in ("superseded_by", "disputes", "transferred_from"):
            kind = SHEETS[name].by_name[column].type
            assert isinstance(kind, Reference)
            assert set(kind.sheets) == set(EMBEDDING if name in EMBEDDING else DESCRIPTIVE)


def test_every_property_of_a_column_is_declared() -> None:
    for sheet in SHEETS.values():
        for column in sheet.columns:
            assert column.property in {None, TYPE, *voc.properties()}
        assert sheet.rdf_class is None or sheet.rdf_class in voc.classes()


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
