"""A date pattern found and what it means, and the time that its sentence speaks of."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from claimcheck.lang.model import Dates
from claimcheck.mentions import calendar
from claimcheck.mentions.scan import Scan
from claimcheck.values import edtf
from claimcheck.values.model import Modifier


@dataclass(slots=True)
class Match:
    """A pattern found: tokens ``first`` to ``next``, what its slots hold, and what it means."""

    first: int
    next: int
    op: str
    shift: int
    slots: dict[str, Any]


@dataclass(slots=True)
class Meaning:
    """A date's EDTF, empty where nothing resolves it, and whether it was relative; ``others`` are further readings.

    ``counted`` holds the ISO days that "two weeks ago" is counted from and arrives at; ``part`` is the modifier of a
    word such as "year-end".
    """

    edtf: str
    relative: bool = False
    others: tuple[str, ...] = ()
    counted: tuple[str, str] | None = None
    part: str | None = None


class Found:
    """A date read: the tokens it takes, what it means and what its slots hold."""

    __slots__ = ("edge", "first", "meaning", "modifier", "next", "slots", "till_now")

    def __init__(self, first: int, after: int, meaning: Meaning, slots: dict[str, Any]) -> None:
        self.first, self.next, self.meaning, self.slots = first, after, meaning, slots
        self.modifier: Modifier | None = Modifier(meaning.part) if meaning.part else None
        self.till_now = False
        self.edge = meaning.part is not None  # "the end of the year", which ends with it, and not "late in the year"


_RIGHT_BEHIND = 2
Op = Callable[[Scan, Match], Meaning | None]


def is_future(scan: Scan, match: Match) -> bool:
    """Whether the sentence speaks of what is to come, by the words of its tense around the date."""
    low, dates = scan.tokens.low, scan.lang.dates
    for k in range(match.first - 1, scan.sentence_start(match.first, 14) - 1, -1):
        if (_is_future_at(scan, k) and low[k + 1] != ":") or (low[k] in dates.present and match.first - k <= 4):
            return True
        if is_past(dates, low[k]):
            return any(is_future_word(dates, word) for word in low[max(k - 3, 0) : k])
    start = match.next + _is_set_off(scan, match)
    for k in range(start, min(start + 8, len(low))):
        if is_past(dates, low[k]):
            return False
        if scan.is_stop(k, low) or low[k] in ",:–—(":
            break
        # "Am 1. Mai öffnet": a verb of the present right behind a date tells of what is to come.
        if _is_future_at(scan, k) or (low[k] in dates.present and k - start < _RIGHT_BEHIND):
            return True
    # What joins the two ends of a span is no word for a time to come: "from January until March sales rose".
    bound = None if scan.in_span else dates.bound.before(low, match.first)
    return bound is not None and bound[0] in ("until", "at-most")


def _is_set_off(scan: Scan, match: Match) -> bool:
    """Whether a comma behind the date only sets it off: "on Monday, the court will rule", "next week, 29 May, voters go"."""
    low = scan.tokens.low
    opens = match.first - scan.sentence_start(match.first, 4) <= 2 or low[match.first - 1] == ","
    return opens and match.next < len(low) and low[match.next] == ","


def bound_before(scan: Scan, first: int) -> tuple[str, int] | None:
    """The bound in front of a date, and where it starts; "will not open until 2030", or before, is 2030 or later."""
    low, dates = scan.tokens.low, scan.lang.dates
    hit = dates.bound.before(low, first)
    if not hit or hit[0] not in ("until", "before") or not dates.denial:
        return hit
    start = scan.sentence_start(hit[1], 7)
    return ("at-least", hit[1]) if not dates.denial.isdisjoint(low[start : hit[1]]) else hit


def is_past(dates: Dates, word: str) -> bool:
    """Whether a word tells of what has been."""
    return word in dates.past or (bool(dates.past_suffix) and len(word) > 4 and word.endswith(dates.past_suffix))


def _is_future_at(scan: Scan, index: int) -> bool:
    """Whether the word at an index tells of what is to come; "May" inside a sentence is a month."""
    word = scan.tokens.low[index]
    if not is_future_word(scan.lang.dates, word):
        return False
    inside = index > 0 and not scan.is_stop(index - 1, scan.tokens.low)
    return not (inside and scan.lang.dates.month.get(word) is not None and scan.tokens.is_capital(index))


def is_future_word(dates: Dates, word: str) -> bool:
    """Whether a word tells of what is to come."""
    return word in dates.future or (len(word) > 3 and word.endswith(dates.future_end))


def counted_from(day: dt.date, unit: str, count: int) -> Meaning:
    """The time so many units from a day (negative: before it), at the precision of the unit."""
    exact = calendar.exact_text(day, unit, count)
    text = calendar.ago_text(day, unit, count)
    return Meaning(text, relative=True, counted=(day.isoformat(), exact) if exact else None)


def _is_backward(match: Match) -> bool:
    """Whether a match speaks of the time before another."""
    slots = match.slots
    return int(slots["word_unit"][2] if "word_unit" in slots else slots.get("anchor", match.shift)) < 0


def anchor_day(scan: Scan, match: Match) -> dt.date | None:
    """The day that "the previous year" counts from: that of a date close before it, or the document's."""
    if scan.last_date and match.first - scan.last_date[0] <= 40:
        found = edtf.parse(scan.last_date[1])
        ahead = scan.reference is not None and found and (found.first or 0) > scan.reference.toordinal()
        if ahead and _is_backward(match):
            return scan.reference  # "bis 2030 doppelt so viel wie im Vorjahr"
        if found and found.first is not None and 1 <= found.first <= dt.date.max.toordinal():
            return dt.date.fromordinal(found.first)
    return scan.reference
