"""Which axis a value lies on, and which interval its words allow."""

from decimal import Decimal

import pytest

from claimcheck.values import Count, Duration, Money, Percent, Quantity, Rank, Ratio, Score, Value
from claimcheck.values.axis import axis, interval
from claimcheck.values.edtf import date_value, ordinal
from claimcheck.values.model import Number, Numeric
from claimcheck.values.tolerance import last_digit, round_step, stated_interval
from claimcheck.values.units import unit


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (Money(amount="1", unit="USD"), "USD"),
        (Money(amount="1", unit="USD/year"), "USD/[time]"),
        (Money(amount="1", unit="EUR/kilogram"), "EUR/[mass]"),
        (Count(amount="3", unit="vehicle"), "count of vehicle"),
        (Count(amount="3", unit="vehicle/day"), "count of vehicle/[time]"),
        (Percent(amount="3", unit="percent"), "percent"),
        (Percent(amount="3", unit="percentage_point"), "percentage_point"),
        (Ratio(amount="0.9", unit="fraction"), "percent"),
        (Ratio(amount="2", unit="times"), "times"),
        (Quantity(amount="3", unit="mile/hour"), "[speed]"),
        (Quantity(amount="3", unit="knot"), "[speed]"),
        (Quantity(amount="3", unit="foot ** 2"), "[area]"),
        (Quantity(amount="3", unit="kilowatt*hour"), "[energy]"),
        (Quantity(amount="3", unit="hour/week"), "[time]/[time]"),
        (Quantity(amount="3", unit="degC"), "[temperature]"),
        (Quantity(amount="3", unit="delta_degF"), "[temperature_difference]"),
        (Duration(amount="3", unit="week"), "[time]"),
        (Rank(amount="3", unit="rank"), "rank"),
        (Score(text="3-1"), "score"),
        (Number(amount="3"), "number"),
        (date_value("2023"), "day"),
    ],
)
def test_axis(value: Value, name: str) -> None:
    """Every kind has its axis; units of one dimension share it."""
    assert axis(value) == name


@pytest.mark.parametrize(
    ("value", "low", "high"),
    [
        (Count(amount="12", unit="person"), "12", "12"),
        (Count(amount="12400000", resolution="100000"), "12350000", "12450000"),
        (Money(amount="1000000000", resolution="1000000000", unit="USD"), "950000000", "1050000000"),
        (Quantity(amount="12", unit="meter"), "11.5", "12.5"),
        (Quantity(amount="2", unit="meter"), "1.9", "2.1"),
        (Quantity(amount="0", unit="degree_Celsius"), "272.65", "273.65"),
        (Percent(amount="57", unit="percent"), "56.5", "57.5"),
        (Percent(amount="0", unit="percent"), "0", "0"),
        (Ratio(amount="0.5", unit="fraction"), "47.5", "52.5"),
        (Duration(amount="3", unit="week"), "1632960", "1995840"),
        (Count(amount="900", resolution="100", modifier="approx"), "810", "990"),
        (Count(amount="57", modifier="approx"), "55.86", "58.14"),
        (Count(amount="25", modifier="approx"), "22.5", "27.5"),
        (Count(amount="2000000", resolution="1000000", modifier="nearly"), "1800000", "2000000"),
        (Count(amount="1600", resolution="100", modifier="just-over"), "1600", "1680"),
        (Ratio(amount="0.5", unit="fraction", modifier="nearly"), "45", "50"),
        (Money(amount="5", unit="EUR", modifier="more-than"), "5", None),
        (Money(low="5", unit="EUR", modifier="at-least"), "5", None),
        (Money(high="5", unit="EUR", modifier="at-most"), None, "5"),
        (Money(amount="5", unit="EUR", modifier="less-than"), None, "5"),
        (Count(low="10", high="12"), "10", "12"),
        (Count(low="10"), "10", None),
        (Count(), None, None),
        (Quantity(amount="1", unit="ton"), "861.825503", "1066.84925424"),
    ],
)
def test_interval(value: Numeric, low: str | None, high: str | None) -> None:
    """Rounding, hedges and bounds give the interval of the policy."""
    found = interval(value)
    assert (found.low, found.high) == (low and Decimal(low), high and Decimal(high))


@pytest.mark.parametrize(
    ("value", "closed"),
    [
        (Count(amount="12"), (True, True)),
        (Count(amount="12000", resolution="1000"), (True, False)),
        (Count(amount="12", modifier="more-than"), (False, True)),
        (Count(amount="12", modifier="at-least"), (True, True)),
        (Count(amount="12", modifier="less-than"), (True, False)),
        (Count(amount="12", modifier="nearly"), (True, False)),
        (Count(amount="12", modifier="just-over"), (False, True)),
    ],
)
def test_ends_that_belong(value: Numeric, closed: tuple[bool, bool]) -> None:
    """Less than is not at most, and what is rounded up to the next figure belongs to that."""
    found = stated_interval(value)
    assert (found.low_closed, found.high_closed) == closed


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023", (2023, 1, 1), (2023, 12, 31)),
        ("2023-04-14", (2023, 4, 14), (2023, 4, 14)),
        ("1984~", (1982, 12, 31), (1986, 1, 1)),
    ],
)
def test_dates_are_days(text: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    """A date runs from its first day to the end of its last; one that is about right reaches a unit further."""
    found = interval(date_value(text))
    assert found.low == ordinal(*first)
    assert found.high == ordinal(*last) + 1


def test_a_time_of_day_is_a_moment() -> None:
    """A time lies within its day."""
    assert interval(date_value("2024-05-03")).contains(interval(date_value("2024-05-03T19:30")))


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("mile", "kilometer", "1.609344"),
        ("nautical_mile", "kilometer", "1.852"),
        ("acre", "hectare", "0.40468564224"),
        ("year", "month", "12"),
        ("decade", "year", "10"),
        ("megabyte", "kilobit", "8000"),
        ("foot**3", "inch**3", "1728"),
        ("knot", "kilometer/hour", "1.852"),
        ("watt_hour/kilogram", "joule/gram", "3.6"),
        ("liter", "meter**3", "0.001"),
    ],
)
def test_units_are_exact(one: str, other: str, factor: str) -> None:
    """One of a unit is so many of the other, without dust."""
    assert unit(one).base(Decimal(1)) == unit(other).base(Decimal(factor))
    assert unit(one).dimension == unit(other).dimension


def test_an_unknown_unit_is_a_dimension_of_its_own() -> None:
    """Nothing is known of it, so it compares with itself alone."""
    assert unit("chip-hour").dimension == "[chip-hour]"
    assert unit("bag/hectare").dimension not in (unit("bag").dimension, unit("sack/hectare").dimension)


@pytest.mark.parametrize(
    ("amount", "digit", "step"),
    [
        ("1300", "1", "100"),
        ("12.40", "0.01", "0.1"),
        ("25", "1", "5"),
        ("1250", "1", "50"),
        ("7", "1", "1"),
        ("5", "1", "1"),
    ],
)
def test_last_digit_and_round_step(amount: str, digit: str, step: str) -> None:
    """What the digits say of how exactly a number was told."""
    assert last_digit(Decimal(amount)) == Decimal(digit)
    assert round_step(Decimal(amount)) == Decimal(step)
