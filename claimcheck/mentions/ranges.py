"""The other end of a range: "10-20 million", "between $1m and $2m", "from 12% to 15%"."""

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.hedges import changed_before, is_crossing, modifier_before, without_determiner
from claimcheck.mentions.scan import Numeral, Scan, is_year
from claimcheck.mentions.single import Amount, read_single

_HUNDRED, _THOUSAND = Decimal(100), Decimal(1000)
# A year is no end of a range whose other end is so many times as much.
_MUCH_MORE = 10
_DASHES = frozenset("-–—")
_SIGNS = frozenset("-–+")
_DEGREES = frozenset(("degree", "degree_Celsius", "degree_Fahrenheit"))


def range_end(scan: Scan, left: Amount) -> Amount | None:
    """The other end of a range that starts with ``left``: "10-20 million", "between $1m and $2m", "from 12% to 15%"."""
    tokens = scan.tokens
    words = scan.lang.words
    if tokens.word(left.next) not in words.range_joins:
        return None
    opened = words.between.before(tokens.low, without_determiner(scan, left.first)) or words.between.before(
        tokens.low, left.first
    )
    if not opened:
        hedge = modifier_before(scan, left.first)[1]
        opened = words.between.before(tokens.low, hedge) if hedge != left.first else None
    at, hanging, tied = _at_join(scan, left.next)
    join = tokens.word(at)
    joined = at + 1
    if opened and join in opened[0]:
        pass
    elif hit := words.join.at(tokens.low, at):
        joined = hit[1]
    else:
        return None
    joined += tied
    joined += tokens.word(joined) in words.determiner
    right = _single_after(scan, joined)
    if right is None:
        return None
    if hanging:
        _borrow_hundred(left.number, right.number)
    _borrow_thousand(left, right)
    if not _makes_range(scan, left, right, join, opened=bool(opened)):
        _share_change(scan, left, right, join)
        return None
    _share_measure(left, right)
    if opened:
        left.first = opened[1]
    return right


def _at_join(scan: Scan, index: int) -> tuple[int, bool, bool]:
    """Where the join of a range stands, and how hyphens tie it: "18- to 24-year-olds", "a two-to-three-year term"."""
    tokens = scan.tokens
    hanging = tokens.word(index) == "-" and tokens.touches(index) and not tokens.touches(index + 1)
    tied = tokens.word(index) == "-" == tokens.word(index + 2) and not hanging
    tied = tied and scan.lang.words.join.get(tokens.word(index + 1)) is not None
    return index + (hanging or tied), hanging, tied


def _share_change(scan: Scan, left: Amount, right: Amount, join: str) -> None:
    """The measure of a change's end for its start too: "fell from 45 to 38 euros"."""
    words, low = scan.lang.words, scan.tokens.low
    starts = (left.first and words.role.get(low[left.first - 1]) == "from") or is_crossing(scan, left.first)
    if left.measure or not right.measure or not starts or words.role.get(join) != "to" or right.measure.is_age:
        return
    if left.number.digits and right.number.digits and right.measure.first is None:
        left.measure = replace(right.measure, next=left.next)
        if left.number.scaled == 1 and _is_like(left.number.amount, right.number):
            left.number.times(right.number.scaled)  # "de 3,1 para 2,4 milhões de toneladas"


def _is_like(amount: Decimal | None, other: Numeral) -> bool:
    """Whether an amount is of the size of another's digits in front of its scale word."""
    if not amount or not other.amount:
        return False
    return Decimal("0.01") <= amount * other.scaled / other.amount <= 100


def _single_after(scan: Scan, index: int) -> Amount | None:
    """The number at a token, or behind a currency sign or the sign of its own there ("от -5 до -10")."""
    sign = scan.lang.money.before.at(scan.tokens.low, index)
    start = sign[1] if sign else index + _is_signed(scan, index)
    floor, scan.floor = scan.floor, index
    try:
        return read_single(scan, start)
    finally:
        scan.floor = floor


def _is_signed(scan: Scan, index: int) -> bool:
    """Whether a plus or minus stands at a token, in front of digits."""
    tokens = scan.tokens
    if not tokens.word(index + 1).isdecimal():
        return False
    numbers, word = scan.lang.numbers, tokens.word(index)
    return word in numbers.negative or word in numbers.positive or (word in _SIGNS and tokens.touches(index + 1))


def _share_sign(scan: Scan, left: Amount, right: Amount, join: str) -> None:
    """One minus for both ends of a range of degrees: "minus 12–17 degrees", "12–17 градусов мороза"."""
    one, two = left.number, right.number
    if one.amount is None or two.amount is None or not (right.measure and right.measure.unit in _DEGREES):
        return
    if one.amount > 0 > two.amount and scan.lang.numbers.negative_after.before(scan.tokens.low, right.next):
        one.amount = -one.amount
    elif one.amount < 0 < -one.amount < two.amount and join in _DASHES and right.first == two.first:
        two.amount = -two.amount


def _makes_range(scan: Scan, left: Amount, right: Amount, join: str, *, opened: bool) -> bool:
    if (
        left.number.amount is None
        or right.number.amount is None
        or (left.measure and left.measure.is_age and not right.measure)
    ):
        return False
    if not opened and _is_year(scan, left) and right.number.amount >= _MUCH_MORE * left.number.amount:
        return False  # "rose in 2023 to $4bn"
    one, two = left.measure, right.measure
    if one and two and (one.kind, one.unit) != (two.kind, two.unit):
        return False
    if one and not two and one.first is None and not opened and join not in _DASHES:
        return False
    words = scan.lang.words
    if words.role.get(join) == "to" and words.join.get(join) is None:
        return False  # "von 7 auf 19 Prozent" is a change, whatever the verb
    if join in words.either and not opened:
        return _are_neighbours(left.number, right.number)
    if _falls(scan, left, right):
        return False
    _borrow_scale(left.number, right.number)
    _share_sign(scan, left, right, join)
    below_zero = right.number.amount < 0 and two is not None and two.unit in _DEGREES  # "от +3 до -5 градусов"
    if left.number.amount == right.number.amount or (left.number.amount > right.number.amount and not below_zero):
        return False
    if join in _DASHES:
        return left.number.digits == right.number.digits
    if (opened and join in scan.lang.numbers.conjunction) or (not opened and one is None and two is not None):
        return True  # "rises 10 to 15 per cent" has one measure for both ends
    if words.crossing:
        return not is_crossing(scan, left.first)
    return changed_before(scan, left.first) is None


def _is_year(scan: Scan, amount: Amount) -> bool:
    """Whether bare digits may be a year of our time."""
    return amount.measure is None and amount.number.scaled == 1 and is_year(scan.tokens.low[amount.first])


def _are_neighbours(left: Numeral, right: Numeral) -> bool:
    """Whether "or" between two numbers tells about how many: "two or three", "ten or twelve", but not "2 or 4"."""
    if left.amount is None or right.amount is None:
        return False
    if right.amount - left.amount == 1:
        return right.amount <= 10
    return not (left.digits or right.digits) and 10 <= left.amount < right.amount <= min(
        left.amount * 3 / 2, Decimal(100)
    )


def _falls(scan: Scan, left: Amount, right: Amount) -> bool:
    """Whether both ends count in the scale of the second and go down: "fell from 10 to 5 thousand head"."""
    one, two = left.number, right.number
    if one.amount is None or two.amount is None or one.scaled > 1 or two.scaled <= 1 or not two.amount:
        return False
    return 1 < one.amount * two.scaled / two.amount < 10 and changed_before(scan, left.first) == "down"


def _borrow_scale(left: Numeral, right: Numeral) -> None:
    """ "10 to 20 million": the first number counts in the scale of the second, unless that puts it past it."""
    if (
        left.scaled == 1
        and right.scaled > 1
        and left.amount is not None
        and right.amount is not None
        and left.amount * right.scaled < right.amount
    ):
        left.times(right.scaled)


def _borrow_hundred(left: Numeral, right: Numeral) -> None:
    """ "twee- tot driehonderd": the hundred behind the second number is the first's too."""
    one, two = left.amount, right.amount
    if one and two and not (left.digits or right.digits) and two < 1000 and not two % 100 and one * 100 < two:
        left.times(_HUNDRED)


def _borrow_thousand(left: Amount, right: Amount) -> None:
    """ "60 à 70.000 euro": thousands in digits behind the second number alone, where that brings the two together."""
    one, two = left.number, right.number
    if not (one.plain and two.digits and one.amount and two.amount) or one.scaled > 1 or two.scaled > 1:
        return
    whole = not two.amount % _THOUSAND and (left.measure is None or left.measure.first is not None)
    if whole and one.amount >= 10 and one.amount * _THOUSAND < two.amount <= 4 * one.amount * _THOUSAND:
        one.times(_THOUSAND)


def _share_measure(left: Amount, right: Amount) -> None:
    if left.measure is None:
        left.measure = right.measure
    elif right.measure is None:
        right.measure = left.measure
