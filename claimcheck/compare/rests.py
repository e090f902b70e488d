"""What a part leaves, told elsewhere: "three of the eleven branches close" and "the eight that survive"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import difference, total
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import few
from claimcheck.compare.sizes import alike, is_telling, level
from claimcheck.compare.together import by_sentence, concepts, is_of, place, same_subject
from claimcheck.compare.wording import quoted
from claimcheck.compare.words import told
from claimcheck.values.axis import axis, interval
from claimcheck.values.interval import Interval

_ALIKE = 0.75
# What a part leaves stands near the words that say so.
_REACH = 40
# A rest of fewer than this is the difference of many numbers.
_LEAST = 5


def rest_ties(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[Comparison]:
    """The agreements of a part and its whole with the rest, or of two parts with what was there before.

    Only in a few documents on one matter, and only where words call a number a part of the other, or what is left.
    """
    if not few(claims):
        return
    numbers: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if level(claim) and is_telling(claim) and claim.role not in ("by", "from"):
            for key in sorted(concepts(claim)):
                numbers[key].append(claim)
    for (document, field, _), members in by_sentence(claims).items():
        if field == "text" and document in texts:
            yield from _left(members, numbers, texts)


def _left(
    members: Sequence[Claim], numbers: Mapping[str, Sequence[Claim]], texts: Mapping[str, str]
) -> Iterator[Comparison]:
    """The ties of the pairs of one sentence, with what the pair comes to elsewhere."""
    text = texts[members[0].document]
    counted = [claim for claim in members if level(claim) and axis(claim.value) != "percent"]
    for one, other in pairwise(counted):
        gap = text[one.end : other.start]
        if not alike(one, other) or len(gap) > 2 * _REACH:
            continue
        if is_of(gap, one.language):
            came = difference(interval(other.value), interval(one.value))
            formula = f"{quoted(other)} - {quoted(one)}"
            yield from _told(came, formula, (one, other), numbers, texts, rest=True)
        elif "rest" in told(gap, one.language):
            came = total([interval(one.value), interval(other.value)])
            yield from _told(came, f"{quoted(one)} + {quoted(other)}", (one, other), numbers, texts, rest=False)


def _told(
    came: Interval | None,
    formula: str,
    pair: tuple[Claim, Claim],
    numbers: Mapping[str, Sequence[Claim]],
    texts: Mapping[str, str],
    *,
    rest: bool,
) -> Iterator[Comparison]:
    about = sorted(concepts(pair[0]) | concepts(pair[1]))
    found = {claim.id: claim for key in about for claim in numbers.get(key, ())}
    for claim in found.values() if came is not None and (came.low or Decimal(0)) >= _LEAST else ():
        if (
            not alike(claim, pair[0])
            or place(claim) == place(pair[0])
            or not came
            or not came.meets(interval(claim.value))
        ):
            continue
        if _is_rest(claim, texts) if rest else claim.document != pair[0].document and same_subject(claim, pair[0]):
            outcome = Outcome("sum-fits", f"{formula} = {quoted(claim)}, as both are told.", formula=formula)
            yield from (comparison(each, claim, outcome, confidence=_ALIKE) for each in pair)


def _is_rest(claim: Claim, texts: Mapping[str, str]) -> bool:
    """Whether words beside a number say that it is what is left."""
    text, (begin, end) = texts.get(claim.document, ""), claim.sentence
    around = text[max(begin, claim.start - _REACH) : min(end, claim.end + _REACH)]
    return claim.field == "text" and "rest" in told(around, claim.language)
