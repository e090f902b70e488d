"""Values that only their context makes clear: a fraction that is a share is a percentage."""

from decimal import Decimal

from claimcheck.claims.attribute import elided_noun
from claimcheck.claims.place import Place
from claimcheck.values.model import Count, Number, Percent, Ratio, Value
from claimcheck.values.tolerance import resolution

_HUNDRED = Decimal(100)


def reread(place: Place, value: Value) -> Value:
    """The value as a claim carries it: "fell by a third" is a change of 33.3%, "eight in Britain" a count of systems."""
    if isinstance(value, Ratio) and value.unit == "fraction":
        return _percent(value)
    if isinstance(value, Number) and not value.unit and _continues(place):
        counted = value.model_dump(exclude={"kind"})
        return Count(**{**counted, "unit": elided_noun(place)})
    return value


def _continues(place: Place) -> bool:
    """Whether a bare number stands before no noun, in a sentence where things have been counted."""
    words, lang = place.words, place.view.lang
    following = words.folded[place.last] if place.last < len(words) else ""
    bare = not words.is_word(place.last) or following in lang.prepositions or following in lang.stop
    earlier = place.view.mentions.get(place.number, ())
    return bare and any(isinstance(m.value, Count) and m.value.unit and m.end <= place.mention.start for m in earlier)


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
