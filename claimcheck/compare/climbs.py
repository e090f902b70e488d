"""Places gained or lost in an order, held against the places before and after: "up three places to 5th", "8th last year"."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import is_earlier
from claimcheck.compare.sizes import is_climb
from claimcheck.compare.times import disjoint, period
from claimcheck.compare.together import Sentence, by_sentence, place
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import words
from claimcheck.values.model import Count, Date, Numeric, Rank

_SURE = 0.8
_SOME = 0.6


def climb_ties(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """What a number of places gained makes of the places before and after it, told elsewhere of the same subject."""
    climbs = [claim for claim in claims if is_climb(claim)]
    ranked: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims if climbs else ():
        if claim.subject.key and _place(claim) is not None:
            ranked[claim.subject.key].append(claim)
    sentences = by_sentence(claims) if climbs else {}
    for climb in climbs:
        beside = [claim for claim in sentences[place(climb)] if _place(claim) is not None]
        elsewhere = [claim for claim in ranked[climb.subject.key] if place(claim) != place(climb)]
        if len(beside) == 1:
            yield from _from_here(climb, beside[0], elsewhere)
        elif not beside:
            yield from _between(climb, by_sentence(elsewhere))


def leads(climb: Claim, left: Claim, right: Claim) -> bool:
    """Whether two places lie as many apart as a claim says were gained or lost."""
    places = _place(left), _place(right)
    if not is_climb(climb) or places[0] is None or places[1] is None:
        return False
    return places[1] in (_before(climb, places[0]), 2 * places[0] - _before(climb, places[0]))


def _place(claim: Claim) -> Decimal | None:
    """The place that a claim gives, ``None`` for one that gives none; tables leave "th" out."""
    value = claim.value
    if isinstance(value, Date) or value.modifier is not None:
        return None
    if isinstance(value, Rank):
        return value.amount
    ranks = value.kind == "number" and bool(words("place").intersection(claim.attribute.concepts[:1]))
    return value.amount if ranks and isinstance(value, Numeric) else None


def _before(climb: Claim, now: Decimal) -> Decimal:
    amount = climb.value.amount if isinstance(climb.value, Count) else None
    steps = amount or Decimal(0)
    return now + steps if climb.direction == "up" else now - steps


def _from_here(climb: Claim, here: Claim, elsewhere: Sequence[Claim]) -> Iterator[Comparison]:
    """The place before a climb that leads to the place beside it."""
    now = _place(here) or Decimal(0)
    before = _before(climb, now)
    formula = f"{quoted(here)} {'+' if climb.direction == 'up' else '-'} {quoted(climb)} = {number(before)}"
    fitting = [other for other in elsewhere if _place(other) == before]
    for other in fitting:
        found = Outcome("difference-fits", f"{formula}, which fits {quoted(other)}.", formula=formula)
        yield comparison(climb, other, found, confidence=_SURE)
    rivals = [other for other in elsewhere if other.document != climb.document and _is_just_before(other, here)]
    # Where several places are told, as in a table, they are those of others.
    if not fitting and len({_place(other) for other in rivals}) == 1 and _place(rivals[0]) != now:
        found = Outcome("difference-does-not-fit", f"{formula}, not {quoted(rivals[0])}.", _SOME, formula)
        yield comparison(climb, rivals[0], found, confidence=_SURE)


def _is_just_before(other: Claim, here: Claim) -> bool:
    """Whether words and time say that one place is the one before the other."""
    times = period(other), period(here)
    if times[0] is None or times[1] is None or not disjoint(times[0], times[1]):
        return is_earlier(other)
    ends = times[0][1], times[1][0]
    return ends[0] is not None and ends[1] is not None and 0 < ends[1] - ends[0] <= 1


def _between(climb: Claim, sentences: Mapping[Sentence, list[Claim]]) -> Iterator[Comparison]:
    """The two places of one sentence or table row that lie so many places apart."""
    for members in sentences.values():
        if len(members) == 2:
            places = [_place(claim) or Decimal(0) for claim in members]
            for at in (0, 1):
                if _before(climb, places[at]) == places[1 - at]:
                    formula = f"{quoted(members[1 - at])} to {quoted(members[at])}"
                    found = Outcome("difference-fits", f"{formula} is {quoted(climb)}.", formula=formula)
                    yield from (comparison(climb, claim, found, confidence=_SURE) for claim in members)
