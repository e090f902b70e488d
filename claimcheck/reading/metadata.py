"""What a front matter or a JSON record says of a document, made into its fields."""

import datetime as dt
import re
from collections.abc import Mapping

from claimcheck.document import Document
from claimcheck.errors import ReadError
from claimcheck.lang import languages
from claimcheck.lang.detect import detect
from claimcheck.reading.published import day_of

_NAMES = {  # each field, and the names that it goes by in other tools' metadata, best first
    "id": ("id",),
    "title": ("title",),
    "publisher": ("publisher",),
    "author": ("author", "authors"),
    "published": ("published", "date"),
    "language": ("language", "lang"),
    "url": ("url",),
}

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")  # JSON can spell them; they can never be written out again


def build_document(
    text: str, metadata: Mapping[str, object], *, name: str, path: str | None, first_line: int = 1, place: str
) -> Document:
    """The document of that text and metadata; keys that are none of ours are passed over.

    ``name`` is the id where the metadata gives none, ``place`` names the file in errors. Raises ``ReadError`` for a
    field that is not understood.
    """
    if not text.strip():
        raise ReadError(f"{place}: empty: there is no text to check")
    fields = {name: _text(metadata, keys, place) for name, keys in _NAMES.items()}
    language = fields["language"] = _language(fields["language"], place)
    published = _published(fields.pop("published"), language or detect(text) or "en", place)
    fields["id"] = fields["id"] or name
    if any(_HALF_CHARACTER.search(part) for part in (text, *fields.values()) if part):
        raise ReadError(f"{place}: the text or its metadata is not valid Unicode: it holds half a surrogate pair")
    return Document.model_validate(
        {**fields, "published": published, "text": text, "path": path, "first_line": first_line}
    )


def check_language(tag: str) -> str:
    """The tag in its usual form ("nl", "en-GB"); raises ``ReadError`` where its language is none of ours."""
    main, *rest = tag.strip().replace("_", "-").split("-")
    if main.lower() not in languages():
        raise ReadError(f"language {tag!r} is not one of {', '.join(languages())}")
    return "-".join([main.lower(), *(part.upper() if len(part) == 2 else part for part in rest)])


def _language(tag: str | None, place: str) -> str | None:
    if tag is None:
        return None
    try:
        return check_language(tag)
    except ReadError as error:
        raise ReadError(f"{place}: {error}") from error


def _published(text: str | None, language: str, place: str) -> dt.date | None:
    if text is None:
        return None
    day = day_of(text, language.partition("-")[0])
    if day is None:
        raise ReadError(f"{place}: published {text!r} is not a day: expected a date such as 2024-02-08")
    return day


def _text(metadata: Mapping[str, object], keys: tuple[str, ...], place: str) -> str | None:
    key = next((key for key in keys if metadata.get(key) not in (None, "")), None)
    if key is None:
        return None
    value = metadata[key]
    parts = value if isinstance(value, list) else [value]
    if not all(isinstance(part, str | int) for part in parts):
        raise ReadError(f"{place}: {key} is {type(value).__name__}, expected text")
    return ", ".join(str(part).strip() for part in parts)
