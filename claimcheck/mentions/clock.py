"""Times of day, which are no claims: "om 9.30 uur", "um 17 Uhr", "van 9 tot 17 uur"."""

from claimcheck.lang.model import Clock
from claimcheck.mentions.digits import past_ending
from claimcheck.mentions.measures import measure_after
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.numerals import read_number
from claimcheck.mentions.scan import Scan

_MARKS = frozenset(".:")
# How far behind an ordinal its noun may stand, another ordinal between them.
_AHEAD = 7
_REACH = 16  # tokens that two hours and what joins them may take before their unit


def clock_end(scan: Scan, index: int) -> int | None:
    """The token behind the time of day, or span of such times, that starts at a token; ``None`` where none does."""
    words = scan.lang.words
    if (after := _numbered(scan, index)) is not None:
        return after
    if words.clock_opening.before(scan.tokens.low, index):
        return _told(scan, index)
    if words.clock_tokens.isdisjoint(scan.tokens.low[index + 1 : index + _REACH]):
        return None
    after = _hour(scan, index)
    if after is None:
        return None
    low = scan.tokens.low
    unit = words.clock.at(low, after)
    join = words.join.at(low, unit[1] if unit else after)
    end = _hour(scan, join[1]) if join else None
    hit = words.clock.at(low, end) if end else unit
    if hit is None:
        hit, end = unit, None
    if hit is None or not _is_clock(scan, index, hit[0], hit[1], is_span=bool(unit and end)):
        return None
    return _past_minutes(scan, hit[1])


def _numbered(scan: Scan, index: int) -> int | None:
    """Past an ordinal that numbers a minute, a lap or a floor, another one perhaps between: "the 12th and the 67th minute"."""
    tokens, words, numbers = scan.tokens, scan.lang.words, scan.lang.numbers
    if words.rank_unless.isdisjoint(tokens.low[index + 1 : index + _AHEAD + 2]) or not (
        after := _past_ordinal(scan, index)
    ):
        return None
    for ahead in range(after, min(after + _AHEAD, len(tokens))):
        word = tokens.low[ahead]
        if word in words.rank_unless:
            return after
        joins = word in words.definite or word in numbers.conjunction or word.isdecimal()
        if not joins and not tokens.touches(ahead):
            return None
    return None


def _past_ordinal(scan: Scan, index: int) -> int:
    """The token behind an ordinal in digits or in words, 0 where none begins."""
    tokens, numbers = scan.tokens, scan.lang.numbers
    if tokens.low[index].isdecimal():
        marked = (
            bool(numbers.ordinal_mark) and tokens.word(index + 1) == numbers.ordinal_mark and tokens.touches(index + 1)
        )
        return past_ending(tokens, index + 1, numbers.ordinal_suffix) or (index + 2 if marked else 0)
    return index + 1 if numbers.ordinal.get(tokens.low[index]) is not None else 0


def _is_clock(scan: Scan, index: int, clock: Clock, after: int, *, is_span: bool) -> bool:
    """Whether the words in front and behind make an hour a time of day ("à 9 heures", but not "à 9 heures de route")."""
    before = scan.tokens.word(index - 1)
    if scan.tokens.word(after) in clock.unless or _goes_on_in_minutes(scan, after):
        return False
    return not clock.after or before in clock.after or (is_span and before in clock.span)


def _goes_on_in_minutes(scan: Scan, index: int) -> bool:
    """Whether "and" and minutes follow an hour, so that it is a length of time: "verkort tot 1 uur en 50 minuten"."""
    if scan.tokens.word(index) not in scan.lang.numbers.conjunction or index + 1 >= len(scan.tokens):
        return False
    number = read_number(scan, index + 1)
    unit = scan.lang.units.duration.at(scan.tokens.low, number.next) if number else None
    return unit is not None and unit[0] == "minute"


def _past_minutes(scan: Scan, index: int) -> int:
    """Past the minutes behind an hour: "9 heures 30", "neuf heures et demie"."""
    if more := scan.lang.numbers.and_more.at(scan.tokens.low, index):
        return more[1]
    word = scan.tokens.word(index)
    is_day = scan.lang.dates.month.at(scan.tokens.low, index + 1) is not None
    return index + 1 if len(word) == 2 and word.isdecimal() and int(word) < 60 and not is_day else index


def _told(scan: Scan, index: int) -> int | None:
    """Past an hour behind words that open a time ("a las nueve y media"), unless it measures or counts something."""
    words, numbers, low = scan.lang.words, scan.lang.numbers, scan.tokens.low
    after = _hour(scan, index)
    if after is None:
        return None
    more = numbers.and_more.at(low, after)
    minutes = scan.tokens.word(after) in (numbers.ten_connector | numbers.negative) and _hour(scan, after + 1)
    after = more[1] if more else minutes or after
    if hit := words.clock.at(low, after):
        return hit[1]
    counts = measure_after(scan, after, digits=True) or counted_noun(scan, after, many=True)
    return None if counts else after


def _hour(scan: Scan, index: int) -> int | None:
    """The token behind an hour, with minutes or without."""
    tokens = scan.tokens
    word = tokens.word(index)
    if not word.isdecimal():
        number = read_number(scan, index, scale=False) if word[:1].isalpha() else None
        spoken = number and number.amount is not None and not number.ordinal and not number.tail and number.amount <= 24
        return number.next if number and spoken else None
    if len(word) > 2 or int(word) > 24:
        return None
    minutes = tokens.word(index + 2)
    if tokens.word(index + 1) in _MARKS and tokens.touches(index + 2) and minutes.isdecimal() and len(minutes) == 2:
        return index + 3
    return None if _goes_on(scan, index) else index + 1


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether the digits are the start of a longer number ("16.000 tonnellate", "16 000 tonnes")."""
    tokens = scan.tokens
    following = tokens.word(index + 1)
    if following in (".", ",") and tokens.touches(index + 1) and tokens.touches(index + 2):
        return tokens.word(index + 2).isdecimal()
    return scan.lang.numbers.spaced_groups and len(following) == 3 and following.isdecimal()
