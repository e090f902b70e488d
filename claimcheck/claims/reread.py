"""Values that only their context makes clear: a fraction that is a share is a percentage."""

from decimal import Decimal

from claimcheck.claims.place import Place
from claimcheck.values.model import Percent, Ratio, Value

_HUNDRED = Decimal(100)


def reread(place: Place, value: Value) -> Value:
    """The value as a claim carries it: "fell by a third" is a change of 33.3%."""
    if isinstance(value, Ratio) and value.unit == "fraction":
        return _percent(value)
    return value


def _percent(value: Ratio) -> Percent:
    return Percent(
        amount=_scaled(value.amount),
        low=_scaled(value.low),
        high=_scaled(value.high),
        resolution=value.resolution * _HUNDRED,
        unit="percent",
        modifier=value.modifier,
    )


def _scaled(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else amount * _HUNDRED
