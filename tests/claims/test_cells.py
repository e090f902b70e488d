"""What a table says once for many cells: units, scales, places in an order and ages."""

from collections.abc import Callable

import pytest

from claimcheck.claims.model import Claim
from claimcheck.values.model import Numeric, plain

One = Callable[..., Claim]

COLUMN = "| Town | {head} | Note |\n|---|---|---|\n| Varn | {cell} | none |\n| Olm | 7 | none |\n"
OVER = "{over}\n\n| {corner} | Last year |\n|---|---|\n| {row} | {cell} |\n| Olm | 7 |\n"


def told(claim: Claim) -> tuple[str, str, str]:
    """Kind, amount and unit of a claim's value."""
    value = claim.value
    assert isinstance(value, Numeric)
    assert value.amount is not None
    return value.kind, plain(value.amount), value.unit


@pytest.mark.parametrize(
    ("language", "head", "cell", "expected"),
    [
        ("en", "Freight, thousand tonnes", "1,295", ("quantity", "1295000", "tonne")),
        ("en", "Budget (€m)", "12.4", ("money", "12400000", "EUR")),
        ("en", "Budget in US$ million", "12.4", ("money", "12400000", "USD")),
        ("en", "Spent (NZ$)", "1.34bn", ("money", "1340000000", "NZD")),
        ("en", "Turnout, %", "61.5", ("percent", "61.5", "percent")),
        ("en", "Visitors (m)", "1.4", ("number", "1400000", "")),
        ("en", "Height (m)", "14", ("quantity", "14", "meter")),
        ("en", "Staff (000s)", "39", ("number", "39000", "")),
        ("en", "Time (min)", "141", ("duration", "141", "minute")),
        ("en", "Rank 2023", "14", ("rank", "14", "rank")),
        ("en", "Age", "41", ("duration", "41", "year")),
        ("nl", "Bedrag (mln euro)", "7,8", ("money", "7800000", "EUR")),
        ("nl", "Plaats", "14", ("rank", "14", "rank")),
        ("de", "Umsatz in Mio. €", "12,4", ("money", "12400000", "EUR")),
        ("de", "Alter", "41", ("duration", "41", "year")),
        ("fr", "Budget (millions d'euros)", "12,4", ("money", "12400000", "EUR")),
        ("fr", "Rang", "14", ("rank", "14", "rank")),
        ("es", "Ingresos en millones de euros", "12,4", ("money", "12400000", "EUR")),
        ("es", "Edad", "41", ("duration", "41", "year")),
        ("it", "Costo (milioni di euro)", "12,4", ("money", "12400000", "EUR")),
        ("it", "Posizione", "14", ("rank", "14", "rank")),
        ("pt", "Receita (R$ milhões)", "12,4", ("money", "12400000", "BRL")),
        ("pt", "Área (km²)", "183", ("quantity", "183", "kilometer**2")),
        ("ru", "Выручка, млн руб.", "12,4", ("money", "12400000", "RUB")),
        ("ru", "Место", "14", ("rank", "14", "rank")),
    ],
)
def test_the_head_of_a_column(claim: One, language: str, head: str, cell: str, expected: tuple[str, str, str]) -> None:
    """A bare number takes kind, unit and scale from the head over it."""
    assert expected == told(claim(COLUMN.format(head=head, cell=cell), cell, language=language))


@pytest.mark.parametrize(
    ("over", "corner", "row", "expected"),
    [
        ("Freight handled, thousand tonnes", "Port", "Varn", ("quantity", "41500", "tonne")),
        ("Amounts in € million", "Item", "Revenue", ("money", "41500000", "EUR")),
        ("Amounts in € million", "Item", "Employees", ("number", "41.5", "")),
        ("## Accounts (£m)", "Item", "Net profit", ("money", "41500000", "GBP")),
        ("The accounts of the firm.", "€m, unaudited", "Revenue", ("money", "41500000", "EUR")),
        ("The accounts of the firm.", "Item", "Debt (€m)", ("money", "41500000", "EUR")),
        ("The accounts of the firm.", "Item", "Revenue", ("number", "41.5", "")),
    ],
)
def test_what_stands_over_a_table(claim: One, over: str, corner: str, row: str, expected: tuple[str, str, str]) -> None:
    """A caption, a heading or the first head tell the unit of what can be measured so, and a row that of its own cells."""
    text = OVER.format(over=over, corner=corner, row=row, cell="41.5")
    assert expected == told(claim(text, "41.5"))


@pytest.mark.parametrize(
    ("head", "cell", "expected"),
    [
        ("W", "12", ("number", "12", "")),
        ("Points", "12", ("number", "12", "")),
        ("Places free", "12", ("number", "12", "")),
        ("Rank", "12.5", ("number", "12.5", "")),
        ("Age (months)", "12", ("duration", "12", "month")),
        ("Share of the vote in the second round of May", "12", ("number", "12", "")),
    ],
)
def test_heads_that_say_nothing_of_it(claim: One, head: str, cell: str, expected: tuple[str, str, str]) -> None:
    """Letters for wins, points and places to be had make no watts and no ranks."""
    assert expected == told(claim(COLUMN.format(head=head, cell=cell), cell))


def test_labels(claim: One) -> None:
    """A label is a head of its own line."""
    assert told(claim("- Budget (€m): 24\n- Staff: 31\n", "24")) == ("money", "24000000", "EUR")
    assert told(claim("- Budget (€m): 24\n- Staff: 31\n", "31")) == ("number", "31", "")


def test_an_ambiguous_currency_keeps_its_readings(claim: One) -> None:
    """The dollars of a head may be those of several countries."""
    found = claim(COLUMN.format(head="Budget ($m)", cell="12.4"), "12.4")
    assert {"CAD", "AUD"} <= {other.unit for other in found.alternatives if isinstance(other, Numeric)}
    assert {plain(other.amount) for other in found.alternatives if isinstance(other, Numeric) and other.amount} == {
        "12400000"
    }


def test_a_cell_with_a_unit_keeps_it(claim: One) -> None:
    """What a cell says of itself is not overruled."""
    assert told(claim(COLUMN.format(head="Budget (€m)", cell="12.4%"), "12.4%")) == ("percent", "12.4", "percent")
