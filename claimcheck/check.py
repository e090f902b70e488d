"""Documents in, report out: language, mentions, claims, links, comparisons, in that order."""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from claimcheck import __version__, sentences
from claimcheck.claims import build
from claimcheck.claims.dateline import dateline
from claimcheck.claims.model import Claim
from claimcheck.compare.model import Comparison
from claimcheck.document import Document
from claimcheck.judge import judge
from claimcheck.lang.detect import detect
from claimcheck.link.linker import link
from claimcheck.link.record import Record, record
from claimcheck.link.weights import Model, default_model
from claimcheck.mentions import find_mentions
from claimcheck.report.model import DocumentSummary, NotUnderstood, Report
from claimcheck.values.model import Date

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with the language and day that were used for it, and its claims in order of place, title first."""

    document: Document
    language: str
    published: dt.date | None
    claims: tuple[Claim, ...]

    def sentence(self, claim: Claim) -> str:
        """The text of the sentence around a claim."""
        text = self.document.title or "" if claim.field == "title" else self.document.text
        return text[claim.sentence[0] : claim.sentence[1]]


def read_claims(document: Document) -> Reading:
    """The claims of a document; its language is detected and its day taken from a dateline where they are not given."""
    language = document.language or detect(document.text) or "en"
    published = document.published or dateline(document.text, language)
    in_title = _claims(document, document.title or "", language, published)
    titled = [claim.model_copy(update={"field": "title", "id": f"{claim.id}-title"}) for claim in in_title]
    return Reading(document, language, published, (*titled, *_claims(document, document.text, language, published)))


def _claims(document: Document, text: str, language: str, published: dt.date | None) -> list[Claim]:
    if not text.strip():
        return []
    there = document if text is document.text else document.model_copy(update={"text": text})
    mentions = find_mentions(text, language=language, reference=published)
    return build(there, mentions, sentences.split(text, language), language=language, reference=published)


def extract(document: Document) -> list[Claim]:
    """The claims of one document, in order of place, those of its title first."""
    return list(read_claims(document).claims)


def check(documents: Iterable[Document], *, progress: Progress | None = None, model: Model | None = None) -> Report:
    """Every claim of the documents, and what comes of comparing those that are about the same fact.

    ``progress`` is called with the number of documents read and their total. ``model`` replaces the weights that ship.
    Raises ``ValueError`` where two documents have the same id.
    """
    ordered = list(documents)
    if len({document.id for document in ordered}) < len(ordered):
        raise ValueError("two documents have the same id")
    readings = []
    for number, document in enumerate(ordered, start=1):
        readings.append(read_claims(document))
        if progress is not None:
            progress(number, len(ordered))
    model = model or default_model()
    records = all_records(readings)
    comparisons = judge(records, link(records, model), model)
    return _report(readings, comparisons)


def all_records(readings: Sequence[Reading]) -> list[Record]:
    """The claims of all documents as linking sees them."""
    found = [(document, reading, claim) for document, reading in enumerate(readings) for claim in reading.claims]
    return [
        record(claim, number=number, document=document, sentence=reading.sentence(claim))
        for number, (document, reading, claim) in enumerate(found)
    ]


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
        document=claim.document, start=claim.start, end=claim.end, quote=claim.quote, reason="date-unresolved"
    )
