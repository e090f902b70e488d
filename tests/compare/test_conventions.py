"""Numbers written by the conventions of another language have the same verdict."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.model import Claim
from claimcheck.compare import compare
from claimcheck.lang import languages
from claimcheck.mentions import find_mentions

# How a number is written (group, decimal), and a sentence with a length in each language.
CONVENTIONS = {
    "en": (",", ".", "The course is {} km long."),
    "nl": (".", ",", "Het parcours is {} km lang."),
    "de": (".", ",", "Die Strecke ist {} km lang."),
    "fr": ("\u202f", ",", "Le parcours fait {} km."),
    "es": (".", ",", "El recorrido tiene {} km."),
    "it": (".", ",", "Il percorso misura {} km."),
    "pt": (".", ",", "O percurso tem {} km."),
    "ru": ("\u00a0", ",", "Длина дороги {} км."),
}


def written(amount: Decimal, language: str) -> str:
    """The number as the language writes it, in a sentence."""
    group, decimal, sentence = CONVENTIONS[language]
    digits = f"{amount:,f}".replace(",", "\0").replace(".", decimal).replace("\0", group)
    return sentence.format(digits)


def claim(amount: Decimal, language: str) -> Claim:
    """The claim of that length in that language."""
    text = written(amount, language)
    (found,) = find_mentions(text, language=language)
    return Claim(id=text, document=language, start=found.start, end=found.end, quote=found.surface, value=found.value)


amounts = st.integers(2, 99_999).map(Decimal) | st.decimals(2, 999, places=1)


@pytest.mark.parametrize("language", sorted(set(CONVENTIONS) - {"en"}))
@settings(max_examples=25, deadline=None, derandomize=True)
@given(first=amounts, second=amounts)
def test_the_conventions_make_no_difference(language: str, first: Decimal, second: Decimal) -> None:
    """Two numbers in English, and the same two in another language, compare alike."""
    if language not in languages():
        pytest.skip(f"no data for {language}")
    english, other = (compare(claim(first, each), claim(second, each)) for each in ("en", language))
    assert (english.verdict, english.reason, english.severity) == (other.verdict, other.reason, other.severity)
