"""Numbers written by the conventions of another language have the same verdict."""

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.claims.model import Claim
from claimcheck.compare import compare
from claimcheck.mentions import find_mentions

# Of each language: a sentence with a length, and how the number in it is written.
FOLDER = Path(__file__).parents[2] / "fixtures" / "sentences"
CONVENTIONS = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("*.toml"))}


def written(amount: Decimal, language: str) -> str:
    """The number as the language writes it, in a sentence."""
    data = CONVENTIONS[language]
    digits = f"{amount:,f}".replace(",", "\0").replace(".", data["decimal"]).replace("\0", data["group"])
    return str(data["length"]).format(digits)


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
    english, other = (compare(claim(first, each), claim(second, each)) for each in ("en", language))
    assert (english.verdict, english.reason, english.severity) == (other.verdict, other.reason, other.severity)
