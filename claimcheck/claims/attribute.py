"""What of the subject a value states, read from the words that govern it: heads, verbs, nouns, lead-ins and labels."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.blocks import Span
from claimcheck.claims.model import Attribute
from claimcheck.claims.place import Place
from claimcheck.claims.tokens import Tokens, tokens
from claimcheck.lang.context import concepts
from claimcheck.values.model import Count, Date, Number

_REACH = 14
_MOST_STEMS = 12
_MOST_CONCEPTS = 5
_LONGEST_LABEL = 5


@dataclass(frozen=True, slots=True)
class Trigger:
    """A concept's words near a value: how far away they are, smaller being nearer, and their range of words."""

    concept: str
    cost: float
    first: int
    last: int


def attribute(place: Place) -> Attribute:
    """The attribute of a claim: its concepts, nearest first, the noun counted, and the content words around the value."""
    frames = list(_frames(place))
    found = sorted(
        _triggers(place), key=lambda trigger: (trigger.cost + _DEMOTED.get(trigger.concept, 0), trigger.concept)
    )
    framed = [concept for words in frames for concept in _concepts_in(words, place)]
    ids = tuple(dict.fromkeys([*framed, *(trigger.concept for trigger in found)]))[:_MOST_CONCEPTS]
    noun = _noun(place)
    stems = tuple(dict.fromkeys([*_frame_stems(frames, place), *_stems(place)]))[:_MOST_STEMS]
    return Attribute(name=_name(place, frames, found, noun), concepts=ids, noun=noun, stems=stems)


# What changes comes before that it changes: "revenue rose 6%" is of revenue first.
_DEMOTED = {
    "increase": 6,
    "decrease": 6,
    "duration": 3,
    "start": 3,
    "end": 3,
    "share": 2,
    "record": 3,
    "announcement": 3,
}


def _frames(place: Place) -> Iterator[Tokens]:
    """The words of the row head, the column head and the label over a value; a list's lead-in for a bare item."""
    text = place.view.text
    for span in (place.row, place.column, _label(place), _lead(place)):
        if span is not None and span[1] > span[0]:
            yield tokens(text, span)


def _label(place: Place) -> Span | None:
    """The words before the colon of "Opening: May 2026", where they are few."""
    label = place.sentence.label
    if label is None or label[1] > place.mention.start:
        return None
    return label if place.view.text.count(" ", *label) < _LONGEST_LABEL else None


def _lead(place: Place) -> Span | None:
    """The lead-in of a list, for an item that says little beside its value."""
    words, lang = place.words, place.view.lang
    if place.sentence.kind != "item" or place.sentence.label is not None:
        return None
    own = sum(words.is_word(i) and words.folded[i] not in lang.stop for i in range(len(words)) if not place.covers(i))
    return place.sentence.lead if own < 2 else None


def _fits(concept: str, place: Place) -> bool:
    return place.mention.value.kind in concepts()[concept].kinds


def _concepts_in(words: Tokens, place: Place) -> Iterator[str]:
    hits = place.view.lang.attributes.find(words.folded)
    yield from (
        hit.label
        for hit in sorted(hits, key=lambda hit: (-(hit.end - hit.start), hit.start))
        if _fits(hit.label, place)
    )


# Concepts whose words stand everywhere, and mean something only beside the values that they go with.
_GENERIC = frozenset(
    (
        "deadline",
        "start",
        "end",
        "duration",
        "announcement",
        "age",
        "share",
        "list_length",
        "tenure",
        "place",
        "edition",
    )
)


def _triggers(place: Place) -> Iterator[Trigger]:
    """The concepts that words near the value stand for, with the cost of each."""
    words = place.words
    start, end = max(0, place.first - _REACH), min(len(words), place.last + _REACH)
    for hit in place.view.triggers(place.number, start, end):
        if hit.start < place.last and hit.end > place.first and place.mention.value.kind == "date":
            continue
        if hit.label in _GENERIC and not _fits(hit.label, place):
            continue
        yield Trigger(hit.label, _cost(place, hit.start, hit.end, hit.label), hit.start, hit.end)


def _cost(place: Place, first: int, last: int, concept: str) -> float:
    """Distance in words, dearer across clause breaks and for another kind of value, cheaper for long phrases."""
    cost = float(place.distance(first, last))
    if not (place.clause[0] <= first < place.clause[1]):
        cost += 5
    if not _fits(concept, place):
        cost += 8
    return cost - 1.5 * (last - first - 1)


def _noun(place: Place) -> str:
    """The noun phrase counted: the value's own, what follows it, or that of an earlier count which this one continues."""
    value = place.mention.value
    if isinstance(value, Number) and is_bare(place):
        return elided_noun(place)
    if not isinstance(value, Count):
        return ""
    return value.unit or " ".join(_after(place)) or elided_noun(place)


def is_bare(place: Place) -> bool:
    """Whether no noun follows a number that could be what it counts."""
    words, lang = place.words, place.view.lang
    following = words.folded[place.last] if place.last < len(words) else ""
    if not words.is_word(place.last) or following in lang.prepositions or following in lang.stop:
        return True
    return any(hit.start == place.last for hit in place.view.cues(place.number, place.last, place.last + 1))


def elided_noun(place: Place) -> str:
    """The noun that a bare number leaves out: "seven supercomputers" before "150"; empty where no count came before."""
    for number in (place.number, place.number - 1):
        earlier = [m for m in place.view.mentions.get(number, ()) if m.end <= place.mention.start]
        for mention in reversed(earlier):
            if isinstance(mention.value, Count) and mention.value.unit:
                return mention.value.unit
    return ""


def _after(place: Place) -> list[str]:
    """The words of the noun phrase right after the value."""
    words, lang, found = place.words, place.view.lang, list[str]()
    for index in range(place.last, min(place.last + 4, len(words))):
        folded = words.folded[index]
        if not words.is_word(index) or folded in lang.stop or folded in lang.prepositions or folded in lang.auxiliaries:
            break
        found.append(folded)
    return found


def _stems(place: Place) -> Iterator[str]:
    """The stems of the content words of the value's clause and what is near it, nearest first."""
    words, lang = place.words, place.view.lang
    start, end = max(0, place.first - _REACH), min(len(words), place.last + _REACH)
    near = sorted(range(start, end), key=lambda index: (place.distance(index, index + 1), index))
    for index in near:
        folded = words.folded[index]
        if words.is_word(index) and folded not in lang.stop and len(folded) > 2 and not _in_mention(place, index):
            yield lang.stem(folded)


def _in_mention(place: Place, index: int) -> bool:
    return place.covers(index) and not isinstance(place.mention.value, Count)


def _frame_stems(frames: list[Tokens], place: Place) -> Iterator[str]:
    lang = place.view.lang
    for words in frames:
        for index, folded in enumerate(words.folded):
            if words.is_word(index) and folded not in lang.stop and len(folded) > 2:
                yield lang.stem(folded)


def _name(place: Place, frames: list[Tokens], found: list[Trigger], noun: str) -> str:
    """A phrase that a person can read: the heads over a cell, the label, else the governing words and the noun."""
    if frames:
        parts = [" ".join(words.surface) for words in frames if any(words.is_word(i) for i in range(len(words)))]
        if parts:
            return ", ".join(dict.fromkeys(parts))
    words, lang = place.words, place.view.lang
    keep: set[int] = set()
    for trigger in found[:2]:
        if trigger.cost <= 8 or not keep:
            keep.update(range(max(trigger.first - 1, 0), min(trigger.last + 2, len(words))))
    kept = [
        words.surface[i] for i in sorted(keep)
        if words.is_word(i) and not place.first <= i < place.last and (words.folded[i] not in lang.stop)
    ]  # fmt: skip
    if noun and not any(noun.split()[-1] == word.casefold() for word in kept):
        kept.append(noun)
    if not kept and isinstance(place.mention.value, Date):
        kept = [
            words.surface[i] for i in range(*place.clause) if words.is_word(i) and words.folded[i] not in lang.stop
        ][:4]
    return " ".join(dict.fromkeys(kept))
