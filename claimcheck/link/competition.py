"""How a pair stands among the other pairs of its two claims: who ranks first, by how much, and who is spoken for."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from itertools import takewhile

from claimcheck.link.levels import Levels

# The lead of a pair without a rival.
_ALONE = 9.0
_MARGINS = (("far ahead", 2.5), ("ahead", 1.0), ("just ahead", 0.0), ("just behind", -1.0), ("behind", -2.5))
# Log odds of the first stage from which a pair is taken for one fact.
_LIKELY = 0.0
_NOBODY: frozenset[int] = frozenset()
_FACTS = ((0, "none"), (1, "one"), (2, "two"), (5, "3 to 5"), (9, "6 to 9"))
# So many claims before and after one in its document are its neighbours.
_NEAR = (-2, -1, 1, 2)
_MOST_NEIGHBOURS = 3


@dataclass(frozen=True, slots=True)
class Candidate:
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
        # The pairs of a claim with a document, best first.
        self._rivals: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            self._rivals[candidate.left, documents[candidate.right]].append(candidate)
            self._rivals[candidate.right, documents[candidate.left]].append(candidate)
        for rivals in self._rivals.values():
            rivals.sort(key=lambda c: (-c.score, c.left, c.right))
        self._sure: dict[int, set[int]] = defaultdict(set)
        self._mutual: set[tuple[int, int]] = set()
        self._facts: Counter[tuple[int, int]] = Counter()
        self._facts_of: Counter[tuple[int, tuple[int, int]]] = Counter()
        self._count_facts(candidates)
        self._likely: dict[int, set[int]] = defaultdict(set)
        self._sentences: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
        self._place = places
        for candidate in candidates:
            if candidate.score > _LIKELY:
                self._sentences[self._between(candidate)].append(candidate)
                self._likely[candidate.left].add(candidate.right)
                self._likely[candidate.right].add(candidate.left)

    def _count_facts(self, candidates: Sequence[Candidate]) -> None:
        """Counts by pair of documents the likely pairs whose values meet, and keeps those that are first for both."""
        for candidate in candidates:
            if candidate.score <= _LIKELY or not candidate.meets:
                continue
            self._sure[candidate.left].add(candidate.right)
            pair = self._pair(candidate)
            sides = self._rivals[candidate.left, pair[1]], self._rivals[candidate.right, pair[0]]
            if all(rivals[0] is candidate for rivals in sides):
                self._mutual.add((candidate.left, candidate.right))
                self._facts[pair] += 1
                self._facts_of[candidate.left, pair] += 1
                self._facts_of[candidate.right, pair] += 1

    def _pair(self, candidate: Candidate) -> tuple[int, int]:
        return self._documents[candidate.left], self._documents[candidate.right]

    def _others(self, candidate: Candidate, own: int, partner: int, document: int) -> list[Candidate]:
        """The pairs of a claim with a document, best first, without those that hold what the partner says once more."""
        rivals = self._rivals[own, document]
        if len(rivals) < 2:
            return rivals
        said, values = self._values[partner], self._values
        return [c for c in rivals if c is candidate or values[c.right if c.left == own else c.left] != said]

    def levels(self, candidate: Candidate) -> Levels:
        """The levels of competition for one candidate, among those of each claim with the other's document."""
        pair = self._pair(candidate)
        left = self._others(candidate, candidate.left, candidate.right, pair[1])
        right = self._others(candidate, candidate.right, candidate.left, pair[0])
        leads = _lead(candidate, left), _lead(candidate, right)
        return {
            "rank": _ranks(candidate, left, right),
            "margin": _margin(min(leads)),
            "best margin": _margin(max(leads)),
            "spoken for": _spoken_for(candidate, left, right),
            "rivals": _crowd(min(len(left), len(right))),
            "third document": self._triad(candidate, pair),
            "sentences": self._company(candidate),
            "shared facts": self._shared_facts(candidate, pair),
            "neighbours": self._neighbours(candidate, pair),
        }

    def _between(self, candidate: Candidate) -> tuple[int, int]:
        return self._place[candidate.left], self._place[candidate.right]

    def _company(self, candidate: Candidate) -> str:
        """Whether other claims of the two sentences are likely pairs: then the sentences tell the same story."""
        left, right = candidate.left, candidate.right
        count = 0
        for other in self._sentences.get(self._between(candidate), ()):
            if other.left != left and other.right != right:
                count += 1
                if count > 1:
                    return "share more"
        return "share one more" if count else "tell of nothing else"

    def _shared_facts(self, candidate: Candidate, pair: tuple[int, int]) -> str:
        """How many other facts the two documents tell alike."""
        if pair[0] == pair[1]:
            return "same document"
        facts, told = self._facts.get(pair, 0), self._facts_of.get
        if not facts:
            return _FACTS[0][1]
        ours = told((candidate.left, pair), 0) + told((candidate.right, pair), 0)
        # The pair itself is among those of both its claims, and is to be left out once.
        itself = (candidate.left, candidate.right) in self._mutual
        count = facts - ours + itself
        for most, name in _FACTS:
            if count <= most:
                return name
        return "many"

    def _neighbours(self, candidate: Candidate, pair: tuple[int, int]) -> str:
        """How many claims just before and after the two are likely to agree: two tellings often keep the order."""
        count = 0
        for step in _NEAR:
            one = candidate.left + step
            sure = self._sure.get(one)
            if not sure or one == candidate.right or self._documents[one] != pair[0]:
                continue
            for other in _NEAR:
                there = candidate.right + other
                count += there in sure and there != candidate.left and self._documents[there] == pair[1]
        return ("none", "one", "two", "three or more")[min(count, _MOST_NEIGHBOURS)]

    def _triad(self, candidate: Candidate, pair: tuple[int, int]) -> str:
        """What claims of other documents say: one that is likely about both, or about only one of the two."""
        left, right = self._likely.get(candidate.left, _NOBODY), self._likely.get(candidate.right, _NOBODY)
        if left and right and any(self._documents[third] not in pair for third in left & right):
            return "joins them"
        for side in (left, right):
            for third in side:
                if self._documents[third] not in pair:
                    return "knows one"
        return "silent"


def _ranks(candidate: Candidate, left: list[Candidate], right: list[Candidate]) -> str:
    firsts = (left[0].score == candidate.score) + (right[0].score == candidate.score)
    return ("neither first", "first for one", "first for both")[firsts]


def _lead(candidate: Candidate, rivals: list[Candidate]) -> float:
    if len(rivals) == 1:
        return _ALONE
    best = rivals[0] if rivals[0] is not candidate else rivals[1]
    return candidate.score - best.score


def _margin(lead: float) -> str:
    if lead >= _ALONE:
        return "alone"
    for name, limit in _MARGINS:
        if lead >= limit:
            return name
    return "far behind"


def _spoken_for(candidate: Candidate, left: list[Candidate], right: list[Candidate]) -> str:
    """Whether the two claims have another partner there whose value meets theirs and who scores well."""
    least = max(0.0, candidate.score)
    # The best come first, so that only those before the candidate need a look.
    taken = sum(any(c.meets for c in takewhile(lambda c: c.score > least, side)) for side in (left, right))
    return ("neither", "one", "both")[taken]


def _crowd(count: int) -> str:
    return str(count) if count < 3 else "3 to 5" if count < 6 else "many"
