"""The time a value is about."""

from collections.abc import Callable

import pytest

from claimcheck.claims.model import Claim

One = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "quote", "period"),
    [
        ("In 2022 the firm made 16 systems.", "16", "2022"),
        ("Sales were $5m in 2021, the report says.", "$5m", "2021"),
        ("The firm closed 22 shops last year.", "22", "2023"),
        ("| | 2021 | 2022 |\n|---|---|---|\n| Revenue | $5m | $6m |", "$5m", "2021"),
    ],
)
def test_stated_times(claim: One, text: str, quote: str, period: str) -> None:
    """A value is about the time that its sentence or its column states."""
    found = claim(text, quote)
    assert (period, "stated") == (found.period, found.period_basis)


def test_time_of_the_document(claim: One) -> None:
    """What changes with time and says no time is of the document's."""
    found = claim("The firm employs 900 people.", "900")
    assert ("2024", "document") == (found.period, found.period_basis)


@pytest.mark.parametrize(
    ("text", "quote"), [("The hall opened in 1931.", "1931"), ("The bridge is 450 metres long.", "450 metres")]
)
def test_no_time(claim: One, text: str, quote: str) -> None:
    """A date has no time beside itself, and what never changes has none unless one is stated."""
    found = claim(text, quote)
    assert (None, "") == (found.period, found.period_basis)


def test_unknown_without_a_day(claims: Callable[..., list[Claim]]) -> None:
    """A document without a day gives no time."""
    (found,) = claims("The firm employs 900 people.", published="")
    assert found.period is None


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "Oskra harvested 43,800 tonnes, 17% more than in 2022.", "17%"),
        ("nl", "Oskra oogstte 43.800 ton, 17 procent meer dan in 2022.", "17 procent"),
        ("de", "Oskra erntete 43.800 Tonnen, 17 Prozent mehr als im Jahr 2022.", "17 Prozent"),
        ("fr", "Oskra a récolté 43 800 tonnes, 17 % de plus qu'en 2022.", "17 %"),
        ("es", "Oskra cosechó 43.800 toneladas, un 17% más que en 2022.", "17%"),
        ("it", "Oskra ha raccolto 43.800 tonnellate, il 17% in più rispetto al 2022.", "17%"),
        ("pt", "Oskra colheu 43.800 toneladas, mais 17% do que em 2022.", "17%"),
        ("ru", "Оскра собрала 43,8 тыс. тонн, на 17% больше, чем в 2022 году.", "17%"),
    ],
)
def test_a_change_is_not_of_the_year_it_is_held_against(claim: One, language: str, text: str, quote: str) -> None:
    """ "17% more than in 2022" is of a later year."""
    assert claim(text, quote, language=language).period != "2022"
