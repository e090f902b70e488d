"""What a check returns: every claim, every comparison, and what was not understood."""

from typing import Literal

from pydantic import BaseModel, ConfigDict

from claimcheck.claims.model import Claim
from claimcheck.compare.model import Comparison


class DocumentSummary(BaseModel):
    """A document of the report: what it is, and the language and publication day that were used for it.

    ``path`` and ``first_line`` are those of the document: where its text begins in which file.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str
    path: str | None = None
    first_line: int = 1
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str
    characters: int
    claims: int


class NotUnderstood(BaseModel):
    """A place that looked like a value and was not understood, with the reason: nothing is lost.

    ``start`` and ``end`` are code points of the document's text, of its title where ``field`` is ``title``.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    field: Literal["text", "title"] = "text"
    start: int
    end: int
    quote: str
    reason: str


class Report(BaseModel):
    """The outcome of one check, in a stable order: the same documents give the same report.

    ``skipped`` holds one line for each file, or line of JSON Lines, that was passed over in reading.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: str
    documents: tuple[DocumentSummary, ...] = ()
    claims: tuple[Claim, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    not_understood: tuple[NotUnderstood, ...] = ()
    skipped: tuple[str, ...] = ()
