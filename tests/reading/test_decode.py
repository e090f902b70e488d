"""Encodings, and bytes that are no text."""

import pytest

from claimcheck.errors import ReadError
from claimcheck.reading.decode import decode

TEXT = "Omzet: € 3,5 mln, zei Poetin in café Zürich.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_known_encodings(encoding: str) -> None:
    """UTF-8, text with a byte order mark, and Windows-1252 all give the same text."""
    assert decode(TEXT.encode(encoding), "a.txt") == TEXT


def test_big_endian_mark() -> None:
    """The mark tells the byte order."""
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be"), "a.txt") == TEXT


def test_line_ends_become_one_kind() -> None:
    """Windows and old Macintosh line ends count as one line each."""
    assert decode(b"one\r\ntwo\rthree\n", "a.txt") == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7 ...", "a PDF"),
        (b"PK\x03\x04rest", "office document"),
        (b"abc\0def", "binary"),
        ("Россия вложит миллиард".encode("cp1251"), "line 1"),
        ("first line\nPoetin zei €5 in café".encode() + b"\n\xff", "line 3"),
        (b"\xff\xfeabc", "utf-16"),
        (b"bell \x07 and \xe9t\xe9", "save the file as UTF-8"),
        (b"the caf\xe9 and the \x81 of it", "Windows-1252"),
    ],
)
def test_what_is_not_clearly_text(data: bytes, reason: str) -> None:
    """Anything else is refused in one line that names the file, never read as something it is not."""
    with pytest.raises(ReadError, match=reason) as caught:
        decode(data, "a.txt")
    assert str(caught.value).startswith("a.txt: ")
    assert "\n" not in str(caught.value)
