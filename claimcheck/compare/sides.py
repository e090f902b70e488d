"""The two sides of one whole: what is told of the one is what the other leaves, and never the same figure."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from claimcheck.claims.model import Claim
from claimcheck.compare.comparison import comparison
from claimcheck.compare.formulas import total
from claimcheck.compare.model import Comparison
from claimcheck.compare.outcome import Outcome
from claimcheck.compare.pairs import few
from claimcheck.compare.sizes import level
from claimcheck.compare.together import concepts, place, same_subject
from claimcheck.compare.wording import number, quoted
from claimcheck.compare.words import opposites, told
from claimcheck.values.axis import axis, interval
from claimcheck.values.interval import Interval

_WHOLE = Decimal(100)
_ALIKE = 0.75
_CLEAR = 1.0
# What is said of a number stands near it.
_REACH = 120
_COUNTED = ("percent", "count", "number", "ratio")


class Sides:
    """Which side of a whole each claim is told of, read from the words around it."""

    def __init__(self, claims: Sequence[Claim], texts: Mapping[str, str]) -> None:
        """Read the sides of ``claims`` from ``texts``, the texts of their documents by id."""
        self._texts = texts
        self._next = _following(claims)
        self._known: dict[str, frozenset[str]] = {}

    def of(self, claim: Claim) -> frozenset[str]:
        """The sides that a claim is told of, empty for one that is not told of any."""
        if claim.id not in self._known:
            self._known[claim.id] = self._read(claim)
        return self._known[claim.id]

    def _read(self, claim: Claim) -> frozenset[str]:
        if claim.field != "text" or claim.document not in self._texts or claim.value.kind not in _COUNTED:
            return frozenset()
        text, (begin, end) = self._texts[claim.document], claim.sentence
        after = text[claim.end : min(end, self._next.get(claim.id, end), claim.end + _REACH)]
        around = text[max(begin, claim.start - _REACH) : min(end, claim.end + _REACH)]
        return _only_sides(after, claim.language) or _only_sides(around, claim.language)

    def differ(self, one: Claim, other: Claim) -> bool:
        """Whether two numbers are told of the two sides of a whole, and of nothing else that is told apart."""
        sides = self.of(one), self.of(other)
        return len(sides[0]) == len(sides[1]) == 1 and opposite(next(iter(sides[0]))) in sides[1]


def _following(claims: Sequence[Claim]) -> Mapping[str, int]:
    """Where the next claim begins, by the id of the one before it in the same sentence."""
    last: dict[tuple[object, ...], Claim] = {}
    found: dict[str, int] = {}
    for claim in claims:
        if before := last.get(place(claim)):
            found[before.id] = claim.start
        last[place(claim)] = claim
    return found


def _only_sides(text: str, language: str) -> frozenset[str]:
    return told(text, language) & opposites().keys()


def opposite(side: str) -> str:
    """The other side of a whole, empty for what has none."""
    return opposites().get(side, "")


def judge_sides(left: Claim, right: Claim) -> Outcome:
    """The verdict on two numbers of the two sides of one whole: shares make it up, and never more than all of it."""
    says = f"{quoted(left)} and {quoted(right)}"
    if not (_is_share(left) and _is_share(right)):
        return Outcome("other-side", f"{says} are of the two sides of one whole.")
    came = total([interval(left.value), interval(right.value)])
    formula = f"{quoted(left)} + {quoted(right)} = {number(_middle(came))}%"
    if came is not None and came.meets(Interval(_WHOLE, _WHOLE)):
        return Outcome("rest-fits", f"{formula}, the two sides of one whole.", formula=formula)
    if came is not None and came.low is not None and came.low > _WHOLE:
        return Outcome("shares-pass-whole", f"{formula}, more than there are.", _CLEAR, formula)
    return Outcome("other-side", f"{says} are of the two sides of one whole, and may leave a third.")


def _middle(found: Interval | None) -> Decimal:
    ends = (found.low, found.high) if found else (None, None)
    known = [end for end in ends if end is not None]
    return round(sum(known, Decimal(0)) / max(len(known), 1), 1)


def _is_share(claim: Claim) -> bool:
    return bool(level(claim)) and axis(claim.value) == "percent" and claim.direction is None


def side_ties(claims: Sequence[Claim], sides: Sides) -> Iterator[Comparison]:
    """The agreements of shares of the two sides of one whole that make it up, told in two documents."""
    near = few(claims)
    shares: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if _is_share(claim) and len(found := sides.of(claim)) == 1:
            shares[next(iter(found))].append(claim)
    for side, members in sorted(shares.items()):
        others = shares.get(opposite(side), ()) if side < opposite(side) else ()
        for one in members:
            for other in others:
                if one.document != other.document and _one_whole(one, other, near):
                    said = judge_sides(one, other)
                    if said.reason == "rest-fits":
                        yield comparison(one, other, said, confidence=_ALIKE)


def _one_whole(one: Claim, other: Claim, near: bool) -> bool:
    shared = concepts(one) & concepts(other) or set(one.attribute.stems) & set(other.attribute.stems)
    return bool(shared) and (near or same_subject(one, other))
