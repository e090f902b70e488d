"""Values written out by an independent route, Babel and num2words, are found again with the same value and span."""

import datetime as dt
import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from num2words import CONVERTER_CLASSES, num2words

from claimcheck.lang import languages, load
from claimcheck.mentions import Mention, find_mentions

LANGUAGES = languages()
CURRENCIES = ("EUR", "USD", "GBP", "CHF", "JPY")
SENTENCES = sorted((Path(__file__).parents[2] / "fixtures" / "sentences").glob("*.toml"))
# A sentence of each language that says nothing of numbers, round a value.
FRAMES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8"))["frame"].split("{}") for path in SENTENCES}
RELAXED = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
pytestmark = pytest.mark.parametrize("language", LANGUAGES)


def found(language: str, rendered: str) -> tuple[str, list[Mention]]:
    """The sentence that holds the rendered value, and what is found in it."""
    before, after = FRAMES[language]
    text = f"{before}{rendered}{after}"
    return text, find_mentions(text, language=language)


def only(language: str, rendered: str) -> Mention:
    """The one mention of a rendered value, whose span must be the value's own."""
    text, mentions = found(language, rendered)
    assert [mention.surface for mention in mentions] == [rendered], text
    return mentions[0]


@RELAXED
@given(cents=st.integers(min_value=1, max_value=10**11))
def test_decimals_are_found(language: str, cents: int) -> None:
    """A number with two decimals, grouped as the language does, keeps its amount."""
    amount = Decimal(cents) / 100
    mention = only(language, format_decimal(amount, format="#,##0.00", locale=language))
    assert mention.value.amount == amount


@RELAXED
@given(amount=st.integers(min_value=1, max_value=10**12), currency=st.sampled_from(CURRENCIES))
def test_sums_are_found(language: str, amount: int, currency: str) -> None:
    """A sum as CLDR writes it keeps its amount and its currency."""
    rendered = format_currency(amount, currency, format="#,##0 ¤¤", locale=language, currency_digits=False)
    mention = only(language, rendered)
    assert (mention.value.kind, mention.value.amount, mention.value.unit) == ("money", amount, currency)


@RELAXED
@given(tenths=st.integers(min_value=1, max_value=9999))
def test_shares_are_found(language: str, tenths: int) -> None:
    """A share in per cent as CLDR writes it keeps its amount."""
    rendered = format_percent(Decimal(tenths) / 1000, format="#,##0.0 %", locale=language)
    mention = only(language, rendered)
    assert (mention.value.kind, mention.value.amount) == ("percent", Decimal(tenths) / 10)


@RELAXED
@given(
    day=st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2099, 12, 31)),
    style=st.sampled_from(["long", "full"]),
)
def test_days_are_found(language: str, day: dt.date, style: str) -> None:
    """A day as CLDR writes it out is that day."""
    rendered = format_date(day, format=style, locale=language)
    _, mentions = found(language, rendered)
    assert [mention.value.model_dump()["edtf"] for mention in mentions if mention.value.kind == "date"] == [
        day.isoformat()
    ]


@RELAXED
@given(number=st.integers(min_value=2, max_value=9_999_999))
def test_number_words_are_found(language: str, number: int) -> None:
    """A number spelled out in words keeps its value and its whole span."""
    if language not in CONVERTER_CLASSES:
        pytest.skip(f"num2words has no {language}")
    # num2words elides one letter too many before "diciotto".
    rendered = num2words(number, lang=language).replace("dicotto", "diciotto")
    # A word that is an adjective as well ("neuf") says nothing alone at the end of a sentence.
    assume(rendered not in load(language).numbers.homonym)
    text, mentions = found(language, rendered)
    assert [mention.value.amount for mention in mentions] == [number], text
