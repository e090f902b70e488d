"""Reading claims from a few words, as the tests of this folder do."""

from collections.abc import Callable

import pytest

from claimcheck.claims.extraction import read_claims
from claimcheck.claims.model import Claim
from claimcheck.document import Document

Reader = Callable[..., list[Claim]]


@pytest.fixture
def claims() -> Reader:
    """The claims of a text, by default an English one of 8 February 2024."""

    def read(text: str, *, language: str = "en", published: str = "2024-02-08", **fields: str) -> list[Claim]:
        document = Document(id="a", text=text, language=language, published=published, **fields)
        return [claim for claim in read_claims(document).claims if claim.field == "text"]

    return read


@pytest.fixture
def claim(claims: Reader) -> Callable[..., Claim]:
    """The one claim of a text whose quote holds some words."""

    def read(text: str, quote: str, **fields: str) -> Claim:
        found = [claim for claim in claims(text, **fields) if quote in claim.quote]
        assert found, f"no claim holds {quote!r}"
        return found[0]

    return read
