"""Lengths of time that lie between two dates: "between October 2016 and June 2021", "fifty-six months, to June 2021"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from claimcheck.claims.model import Claim
from claimcheck.compare.ages import is_telling, judge_tie
from claimcheck.compare.comparison import comparison
from claimcheck.compare.model import Comparison
from claimcheck.compare.pairs import stems
from claimcheck.compare.times import published
from claimcheck.compare.together import CLOSE, Sentence, away, by_sentence, place, same_subject
from claimcheck.compare.words import told, words
from claimcheck.values import edtf
from claimcheck.values.axis import interval
from claimcheck.values.model import Date, Duration, Rank
from claimcheck.values.tolerance import is_bound

_ANCHORED, _LIKELY = 0.9, 0.75
# Between the two ends of a span there is one short word.
_WORD = 8
# "Ten years, from 2001 to 2009": no more than a comma and a word lie between a length and its span.
_ASIDE = 8
_PRECISE = ("day", "month", "year")


def span_ties(claims: Sequence[Claim], texts: Mapping[str, str] | None = None) -> Iterator[Comparison]:
    """The agreements of a length, told with one of its ends, with the other end where another sentence gives both.

    Where the other sentence gives the span as one and it begins on the very day from which the length is told, a length
    that does not fit is a conflict. A length told without its ends is held against the one span that other sentences
    tell of the same thing; ``texts``, the documents' texts by id, say which dates are from the one to the other.
    """
    yield from _events(claims)
    sentences = by_sentence(claims)
    yield from _apart(claims, sentences, texts or {})
    ends, spans = _by_end(sentences.values()), _by_begin(claims)
    for length in claims:
        if isinstance(length.value, Duration) and is_telling(length):
            beside = _dates(sentences[place(length)])
            if len(beside) == 1:
                yield from _anchored(length, beside[0], ends.get(_year(beside[0]), ()))
                yield from _from_one_day(length, spans.get(_edtf(beside[0]), ()))


def _by_end(sentences: Iterable[Sequence[Claim]]) -> Mapping[str, list[tuple[Claim, Claim]]]:
    """The pairs of dates that follow each other in a sentence, by the year of either of the two, unless both are one day."""
    found: dict[str, list[tuple[Claim, Claim]]] = defaultdict(list)
    for members in sentences:
        for one, other in pairwise(_dates(members)):
            if _edtf(one) != _edtf(other):
                for year in sorted({_year(one), _year(other)}):
                    found[year].append((one, other))
    return found


def _by_begin(claims: Iterable[Claim]) -> Mapping[str, list[Claim]]:
    """The spans that have an end, by the day that they begin on."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        first, _, last = _edtf(claim).partition("/")
        if last.strip("."):
            found[first].append(claim)
    return found


def is_apart(length: Claim, one: Claim, other: Claim) -> bool:
    """Whether a length of time, or the number of an anniversary, is what lies between two dates."""
    if not isinstance(length.value, Duration | Rank) or not is_telling(length) or is_bound(length.value):
        return False
    dates = [_edtf(claim) for claim in (one, other)]
    if dates[0] == dates[1] or any((at := edtf.parse(d)) is None or at.precision not in _PRECISE for d in dates):
        return False
    years = Duration(amount=length.value.amount, unit="year")
    value = length.value if isinstance(length.value, Duration) else years
    return judge_tie(length.model_copy(update={"value": value}), _between(one, other)).reason == "length-fits"


def _dates(members: Sequence[Claim]) -> list[Claim]:
    """The plain dates of a sentence: those that are no spans and no limits."""
    found = [claim for claim in members if isinstance(claim.value, Date) and claim.value.modifier is None]
    return [claim for claim in found if (at := edtf.parse(_edtf(claim))) and at.precision in _PRECISE]


def _year(claim: Claim) -> str:
    return _edtf(claim)[:4]


def _edtf(claim: Claim) -> str:
    return claim.value.edtf if isinstance(claim.value, Date) else ""


def _anchored(length: Claim, end: Claim, ends: Sequence[tuple[Claim, Claim]]) -> Iterator[Comparison]:
    for pair in ends:
        if place(pair[0]) == place(length):
            continue
        found = judge_tie(length, _between(*pair))
        same = [interval(each.value).meets(interval(end.value)) for each in pair]
        if found.reason == "length-fits" and same[0] != same[1]:
            yield comparison(length, pair[same[0]], found, confidence=_ANCHORED)


def _between(one: Claim, other: Claim) -> Claim:
    """The time from the earlier of two dates to the later, as one claim."""
    first, last = sorted((one, other), key=lambda claim: _edtf(claim))
    value = edtf.date_value(f"{_edtf(first)}/{_edtf(last)}")
    return first.model_copy(update={"quote": f"{first.quote} to {last.quote}", "value": value})


def _events(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """The length of an event against its first and last day, where all texts tell of one such event."""
    spans = [claim for claim in claims if _is_span(claim)]
    lasting = [c for c in claims if isinstance(c.value, Duration) and "duration" in c.attribute.concepts[:1]]
    for length in lasting if len({_edtf(span) for span in spans}) == 1 else ():
        for span in spans:
            shared = {*length.attribute.concepts[1:3]} & {*span.attribute.concepts[:2]} - words("vague")
            found = judge_tie(length, span)
            if shared and place(length) != place(span) and found.reason in ("length-fits", "length-does-not-fit"):
                yield comparison(length, span, found, confidence=_LIKELY)


def _apart(
    claims: Sequence[Claim], sentences: Mapping[Sentence, Sequence[Claim]], texts: Mapping[str, str]
) -> Iterator[Comparison]:
    """ "Led it for ten years" and, elsewhere, "led it from 2001 to 2009"; "lasted three weeks", "began", "ended"."""
    lengths = [c for c in claims if _is_lasting(c) and not _dates(sentences[place(c)])]
    told: dict[str, list[tuple[Claim, Claim]]] = defaultdict(list)
    for first, last in (*_from_to(sentences.values(), texts), *_begun_and_ended(claims)) if lengths else ():
        told[first.subject.key or last.subject.key].append((first, last))
    for length in lengths:
        same = [ends for ends in told.get(length.subject.key, ()) if length.subject.key and _of_one(length, *ends)]
        if len({(_edtf(first), _edtf(last)) for first, last in same}) == 1:
            found = judge_tie(length, _between(*same[0]))
            if found.reason == "length-fits" or (found.is_conflict and _is_over(length, same[0][1])):
                yield from (comparison(length, last, found, confidence=_LIKELY) for _, last in same)


def _is_lasting(claim: Claim) -> bool:
    """Whether a length says how long something went on, and no age is."""
    lasts = words("lasts").intersection(claim.attribute.concepts[:3])
    return isinstance(claim.value, Duration) and not is_bound(claim.value) and bool(lasts) and is_telling(claim)


def _from_to(sentences: Iterable[Sequence[Claim]], texts: Mapping[str, str]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of dates of which words say "from" the one "to" the other."""
    for members in sentences:
        for one, other in pairwise(_dates(members)):
            if one.field == "text" and _are_ends(one, other, texts.get(one.document, "")):
                yield one, other


def _begun_and_ended(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The beginning and the end of one thing of one subject, told in two sentences, where all texts tell one of each."""
    known: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in _dates(claims):
        for key in sorted({claim.subject.key} - {""}):
            for concept in claim.attribute.concepts[:1]:
                known[key, concept].append(claim)
    for key in sorted({key for key, _ in known}):
        ends = [[c for name in sorted(words(side)) for c in known.get((key, name), ())] for side in ("begin", "finish")]
        if all(len({_edtf(claim) for claim in side}) == 1 for side in ends):
            first, last = ends[0][0], ends[1][0]
            if place(first) != place(last) and _topics(first) & _topics(last):
                yield first, last


def _topics(claim: Claim) -> set[str]:
    return set(claim.attribute.concepts[1:3]) - words("vague")


def _of_one(length: Claim, first: Claim, last: Claim) -> bool:
    """Whether a length and the two ends of a span are told of one thing, in two sentences."""
    alike = _topics(length) & (_topics(first) | _topics(last)) or stems(length) & (stems(first) | stems(last))
    return bool(alike) and place(length) not in (place(first), place(last))


def _is_over(length: Claim, last: Claim) -> bool:
    """Whether what a length is of was over when it was told: who has led it for three years goes on doing so."""
    day, end = published(length), interval(last.value).high
    return day is not None and end is not None and end <= day


def _is_span(claim: Claim) -> bool:
    """Whether a date names its first and its last day."""
    ends = [edtf.parse(end) for end in _edtf(claim).split("/")]
    return len(ends) == 2 and all(end is not None and end.precision == "day" for end in ends)


def _from_one_day(length: Claim, spans: Sequence[Claim]) -> Iterator[Comparison]:
    """A length from a day against those of the spans from that day that are of the same subject."""
    for span in spans:
        if same_subject(length, span):
            found = judge_tie(length, span)
            if found.reason in ("length-fits", "length-does-not-fit"):
                yield comparison(length, span, found, confidence=_LIKELY)


def terms(members: Sequence[Claim], text: str) -> Iterator[Comparison]:
    """ "For ten years, from 2001 to 2009": a length beside its first and last date, which make another; of one sentence."""
    dates, spans = _dates(members), [claim for claim in members if _has_ends(claim)]
    for length in [claim for claim in members if isinstance(claim.value, Duration) and not is_bound(claim.value)]:
        for span in spans:
            found = judge_tie(length, span)
            if found.reason == "length-does-not-fit" and away(length, span) <= _ASIDE:
                yield comparison(length, span, found)
        for one, other in pairwise(dates):
            found = judge_tie(length, _between(one, other))
            if found.reason == "length-does-not-fit" and _is_term(length, one, other, text):
                yield comparison(length, other, found)


def _has_ends(claim: Claim) -> bool:
    """Whether a date names a first and a last year, month or day."""
    first, _, last = _edtf(claim).partition("/")
    return bool(first.strip(".") and last.strip(".")) and first[:4] != last[:4]


def _is_term(length: Claim, one: Claim, other: Claim, text: str) -> bool:
    """Whether words say "from" one date "to" the other right beside a length."""
    near = min(abs(one.start - length.end), abs(length.start - other.end)) <= CLOSE
    return near and _are_ends(one, other, text)


def _are_ends(one: Claim, other: Claim, text: str) -> bool:
    before, between = text[max(0, one.start - _WORD) : one.start], text[one.end : other.start]
    joined = len(between) <= _WORD and "span_to" in told(between, one.language)
    return joined and "span_from" in told(before, one.language)
