"""Claims built by hand, a few documents of them, and a made-up archive."""

import random
from collections.abc import Callable
from decimal import Decimal

import pytest

from claimcheck.claims.model import Attribute, Claim, Subject
from claimcheck.link.record import Record, record
from claimcheck.values import Count, Value

Build = Callable[..., Record]


@pytest.fixture
def build() -> Build:
    """Makes a record of a claim: a sentence, the value's words in it, and what else matters."""
    return _build


def _build(
    sentence: str, quote: str, value: Value, *, number: int = 0, document: int = 0, at: int = 0, **fields: object
) -> Record:
    start = at + sentence.index(quote)
    claim = Claim(
        id=f"{document}:{number}",
        document=str(document),
        start=start,
        end=start + len(quote),
        quote=quote,
        sentence=(at, at + len(sentence)),
        value=value,
        **{"language": "en", **fields},
    )
    return record(claim, number=number, document=document, place=number, sentence=sentence)


@pytest.fixture
def archive() -> Callable[[int], list[Record]]:
    """Makes an archive of so many claims: each fact is told twice, in documents of twenty claims; 2i and 2i + 1 are one fact."""
    return _archive


def _archive(size: int) -> list[Record]:
    chance = random.Random(size)
    names = [f"{_word(chance).title()} {_word(chance).title()}" for _ in range(max(20, size // 20))]
    nouns, verbs = ([_word(chance) for _ in range(800)] for _ in range(2))
    documents = max(2, size // 20)
    records = []
    for fact in range(size // 2):
        common = chance.random() < 0.5
        name = names[min(int(chance.paretovariate(0.8)) - 1, len(names) - 1)] if common else chance.choice(names)
        noun, amount = chance.choice(nouns), Decimal(chance.randrange(10, 99_999))
        for number in (2 * fact, 2 * fact + 1):
            told = amount if chance.random() < 0.9 else amount + chance.randrange(1, 50)
            words = [name, chance.choice(verbs), "and", str(told), noun, *(chance.choice(verbs) for _ in range(3))]
            value = Count(amount=told, low=told, high=told, unit=noun)
            records.append(
                _build(
                    " ".join(words),
                    str(told),
                    value,
                    number=number,
                    document=chance.randrange(documents),
                    at=200 * number,
                    subject=Subject(name=name, key=name.lower(), named=True),
                    attribute=Attribute(noun=noun),
                )
            )
    return records


def _word(chance: random.Random) -> str:
    return "".join(
        chance.choice(["ba", "ko", "li", "ru", "te", "mon", "dar", "sel", "vin", "por", "gri", "ast"]) for _ in range(3)
    )
