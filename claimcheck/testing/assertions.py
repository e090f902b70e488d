"""Assertions for the tests of those who use claimcheck: texts agree, texts conflict, documents hold no conflict."""

from collections.abc import Sequence
from typing import Any

from claimcheck.compare.model import Comparison, Severity, Verdict
from claimcheck.document import Document
from claimcheck.report.model import Report

_LOUD = {Severity.NOTE: 0, Severity.WARNING: 1, Severity.ERROR: 2}


def assert_no_conflict(documents: Sequence[Document], *, least: Severity = Severity.WARNING) -> Report:
    """The report of a check that holds no conflict as loud as ``least``; ``AssertionError`` with each one otherwise.

    >>> report = assert_no_conflict([Document(id="a", text="It was launched in 2023.")])
    """
    report = _check(documents)
    found = _conflicts(report, least)
    if found:
        raise AssertionError(f"{len(found)} conflicts:\n" + "\n".join(_line(report, each) for each in found))
    return report


def assert_conflict(documents: Sequence[Document], *, least: Severity = Severity.WARNING) -> list[Comparison]:
    """The conflicts of a check as loud as ``least``, of which there is at least one; ``AssertionError`` otherwise."""
    report = _check(documents)
    found = _conflicts(report, least)
    if not found:
        told = "\n".join(_line(report, each) for each in report.comparisons) or "nothing was compared"
        raise AssertionError(f"no conflict among {len(report.claims)} claims:\n{told}")
    return found


def assert_agree(left: str, right: str, **about: Any) -> Comparison:
    """The first agreement of two texts without a conflict; ``about`` goes to both documents (``published``, ...)."""
    report = assert_no_conflict([Document(id=i, text=text, **about) for i, text in (("left", left), ("right", right))])
    found = next((each for each in report.comparisons if each.verdict is Verdict.AGREE), None)
    if found is None:
        raise AssertionError(f"nothing was found to agree on among {[claim.quote for claim in report.claims]}")
    return found


def _check(documents: Sequence[Document]) -> Report:
    # Imported here: checking needs every part of the package, asserting only its models.
    from claimcheck.check import check

    return check(documents)


def _conflicts(report: Report, least: Severity) -> list[Comparison]:
    return [c for c in report.comparisons if c.severity is not None and _LOUD[c.severity] >= _LOUD[least]]


def _line(report: Report, found: Comparison) -> str:
    places = {claim.id: f"{claim.document}:{claim.start}" for claim in report.claims}
    where = f"{places.get(found.left)} and {places.get(found.right)}"
    return f"  {found.verdict.value} {found.reason} at {where}: {found.explanation}"
