"""Which judge two values go to: by what they measure, then by kind."""

from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.bases import judge_bases
from claimcheck.compare.dates import judge_dates
from claimcheck.compare.foreign import conversion
from claimcheck.compare.inverse import inverted, is_inverse
from claimcheck.compare.lengths import judge_anniversary, judge_length
from claimcheck.compare.money import judge_currencies
from claimcheck.compare.numeric import Side, judge, side
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.paces import paced
from claimcheck.compare.places import judge_place_in, judge_ranks, judge_scores
from claimcheck.compare.shares import judge_shares
from claimcheck.compare.wording import quoted
from claimcheck.rates import Rates
from claimcheck.values.axis import axis
from claimcheck.values.model import Date, Numeric, Rank, Score, Value
from claimcheck.values.tolerance import stated_interval
from claimcheck.values.units import is_known, unit

_SHARES = frozenset({"percent", "percentage_point", "times"})
_COUNTED = frozenset({"count", "number"})
_SCALES = (Decimal(1000), Decimal(10**6), Decimal(10**9), Decimal(10**12))
_UNITLESS = frozenset({"number", "count", "score"})


def judge_claims(left: Claim, right: Claim, rates: Rates | None = None) -> Outcome:
    """The verdict on the values of two claims, per the times that their words name; their status and period do not matter."""
    values = paced(left, right)
    return judge_values((left, values[0]), (right, values[1]), rates)


def judge_values(left: tuple[Claim, Value], right: tuple[Claim, Value], rates: Rates | None = None) -> Outcome:
    """The verdict on two values, each with the claim that it stands in; status and time of the claims do not matter."""
    a, b = left[1], right[1]
    if isinstance(a, Date) or isinstance(b, Date):
        return _with_date(left, right)
    if _is_missing(a) or _is_missing(b):
        return Outcome("value-missing", f"{quoted(left[0])} or {quoted(right[0])} holds no number.")
    if isinstance(a, Rank) and isinstance(b, Rank):
        return judge_ranks((left[0], a), (right[0], b))
    if isinstance(a, Score) and isinstance(b, Score):
        return judge_scores((left[0], a), (right[0], b))
    if isinstance(a, Rank) and b.kind in _COUNTED:
        return judge_place_in((left[0], a), (right[0], b))
    if isinstance(b, Rank) and a.kind in _COUNTED:
        return judge_place_in((right[0], b), (left[0], a))
    if {a.kind, b.kind} == {"rank", "duration"} and a.amount is not None and a.amount == b.amount:
        return Outcome("equal", f"{quoted(left[0])} and {quoted(right[0])} are the same number of years.")
    return _numeric((left[0], a), (right[0], b), rates)


def _is_missing(value: Numeric) -> bool:
    empty = value.amount is None and value.low is None and value.high is None
    return empty and not (isinstance(value, Score) and value.text)


def _with_date(left: tuple[Claim, Value], right: tuple[Claim, Value]) -> Outcome:
    a, b = left[1], right[1]
    if isinstance(a, Date) and isinstance(b, Date):
        return judge_dates((left[0], a), (right[0], b))
    if isinstance(a, Date):
        left, right, a, b = right, left, b, a
    if isinstance(b, Date) and isinstance(a, Numeric) and axis(a) == "[time]":
        return judge_length((left[0], a), (right[0], b))
    if isinstance(b, Date) and isinstance(a, Rank) and a.amount is not None:
        return judge_anniversary((left[0], a), (right[0], b))
    return _kinds_differ(left[0], right[0])


def _numeric(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric], rates: Rates | None) -> Outcome:
    a, b = left[1], right[1]
    axes = _axis(a), _axis(b)
    if axes[0] == axes[1]:
        return _bare(left, right, axes) if a.kind == b.kind == "number" and _same_digits(a, b) else _plain(left, right)
    if a.kind == "money" == b.kind:
        return _sums(left, right, rates)
    if set(axes) <= _SHARES:
        return judge_shares(left, right)
    if a.kind in _UNITLESS or b.kind in _UNITLESS:
        return _bare(left, right, axes)
    return _measures(left, right)


def _plain(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric]) -> Outcome:
    return judge(side(*left), side(*right))


def _axis(value: Numeric) -> str:
    """The axis, whatever the noun of a count: which nouns mean the same is for linking to say."""
    if value.kind in _COUNTED:
        if "/" not in value.unit:
            return "count"
        _, slash, per = axis(value).partition("/")
        return f"count{slash}{per}"
    return axis(value)


def _sums(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric], rates: Rates | None) -> Outcome:
    (code, slash, per), (other, other_slash, other_per) = (axis(each[1]).partition("/") for each in (left, right))
    if slash != other_slash:
        return judge_bases(left, right) if code == other else _without_base(left, right, rates)
    if per != other_per:
        return _differ("base-differs", left[0], right[0])
    return judge_currencies(left, right, rates) if code != other else _plain(left, right)


def _without_base(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric], rates: Rates | None) -> Outcome:
    """Sums in two currencies of which only one says per what: they agree where they match without it."""
    plain = [(claim, value.model_copy(update={"unit": value.unit.partition("/")[0]})) for claim, value in (left, right)]
    found = judge_currencies(plain[0], plain[1], rates)
    if found.reason == "converted-currency":
        return found.because("unit-unstated", f"{found.explanation[:-1]}, and only one says per what.")
    return _differ("base-differs", left[0], right[0])


def _bare(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric], axes: tuple[str, str]) -> Outcome:
    """A number without a unit against one that has it, or a number per something against one that is not."""
    a, b = left[1], right[1]
    if a.kind in _COUNTED and b.kind in _COUNTED and ("/" in axes[0]) != ("/" in axes[1]):
        return judge_bases(left, right)
    if "number" in (a.kind, b.kind) and stated_interval(a).meets(stated_interval(b)):
        text = f"{quoted(left[0])} and {quoted(right[0])} have the same number, and only one says of what unit."
        return Outcome("unit-unstated", text)
    if "number" in (a.kind, b.kind) and _same_digits(a, b):
        text = f"{quoted(left[0])} and {quoted(right[0])} have the same digits, and only one says of what scale."
        return Outcome("unit-unstated", text)
    if {a.kind, b.kind} <= _UNITLESS and a.amount is not None and b.amount is not None:
        return _plain(left, right)
    return _kinds_differ(left[0], right[0])


def _same_digits(a: Numeric, b: Numeric) -> bool:
    """Whether two numbers are a thousand, a million or a billion apart, as in a table that says its scale elsewhere."""
    if not a.amount or not b.amount or a.modifier != b.modifier:
        return False
    small, large = sorted((a.amount, b.amount), key=abs)
    return large / small in _SCALES and len(small.normalize().as_tuple().digits) > 1


def _measures(left: tuple[Claim, Numeric], right: tuple[Claim, Numeric]) -> Outcome:
    """Measures on two axes: perhaps pint knows that they are one, perhaps one is per something."""
    a, b = left[1], right[1]
    if is_inverse(a, b) and (turned := inverted(*left)):
        return judge(turned, side(*right))
    ours = is_known(a.unit) and is_known(b.unit)
    if a.kind == b.kind == "quantity" and not ours and (factor := conversion(a.unit, b.unit)):
        stated = stated_interval(a)
        nominal = None if a.amount is None else a.amount * factor
        return judge(Side(left[0], a, stated.scaled(factor), nominal, stated), _as_stated(right))
    if ("/" in a.unit) != ("/" in b.unit) and _numerator(a) == _numerator(b):
        return judge_bases(left, right)
    same_kind = a.kind == b.kind or {a.kind, b.kind} <= {"quantity", "duration"}
    return _differ("unit-differs" if same_kind else "kind-differs", left[0], right[0])


def _numerator(value: Numeric) -> str:
    return unit(value.unit.partition("/")[0]).dimension


def _as_stated(right: tuple[Claim, Numeric]) -> Side:
    there = side(*right)
    return there._replace(interval=there.stated, nominal=right[1].amount)


def _kinds_differ(left: Claim, right: Claim) -> Outcome:
    text = f"{quoted(left)} is a {left.value.kind} and {quoted(right)} a {right.value.kind}."
    return Outcome("kind-differs", text)


def _differ(reason: str, left: Claim, right: Claim) -> Outcome:
    if reason == "kind-differs":
        return _kinds_differ(left, right)
    text = "are per different things" if reason == "base-differs" else "measure different things"
    return Outcome(reason, f"{quoted(left)} and {quoted(right)} {text}.")
