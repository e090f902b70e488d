"""One file, or the bytes of one, as documents."""

import os
from collections.abc import Callable
from pathlib import Path

from claimcheck.document import Document
from claimcheck.errors import ReadError
from claimcheck.reading.decode import decode
from claimcheck.reading.front_matter import Parted, part
from claimcheck.reading.json_lines import read_json_lines
from claimcheck.reading.metadata import build_document

MARKDOWN = (".md", ".markdown")
TEXT = (".txt", ".text")
JSON_LINES = (".jsonl", ".ndjson")
SUFFIXES = (*MARKDOWN, *TEXT, *JSON_LINES)
_NOT_YET = (".html", ".htm", ".xhtml", ".xml", ".json", ".rtf")


def read(path: str | os.PathLike[str]) -> Document:
    """The document in a file: Markdown with or without front matter, or plain text.

    Its id is that of the front matter, or else the path as given. ``text`` is what follows the front matter, and
    ``first_line`` says on which line of the file it begins. Raises ``ReadError`` for a file that cannot be read, is no
    text, or holds nothing; for JSON Lines of any other number than one document.
    """

    def refuse(error: ReadError) -> None:
        raise error

    documents = read_file(Path(path), refuse)
    if len(documents) != 1:
        raise ReadError(f"{Path(path).as_posix()}: holds {len(documents)} documents: read_all reads them")
    return documents[0]


def read_file(path: Path, on_error: Callable[[ReadError], None]) -> list[Document]:
    """The documents in a file, one unless it is JSON Lines, whose broken lines go to ``on_error``."""
    place = path.as_posix()
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReadError(f"{place}: {_plainly(error)}") from error
    return read_bytes(data, place, path.suffix.lower(), on_error, path=place)


def read_bytes(
    data: bytes, place: str, suffix: str, on_error: Callable[[ReadError], None], *, path: str | None
) -> list[Document]:
    """The documents in the bytes of a file of that suffix; ``path`` is that file, ``place`` names it in errors."""
    if suffix in _NOT_YET:
        raise ReadError(f"{place}: {suffix} files are not read: expected one of {' '.join(SUFFIXES)}")
    text = decode(data, place)
    if suffix in JSON_LINES:
        return read_json_lines(text, place, on_error)
    parted = part(text, place) if suffix in MARKDOWN else Parted(text)
    return [
        build_document(parted.body, parted.metadata, name=place, path=path, first_line=parted.first_line, place=place)
    ]


def _plainly(error: OSError) -> str:
    return (error.strerror or type(error).__name__).lower()
