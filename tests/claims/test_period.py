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
