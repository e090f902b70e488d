"""Claims that say how two numbers relate (a change, a share, a multiple, so many more), and whether two do so."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from claimcheck.claims.model import Claim
from claimcheck.compare.formulas import bounded, change, difference, negative, quotient, share
from claimcheck.compare.wording import number, quoted, span
from claimcheck.compare.words import akin, told, words
from claimcheck.values.axis import axis, interval, measure
from claimcheck.values.interval import Interval
from claimcheck.values.model import Count, Date, Numeric, Percent, Rank, Ratio, Score, Value
from claimcheck.values.remember import remembered

_NOUGHT = Decimal(0)
# A quotient that is looser than this share of what it should come to fits nearly anything.
_LOOSEST_RESULT = Decimal("0.3")
# Fewer more or less than this are the difference of many numbers.
_FEW = 3
# The widest that the interval of a number may be, as a share of it, to be reckoned with.
_LOOSEST, _LOOSEST_HEDGED = Decimal("0.12"), Decimal("0.2")
# How much more than a limit a number may be of which the limit is told.
_AND_SOME = Decimal("1.3")
_SHARES = frozenset({"percent", "percentage_point", "times"})
# Kinds whose unit a number nearby may leave out.
_LENDING = frozenset({"money", "quantity", "duration", "percent"})
Kind = Literal["change", "percent", "points", "times", "amount"]


@dataclass(frozen=True, slots=True)
class Size:
    """How two numbers relate, as a claim says it.

    ``kind`` is a ``change`` in per cent (below zero for a fall), a ``percent`` that may be a share or a change,
    ``points``, a multiple (``times``), or an ``amount`` more or less on the axis ``of``.
    """

    claim: Claim
    kind: Kind
    interval: Interval
    of: str


@dataclass(frozen=True, slots=True)
class Fit:
    """A sum that works out: its reason, the sum in words, and which of two numbers is the part or the one before."""

    reason: str
    formula: str
    first: Claim
    second: Claim


@dataclass(frozen=True, slots=True)
class _Sum:
    """A sum over two numbers, of which the first is the part, or the earlier one."""

    reason: str
    words: str
    come_to: Callable[[Size, Interval, Interval], Interval | None]


def level(claim: Claim) -> Numeric | None:
    """The value of a claim that can enter a sum: a bounded number that is no place, score or date."""
    return _enters(claim.value)[0]


@remembered(131_072)
def _enters(value: Value) -> tuple[Numeric | None, str | None]:
    """The value and its family where it can enter a sum."""
    if isinstance(value, Date | Rank | Score) or value.amount is None or not bounded(interval(value)):
        return None, None
    return value, family(value)


def alike(one: Claim, other: Claim) -> bool:
    """Whether both are numbers that can enter one sum, on one axis."""
    first, second = _enters(one.value), _enters(other.value)
    return first[0] is not None and second[0] is not None and first[1] == second[1]


def _limit(claim: Claim) -> Numeric | None:
    """A share or a multiple with one open end: "more than half", "less than twice"."""
    value = claim.value
    if not isinstance(value, Percent | Ratio) or value.amount is None:
        return None
    stated = interval(value)
    return value if (stated.low is None) != (stated.high is None) else None


def _about_limit(value: Numeric) -> Interval:
    """What a value allows; who says "more than half" means no more than that and some."""
    stated = interval(value)
    if stated.low is not None and stated.high is None:
        return Interval(stated.low, stated.low * _AND_SOME, stated.low_closed, True)
    if stated.high is not None and stated.low is None:
        return Interval(stated.high / _AND_SOME, stated.high, True, stated.high_closed)
    return stated


def family(value: Numeric) -> str:
    """The axis, whatever the noun of a count."""
    return "count" if value.kind in ("count", "number") else axis(value)


def aligned(one: Claim, other: Claim) -> tuple[Claim, Claim] | None:
    """Two numbers on one axis, ``None`` where they lie on two.

    Where one leaves its unit or its base to the other ("118 km/h where 80 is allowed", "€598 a month, against €575") it
    is given that.
    """
    values = level(one), level(other)
    if values[0] is None or values[1] is None:
        return None
    if family(values[0]) == family(values[1]):
        return one, other
    if _lends(values[0], values[1]):
        return one, _with_unit(other, values[1], values[0])
    return (_with_unit(one, values[0], values[1]), other) if _lends(values[1], values[0]) else None


def _lends(value: Numeric, other: Numeric) -> bool:
    """Whether the other number may be in the unit of the first, having left it out."""
    if other.kind == "number" and not other.unit:
        return value.kind in _LENDING
    return value.kind == other.kind and value.unit.partition("/") == (other.unit, "/", value.unit.partition("/")[2])


def _with_unit(claim: Claim, value: Numeric, of: Numeric) -> Claim:
    stated = value.model_dump(exclude={"kind", "unit"})
    return claim.model_copy(update={"value": type(of)(unit=of.unit, **stated)})


def size(claim: Claim, more: frozenset[str]) -> Size | None:
    """How two numbers relate by this claim, ``None`` where it says no such thing.

    ``more`` are the scopes that make a number one on top of another.
    """
    value = level(claim) or _limit(claim)
    if value is None or claim.role in ("to", "from"):
        return None
    found, name = _about_limit(value), family(value)
    if name == "percent":
        # "A quarter of them lose their jobs" is a share, whatever the verb.
        # Nor is what somebody "won with 60 per cent" a rise, though it is told with a verb of rising.
        changes = claim.direction and not words("whole").intersection(claim.scope)
        changes = changes and (claim.role == "by" or claim.direction == "down")
        signed = negative(found) if changes and claim.direction == "down" else found
        return Size(claim, "change" if changes else "percent", signed, name)
    if value.kind == "count" and claim.direction and "points" in told(value.unit, claim.language):
        return Size(claim, "points", found, "percentage_point")
    if name in ("percentage_point", "times"):
        return Size(claim, "points" if name == "percentage_point" else "times", found, name)
    # A rise of two degrees leads from one temperature to another.
    name = "[temperature]" if name == "[temperature_difference]" else name
    return Size(claim, "amount", found, name) if claim.role == "by" or more.intersection(claim.scope) else None


def is_climb(claim: Claim) -> bool:
    """Whether a claim is a number of places gained or lost."""
    value = claim.value
    if not isinstance(value, Count) or value.amount is None or not claim.direction:
        return False
    return claim.role not in ("to", "from") and "places" in told(value.unit, claim.language)


def fits(size: Size, one: Claim, other: Claim) -> Fit | None:
    """The first sum by which two numbers of one axis relate as the claim says, ``None`` where there is none."""
    if not (is_telling(one) and is_telling(other)):
        return None
    sums = _sums(size, one, other)
    for first, second in ((one, other), (other, one)) if sums else ():
        for tried in sums:
            result = tried.come_to(size, interval(first.value), interval(second.value))
            if result is None or not result.meets(size.interval):
                continue
            nominal = tried.come_to(size, exactly(first), exactly(second))
            if _says_something(result, nominal, size):
                formula = f"{tried.words.format(quoted(first), quoted(second))} = {_shown(nominal or result, size)}"
                return Fit(tried.reason, formula, first, second)
    return None


def is_telling(claim: Claim) -> bool:
    """Whether a number is told so exactly that a sum with it comes out for a reason; vague ones make anything."""
    return _is_exact(claim.value)


@remembered(131_072)
def _is_exact(value: Value) -> bool:
    ends = bounded(interval(value))
    loosest = _LOOSEST if value.modifier is None else _LOOSEST_HEDGED
    return ends is not None and ends[1] - ends[0] <= loosest * max(abs(ends[0]), abs(ends[1]))


def _says_something(result: Interval, nominal: Interval | None, size: Size) -> bool:
    """Whether a sum comes out exactly enough, and large enough, to come out for a reason.

    Round numbers make a loose sum; that it comes out as told when they are taken as they stand speaks for it as well.
    """
    stated, came = bounded(size.interval), bounded(result)
    if stated is None or came is None:
        return came is not None
    middle = abs(stated[0] + stated[1]) / 2
    if size.kind == "amount":
        return size.of != "count" or middle >= _FEW or size.claim.role == "by"
    loosest = max(_LOOSEST_RESULT * middle, 2 * (stated[1] - stated[0]))
    return (
        size.kind == "points" or came[1] - came[0] <= loosest or (nominal is not None and nominal.meets(size.interval))
    )


def exactly(claim: Claim) -> Interval:
    """The number of a claim as it was stated, without its looseness, in the base unit of its axis."""
    value = level(claim)
    amount = _NOUGHT if value is None or value.amount is None else measure(value).base(value.amount)
    return Interval(amount, amount)


def _sums(size: Size, first: Claim, second: Claim) -> tuple[_Sum, ...]:
    """The sums over two numbers that could come to the size of the claim."""
    axes = {name for claim in (first, second) if (name := _enters(claim.value)[1]) is not None}
    one_thing = _of_one_thing(first, second)
    if size.kind in ("change", "percent") and not axes & _SHARES:
        # "More than half the questions" is a share; nobody tells a rise so.
        changes = (_CHANGE,) if one_thing and (size.kind == "change" or level(size.claim)) else ()
        return (_SHARE, *changes) if size.kind == "percent" else changes
    if size.kind == "times" and axes != {"times"} and one_thing:
        return (_TIMES,)
    like = size.kind == "amount" and axes == {size.of}
    if one_thing and ((size.kind == "points" and axes in ({"percent"}, {"count"})) or like):
        return (_DIFFERENCE,)
    return ()


def _apart(size: Size, first: Interval, second: Interval) -> Interval | None:
    apart = difference(second, first)
    # What is taken off must count: 900 less 14 is 900 to whoever rounds.
    counts = apart is not None and (apart.low or _NOUGHT) > 0 and not second.meets(size.interval)
    return apart if counts else None


_SHARE = _Sum("share-fits", "{0} / {1}", lambda _, first, second: share(first, second))
_CHANGE = _Sum("change-fits", "{1} / {0} - 1", lambda _, first, second: change(first, second))
_TIMES = _Sum("change-fits", "{1} / {0}", lambda _, first, second: quotient(second, first))
_DIFFERENCE = _Sum("difference-fits", "{1} - {0}", _apart)


def _of_one_thing(one: Claim, other: Claim) -> bool:
    """Whether one number can have become the other: drivers never become vans."""
    nouns = one.attribute.noun.casefold(), other.attribute.noun.casefold()
    if not (nouns[0] and nouns[1]) or nouns[0] == nouns[1]:
        return True
    topics = one.attribute.concepts[:1], other.attribute.concepts[:1]
    return bool(topics[0] and topics[0] == topics[1]) or not akin(topics[0]).isdisjoint(akin(topics[1]))


def came(size: Size, before: Claim, after: Claim) -> tuple[str, str, Interval] | None:
    """What a change from one level to another really is: the reason that it does not fit, the sum in words and its result.

    ``None`` where the claim speaks of something else than these levels.
    """
    levels, names = (exactly(before), exactly(after)), (quoted(before), quoted(after))
    like = {family(value) for claim in (before, after) if (value := level(claim))}
    if size.kind in ("change", "percent") and (found := change(*levels)):
        return "change-does-not-fit", f"{names[1]} / {names[0]} - 1 = {_shown(found, size)}", found
    if size.kind == "times" and (found := quotient(levels[1], levels[0])):
        return "change-does-not-fit", f"{names[1]} / {names[0]} = {_shown(found, size)}", found
    if (size.kind == "points" or like == {size.of}) and (found := difference(levels[1], levels[0])):
        return "difference-does-not-fit", f"{names[1]} - {names[0]} = {_shown(found, size)}", found
    return None


def _shown(result: Interval, size: Size) -> str:
    """What a sum comes to, in the unit of the claim."""
    low, high = result.low or _NOUGHT, result.high or _NOUGHT
    middle = round((low + high) / 2, 1 if abs(low) >= 10 or size.kind == "change" else 2)
    if size.kind in ("change", "percent"):
        return f"{number(middle)}%"
    return span(middle, middle) if size.kind in ("times", "points") else number(middle)
