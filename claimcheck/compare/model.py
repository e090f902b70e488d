"""The verdict on two claims, with everything needed to explain it."""

from enum import StrEnum

from pydantic import BaseModel, ConfigDict, Field


class Verdict(StrEnum):
    """What comparing two claims of one fact comes to."""

    AGREE = "agree"
    CONFLICT = "conflict"
    INCOMPARABLE = "incomparable"


class Severity(StrEnum):
    """How loudly to say a conflict: an error is confident, a warning likely, a note deserves a look."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


class Evidence(BaseModel):
    """One step of the reasoning that two claims are about one fact: a named level and its weight (natural log odds)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    feature: str
    level: str
    weight: float
    detail: str = ""


class Comparison(BaseModel):
    """The verdict on two claims, ``left`` and ``right`` being claim ids.

    ``reason`` is a stable code ("within-rounding"), ``explanation`` one sentence for an editor. ``confidence`` is the
    probability in [0, 1] that both are about one fact and the verdict holds; 1.0 where the caller said they are about
    one. ``severity`` is set on conflicts only. ``formula`` is the arithmetic behind a derived verdict, ``rate`` the
    exchange rate used with its day.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = ""
    left: str
    right: str
    verdict: Verdict
    reason: str
    severity: Severity | None = None
    confidence: float = Field(default=1.0, ge=0.0, le=1.0)
    explanation: str
    formula: str | None = None
    rate: str | None = None
    evidence: tuple[Evidence, ...] = ()
