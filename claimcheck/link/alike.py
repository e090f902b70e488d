"""What many pairs have alike, worked out once: comparisons of parts of claims that other claims have just so."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from claimcheck.link.record import Record

T = TypeVar("T")


def alike(
    records: Sequence[Record], part: Callable[[Record], Hashable], compare: Callable[[Record, Record], T]
) -> Callable[[Record, Record], T]:
    """A comparison of two of the records that depends on one part of each, made once for all pairs with two such parts.

    ``part`` takes from a record all that ``compare`` looks at.
    """
    numbers: dict[Hashable, int] = {}
    parts = [numbers.setdefault(part(record), len(numbers)) for record in records]
    count = len(numbers)
    known: dict[int, T] = {}

    def compared(a: Record, b: Record) -> T:
        pair = parts[a.number] * count + parts[b.number]
        found = known.get(pair)
        if found is None:
            found = known[pair] = compare(a, b)
        return found

    return compared


class Scale:
    """Names for the stretches of a line of numbers, each with where it ends, and one for what lies beyond."""

    def __init__(self, stretches: Sequence[tuple[str, float]], beyond: str) -> None:
        self._names = (*(name for name, _ in stretches), beyond)
        self._ends = [end for _, end in stretches]

    def below(self, number: float) -> str:
        """The name of the first stretch that the number lies below the end of."""
        return self._names[bisect_right(self._ends, number)]

    def up_to(self, number: float) -> str:
        """The name of the first stretch that the number lies below the end of, or at it."""
        return self._names[bisect_left(self._ends, number)]
