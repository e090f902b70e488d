"""What a document is about: its entities in the order of their weight in it."""

import math
from collections.abc import Iterator

from claimcheck.claims.entities import Entity
from claimcheck.claims.ranking import weights
from claimcheck.lang.context import Context


def likelihoods(found: list[Entity], says_we: bool, lang: Context) -> list[float]:
    """How likely each entity is what the document is about; they add up to one."""
    scores = _scores(found, says_we, lang)
    top = max(scores, default=0.0)
    odds = [math.exp(score - top) for score in scores]
    return [odd / sum(odds) for odd in odds]


def _scores(found: list[Entity], says_we: bool, lang: Context) -> list[float]:
    table = weights("topic")
    most = max((entity.count for entity in found), default=1)
    return [sum(table.get(name, 0.0) for name in features(entity, most, says_we, lang)) for entity in found]


def features(entity: Entity, most: int, says_we: bool, lang: Context) -> Iterator[str]:
    """The named features of an entity that tell whether a document is about it; ``most`` is the highest count."""
    count = entity.count - entity.is_publisher - entity.in_title
    yield f"count:{min(count, 4)}"
    if count >= 2 and count * 2 > most:
        yield "often"
    if count >= 2 and entity.count == most:
        yield "most"
    if entity.shared > 0:
        yield "shared:all" if entity.shared > 0.9 else "shared:half" if entity.shared >= 0.4 else "shared:few"
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
