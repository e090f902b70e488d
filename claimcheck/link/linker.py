"""Claims in, links out: candidates, first score, competition, second score, calibrated probability."""

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.link.blocking import candidate_pairs
from claimcheck.link.competition import Candidate, Field
from claimcheck.link.excuses import Excuses
from claimcheck.link.levels import Levels, compare_levels, values_meet
from claimcheck.link.record import Record
from claimcheck.link.scene import Scene
from claimcheck.link.telling import telling_levels
from claimcheck.link.weights import Model
from claimcheck.rates import Rates

# Pairs that the first stage puts below this are never partners, nor rivals worth counting.
_HOPELESS = -7.0
# Pairs below this are rivals and no more: looking at their context costs more than all the rest.
UNLIKELY = -4.0


@dataclass(frozen=True, slots=True)
class Link:
    """Two records, by number, that may be about one fact.

    ``odds`` are the log odds of the second stage for its verdict, ``levels`` what they were summed from, ``meets``
    whether the values have a number in common, ``short`` whether one of the documents is a line or two.
    """

    left: int
    right: int
    odds: float
    meets: bool
    short: bool
    levels: Levels


def link(records: Sequence[Record], model: Model, *, least: float = -3.0, rates: Rates | None = None) -> list[Link]:
    """The pairs of records that reach the log odds ``least``, in order of their numbers; sums of two currencies are
    converted at ``rates``, by default the bundled ones."""
    scene = Scene(records, rates)
    rows: list[Levels] = []
    candidates = []
    for left, right in candidate_pairs(records):
        row = compare_levels(records[left], records[right], scene)
        score = model.first.score(row)
        if score >= _HOPELESS:
            rows.append(row)
            candidates.append(Candidate(left, right, score, values_meet(row)))
    field, excuses = field_of(candidates, records), Excuses(records, rates)
    links = []
    for candidate, first in zip(candidates, rows, strict=True):
        if candidate.score < UNLIKELY:
            continue
        row = second_levels(first, candidate, records, field, excuses)
        short = scene.is_short(records[candidate.left], records[candidate.right])
        odds = model.regime(short=short).stage(meets=candidate.meets).weights.score(row)
        if odds >= least:
            links.append(Link(candidate.left, candidate.right, odds, candidate.meets, short, row))
    return links


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
