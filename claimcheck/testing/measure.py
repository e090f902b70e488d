"""Measures a check from end to end on labelled cases: ``python -m claimcheck.testing.measure CASES... [--reliability SVG]``.

The cases are dealt into folds. Each is read, linked and judged by weights that were learned without its fold, and what
comes of it is held against the gold. Only the few thresholds of the tiers are those that all folds together give.
"""

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.judge import judge
from claimcheck.link.calibrate import Scored
from claimcheck.link.calibrate import figures as pair_figures
from claimcheck.link.cases import Case, load_cases
from claimcheck.link.examples import Example
from claimcheck.link.linker import link
from claimcheck.link.sets import Told, load_sets
from claimcheck.link.train import FOLDS, SETS_HELP, Learned, Material, assemble, learn, material, score_all
from claimcheck.link.weights import Model
from claimcheck.testing.outcomes import by_group, count, count_set, figures, set_figures
from claimcheck.testing.reliability import plot


@dataclass(slots=True)
class Measured:
    """What comes of each case and of each set, by name, and the scores of all labelled pairs of the cases."""

    cases: dict[str, Counter[str]] = field(default_factory=dict)
    sets: dict[str, Counter[str]] = field(default_factory=dict)
    scored: list[Scored] = field(default_factory=list)


def measure(cases: Sequence[Case], given: Material, sets: Sequence[Told] = ()) -> Measured:
    """What comes of cases and sets by weights that had not seen them; ``given`` was made of both."""
    learned: list[tuple[set[str], Learned]] = []
    found = Measured()
    for names in given.dealt(FOLDS):
        weights = learn(given.without(names))
        learned.append((names, weights))
        found.scored.extend(score_all(given, names, weights))
    by_name = {case.name: case for case in cases}
    told = {each.name: each for each in sets}
    for names, weights in learned:
        model = assemble(weights, found.scored)
        for each in (*given.examples, *given.sets):
            name = each.cases[0]
            if name in names and name in by_name:
                found.cases[name] = outcome(by_name[name], each, model)
            elif name in names:
                found.sets[name] = outcome(told[name], each, model)
    return found


def outcome(case: Case | Told, given: Example, model: Model) -> Counter[str]:
    """What comes of one case or set at the hands of a model."""
    texts = {document.id: document.text for document in case.documents}
    said = judge(given.records, link(given.records, model), model, texts)
    claims = [record.claim for record in given.records]
    return count_set(case, claims, said) if isinstance(case, Told) else count(case, claims, said)


def main() -> None:
    """Reads the command line, measures, prints the figures, and draws the reliability of the probabilities."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path, help="case files or folders of them")
    parser.add_argument("--sets", nargs="*", type=Path, default=[], metavar="FILE", help=SETS_HELP)
    parser.add_argument("--reliability", type=Path, metavar="SVG", help="where the plot of the probabilities goes")
    options = parser.parse_args()
    cases = list(load_cases(options.cases))
    sets = list(load_sets(options.sets))
    found = measure(cases, material(cases, sets), sets)
    for short, name in ((False, "documents"), (True, "lines")):
        print(f"pairs of {name}:", pair_figures([s for s in found.scored if s.short == short]), sep="\n")
    for group, counts in by_group(found.cases):
        print(f"{group}, from end to end:", figures(counts), sep="\n")
    if sets:
        print("sets of texts, from end to end:", set_figures(sum(found.sets.values(), Counter())), sep="\n")
    if options.reliability:
        options.reliability.write_text(plot(found.scored), encoding="utf-8")


if __name__ == "__main__":
    main()
