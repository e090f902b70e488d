"""How two claims are told, as named levels: the time between the reports, how fine their dates are."""

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


def telling(a: Record, b: Record) -> tuple[str, str]:
    """The levels of how a pair is told: the time between its reports and, empty for all but dates, its precision."""
    are_dates = a.kind == b.kind == "date"
    return _between(a, b), " and ".join(sorted((_precision(a), _precision(b)))) if are_dates else ""


def telling_levels(told: tuple[str, str], row: Levels) -> Levels:
    """What ``telling`` says, by feature; ``row`` are the levels of the comparison, which count by kind as well."""
    reports, precision = told
    levels = {"reports": reports, "value of its kind": f"{row['kind']}, {row['value']}"}
    if "digits" in row:
        levels["digits of its kind"] = f"{row['kind']}, {row['digits']}"
    if precision:
        levels["precision"] = precision
    return levels


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
