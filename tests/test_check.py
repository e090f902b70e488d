"""The whole way: documents in, report out."""

import random

import pytest

from claimcheck import Document, check, extract
from claimcheck.compare.model import Comparison
from claimcheck.report.model import Report

DRAFT = Document(
    id="draft",
    published="2024-02-08",
    text="GigaChat was launched in May 2023. Sber employs 300,000 people. The tunnel is 12 km long.",
)
SOURCE = Document(
    id="source",
    published="2024-02-07",
    text="GigaChat was launched in April 2023. Sber employs 300,000 people. The tunnel is 12 km long.",
)


def between(report: Report, left: str, right: str) -> Comparison | None:
    """The comparison of two quotes, in whichever order, ``None`` where there is none."""
    quotes = {claim.id: claim.quote for claim in report.claims}
    wanted = {left, right}
    return next((c for c in report.comparisons if {quotes[c.left], quotes[c.right]} == wanted), None)


def test_a_slip_is_a_conflict() -> None:
    """The month of a launch that the source puts a month earlier."""
    found = between(check([DRAFT, SOURCE]), "May 2023", "April 2023")
    assert found is not None
    assert ("conflict", "date-differs") == (found.verdict.value, found.reason)


def test_what_the_source_says_too_agrees() -> None:
    """With its confidence, and without a severity."""
    report = check([DRAFT, SOURCE])
    agreed = [c for c in report.comparisons if c.verdict.value == "agree"]
    assert agreed
    assert all(0.5 <= c.confidence <= 1.0 and c.severity is None for c in agreed)


def test_every_comparison_shows_its_working() -> None:
    """Named steps with weights, the heaviest first, what there was to begin with last."""
    found = between(check([DRAFT, SOURCE]), "May 2023", "April 2023")
    assert found is not None
    weights = [abs(step.weight) for step in found.evidence[:-1]]
    assert weights == sorted(weights, reverse=True)
    assert "to begin with" == found.evidence[-1].feature


def verdicts(report: Report) -> set[tuple[frozenset[str], str, str]]:
    """What a report says of which quotes."""
    where = {claim.id: f"{claim.document}:{claim.start}" for claim in report.claims}
    return {(frozenset((where[c.left], where[c.right])), c.verdict.value, str(c.severity)) for c in report.comparisons}


def test_the_order_of_documents_does_not_matter_to_the_verdicts() -> None:
    """Nor does it on a second run."""
    third = Document(id="third", published="2024-02-08", text="In all 310,000 people work for Sber, it said.")
    documents = [DRAFT, SOURCE, third]
    expected = verdicts(check(documents))
    for seed in range(3):
        random.Random(seed).shuffle(documents)
        assert expected == verdicts(check(documents))


def test_ids_stay_when_lines_shift() -> None:
    """A line before the text moves every place and changes no id."""
    shifted = DRAFT.model_copy(update={"text": "A line of no figures at all.\n\n" + DRAFT.text})
    assert {c.id for c in check([DRAFT, SOURCE]).comparisons} == {c.id for c in check([shifted, SOURCE]).comparisons}


def test_ids_are_unique() -> None:
    """Where the same two quotes meet twice as well."""
    twice = Document(id="twice", text=f"{SOURCE.text} {SOURCE.text}")
    ids = [c.id for c in check([DRAFT, twice]).comparisons]
    assert len(ids) == len(set(ids))


def test_a_report_survives_json() -> None:
    """Written and read again it is the same."""
    report = check([DRAFT, SOURCE])
    assert report == Report.model_validate_json(report.model_dump_json())


@pytest.mark.parametrize("texts", [[], [""], ["Nothing to see."], ["", "12 people"]])
def test_documents_without_claims_are_no_error(texts: list[str]) -> None:
    """Whatever there is to compare, a report comes back."""
    report = check([Document(id=str(n), text=text) for n, text in enumerate(texts)])
    assert () == report.comparisons


def test_two_documents_of_one_id_are_refused() -> None:
    """Nobody could tell which one a claim is from."""
    with pytest.raises(ValueError, match="same id"):
        check([DRAFT, DRAFT])


def test_a_date_that_counts_from_nothing_is_listed() -> None:
    """A text without a day leaves "last year" unresolved, and says so."""
    report = check([Document(id="a", text="The bank was founded last year.")])
    assert [("last year", "date-unresolved")] == [(n.quote, n.reason) for n in report.not_understood]


def test_a_language_without_data_is_read_as_what_its_words_say() -> None:
    """The report says which language was used."""
    report = check([Document(id="a", text=SOURCE.text, language="tlh")])
    assert "en" == report.documents[0].language


def test_progress_counts_documents() -> None:
    """One call for each, with the total."""
    seen: list[tuple[int, int]] = []
    check([DRAFT, SOURCE], progress=lambda done, total: seen.append((done, total)))
    assert [(1, 2), (2, 2)] == seen


def test_titles_are_read_as_well() -> None:
    """Their claims come first and say that they are of the title."""
    claims = extract(Document(id="a", title="Sber hires 3,000", text="Sber hires 3,000 people."))
    assert [("title", "3,000"), ("text", "3,000 people")] == [(claim.field, claim.quote) for claim in claims]
