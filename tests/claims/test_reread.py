"""Values that their context makes clear."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from claimcheck.claims.model import Claim
from claimcheck.values.model import Count, Money, Numeric, Percent
from claimcheck.values.tolerance import stated_interval

One = Callable[..., Claim]


@pytest.mark.parametrize(
    ("text", "quote", "amount"),
    [("Profit fell by a quarter.", "quarter", "25"), ("Half of the staff left.", "Half", "50")],
)
def test_fractions_are_percentages(claim: One, text: str, quote: str, amount: str) -> None:
    """A fraction of a whole is a percentage."""
    value = claim(text, quote).value
    assert isinstance(value, Percent)
    assert (Decimal(amount), "percent") == (value.amount, value.unit)


def test_a_fraction_stays_as_loose_as_its_words(claim: One) -> None:
    """Four in ten is 38 to 42 per cent, not 40 to the last decimal."""
    value = claim("Four in ten of the staff left.", "Four in ten").value
    assert isinstance(value, Percent)
    allowed = stated_interval(value)
    assert (Decimal(38), Decimal(42)) == (allowed.low, allowed.high)


def test_counts_that_go_on(claim: One) -> None:
    """A bare number after a count, before no noun, counts the same."""
    value = claim("It made 16 systems in America and 8 in Britain.", "8").value
    assert isinstance(value, Count)
    assert ("systems", Decimal(8)) == (value.unit, value.amount)


def test_sums_that_go_on(claim: One) -> None:
    """A bare number after a sum, of its size and before no noun, is a sum."""
    value = claim("De winst was 2,5 miljard euro, tegen 2,1 miljard een jaar eerder.", "2,1", language="nl").value
    assert isinstance(value, Money)
    assert "EUR" == value.unit


def test_numbers_that_stand_alone(claim: One) -> None:
    """A bare number with nothing before it stays what it was."""
    value = claim("The answer is 42.", "42").value
    assert isinstance(value, Numeric)
    assert not isinstance(value, Count | Money) or value.unit == ""


@pytest.mark.parametrize(
    ("language", "text", "quote", "kind", "unit"),
    [
        ("en", "Eight branches open 40 hours a week, down from 54.", "54", "duration", "hour/week"),
        ("en", "The fire has burnt 13,900 acres (Wednesday evening: 12,400)", "12,400", "quantity", "acre"),
        ("nl", "De rit duurt 38 minuten, tegen 45 vorig jaar.", "45", "duration", "minute"),
        ("en", "The port was up by 320,000 tonnes at 4.53m.", "4.53m", "quantity", "tonne"),
        ("it", "Il preventivo era di 40 milioni di euro. Il costo è salito a 52 milioni.", "52", "money", "EUR"),
        ("de", "Die Kosten liegen bei 92 Millionen Euro. Im Mai waren die Kosten 86 Millionen.", "86", "money", "EUR"),
        ("ru", "Расходы составили 48 млн рублей. В прошлом году расходы были 40 млн.", "40", "money", "RUB"),
        ("fr", "Le budget est de 48 millions d'euros. Le coût atteint 64 millions.", "64", "money", "EUR"),
        ("es", "El presupuesto es de 48 millones de euros. El coste llega a 64 millones.", "64", "money", "EUR"),
        ("pt", "O orçamento é de 48 milhões de euros. O custo chega a 64 milhões.", "64", "money", "EUR"),
    ],
)
def test_units_left_out(claim: One, language: str, text: str, quote: str, kind: str, unit: str) -> None:
    """A number takes the unit of that which it is held against, and millions of costs the currency of the text."""
    value = claim(text, quote, language=language).value
    assert isinstance(value, Numeric)
    assert (kind, unit) == (value.kind, value.unit)


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Over forty years the couples rose from twelve to 164.", "twelve"),
        ("The bill was €5m. The population is 3.2 million.", "3.2 million"),
        ("The bill was €5m, or $6m. The costs rose to 4.2 million.", "4.2 million"),
        ("It took 40 minutes. The jury of 12 met.", "12"),
    ],
)
def test_units_that_are_no_others(claim: One, text: str, quote: str) -> None:
    """Years before a count lend nothing to it, people are no sums, and of two currencies none is chosen."""
    value = claim(text, quote).value
    assert isinstance(value, Numeric)
    assert "number" == value.kind


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "The men, 51 and 34 years old, were hurt.", "51"),
        ("de", "Verletzt wurden zwei Männer, 51 und 34 Jahre alt.", "51"),
        ("nl", "De mannen van 34 en 51 jaar raakten gewond.", "34"),
        ("fr", "Les deux hommes, âgés de 34 et 51 ans, ont été blessés.", "34"),
        ("es", "Los hombres, de 34 y 51 años, resultaron heridos.", "34"),
        ("it", "Due operai, di 34 e 51 anni, sono rimasti intossicati.", "34"),
        ("pt", "Os homens, de 34 e 51 anos, ficaram feridos.", "34"),
        ("ru", "Мужчины 34 и 51 года пострадали.", "34"),
    ],
)
def test_joined_numbers_share_a_unit(claim: One, language: str, text: str, quote: str) -> None:
    """The unit of the second is that of the first."""
    value = claim(text, quote, language=language).value
    assert isinstance(value, Numeric)
    assert ("duration", "year") == (value.kind, value.unit)
