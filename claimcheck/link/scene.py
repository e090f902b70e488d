"""What a check as a whole says about its pairs: how rare a word is, and how much two documents share."""

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import partial
from itertools import chain

from claimcheck.link.alike import Scale, alike
from claimcheck.link.manner import (
    called,
    called_levels,
    concept_levels,
    manner,
    manner_levels,
    scope_levels,
    time,
    time_level,
)
from claimcheck.link.record import Record
from claimcheck.rates import Rates

# Rarity is counted in whole thousandths, so that a sum is the same in any order.
SCALE = 1000

# Few claims make every word look rare or common, so that a floor stands under their number.
_RARE_FLOOR = 12
# Documents with fewer names than this say nothing about each other.
_FEW_NAMES = 4
_AFFINITIES = Scale((("strangers", 0.05), ("distant", 0.15), ("near", 0.35)), "close")
# A concept that more than this share of the claims has says little.
_COMMON_SHARE = 0.08
# A document of so many claims is a line or two.
_SHORT = 4


Telling = tuple[tuple[str, str, str, str, str], str, tuple[str, str], tuple[tuple[str, str], ...]]


class Scene:
    """The records of one check, counted; ``beside``, ``near`` and ``wide`` weigh each record's words, by number.

    ``subjects`` and ``tellings`` compare what many of its records have alike: how they call their subjects; their
    manners, times, concepts and the words that narrow them. ``rates`` are the exchange rates to convert with, ``None``
    for the bundled ones.
    """

    def __init__(self, records: Sequence[Record], rates: Rates | None = None) -> None:
        self.rates = rates
        stems = (record.beside | record.near | record.wide | record.names for record in records)
        self._having = Counter(chain.from_iterable(record.concepts for record in records))
        self._names: dict[int, set[str]] = defaultdict(set)
        sizes = Counter([record.document for record in records])
        self._short = {document for document, size in sizes.items() if size <= _SHORT}
        told: dict[tuple[int, str], dict[str, int]] = defaultdict(dict)
        # How many claims of a record's kind in its document are about each topic, by the record's number.
        self._told = [told[record.document, record.family] for record in records]
        for record, topics in zip(records, self._told, strict=True):
            self._names[record.document] |= record.names
            for topic in record.topics:
                topics[topic] = topics.get(topic, 0) + 1
        self._total = max(len(records), _RARE_FLOOR)
        self._weigh = _Rarities(Counter(chain.from_iterable(stems)), self._total).__getitem__
        # How much the names of each document say together, nothing where they are few.
        self._masses = {
            document: max(1, self.mass(names)) if len(names) >= _FEW_NAMES else 0
            for document, names in self._names.items()
        }
        self._affinities: dict[tuple[int, int], str] = {}
        self.beside = [self.mass(record.beside) for record in records]
        self.near = [self.mass(record.near) for record in records]
        self.wide = [self.mass(record.wide) for record in records]
        self._manners = alike(records, manner, manner_levels)
        self._times = alike(records, time, time_level)
        self._concepts = alike(records, lambda record: record.concepts, partial(concept_levels, self.is_common))
        self.subjects = alike(records, called, called_levels)
        self.tellings = alike(records, _telling, self._telling_levels)

    def _telling_levels(self, a: Record, b: Record) -> Telling:
        scopes = scope_levels(a.claim.scope, b.claim.scope)
        return self._manners(a, b), self._times(a, b), self._concepts(a, b), scopes

    def is_common(self, concept: str) -> bool:
        """Whether so many claims have the concept that sharing it says little."""
        return self._having[concept] > _COMMON_SHARE * self._total

    def is_short(self, a: Record, b: Record) -> bool:
        """Whether one of two documents has no more claims than a line or two hold."""
        return a.document != b.document and (a.document in self._short or b.document in self._short)

    def uniqueness(self, a: Record, b: Record) -> str:
        """Whether something that both claims are about is what no other like claim of their documents is about."""
        shared = a.topics & b.topics
        if not shared:
            return "nothing shared"
        left, right = self._told[a.number], self._told[b.number]
        rivals = min([left[topic] + right[topic] for topic in shared])
        return "in both" if rivals <= 2 else "nearly" if rivals == 3 else "neither"

    def mass(self, stems: Iterable[str]) -> int:
        """How much several shared stems say together: the logarithms of how few claims have each, in thousandths."""
        return sum(map(self._weigh, stems))

    def lacks(self, document: int, names: frozenset[str]) -> bool:
        """Whether none of the names stands in the document."""
        return self._names[document].isdisjoint(names)

    def affinity(self, a: int, b: int) -> str:
        """How much of the names of two documents, by number, they have in common."""
        if a == b:
            return "same"
        pair = (a, b) if a < b else (b, a)
        known = self._affinities.get(pair)
        if known is None:
            left, right = self._masses[a], self._masses[b]
            possible = left if left < right else right
            shared = self.mass(self._names[a] & self._names[b]) if possible else 0
            known = self._affinities[pair] = _AFFINITIES.below(shared / possible) if possible else "few names"
        return known


def _telling(record: Record) -> Hashable:
    """All that the levels of a telling depend on."""
    return manner(record), time(record), record.concepts, record.claim.scope


class _Rarities(dict[str, int]):
    """How much a shared stem says, worked out when it is first asked for."""

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts, self._total = counts, total

    def __missing__(self, stem: str) -> int:
        known = self[stem] = round(SCALE * math.log(1 + self._total / (1 + self._counts.get(stem, 0))))
        return known
