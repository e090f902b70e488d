"""Every key of the language data is explained, read, and used as it is explained."""

from pathlib import Path
from typing import Any

import pytest

from claimcheck.lang import context, data, detect, languages, loader
from claimcheck.lang.keys import choices, keys, page
from claimcheck.lang.verify import problems
from claimcheck.mentions.resolve import OPS
from claimcheck.mentions.slots import SLOTS
from claimcheck.values import Modifier

ROOT = Path(__file__).parents[2]
FINDER = ("numbers", "money", "units", "words", "dates")


class Watched(dict[str, Any]):
    """A table that notes which of its keys are asked for."""

    def __init__(self, table: dict[str, Any], path: str, asked: set[str]) -> None:
        super().__init__(table)
        self.path, self.asked = path, asked

    def get(self, key: str, default: Any = None) -> Any:
        path = f"{self.path}{key}"
        self.asked.add(path)
        value = super().get(key, default)
        if isinstance(value, list) and value and isinstance(value[0], dict):
            return [Watched(row, f"{path}.", self.asked) for row in value]
        return Watched(value, f"{path}.", self.asked) if isinstance(value, dict) else value

    def __getitem__(self, key: str) -> Any:
        return self.get(key)


def plain(asked: set[str]) -> set[str]:
    """The keys asked for, without tables that are only looked into and without the regions of a currency's name."""
    inner = {path.rpartition(".")[0] for path in asked if not path.startswith("region.")}
    return {path for path in asked - inner if not path.startswith("region.")}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, set[str]]:
    """What the readers ask each file of every language for."""
    noted: dict[str, set[str]] = {name: set() for name in data.FILES}
    read, merged = data.read_table, data.merged
    monkeypatch.setattr(loader, "merged", lambda name, tag: Watched(merged(name, tag), "", noted[name]))

    def watched(tag: str, name: str) -> dict[str, Any]:
        return Watched(read(tag, name), "", noted[name]) if tag else read(tag, name)

    for module in (context, detect):
        monkeypatch.setattr(module, "read_table", watched)
    for tag in languages():
        loader._loaded(tag, "")
        context.context.__wrapped__(tag)
        detect.stop_words.__wrapped__(tag)
    return noted


@pytest.mark.parametrize("name", [*FINDER, "stopwords", "context"])
def test_the_keys_explained_are_the_keys_read(asked: dict[str, set[str]], name: str) -> None:
    """No key is read that nobody explains, and none explained that nothing reads."""
    # Inflections are written out before, and cues are read as a whole.
    explained = {"cues" if key.startswith("cues.") else key for key in keys(name) if key != "inflection"}
    assert explained == plain(asked[name])


@pytest.mark.parametrize("tag", [data.SHARED, *languages()])
def test_nothing_is_wrong_in_the_data(tag: str) -> None:
    """Every file has only keys that there are, with values of their kinds."""
    assert [] == list(problems(tag))


def test_the_choices_are_those_of_the_code() -> None:
    """Slots, operations and modifiers are explained as they are."""
    assert set(SLOTS) == set(choices("slot"))
    assert set(OPS) == set(choices("op"))
    hedges = {*choices("modifier"), *choices("bound"), *choices("part")} - {"", "earlier", "later", "outset", "finish"}
    assert hedges == {str(modifier) for modifier in Modifier}


def test_the_manual_lists_them() -> None:
    """The page of the manual is what the command writes."""
    assert page() == (ROOT / "docs" / "language-keys.md").read_text(encoding="utf-8")
