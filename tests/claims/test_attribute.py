"""What of the subject a value states."""

from collections.abc import Callable

import pytest

from claimcheck.claims.model import Claim

One = Callable[..., Claim]


@pytest.mark.parametrize(
    ("language", "text", "quote", "concept"),
    [
        ("en", "The firm employs 900 people.", "900", "workforce"),
        ("en", "Pre-tax profit fell to £31.5m.", "£31.5m", "pretax_profit"),
        ("en", "Revenue rose by 6% last year.", "6%", "revenue"),
        ("en", "The bridge is 450 metres long.", "450", "length"),
        ("en", "GigaChat was launched in April 2023.", "April 2023", "launch"),
        ("en", "Twelve people were killed in the fire.", "Twelve", "deaths"),
        ("nl", "De omzet steeg naar 2,5 miljard euro.", "2,5", "revenue"),
        ("nl", "Bij het ongeluk vielen vier doden.", "vier", "deaths"),
        ("de", "Der Umsatz stieg auf 2,5 Milliarden Euro.", "2,5", "revenue"),
        ("de", "Die Brücke ist 450 Meter lang.", "450", "length"),
        ("fr", "Le chiffre d’affaires a atteint 3 millions d’euros.", "3 millions", "revenue"),
        ("fr", "L’usine a été inaugurée en 2019.", "2019", "opening"),
        ("es", "La empresa facturó 3 millones de euros.", "3 millones", "revenue"),
        ("es", "El incendio causó 12 muertos.", "12", "deaths"),
        ("it", "Il fatturato è salito a 3 milioni di euro.", "3 milioni", "revenue"),
        ("it", "La galleria è lunga 4 chilometri.", "4", "length"),
        ("pt", "O faturamento chegou a 3 milhões de reais.", "3 milhões", "revenue"),
        ("pt", "A cidade tem 48 mil habitantes.", "48 mil", "population"),
        ("ru", "Выручка выросла до 3 млрд рублей.", "3 млрд", "revenue"),
        ("ru", "В результате пожара погибли 12 человек.", "12", "deaths"),
    ],
)
def test_concepts_in_every_language(claim: One, language: str, text: str, quote: str, concept: str) -> None:
    """The words that govern a value say of what it is, in the same terms in every language."""
    assert concept in claim(text, quote, language=language).attribute.concepts[:2]


def test_heads_of_a_table(claim: One) -> None:
    """The head of the row says what a cell states."""
    found = claim("| | 2022 | 2023 |\n|---|---|---|\n| Net profit | $5m | $6m |", "$6m").attribute
    assert ("net_profit", "Net profit") == (found.concepts[0], found.name.split(",")[0])


def test_labels(claim: One) -> None:
    """The label before a colon says what the value states."""
    assert "opening" == claim("- Opening: 5 May 2026", "5 May 2026").attribute.concepts[0]


def test_what_changes_comes_before_the_change(claim: One) -> None:
    """A rise in revenue is of revenue first."""
    found = claim("Revenue climbed 7.4% in May.", "7.4%").attribute.concepts
    assert found.index("revenue") < found.index("increase")


@pytest.mark.parametrize(
    ("text", "quote", "noun"), [("It made 16 systems in 2022 and eight in 2021.", "eight", "systems")]
)
def test_elided_nouns(claim: One, text: str, quote: str, noun: str) -> None:
    """A count without a noun counts what the count before it did."""
    assert noun == claim(text, quote).attribute.noun


def test_names_can_be_read(claim: One) -> None:
    """The name of an attribute is in the text's own words, without those of the subject."""
    found = claim("Halvorsen Shipping opened a terminal in 2019.", "2019")
    assert ("Halvorsen Shipping", "opened terminal") == (found.subject.name, found.attribute.name)
