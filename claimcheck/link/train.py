"""Learns the weights of linking from labelled cases: ``python -m claimcheck.link.train CASES... [--write FILE]``.

Every figure it prints is over cases that the weights at work had not seen: the cases are dealt into folds, and each
fold is scored by weights learned from the others. The first stage's scores that the second learns from come about in
the same way, fold by fold within.
"""

import argparse
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from claimcheck.claims.extraction import read_all
from claimcheck.link.calibrate import LINE_PRECISIONS, PRECISIONS, Scored, figures, thresholds
from claimcheck.link.cases import Case, Label, load_cases
from claimcheck.link.competition import Candidate
from claimcheck.link.examples import (
    Example,
    Pair,
    doctored_copies,
    example,
    excerpts,
    reprints,
    strangers,
    told_example,
)
from claimcheck.link.learn import Weights, fit
from claimcheck.link.levels import Levels
from claimcheck.link.linker import UNLIKELY, field_of, second_levels, seen_again
from claimcheck.link.sets import Told, load_sets
from claimcheck.link.weights import Model, Regime, Stage, dump

FOLDS = 8
RIDGE = 5.0
_INNER_FOLDS = 3
# Of the many pairs that the gold leaves out one in so many stands for all.
_THIN = 3
# The log odds of pairs that never come to the second stage.
_OUT = -12.0
_DOCTORED_COPIES = 2
SETS_HELP = "files of sets of texts with their slips, a set a line"
_VERDICTS = {True: "agree", False: "conflict"}


@dataclass(frozen=True, slots=True)
class Learned:
    """The first stage, and the second by whether a document is short and whether the values meet."""

    first: Weights
    second: Mapping[tuple[bool, bool], Weights]


@dataclass(frozen=True, slots=True)
class Material:
    """Labelled cases, the copies made of them, and sets of texts with slips."""

    examples: tuple[Example, ...]
    copies: tuple[Example, ...] = ()
    sets: tuple[Example, ...] = ()

    def without(self, names: Iterable[str]) -> "Material":
        """What does not stem from the named cases and sets."""
        gone = set(names)
        groups = (self.examples, self.copies, self.sets)
        return Material(*(tuple(e for e in group if not gone & set(e.cases)) for group in groups))

    def dealt(self, count: int) -> list[set[str]]:
        """The names of the cases and sets of each of so many folds, dealt out in turn."""
        names: list[set[str]] = [set() for _ in range(count)]
        for group in (self.examples, self.sets):
            for number, e in enumerate(group):
                names[number % count].add(e.cases[0])
        return [part for part in names if part]


def material(cases: Sequence[Case], sets: Sequence[Told] = ()) -> Material:
    """All that there is to learn from in the cases and the sets."""
    read = [(case, read_all(case.documents)) for case in cases]
    copies: list[Example] = []
    for number, (case, readings) in enumerate(read):
        copies.extend(doctored_copies(case, readings, copies=_DOCTORED_COPIES))
        copies.extend(excerpts(case, readings))
        copies.extend(reprints(case))
        if number:
            copies.append(strangers(read[number - 1], read[number]))
    examples = tuple(example(case, readings) for case, readings in read)
    return Material(examples, tuple(copies), tuple(told_example(told) for told in sets))


def learn(given: Material) -> Learned:
    """Both stages; the second sees how the first does on cases that it was not learned from."""
    everything = _first(given)
    firsts: dict[tuple[str, ...], Weights] = {}
    for names in given.dealt(_INNER_FOLDS):
        weights = _first(given.without(names), start=everything)
        firsts.update({(name,): weights for name in names})
    seen: dict[tuple[bool, bool], list[tuple[Levels, Label]]] = {(s, m): [] for s in (False, True) for m in _VERDICTS}
    of_sets = {e.cases for e in given.sets}
    for e in (*given.examples, *given.copies, *given.sets):
        for pair, row in second_rows(e, firsts.get(e.cases[:1], everything)):
            # Lines are learned from those cut out of cases: the texts of sets are no lines, if short.
            if row and pair.label and not (pair.short and e.cases in of_sets):
                seen[pair.short, pair.meets].append((row, pair.label))
    return Learned(everything, {key: _fit(rows, _VERDICTS[key[1]]) for key, rows in seen.items()})


def _first(given: Material, start: Weights | None = None) -> Weights:
    """The weights of the first stage: whether two claims are about one fact, whatever comes of it.

    Sets, in which nobody listed what agrees, have no say in that.
    """
    return _fit([(p.row, p.label) for e in (*given.examples, *given.copies) for p in e.pairs if p.label], "", start)


def _fit(seen: Sequence[tuple[Levels, Label]], verdict: str, start: Weights | None = None) -> Weights:
    """Weights for telling the pairs of a verdict from the rest, or, for no verdict, those of one fact."""
    rows, truths, importance = [], [], []
    for number, (row, said) in enumerate(seen):
        if said.verdict or number % _THIN == 0:
            rows.append(row)
            truths.append(said.verdict == verdict if verdict else said.same)
            importance.append(said.importance * (1 if said.verdict else _THIN))
    return fit(rows, truths, importance, ridge=RIDGE, start=start)


def second_rows(given: Example, first: Weights) -> list[tuple[Pair, Levels | None]]:
    """Each pair of a case with its levels of the second stage.

    There are none for pairs without a label, and for those that do not come as far as the second stage.
    """
    candidates = [Candidate(pair.left, pair.right, first.score(pair.row), pair.meets) for pair in given.pairs]
    field = field_of(candidates, given.records)
    rows = []
    for pair, candidate in zip(given.pairs, candidates, strict=True):
        row = None
        if pair.label and candidate.score >= UNLIKELY:
            a, b = given.records[pair.left], given.records[pair.right]
            row = second_levels(pair.row, seen_again(a, b, candidate, field, given.excuses))
        rows.append((pair, row))
    return rows


def cross_validate(given: Material, count: int = FOLDS) -> list[Scored]:
    """All labelled pairs of the cases, each scored by weights learned without its fold."""
    scored: list[Scored] = []
    for names in given.dealt(count):
        scored.extend(score_all(given, names, learn(given.without(names))))
    return scored


def score_all(given: Material, names: Set[str], learned: Learned) -> list[Scored]:
    """The labelled pairs of the named cases, and of the short copies made of them."""
    own = [s for e in given.examples if e.cases[0] in names for s in score_pairs(e, learned)]
    copies = [e for e in given.copies if len(e.cases) == 1 and e.cases[0] in names]
    return own + [s for e in copies for s in score_pairs(e, learned) if s.short]


def score_pairs(given: Example, learned: Learned) -> list[Scored]:
    """The labelled pairs of a case with their log odds."""
    return [
        Scored(given.cases[0], _odds(pair, row, learned), pair.meets, pair.short, pair.label)
        for pair, row in second_rows(given, learned.first)
        if pair.label
    ]


def _odds(pair: Pair, row: Levels | None, learned: Learned) -> float:
    return learned.second[pair.short, pair.meets].score(row) if row else _OUT


def assemble(learned: Learned, scored: Sequence[Scored]) -> Model:
    """A model with the calibration and tiers that cross-validation gives."""
    provenance = {
        "learned_by": "python -m claimcheck.link.train",
        "cases": len({s.case for s in scored}),
        "pairs": len(scored),
        "agreements": sum(s.label.verdict == "agree" for s in scored),
        "conflicts": sum(s.label.verdict == "conflict" for s in scored),
        "ridge": RIDGE,
        "folds": FOLDS,
    }
    return Model(learned.first, _regime(learned, scored, short=False), _regime(learned, scored, short=True), provenance)


def _regime(learned: Learned, scored: Sequence[Scored], *, short: bool) -> Regime:
    precisions = LINE_PRECISIONS if short else PRECISIONS
    agree, conflict, tiers = thresholds([s for s in scored if s.short == short], precisions)
    stages = (Stage(learned.second[short, True], agree), Stage(learned.second[short, False], conflict))
    return Regime(*stages, tiers)


def main() -> None:
    """Reads the command line, learns, prints the figures, and writes the weights where told to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path, help="case files or folders of them")
    parser.add_argument("--sets", nargs="*", type=Path, default=[], metavar="FILE", help=SETS_HELP)
    parser.add_argument("--write", type=Path, metavar="FILE", help="where the weights go")
    options = parser.parse_args()
    if find_spec("numpy") is None:
        parser.error("learning needs numpy: pip install 'claimcheck[train]'")
    given = material(list(load_cases(options.cases)), list(load_sets(options.sets)))
    scored = cross_validate(given)
    print("documents:", figures([s for s in scored if not s.short]), sep="\n")
    print("lines:", figures([s for s in scored if s.short]), sep="\n")
    if options.write:
        options.write.write_text(dump(assemble(learn(given), scored)), encoding="utf-8")


if __name__ == "__main__":
    main()
