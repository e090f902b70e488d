"""Which regular expressions of the language data can only match where a run of digits begins, and need no search."""

import re

_DIGIT = r"(?:\\d|\d|\[[\d-]+\])(?!\?|\*|\{0)"
_EDGES = r"(?:\(\?i\))?(?:\\b|\(\?<!(?:\\d|\[\\d[^]]*\])\))+"
_BEGINS = re.compile(rf"{_EDGES}(?:{_DIGIT}|\(\?:{_DIGIT}[^()|]*(?:\|{_DIGIT}[^()|]*)*\)(?!\?|\*|\{{0))")


def begins_with_digits(pattern: str) -> bool:
    r"""Whether a pattern starts with an edge and then a digit, or a choice of forms that all do.

    >>> begins_with_digits(r"\b24/7\b"), begins_with_digits(r"(?i)\b(?:13|20) ?h\b"), begins_with_digits(r"\b(?:13|L)\b")
    (True, True, False)
    """
    return _BEGINS.match(pattern) is not None
