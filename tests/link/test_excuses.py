"""What sets two claims apart that are worded alike."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from claimcheck.link.excuses import Excuses
from claimcheck.link.record import Record
from claimcheck.values import Rank


@pytest.mark.parametrize(
    ("left", "right", "is_apart"), [(83, 193, True), (83, 83, False), (83, None, False), (None, None, False)]
)
def test_places_among_other_numbers(
    build: Callable[..., Record], left: int | None, right: int | None, is_apart: bool
) -> None:
    """Two places are of different rankings where both say of how many, and not of the same number."""
    fields = [None if size is None else Decimal(size) for size in (left, right)]
    records = [
        build(
            f"Lesotho ranks {place} for ports.",
            place,
            Rank(amount=Decimal(place[:2]), of=fields[number]),
            number=number,
            document=number,
        )
        for number, place in enumerate(("31st", "38th"))
    ]
    assert is_apart == (Excuses(records).rankings(*records) is not None)
