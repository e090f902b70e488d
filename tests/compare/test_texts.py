"""The pairs of fixtures/pairs that are sentences: from the words to the verdict, in every language."""

import datetime as dt
import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.claims.model import Claim
from claimcheck.compare import Comparison, compare
from claimcheck.lang import languages
from claimcheck.mentions import find_mentions
from claimcheck.mentions.model import Mention

FOLDER = Path(__file__).parents[2] / "fixtures" / "pairs"


def pairs() -> list[Any]:
    """Every pair of sentences, named by its file and number."""
    found = []
    for path in sorted(FOLDER.glob("text-*.toml")):
        for number, pair in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["pair"], start=1):
            found.append(pytest.param(pair, id=f"{path.stem}-{number}"))
    return found


def marked(sentence: str, language: str, published: str) -> Claim:
    """The claim of the value that stands in the brackets of a sentence."""
    start, end = sentence.index("["), sentence.index("]") - 1
    text = sentence.replace("[", "").replace("]", "")
    found = find_mentions(text, language=language, reference=dt.date.fromisoformat(published))
    here = max(found, key=lambda mention: _overlap(mention, start, end), default=None)
    assert here is not None, f"nothing found in {text!r}"
    assert _overlap(here, start, end) > 0, f"nothing found at {text[start:end]!r}"
    return Claim(id=text, document=text, start=here.start, end=here.end, quote=here.surface, value=here.value,
                 alternatives=here.alternatives, direction=here.direction, role=here.role, language=language,
                 published=published)  # fmt: skip


def _overlap(mention: Mention, start: int, end: int) -> int:
    return min(mention.end, end) - max(mention.start, start)


def verdict(pair: dict[str, Any]) -> Comparison:
    """The comparison of the two marked values."""
    sides = zip((pair["left"], pair["right"]), pair["languages"], strict=True)
    left, right = (marked(sentence, language, pair["published"]) for sentence, language in sides)
    return compare(left, right)


@pytest.mark.parametrize("pair", pairs())
def test_the_verdict_is_the_editors(pair: dict[str, Any]) -> None:
    """Verdict, reason and severity are those of the fixture."""
    missing = set(pair["languages"]) - set(languages())
    if missing:
        pytest.skip(f"no data for {', '.join(sorted(missing))}")
    found = verdict(pair)
    assert (pair["verdict"], pair["reason"]) == (found.verdict, found.reason), found.explanation
    assert pair.get("severity") == (found.severity.value if found.severity else None), found.explanation


def test_all_languages_have_pairs() -> None:
    """Each language has sentences of its own."""
    used = {language for pair in pairs() for language in pair.values[0]["languages"]}
    assert used == set(languages()), "fixtures/pairs has a file text-<tag>.toml for each language"
