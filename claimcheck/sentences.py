"""A text as sentences with exact offsets, each knowing the headings, the list and the table it stands in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from claimcheck.blocks import Block, Span, blocks
from claimcheck.lang.context import Context, context

Kind = Literal["prose", "heading", "item", "row", "caption", "dateline"]

# A stop with its closing quotes, then a blank; or a stop run into the next sentence ("waits.Meanwhile the ").
_STOP = re.compile(
    r"(?<![.!?…])[.!?…]++[\"'”’»›)\]*_]*+(?=\s)|(?<=[a-zà-ÿа-я]{3})[.!?][\"”’»]?(?=[A-ZÀ-ÞА-Я][a-zà-ÿа-я]+[ ,])"
)
_LONGEST = 3000
_BLANKS = re.compile(r"\s*")
_WORD_BEFORE = re.compile(r"[^\s(\[\"'“„«‘*]+$")
_FIRST_WORD = re.compile(r"\s*[\"'“„«‘(\[*_¿¡-]*(\w+)")
# A place, a region or day, an agency in brackets, then a dash, a colon or a full stop: "LONDON, March 14 (NNW) - ".
_DATELINE = re.compile(
    r"(?:\*\*|__)?[^\W\d_][\w'’./ -]{1,40}?(?:,[^,.–—\n]{2,25}){0,2}(?:\s*\([^()\n]{2,40}\))?(?:\*\*|__)?\s*"
    r"(?:[–—]|-{1,2}(?=\s)|[.:](?=\s))\s*"
)
_LABEL = re.compile(r"[*_]{0,2}(?=[^\W\d_])[^:.!?\n|]{2,60}:[*_]{0,2}(?=\s)")


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: its cells, and for each the head of its column, ``None`` where the table has no heads."""

    cells: tuple[Span, ...]
    heads: tuple[Span | None, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading, list item or table row: ``text[start:end]``, in code points of the text it was split from.

    ``paragraph`` counts groups of lines. ``headings`` are those in force, outermost first; ``lead`` the words that
    introduce a list or table; ``label`` what stands before the colon of "Opening: May 2026"; ``row`` the cells of a row.
    """

    start: int
    end: int
    kind: Kind
    paragraph: int
    headings: tuple[Span, ...] = ()
    lead: Span | None = None
    label: Span | None = None
    row: Row | None = None


def split(text: str, language: str) -> list[Sentence]:
    """The sentences of a text in order; every character that is no blank, marker or rule lies in one.

    >>> [(s.start, s.end) for s in split("It cost 2,5 mln. euro. Nobody paid.", "nl")]
    [(0, 22), (23, 35)]
    """
    return list(_Splitter(text, context(language)).sentences())


class _Splitter:
    """Walks the blocks of one text and keeps what is in force: headings, the list's lead-in, the table's heads."""

    def __init__(self, text: str, lang: Context) -> None:
        self.text, self.lang = text, lang
        self.headings: list[tuple[int, Span]] = []
        self.lead: Span | None = None
        self.heads: tuple[Span, ...] = ()
        self.table = -1

    def sentences(self) -> Iterator[Sentence]:
        first = True
        for block in blocks(self.text):
            if block.kind == "heading":
                yield self._heading(block)
            elif block.kind == "row":
                yield self._row(block)
            else:
                yield from self._prose(block, first)
                first = first and block.kind != "prose"

    def _heading(self, block: Block) -> Sentence:
        while self.headings and self.headings[-1][0] >= block.level:
            self.headings.pop()
        sentence = self._sentence(block, (block.start, block.end))
        self.headings.append((block.level, (block.start, block.end)))
        self.lead = None
        return sentence

    def _row(self, block: Block) -> Sentence:
        if block.paragraph != self.table:
            self.table, self.heads = block.paragraph, block.cells if block.is_head else ()
        heads = tuple(
            self.heads[i] if i < len(self.heads) and not block.is_head else None for i in range(len(block.cells))
        )
        return Sentence(
            block.start, block.end, "row", block.paragraph, self._in_force(), self.lead, None, Row(block.cells, heads)
        )

    def _prose(self, block: Block, first: bool) -> Iterator[Sentence]:
        start = block.start
        if block.kind == "prose" and (end := self._dateline_end(block, first)) is not None:
            stop = len(self.text[start:end].rstrip()) + start
            yield Sentence(start, stop, "dateline", block.paragraph, self._in_force())
            start = end
        last: Span = (start, block.end)
        for last in self._spans(start, block.end):
            yield self._sentence(block, last)
        if block.kind == "prose":
            self.lead = last if len(self.text[last[0] : last[1]]) <= 200 else None

    def _sentence(self, block: Block, span: Span) -> Sentence:
        lead = self.lead if block.kind == "item" else None
        return Sentence(*span, block.kind, block.paragraph, self._in_force(), lead, self._label(span))

    def _label(self, span: Span) -> Span | None:
        match = _LABEL.match(self.text, span[0], span[1])
        if match is None or match[0].count(" ") > 7:
            return None
        inner = match[0].strip("*_:")
        begin = match.start() + match[0].index(inner)
        return begin, begin + len(inner)

    def _in_force(self) -> tuple[Span, ...]:
        return tuple(span for _, span in self.headings)

    def _dateline_end(self, block: Block, first: bool) -> int | None:
        """Where a dateline such as "LONDON, March 14 (NNW) - " ends; a place in capitals, else only at the text's head."""
        match = _DATELINE.match(self.text, block.start, block.end)
        if match is None or match.end() >= block.end:
            return None
        place = re.split(r"[,(]", match[0].strip("*_ "))[0].rstrip(" .:–—-*_")
        if place.isupper() and len(place) > 2:
            return match.end()
        dashed = match[0].rstrip().endswith(("–", "—", "-"))
        return match.end() if first and dashed and ("(" in match[0] or "," in match[0]) else None

    def _spans(self, start: int, end: int) -> Iterator[Span]:
        text = self.text
        for match in _STOP.finditer(text, start, end):
            if match.end() < end and self._breaks(start, match):
                yield from self._bounded(start, match.end())
                blank = _BLANKS.match(text, match.end(), end)
                start = blank.end() if blank else match.end()
        if start < end:
            yield from self._bounded(start, end)

    def _bounded(self, start: int, end: int) -> Iterator[Span]:
        """A span in parts of a bearable length: text without a full stop must not make work that grows with its square."""
        while end - start > _LONGEST:
            cut = self.text.rfind(" ", start + 1, start + _LONGEST)
            cut = cut if cut > start else start + _LONGEST
            yield start, cut
            blank = _BLANKS.match(self.text, cut, end)
            start = blank.end() if blank else cut
        if start < end:
            yield start, end

    def _breaks(self, start: int, match: re.Match[str]) -> bool:
        following = _FIRST_WORD.match(self.text, match.end())
        word = following[1] if following else ""
        if word[:1].islower():
            return False
        if match[0][0] != "." or match[0].startswith(".."):
            return True
        before = _WORD_BEFORE.search(self.text, max(start, match.start() - 25), match.start())
        return before is None or self._ends_sentence(before[0].casefold(), before[0], word)

    def _ends_sentence(self, folded: str, surface: str, following: str) -> bool:
        lang = self.lang
        if folded in lang.titles or folded in lang.never_final:
            return False
        if folded in lang.abbreviations or ("." in surface.strip(".") and surface[:1].isalpha()):
            return following.casefold() in lang.stop
        if len(surface) == 1 and surface.isupper():
            return following.casefold() in lang.stop
        if lang.ordinal_dot and surface.isdigit() and len(surface) <= 2:
            return following.casefold() in lang.stop
        return True
