"""Ages and other lengths of years tied to the dates that they count from."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.lengths import judge_anniversary, judge_length
from claimcheck.compare.model import Comparison, Verdict
from claimcheck.compare.outcome import Outcome
from claimcheck.values import edtf
from claimcheck.values.model import Date, Duration, Rank
from claimcheck.values.tolerance import is_bound

_YEARS = frozenset({"year", "decade", "century"})
# From so many years on, a length that fits a date to the year does so for a reason; below, most texts hold such dates.
_TELLING = 5
_TELLING_PLACE = 20
# In a few documents on one matter any date may be meant; in many, only one of the same subject.
_FEW = 12
_SURE = 0.8


def age_ties(claims: Sequence[Claim], comparisons: Sequence[Comparison]) -> list[Comparison]:
    """The agreements of lengths with dates, and the conflicts with other dates of the same thing.

    Only a fit makes a tie: that an age does not fit a date says no more than that the date is of something else, unless
    that date is said to conflict with one that fits.
    """
    dates = _dates(claims)
    found = [tie for claim in claims if _is_length(claim) for tie in _fitting(claim, dates)]
    return found + list(_carried(found, comparisons, {claim.id: claim for claim in claims}))


def _is_length(claim: Claim) -> bool:
    value = claim.value
    if isinstance(value, Duration) and not is_bound(value):
        years = (value.amount or 0) * {"decade": 10, "century": 100}.get(value.unit, 1)
        return value.unit in _YEARS and years >= _TELLING
    return isinstance(value, Rank) and (value.amount or 0) >= _TELLING_PLACE


def _dates(claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """The dates that a length may count from, by subject; all of them under no name where the documents are few."""
    index: dict[str, list[Claim]] = defaultdict(list)
    few = len({claim.document for claim in claims}) <= _FEW
    for claim in claims:
        if isinstance(claim.value, Date) and _is_plain(claim.value):
            index["" if few else claim.subject.key].append(claim)
    return index


def _is_plain(date: Date) -> bool:
    """Whether a date is one day, month or year, told of itself or as the open end of a time since then."""
    found = edtf.parse(date.edtf.removesuffix("/..").removeprefix("../"))
    return found is not None and found.precision in ("day", "month", "year")


def _fitting(length: Claim, dates: Mapping[str, list[Claim]]) -> Iterator[Comparison]:
    for date in [*dates.get("", ()), *(dates.get(length.subject.key, ()) if length.subject.key else ())]:
        found = _judged(length, date)
        if found.reason == "age-fits":
            yield comparison(length, date, found, confidence=_SURE)


def _judged(length: Claim, date: Claim) -> Outcome:
    value, when = length.value, date.value
    if isinstance(value, Rank) and isinstance(when, Date):
        return judge_anniversary((length, value), (date, when))
    if isinstance(value, Duration) and isinstance(when, Date):
        return judge_length((length, value), (date, when))
    return Outcome("kind-differs", "")


def _carried(
    ties: Sequence[Comparison], comparisons: Sequence[Comparison], claims: Mapping[str, Claim]
) -> Iterator[Comparison]:
    """A length that fits one of two dates in conflict conflicts with the other."""
    against: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for found in comparisons:
        if found.verdict is Verdict.CONFLICT and {found.left, found.right} <= claims.keys():
            against[found.left].append((found.right, found.confidence))
            against[found.right].append((found.left, found.confidence))
    for tie in ties:
        for other, confidence in against[tie.right]:
            found_there = _judged(claims[tie.left], claims[other])
            if found_there.is_conflict:
                sure = min(confidence, tie.confidence)
                yield comparison(claims[tie.left], claims[other], found_there, confidence=sure)
