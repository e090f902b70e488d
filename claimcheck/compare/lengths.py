"""Lengths of time that tie dates: an age against a birth, "six years ago" against a date, a length against two ends."""

from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.times import reference
from claimcheck.compare.wording import number, quoted
from claimcheck.values.axis import date_interval, interval
from claimcheck.values.interval import Interval
from claimcheck.values.model import Date, Duration, Modifier, Numeric, Rank
from claimcheck.values.tolerance import resolution, stated_interval
from claimcheck.values.units import unit

_DAY = Decimal(86400)
_OPENED = (Modifier.SINCE, Modifier.UNTIL, Modifier.AT_LEAST, Modifier.AT_MOST)
# A length of so many times the span cannot have been meant as its length: "nine years" and "the spring of 2015".
_BEYOND = 4
_MONTH = 28
# A gap of 1 is large (see Outcome): a tenth of the length.
_LARGE = Decimal("0.1")


def judge_length(length: tuple[Claim, Numeric], date: tuple[Claim, Date]) -> Outcome:
    """The verdict on a length of time and a date: of its span where it is one, else of the time since or until it."""
    says = quoted(length[0]), quoted(date[0])
    # "Since 2009" and "until 2028" are held against the end that they name.
    days = date_interval(end, None) if (end := _only_end(date[1])) else interval(date[1])
    if days.low is None or days.high is None:
        return Outcome("date-unresolved", f"{says[1]} is open, so {says[0]} cannot be held against it.")
    if "/" in date[1].edtf and not end and not _is_beyond(length[1], found := _span_lengths(date[1].edtf)):
        return _of_span(length, says, found)
    when = reference(length[0]) or reference(date[0])
    if when is None:
        return Outcome(
            "no-reference-date", f"It is not known when {says[0]} was true, so {says[1]} says nothing of it."
        )
    return _since(length, says, days, when)


def _is_beyond(length: Numeric, span: Interval) -> bool:
    low, high = _in_days(length).low, span.high or Decimal(0)
    return low is not None and high >= _MONTH and low > _BEYOND * high


def _only_end(date: Date) -> str:
    """The end that an open span names, or the date itself where words such as "since" opened it; empty otherwise."""
    first, slash, last = date.edtf.partition("/")
    if date.modifier in _OPENED or not slash:
        return date.edtf if date.modifier in _OPENED else ""
    return first if last.strip(".") == "" else last if first.strip(".") == "" else ""


def judge_anniversary(rank: tuple[Claim, Rank], date: tuple[Claim, Date]) -> Outcome:
    """The verdict on "the 150th" and a date: an anniversary where the years fit, else nothing to compare."""
    years = Duration(amount=rank[1].amount, unit="year")
    found = judge_length((rank[0], years), date)
    if found.reason == "age-fits":
        return found
    return Outcome("kind-differs", f"{quoted(rank[0])} is a place and {quoted(date[0])} a date.")


def _span_lengths(edtf_text: str) -> Interval:
    """The days from the first to the last, by either way of counting the ends."""
    first, last = (date_interval(end, None) for end in edtf_text.split("/"))
    shortest = (last.low or Decimal(0)) - ((first.high or Decimal(0)) - 1)
    return Interval(max(shortest, Decimal(0)), (last.high or Decimal(0)) - (first.low or Decimal(0)))


def _of_span(length: tuple[Claim, Numeric], says: tuple[str, str], found: Interval) -> Outcome:
    stated = _in_days(length[1])
    formula = f"{says[1]} is {_range(_shown(found, unit(length[1].unit).least / _DAY))} {length[1].unit}s"
    if stated.meets(found):
        return Outcome("length-fits", f"{formula}, which fits {says[0]}.", formula=formula)
    return Outcome("length-does-not-fit", f"{formula}, not {says[0]}.", _gap(stated, found), formula)


def _since(length: tuple[Claim, Numeric], says: tuple[str, str], days: Interval, when: tuple[int, int]) -> Outcome:
    """The time between the date and the day on which the length was true, whichever came first."""
    low, high = days.low or Decimal(0), days.high or Decimal(0)
    found = Interval(when[0] - high + 1, when[1] - low)
    if (found.high or 0) < 0:
        found = Interval(low - when[1], high - 1 - when[0])
    elif (found.low or 0) < 0:
        found = Interval(Decimal(0), max(found.high or Decimal(0), high - 1 - when[0]))
    size = unit(length[1].unit).least / _DAY
    formula = f"{says[1]} is {_range(_shown(found, size))} {length[1].unit}s away"
    stated = _in_days(length[1], completed=True)
    if stated.meets(found):
        return Outcome("age-fits", f"{formula}, which fits {says[0]}.", formula=formula)
    return Outcome("age-does-not-fit", f"{formula}, not {says[0]}.", _gap(stated, found), formula)


def _in_days(value: Numeric, *, completed: bool = False) -> Interval:
    """The days that a length allows; someone of 26 is so until the day of being 27, which ``completed`` counts in."""
    stated, size = stated_interval(value), unit(value.unit).least
    high = stated.high
    if completed and value.amount is not None and high is not None and value.modifier is None:
        high = max(high, value.amount + (1 if value.amount == value.amount.to_integral_value() else resolution(value)))
    low = None if stated.low is None else stated.low * size / _DAY
    return Interval(low, None if high is None else high * size / _DAY)


def _shown(found: Interval, size: Decimal) -> Interval:
    return Interval((found.low or Decimal(0)) / size, (found.high or Decimal(0)) / size)


def _range(found: Interval) -> str:
    ends = [number(round(end, 1)) for end in (found.low, found.high) if end is not None]
    return " to ".join(dict.fromkeys(ends))


def _gap(stated: Interval, found: Interval) -> float:
    below, above = (stated, found) if stated.is_below(found) else (found, stated)
    distance = (above.low or Decimal(0)) - (below.high or Decimal(0))
    return max(0.5, float(distance / max(abs(above.low or Decimal(1)), Decimal(1)) / _LARGE))
