"""The briefs agree with each other, and a doctored draft is caught in all five places."""

from pathlib import Path

from claimcheck import check, read
from claimcheck.compare.model import Severity, Verdict
from claimcheck.report.model import Report

ROOT = Path(__file__).parents[1]
SEEDS = sorted((ROOT / "seeds").glob("*.md"))
# What the draft says otherwise than the briefs.
DOCTORED = {"May 2023", "2021", "$2bn", "62 countries", "35th"}


def said(report: Report) -> set[str]:
    """What the draft's side of every conflict says that is more than a note."""
    quotes = {claim.id: claim.quote for claim in report.claims if claim.document == "doctored"}
    found = [c for c in report.comparisons if c.verdict is Verdict.CONFLICT and c.severity is not Severity.NOTE]
    return {quotes[end] for c in found for end in (c.left, c.right) if end in quotes}


def test_the_draft_is_caught_in_all_five_places() -> None:
    """Every doctored value is in a conflict, and none of the true ones is."""
    draft = read(ROOT / "fixtures" / "documents" / "doctored.md")
    report = check([draft, *map(read, SEEDS)])
    assert said(report) == DOCTORED
    errors = [c.explanation for c in report.comparisons if c.severity is Severity.ERROR]
    assert len(errors) >= 4
    assert not any("a plan is not held against" in explanation for explanation in errors)


def test_the_briefs_hold_no_conflict_among_themselves() -> None:
    """Four sources agree: nothing among them is worth more than a note."""
    report = check([read(path) for path in SEEDS])
    assert [c.explanation for c in report.comparisons if c.severity in (Severity.WARNING, Severity.ERROR)] == []
