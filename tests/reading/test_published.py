"""Publication days as metadata words them."""

import datetime as dt

import pytest

from claimcheck.reading.published import day_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("2024-02-08", "en"),
        ("2024-02-08T23:59:59+01:00", "en"),
        ("2024-02-08 10:30", "en"),
        ("8 February 2024", "en"),
        ("Feb 8th 2024", "en"),
        ("Thursday, February 8, 2024", "en"),
        ("8 februari 2024", "nl"),
        ("8. Februar 2024", "de"),
        ("8 février 2024", "fr"),
        ("8 de febrero de 2024", "es"),
        ("8 febbraio 2024", "it"),
        ("8 de fevereiro de 2024", "pt"),
        ("8 февраля 2024 г.", "ru"),
        ("08.02.2024", "de"),
        ("2024/02/08", "en"),
    ],
)
def test_a_day_in_its_usual_forms(text: str, language: str) -> None:
    """ISO, and the language's own ways of writing a date."""
    assert dt.date(2024, 2, 8) == day_of(text, language)


@pytest.mark.parametrize("text", ["2024", "2024-02", "February 2024", "2024-02-30", "yesterday", "soon", "", "12"])
def test_what_is_no_day(text: str) -> None:
    """A month, a year or a relative day names no day, and none is made up."""
    assert day_of(text, "en") is None
