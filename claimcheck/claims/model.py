"""A claim: a value with what it is said of, when, and by whom."""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

from claimcheck.values.model import Value


class Status(StrEnum):
    """How a claim is put forward: only like is compared with like."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    FORECAST = "forecast"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"


class Subject(BaseModel):
    """Whom or what a claim is about: ``name`` as a person would say it, ``aliases`` the other forms in its document.

    ``key`` is the language-neutral form that linking compares; ``named`` is false for a subject that is no proper name.
    ``places`` are the keys of the countries, regions and districts that the text names where it introduces the subject,
    sorted: they tell namesakes apart.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = ""
    key: str = ""
    aliases: tuple[str, ...] = ()
    named: bool = False
    places: tuple[str, ...] = ()


class Attribute(BaseModel):
    """What of the subject a value states: ``name`` readable, ``concepts`` language-neutral ids of the lexicon.

    ``noun`` is the counted or measured noun phrase, ``stems`` the content words around the value in stemmed form.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = ""
    concepts: tuple[str, ...] = ()
    noun: str = ""
    stems: tuple[str, ...] = ()


class Claim(BaseModel):
    """A statement that carries a value, in one place of one document.

    ``start`` and ``end`` are code points of the document's text (of its title where ``field`` is ``title``), end
    exclusive; ``quote`` is what stands there, and ``sentence`` the span of the sentence around it. ``period`` is the EDTF
    time the value is about, ``None`` where it is not said; ``period_basis`` tells what says so: its own sentence or table
    ("stated"), the text or headings near it ("nearby"), or no more than the document's day ("document"). ``scope`` holds
    words that narrow the subject ("net", "first half", "in Iowa"). ``source`` is who said it, empty for the document
    itself. ``direction`` and ``role`` are those of the mention.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    document: str
    field: Literal["text", "title"] = "text"
    start: int
    end: int
    quote: str
    sentence: tuple[int, int] = (0, 0)
    subject: Subject = Subject()
    attribute: Attribute = Attribute()
    value: Value
    alternatives: tuple[Value, ...] = ()
    period: str | None = None
    period_basis: Literal["stated", "nearby", "document", ""] = ""
    scope: tuple[str, ...] = ()
    status: Status = Status.ASSERTED
    source: str = ""
    direction: Literal["up", "down"] | None = None
    role: Literal["by", "to", "from"] | None = None
    language: str = ""
    published: str | None = None
