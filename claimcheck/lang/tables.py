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

    __slots__ = ("_backward", "_forward", "_rows")

    def __init__(self, items: Iterable[tuple[str, T]] = ()) -> None:
        self._forward: dict[str, list[Row[T]]] = {}
        # Most tables are never asked what ends at a place, so that this one is made when it is asked for.
        self._backward: dict[str, list[Row[T]]] | None = None
        self._rows: list[Row[T]] = []
        for phrase, meaning in items:
            self.add(phrase, meaning)

    def add(self, phrase: str, meaning: T) -> None:
        """Adds a phrase; of two equal phrases the later one counts."""
        # A word of letters alone is one token; most phrases are one.
        is_word = phrase.isalpha() and "ʼ" not in phrase
        words = (phrase.lower(),) if is_word else tuple(tokenize(phrase))
        row = (len(words), words, meaning)
        _insert(self._forward, words[0], row)
        self._rows.append(row)
        self._backward = None

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
        backward = self._backward
        if backward is None:
            backward = self._turned()
        if index <= 0 or low[index - 1] not in backward:
            return None
        for size, words, meaning in backward[low[index - 1]]:
            first = index - size
            if size == 1 or (first >= 0 and tuple(low[first:index]) == words):
                return meaning, first
        return None

    def _turned(self) -> dict[str, list[Row[T]]]:
        """The phrases by their last token."""
        if self._backward is None:
            self._backward = {}
            for row in self._rows:
                _insert(self._backward, row[1][-1], row)
        return self._backward

    def firsts(self) -> set[str]:
        """The tokens that some phrase starts with."""
        return set(self._forward)

    def lasts(self) -> set[str]:
        """The tokens that some phrase ends with."""
        return set(self._turned())

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
    known = table.get(word)
    if known is None:
        table[word] = [row]
        return
    rows = [other for other in known if other[1] != row[1]]
    longer = sum(other[0] >= row[0] for other in rows)
    rows.insert(longer, row)
    table[word] = rows
