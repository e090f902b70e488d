"""Days of birth and death in brackets behind a name."""

import pytest

from claimcheck import Document, extract

LIVES = [
    ("Ada Brandt (5 May 1930 – 7 June 2001) was a painter.", ["birth", "death"]),
    ("Ada Brandt (Kiel, 5 May 1930 — Bonn, 7 June 2001) was a painter.", ["birth", "death"]),
    ("Ada Brandt (* 5 May 1930; † 7 June 2001) was a painter.", ["birth", "death"]),
]
EVENTS = [
    "The Marten fair (5 May 2020 – 9 May 2020) was called off.",
    "Dates:\n\n* 5 May 2020\n* 7 June 2021\n",
    "The Marten fair (5 May 1930, 7 June 2001) was held twice.",
    "It was held (5 May 1930 – 7 June 2001).",
]


@pytest.mark.parametrize(("text", "ends"), LIVES, ids=[text for text, _ in LIVES])
def test_two_days_behind_a_name_are_a_life(text: str, ends: list[str]) -> None:
    """The first is of birth and the second of death, whatever place stands before them."""
    claims = extract(Document(id="a", text=text, language="en"))
    assert ends == [claim.attribute.concepts[0] for claim in claims]


@pytest.mark.parametrize("text", EVENTS)
def test_other_days_in_brackets_are_no_life(text: str) -> None:
    """Two days of one year, the items of a list and days without a dash between them say nothing of a life."""
    claims = extract(Document(id="a", text=text, language="en"))
    assert not [claim for claim in claims if {"birth", "death"} & {*claim.attribute.concepts[:1]}]
