"""Two values with numbers on one axis: whether the intervals that their words allow meet."""

from decimal import Context, Decimal
from functools import partial
from typing import NamedTuple

from claimcheck.claims.model import Claim
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.wording import allowed, number, quoted
from claimcheck.values.axis import in_base, measure
from claimcheck.values.interval import Interval
from claimcheck.values.model import Modifier, Numeric
from claimcheck.values.remember import remembered
from claimcheck.values.tolerance import is_bound, is_range, stated_interval

_ONE_SIDED = frozenset({Modifier.NEARLY, Modifier.JUST_OVER})
_HEDGED = _ONE_SIDED | {Modifier.APPROX}
_WORDS = {
    Modifier.APPROX: "about",
    Modifier.NEARLY: "nearly",
    Modifier.JUST_OVER: "just over",
    Modifier.MORE_THAN: "more than",
    Modifier.AFTER: "more than",
    Modifier.AT_LEAST: "at least",
    Modifier.LESS_THAN: "less than",
    Modifier.BEFORE: "less than",
    Modifier.AT_MOST: "at most",
}
# A gap of 1 is a large difference (see Outcome): a fifth of the larger number, or five degrees of temperature.
_LARGE = Decimal("0.2")
_LARGE_DEGREES = Decimal(5)
_ALMOST, _AT_LEAST_SOME = 0.25, 0.5
# A limit is almost kept within this share of it.
_NEAR_LIMIT = Decimal("0.02")
_TWO_DIGITS = Context(prec=2)
_SLIP = (Decimal(10), Decimal(100), Decimal(1000), Decimal(1000000), Decimal(1000000000))


class Side(NamedTuple):
    """A claim's number on the axis that both claims share: the interval, and the number it was nominally.

    ``stated`` is the interval in the unit in which it was told.
    """

    claim: Claim
    value: Numeric
    interval: Interval
    nominal: Decimal | None
    stated: Interval

    @property
    def middle(self) -> Decimal:
        """The number to measure distances from: the nominal one, the middle of a range, or the end that is there."""
        low, high = self.interval.low, self.interval.high
        if self.nominal is not None:
            return self.nominal
        if low is not None and high is not None:
            return (low + high) / 2
        return next((end for end in (low, high) if end is not None), Decimal(0))

    @property
    def width(self) -> Decimal:
        """How far from its middle the words allow, zero where one end is open."""
        low, high = self.interval.low, self.interval.high
        return Decimal(0) if low is None or high is None else (high - low) / 2

    def says(self) -> str:
        """The claim's words, with the hedge before them where the quote left it out."""
        hedge, words = _WORDS.get(self.value.modifier, "") if self.value.modifier else "", quoted(self.claim)
        # A quote that begins with a word may hold the hedge itself, in any language.
        return words if words[:1].isalpha() else f"{hedge} {words}".strip()


def side(claim: Claim, value: Numeric) -> Side:
    """A claim's number in the base unit of its axis."""
    return Side(claim, value, *_read(value))


@remembered(131_072)
def _read(value: Numeric) -> tuple[Interval, Decimal | None, Interval]:
    """A value's interval and nominal number in base units, and its interval as stated; each is asked for many times."""
    unit, stated = measure(value), stated_interval(value)
    return in_base(stated, unit), None if value.amount is None else unit.base(value.amount), stated


def judge(left: Side, right: Side, *, converted: str = "unit", differs: str = "", rate: str | None = None) -> Outcome:
    """The verdict on two numbers of one axis.

    ``converted`` says what was converted where it was ("currency"), ``differs`` the reason of a conflict where it is
    not that of the kind, ``rate`` the exchange rate used.
    """
    if left.interval.meets(right.interval):
        return _agreement(left, right, converted, rate)
    return _conflict(left, right, differs, rate)


def _agreement(left: Side, right: Side, converted: str, rate: str | None) -> Outcome:
    values = left.value, right.value
    other_unit = values[0].unit != values[1].unit and measure(values[0]) != measure(values[1])
    same = left.nominal is not None and left.nominal == right.nominal and values[0].modifier == values[1].modifier
    if same and not (other_unit or rate):
        return Outcome("equal", partial(_same, left, right))
    if is_bound(left.value) or is_bound(right.value):
        return Outcome("bound-met", partial(_bound_met, left, right), rate=rate)
    if is_range(left.value) or is_range(right.value):
        return Outcome("within-range", f"{left.says()} and {right.says()} have numbers in common.", rate=rate)
    if converted == "currency":
        return Outcome("converted-currency", f"{left.says()} is {right.says()} at {rate}.", rate=rate)
    if any(value.modifier in _HEDGED for value in values):
        return Outcome("within-hedge", partial(_close, left, right))
    if other_unit:
        return Outcome("converted-unit", f"{left.says()} is {right.says()} in the other unit.")
    return Outcome("within-rounding", partial(_close, left, right))


def _same(left: Side, right: Side) -> str:
    says = left.says(), right.says()
    return f"Both say {says[0]}." if says[0].casefold() == says[1].casefold() else f"{says[0]} is {says[1]}."


def _close(left: Side, right: Side) -> str:
    """Why two near numbers agree, told by the one that allows more."""
    loose, tight = (left, right) if left.width >= right.width else (right, left)
    return f"{loose.says()} allows {allowed(loose.stated, loose.value.unit)}, and so {tight.says()}."


def _bound_met(left: Side, right: Side) -> str:
    limit, other = (left, right) if is_bound(left.value) else (right, left)
    return f"{other.says()} keeps to {limit.says()}."


def _conflict(left: Side, right: Side, differs: str, rate: str | None) -> Outcome:
    values = left.value, right.value
    gap = partial(_gap, left, right)
    if is_bound(left.value) or is_bound(right.value):
        limit, other = (left, right) if is_bound(values[0]) else (right, left)
        return Outcome("bound-broken", f"{other.says()} is beyond {limit.says()}.", gap, rate=rate)
    if is_range(left.value) or is_range(right.value):
        inside, other = (left, right) if is_range(values[0]) else (right, left)
        text = f"{other.says()} lies outside {inside.says()}."
        return Outcome("outside-range", text, gap, rate=rate)
    reason = differs or _reason(values[0].kind, values[1].kind)
    return Outcome(reason, partial(_difference, left, right, rate), gap, rate=rate)


def _reason(left: str, right: str) -> str:
    return f"{right if left in ('number', 'ratio') else left}-differs"


def _difference(left: Side, right: Side, rate: str | None) -> str:
    """By how much two numbers differ, and what the words would have allowed."""
    text = f"{left.says()} and {right.says()} differ by {_by(left, right)}"
    loose = left if left.width >= right.width else right
    hedge = "the hedge" if loose.value.modifier in _HEDGED else "rounding"
    if rate:
        text += f" at {rate}"
    return f"{text}; {hedge} allows {allowed(loose.stated, loose.value.unit)}." if loose.width else f"{text}."


def _by(left: Side, right: Side) -> str:
    small, large = sorted((left.middle, right.middle), key=abs)
    if small * large > 0 and (ratio := large / small) >= Decimal("1.5"):
        slip = next((factor for factor in _SLIP if abs(ratio / factor - 1) < _NEAR_LIMIT), None)
        return f"a factor of {_short(slip or ratio)}" + (": a scale word or a zero may be wrong" if slip else "")
    if left.value.unit == right.value.unit and left.value.amount is not None and right.value.amount is not None:
        difference = number(abs(left.value.amount - right.value.amount))
        return difference + (": digits are swapped" if _swapped(left.value.amount, right.value.amount) else "")
    return f"{_short(abs(1 - small / large) * 100)}%" if large else number(abs(left.middle - right.middle))


def _short(ratio: Decimal) -> str:
    """A ratio as one would say it, to two digits."""
    return number(ratio if ratio == ratio.to_integral_value() else _TWO_DIGITS.create_decimal(ratio))


def _swapped(a: Decimal, b: Decimal) -> bool:
    """Whether two neighbouring digits changed places: 31 and 13, 1,240 and 1,420."""
    one, other = format(a, "f"), format(b, "f")
    at = [i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y]
    return (
        len(one) == len(other)
        and len(at) == 2
        and at[1] - at[0] == 1
        and one[at[0]] == other[at[1]]
        and (one[at[1]] == other[at[0]])
    )


def _gap(left: Side, right: Side) -> float:
    """How far apart two numbers are, on the scale of ``Outcome``."""
    distance = _distance(left.interval, right.interval)
    if _almost(left, right, distance):
        return _ALMOST
    if measure(left.value).dimension == "[temperature]":
        return max(_AT_LEAST_SOME, float(distance / _LARGE_DEGREES))
    large = max(abs(left.middle), abs(right.middle))
    return max(_AT_LEAST_SOME, float(abs(left.middle - right.middle) / large / _LARGE)) if large else 1.0


def _distance(left: Interval, right: Interval) -> Decimal:
    """The distance between the nearest ends of two intervals that do not meet."""
    below, above = (left, right) if left.is_below(right) else (right, left)
    return (above.low or Decimal(0)) - (below.high or Decimal(0))


def _almost(left: Side, right: Side, distance: Decimal) -> bool:
    """Whether a little more looseness would have let the two meet: a limit missed by a hair, or unlike precision."""
    if is_bound(left.value) or is_bound(right.value):
        return distance <= _NEAR_LIMIT * max(abs(left.middle), abs(right.middle)) and bool(left.width or right.width)
    tight, loose = sorted((left, right), key=lambda each: each.width)
    # Two figures stated to the same digit differ because they differ, however near they are; "nearly" has its own side.
    if loose.value.modifier in _ONE_SIDED or (not loose.value.modifier and tight.width * 2 > loose.width):
        return False
    return distance <= loose.width / 2
