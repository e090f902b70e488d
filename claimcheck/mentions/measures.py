"""What stands around a number and says what it measures: currency, per cent, unit, rate."""

from dataclasses import dataclass
from decimal import Decimal

from claimcheck.lang.model import Currency
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.numerals import read_number
from claimcheck.mentions.scan import Scan, is_year

_ONE = Decimal(1)
# How many tokens a quotation is looked back through for its opening mark.
_QUOTED = 40
_INCHES = frozenset(('"', "″"))
_TIMES = frozenset(("second", "minute", "hour"))
# Lengths of time that are counted in a smaller unit, so that "four decades" and "40 years" are one value.
_COUNTED_IN = {
    "decade": ("year", Decimal(10)),
    "century": ("year", Decimal(100)),
    "fortnight": ("week", Decimal(2)),
    "half_year": ("year", Decimal("0.5")),
    "quarter_year": ("month", Decimal(3)),
    "half_hour": ("hour", Decimal("0.5")),
    "quarter_hour": ("minute", Decimal(15)),
    "three_quarter_hour": ("minute", Decimal(45)),
    "three_quarter_year": ("month", Decimal(9)),
}
# What is counted in a part of per cent or of a point: "25 basispunten", "dos décimas más", "1,8 Promille".
_PARTS = {
    "basis_point": ("percentage_point", Decimal("0.01")),
    "tenth": ("percentage_point", Decimal("0.1")),
    "quarter_point": ("percentage_point", Decimal("0.25")),
    "quarter": ("percent", Decimal("0.25")),
    "per_mille": ("percent", Decimal("0.1")),
}


@dataclass(slots=True)
class Measure:
    """The unit of a number: the ``kind`` of value it makes, its language-neutral ``unit``, and the token behind it.

    ``first`` is the first token of a unit in front of the number. ``others`` are the other currencies a sign may mean.
    """

    kind: str
    unit: str
    next: int
    factor: Decimal = _ONE
    others: tuple[str, ...] = ()
    first: int | None = None
    is_age: bool = False


def money_before(scan: Scan, first: int) -> Measure | None:
    """The currency sign or code in front of a number."""
    hit = scan.lang.money.before.before(scan.tokens.low, first)
    if hit is None or hit[1] < scan.floor or not _is_currency(scan, hit[1], first, hit[0]):
        return None
    letter = scan.tokens.low[hit[1]]
    is_word = letter in scan.lang.numbers.article or letter in scan.lang.words.noun_stop
    is_word = is_word or scan.tokens.word(hit[1] - 1) in ("'", "’")  # "music's $500 million"
    if first - hit[1] > 1 and len(letter) == 1 and is_word and not scan.tokens.touches(first - 1):
        sign = scan.lang.money.before.get(scan.tokens.low[first - 1])  # "a $4bn deal" is in no "a$"
        if sign is None:
            return None
        hit = sign, first - 1
    return Measure("money", hit[0].codes[0], first, hit[0].factor, hit[0].codes[1:], hit[1])


def measure_after(scan: Scan, index: int, *, digits: bool) -> Measure | None:
    """The unit that starts at a token behind a number, ``None`` where there is none."""
    low = scan.tokens.low
    if index >= len(low) or low[index] not in scan.lang.measures:
        return None
    at = _past_hyphen(scan, index)
    return (
        _percent(scan, at)
        or _age(scan, index)
        or _cued(scan, at, money=True)
        or _unit_or_cued(scan, at, digits=digits)
        or _money(scan, at, index, digits=digits)
        or _duration(scan, at)
    )


def _past_hyphen(scan: Scan, index: int) -> int:
    """Past a hyphen ("four-mile") or an opening bracket round a unit ("20 (kg)")."""
    tokens = scan.tokens
    if (
        tokens.word(index) == "-"
        and tokens.touches(index)
        and tokens.touches(index + 1)
        and tokens.word(index + 1)[:1].isalpha()
    ):
        return index + 1
    return index


def _percent(scan: Scan, index: int) -> Measure | None:
    hit = scan.lang.words.percent.at(scan.tokens.low, index)
    if not hit or hit[0] == "point":
        return None
    unit, factor = _PARTS.get(hit[0], (hit[0], _ONE))
    return Measure("percent", unit, hit[1], factor)


def _money(scan: Scan, index: int, number_end: int, *, digits: bool) -> Measure | None:
    money, low = scan.lang.money, scan.tokens.low
    hit = money.after.at(low, index)
    if hit and _is_currency(scan, index, hit[1], hit[0]):
        if low[index] == "$" and index + 1 < len(low) and low[index + 1].isdigit() and scan.tokens.touches(index + 1):
            return None  # "in 2019 $5m": the sign belongs to what follows
        return Measure("money", hit[0].codes[0], hit[1], hit[0].factor, hit[0].codes[1:])
    short = money.short.at(low, index)
    if short and digits and scan.tokens.touches(number_end) and index == number_end:
        return Measure("money", short[0].codes[0], short[1], short[0].factor, short[0].codes[1:])
    return None


def _is_currency(scan: Scan, first: int, after: int, currency: Currency) -> bool:
    """Whether a code stands in capitals; a name or sign always counts."""
    word = scan.tokens.low[first]
    if (
        after == first + 1
        and word.upper() in scan.lang.money.codes
        and len(word) == 3
        and word.upper() in (*currency.codes, "RMB")
    ):
        return scan.tokens.surface(first).isupper()
    return True


def _age(scan: Scan, index: int) -> Measure | None:
    """ "-year-old" behind a number."""
    tokens = scan.tokens
    hit = scan.lang.units.age_joined.at(tokens.low, index)
    if not hit and tokens.word(index) == "-" and tokens.touches(index):
        hit = scan.lang.units.age_joined.at(tokens.low, index + 1)
    return Measure("duration", hit[0], hit[1], is_age=True) if hit else None


def _duration(scan: Scan, index: int) -> Measure | None:
    units, low = scan.lang.units, scan.tokens.low
    if low[index] in units.lasting and index + 1 < len(low):
        index += 1 + (low[index + 1] in units.lasting)  # "three full days"
    hit = units.duration.at(low, index)
    if not hit:
        return None
    length = counted_in(*hit)
    if old := units.age_after.at(low, _past_hyphen(scan, length.next)):
        return Measure("duration", length.unit, old[1], length.factor, is_age=True)
    return length


def counted_in(unit: str, after: int) -> Measure:
    """The measure of a length of time, in the unit that it is counted in: years for a century."""
    counted, factor = _COUNTED_IN.get(unit, (unit, _ONE))
    return Measure("duration", counted, after, factor)


def _unit(scan: Scan, index: int, *, digits: bool) -> Measure | None:
    units, tokens = scan.lang.units, scan.tokens
    surface = tokens.surface(index)
    if (
        len(surface) > 1
        and surface.isupper()
        and surface not in units.exact
        and scan.lang.money.after.get(tokens.low[index])
    ):
        return None  # "DM" is a currency before it is a decimetre
    hit = (units.exact[surface], index + 1) if surface in units.exact else units.unit.at(tokens.low, index)
    if not hit and digits:
        sign = units.adjacent.get(surface)
        hit = (sign, index + 1) if sign else None
        if hit and not _is_measure_sign(scan, index, hit[1]):
            hit = None
    if hit and hit[1] > index + 1 and tokens.low[hit[1] - 1].isdecimal() and not tokens.touches(hit[1] - 1):
        single = units.unit.get(tokens.low[index])  # "5 ft 2 in" holds no square foot
        hit = (single, index + 1) if single else None
    if (
        not hit
        and surface in "(["
        and (inner := units.unit.at(tokens.low, index + 1))
        and tokens.word(inner[1]) in (")", "]")
    ):
        hit = inner[0], inner[1] + 1
    if not hit or _is_longer_sum(scan, index, hit[1]):
        return None
    unit, after = hit
    divided = _divided(scan, after)
    if divided:
        unit, after = f"{unit}/{divided[0]}", divided[1]
    return Measure("duration" if unit in _TIMES else "quantity", unit, after)


def _is_longer_sum(scan: Scan, index: int, after: int) -> bool:
    """Whether a currency's name begins with the unit's and goes on ("drie ton euro")."""
    sum_ = scan.lang.money.after.at(scan.tokens.low, index)
    return sum_ is not None and sum_[1] > after


def _unit_or_cued(scan: Scan, index: int, *, digits: bool) -> Measure | None:
    """A unit; where a word near it tells of another meaning of the same name, that one ("draai 90 graden")."""
    unit, cued = _unit(scan, index, digits=digits), _cued(scan, index)
    return cued if cued and (unit is None or cued.next >= unit.next) else unit


def _cued(scan: Scan, index: int, *, money: bool = False) -> Measure | None:
    """A unit whose name means something else too ("pounds", "degrees"), where a word near it tells which.

    ``money`` asks for sums instead, which such a unit may be as well (the Dutch "ton" of a hundred thousand euro).
    """
    hit = scan.lang.units.cued.at(scan.tokens.low, index)
    if not hit:
        return None
    rows, after = hit
    near = _near(scan, index, after)
    for unit, cues in rows:
        code, _, factor = unit.partition("/")
        if code.isupper() is not money or cues.isdisjoint(near):
            continue
        if not money:
            return Measure("quantity", unit, after)
        counts = scan.tokens.word(after)[:1].isalpha() and scan.tokens.low[after] not in scan.lang.words.noun_stop
        return None if counts else Measure("money", code, after, Decimal(factor))
    return None


def _near(scan: Scan, index: int, after: int) -> list[str]:
    """The words of a sentence that stand near enough to a unit's name to tell what it means."""
    low = scan.tokens.low
    near = low[scan.sentence_start(index, 16) : index]
    for word in low[after : after + 6]:
        if word in ".!?;\n":
            break
        near.append(word)
    return near


def _is_measure_sign(scan: Scan, index: int, after: int) -> bool:
    """Whether a one-letter sign behind digits is a unit: glued, or before a word such as "long", or at a break."""
    tokens = scan.tokens
    if len(tokens.low[index]) > 1 and not tokens.touches(index):
        return False  # "16 in America" holds no inches
    if tokens.low[index] in "\"'" and _is_quoted(scan, index):
        return False  # the closing quotation mark of a title: her album "21"
    if tokens.word(after) == "'" and tokens.touches(after) and tokens.surface(index).isalpha():
        return False  # "20 millions l'été"
    if tokens.low[index] in "'′" and tokens.word(after).isdecimal() and tokens.word(after + 1) in _INCHES:
        return tokens.touches(index)  # 5'2"
    if tokens.touches(index):
        return not tokens.touches(after) or not tokens.word(after)[:1].isalnum()
    following = tokens.word(after)
    return (
        bool(scan.lang.units.measure.at(tokens.low, after))
        or not following
        or not following[0].isalnum()
        or following in scan.lang.words.noun_stop
    )


def _is_quoted(scan: Scan, mark: int) -> bool:
    """Whether the same mark opens, or the mark closes, what is quoted: her album "21", "a fleet of 204", 2026 "at least"."""
    low, tokens = scan.tokens.low, scan.tokens
    if not tokens.touches(mark):
        return tokens.touches(mark + 1)
    at = mark - 1
    while at > 0 and mark - at < _QUOTED and low[at] not in (low[mark], "\n"):
        at -= 1
    return at >= 0 and low[at] == low[mark] and not tokens.touches(at) and tokens.touches(at + 1)


def _divided(scan: Scan, index: int) -> tuple[str, int] | None:
    """The unit of time or length behind a stroke or "per", so that "km per hour" is one unit."""
    tokens, units = scan.tokens, scan.lang.units
    per = scan.lang.words.rate_per.at(tokens.low, index)
    if not per or (tokens.word(index) == "/" and not tokens.touches(index)):
        return None
    hit = scan.lang.words.rate_unit.at(tokens.low, per[1]) or units.duration.at(tokens.low, per[1])
    if not hit and tokens.word(index) == "/" and (sign := units.adjacent.get(tokens.surface(per[1]))):
        hit = sign, per[1] + 1
    return hit


def rate_at(scan: Scan, index: int) -> tuple[str, int] | None:
    """What a sum or count is per, and the token behind it: ("year", next) for "a year", "per annum", "/yr"."""
    words, tokens = scan.lang.words, scan.tokens
    if tokens.word(index) not in words.rate_heads:
        return None
    index = _past_hyphen(scan, index)
    if (hit := words.rate_adverb.at(tokens.low, index)) and not _names_time(scan, hit[1]):
        return hit
    per = words.rate_per.at(tokens.low, index)
    if per:
        at = _past_hyphen(scan, per[1])
        unit = words.rate_unit.at(tokens.low, at)
        if not unit and tokens.word(index) == "/" and (sign := scan.lang.units.adjacent.get(tokens.surface(at))):
            unit = sign, at + 1
        if unit and not _tells_time(scan, at, unit[1]) and not _names_time(scan, unit[1]):
            return unit
    if count := _round_number(scan, index):
        return count
    each = words.rate_each.at(tokens.low, index)
    return ("each", each[1]) if each else None


def _names_time(scan: Scan, after: int) -> bool:
    """Whether the unit of a rate goes on as the name of a time: "im Jahr 2023", "im Monat Mai"."""
    word = scan.tokens.word(after)
    return is_year(word) or scan.lang.dates.month.get(word) is not None


def _tells_time(scan: Scan, unit: int, after: int) -> bool:
    """Whether the unit of a rate is a time told instead: "a year earlier", "a year from now", but not "a year from May"."""
    following, low = scan.tokens.word(after), scan.tokens.low
    if following not in scan.lang.words.rate_not_before or scan.lang.dates.unit.get(low[unit]) is None:
        return False
    if scan.lang.words.role.get(following) == "from":
        return scan.lang.dates.now.at(low, after + 1) is not None
    bare = scan.tokens.word(after + 1)  # "£682 a week before tax"
    is_bare = scan.lang.dates.counts_from_bare and bare.isalpha() and bare not in scan.lang.words.noun_stop
    return not is_bare or bare in scan.lang.words.definite or scan.tokens.is_capital(after + 1)


def _round_number(scan: Scan, index: int) -> tuple[str, int] | None:
    """What is counted for so many: ("100000", next) for "per 100,000 inhabitants"."""
    opened = scan.lang.words.rate_round.at(scan.tokens.low, index)
    if not opened or opened[1] >= len(scan.tokens):
        return None
    number = read_number(scan, opened[1])
    scale = scan.lang.numbers.scale.at(scan.tokens.low, opened[1])  # "per thousand"
    if number and number.amount is not None and not number.ordinal and not number.tail:
        scale = number.amount, number.next
    text = f"{scale[0].normalize():f}" if scale else ""
    if not scale or not 3 <= len(text) <= 9 or text.strip("0") != "1":
        return None
    noun = counted_noun(scan, scale[1], many=True)
    return text, noun[1] if noun else scale[1]
