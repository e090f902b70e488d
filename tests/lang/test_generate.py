"""The data from CLDR is what the script in the package writes."""

from pathlib import Path

import pytest

import claimcheck.lang
from claimcheck.lang.data import languages
from claimcheck.lang.generate import generated

FOLDER = Path(claimcheck.lang.__file__).parent


@pytest.mark.parametrize("tag", languages())
def test_the_committed_file_is_the_generated_one(tag: str) -> None:
    """Nobody edits cldr.toml by hand, and nobody forgets to write it anew."""
    assert generated(tag) == (FOLDER / tag / "cldr.toml").read_text(encoding="utf-8")
