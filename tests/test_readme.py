"""The examples in the README, the manual and the docstrings do what they say."""

import doctest
import importlib
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import pytest

import claimcheck

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(language: str) -> list[object]:
    """The fenced blocks of a language in all pages."""
    found = []
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for match in FENCE.finditer(text):
            if match[1] == language:
                line = text.count("\n", 0, match.start()) + 1
                found.append(pytest.param(match[2], id=f"{page.name}:{line}"))
    return found


def commands(block: str) -> list[tuple[str, str]]:
    """The commands of a console block, each with the output that is shown below it."""
    parts = re.split(r"^\$ (.*)\n", block, flags=re.MULTILINE)[1:]
    return list(zip(parts[::2], parts[1::2], strict=True))


@pytest.mark.parametrize("block", blocks("console"))
def test_console_blocks(block: str) -> None:
    """Each command prints exactly what is shown."""
    for command, expected in commands(block):
        path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
        # A finding is exit status 1, so the status says nothing here.
        done = subprocess.run(
            command, shell=True, cwd=ROOT, env={**os.environ, "PATH": path}, capture_output=True, text=True, timeout=60
        )
        assert expected == done.stdout + done.stderr


@pytest.mark.parametrize("block", blocks("pycon"))
def test_python_blocks(block: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each statement prints exactly what is shown."""
    monkeypatch.chdir(ROOT)
    check_examples(block)


def check_examples(text: str) -> None:
    """Runs interactive examples and fails with the difference."""
    runner = doctest.DocTestRunner(verbose=False)
    test = doctest.DocTestParser().get_doctest(text, {}, "example", None, 0)
    report: list[str] = []
    runner.run(test, out=report.append)
    assert runner.failures == 0, "".join(report)


MODULES = sorted(info.name for info in pkgutil.walk_packages(claimcheck.__path__, "claimcheck."))


@pytest.mark.parametrize("name", [name for name in MODULES if not name.endswith("__main__")])
def test_docstrings(name: str) -> None:
    """The examples in a module's docstrings run."""
    results = doctest.testmod(importlib.import_module(name), raise_on_error=False, verbose=False)
    assert results.failed == 0


def test_setup_commands() -> None:
    """The README sets everything up in two commands, and the second is what the checks of the repository run."""
    setup, tests = (match[2].strip() for match in FENCE.finditer(PAGES[0].read_text("utf-8")) if match[1] == "sh")
    assert setup.endswith(".venv/bin/claimcheck check seeds/")
    runs = (ROOT / ".ci" / "run").read_text("utf-8").strip().splitlines()[-1]
    assert tests.endswith(runs.replace("python ", ".venv/bin/python ", 1))


def test_pages_have_examples() -> None:
    """There is something to run: a page whose fences were renamed would pass untested."""
    assert blocks("console")
    assert blocks("pycon")
