"""Sets of short texts with their slips: loading them, and what they say of pairs of claims."""

import json
from pathlib import Path

import pytest

from claimcheck.link.examples import told_example
from claimcheck.link.sets import load_sets

TEXTS = (
    "Orsk Mills employs 240 people. It was founded in 1912 and made $3m in 2023.",
    "The mill has 420 workers. Orsk Mills made $2m in 2022. It dates from 1912, and 420 people work there.",
)


def written(folder: Path, slips: list[list[list[str]]]) -> Path:
    """A file of one set of two texts."""
    documents = [{"language": "en", "published": "2024-03-04", "text": text} for text in TEXTS]
    path = folder / "sets.jsonl"
    path.write_text(json.dumps({"name": "mills", "documents": documents, "slips": slips}) + "\n", encoding="utf-8")
    return path


def test_a_slip_is_a_conflict_and_what_else_differs_is_not(tmp_path: Path) -> None:
    """What is said again as the other side of a slip says it is left open, and so is what agrees."""
    (told,) = load_sets([written(tmp_path, [[["240 people"], ["420 workers"]]])])
    given = told_example(told)
    quotes = [record.claim.quote for record in given.records]
    said = {(quotes[p.left], quotes[p.right]): p.label.verdict if p.label else None for p in given.pairs}
    assert said["240 people", "420 workers"] == "conflict"
    assert said["240 people", "420 people"] is None
    assert said["$3m", "$2m"] == ""
    assert said["1912", "1912"] is None


@pytest.mark.parametrize("quote", ["1912", "999 people"])
def test_a_quote_must_be_found_once(tmp_path: Path, quote: str) -> None:
    """A slip whose place is not known says so, with the name of its set."""
    with pytest.raises(ValueError, match=f"set mills: the quote '{quote}' is not found once"):
        list(load_sets([written(tmp_path, [[[quote], ["420 workers"]]])]))
