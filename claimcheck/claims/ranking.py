"""Choosing among candidates by named features whose weights lie in a data file."""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=8)
def weights(name: str) -> Mapping[str, float]:
    """The weights of one choice ("subject", "period") by feature, from ``weights.toml``."""
    data = tomllib.loads((files("claimcheck.claims") / "weights.toml").read_text(encoding="utf-8"))
    return {feature: float(weight) for feature, weight in data[name].items()}


def best(candidates: Sequence[Iterable[str]], table: Mapping[str, float]) -> int:
    """The index of the candidate whose features weigh most, the first of equals; -1 where there is none."""
    chosen, top = -1, float("-inf")
    for index, features in enumerate(candidates):
        total = sum(table.get(feature, 0.0) for feature in features)
        if total > top + 1e-9:
            chosen, top = index, total
    return chosen
