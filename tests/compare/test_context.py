"""What the claims around two values make of them, and which claims need not be asked."""

from itertools import product
from typing import Any

import pytest

from claimcheck.claims.model import Attribute, Claim, Status, Subject
from claimcheck.compare.comparison import circumstance
from claimcheck.compare.context import is_plain
from claimcheck.values import Count, Date, Money, Rank

TOLD: dict[str, list[Any]] = {
    "status": [Status.ASSERTED, Status.REPORTED, Status.PLANNED, Status.DENIED],
    "direction": [None, "up"],
    "role": [None, "from"],
    "attribute": [Attribute(noun="ships"), Attribute(concepts=("deaths",)), Attribute(concepts=("length",))],
    "published": [None, "2024-03-01", "2024-09-01"],
}


def claim(amount: str = "12", **fields: Any) -> Claim:
    """A claim that counts ships."""
    value = Count(amount=amount, low=amount, high=amount, unit="ships")
    given = {"id": amount, "document": amount, "start": 0, "end": 2, "quote": amount, "value": value}
    return Claim(**{**given, "subject": Subject(name="Ormsk"), **fields})


@pytest.mark.parametrize(
    "fields",
    [
        {"status": Status.PLANNED},
        {"direction": "up"},
        {"role": "from"},
        {"value": Date(edtf="2024")},
        {"value": Money(amount="12", unit="EUR")},
        {"attribute": Attribute(concepts=("deaths",))},
    ],
)
def test_what_context_may_change_is_not_plain(fields: dict[str, Any]) -> None:
    """A plan, a change, a part of one, a date, a sum that may be a loss, and a figure that moves."""
    assert not is_plain(claim(**fields))


def test_a_measure_is_plain() -> None:
    """Whether its report has a day or not."""
    length = Attribute(concepts=("length",))
    rank = Rank(amount="12", unit="rank")
    assert all(is_plain(c) for c in (claim(), claim(attribute=length, published="2024-03-01"), claim(value=rank)))


def test_values_alone_decide_between_plain_claims() -> None:
    """Of all ways to tell two figures none that is plain is told apart by anything but the figures."""
    ways = [dict(zip(TOLD, way, strict=True)) for way in product(*TOLD.values())]
    left, right = ([claim(amount, **way) for way in ways] for amount in ("12", "15"))
    reasons = {(is_plain(one) and is_plain(other), circumstance(one, other) is None) for one in left for other in right}
    assert {(True, True), (False, True), (False, False)} == reasons
