"""Dates in EDTF (ISO 8601-2): text to first and last day and back, for any year, before our era too.

The subset: years (``2023``, ``-0043``, ``Y17000``), months, days (a time of day may follow), seasons ``-21`` to
``-24``, quarters ``-33`` to ``-36``, halves ``-40`` and ``-41``, ``199X`` and ``19XX``, spans ``a/b``, with ``..`` for
an open end, a year left out (``XXXX-05-14``), and the qualifiers ``~``, ``?`` and ``%``. Days are counted as
``datetime.date`` counts them (the first of January of year 1 is 1) and go on below 1; year 0 is 1 BC, as in ISO 8601.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.values.model import Date, Modifier

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_POINT = re.compile(
    r"(?P<year>-?\d{1,3}X{1,3}|-?\d{4}|Y-?\d{1,9}|XXXX)"
    r"(?:-(?P<part>\d\d|XX)(?:-(?P<day>\d\d|XX)(?:T(?P<hour>\d\d):(?P<minute>\d\d)\S{0,15})?)?)?[~?%]?"
)
# First month, last month and last day of the parts of a year (ISO 8601-2, 4.8). A season runs from its first
# meteorological day to its last astronomical one, since the press means either.
_PARTS = {
    21: (3, 6, 20),
    22: (6, 9, 22),
    23: (9, 12, 21),
    24: (12, 15, 20),
    **{33 + i: (3 * i + 1, 3 * i + 3, 0) for i in range(4)},
    **{37 + i: (4 * i + 1, 4 * i + 4, 0) for i in range(3)},
    **{40 + i: (6 * i + 1, 6 * i + 6, 0) for i in range(2)},
}
_YEAR_PARTS = {Modifier.START: (1, 6), Modifier.MID: (4, 9), Modifier.END: (7, 12)}
_MIDDLE = (10, 20)  # days of "mid-May"
_PART_NAMES = {**dict.fromkeys(range(21, 25), "season"), **dict.fromkeys(range(33, 37), "quarter")}


@dataclass(frozen=True, slots=True)
class Span:
    """A first and a last day, both inclusive, ``None`` where open or unknown.

    ``precision`` is ``time``, ``day``, ``month``, ``season``, ``quarter``, ``part``, ``year``, ``decade``, ``century``,
    ``millennium``, ``span`` for two ends that were both stated, or ``yearless``. ``approximate`` is true where EDTF
    qualifies it. ``minute`` counts from midnight, ``None`` where no time of day was given.
    """

    first: int | None
    last: int | None
    precision: str
    approximate: bool = False
    minute: int | None = None


def is_leap(year: int) -> bool:
    """Whether the year has a 29th of February."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def month_length(year: int, month: int) -> int:
    """The number of days in a month."""
    return 29 if month == 2 and is_leap(year) else _LENGTHS[month - 1]


def ordinal(year: int, month: int, day: int) -> int:
    """The day's number, as ``datetime.date.toordinal`` gives it, for any year.

    >>> ordinal(2024, 2, 8) == __import__("datetime").date(2024, 2, 8).toordinal()
    True
    """
    # Counting years from March puts the leap day last, so that months need no table (Howard Hinnant, days_from_civil).
    year -= month <= 2
    era, of_era = divmod(year, 400)
    of_year = (153 * (month + (-3 if month > 2 else 9)) + 2) // 5 + day - 1
    return era * 146097 + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305


def civil(number: int) -> tuple[int, int, int]:
    """Year, month and day of a day's number; the inverse of ``ordinal``."""
    era, of_era = divmod(number + 305, 146097)
    year_of_era = (of_era - of_era // 1460 + of_era // 36524 - of_era // 146096) // 365
    of_year = of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted = (5 * of_year + 2) // 153
    month = shifted + 3 if shifted < 10 else shifted - 9
    return year_of_era + era * 400 + (month <= 2), month, of_year - (153 * shifted + 2) // 5 + 1


def year(y: int) -> str:
    """EDTF of a year; 0 is 1 BC.

    >>> year(-43), year(17000)
    ('-0043', 'Y17000')
    """
    if abs(y) > 9999:
        return f"Y{y}"
    return f"-{-y:04}" if y < 0 else f"{y:04}"


def month(y: int, m: int) -> str:
    """EDTF of a month."""
    return f"{year(y)}-{m:02}"


def day(y: int, m: int, d: int) -> str:
    """EDTF, and ISO 8601, of a day."""
    return f"{year(y)}-{m:02}-{d:02}"


def season(y: int, number: int) -> str:
    """EDTF of a season: 1 spring, 2 summer, 3 autumn, 4 the winter that begins in that year."""
    return f"{year(y)}-{20 + number}"


def quarter(y: int, number: int) -> str:
    """EDTF of a quarter, 1 to 4."""
    return f"{year(y)}-{32 + number}"


def half(y: int, number: int) -> str:
    """EDTF of a half year, 1 or 2."""
    return f"{year(y)}-{39 + number}"


def decade(y: int) -> str:
    """EDTF of the decade that holds a year: ``199X``."""
    return f"{year(y)[:-1]}X"


def century(y: int) -> str:
    """EDTF of the hundred years that hold a year, 1900 to 1999: ``19XX``."""
    return f"{year(y)[:-2]}XX"


def span(first: str | None, last: str | None) -> str:
    """EDTF of a span between two dates, ``None`` being an open end.

    >>> span("2021-06", None)
    '2021-06/..'
    """
    return f"{first or '..'}/{last or '..'}"


def iso(number: int | None) -> str | None:
    """The ISO 8601 text of a day's number, ``None`` for ``None``."""
    return None if number is None else day(*civil(number))


@lru_cache(maxsize=16384)
def parse(edtf: str) -> Span | None:
    """First and last day of an EDTF text, ``None`` where it is not in our subset.

    >>> parse("2023-04").first == ordinal(2023, 4, 1)
    True
    """
    if "/" not in edtf:
        return _point(edtf)
    left, _, right = edtf.partition("/")
    first, last = _end(left), _end(right)
    if first is None or last is None:
        return None
    if first.first is not None and last.last is not None and first.first > last.last:
        return None
    return Span(first.first, last.last, "span", first.approximate or last.approximate)


def _end(text: str) -> Span | None:
    return Span(None, None, "span") if text in ("", "..") else _point(text)


def _point(text: str) -> Span | None:
    match = _POINT.fullmatch(text)
    if not match:
        return None
    approximate = text[-1] in "~?%"
    if match["year"] == "XXXX":
        return Span(None, None, "yearless", approximate) if match["part"] else None
    if "X" in match["year"]:
        return None if match["part"] else _masked(match["year"], approximate)
    found = int(match["year"].lstrip("Y"))
    if match["part"] in (None, "XX"):
        return Span(ordinal(found, 1, 1), ordinal(found, 12, 31), "year", approximate)
    return _within(found, match, approximate)


def _masked(text: str, approximate: bool) -> Span:
    """The years that a text with X for digits stands for: ``199X``."""
    bounds = sorted(int(text.replace("X", digit)) for digit in "09")
    precision = ("decade", "century", "millennium")[text.count("X") - 1]
    return Span(ordinal(bounds[0], 1, 1), ordinal(bounds[1], 12, 31), precision, approximate)


def _within(found: int, match: "re.Match[str]", approximate: bool) -> Span | None:
    """The part of a year: a month, a day, or one of the coded parts."""
    part = int(match["part"])
    if part in _PARTS and not match["day"]:
        return _coded(found, part, approximate)
    if not 1 <= part <= 12:
        return None
    if match["day"] in (None, "XX"):
        return Span(ordinal(found, part, 1), ordinal(found, part, month_length(found, part)), "month", approximate)
    if not 1 <= int(match["day"]) <= month_length(found, part):
        return None
    number = ordinal(found, part, int(match["day"]))
    if match["hour"] is None:
        return Span(number, number, "day", approximate)
    return Span(number, number, "time", approximate, int(match["hour"]) * 60 + int(match["minute"]))


def _coded(found: int, part: int, approximate: bool) -> Span:
    begin, end, last_day = _PARTS[part]
    last_year, end = (found + 1, end - 12) if end > 12 else (found, end)
    last = ordinal(last_year, end, last_day or month_length(last_year, end))
    return Span(ordinal(found, begin, 1), last, _PART_NAMES.get(part, "part"), approximate)


def narrowed(found: Span, modifier: Modifier | None) -> Span:
    """The days that a modifier leaves of a span: the first half for ``START``, all days before it for ``BEFORE``."""
    first, last = found.first, found.last
    if modifier in (Modifier.BEFORE, Modifier.LESS_THAN):
        first, last = None, None if first is None else first - 1
    elif modifier in (Modifier.AFTER, Modifier.MORE_THAN):
        first, last = None if last is None else last + 1, None
    elif modifier in (Modifier.AT_MOST, Modifier.UNTIL):
        first = None
    elif modifier in (Modifier.AT_LEAST, Modifier.SINCE):
        last = None
    elif first is not None and last is not None:
        first, last = _part_of(first, last, modifier)
    return Span(first, last, found.precision, found.approximate, found.minute)


def _part_of(first: int, last: int, modifier: Modifier | None) -> tuple[int, int]:
    """The first, the middle or the last half, in whole months of a year: words such as "early" are that loose."""
    year, month, day = civil(first)
    length = last - first
    if (month, day) == (1, 1) and length in (364, 365):
        begin, end = _YEAR_PARTS.get(modifier, (1, 12)) if modifier else (1, 12)
        return ordinal(year, begin, 1), ordinal(year, end, month_length(year, end))
    if modifier is Modifier.MID and day == 1 and length == month_length(year, month) - 1:
        return first + _MIDDLE[0] - 1, first + _MIDDLE[1] - 1
    if modifier is Modifier.START:
        return first, first + length // 2
    if modifier is Modifier.MID:
        return first + length // 4, last - length // 4
    return (last - length // 2, last) if modifier is Modifier.END else (first, last)


@lru_cache(maxsize=16384)
def date_value(edtf: str, modifier: Modifier | None = None) -> Date:
    """The date of an EDTF text, with the first and last day that the words allow.

    Raises ``ValueError`` where the text is not in the subset of this module.

    >>> date_value("2023-04").end
    '2023-04-30'
    """
    found = parse(edtf)
    if found is None:
        raise ValueError(f"not a date in our EDTF subset: {edtf!r}")
    modifier = Modifier(modifier) if modifier else None
    found = narrowed(found, modifier)
    return Date.model_construct(kind="date", edtf=edtf, modifier=modifier, start=iso(found.first), end=iso(found.last))
