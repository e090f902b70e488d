"""Bytes as text: which encoding, and what is no text at all."""

import codecs
import re

from claimcheck.errors import ReadError

# The marks of UTF-32 come first: that of UTF-16 is the beginning of one of them.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_UTF8_SEQUENCE = re.compile(rb"[\xc3-\xf4][\x80-\xbf]")
_MOST_ACCENTED = 0.15  # of the bytes: more than that, and the file is in an alphabet that cp1252 has not got
_FORMATS = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"\x1f\x8b", "a compressed file"),
)


def decode(data: bytes, place: str) -> str:
    """The text of a file, without its byte order mark and with line ends as ``\\n``.

    UTF-8 unless a mark says UTF-16 or UTF-32; Windows-1252 where it is clearly text in that encoding. ``place`` names
    the file in the error. Raises ``ReadError`` for anything else, so that no mojibake is ever checked.
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    try:
        text = data.decode(encoding) if encoding else _decode_unmarked(data, place)
    except UnicodeDecodeError as error:
        raise ReadError(f"{place}: broken {error.encoding} text at byte {error.start}") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode_unmarked(data: bytes, place: str) -> str:
    for magic, name in _FORMATS:
        if data.startswith(magic):
            raise ReadError(f"{place}: this is {name}, not text")
    if b"\0" in data:
        raise ReadError(f"{place}: this is a binary file, not text")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_windows(data, place, error)


def _decode_windows(data: bytes, place: str, error: UnicodeDecodeError) -> str:
    line = data.count(b"\n", 0, error.start) + 1
    byte = f"byte 0x{data[error.start]:02x} on line {line}"
    accented = sum(map(len, re.findall(rb"[\x80-\xff]+", data)))
    if _CONTROL.search(data) or _UTF8_SEQUENCE.search(data) or accented > _MOST_ACCENTED * len(data):
        raise ReadError(
            f"{place}: not UTF-8 ({byte}) and no other encoding is clear: save the file as UTF-8"
        ) from error
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        raise ReadError(f"{place}: neither UTF-8 nor Windows-1252 ({byte}): save the file as UTF-8") from error
