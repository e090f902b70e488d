"""Answers that are remembered by which object was asked about."""

from claimcheck.values import Quantity
from claimcheck.values.axis import interval
from claimcheck.values.remember import remembered


def test_an_object_is_asked_about_once() -> None:
    """The second time the answer is there already; an equal object is another one."""
    asked = []

    @remembered(8)
    def length(text: list[int]) -> int:
        asked.append(text)
        return len(text)

    one, equal = [1, 2], [1, 2]
    assert [2, 2, 2] == [length(one), length(one), length(equal)]
    assert [one, equal] == asked


def test_no_more_is_remembered_than_allowed() -> None:
    """With room for two the third pushes out what was there."""
    asked = []

    @remembered(2)
    def name(number: float) -> str:
        asked.append(number)
        return str(number)

    one, two, three = 1.5, 2.5, 3.5
    for number in (one, two, three, one):
        name(number)
    assert [one, two, three, one] == asked


def test_equal_amounts_keep_their_own_looseness() -> None:
    """12.40 metres are told more exactly than 12.4 metres, whichever was asked about first."""
    coarse, fine = Quantity(amount="12.4", unit="meter"), Quantity(amount="12.40", unit="meter")
    widths = [interval(value) for value in (coarse, fine, coarse)]
    assert widths[0] == widths[2]
    assert widths[0].contains(widths[1])
    assert widths[0] != widths[1]
