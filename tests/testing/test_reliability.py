"""How far probabilities can be trusted."""

from claimcheck.link.calibrate import Scored
from claimcheck.link.cases import Label
from claimcheck.testing.reliability import bins, plot


def pairs(count: int, odds: float, held: int) -> list[Scored]:
    """Pairs whose values differ, of as many cases, the first so many of them conflicts."""
    return [
        Scored(f"{odds}-{n:03}", odds, False, False, Label(n < held, "conflict" if n < held else "", 1.0))
        for n in range(count)
    ]


def test_what_is_said_is_near_what_holds() -> None:
    """A probability is learned on half of the cases and held against the other."""
    found = bins(pairs(100, -2.0, 10) + pairs(100, 2.0, 80), "conflict", 2)
    assert [100, 100] == [number for _, _, number in found]
    assert all(abs(said - held) < 0.2 for said, held, _ in found)
    assert found[0][0] < found[1][0]


def test_the_plot_has_a_mark_for_each_group() -> None:
    """And nothing where nothing was scored."""
    drawn = plot(pairs(100, -2.0, 10) + pairs(100, 2.0, 80))
    assert 10 == drawn.count("<circle")
    assert drawn.startswith("<svg")
    assert drawn.endswith("</svg>\n")
