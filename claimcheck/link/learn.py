"""Logistic regression over named levels, in plain Python: the same rows give the same weights on any machine."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Weights:
    """A bias and a weight (natural log odds) for every level of every feature; unseen levels weigh nothing."""

    bias: float
    levels: Mapping[str, Mapping[str, float]] = field(default_factory=dict)

    def score(self, row: Row) -> float:
        """The log odds of a row."""
        total = self.bias
        for feature, level in row.items():
            weights = self.levels.get(feature)
            if weights is not None:
                total += weights.get(level, 0.0)
        return total


def sigmoid(x: float) -> float:
    """The probability of log odds."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def fit(
    rows: Sequence[Row],
    labels: Sequence[bool],
    importance: Sequence[float] | None = None,
    *,
    ridge: float | Mapping[str, float] = 1.0,
    passes: int = 40,
) -> Weights:
    """Weights that make the labels likeliest, less ``ridge`` times half their squares (by feature, or for all).

    Coordinate-wise Newton steps with a trust region (Genkin, Lewis and Madigan 2007): deterministic, and cheap where
    each row has few levels of many.
    """
    columns: dict[tuple[str, str], list[int]] = {}
    for number, row in enumerate(rows):
        for pair in row.items():
            columns.setdefault(pair, []).append(number)
    order = sorted(columns)
    weight = list(importance) if importance is not None else [1.0] * len(rows)
    sign = [1.0 if label else -1.0 for label in labels]
    margin = [0.0] * len(rows)
    values = dict.fromkeys(order, 0.0)
    trust = dict.fromkeys(order, 1.0)
    bias, everything = 0.0, range(len(rows))
    for _ in range(passes):
        step = _step(everything, sign, margin, weight, 0.0, 0.0, 2.0)
        bias += step
        _move(everything, sign, margin, step)
        largest = abs(step)
        for key in order:
            strength = ridge if isinstance(ridge, int | float) else ridge.get(key[0], ridge[""])
            step = _step(columns[key], sign, margin, weight, values[key], strength, trust[key])
            values[key] += step
            _move(columns[key], sign, margin, step)
            trust[key] = max(2 * abs(step), trust[key] / 2)
            largest = max(largest, abs(step))
        if largest < 0.003:
            break
    levels: dict[str, dict[str, float]] = {}
    for (feature, level), value in values.items():
        levels.setdefault(feature, {})[level] = round(value, 4)
    return Weights(round(bias, 4), levels)


def _step(
    column: Sequence[int],
    sign: list[float],
    margin: list[float],
    weight: list[float],
    value: float,
    ridge: float,
    trust: float,
) -> float:
    """The Newton step for one weight; ``margin`` is each row's log odds towards its own label."""
    slope, curve = ridge * value, ridge
    exp = math.exp
    for row in column:
        m = margin[row]
        p = 1 / (1 + exp(m)) if m < 30 else 0.0
        w = weight[row]
        slope -= w * sign[row] * p
        curve += w * p * (1 - p)
    step = -slope / max(curve, 1e-6)
    return max(-trust, min(trust, step))


def _move(column: Sequence[int], sign: list[float], margin: list[float], step: float) -> None:
    for row in column:
        margin[row] += sign[row] * step
