"""Whom or what a claim is about: the entity whose place, role and weight in the document fit the mention best."""

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.claims.entities import PLACES
from claimcheck.claims.model import Subject
from claimcheck.claims.place import Place
from claimcheck.claims.ranking import best, weights
from claimcheck.claims.view import View
from claimcheck.lang.context import concepts


@dataclass(frozen=True, slots=True)
class Candidate:
    """An entity that a claim may be about, with the named features that speak for and against it."""

    entity: int
    features: tuple[str, ...]


def choose(place: Place, focus: int, concept_ids: tuple[str, ...] = ()) -> int:
    """The entity that a claim is about, -1 where the document names none; ``focus`` is that of the claim before."""
    options = list(candidates(place, focus, concept_ids))
    index = best([option.features for option in options], weights("subject"))
    entity = options[index].entity if index >= 0 else -1
    return -1 if entity >= 0 and _is_of_unnamed(place, entity) else entity


def _is_of_unnamed(place: Place, entity: int) -> bool:
    """Whether a sentence speaks of what its text never named ("The ferry was built in Norland"), and the entity is where.

    An excerpt may begin so. Only names that stand behind a preposition, or are places, are left aside: "It is said that
    Orbit spends ..." is of Orbit.
    """
    view, words = place.view, place.words
    if place.sentence.row is not None or any(view.names[: place.number]) or view.entities[entity].in_title:
        return False
    own = next((name for name in view.names[place.number] if name.entity == entity), None)
    if own is None or own.first == 0 or not _speaks_of_other(place, own.first):
        return False
    before = words.folded[own.first - 1]
    if before in view.lang.determiners and own.first > 1:
        before = words.folded[own.first - 2]
    return before in view.lang.prepositions or _class(view, entity) == "place"


def _speaks_of_other(place: Place, end: int) -> bool:
    """Whether a sentence opens with a pronoun or a definite noun that a verb of its own follows, before its word ``end``."""
    words, lang = place.words, place.view.lang
    first = next((index for index in range(end) if words.is_word(index)), end)
    if first >= end:
        return False
    if words.folded[first] in lang.pronouns:
        return True
    if words.folded[first] not in lang.determiners or not any(True for _ in _definite(place, first + 1)):
        return False
    return any(words.folded[index] in lang.auxiliaries for index in range(first + 2, min(first + 5, end)))


def candidates(place: Place, focus: int, concept_ids: tuple[str, ...] = ()) -> Iterator[Candidate]:
    """The entities that a claim may be about: those its sentence, cell and headings name, the one before, the topic."""
    view = place.view
    sources = _sources(place, focus)
    refers, nouns = _references(place)
    led = _led(place)
    for entity, found in sources.items():
        kind = _class(view, entity)
        if entity not in view.own_features:
            view.own_features[entity] = tuple(_own_features(view, entity))
        sort = view.entities[entity].sort
        features = [*found, *view.own_features[entity], *(f"{ref}:{kind}" for ref in refers)]
        features += [f"{ref}|{sort}" for ref in refers]
        features += [f"called:{side}" for noun, side in nouns if noun in view.entities[entity].nouns]
        if entity == focus:
            features += [f"{ref}:focus" for ref in refers]
        features.append(f"led:{led}:{_nearness(found)}")
        features.append(f"kind:{kind}:{place.mention.value.kind}")
        features += _fits(view.entities[entity].sort, concept_ids)
        yield Candidate(entity, tuple(features))


def _led(place: Place) -> str:
    """What the sentence begins with before it names anything: a pronoun, a definite noun, a name, something else."""
    words, lang = place.words, place.view.lang
    names = place.view.names[place.number]
    for index in range(min(names[0].first if names else len(words), place.first)):
        folded = words.folded[index]
        if folded in lang.pronouns:
            return f"pronoun:{lang.pronouns[folded]}"
        if folded in lang.possessives:
            return "its"
        if folded in lang.determiners and (labels := [label for _, label in _definite(place, index + 1)]):
            return f"the:{labels[0]}"
    return "name" if names and names[0].first < place.first else "none"


def _nearness(found: list[str]) -> str:
    """Where an entity is nearest at hand: in the value's own sentence, in the claim before, as the topic, elsewhere."""
    if any(label.startswith("in:") for label in found):
        return "in"
    return next((label.removesuffix(":alone") for label in found if label.startswith(("focus", "topic:0"))), "far")


def _fits(sort: str, concept_ids: tuple[str, ...]) -> Iterator[str]:
    """Whether the attribute is one that such a thing has: a launch of a product, a workforce of a firm."""
    if not concept_ids or not sort:
        yield "fits:unknown"
        return
    concept = concepts()[concept_ids[0]]
    yield f"fits:{'yes' if sort in concept.holders else 'no'}"
    yield f"fits:{sort}:{concept.group}"
    if len(concept_ids) > 1 and sort in concepts()[concept_ids[1]].holders:
        yield "fits:second"


def _sources(place: Place, focus: int) -> dict[int, list[str]]:
    view, found = place.view, dict[int, list[str]]()
    names = view.names[place.number]
    for order, name in enumerate(names):
        features = found.setdefault(name.entity, [])
        features += _in_sentence(place, name.first, name.last, order)
    for entity, label in _around(place):
        found.setdefault(entity, []).append(label)
    for entity, label in _sentence_before(place):
        found.setdefault(entity, []).append(label)
    if focus >= 0:
        found.setdefault(focus, []).append("focus" if names else "focus:alone")
    for rank, entity in enumerate(view.topics[:_TOPICS]):
        found.setdefault(entity, []).append(f"topic:{rank}" if names else f"topic:{rank}:alone")
    return found


def _sentence_before(place: Place) -> Iterator[tuple[int, str]]:
    """The first entity that the sentence before names, and the first of the paragraph."""
    view, number = place.view, place.number
    if number == 0 or view.sentences[number - 1].paragraph != place.sentence.paragraph:
        return
    if view.names[number - 1]:
        yield view.names[number - 1][0].entity, "before"
    first = number - 1
    while first > 0 and view.sentences[first - 1].paragraph == place.sentence.paragraph and number - first < 12:
        first -= 1
    if view.names[first]:
        yield view.names[first][0].entity, "paragraph"


_TOPICS = 4
_CHANCES = (0.02, 0.1, 0.25, 0.5, 0.75, 0.9)


def _around(place: Place) -> Iterator[tuple[int, str]]:
    """The entities named in the cell heads and the headings over a mention."""
    view = place.view
    for span, label in ((place.column, "column"), (place.row, "row")):
        if span is not None:
            number = place.number if label == "row" else view.sentence_at(span[0])
            entity = view.entity_at(number, *span)
            if entity >= 0:
                yield entity, label
    for depth, heading in enumerate(reversed(place.sentence.headings)):
        entity = view.entity_at(view.sentence_at(heading[0]), *heading)
        if entity >= 0:
            yield entity, "heading" if depth == 0 else "heading:outer"
    if place.sentence.lead is not None:
        entity = view.entity_at(view.sentence_at(place.sentence.lead[0]), *place.sentence.lead)
        if entity >= 0:
            yield entity, "lead"


def _in_sentence(place: Place, first: int, last: int, order: int) -> Iterator[str]:
    words, lang = place.words, place.view.lang
    side = "before" if last <= place.first else "after"
    yield f"in:{side}:{'first' if order == 0 else 'later'}"
    distance = place.distance(first, last)
    yield f"near:{side}:{0 if distance < 2 else 1 if distance < 5 else 2 if distance < 12 else 3}"
    if place.clause[0] <= first < place.clause[1]:
        yield f"clause:{side}"
    if first == 0 or not any(words.is_word(index) for index in range(first)):
        yield "opens:speaks" if last < len(words) and words.folded[last] in lang.speech else "opens"
    if _is_owned(place, first):
        yield "owned"
    before = words.folded[first - 1] if first else ""
    if before in lang.determiners and first > 1:
        before = words.folded[first - 2]
    prep = lang.prepositions.get(before, "none")
    yield f"prep:{side}:{prep}"
    if first in (place.last, place.last + 1):
        noun = (
            "elided" if place.mention.value.kind in ("count", "number") and prep != "none" else place.mention.value.kind
        )
        opening = place.first <= 1 and prep == "none"
        yield f"adjacent:{'opening' if opening else prep}:{noun}"
    yield from _following(place, first, last)


def _is_owned(place: Place, first: int) -> bool:
    """Whether a name follows its owner: "its Meridian 2 rocket", "Larsen's *Low Tide*"."""
    words = place.words
    before = first - 1
    while before >= 0 and not words.surface[before][0].isalnum():
        before -= 1
    if before < 0:
        return False
    possessive = words.is_possessive(before) or (
        before and words.folded[before] == "s" and words.is_possessive(before - 1)
    )
    return words.folded[before] in place.view.lang.possessives or bool(possessive)


def _following(place: Place, first: int, last: int) -> Iterator[str]:
    words, lang = place.words, place.view.lang
    after = words.folded[last] if last < len(words) else ""
    side = "before" if last <= place.first else "after"
    if words.is_possessive(last - 1):
        yield "owner"
    elif after in lang.speech or (first and words.folded[first - 1] in lang.speech):
        yield "speaks"
    elif after in lang.auxiliaries:
        yield f"next:verb:{side}"
    elif after in lang.attributes:
        yield f"next:governs:{side}"
    elif after in (",", "("):
        yield f"next:comma:{side}"
    elif after in lang.prepositions:
        yield f"next:prep:{side}"
    elif last < len(words) and words.surface[last][0].islower() and after not in lang.stop:
        yield f"next:word:{side}"


def _own_features(view: View, index: int) -> Iterator[str]:
    entity = view.entities[index]
    if entity.in_title:
        yield "title"
    chance = view.chances[index]
    yield f"chance:{sum(chance >= limit for limit in _CHANCES)}"
    if entity.shared > 0.4:
        yield "shared"
    if entity.lent >= 0:
        yield "lent"
    if entity.is_publisher:
        yield "is:publisher:we" if view.says_we else "is:publisher"
    yield f"count:{min(entity.count, 4)}"
    if entity.titled:
        yield "person"
    if entity.located * 2 > entity.count:
        yield "place"
    if entity.kind:
        yield f"is:{entity.kind}"


def _class(view: View, index: int) -> str:
    entity = view.entities[index]
    if entity.titled or entity.kind == "person":
        return "person"
    if entity.kind in PLACES or entity.located * 2 > entity.count:
        return "place"
    return "thing"


def _references(place: Place) -> tuple[list[str], list[tuple[str, str]]]:
    """The pronouns and definite phrases around a mention, by what they can stand for, and the stems of their nouns."""
    words, lang = place.words, place.view.lang
    found: dict[str, None] = {}
    nouns: dict[tuple[str, str], None] = {}
    for index in range(max(0, place.first - 40), min(len(words), place.last + 6)):
        side = _reference_side(place, index)
        folded = words.folded[index]
        if folded in lang.pronouns:
            found[f"ref:{lang.pronouns[folded]}:{side}"] = None
        elif folded in lang.determiners or folded in lang.possessives:
            for noun, label in _definite(place, index + 1):
                found[f"ref:the-{label}:{side}"] = None
                nouns[lang.stem(noun), side] = None
    return list(found), list(nouns)


def _reference_side(place: Place, index: int) -> str:
    """Where a reference stands: it opens the sentence, or the value's clause, or comes before or after the value."""
    if index >= place.first:
        return "after"
    if not any(place.words.is_word(earlier) for earlier in range(index)):
        return "opens"
    return "clause" if index == place.clause[0] else "before"


def _definite(place: Place, index: int) -> Iterator[tuple[str, str]]:
    """The noun right after a determiner and what it can stand for: "the 29-year-old striker" a person."""
    words, lang = place.words, place.view.lang
    for ahead in range(index, min(index + 3, len(words))):
        if not words.is_word(ahead) and not words.folded[ahead][0].isdigit():
            return
        folded = words.folded[ahead]
        labels = sorted({label for label, phrase in lang.nouns.begun_by(folded) if len(phrase) == 1})
        if labels:
            yield from ((folded, label) for label in labels)
            return


def subject(view: View, entity: int) -> Subject:
    """The subject that an entity makes; an empty one for none."""
    if entity < 0:
        return Subject()
    known = view.entities[entity]
    places = tuple(sorted(known.places))
    return Subject(name=known.name, key=known.key, aliases=tuple(known.aliases), named=True, places=places)
