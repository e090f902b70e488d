"""The examples of docs/comparing.md."""

import re
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs" / "comparing.md"


@pytest.mark.parametrize("code", re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL))
def test_the_examples_run(code: str) -> None:
    """Each block of Python runs, and what it asserts is so."""
    exec(compile(code, str(PAGE), "exec"), {})
