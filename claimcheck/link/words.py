"""Words and names of a sentence in a form that meets across inflections, spellings and scripts."""

import re
from functools import lru_cache

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,]*")
_STEM_LENGTH = 6


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The word in lower-case ASCII: ``Хрущёв`` and ``Хрущев`` meet, and so do ``Málaga`` and ``Malaga``.

    >>> fold("Málaga")
    'malaga'
    """
    if word.isascii():
        return word.lower()
    from anyascii import anyascii

    return re.sub(r"[^a-z0-9]", "", anyascii(word).lower())


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The first letters of the folded word: what inflection leaves alone in the languages read here.

    >>> stem("passengers") == stem("passenger")
    True
    """
    return fold(re.sub(r"['’]s?$", "", word))[:_STEM_LENGTH]


@lru_cache(maxsize=4096)
def tokens(text: str) -> tuple[tuple[int, str], ...]:
    """The words and numbers of a text with their offsets; the claims of a sentence ask for the same ones."""
    return tuple([(match.start(), match[0]) for match in _TOKEN.finditer(text)])


def is_name(word: str) -> bool:
    """Whether a word is written as names are: a capital first, or capitals throughout."""
    return len(word) > 1 and word[0].isupper()
