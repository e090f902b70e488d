"""Hedges, bounds and directions around a value."""

from claimcheck.mentions.numerals import starts_number
from claimcheck.mentions.scan import Scan
from claimcheck.values.model import Modifier

_REACH = 9  # tokens that a verb of change may stand before its value


def modifier_before(scan: Scan, first: int, *, share: bool = False) -> tuple[Modifier | None, int]:
    """The hedge that ends just before a token, and where it starts; a bound wins over a hedge next to it.

    An article may stand between ("casi el 15 %"), but not behind a word that is a mere preposition there ("über die
    485 Meter lange Brücke"), unless the value is a ``share`` ("über die Hälfte").
    """
    if not first or scan.tokens.low[first - 1] not in scan.lang.words.hedge_ends:
        return None, first
    found: Modifier | None = None
    index = first
    for _ in range(3):
        hit = scan.lang.words.before.before(scan.tokens.low, index)
        if hit is None and index == first and (inner := without_determiner(scan, first)) != first:
            hit = scan.lang.words.before.before(scan.tokens.low, inner)
            if hit and not share and scan.tokens.low[hit[1]] in scan.lang.words.preposition:
                break
        if hit is None or hit[1] < scan.floor:
            break
        modifier = Modifier(hit[0])
        if found is None or found is Modifier.APPROX:
            found = modifier
        index = hit[1]
    return found, index


def without_determiner(scan: Scan, first: int) -> int:
    """Before the article of a value ("casi el 15 %"), or the place itself."""
    return first - 1 if first > scan.floor and scan.tokens.low[first - 1] in scan.lang.words.determiner else first


def modifier_after(scan: Scan, index: int) -> tuple[Modifier | None, int]:
    """The hedge that starts at a token, and the token behind it ("or more")."""
    hit = scan.lang.words.after.at(scan.tokens.low, index)
    return (Modifier(hit[0]), hit[1]) if hit else (None, index)


def combine(before: Modifier | None, after: Modifier | None) -> Modifier | None:
    """One modifier of two: the bound, else the one in front."""
    if before in (None, Modifier.APPROX):
        return after or before
    return before


def _crossing(scan: Scan, first: int) -> str | None:
    """ "from" or "to" for the ends of a change told by a verb of passing: "passe de 12 à 15 millions"."""
    words, low = scan.lang.words, scan.tokens.low
    if not words.crossing or not first:
        return None
    if words.crossing.before(low, first) or words.crossing.before(low, without_determiner(scan, first)):
        return "from"
    if words.role.get(low[first - 1]) != "to":
        return None
    start = scan.sentence_start(first, _REACH)
    return "to" if any(words.crossing.at(low, index) for index in range(start, first)) else None


def is_crossing(scan: Scan, first: int) -> bool:
    """Whether a verb of passing leads to the first of two amounts, which then are no range."""
    return _crossing(scan, first) == "from"


def change(scan: Scan, first: int, after: int) -> tuple[str | None, str | None]:
    """Direction and role of a value in a change: ("down", "to") for the sum in "fell by 83% to $71m"."""
    words, low = scan.lang.words, scan.tokens.low
    role = words.role.get(low[first - 1]) if first else None
    if first and not role and (inner := without_determiner(scan, first)) != first:
        role = words.role.get(low[inner - 1])
    if role == "from" and low[first - 1] in words.role_by and not _goes_on(scan, after):
        role = "by"  # "een daling van 5 procent" goes nowhere from there
    for index in range(after, min(after + 3, len(low))):
        if not low[index].isalpha() or low[index] in scan.lang.numbers.conjunction:
            break
        if low[index] not in words.turning:
            continue
        hit = words.direction.at(low, index) or words.direction_after.at(low, index)
        if hit and (
            index == after or not words.before.at(low, index)
        ):  # "150 kilos in more than 2,000 holes" rises by nothing
            return hit[0], role if role in ("to", "from") else "by"
    if ahead := words.direction_ahead.before(low, first):
        return ahead[0], "by"  # "mais 5 % do que em 2022"
    if (crossed := _crossing(scan, first)) and (crossed == "to" or _goes_on(scan, after)):
        return changed_before(scan, first), crossed
    # The level that a change ends at stands behind the change itself: "rose by 100 basis points, to 16 per cent".
    direction = changed_before(scan, first, reach=2 * _REACH if role == "to" else _REACH)
    if direction and role is None and words.direction.before(low, modifier_before(scan, first)[1]):
        role = "by"  # "fell 5%"
    return direction, role if direction else None


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether the other end of a change follows: "to" and a number."""
    low = scan.tokens.low
    for k in range(index, min(index + 5, len(low) - 1)):
        if low[k] in ",;":
            return False  # "alta de 0,24%, a R$ 5,14"
        if scan.lang.words.role.get(low[k]) == "to":
            following = low[k + 1]
            sign = scan.lang.money.before.at(low, k + 1)
            return following[0].isdecimal() or sign is not None or starts_number(scan.lang.numbers, following)
    return False


def changed_before(scan: Scan, first: int, *, reach: int = _REACH) -> str | None:
    """The direction of the verb or noun of change in front of a token, in its sentence."""
    words, low = scan.lang.words, scan.tokens.low
    index = modifier_before(scan, first)[1] - 1
    limit = max(index - reach, 0)
    while index >= limit and not scan.is_stop(index, low):
        hit = words.direction.before(low, index + 1) if low[index] in words.direction_ends else None
        if hit and not (_is_name(scan, hit[1]) or _is_season(scan, hit[1])):
            return hit[0]
        index -= 1
    return None


def _is_name(scan: Scan, index: int) -> bool:
    """Whether a word of change is a name: a capital inside a sentence, where nouns have none ("wethouder Van Dalen")."""
    if scan.lang.words.noun_head == "capital" or not scan.tokens.is_capital(index):
        return False
    return index > 0 and scan.tokens.low[index - 1][0].isalpha()


def _is_season(scan: Scan, index: int) -> bool:
    """Whether a word of change is a time of year: "this fall", "fall 2023", "the fall of 2023"."""
    tokens, dates = scan.tokens, scan.lang.dates
    if dates.season.get(tokens.low[index]) is None:
        return False
    if dates.rel.get(tokens.word(index - 1)) is not None:
        return True
    after = index + 1 + (tokens.word(index + 1) in scan.lang.numbers.unit_of)
    year = tokens.word(after)
    return len(year) == 4 and year.isdecimal()
