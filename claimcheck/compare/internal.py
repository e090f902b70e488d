"""One document held against itself: parts and total, a share and its numbers, a change told in full, start and end.

Each check needs the words that tie its numbers, so that it is silent about numbers that merely stand in one sentence.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import share, total
from claimcheck.compare.judge import judge_values
from claimcheck.compare.lists import listed
from claimcheck.compare.model import Comparison, Verdict
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import is_earlier
from claimcheck.compare.parts import is_margin, is_vote, judge_margin, vote_margin
from claimcheck.compare.retold import retold
from claimcheck.compare.sizes import aligned, alike, came, exactly, fits, level, size
from claimcheck.compare.spans import terms
from claimcheck.compare.tables import columns
from claimcheck.compare.together import CLOSE, by_sentence, is_of, joined
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import says, told, words
from claimcheck.rates import Rates
from claimcheck.values.axis import axis, interval
from claimcheck.values.interval import Interval
from claimcheck.values.model import Date, Money, Percent, Quantity, Rank, Ratio, Value

# A total that is further than this from the sum of the numbers before it is a total of something else.
_NEAR_TOTAL = Decimal("0.25")
# A writer's own conversion is a round figure at a rate of some day or other.
_LOOSE = Decimal("0.1")
_WHOLE = Decimal(100)
_CLEAR, _SOME, _ALMOST = 1.0, 0.6, 0.25
_MOST_BEYOND = 2
# So many words at most introduce an aside: ", or just under 79%".
_ASIDE = 3
# What stands between a total and its parts, how far from the total, and what ends them.
_OPENERS, _CLOSERS, _SHORT = tuple(":(—–"), ".;)—–", 24


def internal(
    claims: Sequence[Claim], texts: Mapping[str, str] | None = None, *, rates: Rates | None = None
) -> list[Comparison]:
    """What does not work out inside each document, and the conversions in brackets that do, in order of place.

    ``texts`` are the documents' texts by id. Without them only what the claims themselves say can be checked: the words
    between two numbers say whether one is of the other. ``rates`` are the exchange rates to use, by default the bundled
    reference rates.
    """
    order = {claim.id: at for at, claim in enumerate(claims)}
    found = [*_in_sentences(claims, texts or {}, rates), *_in_documents(claims, texts or {})]
    return sorted(found, key=lambda each: (order[each.left], order[each.right]))


def _in_sentences(claims: Sequence[Claim], texts: Mapping[str, str], rates: Rates | None) -> Iterator[Comparison]:
    for (document, field, _), members in by_sentence(claims).items():
        text = texts.get(document, "") if field == "text" else ""
        yield from _changes(members)
        yield from _starts(members)
        if text:
            yield from _totals(members, text)
            yield from _broken_down(members, text)
            yield from _shares(members, text)
            yield from _wholes(members, text)
            yield from _conversions(members, text, rates)
            yield from terms(members, text)


def _in_documents(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[Comparison]:
    documents: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        documents[claim.document].append(claim)
    for document, members in documents.items():
        yield from _places(members)
        yield from _margins(members)
        if text := texts.get(document, ""):
            yield from retold(members, text)
            yield from columns(members, text)
            yield from listed(members, text)


def _changes(members: Sequence[Claim]) -> Iterator[Comparison]:
    """ "Rose 6% from 575 to 598", "fell 6% to 598, against 575 a year before": all three told in one sentence."""
    after = _only(members, lambda claim: claim.role == "to")
    before = _only(members, lambda claim: claim.role == "from") or _only(
        members, lambda claim: claim.role != "by" and is_earlier(claim)
    )
    sizes = [told for claim in members if claim.role == "by" and (told := size(claim, words("more")))]
    pair = aligned(before, after) if before and after else None
    if pair is None or before is after or len(sizes) != 1 or fits(sizes[0], *pair):
        return
    if sizes[0].kind != "percent" and (found := came(sizes[0], *pair)):
        reason, formula, _ = found
        text = f"{formula}, not {quoted(sizes[0].claim)}."
        yield comparison(sizes[0].claim, pair[0], Outcome(reason, text, _CLEAR, formula))


def _only(members: Sequence[Claim], test: Callable[[Claim], bool]) -> Claim | None:
    found = [claim for claim in members if level(claim) and test(claim) and axis(claim.value) != "percentage_point"]
    return found[0] if len(found) == 1 else None


def _middle(found: Interval) -> Decimal:
    return round(((found.low or Decimal(0)) + (found.high or Decimal(0))) / 2, 1)


def _starts(members: Sequence[Claim]) -> Iterator[Comparison]:
    """A beginning that comes after the end, both told in one sentence."""
    begins, ends = (
        [c for c in members if isinstance(c.value, Date) and words(name).intersection(c.attribute.concepts[:1])]
        for name in ("begin", "finish")
    )
    if len(begins) == len(ends) == 1 and interval(ends[0].value).is_below(interval(begins[0].value)):
        text = f"{quoted(begins[0])} is the beginning and comes after {quoted(ends[0])}, the end."
        # Told the other way round ("after the fire of 2019 it opened again"), the end may be that of something before.
        gap = _CLEAR if begins[0].start < ends[0].start else _ALMOST
        yield comparison(begins[0], ends[0], Outcome("start-after-end", text, gap))


def _totals(members: Sequence[Claim], text: str) -> Iterator[Comparison]:
    """ "8,940 undergraduates and 1,720 graduates, for a total of 10,560": numbers joined, then a total of them."""
    numbers = [claim for claim in members if level(claim) and axis(claim.value) != "percent"]
    for at, claim in enumerate(numbers[2:], start=2):
        parts = joined(numbers[:at], text)
        gap = text[numbers[at - 1].end : claim.start]
        if len(parts) > 1 and alike(parts[-1], claim) and says(gap, claim.language, "cues", "scope", "total"):
            yield from _added(parts, claim)


def _broken_down(members: Sequence[Claim], text: str) -> Iterator[Comparison]:
    """ "48 people: 31 adults and 12 children": a total, and behind a colon, a bracket or a dash all its parts."""
    numbers = [claim for claim in members if level(claim) and axis(claim.value) != "percent"]
    for whole, first in pairwise(numbers):
        gap = text[whole.end : first.start].strip()
        if gap[-1:] not in _OPENERS or len(gap) > _SHORT or says(gap, whole.language, "cues", "scope", "of_whom"):
            continue
        parts = _joined_from(numbers[numbers.index(first) :], text)
        rest = text[parts[-1].end : parts[-1].sentence[1]].lstrip()
        if len(parts) > 1 and alike(parts[0], whole) and (not rest or rest[0] in _CLOSERS):
            yield from _added(parts, whole, _SOME)


def _joined_from(numbers: Sequence[Claim], text: str) -> list[Claim]:
    """The first of the numbers with those that conjunctions or commas join to it."""
    sizes = (size for size in range(len(numbers), 0, -1) if len(joined(numbers[:size], text)) == size)
    return list(numbers[: next(sizes, 1)])


def _added(parts: Sequence[Claim], whole: Claim, gap: float = _CLEAR) -> Iterator[Comparison]:
    came, stated = total([interval(part.value) for part in parts]), interval(whole.value)
    if came is None or came.meets(stated) or abs(_middle(came) - _middle(stated)) > _NEAR_TOTAL * _middle(stated):
        return
    formula = f"{' + '.join(quoted(part) for part in parts)} = {number(_middle(came))}"
    for part in parts:
        yield comparison(part, whole, Outcome("sum-does-not-fit", f"{formula}, not {quoted(whole)}.", gap, formula))


def _shares(members: Sequence[Claim], text: str) -> Iterator[Comparison]:
    """ "613 of the 880 ballots, or 81%": a part of a whole, and its share where that stands beside it."""
    for at, (part, whole) in enumerate(pairwise(members)):
        if alike(part, whole) and _opens_with_whole(part, text):
            part, whole = whole, part
        elif not (alike(part, whole) and is_of(text[part.end : whole.start], part.language)):
            continue
        stated = members[at + 2] if at + 2 < len(members) else None
        if stated and _is_share(stated) and _is_aside(text, max(part, whole, key=lambda c: c.end), stated):
            yield from _shared(part, whole, stated)


def _opens_with_whole(claim: Claim, text: str) -> bool:
    """Whether a number stands behind an "of" that begins its sentence: "Of the 34 lots offered, 27 found buyers"."""
    before = text[claim.sentence[0] : claim.start]
    return len(before) <= CLOSE // 2 and says(before, claim.language, "prepositions", "of")


def _wholes(members: Sequence[Claim], text: str) -> Iterator[Comparison]:
    """ "55% voted yes and 52% no": the shares of one ballot, joined, that come to more than all votes."""
    shares = [c for c in members if _is_share(c) and words("votes").intersection(c.attribute.concepts[:2])]
    answers = _answers(members, text)
    parts = answers or (joined(shares, text) if len(shares) > 1 else [])
    came = total([interval(part.value) for part in parts])
    if len(parts) > 1 and came is not None and came.low is not None and came.low > _WHOLE:
        formula = f"{' + '.join(quoted(part) for part in parts)} = {number(_middle(came))}%"
        # Unless some gave no answer they may be shares of two groups, which no word between them would tell.
        gap = _SOME if answers else _ALMOST
        found = Outcome("shares-pass-whole", f"{formula}, more than there are.", gap, formula)
        yield comparison(parts[0], parts[-1], found)


def _answers(members: Sequence[Claim], text: str) -> list[Claim]:
    """The shares of those who gave each answer, where the last is of those who gave none: nobody is of two of them."""
    shares = [claim for claim in members if _is_share(claim) and claim.role is None]
    if len(shares) <= 2:
        return []
    last, (_, end) = shares[-1], shares[-1].sentence
    told_of = text[last.end : min(end, last.end + CLOSE)]
    return shares if "undecided" in told(told_of, last.language) else []


def _is_share(claim: Claim) -> bool:
    of_whole = isinstance(claim.value, Percent) or (isinstance(claim.value, Ratio) and claim.value.unit == "fraction")
    return of_whole and claim.direction is None and axis(claim.value) == "percent"


def _is_aside(text: str, whole: Claim, stated: Claim) -> bool:
    """Whether a claim follows in brackets or right after a comma, as something said again in other words."""
    gap = text[whole.end : stated.start]
    _, comma, between = gap.rpartition(",")
    return len(gap) <= CLOSE and ("(" in gap or (bool(comma) and len(between.split()) <= _ASIDE))


def _shared(part: Claim, whole: Claim, stated: Claim) -> Iterator[Comparison]:
    came, nominal = (share(at(part), at(whole)) for at in (_allowed, exactly))
    if came is None:
        return
    formula = f"{quoted(part)} / {quoted(whole)} = {number(_middle(nominal or came))}%"
    if came.meets(interval(stated.value)):
        yield comparison(
            part, stated, Outcome("share-fits", f"{formula}, which fits {quoted(stated)}.", formula=formula)
        )
    else:
        found = Outcome("share-does-not-fit", f"{formula}, not {quoted(stated)}.", _CLEAR, formula)
        yield comparison(part, stated, found)


def _allowed(claim: Claim) -> Interval:
    return interval(claim.value)


def _conversions(members: Sequence[Claim], text: str, rates: Rates | None) -> Iterator[Comparison]:
    """ "€920m ($1bn)": a value, and in brackets the same in another currency or unit."""
    for one, other in pairwise(members):
        gap, after = text[one.end : other.start].strip(), text[other.end : other.end + 1]
        if not (gap.startswith("(") and len(gap) <= CLOSE and after == ")" and _can_convert(one, other)):
            continue
        found = judge_values((one, one.value), (other, other.value), rates)
        if found.verdict is Verdict.AGREE:
            yield comparison(one, other, found)
        elif found.is_conflict and not _loosely(one, other, rates):
            text_of = f"{quoted(one)} is not {quoted(other)}: {found.explanation}"
            yield comparison(one, other, found.because("conversion-does-not-fit", text_of))


def _can_convert(one: Claim, other: Claim) -> bool:
    values = one.value, other.value
    if isinstance(values[0], Money) and isinstance(values[1], Money):
        return values[0].unit.partition("/")[0] != values[1].unit.partition("/")[0]
    quantities = isinstance(values[0], Quantity) and isinstance(values[1], Quantity)
    return quantities and axis(values[0]) == axis(values[1]) and values[0].kind == values[1].kind


def _loosely(one: Claim, other: Claim, rates: Rates | None) -> bool:
    """Whether the values match when each may be a tenth off: what a writer rounds in the head."""
    return not judge_values((one, _widened(one.value)), (other, _widened(other.value)), rates).is_conflict


def _widened(value: Value) -> Value:
    amount = value.amount if isinstance(value, Money | Quantity) else None
    if amount is None:
        return value
    ends = {"low": amount * (1 - _LOOSE), "high": amount * (1 + _LOOSE)}
    return value.model_copy(update={"amount": None, "modifier": None, **ends})


def _places(members: Sequence[Claim]) -> Iterator[Comparison]:
    """A place beyond the number of those ranked: its own, or the only such number in the document."""
    fields = [claim for claim in members if _is_field(claim)]
    for claim in members:
        value = claim.value
        if not isinstance(value, Rank) or value.amount is None or value.modifier is not None:
            continue
        if value.of is not None:
            if value.amount > value.of:
                text = f"{quoted(claim)}: there are only {number(value.of)}."
                yield comparison(
                    claim, claim, Outcome("rank-beyond-field", text, _CLEAR, f"{value.amount} > {value.of}")
                )
        elif len(fields) == 1 and words("place").intersection(claim.attribute.concepts[:2]):
            yield from _beyond(claim, value.amount, fields[0])


def _is_field(claim: Claim) -> bool:
    return claim.value.kind == "count" and bool(words("field").intersection(claim.attribute.concepts[:1]))


def _beyond(claim: Claim, place: Decimal, field: Claim) -> Iterator[Comparison]:
    high = interval(field.value).high
    if high is not None and high < place <= high * _MOST_BEYOND:
        text = f"{quoted(claim)} cannot be among {quoted(field)}."
        yield comparison(claim, field, Outcome("rank-beyond-field", text, _SOME, f"{number(place)} > {number(high)}"))


def _margins(members: Sequence[Claim]) -> Iterator[Comparison]:
    """A majority, and the vote that it came of, where the document tells one of each."""
    votes, margins = [c for c in members if is_vote(c)], [c for c in members if is_margin(c)]
    if len({vote_margin(vote) for vote in votes}) == len(margins) == 1 and (
        found := judge_margin(votes[0], margins[0])
    ):
        yield comparison(votes[0], margins[0], found)
