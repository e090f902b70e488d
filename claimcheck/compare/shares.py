"""Shares, multiples and points: "90%", "nine in ten", "doubled", "1.5 points"."""

from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.numeric import Side, judge
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.wording import quoted
from claimcheck.values.axis import axis, in_base
from claimcheck.values.model import Numeric
from claimcheck.values.tolerance import stated_interval
from claimcheck.values.units import Unit

_HUNDRED = Decimal(100)


def judge_shares(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric]) -> Outcome:
    """The verdict on a percentage and a number of points, or on a percentage and a multiple."""
    says = f"{quoted(left[0])} and {quoted(right[0])}"
    if "percentage_point" in (axis(left[1]), axis(right[1])):
        return Outcome("percent-vs-points", f"{says}: percentage points are not per cent.")
    percent, times = (left, right) if axis(left[1]) == "percent" else (right, left)
    readings = [judge(_as_percent(*times, taken), _as_percent(*percent)) for taken in _taken(percent[0])]
    return next((found for found in readings if not found.is_conflict), None) or (
        readings[0] if len(readings) == 1 else Outcome("unit-differs", f"{says} cannot be compared.")
    )


def _taken(percent: Claim) -> tuple[int, ...]:
    """What to take off a multiple before it is a percentage: a rise of 100% is a doubling, 200% of it is as well."""
    if percent.role == "by" or percent.direction == "up":
        return (1,)
    return (0,) if percent.role in ("to", "from") else (0, 1)


def _as_percent(claim: Claim, value: Numeric, taken: int = 0) -> Side:
    if axis(value) == "percent":
        factor = _HUNDRED if value.unit == "fraction" else Decimal(1)
        unit = Unit("percent", factor, factor)
    else:
        unit = Unit("percent", _HUNDRED, _HUNDRED, offset=Decimal(-taken))
    stated = stated_interval(value)
    nominal = None if value.amount is None else unit.base(value.amount)
    return Side(claim, value, in_base(stated, unit), nominal, stated)
