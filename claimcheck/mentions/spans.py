"""Spans between two dates that a word or dash joins."""

from claimcheck.mentions.meaning import Found
from claimcheck.mentions.scan import Draft, Scan
from claimcheck.values import edtf
from claimcheck.values.edtf import date_value
from claimcheck.values.model import Modifier

_MONTHS = frozenset(("month", "one"))  # slots that name a month, by its name or in digits


def spanned(scan: Scan, left: Found, right: Found, first: int) -> Draft | None:
    """The span from one date to another, which starts at token ``first``; ``None`` where they make none."""
    start, stop = left.meaning.edtf, right.meaning.edtf
    yearless = not _MONTHS.isdisjoint(left.slots) and not {"year", "rel"} & left.slots.keys()
    if yearless and stop[:4].isdecimal():
        stop = _around_today(scan, start, right)
        start = _with_year_of(start, stop)
    if left.slots.keys() == right.slots.keys() == {"weekday"}:
        stop = _behind(start, stop)
    one, two = edtf.parse(start), edtf.parse(stop)
    if not one or not two or one.first is None or two.last is None or one.first > two.last:
        return None
    end = stop.split("/")[-1]
    if right.edge and right.modifier is Modifier.START:
        end = edtf.iso(two.first) or end  # "from 2007 to the start of 2008"
    value = date_value(f"{start.split('/')[0]}/{end}")
    scan.last_date = (right.next, value.edtf)
    relative = left.meaning.relative and right.meaning.relative
    draft = Draft(first, right.next, value, relative=relative)
    if "year" in left.slots and "year" in right.slots:
        draft.parts = tuple(
            Draft(end.first, end.next, date_value(end.meaning.edtf, end.modifier), relative=end.meaning.relative)
            for end in (left, right)
        )
    return draft


def _behind(start: str, stop: str) -> str:
    """The first weekday of its name behind another: "Monday to Friday" written on a Thursday."""
    one, two = edtf.parse(start), edtf.parse(stop)
    if not one or not two or one.first is None or two.first is None or two.first > one.first:
        return stop
    return edtf.iso(one.first + 1 + (two.first - one.first - 1) % 7) or stop


def _around_today(scan: Scan, start: str, right: Found) -> str:
    """The end of a span without a year: the first after its start, where the document's day lies between the two."""
    end, year = right.meaning.edtf, start[:4]
    if scan.reference is None or "year" in right.slots or not year.isdecimal() or "/" in end:
        return end
    first = edtf.parse(start)
    for moved in (f"{year}{end[4:]}", f"{int(year) + 1:04}{end[4:]}"):
        last = edtf.parse(moved)
        if first and last and first.first is not None and last.last is not None and first.first <= last.last:
            return moved if first.first <= scan.reference.toordinal() <= last.last else end
    return end


def _with_year_of(start: str, end: str) -> str:
    """A month or day of the last such time before the end of its span."""
    year = int(end[:4])
    moved = f"{year:04}{start[4:]}"
    one, two = edtf.parse(moved), edtf.parse(end)
    if one and two and one.first is not None and two.last is not None and one.first > two.last:
        moved = f"{year - 1:04}{start[4:]}"
    return moved
