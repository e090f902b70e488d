"""Learning weights from labelled choices."""

from claimcheck.claims.learn import Choice, accuracy, cross_validated, learn
from claimcheck.claims.ranking import best


def choices() -> list[Choice]:
    """Choices in which the candidate that opens is right, and being last says nothing."""
    return [
        Choice(
            f"case {n % 8}",
            (("opens", "last"), ("closes",)) if n % 2 else (("closes", "last"), ("opens",)),
            (float(n % 2), float(not n % 2)),
        )
        for n in range(40)
    ]


def test_what_decides_is_learned() -> None:
    """The feature of the right candidates weighs more than that of the wrong ones, and decides."""
    table = learn(choices())
    assert table["opens"] > table["closes"]
    assert (40, 40) == accuracy(choices(), table)


def test_rare_features_are_left_out() -> None:
    """A feature of one case alone gets no weight."""
    found = [*choices(), Choice("one", (("opens",), ("once",)), (0.0, 1.0))]
    assert "once" not in learn(found)


def test_learning_is_deterministic() -> None:
    """The same choices give the same weights."""
    assert learn(choices()) == learn(choices())


def test_cross_validation_counts_every_choice() -> None:
    """Every choice is tried once."""
    assert (40, 40) == cross_validated(choices())


def test_the_first_of_equals_is_chosen() -> None:
    """Ties go to the first candidate, and no candidates give none."""
    assert 0 == best([("a",), ("a",)], {"a": 1.0})
    assert -1 == best([], {})
