"""From log odds to probabilities and tiers, on cases that the weights had not seen; and how good that is."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claimcheck.link.cases import Label
from claimcheck.link.weights import Curve

# The share of right verdicts from which on each tier speaks.
PRECISIONS = {"agree": 0.7, "error": 0.77, "warning": 0.6, "note": 0.25}
# Lines have more partners made for learning than they meet in life, so their tiers ask for more.
LINE_PRECISIONS = PRECISIONS | {"error": 0.8, "warning": 0.7}
_LEAST_RANKED = 5


@dataclass(frozen=True, slots=True)
class Scored:
    """A labelled pair with the log odds that weights which had not seen its case gave it."""

    case: str
    odds: float
    meets: bool
    short: bool
    label: Label


def isotonic(points: Sequence[tuple[float, float, float]], least: int = 10) -> Curve:
    """The rising curve nearest to (log odds, truth, importance), pooling neighbours that fall, ``least`` to a step."""
    blocks: list[list[float]] = []  # weight, weighted truth, weighted odds, number
    for odds, truth, weight in sorted(points):
        blocks.append([weight, weight * truth, weight * odds, 1])
        while len(blocks) > 1 and (
            blocks[-2][3] < least or blocks[-2][1] / blocks[-2][0] >= blocks[-1][1] / blocks[-1][0]
        ):
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    middles = tuple(round(block[2] / block[0], 3) for block in blocks)
    # One more right and one more wrong in each step: none is certain.
    return Curve(middles, tuple(round((block[1] + 0.5) / (block[0] + 1), 4) for block in blocks))


def calibrate(scored: Sequence[Scored], verdict: str) -> Curve:
    """The curve for pairs whose values meet (``agree``) or do not (``conflict``)."""
    kept = [s for s in scored if s.meets == (verdict == "agree")]
    return isotonic([(s.odds, float(s.label.verdict == verdict), s.label.importance) for s in kept])


def tier(scored: Sequence[Scored], verdict: str, precision: float) -> float:
    """The least log odds at which the pairs from there up are right with this precision."""
    right, best = 0.0, math.inf
    ranked = _ranked(scored, verdict)
    for number, s in enumerate(ranked, start=1):
        right += s.label.verdict == verdict
        if right / number >= precision and number >= _LEAST_RANKED:
            best = s.odds
    return best if math.isfinite(best) else ranked[0].odds + 1.0


def thresholds(
    scored: Sequence[Scored], precisions: Mapping[str, float] = PRECISIONS
) -> tuple[Curve, Curve, dict[str, float]]:
    """The calibration of agreements and of conflicts, and the least log odds of each tier."""
    tiers = {
        name: round(tier(scored, "agree" if name == "agree" else "conflict", precision), 3)
        for name, precision in precisions.items()
    }
    return calibrate(scored, "agree"), calibrate(scored, "conflict"), tiers


def _ranked(scored: Sequence[Scored], verdict: str) -> list[Scored]:
    """The pairs whose values meet, or do not, best first."""
    return sorted((s for s in scored if s.meets == (verdict == "agree")), key=lambda s: -s.odds)


def figures(scored: Sequence[Scored]) -> str:
    """What cross-validation says, as a table."""
    lines = ["verdict    pairs  true  average precision  best F1 (precision, recall)  recall at precision 0.8"]
    for verdict in ("agree", "conflict"):
        ranked = _ranked(scored, verdict)
        total = sum(s.label.verdict == verdict for s in ranked)
        right, average, best, high = 0, 0.0, (0.0, 0.0, 0.0), 0.0
        for number, s in enumerate(ranked, start=1):
            right += s.label.verdict == verdict
            average += (s.label.verdict == verdict) * right / number
            best = max(best, (2 * right / (number + total), right / number, right / total))
            high = right / total if right / number >= 0.8 else high
        lines.append(
            f"{verdict:9} {len(ranked):6} {total:5} {average / max(total, 1):12.3f} {best[0]:14.3f} "
            f"({best[1]:.2f}, {best[2]:.2f}) {high:20.2f}"
        )
    return "\n".join(lines)
