"""How a pair stands among its rivals."""

import pytest

from claimcheck.link.competition import FEATURES, Candidate, Field
from claimcheck.link.manner import named

# Claims 0 and 1 in the first document, 2 and 3 in the second, 4 in a third; claims 0 and 1 share a sentence, 2 and 3 too.
DOCUMENTS = [0, 0, 1, 1, 2]
PLACES = [0, 0, 1, 1, 2]
VALUES = ["12", "12", "15", "17", "12"]


def levels(candidates: list[Candidate], index: int = 0, values: list[str] | None = None) -> dict[str, str]:
    """The levels of one of some candidates, whose claims say something else each."""
    field = Field(candidates, DOCUMENTS, PLACES, values or list("abcde"))
    return named(FEATURES, field.levels(candidates[index]))


def test_a_pair_without_rivals_is_alone() -> None:
    """And first for both."""
    found = levels([Candidate(0, 2, 1.0, True)])
    assert ("alone", "first for both", "1") == (found["margin"], found["rank"], found["rivals"])


def test_a_better_rival_of_one_side_counts() -> None:
    """The second claim has a better partner in the other document."""
    found = levels([Candidate(0, 2, 1.0, False), Candidate(1, 2, 4.0, True)])
    assert ("first for one", "far behind", "one") == (found["rank"], found["margin"], found["spoken for"])


def test_what_a_text_says_twice_is_no_rival() -> None:
    """Two claims of one document with one value may both be what the other document speaks of."""
    rivals = [Candidate(0, 2, 1.0, False), Candidate(1, 2, 4.0, False)]
    found, other = levels(rivals, values=VALUES), levels(rivals)
    assert ("first for both", "alone") == (found["rank"], found["margin"])
    assert ("first for one", "far behind") == (other["rank"], other["margin"])


def test_rivals_in_other_documents_do_not_count() -> None:
    """A claim may have a partner in each document."""
    found = levels([Candidate(0, 2, 1.0, False), Candidate(0, 4, 4.0, True)])
    assert "first for both" == found["rank"]


@pytest.mark.parametrize(
    ("others", "level"),
    [
        ([], "silent"),
        ([Candidate(0, 4, 2.0, True)], "knows one"),
        ([Candidate(0, 4, 2.0, True), Candidate(2, 4, 2.0, False)], "joins them"),
    ],
)
def test_a_third_document_may_join_a_pair(others: list[Candidate], level: str) -> None:
    """A claim that is likely about what both are about makes them likelier."""
    assert level == levels([Candidate(0, 2, 1.0, False), *others])["third document"]


def test_sentences_that_share_another_pair_tell_one_story() -> None:
    """What else the two sentences agree on counts, but not other partners of the same claims."""
    both = levels([Candidate(0, 2, 1.0, False), Candidate(1, 3, 2.0, True)])
    same = levels([Candidate(0, 2, 1.0, False), Candidate(0, 3, 2.0, True)])
    assert ("share one more", "tell of nothing else") == (both["sentences"], same["sentences"])


def test_a_tie_favours_nobody() -> None:
    """Of two equal rivals both are first, in whatever order they come."""
    tied = [Candidate(0, 2, 1.0, True), Candidate(0, 3, 1.0, True)]
    assert [levels(tied, n)["rank"] for n in (0, 1)] == ["first for both"] * 2


def test_documents_share_the_other_facts_they_tell_alike() -> None:
    """The pair itself is not among them, nor another partner of its claims."""
    pair, other, rival = Candidate(0, 2, 1.0, True), Candidate(1, 3, 2.0, True), Candidate(0, 3, 1.5, True)
    assert ("none", "one") == (levels([pair])["shared facts"], levels([pair, other])["shared facts"])
    assert "none" == levels([pair, rival])["shared facts"]


def test_neighbours_are_the_pairs_just_before_and_after() -> None:
    """An agreement next to both claims counts, a disagreement does not."""
    pair = Candidate(0, 2, 1.0, False)
    assert "one" == levels([pair, Candidate(1, 3, 2.0, True)])["neighbours"]
    assert "none" == levels([pair, Candidate(1, 3, 2.0, False)])["neighbours"]
