"""How a pair stands among the other pairs of its two claims: who ranks first, by how much, and who is spoken for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.link.levels import Levels

_MARGINS = (("far ahead", 2.5), ("ahead", 1.0), ("just ahead", 0.0), ("just behind", -1.0), ("behind", -2.5))
# Log odds of the first stage from which a pair is taken for one fact.
_LIKELY = 0.0
_NOBODY: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair of records by number, with the log odds of the first stage and whether their values meet."""

    left: int
    right: int
    score: float
    meets: bool


class Field:
    """All candidates of a check; ``documents`` and ``places`` number the document and the sentence of each record."""

    def __init__(self, candidates: Sequence[Candidate], documents: Sequence[int], places: Sequence[int]) -> None:
        self._documents = documents
        self._rivals: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            self._rivals[candidate.left, documents[candidate.right]].append(candidate)
            self._rivals[candidate.right, documents[candidate.left]].append(candidate)
        for rivals in self._rivals.values():
            rivals.sort(key=lambda c: (-c.score, c.left, c.right))
        self._likely: dict[int, set[int]] = defaultdict(set)
        self._sentences: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
        self._place = places
        for candidate in candidates:
            if candidate.score > _LIKELY:
                self._sentences[self._between(candidate)].append(candidate)
                self._likely[candidate.left].add(candidate.right)
                self._likely[candidate.right].add(candidate.left)

    def levels(self, candidate: Candidate) -> Levels:
        """The levels of competition for one candidate."""
        left = self._rivals[candidate.left, self._documents[candidate.right]]
        right = self._rivals[candidate.right, self._documents[candidate.left]]
        return {
            "rank": _ranks(candidate, left, right),
            "margin": _margin(min(_lead(candidate, left), _lead(candidate, right))),
            "best margin": _margin(max(_lead(candidate, left), _lead(candidate, right))),
            "spoken for": _spoken_for(candidate, left, right),
            "rivals": _crowd(min(len(left), len(right))),
            "third document": self._triad(candidate),
            "sentences": self._company(candidate),
        }

    def _between(self, candidate: Candidate) -> tuple[int, int]:
        return self._place[candidate.left], self._place[candidate.right]

    def _company(self, candidate: Candidate) -> str:
        """Whether other claims of the two sentences are likely pairs: then the sentences tell the same story."""
        others = {
            (other.left, other.right)
            for other in self._sentences.get(self._between(candidate), ())
            if other.left != candidate.left and other.right != candidate.right
        }
        return "tell of nothing else" if not others else "share one more" if len(others) == 1 else "share more"

    def _triad(self, candidate: Candidate) -> str:
        """What claims of other documents say: one that is likely about both, or about only one of the two."""
        left, right = self._likely.get(candidate.left, _NOBODY), self._likely.get(candidate.right, _NOBODY)
        pair = (self._documents[candidate.left], self._documents[candidate.right])
        if any(self._documents[third] not in pair for third in left & right):
            return "joins them"
        return "knows one" if any(self._documents[third] not in pair for third in left | right) else "silent"


def _ranks(candidate: Candidate, left: list[Candidate], right: list[Candidate]) -> str:
    firsts = (left[0].score == candidate.score) + (right[0].score == candidate.score)
    return ("neither first", "first for one", "first for both")[firsts]


def _lead(candidate: Candidate, rivals: list[Candidate]) -> float:
    best = next((rival.score for rival in rivals if rival is not candidate), None)
    return 9.0 if best is None else candidate.score - best


def _margin(lead: float) -> str:
    if lead >= 9.0:
        return "alone"
    return next((name for name, limit in _MARGINS if lead >= limit), "far behind")


def _spoken_for(candidate: Candidate, left: list[Candidate], right: list[Candidate]) -> str:
    """Whether the two claims have another partner there whose value meets theirs and who scores well."""
    taken = sum(
        any(c is not candidate and c.meets and c.score > max(0.0, candidate.score) for c in side)
        for side in (left, right)
    )
    return ("neither", "one", "both")[taken]


def _crowd(count: int) -> str:
    return str(count) if count < 3 else "3 to 5" if count < 6 else "many"
