"""Conflicts that a sum carries on: what contradicts one number of a sum that works out contradicts the others too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.ages import judge_tie
from claimcheck.compare.comparison import comparison
from claimcheck.compare.model import Comparison, Severity, Verdict
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.wording import quoted

_LENGTHS = ("age-fits", "length-fits")
_MISFIT = {
    "change-fits": "change-does-not-fit",
    "share-fits": "share-does-not-fit",
    "difference-fits": "difference-does-not-fit",
}
# What follows from a conflict is less sure than the conflict: one step quieter.
_GAP = {Severity.NOTE: 0.25, Severity.WARNING: 0.25, Severity.ERROR: 0.6}


def carried(
    ties: Sequence[Comparison], comparisons: Iterable[Comparison], claims: Mapping[str, Claim]
) -> Iterator[Comparison]:
    """The conflicts of the numbers of a tie with what conflicts with one of them; notes carry nothing.

    "Seven in ten" fits 613 of 880; where 81 per cent conflicts with it, it conflicts with the 613 as well. A date that
    conflicts with one that fits an age conflicts with the age.
    """
    against: dict[str, list[tuple[Claim, Comparison]]] = defaultdict(list)
    for found in comparisons:
        known = found.left in claims and found.right in claims
        if known and found.verdict is Verdict.CONFLICT and found.severity is not Severity.NOTE:
            against[found.left].append((claims[found.right], found))
            against[found.right].append((claims[found.left], found))
    for tie in ties:
        stated, other = claims[tie.left], claims[tie.right]
        for rival, conflict in against[tie.left]:
            yield from _instead(tie, conflict, stated, rival, other)
        for rival, conflict in against[tie.right] if tie.reason in _LENGTHS else ():
            yield from _judged(stated, rival, tie, conflict)


def _instead(tie: Comparison, conflict: Comparison, stated: Claim, rival: Claim, other: Claim) -> Iterator[Comparison]:
    """The conflict of a rival of the relation with a number that the relation fits."""
    if tie.reason in _LENGTHS:
        yield from _judged(rival, other, tie, conflict)
    elif tie.reason in _MISFIT and rival.value.kind == stated.value.kind:
        text = f"{tie.formula}, which fits {quoted(stated)} and not {quoted(rival)}."
        found = Outcome(_MISFIT[tie.reason], text, _gap(conflict), tie.formula)
        yield comparison(rival, other, found, confidence=min(tie.confidence, conflict.confidence))


def _judged(length: Claim, date: Claim, tie: Comparison, conflict: Comparison) -> Iterator[Comparison]:
    found = judge_tie(length, date)
    if found.is_conflict:
        found = found.capped(_gap(conflict))
        yield comparison(length, date, found, confidence=min(tie.confidence, conflict.confidence))


def _gap(conflict: Comparison) -> float:
    return _GAP[conflict.severity or Severity.WARNING]
