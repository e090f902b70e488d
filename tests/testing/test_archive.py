"""Archives made of labelled cases."""

from pathlib import Path

import pytest

from claimcheck.link.cases import Case, load_cases
from claimcheck.testing.archive import archive, false_alarms, main

CASES = Path(__file__).parents[2] / "fixtures" / "corpus" / "cases"


@pytest.fixture(scope="module")
def cases() -> list[Case]:
    """Three labelled cases."""
    return list(load_cases([CASES / f"train-0{number}.json" for number in (1, 2, 4)]))


def test_there_are_as_many_as_asked(cases: list[Case]) -> None:
    """With ids of their own, and other names in every round."""
    found = archive(cases, 40)
    assert 40 == len({document.id for document in found}) == len({document.text for document in found})


def test_conflicts_are_told_by_origin(cases: list[Case]) -> None:
    """Those within a set are its own; those between sets are false alarms."""
    counted = false_alarms(archive(cases, 12))
    assert counted["claims"] > 50
    assert 0 == counted["error between"]


def test_the_command_prints_the_figures(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """How many documents and claims, how long it took, and the conflicts."""
    monkeypatch.setattr("sys.argv", ["archive", str(CASES / "train-01.json"), "--documents", "5"])
    main()
    assert capsys.readouterr().out.startswith("5 documents, ")
