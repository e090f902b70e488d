"""Results and sizes of several numbers: "3-1", "92 x 73", "19 hands to 14"."""

import re
from decimal import Decimal

from claimcheck.mentions.digits import token_at
from claimcheck.mentions.hedges import change
from claimcheck.mentions.measures import measure_after
from claimcheck.mentions.nouns import counted_noun
from claimcheck.mentions.numerals import read_number
from claimcheck.mentions.scan import Draft, Numeral, Scan
from claimcheck.values.model import Duration, Score

# Minutes and seconds, with tenths or hundredths of them where no unit follows.
_LAP = re.compile(r"(\d{1,3})([:.])([0-5]\d)([.,]\d{1,2})?(?![\d:])(?![.,]\d)")
_MOST = 300  # a side of a result; above it a pair of numbers is a range or a reference


def read_score(scan: Scan, index: int) -> Draft | None:
    """The result or size that starts at a token, ``None`` where it starts none."""
    following = scan.tokens.word(index + 1)
    if not scan.tokens.low[index].isdecimal() or following not in scan.lang.words.score_signs:
        lap = _lap(scan, index) if following == "." else None
        return lap or _vote(scan, index) or _each_measured(scan, index)
    return (
        _time_taken(scan, index)
        or _lap(scan, index)
        or _result(scan, index)
        or _vote(scan, index)
        or _size(scan, index)
    )


def _time_taken(scan: Scan, index: int) -> Draft | None:
    """ "2:44:09", "2:05:11.3": the hours, minutes and seconds of a race."""
    low = scan.tokens.low
    if low[index + 1] != ":":
        return None
    parts, at = [index], index
    while low[at + 1 : at + 2] == [":"] and _is_sixty(scan, at + 2):
        at += 2
        parts.append(at)
    point = low[at + 1 : at + 2] in (["."], [","]) and scan.tokens.touches(at + 1) and scan.tokens.touches(at + 2)
    share = scan.tokens.word(at + 2) if point else ""
    if len(low[index]) > 2 or len(parts) != 3:
        return None
    seconds = Decimal(0)
    for part in parts:
        seconds = seconds * 60 + int(low[part])
    if share.isdecimal():
        seconds, at = seconds + Decimal(f"0.{share}"), at + 2
    return Draft(index, at + 1, Duration(amount=seconds, low=seconds, high=seconds, unit="second"))


def _is_sixty(scan: Scan, index: int) -> bool:
    """Whether two digits below sixty stand glued behind a colon."""
    word, tokens = scan.tokens.word(index), scan.tokens
    return (
        len(word) == 2 and word.isdecimal() and int(word) < 60 and tokens.touches(index) and tokens.touches(index - 1)
    )


def _lap(scan: Scan, index: int) -> Draft | None:
    """ "28:14 Minuten", "in 1:54,08", "1.54,08": minutes and seconds of a race."""
    match = _LAP.match(scan.tokens.text, scan.tokens.start[index], scan.tokens.start[index] + 12)
    if not match or (match[2] == "." and (not match[4] or match[4][0] == ".")):
        return None
    after = token_at(scan, index, match.end())
    unit = scan.lang.units.duration.at(scan.tokens.low, after)
    if not (unit and unit[0] == "minute") and not match[4]:
        return None
    seconds = Decimal(match[1]) * 60 + Decimal(match[3] + (match[4] or "").replace(",", "."))
    lap = Duration(amount=seconds, low=seconds, high=seconds, unit="second")
    return Draft(index, unit[1] if unit and unit[0] == "minute" else after, lap)


def _vote(scan: Scan, index: int) -> Draft | None:
    """ "19 hands to 14": the larger side first, which no range has, and no verb of change about."""
    one = read_number(scan, index)
    low = scan.tokens.low
    if one is None or scan.lang.words.score_tokens.isdisjoint(low[one.next : one.next + 5]) or not _is_side(one):
        return None
    after = one.next
    if (noun := counted_noun(scan, after, many=True)) and noun[1] < len(low) and low[noun[1]] not in "-–:":
        after = noun[1]
    told = scan.lang.words.score_words.at(low, one.next) if after > one.next else None  # "19 voix contre 14"
    joined = told or scan.lang.words.score_words.at(low, after)
    two = read_number(scan, joined[1]) if joined else None
    if two is None or not _is_side(two) or one.amount is None or two.amount is None:
        return None
    if _counts_another(scan, two, is_counted=after > one.next):
        return None
    if measure_after(scan, one.next, digits=True) or measure_after(scan, two.next, digits=True):
        return None
    won = told is not None or any(word in scan.lang.words.score_verbs for word in low[max(index - 9, 0) : index])
    if not won and (one.amount <= two.amount or change(scan, index, two.next)[0]):
        return None
    if not won and index and scan.lang.words.role.get(low[index - 1]) in ("from", "to"):
        return None
    return Draft(index, two.next, Score(text=f"{one.amount}-{two.amount}"))


def _counts_another(scan: Scan, number: Numeral, *, is_counted: bool) -> bool:
    """Whether the second number counts something else than the first: "173 a un massimo", "quatre gens à deux reprises"."""
    if scan.tokens.low[number.first] in scan.lang.numbers.article:
        return scan.tokens.word(number.next)[:1].isalpha()
    return is_counted and number.amount != 1 and counted_noun(scan, number.next, many=True) is not None


def _is_side(number: Numeral) -> bool:
    return (
        number.amount is not None
        and not number.ordinal
        and number.scaled == 1
        and number.amount <= 999
        and number.amount % 1 == 0
    )


def _result(scan: Scan, index: int) -> Draft | None:
    """Two whole numbers glued by a dash, with nothing glued to them and nothing they would count."""
    tokens = scan.tokens
    low = tokens.low
    if index + 2 >= len(low) or low[index + 1] not in scan.lang.words.score_join or not low[index + 2].isdecimal():
        return None
    if not (tokens.touches(index + 1) and tokens.touches(index + 2)) or _is_glued(scan, index, index + 3):
        return None
    one, two = low[index], low[index + 2]
    if (
        len(one) > 3
        or len(two) > 3
        or int(one) > _MOST
        or int(two) > _MOST
        or (len(two) > 1 and two[0] == "0")
        or (len(one) > 1 and one[0] == "0")
    ):
        return None
    if low[index + 1] == ":" and len(two) > 1 and int(one) <= 24 and int(two) <= 59:
        return None
    if int(one) < int(two) and (int(two) > 20 or _counts_something(scan, index + 3)):
        return None
    if int(one) >= int(two) and measure_after(scan, index + 3, digits=True):
        return None
    return Draft(index, index + 3, Score(text=f"{int(one)}-{int(two)}"))


def _counts_something(scan: Scan, index: int) -> bool:
    tokens = scan.tokens
    if measure_after(scan, index, digits=True) or scan.lang.numbers.scale.at(tokens.low, index):
        return True
    word = tokens.word(index)
    if scan.lang.dates.weekday.get(word) or scan.lang.dates.day_word.at(tokens.low, index):
        return False
    return bool(word) and word[0].isalpha() and word not in scan.lang.words.noun_stop


def _is_glued(scan: Scan, first: int, after: int) -> bool:
    tokens = scan.tokens
    before = (
        first > 0
        and tokens.touches(first)
        and (tokens.low[first - 1][-1].isalnum() or tokens.low[first - 1] in "-–./:,#$€£")
    )
    behind = tokens.touches(after) and (
        tokens.word(after)[:1].isalnum() or tokens.word(after) in ("-", "–", "/", ":", "%")
    )
    return (
        before
        or (behind and tokens.word(after) != "-")
        or (tokens.word(after) in "-–" and tokens.touches(after) and tokens.word(after + 1).isdecimal())
    )


def _each_measured(scan: Scan, index: int) -> Draft | None:
    """ "92cm by 73cm": a size whose numbers have their unit each."""
    low, joins = scan.tokens.low, scan.lang.words.size_join
    if joins.isdisjoint(low[index + 2 : index + 5]):
        return None
    numbers, unit, after = list[str](), "", index
    while scan.tokens.word(after).isdecimal():
        measure = measure_after(scan, after + 1, digits=True)
        if measure is None or measure.kind != "quantity" or unit not in ("", measure.unit):
            return None
        numbers.append(low[after])
        unit, end = measure.unit, measure.next
        after = end + 1 if scan.tokens.word(end) in joins else len(low)
    return Draft(index, end, Score(text=" x ".join(numbers), unit=unit)) if len(numbers) > 1 else None


def _size(scan: Scan, index: int) -> Draft | None:
    """ "92 x 73 cm": numbers joined by a sign of multiplication."""
    tokens, joins = scan.tokens, scan.lang.words.size_join
    if tokens.word(index + 1) not in joins and tokens.word(index + 1) != "-":
        return None
    numbers = [tokens.low[index]]
    after = index + 1
    while True:
        hyphen = tokens.word(after) == "-" and tokens.touches(after)
        place = after + 2 * hyphen + 1 if hyphen and tokens.word(after + 2) == "-" else after + 1
        if tokens.word(after + hyphen) not in joins or not tokens.word(place).isdecimal():
            break
        numbers.append(tokens.low[place])
        after = place + 1
    if len(numbers) < 2:
        return None
    measure = measure_after(scan, after, digits=True)
    told = tokens.low[index + 1].isalpha() and len(tokens.low[index + 1]) > 1
    if told and (not measure or measure.kind != "quantity"):
        return None  # "5 por 10" measures nothing, nor does "1000 euros sur 3 ans"
    after, unit = (measure.next, measure.unit) if measure else (after, "")
    return Draft(index, after, Score(text=" x ".join(numbers), unit=unit))
