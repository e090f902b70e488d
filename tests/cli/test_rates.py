"""``--rates``: exchange rates of one's own, for currencies that the bank does not quote."""

import json
from pathlib import Path

import pytest

from claimcheck.cli.run import run

DRAFT = "---\nid: draft\npublished: 2024-02-08\nlanguage: en\n---\nThe Kovel Bridge cost 405m hryvnias to build.\n"
SOURCE = "---\nid: source\npublished: 2024-02-08\nlanguage: en\n---\nThe Kovel Bridge cost {} to build.\n"
PATHS = ["draft.md", "source.md"]


@pytest.fixture(autouse=True)
def bridge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working directory, with a sum in hryvnias, the same in dollars, and a file of rates."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.md").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "source.md").write_text(SOURCE.format("$10.8m"), encoding="utf-8")
    (tmp_path / "hryvnia.csv").write_text("date,currency,rate\n2024-02-08,UAH,40.51\n", encoding="utf-8")
    return tmp_path


def reported(capsys: pytest.CaptureFixture[str], *options: str) -> tuple[str, str, str | None]:
    """Verdict, reason and rate of the one comparison."""
    run(["check", "--format", "json", *options, *PATHS])
    (found,) = json.loads(capsys.readouterr().out)["comparisons"]
    return found["verdict"], found["reason"], found["rate"]


def test_without_a_rate_there_is_no_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    """The bank quotes no hryvnia, and nothing is guessed."""
    assert ("incomparable", "no-rate", None) == reported(capsys)


def test_a_rate_of_ones_own_is_used_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    """With its file."""
    verdict, reason, rate = reported(capsys, "--rates", "hryvnia.csv")
    assert ("agree", "converted-currency") == (verdict, reason)
    assert rate is not None
    assert "hryvnia.csv" in rate


def test_a_rate_of_ones_own_finds_a_conflict(capsys: pytest.CaptureFixture[str], bridge: Path) -> None:
    """A quarter more than the rate allows; the hint repeats the option."""
    (bridge / "source.md").write_text(SOURCE.format("$14.8m"), encoding="utf-8")
    assert 1 == run(["check", "--rates", "hryvnia.csv", *PATHS])
    out = capsys.readouterr().out
    assert "at 1 UAH = " in " ".join(out.split())
    assert "--rates=hryvnia.csv draft.md source.md" in out


def test_explain_uses_the_same_rates(capsys: pytest.CaptureFixture[str]) -> None:
    """The working names the file."""
    run(["check", "--format", "json", "--rates", "hryvnia.csv", *PATHS])
    (found,) = json.loads(capsys.readouterr().out)["comparisons"]
    assert 0 == run(["explain", found["id"], "--rates", "hryvnia.csv", *PATHS])
    assert "hryvnia.csv" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("none.csv", None, "none.csv: cannot read exchange rates: no such file or directory"),
        ("bad.csv", "2024-02-08,UAH", "bad.csv:1: expected date, currency, units per euro; got 2 columns"),
    ],
)
def test_a_broken_file_is_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], bridge: Path, name: str, text: str | None, said: str
) -> None:
    """Also where another file is sound."""
    if text is not None:
        (bridge / name).write_text(text, encoding="utf-8")
    assert 2 == run(["check", "--rates", "hryvnia.csv", "--rates", name, *PATHS])
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"claimcheck: {said}")
