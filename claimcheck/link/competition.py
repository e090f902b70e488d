"""How a pair stands among the other pairs of its two claims: who ranks first, by how much, and who is spoken for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.link.levels import Levels

_MARGINS = (("far ahead", 2.5), ("ahead", 1.0), ("just ahead", 0.0), ("just behind", -1.0), ("behind", -2.5))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair of records by number, with the log odds of the first stage and whether their values meet."""

    left: int
    right: int
    score: float
    meets: bool


class Field:
    """All candidates of a check; ``documents`` gives the document number of each record."""

    def __init__(self, candidates: Sequence[Candidate], documents: Sequence[int]) -> None:
        self._documents = documents
        self._rivals: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
        for candidate in candidates:
            self._rivals[candidate.left, documents[candidate.right]].append(candidate)
            self._rivals[candidate.right, documents[candidate.left]].append(candidate)
        for rivals in self._rivals.values():
            rivals.sort(key=lambda c: (-c.score, c.left, c.right))
        self._partners: dict[int, dict[int, Candidate]] = defaultdict(dict)
        for candidate in candidates:
            self._partners[candidate.left][candidate.right] = candidate
            self._partners[candidate.right][candidate.left] = candidate

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
        }

    def _triad(self, candidate: Candidate) -> str:
        """What claims of other documents say: one that is likely about both, or about only one of the two."""
        left, right = self._partners[candidate.left], self._partners[candidate.right]
        pair = {self._documents[candidate.left], self._documents[candidate.right]}
        both, one = -9.0, -9.0
        for third in left.keys() | right.keys():
            if self._documents[third] in pair:
                continue
            scores = [side[third].score if third in side else -9.0 for side in (left, right)]
            both = max(both, min(scores))
            one = max(one, max(scores))
        if both > 0:
            return "joins them"
        return "knows one" if one > 0 else "silent"


def _ranks(candidate: Candidate, left: list[Candidate], right: list[Candidate]) -> str:
    firsts = (left[0] is candidate) + (right[0] is candidate)
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
