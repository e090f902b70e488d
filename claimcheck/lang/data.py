"""Where the data of the languages lies, and reading a file of it."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import tomli

from claimcheck.errors import LanguageError

SHARED = "und"
# What a language's folder holds; all but the first are what somebody has written.
FILES = ("cldr", "numbers", "money", "units", "words", "dates", "stopwords", "context", "attributes")
_DATA = files(__package__)
# What making tables from data of the wrong form raises.
BROKEN = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, re.error)
Table = dict[str, Any]


@cache
def languages() -> tuple[str, ...]:
    """The tags of the languages that claimcheck has data for, sorted: every folder with number words is one."""
    folders = (entry for entry in _DATA.iterdir() if entry.is_dir() and entry.name != SHARED)
    return tuple(sorted(entry.name for entry in folders if entry.joinpath("numbers.toml").is_file()))


def known(tag: str) -> str:
    """The language of ours that a BCP 47 tag names ("en-AU": "en").

    Raises ``LanguageError`` where there is none.
    """
    language = tag.replace("_", "-").split("-")[0].lower()
    if language not in languages():
        raise LanguageError(f"no data for language {tag!r}; there is {', '.join(languages())}")
    return language


def read_table(folder: str, name: str) -> Table:
    """One TOML file of the language data, empty where the folder has none of that name; "" is what all share.

    Raises ``LanguageError`` where the file is no TOML or no UTF-8.
    """
    place = _DATA.joinpath(folder, f"{name}.toml") if folder else _DATA.joinpath(f"{name}.toml")
    if not place.is_file():
        return {}
    try:
        return tomli.loads(place.read_text(encoding="utf-8"))
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguageError(f"language data {folder}/{name}.toml is broken: {error}".replace(" /", " ")) from error


def merged(name: str, language: str) -> Table:
    """The shared table with the language's own on top: tables and lists are joined, single values replaced."""
    return join(read_table(SHARED, name), _inflected(read_table(language, name)))


def _inflected(table: Table) -> Table:
    """The table with forms such as "километр~m" or "упа~p с" written out in the endings that ``inflection`` lists for "m"."""
    classes = table.get("inflection")
    return {key: _written_out(value, classes) for key, value in table.items()} if classes else table


def _written_out(value: Any, classes: Mapping[str, list[str]]) -> Any:
    if isinstance(value, dict):
        return {key: _written_out(inner, classes) for key, inner in value.items()}
    return [form for item in value for form in _forms(item, classes)] if isinstance(value, list) else value


def _forms(item: Any, classes: Mapping[str, list[str]]) -> list[Any]:
    if not isinstance(item, str):
        return [_written_out(item, classes)]
    stem, _, behind = item.partition("~")
    name, space, rest = behind.partition(" ")
    return [stem + ending + space + rest for ending in classes[name]] if name in classes else [item]


def join(under: Table, over: Table) -> Table:
    """Two tables in one: tables and lists are joined, of single values the second table's counts."""
    joined = dict(under)
    for key, value in over.items():
        old = joined.get(key)
        if isinstance(old, dict) and isinstance(value, dict):
            joined[key] = join(old, value)
        elif isinstance(old, list) and isinstance(value, list):
            joined[key] = old + value
        else:
            joined[key] = value
    return joined
