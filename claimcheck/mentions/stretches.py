"""Stretches of time counted from or up to a date: the three months to June, the rest of the year, the weekend."""

import datetime as dt

from claimcheck.mentions import calendar
from claimcheck.mentions.meaning import Match, Meaning, Op, anchor_day, is_future
from claimcheck.mentions.months import year_of
from claimcheck.mentions.scan import Scan
from claimcheck.values import edtf

_UNRESOLVED = Meaning("", relative=True)


def _count(match: Match) -> int:
    return int(match.slots.get("n", 1))


def _span_to(_scan: Scan, match: Match) -> Meaning | None:
    """ "The three months to September", "the year ended 30 June 2023"."""
    bounds = calendar.bounds(match.slots["date"])
    return Meaning(calendar.until_text(bounds[1], match.slots["unit"], _count(match))) if bounds else _UNRESOLVED


def _span_from(_scan: Scan, match: Match) -> Meaning | None:
    """ "Two weeks starting 20 May"."""
    bounds = calendar.bounds(match.slots["date"])
    if not bounds:
        return _UNRESOLVED
    behind = calendar.exact_text(bounds[0], match.slots["unit"], _count(match))
    last = calendar.shifted(dt.date.fromisoformat(behind), -1) if behind else None
    return Meaning(calendar.days_text(bounds[0], last)) if last else None


def _now_to(scan: Scan, match: Match) -> Meaning | None:
    """ "Between now and 2030"."""
    bounds = calendar.bounds(match.slots["date"])
    if not bounds or scan.reference is None:
        return _UNRESOLVED
    return Meaning(calendar.days_text(scan.reference, bounds[1])) if scan.reference <= bounds[1] else None


def _rest_of(scan: Scan, match: Match) -> Meaning | None:
    """ "The rest of the week", which begins at the document's day; of a unit yet to come it is no more than that unit."""
    if scan.reference is None:
        return _UNRESOLVED
    text = calendar.unit_text(scan.reference, match.slots["unit"], match.slots.get("rel", 0))
    bounds = calendar.bounds(text)
    holds = bounds and bounds[0] <= scan.reference <= bounds[1]
    return Meaning(calendar.days_text(scan.reference, bounds[1]) if bounds and holds else text, relative=True)


def _weekend(scan: Scan, match: Match) -> Meaning | None:
    """ "At the weekend": this one on its own days or in a sentence that looks ahead, else the one gone by."""
    if scan.reference is None:
        return _UNRESOLVED
    begun = scan.reference.isoweekday() >= 6
    if match.shift:
        return Meaning(calendar.unit_text(scan.reference, "weekend", int(begun)), relative=True)
    here = begun or is_future(scan, match)
    return Meaning(calendar.unit_text(scan.reference, "weekend", 0 if here else -1), relative=True)


def _unit_edge(scan: Scan, match: Match) -> Meaning | None:
    """ "Year-end", "Jahresbeginn 2023": the end or start of a unit, of the document's where none is named."""
    unit, end = match.slots["edge_unit"]
    if "year" in match.slots:
        return Meaning(edtf.year(match.slots["year"]), part=end) if unit == "year" else None
    if scan.reference is None:
        return _UNRESOLVED
    return Meaning(calendar.unit_text(scan.reference, unit, match.slots.get("rel", 0)), relative=True, part=end)


def _feast_weekend(scan: Scan, match: Match) -> Meaning | None:
    """ "Labor Day weekend": the Saturday and Sunday nearest to a feast, with the feast where it lies beside them."""
    year = year_of(scan, match)
    feast = calendar.feast(match.slots["holiday"], year) if year else None
    if feast is None:
        return _UNRESOLVED
    if scan.reference and "year" not in match.slots and (feast > scan.reference) != is_future(scan, match):
        feast = calendar.feast(match.slots["holiday"], feast.year + (1 if feast < scan.reference else -1)) or feast
    # From Thursday on the weekend lies ahead, up to Wednesday behind.
    saturday = calendar.shifted(feast, 6 - feast.isoweekday() - (7 if feast.isoweekday() < 4 else 0))
    sunday = calendar.shifted(saturday, 1) if saturday else None
    if saturday is None or sunday is None:
        return None
    return Meaning(calendar.days_text(min(saturday, feast), max(sunday, feast)), relative="year" not in match.slots)


def _weekday_week(scan: Scan, match: Match) -> Meaning | None:
    """ "A week on Tuesday", "Monday week": seven days after the coming one."""
    if scan.reference is None:
        return _UNRESOLVED
    day = calendar.bounds(calendar.weekday_text(scan.reference, match.slots["weekday"], future=True))
    return Meaning(calendar.exact_text(day[0], "week", 1), relative=True) if day else None


def _anchor_weekday(scan: Scan, match: Match) -> Meaning | None:
    """ "The following Friday": the first one behind a day spoken of, else that of the document's next week."""
    day, weekday, shift = anchor_day(scan, match), match.slots["weekday"], match.slots["anchor"]
    if not shift:
        return None  # "het rapport dat woensdag verscheen"
    if day is None:
        return _UNRESOLVED
    if day == scan.reference:
        return Meaning(calendar.weekday_of_week(day, weekday, shift), relative=True)
    beside = calendar.shifted(day, -1) if shift < 0 else day
    return Meaning(calendar.weekday_text(beside or day, weekday, future=shift > 0), relative=True)


def _days_of_rel(scan: Scan, match: Match) -> Meaning | None:
    """ "Next month from the 4th to the 23rd"."""
    if scan.reference is None:
        return _UNRESOLVED
    year, month = calendar.month_of(scan.reference, match.slots["rel"])
    first, last = match.slots["day"], match.slots["day_to"]
    fits = first < last <= edtf.month_length(year, month)
    return Meaning(f"{edtf.day(year, month, first)}/{edtf.day(year, month, last)}", relative=True) if fits else None


OPS: dict[str, Op] = {
    "span_to": _span_to,
    "span_from": _span_from,
    "now_to": _now_to,
    "rest_of": _rest_of,
    "weekend": _weekend,
    "unit_edge": _unit_edge,
    "feast_weekend": _feast_weekend,
    "weekday_week": _weekday_week,
    "anchor_weekday": _anchor_weekday,
    "days_of_rel": _days_of_rel,
}
