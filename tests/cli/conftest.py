"""A folder with a draft and a source, and a stand-in for the check that finds one conflict between them."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from claimcheck import Document
from claimcheck.claims.model import Attribute, Claim, Subject
from claimcheck.compare.model import Comparison, Evidence, Severity, Verdict
from claimcheck.rates import Rates
from claimcheck.report.model import DocumentSummary, Report
from claimcheck.values import Money


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with ``draft.md`` and ``sources/one.txt``."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    (tmp_path / "draft.md").write_text("---\nid: draft\n---\nThe bank spends $2bn on bridges.\n", encoding="utf-8")
    (tmp_path / "sources" / "one.txt").write_text("The bank spends $1bn on bridges.\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Puts text on standard input."""

    def put(text: str) -> None:
        monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))

    return put


def claim_in(document: Document) -> Claim:
    """The sum in a document of this folder."""
    start = document.text.index("$")
    quote = document.text[start : start + 4]
    return Claim(
        id=f"{document.id}-{start}",
        document=document.id,
        start=start,
        end=start + 4,
        quote=quote,
        subject=Subject(name="The bank"),
        attribute=Attribute(name="spending on bridges"),
        value=Money(amount=f"{quote[1]}000000000", unit="USD"),
    )


@pytest.fixture
def warned(monkeypatch: pytest.MonkeyPatch) -> list[Document]:
    """Every check finds a conflict of severity warning between its first two documents, which are kept here."""
    seen: list[Document] = []

    def check(
        documents: Sequence[Document],
        *,
        progress: Callable[[int, int], None] | None = None,
        rates: Rates | None = None,
    ) -> Report:
        assert rates is None
        seen[:] = documents
        if progress:
            progress(len(documents), len(documents))
        claims = tuple(claim_in(document) for document in documents[:2])
        comparison = Comparison(
            id="beef01",
            left=claims[0].id,
            right=claims[1].id,
            verdict=Verdict.CONFLICT,
            reason="values-differ",
            severity=Severity.WARNING,
            confidence=0.9,
            explanation="The sums differ.",
            evidence=(Evidence(feature="subject", level="same name", weight=2.0),),
        )
        agreement = comparison.model_copy(update={"id": "beef02", "verdict": Verdict.AGREE, "severity": None})
        summaries = tuple(
            DocumentSummary(id=document.id, language="en", characters=len(document.text), claims=1)
            for document in documents
        )
        return Report(version="0", documents=summaries, claims=claims, comparisons=(comparison, agreement))

    monkeypatch.setattr("claimcheck.cli.pipeline.check", check)
    return seen
