"""Dates: coding rules C1 (first and last possible day) and C2 ("ca." widens by one unit of its own precision)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banenmakers.loaders.dates import NotADate, PartialDate, parse_date, suggest
from banenmakers.loaders.quads import date_literal


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "literal"),
    [
        ("2012", "2012-01-01", "2012-12-31", '"2012"^^gYear'),
        ("2012-06", "2012-06-01", "2012-06-30", '"2012-06"^^gYearMonth'),
        ("2012-06-01", "2012-06-01", "2012-06-01", '"2012-06-01"^^date'),
        ("2012-02", "2012-02-01", "2012-02-29", '"2012-02"^^gYearMonth'),
        ("2013-02", "2013-02-01", "2013-02-28", '"2013-02"^^gYearMonth'),
        ("2000-02-29", "2000-02-29", "2000-02-29", '"2000-02-29"^^date'),
        ("ca. 2012", "2011-01-01", "2013-12-31", '"2012~"^^edtf'),
        ("circa 2012", "2011-01-01", "2013-12-31", '"2012~"^^edtf'),
        ("c. 2012", "2011-01-01", "2013-12-31", '"2012~"^^edtf'),
        ("Ca 2012", "2011-01-01", "2013-12-31", '"2012~"^^edtf'),
        ("ca.2012", "2011-01-01", "2013-12-31", '"2012~"^^edtf'),
        ("ca. 2012-06", "2012-05-01", "2012-07-31", '"2012-06~"^^edtf'),
        ("ca. 2012-01", "2011-12-01", "2012-02-29", '"2012-01~"^^edtf'),
        ("ca. 2012-12", "2012-11-01", "2013-01-31", '"2012-12~"^^edtf'),
        ("ca. 2012-01-01", "2011-12-31", "2012-01-02", '"2012-01-01~"^^edtf'),
        ("ca. 2012-02-28", "2012-02-27", "2012-02-29", '"2012-02-28~"^^edtf'),
        ("  2012 ", "2012-01-01", "2012-12-31", '"2012"^^gYear'),
    ],
)
def test_reading(text: str, earliest: str, latest: str, literal: str) -> None:
    value = parse_date(text)
    assert (value.earliest, value.latest) == (date.fromisoformat(earliest), date.fromisoformat(latest))
    term = date_literal(value)
    short = term.datatype.value.replace("#", "/").rpartition("/")[2]
    assert f'"{term.value}"^^{short}' == literal
    assert parse_date(str(value)) == value


@pytest.mark.parametrize(
    ("text", "code", "fix"),
    [
        ("2012-13", "month", "2012"),
        ("2012-00", "month", "2012"),
        ("2012-02-30", "day", "2012-02-29"),
        ("2012-06-00", "day", "2012-06-30"),
        ("1900-02-29", "day", "1900-02-28"),
        ("31-12-2012", "form", "2012-12-31"),
        ("31/12/2012", "form", "2012-12-31"),
        ("1.6.2012", "form", "2012-06-01"),
        ("2012/06/01", "form", "2012-06-01"),
        ("2012-6", "form", "2012-06"),
        ("6-2012", "form", "2012-06"),
        ("juni 2012", "form", "2012-06"),
        ("1 maart 2012", "form", "2012-03-01"),
        ("2012-06-01 00:00:00", "form", "2012-06-01"),
        ("rond 2012", "form", "ca. 2012"),
        ("2012~", "form", None),
        ("12-31-2012", "form", None),
        ("99-99-2012", "form", None),
        ("soon", "form", None),
        ("20121", "form", None),
        ("", "form", None),
        ("²012", "form", None),
        ("0999", "year", None),
        ("3000", "year", None),
    ],
)
def test_refusal(text: str, code: str, fix: str | None) -> None:
    with pytest.raises(NotADate) as refusal:
        parse_date(text)
    assert (refusal.value.code, refusal.value.fix) == (code, fix)


@given(st.text(alphabet="0123456789-/. ca~circajunimaart", max_size=60))
def test_what_is_suggested_is_accepted(text: str) -> None:
    if (fix := suggest(text)) is not None:
        assert isinstance(parse_date(fix), PartialDate)


@given(st.dates(date(1001, 1, 1), date(2998, 12, 31)), st.booleans())
def test_a_date_lies_in_its_own_reading(day: date, circa: bool) -> None:
    for length in (4, 7, 10):
        value = parse_date(("ca. " if circa else "") + day.isoformat()[:length])
        assert value.earliest <= day <= value.latest
