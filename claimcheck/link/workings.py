"""What weights make of the levels of links, as evidence: worked out once for all links that hold the same levels."""

from functools import lru_cache

from claimcheck.compare.model import Evidence
from claimcheck.link.learn import Weights
from claimcheck.link.levels import Levels

# Steps of the working that weigh less than this are noise to a reader.
_LEAST_WEIGHT = 0.15


class Workings:
    """The log odds and the evidence that one set of weights draws from levels, known by which object they are."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        # What is remembered keeps its levels alive, so that no others can take their place.
        self._odds: dict[int, tuple[Levels, float]] = {}
        self._evidence: dict[int, tuple[Levels, tuple[Evidence, ...]]] = {}

    def odds(self, levels: Levels) -> float:
        """The log odds of the levels."""
        found = self._odds.get(id(levels))
        if found is None:
            found = self._odds[id(levels)] = levels, self._weights.score(levels)
        return found[1]

    def evidence(self, levels: Levels) -> tuple[Evidence, ...]:
        """The steps of the working, heaviest first: each feature's level and what it weighs."""
        found = self._evidence.get(id(levels))
        if found is None:
            found = self._evidence[id(levels)] = levels, _evidence(self._weights, levels)
        return found[1]


def _evidence(weights: Weights, levels: Levels) -> tuple[Evidence, ...]:
    weighed = [(weights.weight(feature, level), feature, level) for feature, level in levels.items()]
    heavy = [step for step in weighed if abs(step[0]) >= _LEAST_WEIGHT]
    heavy.sort(key=lambda step: (-abs(step[0]), step[1]))
    steps = [_step(feature, level, weight) for weight, feature, level in heavy]
    return (*steps, _step("to begin with", "any two claims", weights.bias))


@lru_cache(maxsize=8192)
def _step(feature: str, level: str, weight: float) -> Evidence:
    # There are a few hundred steps and several in each of many comparisons.
    return Evidence(feature=feature, level=level, weight=weight)
