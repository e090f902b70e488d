"""Unrelated sets of documents thrown together: what has nothing to do with each other is not called a conflict."""

from pathlib import Path

from claimcheck import check
from claimcheck.compare.model import Severity, Verdict
from claimcheck.link.cases import load_cases

CASES = Path(__file__).parents[1] / "fixtures" / "corpus" / "cases"
# False conflicts in a hundred documents; single sets raise more of them.
MOST = 5


def test_sets_thrown_together() -> None:
    """Hardly any conflict is said between documents of different sets, and none of them as an error."""
    documents = [
        document.model_copy(update={"id": f"{case.name}/{document.id}"})
        for case in load_cases([CASES])
        for document in case.documents
    ]
    report = check(documents)
    sets = {claim.id: claim.document.partition("/")[0] for claim in report.claims}
    found = [
        comparison.severity
        for comparison in report.comparisons
        if comparison.verdict is Verdict.CONFLICT
        and comparison.severity is not Severity.NOTE
        and sets[comparison.left] != sets[comparison.right]
    ]
    assert len(documents) > 100
    assert len(found) <= MOST * len(documents) / 100
    assert Severity.ERROR not in found
