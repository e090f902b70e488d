"""A report's comparisons in the order that a reader meets them: conflicts by the claim they turn on."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.claims.model import Claim
from claimcheck.compare.model import Comparison, Severity, Verdict
from claimcheck.report.model import Report

SHORT = 6  # characters of an id that are shown
RANKS = {None: 0, Severity.NOTE: 1, Severity.WARNING: 2, Severity.ERROR: 3}


@dataclass(frozen=True)
class Partner:
    """A claim that was compared with another, and what came of it."""

    claim: Claim
    comparison: Comparison


@dataclass(frozen=True)
class Finding:
    """A claim with all those that it agrees or conflicts with: one wrong figure against four sources is one finding."""

    claim: Claim
    partners: tuple[Partner, ...]

    @property
    def severity(self) -> Severity:
        """That of its gravest conflict."""
        severities = (partner.comparison.severity or Severity.NOTE for partner in self.partners)
        return max(severities, key=RANKS.__getitem__)


class Index:
    """A report by its claims: looks them up, orders and groups its comparisons."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.claims = {claim.id: claim for claim in report.claims}
        ranks = {document.id: rank for rank, document in enumerate(report.documents)}
        ordered = sorted(
            report.claims, key=lambda claim: (ranks.get(claim.document, len(ranks)), claim.start, claim.id)
        )
        self._order = {claim.id: position for position, claim in enumerate(ordered)}
        self._prefixes = Counter(comparison.id[:SHORT] for comparison in report.comparisons)

    def with_verdict(self, verdict: Verdict) -> list[Comparison]:
        """The comparisons of a verdict in the order of their claims."""
        found = [comparison for comparison in self.report.comparisons if comparison.verdict is verdict]
        return sorted(found, key=lambda comparison: (*self._ends(comparison), comparison.id))

    def short_id(self, comparison: Comparison) -> str:
        """The beginning of a comparison's id where that is enough to tell it from the others, else all of it."""
        prefix = comparison.id[:SHORT]
        return prefix if self._prefixes[prefix] == 1 else comparison.id

    def pair(self, comparison: Comparison) -> tuple[Claim, Claim]:
        """Both claims of a comparison, the one that stands first being first."""
        left, right = sorted((comparison.left, comparison.right), key=self._order.__getitem__)
        return self.claims[left], self.claims[right]

    def findings(self, verdict: Verdict, least: Severity | None = None) -> list[Finding]:
        """The comparisons of a verdict, each under that one of its two claims that is in more of them.

        They stand in the order of the documents. ``least`` leaves out those of a lower severity.
        """
        comparisons = [it for it in self.with_verdict(verdict) if RANKS[it.severity] >= RANKS[least]]
        degree = Counter(key for comparison in comparisons for key in (comparison.left, comparison.right))
        hubs: dict[str, list[Partner]] = {}
        for comparison in comparisons:
            ends = (comparison.left, comparison.right)
            hub, other = sorted(ends, key=lambda key: (-degree[key], self._order[key]))
            hubs.setdefault(hub, []).append(Partner(self.claims[other], comparison))
        found = [Finding(self.claims[hub], tuple(partners)) for hub, partners in hubs.items()]
        return sorted(found, key=lambda finding: self._order[finding.claim.id])

    def _ends(self, comparison: Comparison) -> tuple[int, int]:
        first, second = sorted((self._order[comparison.left], self._order[comparison.right]))
        return first, second


def topic(claims: Iterable[Claim]) -> str:
    """What claims are about, in a few words: subject and attribute of the first that names them, else nothing."""
    claims = list(claims)
    subject = next((claim.subject.name for claim in claims if claim.subject.name), "")
    attribute = next((claim.attribute.name for claim in claims if claim.attribute.name), "")
    return ", ".join(filter(None, (subject, attribute)))


def at_least(report: Report, severity: Severity) -> int:
    """How many conflicts are at least that grave."""
    return sum(RANKS[comparison.severity] >= RANKS[severity] for comparison in report.comparisons)
