"""No text makes the finder raise, lose its place or take more than linear time."""

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.lang import languages
from claimcheck.mentions import find_mentions

# Pieces that break finders: signs at either end of a number, marks, foreign digits, control and right-to-left signs.
PIECES = (
    *(
        "1",
        "12",
        "2023",
        "1,000",
        "1.5",
        ".5",
        "1/2",
        "½",
        "%",
        "$",
        "€",
        "£",
        "#",
        "-",
        "–",
        "(",
        ")",
        "\n",
        "\t",
        " ",
    ),
    *(
        "m",
        "bn",
        "million",
        "one",
        "twenty",
        "third",
        "half",
        "a",
        "of",
        "May",
        "Monday",
        "last",
        "year",
        "ago",
        "between",
    ),
    *(
        "and",
        "to",
        "from",
        "about",
        "²",
        "٣",
        "۵",
        "१२",
        "مليون",
        "מיליון",
        "🙂",
        "\u200f",
        "\u0301",
        "\x00",
        "İ",
        "ß",
        "ﬁ",
    ),
    *("Ⅻ", "°C", "km/h", "’", "'", '"', ":", "zwölf", "jähriger", "Q1", "1e999999"),
)
RELAXED = settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])


def check(text: str, language: str) -> None:
    """Every mention stands where it says, in order, without overlap."""
    end = 0
    for mention in find_mentions(text, language=language):
        assert text[mention.start : mention.end] == mention.surface
        assert mention.start >= end
        assert mention.start < mention.end
        end = mention.end


@RELAXED
@given(text=st.text(max_size=200), language=st.sampled_from(languages()))
def test_no_text_raises(text: str, language: str) -> None:
    """Any string of any signs is read, and offsets are exact."""
    check(text, language)


@RELAXED
@given(
    pieces=st.lists(st.sampled_from(PIECES), max_size=40),
    glue=st.sampled_from(["", " "]),
    language=st.sampled_from(languages()),
)
def test_no_heap_of_numbers_raises(pieces: list[str], glue: str, language: str) -> None:
    """What looks like values, in any order, is read, and offsets are exact."""
    check(glue.join(pieces), language)


@given(text=st.text(max_size=60), prefix=st.integers(min_value=0, max_value=30))
@RELAXED
def test_text_in_front_only_moves_offsets(text: str, prefix: int) -> None:
    """A paragraph without values in front moves every mention by its length and changes nothing else."""
    front = "x" * prefix + ".\n\n"
    plain = [(m.start, m.end, m.value) for m in find_mentions(f"\n{text}")]
    moved = [(m.start - len(front), m.end - len(front), m.value) for m in find_mentions(f"{front}\n{text}")]
    assert plain == moved


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1,",
        "1 ",
        "one ",
        "twenty-",
        "a ",
        "of the ",
        "1/",
        "$",
        "(1) ",
        "May ",
        "1.1.",
        "million ",
        "x@",
        "http://",
        "undzwei",
        "between 1 and ",
        "\n",
    ],
)
@pytest.mark.parametrize("language", ["en", "de"])
def test_time_is_linear(unit: str, language: str) -> None:
    """Eight times the text takes nowhere near sixty-four times as long."""
    find_mentions(unit, language=language)
    times = []
    for size in (10_000, 80_000):
        text = unit * (size // len(unit))
        began = time.process_time()
        find_mentions(text, language=language)
        times.append(time.process_time() - began)
    assert times[1] < 24 * max(times[0], 0.01), times


def test_ten_million_digits_are_passed_over() -> None:
    """Ten megabytes of digits are one identifier, not a number, and take seconds at most."""
    began = time.process_time()
    assert find_mentions("7" * 10_000_000) == []
    assert time.process_time() - began < 10
