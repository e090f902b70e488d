"""What a finder returns: a span of text and the value it states."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from claimcheck.values.model import Value


class Mention(BaseModel):
    """A value in a text: ``text[start:end] == surface``, in code points, end exclusive.

    ``alternatives`` holds the other readings of an ambiguous surface ("01/02", "$" in a text of no country), the likeliest
    being ``value``. ``direction`` is set where the value is part of a change ("rose 5%": up), and ``role`` says which part:
    the size of the change (``by``), the level after it (``to``) or before it (``from``). ``relative`` is true for a date
    that was worded relative to another ("last year"). ``parts`` are the two ends of a span of dates, where each was
    stated as a date of its own ("between January 2019 and 30 June 2021").
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: int
    end: int
    surface: str
    value: Value
    alternatives: tuple[Value, ...] = ()
    direction: Literal["up", "down"] | None = None
    role: Literal["by", "to", "from"] | None = None
    relative: bool = False
    parts: tuple["Mention", ...] = ()
