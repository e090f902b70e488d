"""A text cut into tokens: digit runs, words, single signs and line breaks, with their places."""

import re
import unicodedata
from itertools import accumulate, compress

# A word may carry combining marks (decomposed accents); a superscript ("m²") and a fraction sign ("2½") count as letters.
_TOKEN = re.compile(r"[^\W\d_][^\W\d_]*(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+|\S|\n")
_SPLIT = re.compile(f"({_TOKEN.pattern})")
_MARKS = "\u0301\u0308\u0300\u0302\u0303\u0327\u0306\u030a"
_WRAP_WIDTH = 50
_FOLD = {"’": "'", "ʼ": "'", "‑": "-", "−": "-", "‐": "-"}


class Tokens:
    """The tokens of one text as parallel lists: ``low`` the folded words, ``start`` and ``end`` their places.

    A line break is a token of its own, unless the line before it is so long that the break only wraps it.
    """

    __slots__ = ("end", "low", "start", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        lowered = _folded(text.lower())
        if len(lowered) != len(text):
            # "İ" grows when lowered: fold it sign by sign, keeping only what keeps its place.
            lowered = _folded("".join(low if len(low := sign.lower()) == 1 else sign for sign in text))
        # What stands before a token, the token, and so on in turn; their lengths add up to the places.
        pieces = _SPLIT.split(lowered)
        edges = list(accumulate(map(len, pieces)))
        self.start, self.end, self.low = edges[:-1:2], edges[1::2], pieces[1::2]
        if "\n" in lowered:
            self._unwrap(lowered)
        if any(mark in lowered for mark in _MARKS):
            composed = {word: unicodedata.normalize("NFC", word) for word in set(self.low)}
            self.low = [composed[word] for word in self.low]

    def _unwrap(self, text: str) -> None:
        """Drops the line breaks that only wrap a long line of running prose."""
        keep = [True] * len(self.low)
        line_start = 0
        for index, word in enumerate(self.low):
            if word == "\n":
                place = self.start[index]
                keep[index] = place - line_start < _WRAP_WIDTH or not _goes_on(text, place)
                line_start = place + 1
        if not all(keep):
            self.start, self.end = list(compress(self.start, keep)), list(compress(self.end, keep))
            self.low = list(compress(self.low, keep))

    def __len__(self) -> int:
        return len(self.low)

    def word(self, index: int) -> str:
        """The folded token at ``index``, empty beyond either end."""
        try:
            return self.low[index] if index >= 0 else ""
        except IndexError:
            return ""

    def surface(self, index: int) -> str:
        """The token as written, empty beyond either end."""
        return self.text[self.start[index] : self.end[index]] if 0 <= index < len(self.low) else ""

    def is_capital(self, index: int) -> bool:
        """Whether the token starts with an upper-case letter."""
        return 0 <= index < len(self.low) and self.text[self.start[index]].isupper()

    def touches(self, index: int) -> bool:
        """Whether the token at ``index`` follows the one before it without a space."""
        try:
            return index > 0 and self.end[index - 1] == self.start[index]
        except IndexError:
            return False


def _goes_on(text: str, place: int) -> bool:
    """Whether running prose goes on behind the line break at a place: no empty line, list, heading or table row."""
    after = text[place + 1 : place + 2]
    return bool(after.strip()) and after not in "-*•#>|+" and text[place - 1] != "|"


def tokenize(phrase: str) -> list[str]:
    """The folded tokens of a phrase of the language data."""
    return _TOKEN.findall(_folded(phrase.lower()))


def _folded(text: str) -> str:
    """The text with one sign for each apostrophe and hyphen; most texts hold few of them, and looking is fast."""
    for sign, plain in _FOLD.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text
