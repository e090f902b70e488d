"""The time a value is about: a date of its own sentence, heads or the text before, or the document's own time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from claimcheck.blocks import Span
from claimcheck.claims.place import Place
from claimcheck.claims.ranking import best, weights
from claimcheck.lang.context import concepts
from claimcheck.mentions.model import Mention
from claimcheck.values.model import Date

_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?:[/–-](\d\d))?(?!\d)")
_FOUR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_BEFORE = 2
# "in 2023", "im Jahr 2023": so many words at most between a level and its time.
_RIGHT_BEHIND = 2


@dataclass(frozen=True, slots=True)
class Time:
    """A time that a value may be about, ``None`` for none, with the named features that speak for and against it."""

    edtf: str | None
    features: tuple[str, ...]


Basis = Literal["stated", "nearby", "document", ""]


def period(place: Place, concept_ids: tuple[str, ...], previous: str | None) -> tuple[str | None, Basis]:
    """The EDTF time a value is about and what says so; ``previous`` is the stated time of the claim before.

    ``None`` where nothing says it: for a date, and for what does not change with time unless a time is stated.
    """
    if isinstance(place.mention.value, Date):
        return None, ""
    if place.mention.role in ("from", "to") and (own := _right_behind(place)):
        return own, "stated"
    options = list(times(place, concept_ids, previous))
    chosen = options[best([option.features for option in options], weights("period"))]
    basis = _basis(chosen)
    lasting = bool(concept_ids) and not concepts()[concept_ids[0]].mutable
    return (None, "") if lasting and basis == "document" else (chosen.edtf, basis)


def _right_behind(place: Place) -> str | None:
    """The date that a preposition puts right behind one of the two levels of a change: "from 300 in 2022 to 400 in 2023"."""
    words = place.words
    for mention in place.view.dates.get(place.number, ()):
        first, _ = words.span(mention.start, mention.end)
        if 0 <= first - place.last <= _RIGHT_BEHIND and mention.start >= place.mention.end:
            between = words.folded[place.last : first]
            return _edtf(mention) if not between or between[0] in place.view.lang.prepositions else None
    return None


def _basis(chosen: Time) -> Basis:
    if chosen.edtf is None:
        return ""
    label = chosen.features[0].removeprefix("earlier:")
    if label in ("column", "row", "sentence"):
        return "stated"
    return "document" if label.startswith("doc:") else "nearby"


def times(place: Place, concept_ids: tuple[str, ...], previous: str | None) -> Iterator[Time]:
    """The times that a value may be about, none at all being the first."""
    cues = _cues(place)
    about = [*_about(place, concept_ids), *cues]
    found = list(_found(place, previous))
    yield Time(None, tuple(f"none:{fact}" for fact in about))
    headed = any(label in ("column", "row") for _, label, _ in found)
    dated = "dated" if any(label == "sentence" for _, label, _ in found) else "headed" if headed else "undated"
    for edtf, label, features in found:
        yield Time(edtf, (label, *features, *(f"{label}:{cue}" for cue in cues), f"{label}:{about[0]}"))
        if "year_earlier" in cues and (shifted := _shifted(edtf, -1)):
            yield Time(shifted, (f"earlier:{label}", *(f"earlier:{feature}" for feature in features)))
    yield from _of_document(place, about, cues, dated)


def _of_document(place: Place, about: list[str], cues: list[str], dated: str) -> Iterator[Time]:
    """The document's year, month and day, the year before, and the season it falls in."""
    day = place.view.reference
    if day is None:
        return
    for label, edtf in (("year", f"{day.year}"), ("month", f"{day:%Y-%m}"), ("day", f"{day:%Y-%m-%d}")):
        yield Time(
            edtf, (f"doc:{label}", f"doc:{label}:{dated}", f"doc:{dated}", *(f"doc:{label}:{fact}" for fact in about))
        )
    if "year_earlier" in cues:
        yield Time(str(day.year - 1), ("doc:earlier", f"doc:earlier:{dated}"))
    facts = [fact for fact in about if not fact.startswith("concept:")]
    yield Time(str(day.year - 1), ("doc:last", f"doc:last:{dated}", *(f"doc:last:{fact}" for fact in facts)))
    if "season" in cues:
        first = day.year if day.month >= 7 else day.year - 1
        yield Time(f"{first}/{first + 1}", ("doc:season", f"doc:season:{dated}"))


def _about(place: Place, concept_ids: tuple[str, ...]) -> Iterator[str]:
    """Facts about the claim that bear on its time: its kind of value, its concept, the kind of its sentence."""
    yield f"kind:{place.mention.value.kind}"
    if place.mention.direction:
        yield "change"
    if concept_ids:
        concept = concepts()[concept_ids[0]]
        yield f"concept:{concept.id}"
        yield f"group:{concept.group}"
        if not concept.mutable:
            yield "lasting"
    yield f"in:{place.sentence.kind}"


def _cues(place: Place) -> list[str]:
    """The time and status words near the value: "now", "a year earlier", "will"."""
    found: dict[str, None] = {}
    for hit in place.cues(12, 10):
        group, _, label = hit.label.partition(".")
        if group == "period" or (group == "status" and label in ("planned", "forecast")) or label == "previous":
            found[label] = None
    return list(found)


def _found(place: Place, previous: str | None) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """The times that the text gives: EDTF, where from, and features of each."""
    for span, label in ((place.column, "column"), (place.row, "row")):
        if span is not None and (edtf := _time_in(place, span)):
            yield edtf, label, ()
    for mention in place.view.dates.get(place.number, ()):
        apart = mention.end <= place.mention.start or mention.start >= place.mention.end
        if apart and (edtf := _edtf(mention)) and not _is_base(place, mention):
            yield edtf, "sentence", tuple(_in_sentence(place, mention, edtf))
    for back in range(1, _BEFORE + 1):
        yield from _in_sentence_before(place, back)
    for heading in place.sentence.headings[-2:]:
        if edtf := _time_in(place, heading):
            yield edtf, "heading", ()
    title = place.view.document.title
    if title and (match := _YEAR.search(title)):
        yield match[1], "title", ()
    if previous:
        yield previous, "previous", (f"previous:{_grain(previous)}",)


def _is_base(place: Place, mention: Mention) -> bool:
    """Whether a date behind a change is what the change is held against: "17% more than in 2022" is of another year."""
    if place.mention.direction is None or mention.start < place.mention.end:
        return False
    first, _ = place.words.span(mention.start, mention.end)
    between = place.words.folded[place.last : first]
    return any(hit.label == "than" for hit in place.view.lang.ties.find(between))


def _in_sentence_before(place: Place, back: int) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    number = place.number - back
    if number < 0:
        return
    there = place.view.sentences[number]
    same = "same" if there.paragraph == place.sentence.paragraph else "other"
    for mention in place.view.dates.get(number, ())[-2:]:
        if edtf := _edtf(mention):
            yield edtf, f"before:{back}:{same}", (f"before:{_grain(edtf)}",)


def _in_sentence(place: Place, mention: Mention, edtf: str) -> Iterator[str]:
    words = place.words
    first, last = words.span(mention.start, mention.end)
    side = "before" if last <= place.first else "after"
    distance = place.distance(first, last)
    yield f"near:{side}:{0 if distance < 2 else 1 if distance < 5 else 2 if distance < 12 else 3}"
    if place.clause[0] <= first < place.clause[1]:
        yield f"clause:{side}"
    yield f"grain:{_grain(edtf)}"
    if mention.relative:
        yield "relative"
    low, high = (last, place.first) if side == "before" else (place.last, first)
    between = sum(words.is_break(index) for index in range(low, min(high, len(words))))
    yield f"breaks:{side}:{min(between, 2)}"
    before = words.folded[first - 1] if first else ""
    yield f"prep:{place.view.lang.prepositions.get(before, 'none')}"
    if first == 0 or (first == 1 and not words.is_break(0)):
        yield "opens"
    others = place.view.mentions.get(place.number, ())
    low, high = (mention.end, place.mention.start) if side == "before" else (place.mention.end, mention.start)
    if any(low <= other.start and other.end <= high for other in others):
        yield f"across:{side}"


def _grain(edtf: str) -> str:
    if "/" in edtf:
        return "span"
    return {0: "year", 1: "month", 2: "day"}.get(edtf.lstrip("-").count("-"), "other")


def _edtf(mention: Mention) -> str | None:
    return mention.value.edtf or None if isinstance(mention.value, Date) else None


def _time_in(place: Place, span: Span) -> str | None:
    """The date found in a span of the text, else a bare year there."""
    for mention in place.view.dates.get(place.view.sentence_at(span[0]), ()):
        if span[0] <= mention.start < span[1] and (edtf := _edtf(mention)):
            return edtf
    match = _YEAR.search(place.view.text, *span)
    return match[1] if match else None


def _shifted(edtf: str, years: int) -> str | None:
    if any(mark in edtf for mark in "XYS~?%"):
        return None
    return _FOUR.sub(lambda match: f"{int(match[1]) + years:04}", edtf)
