"""Text from documents made safe to print: nothing in it can move the cursor, hide or turn around what is shown."""

import re
import unicodedata

_SPACES = re.compile(r"[\t\n\v\f\r\u0085\u2028\u2029]")
# Control characters, the marks that turn the writing direction around, halves of surrogate pairs.
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def visible(text: str) -> str:
    r"""The text on one line: line ends and tabs as spaces, control characters spelled out.

    >>> visible("a\tb\x1b[31m")
    'a b\\x1b[31m'
    """
    return _UNSAFE.sub(_spelled, _SPACES.sub(" ", text))


def _spelled(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def cells(text: str) -> int:
    """How many columns of a terminal the text takes: two for a wide character, none for a combining one."""
    if text.isascii():
        return len(text)
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
