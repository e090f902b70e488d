"""The reason codes, and the page of documentation that is made from them."""

import re
from pathlib import Path

import pytest

from claimcheck.compare import codes
from claimcheck.compare.codes import find_reason, reasons
from claimcheck.compare.model import Severity, Verdict
from claimcheck.compare.outcome import severity
from claimcheck.compare.reasons import markdown

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date() -> None:
    """docs/reasons.md is what ``python -m claimcheck.compare.reasons`` prints."""
    assert (ROOT / "docs" / "reasons.md").read_text(encoding="utf-8") == markdown()


def test_ids_are_unique_and_say_the_verdict() -> None:
    """CC1 and CC2 are conflicts, CC3 agreements, CC4 what cannot be compared."""
    ids = [reason.id for reason in reasons().values()]
    assert len(set(ids)) == len(ids)
    verdicts = {"1": Verdict.CONFLICT, "2": Verdict.CONFLICT, "3": Verdict.AGREE, "4": Verdict.INCOMPARABLE}
    assert [r.id for r in reasons().values() if verdicts[r.id[2]] is not r.verdict] == []
    assert all(re.fullmatch(r"CC\d{3}", name) for name in ids)


def test_every_reason_in_the_code_is_in_the_table() -> None:
    """A verdict cannot be given for a reason that is not written down, nor is one written down that is never given."""
    folder = Path(codes.__file__).parent
    code = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    used = set(re.findall(r'(?:Outcome|because|_differ)\(\s*"([a-z-]+)"', code))
    assert used - set(reasons()) == set()


@pytest.mark.parametrize("name", ["CC101", "money-differs"])
def test_a_reason_is_found_by_id_and_by_name(name: str) -> None:
    """Both names lead to the same reason."""
    found = find_reason(name)
    assert found is not None
    assert (found.id, found.slug) == ("CC101", "money-differs")


def test_an_unknown_name_finds_nothing() -> None:
    """There is no guessing."""
    assert find_reason("CC999") is None


@pytest.mark.parametrize(
    ("gap", "confidence", "expected"),
    [
        (0.2, 1.0, Severity.NOTE),
        (0.5, 1.0, Severity.WARNING),
        (1.0, 1.0, Severity.ERROR),
        (5.0, 0.79, Severity.WARNING),
        (5.0, 0.49, Severity.NOTE),
        (0.6, 0.79, Severity.WARNING),
    ],
)
def test_severity(gap: float, confidence: float, expected: Severity) -> None:
    """The gap gives the severity and a doubt about the link takes it down."""
    assert severity(gap, confidence) is expected
