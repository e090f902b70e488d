"""Documents read together: the names that they share, the forms that are one name, the matter that they are on."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.entities import Entity, initials_of, skeleton
from claimcheck.claims.topic import rank
from claimcheck.claims.view import View, resolve

# A name that this part of the other documents use too is one that they are on together.
_COMMON = 0.4


def share(views: Sequence[View]) -> None:
    """Tell each view which of its names the other documents use too, and rank its topics anew.

    Where all documents are on one matter, the names that they share are what they are about; in a large archive nothing is
    shared by many, and nothing changes.
    """
    if len(views) < 2:
        return
    named = {run.key for prepared in views for run in prepared.runs if not run.weak}
    surnames = {key[-1:] for key in named if 1 < len(key) <= _MOST_NAMES}
    for prepared in views:
        weak = {run.key for run in prepared.runs if run.weak}
        known = weak & named | {name for name in weak & surnames if not _is_ordinary(name[0], prepared)}
        if known:
            resolve(prepared, known)
            rank(prepared)
    sorts: dict[str, Counter[str]] = defaultdict(Counter)
    nouns: dict[str, set[str]] = defaultdict(set)
    uses = Counter(key for prepared in views for key in {key for e in prepared.entities for key in e.keys})
    for prepared in views:
        for entity in prepared.entities:
            for key in entity.keys:
                sorts[key].update(entity.sorts)
                nouns[key] |= entity.nouns
    for prepared in views:
        for entity in prepared.entities:
            entity.sorts = sum((sorts[key] for key in sorted(entity.keys)), Counter())
            entity.nouns = set().union(*(nouns[key] for key in entity.keys))
            entity.shared = max(0, max(uses[key] for key in entity.keys) - 1) / (len(views) - 1)
    _unify(views)
    heads = Counter(key for prepared in views for key in {k for e in prepared.entities if e.in_title for k in e.keys})
    votes = _votes(views)
    users = _users(views)
    borrowed = [list(_lent(number, views, users)) for number in range(len(views))]
    for prepared, entities in zip(views, borrowed, strict=True):
        prepared.entities += entities
        for entity in prepared.entities:
            entity.titles = max(heads[key] for key in entity.keys) - entity.in_title
        _vote(prepared, votes)


def _is_ordinary(word: str, prepared: View) -> bool:
    """Whether a word that ends names elsewhere is one of the language's own: "County", "Group"."""
    lang = prepared.lang
    own = (lang.nouns, lang.attributes, lang.organisations, lang.stop, lang.common, lang.titles, lang.cues)
    return any(word in words for words in own)


def _votes(views: Sequence[View]) -> dict[str, float]:
    """How much all documents together are about each name."""
    votes: dict[str, float] = defaultdict(float)
    for prepared in views:
        for entity, chance in zip(prepared.entities, prepared.chances, strict=True):
            for key in sorted(entity.keys):
                votes[key] += chance
    return votes


def _unify(views: Sequence[View]) -> None:
    """Give a name and its initials, or its spelling in another script, one key; the other form follows in brackets."""
    entities = [entity for prepared in views for entity in prepared.entities]
    initials: dict[str, Entity] = {}
    sounds: dict[str, Entity] = {}
    for entity in entities:
        letters = initials_of(entity.name)
        if len(letters) > 2:
            initials.setdefault(letters, entity)
        if entity.name.isascii() and len(skeleton(entity.name)) > 3:
            sounds.setdefault(skeleton(entity.name), entity)
    mixed = any(_is_latin(prepared) for prepared in views)
    for entity in entities:
        foreign = entity.name[:1] >= "\u0370"
        other = initials.get(entity.name) or (sounds.get(skeleton(entity.key)) if foreign else None)
        if other is not None and other is not entity and (foreign or other.key != entity.key):
            _join(entity, other)
        elif foreign and mixed:
            entity.name = f"{entity.name} ({_in_latin(entity.name)})"


def _is_latin(prepared: View) -> bool:
    """Whether most names of a document are in Latin letters."""
    return sum(entity.name[:1] < "\u0370" for entity in prepared.entities) * 2 > len(prepared.entities)


def _in_latin(name: str) -> str:
    from anyascii import anyascii

    return anyascii(name)


def _join(entity: Entity, other: Entity) -> None:
    entity.key, entity.keys = other.key, entity.keys | other.keys
    other.keys |= entity.keys
    short, full = (entity, other) if len(entity.name) < len(other.name) else (other, entity)
    if short.name in full.aliases or f"({short.name})" in full.name:
        short.name = full.name
    elif entity.name.isascii():
        full.aliases.append(short.name)
        short.aliases.append(full.name)
        full.name = short.name = f"{full.name} ({short.name})"
    else:
        entity.aliases.append(other.name)
        entity.name = f"{entity.name} ({other.name})"


def _vote(prepared: View, votes: dict[str, float]) -> None:
    """Rank the topics of a document anew, knowing how much all documents together are about each."""
    common = [entity for entity in prepared.entities if entity.shared >= _COMMON]
    ranked = sorted(common, key=lambda entity: (-max(votes[key] for key in entity.keys), entity.key))
    for place, entity in enumerate(ranked):
        entity.vote = place
    rank(prepared)


def _users(views: Sequence[View]) -> dict[str, list[int]]:
    """The documents that use each name, for names that few use."""
    users: dict[str, list[int]] = defaultdict(list)
    for number, prepared in enumerate(views):
        for key in sorted({key for entity in prepared.entities for key in entity.keys}):
            users[key].append(number)
    return {key: found for key, found in users.items() if 1 < len(found) <= _FEW}


def _lent(number: int, views: Sequence[View], users: Mapping[str, list[int]]) -> Iterator[Entity]:
    """What a document may be about without naming it: what those are about with which it shares names."""
    own = {key for entity in views[number].entities for key in entity.keys}
    near = Counter(other for key in own for other in users.get(key, ()) if other != number)
    offers: dict[str, float] = defaultdict(float)
    named: dict[str, Entity] = {}
    for other, _ in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_NEAREST]:
        for index in views[other].topics[:2]:
            entity = views[other].entities[index]
            if own.isdisjoint(entity.keys):
                offers[entity.key] += views[other].chances[index]
                named.setdefault(entity.key, entity)
    best = sorted(offers, key=lambda key: (-offers[key], key))[:_MOST_LENT]
    for place, key in enumerate(best):
        entity = named[key]
        shared = entity.shared + 1 / (len(views) - 1)
        yield Entity(
            entity.name,
            key,
            entity.kind,
            keys=set(entity.keys),
            nouns=entity.nouns,
            sorts=entity.sorts,
            shared=shared,
            lent=place,
        )


# A person has two to four names, of which the last is used alone.
_MOST_NAMES = 4
_FEW = 12
_NEAREST = 6
_MOST_LENT = 2
