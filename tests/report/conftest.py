"""A small check with one wrong draft, made by hand."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from claimcheck.claims.model import Attribute, Claim, Status, Subject
from claimcheck.compare.model import Comparison, Evidence, Severity, Verdict
from claimcheck.document import Document
from claimcheck.report.model import DocumentSummary, NotUnderstood, Report
from claimcheck.values import Date, Modifier, Money, Value


@dataclass(frozen=True)
class Checked:
    """Documents and the report on them."""

    documents: tuple[Document, ...]
    report: Report


def make_claim(document: Document, quote: str, value: Value, **fields: object) -> Claim:
    """A claim where the quote first stands in the document."""
    start = document.text.index(quote)
    known = {"subject": Subject(name="Harbour Bank"), "attribute": Attribute(name="spending on bridges"), **fields}
    return Claim(
        id=f"{document.id}-{start}",
        document=document.id,
        start=start,
        end=start + len(quote),
        quote=quote,
        value=value,
        **known,  # type: ignore[arg-type]
    )


def summarise(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[DocumentSummary, ...]:
    """What a report says of its documents."""
    return tuple(
        DocumentSummary(
            id=document.id,
            title=document.title,
            publisher=document.publisher,
            published=document.published.isoformat() if document.published else None,
            language="en",
            characters=len(document.text),
            claims=sum(claim.document == document.id for claim in claims),
        )
        for document in documents
    )


@pytest.fixture
def checked() -> Checked:
    """A draft, two sources, two conflicts on one claim, an agreement and a pair that cannot be compared."""
    draft = Document(
        id="draft",
        path="drafts/draft.md",
        first_line=4,
        title="Bridges in 2023",
        publisher="The Paper",
        text="A short opening.\n\nThe bank spends about $2bn a\nyear on bridges, said \x1b[31mits chief.\n",
    )
    one = Document(id="one", published="2024-02-08", text="Harbour Bank spends $1bn a year on bridges.")
    two = Document(id="two", text="Bridges cost it $1.02bn each year.")
    documents = (draft, one, two)
    claims = (
        make_claim(
            draft,
            "about $2bn a\nyear",
            Money(amount="2000000000", unit="USD/year", modifier=Modifier.APPROX),
            source="its chief",
            status=Status.REPORTED,
            period="2023",
        ),
        make_claim(one, "$1bn a year", Money(amount="1000000000", unit="USD/year")),
        make_claim(two, "$1.02bn each year", Money(amount="1020000000", unit="USD/year")),
        Claim(
            id="draft-title-11",
            document="draft",
            field="title",
            start=11,
            end=15,
            quote="2023",
            value=Date(edtf="2023", start="2023-01-01", end="2023-12-31"),
        ),
    )
    evidence = (
        Evidence(feature="attribute", level="same concept", weight=2.5, detail="spending"),
        Evidence(feature="subject", level="same name", weight=1.5),
        Evidence(feature="period", level="not said in one", weight=-0.5),
    )
    comparisons = (
        Comparison(
            id="f00d01",
            left=claims[1].id,
            right=claims[0].id,
            verdict=Verdict.CONFLICT,
            reason="values-differ",
            severity=Severity.ERROR,
            confidence=0.97,
            explanation="The sums are twice as far apart as rounding allows.",
            formula="2 > 1.05",
            evidence=evidence,
        ),
        Comparison(
            id="f00d02",
            left=claims[0].id,
            right=claims[2].id,
            verdict=Verdict.CONFLICT,
            reason="values-differ",
            severity=Severity.NOTE,
            confidence=0.6,
            explanation="The sums differ.",
        ),
        Comparison(
            id="a9ee01",
            left=claims[1].id,
            right=claims[2].id,
            verdict=Verdict.AGREE,
            reason="within-rounding",
            explanation="Both round to $1bn.",
        ),
        Comparison(
            id="0dd001",
            left=claims[3].id,
            right=claims[2].id,
            verdict=Verdict.INCOMPARABLE,
            reason="axis-differs",
            explanation="A date is no sum.",
        ),
    )
    missed = NotUnderstood(document="draft", start=2, end=7, quote="short", reason="no number")
    report = Report(
        version="0.1.0",
        documents=summarise(documents, claims),
        claims=claims,
        comparisons=comparisons,
        not_understood=(missed,),
        skipped=("drafts/photo.md: this is an image, not text",),
    )
    return Checked(documents, report)
