"""Values that only their context makes clear: fractions that are shares, numbers that leave out what they count."""

from decimal import Decimal

from claimcheck.claims.attribute import elided_noun, is_bare
from claimcheck.claims.place import Place
from claimcheck.mentions.model import Mention
from claimcheck.values.model import Count, Money, Number, Percent, Ratio, Value
from claimcheck.values.tolerance import resolution

_HUNDRED = Decimal(100)
# Two sums in one breath ("€2.5bn, against 2.1bn a year earlier") are seldom further apart than this.
_FURTHEST = 100


def reread(place: Place, value: Value) -> Value:
    """The value as a claim carries it: "fell by a third" is a change of 33.3%, "eight in Britain" a count of systems."""
    if isinstance(value, Ratio) and value.unit == "fraction":
        return _percent(value)
    if isinstance(value, Number) and not value.unit and place.sentence.row is None and is_bare(place):
        return _continued(place, value)
    return value


def _continued(place: Place, value: Number) -> Value:
    """A bare number as one more of the sums or counts that came before it in the sentence."""
    earlier = _earlier(place)
    if earlier is None:
        return value
    stated = value.model_dump(exclude={"kind", "unit"})
    if isinstance(earlier.value, Money) and _is_near(value, earlier.value):
        return Money(unit=earlier.value.unit, **stated)
    if isinstance(earlier.value, Count) and earlier.value.unit:
        return Count(unit=elided_noun(place), **stated)
    return value


def _earlier(place: Place) -> Mention | None:
    """The nearest sum or count before a mention in its sentence."""
    before = [m for m in place.view.mentions.get(place.number, ()) if m.end <= place.mention.start]
    return next((m for m in reversed(before) if isinstance(m.value, Money | Count)), None)


def _is_near(value: Number, other: Money) -> bool:
    a, b = value.amount, other.amount
    return a is not None and b is not None and a > 0 and b > 0 and max(a, b) <= _FURTHEST * min(a, b)


def _percent(value: Ratio) -> Percent:
    """The fraction as a percentage that is as loose as the fraction was: "a third" is not 33.333%."""
    return Percent(
        amount=_scaled(value.amount),
        low=_scaled(value.low),
        high=_scaled(value.high),
        resolution=resolution(value) * _HUNDRED,
        unit="percent",
        modifier=value.modifier,
    )


def _scaled(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount * _HUNDRED
