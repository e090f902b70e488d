"""Learns the weights of linking from labelled cases: ``python -m claimcheck.link.train CASES... [--write]``.

Every figure it prints is over cases that the weights at work had not seen: the cases are dealt into folds, and each
fold is scored by weights learned from the others. The first stage's scores that the second learns from come about in
the same way, fold by fold within.
"""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.claims.extraction import read_all
from claimcheck.link.blocking import candidate_pairs
from claimcheck.link.cases import Case, Label, label, load_cases
from claimcheck.link.competition import Candidate, Field
from claimcheck.link.learn import Weights, fit
from claimcheck.link.levels import Levels, compare_levels, meets
from claimcheck.link.record import Record, all_records
from claimcheck.link.scene import Scene
from claimcheck.link.weights import Curve, Model, dump

FOLDS = 8
RIDGE = 2.0
_INNER_FOLDS = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """A candidate pair of a case: record numbers, levels of the first stage, and what the gold says, if anything."""

    left: int
    right: int
    row: Levels
    meets: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class Example:
    """A case as learning sees it."""

    name: str
    records: tuple[Record, ...]
    pairs: tuple[Pair, ...]


def example(case: Case) -> Example:
    """The candidate pairs of a case with their levels and labels, found by the package's own finder."""
    records = all_records(read_all(case.documents))
    scene = Scene(records)
    pairs = []
    for left, right in candidate_pairs(records):
        a, b = records[left], records[right]
        said = label(case, a.claim, b.claim)
        pairs.append(Pair(left, right, compare_levels(a, b, scene), meets(a, b), said))
    return Example(case.name, tuple(records), tuple(pairs))


def learn_first(examples: Iterable[Example]) -> Weights:
    """The weights of the first stage."""
    return _fit([(pair.row, pair.label) for example in examples for pair in example.pairs if pair.label])


def learn_second(examples: Sequence[Example], firsts: Mapping[str, Weights]) -> Weights:
    """The weights of the second stage, given weights of the first that did not see the case, by its name."""
    seen = []
    for given in examples:
        for pair, row in zip(given.pairs, second_rows(given, firsts[given.name]), strict=True):
            if pair.label:
                seen.append((row, pair.label))
    return _fit(seen)


def _fit(seen: Sequence[tuple[Levels, Label]]) -> Weights:
    return fit(
        [row for row, _ in seen], [said.same for _, said in seen], [said.importance for _, said in seen], ridge=RIDGE
    )


def second_rows(given: Example, first: Weights) -> list[Levels]:
    """The levels of the second stage for each pair of a case."""
    candidates = [Candidate(pair.left, pair.right, first.score(pair.row), pair.meets) for pair in given.pairs]
    field = Field(candidates, [record.document for record in given.records])
    return [pair.row | field.levels(c) for pair, c in zip(given.pairs, candidates, strict=True)]


def learn(examples: Sequence[Example]) -> tuple[Weights, Weights]:
    """Both stages."""
    firsts = {}
    for part in folds(examples, _INNER_FOLDS):
        names = {given.name for given in part}
        weights = learn_first(given for given in examples if given.name not in names)
        firsts.update(dict.fromkeys(sorted(names), weights))
    return learn_first(examples), learn_second(examples, firsts)


def folds(examples: Sequence[Example], count: int) -> list[list[Example]]:
    """The cases dealt out in turn."""
    return [list(examples[start::count]) for start in range(min(count, len(examples)))]


@dataclass(frozen=True, slots=True)
class Scored:
    """A labelled pair with the log odds that weights which had not seen its case gave it."""

    case: str
    odds: float
    meets: bool
    label: Label


def cross_validate(examples: Sequence[Example], count: int = FOLDS) -> list[Scored]:
    """All labelled pairs, each scored by weights learned without its fold."""
    scored: list[Scored] = []
    for part in folds(examples, count):
        names = {given.name for given in part}
        first, second = learn([given for given in examples if given.name not in names])
        for given in part:
            scored.extend(score_pairs(given, first, second))
    return scored


def score_pairs(given: Example, first: Weights, second: Weights) -> list[Scored]:
    """The labelled pairs of a case with their log odds."""
    rows = second_rows(given, first)
    return [
        Scored(given.name, second.score(row), pair.meets, pair.label)
        for pair, row in zip(given.pairs, rows, strict=True)
        if pair.label
    ]


def isotonic(points: Sequence[tuple[float, float, float]], least: int = 25) -> Curve:
    """The rising curve nearest to (log odds, truth, importance), pooling neighbours that fall, ``least`` to a step."""
    blocks: list[list[float]] = []  # weight, weighted truth, weighted odds, number
    for odds, truth, weight in sorted(points):
        blocks.append([weight, weight * truth, weight * odds, 1])
        while len(blocks) > 1 and (
            blocks[-2][3] < least or blocks[-2][1] * blocks[-1][0] >= blocks[-1][1] * blocks[-2][0]
        ):
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    middles = tuple(round(block[2] / block[0], 3) for block in blocks)
    return Curve(middles, tuple(round(block[1] / block[0], 4) for block in blocks))


def calibrate(scored: Sequence[Scored], verdict: str) -> Curve:
    """The curve for pairs whose values meet (``agree``) or do not (``conflict``)."""
    kept = [s for s in scored if s.meets == (verdict == "agree")]
    return isotonic([(s.odds, float(s.label.same), s.label.importance) for s in kept])


def tier(scored: Sequence[Scored], verdict: str, precision: float) -> float:
    """The least log odds at which the pairs from there up are right with this precision."""
    ranked = sorted((s for s in scored if s.meets == (verdict == "agree")), key=lambda s: -s.odds)
    right, best = 0, 99.0
    for number, s in enumerate(ranked, start=1):
        right += s.label.same
        if right / number >= precision and number >= 5:
            best = s.odds
    return best


def train(cases: Iterable[Case]) -> tuple[Model, list[Scored]]:
    """A model, and the scored pairs that its calibration and tiers come from."""
    examples = [example(case) for case in cases]
    scored = cross_validate(examples)
    first, second = learn(examples)
    agree, conflict = calibrate(scored, "agree"), calibrate(scored, "conflict")
    tiers = {"agree": agree.at(tier(scored, "agree", 0.7))}
    for name, precision in (("error", 0.8), ("warning", 0.5), ("note", 0.25)):
        tiers[name] = conflict.at(tier(scored, "conflict", precision))
    provenance = {
        "learned_by": "python -m claimcheck.link.train",
        "cases": len(examples),
        "pairs": len(scored),
        "agreements": sum(s.label.verdict == "agree" for s in scored),
        "conflicts": sum(s.label.verdict == "conflict" for s in scored),
        "ridge": RIDGE,
        "folds": FOLDS,
    }
    return Model(first, second, agree, conflict, tiers, provenance), scored


def figures(scored: Sequence[Scored]) -> str:
    """What cross-validation says, as a table."""
    lines = ["verdict    pairs  true  average precision  best F1 (precision, recall)  recall at precision 0.8"]
    for verdict in ("agree", "conflict"):
        ranked = sorted((s for s in scored if s.meets == (verdict == "agree")), key=lambda s: -s.odds)
        total = sum(s.label.same for s in ranked)
        right, average, best, high = 0, 0.0, (0.0, 0.0, 0.0), 0.0
        for number, s in enumerate(ranked, start=1):
            right += s.label.same
            average += s.label.same * right / number
            best = max(best, (2 * right / (number + total), right / number, right / total))
            high = right / total if right / number >= 0.8 else high
        lines.append(
            f"{verdict:9} {len(ranked):6} {total:5} {average / max(total, 1):12.3f} {best[0]:14.3f} "
            f"({best[1]:.2f}, {best[2]:.2f}) {high:20.2f}"
        )
    return "\n".join(lines)


def main() -> None:
    """Reads the command line, learns, prints the figures, and writes the weights where told to."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path, help="case files or folders of them")
    parser.add_argument("--write", type=Path, help="where the weights go")
    options = parser.parse_args()
    model, scored = train(load_cases(options.cases))
    print(figures(scored))
    print(model.tiers)
    if options.write:
        options.write.write_text(dump(model), encoding="utf-8")


if __name__ == "__main__":
    main()
