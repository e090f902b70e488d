"""The working behind one comparison: both claims, the evidence that they are about one fact, and the verdict."""

import math
import textwrap
from collections.abc import Iterator, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.model import Comparison, Evidence
from claimcheck.document import Document
from claimcheck.report.escape import visible
from claimcheck.report.excerpt import excerpt
from claimcheck.report.findings import Index, topic
from claimcheck.report.model import Report
from claimcheck.report.place import Places
from claimcheck.report.styled import BLANK, Line, line, render
from claimcheck.report.wording import circumstances, describe

_BAR = 20


def write_working(
    report: Report,
    comparison: Comparison,
    documents: Sequence[Document] = (),
    *,
    color: bool = False,
    width: int = 100,
) -> str:
    """How a verdict came about, as text; ``comparison`` is one of the report's."""
    return render(_lines(report, comparison, documents, width), color=color)


def _lines(report: Report, comparison: Comparison, documents: Sequence[Document], width: int) -> Iterator[Line]:
    claims = Index(report).pair(comparison)
    style = comparison.severity.value if comparison.severity else "good"
    grade = f"{comparison.severity}, " if comparison.severity else ""
    verdict = f"{comparison.verdict}  {comparison.id}"
    yield line((verdict, style), (f"  {grade}{round(comparison.confidence * 100)}% sure", "faint"))
    yield line((visible(topic(claims)), "strong"))
    places = Places(documents)
    for claim in claims:
        yield from _claim(claim, places, width=width, style=style)
    yield from _evidence(comparison.evidence, width)
    yield from _verdict(comparison, width)


def _claim(claim: Claim, places: Places, *, width: int, style: str) -> Iterator[Line]:
    yield BLANK
    yield line((visible(str(places.of(claim))), "place"))
    yield from excerpt(places.strips(claim, claim.quote), width=width, style=style, remark="")
    facts = {
        "value": f"{describe(claim.value)} ({claim.value.kind})",
        "subject": claim.subject.name,
        "attribute": claim.attribute.name,
        "and": circumstances(claim),
    }
    for name, fact in facts.items():
        if fact:
            yield line((f"  {name:<10}", "faint"), visible(fact))


def _evidence(evidence: Sequence[Evidence], width: int) -> Iterator[Line]:
    yield BLANK
    yield line(("Why these two are about one fact", "strong"))
    if not evidence:
        yield line("  The comparison was asked for; no evidence was weighed.")
        return
    largest = max(abs(step.weight) for step in evidence) or 1
    for step in sorted(evidence, key=lambda step: -abs(step.weight)):
        bar = "█" * round(abs(step.weight) / largest * _BAR)
        name = f"{step.feature}: {step.level}" + (f" ({step.detail})" if step.detail else "")
        style = "good" if step.weight >= 0 else "error"
        text = textwrap.shorten(visible(name), max(30, width - _BAR - 12), placeholder="…")
        yield line(f"  {step.weight:+6.2f} ", (f"{bar:<{_BAR}}", style), f"  {text}")
    total = math.fsum(step.weight for step in evidence)
    yield line(f"  {total:+6.2f} ", (f"{'in all (natural log odds)':<{_BAR}}", "faint"))


def _verdict(comparison: Comparison, width: int) -> Iterator[Line]:
    yield BLANK
    verb = {"agree": "agree", "conflict": "conflict", "incomparable": "cannot be compared"}[comparison.verdict]
    yield line((f"Why they {verb}: {comparison.reason}", "strong"))
    for row in textwrap.wrap(visible(comparison.explanation), width - 2):
        yield line(f"  {row}")
    for name, fact in (("sum", comparison.formula), ("rate", comparison.rate)):
        if fact:
            yield line((f"  {name:<10}", "faint"), visible(fact))
