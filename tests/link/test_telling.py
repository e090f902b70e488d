"""How a pair is told."""

from collections.abc import Callable

import pytest

from claimcheck.link.record import Record
from claimcheck.link.telling import telling, telling_levels
from claimcheck.values import Count, Date

ROW = {"kind": "date", "value": "far"}


def dated(build: Callable[..., Record], quote: str, edtf: str, document: int, **fields: object) -> Record:
    """A record of a date."""
    return build(f"Ormsk Dairy opened {quote}.", quote, Date(edtf=edtf), document=document, **fields)


@pytest.mark.parametrize(
    ("days", "level"),
    [
        (("2024-03-01", "2024-03-01"), "same day"),
        (("2024-03-04", "2024-03-01"), "within three days"),
        (("2024-03-01", "2024-06-01"), "within half a year"),
        (("2014-03-01", "2024-03-01"), "years"),
        ((None, "2024-03-01"), "unknown"),
    ],
)
def test_time_between_the_reports(build: Callable[..., Record], days: tuple[str | None, str], level: str) -> None:
    """What moves may have moved between one report and the other."""
    left, right = (dated(build, "in 2020", "2020", number, published=day) for number, day in enumerate(days))
    assert level == telling_levels(telling(left, right), ROW)["reports"]


def test_one_document_has_one_day(build: Callable[..., Record]) -> None:
    """Two claims of one document are of one report, whether its day is known or not."""
    left, right = (dated(build, "in 2020", "2020", 0) for _ in range(2))
    assert "same document" == telling_levels(telling(left, right), ROW)["reports"]


def test_precision_tells_words_from_numbers(build: Callable[..., Record]) -> None:
    """A weekday in words is a day, yet told more loosely than a full date."""
    left, right = dated(build, "on Wednesday", "2024-03-06", 0), dated(build, "in March 2024", "2024-03", 1)
    assert "day in words and month" == telling_levels(telling(left, right), ROW)["precision"]


def test_digits_count_by_kind_where_values_differ(build: Callable[..., Record]) -> None:
    """A digit that differs says more of a sum than of a count; values that meet have no such level."""
    count = build("It has 12 ships.", "12 ships", Count(amount="12", low="12", high="12", unit="ships"))
    row = {"kind": "count", "value": "within 2", "digits": "one differs"}
    row_of_equals = {"kind": "count", "value": "equal"}
    assert "count, one differs" == telling_levels(telling(count, count), row)["digits of its kind"]
    assert "digits of its kind" not in telling_levels(telling(count, count), row_of_equals)
