"""How far from the stated number the words allow: rounding, hedges and bounds as one interval.

The policy, for an amount stated to a last digit of size R:

- rounding allows R/2 to each side, never more than 5% of the amount (10% for lengths of time); a number without
  rounding (R = 0) is exact;
- "about" allows the size of the last round step (5 counts as a step: 25 and 1,250 are rounder than 26 and 1,260) to
  each side, at least 2% and at most 10%;
- "nearly" reaches down and "just over" up: 5%, or R/2 if that is more, but never beyond R; 10% for fractions and for
  numbers of one digit;
- "more than", "at least", "less than" and "at most" open one end; only the second and fourth include the amount.
"""

from decimal import Decimal

from claimcheck.values.interval import Interval
from claimcheck.values.model import Modifier, Numeric
from claimcheck.values.units import unit

_CAP = Decimal("0.05")
# Weeks, months and years are told by the nearest whole one: "three weeks" is 19 to 23 days.
_CAP_OF_TIME = Decimal("0.1")
_HEDGE_LEAST, _HEDGE_MOST = Decimal("0.02"), Decimal("0.1")
# From this share of the amount on, the last digit is the first one, or the number was a fraction.
_COARSE = Decimal("0.09")
_DEGREES, _HALF_A_DEGREE = Decimal(2), Decimal("0.5")
# Kinds whose numbers are readings on a scale: "7 km" is a rounded figure, "7 people" is not.
_READINGS = frozenset({"quantity", "percent", "duration"})
_STRICT = {
    Modifier.MORE_THAN: ("low", False),
    Modifier.AFTER: ("low", False),
    Modifier.AT_LEAST: ("low", True),
    Modifier.LESS_THAN: ("high", False),
    Modifier.BEFORE: ("high", False),
    Modifier.AT_MOST: ("high", True),
}


def stated_interval(value: Numeric) -> Interval:
    """The interval that the words of a value allow, in the unit in which it was stated.

    A value without any number allows everything.
    """
    end, closed = _STRICT.get(value.modifier, ("", True)) if value.modifier else ("", True)
    if end == "low" and (nominal := _first(value.amount, value.low, value.high)) is not None:
        return Interval(nominal, None, closed, True)
    if end == "high" and (nominal := _first(value.amount, value.high, value.low)) is not None:
        return Interval(None, nominal, True, closed)
    if value.amount is None or is_range(value):
        return _stated_range(value)
    return _around(value.amount, resolution(value), value)


def is_bound(value: Numeric) -> bool:
    """Whether the words open one end: "at least", "under", or a range with only one end."""
    return value.modifier in _STRICT or (value.amount is None and (value.low is None) != (value.high is None))


def is_range(value: Numeric) -> bool:
    """Whether two ends were stated."""
    return value.low is not None and value.high is not None and value.low != value.high and not is_bound(value)


def _first(*amounts: Decimal | None) -> Decimal | None:
    return next((amount for amount in amounts if amount is not None), None)


def _stated_range(value: Numeric) -> Interval:
    """Both ends as stated, each with its own rounding, inclusive."""
    low = None if value.low is None else value.low - _slack(value.low, value)
    high = None if value.high is None else value.high + _slack(value.high, value)
    return Interval(low, high)


def _slack(end: Decimal, value: Numeric) -> Decimal:
    half = min(value.resolution / 2, abs(end) * _CAP)
    return max(half, abs(end) * _CAP) if value.modifier is Modifier.APPROX else half


def _around(amount: Decimal, size: Decimal, value: Numeric) -> Interval:
    """The interval around one number, by its last digit's size and its hedge."""
    if unit(value.unit).dimension == "[temperature]":
        # Nought degrees is a place on a scale, so no share of it means anything; but 200 degrees is not 150.
        half = _DEGREES if value.modifier is Modifier.APPROX else min(size / 2, max(abs(amount) * _CAP, _HALF_A_DEGREE))
        return _rounded(amount, half)
    if value.modifier is Modifier.APPROX:
        width = _between(max(round_step(amount), size), amount, _HEDGE_LEAST)
        return Interval(amount - width, amount + width)
    if value.modifier in (Modifier.NEARLY, Modifier.JUST_OVER):
        return _one_sided(amount, size, value)
    return _rounded(amount, min(size / 2, abs(amount) * (_CAP_OF_TIME if value.kind == "duration" else _CAP)))


def _rounded(amount: Decimal, half: Decimal) -> Interval:
    return Interval(amount - half, amount + half, True, not half)


def _between(width: Decimal, amount: Decimal, least: Decimal) -> Decimal:
    return min(max(width, abs(amount) * least), abs(amount) * _HEDGE_MOST)


def _one_sided(amount: Decimal, size: Decimal, value: Numeric) -> Interval:
    """From a little below up to the amount, or from the amount to a little above it."""
    depth = abs(amount) * _HEDGE_MOST
    if size < abs(amount) * _COARSE:
        step = size or round_step(amount)
        depth = min(max(step / 2, abs(amount) * _CAP), step, depth)
    if not depth:
        return Interval(amount, amount)
    below = (value.modifier is Modifier.NEARLY) == (amount >= 0)
    return Interval(amount - depth, amount, True, False) if below else Interval(amount, amount + depth, False, True)


def resolution(value: Numeric) -> Decimal:
    """The size of the last stated digit; for a reading on a scale that gives none, that of its last written digit.

    A fraction in words ("a third") is taken to be good to a tenth of itself.
    """
    if value.resolution or value.amount is None:
        return value.resolution
    if value.unit == "fraction":
        return abs(value.amount) * _HEDGE_MOST
    return last_digit(value.amount) if value.kind in _READINGS else value.resolution


def last_digit(amount: Decimal) -> Decimal:
    """The size of the last written digit: 12.40 gives 0.01.

    >>> last_digit(Decimal("12.40"))
    Decimal('0.01')
    """
    exponent = amount.as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(0)


def round_step(amount: Decimal) -> Decimal:
    """The step that the amount is a round number of: 1,300 gives 100, 25 gives 5.

    >>> round_step(Decimal(1300)), round_step(Decimal(25))
    (Decimal('1E+2'), Decimal('5'))
    """
    if not amount:
        return Decimal(0)
    _, digits, exponent = amount.normalize().as_tuple()
    step = Decimal(1).scaleb(int(exponent))
    return step * 5 if digits[-1] == 5 and len(digits) > 1 else step
