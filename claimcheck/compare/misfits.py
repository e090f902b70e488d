"""Changes that do not lead from the level before, told in another document, to the level that both documents give."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import change, difference, total
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import is_earlier
from claimcheck.compare.sizes import Size, aligned, came, fits, is_telling, level, size
from claimcheck.compare.times import disjoint, period
from claimcheck.compare.together import Sentence, away, by_sentence, concepts, keys, place, same_subject, topic
from claimcheck.compare.wording import quoted
from claimcheck.compare.words import words
from claimcheck.values.axis import axis, interval
from claimcheck.values.interval import Interval

_LIKELY = 0.75
_SOME, _ALMOST = 0.6, 0.25
# A change that comes so near to what is stated, as a share of it, may be one of figures that were rounded otherwise.
_NEAR = Decimal("0.15")
_MOST = 300
# Months and years are not all of one length.
_NEARLY = Decimal("1.15")
_LEVELS = ("money", "count", "quantity", "percent")
_CHANGES = ("change", "times", "points")


def misfits(claims: Sequence[Claim]) -> Iterator[Comparison]:
    """The conflicts of changes with the levels before them.

    "€598 a month, up 6%" and, elsewhere, "€598, against €575 a year earlier": the level after the change stands beside it
    and is the same in both texts, and words or the time say that the other is the level before. Or the level before is
    told alone, in words that say so, of the same thing of the same subject.
    """
    sentences = by_sentence(claims)
    told: dict[str, list[tuple[Claim, Claim]]] = {}
    for members in sentences.values():
        for before, after in told_levels(members):
            for key in sorted(keys(after)):
                told.setdefault(key, []).append((before, after))
    earlier: dict[tuple[str, ...], list[Claim]] = {}
    for claim in claims:
        if claim.value.kind in _LEVELS and level(claim) and (is_earlier(claim) or _is_dated(claim)):
            earlier.setdefault(topic(claim), []).append(claim)
    for claim in claims if told or earlier else ():
        stated = size(claim, words("more"))
        if stated is not None and stated.kind in _CHANGES and (near := _own_level(stated, sentences)):
            yield from _against(stated, near, told) or _alone(stated, near, earlier.get(topic(near), ()))


def told_levels(members: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """The level before and the level after of the sentences that tell both, and no more numbers like them."""
    numbers = [claim for claim in members if level(claim) and axis(claim.value) != "percent"]
    pairs = [p for at, one in enumerate(numbers) for other in numbers[at + 1 :] if (p := aligned(one, other))]
    if len(pairs) == 1 and all(is_telling(claim) for claim in pairs[0]):
        one, other = pairs[0]
        over = [words("spans").intersection(claim.scope) for claim in (one, other)]
        if over[0] and over[1] and over[0] != over[1]:
            return  # a quarter and its year
        if _is_before(one, other) != _is_before(other, one):
            yield (one, other) if _is_before(one, other) else (other, one)


def _is_before(one: Claim, other: Claim) -> bool:
    """Whether words or the time put the first number before the second."""
    times = period(one), period(other)
    if times[0] is None or times[1] is None or not disjoint(times[0], times[1]):
        return one.role == "from" or (is_earlier(one) and not is_earlier(other))
    return one.role == "from" or (times[0][1] or 0) < (times[1][0] or 0)


def _own_level(stated: Size, sentences: Mapping[Sentence, list[Claim]]) -> Claim | None:
    """The number beside a change, in a sentence that tells of no other change and of no other number like it."""
    beside = [claim for claim in sentences[place(stated.claim)] if claim is not stated.claim]
    changes = [claim for claim in beside if (found := size(claim, words("more"))) and found.kind != "amount"]
    levels = [claim for claim in beside if level(claim) and claim.value.kind in _LEVELS]
    if changes or not levels:
        return None
    near = min(levels, key=lambda claim: (away(claim, stated.claim), claim.start))
    like = [claim for claim in levels if claim is not near and aligned(near, claim)]
    return near if not like and is_telling(near) and near.role != "from" else None


def _against(stated: Size, near: Claim, told: Mapping[str, Sequence[tuple[Claim, Claim]]]) -> list[Comparison]:
    pairs = {(b.id, a.id): (b, a) for key in sorted(keys(near)) for b, a in told.get(key, ())[:_MOST]}
    found = []
    for before, after in pairs.values():
        same = aligned(near, after)
        if same is None or after.document == near.document or _amount(same[0]) != _amount(same[1]):
            continue
        like = concepts(near) & concepts(after) or same_subject(near, after)
        if like and (apart := misfit(stated, before, after)):
            found.append(apart)
    return found


def _alone(stated: Size, near: Claim, earlier: Sequence[Claim]) -> list[Comparison]:
    """The conflict with the one level before that other documents tell of the same thing, where all tell the same.

    ``earlier`` are the levels before of the topic.
    """
    befores = [pair for claim in earlier if (pair := _is_of(near, claim))] if near.role == "to" else []
    if len({_amount(before) for before, _ in befores}) != 1:
        return []
    before, after = befores[0]
    apart = misfit(stated, before, after)
    return [apart] if apart else []


def _is_of(near: Claim, earlier: Claim) -> tuple[Claim, Claim] | None:
    """The two levels aligned, the earlier first, where words say that both are of one thing, at two times."""
    if place(earlier) == place(near) or not same_subject(near, earlier) or not topic(near):
        return None
    if not (is_earlier(earlier) or _is_just_before(earlier, near)):
        return None
    return aligned(earlier, near) if is_telling(earlier) else None


def _is_dated(claim: Claim) -> bool:
    """Whether the text says of what time a level is that no change led to."""
    return claim.role is None and claim.period is not None and claim.period_basis == "stated"


def _is_just_before(earlier: Claim, near: Claim) -> bool:
    """Whether a level is of the time right before that of another, of the same length: the year, or the month."""
    times = period(earlier), period(near)
    if not (_is_dated(earlier) and near.period_basis == "stated") or times[0] is None or times[1] is None:
        return False
    (begin, end), (start, last) = times[0], times[1]
    if begin is None or end is None or start is None or last is None or end + 1 != start:
        return False
    lengths = end - begin, last - start
    return min(lengths) * _NEARLY >= max(lengths)


def _amount(claim: Claim) -> Decimal | None:
    value = level(claim)
    return value.amount if value else None


def misfit(stated: Size, before: Claim, after: Claim) -> Comparison | None:
    """The conflict of a change with two levels, ``None`` where it fits them or they do not change the way that it says."""
    found = None if fits(stated, before, after) or _is_step(stated, before, after) else came(stated, before, after)
    if found is None or not _same_way(found[2], stated):
        return None
    reason, formula, result = found
    middle, of = (((each.low or Decimal(0)) + (each.high or Decimal(0))) / 2 for each in (result, stated.interval))
    gap = _ALMOST if abs(abs(middle) - abs(of)) <= _NEAR * abs(of) else _SOME
    outcome = Outcome(reason, f"{formula}, not {quoted(stated.claim)}.", gap, formula)
    return comparison(stated.claim, before, outcome, confidence=_LIKELY)


def _is_step(stated: Size, before: Claim, after: Claim) -> bool:
    """Whether the first number is rather what the second changed by: "940 euros, 60 more", and elsewhere "up 7%"."""
    step, now = interval(before.value), interval(after.value)
    base = difference(now, step) if stated.claim.direction == "up" else total([now, step])
    came_to = change(base, now) if base is not None and stated.kind in ("change", "percent") else None
    return came_to is not None and came_to.meets(stated.interval)


def _same_way(result: Interval, stated: Size) -> bool:
    if stated.kind == "times":
        return (result.low or Decimal(0)) > 1
    return (result.low or Decimal(0)) > 0 if stated.claim.direction == "up" else (result.high or Decimal(0)) < 0
