"""What a number of parts is parts of: "two thirds", "fünf Zweiunddreißigstel", "três vinte e cinco avos"."""

from decimal import Decimal

from claimcheck.mentions.meaning import is_past
from claimcheck.mentions.measures import measure_after
from claimcheck.mentions.numerals import read_number
from claimcheck.mentions.scan import Numeral, Scan

_NEAR = 40  # tokens that the items of an enumeration may lie apart
_LARGEST_IN_TABLE = 10  # every language lists the words for parts up to a tenth


def denominator(scan: Scan, number: Numeral, index: int) -> tuple[tuple[int, int], int] | None:
    """(over, under) of the fraction word behind a number, and the token behind it; ``None`` where there is none."""
    numbers, word = scan.lang.numbers, scan.tokens.word(index)
    if hit := numbers.fraction.at(scan.tokens.low, index):
        return hit
    if number.amount is None or number.ordinal or not word[:1].isalpha():
        return None
    many = number.amount > 1
    if many and word in numbers.halves:
        return (1, 2), index + 1
    if many and numbers.fraction_plural and word.endswith(numbers.fraction_plural):
        under = numbers.ordinal.get(word.removesuffix(numbers.fraction_plural))
        return ((1, int(under)), index + 1) if under and under > _LARGEST_IN_TABLE else None
    return _spelled(scan, number, index)


def _spelled(scan: Scan, number: Numeral, index: int) -> tuple[tuple[int, int], int] | None:
    """A denominator that is a number word itself: with an ending or a word behind it, or as an ordinal that orders nothing."""
    numbers = scan.lang.numbers
    under = read_number(scan, index)
    if under is None or under.digits or not under.amount or under.amount % 1:
        return None
    parts = (1, int(under.amount))
    if numbers.endings.get(under.tail) == "fraction" and under.amount > 1:
        return parts, under.next
    if not under.tail and not under.ordinal and scan.tokens.word(under.next) in numbers.denominator:
        return parts, under.next + 1
    alone = under.ordinal and not numbers.fraction_plural and not number.digits and under.amount > _LARGEST_IN_TABLE
    if not alone or (number.amount or 0) <= 1 or measure_after(scan, index, digits=False):  # "cinquanta centesimi"
        return None
    return (parts, under.next) if is_open(scan, under.next) else None


def tied_denominator(scan: Scan, number: Numeral, index: int) -> tuple[Decimal, int] | None:
    """ "Three twenty-firsts", "one hundred thirty-fifths": ten and unit tied by a hyphen are one denominator."""
    numbers, tokens = scan.lang.numbers, scan.tokens
    if not numbers.fraction_plural or number.amount is None or number.digits:
        return None
    over = number.amount
    ten = numbers.atoms.get(tokens.word(index))
    if ten is None and (ten := numbers.atoms.get(tokens.word(index - 2))) and tokens.word(index - 1) == "-":
        index, over = index - 2, over - ten.value
    if ten is None or ten.role != "ten" or tokens.word(index + 1) != "-" or not tokens.touches(index + 2):
        return None
    word = tokens.word(index + 2)
    unit = numbers.ordinal.get(word.removesuffix(numbers.fraction_plural))
    plural = word.endswith(numbers.fraction_plural)
    if unit is None or unit > 9 or over < 1 or plural != (over > 1) or (not plural and not is_open(scan, index + 3)):
        return None
    return over / (ten.value + unit), index + 3


def is_open(scan: Scan, index: int) -> bool:
    """Whether no noun follows that an ordinal would order: "one twenty-fifth of it"."""
    following = scan.tokens.word(index)
    return not following[:1].isalpha() or following in scan.lang.numbers.fraction_follow


def is_subject(scan: Scan, place: int, after: int) -> bool:
    """Whether a verb behind a fraction word makes it a share: "a fifth were women", but not "two fell, a third was hurt"."""
    verbs, tokens = scan.lang.numbers.fraction_verb, scan.tokens
    word, beyond = tokens.word(after), tokens.word(after + 1)
    # "A third voted no", but "a third failed attempt".
    told = bool(verbs) and is_past(scan.lang.dates, word) and beyond in scan.lang.words.noun_stop
    return (word in verbs or told) and not _enumerates(scan, place)


def _enumerates(scan: Scan, place: int) -> bool:
    """Whether the number before an ordinal's stands shortly before it: "one bridge ... a second ... a third was shut"."""
    numbers, low = scan.lang.numbers, scan.tokens.low
    before = (numbers.ordinal.get(low[place]) or 0) - 1
    for index in range(max(place - _NEAR, 0), place):
        atom = numbers.atoms.get(low[index])
        if atom and atom.value == before and numbers.fraction.get(scan.tokens.word(index + 1)) is None:
            return True
    return False
