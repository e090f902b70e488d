"""Why two claims whose values differ may both be right: what their context and the numbers beside them say."""

from collections.abc import Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.arithmetic import Sentence, by_sentence, explains
from claimcheck.compare.comparison import outcome
from claimcheck.link.levels import Levels
from claimcheck.link.record import Record

_CONTEXT = frozenset(
    {
        "change-vs-level",
        "denied",
        "direction-differs",
        "hypothetical",
        "later-report",
        "period-differs",
        "plan-met",
        "plan-vs-outcome",
        "toll-falls",
    }
)


class Excuses:
    """The innocent explanations among the claims of a check."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._beside: Mapping[Sentence, Sequence[Claim]] = by_sentence(record.claim for record in records)
        self._known: dict[tuple[int, int], Levels] = {}

    def levels(self, a: Record, b: Record, *, meets: bool) -> Levels:
        """The features of context: what the claims around the values make of them, and a sum that explains them."""
        pair = (a.number, b.number)
        if pair not in self._known:
            self._known[pair] = self._levels(a, b, meets)
        return self._known[pair]

    def _levels(self, a: Record, b: Record, meets: bool) -> Levels:
        reason = outcome(a.claim, b.claim).reason
        levels = {"context": reason if reason in _CONTEXT else "like"}
        if not meets:
            levels["sum"] = "explains" if self.sum(a.claim, b.claim) else "none"
        return levels

    def sum(self, left: Claim, right: Claim) -> str | None:
        """A sum with a number beside the two that accounts for their difference, as a sentence."""
        places = [(claim.document, claim.field, claim.sentence) for claim in (left, right)]
        return explains(left, right, [claim for place in places for claim in self._beside.get(place, ())])
