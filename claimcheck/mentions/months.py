"""What months mean, with the year that their sentence leaves out."""

import datetime as dt

from claimcheck.mentions import calendar
from claimcheck.mentions.meaning import Match, Meaning, is_future
from claimcheck.mentions.scan import Scan
from claimcheck.values import edtf


def year_of(scan: Scan, match: Match) -> int | None:
    """The year that the match names or that "last year" means, else the document's."""
    if "year" in match.slots:
        return int(match.slots["year"])
    if scan.reference is None:
        return None
    return scan.reference.year + int(match.slots.get("rel", 0))


def month_meaning(scan: Scan, match: Match) -> Meaning | None:
    """A month, with its day and year where they are said; the year of a partial date is told by its sentence."""
    slots = match.slots
    month, number = slots["month"], slots.get("day")
    if "year" in slots:
        if number is None:
            return Meaning(edtf.month(slots["year"], month))
        return (
            Meaning(edtf.day(slots["year"], month, number))
            if number <= edtf.month_length(slots["year"], month)
            else None
        )
    if number is not None and number > edtf.month_length(2000, month):
        return None
    if scan.reference is None:
        return Meaning(f"XXXX-{month:02}" + (f"-{number:02}" if number else ""), relative=True)
    year = _partial_year(scan, match, month, number)
    if year is None:
        return None
    return Meaning(edtf.day(year, month, number) if number else edtf.month(year, month), relative=True)


def _partial_year(scan: Scan, match: Match, month: int, number: int | None) -> int | None:
    """The year of a month or day that names none: by "last", by its weekday, else by tense."""
    reference, slots = scan.reference, match.slots
    if reference is None:
        return None
    if "rel" in slots and "unit" not in slots:
        if match.op == "year_of_rel" and number is not None:
            future = slots["rel"] > 0 or (not slots["rel"] and is_future(scan, match))
            return calendar.nearest_year(reference, month, number, future=future)
        if "day" not in slots and slots["rel"]:
            return _rel_month_year(reference, month, slots["rel"])
        return reference.year + int(slots["rel"])
    if (stated := _year_spoken_of(scan, match)) is not None and (
        number is None or number <= edtf.month_length(stated, month)
    ):
        return stated
    if "weekday" in slots and number is not None:
        for year in (reference.year, reference.year - 1, reference.year + 1):
            if (
                number <= edtf.month_length(year, month)
                and dt.date(year, month, number).isoweekday() == slots["weekday"]
            ):
                return year
    return calendar.nearest_year(reference, month, number, future=is_future(scan, match))


def _year_spoken_of(scan: Scan, match: Match) -> int | None:
    """The year that the sentence named before ("next year's race will be held on 6 October")."""
    if scan.last_date is None or len(scan.last_date[1]) != 4 or not scan.last_date[1].isdecimal():
        return None
    close = match.first - scan.last_date[0] <= 20 and scan.sentence_start(match.first, 20) < scan.last_date[0]
    year = int(scan.last_date[1])
    if scan.reference and year < scan.reference.year and is_future(scan, match):
        return None  # "the law, passed in 2019, will come into force on 1 July"
    return year if close else None


def _rel_month_year(reference: dt.date, month: int, shift: int) -> int:
    """ "Last May" is the latest May gone by, "next May" the first to come."""
    if shift < 0:
        return reference.year - (month >= reference.month)
    return reference.year + (month <= reference.month)


def month_rel_year(scan: Scan, match: Match) -> Meaning | None:
    """ "December last year", "3 May next year"."""
    if scan.reference is None:
        return Meaning("", relative=True)
    match.slots["year"] = scan.reference.year + match.slots.get("rel", match.shift)
    meaning = month_meaning(scan, match)
    return Meaning(meaning.edtf, relative=True) if meaning else None
