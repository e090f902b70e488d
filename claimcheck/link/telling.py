"""How two claims are told, as named levels: the time between the reports, how fine their dates are."""

from functools import lru_cache

from claimcheck.link.alike import Scale
from claimcheck.link.levels import Levels
from claimcheck.link.record import Record
from claimcheck.values import edtf
from claimcheck.values.model import Date

_BETWEEN = Scale(
    (
        ("same day", 0),
        ("next day", 1),
        ("within three days", 3),
        ("within a week", 7),
        ("within a month", 31),
        ("within half a year", 183),
        ("within two years", 730),
    ),
    "years",
)


def telling_levels(a: Record, b: Record, row: Levels) -> Levels:
    """The levels of how a pair is told; ``row`` are those of the comparison, which count by kind as well."""
    levels = {
        "reports": _between(a, b),
        "value of its kind": _of_kind(row["kind"], row["value"]),
    }
    if "digits" in row:
        levels["digits of its kind"] = _of_kind(row["kind"], row["digits"])
    if a.kind == b.kind == "date":
        levels["precision"] = " and ".join(sorted((_precision(a), _precision(b))))
    return levels


@lru_cache
def _of_kind(kind: str, level: str) -> str:
    return f"{kind}, {level}"


def _between(a: Record, b: Record) -> str:
    """How long after the one report the other came: what moves may have moved."""
    if a.document == b.document:
        return "same document"
    if a.reported is None or b.reported is None:
        return "unknown"
    return _BETWEEN.up_to(abs(a.reported - b.reported))


def _precision(record: Record) -> str:
    """How fine a date is, and whether it is told in words alone ("Wednesday", "last year")."""
    value = record.claim.value
    span = edtf.parse(value.edtf) if isinstance(value, Date) and value.edtf else None
    fine = span.precision if span and span.precision else "open"
    return fine if any(char.isdigit() for char in record.claim.quote) else f"{fine} in words"
