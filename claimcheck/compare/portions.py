"""A share held against its part and its whole where each is told in a place of its own, or the part apart from the two."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import share
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import few_enough, of_noun, stems
from claimcheck.compare.sizes import Size, alike, exactly, fits, is_telling, level, size
from claimcheck.compare.times import may_be_of_one_time
from claimcheck.compare.together import concepts, place, topic
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import words
from claimcheck.values.axis import axis

_ALIKE = 0.75
_SOME, _ALMOST = 0.6, 0.25
# By so many words or concepts a part and its share are surely of one thing.
_STRONG = 2
# A part that is further from the share of its whole than this is a part of something else, or another part.
_FURTHEST = 2


def portions(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """ "One in five patients got worse", "640 patients took part" and "128 patients got worse", each in its own sentence.

    All three are of one subject; share and whole count the same things, and something that the whole lacks ties the part
    to the share. There may be one such part and one such whole, whoever tells them.
    """
    numbers: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.subject.key and claim.value.kind != "percent" and level(claim) and is_telling(claim):
            numbers[claim.subject.key].append(claim)
    for claim in claims:
        stated = size(claim, words("more")) if claim.subject.key and axis(claim.value) == "percent" else None
        if stated is not None and stated.kind == "percent" and is_telling(claim):
            yield from _held(stated, few_enough(numbers.get(claim.subject.key, ())))


def _held(stated: Size, numbers: Sequence[Claim]) -> Iterator[Comparison]:
    apart = [
        claim for claim in numbers if place(claim) != place(stated.claim) and may_be_of_one_time(claim, stated.claim)
    ]
    wholes = [
        claim for claim in numbers if _counts_the_same(claim, stated.claim) and may_be_of_one_time(claim, stated.claim)
    ]
    for kind in sorted({claim.value.kind for claim in wholes}):
        whole = max((claim for claim in wholes if claim.value.kind == kind), key=_amount)
        parts = [c for c in apart if alike(c, whole) and _ties(c, stated.claim, whole)]
        if len({_amount(part) for part in parts}) == 1:
            yield from _judged(stated, parts[0], whole)
            yield from (_part_of(part, whole) for part in parts)


def _counts_the_same(claim: Claim, stated: Claim) -> bool:
    """Whether a number counts the things that a share is of, by what they are or what they are called."""
    named = of_noun(stems(stated), claim) or topic(claim) == topic(stated) != ()
    return bool(claim.attribute.noun) and bool(named) and claim.role is None


def _ties(part: Claim, stated: Claim, whole: Claim) -> bool:
    """Whether a part has something in common with its share that the whole lacks, and is no whole itself."""
    return bool(_own(part, stated, whole)) and place(part) != place(whole) and _amount(part) < _amount(whole)


def _own(part: Claim, stated: Claim, whole: Claim) -> frozenset[str]:
    """What a part and its share are about and the whole is not."""
    return _about(part) & _about(stated) - _about(whole)


def _about(claim: Claim) -> frozenset[str]:
    return concepts(claim) | stems(claim)


def _amount(claim: Claim) -> Decimal:
    return exactly(claim).low or Decimal(0)


def _judged(stated: Size, part: Claim, whole: Claim) -> Iterator[Comparison]:
    fit = fits(stated, part, whole)
    if fit is not None and fit.reason == "share-fits":
        text = f"{fit.formula}, which fits {quoted(stated.claim)}."
        yield comparison(stated.claim, part, Outcome(fit.reason, text, formula=fit.formula), confidence=_ALIKE)
        return
    came = share(exactly(part), exactly(whole))
    middle = came.low if came is not None else None
    low, high = stated.interval.low, stated.interval.high
    if fit is None and middle and low and high and low <= middle * _FURTHEST and middle <= high * _FURTHEST:
        formula = f"{quoted(part)} / {quoted(whole)} = {number(round(middle, 1))}%"
        text = f"{formula}, not {quoted(stated.claim)}."
        gap = _SOME if len(_own(part, stated.claim, whole)) >= _STRONG else _ALMOST
        yield comparison(stated.claim, part, Outcome("share-does-not-fit", text, gap, formula), confidence=_ALIKE)


def _part_of(part: Claim, whole: Claim) -> Comparison:
    text = f"{quoted(part)} is a part of {quoted(whole)}."
    return comparison(part, whole, Outcome("part-of-whole", text), confidence=_ALIKE)
