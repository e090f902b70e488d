"""Short sets of news texts, two thirds of which tell one story and a third of which have a slip planted in one text.

They are those of ``fixtures/sets/newsroom.jsonl``, written as newspapers write, to see what goes wrong. What they showed has been
mended since, and the weights have learned from them, so that the figures here are kinder than those of texts nobody read:
``python -m claimcheck.testing.measure`` measures the sets with weights that had not seen them.
"""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck import check
from claimcheck.link.sets import load_sets
from claimcheck.testing.outcomes import count_set

SETS = Path(__file__).parents[1] / "fixtures" / "sets" / "newsroom.jsonl"


@cache
def counted() -> Counter[str]:
    """How many sets there are of each kind, how many of those that agree raise what, and how many slips are found."""
    counts: Counter[str] = Counter()
    for told in load_sets([SETS]):
        report = check(told.documents)
        counts.update(count_set(told, report.claims, report.comparisons))
    return counts


def share(counts: Counter[Any], name: str, of: str) -> float:
    """The one count as a share of the other."""
    return counts[name] / counts[of]


def test_texts_that_agree_are_left_alone() -> None:
    """Few sets that agree raise a warning, and hardly any an error."""
    counts = counted()
    assert share(counts, "alarmed", "agreeing") <= 0.075
    assert share(counts, "false error", "agreeing") <= 0.045


def test_slips_are_found() -> None:
    """More than half of the slips are said aloud."""
    assert share(counted(), "found", "slips") >= 0.58


if __name__ == "__main__":
    print(*(f"{name}: {number}" for name, number in sorted(counted().items())), sep="\n")
