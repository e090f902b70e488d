"""Short sets of news texts, two thirds of which tell one story and a third of which have a slip planted in one text.

``fixtures/newsroom.jsonl`` holds a set a line: its name, its documents, and for a slip the two lists of quotes of which one
each stands in what contradicts (``null`` where the texts agree). They were written as newspapers write, to see what goes wrong;
what they showed has been mended since, so that the figures here are kinder than those of texts nobody read.
"""

import json
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

from claimcheck import Document, Report, check

SETS = Path(__file__).parents[1] / "fixtures" / "newsroom.jsonl"
LOUD = ("error", "warning")


@cache
def counted() -> Counter[str]:
    """How many sets there are of each kind, how many of those that agree raise what, and how many slips are found."""
    counts: Counter[str] = Counter()
    for line in SETS.read_text(encoding="utf-8").splitlines():
        told = json.loads(line)
        documents = [Document(id=str(number), **each) for number, each in enumerate(told["documents"])]
        counts.update(outcome(check(documents), told["plant"]))
    return counts


def outcome(report: Report, plant: list[list[str]] | None) -> list[str]:
    """What comes of one set, by name."""
    quotes = {claim.id: claim.quote for claim in report.claims}
    loud = [each for each in report.comparisons if each.severity is not None and each.severity.value in LOUD]
    if plant is None:
        severities = {each.severity.value for each in loud if each.severity is not None}
        return ["agreeing", *(f"false {severity}" for severity in sorted(severities)), *(["alarmed"] if loud else [])]
    pairs = [(quotes[each.left], quotes[each.right]) for each in loud]
    return ["slips", *(["found"] if any(is_slip(pair, plant) or is_slip(pair[::-1], plant) for pair in pairs) else [])]


def is_slip(quotes: tuple[str, str], plant: list[list[str]]) -> bool:
    """Whether two quotes hold the two sides of a slip."""
    return all(any(side in quote for side in sides) for quote, sides in zip(quotes, plant, strict=True))


def share(counts: Counter[Any], name: str, of: str) -> float:
    """The one count as a share of the other."""
    return counts[name] / counts[of]


def test_texts_that_agree_are_left_alone() -> None:
    """Few sets that agree raise a warning, and hardly any an error."""
    counts = counted()
    assert share(counts, "alarmed", "agreeing") <= 0.085
    assert share(counts, "false error", "agreeing") <= 0.035


def test_slips_are_found() -> None:
    """More than half of the slips are said aloud."""
    assert share(counted(), "found", "slips") >= 0.55


if __name__ == "__main__":
    print(*(f"{name}: {number}" for name, number in sorted(counted().items())), sep="\n")
