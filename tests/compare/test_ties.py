"""Sums between claims, and within one document."""

import collections
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from claimcheck.claims.model import Attribute, Claim, Subject
from claimcheck.compare.arithmetic import explains, ties
from claimcheck.compare.codes import reasons
from claimcheck.compare.comparison import compare
from claimcheck.compare.internal import internal
from claimcheck.compare.model import Comparison, Verdict
from claimcheck.compare.words import says
from claimcheck.values import Count, Date, Duration, Number, Rank, edtf
from claimcheck.values.edtf import date_value
from claimcheck.values.model import Value

FOLDER = Path(__file__).parents[2] / "fixtures" / "pairs"
MARK = re.compile(r"\[(\w+): ([^\]]*)\]")
VALUE: TypeAdapter[Value] = TypeAdapter(Value)
OF_CLAIM = ("role", "direction", "scope", "period", "period_basis", "status")


def load(name: str, each: str = "case") -> list[dict[str, Any]]:
    """The cases of a file."""
    cases: list[dict[str, Any]] = tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))[each]
    return cases


def read(case: dict[str, Any]) -> tuple[list[Claim], dict[str, str]]:
    """The claims of a case in order of place, and its texts without the marks."""
    texts, claims = {}, []
    for document, marked in case["documents"].items():
        text = MARK.sub(lambda match: match[2], marked)
        texts[document] = text
        claims += list(_claims(document, marked, text, case))
    return claims, texts


def _claims(document: str, marked: str, text: str, case: dict[str, Any]) -> list[Claim]:
    found, shift = [], 0
    for match in MARK.finditer(marked):
        start = match.start() - shift
        shift += len(match[0]) - len(match[2])
        found.append(_claim(match[1], document, text, start, match[2], case))
    return found


def _claim(name: str, document: str, text: str, start: int, quote: str, case: dict[str, Any]) -> Claim:
    fields = dict(case["values"][name])
    attribute = Attribute(concepts=tuple(fields.pop("concepts", ())), noun=fields.pop("noun", ""))
    subject = Subject(key=fields.pop("subject", ""), name=fields.pop("name", ""))
    about = {key: fields.pop(key) for key in OF_CLAIM if key in fields}
    value = edtf.date_value(fields["edtf"]) if fields["kind"] == "date" else VALUE.validate_python(fields)
    line = (text.rfind("\n", 0, start) + 1, (text + "\n").find("\n", start))
    return Claim(id=name, document=document, start=start, end=start + len(quote), quote=quote, sentence=line,
                 value=value, attribute=attribute, subject=subject, language=case.get("language", "en"),
                 published=case.get("published"), **about)  # fmt: skip


def said(found: list[Comparison]) -> set[tuple[frozenset[str], str]]:
    """What comparisons say, whichever side is left."""
    return {(frozenset((each.left, each.right)), each.reason) for each in found}


def expected(case: dict[str, Any]) -> set[tuple[frozenset[str], str]]:
    """What a case says that they say."""
    return {(frozenset(pair), reason) for *pair, reason in case["found"]}


TIES, INTERNAL = load("ties.toml"), load("internal.toml")


@pytest.mark.parametrize("case", TIES, ids=lambda case: case["about"])
def test_ties_are_those_of_the_case(case: dict[str, Any]) -> None:
    """Exactly the ties that an editor would make are made."""
    claims, texts = read(case)
    assert said(ties(claims, texts=texts)) == expected(case)


@pytest.mark.parametrize("case", INTERNAL, ids=lambda case: case["about"])
def test_a_text_is_held_against_itself(case: dict[str, Any]) -> None:
    """Exactly what does not work out is said."""
    claims, texts = read(case)
    assert said(internal(claims, texts)) == expected(case)


@pytest.mark.parametrize("case", [case for case in TIES + INTERNAL if case["found"]], ids=lambda case: case["about"])
def test_a_sum_is_shown(case: dict[str, Any]) -> None:
    """Every derived verdict has its formula in the explanation, but for those that are no sum."""
    claims, texts = read(case)
    for found in ties(claims, texts=texts) + internal(claims, texts):
        assert found.explanation.endswith(".")
        if found.formula is not None:
            assert found.formula in found.explanation or found.reason == "rank-beyond-field"


@pytest.mark.parametrize("case", TIES, ids=lambda case: case["about"])
def test_ties_do_not_depend_on_the_order_of_documents(case: dict[str, Any]) -> None:
    """The second document first gives the same."""
    claims, texts = read(case)
    turned = sorted(claims, key=lambda claim: (claim.document, claim.start), reverse=False)[::-1]
    in_order = sorted(turned, key=lambda claim: (claim.document != "b", claim.start))
    assert said(ties(in_order, texts=texts)) == said(ties(claims, texts=texts))


def test_every_derived_reason_has_three_cases() -> None:
    """Each reason that only a sum gives is settled by at least three pairs of claims."""
    cases = TIES + INTERNAL + load("articles.toml", "article")
    counts = collections.Counter(reason for case in cases for *_, reason in case["found"])
    slugs = [reason.slug for reason in reasons().values() if reason.id.startswith("CC2") or reason.slug in SUMS]
    assert {slug: counts[slug] for slug in slugs if counts[slug] < 3 and slug not in AGES} == {}


SUMS = {slug for slug in reasons() if slug.endswith("-fits")} - {"age-fits", "length-fits"} | {
    "other-side",
    "part-of-whole",
}
# Two claims are enough for these: tests/compare/test_pairs.py counts them.
AGES = {"age-does-not-fit", "length-does-not-fit", "rank-beyond-field"}


def alone(name: str, value: Any, **about: Any) -> Claim:
    """A claim in a document of its own."""
    return Claim(id=name, document=name, start=0, end=1, quote=name, value=value, **about)


def test_a_date_in_conflict_with_one_that_fits_conflicts_with_the_age() -> None:
    """Listed in 2011 fits thirteen years; whoever says 2009 contradicts both."""
    age = alone("age", Duration(amount="13", unit="year"), published="2024-03-01")
    right, wrong = (alone(year, date_value(year)) for year in ("2011", "2009"))
    found = ties([age, right, wrong], [compare(right, wrong)])
    assert said(found) == {
        (frozenset(("age", "2011")), "age-fits"),
        (frozenset(("age", "2009")), "age-does-not-fit"),
    }


def test_without_that_conflict_nothing_is_said_of_the_other_date() -> None:
    """A date that does not fit an age is the date of something else."""
    age = alone("age", Duration(amount="13", unit="year"), published="2024-03-01")
    found = ties([age, alone("2009", date_value("2009")), alone("open", Date())])
    assert found == []


def test_a_number_beside_explains_a_difference() -> None:
    """49 rooms, three more than before, and 52 rooms."""
    left, right = alone("49", Count(amount="49")), alone("52", Count(amount="52"))
    more = alone("three", Number(amount="3"), scope=("additional",))
    assert explains(left, right, [more]) == "three explains the difference: 52 - 49 = 3."


def test_a_part_beside_explains_a_difference() -> None:
    """43 passengers and three crew are the 46 on board."""
    left, right = alone("43", Count(amount="43")), alone("46", Count(amount="46"))
    crew = alone("three crew", Count(amount="3"))
    assert explains(left, right, [crew]) == "43 + three crew = 46 explains the difference."


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Duration(amount="10", unit="year"), "ten years is what lies between the two."),
        (Rank(amount="10", unit="rank"), None),
        (Duration(amount="7", unit="year"), None),
    ],
)
def test_a_length_beside_explains_two_dates(value: Any, expected: str | None) -> None:
    """Signed in 2021, for ten years, until 2031; a tenth place explains nothing."""
    left, right = alone("2021", date_value("2021")), alone("2031", date_value("2031"))
    assert explains(left, right, [alone("ten years", value)]) == expected


def test_a_number_that_makes_no_sum_explains_nothing() -> None:
    """Four is not the difference between 43 and 46."""
    left, right = alone("43", Count(amount="43")), alone("46", Count(amount="46"))
    assert explains(left, right, [alone("four", Count(amount="4"))]) is None


def test_a_large_sum_explains_nothing_of_a_small_rest() -> None:
    """Where rounding hides the rest, any small number would seem to explain."""
    left, right = (alone(q, Count(amount=a, resolution="100000")) for q, a in (("1.9m", "1900000"), ("2m", "2000000")))
    assert explains(left, right, [alone("300", Count(amount="300"))]) is None


def test_what_a_language_says_between_numbers() -> None:
    """Phrases are found as whole words, in languages that have them."""
    assert says(", for a total of ", "en", "cues", "scope", "total")
    assert not says(" totally ", "en", "cues", "scope", "total")
    assert not says(" total ", "xx", "cues", "scope", "total")


def test_verdicts_of_sums_are_those_of_their_reasons() -> None:
    """A fit agrees and a misfit conflicts."""
    for case in TIES:
        claims, texts = read(case)
        for found in ties(claims, texts=texts):
            assert (found.verdict is Verdict.AGREE) == found.reason.endswith("-fits")
