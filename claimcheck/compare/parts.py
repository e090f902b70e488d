"""Parts and a margin told in one text, and what they come to in another: "38 passengers and three crew", "41 on board"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import total
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import few, few_enough, stems
from claimcheck.compare.sizes import alike, is_telling, level
from claimcheck.compare.together import by_sentence, concepts, joined, same_subject
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import joints, words
from claimcheck.values.axis import axis, interval
from claimcheck.values.interval import Interval
from claimcheck.values.model import Score

_ALIKE = 0.75
_FIT, _MISFIT_GAP = 0.0, 0.6
# A total below this is the sum of many numbers.
_LEAST_TOTAL = 10
# From this on an exact sum is one for a reason.
_TELLING_TOTAL = 40


def part_ties(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[Comparison]:
    """The agreements of parts that a sentence joins with a total of the same things in another document."""
    wholes: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if (value := level(claim)) and value.amount is not None and value.amount >= _LEAST_TOTAL and is_telling(claim):
            for mark in sorted(_marks(claim)):
                wholes[mark].append(claim)
    near = few(claims)
    for (document, field, _), members in by_sentence(claims).items():
        numbers = [claim for claim in members if level(claim) and axis(claim.value) != "percent"]
        for at in range(2, len(numbers) + 1) if field == "text" and document in texts else ():
            parts = joined(numbers[:at], texts[document])[-2:]
            if len(parts) == 2:
                yield from _come_to(parts, wholes, near)


def _marks(claim: Claim) -> frozenset[str]:
    """What parts and their whole have in common: concepts, those of which they are parts, and in few texts words."""
    own = concepts(claim)
    return own | {f"joint {name}" for name in joints(own)} | stems(claim)


def _come_to(parts: Sequence[Claim], wholes: Mapping[str, Sequence[Claim]], near: bool) -> Iterator[Comparison]:
    came = total([interval(part.value) for part in parts])
    about = sorted(_marks(parts[0]) | _marks(parts[1]))
    for whole in {claim.id: claim for concept in about for claim in few_enough(wholes.get(concept, ()))}.values():
        apart = whole.document != parts[0].document and alike(parts[0], whole) and _of_one(parts, whole, near)
        if apart and came is not None and came.meets(interval(whole.value)) and _counts(parts, whole):
            formula = f"{quoted(parts[0])} + {quoted(parts[1])} = {quoted(whole)}"
            found = Outcome("sum-fits", f"{formula}, as both are told.", formula=formula)
            yield comparison(max(parts, key=_amount), whole, found, confidence=_ALIKE)


def _of_one(parts: Sequence[Claim], whole: Claim, near: bool) -> bool:
    """Whether parts and whole are of one subject and thing; in a few texts a larger exact sum needs no subject."""
    shared = concepts(whole) & (concepts(parts[0]) | concepts(parts[1]))
    if shared and same_subject(parts[0], whole):
        return True
    return near and _amount(whole) >= _TELLING_TOTAL and interval(whole.value).low == interval(whole.value).high


def _counts(parts: Sequence[Claim], whole: Claim) -> bool:
    """Whether the smaller part is more than what rounding hides."""
    ends = [interval(claim.value) for claim in (*parts, whole)]
    loose = sum(((end.high or Decimal(0)) - (end.low or Decimal(0)) for end in ends), Decimal(0))
    return min(_base(part) for part in parts) > loose


def _base(claim: Claim) -> Decimal:
    return interval(claim.value).low or Decimal(0)


def _amount(claim: Claim) -> Decimal:
    value = level(claim)
    return value.amount if value and value.amount is not None else Decimal(0)


def margin_ties(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """The margin and the vote that it came of, told in two documents, where all tell of one vote and one margin."""
    votes, margins = [c for c in claims if is_vote(c)], [c for c in claims if is_margin(c)]
    if few(claims) and len({vote_margin(vote) for vote in votes}) == len({_amount(margin) for margin in margins}) == 1:
        for vote in votes:
            for margin in margins:
                found = judge_margin(vote, margin)
                if vote.document != margin.document and found and not found.is_conflict:
                    yield comparison(vote, margin, found, confidence=_ALIKE)


def is_vote(claim: Claim) -> bool:
    """Whether a claim is the score of a vote."""
    return isinstance(claim.value, Score) and bool(words("votes").intersection(claim.attribute.concepts[:5]))


def is_margin(claim: Claim) -> bool:
    """Whether a claim is the number of votes between the two sides."""
    return bool(level(claim)) and "majority" in claim.attribute.concepts[:1] and axis(claim.value) != "percent"


def judge_margin(vote: Claim, margin: Claim) -> Outcome | None:
    """Whether a margin is that of a vote, ``None`` where the vote is not of two numbers."""
    apart = vote_margin(vote)
    if apart is None:
        return None
    fits = interval(margin.value).meets(Interval(apart, apart))
    formula = f"{quoted(vote)}: a margin of {number(apart)}"
    text = f"{formula}, {'which fits' if fits else 'not'} {quoted(margin)}."
    return Outcome("margin-fits" if fits else "winner-does-not-fit", text, _FIT if fits else _MISFIT_GAP, formula)


def vote_margin(claim: Claim) -> Decimal | None:
    """The difference between the two numbers of a score, ``None`` where there are not two."""
    parts = claim.value.text.split("-") if isinstance(claim.value, Score) else []
    if len(parts) != 2 or not all(part.strip().isdecimal() for part in parts):
        return None
    return abs(Decimal(parts[0]) - Decimal(parts[1]))
