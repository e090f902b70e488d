"""Bare numbers that are somebody's years: "aged 27", "Anna Holt, 27, won", "Ms Holt (27)", "She was 27."."""

from itertools import pairwise

from claimcheck.lang.context import context, known_names
from claimcheck.mentions.scan import Scan
from claimcheck.mentions.single import Amount

# Nobody is older; and one whose last name alone is told is seldom a child, as that is how scores are told.
_OLDEST, _YOUNGEST = 120, 12
# What stands behind an age that a sentence ends with, or that it goes on after.
_ENDS = frozenset('.,;!?)"”\n')


def is_age(scan: Scan, left: Amount, opening: int, after: int) -> bool:
    """Whether a number without a unit is an age; ``opening`` is where its hedge starts, ``after`` the token behind it."""
    number, low = left.number, scan.tokens.low
    if number.amount is None or number.scaled > 1 or not 0 < number.amount < _OLDEST:
        return False
    ages = scan.lang.units
    if ages.age_before.before(low, _past_ages(scan, opening)):
        return True
    if ages.age_told.before(low, opening) and (after >= len(low) or low[after] in _ENDS):
        return not scan.tokens.word(after + 1).isdecimal()
    return number.plain and _is_apposed(scan, left, after)


def _past_ages(scan: Scan, index: int) -> int:
    """Back past the ages of others in front: "aged 19, 23 and 31"."""
    low, first = scan.tokens.low, index
    while (
        first > 1 and index - first < 12 and (low[first - 1] == "," or low[first - 1] in scan.lang.numbers.conjunction)
    ):
        if not (low[first - 2].isdecimal() and len(low[first - 2]) < 3):
            return first
        first -= 2
    return first


def _is_apposed(scan: Scan, left: Amount, after: int) -> bool:
    """Whether a number stands in brackets or between commas behind a person's name."""
    tokens, name = scan.tokens, left.first - 2
    if not tokens.is_capital(name) or not tokens.low[name].isalpha() or not tokens.low[left.first].isdecimal():
        return False
    ends = tokens.word(left.first - 1), tokens.word(after)
    if ends == ("(", ")"):
        return True
    return ends in ((",", ","), (",", ".")) and (_is_full(scan, name) or _is_last(scan, left, after))


def _is_full(scan: Scan, name: int) -> bool:
    """Whether a name has another in front, small words between them left out: "Anna de Wit", but not "In Leeds"."""
    before, small = name - 1, context(scan.lang.tag).particles
    while before > 0 and name - before < 4 and scan.tokens.low[before] in small:
        before -= 1
    word = scan.tokens.word(before)
    return scan.tokens.is_capital(before) and (word in small or word not in scan.lang.words.noun_stop)


def _is_last(scan: Scan, left: Amount, after: int) -> bool:
    """Whether a name that stands alone is that of a person: told with another elsewhere, or what a sentence says something of."""
    name, low, tokens, lang = left.first - 2, scan.tokens.low, scan.tokens, context(scan.lang.tag)
    if (left.number.amount or 0) < _YOUNGEST or low[name] in known_names().forms or _is_time(scan, low[name]):
        return False  # a score: "Halden, 3, beat Corbury, 2"
    if low[name] in _last_names(scan):
        return True
    if name and (low[name - 1] in lang.prepositions or low[name - 1] == ","):
        return False
    opens = name == 0 or scan.is_stop(name - 1, low)
    goes_on = tokens.word(after + 1)
    says = goes_on.isalpha() and not tokens.is_capital(after + 1) and goes_on not in scan.lang.numbers.conjunction
    return opens and low[after] == "," and says and scan.lang.words.noun_head != "capital"


def _is_time(scan: Scan, word: str) -> bool:
    dates = scan.lang.dates
    return dates.month.get(word) is not None or dates.weekday.get(word) is not None


def _last_names(scan: Scan) -> frozenset[str]:
    """The words that stand somewhere in the text right behind a name with a capital."""
    if scan.last_names is None:
        tokens = scan.tokens
        capitals = [at for at in range(len(tokens)) if tokens.is_capital(at) and tokens.low[at].isalpha()]
        stop = scan.lang.words.noun_stop
        behind = (other for one, other in pairwise(capitals) if other == one + 1 and tokens.low[one] not in stop)
        scan.last_names = frozenset(tokens.low[at] for at in behind)
    return scan.last_names
