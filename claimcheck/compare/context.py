"""What the claims around two values make of a verdict: status, change or level, and when each was true."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files

import tomli

from claimcheck.claims.model import Claim, Status
from claimcheck.compare.dates import open_side
from claimcheck.compare.model import Verdict
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.sizes import is_climb
from claimcheck.compare.times import disjoint, period, published, reference
from claimcheck.compare.together import other_subject
from claimcheck.compare.wording import day, quoted
from claimcheck.compare.words import reversed_pairs, words
from claimcheck.values.axis import axis, interval
from claimcheck.values.interval import Interval
from claimcheck.values.model import Date, Duration, Value

_FUTURE = frozenset({Status.PLANNED, Status.FORECAST})
_PLAIN = frozenset({Status.ASSERTED, Status.REPORTED})
_TOLD_BY_CONTEXT = frozenset({"date", "duration", "money"})
# The longest time for which a figure counts as one of a moment, in days.
_MOMENT = 3
_YEAR = 366
_SOME = 0.6
_ROLES = {"by": "the size of a change", "to": "the level after it", "from": "the level before it"}


@dataclass(frozen=True, slots=True)
class _Moving:
    """How an attribute moves: from how many days on it may have, and whether it can only grow."""

    after: int
    grows: bool
    unless: frozenset[str]


def beforehand(left: Claim, right: Claim) -> Outcome | None:
    """Why two claims are not to be compared at all, ``None`` where they are."""
    return _status(left, right) or _change(left, right)


def afterwards(left: Claim, right: Claim, judged: Callable[[], Outcome]) -> Outcome | None:
    """What becomes of the verdict on the values where two times, plan and outcome, or two reports meet.

    ``None`` where it stands as it is; ``judged`` gives it, and is only asked where it matters.
    """
    found = _aged(left, right, judged) or _period(left, right, judged) or _other_end(left, right, judged)
    return found or _plan(left, right, judged) or _later(left, right, judged)


def is_plain(claim: Claim) -> bool:
    """Whether the value of a claim speaks for itself: two such of one time are what their values make of them.

    Neither ``beforehand`` nor ``afterwards`` finds anything then, which most claims of an archive need not be asked.
    """
    return (
        claim.status in _PLAIN
        and claim.direction is None
        and claim.value.kind not in _TOLD_BY_CONTEXT
        and not _part(claim)
        and not _is_margin(claim)
        and _table().keys().isdisjoint(claim.attribute.concepts)
    )


def _status(left: Claim, right: Claim) -> Outcome | None:
    if left.status is right.status:
        return None
    for status in (Status.DENIED, Status.HYPOTHETICAL):
        if (left.status is status) != (right.status is status):
            it = left if left.status is status else right
            words = "denied" if status is Status.DENIED else "only supposed"
            return Outcome(status.value, f"{quoted(it)} is {words} in its text.")
    return None


def _change(left: Claim, right: Claim) -> Outcome | None:
    """A change against a level, a level before against one after, or a rise against a fall."""
    if (left.direction or right.direction) and is_climb(left) != is_climb(right):
        return Outcome("change-vs-level", f"{_both(left, right)}: places gained or lost are no place.")
    if left.value.kind == right.value.kind == "count" and _is_margin(left) != _is_margin(right):
        return Outcome("change-vs-level", f"{_both(left, right)}: a majority is no number of votes.")
    if _are_reversed(left, right):
        return Outcome("direction-differs", f"{_both(left, right)}: the one is above nought and the other below.", 1.0)
    role = _part(left)
    roles = role, role and _part(right)
    if not roles[1]:
        return None
    says = _both(left, right)
    same_way = left.direction == right.direction
    if same_way and set(roles) == {"by", "to"} and _same_figure(left.value, right.value):
        return Outcome("by-or-to", f"{says}: one says by so much, the other to so much.", _SOME)
    if roles[0] != roles[1]:
        return Outcome("change-vs-level", f"{says}: {_ROLES[roles[0]]} against {_ROLES[roles[1]]}.")
    if left.role == "by" and left.direction and right.direction and left.direction != right.direction:
        return Outcome("direction-differs", f"{says}: one rises and the other falls.", 1.0)
    return None


def _are_reversed(left: Claim, right: Claim) -> bool:
    """Whether one text makes a profit of what the other calls a loss of as much."""
    first, second = left.attribute.concepts, right.attribute.concepts
    if left.value.kind != "money" or frozenset((*first[:1], *second[:1])) not in reversed_pairs():
        return False
    return first[0] not in second and second[0] not in first and _same_figure(left.value, right.value)


def _both(left: Claim, right: Claim) -> str:
    return f"{quoted(left)} and {quoted(right)}"


def _is_margin(claim: Claim) -> bool:
    concepts = claim.attribute.concepts
    return "majority" in concepts[:2] and not words("votes").isdisjoint(concepts)


def _same_figure(left: Value, right: Value) -> bool:
    """Whether two values have the same number of the same unit."""
    if isinstance(left, Date) or isinstance(right, Date) or left.amount is None:
        return False
    return left.amount == right.amount and axis(left) == axis(right)


def _part(claim: Claim) -> str:
    """The part of a change that a number is, which words such as "previously" tell as well; empty for none."""
    return claim.role or ("from" if claim.scope and not words("before").isdisjoint(claim.scope) else "")


def _period(left: Claim, right: Claim, judged: Callable[[], Outcome]) -> Outcome | None:
    """Claims about times that have no day in common; a date is itself the time it is about.

    Where the values agree, times that follow on each other do no harm: "budgeted in 2019", "the budget of 2020".
    """
    if left.period is None or right.period is None:
        return None
    times = period(left), period(right)
    if times[0] is None or times[1] is None or not disjoint(times[0], times[1]):
        return None
    if isinstance(left.value, Date) or isinstance(right.value, Date):
        return None
    if not (_says_when(left) and _says_when(right)) and (_moving(left, right) or _is_fixed(left, right)):
        # That a figure is of the time of its report is only assumed.
        return None
    if not disjoint(_stretched(times[0]), _stretched(times[1])) and judged().verdict is Verdict.AGREE:
        return None
    text = f"{quoted(left)} is about {left.period}, {quoted(right)} about {right.period}."
    if _moving(left, right) and all(_is_moment(time) for time in times):
        return Outcome("later-report", text[:-1] + ": the newer figure may supersede the older.")
    return Outcome("period-differs", text)


def _aged(left: Claim, right: Claim, judged: Callable[[], Outcome]) -> Outcome | None:
    """Two ages of one person at two times, which fit one birth: 36 in August and 35 in June; or those of two people."""
    if not (_is_age(left) and _is_age(right) and judged().is_conflict):
        return None
    if other_subject(left, right):
        return Outcome("kind-differs", f"{_both(left, right)} are ages of two.")
    births = [_births(claim) for claim in (left, right)]
    if births[0] is None or births[1] is None or not births[0].meets(births[1]):
        return None
    text = f"{quoted(left)} and {quoted(right)} are ages at two times, and fit one day of birth."
    return Outcome("age-fits", text)


def _is_age(claim: Claim) -> bool:
    return claim.value.kind == "duration" and "age" in claim.attribute.concepts[:1]


def _births(claim: Claim) -> Interval | None:
    """The days on which someone of that age was born, ``None`` where the age or its time is not known."""
    when, value = reference(claim), claim.value
    if when is None or not isinstance(value, Duration) or value.amount is None or value.unit != "year":
        return None
    years = Decimal("365.2425")
    return Interval(when[0] - (value.amount + 1) * years, when[1] - value.amount * years)


def _other_end(left: Claim, right: Claim, judged: Callable[[], Outcome]) -> Outcome | None:
    """The day on which something begins against that on which it ends, or until which it lasts, and the other way round."""
    if not (isinstance(left.value, Date) and isinstance(right.value, Date)):
        return None
    if _is_end(left) != _is_end(right) and _is_begin(left) != _is_begin(right) and judged().is_conflict:
        return Outcome("kind-differs", f"{_both(left, right)} are two ends of what lasts.")
    for (one, date), other in (((left, left.value), right), ((right, right.value), left)):
        ends = {"until": "outset", "since": "finish"}.get(open_side(date), "")
        plain = isinstance(other.value, Date) and not open_side(other.value)
        if ends and plain and words(ends).intersection(other.attribute.concepts[:1]) and judged().is_conflict:
            return Outcome("kind-differs", f"{_both(one, other)} are two ends of what lasts.")
    return None


def _is_begin(claim: Claim) -> bool:
    return bool(words("begin").intersection(claim.attribute.concepts[:1]))


def _is_end(claim: Claim) -> bool:
    return bool(words("finish").intersection(claim.attribute.concepts[:1]))


def _is_fixed(left: Claim, right: Claim) -> bool:
    """Whether the figures are measures of things, which do not change from one report to the next."""
    return left.value.kind == right.value.kind == "quantity" and not (_says_when(left) or _says_when(right))


def _stretched(time: tuple[int | None, int | None]) -> tuple[int | None, int | None]:
    """The time with half of its own length, at least a day and at most half a year, put before and after it."""
    if time[0] is None or time[1] is None:
        return time
    more = min(max((time[1] - time[0]) // 2, 1), _YEAR // 2)
    return time[0] - more, time[1] + more


def _is_moment(time: tuple[int | None, int | None] | None) -> bool:
    return bool(time and time[0] is not None and time[1] is not None and time[1] - time[0] <= _MOMENT)


def _plan(left: Claim, right: Claim, judged: Callable[[], Outcome]) -> Outcome | None:
    if left.status is right.status or (left.status in _FUTURE) == (right.status in _FUTURE):
        return None
    plan, outcome = (left, right) if left.status in _FUTURE else (right, left)
    if _is_ahead(outcome):
        return None
    found = judged()
    if found.is_conflict:
        word = "planned" if plan.status is Status.PLANNED else "expected"
        text = f"{quoted(plan)} was {word}, {quoted(outcome)} is what came; a plan is not held against its outcome."
        return Outcome("plan-vs-outcome", text)
    agrees = found.verdict is Verdict.AGREE
    return found.because("plan-met", f"{found.explanation} One is a plan or forecast.") if agrees else None


def _is_ahead(claim: Claim) -> bool:
    """Whether a date, or the time that a figure is of, lies after its text: what is told of as sure is a plan as well."""
    told = published(claim)
    low = interval(claim.value).low if isinstance(claim.value, Date) else (period(claim) or (None, None))[0]
    return told is not None and low is not None and low > told


def _later(left: Claim, right: Claim, judged: Callable[[], Outcome]) -> Outcome | None:
    """A conflict that the passing of time may explain: two reports of a figure that moves, without a common as-of."""
    if isinstance(left.value, Date | Duration) or isinstance(right.value, Date | Duration):
        return None
    # The day of a disaster is no as-of of its toll, which grows from report to report.
    same_event = left.period == right.period
    if _says_when(left) and _says_when(right) and not same_event:
        return None
    if not (left.published or left.period) or not (right.published or right.period):
        return None
    moving = _moving(left, right)
    if moving and _says_when(left) and _says_when(right):
        days = (published(left), published(right)) if moving.grows else (None, None)
    else:
        days = (_as_of(left), _as_of(right)) if moving else (None, None)
    if moving is None or days[0] is None or days[1] is None or abs(days[0] - days[1]) < moving.after:
        return None
    found = judged()
    if not found.is_conflict:
        return None
    older, newer = (left, right) if days[0] < days[1] else (right, left)
    when = f"{day(min(days[0], days[1]))} and {day(max(days[0], days[1]))}"
    if moving.grows and interval(newer.value).is_below(interval(older.value)):
        text = f"{quoted(older)} and later {quoted(newer)}, reported on {when}: this can only grow."
        return found.because("toll-falls", text)
    text = f"{quoted(older)} and later {quoted(newer)}, reported on {when}: the newer figure may supersede the older."
    return found.because("later-report", text)


def _says_when(claim: Claim) -> bool:
    """Whether the text says when a figure holds; that it is of the time of the report is only assumed."""
    return claim.period is not None and claim.period_basis != "document"


def _as_of(claim: Claim) -> int | None:
    """The day of which a figure is: the last that its text names where that is one of a few, else that of the report."""
    days = period(claim)
    return days[1] if days and _says_when(claim) and _is_moment(days) else published(claim)


def _moving(left: Claim, right: Claim) -> _Moving | None:
    """How the attribute of both moves, ``None`` where it is not known to."""
    return _how_moving(left.attribute.concepts, right.attribute.concepts)


@lru_cache(maxsize=16384)
def _how_moving(left: tuple[str, ...], right: tuple[str, ...]) -> _Moving | None:
    shared = [concept for concept in left if concept in right] or ([] if left and right else [*left, *right])
    kinds = (_table()[concept] for concept in shared if concept in _table())
    return next((moving for moving in kinds if not moving.unless & {*left, *right}), None)


@lru_cache(maxsize=1)
def _table() -> dict[str, _Moving]:
    text = files("claimcheck.compare").joinpath("moving.toml").read_text(encoding="utf-8")
    groups = tomli.loads(text).values()
    return {
        concept: _Moving(group["after"], group["grows"], frozenset(group.get("unless", ())))
        for group in groups
        for concept in group["concepts"]
    }
