"""Numbers written in digits, by the separators of a language."""

import re
from decimal import Decimal
from functools import lru_cache

from claimcheck.lang.words import Tokens
from claimcheck.mentions.scan import Numeral, Scan

_SPACES = " \u00a0\u202f\u2009"
_LONGEST = 30  # no number of the news has more digits; longer runs are identifiers
_RAISING = frozenset("eE^")
_EXPONENT = re.compile(r"[eE]([+-]?\d{1,3})(?![\w.,]*\d)")
_POWER = re.compile(r"\^([+-]?\d{1,2})(?!\d)")
_SCIENTIFIC = re.compile(r" ?[x×·⋅*] ?10(?:\^([+-]?\d{1,2})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))(?!\d)")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺", "0123456789-+")
_UNGROUPED = re.compile(r"['’](?!\d{3}(?!\d))")
_SIMPLE_FRACTION = re.compile(r"(\d{1,3})\s?[/⁄]\s?(\d{1,3})(?![\d/.,]*\d)(?!/)")


@lru_cache(maxsize=64)
def _literal(group: str, spaced: bool) -> re.Pattern[str]:
    """Digits with any separators: groups of three after a space, any run after another sign."""
    signs = re.escape("".join(sorted({".", ",", "'", "’", *(group.replace(" ", ""))} - set(_SPACES))))
    spaces = _SPACES if spaced else _SPACES[1:]
    return re.compile(rf"\d{{1,3}}(?:[{spaces}]\d{{3}}(?![\d]))+(?:[{signs}]\d+)?|\d+(?:[{signs}]\d+)*")


def read_digits(scan: Scan, index: int) -> Numeral | None:
    """The number whose digits start at a token, ``None`` where they are no number ("1.2.3")."""
    tokens, numbers = scan.tokens, scan.lang.numbers
    text, start, end, literal = tokens.text, tokens.start[index], tokens.end[index], tokens.low[index]
    if text[end + 1 : end + 2].isdecimal():  # what joins digits is one sign and another digit
        literal = _literal(numbers.group, numbers.spaced_groups).findall(text, start, start + 60)[0]
        literal = _UNGROUPED.split(literal, maxsplit=1)[0]  # 5'2" are feet and inches
        end = start + len(literal)
    if len(literal) > _LONGEST:
        return None
    readings = _value(literal, numbers.decimal)
    if not readings and set(literal) <= set("0123456789,"):
        literal = literal[: literal.index(",")]  # "22,24,26" is a list
        readings, end = (_whole(literal),), start + len(literal)
    if not readings:
        return None
    amount, step = readings[0]
    plain = literal.isdigit()
    if plain and tokens.word(index - 1) == numbers.decimal and tokens.touches(index) and not tokens.touches(index - 1):
        amount, step = Decimal(f"0.{literal}"), Decimal(1).scaleb(-len(literal))  # ".5"
    sign = text[end : end + 1]
    if sign in _RAISING:
        amount, end = _raised(text, end, amount)
    elif "10" in text[end + 1 : end + 5] and (times := _SCIENTIFIC.match(text, end, end + 12)):
        amount, end = amount.scaleb(int((times[1] or times[2]).translate(_SUPERSCRIPTS))), times.end()
    after = index + 1 if end == tokens.end[index] else token_at(scan, index, end)
    if plain and numbers.cardinal_suffix:
        after = _past_case(scan, after)
    others = tuple([other for other, _ in readings[1:]])
    return Numeral(index, after, amount, step, digits=True, plain=plain, alternatives=others)


def _past_case(scan: Scan, after: int) -> int:
    """The token behind a hyphen and the case ending of a cardinal in digits ("5-ти человек", "до 2-х лет")."""
    tokens = scan.tokens
    if tokens.word(after) != "-" or tokens.word(after + 1) not in scan.lang.numbers.cardinal_suffix:
        return after
    return after + 2 if tokens.touches(after) and tokens.touches(after + 1) else after


def _raised(text: str, end: int, amount: Decimal) -> tuple[Decimal, int]:
    """The amount with the power behind it ("1e6", "10^3"), and where it ends."""
    if raised := _EXPONENT.match(text, end, end + 6):
        return amount.scaleb(int(raised[1])), raised.end()
    if (raised := _POWER.match(text, end, end + 5)) and (amount or not raised[1].startswith("-")):
        return amount ** int(raised[1]), raised.end()
    return amount, end


def token_at(scan: Scan, index: int, end: int) -> int:
    """The first token at or behind a place in the text."""
    starts = scan.tokens.start
    while index < len(starts) and starts[index] < end:
        index += 1
    return index


def past_ending(tokens: Tokens, after: int, endings: frozenset[str]) -> int | None:
    """The token behind an ordinal ending that touches digits ("31st", "4.º", "31-е"), ``None`` without one."""
    if not tokens.touches(after):
        return None
    if tokens.word(after) in (".", "-") and tokens.touches(after + 1) and tokens.word(after + 1) in endings:
        after += 1
    return after + 1 if tokens.word(after) in endings else None


def read_slash(scan: Scan, index: int) -> tuple[int, int, int] | None:
    """Numerator, denominator and next token of "3/4"."""
    match = _SIMPLE_FRACTION.match(scan.tokens.text, scan.tokens.start[index], scan.tokens.start[index] + 10)
    if not match or not 0 < int(match[1]) < int(match[2]):
        return None
    return int(match[1]), int(match[2]), token_at(scan, index, match.end())


@lru_cache(maxsize=4096)
def _value(literal: str, decimal: str) -> tuple[tuple[Decimal, Decimal], ...]:
    """(amount, step) of a literal, the likeliest reading first; empty where no reading fits. Most numbers come back."""
    for space in _SPACES:
        literal = literal.replace(space, "")
    literal = literal.replace("’", "'").replace("'", "")
    signs = [sign for sign in literal if sign in ".,"]
    if not signs:
        return (_whole(literal),)
    if len(set(signs)) == 2:
        return _mixed(literal, signs)
    sign = signs[0]
    groups = literal.split(sign)
    if len(signs) > 1:
        return (_whole("".join(groups)),) if _is_grouped(groups) else ()
    grouped = len(groups[1]) == 3 and len(groups[0]) <= 3 and groups[0] != "0"
    as_point = _point(groups)
    if not grouped:
        return (as_point,)
    as_group = _whole("".join(groups))
    return (as_group, as_point) if sign != decimal else (as_point, as_group)


def _mixed(literal: str, signs: list[str]) -> tuple[tuple[Decimal, Decimal], ...]:
    """Both signs: the last is the decimal one, and stands once."""
    last = signs[-1]
    if signs.count(last) != 1:
        return ()
    whole, _, rest = literal.rpartition(last)
    groups = whole.split(signs[0])
    return (_point(["".join(groups), rest]),) if _is_grouped(groups) else ()


def _is_grouped(groups: list[str]) -> bool:
    """Whether the digits stand in threes, or in twos before a last three as in India."""
    if not 1 <= len(groups[0]) <= 3:
        return False
    middle = {len(part) for part in groups[1:-1]}
    return (len(groups[-1]) == 3 and middle <= {3}) or (len(groups[-1]) == 3 and middle <= {2} and len(groups[0]) <= 2)


def _whole(digits: str) -> tuple[Decimal, Decimal]:
    """A whole number; its step is that of its trailing zeros, from a hundred up."""
    amount = Decimal(digits)
    stripped = digits.rstrip("0")
    zeros = len(digits) - len(stripped)
    return amount, Decimal(1).scaleb(zeros) if zeros and len(digits) > 2 and stripped else Decimal(0)


def _point(parts: list[str]) -> tuple[Decimal, Decimal]:
    amount = Decimal(".".join(parts))
    return amount, Decimal(1).scaleb(-len(parts[1]))
