"""One fact told twice in one document: in the headline and the body, in a table and the text, with two dates.

Unlike links, which weigh everything, these look only where the form of a text says that both are one thing.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.judge import judge_values
from claimcheck.compare.misfits import misfit
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.sizes import aligned, alike, level, size
from claimcheck.compare.times import may_be_of_one_time
from claimcheck.compare.together import by_sentence, other_subject, place, same_subject
from claimcheck.compare.words import words
from claimcheck.values.axis import axis, interval
from claimcheck.values.model import Date

_SURE = 0.75
# A headline and its body, or a cell and its text, that are further apart than this speak of two things.
_FURTHEST = Decimal("2.5")
_CHANGES = ("change", "times", "points")


def retold(members: Sequence[Claim], text: str) -> Iterator[Comparison]:
    """What one document, whose claims these are, says of one fact in two ways; ``text`` is the document's text."""
    lines = {claim.id: _line(claim, text) for claim in members}
    heads = [claim for claim in members if claim.field == "title" or lines[claim.id].startswith("#")]
    table = [claim for claim in members if claim.field == "text" and lines[claim.id].startswith("|")]
    cells = [claim for claim in table if claim.subject.name and claim.subject.name in lines[claim.id]]
    apart = {claim.id for claim in (*heads, *table)}
    body = [claim for claim in members if claim.id not in apart]
    for head in heads:
        yield from _headline(head, body)
        yield from _change(head, body)
    for cell in cells:
        yield from _cell(cell, cells, body)
    yield from _born(body)


def _line(claim: Claim, text: str) -> str:
    """The line of a claim, without the blanks before it."""
    begin = text.rfind("\n", 0, claim.start) + 1
    return text[begin : claim.end].lstrip()


def _headline(head: Claim, body: Sequence[Claim]) -> Iterator[Comparison]:
    """A number of the headline that stands nowhere in the body, which has another for the same thing."""
    like = [claim for claim in body if alike(head, claim)]
    if any(interval(claim.value).meets(interval(head.value)) for claim in like):
        return
    same = [claim for claim in like if _one_thing(head, claim) and _is_near(head, claim)]
    if same and len({claim.value for claim in same}) == 1:
        yield from _told(head, same[0])


def _change(head: Claim, body: Sequence[Claim]) -> Iterator[Comparison]:
    """A change in the headline, and the one pair of levels that the body tells it from and to."""
    stated = size(head, words("more"))
    if stated is None or stated.kind not in _CHANGES:
        return
    told = [pair for members in by_sentence(body).values() if (pair := _from_to(members)) and _of_one(head, pair)]
    if len({tuple(level(claim) for claim in pair) for pair in told}) == 1 and (apart := misfit(stated, *told[0])):
        yield apart


def _from_to(members: Sequence[Claim]) -> tuple[Claim, Claim] | None:
    """The levels before and after the one change of a sentence."""
    ends = [[claim for claim in members if claim.role == role and level(claim)] for role in ("from", "to")]
    return aligned(ends[0][0], ends[1][0]) if len(ends[0]) == len(ends[1]) == 1 else None


def _of_one(head: Claim, pair: tuple[Claim, Claim]) -> bool:
    shared = set(head.attribute.concepts[:2]) & set(pair[1].attribute.concepts[:2]) - words("vague")
    return bool(shared) and not other_subject(head, pair[1])


def _one_thing(one: Claim, other: Claim) -> bool:
    """Whether two claims share their first concepts or noun, change alike, and are not of two subjects."""
    shared = set(one.attribute.concepts[:2]) & set(other.attribute.concepts[:2]) - words("vague")
    noun = one.attribute.noun.casefold()
    like = bool(shared) and (not noun or not other.attribute.noun or noun == other.attribute.noun.casefold())
    change = (one.role, one.direction) == (other.role, other.direction)
    apart = one.subject.key and other.subject.key and not same_subject(one, other)
    return like and change and not apart and one.scope == other.scope


def _is_near(one: Claim, other: Claim) -> bool:
    amounts = [value.amount for claim in (one, other) if (value := level(claim)) and value.amount]
    return len(amounts) == 2 and max(amounts) <= _FURTHEST * min(amounts) and min(amounts) > 0


def _cell(cell: Claim, cells: Sequence[Claim], body: Sequence[Claim]) -> Iterator[Comparison]:
    """A measure in a table, and the same thing in the text, which gives another."""
    topic = cell.attribute.concepts[:1]
    rivals = [c for c in cells if c is not cell and same_subject(c, cell) and c.attribute.concepts[:1] == topic]
    if not topic or not level(cell) or rivals:
        return
    for claim in body:
        pair = aligned(claim, cell)
        same = claim.attribute.concepts[:1] == topic and same_subject(claim, cell) and place(claim) != place(cell)
        if pair is None or not same or claim.role or claim.scope != cell.scope or not may_be_of_one_time(claim, cell):
            continue
        met = any(p is not None and _meet(*p) for other in cells if (p := aligned(claim, other)))
        if not met and _is_near(*pair):
            yield from _told(*pair)


def _meet(one: Claim, other: Claim) -> bool:
    return interval(one.value).meets(interval(other.value))


def _born(body: Sequence[Claim]) -> Iterator[Comparison]:
    """Two dates of the birth of one subject; foundings and openings are often those of a part of it."""
    dates = [claim for claim in body if isinstance(claim.value, Date) and claim.value.modifier is None]
    births = [claim for claim in dates if claim.attribute.concepts[:1] == ("birth",) and not _is_of_many(claim)]
    for one, other in combinations(births, 2):
        if same_subject(one, other) and place(one) != place(other):
            yield from _told(one, other)


def _is_of_many(claim: Claim) -> bool:
    """Whether a date is that of the births of many, as a hospital counts them."""
    return bool(words("newborn").intersection(claim.attribute.concepts))


def _told(one: Claim, other: Claim) -> Iterator[Comparison]:
    found: Outcome = judge_values((one, one.value), (other, other.value))
    if found.is_conflict and axis(one.value) == axis(other.value):
        yield comparison(one, other, found, confidence=_SURE)
