"""Places in an order, and scores of several numbers."""

import re
from collections.abc import Sequence
from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.numeric import Side, judge, side
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.wording import number, quoted
from claimcheck.values.model import Numeric, Quantity, Rank, Score
from claimcheck.values.tolerance import stated_interval
from claimcheck.values.units import is_known, unit

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
# A gap of 1 is large (see Outcome): five places.
_PLACES = Decimal(5)
# Fewer than this are seldom all of those ranked: "third, behind two others".
_FIELD = 10


def judge_ranks(left: tuple[Claim, Rank], right: tuple[Claim, Rank]) -> Outcome:
    """The verdict on two places: the place itself, then the number of those ranked."""
    found = judge(side(*left), side(*right))
    if found.is_conflict:
        apart = abs(_place(left[1]) - _place(right[1]))
        places = f"{number(apart)} place{'s' if apart > 1 else ''}"
        text = f"{quoted(left[0])} and {quoted(right[0])} are {places} apart."
        return Outcome(found.reason, text, max(0.5, float(apart / _PLACES)))
    of = left[1].of, right[1].of
    if of[0] is not None and of[1] is not None and of[0] != of[1]:
        text = f"{quoted(left[0])} and {quoted(right[0])}: the place is the same, out of {of[0]} and out of {of[1]}."
        return Outcome("field-differs", text, 0.5)
    return found


def judge_place_in(rank: tuple[Claim, Rank], count: tuple[Claim, Numeric]) -> Outcome:
    """The verdict on a place and the number of those there are: the last is as many as all, none is beyond."""
    place, field = _place(rank[1]), stated_interval(count[1])
    says = quoted(rank[0]), quoted(count[0])
    if field.high is not None and place > field.high >= _FIELD:
        return Outcome(
            "rank-beyond-field", f"{says[0]} cannot be among {says[1]}.", 1.0, f"{place} > {number(field.high)}"
        )
    if place == count[1].amount:
        return Outcome("equal", f"{says[0]} is the last of {says[1]}.")
    return Outcome("kind-differs", f"{says[0]} is a place and {says[1]} a number of things.")


def _place(value: Rank) -> Decimal:
    return next((amount for amount in (value.amount, value.low, value.high) if amount is not None), Decimal(0))


def judge_scores(left: tuple[Claim, Score], right: tuple[Claim, Score]) -> Outcome:
    """The verdict on two scores; which side comes first depends on who tells it, so either order will do.

    The sizes of things are measures: each is held against its like, the largest first, in one unit.
    """
    sizes = _sizes(left), _sizes(right)
    if sizes[0] and sizes[1]:
        return _of_sizes(left, right, list(zip(*sizes, strict=False)))
    numbers = _numbers(left[1]), _numbers(right[1])
    if len(numbers[0]) < 2 and len(numbers[1]) < 2 and left[1].amount is not None and right[1].amount is not None:
        return judge(side(*left), side(*right))
    if numbers[0] == numbers[1]:
        return Outcome("equal", f"Both say {quoted(left[0])}.")
    if sorted(numbers[0]) == sorted(numbers[1]):
        return Outcome("equal", f"{quoted(left[0])} is {quoted(right[0])} told from the other side.")
    if not (numbers[0] and numbers[1]):
        return Outcome("value-missing", f"{quoted(left[0])} or {quoted(right[0])} holds no number.")
    return Outcome("score-differs", f"{quoted(left[0])} and {quoted(right[0])} are different.", 1.0)


def _of_sizes(left: tuple[Claim, Score], right: tuple[Claim, Score], pairs: Sequence[tuple[Side, Side]]) -> Outcome:
    says = quoted(left[0]), quoted(right[0])
    found = [judge(*pair) for pair in pairs]
    apart = [each.gap for each in found if each.is_conflict]
    if apart:
        return Outcome("score-differs", f"{says[0]} and {says[1]} are different.", max(apart))
    if left[1].unit != right[1].unit:
        return Outcome("converted-unit", f"{says[0]} is {says[1]} in the other unit.")
    if all(each.reason == "equal" for each in found):
        return Outcome("equal", f"{says[0]} is {says[1]}.")
    return Outcome("within-rounding", f"{says[0]} and {says[1]} are one size, as far as they are told.")


def _sizes(told: tuple[Claim, Score]) -> list[Side]:
    """The measures of a size, largest first; none for the score of a game or a vote."""
    claim, value = told
    if not is_known(value.unit) or unit(value.unit).dimension != "[length]":
        return []
    numbers = sorted(_numbers(value), reverse=True)
    return [side(claim, Quantity(amount=number, unit=value.unit)) for number in numbers]


def _numbers(value: Score) -> list[Decimal]:
    text = value.text or ("" if value.amount is None else format(value.amount, "f"))
    return [Decimal(part.replace(",", ".")) for part in _NUMBER.findall(text)]
