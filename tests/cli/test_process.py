"""The command as a process: its entry point, pipes and help."""

import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck

TEXT = "The bank spends $2bn on bridges and employs 1,200 people.\n"


def command(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    """A finished run of the command."""
    call = [sys.executable, "-m", "claimcheck", *arguments]
    return subprocess.run(call, capture_output=True, timeout=60, **options)  # type: ignore[call-overload, no-any-return]


def test_version() -> None:
    """Name and version, and nothing else."""
    done = command("--version")
    assert (0, f"claimcheck {claimcheck.__version__}") == (done.returncode, done.stdout.decode().strip())


@pytest.mark.parametrize("arguments", [["--help"], ["-h"], ["check", "--help"], ["extract", "-h"], ["explain", "-h"]])
def test_help_teaches(arguments: list[str]) -> None:
    """Help is no error, and shows examples."""
    done = command(*arguments)
    assert 0 == done.returncode
    assert b"Examples:\n    claimcheck " in done.stdout.replace(b"\r\n", b"\n")


def test_a_pipe_that_closes(tmp_path: Path) -> None:
    """A reader that stops early, such as ``head``, causes neither a traceback nor a warning."""
    path = tmp_path / "long.txt"
    path.write_text("\n\n".join(TEXT.replace("1,200", str(number)) for number in range(1000, 4000)), encoding="utf-8")
    call = [sys.executable, "-m", "claimcheck", "extract", "--format", "jsonl", str(path)]
    with subprocess.Popen(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert b"" == process.stderr.read()
        assert 141 == process.wait(timeout=60)


def test_an_output_that_cannot_spell_a_letter(tmp_path: Path) -> None:
    """A terminal without the letters of a text gets them spelled out."""
    path = tmp_path / "a.txt"
    path.write_text("Café Zürich spends €2bn on bridges.\n", encoding="utf-8")
    done = command("extract", str(path), env={"PYTHONIOENCODING": "latin-1", "PYTHONPATH": ":".join(sys.path)})
    assert 0 == done.returncode
    assert b"\\u20ac2bn" in done.stdout
