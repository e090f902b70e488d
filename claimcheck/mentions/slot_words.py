"""Readers of the slots of date patterns that words fill: months, weekdays, units, feasts and the words around them."""

from typing import Any

from claimcheck.mentions.scan import Scan

Filled = tuple[Any, int]  # the slot's value and the token behind it


def weekday(scan: Scan, index: int) -> Filled | None:
    """A weekday's name."""
    return scan.lang.dates.weekday.at(scan.tokens.low, index)


def weekday_strong(scan: Scan, index: int) -> Filled | None:
    """A weekday's name that needs no company."""
    hit = weekday(scan, index)
    dates = scan.lang.dates
    if not hit or (dates.capital and not scan.tokens.is_capital(index)):
        return None
    # "quarta-feira" is a day, "quarta" alone may be a fourth and "mar." a month
    is_long = hit[1] > index + 1 and scan.tokens.low[hit[1] - 1].isalpha()
    return hit if is_long or scan.tokens.low[index] not in dates.weak else None


def season(scan: Scan, index: int) -> Filled | None:
    """A season's name."""
    return scan.lang.dates.season.at(scan.tokens.low, index)


def unit(scan: Scan, index: int) -> Filled | None:
    """A unit of the calendar."""
    return scan.lang.dates.unit.at(scan.tokens.low, index)


def unit_big(scan: Scan, index: int) -> Filled | None:
    """A unit of the calendar longer than a day."""
    hit = unit(scan, index)
    return hit if hit and hit[0] != "day" else None


def rel(scan: Scan, index: int) -> Filled | None:
    """A word for last, this or next."""
    return scan.lang.dates.rel.at(scan.tokens.low, index)


def rel_other(scan: Scan, index: int) -> Filled | None:
    """A word for last or next, which in some languages stands behind its unit."""
    hit = rel(scan, index)
    return hit if hit and hit[0] else None


def rel_now(scan: Scan, index: int) -> Filled | None:
    """A word for this."""
    hit = rel(scan, index)
    return hit if hit and hit[0] == 0 else None


def word_unit(scan: Scan, index: int) -> Filled | None:
    """A unit and its place in one word ("Vorjahr")."""
    return scan.lang.dates.word_unit.at(scan.tokens.low, index)


def edge_unit(scan: Scan, index: int) -> Filled | None:
    """A unit and one of its ends in one word ("Jahresende")."""
    return scan.lang.dates.edge_unit.at(scan.tokens.low, index)


def hedge(scan: Scan, index: int) -> Filled | None:
    """A hedge or bound in front of a number ("vor mehr als zwei Jahren")."""
    return scan.lang.dates.hedge.at(scan.tokens.low, index)


def anchor(scan: Scan, index: int) -> Filled | None:
    """A word for the one before, the same or the one after a time spoken of."""
    return scan.lang.dates.anchor.at(scan.tokens.low, index)


def day_word(scan: Scan, index: int) -> Filled | None:
    """A word for today, yesterday, tomorrow."""
    return scan.lang.dates.day_word.at(scan.tokens.low, index)


def decade_word(scan: Scan, index: int) -> Filled | None:
    """A decade's name ("the nineties")."""
    hit = scan.lang.dates.decade.at(scan.tokens.low, index)
    return (hit[0] if hit[0] > 99 else hit[0] + 1900, hit[1]) if hit else None


def holiday(scan: Scan, index: int) -> Filled | None:
    """A feast."""
    return scan.lang.dates.holiday.at(scan.tokens.low, index)


def era(scan: Scan, index: int) -> Filled | None:
    """A word for before or of our era."""
    return scan.lang.dates.era.at(scan.tokens.low, index)


def month(scan: Scan, index: int) -> Filled | None:
    """A month's name; an abbreviation that spells a number too ("sept") counts next to digits only."""
    hit = scan.lang.dates.month.at(scan.tokens.low, index)
    if hit and scan.tokens.low[index] in scan.lang.numbers.starts:
        beside = (scan.tokens.word(index - 1), scan.tokens.word(hit[1]))
        return hit if any(word.isdecimal() for word in beside) else None
    return hit


def _is_name(scan: Scan, index: int) -> bool:
    """Whether a capital inside a sentence makes a month's name that of something else ("sur Mars", "Avril Lavigne")."""
    before = scan.tokens.word(index - 1)
    inside = before[:1].isalnum() or before in ("'", ",", "-")
    return scan.tokens.is_capital(index) and (inside or scan.tokens.is_capital(index + 1))


def month_strong(scan: Scan, index: int) -> Filled | None:
    """A month's name that needs no company, being no common word or short form."""
    hit = month(scan, index)
    dates = scan.lang.dates
    if hit and scan.tokens.low[index] in dates.names and _is_name(scan, index):
        return None
    if not hit or scan.tokens.low[index] in dates.weak:
        return None
    tokens = scan.tokens
    named = dates.capital and tokens.is_capital(hit[1]) and tokens.word(hit[1]).isalpha()
    return None if named and not dates.year_before.before(tokens.low, index) else hit  # "April Jones"


def month_capital(scan: Scan, index: int) -> Filled | None:
    """A month's name after a word that goes with dates; capitalised where the language does so."""
    hit = month(scan, index)
    return None if hit and scan.lang.dates.capital and not scan.tokens.is_capital(index) else hit
