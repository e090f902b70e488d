"""What every key of the language data means: ``python -m claimcheck.lang.keys`` writes it as a page of the manual."""

import sys
from collections.abc import Mapping
from functools import cache

from claimcheck.lang.data import read_table

_HEAD = """# Keys of the language data

Every key that the files of `claimcheck/lang/<tag>/` may hold, written by `python -m claimcheck.lang.keys` from
`claimcheck/lang/keys.toml`; a test holds that to what the loader reads. No key is required: what is missing is empty or
false. `cldr.toml` is written by a command of its own, and `attributes.toml` has the concepts of
`claimcheck/lang/concepts.toml` for keys, each with phrases. How the files go together is told in
[Adding a language](add-a-language.md).

| kind | what stands there |
|---|---|
| sign | one text |
| signs | a list of them, blanks among them |
| regexps | a list of regular expressions |
| number | a number |
| flag | `true` or `false` |
| list | a list of forms, in small letters, each of one or more words |
| forms by *key* | a table from a key to the list of its forms |
| list by *key* | a table from a key to a list of something else |
| words | one text: words parted by blanks |
| phrases | one text: phrases parted by semicolons; a word that ends in `*` stands for all that begin so |
| phrases by *key* | a table from a key to such a text |
| pattern | words and slots in order: `(a\\|b)` is either, `x?` optional, `<x>` has to stand there but is not part |
| choice *name* | one of the words listed under that name below |
"""


@cache
def keys(name: str) -> Mapping[str, tuple[str, str]]:
    """Kind and meaning of every key of a file; a key inside a table is written "table.key"."""
    return {key: (kind, meaning) for key, (kind, meaning) in read_table("", "keys")["keys"].get(name, {}).items()}


@cache
def choices(name: str) -> Mapping[str, str]:
    """The words that a choice is made of and what each means, empty for no choice."""
    return dict(read_table("", "keys")["choices"].get(name, {}))


def page() -> str:
    """The manual's page on all keys."""
    data = read_table("", "keys")
    files = [_section(f"{name}.toml", ("key", "kind", "meaning"), _key_rows(name)) for name in data["keys"]]
    named = [_section(f"Choice: {name}", ("word", "meaning"), list(choices(name).items())) for name in data["choices"]]
    return _HEAD + "".join([*files, *named])


def _key_rows(name: str) -> list[tuple[str, ...]]:
    return [(key, kind, meaning) for key, (kind, meaning) in keys(name).items()]


def _section(title: str, columns: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["", f"## {title}", "", _row(columns), "|" + "---|" * len(columns)]
    return "\n".join([*lines, *(_row((f"`{first}`", *rest)) for first, *rest in rows)]) + "\n"


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.stdout.write(page())
