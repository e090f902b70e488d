"""Word lists and phrase tables as the data files write them, and finding their phrases in a run of words.

A phrase is one or more words; a word that ends in ``*`` stands for every word that begins so. Phrases are parted by
semicolons, words of a word list by blanks.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field


def words(text: str) -> frozenset[str]:
    """The case-folded words of a word list."""
    return frozenset(text.casefold().split())


def phrases(text: str) -> list[tuple[str, ...]]:
    """The phrases of a list, each as its case-folded words; hyphens stay inside a word."""
    return [
        tuple(part.casefold().replace("'", " ").replace("’", " ").split()) for part in text.split(";") if part.strip()
    ]


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: its label, and the first and the last-but-one index of its words."""

    label: str
    start: int
    end: int


@dataclass(slots=True)
class PhraseTable:
    """Phrases by their first word, exact or by prefix; what a word begins is remembered, so that looking up is cheap."""

    exact: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    prefixed: dict[str, list[tuple[str, tuple[str, ...]]]] = field(default_factory=dict)
    lengths: tuple[int, ...] = ()
    seen: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = field(default_factory=dict)

    @classmethod
    def build(cls, lists: Mapping[str, str | Iterable[str]]) -> "PhraseTable":
        """A table from labels and their phrase lists."""
        table = cls()
        for label, listed in lists.items():
            for phrase in phrases(listed if isinstance(listed, str) else ";".join(listed)):
                table._add(label, phrase)
        table.lengths = tuple(sorted({len(prefix) for prefix in table.prefixed}))
        return table

    def _add(self, label: str, phrase: tuple[str, ...]) -> None:
        head = phrase[0]
        if head.endswith("*"):
            self.prefixed.setdefault(head[:-1], []).append((label, phrase))
        else:
            self.exact.setdefault(head, []).append((label, phrase))

    def begun_by(self, word: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The labels and phrases whose first word this word can be, longest phrase first."""
        known = self.seen.get(word)
        if known is None:
            found = list(self.exact.get(word, ()))
            for length in self.lengths:
                found += self.prefixed.get(word[:length], ()) if length <= len(word) else ()
            known = tuple(sorted(found, key=lambda entry: (-len(entry[1]), -len(entry[1][0]), entry[0])))
            if len(self.seen) < 100_000:
                self.seen[word] = known
        return known

    def find(self, folded: Sequence[str], start: int = 0, end: int | None = None) -> list[Hit]:
        """Every phrase that begins in the given range of words; several labels may share a place."""
        hits = []
        for index in range(start, len(folded) if end is None else end):
            for label, phrase in self.begun_by(folded[index]):
                if len(phrase) == 1 or _continues(phrase, folded, index):
                    hits.append(Hit(label, index, index + len(phrase)))
        return hits

    def __contains__(self, word: str) -> bool:
        return any(len(phrase) == 1 for _, phrase in self.begun_by(word))


def _continues(phrase: tuple[str, ...], folded: Sequence[str], index: int) -> bool:
    if index + len(phrase) > len(folded):
        return False
    for offset in range(1, len(phrase)):
        part, word = phrase[offset], folded[index + offset]
        if part != word and not (part[-1] == "*" and word.startswith(part[:-1])):
            return False
    return True
