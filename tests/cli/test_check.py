"""``claimcheck check``: formats, exit statuses, and what a user gets wrong."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import Document
from claimcheck.cli.run import run

pytestmark = pytest.mark.usefixtures("folder", "warned")
PATHS = ["draft.md", "sources"]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        ([], 1),
        (["--fail-on", "note"], 1),
        (["--fail-on", "warning"], 1),
        (["--fail-on", "error"], 0),
        (["--exit-zero"], 0),
    ],
)
def test_exit_status(options: list[str], status: int) -> None:
    """1 with a conflict of the least severity asked for, 0 otherwise."""
    assert status == run(["check", *options, *PATHS])


def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    """Places are those of the files, front matter counted; what to type next is told."""
    run(["check", *PATHS])
    out = capsys.readouterr().out
    assert "draft.md:4:17" in out
    assert "sources/one.txt:1:17" in out
    assert out.endswith("Why? claimcheck explain beef01 draft.md sources\n")
    assert "\x1b" not in out


def test_color(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Colour comes when asked for, or when forced by the environment, never against NO_COLOR."""
    run(["check", "--color", "always", *PATHS])
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    run(["check", *PATHS])
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("NO_COLOR", "1")
    run(["check", *PATHS])
    assert "\x1b[" not in capsys.readouterr().out


def test_json(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    """Standard output holds the JSON and nothing else; what was skipped is in it."""
    (folder / "sources" / "empty.md").write_text("", encoding="utf-8")
    run(["check", "--format", "json", *PATHS])
    captured = capsys.readouterr()
    report = json.loads(captured.out)
    assert "conflict" == report["comparisons"][0]["verdict"]
    assert ["sources/empty.md: empty: there is no text to check"] == report["skipped"]
    assert "claimcheck: skipped sources/empty.md: empty: there is no text to check\n" == captured.err


def test_concise(capsys: pytest.CaptureFixture[str]) -> None:
    """One line for the one conflict."""
    run(["check", "--format", "concise", *PATHS])
    assert capsys.readouterr().out.startswith("draft.md:4:17: warning beef01: The bank, spending on bridges: ")


def test_output_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files are written beside what is printed, each in its format."""
    run(["check", "--output", "json=a=b.json", "--output", "text=r.txt", "--format", "concise", *PATHS])
    assert 1 == len(capsys.readouterr().out.splitlines())
    assert "0" == json.loads((folder / "a=b.json").read_text(encoding="utf-8"))["version"]
    assert "1 conflict: 1 warning" in (folder / "r.txt").read_text(encoding="utf-8")


def test_standard_input(stdin: Callable[[str], None], warned: list[Document]) -> None:
    """``-`` is a document under the name that it is given."""
    stdin("---\ntitle: T\n---\nThe bank spends $3bn on bridges.\n")
    run(["check", "--stdin-filename", "new.md", "-", "sources"])
    assert ("new.md", "new.md", "T", 4) == (warned[0].id, warned[0].path, warned[0].title, warned[0].first_line)


def test_what_is_assumed(folder: Path, warned: list[Document]) -> None:
    """Language and day of the options hold only where neither metadata nor a dateline says otherwise."""
    (folder / "draft.md").write_text("---\nlanguage: nl\npublished: 2020-01-01\n---\nDe bank: $2bn.", encoding="utf-8")
    (folder / "third.txt").write_text("> 3 May 2024\n\nThe bank spends $1bn on it.", encoding="utf-8")
    run(["check", "--language", "en-gb", "--published", "2024-02-08", "draft.md", "sources", "third.txt"])
    assert ["nl", "en-GB", "en-GB"] == [document.language for document in warned]
    assert [dt.date(2020, 1, 1), dt.date(2024, 2, 8), dt.date(2024, 5, 3)] == [
        document.published for document in warned
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["check"], "Missing argument 'PATH...'"),
        (["check", "missing.md"], "claimcheck: missing.md: no such file or directory"),
        (["check", "--format", "xml", "draft.md"], "'xml' is not one of"),
        (["check", "--output", "xml=a", "draft.md"], "expected FORMAT=FILE"),
        (["check", "--output", "json=no/such/folder.json", *PATHS], "no such file or directory"),
        (["check", "--language", "tlh", "draft.md"], "language 'tlh' is not one of"),
        (["check", "--published", "soon", "draft.md"], "'soon' is not a day"),
        (["check", "--fail-on", "never", "draft.md"], "'never' is not one of"),
        (["chekc", "draft.md"], "No such command 'chekc'"),
        (["check", "folder"], "claimcheck: folder: no .md"),
        (["check", "broken.md"], "claimcheck: broken.md:1: the front matter"),
        (["check", "binary.txt"], "claimcheck: binary.txt: this is a binary file"),
        (["check", "\x1b[31m"], "claimcheck: \\x1b[31m: no such file"),
    ],
)
def test_mistakes(folder: Path, arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistake is exit status 2 with a line that says what is wrong, never a traceback."""
    (folder / "folder").mkdir()
    (folder / "broken.md").write_text("---\nid: x\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\0")
    assert 2 == run(arguments)
    captured = capsys.readouterr()
    assert message in captured.err
    assert "Traceback" not in captured.err
    assert captured.out == ""


def test_interruption(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Ctrl-C ends with the status that a shell gives it, without a traceback."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.cli.pipeline.check", interrupted)
    assert 130 == run(["check", "draft.md"])
    assert "interrupted" == capsys.readouterr().err.strip()


def test_internal_error(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A fault of ours is never taken for a finding: status 2, with what a bug report needs."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("claimcheck.cli.pipeline.check", broken)
    assert 2 == run(["check", "draft.md"])
    assert "internal error" in capsys.readouterr().err


def test_progress_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A bar appears on a terminal when work is long, on standard error alone."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("claimcheck.cli.terminal._PATIENCE", -1.0)
    run(["check", "--format", "json", *PATHS])
    captured = capsys.readouterr()
    assert "Comparing" in captured.err
    json.loads(captured.out)
