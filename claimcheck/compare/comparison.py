"""The verdict on two claims: their values, then what the claims around the values make of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.claims.model import Claim
from claimcheck.compare.context import afterwards, beforehand
from claimcheck.compare.judge import judge_claims, judge_values
from claimcheck.compare.model import Comparison, Evidence, Verdict
from claimcheck.compare.outcome import Outcome, severity
from claimcheck.compare.wording import stated
from claimcheck.rates import Rates
from claimcheck.values.model import Money, Value


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
    judged = _Judged(left, right, rates)
    return beforehand(left, right) or afterwards(left, right, judged) or judged()


def circumstance(left: Claim, right: Claim, *, rates: Rates | None = None) -> str | None:
    """The reason that ``outcome`` gives for what is around two values, ``None`` where the values alone decide.

    The values are only judged where it matters, which spares most of the time.
    """
    found = beforehand(left, right) or afterwards(left, right, _Judged(left, right, rates))
    return found.reason if found else None


@dataclass(slots=True)
class _Judged:
    """The verdict on two values, judged when it is first asked for."""

    left: Claim
    right: Claim
    rates: Rates | None
    found: Outcome | None = None

    def __call__(self) -> Outcome:
        """The verdict on the values, one of them read otherwise where only that makes them agree."""
        if self.found is None:
            found = judge_claims(self.left, self.right, self.rates)
            if found.is_conflict and (self.left.alternatives or self.right.alternatives):
                found = _other_reading(self.left, self.right, self.rates) or found
            self.found = found
        return self.found


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

    A sign that both leave open means one thing in both, so the other claim keeps its likeliest reading, and a currency is
    only taken for another one where the other claim may be told from it: "$21,400" and "US$15,500", "$500" and "C$500".
    """
    readings = [(left, a, right) for a in left.alternatives] + [(right, b, left) for b in right.alternatives]
    for claim, reading, other in readings:
        if not _may_be(claim.value, reading, other):
            continue
        a, b = (reading, other.value) if claim is left else (other.value, reading)
        found = judge_values((left, a), (right, b), rates)
        # A limit or a range is met by too much to speak for a reading.
        if found.verdict is Verdict.AGREE and found.reason not in ("bound-met", "within-range", "within-hedge"):
            text = f"{found.explanation[:-1]}, if they are read as {stated(a)} and {stated(b)}."
            return found.because("other-reading", text)
    return None


def _may_be(value: Value, reading: Value, other: Claim) -> bool:
    """Whether a currency may be read as another one beside a sum: that sum is in it, or spells the likelier one out."""
    there = other.value
    if not (isinstance(value, Money) and isinstance(reading, Money) and isinstance(there, Money)):
        return True
    return reading.unit == there.unit or (value.unit == there.unit and not other.alternatives)
