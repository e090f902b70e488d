"""Documents as they were given: text, where it came from, and spans of it."""

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def _day(value: Any) -> Any:
    """A publication day, from a date, a time stamp or ISO text; a time of day is dropped."""
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, str):
        if not value.strip():
            return None
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ].*", value):
            return value[:10]
    return value


class Document(BaseModel):
    """One text to check, and what is known of its origin.

    ``published`` is the day that relative dates ("last year") resolve against; ``None`` is unknown, in which case a
    dateline in the text may give it and otherwise relative dates stay unresolved. ``language`` is a BCP 47 tag, ``None``
    to have it detected. Offsets everywhere count code points of ``text`` (or of ``title``), end exclusive.
    ``path`` is the file the text came from, ``None`` for no file, and ``first_line`` the line of it where ``text`` begins,
    from 1: what stands above it (front matter) is no part of ``text``.

    >>> Document(id="a", text="GigaChat was launched in April 2023.", published="2024-02-08").published
    datetime.date(2024, 2, 8)
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    text: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: Annotated[dt.date | None, BeforeValidator(_day)] = None
    language: str | None = None
    url: str | None = None
    path: str | None = None
    first_line: int = Field(default=1, ge=1)
