"""The verdict on two claims: their values, then what the claims around the values make of it."""

from collections.abc import Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.context import afterwards, beforehand
from claimcheck.compare.judge import judge_values
from claimcheck.compare.model import Comparison, Evidence, Verdict
from claimcheck.compare.outcome import Outcome, severity
from claimcheck.compare.wording import stated
from claimcheck.rates import Rates
from claimcheck.values.model import Money


def compare(
    left: Claim,
    right: Claim,
    *,
    rates: Rates | None = None,
    confidence: float = 1.0,
    evidence: Sequence[Evidence] = (),
) -> Comparison:
    """The verdict on two claims that are about the same fact.

    ``rates`` are the exchange rates to use, by default the bundled reference rates. ``confidence`` is the probability
    that both are about one fact, in [0, 1], and lowers the severity of a conflict; ``evidence`` is handed through.

    >>> from claimcheck.values import Rank
    >>> a, b = (Claim(id=i, document=i, start=0, end=4, quote=q, value=Rank(amount=q[:2], unit="rank"))
    ...         for i, q in (("a", "31st"), ("b", "38th")))
    >>> compare(a, b).explanation
    '31st and 38th are 7 places apart.'
    """
    return comparison(left, right, outcome(left, right, rates=rates), confidence=confidence, evidence=evidence)


def outcome(left: Claim, right: Claim, *, rates: Rates | None = None) -> Outcome:
    """The verdict with its reason, before it is put in a comparison."""
    if found := beforehand(left, right):
        return found
    found = judge_values((left, left.value), (right, right.value), rates)
    if found.is_conflict and (left.alternatives or right.alternatives):
        found = _other_reading(left, right, rates) or found
    return afterwards(left, right, found)


def comparison(
    left: Claim, right: Claim, found: Outcome, *, confidence: float = 1.0, evidence: Sequence[Evidence] = ()
) -> Comparison:
    """A verdict in the form that reports hold."""
    return Comparison(
        id=f"{left.id}~{right.id}",
        left=left.id,
        right=right.id,
        verdict=found.verdict,
        reason=found.reason,
        severity=severity(found.gap, confidence) if found.is_conflict else None,
        confidence=confidence,
        explanation=found.explanation,
        formula=found.formula,
        rate=found.rate,
        evidence=tuple(evidence),
    )


def _other_reading(left: Claim, right: Claim, rates: Rates | None) -> Outcome | None:
    """An agreement where one claim's sign or date is read otherwise, ``None`` where there is none.

    A sign that both leave open means one thing in both, so the other claim keeps its likeliest reading, and a currency
    is only taken for another one that the other claim is in.
    """
    readings = [(a, right.value) for a in left.alternatives] + [(left.value, b) for b in right.alternatives]
    for a, b in readings:
        if isinstance(a, Money) and isinstance(b, Money) and a.unit != b.unit:
            continue
        found = judge_values((left, a), (right, b), rates)
        # A limit or a range is met by too much to speak for a reading.
        if found.verdict is Verdict.AGREE and found.reason not in ("bound-met", "within-range", "within-hedge"):
            text = f"{found.explanation[:-1]}, if they are read as {stated(a)} and {stated(b)}."
            return found.because("other-reading", text)
    return None
