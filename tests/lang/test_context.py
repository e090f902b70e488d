"""The claim-level data of every language."""

import pytest

from claimcheck.lang import languages
from claimcheck.lang.context import concepts, context, known_names
from claimcheck.lang.phrases import PhraseTable, phrases

LANGUAGES = languages()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_concept_has_words(language: str) -> None:
    """Every language has words for every attribute concept, and for no other."""
    table = context(language).attributes
    labelled = {label for entries in (*table.exact.values(), *table.prefixed.values()) for label, _ in entries}
    assert set(concepts()) == labelled


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_cues_everywhere(language: str) -> None:
    """Every language has the cues, sorts of nouns and pronouns that English has."""
    english, other = context("en"), context(language)
    for name in ("cues", "nouns", "speech"):
        mine, theirs = getattr(english, name), getattr(other, name)
        labels = [{label for e in (*t.exact.values(), *t.prefixed.values()) for label, _ in e} for t in (mine, theirs)]
        assert labels[0] == labels[1]
    assert set(english.pronouns.values()) == set(other.pronouns.values())


def test_concepts_are_whole() -> None:
    """Contrasts are concepts, and every concept says of what sorts of things it is said."""
    known = concepts()
    assert all(concept.contrasts <= set(known) for concept in known.values())
    assert all(concept.holders <= {"organisation", "person", "place", "thing", "event"} for concept in known.values())
    assert all(concept.kinds and concept.holders for concept in known.values())


def test_unknown_languages_read_as_english() -> None:
    """A language without data is read with English words."""
    assert "en" == context("xx").language == context(None).language


def test_phrases_are_found_whole_or_by_their_beginning() -> None:
    """A phrase is found word by word, a starred word by its beginning."""
    table = PhraseTable.build({"loss": "in the red; loss*"})
    hits = table.find(["losses", "left", "it", "in", "the", "red"])
    assert [("loss", 0, 1), ("loss", 3, 6)] == [(hit.label, hit.start, hit.end) for hit in hits]
    assert [("d", "affaires"), ("x",)] == phrases("d'affaires; x")


@pytest.mark.parametrize(
    ("form", "key"),
    [("rusland", "russia"), ("états-unis", "united_states"), ("кремль", "kremlin")],
)
def test_known_names(form: str, key: str | None) -> None:
    """Forms of a name in any language lead to its key."""
    assert key == known_names().forms.get(form)


def test_seats_of_power_stand_for_known_names() -> None:
    """What a seat of power stands for is a name that is known."""
    known = known_names()
    assert set(known.stands_for.values()) <= set(known.kinds)
    assert set(known.stands_for) <= set(known.kinds)
