"""``claimcheck explain``: the working behind a finding."""

from pathlib import Path

import pytest

from claimcheck.cli.run import run

pytestmark = pytest.mark.usefixtures("folder", "warned")


def test_the_beginning_of_an_id_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    """Claims, evidence and reason are shown."""
    assert 0 == run(["explain", "beef01", "draft.md", "sources"])
    out = capsys.readouterr().out
    assert out.startswith("conflict  beef01  warning, 90% sure\n")
    assert "+2.00" in out


def test_the_current_folder_is_the_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Without paths, everything here is checked."""
    assert 0 == run(["explain", "beef01"])
    assert "sources/one.txt:1:17" in capsys.readouterr().out


def test_a_saved_report(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A report is explained without checking again, with the lines of its documents where they are given."""
    run(["check", "--output", "json=report.json", "draft.md", "sources"])
    monkeypatch.setattr("claimcheck.cli.pipeline.check", None)
    capsys.readouterr()
    assert 0 == run(["explain", "beef01", "--report", "report.json"])
    assert "title" not in capsys.readouterr().out
    assert 0 == run(["explain", "beef01", "--report", "report.json", "draft.md", "sources"])
    assert "draft.md:4:17" in capsys.readouterr().out
    (folder / "report.json").write_text("{}", encoding="utf-8")
    assert 2 == run(["explain", "beef01", "--report", "report.json"])
    assert "not a report" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("finding", "message"),
    [("beef", "'beef' is the beginning of 2 findings: beef01, beef02"), ("zzz", "no finding begins with 'zzz'")],
)
def test_an_id_that_names_none_or_several(finding: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The user is told which there are."""
    assert 2 == run(["explain", finding, "draft.md", "sources"])
    assert message in capsys.readouterr().err
