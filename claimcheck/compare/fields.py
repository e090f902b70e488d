"""A place in an order beyond the number of those who finished, which another text tells."""

from collections.abc import Iterator, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import few
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import words
from claimcheck.values.axis import interval
from claimcheck.values.model import Rank

_LIKELY, _SOME = 0.75, 0.6
# A place so far down is told of a race of many, and one beyond its field is so by little.
_TELLING, _MOST_BEYOND = 50, 2


def beyond_fields(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """The places beyond the one number of finishers that the other documents tell, which are few."""
    finished = [claim for claim in claims if _is_finished(claim)] if few(claims) else []
    highs = {high for claim in finished if (high := interval(claim.value).high) is not None}
    if len(highs) != 1:
        return
    high = highs.pop()
    for claim in claims if high >= _TELLING else ():
        value = claim.value
        if not isinstance(value, Rank) or value.amount is None or value.of is not None or value.modifier is not None:
            continue
        if high < value.amount <= high * _MOST_BEYOND and words("place").intersection(claim.attribute.concepts[:2]):
            formula = f"{number(value.amount)} > {number(high)}"
            text = f"{quoted(claim)} cannot be among {quoted(finished[0])}: {formula}."
            found = Outcome("rank-beyond-field", text, _SOME, formula)
            yield from (
                comparison(each, claim, found, confidence=_LIKELY) for each in finished if _is_apart(each, claim)
            )


def _is_finished(claim: Claim) -> bool:
    """Whether a number counts those who finished."""
    counted = claim.value.kind in ("count", "number") and claim.role is None
    return counted and bool(words("finished").intersection(claim.attribute.concepts[:1]))


def _is_apart(one: Claim, other: Claim) -> bool:
    return one.document != other.document
