"""The publication day that a text gives of itself near its head: "> Feb 8th 2024", "BERLIN, 3 May 2024 (Agency) -"."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.lang import languages
from claimcheck.lang.detect import StopWords, stop_words
from claimcheck.mentions import find_mentions
from claimcheck.mentions.model import Mention
from claimcheck.values.model import Date

_HEAD = 4_000  # code points in which a dateline is looked for
_LINES = 30
_WIDTH = 160  # of a line: a date further on is part of its prose
_MOST_NAMES = 6
_SPAN_GAP = 8  # code points between the two days of a span
_YEAR = re.compile(r"\d{4}")
_LISTED = re.compile(r"\s*(?:[-+*]\s|\d{1,3}[.)]\s|\|)")  # an item of a list or a row of a table dates something else
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_MARKUP = re.compile(r"[#>*_`~\s]+")
_DIVIDED = re.compile(r"\s*\)?\s*(?:\([^()]{1,40}\))?\s*(?:[-–—|·•:]|\.\s|$)")
_JOINED = re.compile(r"[(,|·•–—-]\s*$")
_FOLLOWED = re.compile(r"\s*[^\W\d_]")


@dataclass(frozen=True, slots=True)
class _Candidate:
    day: dt.date
    labelled: bool


def dateline(text: str, language: str) -> dt.date | None:
    """The day in the text's dateline, ``None`` where its head has none, or several and no word that says which.

    A dateline is a line that holds nothing but a full date and what usually stands beside one: a label, a weekday, a
    place, an author, an agency, a time; or one that begins with a label and a date, or with a place, a date and a dash.
    A date in prose is none. ``language`` is a BCP 47 tag; one without data gives ``None``.

    >>> dateline("# Bridges\\n> Feb 8th 2024\\nThe city built two in 1998.", "en")
    datetime.date(2024, 2, 8)
    """
    main = language.split("-")[0].lower()
    if main not in languages():
        return None
    words = stop_words(main)
    found = [found for line in _head(text) if (found := _candidate(line, main, words))]
    labelled = [candidate.day for candidate in found if candidate.labelled]
    days = labelled[:1] or sorted({candidate.day for candidate in found})
    return days[0] if len(days) == 1 else None


def _head(text: str) -> Iterator[str]:
    lines = (line for line in text[:_HEAD].split("\n") if line.strip())
    for _, line in zip(range(_LINES), lines, strict=False):
        if _YEAR.search(line, 0, _WIDTH) and not _LISTED.match(line):
            yield line[:_WIDTH]


def _candidate(line: str, language: str, words: StopWords) -> _Candidate | None:
    days = list(filter(_is_day, find_mentions(line, language=language)))
    mention = days[0] if days else None
    if mention is None or not isinstance(mention.value, Date) or mention.value.start is None:
        return None
    if any(day.start - mention.end < _SPAN_GAP for day in days[1:]):
        return None  # a life told in brackets: born on one day, died on the other
    start = mention.start + len(mention.surface) - len(mention.surface.lstrip(" ,"))
    before, after = _MARKUP.sub(" ", line[:start]), _MARKUP.sub(" ", line[mention.end :])
    labelled = _is_label(before, words)
    if not (labelled and _may_follow_label(after, words)) and not _stands_alone(before, after, words):
        return None
    return _Candidate(dt.date.fromisoformat(mention.value.start), labelled)


def _is_day(mention: Mention) -> bool:
    value = mention.value
    return isinstance(value, Date) and value.start is not None and value.start == value.end and not mention.relative


def _is_label(before: str, words: StopWords) -> bool:
    tokens = _tokens(before)
    return " ".join(tokens).startswith(words.label) and _is_furniture(tokens, words)


def _may_follow_label(after: str, words: StopWords) -> bool:
    """After a label and a date, anything but the rest of a sentence: "Published on 3 May 2024, the report says"."""
    if _is_aside(after, words) or _DIVIDED.match(after):
        return True
    return bool(_FOLLOWED.match(after)) and after.lstrip()[0].isupper()


def _stands_alone(before: str, after: str, words: StopWords) -> bool:
    """Whether a date without a label has only names and furniture around it, up to a dash or stop after a place."""
    if _is_furniture(_tokens(before), words):
        return _is_aside(after, words)
    if not (_JOINED.search(before) and _are_names(before, words)):
        return False
    return _is_aside(after, words) or bool(_DIVIDED.match(after))


def _is_aside(text: str, words: StopWords) -> bool:
    tokens = _tokens(text)
    return _is_furniture(tokens, words) or _are_names(text, words)


def _are_names(text: str, words: StopWords) -> bool:
    """A few names, with the word that brings in an author: "by Jane Smith", "BERLIN,", "(Agency)"."""
    tokens = _WORD.findall(text)
    others = [
        token for token in tokens if token.lower() not in words.byline | words.dateline and not token[0].isdigit()
    ]
    return len(others) <= _MOST_NAMES and all(token[0].isupper() for token in others)


def _is_furniture(tokens: list[str], words: StopWords) -> bool:
    return all(token in words.dateline or token[0].isdigit() for token in tokens)


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text.lower())
