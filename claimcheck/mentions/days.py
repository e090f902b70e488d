"""What days, weekdays and weeks mean."""

import datetime as dt

from claimcheck.mentions import calendar
from claimcheck.mentions.digits import past_ending
from claimcheck.mentions.meaning import Match, Meaning, Op, is_future, is_future_word, is_past
from claimcheck.mentions.months import month_meaning, year_of
from claimcheck.mentions.scan import Scan
from claimcheck.mentions.slots import decimal_follows
from claimcheck.values import edtf


def weekday(scan: Scan, match: Match) -> Meaning | None:
    """The weekday that its sentence speaks of: the last one, or the coming one where it tells of what is to come."""
    if scan.reference is None:
        return Meaning("", relative=True)
    weekday, shift = match.slots["weekday"], match.slots.get("rel")
    if shift is None:
        return Meaning(calendar.weekday_text(scan.reference, weekday, future=is_future(scan, match)), relative=True)
    if shift == 0:
        return Meaning(calendar.weekday_of_week(scan.reference, weekday, 0), relative=True)
    if shift < 0 and (back := (scan.reference.isoweekday() - weekday) % 7) > 1:
        # "Last Monday", written on a Thursday, is three days ago; of yesterday one says "yesterday".
        return Meaning(calendar.day_text(scan.reference - dt.timedelta(days=back)), relative=True)
    return Meaning(calendar.weekday_of_week(scan.reference, weekday, shift), relative=True)


def _weekday_of_week(scan: Scan, match: Match) -> Meaning | None:
    if scan.reference is None:
        return Meaning("", relative=True)
    shift = match.slots["rel"] if "rel" in match.slots else match.slots["anchor"]
    return Meaning(calendar.weekday_of_week(scan.reference, match.slots["weekday"], shift), relative=True)


def _weekday_next(scan: Scan, match: Match) -> Meaning | None:
    """ "El próximo viernes", where that is the first Friday to come."""
    if scan.reference is None:
        return Meaning("", relative=True)
    return Meaning(calendar.weekday_text(scan.reference, match.slots["weekday"], future=True), relative=True)


def _weekday_past(scan: Scan, match: Match) -> Meaning | None:
    """ "This past Wednesday"."""
    if scan.reference is None:
        return Meaning("", relative=True)
    return Meaning(calendar.weekday_text(scan.reference, match.slots["weekday"], future=False), relative=True)


def _weekday_rel(scan: Scan, match: Match) -> Meaning | None:
    """ "Lundi dernier", "vendredi prochain": the nearest day of that name before or after the document's."""
    shift = match.slots.get("rel", match.shift)
    if scan.reference is None or not shift:
        return weekday(scan, match)
    day = calendar.shifted(scan.reference, -1) if shift < 0 else scan.reference
    return Meaning(
        calendar.weekday_text(day or scan.reference, match.slots["weekday"], future=shift > 0), relative=True
    )


def day_word(scan: Scan, match: Match) -> Meaning | None:
    """The day that "yesterday" or "tomorrow" means."""
    if scan.reference is None:
        return Meaning("", relative=True)
    day = calendar.shifted(scan.reference, match.slots["day_word"])
    return Meaning(day.isoformat(), relative=True) if day else None


def numeric(scan: Scan, match: Match) -> Meaning | None:
    """Day and month both in digits: the language's order first, the other reading kept where it is a date too."""
    first, second = match.slots["one"], match.slots["two"]
    orders = (
        [(first, second), (second, first)] if scan.lang.dates.order == "mdy" else [(second, first), (first, second)]
    )
    readings: list[str] = []
    for month, day in orders:
        if 1 <= month <= 12 and (
            reading := month_meaning(
                scan, Match(match.first, match.next, "", 0, {**match.slots, "month": month, "day": day})
            )
        ):
            readings.append(reading.edtf)
    readings = list(dict.fromkeys(readings))
    return Meaning(readings[0], relative="year" not in match.slots, others=tuple(readings[1:])) if readings else None


def _week_number(scan: Scan, match: Match) -> Meaning | None:
    year = year_of(scan, match)
    if year is None:
        return Meaning("", relative=True)
    number = int(match.slots.get("n", match.slots.get("ord", match.shift)))
    if number < 0:
        number = dt.date(year, 12, 28).isocalendar().week  # the last week of a year holds its 28 December
    try:
        first = dt.date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return Meaning(calendar.days_text(first, first + dt.timedelta(days=6)))


def _week_bare(scan: Scan, match: Match) -> Meaning | None:
    """ "In week 31", but not the "Week 10" of a season or the week of a pregnancy."""
    tokens = scan.tokens
    named = tokens.is_capital(match.next - 2) and match.next > 2
    return None if named or tokens.word(match.next) in scan.lang.numbers.unit_of else _week_number(scan, match)


def _week_of_month(scan: Scan, match: Match) -> Meaning | None:
    month = month_meaning(scan, match)
    if not month or not month.edtf[:4].isdecimal() or not 1 <= match.slots["ord"] <= 5:
        return month
    first = dt.date(int(month.edtf[:4]), int(month.edtf[5:7]), 1)
    monday = first + dt.timedelta(days=(3 - first.weekday()) % 7 - 3 + 7 * (match.slots["ord"] - 1))
    return Meaning(calendar.days_text(monday, monday + dt.timedelta(days=6)), relative=month.relative)


def _nth_weekday(scan: Scan, match: Match) -> Meaning | None:
    if "month" not in match.slots:  # "the third Friday of next month"
        if scan.reference is None:
            return Meaning("", relative=True)
        year, number = calendar.month_of(scan.reference, match.slots.pop("rel", 0))
        match.slots.update(year=year, month=number)
    month = month_meaning(scan, match)
    if not month or not month.edtf[:4].isdecimal():
        return month
    day = calendar.nth_weekday(int(month.edtf[:4]), int(month.edtf[5:7]), match.slots["weekday"], match.slots["ord"])
    return Meaning(day.isoformat(), relative=month.relative) if day else None


def _last_weekday(scan: Scan, match: Match) -> Meaning | None:
    """ "The last Friday of May"."""
    match.slots["ord"] = -1
    return _nth_weekday(scan, match)


def _day_of_month(scan: Scan, match: Match) -> Meaning | None:
    match.slots["day"] = match.slots["ord"]
    return month_meaning(scan, match) if 1 <= match.slots["ord"] <= 31 else None


def _day_of_rel_month(scan: Scan, match: Match) -> Meaning | None:
    if scan.reference is None:
        return Meaning("", relative=True)
    year, month = calendar.month_of(scan.reference, match.slots.get("rel", 0))
    day = match.slots["day"]
    return Meaning(edtf.day(year, month, day), relative=True) if day <= edtf.month_length(year, month) else None


def _days(scan: Scan, match: Match) -> Meaning | None:
    """ "19-21 May": a span of days of one month; a weekday, of two the second, tells the year."""
    slots = match.slots
    first, last = slots["day"], slots["day_to"]
    told = {**slots, "day": last} if "weekday" in slots else slots
    one = month_meaning(scan, Match(match.first, match.next, match.op, match.shift, told))
    if not one or not first < last:
        return None
    text = f"{one.edtf[:-2]}{first:02}/{one.edtf[:-2]}{last:02}"
    return Meaning(text, one.relative) if edtf.parse(text) else None


def _two_days(scan: Scan, match: Match) -> Meaning | None:
    """ "Les 5 et 6 juin": two days that follow on each other, else the first, to which the second lends its month.

    With a shift ("le 5 et le 6 juin") they are two dates even so.
    """
    first, second = match.slots["day"], match.slots["day_to"]
    if second == first + 1 and not match.shift:
        return _days(scan, match)
    after = match.first + 1
    match.next = past_ending(scan.tokens, after, scan.lang.dates.day_suffix) or after
    return month_meaning(scan, match) if first < second else None


def _day_only(scan: Scan, match: Match) -> Meaning | None:
    """ "on the 18th": the last or next day of that number, or the one whose weekday fits."""
    reference = scan.reference
    if _counts_noun(scan, match):
        return None
    if reference is None:
        return Meaning("", relative=True)
    day, weekday = match.slots.get("day", match.slots.get("ord", 0)), match.slots.get("weekday")
    if not 1 <= day <= 31:
        return None
    future = is_future(scan, match)
    ways = (future,) if weekday is None else (future, not future)
    fits = [found for way in ways if (found := _nearest(reference, day, weekday, future=way))]
    if not fits:
        return None
    best = min(fits, key=lambda found: abs((found - reference).days))  # a weekday tells the month better than a tense
    return Meaning(best.isoformat(), relative=True)


def _ordinal_month(scan: Scan, match: Match) -> Meaning | None:
    """ "Am siebten vierten": day and month both as ordinals, where no noun follows that they would order."""
    slots, tokens = match.slots, scan.tokens
    day, month = slots["ord"], slots["ord_to"]
    following = tokens.word(match.next)
    named = tokens.is_capital(match.next) if scan.lang.words.noun_head == "capital" else following[:1].isalpha()
    if named or not (1 <= day <= 31 and 1 <= month <= 12):
        return None
    return month_meaning(scan, Match(match.first, match.next, "", 0, {**slots, "day": day, "month": month}))


def _counts_noun(scan: Scan, match: Match) -> bool:
    """Whether a noun behind an ordinal makes it no day: "on the 18th hole", "op de 31e plaats"."""
    word, dates = scan.tokens.word(match.next), scan.lang.dates
    if "weekday" in match.slots or not word[:1].isalpha() or word in scan.lang.words.noun_stop:
        return False
    return not (is_past(dates, word) or is_future_word(dates, word) or word in dates.present)


def _nearest(reference: dt.date, day: int, weekday: int | None, *, future: bool) -> dt.date | None:
    """The next or last day of that number that falls on that weekday, within fourteen months."""
    for step in range(14):
        year, month = calendar.month_of(reference, step if future else -step)
        if not 1 <= year <= 9999 or day > edtf.month_length(year, month):
            continue
        found = dt.date(year, month, day)
        if (found >= reference if future else found <= reference) and weekday in (None, found.isoweekday()):
            return found
    return None


def _from_date(_scan: Scan, match: Match) -> Meaning | None:
    """ "two weeks before Christmas", "three days after 12 January"."""
    bounds = calendar.bounds(match.slots["date"])
    if not bounds:
        return Meaning("", relative=True) if not match.slots["date"] else None
    day = bounds[0] if match.shift < 0 else bounds[1]
    exact = calendar.exact_text(day, match.slots.get("unit", "day"), match.shift * int(match.slots.get("n", 1)))
    return Meaning(exact, relative=True, counted=(day.isoformat(), exact) if exact else None)


def _week_of(_scan: Scan, match: Match) -> Meaning | None:
    """ "the week of 10 April"; with a shift "the weekend of 4 May"."""
    found = edtf.parse(match.slots["date"])
    if not found or found.first is None or not 1 <= found.first <= dt.date.max.toordinal():
        return Meaning("", relative=True)
    return Meaning(
        calendar.unit_text(dt.date.fromordinal(found.first), "weekend" if match.shift else "week", 0), relative=True
    )


def _nth_of(_scan: Scan, match: Match) -> Meaning | None:
    """ "the third month of 2021", "the second week of May"."""
    found = edtf.parse(match.slots["date"])
    if not found or found.first is None or not 1 <= found.first <= dt.date.max.toordinal():
        return Meaning("", relative=True) if not match.slots["date"] else None
    return Meaning(calendar.nth_text(dt.date.fromordinal(found.first), match.slots["unit"], match.slots["ord"]))


def _numeric_bare(scan: Scan, match: Match) -> Meaning | None:
    """ "22/04" without a year, where it cannot be a fraction."""
    one, two = match.slots["one"], match.slots["two"]
    is_number = (one < two and two in _DENOMINATORS) or decimal_follows(scan, match.next)
    return None if is_number else numeric(scan, match)


_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20})
OPS: dict[str, Op] = {
    "weekday_past": _weekday_past,
    "weekday_next": _weekday_next,
    "weekday_rel": _weekday_rel,
    "last_weekday": _last_weekday,
    "weekday_of_week": _weekday_of_week,
    "week_number": _week_number,
    "week_bare": _week_bare,
    "week_of_month": _week_of_month,
    "nth_weekday": _nth_weekday,
    "day_of_month": _day_of_month,
    "day_of_rel_month": _day_of_rel_month,
    "days": _days,
    "two_days": _two_days,
    "day_only": _day_only,
    "ordinal_month": _ordinal_month,
    "from_date": _from_date,
    "week_of": _week_of,
    "nth_of": _nth_of,
    "numeric": numeric,
    "numeric_bare": _numeric_bare,
}
