"""Spans in their lines, underlined."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.document import Document
from claimcheck.report.escape import cells, visible
from claimcheck.report.excerpt import excerpt
from claimcheck.report.place import Places, Strip, Text
from claimcheck.report.styled import render


def draw(text: str, quote: str, width: int = 80, remark: str = "") -> list[str]:
    """The excerpt of a quote in a text, as plain lines."""
    start = text.index(quote)
    strips = Text(text, 1).strips(start, start + len(quote))
    return render(excerpt(strips, width=width, style="error", remark=remark), color=False).splitlines()


def test_carets_stand_under_the_quote() -> None:
    """The line as it is, and a caret for each of the quote's characters."""
    assert ["  1 │ It cost $1bn a year.", "    │         ^^^^"] == draw("It cost $1bn a year.", "$1bn")


def test_a_remark_follows_the_carets() -> None:
    """What the value is stands right of the carets, or below where there is no room."""
    assert "    │         ^^^^ = much" == draw("It cost $1bn a year.", "$1bn", remark="= much")[1]
    assert ["    │         ^^^^", "    │ = very much money"] == draw("It cost $1bn", "$1bn", 26, "= very much money")[
        1:
    ]


def test_a_long_line_is_cut_at_words() -> None:
    """Both sides are cut, never the quote, and the result fits."""
    lines = draw(f"{'before ' * 50}1,000 cars{' after' * 50}", "1,000 cars", 60)
    assert all(cells(line) <= 60 for line in lines)
    assert "1,000 cars" in lines[0]
    assert "…before" in lines[0]
    assert lines[0].endswith("after…")
    assert lines[0].index("1,000") == lines[1].index("^")


def test_a_quote_over_two_lines() -> None:
    """Each line has its own carets and number."""
    assert [
        "  1 │ It cost 12",
        "    │         ^^",
        "  2 │ million a year.",
        "    │ ^^^^^^^",
    ] == draw("It cost 12\nmillion a year.", "12\nmillion")


def test_wide_characters_take_two_columns() -> None:
    """Carets stand under what a terminal shows, not under a count of characters."""
    assert "    │        ^^^^" == draw("費用は 億円 です", "億円")[1]


def test_control_characters_are_spelled() -> None:
    """Nothing that a document holds reaches the terminal as a command."""
    lines = draw("a\x1b[2Jb $1bn\u202e", "$1bn")
    assert "  1 │ a\\x1b[2Jb $1bn\\u202e" == lines[0]
    assert lines[0].index("$1bn") == lines[1].index("^")


@given(st.text(), st.text(min_size=1), st.text(), st.integers(20, 120))
def test_any_text_can_be_drawn(before: str, quote: str, after: str, width: int) -> None:
    """No text breaks the drawing, and none of its lines holds a control character."""
    text = before + quote + after
    strips = Text(text, 1).strips(len(before), len(before) + len(quote))
    drawn = render(excerpt(strips, width=width, style="error", remark=""), color=False)
    assert drawn.replace("\n", "") == visible(drawn.replace("\n", ""))


@given(st.text(alphabet="ab\n", max_size=50), st.integers(0, 50), st.integers(1, 9))
def test_positions_count_as_an_editor_does(text: str, offset: int, first_line: int) -> None:
    """Line and column are those that counting line ends gives."""
    offset = min(offset, len(text))
    before = text[:offset]
    expected = before.count("\n") + first_line, offset - (before.rfind("\n") + 1) + 1
    assert expected == Text(text, first_line).position(offset)


def test_a_document_that_is_not_there() -> None:
    """A report without its texts shows the quote alone, and the document by its id."""
    document = Document(id="a", text="x")

    class Span:
        document, start, end = "missing", 7, 8

    places = Places([document])
    assert "missing (character 7)" == str(places.of(Span()))
    assert [Strip("", "quote", 0, 5)] == places.strips(Span(), "quote")
