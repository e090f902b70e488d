"""Multiples ("twice", "three times") and fractions of a whole ("a quarter", "one in five", "two-thirds")."""

from decimal import Decimal

from claimcheck.mentions.amounts import opened
from claimcheck.mentions.denominators import denominator, is_open, is_subject, tied_denominator
from claimcheck.mentions.digits import read_slash
from claimcheck.mentions.hedges import change, combine, modifier_after, modifier_before
from claimcheck.mentions.measures import measure_after, rate_at
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.numerals import read_number, starts_number
from claimcheck.mentions.scan import Draft, Numeral, Scan
from claimcheck.values.model import Duration, Money, Percent, Quantity, Ratio, made

_ONE = Decimal(1)


def read_ratio(scan: Scan, index: int) -> Draft | None:
    """The multiple or fraction that starts at a token, ``None`` where it starts none."""
    if scan.tokens.low[index] not in scan.lang.words.ratio_heads:
        return _slash(scan, index) or _of_number(scan, index)
    return (
        _multiple(scan, index)
        or _half(scan, index)
        or _slash(scan, index)
        or _fraction(scan, index)
        or _out_of(scan, index)
        or _every(scan, index)
        or _times(scan, index)
    )


def _of_number(scan: Scan, index: int) -> Draft | None:
    """The multiple or fraction that a plain number starts, by what stands behind it."""
    number = read_number(scan, index)
    if number is None:
        return None
    if number.ordinal and (part := _part_of(scan, index)):
        return part  # "one hundredth of"
    following = scan.tokens.word(number.next)
    parts = following in scan.lang.words.ratio_behind or following[:1].isdecimal()
    parts = parts or (following[:1].isalpha() and starts_number(scan.lang.numbers, following))
    return (_parts(scan, index, number) if parts else None) or _out_of(scan, index) or _times(scan, index)


def _multiple(scan: Scan, index: int) -> Draft | None:
    hit = scan.lang.words.multiple.at(scan.tokens.low, index)
    if not hit or (hit[0] % 1 == 0 and rate_at(scan, hit[1])):
        return None  # "twice a year" tells how often
    draft = _ratio(scan, index, hit[1], hit[0], "times")
    hedge = modifier_before(scan, index + 1)[0] if draft.value.modifier is None else None
    if hedge and hit[1] > index + 1:  # "más del doble": the hedge and the multiple share a word
        draft.value = draft.value.model_copy(update={"modifier": hedge, **opened(hit[0], Decimal(0), hedge)})
    return draft


def _half(scan: Scan, index: int) -> Draft | None:
    """ "media hora": a word that is a half before a unit only."""
    if scan.tokens.low[index] not in scan.lang.numbers.half:
        return None
    shortened = scan.past(index, scan.lang.numbers.half)  # "mezz'ora"
    return _measured(scan, index, shortened or index + 1, Decimal("0.5"))


def _times(scan: Scan, index: int) -> Draft | None:
    """ "three times", "10x", "five-fold", "by a factor of two"."""
    number = read_number(scan, index)
    if number is None or number.amount is None or number.ordinal:
        return None
    if scan.lang.words.times_before.before(scan.tokens.low, index):
        return _ratio(scan, index, number.next, number.amount, "times")
    if scan.lang.numbers.endings.get(number.tail) == "times":
        return _ratio(scan, index, number.next, number.amount, "times")
    low, words = scan.tokens.low, scan.lang.words
    if opened_by := words.multiplied.before(low, index):
        amount = number.amount if opened_by[0] == "times" else _ONE / number.amount if number.amount else None
        return _ratio(scan, index, number.next, amount, "times") if amount else None
    hit = words.times.at(low, number.next)
    if not hit or (scan.tokens.is_capital(number.next) and words.noun_head != "capital"):
        return None
    if number.amount % 1 == 0 and scan.tokens.word(hit[1]) in words.times_counted:
        return None  # "scored 19 times in 23 games" tells how often
    more = scan.lang.numbers.and_more.at(low, hit[1]) or (Decimal(0), hit[1])
    amount = number.amount + more[0]
    return _ratio(scan, index, more[1], amount, "times") if amount != 1 else None  # "une fois" multiplies nothing


def _slash(scan: Scan, index: int) -> Draft | None:
    if not scan.tokens.low[index].isdecimal() or scan.tokens.word(index + 1) not in ("/", "⁄"):
        return None
    hit = read_slash(scan, index)
    if not hit or (hit[1] > 12 and hit[1] not in (16, 20, 32, 64, 100, 1000)):
        return None
    return _ratio(scan, index, hit[2], Decimal(hit[0]) / Decimal(hit[1]), "fraction")


def _fraction(scan: Scan, index: int) -> Draft | None:
    """ "half", "a third", "two-thirds", "3 quarters", "four and two fifths"."""
    bare = _bare_fraction(scan, index)
    if bare:
        return bare
    number = _numerator(scan, index)
    return _parts(scan, index, number) if number else None


def _parts(scan: Scan, index: int, number: Numeral) -> Draft | None:
    """ "two-thirds", "3 quarters", "four and two fifths": a number of fractions, or a whole and a fraction of one."""
    if number.amount is None:
        return None
    after = number.next
    if scan.tokens.word(after) == "-":
        after += 1
    if tied := tied_denominator(scan, number, after):
        return _ratio(scan, index, tied[1], tied[0], "fraction")
    hit = denominator(scan, number, after)
    if hit and number.ordinal:
        return None  # "the second half" is no two halves
    if hit and number.amount == number.amount.to_integral_value() and _is_share(scan, number, after, hit[1]):
        over, under = hit[0]
        if _ends_in_one(scan, number, after):  # "vingt et un cinquième" is twenty and one fifth
            return _with_unit(scan, index, hit[1], number.amount - 1 + Decimal(over) / Decimal(under))
        # "4 ½", "honderd driekwart"
        if (number.digits and not scan.tokens.low[after].isalpha()) or (over > 1 and number.amount > 1):
            return _with_unit(scan, index, hit[1], number.amount + Decimal(over) / Decimal(under))
        if (last := _last_part(scan, number, after)) is not None and last < under:
            return _with_unit(scan, index, hit[1], number.amount - last + last * over / Decimal(under))
        return _ratio(scan, index, hit[1], number.amount * over / Decimal(under), "fraction")
    return _part_of(scan, index) or _mixed(scan, index, number)


def _last_part(scan: Scan, number: Numeral, place: int) -> Decimal | None:
    """The number behind the "and" of a longer one: it alone counts a fraction in "two hundred and three tenths"."""
    last = number.next - 1
    if number.digits or place != number.next or last - 2 < number.first:
        return None
    atom = scan.lang.numbers.atoms.get(scan.tokens.low[last])
    numbers = scan.lang.numbers
    joined = scan.tokens.low[last - 1] in numbers.connector - numbers.ten_connector  # no "trinta e três vinte avos"
    return atom.value if joined and atom and atom.role == "digit" and not scan.lang.numbers.unit_first else None


def _ends_in_one(scan: Scan, number: Numeral, place: int) -> bool:
    """Whether a number ends in "and one" and the fraction behind it is a singular, so that the one counts the fraction."""
    numbers, low = scan.lang.numbers, scan.tokens.low
    last = number.next - 1
    if number.amount is None or number.amount <= 1 or low[last] not in numbers.article:
        return False
    joined = low[last - 1] in numbers.connector or low[last - 1] in numbers.conjunction
    return joined and place == number.next and numbers.fraction.get(f"{low[place]}s") is not None


def _part_of(scan: Scan, index: int) -> Draft | None:
    """ "un vingt-cinquième", "one hundredth of": an article or a one and an ordinal that orders no noun."""
    numbers, word = scan.lang.numbers, scan.tokens.low[index]
    one = numbers.atoms.get(word) if word not in numbers.article else None
    if not (word in numbers.article or (one and one.value == 1 and not one.ordinal)):
        return None
    if scan.lang.words.percent.at(scan.tokens.low, index + 1):
        return None
    number = read_number(scan, index + 1)
    if number is None or not number.ordinal or number.tail or not number.amount or number.amount < 10:
        return None
    following = scan.tokens.word(number.next)
    if following == "-" and scan.tokens.touches(number.next + 1):
        return None  # "een negentiende-eeuws huis"
    return _ratio(scan, index, number.next, _ONE / number.amount, "fraction") if is_open(scan, number.next) else None


def _numerator(scan: Scan, index: int) -> Numeral | None:
    if scan.tokens.low[index] in scan.lang.numbers.article:
        grouped = read_number(scan, index)  # "a hundred"
        return grouped if grouped and grouped.next > index + 1 else Numeral(index, index + 1, _ONE)
    return read_number(scan, index)


def _bare_fraction(scan: Scan, index: int) -> Draft | None:
    """ "half of", "three quarters": a fraction word without a numerator, of which "half" alone is one."""
    numbers, tokens = scan.lang.numbers, scan.tokens
    hit = numbers.fraction.at(tokens.low, index)
    if not hit or (index and numbers.ordinal.get(tokens.low[index - 1 - (tokens.low[index - 1] == "-")]) is not None):
        return None  # "the first half ended 1-0"
    (over, under), after = hit
    # A language without articles says "a third" with the word alone, unless that is an ordinal too.
    glued = tokens.low[index].startswith(tuple(numbers.article)) if numbers.article else True  # "eenderde"
    alone = glued and numbers.ordinal.get(tokens.low[index]) is None
    if (over, under) == (1, 2) or over > 1 or len(tokens.low[index]) == 1 or after > index + 1 or alone:
        return _ratio(scan, index, after, Decimal(over) / Decimal(under), "fraction")
    return None


def _is_share(scan: Scan, number: Numeral, place: int, after: int) -> bool:
    """Whether the word is a fraction and no ordinal: "two thirds", "a third of", but not "a third man"."""
    numbers, tokens = scan.lang.numbers, scan.tokens
    word = tokens.low[place]
    if numbers.ordinal.get(word) is None:
        return not (number.digits and scan.lang.dates.unit.get(word))
    following = tokens.word(after)
    if number.amount != 1 or place > number.next or not numbers.article:
        return True
    if following == "-" and tokens.touches(after) and tokens.touches(after + 1):
        return False  # "een derde-rangs theater"
    alone = not following or not following[0].isalpha() or following in numbers.fraction_follow
    return alone or is_subject(scan, place, after)


def _mixed(scan: Scan, index: int, number: Numeral) -> Draft | None:
    """ "130 and two fifths", "3 1/2": a whole and a fraction of one."""
    after = number.next
    if number.amount is None or number.ordinal:
        return None
    conjunction = scan.lang.numbers.conjunction
    if not number.digits and (beside := _beside(scan, index, number)):
        return beside
    if scan.tokens.word(after) in conjunction:
        at = after + 1 + (scan.tokens.word(after + 1) in conjunction)  # "семь целых и шесть десятых"
        inner = _numerator(scan, at) if at < len(scan.tokens) else None
        hit = denominator(scan, inner, inner.next) if inner and inner.amount else None
        if inner and inner.amount and hit and inner.amount < hit[0][1]:
            scale = number.step if number.step >= 1000 and not number.digits else _ONE
            return _with_unit(
                scan, index, hit[1], number.amount + scale * inner.amount * hit[0][0] / Decimal(hit[0][1])
            )
    after += scan.tokens.word(after) in conjunction or _is_hyphen(scan, after)  # "1-1/2"
    if number.digits and scan.tokens.word(after).isdecimal() and (slash := read_slash(scan, after)):
        return _with_unit(scan, index, slash[2], number.amount + Decimal(slash[0]) / Decimal(slash[1]))
    return None


def _beside(scan: Scan, index: int, number: Numeral) -> Draft | None:
    """ "Vier zwei Fünftel": a whole in words and a fraction of one right behind it."""
    part = _numerator(scan, number.next) if number.next < len(scan.tokens) else None
    hit = denominator(scan, part, part.next) if part and part.amount and not part.digits and not part.ordinal else None
    if number.amount is None or number.amount % 1 or number.amount > 999 or not (part and part.amount and hit):
        return None
    over, under = hit[0]
    ends = not scan.tokens.word(hit[1])[:1].isalpha() or part.amount > 1  # "of two a third was lost"
    fits = ends and over == 1 and part.amount < under <= 100
    return _with_unit(scan, index, hit[1], number.amount + part.amount / Decimal(under)) if fits else None


def _with_unit(scan: Scan, index: int, after: int, amount: Decimal) -> Draft | None:
    measure = measure_after(scan, after, digits=True)
    if not measure:
        return _ratio(scan, index, after, amount, "times")
    kind = measure.kind if measure.kind in _PARTED else "quantity"
    bounds = opened(amount * measure.factor, Decimal(0), None)
    return Draft(index, measure.next, made(_PARTED[kind], kind, measure.unit, None, bounds))


def _out_of(scan: Scan, index: int) -> Draft | None:
    """ "nine in ten", "7 out of 10"."""
    one = _numerator(scan, index)
    if one is None or one.amount is None or one.ordinal or one.scaled > 1:
        return None
    gap = one.next
    words = scan.lang.words
    joined = words.share_join.at(scan.tokens.low, gap) or words.share_between.at(scan.tokens.low, gap)
    wanted = one.amount == 1 or words.share_noun
    if not joined and wanted and (noun := counted_noun(scan, gap, many=one.amount != 1)):
        gap = noun[1]  # "one student in five"
        joined = words.share_join.at(scan.tokens.low, gap)
    numbers, word = scan.lang.numbers, scan.tokens.low[index]
    bare = word in numbers.article and numbers.atoms.get(word) is None and word not in words.share_one
    if not joined or (bare and joined[1] == gap + 1):
        return None  # an article that is no number word counts as one before a phrase only ("een op de vier")
    two = read_number(scan, joined[1])
    if two is None or two.amount is None or two.ordinal or not 0 < one.amount < two.amount:
        return None
    divided = scan.tokens.low[gap] in words.divided
    if not divided and not _is_whole(scan, one, two, joined[1] - gap):
        return None
    return _ratio(scan, index, two.next, one.amount / two.amount, "fraction", whole=divided)


def _every(scan: Scan, index: int) -> Draft | None:
    """ "jeder Vierte", "каждый пятый": one of so many, by its ordinal."""
    opening = scan.lang.words.share_before.at(scan.tokens.low, index)
    if not opening:
        return None
    number = read_number(scan, opening[1])
    if number is None or number.amount is None or not number.ordinal or number.tail or not 2 <= number.amount <= 1000:
        return None
    return _ratio(scan, index, number.next, _ONE / number.amount, "fraction")


def _is_whole(scan: Scan, one: Numeral, two: Numeral, gap: int) -> bool:
    """Whether the second number is the whole of a share and not a year, a rank's field or a count of its own."""
    if one.amount is None or two.amount is None or (two.plain and 1000 <= two.amount <= 2100) or two.amount > 10_000:
        return False
    if one.amount != 1 and two.amount not in (
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        12,
        15,
        16,
        20,
        25,
        30,
        40,
        50,
        100,
        500,
        1000,
        10_000,
    ):
        return False
    return scan.lang.units.duration.at(scan.tokens.low, two.next) is None and gap <= 3


def _measured(scan: Scan, index: int, after: int, amount: Decimal) -> Draft | None:
    """ "half a mile", "1/4 cup", "half an hour": a fraction of a unit."""
    of = scan.tokens.word(after) in scan.lang.numbers.unit_of
    at = after + (of or _is_hyphen(scan, after))  # "half-an-hour"
    counted = _is_one(scan, at, of=of)
    at += counted
    measure = measure_after(scan, at, digits=False)
    if not measure or measure.kind not in _PARTED or (measure.kind == "money" and not counted):
        return None
    if measure.is_age and measure.factor == 1:
        return None  # "half a century old" is an age, "half a year old" an infant's
    before, _ = modifier_before(scan, index, share=True)
    bounds = opened(amount * measure.factor, Decimal(0), before)
    return Draft(index, measure.next, made(_PARTED[measure.kind], measure.kind, measure.unit, before, bounds))


def _is_one(scan: Scan, index: int, *, of: bool) -> bool:
    """Whether an article stands at a token, or behind "of" a one: "a quarter of one per cent"."""
    word, numbers = scan.tokens.word(index), scan.lang.numbers
    atom = numbers.atoms.get(word) if of else None
    return (
        word in numbers.article or (of and word == "1") or (atom is not None and atom.value == 1 and not atom.ordinal)
    )


_PARTED: dict[str, type[Quantity | Duration | Percent | Money]] = {
    "money": Money,
    "quantity": Quantity,
    "duration": Duration,
    "percent": Percent,
}


def _ratio(scan: Scan, index: int, after: int, amount: Decimal, unit: str, *, whole: bool = True) -> Draft:
    """The draft of a ratio; what is no ``whole`` of its own ("one in four") is a part of no unit behind it."""
    if whole and unit == "fraction" and (measured := _measured(scan, index, after, amount)):
        return measured
    before, _ = modifier_before(scan, index, share=True)
    behind, _ = modifier_after(scan, after)
    modifier = combine(before, behind)
    if before is None and unit == "fraction" and (signed := _below_zero(scan, index)) is not None:
        value = made(Ratio, "ratio", unit, None, opened(-amount, Decimal(0), None))
        return Draft(signed, after, value)
    point = None
    if (
        unit == "fraction"
        and (point := scan.lang.words.percent.at(scan.tokens.low, _past_of(scan, after + _is_hyphen(scan, after))))
        and point[0] in ("percentage_point", "point")
    ):
        points = made(Percent, "percent", "percentage_point", modifier, opened(amount, amount / 10, modifier))
        return Draft(index, point[1], points)
    value = made(Ratio, "ratio", unit, modifier, opened(amount, Decimal(0), modifier))
    draft = Draft(index, after, value)
    draft.direction, draft.role = change(scan, index, after)
    return draft


def _below_zero(scan: Scan, index: int) -> int | None:
    """The place of the minus in front of a fraction ("minus five eighths"), which must be no word for "fewer"."""
    minus, tokens = index - 1, scan.tokens
    if minus < scan.floor:
        return None
    if tokens.low[minus] == "-" and tokens.touches(index) and (minus == 0 or not tokens.touches(minus)):
        return minus
    if tokens.low[minus] not in scan.lang.numbers.negative:
        return None
    return None if scan.lang.words.direction_ahead.get(scan.tokens.low[minus]) else minus


def _is_hyphen(scan: Scan, index: int) -> bool:
    return scan.tokens.word(index) == "-" and scan.tokens.touches(index) and scan.tokens.touches(index + 1)


def _past_of(scan: Scan, index: int) -> int:
    """Past "of a" in "three-tenths of a percentage point"."""
    low = scan.tokens.low
    for _ in range(2):
        if index < len(low) and (
            low[index] in scan.lang.numbers.article or low[index] in scan.lang.numbers.fraction_follow
        ):
            index += 1
    return index
