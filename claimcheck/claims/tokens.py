"""Words of a sentence with their places, and the clauses they fall into."""

import re
from dataclasses import dataclass

from claimcheck.blocks import Span

# Brackets as treebanks write them, dotted abbreviations, numbers with their separators, words with inner hyphens
# and a trailing apostrophe, other marks.
_TOKEN = re.compile(r"-[LR][CRS]B-|(?:[^\W\d_]\.){2,}|\d+(?:[.,]\d+)*|[^\W_]+(?:[-‑][^\W_]+)*(?:['’](?=\w))?|[^\w\s]|_")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_BREAKS = frozenset(',;:()[]–—|•"“”«»„')
_APOSTROPHES = "'’"


@dataclass(slots=True)
class Tokens:
    """The words and marks of a span of text: as written, case-folded, and from where to where in the document."""

    surface: list[str]
    folded: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.surface)

    def at(self, offset: int) -> int:
        """The index of the first word that ends after an offset; their number where there is none."""
        low, high = 0, len(self.ends)
        while low < high:
            middle = (low + high) // 2
            if self.ends[middle] <= offset:
                low = middle + 1
            else:
                high = middle
        return low

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The range of words that a span of the document touches."""
        first = last = self.at(start)
        while last < len(self.starts) and self.starts[last] < end:
            last += 1
        return first, last

    def is_word(self, index: int) -> bool:
        """Whether there is a word, not a mark or a number, at an index."""
        return 0 <= index < len(self.surface) and self.surface[index][0].isalpha()

    def is_break(self, index: int) -> bool:
        """Whether the mark at an index parts clauses."""
        return self.surface[index] in _BREAKS

    def is_possessive(self, index: int) -> bool:
        """Whether a word at an index carries an English possessive: "Sber's", "Philips'"."""
        if index >= len(self.surface):
            return False
        if self.surface[index][-1] in _APOSTROPHES:
            return index + 1 < len(self.surface) and self.folded[index + 1] == "s"
        following = index + 1
        return (
            following < len(self.surface) and self.surface[following] in _APOSTROPHES and self.folded[index][-1] == "s"
        )


def tokens(text: str, span: Span) -> Tokens:
    """The words and marks of a span of a text.

    >>> tokens("Sber's profit", (0, 13)).folded
    ['sber', 's', 'profit']
    """
    surface: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text, *span):
        surface.append(_BRACKETS.get(match[0], match[0]))
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(surface, [word.rstrip(_APOSTROPHES).casefold() or word for word in surface], starts, ends)
