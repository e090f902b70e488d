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
class Stage:
    """The second stage for one verdict: its weights, and how its log odds turn into probabilities."""

    weights: Weights
    curve: Curve


@dataclass(frozen=True, slots=True)
class Regime:
    """The second stage for pairs whose values meet (``agree``) and whose values do not (``conflict``).

    ``tiers`` maps ``agree``, ``note``, ``warning`` and ``error`` to the least log odds that each of them takes.
    """

    agree: Stage
    conflict: Stage
    tiers: Mapping[str, float]

    def stage(self, *, meets: bool) -> Stage:
        """What speaks on a pair whose values meet, or do not."""
        return self.agree if meets else self.conflict


@dataclass(frozen=True, slots=True)
class Model:
    """The first stage for all pairs, and the second for documents of some length and for those of a line or two.

    In a line there is nothing to compete with: what it says alone decides.
    """

    first: Weights
    full: Regime
    short: Regime
    provenance: Mapping[str, Any]

    def regime(self, *, short: bool) -> Regime:
        """The second stage for a pair of which one document is short, or none."""
        return self.short if short else self.full


@lru_cache(maxsize=1)
def default_model() -> Model:
    """The model that ships with the package."""
    return load((files("claimcheck.link") / "weights.json").read_text(encoding="utf-8"))


def load(text: str) -> Model:
    """A model from its JSON text; the inverse of ``dump``."""
    data = json.loads(text)
    return Model(_weights(data["first"]), _regime(data["full"]), _regime(data["short"]), data["provenance"])


def _regime(data: Mapping[str, Any]) -> Regime:
    return Regime(_stage(data["agree"]), _stage(data["conflict"]), data["tiers"])


def _stage(data: Mapping[str, Any]) -> Stage:
    return Stage(_weights(data), _curve(data["curve"]))


def dump(model: Model) -> str:
    """The model as JSON text, keys sorted, ending in a line break."""
    data = {
        "provenance": model.provenance,
        "first": {"bias": model.first.bias, "levels": model.first.levels},
        "full": _dump_regime(model.full),
        "short": _dump_regime(model.short),
    }
    return json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _dump_regime(regime: Regime) -> dict[str, Any]:
    return {"agree": _dump_stage(regime.agree), "conflict": _dump_stage(regime.conflict), "tiers": regime.tiers}


def _dump_stage(stage: Stage) -> dict[str, Any]:
    points = list(zip(stage.curve.odds, stage.curve.shares, strict=True))
    return {"bias": stage.weights.bias, "levels": stage.weights.levels, "curve": points}


def _weights(data: Mapping[str, Any]) -> Weights:
    return Weights(data["bias"], data["levels"])


def _curve(points: Sequence[Sequence[float]]) -> Curve:
    return Curve(tuple(point[0] for point in points), tuple(point[1] for point in points))
