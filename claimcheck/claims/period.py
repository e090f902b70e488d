"""The time a value is about: a date of its own sentence or heads, the one before it, or the document's day."""

import re

from claimcheck.blocks import Span
from claimcheck.claims.place import Place
from claimcheck.lang.context import concepts
from claimcheck.mentions.model import Mention
from claimcheck.values.model import Date

_YEAR = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)")


def period(place: Place, concept_ids: tuple[str, ...], previous: str | None) -> str | None:
    """The EDTF time a value is about, ``None`` where it is not said; ``previous`` is that of the claim before."""
    if isinstance(place.mention.value, Date):
        return None
    found = _headed(place) or _dated(place) or _document_day(place, concept_ids)
    if found and _cue(place, "period.year_earlier"):
        return _shifted(found, -1)
    return found


def _headed(place: Place) -> str | None:
    for span in (place.column, place.row):
        if span is not None and (found := _year_in(place, span)):
            return found
    return None


def _year_in(place: Place, span: Span) -> str | None:
    match = _YEAR.search(place.view.text, *span)
    return match[1] if match else None


def _dated(place: Place) -> str | None:
    """The nearest date of the sentence that stands in the value's clause or next to it."""
    dates = [
        m
        for m in place.view.dates.get(place.number, ())
        if m.end <= place.mention.start or m.start >= place.mention.end
    ]
    if not dates:
        return None
    nearest = min(dates, key=lambda mention: (_cost(place, mention), mention.start))
    value = nearest.value
    if _cost(place, nearest) > 14 or not isinstance(value, Date):
        return None
    return value.edtf or None


def _cost(place: Place, mention: Mention) -> int:
    first, last = place.words.span(mention.start, mention.end)
    outside = 0 if place.clause[0] <= first < place.clause[1] else 6
    return place.distance(first, last) + outside


def _cue(place: Place, label: str) -> bool:
    words = place.words
    start, end = max(0, place.first - 8), min(len(words), place.last + 8)
    return any(hit.label == label for hit in place.view.lang.cues.find(words.folded, start, end))


def _document_day(place: Place, concept_ids: tuple[str, ...]) -> str | None:
    known = concepts()
    if concept_ids and not known[concept_ids[0]].mutable or place.view.reference is None:
        return None
    if place.mention.value.kind in ("quantity", "score"):
        return None
    return place.view.reference.isoformat()[:7]


def _shifted(edtf: str, years: int) -> str:
    return re.sub(r"(?<!\d)(\d{4})(?=$|-|/)", lambda match: str(int(match[1]) + years), edtf)
