"""How fast values are found, beside one bare regular expression over the same text in the same run.

``pytest tests/bench -s`` prints megabytes of UTF-8 and millions of characters a second, and the ratio. The text is
news-like: sentences of each language's own corpus among sentences that state nothing, in the proportion of a news page
(about one value in 130 characters).
"""

import re
import time
import tomllib
import tracemalloc
from pathlib import Path

import pytest

from claimcheck.lang import languages, load
from claimcheck.mentions import find_mentions

CORPUS = Path(__file__).parents[2] / "fixtures" / "corpus"
BARE = re.compile(r"\d+(?:[.,]\d+)*\s*(?:%|€|\$|million|mln)?")
SIZE = 1_000_000
# A bare expression may be this many times as fast, on any machine; measured ratios are a third to half of it.
FLOOR = 160
SENTENCES = CORPUS.parent / "sentences"
FILLER = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))["filler"] + " "
    for path in sorted(SENTENCES.glob("*.toml"))
}


def news(language: str) -> str:
    """A news-like text of the language, of a fixed size."""
    lines = []
    for name in ("money", "percent", "count", "date", "quantity"):
        data = tomllib.loads((CORPUS / language / f"{name}.toml").read_text(encoding="utf-8"))
        lines += [re.sub(r"[\[\]]", "", line) for entry in data["dev"] for line in entry["phrasings"]]
    assert len(lines) > 50
    body = "".join(
        f"{line} {FILLER[language]}" + ("\n\n" if number % 4 == 3 else "") for number, line in enumerate(lines)
    )
    return (body * (SIZE // len(body) + 1))[:SIZE]


def seconds(run: object, *arguments: object) -> float:
    began = time.process_time()
    run(*arguments)  # type: ignore[operator]
    return time.process_time() - began


@pytest.mark.parametrize("language", languages())
def test_finding_keeps_up(language: str) -> None:
    """Finding every value takes no more than so many times what one bare expression takes."""
    text = news(language)
    find_mentions(text[:1000], language=language)
    bare = min(seconds(lambda: list(BARE.finditer(text))) for _ in range(3))
    found = min(seconds(lambda: find_mentions(text, language=language)) for _ in range(3))
    rates = f"{len(text.encode()) / found / 1e6:.2f} MB/s, {len(text) / found / 1e6:.2f} Mchar/s"
    speeds = f"{rates}, bare expression {len(text) / bare / 1e6:.1f} Mchar/s"
    print(f"\n{language}: {speeds}, ratio {found / bare:.0f}")
    assert found / bare < FLOOR


@pytest.mark.parametrize("language", languages())
def test_first_call_is_short(language: str) -> None:
    """Loading a language takes a moment; the limit leaves room for a busy machine."""
    load.cache_clear()
    took = seconds(lambda: load(language))
    print(f"\n{language}: data loaded in {took * 1000:.0f} ms")
    assert took < 0.4


def test_memory_is_flat() -> None:
    """Beyond its tokens and its mentions a text needs nothing: four times the text, about four times the memory."""
    peaks = []
    text = news("en")
    find_mentions(text[:50_000])  # what is loaded and remembered once is no part of it
    for size in (50_000, 200_000):
        tracemalloc.start()
        find_mentions(text[:size])
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 4.4 * peaks[0], peaks
