"""What a matched date pattern means as EDTF, given the document's day and the dates spoken of."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from claimcheck.lang.model import Dates
from claimcheck.mentions import calendar
from claimcheck.mentions.scan import Scan
from claimcheck.values import edtf


@dataclass(slots=True)
class Match:
    """A pattern found: tokens ``first`` to ``next``, what its slots hold, and what it means."""

    first: int
    next: int
    op: str
    shift: int
    slots: dict[str, Any]


@dataclass(slots=True)
class Meaning:
    """A date's EDTF, empty where nothing resolves it, and whether it was relative; ``others`` are further readings."""

    edtf: str
    relative: bool = False
    others: tuple[str, ...] = ()


def resolve(scan: Scan, match: Match) -> Meaning | None:
    """What the match means; ``None`` where its parts make no date (31 June)."""
    return _OPS[match.op](scan, match) if match.op else _by_slots(scan, match)


def _by_slots(scan: Scan, match: Match) -> Meaning | None:
    slots = match.slots
    if "unit" in slots and ("rel" in slots or "anchor" in slots):
        return _rel_unit(scan, match)
    for slot, meaning in _SLOT_OPS:
        if slot in slots:
            return meaning(scan, match)
    return Meaning(edtf.year(slots["year"])) if "year" in slots else _weekday(scan, match)


def is_future(scan: Scan, match: Match) -> bool:
    """Whether the sentence speaks of what is to come, by the words of its tense around the date."""
    low, dates = scan.tokens.low, scan.lang.dates
    for k in range(match.first - 1, scan.sentence_start(match.first, 14) - 1, -1):
        if (_is_future_word(dates, low[k]) and low[k + 1] != ":") or (low[k] in dates.present and match.first - k <= 4):
            return True
        if _is_past(dates, low[k]):
            return any(_is_future_word(dates, word) for word in low[max(k - 3, 0) : k])
    start = match.next + _is_set_off(scan, match)
    for k in range(start, min(start + 8, len(low))):
        if _is_past(dates, low[k]):
            return False
        if scan.is_stop(k, low) or low[k] in ",:–—(":
            break
        if _is_future_word(dates, low[k]):
            return True
    bound = dates.bound.before(low, match.first)
    return bound is not None and bound[0] in ("until", "at-most")


def _is_set_off(scan: Scan, match: Match) -> bool:
    """Whether a comma behind the date only sets it off: "on Monday, the court will rule", "next week, 29 May, voters go"."""
    low = scan.tokens.low
    opens = match.first - scan.sentence_start(match.first, 4) <= 2 or low[match.first - 1] == ","
    return opens and match.next < len(low) and low[match.next] == ","


def _is_past(dates: Dates, word: str) -> bool:
    return word in dates.past or (bool(dates.past_suffix) and len(word) > 4 and word.endswith(dates.past_suffix))


def _is_future_word(dates: Dates, word: str) -> bool:
    return word in dates.future or (len(word) > 3 and word.endswith(dates.future_end))


def anchor_day(scan: Scan, match: Match) -> dt.date | None:
    """The day that "the previous year" counts from: that of a date close before it, or the document's."""
    if scan.last_date and match.first - scan.last_date[0] <= 40:
        found = edtf.parse(scan.last_date[1])
        if found and found.first is not None and 1 <= found.first <= dt.date.max.toordinal():
            return dt.date.fromordinal(found.first)
    return scan.reference


def _rel_unit(scan: Scan, match: Match) -> Meaning | None:
    slots = match.slots
    unit = slots.get("unit", "year")
    if "anchor" in slots:
        return _anchored(scan, match, unit, slots["anchor"])
    if scan.reference is None:
        return Meaning("", relative=True)
    return Meaning(calendar.unit_text(scan.reference, unit, slots.get("rel", match.shift)), relative=True)


def _anchored(scan: Scan, match: Match, unit: str, shift: int) -> Meaning:
    day = anchor_day(scan, match)
    if day is None:
        return Meaning("", relative=True)
    spoken = edtf.parse(scan.last_date[1]) if scan.last_date and day != scan.reference else None
    if (
        unit == "year"
        and spoken
        and spoken.precision == "span"
        and spoken.first
        and spoken.last
        and spoken.last - spoken.first < 400
    ):
        return Meaning(edtf.year(edtf.civil(spoken.last)[0] + shift), relative=True)
    return Meaning(calendar.unit_text(day, unit, shift), relative=True)


def _anchor(scan: Scan, match: Match) -> Meaning | None:
    return _anchored(scan, match, match.slots.get("unit", "day"), match.shift)


def _anchor_n(scan: Scan, match: Match) -> Meaning | None:
    side = scan.lang.dates.bound.get(scan.tokens.low[match.next - 1])
    if side in ("before", "after") and scan.tokens.word(match.next) in scan.lang.words.determiner:
        return None  # "80 ans après le débarquement" counts from what it names
    day = anchor_day(scan, match)
    if day is None:
        return Meaning("", relative=True)
    if match.shift > 0 and day == scan.reference and not is_future(scan, match):
        return Meaning("", relative=True)  # "eight months later" than what goes untold
    count = match.shift * int(match.slots.get("n", 1))
    return Meaning(calendar.ago_text(day, match.slots["unit"], count), relative=True)


def _ago(scan: Scan, match: Match, sign: int = -1) -> Meaning | None:
    if scan.reference is None:
        return Meaning("", relative=True)
    count = match.slots.get("n", 1)
    unit = match.slots["unit"]
    if count != int(count):
        unit, count = ("month", count * 12) if unit == "year" else (unit, count)
    return Meaning(calendar.ago_text(scan.reference, unit, sign * int(count)), relative=True)


def _ahead(scan: Scan, match: Match) -> Meaning | None:
    return _ago(scan, match, 1)


def _ago_half(scan: Scan, match: Match) -> Meaning | None:
    """ "Il y a deux ans et demi": so many units and half of one."""
    match.slots["n"] = match.slots.get("n", 1) + Decimal("0.5")
    return _ago(scan, match, match.shift or -1)


def _last_n(scan: Scan, match: Match, sign: int = -1) -> Meaning | None:
    if scan.reference is None:
        return Meaning("", relative=True)
    return Meaning(calendar.span_text(scan.reference, match.slots["unit"], sign * int(match.slots["n"])), relative=True)


def _next_n(scan: Scan, match: Match) -> Meaning | None:
    return _last_n(scan, match, 1)


def _year_of(scan: Scan, match: Match) -> int | None:
    """The year that the match names or that "last year" means, else the document's."""
    if "year" in match.slots:
        return int(match.slots["year"])
    if scan.reference is None:
        return None
    return scan.reference.year + int(match.slots.get("rel", 0))


def _quarter(scan: Scan, match: Match) -> Meaning | None:
    number = match.slots.get("ord", match.shift)
    year = _year_of(scan, match)
    if not 1 <= number <= 4:
        return None
    if year is None:
        return Meaning("", relative=True)
    stated = "year" in match.slots
    if (
        not stated
        and "rel" not in match.slots
        and scan.reference
        and number * 3 - 2 > scan.reference.month
        and not is_future(scan, match)
    ):
        year -= 1
    return Meaning(calendar.months_text(year, number * 3 - 2, 3), relative=not stated)


def _months_of(scan: Scan, match: Match) -> Meaning | None:
    """ "The first three months of 2024": the first (shift 1) or last (shift -1) so many months or quarters of a year."""
    year, size = _year_of(scan, match), calendar.MONTHS.get(match.slots["unit"], 0)
    count = int(match.slots.get("n", 1)) * size
    if not 1 <= count < 12:
        return None
    if year is None:
        return Meaning("", relative=True)
    first = 1 if match.shift > 0 else 13 - count
    return Meaning(calendar.months_text(year, first, count), relative="year" not in match.slots)


def _half(scan: Scan, match: Match) -> Meaning | None:
    number = match.slots.get("ord", match.shift)
    year = _year_of(scan, match)
    if number not in (1, 2):
        return None
    return (
        Meaning(calendar.months_text(year, number * 6 - 5, 6), relative="year" not in match.slots)
        if year is not None
        else Meaning("", relative=True)
    )


def _century(_scan: Scan, match: Match) -> Meaning | None:
    number = int(match.slots.get("ord", match.slots.get("n", match.shift)))
    if not 1 <= number <= 30:
        return None
    if match.slots.get("era") == "bc":
        return Meaning(f"{edtf.year(1 - number * 100)}/{edtf.year(-number * 100 + 100)}")
    return Meaning(f"{number * 100 - 99:04}/{number * 100:04}")


def _decade(_scan: Scan, match: Match) -> Meaning | None:
    return Meaning(edtf.decade(match.slots["decade"]))


def _era(_scan: Scan, match: Match) -> Meaning | None:
    number = match.slots["year"]
    if match.slots["era"] == "bc":
        return Meaning(edtf.year(1 - number))
    return Meaning(edtf.year(number)) if number <= 9999 else None


def _season(scan: Scan, match: Match) -> Meaning | None:
    slots = match.slots
    if "year" in slots:
        return Meaning(calendar.season_text(slots["season"], slots["year"], southern=scan.lang.dates.southern))
    if scan.reference is None:
        return Meaning("", relative=True)
    return Meaning(calendar.season_text(slots["season"], scan.reference.year + slots.get("rel", 0)), relative=True)


def _word_unit(scan: Scan, match: Match) -> Meaning | None:
    """ "Vorjahr", "heuer": a unit and its place in one word, counted from the time spoken of or from the document's."""
    from_spoken, unit, shift = match.slots["word_unit"]
    if from_spoken:
        return _anchored(scan, match, unit, shift)
    match.slots.update(unit=unit, rel=shift)
    return _rel_unit(scan, match)


def _season_near(scan: Scan, match: Match) -> Meaning | None:
    """ "Afgelopen zomer", "kommenden Winter": the nearest such season that is over, or that is yet to begin."""
    if scan.reference is None or not match.slots["rel"]:
        return _season(scan, match)
    ahead, year = match.slots["rel"] > 0, scan.reference.year
    for other in (year, year + 1) if ahead else (year, year - 1):
        text = calendar.season_text(match.slots["season"], other, southern=scan.lang.dates.southern)
        span = edtf.parse(text)
        day = scan.reference.toordinal()
        if span and span.first and span.last and (span.first > day if ahead else span.last < day):
            return Meaning(text, relative=True)
    return _season(scan, match)


def _holiday(scan: Scan, match: Match) -> Meaning | None:
    slots = match.slots
    year = _year_of(scan, match)
    if year is None:
        return Meaning("", relative=True)
    rel = slots.get("rel")
    if rel and scan.reference and "unit" not in slots:
        year = scan.reference.year
    day = calendar.feast(slots["holiday"], year)
    if day and scan.reference and "year" not in slots and rel != 0:
        future = rel > 0 if rel else is_future(scan, match)
        if (day > scan.reference) != future and day != scan.reference:
            day = calendar.feast(slots["holiday"], year + (1 if future else -1))
    return Meaning(day.isoformat(), relative="year" not in slots) if day else None


def _month(scan: Scan, match: Match) -> Meaning | None:
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


def _month_rel_year(scan: Scan, match: Match) -> Meaning | None:
    """ "December last year", "3 May next year"."""
    if scan.reference is None:
        return Meaning("", relative=True)
    match.slots["year"] = scan.reference.year + match.slots["rel"]
    meaning = _month(scan, match)
    return Meaning(meaning.edtf, relative=True) if meaning else None


def _weekday(scan: Scan, match: Match) -> Meaning | None:
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
        return _weekday(scan, match)
    day = calendar.shifted(scan.reference, -1) if shift < 0 else scan.reference
    return Meaning(
        calendar.weekday_text(day or scan.reference, match.slots["weekday"], future=shift > 0), relative=True
    )


def _day_word(scan: Scan, match: Match) -> Meaning | None:
    if scan.reference is None:
        return Meaning("", relative=True)
    day = calendar.shifted(scan.reference, match.slots["day_word"])
    return Meaning(day.isoformat(), relative=True) if day else None


def _numeric(scan: Scan, match: Match) -> Meaning | None:
    """Day and month both in digits: the language's order first, the other reading kept where it is a date too."""
    first, second = match.slots["one"], match.slots["two"]
    orders = (
        [(first, second), (second, first)] if scan.lang.dates.order == "mdy" else [(second, first), (first, second)]
    )
    readings: list[str] = []
    for month, day in orders:
        if 1 <= month <= 12 and (
            reading := _month(scan, Match(match.first, match.next, "", 0, {**match.slots, "month": month, "day": day}))
        ):
            readings.append(reading.edtf)
    readings = list(dict.fromkeys(readings))
    return Meaning(readings[0], relative="year" not in match.slots, others=tuple(readings[1:])) if readings else None


def _week_number(scan: Scan, match: Match) -> Meaning | None:
    year = _year_of(scan, match)
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


def _week_of_month(scan: Scan, match: Match) -> Meaning | None:
    month = _month(scan, match)
    if not month or not month.edtf[:4].isdecimal() or not 1 <= match.slots["ord"] <= 5:
        return month
    first = dt.date(int(month.edtf[:4]), int(month.edtf[5:7]), 1)
    monday = first + dt.timedelta(days=(3 - first.weekday()) % 7 - 3 + 7 * (match.slots["ord"] - 1))
    return Meaning(calendar.days_text(monday, monday + dt.timedelta(days=6)), relative=month.relative)


def _nth_weekday(scan: Scan, match: Match) -> Meaning | None:
    month = _month(scan, match)
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
    return _month(scan, match) if 1 <= match.slots["ord"] <= 31 else None


def _day_of_rel_month(scan: Scan, match: Match) -> Meaning | None:
    if scan.reference is None:
        return Meaning("", relative=True)
    year, month = calendar.month_of(scan.reference, match.slots.get("rel", 0))
    day = match.slots["day"]
    return Meaning(edtf.day(year, month, day), relative=True) if day <= edtf.month_length(year, month) else None


def _to_date(scan: Scan, match: Match) -> Meaning | None:
    """ "year to date", or to date of the unit named."""
    if scan.reference is None:
        return Meaning("", relative=True)
    whole = edtf.parse(calendar.unit_text(scan.reference, match.slots.get("unit", "year"), 0))
    if not whole or whole.first is None:
        return Meaning("", relative=True)
    return Meaning(calendar.days_text(dt.date.fromordinal(whole.first), scan.reference), relative=True)


def _year_span(_scan: Scan, match: Match) -> Meaning | None:
    """ "2019-21", "2023/24": a span of years."""
    first, last = match.slots["year"], match.slots["to"]
    return Meaning(f"{edtf.year(first)}/{edtf.year(last)}") if first < last else None


def _days(scan: Scan, match: Match) -> Meaning | None:
    """ "19-21 May": a span of days of one month."""
    first = _month(scan, match)
    last = match.slots["day_to"]
    if not first or not match.slots["day"] < last:
        return None
    text = f"{first.edtf}/{first.edtf[:-2]}{last:02}"
    return Meaning(text, first.relative) if edtf.parse(text) else None


def _two_days(scan: Scan, match: Match) -> Meaning | None:
    """ "Les 5 et 6 juin": two days that follow on each other."""
    return _days(scan, match) if match.slots["day_to"] == match.slots["day"] + 1 else None


def _months(scan: Scan, match: Match) -> Meaning | None:
    """ "Nov-Feb 2017": a span of months that ends in the year given."""
    slots = match.slots
    last = _month(scan, Match(match.first, match.next, "", 0, {**slots, "month": slots["month_to"]}))
    if not last or not last.edtf[:4].isdecimal():
        return last
    year = int(last.edtf[:4]) - (slots["month"] > slots["month_to"])
    return Meaning(f"{edtf.month(year, slots['month'])}/{last.edtf}", last.relative)


def _ahead_future(scan: Scan, match: Match) -> Meaning | None:
    """ "in two weeks", which is a time to come only in a sentence that speaks of one."""
    return _ago(scan, match, 1) if is_future(scan, match) else None


def _day_only(scan: Scan, match: Match) -> Meaning | None:
    """ "on the 18th": the last or next day of that number, or the one whose weekday fits."""
    if scan.reference is None:
        return Meaning("", relative=True)
    day, weekday = match.slots.get("day", match.slots.get("ord", 0)), match.slots.get("weekday")
    if not 1 <= day <= 31:
        return None
    future = is_future(scan, match)
    for step in range(14):
        year, month = calendar.month_of(scan.reference, step if future else -step)
        if not 1 <= year <= 9999 or day > edtf.month_length(year, month):
            continue
        found = dt.date(year, month, day)
        if (found >= scan.reference if future else found <= scan.reference) and weekday in (None, found.isoweekday()):
            return Meaning(found.isoformat(), relative=True)
    return None


def _from_date(scan: Scan, match: Match) -> Meaning | None:
    """ "two weeks before Christmas", "three days after 12 January"."""
    found = edtf.parse(match.slots["date"])
    if not found or found.first is None or found.last is None or not 1 <= found.first <= dt.date.max.toordinal():
        return Meaning("", relative=True) if not match.slots["date"] else None
    day = dt.date.fromordinal(found.first if match.shift < 0 else found.last)
    return Meaning(
        calendar.exact_text(day, match.slots["unit"], match.shift * int(match.slots.get("n", 1))), relative=True
    )


def _week_of(_scan: Scan, match: Match) -> Meaning | None:
    """ "the week of 10 April"."""
    found = edtf.parse(match.slots["date"])
    if not found or found.first is None or not 1 <= found.first <= dt.date.max.toordinal():
        return Meaning("", relative=True)
    return Meaning(calendar.unit_text(dt.date.fromordinal(found.first), "week", 0), relative=True)


def _edge_of(_scan: Scan, match: Match) -> Meaning | None:
    """ "the first two weeks of 2021", "the last four months of last year"."""
    found = edtf.parse(match.slots["date"])
    if (
        not found
        or found.first is None
        or found.last is None
        or not 1 <= found.first <= found.last <= dt.date.max.toordinal()
    ):
        return Meaning("", relative=True) if not match.slots["date"] else None
    first, last = dt.date.fromordinal(found.first), dt.date.fromordinal(found.last)
    return Meaning(calendar.edge_text(first, last, match.slots["unit"], match.shift * int(match.slots.get("n", 1))))


def _nth_of(_scan: Scan, match: Match) -> Meaning | None:
    """ "the third month of 2021", "the second week of May"."""
    found = edtf.parse(match.slots["date"])
    if not found or found.first is None or not 1 <= found.first <= dt.date.max.toordinal():
        return Meaning("", relative=True) if not match.slots["date"] else None
    return Meaning(calendar.nth_text(dt.date.fromordinal(found.first), match.slots["unit"], match.slots["ord"]))


def _numeric_bare(scan: Scan, match: Match) -> Meaning | None:
    """ "22/04" without a year, where it cannot be a fraction."""
    one, two = match.slots["one"], match.slots["two"]
    return None if one < two and two in _DENOMINATORS else _numeric(scan, match)


def _none(_scan: Scan, _match: Match) -> Meaning | None:
    """What only looks like a date: "un año después de" counts from something that is none."""
    return None


def _month_only(scan: Scan, match: Match) -> Meaning | None:
    return _month(scan, match)


_DENOMINATORS = frozenset({2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20})
Op = Callable[[Scan, Match], Meaning | None]
_SLOT_OPS: tuple[tuple[str, Op], ...] = (
    ("decade", _decade),
    ("season", _season),
    ("holiday", _holiday),
    ("day_word", _day_word),
    ("one", _numeric),
    ("month", _month),
)
_OPS: dict[str, Op] = {
    "ago": _ago,
    "ahead": _ahead,
    "anchor": _anchor,
    "anchor_n": _anchor_n,
    "last_n": _last_n,
    "next_n": _next_n,
    "quarter": _quarter,
    "season_near": _season_near,
    "word_unit": _word_unit,
    "months_of": _months_of,
    "half": _half,
    "century": _century,
    "decade": _decade,
    "era": _era,
    "rel_unit": _rel_unit,
    "weekday_past": _weekday_past,
    "weekday_next": _weekday_next,
    "weekday_rel": _weekday_rel,
    "year_of_rel": _month_only,
    "ago_half": _ago_half,
    "last_weekday": _last_weekday,
    "weekday_of_week": _weekday_of_week,
    "month_rel_year": _month_rel_year,
    "week_number": _week_number,
    "week_of_month": _week_of_month,
    "nth_weekday": _nth_weekday,
    "day_of_month": _day_of_month,
    "day_of_rel_month": _day_of_rel_month,
    "to_date": _to_date,
    "year_span": _year_span,
    "month": _month_only,
    "none": _none,
    "days": _days,
    "two_days": _two_days,
    "months": _months,
    "ahead_future": _ahead_future,
    "day_only": _day_only,
    "from_date": _from_date,
    "week_of": _week_of,
    "edge_of": _edge_of,
    "nth_of": _nth_of,
    "numeric": _numeric,
    "numeric_bare": _numeric_bare,
}
OPS = frozenset(_OPS)
