"""Sentences: where they end, and the headings, lists and tables that they stand in."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.sentences import Sentence, split


def surfaces(text: str, language: str = "en") -> list[str]:
    """The sentences of a text as they stand there."""
    return [text[sentence.start : sentence.end] for sentence in split(text, language)]


def only(text: str, containing: str, language: str = "en") -> Sentence:
    """The one sentence that holds some words."""
    found = [sentence for sentence in split(text, language) if containing in text[sentence.start : sentence.end]]
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("nl", "Het kostte 2,5 mln. euro. Niemand betaalde.", 2),
        ("nl", "De winst was 3 mln. De omzet daalde.", 2),
        ("de", "Der Umsatz lag bei 3 Mrd. Euro. Im 2. Quartal sank er.", 2),
        ("de", "Am 3. Mai begann der Bau. Er dauerte lange.", 2),
        ("fr", "Le 5 janv. 2024, M. Martin a signé. Il est parti.", 2),
        ("en", "Mr. Smith of the U.S. Treasury met J. P. Brown. They agreed on No. 5.", 2),
        ("en", "It fell 3.5% to $1.2bn. Why? Nobody knows!", 3),
        ("en", "“It works.” She left. (He did not.) They stayed.", 4),
        ("es", "El Sr. Pérez pagó 3 mill. de euros. No volvió.", 2),
        ("ru", "В 2023 г. выручка выросла до 5 млрд. рублей. Прибыль упала.", 2),
        ("en", "The deal was blocked.Meanwhile the shares fell.", 2),
    ],
)
def test_stops_that_end_no_sentence(language: str, text: str, parts: int) -> None:
    """Abbreviations, initials, ordinals and decimals do not break a sentence; real stops do."""
    assert parts == len(surfaces(text, language))


def test_headings_stay_in_force() -> None:
    """A sentence knows the headings over it, outermost first, and a heading of the same depth ends the one before."""
    text = "# Results\n\n## Stores\n\nWe run 118 shops.\n\n## Outlook\n\nProfit will rise."
    shops, profit = only(text, "118"), only(text, "Profit")
    assert ["Results", "Stores"] == [text[start:end] for start, end in shops.headings]
    assert ["Results", "Outlook"] == [text[start:end] for start, end in profit.headings]


@pytest.mark.parametrize(
    "text",
    [
        "**Store estate**\n\nWe run 118 shops here.",
        "Store estate\n============\n\nWe run 118 shops here.",
        "Store estate\n\nWe run 118 shops.",
    ],
)
def test_headings_of_every_dress(text: str) -> None:
    """Bold lines, underlined lines and short lines of their own are headings."""
    assert "heading" == split(text, "en")[0].kind


def test_cells_know_their_heads() -> None:
    """A cell of a table knows the head of its column."""
    text = "| Item | 2022 | 2023 |\n|---|---|---|\n| Revenue | 143 | 182 |\n"
    row = only(text, "182").row
    assert row is not None
    assert ["Revenue", "143", "182"] == [text[start:end] for start, end in row.cells]
    assert ["Item", "2022", "2023"] == [text[start:end] for start, end in filter(None, row.heads)]


def test_tabs_part_cells() -> None:
    """Lines with as many tabs are a table, its first line the heads where it has no digits."""
    text = "Town\tPeople\nUrk\t21,000\nEde\t120,000"
    row = only(text, "Ede").row
    assert row is not None
    assert [(0, 4), (5, 11)] == list(row.heads)


def test_items_know_what_introduces_them() -> None:
    """A list item knows the sentence before its list."""
    text = "Since then we have\n\n- hired 40 nurses\n- opened 3 wards"
    sentence = only(text, "nurses")
    assert "item" == sentence.kind
    assert sentence.lead is not None
    assert "Since then we have" == text[slice(*sentence.lead)]


def test_labels_before_a_colon() -> None:
    """The words before a colon are the label of what follows."""
    text = "- **Opening:** May 2026"
    sentence = split(text, "en")[0]
    assert sentence.label is not None
    assert "Opening" == text[slice(*sentence.label)]


@pytest.mark.parametrize(
    ("language", "text", "dateline"),
    [
        ("en", "LONDON, March 14 (NNW) - Sales rose by 5%.", "LONDON, March 14 (NNW) -"),
        ("nl", "ROTTERDAM – De bouw kost 3 miljoen.", "ROTTERDAM –"),
        ("de", "BREGENZ. Der Versicherer zahlt.", "BREGENZ."),
    ],
)
def test_datelines_stand_apart(language: str, text: str, dateline: str) -> None:
    """The place and agency before a report are no part of its first sentence."""
    first, second = split(text, language)
    assert ("dateline", dateline) == (first.kind, text[first.start : first.end])
    assert "prose" == second.kind


def test_wrapped_lines_are_one_paragraph() -> None:
    """A line break at a column is no more than a blank; a new line after a full stop is a sentence of its own."""
    text = "The company that makes the cable said on\nMonday that it would repair the fault in\nthree weeks. A ship is nearby."
    assert 2 == len(surfaces(text))


@given(st.text(alphabet=st.sampled_from("ab A.1|\t\n-*#>:!?“”«»,;()[]…"), max_size=200))
def test_any_text(text: str) -> None:
    """Sentences of any text lie in it, in order, without overlap, and leave out nothing but blanks, marks and rules."""
    found = split(text, "en")
    position = 0
    for sentence in found:
        assert position <= sentence.start < sentence.end <= len(text)
        assert not any(char.isalnum() for char in text[position : sentence.start] if char not in "1ab")
        position = sentence.end


@pytest.mark.parametrize(
    "text", ["." * 40_000 + "x", "a|" * 20_000, "-" * 40_000 + "x", "word " * 40_000, "(" * 40_000, "A.\n" * 20_000]
)
def test_time_is_linear(text: str) -> None:
    """Text made to be hard takes no more than a moment."""
    began = time.process_time()
    split(text, "en")
    assert time.process_time() - began < 5
