"""Front matter and the lines below it."""

import pytest

from claimcheck.errors import ReadError
from claimcheck.reading.front_matter import part


def test_body_and_its_first_line() -> None:
    """The body begins right below the closing fence, and knows its line."""
    parted = part("---\nid: a\ntitle: T\n---\nBody\nmore", "a.md")
    assert ("Body\nmore", 5) == (parted.body, parted.first_line)
    assert {"id": "a", "title": "T"} == parted.metadata


def test_without_front_matter() -> None:
    """A text that does not open with a fence is all body."""
    parted = part("Body\n---\nmore", "a.md")
    assert ("Body\n---\nmore", 1, {}) == (parted.body, parted.first_line, parted.metadata)


def test_scalars_stay_text() -> None:
    """Neither numbers, nor dates, nor "no" are turned into something else."""
    parted = part("---\nid: 007\npublished: 2024-02-08\nlanguage: no\nurl: ~\nauthor:\n---\n", "a.md")
    assert {
        "id": "007",
        "published": "2024-02-08",
        "language": "no",
        "url": None,
        "author": None,
    } == parted.metadata


def test_empty_block() -> None:
    """An empty block says nothing, and is no error."""
    assert {} == part("---\n---\nBody", "a.md").metadata


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\nid: a\nBody", "a.md:1: .*never closed"),
        ("---\nid: a\ntitle: 'x\n---\nBody", "a.md:3: front matter is not YAML"),
        ("---\ntitle: a: b\n---\nBody", "a.md:2: front matter is not YAML"),
        ("---\n- a\n- b\n---\nBody", "a.md:2: .*key: value"),
        ("---\njust words\n---\nBody", "a.md:2: .*key: value"),
        ("---\na: \x07\n---\nBody", "a.md:2: front matter is not YAML"),
        ("---\na: " + "[" * 5000 + "\n---\nBody", "a.md:2: front matter is not YAML"),
    ],
)
def test_broken_front_matter(text: str, message: str) -> None:
    """Broken front matter is one line with the place of the fault."""
    with pytest.raises(ReadError, match=message) as caught:
        part(text, "a.md")
    assert "\n" not in str(caught.value)
