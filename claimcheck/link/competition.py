"""How a pair stands among the other pairs of its two claims: who ranks first, by how much, and who is spoken for."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from claimcheck.link.alike import Scale

FEATURES = (
    "rank",
    "margin",
    "best margin",
    "spoken for",
    "rivals",
    "third document",
    "sentences",
    "shared facts",
    "neighbours",
)
# The lead of a pair without a rival.
_ALONE = 9.0
_MARGINS = Scale(
    (
        ("far behind", -2.5),
        ("behind", -1.0),
        ("just behind", 0.0),
        ("just ahead", 1.0),
        ("ahead", 2.5),
        ("far ahead", _ALONE),
    ),
    "alone",
)
# Log odds of the first stage from which a pair is taken for one fact.
_LIKELY = 0.0
_NOBODY: frozenset[int] = frozenset()
_FACTS = Scale((("none", 0), ("one", 1), ("two", 2), ("3 to 5", 5), ("6 to 9", 9)), "many")
_NO_FACTS = _FACTS.up_to(0)
_CROWDS = Scale((("1", 1), ("2", 2), ("3 to 5", 5)), "many")
# So many claims before and after one in its document are its neighbours.
_NEAR = (-2, -1, 1, 2)
_MOST_NEIGHBOURS = 3


class Candidate(NamedTuple):
    """A pair of records by number, with the log odds of the first stage and whether their values meet."""

    left: int
    right: int
    score: float
    meets: bool


class Field:
    """All candidates of a check; ``documents`` and ``places`` number the document and the sentence of each record.

    ``values`` are the records' values: a text that tells a fact twice gives it no rival.
    """

    def __init__(
        self,
        candidates: Sequence[Candidate],
        documents: Sequence[int],
        places: Sequence[int],
        values: Sequence[Hashable],
    ) -> None:
        self._documents = documents
        self._values = values
        self._places = places
        likely = [candidate for candidate in candidates if candidate.score > _LIKELY]
        # The pairs of a claim with a document, best first, where there are several.
        self._count = max(documents, default=0) + 1
        self._rivals = _several(candidates, documents, self._count)
        for rivals in self._rivals.values():
            rivals.sort(key=lambda c: (-c.score, c.left, c.right))
        self._sure: dict[int, set[int]] = defaultdict(set)
        self._mutual: set[tuple[int, int]] = set()
        self._facts: Counter[tuple[int, int]] = Counter()
        self._facts_of: Counter[tuple[int, tuple[int, int]]] = Counter()
        self._count_facts([candidate for candidate in likely if candidate.meets])
        # The neighbours of each claim for which there is a likely agreement.
        self._beside: dict[int, list[int]] = defaultdict(list)
        for one in self._sure:
            for number in (one + step for step in _NEAR):
                if 0 <= number < len(documents) and documents[number] == documents[one]:
                    self._beside[number].append(one)
        self._sentences: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
        self._likely: dict[int, set[int]] = defaultdict(set)
        for candidate in likely:
            left, right, _, _ = candidate
            self._sentences[places[left], places[right]].append(candidate)
            self._likely[left].add(right)
            self._likely[right].add(left)

    def _count_facts(self, candidates: Sequence[Candidate]) -> None:
        """Counts by pair of documents the likely pairs whose values meet, and keeps those that are first for both."""
        for candidate in candidates:
            self._sure[candidate.left].add(candidate.right)
            pair = self._pair(candidate)
            left, right = self._rivals_of(candidate, pair)
            if (not left or left[0] is candidate) and (not right or right[0] is candidate):
                self._mutual.add((candidate.left, candidate.right))
                self._facts[pair] += 1
                self._facts_of[candidate.left, pair] += 1
                self._facts_of[candidate.right, pair] += 1

    def _pair(self, candidate: Candidate) -> tuple[int, int]:
        return self._documents[candidate.left], self._documents[candidate.right]

    def _rivals_of(
        self, candidate: Candidate, pair: tuple[int, int]
    ) -> tuple[Sequence[Candidate] | None, Sequence[Candidate] | None]:
        """The pairs of each claim of a candidate with the other's document, ``None`` where there is no other."""
        rivals, count = self._rivals.get, self._count
        return rivals(candidate.left * count + pair[1]), rivals(candidate.right * count + pair[0])

    def _standing(self, candidate: Candidate, pair: tuple[int, int]) -> tuple[str, ...]:
        left, right = self._rivals_of(candidate, pair)
        if left is None and right is None:
            return _UNRIVALLED
        return _standing(
            candidate,
            self._others(candidate, candidate.left, candidate.right, left),
            self._others(candidate, candidate.right, candidate.left, right),
        )

    def _others(
        self, candidate: Candidate, own: int, partner: int, rivals: Sequence[Candidate] | None
    ) -> Sequence[Candidate]:
        """The ``rivals`` of a claim, best first, without those that hold what the partner says once more."""
        if rivals is None:
            return (candidate,)
        said, values = self._values[partner], self._values
        return [c for c in rivals if c is candidate or values[c.right if c.left == own else c.left] != said]

    def levels(self, candidate: Candidate) -> tuple[str, ...]:
        """The levels of ``FEATURES`` for one candidate, among those of each claim with the other's document."""
        pair = self._pair(candidate)
        return (
            *self._standing(candidate, pair),
            self._triad(candidate, pair),
            self._company(candidate),
            self._shared_facts(candidate, pair),
            self._neighbours(candidate, pair),
        )

    def _company(self, candidate: Candidate) -> str:
        """Whether other claims of the two sentences are likely pairs: then the sentences tell the same story."""
        left, right = candidate.left, candidate.right
        count = 0
        for other in self._sentences.get((self._places[left], self._places[right]), ()):
            if other.left != left and other.right != right:
                count += 1
                if count > 1:
                    return "share more"
        return "share one more" if count else "tell of nothing else"

    def _shared_facts(self, candidate: Candidate, pair: tuple[int, int]) -> str:
        """How many other facts the two documents tell alike."""
        if pair[0] == pair[1]:
            return "same document"
        facts = self._facts.get(pair)
        if not facts:
            return _NO_FACTS
        told = self._facts_of.get
        ours = told((candidate.left, pair), 0) + told((candidate.right, pair), 0)
        # The pair itself is among those of both its claims, and is to be left out once.
        itself = (candidate.left, candidate.right) in self._mutual
        return _FACTS.up_to(facts - ours + itself)

    def _neighbours(self, candidate: Candidate, pair: tuple[int, int]) -> str:
        """How many claims just before and after the two are likely to agree: two tellings often keep the order."""
        left, right, count = candidate.left, candidate.right, 0
        for one in self._beside.get(left, ()):
            if one != right:
                for there in self._sure[one].intersection([right + other for other in _NEAR]):
                    count += there != left and self._documents[there] == pair[1]
        return ("none", "one", "two", "three or more")[min(count, _MOST_NEIGHBOURS)]

    def _triad(self, candidate: Candidate, pair: tuple[int, int]) -> str:
        """What claims of other documents say: one that is likely about both, or about only one of the two."""
        left, right = self._likely.get(candidate.left, _NOBODY), self._likely.get(candidate.right, _NOBODY)
        if not left.isdisjoint(right) and self._is_elsewhere(left & right, pair):
            return "joins them"
        return "knows one" if self._is_elsewhere(left, pair) or self._is_elsewhere(right, pair) else "silent"

    def _is_elsewhere(self, records: Iterable[int], pair: tuple[int, int]) -> bool:
        """Whether one of the records is of neither document of a pair."""
        one, other = pair
        for record in records:
            document = self._documents[record]
            if document not in (one, other):
                return True
        return False


def _several(candidates: Sequence[Candidate], documents: Sequence[int], count: int) -> Mapping[int, list[Candidate]]:
    """The pairs of a claim with a document, where there are several; most have one alone, and need no list.

    A claim and one of ``count`` documents are held as one number, which is quicker to find again than two.
    """
    first: dict[int, Candidate] = {}
    several: dict[int, list[Candidate]] = {}
    for candidate in candidates:
        left, right, _, _ = candidate
        for key in (left * count + documents[right], right * count + documents[left]):
            earlier = first.setdefault(key, candidate)
            if earlier is not candidate:
                several.setdefault(key, [earlier]).append(candidate)
    return several


def _standing(candidate: Candidate, left: Sequence[Candidate], right: Sequence[Candidate]) -> tuple[str, ...]:
    """How a candidate stands among its rivals, itself included, who come best first."""
    leads = _lead(candidate, left), _lead(candidate, right)
    return (
        _RANKS[(left[0].score == candidate.score) + (right[0].score == candidate.score)],
        _MARGINS.below(min(leads)),
        _MARGINS.below(max(leads)),
        _TAKEN[_is_taken(candidate, left) + _is_taken(candidate, right)],
        _CROWDS.up_to(min(len(left), len(right))),
    )


_RANKS = ("neither first", "first for one", "first for both")
_TAKEN = ("neither", "one", "both")
_UNRIVALLED = _RANKS[2], _MARGINS.below(_ALONE), _MARGINS.below(_ALONE), _TAKEN[0], _CROWDS.up_to(1)


def _lead(candidate: Candidate, rivals: Sequence[Candidate]) -> float:
    if len(rivals) == 1:
        return _ALONE
    best = rivals[0] if rivals[0] is not candidate else rivals[1]
    return candidate.score - best.score


def _is_taken(candidate: Candidate, rivals: Sequence[Candidate]) -> bool:
    """Whether a claim has another partner whose value meets its own and who scores well."""
    least = max(0.0, candidate.score)
    for rival in rivals:
        # The best come first, so that only those before the candidate need a look.
        if rival.score <= least:
            return False
        if rival.meets:
            return True
    return False
