"""Rates told the other way round: litres per 100 km and miles per gallon, minutes per kilometre and kilometres per hour."""

from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.numeric import Side, side
from claimcheck.values.interval import Interval
from claimcheck.values.model import Numeric
from claimcheck.values.units import unit

_ONE = Decimal(1)


def is_inverse(one: Numeric, other: Numeric) -> bool:
    """Whether one value is so much of a thing per so much of another, and the other value the reverse.

    >>> from claimcheck.values import Quantity
    >>> is_inverse(Quantity(amount="5", unit="centiliter/kilometer"), Quantity(amount="56", unit="mile/gallon"))
    True
    """
    (over, slash, under), (above, bar, below) = one.unit.partition("/"), other.unit.partition("/")
    if not (slash and bar):
        return False
    return _dimension(over) == _dimension(below) != _dimension(under) == _dimension(above)


def _dimension(text: str) -> str:
    return unit(text).dimension


def inverted(claim: Claim, value: Numeric) -> Side | None:
    """A rate as the rate the other way round, on that axis; ``None`` for one that may be nought."""
    there = side(claim, value)
    low, high = there.interval.low, there.interval.high
    if (low is None or low <= 0) and (high is None or high <= 0):
        return None
    ends = (_ONE / high if high else None, _ONE / low if low and low > 0 else None)
    turned = Interval(ends[0], ends[1], there.interval.high_closed, there.interval.low_closed)
    return there._replace(interval=turned, nominal=_ONE / there.nominal if there.nominal else None)
