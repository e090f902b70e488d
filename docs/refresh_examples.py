"""Writes the output of every command in the console blocks of the README and the manual anew.

    python docs/refresh_examples.py

Run it after a change that is meant to alter what users see, and read the difference: the tests hold the pages to it.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
_BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_COMMAND = re.compile(r"^\$ (.*)\n", re.MULTILINE)


def output_of(command: str) -> str:
    """What a command prints when it is run in the root of the repository."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    environment = {**os.environ, "PATH": path}
    done = subprocess.run(command, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60)
    return done.stdout + done.stderr


def refreshed(page: str) -> str:
    """The page with the output of its commands as it is now."""

    def refresh(match: re.Match[str]) -> str:
        commands = _COMMAND.findall(match[1])
        return "".join(["```console\n", *(f"$ {command}\n{output_of(command)}" for command in commands), "```"])

    return _BLOCK.sub(refresh, page)


def main() -> None:
    """Refresh every page."""
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))):
        path.write_text(refreshed(path.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
