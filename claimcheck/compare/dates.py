"""Two dates: whether they have a day in common, and whether two spans begin and end alike."""

from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.wording import number, quoted
from claimcheck.values import edtf
from claimcheck.values.axis import date_interval, interval
from claimcheck.values.interval import Interval
from claimcheck.values.model import Date, Modifier

# A gap of 1 is large (see Outcome): a week for days, a unit for months and years.
_WEEK = Decimal(7)
_ALMOST, _SOME = 0.25, 0.6
# The most that two time zones differ, in minutes, but for a few islands.
_ZONES = 14 * 60
# Months and years are not all of one length.
_NEARLY_A_UNIT = 1.15
_OPEN = (Modifier.BEFORE, Modifier.AFTER, Modifier.AT_LEAST, Modifier.AT_MOST, Modifier.LESS_THAN, Modifier.MORE_THAN)


def judge_dates(left: tuple[Claim, Date], right: tuple[Claim, Date]) -> Outcome:
    """The verdict on two dates; "since 2011" and "until 2028" are told of the end that they name."""
    dates = pinned(left[1], right[1])
    found = _judge((left[0], dates[0]), (right[0], dates[1]))
    if (
        found.is_conflict
        and (open_side(left[1]) != open_side(right[1]))
        and interval(left[1]).meets(interval(right[1]))
    ):
        # Perhaps the one is of a day on which what the other tells of was still so.
        return found.capped(_SOME)
    return found


def _judge(left: tuple[Claim, Date], right: tuple[Claim, Date]) -> Outcome:
    dates = left[1], right[1]
    if any(_is_yearless(date) for date in dates):
        return _yearless(left, right)
    intervals = interval(dates[0]), interval(dates[1])
    says = quoted(left[0]), quoted(right[0])
    if any(each.low is each.high is None for each in intervals):
        return Outcome("date-unresolved", f"{says[0]} and {says[1]}: one of them cannot be placed in time.")
    if not intervals[0].meets(intervals[1]):
        return _apart(left, right, intervals)
    if _is_span(dates[0]) and _is_span(dates[1]) and (found := _ends(dates[0], dates[1], says)):
        return found
    return _meeting(dates, intervals, says)


def pinned(left: Date, right: Date) -> tuple[Date, Date]:
    """Both dates, with the open ends of "since" and "until" closed where that is what can be compared.

    Something that runs since 2011 began then, whatever begins or goes on later; but a beginning says nothing of an end,
    and a limit such as "before 2015" is met by what is open.
    """
    sides = open_side(left), open_side(right)
    limits = any(date.modifier in _OPEN for date in (left, right))
    if limits or (sides[0] and sides[1] and sides[0] != sides[1]):
        return left, right
    return ended(left), ended(right)


def open_side(date: Date) -> str:
    """ "since" or "until" for a date with one named end, empty for others and for one that could not be placed."""
    if not date.edtf:
        return ""
    if date.modifier in (Modifier.SINCE, Modifier.UNTIL):
        return date.modifier.value
    first, slash, last = date.edtf.partition("/")
    if not slash or (first.strip(".") and last.strip(".")):
        return ""
    return "since" if first.strip(".") else "until"


def ended(date: Date) -> Date:
    """The one end that "since 2011" or "until 2028" names; other dates as they are."""
    side = open_side(date)
    if not side:
        return date
    first, _, last = date.edtf.partition("/")
    end = first if date.modifier or side == "since" else last
    return edtf.date_value(date.edtf if date.modifier else end)


def _is_yearless(date: Date) -> bool:
    return date.edtf.startswith("XXXX")


def _is_span(date: Date) -> bool:
    """Whether both ends were stated."""
    first, _, last = date.edtf.partition("/")
    return bool(first.strip(".") and last.strip(".")) and date.modifier is None


def _ends(left: Date, right: Date, says: tuple[str, str]) -> Outcome | None:
    """A conflict where two spans do not begin, or do not end, on a day in common."""
    pairs = zip(left.edtf.split("/"), right.edtf.split("/"), strict=True)
    for word, (one, other) in zip(("begin", "end"), pairs, strict=True):
        at = date_interval(one, None), date_interval(other, None)
        if not at[0].meets(at[1]):
            return Outcome("span-differs", f"{says[0]} and {says[1]} {word} at different times.", _gap(*at))
    return None


def _meeting(dates: tuple[Date, Date], intervals: tuple[Interval, Interval], says: tuple[str, str]) -> Outcome:
    if dates[0].edtf == dates[1].edtf and dates[0].modifier == dates[1].modifier:
        same = says[0].casefold() == says[1].casefold()
        return Outcome("equal", f"Both say {says[0]}." if same else f"{says[0]} is {says[1]}.")
    if any(date.modifier in _OPEN or ".." in date.edtf for date in dates):
        return Outcome("bound-met", f"{says[0]} and {says[1]} go together.")
    if intervals[0] == intervals[1]:
        return Outcome("equal", f"{says[0]} is {says[1]}.")
    for coarse, fine in ((0, 1), (1, 0)):
        if intervals[coarse].contains(intervals[fine]):
            return Outcome("coarser", f"{says[fine]} lies in {says[coarse]}.")
    return Outcome("dates-overlap", f"{says[0]} and {says[1]} have days in common.")


def _apart(left: tuple[Claim, Date], right: tuple[Claim, Date], at: tuple[Interval, Interval]) -> Outcome:
    if all(each.low == each.high for each in at):
        return _at_times(left, right, at)
    days = _days(*at)
    if _is_alike(*at):
        # 1913 and 1931 are 18 years apart, though one ends 17 years before the other begins.
        days = abs((at[0].low or Decimal(0)) - (at[1].low or Decimal(0)))
    told = "" if days == 1 else f": {number(days)} days apart" if days < 60 else f": {_long(days)} apart"
    reason = "bound-broken" if any(date.modifier in _OPEN for date in (left[1], right[1])) else "date-differs"
    return Outcome(reason, f"{quoted(left[0])} and {quoted(right[0])} have no day in common{told}.", _gap(*at))


def _at_times(left: tuple[Claim, Date], right: tuple[Claim, Date], at: tuple[Interval, Interval]) -> Outcome:
    """Two times of day: whole hours between them may be no more than two time zones."""
    minutes = round(abs((at[0].low or Decimal(0)) - (at[1].low or Decimal(0))) * 1440)
    text = f"{quoted(left[0])} and {quoted(right[0])} are {number(Decimal(minutes))} minutes apart"
    if minutes % 60 == 0 and minutes <= _ZONES:
        return Outcome("date-differs", f"{text}; two time zones may explain it.", _ALMOST)
    return Outcome("date-differs", f"{text}.", max(0.5, minutes / _ZONES))


def _days(left: Interval, right: Interval) -> Decimal:
    """The days from the end of the earlier to the beginning of the later, 1 where they touch."""
    below, above = (left, right) if left.is_below(right) else (right, left)
    return (above.low or Decimal(0)) - (below.high or Decimal(0)) + 1


def _long(days: Decimal) -> str:
    months = round(days / Decimal("30.44"))
    return f"about {months} months" if months < 24 else f"about {round(days / Decimal('365.25'))} years"


def _gap(left: Interval, right: Interval) -> float:
    """How far apart two times are, on the scale of ``Outcome``: longer times by their length, others by the week."""
    if _is_alike(left, right):
        begin = abs((left.low or Decimal(0)) - (right.low or Decimal(0)))
        shorter = min((each.high or Decimal(0)) - (each.low or Decimal(0)) for each in (left, right))
        return max(0.5, float(begin / shorter) * _NEARLY_A_UNIT)
    return max(0.5, float(_days(left, right) / _WEEK))


def _is_alike(left: Interval, right: Interval) -> bool:
    """Whether both are months, or years, or other times of about one length that is more than a day."""
    if None in (left.low, left.high, right.low, right.high):
        return False
    lengths = [(each.high or Decimal(0)) - (each.low or Decimal(0)) for each in (left, right)]
    return min(lengths) > 1 and max(lengths) < 2 * min(lengths)


def _yearless(left: tuple[Claim, Date], right: tuple[Claim, Date]) -> Outcome:
    """Dates of which one leaves the year out: the month and the day are compared."""
    parts = _month_and_day(left[1]), _month_and_day(right[1])
    says = quoted(left[0]), quoted(right[0])
    if not (parts[0] and parts[1]):
        return Outcome("date-unresolved", f"{says[0]} and {says[1]}: one of them cannot be placed in time.")
    if all(a == b for a, b in zip(*parts, strict=False)):
        same = len(parts[0]) == len(parts[1])
        return Outcome(
            "equal" if same else "coarser", f"{says[0]} and {says[1]} are the same, as far as they are told."
        )
    return Outcome("date-differs", f"{says[0]} and {says[1]} are different days.", 1.0)


def _month_and_day(date: Date) -> list[str]:
    """The month, and the day where it was given; empty for a date without a month."""
    parsed = edtf.parse(date.edtf)
    if parsed is None or parsed.precision not in ("day", "month", "yearless"):
        return []
    return date.edtf.rstrip("~?%").lstrip("-").split("-")[1:]
