"""What a document is about: its entities in the order of their weight in it."""

import math
from collections import Counter
from collections.abc import Iterator

from claimcheck.claims.entities import Entity
from claimcheck.claims.ranking import score, weights
from claimcheck.claims.view import View
from claimcheck.lang.context import Context, concepts


def rank(prepared: View) -> None:
    """Put the entities of a document in the order of how likely it is about them."""
    table = weights("topic")
    scores = [score(found, table) for found in all_features(prepared)]
    top = max(scores, default=0.0)
    odds = [math.exp(each - top) for each in scores]
    total = sum(odds)
    prepared.chances = [odd / total for odd in odds]
    prepared.topics = sorted(range(len(odds)), key=lambda index: (-odds[index], index))


def all_features(prepared: View) -> list[tuple[str, ...]]:
    """The named features of each entity of a document that tell whether the document is about it."""
    most = max((entity.count for entity in prepared.entities), default=1)
    fits = _fits(prepared)
    found = [list(features(entity, most, prepared.says_we, prepared.lang)) for entity in prepared.entities]
    measured = _measured(prepared)
    matter = max(sorted(fits), key=lambda sort: fits[sort]) if fits else ""
    for entity, count, listed in zip(prepared.entities, measured, found, strict=True):
        listed.append(
            f"fits:{sum(fits.get(entity.sort, 0.0) >= limit for limit in _FITS) if entity.sort else 'unknown'}"
        )
        listed.append(f"measured:{min(count, 3)}")
        listed.append(f"matter:{matter}:{entity.sort}")
    return [tuple(listed) for listed in found]


_FITS = (0.3, 0.5, 0.7)


def _fits(prepared: View) -> dict[str, float]:
    """For each sort of thing the part of the document's values that are mostly said of such things."""
    counted: Counter[str] = Counter()
    total = 0
    for said_of in prepared.attributes.values():
        if said_of.concepts:
            counted.update(concepts()[said_of.concepts[0]].holders)
            total += 1
    return {sort: count / total for sort, count in counted.items()}


def _measured(prepared: View) -> list[int]:
    """For each entity the number of sentences with values that name it."""
    counts = [0] * len(prepared.entities)
    for number in prepared.mentions:
        for index in {name.entity for name in prepared.names[number]}:
            counts[index] += 1
    return counts


def features(entity: Entity, most: int, says_we: bool, lang: Context) -> Iterator[str]:
    """The features of an entity by itself; ``most`` is the highest count of one."""
    count = entity.count - entity.is_publisher - entity.in_title
    yield f"count:{min(count, 4)}"
    if count >= 2 and count * 2 > most:
        yield "often"
    if count >= 2 and entity.count == most:
        yield "most"
    if 0 <= entity.order <= 2:
        yield f"order:{entity.order}"
    if entity.shared > 0:
        yield "shared:all" if entity.shared > 0.9 else "shared:half" if entity.shared >= 0.4 else "shared:few"
    if entity.titles:
        yield f"titles:{min(entity.titles, 3)}"
    yield f"sort:{entity.sort}"
    if entity.lent >= 0:
        yield f"lent:{entity.lent}"
    if entity.vote >= 0:
        yield f"vote:{min(entity.vote, 3)}"
    if entity.modifies:
        yield "modifies:mostly" if entity.modifies * 2 > entity.count else "modifies:some"
    yield from _places(entity)
    yield from _kinds(entity)
    if entity.is_publisher:
        media = any(word in lang.media for word in entity.name.casefold().split())
        yield "publisher:media" if media else "publisher"
        yield f"publisher:{'we' if says_we else 'they'}{':media' if media else ''}"
        yield f"publisher:{'in-text' if count > 0 else 'absent'}"


def _places(entity: Entity) -> Iterator[str]:
    if entity.in_title:
        yield "title"
    if entity.heads_title:
        yield "title:first"
    if entity.title_prep:
        yield f"title:{entity.title_prep}"
    if entity.in_opening:
        yield "opening"
    if entity.starts:
        yield "starts" if entity.starts == 1 else "starts:often"
    if entity.governs:
        yield "governs" if entity.governs == 1 else "governs:often"
    if entity.owns:
        yield "owns"
    if entity.located:
        yield "located:mostly" if entity.located * 2 > entity.count else "located:some"
    if entity.in_dateline:
        yield "dateline"


def _kinds(entity: Entity) -> Iterator[str]:
    if entity.kind:
        yield f"kind:{entity.kind}"
    if entity.titled:
        yield "person"
    if entity.speaks:
        yield "speaks"
    words = entity.name.split()
    yield f"words:{min(len(words), 3)}"
    if any(word.isdigit() for word in words):
        yield "numbered"
    if entity.name.isupper():
        yield "acronym"
