"""A rate against a plain number: "$1bn a year" and what was spent in 2023, "£48 a year" and "a charge of £48"."""

from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.numeric import Side, judge, side
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.times import period
from claimcheck.compare.wording import quoted
from claimcheck.values.axis import in_base
from claimcheck.values.model import Numeric
from claimcheck.values.tolerance import stated_interval
from claimcheck.values.units import Unit, unit

_DAY = Decimal(86400)
# That a figure is of the year of its report is only assumed, and no reason to multiply what is told per day.
_YEAR = 365 * _DAY
# A year has 52 weeks or a little more, a month 28 to 31 days: what is multiplied out is loose by as much.
_CALENDAR = Decimal("0.02")


def judge_bases(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric]) -> Outcome:
    """The verdict on a value per something and one that is not, whose numerators measure the same."""
    rate, total = (left, right) if "/" in left[1].unit else (right, left)
    times = _times(rate[1], total[0])
    plain = judge(_multiplied(left, Decimal(1)), _multiplied(right, Decimal(1)))
    if not plain.is_conflict and times != 1:
        text = f"{quoted(left[0])} and {quoted(right[0])} have the same number, and only one says per what."
        return Outcome("unit-unstated", text)
    # The same digits in units a thousand apart are a slip, not a sum over time.
    if times is None and left[1].amount == right[1].amount and left[1].kind == "quantity":
        return plain
    if times is None:
        per = rate[1].unit.partition("/")[2]
        text = f"{quoted(rate[0])} is {'for one' if per == 'each' else f'per {per}'}, {quoted(total[0])} is not"
        return Outcome("base-differs", f"{text}, and nothing says how many.")
    return judge(_multiplied(rate, times), side(*total))


def _times(rate: Numeric, total: Claim) -> Decimal | None:
    """How many of the rate's unit of time the total's period holds, ``None`` where it does not say."""
    per, days = unit(rate.unit.partition("/")[2]), period(total)
    if total.period_basis == "document" and per.least < _YEAR:
        return None
    if per.dimension != "[time]" or not days or days[0] is None or days[1] is None:
        return None
    times = (days[1] - days[0] + 1) * _DAY / per.least
    whole = times.to_integral_value()
    return whole if whole and abs(times - whole) <= _CALENDAR * whole else times


def _multiplied(rate: tuple[Claim, Numeric], times: Decimal) -> Side:
    """The rate as a total over that many of its units of time."""
    claim, value = rate
    slack = Decimal(0) if times == 1 else _CALENDAR
    size = unit(value.unit.partition("/")[0]).least if value.kind == "quantity" else Decimal(1)
    unit_of_total = Unit("", size * times * (1 - slack), size * times * (1 + slack))
    nominal = None if value.amount is None else value.amount * times * size
    stated = stated_interval(value)
    return Side(claim, value, in_base(stated, unit_of_total), nominal, stated)
