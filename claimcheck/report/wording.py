"""Values in words that an editor reads at a glance: "1,000,000,000 USD a year", "14 April 2023", "31st of 83"."""

import re
from decimal import Decimal

from claimcheck.claims.model import Claim, Status
from claimcheck.values.model import Date, Duration, Modifier, Numeric, Percent, Quantity, Rank, Ratio, Score, Value

_MONTHS = tuple("January February March April May June July August September October November December".split())  # noqa: SIM905
_PARTS = {
    "21": "spring",
    "22": "summer",
    "23": "autumn",
    "24": "winter",
    **{str(33 + i): f"{word} quarter" for i, word in enumerate(("first", "second", "third", "fourth"))},
    **{str(37 + i): f"{word} third" for i, word in enumerate(("first", "second", "last"))},
    **{str(40 + i): f"{word} half" for i, word in enumerate(("first", "second"))},
}
_HEDGES = {
    Modifier.APPROX: "about {}",
    Modifier.NEARLY: "nearly {}",
    Modifier.JUST_OVER: "just over {}",
    Modifier.LESS_THAN: "less than {}",
    Modifier.MORE_THAN: "more than {}",
    Modifier.AT_MOST: "at most {}",
    Modifier.AT_LEAST: "at least {}",
    Modifier.BEFORE: "before {}",
    Modifier.AFTER: "after {}",
    Modifier.START: "early {}",
    Modifier.MID: "mid-{}",
    Modifier.END: "late {}",
}
_DATE_HEDGES = {Modifier.AT_MOST: "by {}", Modifier.AT_LEAST: "{} or later"}
_SYMBOLS = {"degree_Celsius": "°C", "degree_Fahrenheit": "°F", "kelvin": "K"}
_PLURALS = {"foot": "feet", "inch": "inches"}
_DATE = re.compile(r"(?P<year>-?\d{4}|Y-?\d+)(?:-(?P<part>\d\d)(?:-(?P<day>\d\d))?)?(?P<time>T\d\d:\d\d)?\S*")
_DECADE = re.compile(r"(\d{3})X")
_CENTURY = re.compile(r"(\d{2})XX")


def describe(value: Value) -> str:
    """The value as it was understood, in English, its hedge before it and its unit after it.

    >>> from claimcheck.values import Money
    >>> describe(Money(amount="1000000000", unit="USD/year", modifier=Modifier.APPROX))
    'about 1,000,000,000 USD a year'
    """
    text = describe_edtf(value.edtf) if isinstance(value, Date) else _describe_numeric(value)
    hedges = {**_HEDGES, **_DATE_HEDGES} if isinstance(value, Date) else _HEDGES
    return hedges[value.modifier].format(text) if value.modifier else text


def describe_edtf(edtf: str) -> str:
    """A date in words; text that is no date of ours comes back as it is.

    >>> describe_edtf("2021-06/.."), describe_edtf("2023-34"), describe_edtf("199X")
    ('from June 2021 on', 'second quarter of 2023', 'the 1990s')
    """
    if not edtf:
        return "an unresolved date"
    first, slash, last = edtf.partition("/")
    if not slash:
        return _point(edtf)
    if last in ("", ".."):
        return f"from {_point(first)} on"
    return f"until {_point(last)}" if first in ("", "..") else f"{_point(first)} to {_point(last)}"


def circumstances(claim: Claim) -> str:
    """The period that a claim is about, its status where it is not simply asserted, its scope, and who said it."""
    return ", ".join(
        filter(
            None,
            (
                describe_edtf(claim.period) if claim.period else "",
                "" if claim.status is Status.ASSERTED else claim.status.value,
                *(word.replace("_", " ") for word in claim.scope),
                f"says {claim.source}" if claim.source else "",
            ),
        )
    )


def group(amount: Decimal) -> str:
    """The number with a comma at every thousand, without an exponent and without zeros after its last decimal.

    >>> group(Decimal("2.5E+9")), group(Decimal("12.50"))
    ('2,500,000,000', '12.5')
    """
    whole, point, decimals = f"{amount:,f}".partition(".")
    decimals = decimals.rstrip("0")
    return f"{whole}.{decimals}" if point and decimals else whole


def _point(edtf: str) -> str:
    if decade := _DECADE.fullmatch(edtf):
        return f"the {decade[1]}0s"
    if century := _CENTURY.fullmatch(edtf):
        return f"the {century[1]}00s"
    match = _DATE.fullmatch(edtf)
    if not match:
        return edtf
    about = "about " if edtf[-1] in "~?%" else ""
    return about + _year_and_part(_year(match["year"]), match["part"], match["day"]) + _time(match["time"])


def _year_and_part(year: str, part: str | None, day: str | None) -> str:
    if part is None:
        return year
    if part in _PARTS:
        return f"{_PARTS[part]} {year}" if part < "25" else f"{_PARTS[part]} of {year}"
    if not 1 <= int(part) <= 12:
        return f"{year}-{part}"
    month = _MONTHS[int(part) - 1]
    return f"{int(day)} {month} {year}" if day else f"{month} {year}"


def _year(text: str) -> str:
    year = int(text.lstrip("Y"))
    return str(year) if year > 0 else f"{1 - year} BC"


def _time(text: str | None) -> str:
    return f", {text[1:]}" if text else ""


def _describe_numeric(value: Numeric) -> str:
    if isinstance(value, Score) and value.text:
        return value.text
    if value.amount is not None or (value.low is not None and value.low == value.high):
        return _with_unit(value, _amount(value, value.low if value.amount is None else value.amount))
    if value.low is not None and value.high is not None:
        return _with_unit(value, f"{_amount(value, value.low)} to {_amount(value, value.high)}")
    bound = value.high if value.low is None else value.low
    if bound is None:
        return "an unknown number"
    # Without a hedge to say so, the open end has to be told in words.
    words = "" if value.modifier else ("at most " if value.low is None else "at least ")
    return words + _with_unit(value, _amount(value, bound))


def _amount(value: Numeric, amount: Decimal | None) -> str:
    if amount is None:
        return "?"
    return ordinal(amount) if isinstance(value, Rank) else group(amount)


def ordinal(number: Decimal) -> str:
    """The place in an order: 1st, 2nd, 3rd, 11th.

    >>> [ordinal(Decimal(number)) for number in (1, 12, 22, 103)]
    ['1st', '12th', '22nd', '103rd']
    """
    tens, ones = divmod(abs(int(number)) % 100, 10)
    ending = "th" if tens == 1 else {1: "st", 2: "nd", 3: "rd"}.get(ones, "th")
    return f"{group(number)}{ending}"


def _with_unit(value: Numeric, text: str) -> str:
    match value:
        case Rank():
            return text if value.of is None else f"{text} of {group(value.of)}"
        case Percent():
            return f"{text} percentage points" if value.unit == "percentage_point" else f"{text}%"
        case Ratio():
            return f"{text} times" if value.unit == "times" else f"{text} of the whole"
    unit, _, per = value.unit.partition("/")
    words = _unit_words(value, unit, text)
    joined = f"{text}{'' if words.startswith('°') else ' '}{words}".rstrip()
    return f"{joined} {_article(per)} {_spelled(per)}" if per else joined


def _unit_words(value: Numeric, unit: str, text: str) -> str:
    """Pint's names in words and in the plural; currencies and counted nouns as they are."""
    if not isinstance(value, Quantity | Duration) or text in ("1", "-1"):
        return _spelled(unit)
    return _PLURALS.get(unit) or _spelled(unit if unit.endswith(("s", "z")) or unit in _SYMBOLS else f"{unit}s")


def _spelled(unit: str) -> str:
    return _SYMBOLS.get(unit, unit.replace("_", " "))


def _article(unit: str) -> str:
    return "an" if unit == "hour" or unit[:1] in "aeio" else "a"
