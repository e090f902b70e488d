"""Choosing among candidates by named features whose weights lie in a data file."""

from collections.abc import Iterable, Mapping, Sequence
from importlib.resources import files

import tomli

_tables: dict[str, dict[str, float]] = {}


def weights(name: str) -> Mapping[str, float]:
    """The weights of one choice ("concept", "period", "subject", "topic") by feature, from ``weights.toml``."""
    if not _tables:
        data = tomli.loads((files("claimcheck.claims") / "weights.toml").read_text(encoding="utf-8"))
        use({choice: {feature: float(weight) for feature, weight in table.items()} for choice, table in data.items()})
    return _tables[name]


def use(tables: Mapping[str, Mapping[str, float]]) -> None:
    """Let these weights take the place of those in use, as learning does."""
    _tables.clear()
    _tables.update({name: dict(table) for name, table in tables.items()})


def score(features: Iterable[str], table: Mapping[str, float]) -> float:
    """What the features of a candidate weigh together, in natural log odds; unknown ones weigh nothing."""
    return sum(table.get(feature, 0.0) for feature in features)


def best(candidates: Sequence[Iterable[str]], table: Mapping[str, float]) -> int:
    """The index of the candidate whose features weigh most, the first of equals; -1 where there is none."""
    chosen, top = -1, float("-inf")
    for index, features in enumerate(candidates):
        total = score(features, table)
        if total > top + 1e-9:
            chosen, top = index, total
    return chosen
