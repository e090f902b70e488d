"""Words in a form that meets across inflections and scripts."""

import pytest

from claimcheck.link.words import fold, is_name, stem, tokens


@pytest.mark.parametrize(("left", "right"), [("Хрущёв", "Хрущев"), ("Málaga", "malaga"), ("İzmir", "Izmir")])
def test_spellings_of_one_word_meet(left: str, right: str) -> None:
    """Accents and letter case are left out."""
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), [("passengers", "passenger"), ("Sber's", "Sber")])
def test_inflections_of_one_word_meet(left: str, right: str) -> None:
    """Endings and possessives are left out."""
    assert stem(left) == stem(right)


def test_tokens_know_their_place() -> None:
    """Offsets are code points of the text."""
    text = "Über 1.200 Gäste"
    assert ((0, "Über"), (5, "1.200"), (11, "Gäste")) == tokens(text)


def test_names_have_a_capital() -> None:
    """A single capital is no name."""
    assert [True, False, False] == [is_name(word) for word in ("Sber", "bank", "A")]
