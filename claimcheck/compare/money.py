"""Sums in two currencies, brought to one through the reference rates of the claims' own time."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.model import Claim
from claimcheck.compare.numeric import Side, judge, side
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.times import disjoint, period, published
from claimcheck.compare.wording import day, number, quoted
from claimcheck.rates import Quote, Rates, reference_rates
from claimcheck.values.interval import Interval
from claimcheck.values.model import Numeric

# Newspapers convert at the rate of their day, or of the day before, or at one they remember.
_DAYS_BACK = 7
_SLACK = Decimal("0.01")
# Two articles further apart than this do not share a rate.
_APART = 366


def judge_currencies(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric], rates: Rates | None) -> Outcome:
    """The verdict on sums in two currencies, otherwise of one unit ("USD/year" and "EUR/year")."""
    codes = left[1].unit.partition("/")[0], right[1].unit.partition("/")[0]
    for first, last in _times(left[0], right[0]):
        quotes = [(rates or reference_rates()).quote(code, first, last) for code in codes]
        if quotes[0] and quotes[1]:
            return _converted(side(*left), side(*right), quotes[0], quotes[1])
    if left[1].amount is not None and left[1].amount == right[1].amount:
        # Two reports of one sum in two currencies do not have the same figure.
        return Outcome(
            "currency-differs", f"{quoted(left[0])} and {quoted(right[0])} are one figure in two currencies.", 1.0
        )
    text = f"{quoted(left[0])} and {quoted(right[0])} are in two currencies, and there is no rate of their time"
    return Outcome("no-rate", f"{text} for {codes[0]} and {codes[1]}.")


def _times(left: Claim, right: Claim) -> Iterator[tuple[int, int]]:
    """The times whose rates may be used, the best first: the narrower period, then the days of publication."""
    periods = [(p[0], p[1]) for p in (period(left), period(right)) if p and p[0] is not None and p[1] is not None]
    if len(periods) == 2 and disjoint(*periods):
        yield min(p[0] for p in periods), max(p[1] for p in periods)
    yield from sorted(periods, key=lambda p: (p[1] - p[0], p))[:1]
    days = [d for d in (published(left), published(right)) if d is not None]
    if days and max(days) - min(days) <= _APART:
        yield min(days) - _DAYS_BACK, max(days)
    elif not days and not periods:
        # A rate that was fixed for ever needs no day.
        yield 0, 0


def _converted(left: Side, right: Side, left_quote: Quote, right_quote: Quote) -> Outcome:
    """The verdict after bringing the left sum to the right currency."""
    low, high, rate = _exchange(left_quote, right_quote)
    # A rate fixed for ever is the one that every writer used.
    exact = left_quote.first is None and right_quote.first is None
    slack = Decimal(0) if exact else _SLACK
    nominal = None if left.nominal is None else left.nominal * (low + high) / 2
    interval = _scaled(left.interval, low * (1 - slack), high * (1 + slack))
    moved = left._replace(interval=interval, nominal=nominal)
    return judge(moved, right, converted="currency", differs="money-differs-converted", rate=rate)


def _scaled(interval: Interval, low: Decimal, high: Decimal) -> Interval:
    """The interval at a rate between two ends; a debt stays the wider way round."""
    start = None if interval.low is None else min(interval.low * low, interval.low * high)
    end = None if interval.high is None else max(interval.high * low, interval.high * high)
    return Interval(start, end, interval.low_closed, interval.high_closed)


@lru_cache(maxsize=4096)
def _exchange(left: Quote, right: Quote) -> tuple[Decimal, Decimal, str]:
    """The least and the greatest worth of the left currency in the right one, and the rate in words."""
    low, high = right.low / left.high, right.high / left.low
    return low, high, _rate(left, right, low, high)


def _rate(left: Quote, right: Quote, low: Decimal, high: Decimal) -> str:
    """The rate with its source and days: ``1 GBP = 1.2456 USD (ECB, 14 September 2023)``."""
    worth = " to ".join(dict.fromkeys((number(low), number(high))))
    source = " and ".join(dict.fromkeys(quote.source for quote in (left, right) if quote.source))
    days = [d for quote in (left, right) for d in (quote.first, quote.last) if d is not None]
    when = "" if not days else f", {day(min(days))}" + ("" if min(days) == max(days) else f" to {day(max(days))}")
    return f"1 {left.currency} = {worth} {right.currency} ({source}{when})"
