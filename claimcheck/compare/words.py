"""Words that hold numbers together: lists of concepts and scopes, and what a language says between two numbers."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import Any

import tomli

from claimcheck.errors import LanguageError
from claimcheck.lang.context import context
from claimcheck.lang.data import known, read_table

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@lru_cache(maxsize=32)
def words(name: str) -> frozenset[str]:
    """A list of ``ties.toml``."""
    return frozenset(_table()[name])


def joints(concepts: Iterable[str]) -> frozenset[str]:
    """The wholes, by their first part, that some concepts are parts of: passengers and crew are those on board."""
    own = set(concepts)
    return frozenset(group[0] for group in _table()["joint"] if own & set(group))


def akin(concepts: Iterable[str]) -> frozenset[str]:
    """The families of concepts that texts use for one thing, by their first: who says jobs and who says staff."""
    return _akin(frozenset(concepts))


@lru_cache(maxsize=4096)
def _akin(own: frozenset[str]) -> frozenset[str]:
    return frozenset(f"like {group[0]}" for group in _table()["akin"] if not own.isdisjoint(group))


def quotients() -> Mapping[str, tuple[list[str], list[str]]]:
    """Concepts of shares by name, with the concepts of the part and those of the whole."""
    found: Mapping[str, tuple[list[str], list[str]]] = _table()["quotients"]
    return found


@lru_cache(maxsize=1)
def opposites() -> Mapping[str, str]:
    """What is told of the two sides of a whole, each with the other."""
    return {one: other for pair in _table()["sides"] for one, other in (pair, pair[::-1])}


@lru_cache(maxsize=1)
def reversed_pairs() -> frozenset[frozenset[str]]:
    """What lies above nought and what below it, each two concepts together: profit and loss."""
    return frozenset(frozenset(pair) for pair in _table()["reverse"])


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomli.loads(files("claimcheck.compare").joinpath("ties.toml").read_text(encoding="utf-8"))


def says(text: str, language: str, *path: str) -> bool:
    """Whether a text holds one of a language's phrases for something; ``path`` leads to them in its context table.

    False for a language without data.

    >>> says(", for a total of ", "en", "cues", "scope", "total")
    True
    """
    return any(f" {phrase} " in f" {_plain(text)} " for phrase in _phrases(language, path))


@lru_cache(maxsize=4096)
def told(text: str, language: str) -> frozenset[str]:
    """What a text says that ties numbers or narrows them: the labels of ties ("sold") and of scopes ("scope.women").

    Empty for a language without data.

    >>> sorted(told("12 lots were left unsold", "en"))
    ['scope.remaining', 'unsold']
    """
    try:
        lang = context(known(language))
    except LanguageError:
        return frozenset()
    plain = _plain(text.replace("'", " ").replace("’", " ")).split()
    return frozenset(hit.label for table in (lang.ties, lang.cues) for hit in table.find(plain))


def placed(text: str, language: str) -> list[tuple[str, str]]:
    """The words of a text in order, each with the tie that begins with it ("won"), empty for most.

    >>> placed("Arden beat Corbury", "en")
    [('Arden', ''), ('beat', 'won'), ('Corbury', '')]
    """
    try:
        lang = context(known(language))
    except LanguageError:
        return []
    spoken = _WORD.findall(text.replace("'", " ").replace("’", " "))
    labels = {hit.start: hit.label for hit in reversed(lang.ties.find([word.casefold() for word in spoken]))}
    return [(word, labels.get(at, "")) for at, word in enumerate(spoken)]


def is_common(word: str, language: str) -> bool:
    """Whether a word is written with a capital and yet names nobody: a day, a month, a noun where all have one.

    >>> is_common("Sunday", "en"), is_common("Corbury", "en")
    (True, False)
    """
    try:
        lang = context(known(language))
    except LanguageError:
        return False
    low = word.casefold()
    is_noun = lang.nouns_capitalised and (low in lang.nouns or low in lang.attributes)
    return is_noun or low in lang.common or low in lang.days


@lru_cache(maxsize=256)
def _phrases(language: str, path: tuple[str, ...]) -> tuple[str, ...]:
    try:
        table = read_table(known(language), "context")
    except LanguageError:
        return ()
    for key in path[:-1]:
        table = table.get(key, {})
    listed = str(table.get(path[-1], ""))
    # Phrases are parted by semicolons, single words by blanks.
    parts = listed.split(";") if ";" in listed else listed.split()
    return tuple(sorted(_plain(part) for part in parts if part.strip() and "*" not in part))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
