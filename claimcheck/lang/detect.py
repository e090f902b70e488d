"""The language of a text, told by its function words among the languages that claimcheck knows."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

from claimcheck.lang.data import languages, read_table

HEAD = 20_000  # code points looked at: beyond them the answer no longer changes, and time would grow with the text
_TOKEN = re.compile(r"[^\W\d_]+")
_MARK_WEIGHT = 0.5  # a telling letter counts for half a function word: names from abroad bring them along too
_LEAST_SCORE = 0.9
_LEAST_MARGIN = 1.15
_LEAST_SHARE = 0.2  # of the words: running text has a third and more, a neighbour language by its shared words a tenth


@dataclass(frozen=True, slots=True)
class StopWords:
    """What tells a language from the others, and the words around a dateline (``stopwords.toml`` explains the keys)."""

    words: frozenset[str]
    letters: frozenset[str]
    marks: frozenset[str]
    foreign: frozenset[str]
    label: tuple[str, ...]
    dateline: frozenset[str]
    byline: frozenset[str]


def detect(text: str) -> str | None:
    """The language tag of the text ("en"), ``None`` where its first 20,000 code points do not tell.

    Fifty characters of running text are enough as a rule; a table, a list of names or a language without data gives
    ``None``. The same text gives the same answer always.

    >>> detect("De bank heeft vorig jaar een winst van ruim twee miljard euro behaald.")
    'nl'
    """
    head = text[:HEAD]
    words = _TOKEN.findall(head)
    # "AI", "US", "PER": what stands in capitals is a short form, not the function word that it looks like.
    tokens = Counter(word.lower() for word in words if not (len(word) > 1 and word.isupper()) or head.isupper())
    if not tokens:
        return None
    head = head.lower()
    letters = Counter(char for char in head if char.isalpha())
    ranking = sorted((-_score(tag, tokens, letters), tag) for tag in languages())
    (best, tag), (second, _) = ranking[:2]
    if -best < max(_LEAST_SCORE, -second * _LEAST_MARGIN):
        return None
    return tag if _share(tag, tokens) >= _LEAST_SHARE else None


def _score(tag: str, tokens: Counter[str], letters: Counter[str]) -> float:
    """How much speaks for the language: a word that n languages share counts for 1/n."""
    language = stop_words(tag)
    if 2 * sum(letters[char] for char in language.letters) < letters.total():
        return 0.0  # most of the text is in another script
    words = sum(tokens[word] / _spread()[word] for word in language.words)
    marks = sum(letters[char] for char in language.marks) - sum(letters[char] for char in language.foreign)
    return words + _MARK_WEIGHT * marks


def _share(tag: str, tokens: Counter[str]) -> float:
    return sum(tokens[word] for word in stop_words(tag).words) / tokens.total()


@cache
def _spread() -> Counter[str]:
    """In how many languages each function word occurs."""
    return Counter(word for tag in languages() for word in stop_words(tag).words)


@cache
def stop_words(tag: str) -> StopWords:
    """The function words of a language of ``languages()``."""
    data = read_table(tag, "stopwords")
    words, marks = data.get("words", ()), data.get("marks", "")
    return StopWords(
        words=frozenset(words),
        letters=frozenset("".join(words) + marks),
        marks=frozenset(marks),
        foreign=frozenset(data.get("foreign", "")),
        label=tuple(sorted(data.get("label", ()), key=lambda words: (-len(words), words))),
        dateline=frozenset(data.get("dateline", ())),
        byline=frozenset(data.get("byline", ())),
    )
