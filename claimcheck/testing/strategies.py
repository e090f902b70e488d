"""Hypothesis strategies for values and claims: every legal one and nothing else.

Hypothesis is needed for this module alone; it is not a dependency of claimcheck.
"""

import string
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from claimcheck.claims.model import Claim, Status
from claimcheck.values import edtf
from claimcheck.values.model import (
    Count,
    Date,
    Duration,
    Modifier,
    Money,
    Number,
    Percent,
    Quantity,
    Rank,
    Ratio,
    Score,
    Value,
)

CURRENCIES = ("USD", "EUR", "GBP", "JPY", "CHF", "DEM", "KZT")
LENGTHS = ("meter", "kilometer", "mile", "foot")
MEASURES = (*LENGTHS, "tonne", "kilogram", "hectare", "acre", "degree_Celsius", "degree_Fahrenheit", "mile/hour")
TIMES = ("second", "minute", "hour", "day", "week", "month", "year")
NOUNS = ("people", "countries", "winkels", "Häuser", "миллион человек")
HEDGES = (Modifier.APPROX, Modifier.NEARLY, Modifier.JUST_OVER)
BOUNDS = (Modifier.LESS_THAN, Modifier.MORE_THAN, Modifier.AT_MOST, Modifier.AT_LEAST)


def amounts(
    min_value: Decimal | int = 0, max_value: Decimal | int = 10**12, *, places: int = 2
) -> st.SearchStrategy[Decimal]:
    """Decimal amounts between two bounds, inclusive, with at most so many decimal places.

    Raises ``ValueError`` where the bounds are the wrong way round or there are fewer than no places.
    """
    if min_value > max_value:
        raise ValueError(f"min_value={min_value!r} is greater than max_value={max_value!r}")
    if places < 0:
        raise ValueError(f"places={places!r} is negative")
    return st.decimals(min_value, max_value, allow_nan=False, allow_infinity=False, places=places)


def modifiers(*, hedges: bool = True, bounds: bool = True) -> st.SearchStrategy[Modifier | None]:
    """No modifier, or a hedge or bound that numbers can have."""
    return st.sampled_from((None, *(HEDGES if hedges else ()), *(BOUNDS if bounds else ())))


@st.composite
def _stated(draw: st.DrawFn, kind: Any, units: Sequence[str], options: dict[str, Any]) -> Any:
    """A value of a kind: an amount with its resolution, or a range, with a unit and a modifier."""
    options = dict(options)
    unit, modifier = draw(st.sampled_from(tuple(units))), draw(modifiers(bounds=options.pop("bounds", True)))
    ranges = options.pop("ranges", True)
    first = draw(amounts(**options))
    if ranges and modifier is None and draw(st.booleans()):
        low, high = sorted((first, draw(amounts(**options))))
        return kind(low=low, high=high, unit=unit)
    size = draw(st.sampled_from((Decimal(0), Decimal("0.1"), Decimal(1), Decimal(100))))
    return kind(amount=first, resolution=size if size <= first else Decimal(0), unit=unit, modifier=modifier)


def moneys(
    currencies: Sequence[str] = CURRENCIES, *, per: Sequence[str] = ("", "/year", "/month"), **options: Any
) -> Any:
    """Sums in the given currencies, plain or per something; ``options`` are those of ``amounts``."""
    _need(currencies=currencies, per=per)
    return _stated(Money, [code + each for code in currencies for each in per], options)


def counts(nouns: Sequence[str] = NOUNS, **options: Any) -> st.SearchStrategy[Count]:
    """Numbers of things; ``options`` are those of ``amounts``."""
    _need(nouns=nouns)
    return _stated(Count, nouns, {"places": 0, **options})


def percents(units: Sequence[str] = ("percent", "percentage_point"), **options: Any) -> Any:
    """Shares and changes in per cent or points; ``options`` are those of ``amounts``."""
    _need(units=units)
    return _stated(Percent, units, {"max_value": 200, **options})


def quantities(units: Sequence[str] = MEASURES, **options: Any) -> st.SearchStrategy[Quantity]:
    """Measures in the given units; ``options`` are those of ``amounts``."""
    _need(units=units)
    return _stated(Quantity, units, {"max_value": 10**6, **options})


def durations(units: Sequence[str] = TIMES, **options: Any) -> st.SearchStrategy[Duration]:
    """Lengths of time; ``options`` are those of ``amounts``."""
    _need(units=units)
    return _stated(Duration, units, {"max_value": 5000, **options})


def ratios(units: Sequence[str] = ("times", "fraction"), **options: Any) -> Any:
    """Multiples and fractions of a whole; ``options`` are those of ``amounts``."""
    _need(units=units)
    return _stated(Ratio, units, {"max_value": 20, **options})


def numbers(**options: Any) -> st.SearchStrategy[Number]:
    """Bare numbers; ``options`` are those of ``amounts``."""
    return _stated(Number, ("",), options)


def ranks(*, max_value: int = 300) -> st.SearchStrategy[Rank]:
    """Places from the first to ``max_value``, with or without the number of those ranked."""
    if max_value < 1:
        raise ValueError(f"max_value={max_value!r} leaves no place")
    return _ranks(max_value)


@st.composite
def _ranks(draw: st.DrawFn, max_value: int) -> Rank:
    place = draw(st.integers(1, max_value))
    of = draw(st.none() | st.integers(place, max_value))
    return Rank(amount=Decimal(place), unit="rank", of=None if of is None else Decimal(of))


def scores(*, max_value: int = 200) -> st.SearchStrategy[Score]:
    """Scores of two numbers from nought to ``max_value``."""
    if max_value < 0:
        raise ValueError(f"max_value={max_value!r} is negative")
    return _scores(max_value)


@st.composite
def _scores(draw: st.DrawFn, max_value: int) -> Score:
    return Score(text="-".join(str(draw(st.integers(0, max_value))) for _ in range(2)))


def edtf_texts(*, min_year: int = -500, max_year: int = 2100, spans: bool = True) -> st.SearchStrategy[str]:
    """Dates in our EDTF subset between two years, inclusive."""
    if min_year > max_year:
        raise ValueError(f"min_year={min_year!r} is greater than max_year={max_year!r}")
    return _edtf_texts(min_year, max_year, spans)


@st.composite
def _edtf_texts(draw: st.DrawFn, min_year: int, max_year: int, spans: bool) -> str:
    years, months = st.integers(min_year, max_year), st.integers(1, 12)
    points = st.one_of(
        st.builds(edtf.year, years),
        st.builds(edtf.month, years, months),
        st.builds(edtf.day, years, months, st.integers(1, 28)),
        st.builds(edtf.quarter, years, st.integers(1, 4)),
        st.builds(edtf.season, years, st.integers(1, 4)),
    )
    point = draw(points)
    if not spans or draw(st.integers(0, 3)):
        return point
    other = draw(points)
    text = edtf.span(point, other)
    return text if edtf.parse(text) else edtf.span(other, point) if edtf.parse(edtf.span(other, point)) else point


def dates(*, min_year: int = -500, max_year: int = 2100, spans: bool = True) -> st.SearchStrategy[Date]:
    """Dates between two years, inclusive, some of them hedged or spans."""
    hedges = st.sampled_from(
        (None, None, Modifier.APPROX, Modifier.BEFORE, Modifier.AFTER, Modifier.START, Modifier.END)
    )
    return st.builds(edtf.date_value, edtf_texts(min_year=min_year, max_year=max_year, spans=spans), hedges)


def values() -> st.SearchStrategy[Value]:
    """Values of every kind."""
    return st.one_of(
        moneys(), counts(), percents(), quantities(), durations(), ratios(), numbers(), ranks(), scores(), dates()
    )  # fmt: skip


@st.composite
def claims(draw: st.DrawFn, value: st.SearchStrategy[Any] | None = None) -> Claim:
    """Claims with a value from the given strategy, of any status, time and role."""
    stated: Value = draw(values() if value is None else value)
    name = draw(st.text(string.ascii_lowercase, min_size=1, max_size=8))
    quote = draw(st.text(min_size=1, max_size=12))
    return Claim(
        id=name,
        document=name,
        start=0,
        end=len(quote),
        quote=quote,
        value=stated,
        status=draw(st.sampled_from(Status)),
        period=draw(st.none() | edtf_texts(min_year=1999, max_year=2025)),
        published=draw(st.none() | st.dates().map(str)),
        role=draw(st.sampled_from((None, None, "by", "to", "from"))),
        direction=draw(st.sampled_from((None, None, "up", "down"))),
    )


def _need(**choices: Sequence[str]) -> None:
    for name, choice in choices.items():
        if not choice:
            raise ValueError(f"{name} is empty: there is nothing to choose from")


__all__ = [
    "amounts",
    "claims",
    "counts",
    "dates",
    "durations",
    "edtf_texts",
    "modifiers",
    "moneys",
    "numbers",
    "percents",
    "quantities",
    "ranks",
    "ratios",
    "scores",
    "values",
]
