"""Measures a check from end to end on labelled cases: ``python -m claimcheck.testing.measure CASES... [--reliability SVG]``.

The cases are dealt into folds. Each is read, linked and judged by weights that were learned without its fold, and what
comes of it is held against the gold. Only the few thresholds of the tiers are those that all folds together give.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from claimcheck.judge import judge
from claimcheck.link.calibrate import Scored
from claimcheck.link.calibrate import figures as pair_figures
from claimcheck.link.cases import Case, load_cases
from claimcheck.link.examples import Example
from claimcheck.link.linker import link
from claimcheck.link.train import FOLDS, Learned, Material, assemble, folds, learn, material, score_all
from claimcheck.link.weights import Model
from claimcheck.testing.outcomes import by_group, count, figures
from claimcheck.testing.reliability import plot


def measure(cases: Sequence[Case], given: Material) -> tuple[dict[str, Counter[str]], list[Scored]]:
    """What comes of each case, by name, and the scores of all labelled pairs, by weights that had not seen the case."""
    learned: list[tuple[list[Example], Learned]] = []
    scored: list[Scored] = []
    for part in folds(given.examples, FOLDS):
        names = {example.cases[0] for example in part}
        weights = learn(given.without(names))
        learned.append((part, weights))
        scored.extend(score_all(given, names, weights))
    known = {case.name: case for case in cases}
    counted = {}
    for part, weights in learned:
        model = assemble(weights, scored)
        counted.update({each.cases[0]: outcome(known[each.cases[0]], each, model) for each in part})
    return counted, scored


def outcome(case: Case, given: Example, model: Model) -> Counter[str]:
    """What comes of one case at the hands of a model."""
    texts = {document.id: document.text for document in case.documents}
    said = judge(given.records, link(given.records, model), model, texts)
    return count(case, [record.claim for record in given.records], said)


def main() -> None:
    """Reads the command line, measures, prints the figures, and draws the reliability of the probabilities."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path, help="case files or folders of them")
    parser.add_argument("--reliability", type=Path, metavar="SVG", help="where the plot of the probabilities goes")
    options = parser.parse_args()
    cases = list(load_cases(options.cases))
    counted, scored = measure(cases, material(cases))
    for short, name in ((False, "documents"), (True, "lines")):
        print(f"pairs of {name}:", pair_figures([s for s in scored if s.short == short]), sep="\n")
    for group, counts in by_group(counted):
        print(f"{group}, from end to end:", figures(counts), sep="\n")
    if options.reliability:
        options.reliability.write_text(plot(scored), encoding="utf-8")


if __name__ == "__main__":
    main()
