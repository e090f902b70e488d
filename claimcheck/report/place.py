"""Where a span stands: its file, line and column, and the lines around it."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from claimcheck.document import Document


class Spanned(Protocol):
    """What has a place: a claim, or something that was not understood."""

    @property
    def document(self) -> str:
        """The id of its document."""

    @property
    def start(self) -> int:
        """Its first code point."""

    @property
    def end(self) -> int:
        """The code point after its last."""


@dataclass(frozen=True)
class Place:
    """A file with the line and column of a span's beginning, from 1; ``line`` is 0 where only the document is known.

    The lines are those of the file: front matter counts. ``remark`` says what the line is of where it is not the text.
    """

    name: str
    line: int = 0
    column: int = 0
    remark: str = ""

    def __str__(self) -> str:
        position = f":{self.line}:{self.column}" if self.line else ""
        return f"{self.name}{position}{f' ({self.remark})' if self.remark else ''}"


@dataclass(frozen=True)
class Strip:
    """One line of a text with the part of it that a span covers; ``label`` is its number in the file or its name."""

    label: str
    text: str
    start: int
    end: int


class Text:
    """A document's text or title by lines."""

    def __init__(self, text: str, first_line: int) -> None:
        self._text = text
        self._first_line = first_line

    @cached_property
    def _starts(self) -> list[int]:
        starts = [0]
        while (end := self._text.find("\n", starts[-1])) >= 0:
            starts.append(end + 1)
        return starts

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        row = bisect_right(self._starts, offset) - 1
        return row + self._first_line, offset - self._starts[row] + 1

    def strips(self, start: int, end: int) -> list[Strip]:
        """The lines that a span stands on."""
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1)) - 1
        return [self._strip(row, start, end) for row in range(first, last + 1)]

    def _strip(self, row: int, start: int, end: int) -> Strip:
        begin = self._starts[row]
        stop = self._starts[row + 1] - 1 if row + 1 < len(self._starts) else len(self._text)
        inside = max(start, begin) - begin, max(min(end, stop), begin) - begin
        return Strip(str(row + self._first_line), self._text[begin:stop], *inside)


class Places:
    """The places of spans in documents; a span of a document that is not there has only that document's id."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = {document.id: document for document in documents}
        self._texts = {key: Text(document.text, document.first_line) for key, document in self._documents.items()}

    def of(self, span: Spanned) -> Place:
        """Where a span begins."""
        document = self._documents.get(span.document)
        if document is None:
            return Place(span.document, remark=f"character {span.start}")
        name = document.path or document.id
        if _in_title(span):
            return Place(name, remark="title")
        return Place(name, *self._texts[document.id].position(span.start))

    def strips(self, span: Spanned, quote: str) -> list[Strip]:
        """The lines that a span stands on; its quote alone where the document is not there."""
        document = self._documents.get(span.document)
        if document is None:
            return [Strip("", quote, 0, len(quote))]
        if _in_title(span):
            return [Strip("title", document.title or "", span.start, span.end)]
        return self._texts[document.id].strips(span.start, span.end)


def _in_title(span: Spanned) -> bool:
    return getattr(span, "field", "text") == "title"
