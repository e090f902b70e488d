"""Whatever a file holds, it is a document or one clear line."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.errors import ReadError
from claimcheck.lang import languages
from claimcheck.lang.detect import detect
from claimcheck.reading.files import SUFFIXES, read_bytes


def outcome(data: bytes, suffix: str) -> str:
    """What reading comes to: the texts, or the line that says what is wrong."""
    errors: list[ReadError] = []
    try:
        documents = read_bytes(data, "place", suffix, errors.append, path=None)
    except ReadError as error:
        errors.append(error)
        documents = []
    assert all(str(error).startswith("place") and "\n" not in str(error) for error in errors)
    assert documents or errors or suffix in (".jsonl", ".ndjson")
    return " ".join(document.text for document in documents)


@given(st.binary(max_size=200), st.sampled_from(SUFFIXES))
def test_any_bytes(data: bytes, suffix: str) -> None:
    """No bytes raise anything but a reading error of one line."""
    outcome(data, suffix)


@given(st.text(max_size=200), st.sampled_from(SUFFIXES))
def test_any_text(text: str, suffix: str) -> None:
    """Nor does any text, and a plain text comes back as it is but for its line ends."""
    found = outcome(text.encode("utf-8"), suffix)
    if suffix == ".txt" and text.strip() and "\0" not in text and not text.startswith("\ufeff"):
        assert text.replace("\r\n", "\n").replace("\r", "\n") == found


@given(st.text(max_size=100))
def test_any_front_matter(block: str) -> None:
    """Nor does anything between two fences."""
    outcome(f"---\n{block}\n---\nThe text.\n".encode(), ".md")


@given(st.text(max_size=300))
def test_any_text_has_a_known_language_or_none(text: str) -> None:
    """Detection gives a language that there is, or nothing."""
    assert detect(text) in {None, *languages()}
