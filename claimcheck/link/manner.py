"""Levels of what many claims have alike: kind, language, status, change, hedge, scope; subject, time and concepts."""

from collections.abc import Callable, Hashable, Sequence

from claimcheck.lang.context import concepts, contrast
from claimcheck.link.record import Record

Levels = dict[str, str]

_STATED = ("both stated", "one stated", "time of report")
_SETTINGS = tuple((f"another {size}", f"same {size}") for size in ("district", "region", "country"))
# The levels of two subjects of one name that seem to be of two places.
NAMESAKES = frozenset(other for other, _ in _SETTINGS)
# Times that lie more days apart than this do not follow on each other.
_NEXT = 31


def manner(record: Record) -> Hashable:
    """All that ``manner_levels`` looks at."""
    claim = record.claim
    change = claim.direction, claim.role
    return record.kind, claim.language, record.status, change, claim.value.modifier


def manner_levels(a: Record, b: Record) -> tuple[str, str, str, str, str]:
    """The levels of kind, language, status, change and hedge."""
    return (
        a.kind if a.kind == b.kind else "mixed",
        "same" if a.claim.language == b.claim.language else "other",
        "same" if a.status == b.status else " and ".join(sorted((a.status, b.status))),
        _change(a, b),
        _hedge(a, b),
    )


def named(features: Sequence[str], levels: Sequence[str]) -> Levels:
    """The levels by feature, without those that are empty: what is not there to be compared."""
    return {feature: level for feature, level in zip(features, levels, strict=False) if level}


def scope_levels(left: Sequence[str], right: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """A feature and its level for every word that narrows either claim: whether it narrows one or both."""
    if not left and not right:
        return ()
    levels = {f"scope {label}": "both" if label in right else "one" for label in left}
    levels.update({f"scope {label}": "one" for label in right if label not in left})
    return tuple(levels.items())


def called(record: Record) -> Hashable:
    """All that ``called_levels`` looks at."""
    return record.claim.subject.key, record.forms, record.setting


def called_levels(a: Record, b: Record) -> tuple[str, str]:
    """What the names of two subjects have in common, empty where that is nothing, and the level of their setting."""
    return _names_of_subjects(a, b), _setting(a, b)


def time(record: Record) -> Hashable:
    """All that ``time_level`` looks at."""
    return record.period, record.is_current


def time_level(a: Record, b: Record) -> str:
    """How the times of two claims lie to each other, and whether their texts state them."""
    if a.period is None or b.period is None:
        return "one unknown" if a.period or b.period else "unknown"
    return f"{_time_relation(a.period, b.period)}, {_STATED[a.is_current + b.is_current]}"


def concept_levels(is_common: Callable[[str], bool], a: Record, b: Record) -> tuple[str, str]:
    """What the attributes have in common, and the group of the first concept that both have."""
    return _concept(a.concepts, b.concepts, is_common), _group(a.concepts, b.concepts)


def setting(a: Record, b: Record) -> str:
    """Whether two subjects are introduced as of the same district, or else region or country: namesakes seldom are."""
    return "other subjects" if a.document == b.document else _setting(a, b)


def _setting(a: Record, b: Record) -> str:
    if a.subject.isdisjoint(b.subject):
        return "other subjects"
    for left, right, names in zip(a.setting, b.setting, _SETTINGS, strict=True):
        if left and right:
            return names[not left.isdisjoint(right)]
    return "unknown"


def _names_of_subjects(a: Record, b: Record) -> str:
    if not a.forms or not b.forms:
        return ""
    if (a.claim.subject.key and a.claim.subject.key == b.claim.subject.key) or set(a.forms) & set(b.forms):
        return "same"
    if any(one <= other or other <= one for one in a.forms for other in b.forms):
        return "one within the other"
    return "" if a.subject.isdisjoint(b.subject) else "shares a name and has another"


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


def _time_relation(a: tuple[float, float], b: tuple[float, float]) -> str:
    if a == b:
        return "same"
    low, high = max(a[0], b[0]), min(a[1], b[1])
    if low > high:
        return "different" if low - high > _NEXT else "next to each other"
    return "inside" if (low, high) in (a, b) else "overlap"


def _concept(left: Sequence[str], right: Sequence[str], is_common: Callable[[str], bool]) -> str:
    """What the attributes have in common: the first concept, another that is rare here, or only a common one."""
    if not left or not right:
        return "missing" if left or right else "none"
    first, other = left[0], right[0]
    if first == other:
        return "same first, common" if is_common(first) else "same first, rare"
    shared = [concept for concept in left if concept in right]
    if any(not is_common(concept) for concept in shared):
        return "first shared" if first in shared or other in shared else "rare shared"
    if contrast(first, other):
        return "contrast"
    return "common shared" if shared else "different"


def _group(left: Sequence[str], right: Sequence[str]) -> str:
    """The group of the first concept that both have: money and people say more than time and order."""
    known = concepts()
    return next((known[concept].group for concept in left if concept in right and concept in known), "none")
