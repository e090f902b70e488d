"""What a check as a whole says about its pairs: how rare a word is, and how much two documents share."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from claimcheck.link.record import Record

# Few claims make every word look rare or common, so that a floor stands under their number.
_RARE_FLOOR = 12
# Documents with fewer names than this say nothing about each other.
_FEW_NAMES = 4


class Scene:
    """The records of one check, counted."""

    def __init__(self, records: Sequence[Record]) -> None:
        self._counts: Counter[str] = Counter()
        self._names: dict[int, set[str]] = defaultdict(set)
        for record in records:
            self._counts.update(record.wide | record.names | record.near)
            self._names[record.document] |= record.names
        self._total = max(len(records), _RARE_FLOOR)
        self._affinities: dict[tuple[int, int], str] = {}

    def rarity(self, stem: str) -> float:
        """How much a shared stem says: the logarithm of how few of the claims have it, at least zero."""
        return math.log(1 + self._total / (1 + self._counts[stem]))

    def mass(self, stems: Iterable[str]) -> float:
        """The rarity of several stems together."""
        return sum(self.rarity(stem) for stem in sorted(stems))

    def affinity(self, a: int, b: int) -> str:
        """How much of the names of two documents, by number, they have in common."""
        pair = (min(a, b), max(a, b))
        if pair not in self._affinities:
            self._affinities[pair] = "same" if a == b else self._affinity(self._names[a], self._names[b])
        return self._affinities[pair]

    def _affinity(self, a: set[str], b: set[str]) -> str:
        if min(len(a), len(b)) < _FEW_NAMES:
            return "few names"
        share = self.mass(a & b) / max(0.1, min(self.mass(a), self.mass(b)))
        return next(
            (name for name, limit in (("strangers", 0.05), ("distant", 0.15), ("near", 0.35)) if share < limit), "close"
        )
