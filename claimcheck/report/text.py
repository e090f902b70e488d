"""The report for a terminal: each conflict with both quotes in their lines, then what agrees, then the counts."""

import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.claims.model import Claim
from claimcheck.compare.model import Comparison, Severity, Verdict
from claimcheck.document import Document
from claimcheck.report.escape import cells, visible
from claimcheck.report.excerpt import excerpt
from claimcheck.report.findings import RANKS, Finding, Index, topic
from claimcheck.report.model import DocumentSummary, Report
from claimcheck.report.place import Places
from claimcheck.report.styled import BLANK, Line, line, render
from claimcheck.report.wording import circumstances, describe, describe_edtf

WIDTH = 100
_REASONS_SHOWN = 4


def write_text(
    report: Report,
    documents: Sequence[Document] = (),
    *,
    least: Severity = Severity.WARNING,
    verbose: bool = False,
    color: bool = False,
    width: int = WIDTH,
    hint: str = "",
) -> str:
    """The report as text of at most ``width`` columns; quotes are shown in the lines of ``documents``.

    Conflicts of a lower severity than ``least`` are only counted. ``verbose`` shows them as well, and lists agreements,
    pairs that cannot be compared and places not understood.
    ``hint`` is the command line that the reader is shown for more, with ``ID`` for a finding's id.
    """
    writer = _Writer(report, documents, width, Severity.NOTE if verbose else least)
    return render(writer.lines(verbose=verbose, hint=hint), color=color)


class _Writer:
    def __init__(self, report: Report, documents: Sequence[Document], width: int, least: Severity) -> None:
        self._report = report
        self._index = Index(report)
        self._places = Places(documents)
        self._width = width
        self._least = least
        self._origins = {document.id: _origin(document) for document in report.documents}

    def lines(self, *, verbose: bool, hint: str) -> Iterator[Line]:
        if verbose:
            yield from self._documents()
        findings = self._index.findings(Verdict.CONFLICT, self._least)
        for finding in findings:
            yield from self._finding(finding)
        if verbose:
            yield from self._listed(Verdict.AGREE, "agree", "good")
            yield from self._listed(Verdict.INCOMPARABLE, "not comparable", "faint")
            yield from self._not_understood()
        yield from self._summary(findings)
        if hint and findings:
            first = self._index.short_id(findings[0].partners[0].comparison)
            yield line((f"Why? {hint.replace('ID', first, 1)}", "faint"))

    def _documents(self) -> Iterator[Line]:
        for document in self._report.documents:
            day = f"published {describe_edtf(document.published)}" if document.published else "no publication day"
            facts = f"{document.language}, {day}, {_count(document.claims, 'claim')}"
            yield line((visible(document.id), "place"), (f"  {facts}", "faint"))
        yield BLANK

    def _finding(self, finding: Finding) -> Iterator[Line]:
        claims = [finding.claim, *(partner.claim for partner in finding.partners)]
        style = finding.severity.value
        yield line((style, style), "  ", (visible(topic(claims)) or "one fact, two values", "strong"))
        yield from self._claim(finding.claim, style)
        for partner in finding.partners:
            yield from self._claim(partner.claim, style)
            yield from self._reason(partner.comparison, finding.severity)
        yield BLANK

    def _claim(self, claim: Claim, style: str) -> Iterator[Line]:
        origin = self._origins.get(claim.document, "")
        yield line("  ", (visible(str(self._places.of(claim))), "place"), (f"  {origin}" if origin else "", "faint"))
        strips = self._places.strips(claim, claim.quote)
        yield from excerpt(strips, width=self._width, style=style, remark=_remark(claim))

    def _reason(self, comparison: Comparison, severity: Severity) -> Iterator[Line]:
        details = (
            each for each in (comparison.formula, comparison.rate) if each and each not in comparison.explanation
        )
        text = " ".join((comparison.explanation, *(f"({visible(detail)})" for detail in details)))
        grade = "" if comparison.severity is severity else f"{comparison.severity}, "
        tail = f"{self._index.short_id(comparison)}, {grade}{round(comparison.confidence * 100)}% sure"
        *rows, last = textwrap.wrap(visible(text), self._width - 2, break_long_words=False) or [""]
        for row in rows:
            yield line(f"  {row}")
        if cells(last) + cells(tail) + 6 <= self._width:
            yield line(f"  {last}  ", (f"[{tail}]", "faint"))
        else:
            yield line(f"  {last}")
            yield line((f"  [{tail}]", "faint"))

    def _listed(self, verdict: Verdict, label: str, style: str) -> Iterator[Line]:
        """The claims of a verdict without their lines, partner under partner."""
        for finding in self._index.findings(verdict):
            claims = [finding.claim, *(partner.claim for partner in finding.partners)]
            comparisons = [partner.comparison for partner in finding.partners]
            notes = ["", *(f"{it.reason} {self._index.short_id(it)}" for it in comparisons)]
            quotes = [visible(claim.quote) for claim in claims]
            column = min(max(map(cells, quotes)), self._width // 2)
            yield line((label, style), "  ", (visible(topic(claims)), "strong"))
            for claim, quote, note in zip(claims, quotes, notes, strict=True):
                padding = " " * max(0, column - cells(quote))
                yield line(
                    f"  {quote}{padding}  ", (visible(str(self._places.of(claim))), "place"), (f"  {note}", "faint")
                )
            yield BLANK

    def _not_understood(self) -> Iterator[Line]:
        for place in self._report.not_understood:
            where = visible(str(self._places.of(place)))
            yield line(("not understood", "note"), f"  {where} “{visible(place.quote)}”: {visible(place.reason)}")

    def _summary(self, findings: Sequence[Finding]) -> Iterator[Line]:
        report = self._report
        conflicts = self._index.with_verdict(Verdict.CONFLICT)
        agreements = self._index.with_verdict(Verdict.AGREE)
        if agreements:
            yield line((_count(len(agreements), "agreement"), "good"), f": {_reasons(agreements)}")
        yield _conflict_count(conflicts, len(findings), self._least)
        hidden = sum(RANKS[conflict.severity] < RANKS[self._least] for conflict in conflicts)
        if hidden:
            yield line((_count(hidden, "note"), "note"), " on what may deserve a look (--verbose shows them)")
        facts = [
            f"{_count(len(report.claims), 'claim')} in {_count(len(report.documents), 'document')}",
            f"{_count(len(report.not_understood), 'place')} not understood" if report.not_understood else "",
            f"{len(report.skipped)} skipped" if report.skipped else "",
        ]
        yield line((", ".join(filter(None, facts)), "faint"))


def _conflict_count(conflicts: Sequence[Comparison], findings: int, least: Severity) -> Line:
    counts = Counter(conflict.severity for conflict in conflicts if RANKS[conflict.severity] >= RANKS[least])
    grades = [grade for grade in reversed(Severity) if counts[grade]]
    if not grades:
        return line(("No conflicts", "good"))
    facts = f" about {_count(findings, 'claim')}" if findings < counts.total() else ""
    shares = ", ".join(_count(counts[grade], grade.value) for grade in grades)
    return line((_count(counts.total(), "conflict"), grades[0].value), f"{facts}: {shares}")


def _reasons(agreements: Sequence[Comparison]) -> str:
    ranked = sorted(Counter(agreement.reason for agreement in agreements).items(), key=lambda item: (-item[1], item[0]))
    shown = [f"{number} {reason}" for reason, number in ranked[:_REASONS_SHOWN]]
    rest = sum(number for _, number in ranked[_REASONS_SHOWN:])
    return ", ".join([*shown, f"{rest} other"] if rest else shown)


def _remark(claim: Claim) -> str:
    """The value in full where the quote does not show it, and what narrows it."""
    value = describe(claim.value)
    aside = circumstances(claim)
    known = "" if value.casefold() == claim.quote.casefold() else f"= {value}"
    return visible(" ".join(filter(None, (known, f"({aside})" if aside else ""))))


def _origin(document: DocumentSummary) -> str:
    day = describe_edtf(document.published) if document.published else ""
    return visible(", ".join(filter(None, (document.publisher, day))))


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
