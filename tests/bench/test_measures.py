"""Floors under the measures that live beside the project: they are run as they are, and may only get better."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCH = Path(os.environ.get("CLAIMCHECK_BENCH", ROOT.parent / "shared" / "bench"))
pytestmark = pytest.mark.skipif(not BENCH.is_dir(), reason=f"the measures are not at {BENCH} (CLAIMCHECK_BENCH)")

# Figures of corpus/score.py: at least so much.
DEV = {
    "claim_recall": 0.99,
    "value_accuracy": 0.97,
    "subject_accuracy": 0.73,
    "period_accuracy": 0.78,
    "agree_f1": 0.85,
    "conflict_f1": 0.45,
    "conflict_precision": 0.8,
    "error_precision": 0.92,
    "error_recall": 0.16,
}
# Right of gold in per cent, over all kinds and dates together.
SPECS = {"en": 80, "nl": 75, "de": 83, "fr": 59, "es": 82, "it": 87, "pt": 89}


def printed(*arguments: str) -> str:
    """What a script of the measures prints; the first argument is its path."""
    script, *rest = arguments
    command = [sys.executable, str(BENCH / script), *(str(BENCH / each) if "/" in each else each for each in rest)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=True, cwd=ROOT)
    return done.stdout


def figure(output: str, name: str) -> float:
    """The figure that stands behind a name at the beginning of a line."""
    found = re.search(rf"^{name}\s+([\d.]+|nan)", output, re.MULTILINE)
    assert found is not None
    return float(found[1])


def test_the_labelled_sets() -> None:
    """Claims, values and verdicts over the labelled document sets: few traps and clean sets raise an alarm."""
    output = printed("corpus/score.py", "corpus/dev")
    assert {} == {name: value for name in DEV if (value := figure(output, name)) < DEV[name]}
    assert figure(output, "trap_alarm_rate") < 0.02
    assert figure(output, "error_clean_cases") >= 17


def test_the_articles() -> None:
    """Every claim of the source articles is found and read, and none contradicts another."""
    output = printed("corpus/score.py", "corpus/seeds.json")
    assert (1.0, 1.0, 0.0) == tuple(
        figure(output, name) for name in ("claim_recall", "value_accuracy", "false_conflicts_per_case")
    )
    assert figure(output, "agree_recall") >= 0.75


def test_mentions() -> None:
    """All values of the source articles are found, and at most two others."""
    right, others = re.findall(r"(\d+)/55 right, (\d+) other", printed("mentions/score.py"))[0]
    assert (55, True) == (int(right), int(others) <= 2)


def test_pairs_of_texts() -> None:
    """The verdict on the hand-made pairs; none that agrees or is unrelated is called a conflict."""
    output = printed("pairs/score.py", "pairs/pairs32.jsonl")
    assert "specificity=1.000" in output
    assert int(re.findall(r"verdicts right=(\d+)", output)[0]) >= 30


def test_namesakes_and_copies() -> None:
    """Texts on things of one name are seldom held against each other, and a good part of the copies with a slip is caught."""
    output = printed("pairs/score.py", "pairs/ramdocs.jsonl")
    flagged = dict(re.findall(r"flagged (\w+)\s+\d+/\d+ = ([\d.]+)", output))
    assert float(flagged["DIFFERENT_ENTITY"]) <= 0.03
    assert float(re.findall(r"ramdocs .*? F1=([\d.]+)", output)[0]) >= 0.5


@pytest.mark.parametrize("language", SPECS)
def test_specifications(language: str) -> None:
    """Values read rightly, of those that the specifications of a language hold."""
    share = re.findall(r"^all\s+\d+/\d+ = ([\d.]+)%", printed("specs/score.py", "--language", language), re.MULTILINE)
    assert float(share[0]) >= SPECS[language]
