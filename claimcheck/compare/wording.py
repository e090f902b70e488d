"""Numbers and claims in words, for explanations that an editor reads at a glance."""

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache

from claimcheck.claims.model import Claim
from claimcheck.values import edtf
from claimcheck.values.interval import Interval
from claimcheck.values.model import Date, Numeric, Value

_SCALES = ((Decimal("1e12"), " trillion"), (Decimal("1e9"), " billion"), (Decimal("1e6"), " million"))
_SHORT = Context(prec=4, rounding=ROUND_HALF_EVEN)
_QUOTE = 60
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def number(amount: Decimal) -> str:
    """A number to at most four digits, with a scale word from a million up.

    >>> number(Decimal("950000000")), number(Decimal("1310")), number(Decimal("-0.04250"))
    ('950 million', '1,310', '-0.0425')
    """
    for scale, word in _SCALES:
        if abs(amount) >= scale:
            return _plain(_SHORT.create_decimal(amount / scale)) + word
    return _plain(amount if amount == amount.to_integral_value() else _SHORT.create_decimal(amount))


def _plain(amount: Decimal) -> str:
    text = f"{amount:,f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def span(low: Decimal | None, high: Decimal | None) -> str:
    """An interval in words, its open ends told.

    >>> span(Decimal("950000000"), Decimal("1050000000"))
    '950 million to 1.05 billion'
    """
    if low is None:
        return "anything" if high is None else f"up to {number(high)}"
    if high is None:
        return f"{number(low)} or more"
    return number(low) if low == high else f"{number(low)} to {number(high)}"


def allowed(interval: Interval, unit: str = "") -> str:
    """The numbers of an interval in words; fractions of a whole as percentages.

    >>> allowed(Interval(Decimal("0.475"), Decimal("0.525")), "fraction")
    '47.5% to 52.5%'
    """
    if unit == "fraction" and interval.low is not None and interval.high is not None:
        return f"{number(interval.low * 100)}% to {number(interval.high * 100)}%"
    return span(interval.low, interval.high)


def day(number_of_day: int) -> str:
    """A day in words.

    >>> day(edtf.ordinal(2024, 2, 8))
    '8 February 2024'
    """
    year, month, day_of_month = edtf.civil(number_of_day)
    return f"{day_of_month} {_MONTHS[month - 1]} {year if year > 0 else f'{1 - year} BC'}"


def quoted(claim: Claim) -> str:
    """What the claim says, as it stands in its document, on one line; its value where nothing was kept."""
    return _one_line(claim.quote) or stated(claim.value)


@lru_cache(maxsize=16384)
def _one_line(quote: str) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= _QUOTE else text[: _QUOTE - 1] + "…"


def stated(value: Value) -> str:
    """A value in short: ``1 billion USD``, ``31st``, ``2023-04``."""
    if isinstance(value, Date):
        return value.edtf or "a date"
    return _numeric(value)


def _numeric(value: Numeric) -> str:
    text = span(value.low, value.high) if value.amount is None else number(value.amount)
    if value.kind == "rank":
        return f"number {text}"
    unit = {"percent": "%", "percentage_point": " points", "fraction": " of the whole"}.get(value.unit)
    return text + (unit if unit is not None else f" {value.unit}".rstrip())
