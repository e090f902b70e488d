"""Lengths of time tied to the dates that they count from, and to the spans that they are the length of."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.lengths import judge_anniversary, judge_length
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import few, stems
from claimcheck.compare.times import period, published
from claimcheck.compare.together import by_sentence, concepts, other_subject, place, same_subject
from claimcheck.compare.words import told, words
from claimcheck.values import edtf
from claimcheck.values.model import Date, Duration, Modifier, Rank
from claimcheck.values.tolerance import is_bound

# From so many on, a length that fits a date or a span does so for a reason; below, most texts hold such dates.
_TELLING = {"year": 5, "decade": 1, "century": 1, "month": 10, "week": 1, "day": 3, "hour": 48}
_TELLING_PLACE = 20
# What a length may be held against: a plain date for years, a span of two days or two months for shorter ones.
_AGAINST = {"year": "date", "decade": "date", "century": "date", "month": "month", "week": "day", "day": "day"}
# Ends of something that lasts, of which the words also say how long: any length will do then.
_NAMED = 0.75
# A length of which another may be told as well is worth no more than a look.
_DOUBTFUL = 0.45
# How far from the day of the report a contract may have been signed that counts from it.
_NEWS = 60
_DAYS = ("day", "month")
# "Until the summer of 2028" is until its last day.
_SEASONS = ("day", "month", "year", "season", "quarter")
_SURE = 0.8
# How near to a name an age stands that is told beside it, and how long a word between the two may be.
_BESIDE = 24
_SHORT = 4


def age_ties(claims: Sequence[Claim], texts: Mapping[str, str] | None = None) -> list[Comparison]:
    """The agreements of lengths of time with dates, in order of the lengths.

    ``texts`` are the documents' texts by id: only they say which age stands beside the name of whom it is the age.

    Only a fit makes a tie: that an age does not fit a date says no more than that the date is of something else.
    """
    # In a few documents on one matter any date may be meant; in many, only one of the same subject.
    near = few(claims)
    dates: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if kind := _kind_of_date(claim):
            dates[kind, "" if near else claim.subject.key].append(claim)
    known = _Told(
        aged=frozenset(claim.id for claim in claims if _is_apposed(claim, (texts or {}).get(claim.document, ""))),
        fresh=frozenset(_dated_now(claims)),
        feasts=frozenset(claim.id for claim in claims if _is_feast(claim, (texts or {}).get(claim.document, ""))),
    )
    return [tie for claim in claims for tie in _fitting(claim, dates, near, known)]


@dataclass(frozen=True, slots=True)
class _Told:
    """The lengths that stand beside a name, those of sentences that name a day of the news, and anniversaries, by id."""

    aged: frozenset[str]
    fresh: frozenset[str]
    feasts: frozenset[str]


def _dated_now(claims: Sequence[Claim]) -> Iterator[str]:
    """The lengths whose sentence names a day or month just before its report: "signed a four-year deal on Monday"."""
    for members in by_sentence(claims).values():
        lengths = [claim for claim in members if isinstance(claim.value, Duration)]
        if lengths and any(_is_recent(claim) for claim in members):
            yield from (claim.id for claim in lengths)


def _is_recent(claim: Claim) -> bool:
    if not isinstance(claim.value, Date) or (day := published(claim)) is None:
        return False
    at = edtf.parse(claim.value.edtf)
    return at is not None and at.first is not None and at.precision in _DAYS and abs(at.first - day) <= _NEWS


def _kind_of_date(claim: Claim) -> str:
    """Which lengths a date is held against: "date" for a plain one, "day" or "month" for a span, empty for others."""
    if not isinstance(claim.value, Date):
        return ""
    first, _, last = claim.value.edtf.partition("/")
    ends = [found for end in (first, last) if (found := edtf.parse(end))]
    if _is_until(claim) and all(end.precision in _SEASONS for end in ends):
        return "date"
    if len(ends) == 1 and not (first and last.strip(".")):
        return "date" if ends[0].precision in ("day", "month", "year") else ""
    kinds = {end.precision for end in ends}
    return kinds.pop() if len(kinds) == 1 and kinds <= {"day", "month"} else ""


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


def _fitting(
    length: Claim, dates: Mapping[tuple[str, str], list[Claim]], near: bool, known: _Told
) -> Iterator[Comparison]:
    kind = _kind_of_length(length)
    alone: list[tuple[Claim, Comparison]] = []
    for date in dates.get((kind, "" if near else length.subject.key or "?"), ()) if kind else ():
        is_age = _is_age(length, date, known.aged)
        named = is_age or _is_of(length, date)
        found = judge_tie(length, date) if named or is_telling(length) else Outcome("kind-differs", "")
        if found.reason in ("age-fits", "length-fits"):
            fit = comparison(length, date, found, confidence=_SURE)
            if named or _may_be_of(length, date):
                yield fit
            else:
                alone.append((date, fit))
        elif named and found.reason == "age-does-not-fit" and (is_age or _is_term(length, date, known.fresh)):
            yield comparison(length, date, found, confidence=_NAMED)
        elif found.reason == "age-does-not-fit" and _may_count_from(length, date):
            yield comparison(length, date, found, confidence=_DOUBTFUL)
        elif length.id in known.feasts and _is_begun(date) and _is_of_feast(length, date):
            yield from _other_years(length, date)
    # The one date that fits at all may be told of the thing by another name.
    if len({date.value.edtf for date, _ in alone if isinstance(date.value, Date)}) == 1:
        yield from (fit for _, fit in alone)


def _may_count_from(length: Claim, date: Claim) -> bool:
    """Whether an age or a tenure may count from a date: a thing from when it was made, somebody from when they joined."""
    now = length.period is None or length.period_basis in ("document", "")
    kinds = (("age", "made"), ("lasting", "entered"))
    told = any(
        words(kind).intersection(length.attribute.concepts[:1])
        and words(start).intersection(date.attribute.concepts[:1])
        for kind, start in kinds
    )
    return told and now and length.role is None and same_subject(length, date)


def _is_feast(claim: Claim, text: str) -> bool:
    """Whether a place in an order is the number of an anniversary."""
    feast = isinstance(claim.value, Rank) and claim.field == "text" and claim.value.modifier is None
    return feast and "anniversary" in told(text[claim.start : claim.end + _BESIDE], claim.language)


def _is_begun(date: Claim) -> bool:
    """Whether a plain date is that on which something began that has anniversaries."""
    begun = words("born").intersection(date.attribute.concepts[:1])
    return bool(begun) and isinstance(date.value, Date) and date.value.modifier is None


def _is_of_feast(feast: Claim, date: Claim) -> bool:
    """Whether both are of one subject, and the date is not that of the feast itself."""
    return same_subject(feast, date) and place(feast) != place(date)


def _other_years(feast: Claim, date: Claim) -> Iterator[Comparison]:
    """The conflict of an anniversary with a beginning that lies another number of years back."""
    value = feast.value
    if isinstance(value, Rank) and isinstance(date.value, Date):
        found = judge_length((feast, Duration(amount=value.amount, unit="year")), (date, date.value))
        if found.reason == "age-does-not-fit":
            yield comparison(feast, date, found, confidence=_NAMED)


def _may_be_of(length: Claim, date: Claim) -> bool:
    """Whether a length and a date may be of one thing: of one subject, of what is called alike, or an age and a beginning."""
    if same_subject(length, date) or concepts(length) & concepts(date) or stems(length) & stems(date):
        return True
    begun = (words("begin") | words("born") | words("outset") | words("made")).intersection(date.attribute.concepts[:2])
    return bool(begun and words("age").intersection(length.attribute.concepts[:2])) and not other_subject(length, date)


def _is_of(length: Claim, date: Claim) -> bool:
    """Whether words say that a length counts to or from a date: of one subject, and of one thing that lasts."""
    about = words("lasting").intersection(length.attribute.concepts, date.attribute.concepts)
    # "Another three years" is told of a contract with some other word beside it as well.
    near = 4 if words("more").intersection(length.scope) else 2
    until = _is_until(date) and words("lasting").intersection(length.attribute.concepts[:near])
    since = words("entered").intersection(date.attribute.concepts[:1]) and _is_tenure(length)
    return same_subject(length, date) and bool(about or until or since)


def _is_tenure(length: Claim) -> bool:
    return bool(words("lasting").intersection(length.attribute.concepts[:2]))


def _is_until(date: Claim) -> bool:
    return isinstance(date.value, Date) and date.value.modifier is Modifier.UNTIL


def _is_age(length: Claim, date: Claim, aged: frozenset[str]) -> bool:
    """Whether a length is what someone of that birth or founding is today: "the 26-year-old firm", not "died at 84"."""
    exact = isinstance(date.value, Date) and (at := edtf.parse(date.value.edtf)) and at.precision == "day"
    # Whose age stands beside a name is a person: what that person founded is of another age.
    born = words("birth") if length.id in aged else words("born")
    begun = born.intersection(date.attribute.concepts[: 2 if exact else 1])
    now = length.period is None or length.period_basis in ("document", "")
    # Where the age stands before what has it, as one word, or beside the name, it is that of the day of the report.
    before = len(length.quote.split()) == 1 and not length.quote.isdecimal() and "age" in length.attribute.concepts[:2]
    return bool(begun) and now and (before or length.id in aged) and same_subject(length, date)


def _is_apposed(length: Claim, text: str) -> bool:
    """Whether an age stands right beside the name of whom it is the age: "Mara Quill, 41,", "aged 41, Mara Quill"."""
    name = length.subject.name.split()
    if length.field != "text" or not name or not isinstance(length.value, Duration) or length.value.unit != "year":
        return False
    before, after = text[max(0, length.start - _BESIDE) : length.start], text[length.end : length.end + _BESIDE]
    aged = "age" in length.attribute.concepts[:2]
    return aged and bool(_gap(before.rpartition(name[-1])) or _gap(after.partition(name[0])[::-1]))


def _gap(parts: tuple[str, str, str]) -> bool:
    """Whether no more than a comma, a bracket and a short word stand between a name and an age."""
    words_between = parts[2].replace(",", " ").replace("(", " ").split()
    apart = "," in parts[2] or "(" in parts[2]
    return bool(parts[1]) and apart and len(words_between) <= 1 and all(len(word) <= _SHORT for word in words_between)


def _is_term(length: Claim, date: Claim, fresh: frozenset[str]) -> bool:
    """Whether a date is the end of a contract that the length counts to from the day of the report, or about that."""
    ends = words("expires").intersection(date.attribute.concepts[: 3 if _is_until(date) else 1])
    signed = _is_until(date) and words("outset").intersection(date.attribute.concepts[:1])
    news = _is_news(length) or length.id in fresh or bool(words("more").intersection(length.scope))
    return bool(ends or signed) and news


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
