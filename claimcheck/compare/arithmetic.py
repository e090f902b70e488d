"""Sums that tie claims together: a change and its levels, a part and its whole, an age and a date.

A tie is looked for only where words hold the numbers together. One claim says how two numbers relate ("fell 83%", "a
fifth of", "twice", "31 more"); the two numbers stand together in one sentence or table row, or one of them stands
beside the relation; and something else than the sum connects them: a number that both have, or what they are about.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.ages import age_ties
from claimcheck.compare.carried import carried
from claimcheck.compare.climbs import climb_ties
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import total
from claimcheck.compare.misfits import misfits
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import Numbers, Pairs, few, is_earlier, stems
from claimcheck.compare.parts import margin_ties, part_ties
from claimcheck.compare.products import products
from claimcheck.compare.sizes import Fit, Size, aligned, alike, fits, level, size
from claimcheck.compare.spans import is_apart, span_ties
from claimcheck.compare.together import Sentence, away, by_sentence, concepts, place, same_subject
from claimcheck.compare.wording import quoted
from claimcheck.compare.words import words
from claimcheck.values.axis import interval

# How sure a tie is: by a number that both sentences have, or by what both are about alone.
_ANCHORED, _ALIKE = 0.9, 0.75
# How many numbers beside a relation may be one of those that it relates.
_MOST_BESIDE = 3
# How far before its sentence the number may stand that "that is 36% more" is about.
_JUST_BEFORE = 300


def ties(
    claims: Sequence[Claim], comparisons: Iterable[Comparison] = (), texts: Mapping[str, str] | None = None
) -> list[Comparison]:
    """The comparisons that a sum makes between claims of unlike kinds, in order of place, each with its formula.

    ``comparisons`` are those that were made already: what conflicts with one number of a sum that works out conflicts
    with the others as well. ``texts`` are the documents' texts by id: only they say which numbers are joined.
    """
    found = [*_relations(claims), *products(claims), *part_ties(claims, texts or {}), *margin_ties(claims)]
    found += [*age_ties(claims, texts), *span_ties(claims), *misfits(claims), *climb_ties(claims)]
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
    pairs, numbers, beside = Pairs(sentences), Numbers(claims), _beside_each(sentences)
    on_one_matter = few(claims)
    for claim in claims:
        stated = size(claim, words("more"))
        if stated is not None:
            near = [other for other in beside[place(claim)] if other is not claim]
            yield from _told_apart(stated, near, pairs, on_one_matter)
            yield from _told_beside(stated, near, numbers, on_one_matter)


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


def _told_apart(stated: Size, beside: Sequence[Claim], pairs: Pairs, near: bool) -> Iterator[Comparison]:
    """Ties between a relation, with the numbers beside it, and two numbers that stand together elsewhere."""
    for one, other in pairs.about((stated.claim, *beside)):
        if place(stated.claim) not in (place(one), place(other)) and (fit := fits(stated, one, other)):
            yield from _tied(stated, fit, beside, near)


def _tied(stated: Size, fit: Fit, beside: Sequence[Claim], near: bool) -> Iterator[Comparison]:
    """The comparisons of a relation with the two numbers that it fits, of which one may stand beside it as well.

    ``near`` says that all documents are few enough to be on one matter: then a number that both texts have is one.
    """
    pair = (fit.first, fit.second)
    named = [claim for claim in pair if any(_same(claim, each) for each in beside)]
    elsewhere = stated.claim.document != fit.first.document
    if len(named) == 1 and (near or _is_about(stated.claim, fit) or _is_worded(stated.claim, fit)):
        yield from (_tie(stated, claim, fit, _ANCHORED) for claim in pair if claim is not named[0])
    elif not named and _is_about(stated.claim, fit):
        if fit.reason == "share-fits":
            yield _tie(stated, fit.first, fit, _ALIKE)
        elif stated.kind != "percent" and (elsewhere or fit.first.attribute.concepts[:1] == _topic(stated.claim)):
            yield from (_tie(stated, claim, fit, _ALIKE) for claim in pair)
    elif not named and elsewhere and stated.kind != "amount" and _is_worded(stated.claim, fit):
        yield from (_tie(stated, claim, fit, _ALIKE) for claim in pair[: 1 if fit.reason == "share-fits" else 2])


def _topic(claim: Claim) -> tuple[str, ...]:
    return tuple(concept for concept in claim.attribute.concepts if concept not in words("vague"))[:1]


def _is_about(claim: Claim, fit: Fit) -> bool:
    """Whether a relation and two numbers are of one thing: by a concept, or by the subject of a change from and to."""
    pair = (fit.first, fit.second)
    if concepts(claim) & (concepts(fit.first) | concepts(fit.second)):
        return True
    changes = claim.direction is not None and any(each.role in ("from", "to") for each in pair)
    return changes and bool(claim.subject.key) and claim.subject.key in (fit.first.subject.key, fit.second.subject.key)


def _is_worded(claim: Claim, fit: Fit) -> bool:
    """Whether a relation and two numbers are of one subject and have words near them in common."""
    pair = (fit.first, fit.second)
    alike_words = stems(claim) & (stems(fit.first) | stems(fit.second))
    return bool(alike_words) and any(same_subject(claim, each) for each in pair)


def _same(one: Claim, other: Claim) -> bool:
    pair = aligned(one, other)
    return pair is not None and interval(pair[0].value).meets(interval(pair[1].value))


def _told_beside(stated: Size, beside: Sequence[Claim], numbers: Numbers, near: bool) -> Iterator[Comparison]:
    """Ties between a relation with one number beside it and the other number in another document."""
    for one in sorted(beside, key=lambda c: away(c, stated.claim))[:_MOST_BESIDE]:
        for other in numbers.about(one, stated.claim):
            pair = aligned(one, other)
            if other.document == one.document or pair is None or _same(one, other):
                continue
            both = near and numbers.is_told_in(other.document, one)
            if _is_beside(stated.claim, one, other, both) and (fit := fits(stated, *pair)):
                yield _tie(stated, other, fit, _ANCHORED if both else _ALIKE)


def _is_beside(stated: Claim, one: Claim, other: Claim, both: bool) -> bool:
    """Whether two like numbers of two documents may be those that one relation is about.

    ``both`` says that the document of the second gives the first as well.
    """
    of_one, like = same_subject(one, other), bool(concepts(one) & concepts(other))
    if both and (like or concepts(stated) & concepts(other)):
        return True
    earlier = is_earlier(other)
    return (of_one and like) or (one.role == "to" and (like or (of_one and earlier)))


def _tie(stated: Size, other: Claim, fit: Fit, confidence: float) -> Comparison:
    text = f"{fit.formula}, which fits {quoted(stated.claim)}."
    return comparison(stated.claim, other, Outcome(fit.reason, text, formula=fit.formula), confidence=confidence)
