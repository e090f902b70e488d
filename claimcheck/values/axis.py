"""Which axis a value lies on, and which interval of that axis its words allow: all that comparing needs to know."""

from decimal import Decimal
from functools import lru_cache

from claimcheck.values import edtf
from claimcheck.values.interval import Interval
from claimcheck.values.model import Date, Modifier, Numeric, Value
from claimcheck.values.remember import remembered
from claimcheck.values.tolerance import stated_interval
from claimcheck.values.units import Unit, unit

_HUNDRED = Unit("percent", Decimal(100), Decimal(100))
_AS_STATED = Unit("")
# How far "about" reaches beyond a date, in days.
_AROUND = {"time": 1, "day": 3, "month": 31, "season": 45, "quarter": 45, "part": 61, "year": 366, "decade": 1830}
_AROUND_LONGER = 3653


def axis(value: Value | Numeric) -> str:
    """The name of what the value may be compared with; equal names mean comparable intervals.

    ``USD``, ``USD/[time]``, ``count of vehicle``, ``percent``, ``percentage_point``, ``times``, ``[length]``,
    ``[time]``, ``rank``, ``score``, ``number``, ``day``.

    >>> from claimcheck.values import Ratio
    >>> axis(Ratio(amount="0.9", unit="fraction"))
    'percent'
    """
    if isinstance(value, Date):
        return "day"
    if value.kind == "count":
        return _counted(value.unit)
    if value.kind in ("money", "quantity", "duration"):
        return money_unit(value.unit).dimension if value.kind == "money" else unit(value.unit).dimension
    if value.kind in ("percent", "ratio"):
        return {"fraction": "percent", "percent": "percent", "": "times"}.get(value.unit, value.unit)
    return value.kind


# A value is compared with many others, and is worth remembering.
@remembered(131_072)
def interval(value: Value | Numeric) -> Interval:
    """The numbers on the value's axis that its words allow, in the axis's base unit; dates in days.

    The last day of a date ends where the next one begins, so a date is closed below and open above.

    >>> from claimcheck.values import Money
    >>> str(interval(Money(amount="1000000000", unit="USD", resolution="1000000000")).low)
    '950000000.00'
    """
    if isinstance(value, Date):
        return date_interval(value.edtf, value.modifier, value.start, value.end)
    return in_base(stated_interval(value), measure(value))


def measure(value: Numeric) -> Unit:
    """The unit that brings the value's amount to its axis."""
    if value.kind == "money":
        return money_unit(value.unit)
    if value.kind in ("quantity", "duration"):
        return unit(value.unit)
    if value.kind == "count":
        return _count_unit(value.unit)
    return _HUNDRED if value.unit == "fraction" else _AS_STATED


def in_base(stated: Interval, measured: Unit) -> Interval:
    """The interval in base units; wider where the unit's word names several units."""
    low = None if stated.low is None else measured.base(stated.low)
    high = None if stated.high is None else measured.base(stated.high, high=True)
    return Interval(low, high, stated.low_closed, stated.high_closed or measured.least != measured.most)


@lru_cache(maxsize=4096)
def money_unit(expression: str) -> Unit:
    """The unit of a sum: the currency is a dimension of its own, whatever divides it a measure."""
    currency, slash, per = expression.partition("/")
    if not slash:
        return Unit(currency)
    divisor = unit(per)
    return Unit(f"{currency}/{divisor.dimension}", Decimal(1), divisor.most / divisor.least, divisor.most)


@lru_cache(maxsize=4096)
def _count_unit(noun: str) -> Unit:
    """The unit of a number of things: the noun says nothing of size, a rate's divisor does."""
    _, slash, per = noun.partition("/")
    if not slash:
        return _AS_STATED
    divisor = unit(per)
    return Unit("", Decimal(1), divisor.most / divisor.least, divisor.most)


@lru_cache(maxsize=4096)
def _counted(noun: str) -> str:
    thing, slash, per = noun.partition("/")
    return f"count of {thing}/{unit(per).dimension}" if slash else f"count of {thing}"


@lru_cache(maxsize=16384)
def date_interval(text: str, modifier: Modifier | None, start: str | None = None, end: str | None = None) -> Interval:
    """The days that a date allows, from its EDTF, or from its first and last day where it has none."""
    found = edtf.parse(text) if text else _between_days(start, end)
    if found is None:
        return Interval(None, None)
    narrowed = edtf.narrowed(found, modifier)
    around = _AROUND.get(found.precision, _AROUND_LONGER) if _is_about(found, modifier) else 0
    if found.minute is not None and narrowed.first is not None:
        moment = narrowed.first + Decimal(found.minute) / 1440
        return Interval(moment - around, moment + around)
    low = None if narrowed.first is None else Decimal(narrowed.first - around)
    high = None if narrowed.last is None else Decimal(narrowed.last + 1 + around)
    return Interval(low, high, True, high is None)


def _is_about(found: edtf.Span, modifier: Modifier | None) -> bool:
    return found.approximate or modifier in (Modifier.APPROX, Modifier.NEARLY, Modifier.JUST_OVER)


def _between_days(start: str | None, end: str | None) -> edtf.Span | None:
    first, last = (edtf.parse(day) if day else None for day in (start, end))
    if first is None and last is None:
        return None
    return edtf.Span(first.first if first else None, last.last if last else None, "span")
