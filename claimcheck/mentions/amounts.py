"""Numbers with what they measure: sums, shares, counts, quantities, durations and bare numbers, single or in a range."""

from decimal import Decimal

from claimcheck.mentions.hedges import (
    change,
    changed_before,
    combine,
    modifier_after,
    modifier_at_end,
    modifier_before,
)
from claimcheck.mentions.lives import is_age
from claimcheck.mentions.measures import Measure, measure_after, rate_at
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.numerals import starts_number
from claimcheck.mentions.ranges import range_end
from claimcheck.mentions.scan import Draft, Scan
from claimcheck.mentions.single import Amount, read_one_of_range, read_one_unit, read_single
from claimcheck.values.model import Bounds, Count, Duration, Modifier, Money, Number, Percent, Quantity, Ratio, made

_ZERO, _ONE = Decimal(0), Decimal(1)
_REACH = 14  # tokens that a verb may stand before the amount that it leads to

Measured = Money | Percent | Count | Quantity | Duration | Number | Ratio


def read_amount(scan: Scan, index: int) -> Draft | None:
    """The value whose number starts at a token, with hedges, range, unit, rate and noun."""
    left = read_single(scan, index) or read_one_unit(scan, index)
    if left is None and (one := read_one_of_range(scan, index)):
        other = range_end(scan, one)
        return _draft(scan, one, other) if other else None
    if (
        left
        and left.measure is None
        and left.number.scaled == 1
        and not left.number.plain
        and scan.tokens.low[index] in "½⅓⅔¼¾"
    ):
        return None  # a share of something
    if left is None:
        return None
    return _draft(scan, left, range_end(scan, left))


def _draft(scan: Scan, left: Amount, right: Amount | None) -> Draft | None:
    last = right or left
    before, opening = modifier_before(scan, left.first)
    if before is None and (left.number.about or left.number.hedge):
        before = Modifier.APPROX if left.number.about else Modifier(left.number.hedge)
    after, beyond = modifier_after(scan, last.next)
    if after and last.measure is None and not last.number.tail:
        _measure_behind(scan, left, last, beyond)
    if last.measure is None and is_age(scan, left, opening, last.next):
        last.measure = left.measure = Measure("duration", "year", last.next, is_age=True)
    if right and last.measure is None and (times := scan.lang.words.times.at(scan.tokens.low, last.next)):
        last.measure = left.measure = Measure("ratio", "times", times[1])  # "3 to 4 times"
        last.next = times[1]
    measure = last.measure
    if measure is None and right is None and before is None and (ahead := _unit_ahead(scan, left)):
        measure = last.measure = ahead
        before, left.first = Modifier.APPROX, left.first - 1
    noun: tuple[str, int] | None = None
    end = last.next
    if measure is None and not left.number.tail:
        noun = _noun(scan, left, beyond if after else end, single=right is None)
        if noun:
            end = noun[1]
            if after is None:
                after, beyond = modifier_after(scan, end)
    rate = _rate(scan, measure, opening, end if not after else max(end, beyond), noun is not None)
    direction, role = change(scan, left.first, end)
    before = _told(scan, before, (opening, left.first), counts=noun is not None, role=role)
    value = _value(left, right, combine(before, after), noun[0] if noun else "", rate[0] if rate else "")
    alternatives = _alternatives(value, last, rate[0] if rate else "")
    draft = Draft(left.first, max(end, rate[1] if rate else 0), value, alternatives)
    if isinstance(value, Money | Percent | Count | Quantity | Number):
        draft.direction, draft.role = direction, role
        if isinstance(value, Percent) and direction and role is None and changed_before(scan, left.first, reach=2):
            draft.role = "by"  # "sales rose 6%"
    return draft


def _noun(scan: Scan, left: Amount, index: int, *, single: bool) -> tuple[str, int] | None:
    """The noun that the amount counts, and the token behind it."""
    size = abs(left.number.amount) if left.number.amount is not None else None
    below = scan.lang.words.singular_below
    one = single and size is not None and (size == 1 or (below is not None and size < below))
    noun = counted_noun(scan, index, many=not one)
    times = scan.lang.words.times.at(scan.tokens.low, index) if noun else None
    return None if noun and times and noun[1] > times[1] else noun  # "12 times earnings"


def _told(
    scan: Scan, before: Modifier | None, at: tuple[int, int], *, counts: bool, role: str | None
) -> Modifier | None:
    """What a hedge says where a word for a bound says something else: among whom, or where a change starts or ends."""
    opening, first = at
    if before is Modifier.AT_MOST and (role == "to" or _reaches(scan, opening)):
        return modifier_at_end(scan, first)  # "steeg tot 5 procent" goes up to it and no further
    if before is Modifier.LESS_THAN and counts and opening == first - 1:
        return None if scan.tokens.low[opening] in scan.lang.words.among else before  # "onder 2.000 kiezers"
    if before is Modifier.MORE_THAN and role == "from":
        return None  # "passou de 5 para 6" is no bound, "passou de 5" is
    return before


def _reaches(scan: Scan, index: int) -> bool:
    """Whether a verb before a place leads to the amount behind it ("veroordeeld tot twee jaar cel")."""
    verbs = scan.lang.words.reaching
    return bool(verbs) and not verbs.isdisjoint(scan.tokens.low[scan.sentence_start(index, _REACH) : index])


def _measure_behind(scan: Scan, left: Amount, last: Amount, index: int) -> None:
    """Takes the unit behind a hedge that stands in front of it ("30 с лишним лет")."""
    behind = measure_after(scan, index, digits=last.number.digits)
    if behind and behind.kind in ("duration", "quantity", "money"):
        last.measure, last.next = behind, behind.next
        left.measure = left.measure or behind


def _unit_ahead(scan: Scan, left: Amount) -> Measure | None:
    """The unit in front of a number that it makes a rough one, where a language inverts so ("минут сорок")."""
    at, number = left.first - 1, left.number
    if at < scan.floor or not scan.tokens.low[at].endswith(scan.lang.words.noun_inverts):
        return None
    behind, ahead = scan.tokens.word(left.next), scan.tokens.word(at - 1)
    counts = behind[:1].isalnum() and behind not in scan.lang.words.noun_stop
    if counts or number.amount is None or number.tail or ahead[:1].isdecimal():
        return None
    unit = measure_after(scan, at, digits=False)
    if unit is None or unit.next != left.first or unit.is_age or unit.kind not in ("duration", "quantity"):
        return None
    return None if starts_number(scan.lang.numbers, ahead) else unit


def _rate(scan: Scan, measure: Measure | None, first: int, index: int, counted: bool) -> tuple[str, int] | None:
    """What the amount is per, by the words behind it or by an adverb in front ("jaarlijks 3 miljoen bezoekers")."""
    if not (counted if measure is None else measure.kind in ("money", "quantity", "duration") and not measure.is_age):
        return None
    if behind := rate_at(scan, index) or _rate_of(scan, measure, index):
        return behind
    words, low = scan.lang.words, scan.tokens.low
    # "$42 more a week", "€30 extra per month".
    if (more := words.noun_skip.at(low, index)) and (behind := rate_at(scan, more[1])):
        return behind
    ahead = words.rate_adverb.before(low, first) or words.rate_ahead.before(low, first)
    if not ahead and first and low[first - 1].isalpha():
        ahead = words.rate_ahead.before(low, first - 1)  # "ежегодно вкладывает 3 млн"
    return (ahead[0], 0) if ahead and ahead[1] >= scan.floor and not (measure and measure.kind == "duration") else None


def _rate_of(scan: Scan, measure: Measure | None, index: int) -> tuple[str, int] | None:
    """The rate behind what is measured: "55 billion cubic metres of gas a year"."""
    at, words = scan.past(index, scan.lang.numbers.unit_of), scan.lang.words
    if measure is None or measure.kind != "quantity" or at is None:
        return None
    last = min(at + 4, len(scan.tokens))
    while at < last and scan.tokens.low[at].isalpha() and scan.tokens.low[at] not in words.noun_stop:
        if scan.lang.numbers.atoms.get(scan.tokens.low[at]) is not None:
            return None
        at += 1
    return rate_at(scan, at)


def _value(left: Amount, right: Amount | None, modifier: Modifier | None, noun: str, rate: str) -> Measured:
    measure = (right or left).measure
    unit = measure.unit if measure else noun
    fields = _bounds(left, right, modifier)
    unit = f"{unit}/{rate}" if rate else unit
    kind = measure.kind if measure else "count" if noun else "number"
    model = _MODELS[kind]
    return made(model, kind, unit, modifier, fields)


def _bounds(left: Amount, right: Amount | None, modifier: Modifier | None) -> Bounds:
    """Amount, low, high and resolution of a single number, an order of magnitude or a range, as its modifier opens them."""
    step = left.number.step * (left.measure.factor if left.measure else _ONE)
    if right is not None:
        ends = sorted((left.amount or _ZERO, right.amount or _ZERO))  # "-5 to -10 degrees"
        return {"amount": None, "low": ends[0], "high": ends[1], "resolution": max(step, right.number.step)}
    if left.number.amount is None:
        factor = left.measure.factor if left.measure else _ONE
        low, high = left.number.low, left.number.high
        return {
            "amount": None,
            "low": low * factor if low is not None else None,
            "high": high * factor if high is not None else None,
            "resolution": _ZERO,
        }
    return opened(left.amount, step, modifier)


def opened(amount: Decimal | None, step: Decimal, modifier: Modifier | None) -> Bounds:
    """The bounds that a modifier leaves: "more than" opens the upper end, "up to" the lower."""
    low = None if modifier in (Modifier.LESS_THAN, Modifier.AT_MOST) else amount
    high = None if modifier in (Modifier.MORE_THAN, Modifier.AT_LEAST) else amount
    return {"amount": amount, "low": low, "high": high, "resolution": step}


def _alternatives(value: Measured, last: Amount, rate: str) -> tuple[Measured, ...]:
    """The same sum in the other currencies of its sign, and the number with the separator read the other way."""
    model, modifier = type(value), value.modifier
    bounds: Bounds = {"amount": value.amount, "low": value.low, "high": value.high, "resolution": value.resolution}
    codes = last.measure.others if last.measure else ()
    others = [made(model, value.kind, f"{code}/{rate}" if rate else code, modifier, bounds) for code in codes]
    if value.amount is not None:
        for amount in last.number.alternatives:
            exact: Bounds = {"amount": amount, "low": amount, "high": amount, "resolution": _ZERO}
            others.append(made(model, value.kind, value.unit, modifier, exact))
    return tuple(others)


_MODELS: dict[str, type[Measured]] = {
    "money": Money,
    "percent": Percent,
    "count": Count,
    "quantity": Quantity,
    "duration": Duration,
    "number": Number,
    "ratio": Ratio,
}
