"""Which attribute concepts a value is of, chosen among those that the words, heads and headings around it speak of."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.blocks import Span
from claimcheck.claims.life import end_of_life
from claimcheck.claims.place import Place
from claimcheck.claims.ranking import score, weights
from claimcheck.claims.tokens import Tokens, tokens
from claimcheck.claims.view import whole
from claimcheck.lang.context import concepts, implied

_REACH = 24
_LONGEST_LABEL = 5
_MOST = 4
# A concept that is this much less likely than the first (in the logarithm of odds) is left out.
_MARGIN = 2.5


@dataclass(frozen=True, slots=True)
class Trigger:
    """A concept that a value may be of: what speaks of it, where those words stand, and the named features of the pair."""

    concept: str
    source: str
    first: int
    last: int
    features: tuple[str, ...]


def choose(place: Place) -> tuple[Trigger, ...]:
    """The concepts that a value is likely of, the likeliest first."""
    if life := end_of_life(place):
        return (Trigger(life, "brackets", -1, -1, ()),)
    table = weights("concept")
    options = list(triggers(place))
    scored = [(score(option.features, table), option) for option in options]
    if not scored:
        return ()
    top = max(odds for odds, _ in scored)
    kept = sorted(((odds, option) for odds, option in scored if odds >= top - _MARGIN), key=_best_first)
    return tuple(option for _, option in kept[:_MOST])


def _best_first(scored: tuple[float, Trigger]) -> tuple[float, str]:
    return -scored[0], scored[1].concept


def triggers(place: Place) -> Iterator[Trigger]:
    """For every concept that something around the value speaks of, the nearest such thing."""
    seen: dict[str, None] = {}
    found = [*_framed(place), *_spoken(place), *_nearby(place), *_of_unit(place)]
    often = Counter(trigger.concept for trigger in found)
    for trigger in found:
        if trigger.concept not in seen:
            seen[trigger.concept] = None
            more = ("again",) if often[trigger.concept] > 1 else ()
            features = (*trigger.features, *more, *_kind(place, trigger))
            yield Trigger(trigger.concept, trigger.source, trigger.first, trigger.last, features)


def _kind(place: Place, trigger: Trigger) -> Iterator[str]:
    concept, kind = concepts()[trigger.concept], place.mention.value.kind
    yield f"fits:{kind in concept.kinds}"
    yield f"fits:{kind in concept.kinds}:{trigger.source}"
    yield f"{kind}:{concept.group}"
    yield f"concept:{concept.id}"
    if place.mention.direction and concept.id in ("increase", "decrease", "discount", "growth"):
        yield f"change:{place.mention.role}"


def _spoken(place: Place) -> list[Trigger]:
    """The concepts that words of the value's own sentence speak of, nearest first."""
    hits = place.view.triggers(place.number, max(0, place.first - _REACH), place.last + _REACH)
    shared = Counter(hit.start for hit in hits)
    near = sorted(hits, key=lambda hit: (place.distance(hit.start, hit.end), hit.start, hit.label))
    return [
        Trigger(hit.label, "sentence", hit.start, hit.end, tuple(_where(place, hit.start, hit.end, shared[hit.start])))
        for hit in near
        if not (place.mention.value.kind == "date" and hit.start < place.last and hit.end > place.first)
    ]


def _where(place: Place, first: int, last: int, shared: int) -> Iterator[str]:
    kind = place.mention.value.kind
    side = "in" if first < place.last and last > place.first else "before" if last <= place.first else "after"
    distance = place.distance(first, last)
    step = sum(distance >= limit for limit in (1, 2, 4, 7, 12))
    yield f"at:{side}:{step}"
    yield f"at:{side}:{step}:{kind}"
    if place.clause[0] <= first < place.clause[1]:
        yield f"clause:{side}"
    low, high = (last, place.first) if side == "before" else (place.last, first)
    yield f"breaks:{min(sum(place.words.is_break(i) for i in range(low, min(high, len(place.words)))), 3)}"
    others = sum(low <= i < high for i in _values(place))
    yield f"across:{min(others, 2)}"
    if last - first > 1:
        yield "phrase"
    yield f"shared:{min(shared, 3)}"


def _values(place: Place) -> list[int]:
    """The first words of the other values of the sentence."""
    number, words = place.number, place.words
    if number not in place.view.value_words:
        place.view.value_words[number] = [words.at(m.start) for m in place.view.mentions.get(number, ())]
    return [index for index in place.view.value_words[number] if not place.covers(index)]


def _framed(place: Place) -> Iterator[Trigger]:
    """The concepts that the heads of a cell, the label or a list's lead-in speak of."""
    for words, source in frames(place):
        for hit in whole(place.view.lang.attributes.find(words.folded)):
            size = "phrase" if hit.end - hit.start > 1 else "word"
            yield Trigger(hit.label, source, -1, -1, (source, f"{source}:{size}"))


def frames(place: Place) -> Iterator[tuple[Tokens, str]]:
    """The words of the row head, the column head and the label over a value; a list's lead-in for a bare item."""
    text = place.view.text
    lead, label = _lead(place), _label(place)
    for span, source in ((place.row, "row"), (place.column, "column"), (label, "label"), (lead, "lead")):
        if span is not None and span[1] > span[0]:
            yield tokens(text, span), source


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


def _nearby(place: Place) -> Iterator[Trigger]:
    """The concepts of the sentence before and of the heading over the value, for what its own sentence leaves unsaid."""
    view, number = place.view, place.number
    if number and view.sentences[number - 1].paragraph == place.sentence.paragraph:
        yield from _all_of(place, number - 1, "before")
    if place.sentence.headings:
        yield from _all_of(place, view.sentence_at(place.sentence.headings[-1][0]), "heading")


def _all_of(place: Place, number: int, source: str) -> Iterator[Trigger]:
    size = len(place.view.words[number])
    for hit in place.view.triggers(number, max(0, size - _REACH), size):
        yield Trigger(hit.label, source, -1, -1, (source,))


def _of_unit(place: Place) -> Iterator[Trigger]:
    """The concepts that the unit, or the kind of the value, speaks of by itself."""
    value = place.mention.value
    known = implied()
    unit = getattr(value, "unit", "")
    for order, concept in enumerate(known.get(unit) or known.get(value.kind) or ()):
        yield Trigger(concept, "unit", -1, -1, ("unit", f"unit:{order}", f"unit:{unit or value.kind}:{order}"))
