"""Copies of labelled documents: the same once more, and the like on something else."""

from pathlib import Path

import pytest

from claimcheck.document import Document
from claimcheck.link.cases import Case, load_cases
from claimcheck.link.reprints import names_in, namesakes, renamed, reprint

CASES = Path(__file__).parents[2] / "fixtures" / "corpus" / "cases"


@pytest.fixture(scope="module")
def case() -> Case:
    """A labelled case."""
    return next(load_cases([CASES / "train-01.json"]))


def test_names_stand_inside_sentences() -> None:
    """Words that are also written small are none."""
    text = "In May the Brenn council met. Lohne voted; the Council of Brenn did not, and Lohne is no friend of Brenn."
    assert {"Brenn", "May"} == names_in(Document(id="a", text=text.replace(", and Lohne is", ", and it is")))
    assert {"Brenn", "Lohne", "May"} == names_in(Document(id="a", text=text))


def test_every_turn_gives_other_names() -> None:
    """So that an archive may be filled with copies."""
    text = "The town of Vellmar grew."
    assert 3 == len({renamed(text, {"Vellmar"}, turn=turn) for turn in range(3)})


def test_a_reprint_agrees_with_itself(case: Case) -> None:
    """Each gold claim with its like, at the same place of the copy."""
    again = reprint(case)
    original, copy = again.documents
    assert original.text == copy.text
    assert original.id != copy.id
    alike = [pair for pair, verdict in again.verdicts.items() if verdict == "agree"]
    assert len(alike) >= len(again.places) // 2
    assert {place.document for place in again.places.values()} == {original.id, copy.id}


def test_a_namesake_has_other_values_and_names(case: Case) -> None:
    """And as many claims, give or take those that its names make."""
    pair = namesakes(case, keep=False)
    assert pair is not None
    one, other = pair
    assert one.document.text != other.document.text
    twins = zip(one.claims, other.claims, strict=False)
    assert any(left.value != right.value for left, right in twins)
