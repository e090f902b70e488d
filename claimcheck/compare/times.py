"""When a claim holds: the days that its period names, and the day on which it was published."""

from functools import lru_cache

from claimcheck.claims.model import Claim
from claimcheck.values import edtf


@lru_cache(maxsize=16384)
def _days(text: str | None) -> tuple[int | None, int | None] | None:
    span = edtf.parse(text) if text else None
    return None if span is None or span.first is span.last is None else (span.first, span.last)


def period(claim: Claim) -> tuple[int | None, int | None] | None:
    """The first and last day that the claim is about, ``None`` for an open end, or for both where it is not said."""
    return _days(claim.period)


def published(claim: Claim) -> int | None:
    """The day number of publication, ``None`` where unknown."""
    days = _days(claim.published)
    return days[0] if days else None


def disjoint(left: tuple[int | None, int | None], right: tuple[int | None, int | None]) -> bool:
    """Whether two times have no day in common."""
    return _before(left, right) or _before(right, left)


def may_be_of_one_time(one: Claim, other: Claim) -> bool:
    """Whether two claims have a day in common, or one does not say when it holds."""
    times = period(one), period(other)
    return times[0] is None or times[1] is None or not disjoint(times[0], times[1])


def _before(left: tuple[int | None, int | None], right: tuple[int | None, int | None]) -> bool:
    return left[1] is not None and right[0] is not None and left[1] < right[0]


def reference(claim: Claim) -> tuple[int, int] | None:
    """The days at which a claim speaks: those of its period where its text gives both ends, else that of publication."""
    days, day = period(claim), published(claim)
    if days and days[0] is not None and days[1] is not None and (claim.period_basis != "document" or day is None):
        return days[0], days[1]
    return None if day is None else (day, day)
