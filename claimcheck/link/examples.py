"""Labelled cases as learning sees them: candidate pairs with their levels, and copies of what they are thin in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

from claimcheck import sentences
from claimcheck.claims.extraction import Reading, read_all
from claimcheck.claims.model import Claim
from claimcheck.link.blocking import candidate_pairs
from claimcheck.link.cases import LISTED, Case, Label, Place, label
from claimcheck.link.doctor import agreeing, doctored, number_of
from claimcheck.link.excuses import Excuses
from claimcheck.link.levels import Levels, compare_levels, meets
from claimcheck.link.record import Record, all_records
from claimcheck.link.reprints import namesakes, reprint
from claimcheck.link.scene import Scene
from claimcheck.link.sets import Side, Told, at

# How much a pair of a copy counts beside one that people labelled.
_DOCTORED, _BESIDE_DOCTORED = 0.15, 0.05
_EXCERPT = 1.0
# Of the many pairs of strangers one in so many is learned from.
_STRANGERS, _ONE_IN = 0.4, 8
# A pair of a set that is no slip: nobody looked at it for itself.
_TOLD = 0.3
_NAMESAKE, _REPRINTS, _REPRINTED_LINES = 0.1, 3, 4

Judge = Callable[[Claim, Claim], Label | None]


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate pair of a case: record numbers, levels of the first stage, and what the gold says, if anything."""

    left: int
    right: int
    row: Levels
    meets: bool
    short: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class Example:
    """The records and pairs of a case, or of a copy; ``cases`` names the cases it was made of."""

    cases: tuple[str, ...]
    records: tuple[Record, ...]
    pairs: tuple[Pair, ...]
    excuses: Excuses


def example(case: Case, readings: Sequence[Reading] | None = None) -> Example:
    """A case, its claims as the package finds them; ``readings`` are its documents where they were read before."""
    return _example((case.name,), readings or read_all(case.documents), partial(label, case))


def _example(names: tuple[str, ...], readings: Sequence[Reading], judge: Judge) -> Example:
    records = all_records(readings)
    return Example(names, tuple(records), tuple(_pairs(records, judge)), Excuses(records, keep=True))


def _pairs(records: Sequence[Record], judge: Judge) -> Iterator[Pair]:
    scene = Scene(records)
    for left, right in candidate_pairs(records):
        a, b = records[left], records[right]
        yield Pair(left, right, compare_levels(a, b, scene), meets(a, b), scene.is_short(a, b), judge(a.claim, b.claim))


def told_example(told: Told) -> Example:
    """A set of texts: its slips are conflicts, all other values that differ are of different facts.

    What agrees nobody listed, and what differs from one side of a slip as the other does is left open.
    """
    readings = read_all(told.documents)
    found = {record.claim.id: record for record in all_records(readings)}

    def judge(left: Claim, right: Claim) -> Label | None:
        if meets(found[left.id], found[right.id]):
            return None
        if told.is_slip(left, right):
            return Label(True, "conflict", LISTED)
        sides = [(right, side) for side in told.against(left)] + [(left, side) for side in told.against(right)]
        again = any(meets(found[claim.id], other) for claim, side in sides for other in _of(side, found.values()))
        return None if again else Label(False, "", _TOLD)

    return _example((told.name,), readings, judge)


def _of(side: Side, records: Iterable[Record]) -> Iterator[Record]:
    """The records of the claims of one side of a slip."""
    return (record for record in records if at(side, record.claim))


def doctored_copies(case: Case, readings: Sequence[Reading], *, copies: int) -> Iterator[Example]:
    """Copies of a case in which one document's side of some agreements says something else."""
    original = example(case, readings)
    claims = [record.claim for record in original.records]
    agreed = [(p.left, p.right) for p in original.pairs if p.meets and p.label and p.label.verdict == "agree"]
    groups = [[(number, claims[number]) for number in group] for group in agreeing(agreed)]
    for copy in range(copies):
        changed = {claim.id: claim for claim in doctored(groups, salt=f"{case.name}-{copy}").values()}
        if changed:
            altered = [
                replace(reading, claims=tuple(changed.get(claim.id, claim) for claim in reading.claims))
                for reading in readings
            ]
            yield _example((case.name,), altered, partial(_doctored_label, case, frozenset(changed)))


def _doctored_label(case: Case, changed: frozenset[str], left: Claim, right: Claim) -> Label | None:
    """A doctored claim is in conflict with what its original agreed with; what else is so counts little."""
    said = label(case, left, right)
    if said is None or (left.id in changed) == (right.id in changed):
        return None
    if said.verdict == "agree":
        return Label(True, "conflict", _DOCTORED)
    return None if said.same else replace(said, importance=_BESIDE_DOCTORED)


def reprints(case: Case) -> Iterator[Example]:
    """A document held against itself printed again with slips, whole and in lines, and against the like on a namesake."""
    again = reprint(case)
    readings = read_all(again.documents)
    for found in (
        *doctored_copies(again, readings, copies=_REPRINTS),
        *excerpts(again, readings, one_in=_REPRINTED_LINES),
    ):
        yield replace(found, cases=(case.name, again.name))
    turn = number_of(case.name, "turn")
    if (pair := namesakes(case, keep=bool(turn % 2))) is not None:
        yield _example((case.name, again.name), pair, partial(_apart, turn % _ONE_IN))


def _apart(turn: int, left: Claim, right: Claim) -> Label | None:
    """Claims of two documents that have nothing to do with each other, one pair in so many."""
    if left.document == right.document:
        return None
    twins = left.id.rpartition(":")[2] == right.id.rpartition(":")[2]
    kept = twins or (left.start + right.start) % _ONE_IN == turn
    return Label(False, "unrelated" if twins else "", _NAMESAKE) if kept else None


def excerpts(case: Case, readings: Sequence[Reading], *, one_in: int = 1) -> Iterator[Example]:
    """Two documents of a line or two for each pair of claims that the gold speaks of: a line against its source.

    Where the two agree there is a doctored copy as well. Of the pairs ``one_in`` so many is taken.
    """
    given = {reading.document.id: reading for reading in readings}
    spans = _sentences(case, readings)
    done = set()
    for pair in sorted(case.verdicts, key=sorted):
        places = [case.places[gold] for gold in sorted(pair)]
        key = number_of(case.name, *sorted(pair))
        if places[0].document == places[1].document or not all(place in spans for place in places) or key % one_in:
            continue
        wide = key // one_in % 3  # which of the two has the sentences around it as well, if any
        cut = [
            (given[place.document], _widened(given[place.document], spans[place]) if at == wide else spans[place])
            for at, place in enumerate(places)
        ]
        ends = tuple(span for _, span in cut)
        if (places[0].document, places[1].document, ends) not in done:
            done.add((places[0].document, places[1].document, ends))
            yield from _excerpt(_cut(case, cut, dated=bool(key // one_in % 2)))


def _excerpt(small: Case) -> Iterator[Example]:
    readings = read_all(small.documents)
    yield _example((small.name,), readings, partial(_weighed, small, _EXCERPT))
    claims = [claim for reading in readings for claim in reading.claims]
    agreed = [
        (a, b)
        for (a, one), (b, other) in combinations(enumerate(claims), 2)
        if (said := label(small, one, other)) and said.verdict == "agree"
    ]
    groups = [[(number, claims[number]) for number in group] for group in agreeing(agreed)]
    changed = {claim.id: claim for claim in doctored(groups, salt=small.name, share=1).values()}
    if changed:
        altered = [replace(r, claims=tuple(changed.get(claim.id, claim) for claim in r.claims)) for r in readings]
        yield _example((small.name,), altered, partial(_doctored_label, small, frozenset(changed)))


def _widened(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    """The span of a sentence with the sentences before and after it."""
    text = reading.document.text
    around = [s for s in sentences.split(text, reading.language) if s.end > span[0] - 1 and s.start < span[1] + 1]
    spans = [(s.start, s.end) for s in sentences.split(text, reading.language)]
    first = next((n for n, s in enumerate(spans) if s[1] > span[0]), 0)
    last = first + max(len(around), 1) - 1
    return spans[max(0, first - 1)][0], max(span[1], spans[min(len(spans) - 1, last + 1)][1])


def _sentences(case: Case, readings: Sequence[Reading]) -> dict[Place, tuple[int, int]]:
    """The sentence in which each gold claim was found."""
    found = {}
    for reading in readings:
        for claim in reading.claims:
            for gold in case.at(claim):
                found[case.places[gold]] = claim.sentence
    return found


def _cut(case: Case, parts: Sequence[tuple[Reading, tuple[int, int]]], *, dated: bool) -> Case:
    """The case with no more than a span of each of some documents, with or without their day."""
    documents, places = [], {}
    for reading, (start, end) in parts:
        document = reading.document
        update = {"text": document.text[start:end], "title": None, "published": document.published if dated else None}
        documents.append(document.model_copy(update=update))
        for gold, place in case.places.items():
            if place.document == document.id and start <= place.start and place.end <= end:
                places[gold] = Place(place.document, place.start - start, place.end - start)
    verdicts = {pair: verdict for pair, verdict in case.verdicts.items() if pair <= places.keys()}
    return replace(case, documents=tuple(documents), places=places, verdicts=verdicts, disputed={})


def strangers(one: tuple[Case, Sequence[Reading]], other: tuple[Case, Sequence[Reading]]) -> Example:
    """Two cases thrown together, whose documents have nothing to do with each other: no pair across them is related."""
    readings = []
    for case, read in (one, other):
        for reading in read:
            claims = tuple(c.model_copy(update={"id": f"{case.name}/{c.id}"}) for c in reading.claims)
            readings.append(replace(reading, claims=claims))

    def judge(a: Claim, b: Claim) -> Label | None:
        apart = a.id.partition("/")[0] != b.id.partition("/")[0]
        return Label(False, "", _STRANGERS) if apart and (a.start + b.start) % _ONE_IN == 0 else None

    return _example((one[0].name, other[0].name), readings, judge)


def _weighed(case: Case, importance: float, left: Claim, right: Claim) -> Label | None:
    said = label(case, left, right)
    return None if said is None else replace(said, importance=said.importance * importance)
