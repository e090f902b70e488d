"""Why two claims that seem to be about one fact, and whose values differ, may both be right."""

from dataclasses import dataclass

from claimcheck.claims.model import Status
from claimcheck.link.record import Record

_UNREAL = {
    Status.PLANNED: "plan",
    Status.FORECAST: "forecast",
    Status.DENIED: "denial",
    Status.HYPOTHETICAL: "supposition",
}


@dataclass(frozen=True, slots=True)
class Excuse:
    """An innocent explanation: a stable code and a sentence for an editor."""

    code: str
    sentence: str


def innocent(a: Record, b: Record) -> Excuse | None:
    """The first innocent explanation that fits, ``None`` where there is none."""
    return _status(a, b) or _scope(a, b) or _period(a, b)


def _status(a: Record, b: Record) -> Excuse | None:
    left, right = _UNREAL.get(a.claim.status), _UNREAL.get(b.claim.status)
    if left == right:
        return None
    if left and right:
        return Excuse("other-status", f"One is a {left}, the other a {right}.")
    return Excuse("other-status", f"One is a {left or right}, the other is not.")


def _scope(a: Record, b: Record) -> Excuse | None:
    left, right = set(a.claim.scope), set(b.claim.scope)
    if left == right:
        return None
    words = ", ".join(sorted(left ^ right))
    return Excuse("other-scope", f"They may be about different parts of the whole ({words}).")


def _period(a: Record, b: Record) -> Excuse | None:
    if a.period is None or b.period is None:
        return None
    if a.period[0] <= b.period[1] and b.period[0] <= a.period[1]:
        return None
    return Excuse("other-period", f"They may be about different times ({a.claim.period} and {b.claim.period}).")
