"""Holds a language's files to the keys that there are: ``python -m claimcheck.lang.verify [TAG ...]``.

Loading a language takes what it finds and is fast; this looks at everything, and names a mistake by file and key.
"""

import re
import sys
from collections.abc import Callable, Collection, Iterable, Iterator
from decimal import Decimal, InvalidOperation
from difflib import get_close_matches
from functools import cache
from typing import Any

from claimcheck.errors import LanguageError
from claimcheck.lang.data import FILES, Table, languages, read_table
from claimcheck.lang.keys import choices, keys
from claimcheck.lang.words import tokenize
from claimcheck.values.units import is_known

_WRITTEN = FILES[1:]
_MODEL = "en"  # the language whose labels of cues all others have
_SHOWN = 6


def problems(tag: str) -> Iterator[str]:
    """What is wrong in a language's files, a line each: unknown keys, wrong kinds of values, keys and slots that do not exist."""
    for name in _WRITTEN:
        try:
            table = read_table(tag, name)
        except LanguageError as error:
            yield str(error)
            continue
        for problem in _in_attributes(table) if name == "attributes" else _in_table(name, table, ""):
            yield f"{tag}/{name}.toml: {problem}"


def problems_of_names() -> Iterator[str]:
    """What is wrong in ``names.toml``, a line each: keys that no table of names has, keys and forms given twice."""
    from claimcheck.lang.context import entries_of, forms_of

    data = read_table("", "names")
    stands_for, described, _ = (data.pop(name) for name in ("stands_for", "adjectives", "given"))
    entries = list(entries_of(data))
    known = {key for _, key, _ in entries}
    yield from _unknown("region: {} is no country", data["region"], data["country"])
    yield from _unknown("stands_for: {} is no name", [*stands_for, *stands_for.values()], known)
    yield from _unknown("adjectives: {} is no name", described, known)
    for _, key, listed in entries:
        if any(form != " ".join(form.split()) or not form or ";" in form for form in forms_of(listed)):
            yield f'names.toml: {key}: forms are parted by "; ", single blanks inside'
    yield from _twice((key, kind) for kind, key, _ in entries)
    yield from _twice((form, key) for _, key, listed in entries for form in dict.fromkeys(forms_of(listed)))


def _unknown(said: str, found: Iterable[str], known: Collection[str]) -> Iterator[str]:
    yield from (f"names.toml: {said.format(key)}{_meant(key, known)}" for key in found if key not in known)


def _twice(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    """A line for each first part that an earlier pair has too, naming the second parts of both."""
    owners: dict[str, str] = {}
    for name, owner in pairs:
        if name in owners:
            yield f"names.toml: {name!r} is given twice: under {owners[name]} and {owner}"
        owners[name] = owner


def gaps(tag: str) -> Iterator[str]:
    """What a language does not have yet, a line each: files, concepts without words, labels that English has."""
    for name in _WRITTEN:
        if not read_table(tag, name):
            yield f"{tag}/{name}.toml: missing or empty"
    if missing := [concept for concept in _concepts() if not read_table(tag, "attributes").get(concept)]:
        yield f"{tag}/attributes.toml: no words for {_listed(missing)}"
    mine = _labels(read_table(tag, "context"))
    for path, labels in _labels(read_table(_MODEL, "context")).items():
        if missing := sorted(labels - mine.get(path, set())):
            yield f"{tag}/context.toml: {path}: no words for {_listed(missing)}"


def broken(tag: str, error: Exception) -> LanguageError:
    """The error to raise for a language that could not be loaded: what is wrong in its files, in one line."""
    return _broken(list(problems(tag)) or [f"{tag}: {type(error).__name__}: {error}"])


def broken_names() -> LanguageError:
    """The error to raise for names that could not be loaded."""
    return _broken(list(problems_of_names()))


def _broken(found: list[str]) -> LanguageError:
    return LanguageError(f"language data is broken: {'; '.join(found[:_SHOWN])}")


def _listed(names: list[str]) -> str:
    more = len(names) - _SHOWN
    return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")


def _labels(context: Table) -> dict[str, set[str]]:
    """The labels of every table of phrases, by the table's path."""
    tables = {path: context for path, (kind, _) in keys("context").items() if kind.startswith("phrases by")}
    for path in tables:
        for step in path.split("."):
            tables[path] = tables[path].get(step, {})
    return {path: {label for label, listed in table.items() if listed} for path, table in tables.items()}


def _in_table(name: str, table: Table, path: str) -> Iterator[str]:
    known = keys(name)
    for key, value in table.items():
        full = f"{path}{key}"
        inner = any(other.startswith(f"{full}.") for other in known)
        if full in known:
            yield from (f"{full}: {problem}" for problem in _in_value(known[full][0], value))
        elif inner and isinstance(value, dict):
            yield from _in_table(name, value, f"{full}.")
        elif inner and isinstance(value, list) and all(isinstance(row, dict) for row in value):
            for number, row in enumerate(value, start=1):
                yield from (f"{problem} ({key} {number})" for problem in _in_table(name, row, f"{full}."))
        else:
            yield f"{full} is {'a table' if inner else 'no key of this file'}{_meant(full, known)}"


def _in_attributes(table: Table) -> Iterator[str]:
    for key, value in table.items():
        if key not in _concepts():
            yield f"{key} is no concept of concepts.toml{_meant(key, _concepts())}"
        yield from (f"{key}: {problem}" for problem in _in_value("phrases", value))


def _meant(word: str, known: Iterable[str]) -> str:
    close = get_close_matches(word, known, n=1)
    return f"; is {close[0]} meant?" if close else ""


def _in_value(kind: str, value: Any) -> Iterator[str]:
    """What is wrong with a value of a kind; "forms by number" is the kind of a table from numbers to forms."""
    each, by, key_kind = kind.partition(" by ")
    name, _, choice = kind.partition(" ")
    if by:
        yield from _in_keyed(each, key_kind, value)
    elif name == "choice":
        yield from _in_key(choice, value)
    elif not _FITS[kind](value):
        yield f"{value!r} is no {_SAID[kind]}"
    elif kind == "list":
        yield from (f"{form!r} is no word or sign" for form in value if not tokenize(form))
    elif kind == "pattern":
        yield from _in_pattern(value)
    elif kind == "regexps":
        yield from filter(None, map(_in_regexp, value))


def _in_keyed(each: str, key_kind: str, value: Any) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{value!r} is no table"
        return
    for key, listed in value.items():
        yield from _in_key(key_kind, key)
        if each != "list":
            yield from (f"{key}: {problem}" for problem in _in_value({"forms": "list"}.get(each, each), listed))
        elif not isinstance(listed, list | dict):
            yield f"{key}: {listed!r} is no list"


def _in_key(kind: str, key: str) -> Iterator[str]:
    listed = _cues() if kind == "cue" else tuple(choices(kind))
    fits = _KEYS.get(kind)
    if key in listed or (fits or (lambda _: not listed))(key):
        return
    expected = (
        f"is no {kind}; such as {_EXAMPLES[kind]}"
        if fits
        else f"is not one of {_listed([each for each in listed if each])}"
    )
    yield f"{key!r} {expected}{_meant(key, listed)}"


def _in_regexp(pattern: str) -> str | None:
    try:
        re.compile(pattern)
    except re.error as error:
        return f"{pattern!r} is no regular expression: {error}"
    return None


def _in_pattern(form: str) -> Iterator[str]:
    yield from (
        f"{form!r}: there is no slot {slot!r}" for slot in re.findall(r"\{(\w*)\}", form) if slot not in choices("slot")
    )
    if any(form.count(left) != form.count(right) for left, right in ("()", "{}", "<>")):
        yield f"{form!r}: a bracket is not closed"


@cache
def _cues() -> tuple[str, ...]:
    labels = _labels(read_table(_MODEL, "context"))
    return tuple(
        sorted(label for path in ("cues.scope", "cues.update", "cues.period", "cues.also") for label in labels[path])
    )


@cache
def _concepts() -> tuple[str, ...]:
    from claimcheck.lang.context import concepts

    return tuple(concepts())


def _is_number(text: Any) -> bool:
    try:
        return not isinstance(text, bool | float) and Decimal(text).is_finite()
    except (InvalidOperation, TypeError, ValueError):
        return False


def _is_place(text: str) -> bool:
    match = re.fullmatch(r"(anchor|document) (\w+) -?\d+", text)
    return match is not None and match[2] in choices("unit_of_time")


def _is_edge(text: str) -> bool:
    unit, _, end = text.partition(" ")
    return unit in choices("unit_of_time") and end in ("start", "end")


def _is_unit(text: str) -> bool:
    currency, _, size = text.partition("/")
    return is_known(text) or (bool(re.fullmatch("[A-Z]{3}", currency)) and _is_number(size))


def _matches(pattern: str) -> Callable[[str], bool]:
    return lambda text: re.fullmatch(pattern, text) is not None


_SAID = {
    **dict.fromkeys(("sign", "pattern"), "text"),
    **dict.fromkeys(("list", "signs", "regexps"), "list of texts"),
    "number": "number",
    "flag": "flag; true or false",
    "words": "text of words parted by blanks",
    "phrases": "text of phrases parted by semicolons",
}
_FITS: dict[str, Callable[[Any], bool]] = {
    "number": _is_number,
    "flag": lambda value: isinstance(value, bool),
    **dict.fromkeys(
        ("list", "signs", "regexps"), lambda value: isinstance(value, list) and all(isinstance(v, str) for v in value)
    ),
    **dict.fromkeys(("sign", "words", "phrases", "pattern"), lambda value: isinstance(value, str)),
}
_KEYS: dict[str, Callable[[str], bool]] = {
    "number": _is_number,
    "ratio": _matches(r"\d+(/[1-9]\d*)?"),
    "range": _matches(r"\d+\.\.\d+"),
    "whole": _matches(r"-?\d+"),
    "shift": _matches(r"-?\d+"),
    "month": _matches(r"[1-9]|1[0-2]"),
    "weekday": _matches(r"[1-7]"),
    "currency": _matches(r"[A-Z]{3}"),
    "change": _matches(r"[A-Z]{3}/\d+(\.\d+)?"),
    "feast": _matches(r"\d\d-\d\d|(easter|advent)([+-]\d+)?|\d+-[1-7]-(\d|last)([+]\d+)?"),
    "place": _is_place,
    "edge": _is_edge,
    "unit": _is_unit,
    "duration": is_known,
    "rate": is_known,
}
_EXAMPLES = {"number": "1000", "ratio": "2/3", "range": "10..100", "whole": "1990", "shift": "-1", "month": "12",
             "weekday": "7 (Sunday)", "currency": "EUR", "change": "EUR/0.01", "feast": "12-25 or easter-2",
             "place": "\"anchor year -1\"", "edge": "\"year end\"",
             "unit": "kilometer**2 (a name of values/units.toml)", "duration": "hour",
             "rate": "hour or head"}  # fmt: skip


def main(tags: list[str]) -> int:
    """Prints what is wrong and missing in the languages named, or in all, and in the names; 1 where something is wrong."""
    in_names = list(problems_of_names())
    wrong = len(in_names)
    print("\n".join(in_names), end="\n" if in_names else "")
    for tag in tags or languages():
        faults = (
            list(problems(tag))
            if tag in languages()
            else [f"{tag}/numbers.toml: missing; it makes a folder a language"]
        )
        wrong += len(faults)
        missing = [] if faults else [f"{line} (not needed to run)" for line in gaps(tag)]
        print("\n".join([*faults, *missing]) or f"{tag}: nothing is wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
