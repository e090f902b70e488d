"""Intervals with open and closed ends, the one thing that comparison looks at."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """The numbers between ``low`` and ``high``; ``None`` is unbounded, ``*_closed`` says whether an end belongs.

    >>> Interval(Decimal("0.95"), Decimal("1.05")).meets(Interval(Decimal(1), Decimal(1)))
    True
    """

    low: Decimal | None
    high: Decimal | None
    low_closed: bool = True
    high_closed: bool = True

    def meets(self, other: "Interval") -> bool:
        """Whether some number lies in both."""
        return not (self.is_below(other) or other.is_below(self))

    def is_below(self, other: "Interval") -> bool:
        """Whether every number here is less than every number there."""
        if self.high is None or other.low is None:
            return False
        if self.high == other.low:
            return not (self.high_closed and other.low_closed)
        return self.high < other.low

    def contains(self, other: "Interval") -> bool:
        """Whether every number there lies here."""
        return self._starts_before(other) and self._ends_after(other)

    def _starts_before(self, other: "Interval") -> bool:
        if self.low is None or other.low is None:
            return self.low is None
        return self.low < other.low or (self.low == other.low and (self.low_closed or not other.low_closed))

    def _ends_after(self, other: "Interval") -> bool:
        if self.high is None or other.high is None:
            return self.high is None
        return self.high > other.high or (self.high == other.high and (self.high_closed or not other.high_closed))

    def scaled(self, factor: Decimal, offset: Decimal = Decimal(0)) -> "Interval":
        """Every number times ``factor`` (positive) plus ``offset``."""
        low = None if self.low is None else self.low * factor + offset
        high = None if self.high is None else self.high * factor + offset
        return Interval(low, high, self.low_closed, self.high_closed)
