"""Why two claims whose values differ may both be right: what their context and the numbers beside them say."""

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from claimcheck.claims.model import Claim
from claimcheck.compare.arithmetic import explains
from claimcheck.compare.comparison import circumstance
from claimcheck.compare.context import is_plain
from claimcheck.compare.pairs import is_earlier
from claimcheck.compare.together import by_sentence
from claimcheck.compare.together import place as sentence
from claimcheck.lang.context import concepts, contrast
from claimcheck.link.levels import NAMESAKES, meets, setting
from claimcheck.link.record import Record
from claimcheck.link.words import stem
from claimcheck.rates import Rates

FEATURES = ("context", "sum", "time of others")
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


def apart(a: Record, b: Record, *, short: bool, line: bool = False) -> str | None:
    """What sets two claims apart that are worded alike: who or what is named, what is measured; as a sentence.

    ``short`` says that both texts are a line or two, in which a subject is named where it is spoken of; ``line`` that
    one is a single sentence, held against a text that somebody chose for it: there only subjects that open their
    sentences are known well enough to be told apart.
    """
    if _is_own_day(a) or _is_own_day(b):
        return "One is the day of the document itself."
    if setting(a, b) in NAMESAKES:
        return f"They may be namesakes ({_where(a)}; {_where(b)})."
    left, right = _named(a), _named(b)
    if not line and left and right and not left & (right | b.subject) and not right & a.subject:
        return f"They may be about different things ({_shown(a, left)}, {_shown(b, right)})."
    if _subjects_differ(a, b, short=short and (not line or (_opens(a) and _opens(b)))):
        return f"They may be about different things ({a.claim.subject.name}, {b.claim.subject.name})."
    if (
        (short or a.kind == b.kind == "percent")
        and _is_step(a) != _is_step(b)
        and None in (a.claim.direction, b.claim.direction)
    ):
        return "One is a change, the other may be a level."
    if _contrast(a, b):
        measures = ", ".join(each.claim.attribute.concepts[0].replace("_", " ") for each in (a, b))
        return f"They may be different measures ({measures})."
    if _small_things(a, b):
        return "They may count different things."
    return None


class Excuse(NamedTuple):
    """What lets two values that differ both be right, as a sentence.

    It ``yields`` where a link that is nearly sure outweighs it; one that ``stands`` is outweighed by nothing.
    """

    text: str
    yields: bool = False
    stands: bool = False


def at_stated_times(a: Record, b: Record) -> bool:
    """Whether two claims are about times that have no day in common, of which one at least says its own."""
    return at_two_times(a, b) and "stated" in (a.claim.period_basis, b.claim.period_basis)


def at_two_times(a: Record, b: Record) -> bool:
    """Whether two claims are known to be about times that have no day in common; what lasts is the same at any time."""
    if _lasts(a) and _lasts(b):
        return False
    return bool(a.period and b.period and (a.period[1] < b.period[0] or b.period[1] < a.period[0]))


def _lasts(record: Record) -> bool:
    """Whether the attribute of a claim is known for what does not change, as the length of a bridge does not."""
    known, found = concepts(), record.claim.attribute.concepts
    return bool(found) and found[0] in known and not known[found[0]].mutable


def _where(record: Record) -> str:
    """The districts, or else the regions or countries, that a subject is introduced with."""
    places = next((places for places in record.setting if places), frozenset())
    return ", ".join(sorted(place.replace("_", " ").title() for place in places))


def _is_own_day(record: Record) -> bool:
    """Whether a date at the head of a text is no more than its dateline."""
    claim = record.claim
    return claim.value.kind == "date" and claim.value.edtf == claim.published and claim.start < _HEAD


def _subjects_differ(a: Record, b: Record, *, short: bool) -> bool:
    """Whether the subjects are named apart: by their numbers ("GPT-4", "GPT-3.5"), or, in a line or two, by their names."""
    left, right = _numbers_in(a.claim.subject.name), _numbers_in(b.claim.subject.name)
    if left and right and left != right:
        return True
    if not short:
        return False
    keys = {record.claim.subject.key for record in (a, b)}
    return len(keys) == 2 and "" not in keys and not a.subject & (b.subject | b.names) and not b.subject & a.names


@lru_cache(maxsize=16384)
def _numbers_in(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+(?:\.\d+)?", name))


def _opens(record: Record) -> bool:
    """Whether the sentence begins with its subject ("Ormsk Dairy has opened ...")."""
    return bool(record.subject & record.head)


def _named(record: Record) -> frozenset[str]:
    """The names in the attribute of a claim: the thing launched, the place that a share is of; of an event else its subject."""
    found = record.names & _stems(record.claim.attribute.name)
    return found or (record.subject if record.kind == "date" else frozenset())


@lru_cache(maxsize=16384)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in text.split())


def _is_step(record: Record) -> bool:
    """Whether a value is by how much something is more or less: "20 metres more than planned"."""
    return record.claim.role == "by" and record.claim.direction is not None


def _contrast(a: Record, b: Record) -> bool:
    """Whether two values are first of all of what must not be taken for each other: a height and a length."""
    first, second = a.claim.attribute.concepts, b.claim.attribute.concepts
    apart = bool(first and second) and first[0] not in second and second[0] not in first
    return apart and contrast(first[0], second[0])


def _small_things(a: Record, b: Record) -> bool:
    """Whether "one" and "two" count other things: such numbers stand in any text."""
    if not (a.kind == b.kind == "count" and a.noun.isdisjoint(b.noun)):
        return False
    amounts = [getattr(record.claim.value, "amount", None) for record in (a, b)]
    return any(x is not None and x <= _SMALL for x in amounts)


def _shown(record: Record, names: frozenset[str]) -> str:
    words = [word for word in record.claim.attribute.name.split() if stem(word) in names]
    return " ".join(words) or ", ".join(sorted(names))


def _lists_differ(a: Record, b: Record) -> bool:
    """Whether the sentences of two places in a ranking name nobody and nothing in common but whom they rank."""
    ranked = a.subject | b.subject
    left, right = (frozenset(name for name in r.names - ranked if len(name) > _ACRONYM) for r in (a, b))
    return bool(left and right) and not left & right


def _fields_differ(a: Record, b: Record) -> bool:
    """Whether two places are said to be among different numbers of those ranked: "31st of 83" and "38th of 193"."""
    fields = [getattr(record.claim.value, "of", None) for record in (a, b)]
    return None not in fields and fields[0] != fields[1]


_TIMES = ("neither", "one", "both")
_SMALL = 2
# Code points in which a text's dateline stands.
_HEAD = 60
# "AI", "UK": too common to tell two rankings from each other.
_ACRONYM = 2
# So many days before a report what it told may have been so.
_AROUND = 7


def _is_nearer(one: Record, other: Record, record: Record) -> bool:
    """Whether words say that the one is of what a record is of, and the other of something else."""
    about = [each.claim.attribute.concepts for each in (one, other, record)]
    return bool(about[0][:1] == about[2][:1] != () and about[1] and not set(about[1][:2]) & set(about[2][:2]))


class Excuses:
    """The innocent explanations among the claims of a check, which converts at ``rates``.

    ``keep`` says to keep the levels of each pair, for those who ask for them again and again.
    """

    def __init__(self, records: Sequence[Record], rates: Rates | None = None, *, keep: bool = False) -> None:
        self._rates = rates
        self._keep = keep
        beside = by_sentence(record.claim for record in records)
        # The claims of each record's sentence, by the record's number.
        self._beside: list[Sequence[Claim]] = [beside[sentence(record.claim)] for record in records]
        self._known: dict[tuple[int, int], tuple[str, str, str]] = {}
        self._plain = [is_plain(record.claim) for record in records]
        self._records = records

    def of(self, a: Record, b: Record, *, short: bool) -> Excuse | None:
        """What lets two values that differ both be right; ``short`` as for ``apart``."""
        if text := (
            self.sum(a, b)
            or self.time_of_others(a, b)
            or self.rankings(a, b)
            or self.told_beside(a, b, short=short)
            or apart(a, b, short=short, line=self.has_line(a, b))
        ):
            return Excuse(text)
        if not at_two_times(a, b):
            return None
        # A time that no claim states is read from the text around it, and often enough misread.
        text = f"They may be about different times ({a.claim.period}, {b.claim.period})."
        return Excuse(text, yields=not at_stated_times(a, b))

    def told_beside(self, a: Record, b: Record, *, short: bool) -> str | None:
        """That each sentence has the other's value as well, as a sentence; in a line or two one that has is enough."""
        told = [self._has(left.place, left, right) for left, right in ((a, b), (b, a))]
        if all(told):
            return "Both texts give both values."
        if self._tells_before(a, b) or self._tells_before(b, a):
            return "The later text gives the other value as one of before."
        return "One text gives both values." if short and any(told) else None

    def _tells_before(self, late: Record, early: Record) -> bool:
        """Whether a later report gives, beside its own value, that of an earlier one as what was known before."""
        if late.reported is None or early.reported is None or late.reported <= early.reported:
            return False
        others = [o for o in self._told[late.place] if o is not late and o.family == early.family]
        return any(_is_before(o, late.reported, early.reported) and meets(o, early, self._rates) for o in others)

    def _has(self, place: int, but: Record, record: Record) -> bool:
        """Whether a sentence has another value that one of elsewhere meets."""
        others = [o for o in self._told[place] if o is not but and o.family == record.family]
        return any(meets(o, record, self._rates) and not _is_nearer(but, o, record) for o in others)

    @cached_property
    def _told(self) -> dict[int, list[Record]]:
        """The records of each sentence."""
        told: dict[int, list[Record]] = {}
        for record in self._records:
            told.setdefault(record.place, []).append(record)
        return told

    @cached_property
    def _lines(self) -> frozenset[int]:
        return _lines(self._records)

    def has_line(self, a: Record, b: Record) -> bool:
        """Whether one of two documents says all that it claims in its first sentence."""
        return a.document != b.document and (a.document in self._lines or b.document in self._lines)

    def levels(self, a: Record, b: Record, *, meets: bool) -> tuple[str, str, str]:
        """The levels of ``FEATURES``: what the claims around the values make of them, and a sum that explains them.

        They are empty for a sum where the values meet, and for times of others where not both are dates.
        """
        if not self._keep:
            return self._levels(a, b, meets)
        pair = (a.number, b.number)
        if pair not in self._known:
            self._known[pair] = self._levels(a, b, meets)
        return self._known[pair]

    def _levels(self, a: Record, b: Record, meets: bool) -> tuple[str, str, str]:
        plain = self._plain
        is_same_time = a.period is None or b.period is None or a.claim.period == b.claim.period
        are_plain = plain[a.number] and plain[b.number] and is_same_time
        reason = None if are_plain else circumstance(a.claim, b.claim, rates=self._rates)
        are_dates = a.kind == b.kind == "date"
        return (
            reason if reason in _CONTEXT else "like",
            "" if meets else "explains" if self.sum(a, b) else "none",
            _TIMES[self.is_time_of_others(a) + self.is_time_of_others(b)] if are_dates else "",
        )

    def rankings(self, a: Record, b: Record) -> str | None:
        """That two places, or numbers of those ranked, may be of different rankings, as a sentence, where they may."""
        apart = self.is_ranking(a) and self.is_ranking(b) and (_fields_differ(a, b) or _lists_differ(a, b))
        return "They may be about different rankings." if apart else None

    def is_ranking(self, record: Record) -> bool:
        """Whether a claim is a place in a ranking, or counts what is ranked beside one."""
        beside = self._beside[record.number]
        return record.kind == "rank" or (record.kind == "count" and any(other.value.kind == "rank" for other in beside))

    def time_of_others(self, a: Record, b: Record) -> str | None:
        """That both dates say when other figures hold, as a sentence, where they do and those figures differ too."""
        left, right = self._figures_then(a), self._figures_then(b)
        both = left and right and not left & right
        return "Both dates say when other figures hold." if both else None

    def is_time_of_others(self, record: Record) -> bool:
        """Whether a date only says when the figures of its sentence hold ("seven as of June 2023")."""
        return bool(self._figures_then(record))

    def _figures_then(self, record: Record) -> frozenset[str]:
        """The figures of the sentence that hold at a date, by kind and amount."""
        claim = record.claim
        if claim.value.kind != "date":
            return frozenset()
        beside = self._beside[record.number]
        then = (c.value for c in beside if c.period == claim.value.edtf and c.value.kind != "date")
        return frozenset(f"{value.kind} {getattr(value, 'amount', None)}" for value in then)

    def sum(self, a: Record, b: Record) -> str | None:
        """A sum with a number beside the two that accounts for their difference, as a sentence."""
        left, right = self._beside[a.number], self._beside[b.number]
        return explains(a.claim, b.claim, [*left, *right]) if len(left) > 1 or len(right) > 1 else None


def _is_before(record: Record, late: int, early: int) -> bool:
    """Whether a value told in a report of one day is what was known at an earlier report; a year before is too long ago."""
    if record.claim.period_basis != "stated" or record.period is None:
        return is_earlier(record.claim)
    return early - _AROUND <= record.period[1] < late


def _lines(records: Sequence[Record]) -> frozenset[int]:
    """The documents, by number, all of whose claims stand in the sentence that begins them."""
    later = {record.document for record in records if record.claim.field == "text" and record.claim.sentence[0] > 0}
    return frozenset(record.document for record in records) - later
