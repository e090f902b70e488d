"""Immutable values, the axis each may be compared on, and the interval its words allow."""

from claimcheck.values.interval import Interval
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
    Rank,
    Ratio,
    Score,
    Value,
)

__all__ = [
    "Count",
    "Date",
    "Duration",
    "Interval",
    "Modifier",
    "Money",
    "Number",
    "Numeric",
    "Percent",
    "Quantity",
    "Rank",
    "Ratio",
    "Score",
    "Value",
]
