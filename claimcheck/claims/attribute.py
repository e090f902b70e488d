"""What of the subject a value states, read from the words that govern it: heads, verbs, nouns, lead-ins and labels."""

from collections.abc import Iterator, Sequence

from claimcheck.claims.concept import Trigger, choose, frames
from claimcheck.claims.model import Attribute
from claimcheck.claims.place import Place
from claimcheck.claims.tokens import Tokens
from claimcheck.values.model import Count, Date, Number

_REACH = 14
_MOST_STEMS = 12


def attribute(place: Place) -> Attribute:
    """The attribute of a claim: its concepts, likeliest first, the noun counted, and the content words around the value."""
    heads = [words for words, _ in frames(place)]
    found = choose(place)
    noun = _noun(place)
    stems = tuple(dict.fromkeys([*_frame_stems(heads, place), *_stems(place)]))[:_MOST_STEMS]
    ids = tuple(trigger.concept for trigger in found)
    return Attribute(name=_name(place, heads, found, noun), concepts=ids, noun=noun, stems=stems)


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


def _name(place: Place, frames: list[Tokens], found: Sequence[Trigger], noun: str) -> str:
    """A phrase that a person can read: the heads over a cell, the label, else the governing words and the noun."""
    if frames:
        parts = [" ".join(words.surface) for words in frames if any(words.is_word(i) for i in range(len(words)))]
        if parts:
            return ", ".join(dict.fromkeys(parts))
    words, lang = place.words, place.view.lang
    keep: set[int] = set()
    for trigger in [trigger for trigger in found if trigger.source == "sentence"][:2]:
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
