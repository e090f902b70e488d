"""Links that become comparisons, or do not."""

import pytest

from claimcheck import Document, check
from claimcheck.compare.model import Severity, Verdict

# Four names each, and one town's hall among them.
OURS = (
    "The town hall of Vellmar seats {} people. Ottmar Brenn of the Lohne League opened it with Ida Sarn of Pell in May 2019. "
    "It cost the Lohne League $12 million and has 14 rooms."
)
THEIRS = (
    "The town hall of Gorsk seats {} people. Elke Tamm of the Ruvo Union opened it with Jon Ferris of Halden in May 2021. "
    "It cost the Ruvo Union $15 million and has 18 rooms."
)


def loud(*texts: str) -> list[Severity | None]:
    """How loudly conflicts between texts are said, notes left out."""
    report = check([Document(id=f"{number}", text=text) for number, text in enumerate(texts)])
    documents = {claim.id: claim.document for claim in report.claims}
    return [
        said.severity
        for said in report.comparisons
        if said.verdict is Verdict.CONFLICT
        and said.severity is not Severity.NOTE
        and documents[said.left] != documents[said.right]
    ]


def test_a_copy_with_a_slip_is_caught() -> None:
    """What is worded alike, with the same names, is about one thing."""
    assert loud(OURS.format(420), OURS.format(240))


def test_texts_without_a_name_in_common_are_left_alone() -> None:
    """However alike they are worded."""
    assert [] == loud(OURS.format(420), THEIRS.format(240))


@pytest.mark.parametrize("others", [0, 45])
def test_an_archive_does_not_hide_a_slip(others: int) -> None:
    """Among many other texts the two that are on one thing are still held against each other."""
    filling = [
        f"Item {n}: the Quarn{n} office in Dorv{n} has {n + 7} desks and {n + 20} chairs." for n in range(others)
    ]
    assert loud(OURS.format(420), OURS.format(240), *filling)
