"""What a matched date pattern means as EDTF, given the document's day and the dates spoken of."""

import datetime as dt
from decimal import Decimal

from claimcheck.mentions import calendar
from claimcheck.mentions.days import OPS as DAY_OPS
from claimcheck.mentions.days import day_word, numeric, weekday
from claimcheck.mentions.eras import OPS as ERA_OPS
from claimcheck.mentions.eras import decade
from claimcheck.mentions.meaning import Match, Meaning, Op, anchor_day, counted_from, is_future
from claimcheck.mentions.measures import measure_after
from claimcheck.mentions.months import month_meaning, month_rel_year, year_of
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.scan import Scan
from claimcheck.mentions.stretches import OPS as STRETCH_OPS
from claimcheck.values import edtf


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
    return Meaning(edtf.year(slots["year"])) if "year" in slots else weekday(scan, match)


def _rel_unit(scan: Scan, match: Match) -> Meaning | None:
    slots = match.slots
    unit = slots.get("unit", "year")
    if "anchor" in slots:
        return _anchored(scan, match, unit, slots["anchor"])
    if scan.reference is None:
        return Meaning("", relative=True)
    if scan.tokens.low[match.next - 1] in scan.lang.dates.vague_units or _is_last_of(scan, match):
        return None  # "the coming weeks" are nobody knows how many
    return Meaning(calendar.unit_text(scan.reference, unit, slots.get("rel", match.shift)), relative=True)


def _counts_from_named(scan: Scan, match: Match) -> bool:
    """Whether the match counts from what follows it and not from a time spoken of ("80 ans après le débarquement")."""
    if scan.tokens.word(match.next) in scan.lang.dates.than:
        return True  # "a year later than planned"
    side = scan.lang.dates.bound.get(scan.tokens.low[match.next - 1])
    following, words = scan.tokens.word(match.next), scan.lang.words
    named = following in words.determiner
    if scan.lang.dates.counts_from_bare and following[:1].isalnum():  # "a week before polling"
        named = named or following in words.definite or following not in words.noun_stop
    return side in ("before", "after") and named


def _is_last_of(scan: Scan, match: Match) -> bool:
    """Whether the match is the last or next of something named and no time told from today: "the last day of the trial"."""
    low, after = scan.tokens.low, match.next
    return (
        bool(match.slots.get("rel"))
        and not scan.lang.words.definite.isdisjoint(low[max(match.first - 1, 0) : match.first + 1])
        and scan.tokens.word(after) in scan.lang.numbers.unit_of
    )


def _anchored(scan: Scan, match: Match, unit: str, shift: int) -> Meaning | None:
    if _counts_from_named(scan, match):
        return None
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
    if _counts_from_named(scan, match):
        return None
    day = anchor_day(scan, match)
    if day is None:
        return Meaning("", relative=True)
    if match.shift > 0 and day == scan.reference and not is_future(scan, match):
        return Meaning("", relative=True)  # "eight months later" than what goes untold
    count = match.shift * int(match.slots.get("n", 1))
    return counted_from(day, match.slots["unit"], count)


def _ago(scan: Scan, match: Match, sign: int = -1) -> Meaning | None:
    if scan.reference is None:
        return Meaning("", relative=True)
    count = match.slots.get("n", 1)
    unit = match.slots["unit"]
    if match.shift:
        count, match.slots["hedge"] = match.shift, "approx"  # "a couple of weeks ago"
    if count != int(count):
        unit, count = ("month", count * 12) if unit == "year" else (unit, count)
    return counted_from(scan.reference, unit, sign * int(count))


def _ago_both(scan: Scan, match: Match) -> Meaning | None:
    """ "Il y a un an et deux mois": two units added up."""
    slots, day = match.slots, scan.reference
    if day is None:
        return Meaning("", relative=True)
    for count, unit in ((slots.get("n", 1), slots["unit"]), (slots["n_more"], slots["unit_more"])):
        text = calendar.exact_text(day, unit, -int(count))
        if not text:
            return Meaning("", relative=True)
        day = dt.date.fromisoformat(text)
    finest = slots["unit_more"]
    return Meaning(day.isoformat() if finest in calendar.DAYS else calendar.unit_text(day, finest, 0), relative=True)


def _ahead(scan: Scan, match: Match) -> Meaning | None:
    return _ago(scan, match, 1)


def _ago_half(scan: Scan, match: Match) -> Meaning | None:
    """ "Il y a deux ans et demi": so many units and half of one."""
    match.slots["n"] = match.slots.get("n", 1) + Decimal("0.5")
    return _ago(scan, Match(match.first, match.next, "", 0, match.slots), match.shift or -1)


def _last_n(scan: Scan, match: Match, sign: int = -1) -> Meaning | None:
    if sign < 0 and _lasts(scan, match.first):
        return None
    if scan.reference is None:
        return Meaning("", relative=True)
    if "n_more" in match.slots:
        return _last_both(scan.reference, match, sign)
    count, unit = match.slots.get("n", match.shift), match.slots["unit"]
    if unit == "year" and count != int(count):
        count, unit = count * 12, "month"  # "de afgelopen anderhalf jaar"
    return Meaning(calendar.span_text(scan.reference, unit, sign * int(count)), relative=True)


def _lasts(scan: Scan, first: int) -> bool:
    """Whether the word for last is a verb: "the talks will last three days", "is expected to last three weeks"."""
    low = scan.tokens.low
    if not first or scan.lang.units.counted_before.get(low[first]) is None:
        return False
    before = low[first - 1]
    tells = before in scan.lang.dates.future or scan.lang.words.role.get(before) == "to"
    return tells or (before.isalpha() and before not in scan.lang.words.noun_stop)


def _last_both(day: dt.date, match: Match, sign: int) -> Meaning | None:
    """ "The past two years and three months": two units added up."""
    slots = match.slots
    other = calendar.stepped(day, slots["unit"], sign * int(slots["n"]))
    end = calendar.stepped(other, slots["unit_more"], sign * int(slots["n_more"])) if other else None
    beside = calendar.shifted(day, sign)
    if end is None or beside is None or int(slots["n_more"]) < 1:
        return None
    return Meaning(calendar.days_text(min(beside, end), max(beside, end)), relative=True)


def _next_n(scan: Scan, match: Match) -> Meaning | None:
    return _last_n(scan, match, 1)


def _quarter(scan: Scan, match: Match) -> Meaning | None:
    number = match.slots.get("ord", match.shift)
    year = year_of(scan, match)
    if not 1 <= number <= 4:
        return None
    if year is None:
        return Meaning("", relative=True)
    year -= _is_ahead(scan, match, number * 3 - 2)
    return Meaning(calendar.months_text(year, number * 3 - 2, 3), relative="year" not in match.slots)


def _months_of(scan: Scan, match: Match) -> Meaning | None:
    """ "The first three months of 2024": the first (shift 1) or last (shift -1) so many months or quarters of a year."""
    year, size = year_of(scan, match), calendar.MONTHS.get(match.slots["unit"], 0)
    count = int(match.slots.get("n", 1)) * size
    if not 1 <= count < 12:
        return None
    if year is None:
        return Meaning("", relative=True)
    first = 1 if match.shift > 0 else 13 - count
    return Meaning(calendar.months_text(year, first, count), relative="year" not in match.slots)


def _half(scan: Scan, match: Match) -> Meaning | None:
    number = match.slots.get("ord", match.shift)
    year = year_of(scan, match)
    if number not in (1, 2):
        return None
    if year is None:
        return Meaning("", relative=True)
    year -= _is_ahead(scan, match, number * 6 - 5)
    return Meaning(calendar.months_text(year, number * 6 - 5, 6), relative="year" not in match.slots)


def _is_ahead(scan: Scan, match: Match, month: int) -> bool:
    """Whether a part of a year without one would begin after the document's day in a sentence that does not look ahead."""
    if scan.reference is None or not {"year", "rel"}.isdisjoint(match.slots) or month <= scan.reference.month:
        return False
    return not is_future(scan, match)


def _season(scan: Scan, match: Match) -> Meaning | None:
    slots = match.slots
    if "year" in slots:
        return Meaning(calendar.season_text(slots["season"], slots["year"], southern=scan.lang.dates.southern))
    if scan.reference is None:
        return Meaning("", relative=True)
    if "rel" in slots:
        return Meaning(calendar.season_text(slots["season"], scan.reference.year + slots["rel"]), relative=True)
    return _season_told(scan, match, scan.reference)


def _season_told(scan: Scan, match: Match, day: dt.date) -> Meaning | None:
    """ "In the spring": the last that began, or the next to end where the sentence tells of what is to come."""
    southern, future = scan.lang.dates.southern, is_future(scan, match)
    texts = [calendar.season_text(match.slots["season"], day.year + step, southern=southern) for step in (-1, 0, 1)]
    spans = [(text, bounds) for text in texts if (bounds := calendar.bounds(text))]
    fits = [text for text, (first, last) in spans if (last >= day if future else first <= day)]
    return Meaning(fits[0 if future else -1], relative=True) if fits else None


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
    year = year_of(scan, match)
    if year is None:
        return Meaning("", relative=True)
    rel = slots.get("rel", slots.get("anchor"))
    if rel and scan.reference and "unit" not in slots:
        year = scan.reference.year
    day = calendar.feast(slots["holiday"], year)
    if day and scan.reference and "year" not in slots and rel != 0:
        future = rel > 0 if rel else is_future(scan, match)
        if (day > scan.reference) != future and day != scan.reference:
            day = calendar.feast(slots["holiday"], year + (1 if future else -1))
    return Meaning(day.isoformat(), relative="year" not in slots) if day else None


def _holiday_rel_year(scan: Scan, match: Match) -> Meaning | None:
    """ "Christmas last year"."""
    if scan.reference is None:
        return Meaning("", relative=True)
    day = calendar.feast(match.slots["holiday"], scan.reference.year + match.slots["rel"])
    return Meaning(day.isoformat(), relative=True) if day else None


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


def _months(scan: Scan, match: Match) -> Meaning | None:
    """ "Nov-Feb 2017": a span of months that ends in the year given."""
    slots = match.slots
    last = month_meaning(scan, Match(match.first, match.next, "", 0, {**slots, "month": slots["month_to"]}))
    if not last or not last.edtf[:4].isdecimal():
        return last
    year = int(last.edtf[:4]) - (slots["month"] > slots["month_to"])
    return Meaning(f"{edtf.month(year, slots['month'])}/{last.edtf}", last.relative)


def _ahead_future(scan: Scan, match: Match) -> Meaning | None:
    """ "in two weeks", which is a time to come only in a sentence that speaks of one."""
    return _ago(scan, match, 1) if is_future(scan, match) else None


def _edge_of(_scan: Scan, match: Match) -> Meaning | None:
    """ "the first two weeks of 2021", "the last four months of last year"."""
    bounds = calendar.bounds(match.slots["date"])
    if not bounds:
        return Meaning("", relative=True) if not match.slots["date"] else None
    first, last = bounds
    return Meaning(calendar.edge_text(first, last, match.slots["unit"], match.shift * int(match.slots.get("n", 1))))


def _year_month(scan: Scan, match: Match) -> Meaning | None:
    """ "2015-3", unless more digits follow that make it no date ("2015-3-32")."""
    tokens = scan.tokens
    glued = tokens.touches(match.first + 1) and tokens.touches(match.first + 2)
    goes_on = tokens.word(match.next) in ("-", ".", ",", "/") and tokens.touches(match.next)
    return month_meaning(scan, match) if glued and not goes_on else None


def _told(scan: Scan, match: Match) -> Meaning | None:
    """ "In nineteen eighty-four", "April of 87": a year that no noun behind it makes a count ("in two thousand ten cases")."""
    low = scan.tokens.low
    counts = counted_noun(scan, match.next, many=True) or measure_after(scan, match.next, digits=False)
    return None if counts or scan.lang.numbers.scale.at(low, match.next) else _by_slots(scan, match)


def _none(_scan: Scan, _match: Match) -> Meaning | None:
    """What only looks like a date: "un año después de" counts from something that is none."""
    return None


def _month_only(scan: Scan, match: Match) -> Meaning | None:
    return month_meaning(scan, match)


_SLOT_OPS: tuple[tuple[str, Op], ...] = (
    ("decade", decade),
    ("season", _season),
    ("holiday", _holiday),
    ("day_word", day_word),
    ("one", numeric),
    ("month", month_meaning),
)
_OPS: dict[str, Op] = {
    **DAY_OPS,
    **ERA_OPS,
    **STRETCH_OPS,
    "ago": _ago,
    "ago_both": _ago_both,
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
    "rel_unit": _rel_unit,
    "year_of_rel": _month_only,
    "ago_half": _ago_half,
    "month_rel_year": month_rel_year,
    "holiday_rel_year": _holiday_rel_year,
    "to_date": _to_date,
    "year_span": _year_span,
    "month": _month_only,
    "none": _none,
    "told": _told,
    "year_month": _year_month,
    "months": _months,
    "ahead_future": _ahead_future,
    "edge_of": _edge_of,
}
OPS = frozenset(_OPS)
