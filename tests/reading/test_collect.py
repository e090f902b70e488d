"""Folders, streams and lists of paths."""

import io
from pathlib import Path

import pytest

from claimcheck.errors import ReadError
from claimcheck.reading import Skip, read_all

BODY = "The bank had 12,000 employees in 2023.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with good, bad, hidden and foreign files, as the working directory's ``docs``."""
    monkeypatch.chdir(tmp_path)
    docs = tmp_path / "docs"
    (docs / "deep").mkdir(parents=True)
    (docs / ".git").mkdir()
    for name in ("b.md", "a.txt", "deep/c.md", ".hidden.md", ".git/d.md", "photo.jpg"):
        (docs / name).write_text(BODY, encoding="utf-8")
    return Path("docs")


def ids(paths: list[str | Path], **options: object) -> list[str]:
    """The ids of the documents read, in order."""
    return [document.id for document in read_all(paths, **options)]  # type: ignore[arg-type]


def test_a_folder_is_read_in_order(folder: Path) -> None:
    """Sorted, with the folders in it, without what is hidden or of another kind."""
    assert ["docs/a.txt", "docs/b.md", "docs/deep/c.md"] == ids([folder])


def test_a_file_reached_twice_is_read_once(folder: Path) -> None:
    """A file that is named and lies in a named folder counts once, in the place where it came first."""
    assert ["docs/b.md", "docs/a.txt", "docs/deep/c.md"] == ids(["docs/b.md", folder, "docs/../docs/b.md"])


def test_bad_files_in_a_folder_are_listed(folder: Path) -> None:
    """The good ones are read, and each bad one is a line."""
    (folder / "empty.md").write_text("", encoding="utf-8")
    (folder / "fake.txt").write_bytes(b"\0\1")
    skips: list[Skip] = []
    assert len(read_all([folder], on_skip=skips.append)) == 3
    assert ["docs/empty.md: empty: there is no text to check", "docs/fake.txt: this is a binary file, not text"] == [
        skip.message for skip in skips
    ]


def test_without_a_listener_a_skip_is_an_error(folder: Path) -> None:
    """A caller who does not ask for skips hears of them all the same."""
    (folder / "empty.md").write_text("", encoding="utf-8")
    with pytest.raises(ReadError, match=r"docs/empty\.md"):
        read_all([folder])


def test_a_bad_file_named_itself_is_an_error(folder: Path) -> None:
    """What somebody asked for by name is not passed over."""
    (folder / "empty.md").write_text("", encoding="utf-8")
    with pytest.raises(ReadError, match=r"docs/empty\.md"):
        read_all([folder / "empty.md"], on_skip=lambda _: None)


def test_a_folder_without_documents(tmp_path: Path) -> None:
    """An empty folder is an error that says what was looked for."""
    with pytest.raises(ReadError, match=r"no \.md .* files in it"):
        read_all([tmp_path])
    (tmp_path / "a.md").write_text("", encoding="utf-8")
    with pytest.raises(ReadError, match="could be read"):
        read_all([tmp_path], on_skip=lambda _: None)


def test_two_documents_of_one_id(tmp_path: Path) -> None:
    """The second one is an error that names the first."""
    for name in ("a.md", "b.md"):
        (tmp_path / name).write_text(f"---\nid: x\n---\n{BODY}", encoding="utf-8")
    with pytest.raises(ReadError, match=r"b\.md: id 'x' is already that of a document in .*a\.md"):
        read_all([tmp_path / "a.md", tmp_path / "b.md"])


def test_json_lines(tmp_path: Path) -> None:
    """Each line a document; broken lines are listed with their number, and the rest is read."""
    path = tmp_path / "docs.jsonl"
    path.write_text(
        '{"id": "a", "text": "One\\u2028two", "published": "2024-02-08", "extra": 1}\n'
        "\n"
        "{broken\n"
        '[1, 2]\n{"id": "b"}\n{"id": "c", "text": " "}\n{"id": "a", "text": "again"}\n'
        '{"text": "no id\\r\\n"}\n{"id": 7, "text": "a number"}\n{"id": "s", "text": "half \\ud800"}\n',
        encoding="utf-8",
    )
    skips: list[Skip] = []
    documents = read_all([path], on_skip=skips.append)
    assert ["a", f"{path.as_posix()}:8", "7"] == [document.id for document in documents]
    assert ["One\u2028two", "no id\r\n", "a number"] == [document.text for document in documents]
    reasons = ["not JSON", "expected an object", "no 'text'", "empty", "not valid Unicode", "already"]
    assert len(reasons) == len(skips)
    assert all(reason in skip.message for reason, skip in zip(reasons, skips, strict=True))


def test_json_lines_without_a_good_line(tmp_path: Path) -> None:
    """A file of which nothing could be read is an error, not an empty answer."""
    path = tmp_path / "docs.jsonl"
    path.write_text("{broken\n", encoding="utf-8")
    with pytest.raises(ReadError, match="no document in it"):
        read_all([path], on_skip=lambda _: None)


def test_standard_input() -> None:
    """A stream is a Markdown document; a name says which file it stands for."""
    text = f"---\ntitle: T\n---\n{BODY}".encode()
    (unnamed,) = read_all(["-"], stdin=io.BytesIO(text))
    (named,) = read_all(["-"], stdin=io.BytesIO(text), stdin_name="drafts/new.md")
    assert ("T", "<stdin>", None, 4) == (unnamed.title, unnamed.id, unnamed.path, unnamed.first_line)
    assert ("T", "drafts/new.md", "drafts/new.md") == (named.title, named.id, named.path)


def test_standard_input_of_json_lines() -> None:
    """The suffix of the name says what the stream holds."""
    assert ["a"] == ids(["-"], stdin=io.BytesIO(b'{"id": "a", "text": "x"}'), stdin_name="x.jsonl")


def test_standard_input_that_is_not_there() -> None:
    """Asking for a stream without giving one is an error."""
    with pytest.raises(ReadError, match="no standard input"):
        read_all(["-"])
