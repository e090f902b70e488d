"""One number with what it measures: its sign, its currency or unit, and the smaller units that go on with it."""

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.mentions.hedges import change, modifier_before
from claimcheck.mentions.measures import Measure, counted_in, measure_after, money_before
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.numerals import read_number
from claimcheck.mentions.scan import Numeral, Scan

_ONE = Decimal(1)
_NO_AMOUNT = ("times", "rank", "fraction")  # endings of compounds that make a ratio or a rank
_SIGNS = ("-", "–", "+")
_DASHES = ("-", "–", "—")
_DEGREES = ("degree", "degree_Celsius", "degree_Fahrenheit")
# What an amount may be followed by to go on in a smaller unit: "5 ft 2 in", "1 hour 20 minutes".
_SMALLER = {
    "hour": ("minute", Decimal(60)),
    "minute": ("second", Decimal(60)),
    "year": ("month", Decimal(12)),
    "foot": ("inch", Decimal(12)),
    "stone": ("pound", Decimal(14)),
    "pound": ("ounce", Decimal(16)),
    "meter": ("centimeter", Decimal(100)),
    "kilogram": ("gram", Decimal(1000)),
    "kilometer": ("meter", Decimal(1000)),
    "day": ("hour", Decimal(24)),
    "week": ("day", Decimal(7)),
}
# Units whose one is a measure behind a hedge ("bijna een kilo"), having no other meaning.
_MEASURED = frozenset(
    (
        "kilometer",
        "meter",
        "centimeter",
        "millimeter",
        "mile",
        "kilogram",
        "gram",
        "pound",
        "tonne",
        "liter",
        "hectare",
        "degree_Celsius",
    )
)


@dataclass(slots=True)
class Amount:
    """A number, its measure where it has one, and the tokens it takes."""

    number: Numeral
    measure: Measure | None
    first: int
    next: int

    @property
    def amount(self) -> Decimal | None:
        """The number in the measure's main unit, ``None`` for an order of magnitude."""
        factor = self.measure.factor if self.measure else _ONE
        return None if self.number.amount is None else self.number.amount * factor


def read_single(scan: Scan, index: int) -> Amount | None:
    """One number with its sign, its currency in front and its unit behind."""
    shared = read_number(scan, index)
    if shared is None or shared.ordinal or _is_ordinal(scan, shared):
        return None
    number = shared.copy()
    first = index
    money = money_before(scan, index)
    first = _negated(scan, number, index, money)
    if number.tail:
        unit = scan.lang.numbers.endings.get(number.tail, "times")
        return None if unit in _NO_AMOUNT else Amount(number, _tail_measure(unit, number.next), first, number.next)
    if ended := _ended(scan, number):
        return Amount(number, ended, first, ended.next)
    if number.digits and scan.tokens.word(number.next + 1) in _DASHES:
        _past_no_cents(scan, number, money)
    behind = measure_after(scan, number.next, digits=number.digits) or _measure_of(scan, number)
    measure = money if money and not (behind and behind.kind == "percent") else behind
    after = number.next if measure is None or measure is money else measure.next
    if money and behind and behind.kind == "money" and set(behind.unit) and behind.factor == 1:
        measure, after = Measure("money", behind.unit, behind.next, first=money.first), behind.next
    if measure is money and money and (scaled := scan.lang.numbers.scale.at(scan.tokens.low, after)):
        number.times(scaled[0])
        after = scaled[1]
    amount = Amount(
        number, measure, min(first, measure.first if measure and measure.first is not None else first), after
    )
    if measure and measure.kind == "money" and measure is not money:
        _scale_behind(scan, amount)
    _add_smaller(scan, amount)
    _negate_behind(scan, amount)
    return amount


def _past_no_cents(scan: Scan, number: Numeral, money: Measure | None) -> None:
    """Past the dashes that stand for no cents: "€ 12,-", "12,-- Euro", "Fr. 1'250.–"."""
    tokens, at = scan.tokens, number.next
    if tokens.word(at) not in (",", "."):
        return
    after = at + 2 + (tokens.word(at + 2) in _DASHES)
    glued = all(tokens.touches(place) for place in range(at, after))
    if glued and not tokens.word(after).isdecimal() and (money or scan.lang.money.after.at(tokens.low, after)):
        number.next = after


def _negate_behind(scan: Scan, amount: Amount) -> None:
    """ "5 grados bajo cero": words behind a temperature that make it negative."""
    if amount.measure is None or amount.measure.unit not in _DEGREES or amount.number.amount is None:
        return
    if below := scan.lang.numbers.negative_after.at(scan.tokens.low, amount.next):
        amount.number.amount, amount.next = -amount.number.amount, below[1]


def _is_ordinal(scan: Scan, number: Numeral) -> bool:
    """Whether letters behind digits make them an ordinal ("22esimo", "19e keer")."""
    if not number.digits or not scan.tokens.touches(number.next):
        return False
    ending = scan.tokens.low[number.next]
    return ending.isalpha() and ending in scan.lang.numbers.ordinal_suffix and scan.lang.units.unit.get(ending) is None


def _measure_of(scan: Scan, number: Numeral) -> Measure | None:
    """The unit behind a scale word and "of": "dos millones de euros", "cientos de kilómetros", "0.5 of a percentage point"."""
    behind = scan.past(number.next, scan.lang.numbers.unit_of)
    if behind and number.amount and 0 < number.amount < 1 and scan.tokens.word(behind) in scan.lang.numbers.article:
        share = measure_after(scan, behind + 1, digits=False)
        return share if share and share.kind == "percent" else None
    is_large = behind and (number.scaled > 1 or number.step >= 1000 or number.amount is None)
    return measure_after(scan, behind, digits=False) if is_large and behind else None


def read_one_unit(scan: Scan, index: int) -> Amount | None:
    """ "an hour and a half", "more than a year": an article that counts a unit, where something shows that it counts."""
    low, numbers = scan.tokens.low, scan.lang.numbers
    if low[index] in numbers.bare_units and (measure := measure_after(scan, index, digits=False)):
        bare = Amount(Numeral(index, measure.next, _ONE), measure, index, measure.next)
        if low[measure.next : measure.next + 1] != [","]:
            _add_smaller(scan, bare)  # "hora y media", "час и двенадцать минут"
        return bare if bare.next > measure.next and not goes_on_as_share(scan, bare.next) else None
    if low[index] not in numbers.article:
        return None
    measure = measure_after(scan, index + 1, digits=False) or _point(scan, index + 1)
    if measure is None or measure.is_age:
        return None
    if measure.kind == "money":
        return _one_coin(scan, index, measure)
    more = scan.lang.numbers.and_more.at(low, measure.next)
    if more:
        return Amount(Numeral(index, more[1], _ONE + more[0], Decimal("0.1")), measure, index, more[1])
    one = Amount(Numeral(index, index + 1, _ONE), measure, index, measure.next)
    if turned := _turned(scan, one):
        return turned
    if measure.kind == "percent":
        return one if scan.lang.words.percent.get(low[index + 1]) != "point" else None  # "stieg um ein Prozent"
    if measure.kind != "duration" and measure.unit not in _MEASURED:
        return None
    _add_smaller(scan, one)
    shown = one.next > measure.next or scan.lang.units.counted_before.before(low, index) or _is_part(measure)
    shown = shown or modifier_before(scan, index)[0] is not None or _is_of_stuff(scan, measure)
    return one if shown or change(scan, index, measure.next)[1] == "by" else None


def goes_on_as_share(scan: Scan, index: int) -> bool:
    """Whether "and a half" behind a unit begins something else: "at the end of the year and a half of its staff"."""
    word, following = scan.tokens.word(index), scan.tokens.word(index + 1)
    of_these = word in scan.lang.numbers.unit_of and following in scan.lang.words.definite
    return of_these or (word[:1].isalpha() and word in scan.lang.amounts)


def _is_of_stuff(scan: Scan, measure: Measure) -> bool:
    """Whether what is measured stands right behind a unit ("ein Pfund Mehl")."""
    return measure.kind == "quantity" and counted_noun(scan, measure.next, many=False) is not None


def _point(scan: Scan, index: int) -> Measure | None:
    """A point that may be one of per cent, where more than one is told ("a point and a half")."""
    hit = scan.lang.words.percent.at(scan.tokens.low, index)
    return Measure("percent", "percentage_point", hit[1]) if hit and hit[0] == "point" else None


def read_one_of_range(scan: Scan, index: int) -> Amount | None:
    """ "een tot twee miljoen", "ein oder zwei": an article that counts one, before a word that joins it to a number word."""
    low, numbers = scan.tokens.low, scan.lang.numbers
    join = scan.lang.words.join.at(low, index + 1)
    if low[index] not in numbers.article or join is None or join[1] != index + 2 or not low[index + 1].isalpha():
        return None
    number = read_number(scan, join[1])
    if number is None or number.digits or number.ordinal or number.amount is None or number.tail:
        return None
    return (
        Amount(Numeral(index, index + 1, _ONE), None, index, index + 1)
        if 1 < number.amount / number.scaled <= 12
        else None
    )


def _is_part(measure: Measure) -> bool:
    """Whether a length of time is a part of a longer one, which is only said to measure ("een kwartier", "ein Vierteljahr")."""
    return measure.factor < 1 or (measure.unit in ("minute", "month") and measure.factor > 1)


def _one_coin(scan: Scan, index: int, measure: Measure) -> Amount | None:
    """ "A dollar a day", "een euro per uur", but not "a dollar bond"."""
    following = scan.tokens.word(measure.next)
    alone = not following[:1].isalnum() or following in scan.lang.words.noun_stop
    return Amount(Numeral(index, index + 1, _ONE), measure, index, measure.next) if alone else None


def _turned(scan: Scan, one: Amount) -> Amount | None:
    """ "een jaar of tien": the unit before a number that is about so many of them."""
    if scan.tokens.word(one.next) not in scan.lang.words.of_about:
        return None
    number = read_number(scan, one.next + 1)
    if (
        number is None
        or number.amount is None
        or number.ordinal
        or number.tail
        or measure_after(scan, number.next, digits=True)
    ):
        return None
    number = number.copy()
    number.about = True
    return Amount(number, one.measure, one.first, number.next)


def _ended(scan: Scan, number: Numeral) -> Measure | None:
    """The measure in the ending of a compound that starts in digits: "12-prozentig", "3-daags"."""
    tokens = scan.tokens
    if not number.digits or not tokens.touches(number.next):
        return None
    at = number.next + (tokens.low[number.next] == "-")
    unit = scan.lang.numbers.endings.get(tokens.word(at), "times")
    if unit in _NO_AMOUNT or unit == "number" or not tokens.touches(at):
        return None
    return _tail_measure(unit, at + 1)


def _tail_measure(unit: str, after: int) -> Measure | None:
    """The measure that a compound's ending names: an age, per cent, a duration; none for ``number``."""
    if unit == "percent":
        return Measure("percent", "percent", after)
    if unit == "age":
        return Measure("duration", "year", after, is_age=True)
    return counted_in(unit, after) if unit != "number" else None


def _negated(scan: Scan, number: Numeral, index: int, money: Measure | None) -> int:
    """Applies a minus sign or word in front; returns the first token that belongs to the number."""
    tokens = scan.tokens
    first = money.first if money and money.first is not None else index
    sign = first - 1
    if sign < scan.floor or number.amount is None:
        return first
    word = tokens.low[sign]
    if word not in _SIGNS and word not in scan.lang.numbers.negative:
        return first
    free = not tokens.touches(sign)
    hyphen = word == "-" and (free or tokens.low[sign - 1] in "(….")
    dash = word == "–" and free and not tokens.word(sign - 1).isdecimal()  # "до –5 °С"
    glued = (hyphen or dash) and tokens.touches(first)
    if sign and tokens.low[sign - 1] in scan.lang.words.either:
        return first  # "a margin of plus or minus 3"
    hedged = scan.lang.words.before.before(tokens.low, first)  # "au moins 5" is no negative
    if glued or (word in scan.lang.numbers.negative and not hedged and not _is_less(scan, number, word)):
        number.amount = -number.amount
        return sign
    if word == "+" and tokens.touches(first):
        return sign
    return first


def _is_less(scan: Scan, number: Numeral, word: str) -> bool:
    """Whether a word for minus says "fewer": "menos 62 % do que em 2022", but "menos 5 graus"."""
    if scan.lang.words.direction_ahead.get(word) is None:
        return False
    measure = measure_after(scan, number.next, digits=number.digits)
    if measure is None:
        return number.scaled > 1 or counted_noun(scan, number.next, many=True) is not None
    set_off = scan.tokens.word(number.first - 2) == ","  # "arderam 3212 hectares, menos 62 % do que ..."
    return set_off if measure.kind == "percent" else not measure.unit.startswith("degree")


def _scale_behind(scan: Scan, amount: Amount) -> None:
    """ "75 USD million": the scale word behind the currency."""
    if amount.number.scaled == 1 and (scaled := scan.lang.numbers.scale.at(scan.tokens.low, amount.next)):
        amount.number.times(scaled[0])
        amount.next = scaled[1]


def _add_smaller(scan: Scan, amount: Amount) -> None:
    """Adds "2 in" to "5 ft", "13 minutes and 44 seconds" to "two hours", "30 cents" to "10 dollars"."""
    measure = amount.measure
    if measure and (added := _add_next(scan, amount, measure, _ONE)):
        _add_next(scan, amount, *added)


def _add_next(scan: Scan, amount: Amount, measure: Measure, per: Decimal) -> tuple[Measure, Decimal] | None:
    """Adds one smaller part; returns its measure and how many of it the amount's unit holds, ``None`` where none follows.

    ``per`` is how many of ``measure`` the amount's unit holds.
    """
    number = amount.number
    if not measure or number.amount is None or measure.is_age:
        return None
    index = amount.next
    if (
        more := scan.lang.numbers.and_more.at(scan.tokens.low, index)
    ) and number.amount == number.amount.to_integral_value():
        number.amount += more[0]  # "dos años y medio"
        amount.next = more[1]
        return None
    if scan.tokens.word(index) in scan.lang.numbers.conjunction or scan.tokens.word(index) == ",":
        index += 1
    if index == amount.next and measure.kind == "money" and measure.first is not None:
        return None
    smaller = read_number(scan, index, scale=False)
    if smaller is None or smaller.amount is None or smaller.ordinal or smaller.tail:
        return None
    chained = scan.lang.units.chained.at(scan.tokens.low, smaller.next)
    if chained and measure.unit in _SMALLER and chained[0] == _SMALLER[measure.unit][0]:
        unit: Measure | None = Measure("quantity", *chained)
    else:
        unit = measure_after(scan, smaller.next, digits=smaller.digits)
    if not unit and (share := _unnamed(scan, amount, index, smaller)):
        number.amount += smaller.amount / share
        amount.next = smaller.next
        return None
    if not unit or unit.is_age:
        return None
    if measure.kind == "money" and unit.kind == "money" and unit.factor < measure.factor and smaller.amount < 100:
        number.amount += smaller.amount * unit.factor / measure.factor
    elif (chain := _SMALLER.get(measure.unit)) and chain[0] == unit.unit and smaller.amount < chain[1]:
        number.amount += smaller.amount / (chain[1] * per)
        number.step = _ONE / (chain[1] * per)
        amount.next = unit.next
        return unit, chain[1] * per
    else:
        return None
    amount.next = unit.next
    return None


def _is_joined(scan: Scan, amount: Amount, index: int, smaller: Numeral) -> bool:
    """Whether the number behind a sum may be its cents, by what stands between them."""
    join, numbers = scan.tokens.word(amount.next), scan.lang.numbers
    if index == amount.next or not smaller.digits or join in numbers.point:
        return True
    ends = smaller.plain and not scan.tokens.word(smaller.next)[:1].isalpha()  # "25 euros com 50."
    return ends and join in numbers.conjunction and not scan.lang.words.between.before(scan.tokens.low, amount.first)


def _unnamed(scan: Scan, amount: Amount, index: int, smaller: Numeral) -> int | None:
    """How many of a smaller unit that goes unsaid make one of the amount's: "12 euro 50", "2 h 45", "1 Meter 80"."""
    measure = amount.measure
    if measure is None:
        return None
    if measure.unit == "hour":
        return 60 if _is_minutes(scan, index, smaller) else None
    if measure.unit == "foot" and index == amount.next:
        return 12 if _is_inches(scan, smaller) else None
    if not _is_change(scan, smaller):
        return None
    if measure.unit == "meter":
        alike = smaller.plain or not (smaller.digits or amount.number.digits)  # "1 meter 80", "twee meter tien"
        return 100 if index == amount.next and alike else None
    return 100 if measure.kind == "money" and _is_joined(scan, amount, index, smaller) else None


def _is_minutes(scan: Scan, index: int, number: Numeral) -> bool:
    """Whether two digits right behind the sign for hours are its minutes."""
    low = scan.tokens.low
    return (
        len(low[index - 1]) == 1
        and low[index].isdecimal()
        and len(low[index]) == 2
        and number.next == index + 1
        and int(low[index]) < 60
    )


def _is_inches(scan: Scan, number: Numeral) -> bool:
    """Whether a small number right behind feet is their inches: "six foot two"."""
    if number.amount is None or not 0 < number.amount < 12 or number.amount % 1:
        return False
    return counted_noun(scan, number.next, many=True) is None and measure_after(scan, number.next, digits=True) is None


def _is_change(scan: Scan, number: Numeral) -> bool:
    """Whether a number behind a currency's name is its small change: two digits or a word, that count nothing."""
    if number.amount is None or not 5 <= number.amount <= 99 or number.amount % 1:
        return False
    if (number.digits and number.next - number.first != 1) or len(scan.tokens.low[number.first]) < 2:
        return False
    return counted_noun(scan, number.next, many=True) is None
