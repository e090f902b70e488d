"""Lengths of time that lie between two dates: "between October 2016 and June 2021", "fifty-six months, to June 2021"."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.claims.model import Claim
from claimcheck.compare.ages import is_telling, judge_tie
from claimcheck.compare.comparison import comparison
from claimcheck.compare.model import Comparison
from claimcheck.compare.together import by_sentence, place, same_subject
from claimcheck.values import edtf
from claimcheck.values.model import Date, Duration

_ANCHORED, _LIKELY = 0.9, 0.75
_PRECISE = ("day", "month", "year")


def span_ties(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """The agreements of a length, told with one of its ends, with the other end where another sentence gives both.

    Where the other sentence gives the span as one and it begins on the very day from which the length is told, a length
    that does not fit is a conflict.
    """
    sentences = by_sentence(claims)
    ends = [pair for members in sentences.values() for pair in pairwise(_dates(members))]
    for length in claims:
        if isinstance(length.value, Duration) and is_telling(length):
            beside = _dates(sentences[place(length)])
            if len(beside) == 1:
                yield from _anchored(length, beside[0], ends)
                yield from _from_one_day(length, beside[0], claims)


def _dates(members: Sequence[Claim]) -> list[Claim]:
    """The plain dates of a sentence: those that are no spans and no limits."""
    found = [claim for claim in members if isinstance(claim.value, Date) and claim.value.modifier is None]
    return [claim for claim in found if (at := edtf.parse(_edtf(claim))) and at.precision in _PRECISE]


def _edtf(claim: Claim) -> str:
    return claim.value.edtf if isinstance(claim.value, Date) else ""


def _anchored(length: Claim, end: Claim, ends: Sequence[tuple[Claim, Claim]]) -> Iterator[Comparison]:
    for pair in ends:
        named = [date for date in pair if _edtf(date) == _edtf(end)]
        if place(pair[0]) == place(length) or len(named) != 1:
            continue
        found = judge_tie(length, _between(*pair))
        if found.reason == "length-fits":
            yield comparison(length, pair[1] if named[0] is pair[0] else pair[0], found, confidence=_ANCHORED)


def _between(one: Claim, other: Claim) -> Claim:
    """The time from the earlier of two dates to the later, as one claim."""
    first, last = sorted((one, other), key=lambda claim: _edtf(claim))
    value = edtf.date_value(f"{_edtf(first)}/{_edtf(last)}")
    return first.model_copy(update={"quote": f"{first.quote} to {last.quote}", "value": value})


def _from_one_day(length: Claim, begin: Claim, claims: Sequence[Claim]) -> Iterator[Comparison]:
    """A length from a day against spans of the same subject that begin on that day."""
    for span in claims:
        first, _, last = _edtf(span).partition("/")
        if last.strip(".") and first == _edtf(begin) and same_subject(length, span):
            found = judge_tie(length, span)
            if found.reason in ("length-fits", "length-does-not-fit"):
                yield comparison(length, span, found, confidence=_LIKELY)
