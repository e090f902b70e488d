"""Patterns that can only match where digits begin are told from those that must be searched for."""

import pytest

from claimcheck.lang.edges import begins_with_digits


@pytest.mark.parametrize("pattern", [r"\b24/7\b", r"(?<![\d.,])0[1-9]\d", r"(?i)\b(?:13|20) ?h\b", r"(?<!\d)[2-6]G"])
def test_an_edge_and_a_digit_need_no_search(pattern: str) -> None:
    """An edge with a digit behind it, or a choice of forms that all begin with one, can only match at digits."""
    assert begins_with_digits(pattern)


@pytest.mark.parametrize("pattern", [r"\d{5}", r"\b\d?[A-Z]", r"\b(?:13|L) ?h\b", r"\b(?:13|20)?h\b", r"\bvia \d+"])
def test_what_may_begin_elsewhere_is_searched_for(pattern: str) -> None:
    """Without an edge, or where the digit may be left out or another sign may stand for it, a match may begin anywhere."""
    assert not begins_with_digits(pattern)
