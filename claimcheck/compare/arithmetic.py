"""Sums that tie claims together: a change and its levels, a part and its whole, an age and a date.

A tie is looked for only where words hold the numbers together. One claim says how two numbers relate ("fell 83%", "a
fifth of", "twice", "31 more"); the two numbers stand together in one sentence or table row, or one of them stands
beside the relation; and something else than the sum connects them: a number that both have, or what they are about.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from claimcheck.claims.model import Claim
from claimcheck.compare.ages import age_ties
from claimcheck.compare.carried import carried
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import product, total
from claimcheck.compare.misfits import misfits
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.parts import margin_ties, part_ties
from claimcheck.compare.sizes import Fit, Size, aligned, fits, level, size
from claimcheck.compare.spans import is_apart, span_ties
from claimcheck.compare.together import Sentence, alike, away, by_sentence, concepts, keys, place, same_subject
from claimcheck.compare.wording import quoted
from claimcheck.compare.words import words
from claimcheck.values.axis import interval
from claimcheck.values.units import unit

# How sure a tie is: by a number that both sentences have, or by what both are about alone.
_ANCHORED, _ALIKE = 0.9, 0.75
# A common subject has many numbers; beyond this many pairs the search for one relation ends.
_MOST_PAIRS = 300
# How many numbers beside a relation may be one of those that it relates.
_MOST_BESIDE = 3
# With how many of the like numbers after it in its sentence a number is taken together.
_NEXT = 2
# How far before its sentence the number may stand that "that is 36% more" is about.
_JUST_BEFORE = 300
Pair = tuple[Claim, Claim]


def ties(
    claims: Sequence[Claim], comparisons: Iterable[Comparison] = (), texts: Mapping[str, str] | None = None
) -> list[Comparison]:
    """The comparisons that a sum makes between claims of unlike kinds, in order of place, each with its formula.

    ``comparisons`` are those that were made already: what conflicts with one number of a sum that works out conflicts
    with the others as well. ``texts`` are the documents' texts by id: only they say which numbers are joined.
    """
    found = [*_relations(claims), *_products(claims), *part_ties(claims, texts or {}), *margin_ties(claims)]
    found += [*age_ties(claims), *span_ties(claims), *misfits(claims)]
    found += carried(found, comparisons, {claim.id: claim for claim in claims})
    unique: dict[tuple[str, str], Comparison] = {}
    for each in found:
        unique.setdefault((each.left, each.right), each)
    order = {claim.id: number for number, claim in enumerate(claims)}
    return sorted(unique.values(), key=lambda each: (order[each.left], order[each.right]))


def explains(left: Claim, right: Claim, nearby: Sequence[Claim]) -> str | None:
    """Why two like claims that differ need not contradict: a sum with a number beside them; ``None`` without one.

    ``nearby`` are the other claims of both sentences. "49 rooms", "52 rooms" and "three more" are such.
    """
    related = alike(left, right)
    for claim in nearby:
        if claim.id in (left.id, right.id):
            continue
        if is_apart(claim, left, right):
            return f"{quoted(claim)} is what lies between the two."
        stated = size(claim, words("more"))
        if stated is not None and (fit := fits(stated, left, right)):
            return f"{quoted(claim)} explains the difference: {fit.formula}."
        if related and alike(claim, left) and (summed := _part_of(left, right, claim) or _part_of(right, left, claim)):
            return f"{summed} explains the difference."
    return None


def _part_of(part: Claim, whole: Claim, rest: Claim) -> str | None:
    """The sum of a part and the rest where it comes to the whole, and the rest is no crumb that rounding would hide."""
    came = total([interval(part.value), interval(rest.value)])
    if came is None or not came.meets(interval(whole.value)):
        return None
    amounts = [value.amount for claim in (part, whole, rest) if (value := level(claim)) and value.amount is not None]
    if amounts[2] * 2 < amounts[1] - amounts[0]:
        return None
    return f"{quoted(part)} + {quoted(rest)} = {quoted(whole)}"


def _relations(claims: Sequence[Claim]) -> Iterator[Comparison]:
    sentences = by_sentence(claims)
    pairs, numbers, beside = _pairs(sentences), _numbers(claims), _beside_each(sentences)
    for claim in claims:
        stated = size(claim, words("more"))
        if stated is not None:
            near = [other for other in beside[place(claim)] if other is not claim]
            yield from _told_apart(stated, near, pairs)
            yield from _told_beside(stated, near, numbers)


def _products(claims: Sequence[Claim]) -> Iterator[Comparison]:
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


def _beside_each(sentences: Mapping[Sentence, list[Claim]]) -> Mapping[Sentence, list[Claim]]:
    """The numbers of each sentence, or of the one just before where it has but one: "It made €4.9m. That is 36% more"."""
    found: dict[Sentence, list[Claim]] = {}
    before: Sentence | None = None
    for here, members in sentences.items():
        numbers = [claim for claim in members if level(claim)]
        if len(numbers) == 1 and before is not None and _follows(before, here):
            numbers = [claim for claim in sentences[before] if level(claim)] + numbers
        found[here], before = numbers, here
    return found


def _follows(before: Sentence, here: Sentence) -> bool:
    return before[:2] == here[:2] and 0 <= here[2][0] - before[2][1] <= _JUST_BEFORE


def _numbers(claims: Sequence[Claim]) -> Mapping[str, list[Claim]]:
    """The numbers that can enter a sum, by their concepts and subjects."""
    index: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if level(claim):
            for key in sorted(keys(claim)):
                index[key].append(claim)
    return index


def _pairs(sentences: Mapping[Sentence, list[Claim]]) -> Mapping[str, list[Pair]]:
    """Two like numbers that follow each other in one sentence, by the concepts and subjects of both."""
    index: dict[str, list[Pair]] = defaultdict(list)
    for members in sentences.values():
        for one, other in _following(members):
            for key in sorted(keys(one) | keys(other)):
                index[key].append((one, other))
    return index


def _following(members: Sequence[Claim]) -> Iterator[Pair]:
    """Each number of a sentence with the next ones like it, and with the next that leaves out its unit."""
    numbers = [claim for claim in members if level(claim)]
    for at, one in enumerate(numbers):
        like = [other for other in numbers[at + 1 :] if alike(one, other)][:_NEXT]
        pair = None if like else next((p for other in numbers[at + 1 :] if (p := aligned(one, other))), None)
        yield from ((one, other) for other in like)
        if pair is not None:
            yield pair


def _told_apart(stated: Size, beside: Sequence[Claim], pairs: Mapping[str, list[Pair]]) -> Iterator[Comparison]:
    """Ties between a relation, with the numbers beside it, and two numbers that stand together elsewhere."""
    about = sorted(set().union(keys(stated.claim), *(keys(claim) for claim in beside)))
    candidates = {(one.id, other.id): (one, other) for key in about for one, other in pairs.get(key, ())[:_MOST_PAIRS]}
    for one, other in islice(candidates.values(), _MOST_PAIRS):
        if place(one) != place(stated.claim) and (fit := fits(stated, one, other)):
            yield from _tied(stated, fit, beside)


def _tied(stated: Size, fit: Fit, beside: Sequence[Claim]) -> Iterator[Comparison]:
    """The comparisons of a relation with the two numbers that it fits: with those that it does not name itself."""
    named = [claim for claim in (fit.first, fit.second) if any(_same(claim, near) for near in beside)]
    if len(named) == 1:
        yield _tie(stated, fit.second if named[0] is fit.first else fit.first, fit, _ANCHORED)
    elif not named and _is_about(stated.claim, fit):
        if fit.reason == "share-fits":
            yield _tie(stated, fit.first, fit, _ALIKE)
        elif stated.kind != "percent" and stated.claim.document != fit.first.document:
            yield from (_tie(stated, claim, fit, _ALIKE) for claim in (fit.first, fit.second))


def _is_about(claim: Claim, fit: Fit) -> bool:
    """Whether a relation and two numbers are of one thing: by a concept, or by the subject of a change from and to."""
    pair = (fit.first, fit.second)
    if concepts(claim) & (concepts(fit.first) | concepts(fit.second)):
        return True
    changes = claim.direction is not None and any(each.role in ("from", "to") for each in pair)
    return changes and bool(claim.subject.key) and claim.subject.key in (fit.first.subject.key, fit.second.subject.key)


def _same(one: Claim, other: Claim) -> bool:
    pair = aligned(one, other)
    return pair is not None and interval(pair[0].value).meets(interval(pair[1].value))


def _told_beside(stated: Size, beside: Sequence[Claim], numbers: Mapping[str, list[Claim]]) -> Iterator[Comparison]:
    """Ties between a relation with one number beside it and the other number in another document."""
    for one in sorted(beside, key=lambda c: away(c, stated.claim))[:_MOST_BESIDE]:
        candidates = {other.id: other for key in sorted(keys(one)) for other in numbers.get(key, ())[:_MOST_PAIRS]}
        for other in candidates.values():
            if other.document != one.document and _beside(one, other) and (fit := fits(stated, one, other)):
                yield _tie(stated, other, fit, _ALIKE)


def _beside(one: Claim, other: Claim) -> bool:
    """Whether two like numbers of two documents may be those that one relation is about."""
    if not alike(one, other) or _same(one, other):
        return False
    of_one, like = same_subject(one, other), bool(concepts(one) & concepts(other))
    earlier = other.role == "from" or bool(words("before").intersection(other.scope))
    return (of_one and like) or (one.role == "to" and (like or (of_one and earlier)))


def _tie(stated: Size, other: Claim, fit: Fit, confidence: float) -> Comparison:
    text = f"{fit.formula}, which fits {quoted(stated.claim)}."
    return comparison(stated.claim, other, Outcome(fit.reason, text, formula=fit.formula), confidence=confidence)
