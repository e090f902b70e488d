"""A text cut into tokens: digit runs, words, single signs and line breaks, with their places."""

import re
import unicodedata

# A word may carry combining marks (decomposed accents); a superscript ("m²") and a fraction sign ("2½") count as letters.
_TOKEN = re.compile(r"[^\W\d_][^\W\d_]*(?:[\u0300-\u036f]+[^\W\d_]*)*|\d+|\S|\n")
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
        spans = [match.span() for match in _TOKEN.finditer(lowered)]
        if "\n" in lowered:
            spans = _unwrapped(lowered, spans)
        self.start = [span[0] for span in spans]
        self.end = [span[1] for span in spans]
        self.low = [lowered[a:b] for a, b in spans]
        if any(mark in lowered for mark in "\u0301\u0308\u0300\u0302\u0303\u0327\u0306\u030a"):
            self.low = [unicodedata.normalize("NFC", word) for word in self.low]

    def __len__(self) -> int:
        return len(self.low)

    def word(self, index: int) -> str:
        """The folded token at ``index``, empty beyond either end."""
        return self.low[index] if 0 <= index < len(self.low) else ""

    def surface(self, index: int) -> str:
        """The token as written, empty beyond either end."""
        return self.text[self.start[index] : self.end[index]] if 0 <= index < len(self.low) else ""

    def is_capital(self, index: int) -> bool:
        """Whether the token starts with an upper-case letter."""
        return 0 <= index < len(self.low) and self.text[self.start[index]].isupper()

    def touches(self, index: int) -> bool:
        """Whether the token at ``index`` follows the one before it without a space."""
        return 0 < index < len(self.low) and self.end[index - 1] == self.start[index]


def _unwrapped(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans without the line breaks that only wrap a long line of running prose."""
    kept = []
    line_start = 0
    for span in spans:
        if text[span[0]] != "\n":
            kept.append(span)
            continue
        after = text[span[1] : span[1] + 2]
        wraps = (
            span[0] - line_start >= _WRAP_WIDTH
            and after[:1].strip()
            and after[0] not in "-*•#>|+"
            and text[span[0] - 1] != "|"
        )
        if not wraps:
            kept.append(span)
        line_start = span[1]
    return kept


def tokenize(phrase: str) -> list[str]:
    """The folded tokens of a phrase of the language data."""
    return _TOKEN.findall(_folded(phrase.lower()))


def _folded(text: str) -> str:
    """The text with one sign for each apostrophe and hyphen; most texts hold few of them, and looking is fast."""
    for sign, plain in _FOLD.items():
        if sign in text:
            text = text.replace(sign, plain)
    return text
