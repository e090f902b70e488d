"""Comparisons made once, and names for stretches of numbers."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from claimcheck.link.alike import Scale, alike
from claimcheck.link.record import Record
from claimcheck.values import Count


def test_like_parts_are_compared_once(build: Callable[..., Record]) -> None:
    """Two claims in English and one in French are three pairs, but only two pairs of languages."""
    languages = ("en", "en", "fr")
    records = [
        build("It has 12 ships.", "12 ships", Count(amount=Decimal(12)), number=number, language=language)
        for number, language in enumerate(languages)
    ]
    asked = []

    def compare(a: Record, b: Record) -> str:
        asked.append((a.number, b.number))
        return f"{a.claim.language} {b.claim.language}"

    compared = alike(records, lambda record: record.claim.language, compare)
    said = [compared(records[one], records[other]) for one, other in ((0, 1), (0, 2), (1, 2), (2, 0))]
    assert ["en en", "en fr", "en fr", "fr en"] == said
    assert [(0, 1), (0, 2), (2, 0)] == asked


@pytest.mark.parametrize(
    ("number", "below", "up_to"), [(0, "few", "few"), (3, "some", "few"), (5, "some", "some"), (9, "many", "some")]
)
def test_an_end_belongs_to_a_stretch_or_not(number: float, below: str, up_to: str) -> None:
    """``below`` leaves the end of a stretch to the next one, ``up_to`` does not."""
    scale = Scale((("few", 3), ("some", 9)), "many")
    assert (below, up_to) == (scale.below(number), scale.up_to(number))
