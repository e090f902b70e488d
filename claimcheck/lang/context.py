"""What a language knows about the words around a value, read from ``context.toml`` and ``attributes.toml``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.lang.data import BROKEN, Table, languages, read_table
from claimcheck.lang.phrases import PhraseTable, words

_FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Concept:
    """An attribute concept: the value kinds it goes with, whether it changes over time, and what it must not be taken for."""

    id: str
    kinds: frozenset[str]
    mutable: bool
    group: str
    contrasts: frozenset[str]
    holders: frozenset[str]


@dataclass(frozen=True, slots=True)
class Context:
    """The claim-level knowledge of one language; every table is keyed by language-neutral labels.

    ``stop`` holds words without content of their own; ``abbreviations`` those that a full stop follows and that may end a
    sentence, ``never_final`` those that may not. ``quotes_names`` says that names of firms and ships stand in quotation
    marks with a capital on the first word alone. ``cues`` label status, scope, update and period phrases as
    ``status.planned`` or ``scope.net``; ``roles`` label nouns for persons, organisations, places and other things. ``ties`` label
    the words that hold numbers together for a sum, ``heads`` the heads of columns that hold ranks or ages.
    """

    language: str
    stop: frozenset[str]
    abbreviations: frozenset[str]
    never_final: frozenset[str]
    ordinal_dot: bool
    nouns_capitalised: bool
    quotes_names: bool
    titles: frozenset[str]
    particles: frozenset[str]
    inner_particles: frozenset[str]
    days: frozenset[str]
    common: frozenset[str]
    organisations: frozenset[str]
    districts: frozenset[str]
    media: frozenset[str]
    name_endings: tuple[str, ...]
    noun_endings: tuple[str, ...]
    determiners: frozenset[str]
    possessives: frozenset[str]
    auxiliaries: frozenset[str]
    prepositions: Mapping[str, str]
    conjunctions: frozenset[str]
    pronouns: Mapping[str, str]
    nouns: PhraseTable
    speech: PhraseTable
    cues: PhraseTable
    attributes: PhraseTable
    ties: PhraseTable
    heads: PhraseTable
    suffixes: tuple[str, ...]

    def name_stem(self, word: str) -> str:
        """A name's word without the ending of its case, so that its forms meet; three letters are kept."""
        for ending in self.name_endings:
            if word.endswith(ending) and len(word) - len(ending) >= 3:
                return word[: -len(ending)]
        return word

    def stem(self, word: str) -> str:
        """A word without its ending, for comparing; at least four letters are kept."""
        for suffix in self.suffixes:
            if word.endswith(suffix) and len(word) - len(suffix) >= 4:
                return word[: -len(suffix)]
        return word


@lru_cache(maxsize=32)
def context(language: str | None) -> Context:
    """The knowledge of a language by its BCP 47 tag; English stands in for one that has no data."""
    code = (language or "").split("-")[0].split("_")[0].lower()
    code = code if code in languages() else _FALLBACK
    try:
        return _context(code, read_table(code, "context"), read_table(code, "attributes"))
    except BROKEN as error:
        from claimcheck.lang.verify import broken

        raise broken(code, error) from error


def _context(code: str, data: Table, attributes: Table) -> Context:
    text, names, refer = (_Lists(data.get(part, {})) for part in ("text", "names", "refer"))
    cues = {
        f"{group}.{label}": listed for group, lists in data.get("cues", {}).items() for label, listed in lists.items()
    }
    unknown = sorted(set(attributes) - set(concepts()))
    if unknown:
        raise LookupError(f"there is no concept {unknown[0]!r}")
    return Context(
        language=code,
        stop=text.words("stop"),
        abbreviations=text.words("abbreviations"),
        never_final=text.words("never_final"),
        ordinal_dot=text.flag("ordinal_dot"),
        nouns_capitalised=text.flag("nouns_capitalised"),
        quotes_names=text.flag("quotes_names"),
        titles=names.words("titles"),
        particles=names.words("particles"),
        inner_particles=names.words("inner_particles"),
        days=names.words("days"),
        common=names.words("common"),
        organisations=names.words("organisations"),
        districts=names.words("districts"),
        media=names.words("media"),
        name_endings=names.endings("endings"),
        noun_endings=names.endings("noun_endings"),
        determiners=refer.words("determiners"),
        possessives=refer.words("possessives"),
        auxiliaries=text.words("auxiliaries"),
        prepositions=_labelled(data.get("prepositions", {})),
        conjunctions=text.words("conjunctions"),
        pronouns=_labelled(refer.table("pronouns")),
        nouns=PhraseTable.build(refer.table("nouns")),
        speech=PhraseTable.build(data.get("speech", {})),
        cues=PhraseTable.build(cues),
        attributes=PhraseTable.build(attributes),
        ties=PhraseTable.build(data.get("ties", {})),
        heads=PhraseTable.build(data.get("heads", {})),
        suffixes=text.endings("suffixes"),
    )


class _Lists:
    """A table of word lists; one that is missing is empty."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def words(self, key: str) -> frozenset[str]:
        return words(self._table.get(key, ""))

    def endings(self, key: str) -> tuple[str, ...]:
        return tuple(sorted(self._table.get(key, "").split(), key=lambda ending: (-len(ending), ending)))

    def flag(self, key: str) -> bool:
        return bool(self._table.get(key, False))

    def table(self, key: str) -> Mapping[str, str]:
        found: Mapping[str, str] = self._table.get(key, {})
        return found


def _labelled(lists: Mapping[str, str]) -> dict[str, str]:
    return {word: label for label, listed in lists.items() for word in words(listed)}


def contrast(one: str, other: str) -> bool:
    """Whether one concept must not be taken for another; nothing is known of one that there is not."""
    known = concepts()
    return (one in known and other in known[one].contrasts) or (other in known and one in known[other].contrasts)


@lru_cache(maxsize=1)
def concepts() -> Mapping[str, Concept]:
    """The language-neutral attribute concepts by id."""
    data = read_table("", "concepts")
    holders = data.pop("holders")
    del data["implied"]
    found: dict[str, Concept] = {}
    for group, entries in data.items():
        for name, entry in entries.items():
            contrasts = frozenset(entry.get("contrasts", "").split())
            said_of = frozenset(holders.get(name, holders[group]).split())
            kinds, mutable = frozenset(entry["kinds"].split()), entry.get("mutable", True)
            found[name] = Concept(name, kinds, mutable, group, contrasts, said_of)
    return found


@lru_cache(maxsize=1)
def implied() -> Mapping[str, tuple[str, ...]]:
    """The concepts that a unit or a kind of value speaks of by itself, likeliest first."""
    data = read_table("", "concepts")
    return {unit: tuple(listed.split()) for unit, listed in data["implied"].items()}


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names that have forms in several languages: a form's key, and the wider key that a seat of power stands for.

    ``region_of`` gives a region's country, both by key; ``adjectives`` the key of a place for words such as "Dutch";
    ``given`` holds given names of persons.
    """

    forms: Mapping[str, str]
    kinds: Mapping[str, str]
    stands_for: Mapping[str, str]
    region_of: Mapping[str, str]
    adjectives: Mapping[str, str]
    given: frozenset[str]


@lru_cache(maxsize=1)
def known_names() -> KnownNames:
    """The cross-language names of ``names.toml``, by case-folded form."""
    data = read_table("", "names")
    stands_for, described = data.pop("stands_for"), data.pop("adjectives")
    given = words(data.pop("given")["common"])
    if not data["country"].keys() >= data["region"].keys():
        from claimcheck.lang.verify import broken_names

        raise broken_names()
    region_of = {key: country for country, listed in data["region"].items() for key, _ in _regions(listed)}
    forms: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for kind, key, listed in entries_of(data):
        kinds[key] = kind
        forms.update(dict.fromkeys(forms_of(listed), key))
    # "Polen" is the country in German and its people in Dutch; a name's form is taken for the name.
    adjectives = {form: key for key, listed in described.items() for form in forms_of(listed) if form not in forms}
    return KnownNames(forms, kinds, stands_for, region_of, adjectives, given)


def entries_of(data: Table) -> Iterator[tuple[str, str, str]]:
    """Kind, key and listed forms of every name in the tables of names."""
    for kind, entries in data.items():
        for owner, listed in entries.items():
            named = _regions(listed) if kind == "region" else ((owner, listed),)
            for key, forms in named:
                yield kind, key, forms


def _regions(listed: str) -> list[tuple[str, str]]:
    """The key and the listed forms of every region in the text of a country, a line each."""
    return [(key, forms) for key, _, forms in (line.partition(" = ") for line in listed.splitlines())]


def forms_of(listed: str) -> list[str]:
    """The case-folded forms of a name that are listed in a text, parted by semicolons and a blank."""
    return listed.casefold().split("; ")
