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
    """Every doctored value is in a conflict, and at most two others are: each of those is a false alarm."""
    draft = read(ROOT / "fixtures" / "documents" / "doctored.md")
    found = said(check([draft, *map(read, SEEDS)]))
    assert found >= DOCTORED
    assert len(found - DOCTORED) <= 2


def test_the_briefs_hold_no_error_among_themselves() -> None:
    """Four sources agree: nothing among them is reported as sure."""
    report = check([read(path) for path in SEEDS])
    assert [c.explanation for c in report.comparisons if c.severity is Severity.ERROR] == []
