"""Times of day, which are no claims: "om 9.30 uur", "um 17 Uhr", "van 9 tot 17 uur"."""

from claimcheck.mentions.numerals import read_number
from claimcheck.mentions.scan import Scan

_MARKS = frozenset(".:")


def clock_end(scan: Scan, index: int) -> int | None:
    """The token behind the time of day, or span of such times, that starts at a token; ``None`` where none does."""
    words = scan.lang.words
    if not words.clock:
        return None
    after = _hour(scan, index)
    if after is None:
        return None
    join = words.join.at(scan.tokens.low, after)
    if join and not words.clock.at(scan.tokens.low, after) and (end := _hour(scan, join[1])) is not None:
        after = end
    hit = words.clock.at(scan.tokens.low, after)
    if not hit or (hit[0] and scan.tokens.word(index - 1) not in hit[0]):
        return None
    return hit[1]


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
    return index + 1
