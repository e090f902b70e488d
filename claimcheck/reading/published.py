"""A publication day from the many ways in which metadata words it."""

import datetime as dt
import re

_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ].*)?")


def day_of(text: str, language: str) -> dt.date | None:
    """The one day that the text names, ``None`` where it names none or only a month or year.

    ISO first, then the finder that reads the documents, and dateparser for what neither knows.

    >>> day_of("2024-02-08T09:30:00Z", "en")
    datetime.date(2024, 2, 8)
    """
    if iso := _ISO.fullmatch(text.strip()):
        return _from_iso(iso[1])
    return _from_finder(text, language) or _from_dateparser(text, language)


def _from_iso(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _from_finder(text: str, language: str) -> dt.date | None:
    from claimcheck.mentions import find_mentions
    from claimcheck.values.model import Date

    values = [mention.value for mention in find_mentions(text, language)]
    days = {value.start for value in values if isinstance(value, Date) and value.start == value.end}
    start = days.pop() if len(days) == 1 else None
    return _from_iso(start) if start else None


def _from_dateparser(text: str, language: str) -> dt.date | None:
    import dateparser

    settings = {
        "STRICT_PARSING": True,
        "PARSERS": ["absolute-time"],  # "yesterday" says no day unless one knows today
        "RELATIVE_BASE": dt.datetime(2000, 1, 1),
        "TIMEZONE": "UTC",
    }
    moment = dateparser.parse(text, languages=[language], settings=settings)
    return moment.date() if moment else None
