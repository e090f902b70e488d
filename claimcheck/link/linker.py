"""Claims in, links out: candidates, first score, competition, second score, calibrated probability."""

from collections.abc import Sequence
from typing import NamedTuple

from claimcheck.link.blocking import candidate_pairs
from claimcheck.link.competition import Candidate, Field
from claimcheck.link.excuses import Excuses
from claimcheck.link.learn import Weights
from claimcheck.link.levels import Levels, compare_levels, values_meet
from claimcheck.link.quiet import uncollected
from claimcheck.link.record import Record
from claimcheck.link.scene import Scene
from claimcheck.link.telling import telling_levels
from claimcheck.link.weights import Model
from claimcheck.rates import Rates

# Pairs that the first stage puts below this are never partners, nor rivals worth counting.
_HOPELESS = -7.0
# Pairs below this are rivals and no more: looking at their context costs more than all the rest.
UNLIKELY = -4.0


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
    first_score = _Scores(model.first)
    for left, right in candidate_pairs(records):
        row, score = first_score(compare_levels(records[left], records[right], scene))
        if score >= _HOPELESS:
            rows.append(row)
            candidates.append(Candidate(left, right, score, values_meet(row)))
    field, excuses = field_of(candidates, records), Excuses(records, rates)
    second_scores = {
        (short, meets): _Scores(model.regime(short=short).stage(meets=meets).weights)
        for short in (False, True)
        for meets in (False, True)
    }
    links = []
    for candidate, first in zip(candidates, rows, strict=True):
        if candidate.score < UNLIKELY:
            continue
        short = scene.is_short(records[candidate.left], records[candidate.right])
        second_score = second_scores[short, candidate.meets]
        row, odds = second_score(second_levels(first, candidate, records, field, excuses))
        if odds >= least:
            links.append(Link(candidate.left, candidate.right, odds, candidate.meets, short, row))
    return links


class _Scores:
    """What weights make of rows: many pairs come to the same levels, of which one row is kept."""

    def __init__(self, weights: Weights) -> None:
        self._weights = weights
        self._known: dict[tuple[tuple[str, ...], tuple[str, ...]], tuple[Levels, float]] = {}

    def __call__(self, row: Levels) -> tuple[Levels, float]:
        """The first row like this one, and its log odds."""
        key = tuple(row), tuple(row.values())
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = row, self._weights.score(row)
        return known


def second_levels(
    row: Levels, candidate: Candidate, records: Sequence[Record], field: Field, excuses: Excuses
) -> Levels:
    """The levels of the second stage: those of the first in ``row``, how the pair competes and is told, its context."""
    a, b = records[candidate.left], records[candidate.right]
    context = excuses.levels(a, b, meets=candidate.meets)
    return {**row, **field.levels(candidate), **telling_levels(a, b, row), **context}


def field_of(candidates: Sequence[Candidate], records: Sequence[Record]) -> Field:
    """The field that the candidates among the records compete in."""
    numbers: dict[tuple[str, float, float], int] = {}
    return Field(
        candidates,
        [record.document for record in records],
        [record.place for record in records],
        [numbers.setdefault((record.digits, record.low, record.high), len(numbers)) for record in records],
    )
