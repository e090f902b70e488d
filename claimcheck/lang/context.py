"""What a language knows about the words around a value, read from ``context.toml`` and ``attributes.toml``."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

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
    sentence, ``never_final`` those that may not. ``cues`` label status, scope, update and period phrases as
    ``status.planned`` or ``scope.net``; ``roles`` label nouns for persons, organisations, places and other things.
    """

    language: str
    stop: frozenset[str]
    abbreviations: frozenset[str]
    never_final: frozenset[str]
    ordinal_dot: bool
    nouns_capitalised: bool
    titles: frozenset[str]
    particles: frozenset[str]
    common: frozenset[str]
    organisations: frozenset[str]
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
    folder = files("claimcheck.lang")
    if not (folder / code / "context.toml").is_file() or not code:
        code = _FALLBACK
    data = tomllib.loads((folder / code / "context.toml").read_text(encoding="utf-8"))
    attributes = tomllib.loads((folder / code / "attributes.toml").read_text(encoding="utf-8"))
    return _context(code, data, attributes)


def _context(code: str, data: dict[str, Any], attributes: dict[str, Any]) -> Context:
    text, names, refer = data["text"], data["names"], data["refer"]
    cues = {f"{group}.{label}": listed for group, lists in data["cues"].items() for label, listed in lists.items()}
    return Context(
        language=code,
        stop=words(text["stop"]),
        abbreviations=words(text["abbreviations"]),
        never_final=words(text["never_final"]),
        ordinal_dot=bool(text.get("ordinal_dot")),
        nouns_capitalised=bool(text.get("nouns_capitalised")),
        titles=words(names["titles"]),
        particles=words(names["particles"]),
        common=words(names["common"]),
        organisations=words(names["organisations"]),
        media=words(names["media"]),
        name_endings=_longest_first(names.get("endings", "")),
        noun_endings=_longest_first(names.get("noun_endings", "")),
        determiners=words(refer["determiners"]),
        possessives=words(refer["possessives"]),
        auxiliaries=words(text["auxiliaries"]),
        prepositions=_labelled(data["prepositions"]),
        conjunctions=words(text["conjunctions"]),
        pronouns=_labelled(refer["pronouns"]),
        nouns=PhraseTable.build(refer["nouns"]),
        speech=PhraseTable.build(data["speech"]),
        cues=PhraseTable.build(cues),
        attributes=PhraseTable.build(
            {label: listed for label, listed in attributes.items() if isinstance(listed, str)}
        ),
        suffixes=_longest_first(text["suffixes"]),
    )


def _longest_first(listed: str) -> tuple[str, ...]:
    return tuple(sorted(listed.split(), key=lambda ending: (-len(ending), ending)))


def _labelled(lists: Mapping[str, str]) -> dict[str, str]:
    return {word: label for label, listed in lists.items() for word in words(listed)}


@lru_cache(maxsize=1)
def concepts() -> Mapping[str, Concept]:
    """The language-neutral attribute concepts by id."""
    data = tomllib.loads((files("claimcheck.lang") / "concepts.toml").read_text(encoding="utf-8"))
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
    data = tomllib.loads((files("claimcheck.lang") / "concepts.toml").read_text(encoding="utf-8"))
    return {unit: tuple(listed.split()) for unit, listed in data["implied"].items()}


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Names that have forms in several languages: a form's key, and the wider key that a seat of power stands for.

    ``adjectives`` gives the key of a place for words such as "Dutch"; ``given`` holds given names of persons.
    """

    forms: Mapping[str, str]
    kinds: Mapping[str, str]
    stands_for: Mapping[str, str]
    adjectives: Mapping[str, str]
    given: frozenset[str]


@lru_cache(maxsize=1)
def known_names() -> KnownNames:
    """The cross-language names of ``names.toml``, by case-folded form."""
    data = tomllib.loads((files("claimcheck.lang") / "names.toml").read_text(encoding="utf-8"))
    stands_for = data.pop("stands_for")
    adjectives = {form: key for key, listed in data.pop("adjectives").items() for form in _forms(listed)}
    given = words(data.pop("given")["common"])
    forms: dict[str, str] = {}
    kinds: dict[str, str] = {}
    for kind, entries in data.items():
        for key, listed in entries.items():
            kinds[key] = kind
            forms.update(dict.fromkeys(_forms(listed), key))
    return KnownNames(forms, kinds, stands_for, adjectives, given)


def _forms(listed: str) -> list[str]:
    return [" ".join(part.casefold().split()) for part in listed.split(";") if part.strip()]
