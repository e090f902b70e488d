"""The outcome of a check, and the forms that it is written in."""

from claimcheck.report.concise import write_concise
from claimcheck.report.json import write_json
from claimcheck.report.model import DocumentSummary, NotUnderstood, Report
from claimcheck.report.text import write_text

__all__ = ["DocumentSummary", "NotUnderstood", "Report", "write_concise", "write_json", "write_text"]
