"""The comparison of two records as named levels, one for each feature: what weights are learned for."""

import math
from functools import lru_cache
from operator import eq, ne

from claimcheck.compare.judge import judge_values
from claimcheck.compare.model import Verdict
from claimcheck.link.alike import Scale
from claimcheck.link.manner import NAMESAKES, Levels, named, setting
from claimcheck.link.record import YEARLESS, Record
from claimcheck.link.scene import SCALE, Scene
from claimcheck.rates import Rates

__all__ = ["NAMESAKES", "STRANGERS", "Levels", "compare_levels", "meets", "setting", "value_level", "values_meet"]

_RATIOS = Scale(
    (
        ("within 10%", 1.1),
        ("within a third", 1.34),
        ("within 2", 2.0),
        ("within 10", 10.0),
        ("within 1000", 1000.0),
    ),
    "thousandfold",
)
_SIZES = (("1", 1), ("2 or 3", 3), ("to 10", 10), ("to 99", 99), ("to 999", 999))
_DAYS = Scale(
    (("within a week", 7), ("within two months", 62), ("within a year", 366), ("within five years", 1830)), "far"
)
_POINTS = Scale((("near", 2), ("some way", 10)), "far")
_SHARES = Scale((("under 15%", 0.15), ("under 30%", 0.3), ("under half", 0.5)), "half or more")
_CONVERTED = {
    Verdict.AGREE: "meets after conversion",
    Verdict.CONFLICT: "differs after conversion",
    Verdict.INCOMPARABLE: "not convertible",
}
_RUNS = Scale(
    (("other words", 2), ("2 words", 3), ("3 or 4 words", 5), ("5 to 7 words", 8), ("8 to 11 words", 12)),
    "12 words or more",
)
_COPIED = 5
_OF_ANOTHER_SIZE = frozenset({"within 1000", "thousandfold", "differs after conversion", "not convertible"})
_ENDS = {"since", "until"}
_SWAPPED = "two swapped"
_MEETING = frozenset({"equal", "meets", _CONVERTED[Verdict.AGREE]})
_RARE = 3 * SCALE
_NUMBERED = frozenset({"count", "rank"})
# The features of every pair; those of values that meet, and that do not, come after the words that narrow a claim.
_FEATURES = (
    "kind",
    "place",
    "documents",
    "language",
    "subject",
    "setting",
    "names",
    "other names",
    "names of it",
    "words beside",
    "words of it",
    "words",
    "wording",
    "noun",
    "concept",
    "concept group",
    "period",
    "status",
    "only one",
    "change",
    "hedge",
    "value",
    "size",
)
_LAST = ("round", "digits")
Compared = tuple[tuple[str, ...], tuple[tuple[str, str], ...]]
# The level of two subjects each of whom the other document does not name at all.
STRANGERS = "different, neither known to the other"


def compare_levels(a: Record, b: Record, scene: Scene) -> Levels:
    """The level of every feature for a pair of records."""
    return compared_levels(compared(a, b, scene))


def compared_levels(found: Compared) -> Levels:
    """The levels that ``compared`` found, by feature."""
    levels, scopes = found
    return {**named(_FEATURES, levels), **dict(scopes), **named(_LAST, levels[len(_FEATURES) :])}


def compared(a: Record, b: Record, scene: Scene) -> Compared:
    """The levels of a pair of records in the order of ``_FEATURES`` and ``_LAST``, and those of the words that narrow it.

    A dictionary is only made of the first of many pairs that come to the same levels.
    """
    one, other = a.number, b.number
    apart = a.document != b.document
    (kind, language, status, change, hedge), period, (concept, group), scopes = scene.tellings(a, b)
    called, setting = scene.subjects(a, b)
    value = value_level(a, b, scene.rates)
    meeting = value in _MEETING
    levels = (
        kind,
        "two documents" if apart else "same document",
        scene.affinity(a.document, b.document),
        language,
        called or _subject(a, b, scene),
        setting if apart else "other subjects",
        _names(a, b, scene),
        _apart(a.others, b.others, a, b),
        _apart(a.of_it, b.of_it, a, b),
        _overlap(a.beside, b.beside, scene.beside[one], scene.beside[other], scene),
        _overlap(a.near, b.near, scene.near[one], scene.near[other], scene),
        _overlap(a.wide, b.wide, scene.wide[one], scene.wide[other], scene),
        _wording(a, b),
        _noun(a, b),
        concept,
        group,
        period,
        status,
        scene.uniqueness(a, b),
        change,
        hedge,
        value,
        _size(a, b),
        _roundness(a, b) if meeting else "",
        "" if meeting else _digits(a, b, value),
    )
    return levels, scopes


def values_meet(levels: Levels) -> bool:
    """Whether the values of two records meet, by the levels of their comparison."""
    return levels["value"] in _MEETING


def meets(a: Record, b: Record, rates: Rates | None = None) -> bool:
    """Whether the bounds of two records have a number in common, sums of two currencies after conversion."""
    if a.unit != b.unit and a.kind == "money" == b.kind:
        return _values(a, b, rates) is Verdict.AGREE
    if YEARLESS in (a.side, b.side) or _are_of_two_ends(a, b):
        return _values(a, b, rates) is not Verdict.CONFLICT
    return a.low <= b.high and b.low <= a.high


def _are_of_two_ends(a: Record, b: Record) -> bool:
    """Whether one date is known by its beginning and the other by its end."""
    return {a.side, b.side} == _ENDS


def _values(a: Record, b: Record, rates: Rates | None) -> Verdict:
    return judge_values((a.claim, a.claim.value), (b.claim, b.claim.value), rates).verdict


def value_level(a: Record, b: Record, rates: Rates | None = None) -> str:
    """How near two values are, on a scale of their kind."""
    if a.unit != b.unit and a.kind == "money" == b.kind:
        return _CONVERTED[_values(a, b, rates)]
    if a.digits == b.digits and a.low == b.low and a.high == b.high:
        return "equal"
    if YEARLESS in (a.side, b.side):
        return "meets" if meets(a, b, rates) else "another time of the year"
    if (a.low <= b.high and b.low <= a.high) or (_are_of_two_ends(a, b) and meets(a, b, rates)):
        return "meets"
    gap = a.low - b.high if a.low > b.high else b.low - a.high
    if a.kind == "date":
        return _DAYS.up_to(gap)
    if a.kind == "percent":
        return _POINTS.up_to(gap)
    small, large = (a.size, b.size) if a.size < b.size else (b.size, a.size)
    return _RATIOS.up_to(large / small if small else math.inf)


def _size(a: Record, b: Record) -> str:
    """How large the smaller of two numbers is: any text has a "first" and a "two", few have a 31st."""
    if a.family not in _NUMBERED:
        return "no number"
    return _sizes(a.kind).up_to(a.size if a.size < b.size else b.size)


@lru_cache
def _sizes(kind: str) -> Scale:
    return Scale([(f"{kind}, {name}", end) for name, end in _SIZES], f"{kind}, more")


def _subject(a: Record, b: Record, scene: Scene) -> str:
    """How two subjects whose names have nothing in common are related."""
    if not (a.subject.isdisjoint(b.names) and b.subject.isdisjoint(a.names)):
        return "named beside"
    if not a.forms or not b.forms:
        return "one unnamed" if a.forms or b.forms else "unnamed"
    absent = scene.lacks(b.document, a.subject) + scene.lacks(a.document, b.subject)
    return ("different", "different, one not known to the other", STRANGERS)[absent]


def _names(a: Record, b: Record, scene: Scene) -> str:
    if not a.names or not b.names:
        return "none"
    shared = a.names & b.names
    if not shared:
        return "all different"
    return "rare shared" if scene.mass(shared) >= _RARE else "shared"


def _apart(left: frozenset[str], right: frozenset[str], a: Record, b: Record) -> str:
    """Whether names beside two subjects meet: the index of a rank, the thing launched, the place that a share is of."""
    if not left and not right:
        return "none"
    left, right = left - b.subject, right - a.subject
    if not left or not right:
        return "one has some" if left or right else "none"
    return "different" if left.isdisjoint(right) else "shared"


def _overlap(left: frozenset[str], right: frozenset[str], all_left: int, all_right: int, scene: Scene) -> str:
    """The share of the words of the claim that has less of them, weighed by rarity, that the other has too."""
    possible = all_left if all_left < all_right else all_right
    if not possible:
        return "no words"
    shared = left & right
    return _SHARES.below(scene.mass(shared) / possible) if shared else "none"


def _wording(a: Record, b: Record) -> str:
    """How many words in a row around the two values are the same: what is copied is about the same thing."""
    run = _common_start(a.leading, b.leading) + _common_start(a.trailing, b.trailing)
    found = _RUNS.below(run)
    if run < _COPIED:
        return found
    called = "no names" if not a.called and not b.called else "same names" if a.called == b.called else "other names"
    return f"{found}, {called}"


def _common_start(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    count = 0
    for is_same in map(eq, left, right):
        if not is_same:
            break
        count += 1
    return count


def _noun(a: Record, b: Record) -> str:
    if not a.noun or not b.noun:
        return "missing" if a.noun or b.noun else "none"
    if a.noun == b.noun:
        return "same"
    if a.noun & b.noun:
        return "shared"
    return "other"


def is_slip(levels: Levels) -> bool:
    """Whether two values differ as by a slip of the pen: two digits have changed places."""
    return levels.get("digits") == _SWAPPED


def _digits(a: Record, b: Record, value: str) -> str:
    """How the digits of two values differ; a slip of the pen leaves a number of the size that it was."""
    left, right = a.digits, b.digits
    if not left or not right:
        return "unknown"
    if left == right:
        return "same digits" if len(left) > 1 else "same digit"
    if len(left) != len(right) or len(left) < 2 or value in _OF_ANOTHER_SIZE:
        return "other"
    differing = sum(map(ne, left, right))
    if differing == 1:
        return "one differs"
    return _SWAPPED if differing == 2 and _is_swapped(left, right) else "other"


def _is_swapped(left: str, right: str) -> bool:
    """Whether two texts of one length that differ in two places have there what the other has in the other place."""
    (one, other), (there, here) = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    return one == here and other == there


def _roundness(a: Record, b: Record) -> str:
    count = min(len(a.digits), len(b.digits))
    return "many digits" if count >= 4 else str(count)
