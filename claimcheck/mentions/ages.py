"""Ages told by decades and groups: "in her early thirties", "the over 65s"."""

from decimal import Decimal

from claimcheck.mentions.amounts import opened
from claimcheck.mentions.hedges import modifier_before
from claimcheck.mentions.scan import Draft, Scan
from claimcheck.mentions.slots import decade2
from claimcheck.values.model import Bounds, Duration, Modifier, made

_YEARS = {None: (0, 9), Modifier.START: (0, 4), Modifier.MID: (3, 7), Modifier.END: (5, 9)}
_GROUPS = (Modifier.MORE_THAN, Modifier.LESS_THAN)


def read_age(scan: Scan, index: int) -> Draft | None:
    """The decade of somebody's life or the group of an age that starts at a token."""
    if not scan.lang.units.age_decade_before or not index or not _may_start(scan, index):
        return None
    return _decade(scan, index) if _is_whose(scan, index) else _group(scan, index)


def _may_start(scan: Scan, index: int) -> bool:
    """Whether a token looks like an age's first: digits before the plural's ending, a decade in words or a part of one."""
    low = scan.tokens.low
    word = low[index]
    if word[0].isdecimal():
        return len(word) <= 2 and scan.tokens.word(index + 1) == "s"
    return scan.lang.units.age_decade.get(word) is not None or scan.lang.dates.part.at(low, index) is not None


def _is_whose(scan: Scan, index: int) -> bool:
    """Whether a word for whose life it is stands before a decade, or before another that goes with it."""
    low, whose = scan.tokens.low, scan.lang.units.age_decade_before
    if low[index - 1] in whose:
        return True
    joins = scan.lang.numbers.conjunction | scan.lang.words.either | scan.lang.words.range_joins
    if low[index - 1] not in joins:
        return False
    before = index - 2  # "in their 20s and 30s", "his forties and early fifties"
    if before > 0 and low[before] == "s":
        before -= 1
    return before > 0 and _ten(scan, before) is not None and low[before - 1] in whose


def _decade(scan: Scan, index: int) -> Draft | None:
    part = scan.lang.dates.part.at(scan.tokens.low, index)
    at = part[1] if part else index
    at += part is not None and scan.tokens.word(at) == "-"
    modifier = Modifier(part[0]) if part and part[0] in ("start", "mid", "end") else None
    found = _ten(scan, at)
    if found is None or (part and modifier is None):
        return None
    first, last = _YEARS[modifier]
    bounds: Bounds = {
        "amount": None,
        "low": Decimal(found[0] + first),
        "high": Decimal(found[0] + last),
        "resolution": Decimal(0),
    }
    return Draft(index, found[1], made(Duration, "duration", "year", None, bounds))


def _ten(scan: Scan, index: int) -> tuple[int, int] | None:
    """The years that a decade of life starts with, and the token behind it."""
    if named := scan.lang.units.age_decade.at(scan.tokens.low, index):
        return int(named[0]), named[1]
    hit = decade2(scan, index) if index < len(scan.tokens) else None
    if hit is None or not scan.tokens.touches(hit[1]) or scan.tokens.word(hit[1]) != "s":
        return None
    return hit[0] % 100, hit[1] + 1


def _group(scan: Scan, index: int) -> Draft | None:
    """ "Over 65s": digits with the plural's ending behind a bound."""
    tokens = scan.tokens
    word = tokens.low[index]
    if len(word) > 2 or not word.isdecimal() or tokens.word(index + 1) != "s" or not tokens.touches(index + 1):
        return None
    modifier = modifier_before(scan, index)[0]
    if modifier not in _GROUPS:
        return None
    bounds = opened(Decimal(word), Decimal(0), modifier)
    return Draft(index, index + 2, made(Duration, "duration", "year", modifier, bounds))
