"""One line a conflict, as compilers write it: an editor jumps to the place, a script cuts it at colons."""

from collections.abc import Sequence

from claimcheck.compare.model import Severity, Verdict
from claimcheck.document import Document
from claimcheck.report.escape import visible
from claimcheck.report.findings import RANKS, Index, topic
from claimcheck.report.model import Report
from claimcheck.report.place import Places


def write_concise(report: Report, documents: Sequence[Document] = (), *, least: Severity = Severity.WARNING) -> str:
    """A line for each conflict of at least that severity, in the order of the documents; nothing where there is none.

    ``PLACE: SEVERITY ID: TOPIC: "QUOTE" against "QUOTE" at PLACE (REASON)``
    """
    index, places = Index(report), Places(documents)
    lines = []
    for conflict in index.with_verdict(Verdict.CONFLICT):
        if RANKS[conflict.severity] < RANKS[least]:
            continue
        left, right = index.pair(conflict)
        quotes = f'"{left.quote}" against "{right.quote}" at {places.of(right)}'
        parts = (str(places.of(left)), f"{conflict.severity} {index.short_id(conflict)}", topic((left, right)), quotes)
        lines.append(visible(f"{': '.join(filter(None, parts))} ({conflict.reason})"))
    return "".join(f"{line}\n" for line in lines)
