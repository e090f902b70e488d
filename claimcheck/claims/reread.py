"""Values that only their context makes clear: fractions that are shares, numbers that leave out what they count."""

import re
from decimal import Decimal

from claimcheck.claims.attribute import elided_noun, is_bare
from claimcheck.claims.place import Place
from claimcheck.lang.context import concepts
from claimcheck.mentions.model import Mention
from claimcheck.values.model import Count, Duration, Money, Number, Numeric, Percent, Quantity, Ratio, Value
from claimcheck.values.tolerance import resolution

_HUNDRED, _MILLION = Decimal(100), Decimal(1_000_000)
# Two sums in one breath ("€2.5bn, against 2.1bn a year earlier") are seldom further apart than this.
_FURTHEST = 100
# The two levels of a change, and a number and the same at another time in brackets behind it, are seldom further apart.
_CLOSE = 3
# How far before a bracket the number stands that the number in it is told beside, and how long the words in it are.
_ASIDE = 40
_METRES = re.compile(r"[\d.,]+m")
_LENT = (Money, Quantity, Duration, Percent)


def reread(place: Place, value: Value) -> Value:
    """The value as a claim carries it: "fell by a third" is a change of 33.3%, "eight in Britain" a count of systems."""
    if isinstance(value, Ratio) and value.unit == "fraction":
        return _percent(value)
    if place.sentence.row is not None:
        return value
    if isinstance(value, Number) and not value.unit and is_bare(place):
        return _joined(place, value) or _lent(place, value) or _continued(place, value) or _sum(place, value) or value
    if isinstance(value, Quantity) and value.unit == "meter" and _METRES.fullmatch(place.mention.surface):
        return _millions(place, value) or value
    return value


def _joined(place: Place, value: Number) -> Value | None:
    """A bare number in the unit of the one that a conjunction joins to it: "34 and 51 years old"."""
    words = place.words
    after = [m for m in place.view.mentions.get(place.number, ()) if m.start >= place.mention.end]
    if not after or not isinstance(after[0].value, Duration) or not _is_near(value, after[0].value, _CLOSE):
        return None
    first, _ = words.span(after[0].start, after[0].end)
    between = words.folded[place.last : first]
    if len(between) != 1 or between[0] not in place.view.lang.conjunctions:
        return None
    return Duration(unit=after[0].value.unit, **value.model_dump(exclude={"kind", "unit"}))


def _lent(place: Place, value: Number) -> Value | None:
    """A bare number in the unit of the one that was changed from it, or that it stands in brackets behind.

    "Open 40 hours a week, down from 54"; "13,900 acres (on Wednesday: 12,400)".
    """
    before = [m for m in place.view.mentions.get(place.number, ()) if m.end <= place.mention.start]
    near = next((m for m in reversed(before) if m.role != "by" and isinstance(m.value, Numeric)), None)
    if near is None or not isinstance(near.value, _LENT) or not _is_near(value, near.value, _CLOSE):
        return None
    changed = place.mention.role == "from" and not _goes_on_to(place)
    if not (changed or _is_against(place) or _is_aside(place, near)):
        return None
    return type(near.value)(unit=near.value.unit, **value.model_dump(exclude={"kind", "unit"}))


def _is_against(place: Place) -> bool:
    """Whether a number is what another is held against: "38 minutes, against 45 last year"."""
    return place.first > 0 and place.view.lang.prepositions.get(place.words.folded[place.first - 1]) == "against"


def _goes_on_to(place: Place) -> bool:
    """Whether the next number of the sentence is what a number changed to: "from 12 to 164" has no unit from before."""
    after = [m for m in place.view.mentions.get(place.number, ()) if m.start >= place.mention.end]
    return bool(after) and after[0].role == "to"


def _is_aside(place: Place, before: Mention) -> bool:
    """Whether a number ends a bracket that opens right behind another."""
    text, here = place.view.text, place.mention
    gap = text[before.end : here.start]
    opens = gap.lstrip().startswith("(") and ")" not in gap and len(gap) <= _ASIDE
    return opens and text[here.end : here.end + 1] == ")"


def _continued(place: Place, value: Number) -> Value | None:
    """A bare number as one more of the sums or counts that came before it in the sentence."""
    earlier = _earlier(place)
    if earlier is None:
        return None
    stated = value.model_dump(exclude={"kind", "unit"})
    if isinstance(earlier.value, Money) and _is_near(value, earlier.value, _FURTHEST):
        return Money(unit=earlier.value.unit, **stated)
    if isinstance(earlier.value, Count) and earlier.value.unit:
        return Count(unit=elided_noun(place), **stated)
    return None


def _sum(place: Place, value: Number) -> Value | None:
    """A number in millions of what can only be money, as a sum in the one currency of its text: "the bill rose to 24m"."""
    told = place.view.attributes[place.mention.start, place.mention.end].concepts[:1]
    scaled = any(char.isalpha() for char in place.mention.surface)
    if not scaled or value.amount is None or value.amount < _MILLION or not all(_is_of_money(each) for each in told):
        return None
    sums = [m.value for found in place.view.mentions.values() for m in found]
    units = {each.unit.partition("/")[0] for each in sums if isinstance(each, Money)}
    if not told or len(units) != 1:
        return None
    return Money(unit=units.pop(), **value.model_dump(exclude={"kind", "unit"}))


def _is_of_money(concept: str) -> bool:
    """Whether what a concept is of is told in money, and never counted."""
    known = concepts()
    return concept in known and "money" in known[concept].kinds and "count" not in known[concept].kinds


def _millions(place: Place, value: Quantity) -> Value | None:
    """ "Up by 320,000 tonnes at 4.53m": millions of what stands before, where that is large and no length."""
    before = [m.value for m in place.view.mentions.get(place.number, ()) if m.end <= place.mention.start]
    large = [each for each in before if isinstance(each, Money | Quantity | Count) and each.unit]
    if not large or any(isinstance(each, Quantity) and each.unit == "meter" for each in large):
        return None
    scaled = {
        name: None if (end := getattr(value, name)) is None else end * _MILLION for name in ("amount", "low", "high")
    }
    level = large[-1]
    if not _is_near(value.model_copy(update=scaled), level, _FURTHEST):
        return None
    step = value.resolution * _MILLION
    return level.model_copy(update={**scaled, "resolution": step, "modifier": value.modifier})


def _earlier(place: Place) -> Mention | None:
    """The nearest sum or count before a mention in its sentence."""
    before = [m for m in place.view.mentions.get(place.number, ()) if m.end <= place.mention.start]
    return next((m for m in reversed(before) if isinstance(m.value, Money | Count)), None)


def _is_near(value: Numeric, other: Numeric, times: int) -> bool:
    a, b = value.amount, other.amount
    return a is not None and b is not None and a > 0 and b > 0 and max(a, b) <= times * min(a, b)


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
