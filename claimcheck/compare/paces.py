"""Figures whose words, not their units, say over what time they are: "spends $2m every day", "daily output of 400 cars"."""

from claimcheck.claims.model import Claim
from claimcheck.values.model import Count, Money, Numeric, Quantity, Value
from claimcheck.values.units import unit

# Scopes that say over what time a figure is, and the unit of time.
_PACES = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "full_year": "year"}


_TOLD_OVER = (Money, Count, Quantity)


def paced(left: Claim, right: Claim) -> tuple[Value, Value]:
    """The values of two claims, each per its time where the words give both a time and the two differ.

    A figure of a year is often told without one, so a year alone makes no rate: "annual profit" and "profit" are one.
    """
    time = _time(left)
    other = time and _time(right)
    if not other or time == other:
        return left.value, right.value
    return _per(left.value, time), _per(right.value, other)


def _time(claim: Claim) -> str:
    """The unit of time that a figure is told over, empty where none or more than one is named."""
    value = claim.value
    if not isinstance(value, _TOLD_OVER):
        return ""
    under = value.unit.partition("/")[2] if "/" in value.unit else ""
    if under:
        return under if unit(under).dimension == "[time]" else ""
    if not claim.scope:
        return ""
    found = [_PACES[scope] for scope in claim.scope if scope in _PACES]
    return found[0] if len(found) == 1 else ""


def _per(value: Value, time: str) -> Value:
    if not isinstance(value, Numeric) or "/" in value.unit:
        return value
    return value.model_copy(update={"unit": f"{value.unit}/{time}"})
