"""Claims in, links out: candidates, first score, competition, second score, calibrated probability."""

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from claimcheck.link import competition, excuses
from claimcheck.link.blocking import candidate_pairs
from claimcheck.link.competition import Candidate, Field
from claimcheck.link.excuses import Excuses
from claimcheck.link.learn import Weights
from claimcheck.link.levels import Levels, compared, compared_levels, values_meet
from claimcheck.link.manner import named
from claimcheck.link.quiet import uncollected
from claimcheck.link.record import Record
from claimcheck.link.scene import Scene
from claimcheck.link.telling import telling, telling_levels
from claimcheck.link.weights import Model
from claimcheck.rates import Rates

# Pairs that the first stage puts below this are never partners, nor rivals worth counting.
_HOPELESS = -7.0
# Pairs below this are rivals and no more: looking at their context costs more than all the rest.
UNLIKELY = -4.0
# How a pair competes, how it is told, and its context.
Seen = tuple[tuple[str, ...], tuple[str, str], tuple[str, str, str]]


class Link(NamedTuple):
    """Two records, by number, that may be about one fact.

    ``odds`` are the log odds of the second stage for its verdict, ``levels`` what they were summed from, ``meets``
    whether the values have a number in common, ``short`` whether one of the documents is a line or two. Links that come
    to the same levels hold one object of them.
    """

    left: int
    right: int
    odds: float
    meets: bool
    short: bool
    levels: Levels


@uncollected
def link(records: Sequence[Record], model: Model, *, least: float = -3.0, rates: Rates | None = None) -> list[Link]:
    """The pairs of records that reach the log odds ``least``, in order of their numbers; sums of two currencies are
    converted at ``rates``, by default the bundled ones."""
    scene = Scene(records, rates)
    rows: list[Levels] = []
    candidates = []
    known = _Rows(model.first)
    for left, right in candidate_pairs(records):
        found = compared(records[left], records[right], scene)
        row, score = known.get(found) or known.add(found, compared_levels(found))
        if score >= _HOPELESS:
            rows.append(row)
            candidates.append(Candidate(left, right, score, values_meet(row)))
    field, context = field_of(candidates, records), Excuses(records, rates)
    known_seconds = {
        (short, meets): _Rows(model.regime(short=short).stage(meets=meets).weights)
        for short in (False, True)
        for meets in (False, True)
    }
    links = []
    for candidate, first in zip(candidates, rows, strict=True):
        if candidate.score < UNLIKELY:
            continue
        left, right, _, meets = candidate
        a, b = records[left], records[right]
        short = scene.is_short(a, b)
        seconds = known_seconds[short, meets]
        seen = seen_again(a, b, candidate, field, context)
        # The first rows are all kept, so that each has a number that is no other's.
        key = id(first), seen
        row, odds = seconds.get(key) or seconds.add(key, second_levels(first, seen))
        if odds >= least:
            links.append(Link(left, right, odds, meets, short, row))
    return links


class _Rows(dict[Hashable, tuple[Levels, float]]):
    """The levels that many pairs come to and their log odds by weights, for all that was seen in a pair."""

    def __init__(self, weights: Weights) -> None:
        super().__init__()
        self._weights = weights

    def add(self, seen: Hashable, levels: Levels) -> tuple[Levels, float]:
        """The levels of what had not been seen before, with their log odds."""
        added = self[seen] = levels, self._weights.score(levels)
        return added


def seen_again(a: Record, b: Record, candidate: Candidate, field: Field, context: Excuses) -> Seen:
    """What the second stage sees in a pair: how it competes and is told, and its context."""
    return field.levels(candidate), telling(a, b), context.levels(a, b, meets=candidate.meets)


def second_levels(row: Levels, seen: Seen) -> Levels:
    """The levels of the second stage: those of the first in ``row``, and what was seen in the pair again."""
    rivalry, told, context = seen
    return {
        **row,
        **named(competition.FEATURES, rivalry),
        **telling_levels(told, row),
        **named(excuses.FEATURES, context),
    }


def field_of(candidates: Sequence[Candidate], records: Sequence[Record]) -> Field:
    """The field that the candidates among the records compete in."""
    numbers: dict[tuple[str, float, float], int] = {}
    return Field(
        candidates,
        [record.document for record in records],
        [record.place for record in records],
        [numbers.setdefault((record.digits, record.low, record.high), len(numbers)) for record in records],
    )
