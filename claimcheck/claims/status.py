"""How a claim is put forward, who said it, and the words that narrow it."""

from claimcheck.claims.model import Status
from claimcheck.claims.place import Place

_ORDER = (Status.DENIED, Status.HYPOTHETICAL, Status.FORECAST, Status.PLANNED, Status.REPORTED)
# "Not only the first" denies nothing, and what is "higher than expected" is none the less so.
_ALSO = "also.nothing"
# How far before a value the words stand that narrow it, and how long a phrase is that opens its sentence.
_NEAR, _OPENING = 8, 9
_REACH = {Status.DENIED: 9, Status.HYPOTHETICAL: 8, Status.FORECAST: 9, Status.PLANNED: 9, Status.REPORTED: 14}


def status(place: Place) -> Status:
    """The status that the nearest cue of the value's clause gives; asserted where there is none."""
    best, nearest = Status.ASSERTED, 99
    hits = place.cues(16, 10)
    also = {index for hit in hits if hit.label == _ALSO for index in range(hit.start, hit.end)}
    for hit in hits:
        group, _, label = hit.label.partition(".")
        within = hit.start < place.last and hit.end > place.first
        if group != "status" or within or hit.end - 1 in also or _is_name(place, hit.start):
            continue
        kind, distance = Status(label), place.distance(hit.start, hit.end)
        distance += 4 * _breaks(place, hit.start)
        if distance <= _REACH[kind] and (distance, _ORDER.index(kind)) < (nearest, _rank(best)):
            best, nearest = kind, distance
    return best


def _is_name(place: Place, index: int) -> bool:
    """Whether a word has a capital inside its sentence where it is a month: "in May"."""
    words = place.words
    return index > 0 and words.surface[index][:1].isupper() and words.folded[index] in place.view.lang.common


def _rank(kind: Status) -> int:
    return _ORDER.index(kind) if kind in _ORDER else len(_ORDER)


def _breaks(place: Place, index: int) -> int:
    low, high = min(index, place.first), max(index, place.last)
    return sum(place.words.is_break(i) for i in range(low, min(high, len(place.words))))


def scope(place: Place) -> tuple[str, ...]:
    """The words that narrow what a value is of, as labels such as ``net`` and ``remaining``, nearest first."""
    found: dict[str, int] = {}
    opening = _opening(place)
    for hit in place.cues(max(_NEAR, place.first), 6):
        group, _, label = hit.label.partition(".")
        within = hit.start < place.last and hit.end > place.first
        near = place.first - hit.start <= _NEAR and _breaks(place, hit.start) <= 1
        if group == "scope" and not within and (near or hit.end <= opening):
            found.setdefault(label, place.distance(hit.start, hit.end))
    return tuple(sorted(found, key=lambda label: (found[label], label)))[:6]


def _opening(place: Place) -> int:
    """The end of a phrase before the first comma that all of its sentence is of: "In the previous poll, ..."; else 0."""
    words = place.words
    if not words.folded or words.folded[0] not in place.view.lang.prepositions:
        return 0
    end = next((i for i in range(min(_OPENING, len(words))) if words.is_break(i)), 0)
    later = sum(words.is_break(i) for i in range(end + 1, place.first))
    return end if end < place.first and not later else 0


def source(place: Place) -> str:
    """Who said it, by name where the sentence names a speaker; empty for the document itself."""
    words, lang, view = place.words, place.view.lang, place.view
    for name in view.names[place.number]:
        before = words.folded[max(0, name.first - 4) : name.first]
        after = words.folded[name.last : name.last + 2]
        said = any(word in lang.speech for word in after[:1]) or any(word in lang.speech for word in before[-2:])
        if said and words.is_word(name.first):
            return view.entities[name.entity].name
    return ""
