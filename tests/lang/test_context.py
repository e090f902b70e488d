"""The claim-level data of every language."""

import pytest

from claimcheck.errors import LanguageError
from claimcheck.lang import languages
from claimcheck.lang.context import concepts, context, known_names
from claimcheck.lang.data import Table, read_table
from claimcheck.lang.phrases import PhraseTable, phrases
from claimcheck.lang.verify import problems_of_names

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


@pytest.mark.parametrize(
    ("forms", "key", "country"),
    [
        (
            "New South Wales; Nieuw-Zuid-Wales; Nouvelle-Galles du Sud; Нового Южного Уэльса",
            "new_south_wales",
            "australia",
        ),
        ("California; Calif.; Californië; Kalifornien; Californie; Калифорнии", "california", "united_states"),
        ("Pennsylvania; Pa.; Pensilvania; Пенсильванию", "pennsylvania", "united_states"),
        ("Bavaria; Bayern; Beieren; Baviera; Баварии", "bavaria", "germany"),
        ("Belgorod region; oblast Belgorod; Gebiet Belgorod; Белгородскую область", "belgorod_oblast", "russia"),
        ("Washington state; Washington DC", "washington_state; district_of_columbia", "united_states"),
        ("state of Georgia; Ga.", "georgia_state", "united_states"),
    ],
)
def test_regions_are_known_in_several_languages(forms: str, key: str, country: str) -> None:
    """A region's forms and abbreviations lead to its key, and the key to its country."""
    known = known_names()
    assert set(key.split("; ")) == {known.forms[form.casefold()] for form in forms.split("; ")}
    assert {country} == {known.region_of[part] for part in key.split("; ")}


@pytest.mark.parametrize(
    ("form", "kind"), [("Georgia", "country"), ("New York", "place"), ("Washington", "place"), ("Berlin", "place")]
)
def test_a_shared_name_is_not_a_regions(form: str, kind: str) -> None:
    """The name of a country or a city is not taken for the region that bears it too."""
    known = known_names()
    assert kind == known.kinds[known.forms[form.casefold()]]


@pytest.mark.parametrize("form", ["CA", "IN", "OR", "ME", "Salta", "Acre", "Madeira", "Victoria", "Guerrero"])
def test_postal_codes_and_everyday_words_are_no_regions(form: str) -> None:
    """A region that is named with a word of another meaning is known by its longer forms alone."""
    assert known_names().forms.get(form.casefold()) is None


def test_every_region_lies_in_a_known_country() -> None:
    """All regions, and nothing else, have a country, and that is a country."""
    known = known_names()
    assert {key for key, kind in known.kinds.items() if kind == "region"} == set(known.region_of)
    assert {"country"} == {known.kinds[country] for country in known.region_of.values()}


def test_nothing_is_wrong_in_the_names() -> None:
    """Every key is known, and no form is given to two names."""
    assert [] == list(problems_of_names())


def _with_names(monkeypatch: pytest.MonkeyPatch, table: str, key: str, listed: str) -> None:
    """Has the loader and the checks read ``names.toml`` with one entry more."""

    def changed(folder: str, name: str) -> Table:
        read = read_table(folder, name)
        if (folder, name) == ("", "names"):
            read[table][key] = listed
        return read

    monkeypatch.setattr("claimcheck.lang.context.read_table", changed)
    monkeypatch.setattr("claimcheck.lang.verify.read_table", changed)


@pytest.mark.parametrize(
    ("table", "key", "listed", "problem"),
    [
        ("region", "belgum", "condroz = Condroz", "names.toml: region: belgum is no country; is belgium meant?"),
        ("stands_for", "kremlin", "rusia", "names.toml: stands_for: rusia is no name; is russia meant?"),
        ("adjectives", "bavarya", "Bavarian", "names.toml: adjectives: bavarya is no name; is bavaria meant?"),
        ("place", "florida", "Florida (Uruguay)", "names.toml: 'florida' is given twice: under place and region"),
        ("place", "lazio_rome", "LAZIO", "names.toml: 'lazio' is given twice: under lazio_rome and lazio"),
        ("place", "gouda", "Gouda;Goudse", 'names.toml: gouda: forms are parted by "; ", single blanks inside'),
    ],
)
def test_mistakes_in_the_names_are_told(
    monkeypatch: pytest.MonkeyPatch, table: str, key: str, listed: str, problem: str
) -> None:
    """A key that is unknown, a form or a key given twice, and forms parted wrongly are named by file and key."""
    _with_names(monkeypatch, table, key, listed)
    assert [problem] == list(problems_of_names())


def test_a_region_of_no_country_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Names are not loaded where a region's country is unknown; the error names file and key."""
    _with_names(monkeypatch, "region", "belgum", "condroz = Condroz")
    with pytest.raises(LanguageError, match=r"names\.toml: region: belgum is no country"):
        known_names.__wrapped__()
