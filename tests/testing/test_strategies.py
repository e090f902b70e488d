"""The strategies that others may use: they give legal values, and refuse arguments that leave none."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from pydantic import TypeAdapter

from claimcheck.testing import strategies as our
from claimcheck.values import edtf
from claimcheck.values.axis import axis, interval
from claimcheck.values.model import Value

VALUE: TypeAdapter[Value] = TypeAdapter(Value)


@given(our.values())
def test_every_value_survives_json(value: Value) -> None:
    """A value comes back from JSON as it was."""
    assert VALUE.validate_json(VALUE.dump_json(value)) == value


@given(our.values())
def test_every_value_has_an_axis_and_an_interval(value: Value) -> None:
    """Whatever is stated lies somewhere, and its interval is not the wrong way round."""
    found = interval(value)
    assert axis(value)
    assert found.low is None or found.high is None or found.low <= found.high


@given(our.edtf_texts())
def test_every_date_is_parsed(text: str) -> None:
    """The dates are of our subset, and their first day is not after their last."""
    found = edtf.parse(text)
    assert found is not None
    assert found.first is None or found.last is None or found.first <= found.last


@given(our.amounts(3, 5, places=1))
def test_amounts_keep_to_their_bounds(amount: Decimal) -> None:
    """Bounds are inclusive and the places are at most those asked for."""
    assert 3 <= amount <= 5
    assert amount == round(amount, 1)


@pytest.mark.parametrize(
    "build",
    [
        lambda: our.amounts(5, 3),
        lambda: our.amounts(places=-1),
        lambda: our.moneys([]),
        lambda: our.counts([]),
        lambda: our.ranks(max_value=0),
        lambda: our.scores(max_value=-1),
        lambda: our.edtf_texts(min_year=2000, max_year=1999),
    ],
)
def test_arguments_that_leave_nothing_are_refused(build: Callable[[], object]) -> None:
    """The error names the argument."""
    with pytest.raises(ValueError, match=r"_value|_year|places|currencies|nouns"):
        build()
