"""Names: which capitals are names, and which names are one thing."""

import pytest

from claimcheck.claims.entities import canonical, initials_of, skeleton
from claimcheck.claims.prepare import prepare
from claimcheck.claims.together import share
from claimcheck.claims.view import View
from claimcheck.document import Document
from claimcheck.sentences import split


def view_of(text: str, language: str = "en", **fields: str) -> View:
    """The view of a text in which no value is marked."""
    document = Document(id="a", text=text, **fields)
    return prepare(document, [], split(text, language), language=language, reference=None)


def names(text: str, language: str = "en", **fields: str) -> list[str]:
    """The entities of a text by name."""
    return [entity.name for entity in view_of(text, language, **fields).entities]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Sales at Kestrel Foods rose. Kestrel shut shops.", ["Kestrel Foods"]),
        (
            "en",
            "On Monday the French minister Anne Roche met Lars von der Heide in March.",
            ["Anne Roche", "Lars von der Heide"],
        ),
        ("en", "Tortoise Media's Global AI Index was out.", ["Tortoise Media", "Global AI Index"]),
        ("en", "He flew to Hull and Leeds by Flight 318. Flight 318 was late.", ["Hull", "Leeds", "Flight 318"]),
        ("en", "FOR IMMEDIATE RELEASE\n\nThe council met in Leeds.", ["Leeds"]),
        ("nl", "Volgens Joris van Dalen bouwt Kaland Infra een tunnel.", ["Joris van Dalen", "Kaland Infra"]),
        ("de", "Der Versicherer Helvorna zahlt Strafe. Die Kunden von Helvorna warten auf ihr Geld.", ["Helvorna"]),
        ("ru", "Сеть «Торгай Маркет» открыла магазин. Выручка «Торгай Маркета» выросла.", ["Торгай Маркет"]),
        ("en", "the rain fell on monday.", []),
        ("en", "Her novel *Low Tide, Dawn* sold well.", ["Low Tide, Dawn"]),
        ("ru", "Владелец, компания «Северная линия», считает убытки.", ["Северная линия"]),
        ("ru", "Сухогруз «Капитан Орлов» сел на мель.", ["Капитан Орлов"]),
        ("en", "Marrow fell. On Tuesday Marrow recovered. Shares of Marrow rose.", ["Marrow"]),
        ("en", "The Bulgarian crew and the Slovenian crew met in Varna.", ["Varna"]),
        ("en", "We saw EBITDA grow in Varna.", ["Varna"]),
        ("en", "The Hill Valley Observers went home. HVO staff wept.", ["Hill Valley Observers (HVO)"]),
        ("en", "The Varna-based crew slept. We like Varna.", ["Varna"]),
    ],
)
def test_which_capitals_are_names(language: str, text: str, expected: list[str]) -> None:
    """Runs of capitals are names without titles, weekdays, nationalities and the chance capital of a sentence."""
    assert expected == names(text, language)


def test_short_names_belong_to_long_ones() -> None:
    """A surname or the first word of a firm's name is an alias of the full one."""
    found = view_of("Moira Tanswell runs Brackwell Home. Tanswell said Brackwell would grow.").entities
    assert [["Tanswell"], ["Brackwell"]] == [entity.aliases for entity in found]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Путин", "Poetin"),
        ("Khrushchev", "Chroesjtsjov"),
        ("the Netherlands", "Pays-Bas"),
        ("Kestrel Foods plc", "Kestrel Foods"),
        ("EU", "UE"),
    ],
)
def test_one_key(left: str, right: str) -> None:
    """Forms of one name have one key."""
    assert canonical(left) == canonical(right)


def test_names_that_differ() -> None:
    """Different names keep different keys."""
    assert canonical("Dallas") != canonical("Dulles")


def test_initials_and_sounds() -> None:
    """Initials are read from the capitals, sounds across scripts from the consonants."""
    assert "JVOF" == initials_of("Joint Valley Observer Force")
    assert skeleton("Улытау Фуд") == skeleton("Ulytau Food")


def test_documents_share_names() -> None:
    """Documents read together know which names they share, initials included."""
    one = view_of("The Joint Valley Observer Force left Orlen.")
    two = view_of("A convoy of JVOF troops left Orlen.")
    share([one, two])
    assert [1.0, 1.0] == [entity.shared for entity in one.entities if entity.name == "Orlen"] * 2
    assert {"Joint Valley Observer Force (JVOF)", "Orlen"} == {entity.name for entity in two.entities}


def test_weak_names_are_names_where_others_say_so() -> None:
    """A word that opens a cell is a name where another document uses it as one."""
    one = view_of("| Place | Vacancies |\n|---|---|\n| Torvik | many |")
    two = view_of("In Torvik jobs are many, as Torvik knows.")
    assert [] == [entity.name for entity in one.entities]
    share([one, two])
    assert ["Torvik"] == [entity.name for entity in one.entities]


def read_together(*texts: str) -> list[View]:
    """The views of texts that are read together."""
    views = [view_of(text) for text in texts]
    share(views)
    return views


def test_documents_lend_each_other_their_topics() -> None:
    """A text that never names what the others are about is offered it."""
    matter = "The Lowick Tunnel near Ashby opened. The Lowick Tunnel cost much. Ashby cheered for the Lowick Tunnel."
    views = read_together(matter, matter, "In Ashby people complain of the toll.")
    assert "Lowick Tunnel" in [entity.name for entity in views[2].entities if entity.lent >= 0]


def test_nothing_is_lent_between_strangers() -> None:
    """Texts that share no name lend each other nothing."""
    views = read_together("The Lowick Tunnel near Ashby opened.", "Marten Foods of Hull grew.")
    assert all(entity.lent < 0 for prepared in views for entity in prepared.entities)


def test_a_foreign_name_is_spelled_in_latin_letters_beside_latin_texts() -> None:
    """A Cyrillic name is followed by its Latin form, where other documents are written in Latin letters."""
    views = [view_of("В Устюрте строят. Устюрт ждёт.", "ru"), view_of("Work began in Nukus. Nukus waits.")]
    share(views)
    assert views[0].entities[0].name.endswith(")")
    assert views[0].entities[0].name.isascii() is False
