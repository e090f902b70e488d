"""Hedges, bounds and directions around a value."""

from claimcheck.lang.model import Words
from claimcheck.mentions.numerals import starts_number
from claimcheck.mentions.scan import Scan
from claimcheck.values.model import Modifier

_REACH = 9  # tokens that a verb of change may stand before its value
_LONG = 8  # letters that a compound of a word of change has more than


def modifier_before(scan: Scan, first: int, *, share: bool = False) -> tuple[Modifier | None, int]:
    """The hedge that ends just before a token, and where it starts; a bound wins over a hedge next to it.

    An article may stand between ("casi el 15 %"), but not behind a word that is a mere preposition there ("über die
    485 Meter lange Brücke"), unless the value is a ``share`` ("über die Hälfte").
    """
    if not first or scan.tokens.low[first - 1] not in scan.lang.words.hedge_ends:
        return None, first
    hedges = _hedges(scan, first, share=share)
    return (_strongest(hedges), hedges[-1][1]) if hedges else (None, first)


def modifier_at_end(scan: Scan, first: int) -> Modifier | None:
    """The hedge of a value that a change ends at, of which a mere "to" in front is none ("daalde tot gemiddeld 5")."""
    hedges, words, low = _hedges(scan, first), scan.lang.words, scan.tokens.low
    inner = first if words.before.before(low, first) else without_determiner(scan, first)
    ends = [inner, *(start for _, start in hedges)]
    is_plain = bool(hedges) and ends[-2] - ends[-1] == 1 and words.role.get(low[ends[-1]]) == "to"
    return _strongest(hedges[:-1] if is_plain else hedges)


def _hedges(scan: Scan, first: int, *, share: bool = False) -> list[tuple[Modifier, int]]:
    """The hedges in front of a token with the places where they start, the nearest first."""
    found: list[tuple[Modifier, int]] = []
    words, low, index = scan.lang.words, scan.tokens.low, first
    for _ in range(3):
        hit = words.before.before(low, index)
        if hit is None and index == first and (inner := without_determiner(scan, first)) != first:
            hit = words.before.before(low, inner)
            if hit and not share and low[hit[1]] in words.preposition:
                break
        if hit is None or hit[1] < scan.floor:
            break
        if share and low[first - 1] in words.determiner and words.role.get(low[hit[1]]) == "by":
            break  # "um die Hälfte" is by half, "um die 50" is about fifty
        found.append((Modifier(hit[0]), hit[1]))
        index = hit[1]
    return found


def _strongest(hedges: list[tuple[Modifier, int]]) -> Modifier | None:
    """The nearest of some hedges that says more than "about", else that."""
    for modifier, _ in hedges:
        if modifier is not Modifier.APPROX:
            return modifier
    return Modifier.APPROX if hedges else None


def without_determiner(scan: Scan, first: int) -> int:
    """Before the article of a value ("casi el 15 %"), or the place itself."""
    return first - 1 if first > scan.floor and scan.tokens.low[first - 1] in scan.lang.words.determiner else first


def modifier_after(scan: Scan, index: int) -> tuple[Modifier | None, int]:
    """The hedge that starts at a token, and the token behind it ("or more")."""
    hit = scan.lang.words.after.at(scan.tokens.low, index)
    if hit and scan.lang.words.noun_head != "capital" and scan.tokens.is_capital(index):
        return None, index  # "737 Max"
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
    role = _role(scan, first, after)
    for index in range(after, min(after + 3, len(low))):
        if not low[index].isalpha() or low[index] in scan.lang.numbers.conjunction:
            break
        if low[index] not in words.turning or (index > after and scan.lang.dates.season.get(low[index])):
            continue  # "10,560 students this fall"
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


def _role(scan: Scan, first: int, after: int) -> str | None:
    """The role that the word in front of a value gives it, past its article and its hedges ("steeg tot ruim 5 procent")."""
    if not first:
        return None
    role, low = scan.lang.words.role, scan.tokens.low
    if low[first - 1] not in role and low[first - 1] not in scan.lang.words.hedge_ends:
        return None
    opening = modifier_before(scan, first)[1]
    places = [opening - 1, without_determiner(scan, first) - 1, first - 1, opening]
    place = next((at for at in places if 0 <= at < first and low[at] in role), None)
    if place is None:
        return None
    nowhere = role[low[place]] == "from" and low[place] in scan.lang.words.role_by and not _goes_on(scan, after)
    return "by" if nowhere else role[low[place]]  # "een daling van 5 procent" goes nowhere from there


def _goes_on(scan: Scan, index: int) -> bool:
    """Whether the other end of a change follows: "to" and a number."""
    low = scan.tokens.low
    for k in range(index, min(index + 5, len(low) - 1)):
        if low[k] in ",;":
            return False  # "alta de 0,24%, a R$ 5,14"
        if scan.lang.words.role.get(low[k]) == "to":
            hedge = scan.lang.words.before.at(low, k + 1)
            at = hedge[1] if hedge and hedge[1] < len(low) else k + 1
            following = low[at]
            sign = scan.lang.money.before.at(low, at)
            return following[0].isdecimal() or sign is not None or starts_number(scan.lang.numbers, following)
    return False


def changed_before(scan: Scan, first: int, *, reach: int = _REACH) -> str | None:
    """The direction of the verb or noun of change in front of a token, in its sentence."""
    words, low = scan.lang.words, scan.tokens.low
    index = modifier_before(scan, first)[1] - 1
    limit = max(index - reach, 0)
    while index >= limit and not scan.is_stop(index, low):
        hit = words.direction.before(low, index + 1) if low[index] in words.direction_ends else None
        if hit and not (_is_name(scan, hit[1]) or _is_season(scan, hit[1]) or words.before.at(low, hit[1])):
            return hit[0]
        if words.direction_endings and len(low[index]) > _LONG and (way := _way_of_compound(words, low[index])):
            return way
        index -= 1
    return None


def _way_of_compound(words: Words, word: str) -> str | None:
    """The direction that the last part of a compound tells ("temperatuurstijging", "Umsatzrückgang")."""
    for way, endings in words.direction_endings:
        if word.endswith(endings):
            return way
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
