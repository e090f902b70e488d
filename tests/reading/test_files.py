"""One file as a document."""

import datetime as dt
from pathlib import Path

import pytest

from claimcheck import read
from claimcheck.errors import ReadError

BODY = "GigaChat was launched in April 2023, the bank said on Monday.\n"


def write(folder: Path, name: str, text: str) -> Path:
    """A file of that text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_plain_text(tmp_path: Path) -> None:
    """A text file is its text; the id is the path."""
    path = write(tmp_path, "a.txt", BODY)
    document = read(path)
    assert (BODY, path.as_posix(), path.as_posix(), 1) == (
        document.text,
        document.id,
        document.path,
        document.first_line,
    )


def test_all_metadata(tmp_path: Path) -> None:
    """Every field of the front matter arrives."""
    path = write(
        tmp_path,
        "a.md",
        "---\nid: x\ntitle: 'T: t'\npublisher: P\nauthor: [A, B]\npublished: 2024-02-08\nlanguage: en-gb\n"
        f"url: https://example.org/x\nlayout: post\n---\n{BODY}",
    )
    document = read(str(path))
    assert ("x", "T: t", "P", "A, B") == (document.id, document.title, document.publisher, document.author)
    assert (dt.date(2024, 2, 8), "en-GB", "https://example.org/x") == (
        document.published,
        document.language,
        document.url,
    )
    assert (BODY, 11) == (document.text, document.first_line)


def test_front_matter_is_for_markdown(tmp_path: Path) -> None:
    """A plain text that begins with a rule is all text."""
    assert read(write(tmp_path, "a.txt", f"---\n{BODY}")).text == f"---\n{BODY}"


def test_names_that_other_tools_use(tmp_path: Path) -> None:
    """``date`` and ``lang`` mean what they mean elsewhere."""
    document = read(write(tmp_path, "a.md", f"---\ndate: 2024-02-08T10:30:00+01:00\nlang: nl\n---\n{BODY}"))
    assert (dt.date(2024, 2, 8), "nl") == (document.published, document.language)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "empty"),
        (" \n\n", "empty"),
        ("---\nid: a\n---\n\n", "empty"),
        (f"---\nlanguage: tlh\n---\n{BODY}", "language 'tlh' is not one of de, en, es, fr, it, nl, pt, ru"),
        (f"---\npublished: soon\n---\n{BODY}", "published 'soon' is not a day"),
        (f"---\npublished: 2024-13-45\n---\n{BODY}", "published '2024-13-45' is not a day"),
        (f"---\ntitle:\n  a: b\n---\n{BODY}", "title is dict, expected text"),
    ],
)
def test_what_cannot_be_used(tmp_path: Path, text: str, message: str) -> None:
    """One line that names the file and the field."""
    path = write(tmp_path, "a.md", text)
    with pytest.raises(ReadError, match=message) as caught:
        read(path)
    assert str(caught.value).startswith(f"{path.as_posix()}: ")
    assert "\n" not in str(caught.value)


def test_a_path_that_is_no_file(tmp_path: Path) -> None:
    """Neither a missing file nor a folder is a document."""
    with pytest.raises(ReadError, match="no such file"):
        read(tmp_path / "missing.md")
    with pytest.raises(ReadError, match="is a directory"):
        read(tmp_path)


def test_a_format_that_is_not_read(tmp_path: Path) -> None:
    """Markup that would be read as text is refused by its suffix."""
    with pytest.raises(ReadError, match=r"\.html files are not read"):
        read(write(tmp_path, "a.html", "<p>1</p>"))


def test_json_lines_of_more_than_one(tmp_path: Path) -> None:
    """One document is what ``read`` gives, or none."""
    assert read(write(tmp_path, "one.jsonl", '{"id": "a", "text": "x"}\n')).id == "a"
    with pytest.raises(ReadError, match="holds 2 documents"):
        read(write(tmp_path, "two.jsonl", '{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}\n'))
