"""``claimcheck check``: the whole way from files to a report."""

import shlex
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from claimcheck.cli.options import color_option, document_options, paths_argument, rates_option

if TYPE_CHECKING:
    import datetime as dt

    from claimcheck.compare.model import Severity
    from claimcheck.document import Document
    from claimcheck.report.model import Report

FORMATS = ("text", "concise", "json")

_EXAMPLES = """
\b
Examples:
  claimcheck check draft.md sources/
  claimcheck check --verbose seeds/
  claimcheck check --fail-on error --output json=report.json articles/
  claimcheck check --language nl --published 2024-02-08 notes.txt
  claimcheck check --rates hryvnia.csv draft.md sources/
  cat draft.md | claimcheck check --stdin-filename draft.md - sources/
"""


def _outputs(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    """``FORMAT=FILE`` in two."""
    pairs = []
    for value in values:
        form, equals, path = value.partition("=")
        if form not in FORMATS or not equals or not path:
            expected = f"expected FORMAT=FILE with FORMAT one of {', '.join(FORMATS)}"
            raise click.BadParameter(f"{value!r}: {expected}", context, parameter)
        pairs.append((form, path))
    return tuple(pairs)


@click.command(epilog=_EXAMPLES)
@paths_argument()
@click.option("--format", "form", type=click.Choice(FORMATS), default="text", show_default=True, help="What to print.")
@click.option("--output", "outputs", multiple=True, callback=_outputs, metavar="FORMAT=FILE", help="Write a file too.")
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "note"]),
    default="warning",
    show_default=True,
    help="The least severity of a conflict that makes the exit status 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit status 0 even with findings.")
@click.option("--verbose", "-v", is_flag=True, help="List agreements and what was not understood, not only count them.")
@rates_option
@color_option
@document_options
def check(
    paths: tuple[str, ...],
    form: str,
    outputs: tuple[tuple[str, str], ...],
    fail_on: str,
    exit_zero: bool,
    verbose: bool,
    rates: tuple[str, ...],
    color: str,
    language: str | None,
    published: "dt.date | None",
    stdin_filename: str | None,
) -> int:
    """Say where documents agree and where they conflict.

    PATH is a .md or .txt file, a .jsonl file with a document a line, a folder of them, or - for standard input. All
    documents are compared with each other, and each with itself. Markdown may begin with front matter (id, title,
    publisher, author, published, language, url).
    """
    from claimcheck.cli.inputs import Assumed, read_inputs
    from claimcheck.cli.pipeline import checked
    from claimcheck.cli.terminal import columns, emit, wants_color
    from claimcheck.compare.model import Severity
    from claimcheck.report.findings import at_least

    inputs = read_inputs(paths, Assumed(language, published, stdin_filename))
    report = checked(inputs, rates=rates)
    least = Severity.NOTE if verbose or fail_on == "note" else Severity.WARNING
    for file_form, file in outputs:
        _write(file, _written(file_form, report, inputs.documents, least, verbose=verbose))
    hint = f"claimcheck explain ID {shlex.join([*(f'--rates={file}' for file in rates), *paths])}"
    style = {"verbose": verbose, "color": wants_color(color, sys.stdout), "width": columns(sys.stdout), "hint": hint}
    emit(_written(form, report, inputs.documents, least, **style))
    return int(not exit_zero and at_least(report, Severity(fail_on)) > 0)


def _written(form: str, report: "Report", documents: "Sequence[Document]", least: "Severity", **style: Any) -> str:
    """The report in a format; ``style`` is for people and means nothing to programs."""
    from claimcheck import report as writers

    if form == "json":
        return writers.write_json(report)
    if form == "concise":
        return writers.write_concise(report, documents, least=least)
    return writers.write_text(report, documents, least=least, **style)


def _write(file: str, text: str) -> None:
    try:
        with open(file, "w", encoding="utf-8") as stream:
            stream.write(text)
    except OSError as error:
        raise click.FileError(file, (error.strerror or type(error).__name__).lower()) from error
