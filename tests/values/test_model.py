"""Values made without checking are no different from checked ones."""

from decimal import Decimal

import pytest

from claimcheck.mentions import Mention
from claimcheck.values.edtf import date_value
from claimcheck.values.model import (
    Count,
    Date,
    Duration,
    Modifier,
    Money,
    Number,
    Numeric,
    Percent,
    Quantity,
    Ratio,
    made,
    unchecked,
)

UNITS = {
    Money: "EUR",
    Count: "shops",
    Percent: "percent",
    Quantity: "meter",
    Duration: "year",
    Number: "",
    Ratio: "times",
}


@pytest.mark.parametrize("model", UNITS, ids=lambda model: model.__name__)
def test_a_made_value_is_a_checked_one(model: type[Numeric]) -> None:
    """A value made of vouched parts equals the checked value of these parts, writes the same and has the same fields set."""
    bounds = {"amount": Decimal(5), "low": Decimal(4), "high": None, "resolution": Decimal(1)}
    kind = model.model_fields["kind"].default
    checked = model(kind=kind, modifier=Modifier.AT_LEAST, unit=UNITS[model], **bounds)
    quick = made(model, kind, UNITS[model], Modifier.AT_LEAST, bounds)
    assert checked == quick
    assert checked.model_dump_json() == quick.model_dump_json()
    assert checked.model_fields_set == quick.model_fields_set
    assert quick.model_copy(update={"unit": "x"}).unit == "x"


def test_a_made_date_is_a_checked_one() -> None:
    """So does a date."""
    checked = Date(edtf="2023-04", modifier=None, start="2023-04-01", end="2023-04-30")
    assert checked == date_value("2023-04")
    assert checked.model_dump_json() == date_value("2023-04").model_dump_json()


def test_a_made_model_stays_frozen_and_prints() -> None:
    """A mention made of all its fields behaves as any."""
    value = date_value("2023")
    checked = Mention(start=0, end=4, surface="2023", value=value)
    quick = unchecked(Mention, {name: getattr(checked, name) for name in Mention.model_fields})
    assert repr(checked) == repr(quick)
    with pytest.raises(ValueError, match="frozen"):
        quick.start = 1
