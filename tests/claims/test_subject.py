"""Whom or what a claim is about."""

from collections.abc import Callable

import pytest

from claimcheck.claims.model import Claim

One = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "quote", "name"),
    [
        ("Halvorsen Shipping opened a new terminal in Bergen in 2019.", "2019", "Halvorsen Shipping"),
        ("Kestrel Foods was founded in 1921. The company employs 900 people.", "900", "Kestrel Foods"),
        ("Tilda Marsh, 34, won the race. She ran it in 2 hours.", "2 hours", "Tilda Marsh"),
    ],
)
def test_names_and_what_stands_for_them(claim: One, text: str, quote: str, name: str) -> None:
    """A claim is about whom its sentence names, or whom a pronoun or a definite phrase stands for."""
    assert name == claim(text, quote).subject.name


def test_topic_where_nobody_is_named(claim: One) -> None:
    """A sentence that names nobody is about what the document is about."""
    text = "Rijnbank closed 14 branches last year. Rijnbank is based in Arnhem.\n\nProfit rose to €3m."
    assert "Rijnbank" == claim(text, "€3m", title="Rijnbank shuts branches").subject.name


def test_publisher_that_says_we(claim: One) -> None:
    """The publisher is the subject of a text that says "we"."""
    text = "We opened our second hall in 2021. We employ 80 people and our sales reached €4m."
    assert "Lindqvist Glass" == claim(text, "80", publisher="Lindqvist Glass Ltd").subject.name


@pytest.mark.parametrize(
    ("language", "name"), [("en", "Putin"), ("nl", "Poetin"), ("ru", "Путин"), ("de", "Wladimir Putin")]
)
def test_keys_across_languages(claims: Callable[..., list[Claim]], language: str, name: str) -> None:
    """The same person has one key in every language and script."""
    (found,) = claims(f"{name} (71).", language=language, title=name)[:1]
    assert "vladimir_putin" == found.subject.key


def test_cells_are_about_their_names(claim: One) -> None:
    """A cell of a table is about the name at the head of its row, where there is one."""
    text = "| Country | Systems |\n|---|---|\n| Britain | 8 systems |\n| Canada | 3 systems |\n"
    assert "Canada" == claim(text, "3 systems").subject.name


def test_nothing_named(claim: One) -> None:
    """A text without names has claims without a named subject."""
    found = claim("it rained for 3 hours.", "3 hours").subject
    assert (False, "") == (found.named, found.name)
