"""Lengths of time that lie between two dates: "between October 2016 and June 2021", "fifty-six months, to June 2021"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    ends, spans = _by_end(sentences.values()), _by_begin(claims)
    for length in claims:
        if isinstance(length.value, Duration) and is_telling(length):
            beside = _dates(sentences[place(length)])
            if len(beside) == 1:
                yield from _anchored(length, beside[0], ends.get(_edtf(beside[0]), ()))
                yield from _from_one_day(length, spans.get(_edtf(beside[0]), ()))


def _by_end(sentences: Iterable[Sequence[Claim]]) -> Mapping[str, list[tuple[Claim, Claim]]]:
    """The pairs of dates that follow each other in a sentence, by either of the two, unless both are one day."""
    found: dict[str, list[tuple[Claim, Claim]]] = defaultdict(list)
    for members in sentences:
        for one, other in pairwise(_dates(members)):
            if _edtf(one) != _edtf(other):
                found[_edtf(one)].append((one, other))
                found[_edtf(other)].append((one, other))
    return found


def _by_begin(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    """The spans that have an end, by the day that they begin on."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        first, _, last = _edtf(claim).partition("/")
        if last.strip("."):
            found[first].append(claim)
    return found


def _dates(members: Sequence[Claim]) -> list[Claim]:
    """The plain dates of a sentence: those that are no spans and no limits."""
    found = [claim for claim in members if isinstance(claim.value, Date) and claim.value.modifier is None]
    return [claim for claim in found if (at := edtf.parse(_edtf(claim))) and at.precision in _PRECISE]


def _edtf(claim: Claim) -> str:
    return claim.value.edtf if isinstance(claim.value, Date) else ""


def _anchored(length: Claim, end: Claim, ends: Sequence[tuple[Claim, Claim]]) -> Iterator[Comparison]:
    for pair in ends:
        if place(pair[0]) == place(length):
            continue
        found = judge_tie(length, _between(*pair))
        if found.reason == "length-fits":
            yield comparison(length, pair[_edtf(pair[0]) == _edtf(end)], found, confidence=_ANCHORED)


def _between(one: Claim, other: Claim) -> Claim:
    """The time from the earlier of two dates to the later, as one claim."""
    first, last = sorted((one, other), key=lambda claim: _edtf(claim))
    value = edtf.date_value(f"{_edtf(first)}/{_edtf(last)}")
    return first.model_copy(update={"quote": f"{first.quote} to {last.quote}", "value": value})


def _from_one_day(length: Claim, spans: Sequence[Claim]) -> Iterator[Comparison]:
    """A length from a day against those of the spans from that day that are of the same subject."""
    for span in spans:
        if same_subject(length, span):
            found = judge_tie(length, span)
            if found.reason in ("length-fits", "length-does-not-fit"):
                yield comparison(length, span, found, confidence=_LIKELY)
