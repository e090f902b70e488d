"""Lengths of time tied to the dates that they count from, and to the spans that they are the length of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.lengths import judge_anniversary, judge_length
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.values import edtf
from claimcheck.values.model import Date, Duration, Rank
from claimcheck.values.tolerance import is_bound

# From so many on, a length that fits a date or a span does so for a reason; below, most texts hold such dates.
_TELLING = {"year": 5, "decade": 1, "century": 1, "month": 10, "week": 1, "day": 3, "hour": 48}
_TELLING_PLACE = 20
# What a length may be held against: a plain date for years, a span of two days or two months for shorter ones.
_AGAINST = {"year": "date", "decade": "date", "century": "date", "month": "month", "week": "day", "day": "day"}
# In a few documents on one matter any date may be meant; in many, only one of the same subject.
_FEW = 12
_SURE = 0.8


def age_ties(claims: Sequence[Claim]) -> list[Comparison]:
    """The agreements of lengths of time with dates, in order of the lengths.

    Only a fit makes a tie: that an age does not fit a date says no more than that the date is of something else.
    """
    few = len({claim.document for claim in claims}) <= _FEW
    dates: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if kind := _kind_of_date(claim):
            dates[kind, "" if few else claim.subject.key].append(claim)
    return [tie for claim in claims for tie in _fitting(claim, dates, few)]


def _kind_of_date(claim: Claim) -> str:
    """Which lengths a date is held against: "date" for a plain one, "day" or "month" for a span, empty for others."""
    if not isinstance(claim.value, Date):
        return ""
    first, _, last = claim.value.edtf.partition("/")
    ends = [found.precision for end in (first, last) if (found := edtf.parse(end))]
    if len(ends) == 1 and not (first and last.strip(".")):
        return "date" if ends[0] in ("day", "month", "year") else ""
    return ends[0] if len(set(ends)) == 1 and ends[0] in ("day", "month") else ""


def _kind_of_length(claim: Claim) -> str:
    """Which dates a length is held against, empty for one that says too little."""
    value = claim.value
    if isinstance(value, Rank):
        return "date" if (value.amount or 0) >= _TELLING_PLACE else ""
    if not isinstance(value, Duration) or is_bound(value) or (value.amount or 0) < _TELLING.get(value.unit, 0):
        return ""
    return _AGAINST.get(value.unit, "day" if value.unit == "hour" else "")


def _fitting(length: Claim, dates: Mapping[tuple[str, str], list[Claim]], few: bool) -> Iterator[Comparison]:
    kind = _kind_of_length(length)
    for date in dates.get((kind, "" if few else length.subject.key or "?"), ()) if kind else ():
        found = judge_tie(length, date)
        if found.reason in ("age-fits", "length-fits"):
            yield comparison(length, date, found, confidence=_SURE)


def judge_tie(length: Claim, date: Claim) -> Outcome:
    """The verdict on a length of time, or the number of an anniversary, and a date."""
    value, when = length.value, date.value
    if isinstance(value, Rank) and isinstance(when, Date):
        return judge_anniversary((length, value), (date, when))
    if isinstance(value, Duration) and isinstance(when, Date):
        return judge_length((length, value), (date, when))
    return Outcome("kind-differs", "")
