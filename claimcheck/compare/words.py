"""Words that hold numbers together: lists of concepts and scopes, and what a language says between two numbers."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from claimcheck.errors import LanguageError
from claimcheck.lang.context import context
from claimcheck.lang.data import known, read_table

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@lru_cache(maxsize=32)
def words(name: str) -> frozenset[str]:
    """A list of ``ties.toml``."""
    return frozenset(_table()[name])


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    return tomllib.loads(files("claimcheck.compare").joinpath("ties.toml").read_text(encoding="utf-8"))


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
