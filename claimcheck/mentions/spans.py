"""Spans between two dates that a word or dash joins."""

from claimcheck.mentions.meaning import Found
from claimcheck.mentions.scan import Draft, Scan
from claimcheck.values import edtf
from claimcheck.values.edtf import date_value


def spanned(scan: Scan, left: Found, right: Found, first: int) -> Draft | None:
    """The span from one date to another, which starts at token ``first``; ``None`` where they make none."""
    start = left.meaning.edtf
    if "month" in left.slots and "year" not in left.slots and right.meaning.edtf[:4].isdecimal():
        start = _with_year_of(start, right.meaning.edtf)
    one, two = edtf.parse(start), edtf.parse(right.meaning.edtf)
    if not one or not two or one.first is None or two.last is None or one.first > two.last:
        return None
    end = right.meaning.edtf.split("/")[-1]
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


def _with_year_of(start: str, end: str) -> str:
    """A month or day of the last such time before the end of its span."""
    year = int(end[:4])
    moved = f"{year:04}{start[4:]}"
    one, two = edtf.parse(moved), edtf.parse(end)
    if one and two and one.first is not None and two.last is not None and one.first > two.last:
        moved = f"{year - 1:04}{start[4:]}"
    return moved
