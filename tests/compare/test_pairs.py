"""The pairs of fixtures/pairs: two values of one fact, and the verdict of a careful editor."""

import collections
import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from claimcheck.claims.model import Attribute, Claim
from claimcheck.compare import Comparison, Verdict, compare
from claimcheck.compare.codes import reasons
from claimcheck.values import edtf
from claimcheck.values.model import Date, Value

FOLDER = Path(__file__).parents[2] / "fixtures" / "pairs"
VALUE: TypeAdapter[Value] = TypeAdapter(Value)


def pairs() -> list[Any]:
    """Every pair of values, named by its file and number."""
    found = []
    for path in sorted(FOLDER.glob("values-*.toml")):
        for number, pair in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["pair"], start=1):
            found.append(pytest.param(pair, id=f"{path.stem}-{number}"))
    return found


def claim(name: str, value: dict[str, Any], context: dict[str, Any]) -> Claim:
    """A claim with the value and what else the fixture says of it."""
    fields = dict(value)
    quote, others = fields.pop("quote", ""), context.pop("alternatives", [])
    concepts = tuple(context.pop("concepts", ()))
    stated = _date(fields) if fields["kind"] == "date" else VALUE.validate_python(fields)
    alternatives = tuple(_other(stated, other) for other in others)
    return Claim(id=name, document=name, start=0, end=len(quote), quote=quote, value=stated, alternatives=alternatives,
                 attribute=Attribute(concepts=concepts), **context)  # fmt: skip


def _date(fields: dict[str, Any]) -> Date:
    text, modifier = fields.get("edtf", ""), fields.get("modifier")
    return edtf.date_value(text, modifier) if text else Date()


def _other(value: Value, reading: str) -> Value:
    return edtf.date_value(reading) if isinstance(value, Date) else value.model_copy(update={"unit": reading})


def verdict(pair: dict[str, Any], *, swapped: bool = False) -> Comparison:
    """The comparison of a pair, or of the pair the other way round."""
    sides = [claim(side, pair[side], dict(pair.get(f"{side}_claim", {}))) for side in ("left", "right")]
    return compare(*reversed(sides)) if swapped else compare(*sides)


@pytest.mark.parametrize("pair", pairs())
def test_the_verdict_is_the_editors(pair: dict[str, Any]) -> None:
    """Verdict, reason and severity are those of the fixture."""
    found = verdict(pair)
    assert (pair["verdict"], pair["reason"]) == (found.verdict, found.reason), found.explanation
    assert pair.get("severity") == (found.severity.value if found.severity else None), found.explanation


@pytest.mark.parametrize("pair", pairs())
def test_the_verdict_is_the_same_the_other_way_round(pair: dict[str, Any]) -> None:
    """Left and right make no difference to verdict, reason and severity."""
    found, other = verdict(pair), verdict(pair, swapped=True)
    assert (found.verdict, found.reason, found.severity) == (other.verdict, other.reason, other.severity)


@pytest.mark.parametrize("pair", pairs())
def test_the_explanation_is_a_sentence(pair: dict[str, Any]) -> None:
    """An editor is told in one sentence, which quotes at least one of the two."""
    text = verdict(pair).explanation
    assert text.endswith(".")
    assert "None" not in text
    quotes = [pair[side].get("quote", "") for side in ("left", "right")]
    assert any(quote.casefold() in text.casefold() for quote in quotes)


def test_every_reason_has_three_pairs() -> None:
    """Each reason that a comparison of two claims can give is settled by at least three pairs."""
    counts = collections.Counter(pair.values[0]["reason"] for pair in pairs())
    alone = [slug for slug in reasons() if slug not in DERIVED]
    assert {slug: counts[slug] for slug in alone if counts[slug] < 3} == {}


# These come of more than two claims, or of two in one text: tests/compare/test_ties.py and test_internal.py hold them.
DERIVED = {
    slug
    for slug, reason in reasons().items()
    if reason.id.startswith("CC2") and slug not in ("age-does-not-fit", "length-does-not-fit", "rank-beyond-field")
}
DERIVED |= {slug for slug in reasons() if slug.endswith("-fits")} - {"age-fits", "length-fits"} | {
    "other-side",
    "part-of-whole",
}


def test_there_are_pairs_of_all_verdicts() -> None:
    """The fixtures are there, and not of one verdict only."""
    assert {pair.values[0]["verdict"] for pair in pairs()} == {verdict.value for verdict in Verdict}
