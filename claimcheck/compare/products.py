"""So many at so much each: "2,000 tickets at €40 each", held against a total of the same things."""

from collections.abc import Iterator, Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import bounded, product
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import of_noun, stems
from claimcheck.compare.sizes import level
from claimcheck.compare.together import Sentence, by_sentence, concepts, keys, other_subject, place, same_subject
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import words
from claimcheck.values.axis import interval
from claimcheck.values.interval import Interval
from claimcheck.values.model import Duration
from claimcheck.values.units import unit

_ALIKE = 0.75
_SOME = 0.6
# A total that is further from the product than this is a total of something else.
_FURTHEST = 2


def products(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """ "2,000 tickets at €40 each" and "£3m a day" of "the twelve-day strike", against a total told of the same things."""
    totals = [claim for claim in claims if claim.value.kind == "money" and _is_whole(claim)]
    sentences = by_sentence(claims) if totals else {}
    for members in sentences.values():
        counts = [c for c in members if c.value.kind == "count" and level(c)]
        sums = [c for c in members if c.value.kind == "money" and level(c)]
        each = len(counts) == len(sums) == 1 and bool(words("each").intersection(counts[0].scope))
        prices = sums if each else [c for c in sums if _is_each(c)]
        if len(prices) == len(counts) == 1:
            yield from _multiplied(prices[0], counts[0], totals)
    for rate in [claim for claim in claims if totals and claim.value.kind == "money" and _is_pace(claim)]:
        yield from _lasting(rate, totals, sentences)


def _is_whole(claim: Claim) -> bool:
    """Whether a sum is a total, by its words, or what was taken for what was sold."""
    taken = words("takings").intersection(claim.attribute.concepts[:1]) and claim.role != "by"
    return bool(taken or words("total").intersection(claim.scope))


def _is_pace(claim: Claim) -> bool:
    """Whether a sum is one per so much time."""
    value = level(claim)
    per = value.unit.partition("/")[2] if value else ""
    return bool(per) and unit(per).dimension == "[time]"


def _lasting(
    rate: Claim, totals: Sequence[Claim], sentences: Mapping[Sentence, Sequence[Claim]]
) -> Iterator[Comparison]:
    """A sum per day, and the total with the length of time that it is told over."""
    value = level(rate)
    for whole in totals:
        lengths = [c for c in sentences[place(whole)] if isinstance(c.value, Duration) and level(c)]
        same = concepts(whole) & concepts(rate) and same_subject(whole, rate)
        if value is None or len(lengths) != 1 or not same or _unit(whole) != _unit(rate) or _is_pace(whole):
            continue
        came = product(interval(value), interval(lengths[0].value))
        formula = f"{quoted(rate)} x {quoted(lengths[0])} = {quoted(whole)}"
        if came is not None and came.meets(interval(whole.value)):
            found = Outcome("product-fits", f"{formula}, as both are told.", formula=formula)
            yield comparison(rate, whole, found, confidence=_ALIKE)


def _is_each(claim: Claim) -> bool:
    """Whether a sum is that of one among many: "€40 each", "£250 a desk"."""
    value = level(claim)
    per = value.unit.partition("/")[2] if value else ""
    return bool(words("each").intersection(claim.scope)) or (bool(per) and unit(per).dimension != "[time]")


def _multiplied(price: Claim, count: Claim, totals: Sequence[Claim]) -> Iterator[Comparison]:
    value = level(price)
    came = product(interval(value.model_copy(update={"unit": _unit(price)})), interval(count.value)) if value else None
    wholes = [c for c in totals if c is not price and _is_of(c, price, count) and _unit(c) == _unit(price)]
    fitting = [c for c in wholes if came is not None and came.meets(interval(c.value))]
    for whole in fitting:
        formula = f"{quoted(count)} x {quoted(price)} = {quoted(whole)}"
        found = Outcome("product-fits", f"{formula}, as both are told.", formula=formula)
        yield comparison(count, whole, found, confidence=_ALIKE)
    same = [c for c in wholes if concepts(c) & concepts(count) or stems(c) & _named(count)]
    if came is not None and not fitting and len({level(c) for c in same}) == 1 and _is_near(came, same[0]):
        yield _misfit(price, count, same[0])


def _is_of(whole: Claim, price: Claim, count: Claim) -> bool:
    """Whether a total may be that of so many at so much each: takings only of what is counted, by name."""
    if words("total").intersection(whole.scope):
        return bool(_about(whole) & (_about(price) | _about(count)))
    return bool(stems(whole) & _named(count)) and not other_subject(whole, count)


def _named(count: Claim) -> set[str]:
    """The noun of what is counted, as the words near a number are told."""
    return of_noun(stems(count), count)


def _about(claim: Claim) -> set[str]:
    """What a claim is about; that a price and costs are akin says nothing of what was paid for."""
    return {key for key in keys(claim) if not key.startswith("like ")}


def _is_near(came: Interval, whole: Claim) -> bool:
    """Whether a product and a total are so near to each other that both are likely told of one thing."""
    ends = bounded(came), bounded(interval(whole.value))
    if ends[0] is None or ends[1] is None:
        return False
    return ends[0][1] * _FURTHEST >= ends[1][0] and ends[1][1] * _FURTHEST >= ends[0][0]


def _misfit(price: Claim, count: Claim, whole: Claim) -> Comparison:
    """The conflict of a total with so many at so much each; other income may be in it, so it is no error."""
    amounts = [value.amount for claim in (count, price) if (value := level(claim)) and value.amount is not None]
    formula = f"{quoted(count)} x {quoted(price)} = {number(amounts[0] * amounts[1])}"
    found = Outcome("product-does-not-fit", f"{formula}, not {quoted(whole)}.", _SOME, formula)
    return comparison(count, whole, found, confidence=_ALIKE)


def _unit(claim: Claim) -> str:
    value = level(claim)
    return value.unit.partition("/")[0] if value else ""
