"""Tables from phrases to what they mean, looked up at a place in a list of tokens."""

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from claimcheck.lang.words import tokenize

T = TypeVar("T")
Row = tuple[int, tuple[str, ...], T]


class Phrases(Generic[T]):
    """Phrases of one or more tokens with a meaning each; the longest that fits is found.

    >>> table = Phrases([("per cent", "percent"), ("per", "rate")])
    >>> table.at(["5", "per", "cent"], 1)
    ('percent', 3)
    """

    __slots__ = ("_backward", "_forward")

    def __init__(self, items: Iterable[tuple[str, T]] = ()) -> None:
        self._forward: dict[str, list[Row[T]]] = {}
        self._backward: dict[str, list[Row[T]]] = {}
        for phrase, meaning in items:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: T) -> None:
        """Adds a phrase; of two equal phrases the later one counts."""
        words = tuple(tokenize(phrase))
        row = (len(words), words, meaning)
        _insert(self._forward, words[0], row)
        _insert(self._backward, words[-1], row)

    def at(self, low: Sequence[str], index: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase that starts at ``index`` and the index behind it."""
        try:
            word = low[index]
        except IndexError:  # past the end of the text
            return None
        if word not in self._forward:
            return None
        for size, words, meaning in self._forward[word]:
            if size == 1 or tuple(low[index : index + size]) == words:
                return meaning, index + size
        return None

    def before(self, low: Sequence[str], index: int) -> tuple[T, int] | None:
        """The meaning of the longest phrase that ends just before ``index`` and the index where it starts."""
        if index <= 0 or low[index - 1] not in self._backward:
            return None
        for size, words, meaning in self._backward[low[index - 1]]:
            first = index - size
            if size == 1 or (first >= 0 and tuple(low[first:index]) == words):
                return meaning, first
        return None

    def firsts(self) -> set[str]:
        """The tokens that some phrase starts with."""
        return set(self._forward)

    def lasts(self) -> set[str]:
        """The tokens that some phrase ends with."""
        return set(self._backward)

    def meanings(self) -> list[T]:
        """What the phrases mean."""
        return [meaning for rows in self._forward.values() for _, _, meaning in rows]

    def tokens(self) -> set[str]:
        """Every token of every phrase."""
        return {word for rows in self._forward.values() for _, words, _ in rows for word in words}

    def seconds(self, word: str) -> set[str]:
        """The tokens that go on a longer phrase starting with ``word``."""
        return {words[1] for size, words, _ in self._forward.get(word, ()) if size > 1}

    def get(self, word: str) -> T | None:
        """The meaning of a single token."""
        rows = self._forward.get(word)
        return rows[-1][2] if rows and rows[-1][0] == 1 else None

    def __bool__(self) -> bool:
        return bool(self._forward)


def _insert(table: dict[str, list[Row[T]]], word: str, row: Row[T]) -> None:
    """Keeps the longest phrase first, so that the first that fits is the one; the single token comes last."""
    if word not in table:
        table[word] = [row]
        return
    rows = [other for other in table[word] if other[1] != row[1]]
    table[word] = sorted([*rows, row], key=lambda other: -other[0])
