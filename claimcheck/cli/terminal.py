"""What standard output and standard error can show: colour, width, a progress bar."""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.progress import Progress

BROKEN_PIPE = 141  # what the shell reports for any program that writes to a pipe nobody reads
_MOST_COLUMNS = 120
_LEAST_COLUMNS = 50
_PATIENCE = 1.0  # seconds before a bar appears: nobody wants one to flash by


def wants_color(choice: str, stream: TextIO) -> bool:
    """Whether to colour what goes to a stream (https://no-color.org)."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def columns(stream: TextIO) -> int:
    """The width to fill: that of the terminal within reason, 100 where there is none."""
    if not stream.isatty():
        return 100
    return max(_LEAST_COLUMNS, min(_MOST_COLUMNS, shutil.get_terminal_size().columns))


def emit(text: str) -> None:
    """Print text, and leave quietly where nobody reads it any more (``| head``)."""
    import click

    try:
        # What is to be in colour has been decided before: click is not to decide again.
        click.echo(text, nl=False, color=True)
        sys.stdout.flush()
    except BrokenPipeError:
        raise click.exceptions.Exit(abandon_output()) from None


def abandon_output() -> int:
    """Give standard output up; the status for that. Python would complain once more when it flushes on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return BROKEN_PIPE


class Bar:
    """Shows how many documents are done, on standard error, once the work has taken a second."""

    def __init__(self) -> None:
        self._began = time.monotonic()
        self._progress: Progress | None = None

    def __call__(self, done: int, total: int) -> None:
        """Tell that so many documents of the total have been read."""
        if self._progress is None and time.monotonic() - self._began > _PATIENCE:
            self._start(total)
        if self._progress is not None:
            doing = "Reading" if done < total else "Comparing"
            self._progress.update(self._progress.task_ids[0], completed=done, description=doing)

    def _start(self, total: int) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        self._progress.add_task("Reading", total=total)
        self._progress.start()

    def stop(self) -> None:
        """Take the bar away."""
        if self._progress is not None:
            self._progress.stop()


@contextmanager
def progress() -> Iterator[Bar | None]:
    """A bar where standard error is a terminal, ``None`` elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    bar = Bar()
    try:
        yield bar
    finally:
        bar.stop()
