"""Two reports of what moves, of what only grows, and of what stays: from the texts to the verdict."""

import pytest

from claimcheck import Document, check
from claimcheck.compare.model import Comparison


def only(first: str, second: str, days: tuple[str, str]) -> Comparison:
    """The one comparison of two texts of those days."""
    documents = [
        Document(id=name, text=text, published=day) for name, text, day in zip("ab", (first, second), days, strict=True)
    ]
    (found,) = check(documents).comparisons
    return found


@pytest.mark.parametrize(
    ("first", "second", "days", "expected"),
    [
        ("The flood in Marlow killed 12 people.", "The flood in Marlow killed 18 people.",
         ("2024-05-03", "2024-05-05"), ("incomparable", "later-report")),
        ("The flood in Marlow killed 18 people.", "The flood in Marlow killed 12 people.",
         ("2024-05-03", "2024-05-05"), ("conflict", "toll-falls")),
        ("The flood in Marlow killed 12 people.", "The flood in Marlow killed 18 people.",
         ("2024-05-03", "2024-05-03"), ("conflict", "count-differs")),
        ("Marlow has 12,400 inhabitants.", "Marlow has 13,900 inhabitants.",
         ("2020-05-03", "2024-05-05"), ("incomparable", "later-report")),
        ("Marlow was founded in 1874.", "Marlow was founded in 1876.",
         ("2020-05-03", "2024-05-05"), ("conflict", "date-differs")),
        ("Le séisme de Valmont a fait 45 morts.", "The Valmont earthquake killed 62 people.",
         ("2024-05-03", "2024-05-06"), ("incomparable", "later-report")),
    ],
)  # fmt: skip
def test_time_moves(first: str, second: str, days: tuple[str, str], expected: tuple[str, str]) -> None:
    """A newer figure may supersede an older one, a toll cannot fall, and a founding cannot change."""
    found = only(first, second, days)
    assert expected == (found.verdict.value, found.reason), found.explanation
