"""A second reading of the labelled cases by machine: what a slip of the pen leaves in the gold."""

import datetime as dt
import json
import re
from decimal import Decimal, InvalidOperation
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parents[2] / "fixtures" / "corpus" / "cases"
CASES = sorted(FOLDER.glob("*.json"))
KINDS = {"money", "date", "count", "percent", "rank", "quantity", "duration", "ratio", "score", "number"}
VERDICTS = {"agree", "conflict", "unrelated", "ambiguous"}
_README = (FOLDER / "README.md").read_text(encoding="utf-8").split("(`phenomena`)")[-1]
# The vocabulary is the first column of the table that documents it.
PHENOMENA = set(re.findall(r"^\| ([a-z-]+) \|", _README, flags=re.MULTILINE)) - {"name"}
# With one of these, two values that agree need not be the same one.
LOOSE = {"age-or-duration", "bound", "date-precision", "derived", "fraction", "fx", "hedge", "range", "rounding"}
NUMBER = re.compile(r"([<>]=?)?(-?\d+(?:\.\d+)?)(?:\.\.(-?\d+(?:\.\d+)?))?")
DATE = re.compile(r"([<>]=?)?-?\d{4}(-\d{2}){0,2}(/\d{4}(-\d{2}){0,2})?")
SCORE = re.compile(r"\d+(?:\.\d+)?( ?[-x] ?\d+)*")
ROUNDING = Decimal("0.06")


def loaded(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return case


def claims_of(case: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {claim["id"]: claim for claim in case["claims"]}


def occurrences(text: str, quote: str) -> int:
    return sum(text.startswith(quote, at) for at in range(len(text)))


@cache
def registry() -> Any:
    import pint

    return pint.UnitRegistry(non_int_type=Decimal)


def bounds(claim: dict[str, Any]) -> tuple[Decimal, Decimal] | None:
    """The lowest and highest number of a numeric claim as written, ``None`` for a date or a score."""
    match = NUMBER.fullmatch(claim["value"])
    if claim["kind"] == "date" or not match:
        return None
    return Decimal(match[2]), Decimal(match[3] or match[2])


def in_unit_of(claim: dict[str, Any], other: dict[str, Any]) -> tuple[Decimal, Decimal] | None:
    """The bounds of ``other`` in the unit of ``claim``; ``None`` where the one does not convert into the other."""
    import pint

    numbers = bounds(other)
    if claim["unit"] == other["unit"] or numbers is None:
        return numbers
    try:
        low, high = (registry().Quantity(n, other["unit"]).to(claim["unit"]).magnitude for n in numbers)
    except (pint.errors.PintError, InvalidOperation, ValueError, TypeError, AssertionError):
        return None
    return low, high


def far_apart(one: dict[str, Any], two: dict[str, Any]) -> bool:
    """Whether two plain numbers in one unit differ by more than rounding can explain."""
    left, right = bounds(one), in_unit_of(one, two)
    if left is None or right is None or "<" in one["value"] + two["value"] or ">" in one["value"] + two["value"]:
        return False
    gap = max(left[0], right[0]) - min(left[1], right[1])
    return gap > ROUNDING * max(abs(left[1]), abs(right[1]))


def case_parameters() -> list[Any]:
    return [pytest.param(loaded(path), id=path.stem) for path in CASES]


def test_there_are_cases_of_both_halves() -> None:
    """An empty evaluation is a failure; the halves are the same size, give or take one."""
    splits = [loaded(path)["split"] for path in CASES]
    assert len(splits) >= 40
    assert abs(splits.count("train") - splits.count("test")) <= 1


@pytest.mark.parametrize("case", case_parameters())
def test_quotes_are_in_their_documents(case: dict[str, Any]) -> None:
    """Every quote occurs as often as the claim says, and every document has claims."""
    texts = {document["id"]: document["text"] for document in case["documents"]}
    assert len(texts) == len(case["documents"])
    assert set(texts) == {claim["document"] for claim in case["claims"]}
    for claim in case["claims"]:
        assert 1 <= claim["occurrence"] <= occurrences(texts[claim["document"]], claim["quote"]), claim


@pytest.mark.parametrize("case", case_parameters())
def test_values_are_well_formed(case: dict[str, Any]) -> None:
    """Kinds are known, values parse as their kind, published days are days, and ids are unique."""
    assert len(claims_of(case)) == len(case["claims"])
    for document in case["documents"]:
        assert document["published"] is None or dt.date.fromisoformat(document["published"])
    for claim in case["claims"]:
        pattern = {"date": DATE, "score": SCORE}.get(claim["kind"], NUMBER)
        assert claim["kind"] in KINDS, claim
        assert pattern.fullmatch(claim["value"]), claim
        assert (claim["unit"] == "date") == (claim["kind"] == "date"), claim
        assert claim["subject"], claim
        assert claim["attribute"], claim


@pytest.mark.parametrize("case", case_parameters())
def test_relations_name_claims(case: dict[str, Any]) -> None:
    """Both ends exist and differ, no pair is judged twice, and the words used are known ones."""
    claims, pairs = claims_of(case), [frozenset((r["a"], r["b"])) for r in case["relations"]]
    assert len(pairs) == len(set(pairs))
    for relation in case["relations"]:
        assert relation["verdict"] in VERDICTS, relation
        assert set(relation["phenomena"]) <= PHENOMENA, relation
        assert relation["a"] != relation["b"], relation
        assert relation["why"], relation
        assert {relation["a"], relation["b"]} <= set(claims), relation


@pytest.mark.parametrize("case", case_parameters())
def test_judged_values_can_be_compared(case: dict[str, Any]) -> None:
    """What agrees or conflicts is of one kind, or the relation says what ties the two kinds together."""
    claims, bridges = claims_of(case), {"derived", "age-or-duration", "fraction", "fx", "internal"}
    for relation in case["relations"]:
        one, two = claims[relation["a"]], claims[relation["b"]]
        judged = relation["verdict"] in ("agree", "conflict")
        assert not judged or one["kind"] == two["kind"] or set(relation["phenomena"]) & bridges, (relation, one, two)


@pytest.mark.parametrize("case", case_parameters())
def test_verdicts_fit_the_values(case: dict[str, Any]) -> None:
    """Numbers that agree are near each other unless a sum ties them; those that conflict are not the same."""
    claims = claims_of(case)
    for relation in case["relations"]:
        one, two = claims[relation["a"]], claims[relation["b"]]
        loose, same = set(relation["phenomena"]) & LOOSE, one["value"] == two["value"] and one["unit"] == two["unit"]
        if relation["verdict"] == "conflict":
            assert not same, (relation, one, two)
        if relation["verdict"] == "agree" and not loose and one["kind"] == two["kind"]:
            assert not far_apart(one, two), (relation, one, two)
            assert one["kind"] not in ("date", "score") or one["value"] == two["value"], (relation, one, two)


@pytest.mark.parametrize("case", case_parameters())
def test_no_pair_about_one_fact_is_forgotten(case: dict[str, Any]) -> None:
    """Two claims of one subject, attribute and period have a verdict: a conflict left out would count as an alarm."""
    pairs = {frozenset((r["a"], r["b"])) for r in case["relations"]}
    for one, two in combinations(case["claims"], 2):
        same = all(one.get(key) == two.get(key) for key in ("subject", "attribute", "period"))
        assert not same or frozenset((one["id"], two["id"])) in pairs, (one, two)


@pytest.mark.parametrize("case", case_parameters())
def test_agreement_is_transitive(case: dict[str, Any]) -> None:
    """What agrees with both sides of a conflict hedges or is coarser: two exact equals never conflict."""
    claims, verdicts = claims_of(case), {frozenset((r["a"], r["b"])): r["verdict"] for r in case["relations"]}
    for a, b, c in combinations(claims, 3):
        found = [verdicts.get(frozenset(pair)) for pair in ((a, b), (b, c), (a, c))]
        if sorted(map(str, found)) == ["agree", "agree", "conflict"]:
            values = {(claims[i]["value"], claims[i]["unit"]) for i in (a, b, c)}
            assert len(values) == 3, (case["id"], a, b, c)
