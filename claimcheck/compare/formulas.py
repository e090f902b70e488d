"""Sums with intervals: what two numbers come to, as loosely as the words of both allow."""

from decimal import Decimal

from claimcheck.values.interval import Interval

_HUNDRED = Decimal(100)
_NOUGHT = Decimal(0)


def bounded(interval: Interval) -> tuple[Decimal, Decimal] | None:
    """Both ends, ``None`` where one is open."""
    return None if interval.low is None or interval.high is None else (interval.low, interval.high)


def quotient(over: Interval, under: Interval) -> Interval | None:
    """What the first is as a multiple of the second; ``None`` unless both are bounded and above zero."""
    top, bottom = bounded(over), bounded(under)
    if top is None or bottom is None or top[0] <= 0 or bottom[0] <= 0:
        return None
    return Interval(top[0] / bottom[1], top[1] / bottom[0])


def difference(one: Interval, other: Interval) -> Interval | None:
    """The first less the second; ``None`` unless both are bounded.

    >>> difference(Interval(Decimal(5), Decimal(6)), Interval(Decimal(1), Decimal(2))).low
    Decimal('3')
    """
    left, right = bounded(one), bounded(other)
    return None if left is None or right is None else Interval(left[0] - right[1], left[1] - right[0])


def total(parts: list[Interval]) -> Interval | None:
    """The parts together; ``None`` unless all are bounded."""
    ends = [bounded(part) for part in parts]
    known = [end for end in ends if end is not None]
    if len(known) < len(parts):
        return None
    return Interval(sum((low for low, _ in known), _NOUGHT), sum((high for _, high in known), _NOUGHT))


def product(one: Interval, other: Interval) -> Interval | None:
    """The first times the second; ``None`` unless both are bounded and not below zero."""
    left, right = bounded(one), bounded(other)
    if left is None or right is None or left[0] < 0 or right[0] < 0:
        return None
    return Interval(left[0] * right[0], left[1] * right[1])


def change(before: Interval, after: Interval) -> Interval | None:
    """The change from the first to the second in per cent, below zero for a fall."""
    times = quotient(after, before)
    return None if times is None else times.scaled(_HUNDRED, -_HUNDRED)


def share(part: Interval, whole: Interval) -> Interval | None:
    """The first as a percentage of the second; ``None`` where it is surely more than the whole."""
    times = quotient(part, whole)
    return None if times is None or (times.low or _NOUGHT) > 1 else times.scaled(_HUNDRED)


def negative(interval: Interval) -> Interval:
    """The interval mirrored at zero."""
    low = None if interval.high is None else -interval.high
    return Interval(low, None if interval.low is None else -interval.low, interval.high_closed, interval.low_closed)
