"""Tables from phrases to what they mean, looked up at a place in a list of tokens."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from claimcheck.lang.words import tokenize

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases of one or more tokens with a meaning each; the longest that fits is found.

    >>> table = Phrases([("per cent", "percent"), ("per", "rate")])
    >>> table.at(["5", "per", "cent"], 1)
    ('percent', 3)
    """

    __slots__ = ("_backward", "_forward", "_words")

    def __init__(self, items: Iterable[tuple[str, T]] = ()) -> None:
        self._forward: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._backward: dict[str, list[tuple[tuple[str, ...], T]]] = {}
        self._words: dict[str, T] = {}
        for phrase, meaning in items:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: T) -> None:
        """Adds a phrase; of two equal phrases the later one counts."""
        words = tuple(tokenize(phrase))
        if len(words) == 1:
            self._words[words[0]] = meaning
        else:
            _insert(self._forward.setdefault(words[0], []), words, meaning)
            _insert(self._backward.setdefault(words[-1], []), words, meaning)

    def at(self, low: Sequence[str], index: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase that starts at ``index`` and the index behind it."""
        if index >= len(low):
            return None
        word = low[index]
        for words, meaning in self._forward.get(word, ()):
            if tuple(low[index : index + len(words)]) == words:
                return meaning, index + len(words)
        return (self._words[word], index + 1) if word in self._words else None

    def before(self, low: Sequence[str], index: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase that ends just before ``index`` and the index where it starts."""
        if index <= 0:
            return None
        word = low[index - 1]
        for words, meaning in self._backward.get(word, ()):
            first = index - len(words)
            if first >= 0 and tuple(low[first:index]) == words:
                return meaning, first
        return (self._words[word], index - 1) if word in self._words else None

    def firsts(self) -> set[str]:
        """The tokens that some phrase starts with."""
        return set(self._forward) | set(self._words)

    def get(self, word: str) -> T | None:
        """The meaning of a single token."""
        return self._words.get(word)

    def __bool__(self) -> bool:
        return bool(self._forward) or bool(self._words)


def _insert(rows: list[tuple[tuple[str, ...], T]], words: tuple[str, ...], meaning: T) -> None:
    rows[:] = [row for row in rows if row[0] != words]
    rows.append((words, meaning))
    rows.sort(key=lambda row: -len(row[0]))
