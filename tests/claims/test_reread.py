"""Values that their context makes clear."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from claimcheck.claims.model import Claim
from claimcheck.values.model import Count, Money, Numeric, Percent
from claimcheck.values.tolerance import stated_interval

One = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "quote", "amount"),
    [("Profit fell by a quarter.", "quarter", "25"), ("Half of the staff left.", "Half", "50")],
)
def test_fractions_are_percentages(claim: One, text: str, quote: str, amount: str) -> None:
    """A fraction of a whole is a percentage."""
    value = claim(text, quote).value
    assert isinstance(value, Percent)
    assert (Decimal(amount), "percent") == (value.amount, value.unit)


def test_a_fraction_stays_as_loose_as_its_words(claim: One) -> None:
    """Four in ten is 38 to 42 per cent, not 40 to the last decimal."""
    value = claim("Four in ten of the staff left.", "Four in ten").value
    assert isinstance(value, Percent)
    allowed = stated_interval(value)
    assert (Decimal(38), Decimal(42)) == (allowed.low, allowed.high)


def test_counts_that_go_on(claim: One) -> None:
    """A bare number after a count, before no noun, counts the same."""
    value = claim("It made 16 systems in America and 8 in Britain.", "8").value
    assert isinstance(value, Count)
    assert ("systems", Decimal(8)) == (value.unit, value.amount)


def test_sums_that_go_on(claim: One) -> None:
    """A bare number after a sum, of its size and before no noun, is a sum."""
    value = claim("De winst was 2,5 miljard euro, tegen 2,1 miljard een jaar eerder.", "2,1", language="nl").value
    assert isinstance(value, Money)
    assert "EUR" == value.unit


def test_numbers_that_stand_alone(claim: One) -> None:
    """A bare number with nothing before it stays what it was."""
    value = claim("The answer is 42.", "42").value
    assert isinstance(value, Numeric)
    assert not isinstance(value, Count | Money) or value.unit == ""
