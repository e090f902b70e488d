"""Exchange rates by day: what one euro was worth in a currency, over a day or a longer time."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.values import edtf

# Rates are not set at weekends and on holidays; the longest gap is at the turn of the year.
_GAP = 7

Series = tuple[tuple[int, ...], tuple[Decimal, ...]]
"""The days of a currency in order, and its units per euro on each."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Units of a currency per euro: the lowest and highest of the days from ``first`` to ``last``, both day numbers.

    ``source`` names where the rates are from; a fixed rate is exact and has no days.
    """

    currency: str
    low: Decimal
    high: Decimal
    source: str
    first: int | None = None
    last: int | None = None


class Rates:
    """Units per euro by currency and day, from a source that is asked for each currency once.

    ``load`` returns the days and rates of a currency, ``None`` where it has none. ``first_choice`` is asked before it,
    which is how a user's own file comes first.
    """

    def __init__(self, load: Callable[[str], Series | None], *, source: str, first_choice: "Rates | None" = None):
        self._load = load
        self._source = source
        self._first_choice = first_choice
        self._series: dict[str, Series | None] = {}
        self._quotes: dict[tuple[str, int, int], Quote | None] = {}

    def quote(self, currency: str, first: int, last: int) -> Quote | None:
        """What a euro was worth between two days, inclusive, ``None`` where the source does not cover them.

        A time without a rate of its own (a weekend) takes the nearest earlier one, at most seven days back.
        """
        if currency == "EUR":
            return Quote("EUR", Decimal(1), Decimal(1), "")
        if self._first_choice and (found := self._first_choice.quote(currency, first, last)):
            return found
        key = (currency, first, last)
        if key not in self._quotes:
            series = self._of(currency)
            self._quotes[key] = _covered(currency, series, first, last, self._source) if series else None
        return self._quotes[key]

    def _of(self, currency: str) -> Series | None:
        if currency not in self._series:
            self._series[currency] = self._load(currency)
        return self._series[currency]


def _covered(currency: str, series: Series, first: int, last: int, source: str) -> Quote | None:
    days, values = series
    begin, end = bisect_left(days, first), bisect_right(days, last)
    if (begin == end or days[begin] > first + _GAP) and begin and days[begin - 1] >= first - _GAP:
        begin -= 1
    # A time that the source covers only in part would give a range that is too narrow: that is no rate.
    if begin == end or days[begin] > first + _GAP or days[end - 1] < last - _GAP:
        return None
    window = values[begin:end]
    return Quote(currency, min(window), max(window), source, days[begin], days[end - 1])


def table(rows: Mapping[str, Mapping[int, Decimal]], *, source: str, first_choice: Rates | None = None) -> Rates:
    """Rates from a mapping of currency to day number to units per euro.

    >>> day = edtf.ordinal(2024, 2, 8)
    >>> table({"UAH": {day: Decimal("40.5")}}, source="mine").quote("UAH", day, day).low
    Decimal('40.5')
    """
    series: dict[str, Series] = {}
    for currency, by_day in rows.items():
        days = sorted(by_day)
        series[currency] = (tuple(days), tuple(by_day[day] for day in days))
    return Rates(series.get, source=source, first_choice=first_choice)


def day(text: str) -> int:
    """The day number of an ISO date; ``ValueError`` where it is none."""
    found = edtf.parse(text)
    if found is None or found.precision != "day" or found.first is None:
        raise ValueError(f"not an ISO day: {text!r}")
    return found.first
