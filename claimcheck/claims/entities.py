"""The things a document names: runs of words gathered under one entity with its aliases, and the document's topic."""

from collections import defaultdict
from dataclasses import dataclass, field

from claimcheck.claims.names import Run
from claimcheck.claims.tokens import Tokens
from claimcheck.lang.context import Context, known_names


@dataclass(slots=True)
class Entity:
    """A named thing: its fullest ``name``, its language-neutral ``key``, other forms, and how the document uses it."""

    name: str
    key: str
    kind: str
    first: int
    aliases: list[str] = field(default_factory=list)
    count: int = 0
    titled: int = 0
    located: int = 0
    speaks: int = 0
    starts: int = 0
    governs: int = 0
    owns: int = 0
    in_title: bool = False
    heads_title: bool = False
    in_dateline: bool = False
    in_opening: bool = False
    is_publisher: bool = False
    keys: set[str] = field(default_factory=set)
    shared: float = 0.0


@dataclass(frozen=True, slots=True)
class Name:
    """One place where an entity is named: the words ``first`` to ``last`` (exclusive) of a sentence."""

    entity: int
    sentence: int
    first: int
    last: int


def entities(runs: list[Run], sentences: list[Tokens], lang: Context) -> tuple[list[Entity], list[Name]]:
    """The entities that runs of words name, in order of appearance, and each place where one is named."""
    places: dict[tuple[str, ...], list[Run]] = defaultdict(list)
    for run in runs:
        places[run.key].append(run)
    full = _fullest(places, lang)
    numbers: dict[tuple[str, ...], int] = {}
    found: list[Entity] = []
    names: list[Name] = []
    for run in runs:
        key = full[run.key]
        if key not in numbers:
            numbers[key] = len(found)
            found.append(_entity(places[key][0], sentences, lang))
        entity = found[numbers[key]]
        _count(entity, run, sentences[run.sentence], lang)
        names.append(Name(numbers[key], run.sentence, run.first, run.last))
    return found, names


def written(run: Run, sentences: list[Tokens]) -> str:
    """The words of a run as they stand in the text, single blanks between them."""
    tokens = sentences[run.sentence]
    parts = [tokens.surface[run.first]]
    for index in range(run.first + 1, run.last):
        apart = tokens.starts[index] > tokens.ends[index - 1]
        parts.append((" " if apart else "") + tokens.surface[index])
    return "".join(parts).rstrip("'’")


def _entity(run: Run, sentences: list[Tokens], lang: Context) -> Entity:
    name = written(run, sentences)
    key = canonical(name)
    kind = known_names().kinds.get(key, "")
    if not kind and any(word in lang.organisations for word in run.key):
        kind = "organisation"
    return Entity(name, key, kind, run.sentence, keys={key})


def canonical(name: str) -> str:
    """The language-neutral key of a name: a known key, else Latin letters without endings of a company's form.

    >>> canonical("Poetin") == canonical("Putin")
    True
    """
    folded = name.casefold().replace("’", "'")
    known = known_names().forms.get(folded)
    if known and (name != name.lower()):
        return known
    words = [word for word in folded.replace("-", " ").split() if word not in _FORMS] or folded.split()
    plain = " ".join(words)
    if not plain.isascii():
        from anyascii import anyascii

        plain = anyascii(plain).casefold()
    return " ".join(plain.replace("'", "").replace(".", "").split())


_FORMS = frozenset(
    "inc ltd llc plc corp corporation gmbh ag nv n.v. bv b.v. sa spa ab as asa oy se kg pao oao ooo the".split()
)


def _fullest(places: dict[tuple[str, ...], list[Run]], lang: Context) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For every run of words the longest one that says the same name: "Halvergate" for "Halvergate Foods"."""
    ends: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in places:
        if len(key) > 1:
            for word in dict.fromkeys((key[0], key[-1], *key)):
                ends[word].append(key)
    forms = known_names().forms
    return {key: _fuller(key, ends, places, lang, " ".join(key) in forms) for key in places}


def _fuller(
    key: tuple[str, ...],
    ends: dict[str, list[tuple[str, ...]]],
    places: dict[tuple[str, ...], list[Run]],
    lang: Context,
    known: bool,
) -> tuple[str, ...]:
    forms = known_names().forms
    options = [other for other in ends.get(key[0], ()) if len(other) > len(key) and _is_part(key, other, lang)]
    if known:
        same = forms[" ".join(key)]
        options = [other for other in options if forms.get(" ".join(other)) == same]
    if not options:
        return key
    best = max(options, key=lambda other: (len(places[other]), -len(other), -places[other][0].sentence, other))
    return best


def _is_part(key: tuple[str, ...], other: tuple[str, ...], lang: Context) -> bool:
    """Whether a short name is the beginning of a long one before any particle, or a person's surname at its end."""
    if other[: len(key)] == key:
        return True
    if other[-len(key) :] != key or any(word in lang.organisations for word in other):
        return False
    before = other[: -len(key)]
    return len(before) <= 3 and before[-1] not in _OF


_OF = frozenset("of de di del della do da des du la le".split())


def _count(entity: Entity, run: Run, tokens: Tokens, lang: Context) -> None:
    entity.count += 1
    entity.titled += run.titled
    before = tokens.folded[run.first - 1] if run.first else ""
    entity.located += lang.prepositions.get(before) == "place"
    entity.starts += run.initial
    following = tokens.folded[run.last] if run.last < len(tokens) else ""
    entity.owns += tokens.is_possessive(run.last - 1)
    entity.governs += following in lang.auxiliaries or following in lang.attributes
    entity.speaks += following in lang.speech or (before in lang.speech and run.titled)
    form = " ".join(run.key)
    surface = " ".join(tokens.surface[run.first : run.last]).rstrip("'’")
    entity.keys.add(canonical(surface))
    if form != entity.name.casefold() and surface not in entity.aliases and len(entity.aliases) < 12:
        entity.aliases.append(surface)
