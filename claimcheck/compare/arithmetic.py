"""Sums that tie claims together: a change and its levels, a part and its whole, an age and a date.

A tie is looked for only where words hold the numbers together. One claim says how two numbers relate ("fell 83%", "a
fifth of", "twice", "31 more"); the two numbers stand together in one sentence or table row, or one of them stands
beside the relation; and something else than the sum connects them: a number that both have, or what they are about.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.ages import age_ties
from claimcheck.compare.carried import carried
from claimcheck.compare.climbs import climb_ties, leads
from claimcheck.compare.comparison import comparison
from claimcheck.compare.fields import beyond_fields
from claimcheck.compare.formulas import total
from claimcheck.compare.headlines import headlines
from claimcheck.compare.misfits import misfits
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import Numbers, Pairs, few, is_earlier, is_sum, stems
from claimcheck.compare.parts import margin_ties, part_ties
from claimcheck.compare.portions import portions
from claimcheck.compare.products import products
from claimcheck.compare.rests import rest_ties
from claimcheck.compare.sizes import Fit, Size, aligned, exactly, fits, level, size
from claimcheck.compare.spans import is_apart, span_ties
from claimcheck.compare.together import Sentence, away, by_sentence, concepts, other_subject, place, same_subject, topic
from claimcheck.compare.wording import quoted
from claimcheck.compare.words import quotients, told, words
from claimcheck.values.axis import interval

# How sure a tie is: by a number that both sentences have, or by what both are about alone.
_ANCHORED, _ALIKE = 0.9, 0.75
# How many numbers beside a relation may be one of those that it relates.
_MOST_BESIDE = 3
# How far two roundings of one number lie apart.
_ROUNDED = Decimal("0.025")
# How far before its sentence the number may stand that "that is 36% more" is about.
_JUST_BEFORE = 300
# Within how many code points of a number the words stand that make it a difference, and which kinds can be one.
_BESIDE = 24
_OFF = ("money", "count", "quantity", "duration")


def ties(
    claims: Sequence[Claim], comparisons: Iterable[Comparison] = (), texts: Mapping[str, str] | None = None
) -> list[Comparison]:
    """The comparisons that a sum makes between claims of unlike kinds, in order of place, each with its formula.

    ``comparisons`` are those that were made already: what conflicts with one number of a sum that works out conflicts
    with the others as well. ``texts`` are the documents' texts by id: only they say which numbers are joined.
    """
    texts = texts or {}
    found = [
        *_relations(claims, texts),
        *products(claims),
        *portions(claims),
        *part_ties(claims, texts),
        *rest_ties(claims, texts),
        *margin_ties(claims),
    ]
    found += [
        *age_ties(claims, texts),
        *span_ties(claims, texts),
        *misfits(claims),
        *climb_ties(claims),
        *beyond_fields(claims),
        *headlines(claims, texts),
    ]
    tied = {frozenset((each.left, each.right)) for each in found}
    rivals = [each for each in comparisons if frozenset((each.left, each.right)) not in tied]
    found += carried(found, rivals, {claim.id: claim for claim in claims})
    unique: dict[tuple[str, str], Comparison] = {}
    for each in found:
        unique.setdefault((each.left, each.right), each)
    order = {claim.id: number for number, claim in enumerate(claims)}
    return sorted(unique.values(), key=lambda each: (order[each.left], order[each.right]))


def explains(left: Claim, right: Claim, nearby: Sequence[Claim]) -> str | None:
    """Why two like claims that differ need not contradict: a sum with a number beside them; ``None`` without one.

    ``nearby`` are the other claims of both sentences. "49 rooms", "52 rooms" and "three more" are such.
    """
    others = [claim for claim in nearby if claim.id not in (left.id, right.id)]
    related = bool(others) and aligned(left, right) is not None
    for claim in others:
        if is_apart(claim, left, right) or leads(claim, left, right):
            return f"{quoted(claim)} is what lies between the two."
        stated = size(claim, words("more"))
        if stated is not None and (fit := fits(stated, left, right)):
            return f"{quoted(claim)} explains the difference: {fit.formula}."
        if (
            related
            and aligned(claim, left)
            and (summed := _part_of(left, right, claim) or _part_of(right, left, claim))
        ):
            return f"{summed} explains the difference."
    return None


def _part_of(part: Claim, whole: Claim, rest: Claim) -> str | None:
    """The sum of a part and the rest where it comes to the whole, and the rest is no crumb that rounding would hide."""
    part, rest = ((aligned(whole, claim) or (whole, claim))[1] for claim in (part, rest))
    came = total([interval(part.value), interval(rest.value)])
    if came is None or not came.meets(interval(whole.value)):
        return None
    amounts = [value.amount for claim in (part, whole, rest) if (value := level(claim)) and value.amount is not None]
    if amounts[2] * 2 < amounts[1] - amounts[0]:
        return None
    return f"{quoted(part)} + {quoted(rest)} = {quoted(whole)}"


def _relations(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[Comparison]:
    sentences = by_sentence(claims)
    pairs, numbers, beside = Pairs(sentences, texts), Numbers(claims), _beside_each(sentences)
    on_one_matter = few(claims)
    for claim in claims:
        near = [other for other in beside[place(claim)] if other is not claim]
        for stated in _sizes(claim, near, texts):
            yield from _told_apart(stated, near, pairs, on_one_matter)
            yield from _told_beside(stated, near, numbers, on_one_matter)


def _sizes(claim: Claim, beside: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[Size]:
    """How two numbers relate by this claim; one that leaves its unit to the number beside it may be in that unit too."""
    told_by = claim.model_copy(update={"role": "by"})
    stated = size(claim, words("more")) or (size(told_by, words("more")) if _is_off(claim, texts) else None)
    if stated is not None:
        yield stated
        nearest = sorted(beside, key=lambda other: away(other, claim))
        lenders = [p for one in nearest if (p := aligned(one, told_by)) and p[1] is not told_by]
        if stated.kind == "amount" and lenders and (more := size(lenders[0][1], words("more"))):
            yield more


def _is_off(claim: Claim, texts: Mapping[str, str]) -> bool:
    """Whether words right beside a number make it a difference: "17 minutes off", "adding 31", "by almost 150 metres"."""
    text = texts.get(claim.document, "") if claim.field == "text" and claim.role is None else ""
    if not text or claim.value.kind not in _OFF:
        return False
    before, after = text[: claim.start][-_BESIDE:].split()[-2:], text[claim.end : claim.end + _BESIDE].split()[:1]
    return "off" in told(" ".join(before), claim.language) or "off" in told(" ".join(after), claim.language)


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
        apart = place(stated.claim) not in (place(one), place(other))
        fit = fits(stated, one, other) if apart else None
        if fit and is_sum(other):
            yield from _of_sum(stated, fit, beside, near)
        elif fit:
            yield from _tied(stated, fit, beside, near)


def _of_sum(stated: Size, fit: Fit, beside: Sequence[Claim], near: bool) -> Iterator[Comparison]:
    """The tie of a share with a part of what two parts come to: "613 for and 267 against", "seven in ten"."""
    if fit.reason != "share-fits" or not is_sum(fit.second):
        return
    named = near and any(_same(fit.first, each) for each in beside)
    if named or _is_about(stated.claim, fit) or _is_worded(stated.claim, fit):
        yield _tie(stated, fit.first, fit, _ALIKE)


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
        elif stated.kind != "percent" and (elsewhere or fit.first.attribute.concepts[:1] == topic(stated.claim)):
            yield from (_tie(stated, claim, fit, _ALIKE) for claim in pair)
    elif not named and elsewhere and stated.kind != "amount" and _is_worded(stated.claim, fit):
        yield from (_tie(stated, claim, fit, _ALIKE) for claim in pair[: 1 if fit.reason == "share-fits" else 2])


def _is_about(claim: Claim, fit: Fit) -> bool:
    """Whether a relation and two numbers are of one thing: by a concept, or by the subject of a change from and to."""
    pair = (fit.first, fit.second)
    if fit.reason == "share-fits":
        of_part = concepts(claim) & concepts(fit.first) and same_subject(claim, fit.first)
        return bool(set(topic(claim)) & concepts(fit.second) or of_part) or _is_quotient(claim, fit)
    if concepts(claim) & (concepts(fit.first) | concepts(fit.second)):
        return True
    changes = claim.direction is not None and any(each.role in ("from", "to") for each in pair)
    return changes and bool(claim.subject.key) and claim.subject.key in (fit.first.subject.key, fit.second.subject.key)


def _is_quotient(claim: Claim, fit: Fit) -> bool:
    """Whether a share is by its name what one of two numbers is of the other: a margin what profit is of revenue."""
    for name in claim.attribute.concepts[:2]:
        over, under = quotients().get(name, ((), ()))
        if set(over) & set(fit.first.attribute.concepts[:2]) and set(under) & set(fit.second.attribute.concepts[:2]):
            return same_subject(claim, fit.first) or same_subject(claim, fit.second)
    return False


def _is_worded(claim: Claim, fit: Fit) -> bool:
    """Whether a relation and two numbers are of one subject and have words near them in common."""
    pair = (fit.first, fit.second)
    alike_words = stems(claim) & (stems(fit.first) | stems(fit.second))
    return bool(alike_words) and any(same_subject(claim, each) for each in pair)


def _same(one: Claim, other: Claim) -> bool:
    """Whether two numbers are one, as two texts may round it; looser than that, a number and a tenth more are one too."""
    pair = aligned(one, other)
    if pair is None or not interval(pair[0].value).meets(interval(pair[1].value)):
        return False
    amounts = [exactly(claim).low or Decimal(0) for claim in pair]
    return abs(amounts[0] - amounts[1]) <= _ROUNDED * max(abs(amount) for amount in amounts)


def _told_beside(stated: Size, beside: Sequence[Claim], numbers: Numbers, near: bool) -> Iterator[Comparison]:
    """Ties between a relation with one number beside it and the other number in another document."""
    for one in sorted(beside, key=lambda c: away(c, stated.claim))[:_MOST_BESIDE]:
        for other in numbers.about(one, stated.claim):
            if other.document == one.document:
                continue
            both = near and numbers.is_told_in(other.document, one)
            if not _is_beside(stated.claim, one, other, near, both) or _same(one, other):
                continue
            if (pair := aligned(one, other)) and (fit := fits(stated, *pair)):
                yield _tie(stated, other, fit, _ANCHORED if both else _ALIKE)


def _is_beside(stated: Claim, one: Claim, other: Claim, near: bool, both: bool) -> bool:
    """Whether two like numbers of two documents may be those that one relation is about.

    ``near`` says that all documents are few enough to be on one matter, ``both`` that the document of the second number
    gives the first as well.
    """
    of_one, like = same_subject(one, other), bool(concepts(one) & concepts(other))
    if both and (like or concepts(stated) & concepts(other)):
        return True
    # Where the subject is left out, what is told of times past or of the same things is of it.
    priced = one.value.kind == "money" and stated.role == "by" and topic(one) == topic(other) != ()
    same_thing = _same_noun(one, other) or priced
    if near and like and not other_subject(one, other) and (is_earlier(other) or same_thing):
        return True
    earlier = is_earlier(other)
    return (of_one and like) or (one.role == "to" and (like or (of_one and (earlier or near))))


def _same_noun(one: Claim, other: Claim) -> bool:
    return bool(one.attribute.noun) and one.attribute.noun.casefold() == other.attribute.noun.casefold()


def _tie(stated: Size, other: Claim, fit: Fit, confidence: float) -> Comparison:
    text = f"{fit.formula}, which fits {quoted(stated.claim)}."
    return comparison(stated.claim, other, Outcome(fit.reason, text, formula=fit.formula), confidence=confidence)
