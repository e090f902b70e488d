"""Dates in EDTF, from text to days and back."""

import datetime as dt

import pytest

from claimcheck.values import edtf
from claimcheck.values.model import Date, Modifier


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023-04", "2023-04-01", "2023-04-30"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-04-14", "2023-04-14", "2023-04-14"),
        ("2023-04-14T19:30", "2023-04-14", "2023-04-14"),
        ("2021-06/2021-07", "2021-06-01", "2021-07-31"),
        ("2031/..", "2031-01-01", None),
        ("../2031-05", None, "2031-05-31"),
        ("2023-21", "2023-03-01", "2023-06-20"),
        ("2023-24", "2023-12-01", "2024-03-20"),
        ("2023-33", "2023-01-01", "2023-03-31"),
        ("2023-36", "2023-10-01", "2023-12-31"),
        ("2023-40", "2023-01-01", "2023-06-30"),
        ("2023-41", "2023-07-01", "2023-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
        ("-043X", "-0439-01-01", "-0430-12-31"),
        ("Y17000", "Y17000-01-01", "Y17000-12-31"),
        ("1984~", "1984-01-01", "1984-12-31"),
        ("2023-XX", "2023-01-01", "2023-12-31"),
        ("XXXX-05-14", None, None),
    ],
)
def test_first_and_last_day(text: str, start: str | None, end: str | None) -> None:
    """Every form of the subset gives its first and last day."""
    value = edtf.date_value(text)
    assert (value.start, value.end) == (start, end)
    assert Date(edtf=text, start=start, end=end) == value


@pytest.mark.parametrize(
    "text", ["", "May", "2023-13", "2023-02-29", "2023-4", "23", "2023/2021", "0001/0000", "XXXX", "199X-05", "/x"]
)
def test_what_is_no_edtf(text: str) -> None:
    """Anything else parses to nothing, and is refused at the door."""
    assert edtf.parse(text) is None
    with pytest.raises(ValueError, match="EDTF"):
        edtf.date_value(text)


@pytest.mark.parametrize(
    ("modifier", "start", "end"),
    [
        (Modifier.BEFORE, None, "2022-12-31"),
        (Modifier.AFTER, "2024-01-01", None),
        (Modifier.AT_LEAST, "2023-01-01", None),
        (Modifier.AT_MOST, None, "2023-12-31"),
        (Modifier.START, "2023-01-01", "2023-06-30"),
        (Modifier.MID, "2023-04-01", "2023-09-30"),
        (Modifier.END, "2023-07-01", "2023-12-31"),
        (Modifier.APPROX, "2023-01-01", "2023-12-31"),
    ],
)
def test_modifiers_narrow_or_open(modifier: Modifier, start: str | None, end: str | None) -> None:
    """A modifier leaves a part of the year, or what lies before or after it."""
    value = edtf.date_value("2023", modifier)
    assert (value.start, value.end, value.modifier) == (start, end, modifier)


@pytest.mark.parametrize("number", [1, 59, 60, 366, 146097, 730000, 738000, 3652059])
def test_days_are_counted_as_the_standard_library_counts(number: int) -> None:
    """Within the years that ``datetime`` knows, both agree."""
    date = dt.date.fromordinal(number)
    assert edtf.ordinal(date.year, date.month, date.day) == number
    assert edtf.civil(number) == (date.year, date.month, date.day)


def test_days_go_on_before_our_era() -> None:
    """The day before the first of January of year 1 is the last of year 0, 1 BC."""
    assert edtf.civil(0) == (0, 12, 31)
    assert edtf.ordinal(-43, 3, 15) == edtf.ordinal(-43, 3, 14) + 1


def test_builders() -> None:
    """The small builders write what the parser reads."""
    texts = [edtf.season(2023, 4), edtf.quarter(2023, 1), edtf.half(2023, 2), edtf.decade(1994), edtf.century(1994)]
    assert texts == ["2023-24", "2023-33", "2023-41", "199X", "19XX"]
    assert edtf.span("2021", None) == "2021/.."
