"""The learned weights of linking: a data file with where it came from, read once."""

import json
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from claimcheck.link.learn import Weights, sigmoid


@dataclass(frozen=True, slots=True)
class Curve:
    """A calibration: the share of true pairs seen at rising log odds, straight lines between; bounds [0, 1]."""

    odds: tuple[float, ...]
    shares: tuple[float, ...]

    def at(self, odds: float) -> float:
        """The probability that held, on cases not learned from, for pairs of these log odds."""
        if not self.odds:
            return sigmoid(odds)
        right = bisect_right(self.odds, odds)
        if right == 0:
            return self.shares[0]
        if right == len(self.odds):
            return self.shares[-1]
        low, high = self.odds[right - 1], self.odds[right]
        part = (odds - low) / (high - low)
        return self.shares[right - 1] + part * (self.shares[right] - self.shares[right - 1])


@dataclass(frozen=True, slots=True)
class Model:
    """Both stages, a calibration each for pairs whose values meet and for pairs whose values do not, and the tiers.

    ``tiers`` maps ``agree``, ``note``, ``warning`` and ``error`` to the least probability each of them takes.
    """

    first: Weights
    second: Weights
    agree: Curve
    conflict: Curve
    tiers: Mapping[str, float]
    provenance: Mapping[str, Any]


@lru_cache(maxsize=1)
def default_model() -> Model:
    """The model that ships with the package."""
    return load((files("claimcheck.link") / "weights.json").read_text(encoding="utf-8"))


def load(text: str) -> Model:
    """A model from its JSON text; the inverse of ``dump``."""
    data = json.loads(text)
    return Model(
        first=Weights(data["first"]["bias"], data["first"]["levels"]),
        second=Weights(data["second"]["bias"], data["second"]["levels"]),
        agree=_curve(data["agree"]),
        conflict=_curve(data["conflict"]),
        tiers=data["tiers"],
        provenance=data["provenance"],
    )


def dump(model: Model) -> str:
    """The model as JSON text, keys sorted, ending in a line break."""
    data = {
        "provenance": model.provenance,
        "tiers": model.tiers,
        "agree": list(zip(model.agree.odds, model.agree.shares, strict=True)),
        "conflict": list(zip(model.conflict.odds, model.conflict.shares, strict=True)),
        "first": {"bias": model.first.bias, "levels": model.first.levels},
        "second": {"bias": model.second.bias, "levels": model.second.levels},
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _curve(points: Sequence[Sequence[float]]) -> Curve:
    return Curve(tuple(point[0] for point in points), tuple(point[1] for point in points))
