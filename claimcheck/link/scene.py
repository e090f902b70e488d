"""What a check as a whole says about its pairs: how rare a word is, and how much two documents share."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from claimcheck.link.record import Record
from claimcheck.rates import Rates

# Rarity is counted in whole thousandths, so that a sum is the same in any order.
SCALE = 1000

# Few claims make every word look rare or common, so that a floor stands under their number.
_RARE_FLOOR = 12
# Documents with fewer names than this say nothing about each other.
_FEW_NAMES = 4
_AFFINITIES = (("strangers", 0.05), ("distant", 0.15), ("near", 0.35))
# A concept that more than this share of the claims has says little.
_COMMON_SHARE = 0.08
# A document of so many claims is a line or two.
_SHORT = 4


class Scene:
    """The records of one check, counted; ``beside``, ``near`` and ``wide`` weigh each record's words, by number.

    ``rates`` are the exchange rates to convert with, ``None`` for the bundled ones.
    """

    def __init__(self, records: Sequence[Record], rates: Rates | None = None) -> None:
        self.rates = rates
        self._counts: Counter[str] = Counter()
        self._concepts: Counter[str] = Counter()
        self._names: dict[int, set[str]] = defaultdict(set)
        self._sizes = Counter(record.document for record in records)
        self._said_of: Counter[tuple[int, str, str]] = Counter()
        for record in records:
            self._counts.update(record.beside | record.near | record.wide | record.names)
            self._concepts.update(record.concepts)
            self._said_of.update((record.document, record.family, topic) for topic in record.topics)
            self._names[record.document] |= record.names
        self._total = max(len(records), _RARE_FLOOR)
        self._rarities = _Rarities(self._counts, self._total)
        # What two lists of concepts have in common, which is asked again and again.
        self.concepts: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[str, str]] = {}
        self._masses: dict[int, int] = {}
        self._affinities: dict[tuple[int, int], str] = {}
        self.beside = [self.mass(record.beside) for record in records]
        self.near = [self.mass(record.near) for record in records]
        self.wide = [self.mass(record.wide) for record in records]

    def is_common(self, concept: str) -> bool:
        """Whether so many claims have the concept that sharing it says little."""
        return self._concepts[concept] > _COMMON_SHARE * self._total

    def is_short(self, a: Record, b: Record) -> bool:
        """Whether one of two documents has no more claims than a line or two hold."""
        return a.document != b.document and min(self._sizes[a.document], self._sizes[b.document]) <= _SHORT

    def uniqueness(self, a: Record, b: Record) -> str:
        """Whether something that both claims are about is what no other like claim of their documents is about."""
        shared = a.topics & b.topics
        if not shared:
            return "nothing shared"
        rivals = min(
            self._said_of[a.document, a.family, topic] + self._said_of[b.document, b.family, topic] for topic in shared
        )
        return "in both" if rivals <= 2 else "nearly" if rivals == 3 else "neither"

    def mass(self, stems: Iterable[str]) -> int:
        """How much several shared stems say together: the logarithms of how few claims have each, in thousandths."""
        return sum(map(self._rarities.__getitem__, stems))

    def lacks(self, document: int, names: frozenset[str]) -> bool:
        """Whether none of the names stands in the document."""
        return self._names[document].isdisjoint(names)

    def affinity(self, a: int, b: int) -> str:
        """How much of the names of two documents, by number, they have in common."""
        pair = (a, b) if a < b else (b, a)
        known = self._affinities.get(pair)
        if known is None:
            known = self._affinities[pair] = "same" if a == b else self._affinity(*pair)
        return known

    def _affinity(self, a: int, b: int) -> str:
        left, right = self._names[a], self._names[b]
        if min(len(left), len(right)) < _FEW_NAMES:
            return "few names"
        for document, names in ((a, left), (b, right)):
            if document not in self._masses:
                self._masses[document] = self.mass(names)
        share = self.mass(left & right) / max(1, min(self._masses[a], self._masses[b]))
        return next((name for name, limit in _AFFINITIES if share < limit), "close")


class _Rarities(dict[str, int]):
    """How much a shared stem says, worked out when it is first asked for."""

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts, self._total = counts, total

    def __missing__(self, stem: str) -> int:
        known = self[stem] = round(SCALE * math.log(1 + self._total / (1 + self._counts.get(stem, 0))))
        return known
