"""What centuries, decades, eras and the halves of longer times mean."""

import datetime as dt

from claimcheck.mentions import calendar
from claimcheck.mentions.meaning import Match, Meaning, Op
from claimcheck.mentions.months import year_of
from claimcheck.mentions.scan import Scan
from claimcheck.values import edtf


def _century(_scan: Scan, match: Match) -> Meaning | None:
    number = int(match.slots.get("ord", match.slots.get("n", match.shift)))
    if not 1 <= number <= 30:
        return None
    if match.slots.get("era") == "bc":
        return Meaning(f"{edtf.year(1 - number * 100)}/{edtf.year(-number * 100 + 100)}")
    return Meaning(f"{number * 100 - 99:04}/{number * 100:04}")


def _centuries(_scan: Scan, match: Match) -> Meaning | None:
    """ "Les XVIIIe et XIXe siècles": from the first of two centuries to the second."""
    first, last = match.slots["ord"], match.slots["ord_to"]
    return Meaning(f"{first * 100 - 99:04}/{last * 100:04}") if 1 <= first < last <= 30 else None


def _quarters(scan: Scan, match: Match) -> Meaning | None:
    """ "The first to third quarter of 2024": from the first of two quarters to the second."""
    first, last, year = match.slots["ord"], match.slots["ord_to"], year_of(scan, match)
    if not 1 <= first < last <= 4:
        return None
    if year is None:
        return Meaning("", relative=True)
    text = calendar.months_text(year, first * 3 - 2, (last - first + 1) * 3)
    return Meaning(text, relative="year" not in match.slots)


def decade(scan: Scan, match: Match) -> Meaning | None:
    """The decade named, of the century that goes with it."""
    first, last = match.slots["decade"], match.next - (scan.tokens.low[match.next - 1] == "-")
    if scan.tokens.word(last) == "-" and scan.tokens.touches(last + 1):
        return None  # "der 80er-Zone"
    if "ord" in match.slots:  # "the 60s of the 19th century"
        first = match.slots["ord"] * 100 - 100 + first % 100
    return Meaning(edtf.decade(first))


def _decades(_scan: Scan, match: Match) -> Meaning | None:
    """ "De jaren zestig en zeventig": from the first of two decades, told by their tens, to the second."""
    first, last = match.slots["n"], match.slots["n_more"]
    if first % 10 or last % 10 or not 20 <= first < last <= 90:
        return None
    return Meaning(f"{edtf.year(1900 + int(first))}/{edtf.year(1909 + int(last))}")


def _era(_scan: Scan, match: Match) -> Meaning | None:
    number = match.slots["year"]
    if match.slots["era"] == "bc":
        return Meaning(edtf.year(1 - number))
    return Meaning(edtf.year(number)) if number <= 9999 else None


def _half_of(_scan: Scan, match: Match) -> Meaning | None:
    """ "The second half of the 19th century", "of May", "of the 1990s": half of a date, in whole years or months if it can be."""
    found, number = edtf.parse(match.slots["date"]), match.slots.get("ord", match.shift)
    if not found or found.first is None or found.last is None or not 1 <= found.first < found.last:
        return Meaning("", relative=True) if not match.slots["date"] else None
    if number not in (1, 2) or found.last > dt.date.max.toordinal():
        return None
    first, last = dt.date.fromordinal(found.first), dt.date.fromordinal(found.last)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months % 2 or first.day != 1:
        middle = found.first + (found.last - found.first + 1) // 2 - 1  # the shorter half is the first
        one, two = (first, dt.date.fromordinal(middle)), (dt.date.fromordinal(middle + 1), last)
        return Meaning(calendar.days_text(*(one if number == 1 else two)))
    year, month = (first.year, first.month) if number == 1 else calendar.month_of(first, months // 2)
    if months % 24 == 0 and month == 1:
        return Meaning(f"{edtf.year(year)}/{edtf.year(year + months // 24 - 1)}")
    return Meaning(calendar.months_text(year, month, months // 2))


OPS: dict[str, Op] = {
    "century": _century,
    "centuries": _centuries,
    "quarters": _quarters,
    "decade": decade,
    "decades": _decades,
    "era": _era,
    "half_of": _half_of,
}
