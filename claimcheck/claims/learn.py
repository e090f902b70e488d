"""Weights for choosing among candidates, learned from labelled choices: a log-linear model, deterministic."""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Choice:
    """One labelled choice: the features of each candidate, and how right each is (0 to 1, some above 0).

    ``group`` is the case it comes from, ``weight`` how much it counts.
    """

    group: str
    candidates: tuple[tuple[str, ...], ...]
    right: tuple[float, ...]
    weight: float = 1.0


def learn(
    choices: Sequence[Choice], *, rounds: int = 40, rate: float = 0.2, ridge: float = 10.0, least_groups: int = 4
) -> dict[str, float]:
    """The weights that make the right candidates likely, by adaptive gradient steps in the order given.

    ``ridge`` holds every weight back alike, ``least_groups`` leaves out features of fewer cases.
    """
    penalties = _penalties(choices, ridge, least_groups)
    table: dict[str, float] = defaultdict(float)
    squared: dict[str, float] = defaultdict(lambda: 1e-2)
    for _ in range(rounds):
        for choice in choices:
            for feature, slope in _slopes(choice, table).items():
                if feature in penalties:
                    step = slope - choice.weight * penalties[feature] * table[feature]
                    squared[feature] += step * step
                    table[feature] += rate * step / math.sqrt(squared[feature])
    return {feature: round(weight, 3) for feature, weight in sorted(table.items()) if abs(weight) >= 0.0005}


def _penalties(choices: Sequence[Choice], ridge: float, least_groups: int) -> dict[str, float]:
    """The part of the ridge that falls to each choice with a feature; none for a feature of too few cases."""
    counts: Counter[str] = Counter()
    groups: dict[str, set[str]] = defaultdict(set)
    for choice in choices:
        for feature in {feature for features in choice.candidates for feature in features}:
            counts[feature] += 1
            groups[feature].add(choice.group)
    return {feature: ridge / count for feature, count in counts.items() if len(groups[feature]) >= least_groups}


def _slopes(choice: Choice, table: Mapping[str, float]) -> dict[str, float]:
    """The slope of the log-likelihood: features of right candidates less those expected."""
    likely = _shares([sum(table.get(f, 0.0) for f in features) for features in choice.candidates])
    wanted = [share * right for share, right in zip(likely, choice.right, strict=True)]
    total = sum(wanted)
    wanted = [share / total for share in wanted] if total > 0 else [right / sum(choice.right) for right in choice.right]
    slopes: dict[str, float] = defaultdict(float)
    for features, share, want in zip(choice.candidates, likely, wanted, strict=True):
        for feature in features:
            slopes[feature] += choice.weight * (want - share)
    return slopes


def _shares(scores: Sequence[float]) -> list[float]:
    top = max(scores)
    odds = [math.exp(score - top) for score in scores]
    total = sum(odds)
    return [odd / total for odd in odds]


def accuracy(choices: Sequence[Choice], table: Mapping[str, float]) -> tuple[int, int]:
    """How many choices the weights get right, and of how many."""
    right = 0
    for choice in choices:
        scores = [sum(table.get(f, 0.0) for f in features) for features in choice.candidates]
        right += choice.right[scores.index(max(scores))] > 0
    return right, len(choices)


def cross_validated(
    choices: Sequence[Choice], *, folds: int = 5, only: Callable[[Choice], bool] = lambda _: True
) -> tuple[int, int]:
    """The choices got right when weights are learned without the groups they are tried on, and of how many."""
    groups = sorted({choice.group for choice in choices})
    right = total = 0
    for fold in range(folds):
        held = {group for index, group in enumerate(groups) if index % folds == fold}
        table = learn([choice for choice in choices if choice.group not in held])
        found = accuracy([choice for choice in choices if choice.group in held and only(choice)], table)
        right, total = right + found[0], total + found[1]
    return right, total
