"""Measures a check of an archive: ``python -m claimcheck.testing.archive CASES... [--documents N]``.

The documents of labelled cases are thrown together, and again with other names and other ids until there are enough. What
a case says in one round has nothing to do with what it says in another, nor with other cases: a conflict between two of
them is a false alarm. Copies share all their words but names, so that nothing but names tells them apart.
"""

import argparse
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimcheck.check import check
from claimcheck.claims.extraction import read_all
from claimcheck.compare.model import Severity, Verdict
from claimcheck.document import Document
from claimcheck.lang.context import context
from claimcheck.link.cases import Case, load_cases
from claimcheck.link.reprints import names_in, retold


def archive(cases: Sequence[Case], size: int) -> list[Document]:
    """So many documents, their ids beginning with the round and the case that they are of.

    Documents in a language that writes all nouns as names are taken once.
    """
    found: list[Document] = []
    names = {case.name: frozenset[str]().union(*map(names_in, case.documents)) for case in cases}
    for turn, case, document in _rounds(cases):
        label = f"{turn}/{case}/{document.id}"
        other = retold(document, names[case], name=label, turn=turn - 1) if turn else None
        found.append(other or document.model_copy(update={"id": label}))
        if len(found) == size:
            break
    return found


def _rounds(cases: Sequence[Case]) -> Iterator[tuple[int, str, Document]]:
    """The documents of all rounds, with the number of the round and the case."""
    own = [(case.name, document, read_all([document])[0].language) for case in cases for document in case.documents]
    free = [(name, document) for name, document, language in own if not context(language).nouns_capitalised]
    yield from ((0, name, document) for name, document, _ in own)
    turn = 1
    while free:
        yield from ((turn, name, document) for name, document in free)
        turn += 1


def false_alarms(documents: Sequence[Document]) -> Counter[str]:
    """How many conflicts between documents of different origin a check reports, by severity; notes are none."""
    report = check(documents)
    origins = {claim.id: claim.document.rpartition("/")[0] for claim in report.claims}
    counted: Counter[str] = Counter(claims=len(report.claims))
    for said in report.comparisons:
        if said.verdict is Verdict.CONFLICT and said.severity not in (None, Severity.NOTE):
            where = "within" if origins[said.left] == origins[said.right] else "between"
            counted[f"{said.severity.value} {where}"] += 1
    return counted


def main() -> None:
    """Reads the command line, checks the archive and prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", nargs="+", type=Path, help="case files or folders of them")
    parser.add_argument(
        "--documents", type=int, default=2000, metavar="N", help="the size of the archive (default 2000)"
    )
    options = parser.parse_args()
    documents = archive(list(load_cases(options.cases)), options.documents)
    began = time.perf_counter()
    counted = false_alarms(documents)
    print(f"{len(documents)} documents, {counted['claims']} claims, {time.perf_counter() - began:.0f} s")
    for place in ("between", "within"):
        print(f"conflicts {place} sets: {counted[f'warning {place}']} warnings, {counted[f'error {place}']} errors")


if __name__ == "__main__":
    main()
