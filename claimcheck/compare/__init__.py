"""Two claims about one fact: do they agree, and why."""

from claimcheck.compare.comparison import compare
from claimcheck.compare.model import Comparison, Evidence, Severity, Verdict
from claimcheck.compare.outcome import severity

__all__ = ["Comparison", "Evidence", "Severity", "Verdict", "compare", "severity"]
