"""Lengths of time tied to the dates that they count from, and to the spans that they are the length of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.lengths import judge_anniversary, judge_length
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.times import period, published
from claimcheck.compare.together import same_subject
from claimcheck.compare.words import words
from claimcheck.values import edtf
from claimcheck.values.model import Date, Duration, Rank
from claimcheck.values.tolerance import is_bound

# From so many on, a length that fits a date or a span does so for a reason; below, most texts hold such dates.
_TELLING = {"year": 5, "decade": 1, "century": 1, "month": 10, "week": 1, "day": 3, "hour": 48}
_TELLING_PLACE = 20
# What a length may be held against: a plain date for years, a span of two days or two months for shorter ones.
_AGAINST = {"year": "date", "decade": "date", "century": "date", "month": "month", "week": "day", "day": "day"}
# Ends of something that lasts, of which the words also say how long: any length will do then.
_NAMED = 0.75
# How far from the day of the report a contract may have been signed that counts from it.
_NEWS = 60
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
    if not isinstance(value, Duration) or is_bound(value):
        return ""
    return _AGAINST.get(value.unit, "day" if value.unit == "hour" else "")


def is_telling(length: Claim) -> bool:
    """Whether a length, or the number of an anniversary, is so large that it fits a date for a reason."""
    value = length.value
    if isinstance(value, Rank):
        return (value.amount or 0) >= _TELLING_PLACE
    return isinstance(value, Duration) and (value.amount or 0) >= _TELLING.get(value.unit, 0)


def _fitting(length: Claim, dates: Mapping[tuple[str, str], list[Claim]], few: bool) -> Iterator[Comparison]:
    kind = _kind_of_length(length)
    for date in dates.get((kind, "" if few else length.subject.key or "?"), ()) if kind else ():
        named = _is_of(length, date)
        if not (named or is_telling(length)):
            continue
        found = judge_tie(length, date)
        if found.reason in ("age-fits", "length-fits"):
            yield comparison(length, date, found, confidence=_SURE)
        elif named and found.reason == "age-does-not-fit" and (_is_age(length, date) or _is_term(length, date)):
            yield comparison(length, date, found, confidence=_NAMED)


def _is_of(length: Claim, date: Claim) -> bool:
    """Whether words say that a length counts to or from a date: of one subject, and of one thing that lasts."""
    about = words("lasting").intersection(length.attribute.concepts, date.attribute.concepts)
    return same_subject(length, date) and (bool(about) or _is_age(length, date))


def _is_age(length: Claim, date: Claim) -> bool:
    """Whether a length is what someone of that birth or founding is today: "the 26-year-old firm", not "died at 84"."""
    begun = words("born").intersection(date.attribute.concepts[:1])
    now = length.period is None or length.period_basis in ("document", "")
    # Where the age stands before what has it, as one word, it is that of the day of the report.
    before = len(length.quote.split()) == 1 and not length.quote.isdecimal()
    return bool(begun) and "age" in length.attribute.concepts[:1] and now and before


def _is_term(length: Claim, date: Claim) -> bool:
    """Whether a date is the end of a contract that the length counts to from the day of the report, or about that."""
    ends = words("expires").intersection(date.attribute.concepts[:1])
    return bool(ends) and (_is_news(length) or bool(words("more").intersection(length.scope)))


def _is_news(length: Claim) -> bool:
    """Whether a claim is about a day or so shortly before its report."""
    first, last = period(length) or (None, None)
    day = published(length)
    if first is None or last is None or day is None:
        return False
    return last - first <= _NEWS and abs(first - day) <= _NEWS


def judge_tie(length: Claim, date: Claim) -> Outcome:
    """The verdict on a length of time, or the number of an anniversary, and a date."""
    value, when = length.value, date.value
    if isinstance(value, Rank) and isinstance(when, Date):
        return judge_anniversary((length, value), (date, when))
    if isinstance(value, Duration) and isinstance(when, Date):
        return judge_length((length, value), (date, when))
    return Outcome("kind-differs", "")
