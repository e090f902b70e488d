"""The same value in another language, in words, or on another scale has the same verdict."""

import tomllib
from decimal import Decimal
from pathlib import Path

import num2words
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.model import Claim
from claimcheck.compare import compare
from claimcheck.mentions import find_mentions

FOLDER = Path(__file__).parents[2] / "fixtures" / "sentences"
SENTENCES = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}
LANGUAGES = sorted(language for language, data in SENTENCES.items() if "millions" in data)
small = st.integers(11, 990).map(lambda tenths: Decimal(tenths) / 10)


def digits(amount: Decimal, language: str) -> str:
    """The number as the language writes it."""
    data = SENTENCES[language]
    return f"{amount:,f}".replace(",", "\0").replace(".", data["decimal"]).replace("\0", data["group"])


def told(number: str, language: str, sentence: str) -> Claim:
    """The claim of the one value in a sentence with that number."""
    text = str(SENTENCES[language][sentence]).format(number)
    (found,) = find_mentions(text, language=language)
    return Claim(id=text, document=language, start=found.start, end=found.end, quote=found.surface, value=found.value)


@pytest.mark.parametrize("sentence", ["millions", "share"])
@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
@settings(max_examples=10, deadline=None, derandomize=True)
@given(first=small, second=small)
def test_the_language_makes_no_difference(sentence: str, language: str, first: Decimal, second: Decimal) -> None:
    """Two sums or shares compare alike whichever language tells either."""
    pairs = [(one, other) for one in ("en", language) for other in ("en", language)]
    found = [
        compare(told(digits(first, one), one, sentence), told(digits(second, other), other, sentence))
        for one, other in pairs
    ]
    assert 1 == len({(each.verdict, each.reason, each.severity) for each in found})


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=10, deadline=None, derandomize=True)
@given(first=st.integers(11, 99).map(lambda tenths: Decimal(tenths) / 10), second=small)
def test_the_scale_makes_no_difference(language: str, first: Decimal, second: Decimal) -> None:
    """2.5 billion and 2,500 million are one value when they are told to the same digit."""
    here, other = (told(digits(each, language), language, "billions") for each in (first, second))
    millions = told(digits(first * 1000, language), language, "millions")
    stated = millions.value.model_copy(update={"resolution": here.value.resolution})  # type: ignore[union-attr]
    same = millions.model_copy(update={"value": stated})
    assert compare(here, other).verdict is compare(same, other).verdict


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=10, deadline=None, derandomize=True)
@given(first=st.integers(2, 99), second=st.integers(2, 99))
def test_words_for_digits_make_no_difference(language: str, first: int, second: int) -> None:
    """A number in words compares like the same in digits."""
    spelled = told(num2words.num2words(first, lang=language), language, "people")
    plain, other = (told(str(number), language, "people") for number in (first, second))
    assert compare(spelled, other).verdict is compare(plain, other).verdict
