"""What linking looks at in a claim, worked out once a claim: sets of stems, an axis, bounds and a period."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.extraction import Reading
from claimcheck.claims.model import Claim
from claimcheck.compare.dates import ended, open_side
from claimcheck.compare.times import published
from claimcheck.lang.context import concepts, context, known_names
from claimcheck.link.words import fold, is_name, stem, tokens
from claimcheck.values import edtf
from claimcheck.values.axis import axis, interval
from claimcheck.values.model import Date, Numeric, Score

# How many words before and after a value stand beside it.
_BESIDE = 3
_MOST_FORMS = 6
# Code points on either side of a value that hold these words.
_REACH = 120
# So many words on either side of a value are held against those around another.
_AROUND = 12
# So many words open a sentence, looked for among so many of its code points.
_HEAD, _OPENING = 3, 80
_NO_STEMS: frozenset[str] = frozenset()
YEARLESS = "yearless"

Names = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Record:
    """A claim as linking sees it.

    ``document`` is the number of its document, ``family`` the group of values it may be compared with, ``unit`` its
    own unit, ``low`` and ``high`` its bounds in the base unit of that group (days for dates), infinite where open,
    ``size`` how far what lies midway between them is from zero.
    ``setting`` holds the districts, regions and countries that the subject is introduced with. ``forms`` are the
    subject's names as sets of stems, ``subject`` all of these, ``names`` the stems of all names in the sentence and
    the subject, ``called`` those of the sentence alone, ``others`` those that are none of the subject's, ``head``
    those of its first words. ``beside`` are the stems of the words next to the value, ``near`` those that say what it
    is of, ``of_it`` the ``others`` among these, ``wide`` the rest of the sentence; ``leading`` and ``trailing`` are
    the words on its two sides in order from the value outwards, numbers left out. ``topics`` are its noun and its
    concepts. ``reported`` is the day of its document, ``period`` the time it is about in days, ``is_current`` whether
    that is no more than the time of the report, ``side`` what a date leaves open: "since" and "until" name one end,
    "yearless" leaves out its year. ``number`` is the record's place among those of its check, ``place`` that of its
    sentence.
    """

    claim: Claim
    number: int
    document: int
    place: int
    kind: str
    family: str
    unit: str
    low: float
    high: float
    size: float
    digits: str
    setting: tuple[frozenset[str], frozenset[str], frozenset[str]]
    forms: tuple[frozenset[str], ...]
    subject: frozenset[str]
    names: frozenset[str]
    called: frozenset[str]
    others: frozenset[str]
    head: frozenset[str]
    beside: frozenset[str]
    near: frozenset[str]
    of_it: frozenset[str]
    wide: frozenset[str]
    leading: tuple[str, ...]
    trailing: tuple[str, ...]
    noun: frozenset[str]
    concepts: tuple[str, ...]
    topics: frozenset[str]
    status: str
    reported: int | None
    period: tuple[float, float] | None
    is_current: bool
    side: str


def all_records(readings: Sequence[Reading]) -> list[Record]:
    """The claims of all documents as linking sees them, in order."""
    found = [(document, reading, claim) for document, reading in enumerate(readings) for claim in reading.claims]
    places: dict[tuple[int, str, tuple[int, int]], int] = {}
    return [
        record(
            claim,
            number=number,
            document=document,
            place=places.setdefault((document, claim.field, claim.sentence), len(places)),
            sentence=reading.sentence(claim),
            named=reading.named(claim),
        )
        for number, (document, reading, claim) in enumerate(found)
    ]


def record(claim: Claim, *, number: int, document: int, place: int, sentence: str = "", named: Names = None) -> Record:
    """The record of a claim; ``sentence`` is that around it, if kept, ``named`` its words in names, ``None`` for all capitals."""
    (low, high), (leading, trailing), forms = _bounds(claim), _around(claim, sentence), _forms(claim)
    called, beside, near, wide = _context(claim, sentence, named)
    subject, noun, found = frozenset[str]().union(*forms), _noun(claim), _fitting(claim)
    names = called | subject
    return Record(
        claim=claim,
        number=number,
        document=document,
        place=place,
        kind=claim.value.kind,
        family=_family(claim),
        unit=claim.value.unit if isinstance(claim.value, Numeric) else "",
        low=low,
        high=high,
        size=_size(low, high),
        digits=_digits(claim),
        setting=_setting(claim.subject.places),
        forms=forms,
        subject=subject,
        names=names,
        called=called,
        others=names - subject,
        head=frozenset(stem(word) for _, word in tokens(sentence[:_OPENING])[:_HEAD]),
        beside=beside,
        near=near,
        of_it=(names - subject) & near,
        wide=wide - near,
        leading=leading,
        trailing=trailing,
        noun=noun,
        concepts=found,
        topics=noun.union(found),
        status=claim.status.value,
        reported=published(claim),
        period=_period(claim),
        side=_side(claim),
        is_current=claim.period is not None and (claim.published or "").startswith(claim.period),
    )


@lru_cache(maxsize=4096)
def _setting(places: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The districts among places, the regions, and the countries, those of the regions included."""
    known = known_names()
    regions = frozenset(place for place in places if place in known.region_of)
    countries = frozenset(place for place in places if known.kinds.get(place) == "country")
    return frozenset(places) - regions - countries, regions, countries | {known.region_of[place] for place in regions}


def _side(claim: Claim) -> str:
    """What a date leaves open: its beginning or its end, or the year."""
    if not isinstance(claim.value, Date):
        return ""
    return YEARLESS if claim.value.edtf.startswith("XXXX") else open_side(claim.value)


def _forms(claim: Claim) -> tuple[frozenset[str], ...]:
    """What the subject is called, each form as the stems of its capitalised words and its numbers."""
    called = (claim.subject.name, *claim.subject.aliases)[:_MOST_FORMS]
    forms = (frozenset(stem(w) for _, w in tokens(name) if is_name(w) or w[0].isdigit()) for name in called)
    return tuple(form for form in forms if any(word[0].isalpha() for word in form))


def _bounds(claim: Claim) -> tuple[float, float]:
    """The bounds as floats, good enough to tell near from far; an open end stops just short of its number.

    "Since 2011" and "until 2028" are told of the end that they name: nearly all such times have days in common.
    """
    allowed = interval(ended(claim.value) if isinstance(claim.value, Date) else claim.value)
    low, high = _number(allowed.low, -math.inf), _number(allowed.high, math.inf)
    return (
        low if allowed.low_closed else math.nextafter(low, math.inf),
        high if allowed.high_closed else math.nextafter(high, -math.inf),
    )


def _size(low: float, high: float) -> float:
    if math.isinf(low):
        return abs(high) if not math.isinf(high) else 0.0
    return abs(low if math.isinf(high) else (low + high) / 2)


def _number(value: Decimal | int | None, absent: float) -> float:
    return absent if value is None else float(value)


def _family(claim: Claim) -> str:
    """The group of values that may be compared: things counted and sums are, whatever the noun or currency.

    A value that is not known, such as a date with nothing to count from, is in none.
    """
    kind = claim.value.kind
    if isinstance(claim.value, Date) and not claim.value.edtf:
        return ""
    if kind in ("count", "number"):
        return "count"
    return kind if kind == "money" else _either_way(axis(claim.value))


def _either_way(name: str) -> str:
    """An axis by one name for a rate and its inverse: litres per 100 km and miles per gallon."""
    over, slash, under = name.partition("/")
    return "/".join(sorted((over, under))) if slash and over[:1] == under[:1] == "[" else name


def _digits(claim: Claim) -> str:
    """The significant digits of the value, which a slip of the pen changes by one."""
    value = claim.value
    if isinstance(value, Date):
        return value.edtf
    if isinstance(value, Score):
        return re.sub(r"\D+", "-", value.text)
    amount = value.amount if value.amount is not None else value.low
    return "" if amount is None else re.sub(r"\D", "", format(amount, "f")).strip("0")


def _context(claim: Claim, sentence: str, named: Names) -> tuple[frozenset[str], ...]:
    """Names of the sentence, and the stems beside the value, of what it is of, and of the sentence."""
    near = frozenset(stem(word) for word in claim.attribute.stems)
    if not sentence:
        return _NO_STEMS, near, near, _NO_STEMS
    stop = context(claim.language).stop
    start, end = claim.start - claim.sentence[0], claim.end - claim.sentence[0]
    words = [(at, word) for at, word in tokens(sentence) if (at < start or at >= end) and word[0].isalpha()]
    middle = sum(1 for at, _ in words if at < start)
    names = frozenset(
        stem(word) for at, word in words if is_name(word) and (at > 0 if named is None else word in named)
    )
    return names, _stems(words[max(0, middle - _BESIDE) : middle + _BESIDE], stop), near, _stems(words, stop)


def _around(claim: Claim, sentence: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words before a value, nearest first, and those after it, as they are told in order."""
    start, end = claim.start - claim.sentence[0], claim.end - claim.sentence[0]
    before = [fold(word) for _, word in tokens(sentence[max(0, start - _REACH) : start]) if word[0].isalpha()]
    after = [fold(word) for _, word in tokens(sentence[end : end + _REACH]) if word[0].isalpha()]
    return tuple(before[: -_AROUND - 1 : -1]), tuple(after[:_AROUND])


def _fitting(claim: Claim) -> tuple[str, ...]:
    """The concepts that go with the kind of the value, or all where none does."""
    known, found = concepts(), claim.attribute.concepts
    fitting = tuple(c for c in found if c in known and claim.value.kind in known[c].kinds)
    return fitting or found


def _stems(words: list[tuple[int, str]], stop: frozenset[str]) -> frozenset[str]:
    return frozenset(stem(word) for _, word in words if len(word) > 2 and word.lower() not in stop)


def _noun(claim: Claim) -> frozenset[str]:
    value = claim.value
    unit = value.unit if isinstance(value, Numeric) and value.kind in ("count", "number") else ""
    return frozenset(stem(word) for _, word in tokens(f"{unit} {claim.attribute.noun}") if fold(word))


def _period(claim: Claim) -> tuple[float, float] | None:
    span = edtf.parse(claim.period) if claim.period else None
    if span is None or (span.first is None and span.last is None):
        return None
    return _number(span.first, -math.inf), _number(span.last, math.inf)
