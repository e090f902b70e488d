"""Whole reports in each format."""

import json
from typing import TYPE_CHECKING

import pytest

from claimcheck.compare.model import Severity, Verdict
from claimcheck.report import Report, write_concise, write_json, write_text
from claimcheck.report.findings import Index, at_least
from claimcheck.report.table import write_table
from claimcheck.report.working import write_working

if TYPE_CHECKING:
    from tests.report.conftest import Checked

EXPECTED_TEXT = """\
error  Harbour Bank, spending on bridges
  drafts/draft.md:6:17  The Paper
  6 │ The bank spends about $2bn a
    │                 ^^^^^^^^^^^^
  7 │ year on bridges, said \\x1b[31mits chief.
    │ ^^^^ = about 2,000,000,000 USD a year (2023, reported, says its chief)
  one:1:21  8 February 2024
  1 │ Harbour Bank spends $1bn a year on bridges.
    │                     ^^^^^^^^^^^ = 1,000,000,000 USD a year
  The sums are twice as far apart as rounding allows. (2 > 1.05)  [f00d01, 97% sure]
  two:1:17
  1 │ Bridges cost it $1.02bn each year.
    │                 ^^^^^^^^^^^^^^^^^ = 1,020,000,000 USD a year
  The sums differ.  [f00d02, note, 60% sure]

1 agreement: 1 within-rounding
2 conflicts about 1 claim: 1 error, 1 note
4 claims in 3 documents, 1 place not understood, 1 skipped
"""


def test_text(checked: "Checked") -> None:
    """Both quotes in their lines, the values, the reason, and the counts."""
    assert EXPECTED_TEXT == write_text(checked.report, checked.documents, least=Severity.NOTE)


def test_notes_are_counted_and_not_shown(checked: "Checked") -> None:
    """What only deserves a look does not crowd out what is wrong."""
    text = write_text(checked.report, checked.documents)
    assert "f00d02" not in text
    assert "1 conflict: 1 error\n1 note on what may deserve a look (--verbose shows them)\n" in text
    assert 1 == len(write_concise(checked.report, checked.documents).splitlines())


def test_text_fits_its_width(checked: "Checked") -> None:
    """No line of an excerpt or a reason is wider than asked for."""
    lines = write_text(checked.report, checked.documents, width=60).splitlines()
    assert max(len(line) for line in lines if "│" in line) <= 60


def test_text_says_how_to_learn_more(checked: "Checked") -> None:
    """The hint names a finding that there is."""
    text = write_text(checked.report, checked.documents, hint="claimcheck explain ID here")
    assert text.endswith("Why? claimcheck explain f00d01 here\n")


def test_verbose_text_lists_everything(checked: "Checked") -> None:
    """Documents, agreements, pairs that cannot be compared, and places not understood."""
    text = write_text(checked.report, checked.documents, verbose=True)
    for part in (
        "one  en, published 8 February 2024, 1 claim\n",
        "agree  Harbour Bank, spending on bridges\n  $1bn a year",
        "within-rounding a9ee01",
        "not comparable  Harbour Bank",
        "drafts/draft.md (title)",
        "not understood  drafts/draft.md:4:3 “short”: no number",
    ):
        assert part in text


def test_text_without_conflicts() -> None:
    """Good news is said, not left blank."""
    assert "No conflicts\n0 claims in 0 documents\n" == write_text(Report(version="0.1.0"))


def test_color_changes_nothing_but_color(checked: "Checked") -> None:
    """With its escape sequences taken out, coloured text is the plain text."""
    import re

    colored = write_text(checked.report, checked.documents, color=True, least=Severity.NOTE)
    assert "\x1b[1;31merror\x1b[0m" in colored
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", colored)
    assert EXPECTED_TEXT == "".join(f"{line.rstrip()}\n" for line in stripped.splitlines())


def test_concise(checked: "Checked") -> None:
    """One line a conflict, with both places."""
    first, second = write_concise(checked.report, checked.documents, least=Severity.NOTE).splitlines()
    assert (
        "drafts/draft.md:6:17: error f00d01: Harbour Bank, spending on bridges: "
        '"about $2bn a year" against "$1bn a year" at one:1:21 (values-differ)'
    ) == first
    assert second.startswith("drafts/draft.md:6:17: note f00d02: ")


def test_json_round_trip(checked: "Checked") -> None:
    """What is written reads back as the same report, and holds no raw control character."""
    text = write_json(checked.report)
    assert checked.report == Report.model_validate_json(text)
    assert set(json.loads(text)) == {"version", "documents", "claims", "comparisons", "not_understood", "skipped"}
    assert "\x1b" not in text


def test_json_spells_what_a_terminal_would_obey() -> None:
    """Control characters that JSON lets stand are escaped."""
    report = Report(version="\x9b31m\u2028")
    assert "\\u009b31m\\u2028" in write_json(report)
    assert report == Report.model_validate_json(write_json(report))


def test_working(checked: "Checked") -> None:
    """Both claims, the evidence with its weights, its sum, and the verdict."""
    text = write_working(checked.report, checked.report.comparisons[0], checked.documents)
    for part in (
        "conflict  f00d01  error, 97% sure\n",
        "value     about 2,000,000,000 USD a year (money)",
        "+2.50 ████████████████████  attribute: same concept (spending)",
        "-0.50 ████                  period: not said in one",
        "+3.50 in all",
        "Why they conflict: values-differ",
        "sum       2 > 1.05",
    ):
        assert part in text


def test_working_without_evidence_or_texts(checked: "Checked") -> None:
    """A comparison that was asked for, in a report whose texts are elsewhere."""
    text = write_working(checked.report, checked.report.comparisons[3])
    assert "no evidence was weighed" in text
    assert "Why they cannot be compared: axis-differs" in text


def test_table(checked: "Checked") -> None:
    """Claims by document, each with its value and circumstances."""
    text = write_table(checked.report.claims, checked.documents)
    assert "drafts/draft.md\n" in text
    assert "1,000,000,000 USD a year" in text
    assert "No claim with a value.\n" == write_table([], [])


def test_findings_turn_on_the_claim_in_most_conflicts(checked: "Checked") -> None:
    """One wrong figure against two sources is one finding, of the graver severity."""
    (finding,) = Index(checked.report).findings(Verdict.CONFLICT)
    assert checked.report.claims[0] == finding.claim
    assert ["f00d01", "f00d02"] == [partner.comparison.id for partner in finding.partners]
    assert Severity.ERROR is finding.severity


def test_order_of_comparisons_does_not_matter(checked: "Checked") -> None:
    """The same report in another order is written the same."""
    turned = checked.report.model_copy(update={"comparisons": checked.report.comparisons[::-1]})
    assert write_text(checked.report, checked.documents) == write_text(turned, checked.documents)


@pytest.mark.parametrize(("severity", "number"), [(Severity.NOTE, 2), (Severity.WARNING, 1), (Severity.ERROR, 1)])
def test_counting_by_severity(checked: "Checked", severity: Severity, number: int) -> None:
    """A severity counts the graver ones as well."""
    assert number == at_least(checked.report, severity)
