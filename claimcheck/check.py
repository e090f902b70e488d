"""Documents in, report out: language, mentions, claims, links, comparisons, in that order."""

from collections.abc import Callable, Iterable, Sequence

from claimcheck import __version__
from claimcheck.claims.extraction import Reading, read_all, read_claims
from claimcheck.claims.model import Claim
from claimcheck.compare.model import Comparison
from claimcheck.document import Document
from claimcheck.judge import judge
from claimcheck.link.linker import link
from claimcheck.link.record import all_records
from claimcheck.link.weights import Model, default_model
from claimcheck.rates import Rates
from claimcheck.report.model import DocumentSummary, NotUnderstood, Report
from claimcheck.values.model import Date

Progress = Callable[[int, int], None]


def extract(document: Document) -> list[Claim]:
    """The claims of one document, in order of place, those of its title first."""
    return list(read_claims(document).claims)


def check(
    documents: Iterable[Document],
    *,
    progress: Progress | None = None,
    model: Model | None = None,
    rates: Rates | None = None,
) -> Report:
    """Every claim of the documents, and what comes of comparing those that are about the same fact.

    ``progress`` is called with the number of documents read and their total. ``model`` replaces the weights that ship,
    ``rates`` the bundled exchange rates (``claimcheck.rates.read_rates`` reads a file of one's own).
    Raises ``ValueError`` where two documents have the same id.
    """
    ordered = list(documents)
    if len({document.id for document in ordered}) < len(ordered):
        raise ValueError("two documents have the same id")
    readings = read_all(ordered, progress=progress)
    model = model or default_model()
    records = all_records(readings)
    texts = {document.id: document.text for document in ordered}
    comparisons = judge(records, link(records, model, rates=rates), model, texts, rates=rates)
    return _report(readings, comparisons)


def _report(readings: Sequence[Reading], comparisons: Sequence[Comparison]) -> Report:
    claims = tuple(claim for reading in readings for claim in reading.claims)
    return Report(
        version=__version__,
        documents=tuple(_summary(reading) for reading in readings),
        claims=claims,
        comparisons=tuple(comparisons),
        not_understood=tuple(_unresolved(claim) for claim in claims if _is_unresolved(claim)),
    )


def _summary(reading: Reading) -> DocumentSummary:
    document = reading.document
    return DocumentSummary(
        id=document.id,
        path=document.path,
        first_line=document.first_line,
        title=document.title,
        publisher=document.publisher,
        published=reading.published.isoformat() if reading.published else None,
        language=reading.language,
        characters=len(document.text),
        claims=len(reading.claims),
    )


def _is_unresolved(claim: Claim) -> bool:
    return isinstance(claim.value, Date) and not claim.value.edtf and not claim.value.start


def _unresolved(claim: Claim) -> NotUnderstood:
    return NotUnderstood(
        document=claim.document,
        field=claim.field,
        start=claim.start,
        end=claim.end,
        quote=claim.quote,
        reason="date-unresolved",
    )
