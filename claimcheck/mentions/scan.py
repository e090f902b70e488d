"""What the readers of one text share: its tokens, its language, the day it was written, and the drafts they return."""

import datetime as dt
from dataclasses import dataclass, field
from decimal import Decimal

from claimcheck.lang.model import Language
from claimcheck.lang.words import Tokens
from claimcheck.values.model import Value

_STOPS = frozenset(".!?;\n")


@dataclass(slots=True)
class Scan:
    """One text being read. ``floor`` is the first token that no earlier mention has taken.

    ``numbers`` are those read so far, by token, and ``unscaled`` the same without the scale words behind them;
    ``last_names`` the names of persons that were looked for, ``None`` before.
    """

    tokens: Tokens
    lang: Language
    reference: dt.date | None
    floor: int = 0
    last_date: tuple[int, str] | None = None
    in_span: bool = False
    numbers: dict[int, "Numeral | None"] = field(default_factory=dict)
    unscaled: dict[int, "Numeral | None"] = field(default_factory=dict)
    last_names: frozenset[str] | None = None

    def sentence_start(self, index: int, reach: int) -> int:
        """The first token of the sentence around ``index``, at most ``reach`` tokens back."""
        low = self.tokens.low
        first = index
        while first > 0 and index - first < reach and not self.is_stop(first - 1, low):
            first -= 1
        return first

    def past(self, index: int, words: frozenset[str]) -> int | None:
        """The token behind one of some words, and behind the apostrophe that shortens it ("d'euros"); ``None`` for none."""
        low = self.tokens.low
        if index >= len(low) or low[index] not in words:
            return None
        return index + 2 if self.tokens.word(index + 1) == "'" and self.tokens.touches(index + 1) else index + 1

    def is_stop(self, index: int, low: list[str]) -> bool:
        """Whether a sentence ends with the token at ``index``; a full stop does before a space, but not before a small letter."""
        word = low[index]
        if word not in _STOPS:
            return False
        if word != "." or index + 1 >= len(low):
            return True
        follows = self.tokens.text[self.tokens.start[index + 1]]
        return not (self.tokens.touches(index + 1) or follows.islower() or follows == ",")


@dataclass(slots=True)
class Draft:
    """A value found: tokens ``first`` to ``next`` (exclusive), and what the mention will say of it."""

    first: int
    next: int
    value: Value
    alternatives: tuple[Value, ...] = ()
    relative: bool = False
    parts: tuple["Draft", ...] = ()
    direction: str | None = None
    role: str | None = None


@dataclass(slots=True)
class Numeral:
    """A number read at tokens ``first`` to ``next``.

    ``amount`` is ``None`` for an order of magnitude ("tens of"), which has ``low`` and ``high``. ``step`` is the size of
    its last stated digit, zero where exact. ``scaled`` says that a scale word was part of it, ``tail`` is the rest of a
    compound word ("zwölfjährig"). ``about`` marks a group that only approximates ("une dizaine"), ``hedge``
    is the modifier inside a number ("5 с лишним миллионов").
    """

    first: int
    next: int
    amount: Decimal | None
    step: Decimal = Decimal(0)
    low: Decimal | None = None
    high: Decimal | None = None
    digits: bool = False
    scaled: Decimal = Decimal(1)
    ordinal: bool = False
    fraction: bool = False
    plain: bool = False
    tail: str = ""
    alternatives: tuple[Decimal, ...] = ()
    about: bool = False
    hedge: str = ""

    def copy(self) -> "Numeral":
        """The same number, free to be changed."""
        return Numeral(
            self.first, self.next, self.amount, self.step, self.low, self.high, self.digits, self.scaled, self.ordinal,
            self.fraction, self.plain, self.tail, self.alternatives, self.about, self.hedge,
        )  # fmt: skip

    def times(self, factor: Decimal) -> "Numeral":
        """The same number counted in units of ``factor``."""
        self.amount = None if self.amount is None else self.amount * factor
        self.low = None if self.low is None else self.low * factor
        self.high = None if self.high is None else self.high * factor
        self.step = (self.step or Decimal(1)) * factor
        self.scaled *= factor
        if self.alternatives:
            self.alternatives = tuple([other * factor for other in self.alternatives])
        return self


def is_year(word: str) -> bool:
    """Whether a word is four digits that may be a year of our time."""
    return len(word) == len("2023") and word.isdecimal() and word[:2] in ("19", "20")
