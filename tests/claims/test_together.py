"""Documents that are read together lend each other what they know."""

import pytest

from claimcheck.claims.extraction import read_all
from claimcheck.document import Document

FULL = "Ottmar Vellrund was born in 1901. He taught at a school in Lohne until the summer of 1948 and died in 1962."


@pytest.mark.parametrize(
    ("line", "name"), [("Vellrund passed away in 1955.", "Vellrund"), ("Summer came early in 1955.", "")]
)
def test_a_surname_is_known_from_the_full_name(line: str, name: str) -> None:
    """Alone, a capital that opens a sentence says nothing."""
    found = read_all([Document(id="a", text=FULL), Document(id="b", text=line)])[1]
    assert name == found.claims[0].subject.name


def test_alone_it_is_no_name() -> None:
    """Where nobody else names it."""
    assert not read_all([Document(id="b", text="Vellrund passed away in 1955.")])[0].claims[0].subject.name


def test_a_line_that_does_not_tell_shares_the_others_language() -> None:
    """Most of the documents decide; what is given stays."""
    dutch = "De gemeente betaalt volgend jaar twaalf miljoen euro aan de bouw van een nieuwe school in het dorp."
    documents = [Document(id="a", text=dutch), Document(id="b", text="Vellrund: 12,5 miljoen")]
    assert ["nl", "nl"] == [reading.language for reading in read_all(documents)]
    given = documents[1].model_copy(update={"language": "es"})
    assert "es" == read_all([documents[0], given])[1].language


def test_a_subject_knows_where_it_was_introduced() -> None:
    """The regions and countries of the sentence that first names it, else those of the opening."""
    text = "Brenn Hall stands in Salem, Ohio, United States. Its owner is Vellrund Bank. Vellrund Bank paid $3 million."
    found = read_all([Document(id="a", text=text)])[0].claims[-1]
    assert ("Vellrund Bank", ("ohio", "united_states")) == (found.subject.name, found.subject.places)


def test_known_forms_of_a_name_are_one_subject() -> None:
    """However a text changes between them."""
    text = "Sberbank opened 40 offices in spring. Sber employs 300 people there."
    names = {claim.subject.key for claim in read_all([Document(id="a", text=text)])[0].claims}
    assert {"sber"} == names
