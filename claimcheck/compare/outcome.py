"""What a judge says of two values: a reason, a sentence, and how far apart they are."""

from collections.abc import Callable
from typing import NamedTuple, Self

from claimcheck.compare.codes import reasons
from claimcheck.compare.model import Severity, Verdict

# Below this gap the words almost allow the difference; from 1 on it is large.
_SOME = 0.5
_LARGE = 1.0
# Below these probabilities that both claims are about one fact, a conflict is said less loudly.
_SURE = 0.8
_LIKELY = 0.5


class Outcome(NamedTuple):
    """A verdict on two values.

    ``reason`` is a slug of ``reasons.toml``, which gives the verdict. ``gap`` is for conflicts: below 0.5 the words
    almost allow the difference, from 1 on it is large. ``formula`` and ``rate`` are those of ``Comparison``.

    Most verdicts are asked for their reason alone, so that ``told`` and ``width`` may be what works out the explanation
    and the gap once they are asked for.
    """

    reason: str
    told: str | Callable[[], str]
    width: float | Callable[[], float] = 0.0
    formula: str | None = None
    rate: str | None = None

    @property
    def explanation(self) -> str:
        """One sentence for an editor."""
        return self.told if isinstance(self.told, str) else self.told()

    @property
    def gap(self) -> float:
        """How far apart the two are: below 0.5 the words almost allow it, from 1 on it is large."""
        return self.width() if callable(self.width) else self.width

    @property
    def verdict(self) -> Verdict:
        """The verdict that goes with the reason."""
        return reasons()[self.reason].verdict

    @property
    def is_conflict(self) -> bool:
        """Whether the two cannot both be true."""
        return self.verdict is Verdict.CONFLICT

    def because(self, reason: str, explanation: str) -> Self:
        """The same working with another reason."""
        return self._replace(reason=reason, told=explanation)

    def capped(self, most: float) -> Self:
        """The same verdict with a gap that is no larger."""
        return self._replace(width=min(self.gap, most))


def severity(gap: float, confidence: float = 1.0) -> Severity:
    """How loudly to say a conflict, from its gap (see ``Outcome``) and the probability that both are about one fact.

    A gap below 0.5 is a note, below 1 a warning, and an error above. A confidence below 0.8 takes an error down to a
    warning, one below 0.5 anything to a note.

    >>> severity(2.0), severity(2.0, 0.7), severity(0.2)
    (<Severity.ERROR: 'error'>, <Severity.WARNING: 'warning'>, <Severity.NOTE: 'note'>)
    """
    if gap < _SOME or confidence < _LIKELY:
        return Severity.NOTE
    return Severity.WARNING if gap < _LARGE or confidence < _SURE else Severity.ERROR
