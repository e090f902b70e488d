"""The search for garbage rests while long work is done."""

import gc

import pytest

from claimcheck.link.quiet import uncollected


def test_the_search_rests_and_goes_on() -> None:
    """It is off within and on again behind."""
    assert not uncollected(gc.isenabled)()
    assert gc.isenabled()


def test_the_search_goes_on_after_an_error() -> None:
    """An error leaves it as it was."""
    with pytest.raises(ZeroDivisionError):
        uncollected(lambda: 1 / 0)()
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off() -> None:
    """Who turned it off has a reason."""
    gc.disable()
    try:
        uncollected(gc.isenabled)()
        assert not gc.isenabled()
    finally:
        gc.enable()
