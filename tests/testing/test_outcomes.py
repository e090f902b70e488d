"""What a check of a labelled case comes to."""

from collections import Counter

import pytest

from claimcheck.check import check
from claimcheck.compare.model import Comparison, Severity, Verdict
from claimcheck.document import Document
from claimcheck.link.cases import Case, Place
from claimcheck.link.sets import Told
from claimcheck.testing.outcomes import by_group, count, count_set, figures, set_figures

TEXTS = ("Ormsk Dairy employs 340 people.", "Ormsk Dairy employs 430 people.")


def case(verdict: str) -> Case:
    """Two documents whose counts the gold relates."""
    documents = tuple(Document(id=name, text=text, language="en") for name, text in zip("ab", TEXTS, strict=True))
    places = {name: Place(name, 20, 23) for name in "ab"}
    return Case("made-01", documents, places, {frozenset("ab"): verdict}, {})


@pytest.mark.parametrize(
    ("gold", "severity", "expected"),
    [
        ("conflict", Severity.ERROR, {"right error": 1, "found error": 1, "right warning": 1}),
        ("conflict", Severity.WARNING, {"right error": 0, "found error": 0, "right warning": 1}),
        ("conflict", Severity.NOTE, {"right warning": 0, "found warning": 0, "gold conflict": 1}),
        (
            "unrelated",
            Severity.WARNING,
            {"wrong warning": 1, "trapped warning": 1, "clean warning": 1, "kept warning": 0},
        ),
        ("unrelated", Severity.NOTE, {"wrong warning": 0, "kept warning": 1, "kept error": 1}),
        ("ambiguous", Severity.ERROR, {"right error": 0, "wrong error": 0}),
    ],
)
def test_a_conflict_is_held_against_the_gold(gold: str, severity: Severity, expected: dict[str, int]) -> None:
    """At its tier and those below; a note counts neither way, and what the gold leaves open neither."""
    given = case(gold)
    claims = check(given.documents).claims
    said = Comparison(
        left=claims[0].id, right=claims[1].id, verdict=Verdict.CONFLICT, reason="", severity=severity, explanation=""
    )
    counted = count(given, claims, [said])
    assert expected == {name: counted[name] for name in expected}


def test_figures_are_ratios_of_the_counts() -> None:
    """Three right of four said, three found of six: the harmonic mean of .75 and .5 is .6."""
    counts = Counter({"right warning": 3, "wrong warning": 1, "found warning": 3, "gold conflict": 6, "cases": 2})
    line = next(line for line in figures(counts).splitlines() if line.startswith("warning"))
    assert ["0.750", "0.500", "0.600", "0.50"] == line.split()[1:5]


def test_cases_for_totals_alone_are_summed_apart() -> None:
    """Every third of the sets, and the test sets, are never looked into."""
    names = ("dev-a-03", "dev-a-04", "test-02", "train-03")
    groups = dict(by_group({name: Counter({"cases": 1}) for name in names}))
    assert {"all cases": 4, "read cases": 2, "unread cases": 2} == {n: c["cases"] for n, c in groups.items()}


@pytest.mark.parametrize(
    ("has_slip", "severity", "expected"),
    [
        (True, Severity.WARNING, {"slips": 1, "found": 1, "wrong": 0, "agreeing": 0}),
        (True, Severity.NOTE, {"slips": 1, "found": 0, "wrong": 0}),
        (False, Severity.ERROR, {"agreeing": 1, "alarmed": 1, "false error": 1, "false warning": 0, "wrong": 1}),
        (False, Severity.NOTE, {"agreeing": 1, "alarmed": 0, "wrong": 0}),
    ],
)
def test_a_set_is_alarmed_or_has_its_slips_found(has_slip: bool, severity: Severity, expected: dict[str, int]) -> None:
    """What a set of texts raises counts for its slips, and against it where it has none."""
    sides = tuple((Place(name, 20, 23),) for name in "ab")
    told = Told("made", case("conflict").documents, ((sides[0], sides[1]),) if has_slip else ())
    claims = check(told.documents).claims
    said = Comparison(
        left=claims[0].id, right=claims[1].id, verdict=Verdict.CONFLICT, reason="", severity=severity, explanation=""
    )
    counted = count_set(told, claims, [said])
    assert expected == {name: counted[name] for name in expected}
    assert f"{expected.get('found', 0)} of {len(told.slips)} slips are said" in set_figures(counted)
