"""The values that a claim can carry, one type a kind; built from text by the finders, never from floats."""

from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal, TypedDict, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer


class Modifier(StrEnum):
    """A hedge or bound as it was worded (after TIMEX3 ``mod``): kept as a field, never dropped.

    ``NEARLY`` is a little less than the amount, ``JUST_OVER`` a little more; ``START``, ``MID`` and ``END`` are parts
    of a date's span.
    """

    APPROX = "approx"
    NEARLY = "nearly"
    JUST_OVER = "just-over"
    LESS_THAN = "less-than"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    AT_LEAST = "at-least"
    BEFORE = "before"
    AFTER = "after"
    SINCE = "since"
    UNTIL = "until"
    START = "start"
    MID = "mid"
    END = "end"


def _no_float(value: Any) -> Any:
    if isinstance(value, float):
        raise TypeError(f"amounts are decimal text or Decimal, got the float {value!r}")
    return value


def plain(amount: Decimal) -> str:
    """The amount without an exponent and without trailing zeros: ``2500000000``, ``0.042``."""
    text = format(amount, "f")
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


Amount = Annotated[Decimal, BeforeValidator(_no_float), PlainSerializer(plain, return_type=str, when_used="json")]


class _Value(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    modifier: Modifier | None = None


class Numeric(_Value):
    """A value with a number.

    ``amount`` is the nominal value, ``None`` for a range; ``low`` and ``high`` are the bounds as stated, inclusive,
    ``None`` where that end is open ("at least 3": low 3, high open). ``resolution`` is the size of the last stated
    digit ("12.4 million": 100000), zero where the number is exact. ``unit`` is language-neutral: an ISO 4217 code, a
    pint name, ``percent``, ``percentage_point``, ``rank``, or the counted noun as worded; a rate has a slash
    (``USD/year``).
    """

    amount: Amount | None = None
    low: Amount | None = None
    high: Amount | None = None
    resolution: Amount = Decimal(0)
    unit: str = ""


M = TypeVar("M", bound=BaseModel)
N = TypeVar("N", bound=Numeric)


class Bounds(TypedDict):
    """The numbers of a value: its amount, its ends and the size of its last stated digit."""

    amount: Decimal | None
    low: Decimal | None
    high: Decimal | None
    resolution: Decimal


def made(model: type[N], kind: str, unit: str, modifier: Modifier | None, bounds: Bounds) -> N:
    """The value of these parts, which the caller vouches for: the finder makes thousands, and checking takes as long."""
    return unchecked(model, {"kind": kind, "modifier": modifier, **bounds, "unit": unit})


def unchecked(model: type[M], fields: dict[str, Any]) -> M:
    """The model of these fields, which are all that it has, in its order, and which the caller vouches for.

    It equals what ``model_construct`` makes, which looks for aliases and defaults of every field and so takes several
    times as long.
    """
    instance = model.__new__(model)
    object.__setattr__(instance, "__dict__", fields)
    object.__setattr__(instance, "__pydantic_fields_set__", set(fields))
    object.__setattr__(instance, "__pydantic_extra__", None)
    object.__setattr__(instance, "__pydantic_private__", None)
    return instance


class Money(Numeric):
    """A sum: ``unit`` is an ISO 4217 code, with a slash for a rate."""

    kind: Literal["money"] = "money"


class Count(Numeric):
    """A number of things: ``unit`` is the counted noun as worded, lower case, empty where it was left out."""

    kind: Literal["count"] = "count"


class Percent(Numeric):
    """A share or change in per cent, or percentage points: ``unit`` is ``percent`` or ``percentage_point``."""

    kind: Literal["percent"] = "percent"


class Rank(Numeric):
    """A place in an order: ``of`` is the number of those ranked, ``None`` where it was not said."""

    kind: Literal["rank"] = "rank"
    of: Amount | None = None


class Quantity(Numeric):
    """A measure: ``unit`` is a pint expression such as ``kilometer/hour``."""

    kind: Literal["quantity"] = "quantity"


class Duration(Numeric):
    """A length of time or an age: ``unit`` is one of ``second``, ``minute``, ``hour``, ``day``, ``week``, ``month``,
    ``year``.
    """

    kind: Literal["duration"] = "duration"


class Ratio(Numeric):
    """A multiple ("twice": 2, unit ``times``) or a fraction of a whole ("a quarter": 0.25, unit ``fraction``)."""

    kind: Literal["ratio"] = "ratio"


class Score(Numeric):
    """A score or a size of several numbers: ``text`` is its numbers in order, as "3-1" or "92 x 73"."""

    kind: Literal["score"] = "score"
    text: str = ""


class Number(Numeric):
    """A bare number of which nothing else is known."""

    kind: Literal["number"] = "number"


class Date(_Value):
    """A day, month, year or span in EDTF; ``start`` and ``end`` are its first and last ISO day, ``None`` where open.

    ``edtf`` is empty where a relative date has nothing to be resolved against.
    """

    kind: Literal["date"] = "date"
    edtf: str = ""
    start: str | None = None
    end: str | None = None


Value = Annotated[
    Money | Count | Percent | Rank | Quantity | Duration | Ratio | Score | Number | Date, Field(discriminator="kind")
]
