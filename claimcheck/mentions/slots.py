"""Readers of the slots of date patterns: each fills one slot at a token, or does not fit."""

from collections.abc import Callable

from claimcheck.mentions import slot_words as words
from claimcheck.mentions.digits import past_ending
from claimcheck.mentions.numerals import read_number
from claimcheck.mentions.scan import Scan
from claimcheck.mentions.slot_words import Filled

_APOSTROPHES = frozenset("'`´‘")


def _digits(scan: Scan, index: int, longest: int) -> int | None:
    """The whole number of a token of at most so many digits, that nothing makes a part of a longer one."""
    low = scan.tokens.low
    word = low[index]
    if len(word) > longest or not word.isdecimal() or not word.isascii():
        return None
    return int(word)


def decimal_follows(scan: Scan, index: int) -> bool:
    """Whether a separator and more digits are glued to the token."""
    tokens = scan.tokens
    return (
        tokens.word(index) in (".", ",")
        and tokens.touches(index)
        and tokens.touches(index + 1)
        and tokens.word(index + 1).isdecimal()
    )


def day(scan: Scan, index: int) -> Filled | None:
    """A day of the month in digits, with its ordinal ending, or as an ordinal word."""
    tokens, dates = scan.tokens, scan.lang.dates
    number = _digits(scan, index, 2)
    after = index + 1
    if number is None:
        return _day_word(scan, index) if dates.ordinal_days else None
    if not 1 <= number <= 31:
        return None
    if tokens.word(after) in dates.day_suffix and not tokens.touches(after) and len(tokens.low[after]) > 1:
        after += 1
    return number, past_ending(tokens, after, dates.day_suffix) or after


def _day_word(scan: Scan, index: int) -> Filled | None:
    number = read_number(scan, index, scale=False)
    if number is None or number.amount is None or number.digits or not 1 <= number.amount <= 31 or number.tail:
        return None
    only = scan.lang.dates.day_ordinals
    if number.ordinal and only and scan.tokens.low[index] not in only:
        return None
    return int(number.amount), number.next


def day_suffixed(scan: Scan, index: int) -> Filled | None:
    """A day in digits that an ordinal ending marks as one ("the 18th")."""
    hit = day(scan, index)
    return hit if hit and hit[1] > index + 1 else None


def month_num(scan: Scan, index: int) -> Filled | None:
    """A month in one or two digits."""
    number = _digits(scan, index, 2)
    return (number, index + 1) if number is not None and 1 <= number <= 12 else None


def month_two(scan: Scan, index: int) -> Filled | None:
    """A month in just two digits."""
    return month_num(scan, index) if len(scan.tokens.low[index]) == 2 else None


def number_31(scan: Scan, index: int) -> Filled | None:
    """A day or month in digits, with no ordinal ending."""
    number = _digits(scan, index, 2)
    return (number, index + 1) if number is not None and 1 <= number <= 31 else None


def year(scan: Scan, index: int) -> Filled | None:
    """A year of four digits, or in words ("two thousand and twenty", "nineteen eighty-four")."""
    number = _digits(scan, index, 4)
    if number is not None:
        fits = len(scan.tokens.low[index]) == 4 and 1000 <= number <= 2199
        decimal = decimal_follows(scan, index + 1) and not decimal_follows(scan, index + 3)  # "2023.05.03" is none
        return (number, index + 1) if fits and not decimal else None
    return year_words(scan, index)


def year_words(scan: Scan, index: int) -> Filled | None:
    """A year in words only."""
    number = read_number(scan, index, scale=False)
    if number is None or number.amount is None or number.ordinal or number.tail or number.digits:
        return None
    if 1100 <= number.amount <= 2099 and number.amount == number.amount.to_integral_value() and number.amount % 100:
        return int(number.amount), number.next
    if (
        11 <= number.amount <= 20
        and (rest := read_number(scan, number.next, scale=False))
        and (
            rest.amount is not None
            and not rest.ordinal
            and not rest.digits
            and 10 <= rest.amount <= 99
            and rest.next > number.next
        )
    ):
        return int(number.amount * 100 + rest.amount), rest.next
    return None


def year_era(scan: Scan, index: int) -> Filled | None:
    """A year of any length, before a word such as BC."""
    number = _digits(scan, index, 5)
    return (number, index + 1) if number else None


def yy(scan: Scan, index: int) -> Filled | None:
    """A year of two digits after an apostrophe; 40 to 99 are of the last century."""
    tokens = scan.tokens
    if tokens.low[index] not in _APOSTROPHES or not tokens.touches(index + 1):
        return None
    number = _digits(scan, index + 1, 2)
    if number is None or len(tokens.low[index + 1]) != 2:
        return None
    return number + (1900 if number >= 40 else 2000), index + 2


def yy_bare(scan: Scan, index: int) -> Filled | None:
    """A year of two digits behind day and month in digits."""
    number = _digits(scan, index, 2)
    if number is None or len(scan.tokens.low[index]) != 2:
        return None
    return number + (1900 if number >= 40 else 2000), index + 1


def n(scan: Scan, index: int) -> Filled | None:
    """A number of units, in digits or words; "a couple of" counts where the language lists it."""
    number = read_number(scan, index)
    if number is None or number.amount is None or number.ordinal or number.tail or number.amount > 10_000_000_000:
        return None
    return number.amount, number.next


def ordinal(scan: Scan, index: int) -> Filled | None:
    """An ordinal, in digits or words."""
    tokens, numbers = scan.tokens, scan.lang.numbers
    whole = _digits(scan, index, 2)
    if whole is not None:
        after = index + 1
        if ended := past_ending(tokens, after, numbers.ordinal_suffix):
            return whole, ended
        marked = tokens.touches(after) and tokens.word(after) == (numbers.ordinal_mark or "\0")
        return (whole, after + 1) if marked else None
    if roman := _roman(scan, index):
        return roman
    number = read_number(scan, index, scale=False)
    if number is None or number.amount is None or not number.ordinal:
        return None
    return int(number.amount), number.next


_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def _roman(scan: Scan, index: int) -> Filled | None:
    """A Roman numeral in capitals ("II secolo", "XXI век"), with an ordinal ending glued to it."""
    surface, word = scan.tokens.surface(index), scan.tokens.low[index]
    if word[0] not in _ROMAN:
        return None
    stem = word
    for suffix in scan.lang.numbers.ordinal_suffix:
        if stem.endswith(suffix) and len(stem) > len(suffix) and set(stem[: -len(suffix)]) <= set(_ROMAN):
            stem = stem[: -len(suffix)]
            break
    if not stem or len(stem) > 6 or not set(stem) <= set(_ROMAN) or not surface[: len(stem)].isupper():
        return None
    total = 0
    for sign, following in zip(stem, [*stem[1:], ""], strict=True):
        value = _ROMAN[sign]
        total += -value if following and _ROMAN[following] > value else value
    after = index + 1
    marks = (*scan.lang.numbers.ordinal_suffix, scan.lang.numbers.ordinal_mark or "\0")
    if scan.tokens.word(after) in marks and scan.tokens.touches(after):
        after += 1
    return total, after


def digit(scan: Scan, index: int) -> Filled | None:
    """One digit, 1 to 4."""
    number = _digits(scan, index, 1)
    return (number, index + 1) if number is not None and 1 <= number <= 4 else None


def decade(scan: Scan, index: int) -> Filled | None:
    """The year a decade starts with, in digits."""
    number = _digits(scan, index, 4)
    return (number, index + 1) if number is not None and 1000 <= number <= 2090 and number % 10 == 0 else None


def decade2(scan: Scan, index: int) -> Filled | None:
    """A decade in two digits ("the '90s")."""
    number = _digits(scan, index, 2)
    if number is None or len(scan.tokens.low[index]) != 2 or number % 10:
        return None
    return number + (1900 if number >= 20 else 2000), index + 1


def week(scan: Scan, index: int) -> Filled | None:
    """The number of a week of the year."""
    number = _digits(scan, index, 2)
    return (number, index + 1) if number is not None and 1 <= number <= 53 else None


SLOTS: dict[str, Callable[[Scan, int], Filled | None]] = {
    "day": day,
    "month": words.month,
    "month_strong": words.month_strong,
    "month_capital": words.month_capital,
    "month_num": month_num,
    "month_two": month_two,
    "one": number_31,
    "two": number_31,
    "day_to": day,
    "day_suffixed": day_suffixed,
    "month_to": words.month,
    "year": year,
    "year_era": year_era,
    "year_to": year,
    "year_words": year_words,
    "yy": yy,
    "yy_bare": yy_bare,
    "weekday": words.weekday,
    "weekday_strong": words.weekday_strong,
    "season": words.season,
    "unit": words.unit,
    "unit_big": words.unit_big,
    "rel": words.rel,
    "rel_now": words.rel_now,
    "rel_other": words.rel_other,
    "anchor": words.anchor,
    "word_unit": words.word_unit,
    "edge_unit": words.edge_unit,
    "hedge": words.hedge,
    "day_word": words.day_word,
    "n": n,
    "n_more": n,
    "unit_more": words.unit,
    "week": week,
    "ord": ordinal,
    "ord_to": ordinal,
    "digit": digit,
    "decade": decade,
    "decade2": decade2,
    "decade_word": words.decade_word,
    "holiday": words.holiday,
    "era": words.era,
    "era_ad": words.era,
}
# What each slot is called among the values of a match.
MEANINGS = {
    "day_suffixed": "day",
    "month_strong": "month",
    "month_capital": "month",
    "month_num": "month",
    "month_two": "month",
    "year_era": "year",
    "year_to": "to",
    "year_words": "year",
    "yy": "year",
    "yy_bare": "year",
    "weekday_strong": "weekday",
    "unit_big": "unit",
    "rel_now": "rel",
    "rel_other": "rel",
    "decade2": "decade",
    "decade_word": "decade",
    "digit": "ord",
    "era_ad": "era",
    "week": "n",
}
