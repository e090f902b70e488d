"""The things a document names: runs of words gathered under one entity with its aliases and what is said of it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.claims.names import Run, is_capital
from claimcheck.claims.tokens import Tokens
from claimcheck.lang.context import Context, concepts, known_names

PLACES = frozenset(("country", "place", "region", "district"))
"""The kinds of known names that are places."""
_MOST_ALIASES = 12


@dataclass(slots=True)
class Entity:
    """A named thing: its fullest ``name``, its language-neutral ``key``, other forms, and how the document uses it.

    ``nouns`` holds the stems of common nouns that the text calls it by ("Sber, a state-controlled lender" gives
    "lender"), and ``sorts`` counts what such nouns and the verbs after it stand for. ``shared`` is the part of the other
    documents that name it too, ``vote`` its place among what all of them are about, ``order`` its place among the names
    of the text, ``places`` the countries, regions and districts named where it is introduced, ``lent`` its place among what
    other documents on the same matter are about and this one does not name.
    """

    name: str
    key: str
    kind: str
    aliases: list[str] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    sorts: Counter[str] = field(default_factory=Counter)
    places: set[str] = field(default_factory=set)
    count: int = 0
    titled: int = 0
    modifies: int = 0
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
    shared: float = 0.0
    vote: int = -1
    order: int = -1
    title_prep: str = ""
    lent: int = -1
    titles: int = 0

    @property
    def sort(self) -> str:
        """What sort of thing it is: person, organisation, place, event, thing; empty where nothing tells."""
        if self.titled or self.kind == "person":
            return "person"
        if self.kind in PLACES:
            return "place"
        if self.located * 2 > self.count:
            return "place"
        if self.kind == "organisation":
            return "organisation"
        if self.sorts:
            return min(self.sorts, key=lambda label: (-self.sorts[label], label))
        return "organisation" if self.speaks or self.is_publisher else ""


@dataclass(frozen=True, slots=True)
class Name:
    """One place where an entity is named: the words ``first`` to ``last`` (exclusive) of a sentence."""

    entity: int
    sentence: int
    first: int
    last: int


def entities(runs: Sequence[Run], sentences: Sequence[Tokens], lang: Context) -> tuple[list[Entity], list[Name]]:
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
            found.append(_entity(places[key], sentences, lang))
        tokens = sentences[run.sentence]
        _count(found[numbers[key]], run, tokens, lang)
        names.append(Name(numbers[key], run.sentence, run.first, run.last))
    for entity in found:
        letters = initials_of(entity.name)
        if len(letters) > 2 and letters in entity.aliases:
            entity.name = f"{entity.name} ({letters})"
    return found, names


def written(run: Run, tokens: Tokens) -> str:
    """The words of a run as they stand in the text, single blanks between them."""
    parts = [tokens.surface[run.first]]
    for index in range(run.first + 1, run.last):
        apart = tokens.starts[index] > tokens.ends[index - 1]
        parts.append((" " if apart else "") + tokens.surface[index])
    return "".join(parts).rstrip("'’")


def _entity(runs: Sequence[Run], sentences: Sequence[Tokens], lang: Context) -> Entity:
    forms = Counter(written(run, sentences[run.sentence]) for run in runs)
    name = min(forms, key=lambda form: (form.isupper() and len(form) > 5, -forms[form], len(form)))
    key = canonical(name)
    kind = known_names().kinds.get(key, "")
    words = name.casefold().split()
    if not kind and not lang.districts.isdisjoint((words[0], words[-1])):
        kind = "district"
    if not kind and not lang.organisations.isdisjoint(words):
        kind = "organisation"
    if not kind and len(runs[0].key) in (2, 3) and words[0] in known_names().given:
        kind = "person"
    return Entity(name, key, kind, keys={key})


def canonical(name: str) -> str:
    """The language-neutral key of a name: a known key, else Latin letters without endings of a company's form.

    >>> canonical("Poetin") == canonical("Putin")
    True
    """
    folded = name.casefold().replace("’", "'")
    known = known_names().forms.get(folded)
    if known and name != name.lower():
        return known
    words = [word for word in folded.replace("-", " ").split() if word not in FORMS] or folded.split()
    plain = " ".join(words)
    if not plain.isascii():
        from anyascii import anyascii

        plain = anyascii(plain).casefold()
    return " ".join(plain.replace("'", "").replace(".", "").replace('"', "").split())


def initials_of(name: str) -> str:
    """The capitals that its words begin with, where there are two words or more: "JVOF"; else empty."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalpha()]
    letters = "".join(word[0] for word in words if word[0].isupper())
    return letters if len(words) > 1 else ""


def skeleton(name: str) -> str:
    """The consonants of a name in Latin letters, those that sound alike made one, so that transliterations meet.

    >>> skeleton("Торгай Маркет") == skeleton("Torgai Market")
    True
    """
    from anyascii import anyascii

    plain = anyascii(name).casefold()
    for long, short in _SOUNDS:
        plain = plain.replace(long, short)
    kept = [char for char in plain if char.isalnum() and char not in "aeiouyjh'"]
    return "".join(char for index, char in enumerate(kept) if index == 0 or char != kept[index - 1])


_SOUNDS = (
    ("shch", "s"), ("sch", "s"), ("tch", "c"), ("tsj", "c"), ("sh", "s"), ("sj", "s"), ("ch", "c"), ("zh", "s"),
    ("ts", "c"), ("tz", "c"), ("ks", "x"), ("kh", "k"), ("ck", "k"), ("q", "k"), ("c", "k"), ("w", "v"), ("ph", "f"), ("z", "s"),
)  # fmt: skip
FORMS = frozenset(
    ("inc", "ltd", "llc", "plc", "corp", "corporation", "gmbh", "ag", "nv", "n.v.", "bv", "b.v.", "sa", "s.a", "spa", "ab", "as",
     "asa", "oy", "se", "kg", "pao", "oao", "ooo", "the")
)  # fmt: skip


def _fullest(places: dict[tuple[str, ...], list[Run]], lang: Context) -> dict[tuple[str, ...], tuple[str, ...]]:
    """For every run of words the longest one that says the same name: "Halvergate Foods" for "Halvergate"."""
    longer: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for key in places:
        if len(key) > 1:
            for word in dict.fromkeys((key[0], key[-1], *key)):
                longer[word].append(key)
    short = {_acronym(key, lang): key for key in places if len(key) > 2}
    full = {key: short.get("".join(key)) or _fuller(key, longer.get(key[0], ()), places, lang) for key in places}
    forms, first = known_names().forms, dict[str, tuple[str, ...]]()
    # "Sber" and "Sberbank", "the US" and "America" are one.
    known = {key: forms.get(" ".join(longest)) for key, longest in full.items()}
    return {key: first.setdefault(form, full[key]) if (form := known[key]) else full[key] for key in places}


def _acronym(key: tuple[str, ...], lang: Context) -> str:
    """The initials of a name's words, small words left out, as they stand in the text after it in brackets."""
    return "".join(word[0] for word in key if word not in lang.particles)


def _fuller(
    key: tuple[str, ...], longer: Sequence[tuple[str, ...]], places: dict[tuple[str, ...], list[Run]], lang: Context
) -> tuple[str, ...]:
    forms = known_names().forms
    options = [other for other in longer if len(other) > len(key) and _is_part(key, other, lang)]
    if known := forms.get(" ".join(key)):
        options = [other for other in options if forms.get(" ".join(other)) == known]
    if not options:
        return key
    return max(options, key=lambda other: (len(places[other]), -len(other), -places[other][0].sentence, other))


def _is_part(key: tuple[str, ...], other: tuple[str, ...], lang: Context) -> bool:
    """Whether a short name is the beginning of a long one, or a person's surname at its end."""
    if other[: len(key)] == key:
        return True
    if other[-len(key) :] != key or any(word in lang.organisations for word in other):
        return False
    before = other[: -len(key)]
    return len(before) <= 3 and before[-1] not in _OF


_OF = frozenset(("of", "de", "di", "del", "della", "do", "da", "des", "du", "la", "le"))


def _count(entity: Entity, run: Run, tokens: Tokens, lang: Context) -> None:
    before = tokens.folded[run.first - 1] if run.first else ""
    following = tokens.folded[run.last] if run.last < len(tokens) else ""
    entity.count += 1
    entity.titled += run.titled or is_role(before, lang) or _has_role_after(run, tokens, lang)
    entity.modifies += _modifies(run, tokens, lang)
    entity.located += lang.prepositions.get(before) == "place"
    entity.starts += run.initial
    entity.owns += tokens.is_possessive(run.last - 1)
    entity.governs += following in lang.auxiliaries or following in lang.attributes
    entity.speaks += following in lang.speech or (before in lang.speech and run.titled)
    for noun in [*_called(run, tokens, lang), *_own_nouns(run, tokens, lang)]:
        entity.nouns.add(lang.stem(noun))
        entity.sorts.update({label: 3 for label, phrase in lang.nouns.begun_by(noun) if len(phrase) == 1})
    entity.sorts.update(_implied(following, lang))
    surface = written(run, tokens)
    if not is_capital(surface):
        return
    entity.keys.add(canonical(surface))
    if surface != entity.name and surface not in entity.aliases and len(entity.aliases) < _MOST_ALIASES:
        entity.aliases.append(surface)


def _modifies(run: Run, tokens: Tokens, lang: Context) -> bool:
    """Whether a name stands before a common noun that it describes: "Bulgarian coastguards", "the Kolkhis cable"."""
    if run.last >= len(tokens) or not tokens.surface[run.last][0].islower():
        return False
    folded = tokens.folded[run.last]
    return _is_plain(folded, lang) and folded not in lang.prepositions and not tokens.is_possessive(run.last - 1)


def is_role(folded: str, lang: Context) -> bool:
    """Whether a word is a title or a role of persons: "president", "singer"."""
    return folded in lang.titles or any(
        label == "person" for label, phrase in lang.nouns.begun_by(folded) if len(phrase) == 1
    )


def _has_role_after(run: Run, tokens: Tokens, lang: Context) -> bool:
    """Whether a role stands in apposition: "Gref, Sber's chief executive"."""
    if run.last >= len(tokens) or tokens.surface[run.last] != ",":
        return False
    for index in range(run.last + 1, min(run.last + 6, len(tokens))):
        if tokens.is_break(index) or tokens.folded[index] in lang.auxiliaries:
            return False
        if tokens.folded[index] in lang.titles:
            return True
    return False


def _called(run: Run, tokens: Tokens, lang: Context) -> list[str]:
    """The common nouns that a name stands with: before it, after it, in apposition, after "is a"."""
    found = []
    for index in range(max(0, run.first - 3), run.first):
        if tokens.is_word(index) and tokens.surface[index][0].islower() and tokens.folded[index] in lang.nouns:
            found.append(tokens.folded[index])
    if run.last < len(tokens) and tokens.surface[run.last][0].islower() and _is_plain(tokens.folded[run.last], lang):
        found.append(tokens.folded[run.last])
    opened = run.last < len(tokens) and (
        tokens.surface[run.last] in ",(" or tokens.folded[run.last] in lang.auxiliaries
    )
    for index in range(run.last + 1, min(run.last + 7, len(tokens)) if opened else 0):
        if tokens.is_break(index):
            break
        if tokens.folded[index] in lang.nouns:
            found.append(tokens.folded[index])
            break
    return found


def _own_nouns(run: Run, tokens: Tokens, lang: Context) -> list[str]:
    """The common nouns among a name's own words: "IJsselhof Hospital" may be called "the hospital"."""
    if run.last - run.first < 2:
        return []
    return [word for word in tokens.folded[run.first : run.last] if word in lang.nouns]


def _implied(following: str, lang: Context) -> Counter[str]:
    """What sort of thing the word after a name is mostly said of: "employs" of an organisation, in small parts."""
    found: Counter[str] = Counter()
    for concept in sorted({label for label, phrase in lang.attributes.begun_by(following) if len(phrase) == 1}):
        holders = concepts()[concept].holders
        if len(holders) < _MOST_HOLDERS:
            found.update(dict.fromkeys(holders, 1))
    return found


_MOST_HOLDERS = 3


def _is_plain(folded: str, lang: Context) -> bool:
    """Whether a word can be a common noun: no function word, verb of speech or auxiliary."""
    return folded not in lang.stop and folded not in lang.auxiliaries and folded not in lang.speech and len(folded) > 2
