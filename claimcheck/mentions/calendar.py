"""The days that relative and partial dates mean, given the day they are read from."""

import datetime as dt
from functools import lru_cache

from claimcheck.values import edtf

_NAMED = {"spring": 1, "summer": 2, "autumn": 3, "winter": 4}
MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "workweek": 7, "fortnight": 14, "weekend": 7}
_WORKDAY = "workday"  # Monday to Friday; feasts differ by country and count as any other day


def day_text(day: dt.date) -> str:
    """EDTF of a day."""
    return day.isoformat()


def days_text(first: dt.date, last: dt.date) -> str:
    """EDTF of a span of days."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def shifted(day: dt.date, days: int) -> dt.date | None:
    """The day so many days later, ``None`` beyond the calendar."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def month_of(day: dt.date, months: int) -> tuple[int, int]:
    """Year and month so many months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def moved(day: dt.date, months: int) -> dt.date | None:
    """The same day so many months later, or that month's last day; ``None`` beyond the calendar."""
    year, month = month_of(day, months)
    if not 1 <= year <= 9999:
        return None
    return dt.date(year, month, min(day.day, edtf.month_length(year, month)))


def stepped(day: dt.date, unit: str, count: int) -> dt.date | None:
    """The day so many units later (negative: earlier); ``None`` beyond the calendar."""
    if unit == _WORKDAY:
        return _workdays(day, count)
    return shifted(day, count * DAYS[unit]) if unit in DAYS else moved(day, count * MONTHS[unit])


def _workdays(day: dt.date, count: int) -> dt.date | None:
    """The day so many days of work later: whole weeks at once, then day by day past a weekend."""
    step = 1 if count > 0 else -1
    weeks, rest = divmod(abs(count), 5)
    found = shifted(day, step * weeks * 7)
    while found and (rest or found.isoweekday() > 5):
        found = shifted(found, step)
        rest -= bool(rest and found and found.isoweekday() < 6)
    return found


def months_text(year: int, month: int, count: int) -> str:
    """EDTF of so many whole months from one on."""
    over, last = divmod(month + count - 2, 12)
    return edtf.month(year, month) if count == 1 else f"{edtf.month(year, month)}/{edtf.month(year + over, last + 1)}"


def unit_text(day: dt.date, unit: str, shift: int) -> str:
    """EDTF of the unit of the calendar that lies ``shift`` units after the one that holds ``day``; empty beyond the calendar."""
    if unit in DAYS:
        return _days_unit(day, unit, shift)
    if unit == _WORKDAY:
        return exact_text(day, unit, shift)
    year, month = month_of(day, shift * MONTHS[unit])
    if not 1 <= year <= 9999:
        return ""
    if unit == "month":
        return edtf.month(year, month)
    if unit in ("quarter", "half"):
        length = MONTHS[unit]
        return months_text(year, month - (month - 1) % length, length)
    return {"year": edtf.year, "decade": edtf.decade, "century": edtf.century}[unit](year)


def _days_unit(day: dt.date, unit: str, shift: int) -> str:
    if unit == "fortnight" and shift:
        return span_text(day, unit, shift)
    moved_to = shifted(day, shift * DAYS[unit])
    if moved_to is None:
        return ""
    if unit == "day":
        return day_text(moved_to)
    first = shifted(moved_to, -moved_to.weekday())
    last = shifted(moved_to, 6 - moved_to.weekday())
    if first is None or last is None:
        return ""
    if unit == "weekend":
        first = last - dt.timedelta(days=1)
    elif unit == "workweek":
        last = first + dt.timedelta(days=4)
    return days_text(first, last)


def ago_text(day: dt.date, unit: str, count: int) -> str:
    """EDTF of the time so many units from ``day`` (negative: ago), at the precision of the unit.

    "Two weeks ago" is a day, "six years ago" a year (ISO 8601-2 has no finer truth in it).
    """
    if abs(count) > 10_000_000:
        return ""
    if unit in DAYS or unit == _WORKDAY:
        return exact_text(day, unit, count)
    year, month = month_of(day, count * MONTHS[unit])
    if not 1 <= year <= 9999:
        return ""
    if unit in ("month", "quarter", "half"):
        return edtf.month(year, month)
    return edtf.year(year) if unit == "year" else unit_text(day, unit, count)


def span_text(day: dt.date, unit: str, count: int) -> str:
    """EDTF of the last (negative) or next so many units, counted in days from ``day``, which does not belong.

    Quarters and halves are those of the calendar, as accounts have them.
    """
    if not count or abs(count) > 1_000_000:
        return ""
    if unit in ("quarter", "half") and abs(count) <= 100:
        size = abs(count) * MONTHS[unit]
        year, month = month_of(day, -size if count < 0 else MONTHS[unit])
        return months_text(year, month - (month - 1) % MONTHS[unit], size) if year >= 1 else ""
    other = stepped(day, unit, count)
    if other is None:
        return ""
    before, after = shifted(day, -1), shifted(day, 1)
    if before is None or after is None:
        return ""
    return days_text(other, before) if count < 0 else days_text(after, other)


def exact_text(day: dt.date, unit: str, count: int) -> str:
    """EDTF of the day so many units from ``day``."""
    if abs(count) > 1_000_000:
        return ""
    found = stepped(day, unit, count)
    return day_text(found) if found else ""


def bounds(text: str) -> tuple[dt.date, dt.date] | None:
    """The first and last day of an EDTF text, ``None`` where it has none or they lie beyond the calendar."""
    found = edtf.parse(text)
    if not found or found.first is None or found.last is None:
        return None
    if not 1 <= found.first <= found.last <= dt.date.max.toordinal():
        return None
    return dt.date.fromordinal(found.first), dt.date.fromordinal(found.last)


def until_text(last: dt.date, unit: str, count: int) -> str:
    """EDTF of the so many units that end with a day; empty beyond the calendar."""
    if not 1 <= count <= 10_000:
        return ""
    if unit in MONTHS and last.day == edtf.month_length(last.year, last.month):
        months = count * MONTHS[unit]
        year, month = month_of(last, 1 - months)
        if year < 1:
            return ""
        whole = month == 1 and months == 12
        return edtf.year(year) if whole else months_text(year, month, months)
    behind = shifted(last, 1)
    first = exact_text(behind, unit, -count) if behind else ""
    return days_text(dt.date.fromisoformat(first), last) if first else ""


def edge_text(first: dt.date, last: dt.date, unit: str, count: int) -> str:
    """EDTF of the first so many units of a span, or the last (negative)."""
    if not count or abs(count) > 100_000:
        return ""
    if unit in ("month", "quarter", "half") and first.day == 1 and abs(count) <= 100:
        months = abs(count) * MONTHS[unit]
        year, month = (first.year, first.month) if count > 0 else month_of(last, 1 - months)
        return months_text(year, month, months)
    if unit == "week":
        # Weeks of a year or month are those whose Thursday lies in it (ISO 8601).
        first = shifted(first, (3 - first.weekday()) % 7 - 3) or first
        last = shifted(last, -((last.weekday() - 3) % 7) + 3) or last
    start, end = (
        (first, exact_text(first, unit, count))
        if count > 0
        else (last, exact_text(last + dt.timedelta(days=1), unit, count))
    )
    if not end:
        return ""
    other = dt.date.fromisoformat(end)
    return days_text(start, other - dt.timedelta(days=1)) if count > 0 else days_text(other, start)


def nth_text(first: dt.date, unit: str, number: int) -> str:
    """EDTF of the so-manieth unit from the start of a span."""
    if not 1 <= number <= 400:
        return ""
    if unit in ("week", "fortnight"):
        first = shifted(first, (3 - first.weekday()) % 7 - 3) or first
    return unit_text(first, unit, number - 1)


def season_text(name: str, year: int, *, southern: bool = False) -> str:
    """EDTF of the three months of a season; the winter of a year is the one that begins in it."""
    number = _NAMED[name]
    return months_text(year, 3 * ((number + 1) % 4 + 1 if southern else number), 3)


def nearest_year(day: dt.date, month: int, number: int | None, *, future: bool) -> int | None:
    """The year of a month or day without one: the last that came, or the next for a future tense; ``None`` if never.

    A month that is the present one is this year's either way.
    """
    for step in range(9):
        year = day.year + step if future else day.year - step
        if not 1 <= year <= 9999 or (number is not None and number > edtf.month_length(year, month)):
            continue
        if number is None:
            fits = month >= day.month if future else month <= day.month
        else:
            fits = (month, number) >= (day.month, day.day) if future else (month, number) <= (day.month, day.day)
        if fits or step:
            return year
    return None


def weekday_text(day: dt.date, weekday: int, *, future: bool) -> str:
    """EDTF of the last day, today included, or next day of that name (1 is Monday)."""
    back = (day.isoweekday() - weekday) % 7
    found = shifted(day, (7 - back) % 7 or 7) if future else shifted(day, -back)
    return day_text(found) if found else ""


def weekday_of_week(day: dt.date, weekday: int, shift: int) -> str:
    """EDTF of a weekday of the week so many weeks after that of ``day``."""
    found = shifted(day, weekday - day.isoweekday() + 7 * shift)
    return day_text(found) if found else ""


@lru_cache(maxsize=256)
def easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    golden, century = year % 19, year // 100
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    full = (32 + 2 * (century % 4) + 2 * (year % 100 // 4) - epact - year % 4) % 7
    shift = (golden + 11 * epact + 22 * full) // 451
    month, day = divmod(epact + full - 7 * shift + 114, 31)
    return dt.date(year, month, day + 1)


def feast(rule: str, year: int) -> dt.date | None:
    """The day of a feast in a year by its rule: "12-25", "easter-2", or "11-4-4", the fourth Thursday of November.

    "advent" is the fourth Sunday of Advent, "advent-21" the first.

    The last of these takes "last" for its count, as in "5-1-last", and may end in "+1" for the day after.
    """
    if not 1 <= year <= 9998:
        return None
    if rule.startswith("easter"):
        return shifted(easter(year), int(rule[6:] or 0))
    if rule.startswith("advent"):
        eve = dt.date(year, 12, 24)  # the fourth Sunday of Advent is the last that is not after it
        return shifted(eve, -(eve.isoweekday() % 7) + int(rule[6:] or 0))
    rule, _, later = rule.partition("+")
    parts = rule.split("-")
    if len(parts) == 2:
        return dt.date(year, int(parts[0]), int(parts[1]))
    day = nth_weekday(year, int(parts[0]), int(parts[1]), -1 if parts[2] == "last" else int(parts[2]))
    return shifted(day, int(later or 0)) if day else None


def nth_weekday(year: int, month: int, weekday: int, count: int) -> dt.date | None:
    """The so-manieth weekday of a month, -1 for its last; ``None`` where the month has none."""
    length = edtf.month_length(year, month)
    days = [day for day in range(1, length + 1) if dt.date(year, month, day).isoweekday() == weekday]
    index = count - 1 if count > 0 else count
    return dt.date(year, month, days[index]) if -len(days) <= index < len(days) else None
