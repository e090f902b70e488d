"""Which pairs of claims are worth a closer look: all that could be compared in a few documents, those that share
something rare among many."""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from claimcheck.link.record import Record

# Up to this many comparable pairs all are looked at: nothing is lost to blocking.
ALL_PAIRS = 20_000
# A key that more claims share says nothing; without the limit a common name would make the work quadratic.
_COMMON = 24
_PARTNERS = 10
# What sharing a key says, by how many claims share it.
_WEIGHTS = (0.0, 0.0, *(1 / math.log(1 + size) for size in range(2, _COMMON + 1)))

Key = tuple[str, ...]


def candidate_pairs(records: Sequence[Record], *, all_pairs: int = ALL_PAIRS) -> list[tuple[int, int]]:
    """Pairs of record numbers, the smaller first, in order, each once."""
    groups: dict[str, list[int]] = defaultdict(list)
    for number, record in enumerate(records):
        groups[record.family].append(number)
    if sum(len(group) * (len(group) - 1) // 2 for group in groups.values()) <= all_pairs:
        return sorted(pair for group in groups.values() for pair in combinations(group, 2))
    return _sharing(records)


def _sharing(records: Sequence[Record]) -> list[tuple[int, int]]:
    """Pairs that share a key which few claims have, for each claim those that share most."""
    postings: dict[Key, list[int]] = defaultdict(list)
    filed = []
    for number, record in enumerate(records):
        filed.append(under := [postings[key] for key in keys(record)])
        for numbers in under:
            numbers.append(number)
    # A pair is held as one number, which is quicker to find again and to sort than two.
    pairs, size = set[int](), len(records)
    for number, under in enumerate(filed):
        for other in _best(number, [numbers for numbers in under if 1 < len(numbers) <= _COMMON]):
            pairs.add(number * size + other if number < other else other * size + number)
    return [divmod(pair, size) for pair in sorted(pairs)]


def _best(number: int, filed: Sequence[Sequence[int]]) -> Sequence[int]:
    """The claims that share most with one, by those that are filed under each of its keys."""
    shared: dict[int, float] = {}
    for numbers in filed:
        weight = _WEIGHTS[len(numbers)]
        for other in numbers:
            shared[other] = shared.get(other, 0.0) + weight
    shared.pop(number, None)
    if len(shared) <= _PARTNERS:
        return list(shared)
    # Those that share as much come in order of their numbers.
    return sorted(sorted(shared), key=shared.__getitem__, reverse=True)[:_PARTNERS]


def keys(record: Record) -> Iterator[Key]:
    """What a record is filed under, sorted: a name or word alone, and the pairs that stay rare where names do not."""
    family = record.family
    names = sorted(record.names)
    about = sorted({*record.claim.attribute.concepts, *record.noun})
    for name in names:
        yield family, "name", name
        yield family, "name and value", name, record.digits
        for topic in about:
            yield family, "name and topic", name, topic
    for stem in sorted(record.near):
        yield family, "word", stem
    for topic in about:
        yield family, "topic and value", topic, record.digits
    if len(record.digits) > 2:
        yield family, "value", record.digits
