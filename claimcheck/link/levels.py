"""The comparison of two records as named levels, one for each feature: what weights are learned for."""

import math
from collections.abc import Sequence

from claimcheck.compare.judge import judge_values
from claimcheck.compare.model import Verdict
from claimcheck.lang.context import concepts
from claimcheck.link.record import Record
from claimcheck.link.scene import SCALE, Scene
from claimcheck.rates import Rates

Levels = dict[str, str]

_RATIOS = (
    ("within 10%", 1.1),
    ("within a third", 1.34),
    ("within 2", 2.0),
    ("within 10", 10.0),
    ("within 1000", 1000.0),
)
_SIZES = (("1", 1), ("2 or 3", 3), ("to 10", 10), ("to 99", 99), ("to 999", 999))
_DAYS = (("within a week", 7), ("within two months", 62), ("within a year", 366), ("within five years", 1830))
_SHARES = (("under 15%", 0.15), ("under 30%", 0.3), ("under half", 0.5))
_CONVERTED = {
    Verdict.AGREE: "meets after conversion",
    Verdict.CONFLICT: "differs after conversion",
    Verdict.INCOMPARABLE: "not convertible",
}
_RUNS = (("other words", 2), ("2 words", 3), ("3 or 4 words", 5), ("5 to 7 words", 8), ("8 to 11 words", 12))
_COPIED = 5
_MEETING = frozenset({"equal", "meets", _CONVERTED[Verdict.AGREE]})
_STATED = ("both stated", "one stated", "time of report")
_SETTINGS = tuple((f"another {size}", f"same {size}") for size in ("district", "region", "country"))
# The levels of two subjects of one name that seem to be of two places.
NAMESAKES = frozenset(other for other, _ in _SETTINGS)
_RARE = 3 * SCALE
# The level of two subjects each of whom the other document does not name at all.
STRANGERS = "different, neither known to the other"


def compare_levels(a: Record, b: Record, scene: Scene) -> Levels:
    """The level of every feature for a pair of records."""
    concept, group = _concepts(a, b, scene)
    levels = {
        "kind": a.kind if a.kind == b.kind else "mixed",
        "place": "same document" if a.document == b.document else "two documents",
        "documents": scene.affinity(a.document, b.document),
        "language": "same" if a.claim.language == b.claim.language else "other",
        "subject": _subject(a, b, scene),
        "setting": setting(a, b),
        "names": _names(a, b, scene),
        "other names": _apart(a.others - b.subject, b.others - a.subject),
        "names of it": _apart(a.of_it - b.subject, b.of_it - a.subject),
        "words beside": _overlap(a.beside & b.beside, min(scene.beside[a.number], scene.beside[b.number]), scene),
        "words of it": _overlap(a.near & b.near, min(scene.near[a.number], scene.near[b.number]), scene),
        "words": _overlap(a.wide & b.wide, min(scene.wide[a.number], scene.wide[b.number]), scene),
        "wording": _wording(a, b),
        "noun": _noun(a, b),
        "concept": concept,
        "concept group": group,
        "period": _period(a, b),
        "status": "same" if a.status == b.status else " and ".join(sorted((a.status, b.status))),
        "only one": scene.uniqueness(a, b),
        "change": _change(a, b),
        "hedge": _hedge(a, b),
        "value": value_level(a, b, scene.rates),
        "size": _size(a, b),
    }
    if a.claim.scope or b.claim.scope:
        levels.update(_scope(a.claim.scope, b.claim.scope))
    if values_meet(levels):
        levels["round"] = _roundness(a, b)
    else:
        levels["digits"] = _digits(a, b)
    return levels


def values_meet(levels: Levels) -> bool:
    """Whether the values of two records meet, by the levels of their comparison."""
    return levels["value"] in _MEETING


def meets(a: Record, b: Record, rates: Rates | None = None) -> bool:
    """Whether the bounds of two records have a number in common, sums of two currencies after conversion."""
    if a.unit != b.unit and a.kind == "money" == b.kind:
        return _values(a, b, rates) is Verdict.AGREE
    if a.is_yearless or b.is_yearless:
        return _values(a, b, rates) is not Verdict.CONFLICT
    return a.low <= b.high and b.low <= a.high


def _values(a: Record, b: Record, rates: Rates | None) -> Verdict:
    return judge_values((a.claim, a.claim.value), (b.claim, b.claim.value), rates).verdict


def value_level(a: Record, b: Record, rates: Rates | None = None) -> str:
    """How near two values are, on a scale of their kind."""
    if a.unit != b.unit and a.kind == "money" == b.kind:
        return _CONVERTED[_values(a, b, rates)]
    if a.digits == b.digits and a.low == b.low and a.high == b.high:
        return "equal"
    if meets(a, b, rates):
        return "meets"
    if a.is_yearless or b.is_yearless:
        return "another time of the year"
    if a.kind == "date":
        return _day_gap(a, b)
    gap = max(a.low - b.high, b.low - a.high)
    if a.kind == "percent":
        return "near" if gap <= 2 else "some way" if gap <= 10 else "far"
    small, large = sorted((abs(_middle(a)), abs(_middle(b))))
    ratio = large / small if small else math.inf
    return next((name for name, limit in _RATIOS if ratio <= limit), "thousandfold")


def _size(a: Record, b: Record) -> str:
    """How large the smaller of two numbers is: any text has a "first" and a "two", few have a 31st."""
    if a.family not in ("count", "rank"):
        return "no number"
    least = min(abs(_middle(a)), abs(_middle(b)))
    return f"{a.kind}, {next((name for name, limit in _SIZES if least <= limit), 'more')}"


def _middle(r: Record) -> float:
    if math.isinf(r.low):
        return r.high if not math.isinf(r.high) else 0.0
    return r.low if math.isinf(r.high) else (r.low + r.high) / 2


def _day_gap(a: Record, b: Record) -> str:
    gap = max(a.low - b.high, b.low - a.high)
    return next((name for name, limit in _DAYS if gap <= limit), "far")


def _subject(a: Record, b: Record, scene: Scene) -> str:
    if not a.forms or not b.forms:
        if a.subject & b.names or b.subject & a.names:
            return "named beside"
        return "one unnamed" if a.forms or b.forms else "unnamed"
    if (a.claim.subject.key and a.claim.subject.key == b.claim.subject.key) or set(a.forms) & set(b.forms):
        return "same"
    if any(one <= other or other <= one for one in a.forms for other in b.forms):
        return "one within the other"
    if a.subject & b.subject:
        return "shares a name and has another"
    if a.subject & b.names or b.subject & a.names:
        return "named beside"
    absent = scene.lacks(b.document, a.subject) + scene.lacks(a.document, b.subject)
    return ("different", "different, one not known to the other", STRANGERS)[absent]


def setting(a: Record, b: Record) -> str:
    """Whether two subjects are introduced as of the same district, or else region or country: namesakes seldom are."""
    if a.document == b.document or not a.subject & b.subject:
        return "other subjects"
    for left, right, names in zip(a.setting, b.setting, _SETTINGS, strict=True):
        if left and right:
            return names[bool(left & right)]
    return "unknown"


def _names(a: Record, b: Record, scene: Scene) -> str:
    if not a.names or not b.names:
        return "none"
    shared = a.names & b.names
    if not shared:
        return "all different"
    return "rare shared" if scene.mass(shared) >= _RARE else "shared"


def _apart(left: frozenset[str], right: frozenset[str]) -> str:
    """Whether two sets of names meet: the index of a rank, the thing launched, the place that a share is of."""
    if not left or not right:
        return "one has some" if left or right else "none"
    return "shared" if left & right else "different"


def _overlap(shared: frozenset[str], possible: int, scene: Scene) -> str:
    """The share of the words of the claim that has less of them, weighed by rarity, that the other has too."""
    if not possible:
        return "no words"
    if not shared:
        return "none"
    share = scene.mass(shared) / possible
    for name, limit in _SHARES:
        if share < limit:
            return name
    return "half or more"


def _wording(a: Record, b: Record) -> str:
    """How many words in a row around the two values are the same: what is copied is about the same thing."""
    run = _common_start(a.leading, b.leading) + _common_start(a.trailing, b.trailing)
    found = next((name for name, limit in _RUNS if run < limit), "12 words or more")
    if run < _COPIED:
        return found
    called = "no names" if not a.called and not b.called else "same names" if a.called == b.called else "other names"
    return f"{found}, {called}"


def _common_start(left: tuple[str, ...], right: tuple[str, ...]) -> int:
    count = 0
    for one, other in zip(left, right, strict=False):
        if one != other:
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


def _concepts(a: Record, b: Record, scene: Scene) -> tuple[str, str]:
    """What the attributes have in common, and the group of the first concept that both have."""
    pair = a.concepts, b.concepts
    known = scene.concepts.get(pair)
    if known is None:
        known = scene.concepts[pair] = _concept(*pair, scene), _group(*pair)
    return known


def _concept(left: Sequence[str], right: Sequence[str], scene: Scene) -> str:
    """What the attributes have in common: the first concept, another that is rare here, or only a common one."""
    if not left or not right:
        return "missing" if left or right else "none"
    first, other = left[0], right[0]
    if first == other:
        return "same first, common" if scene.is_common(first) else "same first, rare"
    shared = [concept for concept in left if concept in right]
    if any(not scene.is_common(concept) for concept in shared):
        return "first shared" if first in shared or other in shared else "rare shared"
    known = concepts()
    if (first in known and other in known[first].contrasts) or (other in known and first in known[other].contrasts):
        return "contrast"
    return "common shared" if shared else "different"


def _group(left: Sequence[str], right: Sequence[str]) -> str:
    """The group of the first concept that both have: money and people say more than time and order."""
    known = concepts()
    return next((known[concept].group for concept in left if concept in right and concept in known), "none")


def _period(a: Record, b: Record) -> str:
    if a.period is None or b.period is None:
        return "one unknown" if a.period or b.period else "unknown"
    return f"{_time_relation(a.period, b.period)}, {_STATED[a.is_current + b.is_current]}"


def _time_relation(a: tuple[float, float], b: tuple[float, float]) -> str:
    if a == b:
        return "same"
    low, high = max(a[0], b[0]), min(a[1], b[1])
    if low > high:
        return "different" if low - high > 31 else "next to each other"
    return "inside" if (low, high) in (a, b) else "overlap"


def _scope(left: Sequence[str], right: Sequence[str]) -> Levels:
    """A feature for every word that narrows either claim: whether it narrows one or both."""
    levels = {f"scope {label}": "both" if label in right else "one" for label in left}
    levels.update({f"scope {label}": "one" for label in right if label not in left})
    return levels


def _change(a: Record, b: Record) -> str:
    left, right = a.claim, b.claim
    if left.direction is None and right.direction is None:
        return "none"
    if left.direction == right.direction:
        return "same" if left.role == right.role else "other role"
    return "opposite" if left.direction and right.direction else "one-sided"


def _hedge(a: Record, b: Record) -> str:
    left, right = a.claim.value.modifier, b.claim.value.modifier
    if left is None and right is None:
        return "none"
    return "same" if left == right else "one-sided" if left is None or right is None else "other"


def _digits(a: Record, b: Record) -> str:
    left, right = a.digits, b.digits
    if not left or not right:
        return "unknown"
    if left == right:
        return "same digits" if len(left) > 1 else "same digit"
    if len(left) != len(right) or len(left) < 2:
        return "other"
    differing = [i for i in range(len(left)) if left[i] != right[i]]
    if len(differing) == 1:
        return "one differs"
    if len(differing) == 2 and left[differing[0]] == right[differing[1]] and left[differing[1]] == right[differing[0]]:
        return "two swapped"
    return "other"


def _roundness(a: Record, b: Record) -> str:
    count = min(len(a.digits), len(b.digits))
    return "many digits" if count >= 4 else str(count)
