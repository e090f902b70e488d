"""Doctored copies of labelled cases: in each, one document's side of some agreements says something else.

Gold conflicts are few, and made by people who had slips of the pen in mind. What surrounds two values that agree is
what would surround them if one were wrong, so that agreements teach what conflicts look like.
"""

import hashlib
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from claimcheck.claims.model import Claim
from claimcheck.values import edtf
from claimcheck.values.model import Date, Numeric, Score, Value

# One agreement in so many is doctored, so that a copy still has most of what agrees.
SHARE = 4
_FACTORS = tuple(Decimal(f) / 100 for f in (104, 93, 110, 90, 120, 80, 135, 70, 150, 50, 200, 300, 1000, 10))
_STEPS = (1, -1, 2, 3, -2, 5)
_DAYS = (1, -1, 3, 30, -30, 61, 365, -365, 730, -1826, 3650)
_MONTHS = (1, -1, 2, 3, -4, 12, -12)
_YEARS = (1, -1, 2, -2, 5, -10, 3)
_SMALL = 20


def doctored(groups: Sequence[Sequence[tuple[int, Claim]]], *, salt: str, share: int = SHARE) -> dict[int, Claim]:
    """New claims by number, for one document's side of some of the groups of claims that agree.

    ``salt`` makes the choice: the same salt gives the same copy.
    """
    changed: dict[int, Claim] = {}
    for group in groups:
        key = number_of(salt, *sorted(claim.id for _, claim in group))
        documents = sorted({claim.document for _, claim in group})
        if key % share or len(documents) < 2:
            continue
        target = documents[key // share % len(documents)]
        for number, claim in group:
            value = altered(claim.value, key // 100)
            if claim.document == target and value is not None:
                changed[number] = claim.model_copy(update={"value": value})
    return changed


def agreeing(pairs: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """The groups that pairs of numbers join, in order of their least number."""
    joined: dict[int, set[int]] = {}
    for left, right in pairs:
        joined.setdefault(left, set()).add(right)
        joined.setdefault(right, set()).add(left)
    seen: set[int] = set()
    for start in sorted(joined):
        group, waiting = set[int](), [start]
        while waiting:
            number = waiting.pop()
            if number not in seen:
                seen.add(number)
                group.add(number)
                waiting.extend(joined[number])
        if group:
            yield sorted(group)


def altered(value: Value, key: int) -> Value | None:
    """Another value of the same kind and precision, ``None`` where there is none to be had."""
    if isinstance(value, Date):
        return _other_date(value, key)
    if isinstance(value, Score) or value.amount is None:
        return None
    amount = _other_amount(value, value.amount, key)
    if amount == value.amount or amount <= 0:
        return None
    shift = amount - value.amount
    bounds = {end: bound + shift for end in ("low", "high") if (bound := getattr(value, end)) is not None}
    return value.model_copy(update={"amount": amount, **bounds})


def _other_amount(value: Numeric, amount: Decimal, key: int) -> Decimal:
    whole = value.kind in ("count", "rank", "number") and amount == amount.to_integral_value()
    if whole and abs(amount) < _SMALL:
        return amount + _STEPS[key % len(_STEPS)]
    digits = max(2, len(amount.normalize().as_tuple().digits))
    other = Context(prec=digits, rounding=ROUND_HALF_UP).create_decimal(amount * _FACTORS[key % len(_FACTORS)])
    return other.to_integral_value() if whole else other


def _other_date(value: Date, key: int) -> Date | None:
    span = edtf.parse(value.edtf) if value.edtf else None
    if span is None or span.first is None:
        return None
    year, month, _ = edtf.civil(span.first)
    if span.precision == "year":
        text = edtf.year(year + _YEARS[key % len(_YEARS)])
    elif span.precision == "month":
        count = year * 12 + month - 1 + _MONTHS[key % len(_MONTHS)]
        text = edtf.month(count // 12, count % 12 + 1)
    elif span.precision == "day":
        text = edtf.day(*edtf.civil(span.first + _DAYS[key % len(_DAYS)]))
    else:
        return None
    return value.model_copy(update={"edtf": text, "start": None, "end": None})


def number_of(*texts: str) -> int:
    """A number that the texts decide, the same on any machine."""
    return int(hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:12], 16)
