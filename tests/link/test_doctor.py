"""Doctored and swapped copies of labelled texts."""

from decimal import Decimal

import pytest
from claimcheck.link.swaps import other_name, other_years, swap

from claimcheck.claims.model import Claim
from claimcheck.link.doctor import agreeing, altered, doctored
from claimcheck.values import Count, Date, Money, Score
from claimcheck.values.model import Value


@pytest.mark.parametrize(
    "value",
    [
        Count(amount="7", low="7", high="7"),
        Count(amount="412", low="412", high="412"),
        Money(amount="2500000", low="2500000", high="2500000", resolution="100000", unit="EUR"),
        Date(edtf="2023"),
        Date(edtf="2023-12"),
        Date(edtf="2024-02-29"),
    ],
)
@pytest.mark.parametrize("key", range(30))
def test_another_value_is_of_the_same_kind_and_unlike(value: Value, key: int) -> None:
    """Never the same value, never another kind of value."""
    other = altered(value, key)
    assert other is not None
    assert (type(value), True) == (type(other), other != value)


def test_counts_stay_whole() -> None:
    """Nobody counts half a person."""
    amounts = [altered(Count(amount="333"), key).amount for key in range(20)]  # type: ignore[union-attr]
    assert all(amount == amount.to_integral_value() for amount in amounts if isinstance(amount, Decimal))


@pytest.mark.parametrize("value", [Score(text="3-1"), Date(edtf=""), Date(edtf="2023-06/2024-02"), Count(low="3")])
def test_what_has_no_plain_value_is_left_alone(value: Value) -> None:
    """A score, an unresolved date, a span, a bound."""
    assert altered(value, 1) is None


def claim(number: int, document: str) -> Claim:
    """A claim that says 40."""
    return Claim(id=str(number), document=document, start=0, end=2, quote="40", value=Count(amount="40"))


def test_one_document_of_a_group_says_something_else() -> None:
    """All its claims of the group say the same other thing, the rest stays."""
    group = [(n, claim(n, document)) for n, document in enumerate("aabb")]
    changed = doctored([group], salt="salt", share=1)
    assert ({0, 1}, 1) in [(set(changed), len({c.value for c in changed.values()}))] or set(changed) == {2, 3}


def test_a_copy_is_the_same_every_time() -> None:
    """The salt decides, nothing else."""
    groups = [[(2 * n, claim(2 * n, "a")), (2 * n + 1, claim(2 * n + 1, "b"))] for n in range(20)]
    assert doctored(groups, salt="one") == doctored(groups, salt="one")
    assert doctored(groups, salt="one") != doctored(groups, salt="two")


def test_pairs_join_into_groups() -> None:
    """Whoever agrees with whom agrees with all."""
    assert [[0, 1, 2], [3, 4]] == list(agreeing([(1, 2), (0, 1), (4, 3)]))


def test_a_swap_says_where_places_went() -> None:
    """And that a place which the swap went through is gone."""
    swapped = swap("Sber hired 300 people at Sber.", {"Sber": "Yandex"})
    assert "Yandex hired 300 people at Yandex." == swapped.text
    assert ((13, 16), None) == (swapped.moved(11, 14), swapped.moved(0, 4))


def test_a_swap_spares_what_it_is_told_to() -> None:
    """A quote that is gold stays as it is."""
    assert "May hired May" == swap("Ann hired May", {"Ann": "May", "May": "Ann"}, [(10, 13)]).text


def test_another_name_shares_no_word() -> None:
    """A name that has a word in common is no other."""
    assert {"Ann": "Kim", "Lee": "Roe"} == other_name("Ann Lee", ["Bob Lee", "Kim Roe Poe"], 0)


def test_only_years_that_all_texts_name_are_moved() -> None:
    """The year of one text alone says nothing of the other."""
    assert {"2023": "2024"} == other_years(["In 2023 and 2021", "2023 against 2019"], 0)
