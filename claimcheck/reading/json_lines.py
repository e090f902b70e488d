"""JSON Lines: one document a line."""

import json
from collections.abc import Callable

from claimcheck.document import Document
from claimcheck.errors import ReadError
from claimcheck.reading.metadata import build_document


def read_json_lines(text: str, place: str, on_error: Callable[[ReadError], None]) -> list[Document]:
    """The documents of a text that holds one JSON object a line, in order; blank lines are passed over.

    A line that is no document goes to ``on_error`` and the others are read all the same. Texts are taken as they stand,
    so that offsets are those of the sender; a document without ``id`` is named after its line.
    """
    documents = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            documents.append(_document(line, f"{place}:{number}"))
        except ReadError as error:
            on_error(error)
    return documents


def _document(line: str, place: str) -> Document:
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{place}: not JSON: {error}") from error
    if not isinstance(record, dict):
        raise ReadError(f"{place}: {type(record).__name__}, expected an object with 'text'")
    if not isinstance(record.get("text"), str):
        raise ReadError(f"{place}: no 'text', or one that is not a string")
    return build_document(record["text"], record, name=place, path=None, place=place)
