"""Rates told the other way round."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.claims.model import Claim
from claimcheck.compare import compare
from claimcheck.compare.model import Verdict
from claimcheck.values import Quantity


def claim(name: str, amount: str, unit: str) -> Claim:
    """A claim with a measure of one digit behind the point."""
    value = Quantity(amount=Decimal(amount), unit=unit, resolution=Decimal("0.1"))
    return Claim(id=name, document=name, start=0, end=1, quote=f"{amount} {unit}", value=value)


@pytest.mark.parametrize("litres", ["2", "4", "5", "8", "10", "12.5", "20"])
def test_fuel_is_one_either_way(litres: str) -> None:
    """So many litres per 100 km is a hundred by so many kilometres a litre."""
    there = str(Decimal(100) / Decimal(litres))
    found = compare(claim("a", litres, "centiliter/kilometer"), claim("b", there, "kilometer/liter"))
    assert (found.verdict, found.reason) == (Verdict.AGREE, "converted-unit")


@given(st.decimals(min_value=2, max_value=20, places=1), st.decimals(min_value=20, max_value=100, places=1))
def test_the_order_makes_no_difference(litres: Decimal, miles: Decimal) -> None:
    """Whichever is left, the verdict is one."""
    one, other = claim("a", str(litres), "centiliter/kilometer"), claim("b", str(miles), "mile/gallon")
    assert compare(one, other).verdict is compare(other, one).verdict


@given(st.decimals(min_value=3, max_value=20, places=1))
def test_half_as_much_is_a_conflict(litres: Decimal) -> None:
    """Twice the distance on the same fuel is another consumption, whichever gallon is meant."""
    miles = str(round(2 * Decimal("282.48") / litres, 1))
    found = compare(claim("a", str(litres), "centiliter/kilometer"), claim("b", miles, "mile/gallon"))
    assert found.verdict is Verdict.CONFLICT


def test_an_area_is_no_consumption() -> None:
    """Litres per 100 km and hectares measure two things, though a volume by a length is an area."""
    found = compare(claim("a", "5", "centiliter/kilometer"), claim("b", "5", "hectare"))
    assert found.verdict is Verdict.INCOMPARABLE
