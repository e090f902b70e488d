"""The unit and scale that a head, a label or a caption states: "thousand tonnes", "in € million", "(%)", "(000s)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claimcheck.claims.tokens import tokens
from claimcheck.lang import load
from claimcheck.lang.context import concepts, context
from claimcheck.mentions import find_mentions
from claimcheck.values.model import Count, Duration, Money, Number, Numeric, Percent, Quantity, Value

_INNER = re.compile(r"[(\[]([^()\[\]]{1,40})[)\]]")
_THOUSANDS = re.compile(r"[’']?000s?")
_CURRENCY = re.compile(r"[A-Z]{0,3}[$€£¥₽₹₩]|[A-Z]{3}(?![A-Za-z])")
_LETTER = re.compile(r"[^\W\d_]")
# A line that goes on for longer is no caption, a phrase of more words no unit, and shorter capitals are of a league table.
LONGEST = 160
_MOST_WORDS, _SHORTEST = 5, 3
_ONE, _MILLION = Decimal(1), Decimal(1_000_000)
_MEASURED = (Money, Quantity, Percent, Duration)


@dataclass(frozen=True, slots=True)
class Measured:
    """What one of the bare numbers of a table stands for: a value of amount 1, or the scale, and its other readings."""

    one: Numeric
    others: tuple[Value, ...] = ()


@lru_cache(maxsize=4096)
def stated(text: str, language: str) -> Measured | None:
    """The unit and scale that a head, a label or a caption states, ``None`` where it states none."""
    if len(text) > LONGEST:
        return None
    for phrase in _phrases(text.strip(" *_:.|"), language):
        if phrase == "m" and _counts(text, language):
            return Measured(Number(amount=_MILLION))
        if (found := _read(phrase, language)) is not None:
            return found
    return None


def _counts(text: str, language: str) -> bool:
    """Whether a head speaks of people or things, so that its "(m)" are millions and no metres."""
    known = concepts()
    spoken = context(language).attributes.find(tokens(text, (0, len(text))).folded)
    return any("count" in known[hit.label].kinds for hit in spoken[:1])


def _phrases(text: str, language: str) -> Iterator[str]:
    """The parts of a text that may be a unit: what stands in brackets, behind the last comma, behind "in", at the end."""
    yield from (inner for found in _INNER.findall(text) for inner in (found, *_behind_in(found, language)))
    plain = _INNER.sub(" ", text).strip()
    yield from _behind_in(plain, language)
    if "," in plain:
        yield plain.rpartition(",")[2].strip()
        yield plain.partition(",")[0].strip()
    yield plain
    last = plain.split()[-2:]
    yield from (" ".join(last[at:]) for at in range(len(last)) if not _LETTER.search(last[-1]))


def _behind_in(text: str, language: str) -> Iterator[str]:
    """What stands behind a preposition such as "in": "amounts in € million"."""
    words, places = text.split(), context(language).prepositions
    for at in range(len(words) - 1, -1, -1):
        if places.get(words[at].casefold()) == "place" and at + 1 < len(words):
            yield " ".join(words[at + 1 :]).partition(",")[0]


def _read(phrase: str, language: str) -> Measured | None:
    """A phrase as the unit, or the scale, of a bare number."""
    if _THOUSANDS.fullmatch(phrase):
        return Measured(Number(amount=Decimal(1000)))
    if len(phrase.split()) > _MOST_WORDS or (len(phrase) < _SHORTEST and phrase.isupper()):
        return None
    if len(phrase) > 1 and (scale := load(language).numbers.scale_short.get(phrase.casefold())):
        return Measured(Number(amount=scale))
    if load(language).numbers.ordinal.get(phrase.casefold()) is not None:
        return None
    for line in _lines(phrase):
        found = find_mentions(line, language)
        if len(found) == 1 and found[0].start == 0 and found[0].end == len(line) and _is_unit(found[0].value):
            value = found[0].value
            return Measured(value, found[0].alternatives) if isinstance(value, Numeric) else None
    return None


def _lines(phrase: str) -> Iterator[str]:
    """Texts that say one of a unit: "1 thousand tonnes", "€1m" for "€m" and for "m€"."""
    yield f"1 {phrase}"
    if code := _CURRENCY.search(phrase):
        rest = (phrase[: code.start()] + phrase[code.end() :]).strip()
        yield f"{code[0]}1{rest}" if not code[0].isalpha() else f"1{rest} {code[0]}"


def _is_unit(value: Value) -> bool:
    """Whether a value has a unit or a scale that a number of things has not by itself."""
    if not isinstance(value, Numeric) or value.amount is None or value.modifier is not None:
        return False
    return isinstance(value, _MEASURED) or (isinstance(value, Number | Count) and value.amount > _ONE)
