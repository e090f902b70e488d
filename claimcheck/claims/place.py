"""Where a mention stands: its sentence, its words, its clause, its cell."""

from dataclasses import dataclass

from claimcheck.blocks import Span
from claimcheck.claims.tokens import Tokens
from claimcheck.claims.view import View
from claimcheck.lang.phrases import Hit
from claimcheck.mentions.model import Mention
from claimcheck.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Place:
    """A mention's sentence by number, the words it covers, and the range of words of its clause."""

    view: View
    number: int
    mention: Mention
    first: int
    last: int
    clause: tuple[int, int]
    column: Span | None
    row: Span | None

    @property
    def sentence(self) -> Sentence:
        """The sentence around the mention."""
        return self.view.sentences[self.number]

    @property
    def words(self) -> Tokens:
        """The words of that sentence."""
        return self.view.words[self.number]

    def cues(self, before: int, after: int) -> list[Hit]:
        """The status, scope and time phrases within so many words before and after the mention."""
        return self.view.cues(self.number, max(0, self.first - before), self.last + after)

    def covers(self, index: int) -> bool:
        """Whether the word at an index is part of the mention."""
        return self.first <= index < self.last

    def distance(self, first: int, last: int) -> int:
        """How many words lie between the mention and a range of words of its sentence; 0 where they touch."""
        return max(0, self.first - last, first - self.last)


def place(view: View, number: int, mention: Mention) -> Place:
    """Where a mention of a sentence stands."""
    words = view.words[number]
    first, last = words.span(mention.start, mention.end)
    column, row = _cell(view.sentences[number], mention)
    return Place(view, number, mention, first, last, _clause(words, first, last, view), column, row)


def _clause(words: Tokens, first: int, last: int, view: View) -> tuple[int, int]:
    start, end = first, last
    while start > 0 and not _parts(words, start - 1, view):
        start -= 1
    while end < len(words) and not _parts(words, end, view):
        end += 1
    return start, end


def _parts(words: Tokens, index: int, view: View) -> bool:
    return words.is_break(index) or words.folded[index] in view.lang.conjunctions


def _cell(sentence: Sentence, mention: Mention) -> tuple[Span | None, Span | None]:
    if sentence.row is None:
        return None, None
    cells, heads = sentence.row.cells, sentence.row.heads
    for index, (start, end) in enumerate(cells):
        if start <= mention.start < end:
            row = cells[0] if index and cells[0][0] < cells[0][1] else None
            return heads[index], row
    return None, None
