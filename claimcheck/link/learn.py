"""Logistic regression over named levels: a weight for each, that can be printed and summed by hand."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import repeat
from operator import add

Row = Mapping[str, str]
# Steps smaller than this no longer matter.
_CLOSE = 0.005


@dataclass(frozen=True, slots=True)
class Weights:
    """A bias and a weight (natural log odds) for every level of every feature; unseen levels weigh nothing."""

    bias: float
    levels: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    _by_step: Mapping[tuple[str, str], float] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        steps = {(feature, level): w for feature, weights in self.levels.items() for level, w in weights.items()}
        object.__setattr__(self, "_by_step", steps)

    def score(self, row: Row) -> float:
        """The log odds of a row."""
        # From left to right, as a loop would add them, which takes twice as long.
        return reduce(add, map(self._by_step.get, row.items(), repeat(0.0)), self.bias)

    def weight(self, feature: str, level: str) -> float:
        """What one level weighs."""
        return self._by_step.get((feature, level), 0.0)


def sigmoid(x: float) -> float:
    """The probability of log odds."""
    return 1 / (1 + math.exp(-x)) if x >= 0 else math.exp(x) / (1 + math.exp(x))


def fit(
    rows: Sequence[Row],
    labels: Sequence[bool],
    importance: Sequence[float],
    *,
    ridge: float,
    start: Weights | None = None,
    passes: int = 30,
) -> Weights:
    """Weights that make the labels likeliest, less ``ridge`` times half the squares of all but the bias.

    Newton's method, which numpy makes quick; numpy is needed for learning alone. ``start`` is a guess that saves steps.
    """
    import numpy as np

    order = sorted({pair for row in rows for pair in row.items()})
    place = {pair: column for column, pair in enumerate(order, start=1)}
    design = np.zeros((len(rows), len(order) + 1), dtype=np.float32)
    design[:, 0] = 1.0
    for number, row in enumerate(rows):
        design[number, [place[pair] for pair in row.items()]] = 1.0
    truth, weight = np.array(labels, dtype=np.float32), np.array(importance, dtype=np.float32)
    penalty = np.full(len(order) + 1, ridge)
    penalty[0] = 1e-6
    found = np.zeros(len(order) + 1)
    if start is not None:
        found[:] = [start.bias, *(start.levels.get(feature, {}).get(level, 0.0) for feature, level in order)]
    for _ in range(passes):
        likely = 1 / (1 + np.exp(-(design @ found.astype(np.float32))))
        slope = design.T @ (weight * (likely - truth)) + penalty * found
        spread = weight * likely * (1 - likely)
        step = np.linalg.solve(((design.T * spread) @ design).astype(float) + np.diag(penalty), slope)
        found -= step
        if float(np.abs(step).max()) < _CLOSE:
            break
    levels: dict[str, dict[str, float]] = {}
    for (feature, level), column in place.items():
        levels.setdefault(feature, {})[level] = round(float(found[column]), 3)
    return Weights(round(float(found[0]), 3), levels)
