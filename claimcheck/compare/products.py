"""So many at so much each: "2,000 tickets at €40 each", held against a total of the same things."""

from collections.abc import Iterator, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import product
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.sizes import level
from claimcheck.compare.together import by_sentence, keys
from claimcheck.compare.wording import quoted
from claimcheck.compare.words import words
from claimcheck.values.axis import interval
from claimcheck.values.units import unit

_ALIKE = 0.75


def products(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """ "2,000 tickets at €40 each", against a total that is told of the same things."""
    totals = [claim for claim in claims if claim.value.kind == "money" and words("total").intersection(claim.scope)]
    for members in by_sentence(claims).values() if totals else ():
        prices = [c for c in members if c.value.kind == "money" and level(c) and _is_each(c)]
        counts = [c for c in members if c.value.kind == "count" and level(c)]
        if len(prices) == len(counts) == 1:
            yield from _multiplied(prices[0], counts[0], totals)


def _is_each(claim: Claim) -> bool:
    """Whether a sum is that of one among many: "€40 each", "£250 a desk"."""
    value = level(claim)
    per = value.unit.partition("/")[2] if value else ""
    return bool(words("each").intersection(claim.scope)) or (bool(per) and unit(per).dimension != "[time]")


def _multiplied(price: Claim, count: Claim, totals: Sequence[Claim]) -> Iterator[Comparison]:
    value = level(price)
    came = product(interval(value.model_copy(update={"unit": _unit(price)})), interval(count.value)) if value else None
    for whole in totals:
        like = whole is not price and keys(whole) & (keys(price) | keys(count)) and _unit(whole) == _unit(price)
        if like and came is not None and came.meets(interval(whole.value)):
            formula = f"{quoted(count)} x {quoted(price)} = {quoted(whole)}"
            found = Outcome("product-fits", f"{formula}, as both are told.", formula=formula)
            yield comparison(count, whole, found, confidence=_ALIKE)


def _unit(claim: Claim) -> str:
    value = level(claim)
    return value.unit.partition("/")[0] if value else ""
