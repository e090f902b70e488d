"""What many pairs have alike, worked out once: comparisons of parts of claims that other claims have just so."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from claimcheck.link.record import Record

T = TypeVar("T")


class Alike(Generic[T]):
    """A comparison of two records that depends on one part of each, made once for all pairs with two such parts.

    ``part`` takes from a record all that ``compare`` looks at.
    """

    def __init__(
        self, records: Sequence[Record], part: Callable[[Record], Hashable], compare: Callable[[Record, Record], T]
    ) -> None:
        numbers: dict[Hashable, int] = {}
        self._parts = [numbers.setdefault(part(record), len(numbers)) for record in records]
        self._count = len(numbers)
        self._compare = compare
        self._known: dict[int, T] = {}

    def __call__(self, a: Record, b: Record) -> T:
        """What the comparison of two of the records says."""
        pair = self._parts[a.number] * self._count + self._parts[b.number]
        known = self._known.get(pair)
        if known is None:
            known = self._known[pair] = self._compare(a, b)
        return known


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
